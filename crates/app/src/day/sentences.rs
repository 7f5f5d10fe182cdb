//! The day's sentences: the tray's first lines, Today's head, what comes next.

use chrono::{DateTime, Datelike, TimeDelta, Utc};

use super::{AheadKind, Day, Pause};
use crate::view::{ComingView, DayPhase};
use crate::words::Words;

/// How many things "coming up" shows.
const COMING_UP: usize = 4;

/// The tray's first lines: what waits, what holds it back, where the day is.
pub(crate) fn state_lines(day: &Day<'_>, words: &Words) -> Vec<String> {
    let said = &day.said;
    let mut lines = Vec::new();
    if said.waiting > 0 {
        let args = [("count", said.waiting.into()), ("why", said.held_by.clone().unwrap_or_default().into())];
        let id = if said.held_by.is_some() { "day-waiting-why" } else { "day-waiting" };
        lines.push(words.say_with(id, &args));
    }
    match said.pause {
        Some(Pause::Until(until)) => {
            lines.push(words.say_with("day-paused-until", &[("until", until_words(day, until, words).into())]));
        }
        Some(Pause::UntilSaidSo) => lines.push(words.say("day-paused")),
        None => {}
    }
    if let Some(until) = said.on_call {
        lines.push(words.say_with("day-on-call", &[("until", until_words(day, until, words).into())]));
    }
    if let Some(until) = said.snoozed_until {
        lines.push(words.say_with("day-snoozed", &[("until", until_words(day, until, words).into())]));
    }
    lines.push(main_line(day, words));
    lines
}

fn main_line(day: &Day<'_>, words: &Words) -> String {
    if let Some(last) = day.said.leave_until {
        return words.say_with("day-on-leave", &[("date", words.day(last).into())]);
    }
    let next = day.ahead.iter().find(|ahead| ahead.at > day.now).map(|ahead| moment_words(day, ahead.at, words));
    let with_next = |plain: &str, id: &str| match &next {
        Some(next) => words.say_with(id, &[("next", next.clone().into())]),
        None => words.say(plain),
    };
    if day.said.done {
        return with_next("day-done", "day-done-next");
    }
    let Some(shift) = &day.shift else {
        return with_next("day-off", "day-off-next");
    };
    let end = ("end", time(day, shift.end, words).into());
    let cutoff = day.cutoff.map(|at| time(day, at, words));
    match (day.clock_phase(), cutoff) {
        (DayPhase::Before, _) => {
            words.say_with("day-before", &[("start", time(day, shift.start(), words).into()), end])
        }
        (DayPhase::Working | DayPhase::NearEnd, _) => {
            words.say_with("day-ends-in", &[("left", span_words(shift.end - day.now, words).into())])
        }
        (DayPhase::PastCutoff, Some(cutoff)) => words.say_with("day-past-cutoff", &[("cutoff", cutoff.into())]),
        (_, Some(cutoff)) => words.say_with("day-ended", &[end, ("cutoff", cutoff.into())]),
        (_, None) => words.say_with("day-ended-plain", &[end]),
    }
}

/// "Friday, nearly there."
pub(crate) fn title(day: &Day<'_>, words: &Words) -> String {
    let id = match day.phase() {
        DayPhase::OnLeave => "today-on-leave",
        DayPhase::Done => "today-done",
        _ => match day.clock_phase() {
            DayPhase::Before => "today-before",
            DayPhase::NearEnd => "today-near-end",
            DayPhase::Ended => "today-ended",
            DayPhase::PastCutoff => "today-past-cutoff",
            DayPhase::DayOff => "today-off",
            _ if in_last_quarter(day) => "today-near-end",
            _ => "today-working",
        },
    };
    words.say_with(id, &[("weekday", words.weekday(day.work_date.weekday()).into())])
}

fn in_last_quarter(day: &Day<'_>) -> bool {
    day.shift.as_ref().is_some_and(|shift| (shift.end - day.now) * 4 < shift.end - shift.start())
}

