//! The verbs that look at records and act on them, as a terminal sees them.

#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod terminal;

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use terminal::{call, call_where, over, records, text};
use testing::words;

/// Whether this is said, with anything at all where a "|" stands.
fn says(said: &str, sentence: &str) -> bool {
    let said = said.trim_end();
    sentence.split_once('|').map_or(said == sentence, |(start, end)| said.starts_with(start) && said.ends_with(end))
}

/// Whether the state that the terminal says is a pause.
fn is_paused(folder: &Path) -> bool {
    let line = over(folder, &["status"]).1;
    [words!("day-paused"), words!("day-paused-until", until = "")].iter().any(|pause| line.contains(pause))
}

/// The lines of so many coming days, after today and tomorrow: what is due already is settled "now", which goes on while
/// a test runs, and the day may change under it.
fn to_come(folder: &Path, days: &str) -> Vec<String> {
    let lines = over(folder, &["next", "--days", days]).1;
    let last = days_ahead(1);
    let later = |line: &&str| {
        let line: Value = serde_json::from_str(line).unwrap();
        line["work_date"].as_str().unwrap() > last.as_str()
    };
    lines.lines().filter(later).map(ToOwned::to_owned).collect()
}

#[test]
fn a_pause_set_from_a_terminal_is_in_the_records_until_it_is_ended() {
    let folder = records();
    let (status, out, said) = over(folder.path(), &["pause"]);
    assert_eq!((status, out.as_str()), (Some(0), ""));
    assert!(said.starts_with(words!("day-paused")), "{said}");
    let line = over(folder.path(), &["status"]).1;
    assert!(line.starts_with(&format!("{} · ", words!("day-paused"))) && line.lines().count() == 1, "{line}");
    assert_eq!(over(folder.path(), &["next"]).1, "", "nothing comes in a pause without an end");
    assert_eq!(over(folder.path(), &["resume"]).0, Some(0));
    assert!(!is_paused(folder.path()));
}

#[test]
fn next_prints_what_the_engine_will_write() {
    let folder = records();
    let (status, out, _) = over(folder.path(), &["next"]);
    assert_eq!(status, Some(0));
    let lines: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(lines.len() >= 8, "{out}");
    for line in &lines {
        let keys: Vec<&str> = line.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys, ["at", "kind", "outcome", "work_date"]);
    }
    let (week, fortnight) = (to_come(folder.path(), "7"), to_come(folder.path(), "14"));
    assert!(fortnight.starts_with(&week) && fortnight.len() > week.len(), "{fortnight:?}");
}

#[expect(clippy::disallowed_methods, reason = "the program that is tested reads the clock")]
fn days_ahead(days: u64) -> String {
    (chrono::Utc::now().date_naive() + chrono::Days::new(days)).to_string()
}

#[expect(clippy::disallowed_methods, reason = "the program that is tested reads the clock")]
fn days_ago(days: u64) -> String {
    (chrono::Utc::now().date_naive() - chrono::Days::new(days)).to_string()
}

#[test]
fn a_status_bar_gets_its_line_in_the_shape_it_reads() {
    let folder = records();
    let waybar: Value = serde_json::from_str(&over(folder.path(), &["status", "--waybar"]).1).unwrap();
    assert_eq!(waybar["alt"], waybar["class"]);
    assert!(!waybar["text"].as_str().unwrap().is_empty());
    let status: Value = serde_json::from_str(&over(folder.path(), &["status", "--json"]).1).unwrap();
    assert_eq!(status["lines"][0], waybar["text"]);
    assert_eq!(status["phase"], waybar["class"]);
}

#[test]
fn on_call_leave_and_done_are_said_back() {
    let folder = records();
    let said = over(folder.path(), &["on-call", "--until", "tomorrow"]).2;
    assert!(said.starts_with(words!("day-on-call", until = "")), "{said}");
    let done: Value = serde_json::from_str(&over(folder.path(), &["done", "--json"]).1).unwrap();
    assert!(done["lines"].is_array());
}

#[test]
fn still_working_is_noted_and_a_bad_number_or_time_is_refused_by_its_name() {
    let folder = records();
    // What runs now may not be over yet: a date that is.
    let date = days_ago(9);
    let on_date =
        |args: &[&str]| over(folder.path(), &[&["still-working", "--date", date.as_str()][..], args].concat());
    let (status, out, said) = on_date(&["--reason", "notes"]);
    assert_eq!((status, out.as_str()), (Some(0), ""), "{said}");
    assert!(says(&said, words!("after-noted", minutes = 30, weekday = "|")), "{said}");
    let noted: Value = serde_json::from_str(&on_date(&["--minutes", "15", "--json"]).1).unwrap();
    assert!(noted["id"].is_string());
    for (args, sentence) in [
        (["--minutes", "-5"], words!("after-minutes-problem", typed = "-5", most = 720)),
        (["--until", "25:00"], words!("after-until-problem", typed = "25:00")),
        (["--date", "2999-01-01"], words!("after-date-future", day = "1 January 2999")),
    ] {
        let (status, out, said) = over(folder.path(), &[&["still-working"][..], &args].concat());
        assert_eq!((status, out.as_str()), (Some(1), ""), "{args:?}: {said}");
        assert_eq!(said.trim_end(), sentence);
    }
}

