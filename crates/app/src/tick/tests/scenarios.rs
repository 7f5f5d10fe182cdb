//! How programs of this kind have failed their users, over the real store: the scenarios that the engine's own tests
//! can't see, since they are about records, words or a region.

use domain::moment::Moment;

use super::*;
use crate::presence::FULL_SCREEN;
use crate::view::{CheckInDraft, LeaveForm};
use testing::words;

fn answers(work_date: &str) -> CheckInDraft {
    CheckInDraft {
        entry: None,
        work_date: work_date.to_owned(),
        answers: vec![Some(2), Some(1), Some(0), Some(1), Some(3)],
        note: String::new(),
        page: 0,
    }
}

#[test]
fn scenario_3_over_a_day_without_snoozes_at_most_three_reminders_come_however_often_it_is_looked_at() {
    let mut week = Week::new();
    let mut shown = 0;
    for minute in 0..24 * 60 {
        let now = week.at("2026-11-24T00:00:00") + TimeDelta::minutes(minute);
        let zone = week.zone.clone();
        shown += week.app.tick(now, &zone, None).unwrap().show.len();
    }
    assert_eq!(shown, 3, "the heads-up, the end and the cutoff");
}

#[test]
fn scenario_5_leave_and_a_pause_stand_in_the_records_and_the_tray_says_their_end() {
    let mut week = Week::new();
    let (now, zone) = (week.at("2026-11-23T16:00:00"), week.zone.clone());
    week.app.leave(None, "2026-12-04", now, &zone).unwrap();
    assert_eq!(week.app.tray(now, &zone).unwrap().lines, [words!("day-on-leave", date = "4 December")]);
    // Another Leeward over the same records: after a restart or a crash.
    let Week { app: App { store, .. }, .. } = week;
    let again = App::over(store, Words::new("en-GB"));
    assert_eq!(again.tray(now, &zone).unwrap().lines, [words!("day-on-leave", date = "4 December")]);
}

#[test]
fn scenario_6_on_a_shared_screen_nothing_comes_and_afterwards_one_comes_worded_as_past() {
    let mut week = Week::new().in_full();
    let zone = week.zone.clone();
    for at in ["17:25:00", "17:30:00", "18:30:00", "18:45:00"] {
        let now = week.at(&format!("2026-11-23T{at}"));
        assert!(week.app.tick(now, &zone, Some(FULL_SCREEN)).unwrap().show.is_empty(), "{at}");
    }
    assert_eq!(
        week.tick("2026-11-23T18:50:00"),
        [words!("reminder-both-late", cutoff = "18:30", end = "17:30")],
        "the heads-up is said with it"
    );
}

#[test]
fn scenario_10_an_entry_made_in_warsaw_reads_the_same_in_new_york_and_no_reminder_comes_twice() {
    let mut week = Week::new().in_full();
    let zone = week.zone.clone();
    assert_eq!(week.tick("2026-11-23T17:30:00"), [words!("reminder-day-end", end = "17:30")]);
    week.app.finish_check_in(&answers("2026-11-23"), week.at("2026-11-23T21:15:00"), &zone).unwrap();
    let new_york = Zone::named("America/New_York").unwrap();
    let there = new_york.instant("2026-11-23T17:30:00".parse().unwrap());
    assert!(week.app.tick(there, &new_york, None).unwrap().show.is_empty());
    let made = &week.app.store.all_check_ins().unwrap()[0].made;
    assert_eq!(made.local().to_string(), "2026-11-23 21:15:00");
    assert_eq!(*made, Moment::new(week.at("2026-11-23T21:15:00"), &zone));
}

#[test]
fn scenario_11_an_entry_of_a_day_to_come_is_not_taken() {
    let mut week = Week::new();
    let (now, zone) = (week.at("2026-11-23T17:30:00"), week.zone.clone());
    assert!(week.app.finish_check_in(&answers("2026-11-24"), now, &zone).is_err());
    assert!(week.app.store.all_check_ins().unwrap().is_empty());
}

#[test]
fn scenario_13_a_region_whose_week_is_sunday_to_thursday_gets_it_proposed() {
    let zone = Zone::named("Asia/Jerusalem").unwrap();
    let mut app = App::over(Store::in_memory().unwrap(), Words::new("en-IL"));
    let at = |local: &str| zone.instant(local.parse().unwrap());
    let mut form = propose_plan(&app.words);
    app.save_plan(&form, at("2026-11-26T12:00:00"), &zone).unwrap();
    let friday = |app: &App| app.tray(at("2026-11-27T12:00:00"), &zone).unwrap().lines;
    assert_eq!(friday(&app), [words!("day-off-next", next = "Sun 17:20")]);
    form.heads_up_minutes = None;
    app.save_plan(&form, at("2026-11-26T12:05:00"), &zone).unwrap();
    assert_eq!(friday(&app), [words!("day-off-next", next = "Sun 17:30")]);
}

#[test]
fn scenario_14_an_entry_at_twenty_past_midnight_is_the_day_before() {
    let mut week = Week::new();
    let (now, zone) = (week.at("2026-11-24T00:20:00"), week.zone.clone());
    let asked = week.app.check_in(&crate::view::CheckInAsked::default(), now, &zone).unwrap();
    assert_eq!(asked.work_date, "2026-11-23");
}

#[test]
fn scenario_31_leave_entered_at_noon_settles_the_evening_and_says_why() {
    let mut week = Week::new();
    let (now, zone) = (week.at("2026-11-24T12:00:00"), week.zone.clone());
    week.tick("2026-11-24T11:59:00");
    let leave = LeaveForm { from: "2026-11-24".into(), to: "2026-11-25".into(), leave: true };
    week.app.add_leave(&leave, now, &zone).unwrap();
    assert_eq!(week.tick("2026-11-24T17:30:00"), [""; 0]);
    let today = outcomes(&week, "2026-11-24");
    assert_eq!(today, ["11-24 HeadsUp OnLeave", "11-24 DayEnd OnLeave", "11-24 Cutoff OnLeave"]);
    assert_eq!(week.tick("2026-11-26T17:20:00").len(), 1);
}

#[test]
fn scenario_32_after_the_last_snooze_the_person_is_told_that_the_day_ends_quietly() {
    let mut week = Week::new();
    let zone = week.zone.clone();
    assert!(week.app.snooze(15, week.at("2026-11-23T13:00:00"), &zone).is_err(), "nothing was shown yet");
    for (shown, snoozed) in [("18:30:00", "18:31:00"), ("18:46:00", "18:47:00")] {
        week.tick(&format!("2026-11-23T{shown}"));
        week.app.snooze(15, week.at(&format!("2026-11-23T{snoozed}")), &zone).unwrap();
    }
    week.tick("2026-11-23T19:02:00");
    let refused = week.app.snooze(15, week.at("2026-11-23T19:03:00"), &zone).unwrap_err();
    assert_eq!(refused.message, words!("act-snooze-over"));
}
