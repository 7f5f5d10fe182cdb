//! What is open when the plan changes: it still comes where the change leaves its day alone, and is not asked for anew.

use super::*;
use crate::boundaries::propose_plan;
use crate::ipc::PauseForm;
use crate::view::{DayChange, DayChangeForm, LeaveForm, OnCallForm, SettingsForm};
use crate::words::Words;
use testing::words;

fn zone() -> Zone {
    Zone::named("Europe/Warsaw").unwrap()
}

fn at(local: &str) -> DateTime<Utc> {
    zone().instant(local.parse().unwrap())
}

/// Monday 23 November 2026, paused from 16:00 to 17:45 over the day's end at 17:30.
fn paused() -> App {
    let mut app = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
    app.save_plan(&propose_plan(&app.words), at("2026-11-23T09:00:00"), &zone()).unwrap();
    let mut form = app.chosen().unwrap();
    form.discreet = false;
    app.save_settings(&form, at("2026-11-23T09:00:00"), &zone()).unwrap();
    app.tick(at("2026-11-23T16:00:00"), &zone(), None).unwrap();
    app.pause_until("2026-11-23T17:45", at("2026-11-23T16:00:00"), &zone()).unwrap();
    app
}

/// What comes as the pause ends, after a change at 17:40.
fn comes(change: impl FnOnce(&mut App, DateTime<Utc>, &Zone) -> Result<(), AppError>) -> Vec<String> {
    let mut app = paused();
    app.tick(at("2026-11-23T17:40:00"), &zone(), None).unwrap();
    change(&mut app, at("2026-11-23T17:40:00"), &zone()).unwrap();
    let shown = app.tick(at("2026-11-23T17:45:00"), &zone(), None).unwrap().show;
    shown.into_iter().map(|one| one.text.title).collect()
}

fn day(date: &str, change: DayChange) -> DayChangeForm {
    DayChangeForm { date: date.into(), change }
}

/// The end of the day, said late.
fn late() -> [&'static str; 1] {
    [words!("reminder-day-end-late", end = "17:30")]
}

#[test]
fn what_is_held_back_comes_whatever_else_is_entered_meanwhile() {
    let december = LeaveForm { from: "2026-12-21".into(), to: "2027-01-03".into(), leave: true };
    assert_eq!(comes(|app, now, zone| app.add_leave(&december, now, zone)), late());
    let spell = OnCallForm { from: "2026-12-05T18:00".into(), until: "2026-12-06T08:00".into() };
    assert_eq!(comes(|app, now, zone| app.add_on_call(&spell, now, zone)), late());
    let shift = DayChange::Work { hours: "10-14".into() };
    assert_eq!(comes(|app, now, zone| app.set_day(&day("2026-11-24", shift), now, zone)), late());
    let hour = |app: &mut App, now: DateTime<Utc>, zone: &Zone| {
        let form = SettingsForm { day_start: "05:00".to_owned(), ..app.chosen()? };
        app.save_settings(&form, now, zone)
    };
    assert_eq!(comes(hour), late());
    // Two changes on end.
    assert_eq!(comes(|app, now, zone| app.add_leave(&december, now, zone).and_then(|()| hour(app, now, zone))), late());
    assert_eq!(
        comes(|app, now, zone| app.add_leave(&december, now, zone).and_then(|()| app.take_back_plan(now, zone))),
        late()
    );
}

#[test]
fn what_a_new_plan_would_have_asked_for_before_it_was_saved_does_not_come() {
    let earlier = |app: &mut App, now: DateTime<Utc>, zone: &Zone| {
        let mut form = propose_plan(&app.words);
        form.days[0].ranges[0].end = "17:35".into();
        app.save_plan(&form, now, zone)
    };
    assert_eq!(comes(earlier), [""; 0]);
    let shift = DayChange::Work { hours: "10-14".into() };
    assert_eq!(comes(|app, now, zone| app.set_day(&day("2026-11-23", shift), now, zone)), [""; 0]);
    let no_cutoff = |app: &mut App, now: DateTime<Utc>, zone: &Zone| {
        let form = crate::view::PlanForm { cutoff: crate::view::CutoffForm::None, ..propose_plan(&app.words) };
        app.save_plan(&form, now, zone)
    };
    assert_eq!(comes(no_cutoff), [""; 0]);
    // A day that is taken off has nothing to say.
    assert_eq!(comes(|app, now, zone| app.set_day(&day("2026-11-23", DayChange::Off), now, zone)), [""; 0]);
}

#[test]
fn leave_that_is_taken_out_again_brings_nothing_of_the_hours_behind_it() {
    let mut app = paused();
    let today = LeaveForm { from: "2026-11-23".into(), to: "2026-11-23".into(), leave: false };
    app.add_leave(&today, at("2026-11-23T16:30:00"), &zone()).unwrap();
    app.remove_leave(&today, at("2026-11-23T17:50:00"), &zone()).unwrap();
    assert!(app.tick(at("2026-11-23T17:51:00"), &zone(), None).unwrap().show.is_empty());
    let cutoff = app.tick(at("2026-11-23T18:30:00"), &zone(), None).unwrap().show;
    assert_eq!(cutoff.len(), 1);
}

#[test]
fn leave_cancels_a_snooze_as_the_engine_has_it() {
    let mut app = paused();
    app.resume(at("2026-11-23T17:30:00"), &zone()).unwrap();
    assert_eq!(app.tick(at("2026-11-23T17:30:00"), &zone(), None).unwrap().show.len(), 1);
    app.snooze(15, at("2026-11-23T17:31:00"), &zone()).unwrap();
    app.leave(Some("2026-12-21"), "2027-01-03", at("2026-11-23T17:32:00"), &zone()).unwrap();
    assert_eq!(
        app.tray(at("2026-11-23T17:33:00"), &zone()).unwrap().lines[0],
        words!("day-ended", cutoff = "18:30", end = "17:30")
    );
    assert!(app.tick(at("2026-11-23T17:46:00"), &zone(), None).unwrap().show.is_empty());
}

#[test]
fn a_time_on_call_is_read_once_where_it_was_entered() {
    let mut app = paused();
    let spell = OnCallForm { from: "2026-12-05T18:00".into(), until: "2026-12-06T08:00".into() };
    app.add_on_call(&spell, at("2026-11-23T17:00:00"), &zone()).unwrap();
    let tokyo = Zone::named("Asia/Tokyo").unwrap();
    let moment = |time: &str| words!("moment-long", day = "Sun 6 Dec", time = time);
    let in_tokyo = words!("on-call-span", from = moment("2:00"), until = moment("16:00"));
    let there = |app: &App| app.boundaries(at("2026-11-24T12:00:00"), &tokyo).unwrap().on_call[0].words.clone();
    assert_eq!(there(&app), in_tokyo);
    // The plan is saved there, and the spell stays where it was.
    app.pause(&PauseForm::UntilTomorrow, at("2026-11-24T12:00:00"), &tokyo).unwrap();
    app.set_day(&day("2026-12-24", DayChange::Off), at("2026-11-24T12:00:00"), &tokyo).unwrap();
    assert_eq!(there(&app), in_tokyo);
    let form = app.boundaries(at("2026-11-24T12:00:00"), &tokyo).unwrap().on_call[0].form.clone();
    app.remove_on_call(&form, at("2026-11-24T12:00:00"), &tokyo).unwrap();
    assert!(app.boundaries(at("2026-11-24T12:00:00"), &tokyo).unwrap().on_call.is_empty());
}