#[test]
fn scenario_47_more_minutes_than_a_date_has_are_refused_by_name_in_a_terminal() {
    let folder = records();
    let date = days_ago(9);
    let half_a_day = || over(folder.path(), &["still-working", "--date", &date, "--minutes", "720", "--json"]);
    // An evening has room for one; a long leave with days off for some.
    let refused = (0..60).map(|_| half_a_day()).find(|(status, _, _)| *status == Some(1));
    let (_, out, _) = refused.expect("no date goes on for ever");
    let error: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(error["error"]["code"], "invalid_input");
    let message = error["error"]["message"].as_str().unwrap();
    assert!(message.starts_with(words!("field-minutes")), "{message}");
}

#[test]
fn a_date_is_written_as_lc_time_has_it_and_where_no_region_is_said_too() {
    let folder = records();
    let args = ["still-working", "--date", "2999-01-01", "--data", folder.path().to_str().unwrap()];
    for (locale, day) in [
        (&[("LANG", "en_GB.UTF-8"), ("LC_TIME", "en_US.UTF-8")][..], "January 1, 2999"),
        (&[("LANG", "en_US.UTF-8"), ("LC_TIME", "pl_PL.UTF-8")], "1 January 2999"),
        (&[("LANG", "en_US.UTF-8"), ("LC_TIME", "pl_PL.UTF-8"), ("LC_ALL", "en_US.UTF-8")], "January 1, 2999"),
        (&[("LANG", "pl_PL.UTF-8"), ("LANGUAGE", "en_US:en")], "1 January 2999"),
        (&[("LANG", "C.UTF-8")], "1 January 2999"),
        (&[("LANG", "!!")], "1 January 2999"),
        (&[], "1 January 2999"),
    ] {
        let output = call_where(locale, &args);
        assert_eq!(output.status.code(), Some(1), "{locale:?}");
        assert_eq!(text(&output.stderr).trim_end(), words!("after-date-future", day = day), "{locale:?}");
    }
}

#[test]
fn a_session_is_counted_by_its_kind_and_taken_back() {
    let folder = records();
    // After midnight the day is still the one before, and the invented year has sessions on it.
    for kind in ["ordinary", "heavy", "trauma", "crisis"] {
        while over(folder.path(), &["session", kind, "--remove"]).0 == Some(0) {}
    }
    let (status, out, said) = over(folder.path(), &["session", "heavy"]);
    assert_eq!((status, out.as_str()), (Some(0), ""));
    assert!(said.starts_with(words!("session-counted", count = 1, kind = "heavy")), "{said}");
    assert_eq!(over(folder.path(), &["session", "ordinary"]).0, Some(0));
    let counts = over(folder.path(), &["session", "--remove", "--json"]).1;
    assert_eq!(counts, "{\"crisis\":0,\"heavy\":1,\"ordinary\":0,\"trauma\":0}\n");
    let (_, _, said) = over(folder.path(), &["session", "heavy", "--remove"]);
    assert_eq!(said.trim_end(), words!("session-taken-back", kind = "heavy", count = 0));
    let (status, _, said) = over(folder.path(), &["session", "heavy", "--remove"]);
    assert_eq!((status, said.trim_end()), (Some(1), words!("session-none-of-kind", kind = "heavy")));
    assert_eq!(over(folder.path(), &["session"]).0, Some(2), "which kind?");
    assert_eq!(over(folder.path(), &["session", "sad"]).0, Some(2));
}

#[test]
fn leave_until_a_date_silences_its_dates() {
    let folder = records();
    // What an invented year never settled is expired first.
    let first_date = |out: &str| {
        let lines = out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        let first = lines.into_iter().find(|line| line["outcome"] == "delivered").unwrap();
        first["work_date"].as_str().unwrap().to_owned()
    };
    let date = first_date(&over(folder.path(), &["next"]).1);
    assert_eq!(over(folder.path(), &["leave", "--to", &date]).0, Some(0));
    assert!(first_date(&over(folder.path(), &["next"]).1) > date);
    let (status, out, _) = over(folder.path(), &["leave", "--to", "2999-01-01", "--json"]);
    let refused: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((status, &refused["error"]["code"]), (Some(1), &Value::from("invalid_input")));
}

