//! Days off, an extra shift, times on call: said and changed.

use store::Store;

use super::*;
use crate::boundaries::propose_plan;
use crate::view::{LeaveForm, MonthDayKind, MonthView};
use crate::words::Words;

/// A Tuesday, three weeks after the first plan.
fn now() -> DateTime<Utc> {
    "2026-11-24T12:00:00Z".parse().unwrap()
}

fn warsaw() -> Zone {
    Zone::named("Europe/Warsaw").unwrap()
}

fn app() -> App {
    let mut app = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
    app.save_plan(&propose_plan(&app.words), now() - TimeDelta::days(21), &warsaw()).unwrap();
    app
}

fn days_off(app: &App, at: DateTime<Utc>) -> Vec<String> {
    app.boundaries(at, &warsaw()).unwrap().days_off
}

fn change(date: &str, change: DayChange) -> DayChangeForm {
    DayChangeForm { date: date.into(), change }
}

fn month(app: &App, month: &str) -> MonthView {
    app.month(Some(month), now(), &warsaw()).unwrap()
}

fn words_on(app: &App, date: &str) -> String {
    month(app, &date[..7]).weeks.into_iter().flatten().find(|day| day.date == date).unwrap().words
}

fn on_call(from: &str, until: &str) -> OnCallForm {
    OnCallForm { from: from.into(), until: until.into() }
}

#[test]
fn the_last_real_day_off_and_the_next_leave_are_said() {
    let mut app = app();
    assert_eq!(
        days_off(&app, now()),
        ["Your last real day off was Sunday 22 November, 2 days ago.", "No leave is planned."]
    );
    app.add_on_call(&on_call("2026-11-28T08:00", "2026-11-30T08:00"), now(), &warsaw()).unwrap();
    let leave = LeaveForm { from: "2026-12-21".into(), to: "2027-01-03".into(), leave: true };
    app.add_leave(&leave, now(), &warsaw()).unwrap();
    let week_later = now() + TimeDelta::days(7);
    assert_eq!(
        days_off(&app, week_later),
        [
            "Your last real day off was Sunday 22 November, 9 days ago.",
            "Your next leave begins on 21 December, in 20 days."
        ]
    );
    let on_leave = "2026-12-22T12:00:00Z".parse().unwrap();
    assert_eq!(days_off(&app, on_leave), ["Today is a day off.", "You are on leave until 3 January."]);
}

#[test]
fn no_leave_for_ninety_days_is_a_quiet_line_once_the_person_has_settled_in() {
    let mut app = app();
    let said = |app: &App, at: DateTime<Utc>| {
        let calendar = app.calendar(at, &warsaw()).unwrap();
        app.no_leave_line(&app.plan_or_none().unwrap(), &calendar, at, &warsaw())
    };
    assert_eq!(said(&app, now()), None);
    let later = now() + TimeDelta::days(7);
    assert_eq!(said(&app, later).as_deref(), Some("No leave is planned for the next 90 days."));
    let leave = LeaveForm { from: "2027-02-10".into(), to: "2027-02-12".into(), leave: true };
    app.add_leave(&leave, later, &warsaw()).unwrap();
    assert_eq!(said(&app, later), None);
}

#[test]
fn an_extra_shift_a_day_off_and_back_are_one_act_each_and_can_be_taken_back() {
    let mut app = app();
    let shift = DayChange::Work { hours: "10-14, 15:00–16:30".into() };
    app.set_day(&change("2026-11-28", shift), now(), &warsaw()).unwrap();
    assert_eq!(
        words_on(&app, "2026-11-28"),
        "Saturday 28 November, work 10:00–14:00, 15:00–16:30, entered for this day"
    );
    app.set_day(&change("2026-11-28", DayChange::AsTheWeek), now(), &warsaw()).unwrap();
    assert_eq!(words_on(&app, "2026-11-28"), "Saturday 28 November, free");
    app.set_day(&change("2026-11-27", DayChange::Off), now(), &warsaw()).unwrap();
    assert_eq!(words_on(&app, "2026-11-27"), "Friday 27 November, day off");
    app.take_back_plan(now(), &warsaw()).unwrap();
    assert_eq!(words_on(&app, "2026-11-27"), "Friday 27 November, work 9:00–17:30");
}

