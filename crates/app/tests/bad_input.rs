//! What no one means: overlapping hours, an end before a start, leave that is past, a zone or a calendar that can't be, a
//! clock three years off. Each is refused in a sentence that names the field and says what to do, and nothing changes.

#![expect(clippy::unwrap_used, reason = "a test's helpers may fail it too")]

use app::App;
use app::boundaries::propose_plan;
use app::error::{AppError, ErrorCode};
use app::ipc::PauseForm;
use app::view::{CutoffForm, DayChange, DayChangeForm, LeaveForm, OnCallForm, PlanForm, ProtectedForm, RangeForm};
use app::words::Words;
use chrono::{DateTime, NaiveDateTime, Utc};
use domain::zone::Zone;
use store::Store;
use testing::words;

/// A Friday at work.
const NOW: &str = "2026-11-27T12:00:00";

fn zone() -> Zone {
    Zone::named("Europe/Warsaw").unwrap()
}

fn at(local: &str) -> DateTime<Utc> {
    zone().instant(local.parse::<NaiveDateTime>().unwrap())
}

fn app() -> App {
    let mut app = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
    app.save_plan(&week(), at("2026-11-23T09:00:00"), &zone()).unwrap();
    app.add_leave(&leave("2026-12-21", "2027-01-03"), at("2026-11-23T09:00:00"), &zone()).unwrap();
    app.tick(at(NOW), &zone(), None).unwrap();
    app
}

fn week() -> PlanForm {
    propose_plan(&Words::new("en-GB"))
}

fn leave(from: &str, to: &str) -> LeaveForm {
    LeaveForm { from: from.into(), to: to.into(), leave: true }
}

fn range(start: &str, end: &str) -> RangeForm {
    RangeForm { start: start.into(), end: end.into(), overnight_meant: false }
}

/// The week with Monday's hours otherwise.
fn monday(ranges: &[(&str, &str)]) -> PlanForm {
    let mut form = week();
    form.days[0].ranges = ranges.iter().map(|(start, end)| range(start, end)).collect();
    form
}

/// All of the plan, and what the reminders will do by it.
fn plan(app: &App) -> String {
    let lines = app.next_lines(60, at(NOW), &zone()).unwrap();
    format!("{:?} {lines:?}", app.boundaries(at(NOW), &zone()).unwrap())
}

/// Asks for something that makes no sense.
#[track_caller]
fn refused(what: impl FnOnce(&mut App, DateTime<Utc>, &Zone) -> Result<(), AppError>, sentence: &str) {
    let mut app = app();
    let before = plan(&app);
    let refused = what(&mut app, at(NOW), &zone()).unwrap_err();
    assert_eq!((refused.code, refused.message.as_str()), (ErrorCode::InvalidInput, sentence));
    assert_eq!(plan(&app), before, "nothing changes");
}

/// A week that can't be saved, since this day's hours can't.
fn not_ready(day: &str, problem: &str) -> &'static str {
    words!("plan-not-ready", day = day, problem = problem)
}

#[test]
fn overlapping_hours_are_refused_by_their_day() {
    let overlap = monday(&[("12:30", "14:00"), ("13:00", "17:30")]);
    let problem = words!("plan-overlap-problem", range = "13:00–17:30", other = "12:30–14:00");
    let sentence = not_ready("Monday", problem);
    refused(|app, now, zone| app.save_plan(&overlap, now, zone), sentence);
    let mut evening = week();
    let protected =
        |start: &str, end: &str| ProtectedForm { name: String::new(), start: start.into(), end: end.into() };
    evening.days[2].protected = vec![protected("19:00", "21:00"), protected("20:00", "20:30")];
    let problem = words!("plan-overlap-problem", range = "20:00–20:30", other = "19:00–21:00");
    let sentence = not_ready("Wednesday", problem);
    refused(|app, now, zone| app.save_plan(&evening, now, zone), sentence);
    let shift = DayChangeForm { date: "2026-11-28".into(), change: DayChange::Work { hours: "9-12, 11-14".into() } };
    let sentence = words!("days-hours-overlap", typed = "11-14");
    refused(|app, now, zone| app.set_day(&shift, now, zone), sentence);
}

#[test]
fn hours_that_are_none_or_can_be_meant_two_ways_are_refused_by_their_day() {
    let none = monday(&[("9:00", "18:75")]);
    let sentence = not_ready("Monday", words!("plan-time-problem", typed = "18:75"));
    refused(|app, now, zone| app.save_plan(&none, now, zone), sentence);
    // An end before its start is the next morning's, where that can be meant: the person is asked.
    let two_ways = monday(&[("09:00", "04:00")]);
    let sentence = not_ready("Monday", words!("plan-which-end", night = "04:00", day = "16:00"));
    refused(|app, now, zone| app.save_plan(&two_ways, now, zone), sentence);
    let mut late = week();
    late.cutoff = CutoffForm::At { time: "half six".into() };
    let problem = words!("plan-cutoff-time-problem", problem = words!("plan-time-problem", typed = "half six"));
    let sentence = words!("plan-refused", problem = problem);
    refused(|app, now, zone| app.save_plan(&late, now, zone), sentence);
}