#[test]
fn what_cannot_be_done_is_said_in_a_sentence_and_changes_nothing() {
    let folder = records();
    let before = to_come(folder.path(), "60");
    let past = words!("act-moment-past", typed = "2020-01-01");
    let no_date = |field: &str, typed: &str| words!("leave-date-problem", field = words!(field), typed = typed);
    for (args, sentence) in [
        (&["pause", "--until", "soon"][..], words!("act-no-moment", typed = "soon")),
        (&["pause", "--until", "2020-01-01"], past),
        (&["pause", "--minutes", "0"], words!("act-minutes-problem")),
        (&["snooze", "--until", "2020-01-01"], past),
        (&["on-call", "--until", "2999-01-01"], words!("act-moment-far", typed = "2999-01-01")),
        (&["leave", "--to", "2020-01-01", "--from", "2019-12-24"], words!("leave-past", to = "1 January 2020")),
        (&["leave", "--to", "2020-01-01"], words!("leave-ends-first", to = "1 January 2020", from = "|")),
        (&["leave", "--to", "tomorrow"], no_date("field-last-day", "tomorrow")),
        (&["leave", "--from", "24.12.", "--to", "2999-01-01"], no_date("field-first-day", "24.12.")),
    ] {
        let (status, out, said) = over(folder.path(), args);
        assert_eq!((status, out.as_str()), (Some(1), ""), "{args:?}: {said}");
        assert!(says(&said, sentence), "{args:?}: {said}");
        let (status, out, _) = over(folder.path(), &[args, &["--json"]].concat());
        let refused: Value = serde_json::from_str(&out).unwrap();
        assert_eq!((status, &refused["error"]["code"]), (Some(1), &Value::from("invalid_input")), "{args:?}");
        assert_eq!(refused["error"]["message"], said.trim_end());
    }
    assert!(!is_paused(folder.path()));
    assert_eq!(to_come(folder.path(), "60"), before);
}

/// A verb over these records on a computer in this zone.
fn in_zone(zone: &str, folder: &Path, args: &[&str]) -> (Option<i32>, String, String) {
    let args = [args, &["--data", folder.to_str().unwrap()]].concat();
    let output = Command::new(env!("CARGO_BIN_EXE_leeward-cli")).args(&args).env("TZ", zone).output().unwrap();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn hours_are_those_of_the_zone_that_the_computer_is_set_to() {
    let folder = records();
    let hours = |zone: &str| -> Vec<String> {
        let (status, out, said) = in_zone(zone, folder.path(), &["next", "--days", "14"]);
        assert_eq!(status, Some(0), "{said}");
        let lines = out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        let ends = lines.filter(|line| line["kind"] == "day_end" && line["outcome"] == "delivered");
        ends.map(|line| line["at"].as_str().unwrap()[11..].to_owned()).collect()
    };
    let (tokyo, kathmandu) = (hours("Asia/Tokyo"), hours(":Asia/Kathmandu"));
    assert!(tokyo.len() >= 8 && kathmandu.len() >= 8, "{tokyo:?}");
    assert!(tokyo.iter().all(|at| at.ends_with("+09:00")), "{tokyo:?}");
    assert!(kathmandu.iter().all(|at| at.ends_with("+05:45")), "{kathmandu:?}");
    let clock = |at: &[String]| at.iter().map(|at| at[..8].to_owned()).collect::<std::collections::BTreeSet<_>>();
    assert_eq!(clock(&tokyo), clock(&kathmandu), "17:30 is 17:30");
}

#[test]
fn in_a_zone_that_no_table_has_each_verb_is_refused_and_changes_nothing() {
    let folder = records();
    let before = to_come(folder.path(), "60");
    let sentence = words!("zone-problem", zone = "Mars/Olympus");
    for args in [
        &["status"][..],
        &["pause"],
        &["done"],
        &["leave", "--to", "2999-01-01"],
        &["on-call", "--until", "tomorrow"],
        &["still-working"],
        &["session", "heavy"],
    ] {
        let (status, out, said) = in_zone("Mars/Olympus", folder.path(), args);
        assert_eq!((status, out.as_str(), said.trim_end()), (Some(1), "", sentence), "{args:?}");
    }
    let (status, out, _) = in_zone("Mars/Olympus", folder.path(), &["pause", "--json"]);
    let refused: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((status, &refused["error"]["code"]), (Some(1), &Value::from("invalid_input")));
    assert_eq!(refused["error"]["message"], sentence);
    assert_eq!(to_come(folder.path(), "60"), before);
}

#[test]
fn where_there_are_no_records_none_are_made() {
    let folder = tempfile::tempdir().unwrap();
    for verb in ["status", "next", "pause", "resume", "done", "snooze"] {
        assert_eq!(over(folder.path(), &[verb]).0, Some(2), "{verb}");
    }
    let refused: Value = serde_json::from_str(&over(folder.path(), &["next"]).1).unwrap();
    assert_eq!(refused["error"]["code"], "io");
    assert!(std::fs::read_dir(folder.path()).unwrap().next().is_none());
}

#[test]
fn completions_know_every_verb_for_each_shell() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let script = text(&call(&["completions", shell]).stdout);
        for verb in ["status", "next", "on-call", "simulate"] {
            assert!(script.contains(verb), "{shell} {verb}");
        }
    }
    assert_eq!(call(&["completions", "tcsh"]).status.code(), Some(2));
}
