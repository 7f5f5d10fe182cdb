//! `leeward-cli calendar` over an invented year: a dry run, the same file twice, what is left out, what is no calendar,
//! protected time written. The clock is the computer's, so the files are made of days to come.

#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::process::{Command, Output};
use testing::words;

use serde_json::{Value, json};

/// A weekday that never ends, so that it is ahead whenever this runs.
const WEEKLY: &str = "SUMMARY:With Anna\r\nDTSTART;VALUE=DATE:20200108\r\nRRULE:FREQ=WEEKLY;BYDAY=WE";

struct Year {
    folder: tempfile::TempDir,
    records: String,
}

impl Year {
    fn new() -> Year {
        let folder = tempfile::tempdir().unwrap();
        let records = folder.path().join("year").to_str().unwrap().to_owned();
        assert!(cli(&["demo", &records]).status.success());
        Year { folder, records }
    }

    /// A file of these bytes, imported.
    fn import(&self, bytes: &[u8], more: &[&str]) -> Output {
        let file = self.folder.path().join("rota.ics").to_str().unwrap().to_owned();
        std::fs::write(&file, bytes).unwrap();
        cli(&[&["calendar", "import", &file, "--data", &self.records], more].concat())
    }

    fn backups(&self) -> usize {
        std::fs::read_dir(format!("{}/backups", self.records)).map_or(0, Iterator::count)
    }
}

fn cli(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_leeward-cli")).env("TZ", "Europe/Warsaw").args(args).output().unwrap()
}

fn calendar(events: &[&str]) -> Vec<u8> {
    let events: Vec<String> = events.iter().map(|event| format!("BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n")).collect();
    format!("BEGIN:VCALENDAR\r\n{}END:VCALENDAR\r\n", events.concat()).into_bytes()
}

/// The objects on stdout and the status.
fn told(output: &Output) -> (Vec<Value>, Option<i32>) {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    (text.lines().map(|line| serde_json::from_str(line).unwrap()).collect(), output.status.code())
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn why(line: &Value) -> Option<&str> {
    line["why"].as_str()
}

#[test]
fn a_calendar_file_is_looked_at_and_taken_in_once() {
    let year = Year::new();
    let leave = ["--as", "leave"];
    let before = year.backups();
    let (dry, status) = told(&year.import(&calendar(&[WEEKLY]), &["--as", "leave", "--dry-run", "--json"]));
    let counts = dry.last().unwrap();
    assert_eq!((counts["events"].as_u64(), counts["dry_run"].as_bool()), (Some(1), Some(true)));
    assert_eq!(counts["dates"].as_u64().unwrap() + counts["left_out"].as_u64().unwrap(), dry.len() as u64 - 1);
    assert!(counts["dates"].as_u64() > Some(90), "{counts}");
    let beyond = |line: &Value| why(line).is_some_and(|why| why != "known");
    assert_eq!(status, Some(i32::from(dry.iter().any(beyond))));
    assert!(dry[0]["from"] == dry[0]["to"] && dry[0]["line"] == 2 && dry[0]["as"] == "leave", "{}", dry[0]);
    assert_eq!(year.backups(), before);
    let came = year.import(&calendar(&[WEEKLY]), &leave);
    assert_eq!(year.backups(), before + 1, "a backup is made before");
    assert!(!said(&came).contains("Anna"), "{}", said(&came));
    let (again, _) = told(&year.import(&calendar(&[WEEKLY]), &["--as", "leave", "--json"]));
    assert_eq!(again.last().unwrap()["dates"], 0);
    assert_eq!(year.backups(), before + 1, "nothing is changed, so nothing is copied");
    let out = year.folder.path().join("out.ics").to_str().unwrap().to_owned();
    let written = cli(&["calendar", "export", &out, "--leave", "--data", &year.records]);
    assert!(written.status.success(), "{}", said(&written));
    let text = std::fs::read_to_string(&out).unwrap();
    let busy = format!("SUMMARY:{}\r\n", words!("ics-busy"));
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.contains(&busy), "{text}");
}

#[test]
fn an_event_with_a_mistake_is_left_out_by_its_line_and_the_others_come() {
    let year = Year::new();
    let file = calendar(&["SUMMARY:Anna\r\nDTSTART:8 January", WEEKLY, "DTSTART:20120101T080000\r\nDTEND:None"]);
    let output = year.import(&file, &["--as", "leave", "--json"]);
    let (told, status) = told(&output);
    assert_eq!(told[0], json!({"line": 2, "as": null, "why": "bad_value"}));
    assert_eq!(told[told.len() - 2], json!({"line": 11, "as": null, "why": "past"}));
    assert_eq!((status, told.last().unwrap()["events"].as_u64()), (Some(1), Some(3)));
    assert!(told.last().unwrap()["dates"].as_u64() > Some(90));
    let spoken = said(&year.import(&file, &["--as", "leave"]));
    assert!(spoken.lines().any(|line| line.starts_with("Line 4: ")) && !spoken.contains("Anna"), "{spoken}");
}

