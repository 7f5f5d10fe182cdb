//! `leeward-cli calendar` over an invented year: a dry run, the same file twice, a bad one, protected time written.

#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::process::{Command, Output};
use testing::words;

/// A weekday that never ends, so that it is ahead whenever this runs.
const WEEKLY: &str = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:With Anna\r\nDTSTART;VALUE=DATE:20200108\r\n\
RRULE:FREQ=WEEKLY;BYDAY=WE\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn cli(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_leeward-cli")).args(args).output().unwrap()
}

fn line(output: &Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_calendar_file_is_looked_at_taken_in_once_and_refused_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let records = folder.path().join("year").to_str().unwrap().to_owned();
    assert!(cli(&["demo", &records]).status.success());
    let file = folder.path().join("rota.ics").to_str().unwrap().to_owned();
    std::fs::write(&file, WEEKLY).unwrap();
    let import =
        |more: &[&str]| cli(&[&["calendar", "import", &file, "--as", "leave", "--data", &records], more].concat());
    let backups = || std::fs::read_dir(format!("{records}/backups")).map_or(0, Iterator::count);
    let before = backups();
    let dry = line(&import(&["--dry-run", "--json"]));
    assert_eq!((dry["events"].as_u64(), dry["dry_run"].as_bool()), (Some(1), Some(true)));
    assert!(dry["dates"].as_u64() > Some(90), "{dry}");
    assert_eq!(backups(), before);
    let came = import(&[]);
    assert_eq!(backups(), before + 1, "a backup is made before");
    let said = String::from_utf8(came.stderr).unwrap();
    let added = words!("ics-added", events = 1, dates = dry["dates"].as_u64().unwrap());
    assert!(came.status.success() && said.contains(added), "{said}");
    assert!(!said.contains("Anna"), "{said}");
    assert_eq!(line(&import(&["--json"]))["events"], 0);
    std::fs::write(&file, WEEKLY.replace("20200108", "8 January")).unwrap();
    let refused = import(&[]);
    let said = String::from_utf8(refused.stderr).unwrap();
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(said.trim_end(), words!("ics-refused", line = 4, why = words!("ics-value-when", property = "DTSTART")));
    // A million repetitions are no leave.
    std::fs::write(&file, WEEKLY.replace("BYDAY=WE", "COUNT=1000000")).unwrap();
    let refused = import(&["--json"]);
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(line(&refused)["error"]["code"], "invalid_input");
    let sentence = words!("ics-refused", line = 5, why = words!("ics-count", most = 100_000));
    assert_eq!(line(&refused)["error"]["message"], sentence);
    assert_eq!(backups(), before + 1, "nothing is changed, so nothing is copied");
    let out = folder.path().join("out.ics").to_str().unwrap().to_owned();
    let written = cli(&["calendar", "export", &out, "--leave", "--data", &records]);
    assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stderr));
    let text = std::fs::read_to_string(&out).unwrap();
    let busy = format!("SUMMARY:{}\r\n", words!("ics-busy"));
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.contains(&busy), "{text}");
}
