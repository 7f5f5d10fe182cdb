//! The day's sentences: the tray's first lines, Today's head, what comes next.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Timelike, Utc};

use domain::reminder::{Kind, Once, Phase, Rule};
use domain::work_week::Shift;
use domain::zone::Zone;

use super::{Day, next_start};
use crate::presence::why;
use crate::view::{ComingDay, ComingView};
use crate::words::Words;

/// How many things "coming up" shows.
const COMING_UP: usize = 4;

/// The tray's first lines: what waits, what holds it back, where the day is.
pub(crate) fn state_lines(day: &Day<'_>, words: &Words) -> Vec<String> {
    let state = &day.state;
    let until = |id: &str, at: DateTime<Utc>| words.say_with(id, &[("until", until_words(day, at, words).into())]);
    let lines = [
        state.buffer_until.map(|at| until("day-buffer", at)),
        waiting_line(day, words),
        state.pause.map(|(_, end)| end.map_or_else(|| words.say("day-paused"), |at| until("day-paused-until", at))),
        state.on_call_until.map(|at| until("day-on-call", at)),
        state.snoozed_until.map(|at| until("day-snoozed", at)),
        Some(main_line(day, words)),
    ];
    lines.into_iter().flatten().collect()
}

/// "1 reminder waiting (full-screen window)".
fn waiting_line(day: &Day<'_>, words: &Words) -> Option<String> {
    let count = ("count", day.waiting().into());
    Some(match &day.state.held {
        Some(held) => words.say_with("day-waiting-why", &[count, ("why", why(held.by, words).into())]),
        None if day.waiting() > 0 => words.say_with("day-waiting", &[count]),
        None => return None,
    })
}

fn main_line(day: &Day<'_>, words: &Words) -> String {
    let state = &day.state;
    let next = state.next.map(|next| moment_words(day, next.at, words));
    let with_next = |plain: &str, id: &str| match &next {
        Some(next) => words.say_with(id, &[("next", next.clone().into())]),
        None => words.say(plain),
    };
    match (state.phase, &state.shift) {
        (Phase::Done, _) => with_next("day-done", "day-done-next"),
        (Phase::OnLeave, _) => {
            let last = state.leave_until.unwrap_or(state.work_date);
            words.say_with("day-on-leave", &[("date", words.day(last).into())])
        }
        (Phase::DayOff, _) | (_, None) => with_next("day-off", "day-off-next"),
        (phase, Some(shift)) => shift_line(day, phase, shift, words),
    }
}

fn shift_line(day: &Day<'_>, phase: Phase, shift: &Shift, words: &Words) -> String {
    let end = ("end", time(day, shift.end, words).into());
    let cutoff = day.state.cutoff.map(|at| time(day, at, words));
    match (phase, cutoff) {
        (Phase::Before, _) => words.say_with("day-before", &[("start", time(day, shift.start(), words).into()), end]),
        (Phase::Working | Phase::NearEnd, _) => {
            words.say_with("day-ends-in", &[("left", span_words(shift.end - day.now, words).into())])
        }
        (Phase::PastCutoff, Some(cutoff)) => words.say_with("day-past-cutoff", &[("cutoff", cutoff.into())]),
        (_, Some(cutoff)) => words.say_with("day-ended", &[end, ("cutoff", cutoff.into())]),
        (_, None) => words.say_with("day-ended-plain", &[end]),
    }
}

/// "Friday, nearly there"
pub(crate) fn title(day: &Day<'_>, words: &Words) -> String {
    let id = match day.state.phase {
        Phase::OnLeave => "today-on-leave",
        Phase::Done => "today-done",
        Phase::Before => "today-before",
        Phase::NearEnd => "today-near-end",
        Phase::Ended => "today-ended",
        Phase::PastCutoff => "today-past-cutoff",
        Phase::DayOff => "today-off",
        Phase::Working if in_last_quarter(day) => "today-near-end",
        Phase::Working => "today-working",
    };
    words.say_with(id, &[("weekday", words.weekday(day.state.work_date.weekday()).into())])
}

