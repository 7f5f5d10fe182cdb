//! What a program reads of the verbs that otherwise speak to a person: `--json` of `demo`, `backup`, `doctor`, `export`.

#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use testing::words;

/// A call on no desktop: its exit status, the one JSON object it printed, and what it said to a person.
fn call(args: &[&str]) -> (Option<i32>, Value, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_leeward-cli"))
        .args(args)
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
        .output()
        .unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    assert_eq!(out.lines().count(), 1, "{args:?}: {out}");
    (output.status.code(), serde_json::from_str(&out).unwrap(), String::from_utf8(output.stderr).unwrap())
}

fn is_folder(value: &Value) -> bool {
    Path::new(value.as_str().unwrap()).is_dir()
}

#[test]
fn each_verb_says_what_it_did_as_one_json_object_and_nothing_to_a_person() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (records, out) = (place("year"), place("out"));
    let (status, made, said) = call(&["demo", &records, "--json"]);
    assert!(status == Some(0) && is_folder(&made["folder"]) && said.is_empty(), "{made} {said}");
    let (status, refused, said) = call(&["demo", &records, "--json"]);
    assert_eq!((status, &refused["error"]["code"], said.as_str()), (Some(2), &Value::from("io"), ""));

    let (status, made, said) = call(&["backup", "--json", "--data", &records]);
    assert!(status == Some(0) && is_folder(&made["folder"]) && said.is_empty(), "{made} {said}");

    let (_, found, said) = call(&["doctor", "--json", "--data", &records]);
    let findings = found["findings"].as_array().unwrap();
    let words: Vec<&str> = findings.iter().map(|one| one["words"].as_str().unwrap()).collect();
    let newest = Path::new(made["folder"].as_str().unwrap()).file_name().unwrap().to_str().unwrap();
    let backups = words!("doctor-backups", count = 1, newest = newest);
    assert!(words.contains(&backups) && said.is_empty(), "{words:?} {said}");
    assert_eq!(words.last(), Some(&words!("doctor-no-desktop")));
    assert_eq!(found["ok"], findings.iter().all(|one| one["ok"] == true));

    let (status, written, said) = call(&["export", "--to", "csv", &out, "--json", "--data", &records]);
    let files = written["files"].as_array().unwrap();
    assert!(status == Some(0) && said.is_empty() && !files.is_empty());
    assert!(files.iter().all(|file| Path::new(file.as_str().unwrap()).is_file()));
    let (status, refused, _) = call(&["export", "--to", "csv", &out, "--json", "--data", &records]);
    assert_eq!((status, &refused["error"]["code"]), (Some(2), &Value::from("io")));

    let empty = place("empty");
    for verb in ["backup", "doctor"] {
        let (status, line, _) = call(&[verb, "--json", "--data", &empty]);
        assert!(status != Some(0) && (line["ok"] == false || line["error"]["code"] == "io"), "{verb}: {line}");
    }
    assert!(!Path::new(&empty).exists());
}
