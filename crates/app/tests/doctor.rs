//! What the doctor says of records that are whole, damaged, locked, or not there.

#![expect(clippy::unwrap_used, reason = "a test's helpers may fail it too")]

use std::{fs, path::Path};

use app::{
    doctor::{self, Desktop, Finding, back_up, of_desktop},
    error::ErrorCode,
    opening::Records,
    words::Words,
};
use chrono::{DateTime, Utc};
use store::{DATABASE, KeyStore, Protection, Vault};
use tempfile::TempDir;
use testing::words;

fn now() -> DateTime<Utc> {
    "2026-11-23T16:40:00Z".parse().unwrap()
}

fn at(folder: &Path) -> Records {
    Records { folder: folder.to_owned(), locale: "en-GB".into(), key_store: KeyStore::None, demo: false }
}

fn examine(records: &Records, now: DateTime<Utc>) -> Vec<Finding> {
    doctor::examine(records, now).findings
}

fn amiss(findings: &[Finding]) -> Vec<&str> {
    findings.iter().filter(|f| !f.ok).map(|f| f.words.as_str()).collect()
}

#[test]
fn whole_records_are_whole_and_a_backup_is_counted() {
    let folder = TempDir::new().unwrap();
    Vault::create(folder.path(), Protection::Passphrase(&"under the plum tree".into()), now()).unwrap();
    assert_eq!(back_up(&at(folder.path()), now(), &app::Zone::utc()).unwrap_err().code, ErrorCode::Locked);

    let folder = TempDir::new().unwrap();
    let (mut vault, store) = Vault::create(folder.path(), Protection::KeyFile, now()).unwrap();
    assert_eq!(amiss(&examine(&at(folder.path()), now())), [words!("doctor-no-recovery")]);
    vault.make_recovery_code(&store, now()).unwrap();
    drop(store);
    let made = back_up(&at(folder.path()), now(), &app::Zone::utc()).unwrap();
    assert_eq!(made.words, words!("backup-made", folder = made.folder.display().to_string()));
    assert!(made.folder.is_dir() && made.folder.starts_with(folder.path().join("backups")), "{made:?}");
    let findings = examine(&at(folder.path()), now());
    assert!(amiss(&findings).is_empty(), "{findings:?}");
    let all: Vec<&str> = findings.iter().map(|f| f.words.as_str()).collect();
    let keys = [words!("doctor-key-file"), words!("doctor-recovery-code")].map(str::to_owned);
    let (program, zones) = (env!("CARGO_PKG_VERSION"), app::zones::version());
    assert_eq!(
        all,
        [
            words!("doctor-folder", folder = folder.path().display().to_string()),
            words!("doctor-keys", keys = Words::new("en-GB").list(&keys)),
            words!("doctor-whole"),
            words!("versions", program = program, schema = store::SCHEMA, zones = zones),
            words!("doctor-backups", count = 1, newest = "leeward-20261123T164000000Z"),
        ]
    );
}

#[test]
fn locked_records_are_nothing_amiss_and_a_lost_key_is() {
    let folder = TempDir::new().unwrap();
    Vault::create(folder.path(), Protection::Passphrase(&"under the plum tree".into()), now()).unwrap();
    let examined = doctor::examine(&at(folder.path()), now());
    let locked = words!("doctor-locked", why = words!("trouble-no-key-passphrase"));
    assert!(examined.locked && amiss(&examined.findings).is_empty(), "{examined:?}");
    assert!(examined.findings.iter().any(|f| f.words == locked), "{examined:?}");

    let folder = TempDir::new().unwrap();
    Vault::create(folder.path(), Protection::KeyFile, now()).unwrap();
    fs::remove_file(folder.path().join("leeward.key")).unwrap();
    let examined = doctor::examine(&at(folder.path()), now());
    assert!(!examined.locked);
    let lost = words!("doctor-not-read", why = words!("trouble-no-key-file"));
    assert_eq!(amiss(&examined.findings), [words!("doctor-no-recovery"), lost]);
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
    assert!(amiss(&findings).contains(&words!("trouble-damaged")), "{findings:?}");
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn where_there_are_no_records_none_are_made() {
    let folder = TempDir::new().unwrap();
    let none = words!("doctor-none", folder = folder.path().display().to_string());
    assert_eq!(amiss(&examine(&at(folder.path()), now())), [none]);
    assert!(back_up(&at(folder.path()), now(), &app::Zone::utc()).is_err());
    assert!(fs::read_dir(folder.path()).unwrap().next().is_none());
}

#[test]
fn a_desktop_is_said_by_what_it_means_and_none_is_nothing_amiss() {
    assert!(amiss(&of_desktop(None, &"en-GB".into())).is_empty());
    let seen = |tray, notifications| of_desktop(Some(Desktop { tray, notifications }), &"en-GB".into());
    assert!(amiss(&seen(true, true)).is_empty() && seen(true, true).len() == 2);
    assert_eq!(amiss(&seen(false, true)), [words!("doctor-no-tray")]);
    assert_eq!(amiss(&seen(true, false)), [words!("doctor-no-notifications")]);
}
