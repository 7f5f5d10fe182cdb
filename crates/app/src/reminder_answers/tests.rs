//! Each button of each reminder, clicked at any time, acts on the reminder's own work date. 09:00–17:30 from Monday to
//! Friday in Warsaw, heads-up ten minutes before, cutoff an hour after; the reminder is Monday's, 23 November 2026.

use domain::reminder::{Key, Kind};
use store::Store;
use testing::words;

use super::*;
use crate::boundaries::propose_plan;
use crate::view::LeaveForm;
use crate::words::Words;

const MONDAY: &str = "2026-11-23";

struct Week {
    app: App,
    zone: Zone,
}

impl Week {
    fn new() -> Week {
        let zone = Zone::named("Europe/Warsaw").unwrap();
        let mut app = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
        let form = propose_plan(&app.words);
        app.save_plan(&form, zone.instant("2026-11-23T08:00:00".parse().unwrap()), &zone).unwrap();
        Week { app, zone }
    }

    fn at(&self, local: &str) -> DateTime<Utc> {
        self.zone.instant(local.parse().unwrap())
    }

    fn tick(&mut self, local: &str) -> Vec<Reminder> {
        let now = self.at(local);
        self.app.tick(now, &self.zone, None).unwrap().show
    }

    /// The kinds that ticks at these times of a date show.
    fn shown(&mut self, date: &str, times: &[&str]) -> Vec<Kind> {
        let shown = times.iter().flat_map(|time| self.tick(&format!("{date}T{time}"))).collect::<Vec<_>>();
        let kind = |one: Reminder| match one.key {
            ReminderKey::Evening(Key { kind, .. }) => Some(kind),
            ReminderKey::Once(_) => None,
        };
        shown.into_iter().filter_map(kind).collect()
    }

    fn answer(&mut self, answer: ReminderAnswer, at: &str) -> Result<(), AppError> {
        let now = self.at(at);
        self.app.answer_reminder(answer, MONDAY.parse().unwrap(), now, &self.zone)
    }

    /// What was logged after hours, by work date.
    fn logged(&self) -> Vec<(String, String)> {
        let month = "2026-11-01".parse().unwrap()..="2026-11-30".parse().unwrap();
        let entries = self.app.store.after_hours(month).unwrap();
        entries.iter().map(|entry| (entry.work_date.to_string(), format!("{:?}", entry.said))).collect()
    }
}

/// Monday's reminders up to one of this kind.
fn up_to(kind: Kind) -> Week {
    let mut week = Week::new();
    for time in ["17:20:00", "17:30:00", "18:30:00"].iter().take(kind as usize + 1) {
        week.tick(&format!("{MONDAY}T{time}"));
    }
    week
}

const TUESDAY: [&str; 3] = ["17:20:00", "17:30:00", "18:30:00"];

#[test]
fn done_for_today_on_mondays_reminder_never_silences_tuesday() {
    for kind in Kind::ALL {
        for clicked in ["2026-11-23T18:35:00", "2026-11-24T00:20:00", "2026-11-24T08:10:00", "2026-11-24T10:00:00"] {
            let mut week = up_to(kind);
            week.tick(clicked);
            week.answer(ReminderAnswer::Done, clicked).unwrap();
            assert_eq!(week.shown("2026-11-24", &TUESDAY), Kind::ALL, "{kind:?} {clicked}");
        }
    }
}

#[test]
fn done_for_today_on_mondays_reminder_ends_monday_while_it_is_the_current_work_date() {
    let mut week = up_to(Kind::DayEnd);
    week.answer(ReminderAnswer::Done, "2026-11-23T17:40:00").unwrap();
    assert_eq!(week.shown(MONDAY, &["18:30:00", "20:00:00"]), []);
}

#[test]
fn done_for_today_on_mondays_reminder_leaves_tuesdays_snooze_alone() {
    let mut week = up_to(Kind::Cutoff);
    week.tick("2026-11-24T17:30:00");
    let now = week.at("2026-11-24T17:31:00");
    week.app.snooze(15, now, &week.zone).unwrap();
    week.answer(ReminderAnswer::Done, "2026-11-24T17:32:00").unwrap();
    assert_eq!(week.shown("2026-11-24", &["17:46:00"]), [Kind::DayEnd]);
}

