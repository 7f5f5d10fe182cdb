//! All data out of one folder and into another, as a terminal sees it (scenario 46).

#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod terminal;

use std::fs;
use std::path::Path;

use serde_json::Value;
use terminal::{call, over, records, text};

fn export(folder: &Path, out: &Path) -> String {
    let (status, _, said) = over(folder, &["export", "--to", "json", out.to_str().unwrap()]);
    assert_eq!(status, Some(0), "{said}");
    fs::read_to_string(out.join("leeward.json")).unwrap()
}

fn rows(file: &str, kind: &str) -> usize {
    serde_json::from_str::<Value>(file).unwrap()[kind].as_array().unwrap().len()
}

#[expect(clippy::disallowed_methods, reason = "the program reads the computer's clock, too")]
fn tomorrow() -> String {
    (chrono::Utc::now() + chrono::TimeDelta::days(1)).format("%Y-%m-%dT12:00").to_string()
}

#[test]
fn what_each_verb_wrote_is_in_the_one_file_and_comes_to_new_data_as_the_same_bytes() {
    let (folder, out) = (records(), tempfile::tempdir().unwrap());
    let before = export(folder.path(), &out.path().join("before"));
    for (args, kind) in [
        (&["checkin", "--answers", "2,1,0,1,3"][..], "check_ins"),
        (&["session", "crisis"], "sessions"),
        (&["still-working"], "after_hours"),
        (&["leave", "--from", "2031-12-21", "--to", "2031-12-27"], "exceptions"),
        (&["pause", "--minutes", "30"], "ledger"),
        (&["on-call", "--until", &tomorrow()], "ledger"),
        (&["resume"], "ledger"),
        (&["done"], "ledger"),
    ] {
        let at = |name: &str| out.path().join(format!("{name} {}", args.join(" ")));
        let was = export(folder.path(), &at("before"));
        let (status, _, said) = over(folder.path(), args);
        let now = export(folder.path(), &at("after"));
        if ["done", "still-working"].contains(&args[0]) && status == Some(1) {
            // At this hour nothing may be running to be done with, or to go on with.
            continue;
        }
        assert_eq!(status, Some(0), "{args:?}: {said}");
        assert!(now != was && rows(&now, kind) >= rows(&was, kind), "{args:?}");
    }
    let file = export(folder.path(), &out.path().join("file"));
    assert!(file.len() > before.len());

    let place = out.path().join("new computer");
    let (place, from) = (place.to_str().unwrap(), out.path().join("file/leeward.json"));
    let import = |more: &[&str]| {
        let output = call(&[&["import", from.to_str().unwrap(), "--data", place, "--json"][..], more].concat());
        (output.status.code(), text(&output.stdout))
    };
    assert_eq!(import(&[]).0, Some(2), "there is no data to add to");
    assert!(!Path::new(place).exists());
    let (status, said) = import(&["--new", "--key-file", "--dry-run"]);
    let counts: Value = serde_json::from_str(&said).unwrap();
    assert_eq!((status, &counts["dry_run"]), (Some(0), &Value::from(true)), "{said}");
    assert_eq!(counts["kinds"]["check_ins"]["new"], rows(&file, "check_ins"));
    assert!(!Path::new(place).exists(), "a dry run makes nothing");
    let (status, said) = import(&["--new", "--key-file"]);
    assert_eq!(status, Some(0), "{said}");
    let again = export(Path::new(place), &out.path().join("again"));
    assert!(again == file, "the same bytes");
    assert_eq!(import(&["--new", "--key-file"]).0, Some(2), "there is data now");
    let (status, said) = import(&[]);
    let counts: Value = serde_json::from_str(&said).unwrap();
    assert_eq!((status, &counts["new"], &counts["changed"]), (Some(0), &Value::from(0), &Value::from(0)));
}

#[test]
fn a_file_that_can_not_come_in_changes_nothing_and_a_person_reads_why() {
    let (folder, out) = (records(), tempfile::tempdir().unwrap());
    let file = export(folder.path(), out.path());
    let bad = out.path().join("bad.json");
    for (text, code) in [
        (file.replacen("\"version\": 1\n", "\"version\": 2\n", 1), "invalid_input"),
        (file.replacen("\"value\":true", "\"value\":false", 1), "invalid_input"),
        (file[..file.len() - 100].to_owned(), "invalid_input"),
    ] {
        assert!(text != file);
        fs::write(&bad, text).unwrap();
        for more in [&["--dry-run", "--json"][..], &["--json"]] {
            let (status, said, _) = over(folder.path(), &[&["import", bad.to_str().unwrap()][..], more].concat());
            let said: Value = serde_json::from_str(&said).unwrap();
            assert_eq!((status, &said["error"]["code"]), (Some(1), &Value::from(code)), "{said}");
        }
    }
    assert!(export(folder.path(), &out.path().join("after")) == file);
    assert!(!folder.path().join("backups").exists(), "no backup is made for what doesn't come in");
}

#[test]
fn tables_are_a_file_a_kind_that_a_spreadsheet_reads_as_utf_8() {
    let (folder, out) = (records(), tempfile::tempdir().unwrap());
    let (status, _, said) = over(folder.path(), &["export", "--to", "csv", out.path().to_str().unwrap()]);
    assert_eq!(status, Some(0), "{said}");
    let names: Vec<String> =
        fs::read_dir(out.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    for kind in ["check-ins", "sessions", "after-hours", "contacts", "parked-thoughts", "closings", "replies", "plans"]
    {
        assert!(names.contains(&format!("{kind}.csv")), "{names:?}");
    }
    for name in names {
        assert!(fs::read(out.path().join(&name)).unwrap().starts_with(b"\xef\xbb\xbf"), "{name}");
    }
    let (status, _, said) = over(folder.path(), &["import", out.path().join("check-ins.csv").to_str().unwrap()]);
    assert_eq!(status, Some(0), "{said}");
}
