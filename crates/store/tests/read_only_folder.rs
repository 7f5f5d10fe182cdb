//! A folder that can't be written to, for real: records in it open for reading, nothing is written, nothing is made.
//! Nobody can take the right to write from root, so as root the scene is played as another account.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test's helpers may fail it too")]

use std::{
    env, fs,
    io::Write,
    os::unix::fs::{PermissionsExt, chown},
    path::{Path, PathBuf},
    process::Command,
};

use chrono::{DateTime, Utc};
use store::{KeyStore, Protection, ReadOnly, StoreError, Vault};
use tempfile::TempDir;

const FOLDER: &str = "LEEWARD_READ_ONLY_FOLDER";
const NOBODY: u32 = 65534;

fn now() -> DateTime<Utc> {
    "2026-11-23T16:40:00Z".parse().unwrap()
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// Its owner's and everyone's to read, nobody's to write.
fn write_protect(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let _ = chown(&path, Some(NOBODY), Some(NOBODY));
        set_mode(&path, 0o444);
    }
    let _ = chown(folder, Some(NOBODY), Some(NOBODY));
    set_mode(folder, 0o555);
}

#[test]
fn records_in_a_folder_that_can_t_be_written_to_open_for_reading_and_no_new_ones_are_made() {
    let outer = TempDir::new().unwrap();
    set_mode(outer.path(), 0o755);
    let (records, empty) = (outer.path().join("records"), outer.path().join("empty"));
    fs::create_dir(&empty).unwrap();
    let (_, mut store) = Vault::create(&records, Protection::KeyFile, now()).unwrap();
    store.set_setting("theme", &"dark").unwrap();
    drop(store);
    write_protect(&records);
    write_protect(&empty);
    let root = fs::write(empty.join("probe"), "x").is_ok();
    if root {
        fs::remove_file(empty.join("probe")).unwrap();
        let played = Command::new("setpriv")
            .args(["--reuid=65534", "--regid=65534", "--clear-groups"])
            .arg(env::current_exe().unwrap())
            .args(["--exact", "as_an_account_that_may_not_write", "--nocapture"])
            .env(FOLDER, outer.path())
            .output();
        match played {
            Ok(output) if output.status.success() => {
                assert!(String::from_utf8_lossy(&output.stdout).contains("1 passed"));
            }
            Ok(output) if !String::from_utf8_lossy(&output.stderr).contains("setpriv:") => {
                let (told, failed) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
                assert!(output.status.success(), "{told}\n{failed}");
            }
            _ => {
                // Past the test harness, which keeps what passing tests print.
                let mut out = std::io::stderr();
                writeln!(out, "SKIPPED: a read-only folder: root, and no setpriv to become another account").unwrap();
            }
        }
    } else {
        check(outer.path());
    }
    set_mode(&records, 0o755);
    set_mode(&empty, 0o755);
}

#[test]
fn as_an_account_that_may_not_write() {
    if let Some(folder) = env::var_os(FOLDER) {
        check(&PathBuf::from(folder));
    }
}

fn check(outer: &Path) {
    let (records, empty) = (outer.join("records"), outer.join("empty"));
    let names = || -> Vec<_> { fs::read_dir(&records).unwrap().map(|e| e.unwrap().file_name()).collect() };
    let before = names();
    let mut vault = Vault::read(&records).unwrap();
    let mut store = vault.open_by_itself(KeyStore::None, now()).unwrap();
    assert_eq!(store.read_only(), Some(ReadOnly::Folder));
    assert_eq!(store.setting::<String>("theme").unwrap().as_deref(), Some("dark"));
    assert_eq!(store.set_setting("theme", &"light"), Err(StoreError::ReadOnly));
    assert_eq!(vault.make_recovery_code(&store, now()).err(), Some(StoreError::ReadOnly));
    assert!(store.back_up(&records, now()).is_err());
    assert_eq!(names(), before);
    for folder in [empty.clone(), empty.join("below")] {
        let refused = Vault::create(&folder, Protection::KeyFile, now()).err();
        assert!(matches!(refused, Some(StoreError::Io { .. })), "{refused:?}");
    }
    assert!(fs::read_dir(&empty).unwrap().next().is_none());
}
