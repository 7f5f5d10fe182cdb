//! The day dial: arcs in hours of the local day, a hand, and the whole of it in words.

use chrono::{DateTime, TimeDelta, Timelike, Utc};

use super::sentences::{long_moment, state_lines, time};
use super::{Day, cutoff_of};
use crate::view::{ArcKind, DayPhase, DialArc, DialView};
use crate::words::Words;

/// The 24-hour ring.
pub(crate) fn dial(day: &Day<'_>, words: &Words) -> DialView {
    let (headline, caption) = centre(day, words);
    DialView {
        arcs: arcs(day),
        hand: hour(day, day.now),
        label: format!("{headline} {caption}. {}.", state_lines(day, words).join(". ")),
        headline,
        caption,
        phase: day.phase(),
    }
}

/// The shifts that touch the day now is in, on its ring: of a night, what is left of yesterday's and what begins today.
fn arcs(day: &Day<'_>) -> Vec<DialArc> {
    let noon_to_noon = TimeDelta::hours(12);
    let mut arcs = Vec::new();
    if let Some(shift) = &day.shift {
        for (from, to) in &shift.ranges {
            arcs.push(arc(day, ArcKind::Work, *from, *to));
        }
        if let Some(cutoff) = cutoff_of(day.plan, shift, day.zone).filter(|cutoff| *cutoff - shift.end < noon_to_noon) {
            arcs.push(arc(day, ArcKind::ToCutoff, shift.end, cutoff));
        }
    }
    arcs.retain(|arc| (arc.from - arc.to).abs() > f64::EPSILON);
    arcs
}

fn arc(day: &Day<'_>, kind: ArcKind, from: DateTime<Utc>, to: DateTime<Utc>) -> DialArc {
    DialArc { kind, from: hour(day, from), to: hour(day, to) }
}

fn hour(day: &Day<'_>, at: DateTime<Utc>) -> f64 {
    f64::from(day.zone.local(at).time().num_seconds_from_midnight()) / 3600.0
}

/// What stands in the middle.
fn centre(day: &Day<'_>, words: &Words) -> (String, String) {
    let next = || day.next_start().map(|next| long_moment(day, next, words));
    let rest = |headline: &str| {
        let caption = next().map_or_else(String::new, |next| words.say_with("dial-next", &[("next", next.into())]));
        (words.say(headline), caption)
    };
    match (day.phase(), &day.shift) {
        (DayPhase::OnLeave, _) => rest("dial-leave"),
        (DayPhase::Done, _) => rest("dial-done"),
        (_, None) => rest("dial-off"),
        (_, Some(shift)) => match day.clock_phase() {
            DayPhase::Before => (time(day, shift.start(), words), words.say("dial-starts")),
            DayPhase::Working | DayPhase::NearEnd => (countdown(shift.end - day.now), words.say("dial-until-end")),
            DayPhase::Ended => match day.cutoff {
                Some(cutoff) => (countdown(cutoff - day.now), words.say("dial-until-cutoff")),
                None => rest("dial-evening"),
            },
            _ => rest("dial-evening"),
        },
    }
}

/// "0:42"; a minute that has begun counts.
fn countdown(span: TimeDelta) -> String {
    let minutes = (span.num_seconds().max(0) + 59) / 60;
    format!("{}:{:02}", minutes / 60, minutes % 60)
}
