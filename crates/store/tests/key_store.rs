//! A real key store, in a session bus of its own: answering, forgetting, giving another key, hanging, locked, absent.
//! Where this computer has none to start (dbus-run-session, gnome-keyring-daemon), the tests say so and pass.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test's helpers may fail it too")]

use std::{
    path::Path,
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};
use store::{KeyStore, NoKey, Protection, StoreError, Vault};
use tempfile::TempDir;
use testing::session::{KeyStoreDaemon, heard_while, inside, play, tell};

fn now() -> DateTime<Utc> {
    "2026-11-23T16:40:00Z".parse().unwrap()
}

/// Opens by this computer's key; not waiting for the bus's own limit of 25 s is our limit at work, on a slow machine too.
fn by_itself(folder: &Path) -> Result<(), NoKey> {
    let begun = Instant::now();
    let result = Vault::read(folder).unwrap().open_by_itself(KeyStore::System, now());
    assert!(begun.elapsed() < Duration::from_secs(15), "{:?}", begun.elapsed());
    match result {
        Ok(_) => Ok(()),
        Err(StoreError::NoKey(reason)) => Err(reason),
        Err(other) => panic!("{other}"),
    }
}

/// The same, by whoever nobody waits for.
fn quietly(folder: &Path) -> Result<(), NoKey> {
    match Vault::read(folder).unwrap().open_by_itself(KeyStore::System.quietly(), now()) {
        Ok(_) => Ok(()),
        Err(StoreError::NoKey(reason)) => Err(reason),
        Err(other) => panic!("{other}"),
    }
}

fn entry(vault: &Vault) -> keyring::Entry {
    keyring::Entry::new("Leeward", vault.id()).unwrap()
}

#[test]
fn a_key_store_opens_the_records_and_when_it_forgets_hangs_or_lies_nothing_is_made_anew() {
    play("whole life", true);
}

#[test]
fn a_locked_key_store_holds_nothing_up_longer_than_its_three_seconds() {
    play("locked", true);
}

#[test]
fn where_no_key_store_answers_that_is_said_at_once_and_nothing_is_made() {
    play("absent", false);
}

#[test]
fn inside_a_session() {
    inside(|scene| {
        let folder = TempDir::new().unwrap();
        match scene {
            "whole life" => whole_life(folder.path()),
            "locked" => locked(folder.path()),
            _ => absent(folder.path()),
        }
    });
}

fn whole_life(folder: &Path) {
    let daemon = KeyStoreDaemon::start(true);
    let protection = Protection::KeyStore(KeyStore::System);
    let (mut vault, store) = Vault::create(folder, protection, now()).unwrap();
    let code = vault.make_recovery_code(&store, now()).unwrap();
    drop(store);
    assert_eq!(by_itself(folder), Ok(()));
    assert_eq!(quietly(folder), Ok(()), "an open one needs no dialog");

    let other = TempDir::new().unwrap();
    let (other_vault, _) = Vault::create(other.path(), protection, now()).unwrap();
    assert_ne!(other_vault.id(), vault.id());
    assert_eq!((by_itself(folder), by_itself(other.path())), (Ok(()), Ok(())), "each its own entry");

    tell("another key");
    entry(&vault).set_secret(&[7; 32]).unwrap();
    assert_eq!((by_itself(folder), quietly(folder)), (Err(NoKey::Wrong), Err(NoKey::Wrong)));
    tell("no key");
    entry(&vault).set_secret(b"not a key").unwrap();
    assert_eq!(by_itself(folder), Err(NoKey::Wrong));
    tell("forgotten");
    entry(&vault).delete_credential().unwrap();
    assert_eq!((by_itself(folder), quietly(folder)), (Err(NoKey::NoEntry), Err(NoKey::NoEntry)));
    assert_eq!(Vault::create(folder, protection, now()).err(), Some(StoreError::AlreadyThere));

    tell("the recovery code");
    let store = vault.open_with(&code.text().into(), now()).unwrap();
    vault.renew_key_store(&store, KeyStore::System, now()).unwrap();
    drop(store);
    assert_eq!(by_itself(folder), Ok(()), "the recovery code gave the key store a key again");

    tell("hanging");
    daemon.signal("-STOP");
    assert_eq!((by_itself(folder), quietly(folder)), (Err(NoKey::Silent), Err(NoKey::Silent)));
    daemon.signal("-CONT");
}

fn locked(folder: &Path) {
    let daemon = KeyStoreDaemon::start(true);
    Vault::create(folder, Protection::KeyStore(KeyStore::System), now()).unwrap();
    drop(daemon);
    let _daemon = KeyStoreDaemon::start(false);
    tell("quietly");
    let heard = heard_while(|| assert_eq!(quietly(folder), Err(NoKey::Locked)));
    assert!(heard.contains("member=SearchItems"), "it was asked: {heard}");
    assert!(!heard.contains("member=Unlock") && !heard.contains("member=Prompt"), "and not to unlock: {heard}");
    tell("aloud");
    let reason = by_itself(folder).unwrap_err();
    assert!(matches!(reason, NoKey::Silent | NoKey::Locked), "{reason:?}");
}

fn absent(folder: &Path) {
    let refused = Vault::create(folder, Protection::KeyStore(KeyStore::System), now()).err();
    assert_eq!(refused, Some(StoreError::KeyStore(NoKey::Absent)));
    assert!(std::fs::read_dir(folder).unwrap().next().is_none(), "nothing is made");
}