#[test]
fn a_month_has_whole_weeks_in_the_regions_order() {
    let app = app();
    let november = month(&app, "2026-11");
    assert_eq!(
        (november.title.as_str(), november.before.as_str(), november.after.as_str()),
        ("November 2026", "2026-10", "2026-12")
    );
    assert_eq!(november.weekdays[0], "Mon");
    assert_eq!(november.weeks.len(), 6);
    assert_eq!(november.weeks[0][6].date, "2026-11-01");
    assert!(!november.weeks[0][5].in_month && november.weeks[0][6].in_month);
    let today = november.weeks.iter().flatten().find(|day| day.today).unwrap();
    assert_eq!((today.date.as_str(), today.kind, today.open), ("2026-11-24", MonthDayKind::Work, true));
    assert!(app.month(Some("last month"), now(), &warsaw()).is_err());
    assert!(app.month(Some("9999-99"), now(), &warsaw()).is_err());
}

#[test]
fn days_and_times_that_make_no_sense_are_refused_in_a_sentence_and_nothing_changes() {
    let mut app = app();
    app.add_on_call(&on_call("2026-12-05T18:00", "2026-12-06T08:00"), now(), &warsaw()).unwrap();
    let before = app.store.plans().unwrap().len();
    let work = |hours: &str| DayChange::Work { hours: hours.into() };
    for (form, said) in [
        (
            change("2026-11-23", DayChange::Off),
            "Day: 23 November is past. Days to come can be changed. Nothing was saved.",
        ),
        (change("soon", DayChange::Off), "Day: “soon” is not a date. Write it like 2026-12-24. Nothing was saved."),
        (
            change("2026-11-28", work("10-25")),
            "Hours: “10-25” is no range. Write it like 9:00–17:30. Nothing was saved.",
        ),
        (change("2026-11-28", work(" ")), "Hours: “ ” is no range. Write it like 9:00–17:30. Nothing was saved."),
        (
            change("2026-11-28", work("9-12, 11-14")),
            "Hours: “11-14” overlaps others of that day. Change one of the two. Nothing was saved.",
        ),
    ] {
        let refused = app.set_day(&form, now(), &warsaw()).unwrap_err();
        assert_eq!((refused.code, refused.message.as_str()), (ErrorCode::InvalidInput, said));
    }
    for (from, until, said) in [
        (
            "2026-12-07T18:00",
            "2026-12-07T08:00",
            "Until: Mon 7 December 8:00 is not after the start, Mon 7 December 18:00.",
        ),
        ("2026-11-20T18:00", "2026-11-21T08:00", "Until: this time on call ended on Sat 21 November 8:00."),
        (
            "2026-12-07T18:00",
            "2027-12-07T08:00",
            "Until: from Mon 7 December 18:00 to Tue 7 December 8:00 is more than 31 days.",
        ),
        (
            "2026-12-06T07:00",
            "2026-12-07T08:00",
            "From: this overlaps the time on call from Sat 5 December 18:00 to Sun 6 December 8:00.",
        ),
        ("tonight", "2026-12-07T08:00", "From: “tonight” is not a day and time. Write it like 2026-12-24T18:00."),
    ] {
        let refused = app.add_on_call(&on_call(from, until), now(), &warsaw()).unwrap_err();
        assert_eq!(refused.code, ErrorCode::InvalidInput);
        assert!(refused.message.starts_with(said), "{}", refused.message);
        assert!(refused.message.ends_with("Nothing was saved."), "{}", refused.message);
    }
    assert_eq!(app.store.plans().unwrap().len(), before);
    let view = app.boundaries(now(), &warsaw()).unwrap();
    app.remove_on_call(&view.on_call[0].form, now(), &warsaw()).unwrap();
    assert_eq!(app.remove_on_call(&view.on_call[0].form, now(), &warsaw()).unwrap_err().code, ErrorCode::Gone);
}
