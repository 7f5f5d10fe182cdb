//! What the doctor says of records that are whole, damaged, locked, or not there.

#![expect(clippy::unwrap_used, reason = "a test's helpers may fail it too")]

use std::{fs, path::Path};

use app::{
    doctor::{Desktop, Finding, back_up, examine, of_desktop},
    error::ErrorCode,
    opening::Records,
};
use chrono::{DateTime, Utc};
use store::{DATABASE, KeyStore, Protection, Vault};
use tempfile::TempDir;

fn now() -> DateTime<Utc> {
    "2026-11-23T16:40:00Z".parse().unwrap()
}

fn at(folder: &Path) -> Records {
    Records { folder: folder.to_owned(), locale: "en-GB".to_owned(), key_store: KeyStore::None, demo: false }
}

fn amiss(findings: &[Finding]) -> Vec<&str> {
    findings.iter().filter(|f| !f.ok).map(|f| f.words.as_str()).collect()
}

#[test]
fn whole_records_are_whole_and_a_backup_is_counted() {
    let folder = TempDir::new().unwrap();
    Vault::create(folder.path(), Protection::Passphrase(&"under the plum tree".into()), now()).unwrap();
    assert_eq!(back_up(&at(folder.path()), now()).unwrap_err().code, ErrorCode::Locked);

    let folder = TempDir::new().unwrap();
    let (mut vault, store) = Vault::create(folder.path(), Protection::KeyFile, now()).unwrap();
    assert_eq!(amiss(&examine(&at(folder.path()), now())).len(), 1, "no recovery code yet");
    vault.make_recovery_code(&store, now()).unwrap();
    drop(store);
    let made = back_up(&at(folder.path()), now()).unwrap();
    assert!(made.words.contains("backups") && made.folder.is_dir(), "{made:?}");
    let findings = examine(&at(folder.path()), now());
    assert!(amiss(&findings).is_empty(), "{findings:?}");
    let all = findings.iter().map(|f| f.words.as_str()).collect::<Vec<_>>().join("\n");
    let schema = format!("schema {}", store::SCHEMA);
    for part in ["key file, recovery code", "Every page", &schema, "One backup, the newest: leeward-20261123T"] {
        assert!(all.contains(part), "{part}: {all}");
    }
}

#[test]
fn a_flipped_bit_is_found_and_the_file_left_as_it_is() {
    let folder = TempDir::new().unwrap();
    Vault::create(folder.path(), Protection::KeyFile, now()).unwrap();
    let path = folder.path().join(DATABASE);
    let mut bytes = fs::read(&path).unwrap();
    let last = bytes.len() - 100;
    bytes[last] ^= 1;
    fs::write(&path, &bytes).unwrap();
    let findings = examine(&at(folder.path()), now());
    assert!(amiss(&findings).iter().any(|words| words.contains("damaged")), "{findings:?}");
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn where_there_are_no_records_none_are_made() {
    let folder = TempDir::new().unwrap();
    assert_eq!(amiss(&examine(&at(folder.path()), now())).len(), 1);
    assert!(back_up(&at(folder.path()), now()).is_err());
    assert!(fs::read_dir(folder.path()).unwrap().next().is_none());
}

#[test]
fn a_desktop_is_said_by_what_it_means_and_none_is_nothing_amiss() {
    assert!(amiss(&of_desktop(None, "en-GB")).is_empty());
    let seen = |tray, notifications| of_desktop(Some(Desktop { tray, notifications }), "en-GB");
    assert!(amiss(&seen(true, true)).is_empty() && seen(true, true).len() == 2);
    assert_eq!(amiss(&seen(false, true)), ["Nothing here shows a tray icon: everything is in Leeward’s window."]);
    assert_eq!(
        amiss(&seen(true, false)),
        ["No notification service answers here: reminders come as a small window of Leeward’s own."]
    );
}