fn in_last_quarter(day: &Day<'_>) -> bool {
    day.state.shift.as_ref().is_some_and(|shift| (shift.end - day.now) * 4 < shift.end - shift.start())
}

/// "Your day ends at 17:30. After 18:30, most messages can wait until Monday at 9:00."
pub(crate) fn subtitle(day: &Day<'_>, words: &Words) -> String {
    let Some(shift) = &day.state.shift else {
        return match next_start(day.plan, day.zone, day.now) {
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
    let next = next_start(day.plan, day.zone, day.now.max(shift.end));
    let rest = match (day.state.cutoff, next) {
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
    let ahead = ahead(day, words).into_iter().take(COMING_UP);
    ahead.map(|(at, what)| ComingView { when: coming_when(day, at, words), what }).collect()
}

/// All that comes, in words, the next first. The pulse is not named: it comes with the day's end.
fn ahead(day: &Day<'_>, words: &Words) -> Vec<(DateTime<Utc>, String)> {
    let evening = day.ahead.iter().map(|ahead| (ahead.at, coming_what(ahead.kind, words)));
    let others = day.others.iter().filter_map(|(at, once)| Some((*at, other_what(day, *once, words)?)));
    let mut all: Vec<(DateTime<Utc>, String)> = evening.chain(others).filter(|(at, _)| *at > day.now).collect();
    all.sort_by_key(|(at, _)| *at);
    all
}

/// "dinner, phones away".
fn other_what(day: &Day<'_>, once: Once, words: &Words) -> Option<String> {
    Some(match once.rule {
        // The tray's first line says until when.
        Rule::Pulse | Rule::Buffer => return None,
        Rule::StillPaused => words.say("coming-still-paused"),
        Rule::SoftLanding => words.say("coming-soft-landing"),
        Rule::Protected => {
            let protected = day.plan.protected_on(once.date);
            let named = protected.iter().find(|one| one.range.start.num_seconds_from_midnight() / 60 == once.minute);
            named.filter(|one| !one.name.is_empty()).map_or_else(|| words.say("protected-time"), |one| one.name.clone())
        }
    })
}

/// "cutoff".
fn coming_what(kind: Kind, words: &Words) -> String {
    words.say(match kind {
        Kind::HeadsUp => "coming-heads-up",
        Kind::DayEnd => "coming-day-end",
        Kind::Cutoff => "coming-cutoff",
    })
}

/// What comes within a week, all of it, by its day.
pub(crate) fn coming_days(day: &Day<'_>, words: &Words) -> Vec<ComingDay> {
    let mut days: Vec<(NaiveDate, ComingDay)> = Vec::new();
    for (at, what) in ahead(day, words).into_iter().filter(|(at, _)| *at <= day.now + TimeDelta::days(7)) {
        let local = day.zone.local(at);
        let reminder = ComingView { when: words.time(local.time()), what };
        match days.last_mut() {
            Some((date, known)) if *date == local.date() => known.reminders.push(reminder),
            _ => {
                let name = if local.date() == day.zone.local(day.now).date() {
                    words.say("today")
                } else {
                    words.date_short(local.date())
                };
                days.push((local.date(), ComingDay { day: name, reminders: vec![reminder] }));
            }
        }
    }
    days.into_iter().map(|(_, day)| day).collect()
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

/// "Monday at 9:00", "2 November at 9:00" further off than a week.
pub(crate) fn long_moment(day: &Day<'_>, at: DateTime<Utc>, words: &Words) -> String {
    long_moment_at(at, day.now, day.zone, words)
}

/// The same of any moment.
pub(crate) fn long_moment_at(at: DateTime<Utc>, now: DateTime<Utc>, zone: &Zone, words: &Words) -> String {
    let (local, today) = (zone.local(at), zone.local(now).date());
    let day = match (local.date() - today).num_days() {
        0..7 => words.weekday(local.weekday()),
        _ => words.day(local.date()),
    };
    words.moment(&day, local.time())
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
