//! A clock three years off: a sentence, and nothing written down by it.

use chrono::NaiveDateTime;
use store::Store;

use super::*;
use crate::boundaries::propose_plan;
use crate::check_in::TypedAnswers;
use crate::error::ErrorCode;
use crate::settings::HostFacts;
use crate::view::{
    AfterHoursForm, CheckInDraft, ClosingForm, DayChange, DayChangeForm, LeaveForm, OnCallForm, ParkForm,
    QuietLineKind, SaidForm, SessionKind, SettingsForm,
};
use crate::words::Words;
use testing::words;

fn zone() -> Zone {
    Zone::named("Europe/Warsaw").unwrap()
}

fn at(local: &str) -> DateTime<Utc> {
    zone().instant(local.parse::<NaiveDateTime>().unwrap())
}

/// A Friday at work, looked at once.
fn app() -> App {
    let mut app = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
    app.save_plan(&propose_plan(&app.words), at("2026-11-23T09:00:00"), &zone()).unwrap();
    app.tick(at("2026-11-27T12:00:00"), &zone(), None).unwrap();
    app
}

fn line(app: &App, now: &str) -> Option<String> {
    let lines = app.today(&HostFacts::default(), at(now), &zone()).unwrap().quiet_lines;
    lines.into_iter().find(|line| line.kind == QuietLineKind::ClockDoubt).map(|line| line.text)
}

/// All that the records hold.
fn kept(app: &App) -> String {
    let store = &app.store;
    let days = "2000-01-01".parse().unwrap()..="2100-01-01".parse().unwrap();
    format!(
        "{:?} {:?} {:?} {:?} {:?} {:?}",
        store.plans().unwrap(),
        store.all_check_ins().unwrap(),
        store.after_hours(days.clone()).unwrap(),
        store.thoughts().unwrap(),
        store.closed_dates(days).unwrap(),
        store.whole_ledger().unwrap(),
    )
}

#[test]
fn a_clock_three_years_off_is_named_with_what_to_do_and_nothing_is_changed() {
    for (now, shown) in [("2029-11-27T18:00:00", "27 November 2029"), ("2023-11-27T18:00:00", "27 November 2023")] {
        let mut app = app();
        let before = kept(&app);
        let sentence = words!("clock-problem", now = shown, known = "27 November 2026");
        let (now, zone) = (at(now), zone());
        let today = zone.local(now).date().to_string();
        let tomorrow = zone.local(now + TimeDelta::days(1)).date().to_string();
        let mut week = propose_plan(&app.words);
        week.heads_up_minutes = Some(20);
        let leave = LeaveForm { from: tomorrow.clone(), to: tomorrow.clone(), leave: true };
        let spell = OnCallForm { from: format!("{tomorrow}T18:00"), until: format!("{tomorrow}T20:00") };
        let off = DayChangeForm { date: tomorrow.clone(), change: DayChange::Off };
        let worked = SaidForm::Worked { minutes: "30".to_owned(), until: None, reason: None, on_call: false };
        let draft = CheckInDraft {
            entry: None,
            work_date: today.clone(),
            answers: vec![Some(2); 5],
            note: String::new(),
            page: 4,
        };
        let closing = ClosingForm { work_date: today, went_well: "tea".to_owned(), ..ClosingForm::default() };
        let park = ParkForm { thought: "a letter".to_owned(), morning: None };
        let hour = SettingsForm { day_start: "05:00".to_owned(), ..app.chosen().unwrap() };
        let typed = TypedAnswers::parse("2,1,0,1,3", &app.words).unwrap();
        let refused = [
            app.save_plan(&week, now, &zone).unwrap_err(),
            app.save_settings(&hour, now, &zone).unwrap_err(),
            app.add_leave(&leave, now, &zone).unwrap_err(),
            app.set_day(&off, now, &zone).unwrap_err(),
            app.add_on_call(&spell, now, &zone).unwrap_err(),
            app.log_after_hours(&AfterHoursForm { id: None, work_date: None, said: worked }, now, &zone).unwrap_err(),
            app.still_working(30, now, &zone).unwrap_err(),
            app.finish_check_in(&draft, now, &zone).unwrap_err(),
            app.check_in_at_once(typed, None, now, &zone).unwrap_err(),
            app.finish_closing(&closing, now, &zone).unwrap_err(),
            app.park_thought(&park, now, &zone).unwrap_err(),
            app.count_session(SessionKind::Heavy, now, &zone).unwrap_err(),
        ];
        for refused in refused {
            assert_eq!((refused.code, refused.message.as_str()), (ErrorCode::InvalidInput, sentence));
        }
        assert_eq!(kept(&app), before);
        assert_eq!(app.chosen().unwrap().day_start, "04:00");
    }
}

#[test]
fn today_says_so_and_the_person_may_say_that_the_date_is_right() {
    let mut app = app();
    assert_eq!(line(&app, "2026-11-27T18:00:00"), None);
    let now = "2029-11-27T18:00:00";
    app.tick(at(now), &zone(), None).unwrap();
    let (right, ahead) = ("27 November 2026", "27 November 2029");
    assert_eq!(line(&app, now).as_deref(), Some(words!("today-clock", now = ahead, known = right)));
    app.dismiss_line(QuietLineKind::ClockDoubt, at(now), &zone()).unwrap();
    assert_eq!(line(&app, now), None);
    app.still_working(30, at(now), &zone()).unwrap();
    // It was not: the same question, the other way about.
    app.tick(at("2026-11-27T19:00:00"), &zone(), None).unwrap();
    let back = line(&app, "2026-11-27T19:00:00").unwrap();
    assert_eq!(back, words!("today-clock", now = right, known = ahead));
}

#[test]
fn a_long_holiday_and_a_clock_that_is_put_right_by_days_ask_nothing() {
    let mut app = app();
    for now in ["2027-10-27T12:00:00", "2027-10-01T12:00:00", "2028-09-20T12:00:00"] {
        app.tick(at(now), &zone(), None).unwrap();
        assert_eq!(line(&app, now), None, "{now}");
    }
}
