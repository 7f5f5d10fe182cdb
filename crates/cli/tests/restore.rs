//! `leeward-cli restore` as a terminal sees it.

#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use testing::words;

/// A call: its exit status and what it printed.
fn call(folder: &Path, args: &[&str], typed: &str) -> (Option<i32>, String, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_leeward-cli"))
        .args(args)
        .args(["--data", folder.to_str().unwrap()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A call that is refused before it reads has closed its input.
    let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// New records with an invented year in them, and the name of a backup.
fn records() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let made = Command::new(env!("CARGO_BIN_EXE_leeward-cli")).arg("demo").arg(folder.path()).status().unwrap();
    assert!(made.success());
    assert_eq!(call(folder.path(), &["backup"], "").0, Some(0));
    let mut names = fs::read_dir(folder.path().join("backups")).unwrap();
    let name = names.next().unwrap().unwrap().file_name().into_string().unwrap();
    (folder, name)
}

fn check_ins(folder: &Path) -> usize {
    let out = tempfile::tempdir().unwrap();
    assert_eq!(call(folder, &["export", "--to", "json", out.path().to_str().unwrap()], "").0, Some(0));
    let file = fs::read(out.path().join("leeward.json")).unwrap();
    serde_json::from_slice::<Value>(&file).unwrap()["check_ins"].as_array().unwrap().len()
}

#[test]
fn a_backup_is_restored_by_its_name_and_what_was_there_by_its_folder() {
    let (folder, name) = records();
    let before = check_ins(folder.path());
    assert_eq!(call(folder.path(), &["checkin", "--answers", "1,1,1,1,1"], "").0, Some(0));
    let (status, out, said) = call(folder.path(), &["restore", &name], "");
    assert_eq!((status, out.as_str()), (Some(0), ""), "{said}");
    assert_eq!(check_ins(folder.path()), before);
    let place = words!("restore-kept", folder = "|").split_once('|').unwrap();
    let kept = said
        .trim_end()
        .strip_prefix(&format!("{} {}", words!("restore-done-count", count = before), place.0))
        .and_then(|rest| rest.strip_suffix(place.1));
    let kept = kept.unwrap_or_else(|| panic!("{said}")).to_owned();
    assert!(kept.contains("before-restore-"), "{kept}");
    let (status, out, said) = call(folder.path(), &["restore", &kept, "--json"], "");
    assert_eq!((status, said.as_str()), (Some(0), ""));
    let line: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(line["check_ins"], before + 1);
    assert!(Path::new(line["kept"].as_str().unwrap()).is_dir());
    assert_eq!(check_ins(folder.path()), before + 1);
}

#[test]
fn what_cannot_be_restored_is_said_and_changes_nothing() {
    let (folder, name) = records();
    let before = check_ins(folder.path());
    let none = "no such backup";
    let backups = folder.path().join("backups").to_str().unwrap().to_owned();
    for (args, status, code, sentence) in [
        (&["restore", none, "--json"][..], 1, "invalid_input", words!("restore-none", backup = none)),
        (&["restore", &backups, "--json"], 2, "io", words!("restore-damaged", backup = backups.as_str())),
        (&["restore", &name, "--secret", "--json"], 2, "locked", words!("trouble-wrong-secret")),
    ] {
        let (got, out, said) = call(folder.path(), args, "not the passphrase\n");
        let line: Value = serde_json::from_str(&out).unwrap();
        assert_eq!((got, &line["error"]["code"]), (Some(status), &Value::from(code)), "{args:?}: {said}");
        assert_eq!(line["error"]["message"], sentence);
    }
    assert_eq!(call(folder.path(), &["restore"], "").0, Some(2), "which backup?");
    assert_eq!(check_ins(folder.path()), before);
    fs::remove_file(folder.path().join("leeward.key")).unwrap();
    let (status, out, _) = call(folder.path(), &["restore", &name, "--json"], "");
    assert!(status == Some(2) && out.contains(r#""code":"locked""#), "{out}");
    assert!(!folder.path().join("restoring").exists());
}
