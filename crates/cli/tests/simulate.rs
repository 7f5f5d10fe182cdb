//! `leeward-cli simulate` as a terminal sees it.

#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::process::{Command, Output};

fn simulate(scenario: &str) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("scenario.json");
    std::fs::write(&file, scenario).unwrap();
    call(&["simulate", file.to_str().unwrap()])
}

fn call(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_leeward-cli")).args(args).output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

const SLEPT: &str = r#"{"zone":"Europe/Warsaw","from":"2027-01-11T08:00:00","until":"2027-01-12T08:00:00",
    "plan":{"week":{"mon":["09:00-17:30"]},"heads_up_minutes":null,"cutoff":{"minutes_after_end":30}},
    "events":[{"at":"2027-01-11T17:20:00","do":"sleep"},{"at":"2027-01-11T19:05:00","do":"wake"}]}"#;

#[test]
fn a_scenario_prints_its_ledger_and_ends_well() {
    let output = simulate(SLEPT);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        stdout(&output),
        concat!(
            r#"{"at":"2027-01-11T19:05:00+01:00","work_date":"2027-01-11","kind":"day_end","outcome":"merged"}"#,
            "\n",
            r#"{"at":"2027-01-11T19:05:00+01:00","work_date":"2027-01-11","kind":"cutoff","outcome":"delivered_late"}"#,
            "\n"
        )
    );
}

#[test]
fn an_invalid_scenario_prints_one_refusal_and_no_line() {
    let output = simulate(&SLEPT.replace("Europe/Warsaw", "Mars/Olympus"));
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        stdout(&output),
        "{\"error\":{\"code\":\"invalid_scenario\",\"message\":\"zone: `Mars/Olympus` is not a known time zone\"}}\n"
    );
}

#[test]
fn a_wrong_call_ends_with_two() {
    assert_eq!(call(&["simulate", "/nowhere/at/all.json"]).status.code(), Some(2));
    assert_eq!(call(&["simulate"]).status.code(), Some(2));
    assert_eq!(call(&["dance"]).status.code(), Some(2));
    assert_eq!(call(&["--version"]).status.code(), Some(0));
}
