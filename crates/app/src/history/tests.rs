//! 09:00–17:30 from Monday to Friday in Warsaw, heads-up ten minutes before, cutoff an hour after; the plan was saved on
//! Friday 20 November 2026 at 12:00.

use domain::moment::Moment;
use domain::reminder::Rule;
use store::Store;

use super::*;
use crate::boundaries::propose_plan;
use crate::ipc::PauseForm;
use crate::words::Words;
use testing::words;

struct Week {
    app: App,
    zone: Zone,
}

impl Week {
    fn new() -> Week {
        let zone = Zone::named("Europe/Warsaw").unwrap();
        let mut app = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
        let form = propose_plan(&app.words);
        app.save_plan(&form, zone.instant("2026-11-20T12:00:00".parse().unwrap()), &zone).unwrap();
        Week { app, zone }
    }

    fn at(&self, local: &str) -> DateTime<Utc> {
        self.zone.instant(local.parse().unwrap())
    }

    fn tick(&mut self, local: &str) {
        let now = self.at(local);
        self.app.tick(now, &self.zone, None).unwrap();
    }

    /// The day, its note, and its lines as `what: words`.
    fn day(&self, date: &str, now: &str) -> (Option<String>, Vec<String>) {
        let view = self.app.reminder_history(None, self.at(now), &self.zone).unwrap();
        let day = view.days.into_iter().find(|day| day.date == date).unwrap();
        (day.note, day.lines.into_iter().map(|line| format!("{}: {}", line.what, line.words)).collect())
    }
}

/// What is said of a reminder, by the id of its name.
fn line(reminder: &str, said: &str) -> String {
    format!("{}: {said}", words!(reminder))
}

#[test]
fn every_day_says_what_became_of_its_reminders_and_why() {
    let mut week = Week::new();
    let zone = week.zone.clone();
    for at in ["17:20:00", "17:30:00"] {
        week.tick(&format!("2026-11-20T{at}"));
    }
    week.tick("2026-11-23T08:40:00");
    week.app.pause(&PauseForm::UntilTomorrow, week.at("2026-11-23T12:00:00"), &zone).unwrap();
    week.tick("2026-11-24T04:00:00");
    week.app.done_for_today(week.at("2026-11-24T17:25:00"), &zone).unwrap();
    let now = "2026-11-24T17:26:00";
    let (note, friday) = week.day("2026-11-20", now);
    assert_eq!(note, None);
    assert_eq!(
        friday,
        [
            line("history-heads-up", words!("history-delivered", at = "17:20")),
            line("history-day-end", words!("history-delivered", at = "17:30")),
            line("history-pulse", words!("history-pulse-merged", at = "17:30")),
            line("history-cutoff", words!("history-expired", at = "Mon 8:40")),
        ]
    );
    assert_eq!(week.day("2026-11-21", now).0.unwrap(), words!("history-off"));
    let monday = week.day("2026-11-23", now).1;
    assert_eq!(monday[0], line("history-heads-up", words!("history-paused", at = "Tue 4:00")));
    let (note, tuesday) = week.day("2026-11-24", now);
    assert_eq!(note.unwrap(), words!("day-done-next", next = "Wed 17:20"));
    assert_eq!(tuesday[0], line("history-heads-up", words!("history-done", at = "17:25")));
    assert_eq!(tuesday.len(), 3);
}

#[test]
fn what_is_still_to_come_today_stands_there_too() {
    let week = Week::new();
    let (note, lines) = week.day("2026-11-20", "2026-11-20T12:00:00");
    assert_eq!(note.unwrap(), words!("day-ends-in", left = words!("span-hours-minutes", hours = 5, minutes = 30)));
    assert_eq!(
        lines,
        [
            line("history-heads-up", words!("history-ahead", at = "17:20")),
            line("history-day-end", words!("history-ahead", at = "17:30")),
            line("history-cutoff", words!("history-ahead", at = "18:30"))
        ]
    );
}

#[test]
fn what_could_not_be_shown_and_what_a_wrong_clock_wrote_is_said() {
    let mut week = Week::new();
    let zone = week.zone.clone();
    let now = week.at("2026-11-20T17:20:00");
    let key = week.app.tick(now, &zone, None).unwrap().show[0].key;
    week.app.not_shown(key, now, &zone).unwrap();
    week.tick("2026-11-22T12:00:00");
    week.tick("2026-11-20T17:30:00");
    let lines = week.day("2026-11-20", "2026-11-20T17:31:00").1;
    let shown = line("history-heads-up", words!("history-delivered", at = "17:20"));
    assert_eq!(lines[0], format!("{shown} {}", words!("history-unseen")));
    assert_eq!(lines[1], line("history-day-end", words!("history-void")));
    assert!(lines.contains(&line("history-day-end", words!("history-delivered", at = "17:30"))), "{lines:?}");
}

#[test]
fn every_outcome_and_every_reminder_has_its_words() {
    let words = Words::new("en-GB");
    let again = words!("history-again", what = "");
    let at = Moment::new("2026-11-20T16:30:00Z".parse().unwrap(), &Zone::named("Europe/Warsaw").unwrap());
    let date = "2026-11-20".parse().unwrap();
    let others = [Rule::Pulse, Rule::Protected, Rule::SoftLanding, Rule::StillPaused, Rule::Buffer].map(Which::Other);
    for which in Kind::ALL.map(Which::Evening).into_iter().chain(others) {
        for outcome in [
            Outcome::Delivered,
            Outcome::DeliveredLate,
            Outcome::Merged,
            Outcome::Expired,
            Outcome::Paused,
            Outcome::OnCall,
            Outcome::Done,
            Outcome::OnLeave,
        ] {
            let line = Told::new(which, &at, date, outcome, true).line(&words);
            assert!(line.words.ends_with('.') && !line.words.contains('$') && line.what.ends_with(again), "{line:?}");
        }
    }
}

#[test]
fn older_days_are_asked_for_by_their_date_and_end_with_the_first_plan() {
    let mut week = Week::new();
    let zone = week.zone.clone();
    let now = week.at("2026-12-20T12:00:00");
    week.app.tick(now, &zone, None).unwrap();
    let view = week.app.reminder_history(None, now, &zone).unwrap();
    assert_eq!((view.days.len(), view.earlier.as_deref()), (14, Some("2026-12-06")));
    let before = week.app.reminder_history(view.earlier.as_deref(), now, &zone).unwrap();
    assert_eq!((before.days[0].date.as_str(), before.days.len()), ("2026-12-06", 14));
    let first = week.app.reminder_history(before.earlier.as_deref(), now, &zone).unwrap();
    assert_eq!((first.days.last().unwrap().date.as_str(), first.earlier), ("2026-11-20", None));
    assert!(week.app.reminder_history(Some("soon"), now, &zone).is_err());
}