#[test]
fn what_is_no_calendar_is_status_2_with_nothing_on_stdout_and_nothing_to_come_is_status_0() {
    let year = Year::new();
    let old = String::from_utf8(calendar(&[WEEKLY])).unwrap().replacen("\r\n", "\r\nVERSION:1.0\r\n", 1);
    for bytes in [&b"<!DOCTYPE html>"[..], b"", b"BEGIN:VCARD\r\nEND:VCARD", old.as_bytes()] {
        let refused = year.import(bytes, &["--json"]);
        assert_eq!((refused.status.code(), refused.stdout.len()), (Some(2), 0));
        assert!(said(&refused).contains("Nothing was imported."), "{}", said(&refused));
    }
    for events in [vec![], vec!["DTSTART;VALUE=DATE:20120101"]] {
        let nothing = year.import(&calendar(&events), &["--json"]);
        let (told, status) = told(&nothing);
        let counts = json!({"events": events.len(), "dates": 0, "left_out": events.len(), "dry_run": false});
        assert_eq!((told.last(), status), (Some(&counts), Some(0)));
        assert!(!said(&nothing).is_empty());
    }
    let whole = calendar(&[WEEKLY, WEEKLY]);
    let cut = year.import(&whole[..whole.len() - 30], &["--as", "leave", "--json", "--dry-run"]);
    assert!(said(&cut).contains("line 7"), "{}", said(&cut));
    assert_eq!(told(&cut).0.last().unwrap()["events"], 1);
}

/// Scenario 43: "2 events are new", nothing was added, and all was said to be well.
#[test]
fn one_date_of_a_roster_on_leave_keeps_that_date_out_and_no_other() {
    let year = Year::new();
    let roster =
        calendar(&["DTSTART;TZID=Europe/Warsaw:20200107T190000\r\nDURATION:PT12H\r\nRRULE:FREQ=DAILY;INTERVAL=8"]);
    let (dry, _) = told(&year.import(&roster, &["--dry-run", "--json"]));
    let free: Vec<&str> =
        dry.iter().filter(|line| line["why"].is_null()).filter_map(|line| line["date"].as_str()).collect();
    let on_leave = free[4];
    let leave = format!("DTSTART;VALUE=DATE:{}", on_leave.replace('-', ""));
    assert_eq!(year.import(&calendar(&[&leave]), &[]).status.code(), Some(0));
    let output = year.import(&roster, &["--json"]);
    let (came, status) = told(&output);
    let left: Vec<&Value> = came.iter().filter(|line| line["date"] == on_leave).collect();
    assert_eq!((left.len(), why(left[0])), (1, Some("replaces")));
    assert_eq!(came.last().unwrap()["dates"].as_u64(), Some(free.len() as u64 - 1));
    assert_eq!(status, Some(1));
    let (again, status) = told(&year.import(&roster, &["--json"]));
    assert_eq!((again.last().unwrap()["dates"].as_u64(), status), (Some(0), Some(1)));
}

/// Scenarios 49 and 50: leave told by times shortens the day, and a date written as a time is a date.
#[test]
fn half_a_day_of_leave_leaves_the_other_half_and_a_date_written_as_a_time_is_a_date() {
    let year = Year::new();
    let at_noon = ["DTSTART:20200107T120000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY"];
    let (dry, _) = told(&year.import(&calendar(&at_noon), &["--as", "leave", "--dry-run", "--json"]));
    let workday = dry.iter().find(|line| line["why"].is_null() && line["hours"].is_string()).unwrap();
    assert_eq!(workday["as"], "leave");
    let hours: Vec<&str> = workday["hours"].as_str().unwrap().split(", ").collect();
    assert!(hours.len() == 2 && hours[0].ends_with("-12:00") && hours[1].starts_with("13:00-"), "{workday}");
    let date = workday["date"].as_str().unwrap().replace('-', "");
    let one = calendar(&[&format!("DTSTART:{date}T120000\r\nDURATION:PT1H")]);
    let (came, status) = told(&year.import(&one, &["--as", "leave", "--json"]));
    assert_eq!((&came[0]["hours"], why(&came[0]), status), (&workday["hours"], None, Some(0)));
    let (again, status) = told(&year.import(&one, &["--as", "leave", "--json"]));
    assert_eq!((why(&again[0]), status), (Some("known"), Some(0)));

    let free = dry.iter().find(|line| line["why"].is_null() && line["from"].is_string()).unwrap();
    let date = free["from"].as_str().unwrap();
    let written = date.replace('-', "");
    let as_time =
        format!("DTSTART;VALUE=DATE:{written}T000000\r\nDTEND;VALUE=DATE:{written}T000000\r\nTRANSP:TRANSPARENT");
    let (left, status) = told(&year.import(&calendar(&[&as_time]), &["--json"]));
    let mut line = json!({"line": 2, "as": "leave", "from": date, "to": date, "why": "free"});
    assert_eq!((&left[0], status), (&line, Some(1)));
    line["why"] = Value::Null;
    let (came, status) = told(&year.import(&calendar(&[&as_time]), &["--json", "--with-free"]));
    assert_eq!((&came[0], status), (&line, Some(0)));
}
