//! What a notification says: one table, kind by on time or late, discreet or not.
//! Never a score, a name, a count or a note.

use chrono::{DateTime, Timelike, Utc};
use domain::reminder::{Due, Kind, Once, Rule};
use domain::work_week::Plan;
use domain::zone::Zone;

use crate::day::{long_moment_at, next_start};
use crate::error::AppError;
use crate::words::Words;

/// The words of a notification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderText {
    /// Its first line.
    pub title: String,
    /// Its second; may be empty.
    pub body: String,
    /// Whether it has the evening's buttons: check in, 15 min, done for today.
    pub buttons: bool,
}

/// What a reminder says.
pub(crate) fn reminder_text(
    due: &Due,
    plan: &Plan,
    now: DateTime<Utc>,
    zone: &Zone,
    discreet: bool,
    words: &Words,
) -> ReminderText {
    if discreet {
        return discreet_text(words);
    }
    let time = |at: DateTime<Utc>| words.time(zone.local(at).time());
    let end = due.end.unwrap_or(due.due);
    let cutoff = due.cutoff.unwrap_or(due.due);
    let next = next_start(plan, zone, now.max(end)).map(|at| long_moment_at(at, now, zone, words));
    let args = [
        ("minutes", ((end - now).num_seconds().max(0) + 59).div_euclid(60).into()),
        ("end", time(end).into()),
        ("cutoff", time(cutoff).into()),
        ("now", time(now).into()),
        ("next", next.clone().unwrap_or_default().into()),
    ];
    // What comes again after a snooze is always about a time that has passed.
    let late = due.late || due.snooze.is_some();
    let both = due.merged.contains(&Kind::DayEnd);
    let id = match (due.key.kind, late) {
        (Kind::HeadsUp, _) => "reminder-heads-up",
        (Kind::DayEnd, false) => "reminder-day-end",
        (Kind::DayEnd, true) => "reminder-day-end-late",
        (Kind::Cutoff, false) if next.is_some() => "reminder-cutoff",
        (Kind::Cutoff, false) => "reminder-cutoff-no-next",
        (Kind::Cutoff, true) if both => "reminder-both-late",
        (Kind::Cutoff, true) => "reminder-cutoff-late",
    };
    // Where no check-in is asked for, the day's end asks for nothing.
    let body = if id == "reminder-day-end" && !due.asks { "reminder-day-end-rest".to_owned() } else { id.to_owned() };
    let body = words.say_with(&format!("{body}-body"), &args);
    ReminderText { title: words.say_with(id, &args), body, buttons: true }
}

/// What a reminder of another rule says. `paused` is when the pause in force was set.
pub(crate) fn once_text(
    once: Once,
    plan: &Plan,
    paused: Option<DateTime<Utc>>,
    zone: &Zone,
    discreet: bool,
    words: &Words,
) -> ReminderText {
    let asks = once.rule == Rule::Pulse;
    if discreet {
        return ReminderText { buttons: asks, ..discreet_text(words) };
    }
    let protected = plan.protected_on(once.date);
    let of_minute = |start: chrono::NaiveTime| start.num_seconds_from_midnight() / 60 == once.minute;
    let range = protected.iter().find(|one| of_minute(one.range.start)).map(|one| one.range);
    let day = paused.map(|set| zone.local(set).date());
    let args = [
        ("start", range.map(|range| words.time(range.start)).unwrap_or_default().into()),
        ("end", range.map(|range| words.time(range.end)).unwrap_or_default().into()),
        ("day", day.map(|day| words.date(day)).unwrap_or_default().into()),
    ];
    let id = match once.rule {
        Rule::StillPaused => "reminder-still-paused",
        Rule::SoftLanding => "reminder-soft-landing",
        Rule::Protected => "reminder-protected",
        Rule::Pulse => "reminder-pulse",
        Rule::Buffer => "reminder-buffer",
    };
    let body = words.say_with(&format!("{id}-body"), &args);
    ReminderText { title: words.say_with(id, &args), body, buttons: asks }
}

/// What the test reminder says.
#[must_use]
pub fn test_text(discreet: bool, words: &Words) -> ReminderText {
    if discreet {
        return discreet_text(words);
    }
    ReminderText { title: words.say("reminder-test"), body: words.say("did-you-see-it"), buttons: false }
}

/// What is said of an act that was refused, where the person clicked.
#[must_use]
pub fn refused_text(error: &AppError, words: &Words) -> ReminderText {
    ReminderText { title: words.say("reminder-refused"), body: error.message.clone(), buttons: false }
}

fn discreet_text(words: &Words) -> ReminderText {
    ReminderText { title: words.say("reminder-discreet"), body: String::new(), buttons: true }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::reminder::Key;

    fn said(kind: Kind, now: &str, late: bool, merged: &[Kind], discreet: bool) -> (String, String) {
        let zone = Zone::named("Europe/Warsaw").unwrap();
        let at = |local: &str| zone.instant(local.parse().unwrap());
        let plan: Plan = serde_json::from_str(
            r#"{"week":{"mon":["09:00-17:30"],"fri":["09:00-17:30"]},"cutoff":{"minutes_after_end":60}}"#,
        )
        .unwrap();
        let due = Due {
            key: Key { work_date: "2026-11-27".parse().unwrap(), kind },
            due: at("2026-11-27T17:30:00"),
            late,
            snooze: None,
            end: Some(at("2026-11-27T17:30:00")),
            cutoff: Some(at("2026-11-27T18:30:00")),
            merged: merged.to_vec(),
            asks: true,
        };
        let text = reminder_text(&due, &plan, at(now), &zone, discreet, &Words::new("en-GB"));
        (text.title, text.body)
    }

    #[test]
    fn each_reminder_has_its_words_on_time_and_late() {
        for (kind, now, late, merged, title, body) in [
            (Kind::HeadsUp, "17:20:00", false, &[][..], "Your day ends in 10 minutes", "Time to finish your notes."),
            (Kind::HeadsUp, "17:29:30", true, &[], "Your day ends in 1 minute", "Time to finish your notes."),
            (
                Kind::DayEnd,
                "17:30:00",
                false,
                &[],
                "It’s 17:30, the end of your day",
                "Close the day when you’re ready.",
            ),
            (Kind::DayEnd, "19:05:00", true, &[], "Your day was due to end at 17:30", "It’s 19:05 now."),
            (
                Kind::Cutoff,
                "18:30:00",
                false,
                &[],
                "It’s 18:30, and the evening is yours",
                "Most messages can wait until Monday at 9:00. If someone may be in danger, use your service’s on-call route.",
            ),
            (
                Kind::Cutoff,
                "19:05:00",
                true,
                &[],
                "Your cutoff was at 18:30",
                "It’s 19:05 now. Most messages can wait. If someone may be in danger, use your service’s on-call route.",
            ),
            (
                Kind::Cutoff,
                "19:05:00",
                true,
                &[Kind::DayEnd],
                "Your day was due to end at 17:30, with your cutoff at 18:30",
                "It’s 19:05 now. Most messages can wait. If someone may be in danger, use your service’s on-call route.",
            ),
        ] {
            let now = format!("2026-11-27T{now}");
            assert_eq!(said(kind, &now, late, merged, false), (title.to_owned(), body.to_owned()));
        }
    }

    #[test]
    fn a_discreet_reminder_says_the_same_for_everything() {
        for kind in Kind::ALL {
            let text = said(kind, "2026-11-27T18:30:00", false, &[], true);
            assert_eq!(text, ("A moment for you?".to_owned(), String::new()));
        }
    }
}
