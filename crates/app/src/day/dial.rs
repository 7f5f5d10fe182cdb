//! The day dial: arcs in hours of the local day, a hand, and the whole of it in words.

use chrono::{DateTime, TimeDelta, Timelike, Utc};
use domain::reminder::Phase;

use super::sentences::{long_moment, state_lines, time};
use super::{Day, next_start};
use crate::view::{ArcKind, DialArc, DialView};
use crate::words::Words;

/// The 24-hour ring.
pub(crate) fn dial(day: &Day<'_>, words: &Words) -> DialView {
    let (headline, caption) = centre(day, words);
    let kind = match (headline.contains(':'), caption.is_empty()) {
        (true, _) => "time",
        (_, true) => "alone",
        _ => "word",
    };
    DialView {
        arcs: arcs(day),
        hand: hour(day, day.now),
        label: words.say_with(
            "dial-label",
            &[
                ("kind", kind.into()),
                ("headline", headline.clone().into()),
                ("caption", caption.clone().into()),
                ("lines", state_lines(day, words).join(". ").into()),
            ],
        ),
        headline,
        caption,
        phase: day.phase(),
    }
}

/// The work date that now belongs to: its shift, and over it its protected time.
fn arcs(day: &Day<'_>) -> Vec<DialArc> {
    let protected = day.plan.protected_on(day.state.work_date).into_iter().map(|one| {
        let (from, to) = one.on(day.state.work_date, day.zone);
        arc(day, ArcKind::Protected, from, to)
    });
    shift_arcs(day).into_iter().chain(protected).collect()
}

fn shift_arcs(day: &Day<'_>) -> Vec<DialArc> {
    let Some(shift) = &day.state.shift else {
        return Vec::new();
    };
    let work = shift.ranges.iter().map(|(from, to)| arc(day, ArcKind::Work, *from, *to));
    // A cutoff half a day or more after the end would fill the ring and say nothing.
    let cutoff = day.state.cutoff.filter(|cutoff| *cutoff > shift.end && *cutoff - shift.end < TimeDelta::hours(12));
    work.chain(cutoff.map(|cutoff| arc(day, ArcKind::ToCutoff, shift.end, cutoff))).collect()
}

fn arc(day: &Day<'_>, kind: ArcKind, from: DateTime<Utc>, to: DateTime<Utc>) -> DialArc {
    DialArc { kind, from: hour(day, from), to: hour(day, to) }
}

fn hour(day: &Day<'_>, at: DateTime<Utc>) -> f64 {
    f64::from(day.zone.local(at).time().num_seconds_from_midnight()) / 3600.0
}

/// What stands in the middle.
fn centre(day: &Day<'_>, words: &Words) -> (String, String) {
    let next = || next_start(day.plan, day.zone, day.now).map(|next| long_moment(day, next, words));
    let rest = |headline: &str| {
        let caption = next().map_or_else(String::new, |next| words.say_with("dial-next", &[("next", next.into())]));
        (words.say(headline), caption)
    };
    match (day.state.phase, &day.state.shift) {
        (Phase::OnLeave, _) => rest("dial-leave"),
        (Phase::Done, _) => rest("dial-done"),
        (_, None) => rest("day-off"),
        (Phase::Before, Some(shift)) => (time(day, shift.start(), words), words.say("dial-starts")),
        (Phase::Working | Phase::NearEnd, Some(shift)) => (countdown(shift.end - day.now), words.say("dial-until-end")),
        (Phase::Ended, Some(_)) => match day.state.cutoff {
            Some(cutoff) => (countdown(cutoff - day.now), words.say("dial-until-cutoff")),
            None => rest("dial-evening"),
        },
        _ => rest("dial-evening"),
    }
}

/// "0:42"; a minute that has begun counts.
fn countdown(span: TimeDelta) -> String {
    let minutes = (span.num_seconds().max(0) + 59) / 60;
    format!("{}:{:02}", minutes / 60, minutes % 60)
}