#[test]
fn an_end_before_its_start_is_refused_by_the_field_of_the_end() {
    let sentence = words!("leave-ends-first", from = "24 December 2026", to = "1 December 2026");
    refused(|app, now, zone| app.add_leave(&leave("2026-12-24", "2026-12-01"), now, zone), sentence);
    refused(|app, now, zone| app.leave(Some("2026-12-24"), "2026-12-01", now, zone), sentence);
    let spell = OnCallForm { from: "2026-12-07T18:00".into(), until: "2026-12-07T08:00".into() };
    let moment = |time: &str| words!("moment-long", day = "Mon, 7 Dec 2026", time = time);
    let sentence = words!("on-call-ends-first", until = moment("8:00"), from = moment("18:00"));
    refused(|app, now, zone| app.add_on_call(&spell, now, zone), sentence);
}

#[test]
fn leave_that_is_past_or_no_date_is_refused_by_its_field() {
    let past = words!("leave-past", to = "22 November 2026");
    refused(|app, now, zone| app.add_leave(&leave("2026-11-01", "2026-11-22"), now, zone), past);
    refused(|app, now, zone| app.leave(Some("2026-11-01"), "2026-11-22", now, zone), past);
    let sentence = words!("leave-date-problem", field = words!("field-first-day"), typed = "1 December");
    refused(|app, now, zone| app.add_leave(&leave("1 December", "2026-12-01"), now, zone), sentence);
    let sentence = words!("leave-date-problem", field = words!("field-last-day"), typed = "2026-02-30");
    refused(|app, now, zone| app.leave(None, "2026-02-30", now, zone), sentence);
    let sentence = words!("leave-too-long", from = "1 December 2026", to = "1 December 2028");
    refused(|app, now, zone| app.add_leave(&leave("2026-12-01", "2028-12-01"), now, zone), sentence);
    let day = DayChangeForm { date: "2026-11-26".into(), change: DayChange::Leave };
    let sentence = words!("days-past", day = "26 November 2026");
    refused(|app, now, zone| app.set_day(&day, now, zone), sentence);
}

#[test]
fn what_is_said_to_the_reminders_is_refused_by_its_field() {
    let past = words!("act-moment-past", typed = "2020-01-01");
    refused(|app, now, zone| app.pause_until("2020-01-01", now, zone), past);
    refused(|app, now, zone| app.on_call("2020-01-01", now, zone), past);
    refused(|app, now, zone| app.snooze_until("2020-01-01", now, zone), past);
    let far = words!("act-moment-far", typed = "2999-01-01");
    refused(|app, now, zone| app.on_call("2999-01-01", now, zone), far);
    let minutes = words!("act-minutes-problem");
    refused(|app, now, zone| app.pause(&PauseForm::Minutes { minutes: 0 }, now, zone), minutes);
    refused(|app, now, zone| app.snooze(0, now, zone), minutes);
    let date = words!("act-pause-past", typed = "2026-11-27");
    refused(|app, now, zone| app.pause(&PauseForm::UntilDate { date: "2026-11-27".into() }, now, zone), date);
}

#[test]
fn what_is_no_calendar_is_refused_and_an_event_with_a_mistake_is_left_out_by_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rota.ics");
    std::fs::write(&path, "<html>Please sign in</html>").unwrap();
    let page = Words::new("en-GB").say("ics-web-page");
    refused(|app, now, zone| app.import_calendar(&path, (None, false), false, now, zone).map(drop), &page);
    refused(|app, now, zone| app.calendar_preview(Some(&path), None, now, zone).map(drop), &page);
    for (event, line) in [
        ("DTSTART;TZID=Mars/Olympus:20261224T090000\nDURATION:PT8H", "Line 3: "),
        ("DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261220", "Line 4: "),
    ] {
        std::fs::write(&path, format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{event}\nEND:VEVENT\nEND:VCALENDAR\n")).unwrap();
        let mut app = app();
        let before = plan(&app);
        let import = app.import_calendar(&path, (None, false), false, at(NOW), &zone()).unwrap();
        assert!(import.said.iter().any(|said| said.starts_with(line)), "{:?}", import.said);
        assert_eq!((import.counts.dates, plan(&app) == before), (0, true));
    }
}

#[test]
fn by_a_clock_three_years_off_no_plan_is_changed() {
    for (now, shown) in [("2029-11-27T12:00:00", "27 November 2029"), ("2023-11-27T12:00:00", "27 November 2023")] {
        let sentence = words!("clock-problem", now = shown, known = "27 November 2026");
        let other = monday(&[("8:00", "12:00")]);
        refused(|app, _, zone| app.save_plan(&other, at(now), zone), sentence);
        let off = DayChangeForm { date: at(now).date_naive().succ_opt().unwrap().to_string(), change: DayChange::Off };
        refused(|app, _, zone| app.set_day(&off, at(now), zone), sentence);
        refused(|app, _, zone| app.still_working(30, at(now), zone).map(drop), sentence);
    }
}
