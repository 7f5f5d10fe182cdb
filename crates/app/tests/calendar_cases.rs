//! Calendar files as people had them, that a reader refused or misread: each is read as it was meant, at the same moment and in
//! the same zone. What each holds is said beside it; the files are small and made by hand.

#![expect(clippy::unwrap_used, reason = "a test's helpers may fail it too")]

use std::path::{Path, PathBuf};

use app::App;
use app::calendar_file::{CalendarImport, CalendarLine};
use app::error::AppError;
use app::view::{EventBecomes, LeaveForm};
use app::words::Words;
use chrono::{DateTime, Utc};
use domain::zone::Zone;
use store::Store;

fn zone() -> Zone {
    Zone::named("Europe/Warsaw").unwrap()
}

/// 08:00 in Warsaw.
fn now() -> DateTime<Utc> {
    "2026-12-01T07:00:00Z".parse().unwrap()
}

/// Records with a plan without hours.
fn app() -> App {
    App::over(Store::in_memory().unwrap(), Words::new("en-GB"))
}

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/calendar")
}

/// The file whose name begins so.
fn case(name: &str) -> PathBuf {
    let mut files = std::fs::read_dir(cases()).unwrap().map(|entry| entry.unwrap().path());
    let is = |path: &PathBuf| path.file_name().unwrap().to_str().unwrap().starts_with(&format!("{name}-"));
    files.find(is).unwrap()
}

fn import(app: &mut App, name: &str, with_free: bool) -> Result<CalendarImport, AppError> {
    app.import_calendar(&case(name), (None, with_free), false, now(), &zone())
}

/// "5 leave 2026-12-21 2026-12-25", "9 shift 2026-12-10 08:00-16:00", "4 - bad_value".
fn told(line: &CalendarLine) -> String {
    let said = [&line.date, &line.hours, &line.from, &line.to, &line.until];
    let said = said.into_iter().flatten().map(String::as_str);
    let parts = [line.becomes.unwrap_or("-")].into_iter().chain(said).chain(line.why);
    format!("{} {}", line.line, parts.collect::<Vec<_>>().join(" "))
}

const GOOD: &str = "shift 2026-12-10 08:00-16:00";

#[test]
fn each_file_is_read_as_it_was_meant() {
    let good = |line: usize| format!("{line} {GOOD}");
    let shifts = |line: usize, dates: &[&str], hours: &str| -> Vec<String> {
        dates.iter().map(|date| format!("{line} shift {date} {hours}")).collect()
    };
    for (name, lines) in [
        // Midnight to midnight is whole days.
        ("01", vec!["4 leave 2026-12-21 2026-12-21".to_owned()]),
        (
            "03",
            [
                vec!["4 leave 2026-12-21 2026-12-25".to_owned()],
                shifts(11, &["2026-12-07"], "08:00-16:00"),
                shifts(17, &["2026-12-08"], "08:00-16:00"),
                shifts(23, &["2026-12-09"], "08:00-16:00"),
            ]
            .concat(),
        ),
        // The file's own rules: New York in summer, and eleven hours ahead.
        ("04", shifts(19, &["2027-07-05"], "15:00-23:00")),
        ("06a", shifts(11, &["2027-02-01"], "00:00-01:00")),
        // A date needs no zone; what is past is no matter.
        ("07a", vec!["4 leave 2026-12-21 2026-12-23".to_owned(), good(10)]),
        ("07c", vec!["4 - past".to_owned(), good(10)]),
        ("08", vec!["4 - same_date_night".to_owned(), good(10)]),
        // The newest version holds.
        (
            "09a",
            vec![
                "4 - superseded".to_owned(),
                "12 leave 2026-12-07 2026-12-11".to_owned(),
                "12 leave 2027-01-04 2027-01-08".to_owned(),
            ],
        ),
        ("09b", vec!["4 - superseded".to_owned(), "11 shift 2026-12-15 14:00-22:00".to_owned()]),
        ("10", shifts(4, &["2026-12-14"], "07:30-12:00")),
        // What says nothing is as good as not there; what can't be read leaves its event out.
        ("11a", vec!["4 leave 2026-12-25 2026-12-25".to_owned(), good(10)]),
        ("11c", shifts(4, &["2026-12-14", "2026-12-21", "2026-12-28", "2027-01-04"], "08:00-16:00")),
        ("11e", shifts(4, &["2026-12-14", "2026-12-28", "2027-01-04"], "08:00-16:00")),
        ("11g", vec!["4 - bad_value".to_owned(), good(10)]),
        ("11i", vec!["4 - bad_value".to_owned(), good(10)]),
        ("11k", vec!["4 shift 2026-12-11 08:18-11:31".to_owned(), good(10)]),
        ("11m", vec!["4 - bad_value".to_owned(), good(10)]),
        // Lines that are none, and files that are not as they are told to be.
        ("12a", vec!["4 shift 2026-12-11 08:00-09:00".to_owned(), good(13)]),
        ("12b", vec!["4 shift 2026-12-11 08:00-09:00".to_owned(), good(11)]),
        ("12d", vec![good(4)]),
        ("12f", vec![good(4)]),
        ("12h", vec![good(4)]),
        ("12j", vec![good(4)]),
        // What is left out has its reason.
        ("13a", vec![good(4), "11 shift 2026-12-10 10:00-11:00 overlaps".to_owned()]),
        ("13b", vec!["4 leave 2027-01-01 2028-12-31 too_long".to_owned()]),
        ("14a", vec!["4 leave 2026-12-24 2026-12-24 free".to_owned()]),
        // The hour that the clock leaves out is kept, an hour long.
        (
            "16",
            vec![
                "4 shift 2027-03-27 02:15-03:15".to_owned(),
                "4 shift 2027-03-28 03:15-04:15".to_owned(),
                "4 shift 2027-03-29 02:15-03:15".to_owned(),
            ],
        ),
    ] {
        let mut app = app();
        let came = import(&mut app, name, false).unwrap();
        let found: Vec<String> = came.lines.iter().map(told).collect();
        assert_eq!(found, lines, "{name}");
        let events = std::fs::read(case(name)).unwrap();
        let events = String::from_utf8_lossy(&events).replace('\0', "").matches("BEGIN:VEVENT").count();
        let dates = came.lines.iter().filter(|line| line.why.is_none()).count();
        let counts = (came.counts.events, came.counts.dates, came.counts.left_out);
        assert_eq!(counts, (events, dates, lines.len() - dates), "{name}");
        // A second time nothing is new.
        let again = import(&mut app, name, false).unwrap();
        assert_eq!(again.counts.dates, 0, "{name}");
        for (before, now) in came.lines.iter().zip(&again.lines).filter(|(before, _)| before.why.is_none()) {
            assert_eq!(now.why, Some("known"), "{name}: {}", told(before));
        }
    }
}