#[test]
fn done_for_today_on_mondays_reminder_is_mondays_after_leave() {
    let mut week = up_to(Kind::DayEnd);
    let now = week.at("2026-11-23T19:00:00");
    let leave = LeaveForm { from: "2026-11-24".to_owned(), to: "2026-11-26".to_owned(), leave: true };
    week.app.add_leave(&leave, now, &week.zone).unwrap();
    week.answer(ReminderAnswer::Done, "2026-11-27T08:00:00").unwrap();
    assert_eq!(week.shown("2026-11-27", &TUESDAY), Kind::ALL);
}

#[test]
fn still_working_on_mondays_reminder_logs_mondays_minutes_whenever_it_is_clicked() {
    for clicked in ["2026-11-23T18:35:00", "2026-11-24T00:20:00", "2026-11-24T08:10:00", "2026-11-24T10:00:00"] {
        let mut week = up_to(Kind::Cutoff);
        week.answer(ReminderAnswer::StillWorking, clicked).unwrap();
        let logged = week.logged();
        assert_eq!(logged.len(), 1, "{clicked}");
        assert_eq!(logged[0].0, MONDAY, "{clicked}: {logged:?}");
    }
}

#[test]
fn a_snooze_on_mondays_reminder_brings_mondays_back_and_never_tuesdays() {
    let mut week = up_to(Kind::DayEnd);
    week.answer(ReminderAnswer::Snooze, "2026-11-23T17:31:00").unwrap();
    assert_eq!(week.shown(MONDAY, &["17:46:00"]), [Kind::DayEnd]);

    let mut week = up_to(Kind::DayEnd);
    week.tick("2026-11-24T17:30:00");
    let refused = week.answer(ReminderAnswer::Snooze, "2026-11-24T17:31:00").unwrap_err();
    assert_eq!(refused.message, words!("act-snooze-earlier"));
    assert_eq!(week.shown("2026-11-24", &["17:46:00"]), []);
}

#[test]
fn the_check_in_of_mondays_reminder_is_mondays() {
    let week = up_to(Kind::Cutoff);
    for (clicked, work_date) in [
        ("2026-11-23T18:35:00", None),
        ("2026-11-24T00:20:00", None),
        ("2026-11-24T08:10:00", Some(MONDAY)),
        ("2026-11-24T10:00:00", Some(MONDAY)),
        ("2026-11-24T17:31:00", Some(MONDAY)),
    ] {
        let asked = week.app.check_in_of(MONDAY.parse().unwrap(), week.at(clicked), &week.zone).unwrap();
        assert_eq!(asked.work_date.as_deref(), work_date, "{clicked}");
    }
}

#[test]
fn two_clicks_on_an_old_reminder_act_on_its_date() {
    let mut week = up_to(Kind::Cutoff);
    week.answer(ReminderAnswer::Done, "2026-11-24T10:00:00").unwrap();
    week.answer(ReminderAnswer::StillWorking, "2026-11-24T10:01:00").unwrap();
    assert_eq!(week.logged()[0].0, MONDAY);
    assert_eq!(week.shown("2026-11-24", &TUESDAY), Kind::ALL);
}

#[test]
fn a_reminder_offers_snooze_only_while_it_can_come_again() {
    let mut week = Week::new();
    let mut offered = Vec::new();
    for time in ["17:30:00", "17:46:00", "18:02:00"] {
        let shown = week.tick(&format!("{MONDAY}T{time}"));
        offered.extend(shown.iter().map(|one| one.can_snooze));
        // The last is refused.
        let _ = week.answer(ReminderAnswer::Snooze, &format!("{MONDAY}T{time}"));
    }
    assert_eq!(offered, [true, true, false]);
}

#[test]
fn notifications_of_monday_are_withdrawn_when_tuesdays_work_begins() {
    let mut week = up_to(Kind::Cutoff);
    let mut current = |local: &str| {
        let now = week.at(local);
        week.app.tick(now, &week.zone, None).unwrap().work_date.map(|date| date.to_string())
    };
    assert_eq!(current("2026-11-24T08:59:59").as_deref(), Some(MONDAY));
    assert_eq!(current("2026-11-24T09:00:00").as_deref(), Some("2026-11-24"));
}

#[test]
fn a_date_in_an_address_is_read_at_the_door() {
    let mut week = up_to(Kind::Cutoff);
    let now = week.at("2026-11-23T18:35:00");
    let refused = week.app.answer_reminder_of(ReminderAnswer::Done, "soon", now, &week.zone).unwrap_err();
    assert_eq!(refused.message, words!("leave-date-problem", field = words!("field-day"), typed = "soon"));
}
