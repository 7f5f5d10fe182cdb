//! `leeward-cli checkin` as a terminal sees it.

#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod terminal;

use std::path::Path;

use serde_json::Value;

use terminal::{call, over, records, text};
use testing::words;

/// A check-in into these records: its exit status and what it printed.
fn check_in(folder: &Path, args: &[&str]) -> (Option<i32>, String, String) {
    over(folder, &[&["checkin"], args].concat())
}

/// Every check-in of the records, as it is exported.
fn stored(folder: &Path) -> Vec<Value> {
    let out = tempfile::tempdir().unwrap();
    let (to, data) = (out.path().to_str().unwrap(), folder.to_str().unwrap());
    assert!(call(&["export", "--to", "json", to, "--data", data]).status.success());
    let file = std::fs::read(out.path().join("leeward.json")).unwrap();
    serde_json::from_slice::<Value>(&file).unwrap()["check_ins"].as_array().unwrap().clone()
}

#[test]
fn five_answers_are_stored_and_said_back() {
    let folder = records();
    let before = stored(folder.path());
    let (status, out, said) = check_in(folder.path(), &["--answers", "2,1,0,,3"]);
    assert_eq!((status, out.as_str()), (Some(0), ""), "{said}");
    // Which of the two depends on whether the day has ended, when this runs.
    let titles = [words!("result-title"), words!("result-title-early")];
    assert!(titles.iter().any(|title| said.starts_with(title)), "{said}");
    let (status, out, said) = check_in(folder.path(), &["--answers", " 0, 0,0,0 ,4", "--json"]);
    assert_eq!((status, said.as_str()), (Some(0), ""));
    let line: Value = serde_json::from_str(&out).unwrap();
    let keys: Vec<&str> = line.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["done", "id", "work_date"]);
    let after = stored(folder.path());
    assert_eq!(after.len(), before.len() + 2);
    let answers = |given: [Option<u8>; 5]| {
        after.iter().any(|one| {
            one["work_date"] == line["work_date"]
                && (0..5).all(|at| one["answers"][(at + 1).to_string()] == serde_json::json!(given[at]))
        })
    };
    assert!(answers([Some(2), Some(1), Some(0), None, Some(3)]));
    assert!(answers([Some(0), Some(0), Some(0), Some(0), Some(4)]));
}

#[test]
fn an_answer_that_is_not_printed_is_refused_by_item_and_value() {
    let folder = records();
    let before = stored(folder.path());
    let answer = |item: u32, value: &str| {
        words!("checkin-refused-answer", item = item, value = value, options = "0, 1, 2, 3, 4")
    };
    for (answers, said) in [
        ("2,1,7,1,3", answer(3, "7")),
        ("-1,1,0,1,3", answer(1, "-1")),
        ("2,1,0,1,3.0", answer(5, "3.0")),
        ("2,01,0,1,3", answer(2, "01")),
        ("2,one,0,1,3", answer(2, "one")),
        ("2,1,0,1", words!("checkin-refused-missing", item = 5, items = 5)),
        ("", words!("checkin-refused-missing", item = 2, items = 5)),
        ("2,1,0,1,3,4", words!("checkin-refused-item", item = 6, value = "4", last = 5)),
    ] {
        let (status, out, sentence) = check_in(folder.path(), &["--answers", answers]);
        assert_eq!((status, out.as_str(), sentence.trim_end()), (Some(1), "", said), "{answers}");
        let (status, out, sentence) = check_in(folder.path(), &["--answers", answers, "--json"]);
        let line: Value = serde_json::from_str(&out).unwrap();
        assert_eq!((status, sentence.as_str()), (Some(1), ""), "{answers}");
        assert_eq!(line["error"]["code"], "invalid_answer");
        assert_eq!(line["error"]["message"], said);
    }
    let (status, out, _) = check_in(folder.path(), &["--answers", ",,,,", "--json"]);
    assert!(status == Some(1) && out.contains(r#""code":"invalid_input""#), "{out}");
    assert_eq!(check_in(folder.path(), &[]).0, Some(2), "which answers?");
    assert_eq!(stored(folder.path()), before);
}

#[test]
fn an_earlier_moment_is_that_moments_work_date_and_one_to_come_is_refused() {
    let folder = records();
    for (at, date) in [
        ("2026-01-05", "2026-01-05"),
        ("2026-01-05T21:15", "2026-01-05"),
        ("2026-01-06T00:20:00", "2026-01-05"),
        ("2026-01-05T18:20:00-05:00", "2026-01-05"),
        ("2026-01-05T23:20:00-05:00", "2026-01-06"),
    ] {
        let (status, out, said) = check_in(folder.path(), &["--answers", "1,1,1,1,1", "--at", at, "--json"]);
        assert_eq!((status, said.as_str()), (Some(0), ""), "{at}: {out}");
        let line: Value = serde_json::from_str(&out).unwrap();
        assert_eq!((&line["work_date"], &line["done"]), (&Value::from(date), &Value::from(false)), "{at}");
    }
    let before = stored(folder.path());
    for at in ["2999-01-01", "2999-01-01T10:00", "yesterday", "2026-02-30", "2026-01-05 21:15", "21:15"] {
        let (status, out, _) = check_in(folder.path(), &["--answers", "1,1,1,1,1", "--at", at, "--json"]);
        let line: Value = serde_json::from_str(&out).unwrap();
        assert_eq!((status, &line["error"]["code"]), (Some(1), &Value::from("invalid_input")), "{at}");
        assert!(line["error"]["message"].as_str().unwrap().contains(at) || at.starts_with("2999-01-01"), "{out}");
    }
    assert_eq!(stored(folder.path()), before);
}

#[test]
fn records_that_no_key_here_opens_are_locked_and_where_there_are_none_none_are_made() {
    let folder = records();
    std::fs::remove_file(folder.path().join("leeward.key")).unwrap();
    let (status, out, _) = check_in(folder.path(), &["--answers", "1,1,1,1,1", "--json"]);
    let line: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((status, &line["error"]["code"]), (Some(2), &Value::from("locked")));
    let empty = tempfile::tempdir().unwrap();
    let (status, out, said) = check_in(empty.path(), &["--answers", "1,1,1,1,1"]);
    assert_eq!((status, out.as_str()), (Some(2), ""), "{said}");
    assert!(std::fs::read_dir(empty.path()).unwrap().next().is_none());
}

#[test]
fn completions_know_the_check_in() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let script = text(&call(&["completions", shell]).stdout);
        assert!(script.contains("checkin") && script.contains("answers"), "{shell}");
    }
}