#[test]
fn what_is_no_calendar_is_called_what_it_is() {
    let words = Words::new("en-GB");
    for (name, id) in [("12l", "ics-vcalendar-1"), ("12m", "ics-web-page")] {
        assert_eq!(import(&mut app(), name, false).unwrap_err().message, words.say(id));
    }
}

#[test]
fn a_free_day_is_leave_where_it_is_asked_for() {
    let came = import(&mut app(), "14a", true).unwrap();
    assert_eq!(came.lines.iter().map(told).collect::<Vec<_>>(), ["4 leave 2026-12-24 2026-12-24"]);
}

/// Scenario 43: "2 events are new", nothing was added, and all was said to be well.
#[test]
fn a_series_with_one_date_on_leave_brings_its_other_dates_and_names_that_one() {
    let mut app = app();
    let leave = LeaveForm { from: "2027-02-17".into(), to: "2027-02-17".into(), leave: true };
    app.add_leave(&leave, now(), &zone()).unwrap();
    let came = import(&mut app, "17", false).unwrap();
    assert_eq!((came.counts.events, came.counts.dates, came.counts.left_out), (2, 19, 1));
    let left: Vec<String> = came.lines.iter().filter(|line| line.why.is_some()).map(told).collect();
    assert_eq!(left, ["4 shift 2027-02-17 07:00-19:00 replaces"]);
    assert!(came.lines.iter().any(CalendarLine::matters));
    // By date within each event.
    let dates: Vec<(usize, Option<String>)> = came.lines.iter().map(|line| (line.line, line.date.clone())).collect();
    assert!(dates.is_sorted());
}

/// Scenario 50: a date that is written as a time is a date.
#[test]
fn a_date_written_as_a_time_is_a_date() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dates.ics");
    let event = "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261221T000000\r\nDTEND;VALUE=DATE:20261224T000000\r\nEND:VEVENT";
    std::fs::write(&path, format!("BEGIN:VCALENDAR\r\n{event}\r\nEND:VCALENDAR\r\n")).unwrap();
    let came = app().import_calendar(&path, (Some(EventBecomes::Leave), false), false, now(), &zone()).unwrap();
    assert_eq!(came.lines.iter().map(told).collect::<Vec<_>>(), ["2 leave 2026-12-21 2026-12-23"]);
}

#[test]
fn no_case_is_without_its_place_above() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/calendar_cases.rs")).unwrap();
    for entry in std::fs::read_dir(cases()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let number = name.split('-').next().unwrap();
        assert!(text.contains(&format!("\"{number}\"")), "{name}");
    }
}
