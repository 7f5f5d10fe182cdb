//! Days off, an extra shift, times on call: said and changed.

use store::Store;

use super::*;
use crate::boundaries::propose_plan;
use crate::view::{LeaveForm, MonthDayKind, MonthView};
use crate::words::Words;
use testing::words;

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
        [words!("days-off-since", day = "Sunday 22 November", days = 2), words!("days-leave-none")]
    );
    app.add_on_call(&on_call("2026-11-28T08:00", "2026-11-30T08:00"), now(), &warsaw()).unwrap();
    let leave = LeaveForm { from: "2026-12-21".into(), to: "2027-01-03".into(), leave: true };
    app.add_leave(&leave, now(), &warsaw()).unwrap();
    let week_later = now() + TimeDelta::days(7);
    assert_eq!(
        days_off(&app, week_later),
        [
            words!("days-off-since", day = "Sunday 22 November", days = 9),
            words!("days-next-leave", day = "21 December", days = 20)
        ]
    );
    let on_leave = "2026-12-22T12:00:00Z".parse().unwrap();
    assert_eq!(days_off(&app, on_leave), [words!("days-off-today"), words!("days-on-leave", day = "3 January")]);
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
    assert_eq!(said(&app, later).as_deref(), Some(words!("days-no-leave", days = 90)));
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
        format!("Saturday 28 November, {}", words!("month-extra", hours = "10:00–14:00, 15:00–16:30"))
    );
    app.set_day(&change("2026-11-28", DayChange::AsTheWeek), now(), &warsaw()).unwrap();
    assert_eq!(words_on(&app, "2026-11-28"), format!("Saturday 28 November, {}", words!("month-free")));
    app.set_day(&change("2026-11-27", DayChange::Off), now(), &warsaw()).unwrap();
    assert_eq!(words_on(&app, "2026-11-27"), format!("Friday 27 November, {}", words!("plan-day-off")));
    app.take_back_plan(now(), &warsaw()).unwrap();
    let work = words!("month-work", hours = "9:00–17:30");
    assert_eq!(words_on(&app, "2026-11-27"), format!("Friday 27 November, {work}"));
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
        (change("2026-11-23", DayChange::Off), words!("days-past", day = "23 November 2026")),
        (change("soon", DayChange::Off), words!("leave-date-problem", field = words!("field-day"), typed = "soon")),
        (change("2026-11-28", work("10-25")), words!("days-hours-problem", typed = "10-25")),
        (change("2026-11-28", work(" ")), words!("days-hours-problem", typed = " ")),
        (change("2026-11-28", work("9-12, 11-14")), words!("days-hours-overlap", typed = "11-14")),
    ] {
        let refused = app.set_day(&form, now(), &warsaw()).unwrap_err();
        assert_eq!((refused.code, refused.message.as_str()), (ErrorCode::InvalidInput, said));
    }
    let moment = |day: &str, time: &str| words!("moment-long", day = day, time = time);
    let start = moment("Mon, 7 Dec 2026", "18:00");
    let other = words!("on-call-span", from = moment("Sat 5 Dec", "18:00"), until = moment("Sun 6 Dec", "8:00"));
    for (from, until, said) in [
        (
            "2026-12-07T18:00",
            "2026-12-07T08:00",
            words!("on-call-ends-first", until = moment("Mon, 7 Dec 2026", "8:00"), from = start),
        ),
        ("2026-11-20T18:00", "2026-11-21T08:00", words!("on-call-past", until = moment("Sat, 21 Nov 2026", "8:00"))),
        (
            "2026-12-07T18:00",
            "2027-12-07T08:00",
            words!("on-call-too-long", from = start, until = moment("Tue, 7 Dec 2027", "8:00")),
        ),
        ("2026-12-06T07:00", "2026-12-07T08:00", words!("on-call-overlaps", other = other)),
        (
            "tonight",
            "2026-12-07T08:00",
            words!("on-call-time-problem", field = words!("field-from"), typed = "tonight"),
        ),
    ] {
        let refused = app.add_on_call(&on_call(from, until), now(), &warsaw()).unwrap_err();
        assert_eq!((refused.code, refused.message.as_str()), (ErrorCode::InvalidInput, said));
    }
    assert_eq!(app.store.plans().unwrap().len(), before);
    let view = app.boundaries(now(), &warsaw()).unwrap();
    app.remove_on_call(&view.on_call[0].form, now(), &warsaw()).unwrap();
    assert_eq!(app.remove_on_call(&view.on_call[0].form, now(), &warsaw()).unwrap_err().code, ErrorCode::Gone);
}