/// "Your day ends at 17:30. After 18:30 most messages can wait until Monday 9:00."
pub(crate) fn subtitle(day: &Day<'_>, words: &Words) -> String {
    let Some(shift) = &day.shift else {
        return match day.next_start() {
            Some(next) => words.say_with("today-next-start", &[("next", long_moment(day, next, words).into())]),
            None => words.say("today-no-work-ahead"),
        };
    };
    let ended = day.now >= shift.end;
    let end = words.say_with(
        if ended { "today-day-ended" } else { "today-day-ends" },
        &[("end", time(day, shift.end, words).into())],
    );
    // What the person asked for after the end is the next start of work that is not this shift's own.
    let next = super::next_start(day.plan, day.zone, day.now.max(shift.end));
    let rest = match (day.cutoff, next) {
        (Some(cutoff), Some(next)) => {
            let args = [("cutoff", time(day, cutoff, words).into()), ("next", long_moment(day, next, words).into())];
            words.say_with("today-messages-wait", &args)
        }
        (Some(cutoff), None) => words.say_with("today-evening", &[("cutoff", time(day, cutoff, words).into())]),
        (None, _) => String::new(),
    };
    format!("{end} {rest}").trim_end().to_owned()
}

/// What comes next.
pub(crate) fn coming_up(day: &Day<'_>, words: &Words) -> Vec<ComingView> {
    day.ahead
        .iter()
        .filter(|ahead| ahead.at > day.now)
        .take(COMING_UP)
        .map(|ahead| ComingView {
            when: coming_when(day, ahead.at, words),
            what: words.say(match ahead.what {
                AheadKind::HeadsUp => "coming-heads-up",
                AheadKind::DayEnd => "coming-day-end",
                AheadKind::Cutoff => "coming-cutoff",
            }),
        })
        .collect()
}

fn coming_when(day: &Day<'_>, at: DateTime<Utc>, words: &Words) -> String {
    let (local, today) = (day.zone.local(at), day.zone.local(day.now).date());
    let clock = words.time(local.time());
    match (local.date() - today).num_days() {
        0 if local.time() >= chrono::NaiveTime::MIN + TimeDelta::hours(18) => {
            words.say_with("coming-tonight", &[("time", clock.into())])
        }
        0 => words.say_with("coming-today", &[("time", clock.into())]),
        1..7 => format!("{} {clock}", words.weekday_short(local.weekday())),
        _ => format!("{} {clock}", words.day_short(local.date())),
    }
}

/// "Mon 17:20", "17:20" for today, "2 Nov 17:20" further off.
pub(crate) fn moment_words(day: &Day<'_>, at: DateTime<Utc>, words: &Words) -> String {
    let (local, today) = (day.zone.local(at), day.zone.local(day.now).date());
    let clock = words.time(local.time());
    match (local.date() - today).num_days() {
        -6..7 => format!("{} {clock}", words.weekday_short(local.weekday())),
        _ => format!("{} {clock}", words.day_short(local.date())),
    }
}

/// "15:00" of today, else with its day.
pub(crate) fn until_words(day: &Day<'_>, at: DateTime<Utc>, words: &Words) -> String {
    let local = day.zone.local(at);
    if local.date() == day.zone.local(day.now).date() { words.time(local.time()) } else { moment_words(day, at, words) }
}

/// "Monday 9:00", "2 November 9:00" further off than a week.
pub(crate) fn long_moment(day: &Day<'_>, at: DateTime<Utc>, words: &Words) -> String {
    let (local, today) = (day.zone.local(at), day.zone.local(day.now).date());
    let clock = words.time(local.time());
    match (local.date() - today).num_days() {
        0..7 => format!("{} {clock}", words.weekday(local.weekday())),
        _ => format!("{} {clock}", words.day(local.date())),
    }
}

/// "42 min", "3 h 5 min"; a minute that has begun counts, so that it never reads 0.
pub(super) fn span_words(span: TimeDelta, words: &Words) -> String {
    let minutes = (span.num_seconds().max(0) + 59) / 60;
    let args = [("hours", (minutes / 60).into()), ("minutes", (minutes % 60).into())];
    let id = match (minutes / 60, minutes % 60) {
        (0, _) => "span-minutes",
        (_, 0) => "span-hours",
        _ => "span-hours-minutes",
    };
    words.say_with(id, &args)
}

pub(super) fn time(day: &Day<'_>, at: DateTime<Utc>, words: &Words) -> String {
    words.time(day.zone.local(at).time())
}
