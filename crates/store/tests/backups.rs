//! Looking into backups, and whether anything changed since one was made.

#![expect(clippy::unwrap_used, reason = "a test's helpers may fail it too")]

mod folder;

use std::fs;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use domain::moment::Moment;
use domain::sessions::SessionKind;
use folder::files;
use store::secrecy::SecretString;
use store::{By, Held, KeyStore, NewCheckIn, NoKey, Protection, Store, StoreError, Vault, peek, restore};
use tempfile::TempDir;

const COMPUTER: By<'static> = By::Computer(KeyStore::None);
const NOTES: [&str; 1] = ["a note of the program's own"];

fn now() -> DateTime<Utc> {
    "2026-11-23T16:40:00Z".parse().unwrap()
}

fn add(store: &mut Store) {
    let new = NewCheckIn {
        made: Moment { at: now(), offset_seconds: 0, zone: "UTC".into() },
        work_date: now().date_naive(),
        instrument: "leeward-pulse".into(),
        edition: None,
        answers: [(1, Some(2_u8.into()))].into(),
        note: "plum".into(),
    };
    store.add_check_in(&new).unwrap();
}

fn open(folder: &Path) -> Result<Store, StoreError> {
    Vault::read(folder)?.open_by_itself(KeyStore::None, now())
}

#[test]
fn a_backup_says_which_keys_open_it_and_what_it_holds_and_stays_as_it_is() {
    let (folder, secret): (TempDir, SecretString) = (TempDir::new().unwrap(), "under the plum tree".into());
    let (mut vault, mut store) = Vault::create(folder.path(), Protection::KeyFile, now()).unwrap();
    add(&mut store);
    let backup = store.back_up(folder.path(), now()).unwrap();
    let before = files(&backup);
    let seen = peek(folder.path(), &backup, COMPUTER).unwrap();
    assert!(seen.keys.key_file && !seen.keys.passphrase && !seen.keys.recovery_code);
    let holds = Held { check_ins: 1, after_hours: 0, thoughts: 0, last: Some(now().date_naive()) };
    assert_eq!((seen.holds, seen.vault.as_str()), (Ok(holds), vault.id()));
    assert_eq!(store.held().unwrap(), holds);

    vault.set_passphrase(&store, &secret, now()).unwrap();
    let locked = store.back_up(folder.path(), now() + TimeDelta::minutes(1)).unwrap();
    let seen = peek(folder.path(), &locked, COMPUTER).unwrap();
    assert!(seen.keys.passphrase && !seen.keys.key_file);
    assert_eq!(seen.holds, Err(StoreError::NoKey(NoKey::NotKept)));
    assert_eq!(peek(folder.path(), &locked, By::Secret(&secret)).unwrap().holds, Ok(holds));
    let key = store.open_key().unwrap();
    assert_eq!(peek(folder.path(), &locked, By::Open(&key)).unwrap().holds, Ok(holds));
    assert_eq!(files(&backup), before);
    assert_eq!(peek(folder.path(), folder.path().join("no such").as_path(), COMPUTER), Err(StoreError::NothingThere));
}

#[test]
fn whatever_is_written_since_a_backup_is_noticed_and_nothing_else() {
    let folder = TempDir::new().unwrap();
    let (_, mut store) = Vault::create(folder.path(), Protection::KeyFile, now()).unwrap();
    assert!(!store.changed_since(None, &NOTES).unwrap(), "new records have nothing to lose");
    add(&mut store);
    assert!(store.changed_since(None, &NOTES).unwrap());
    let contact =
        store.add_contact("Ama", "0300 1", &Moment { at: now(), offset_seconds: 0, zone: "UTC".into() }).unwrap();
    let id = store.all_check_ins().unwrap()[0].id.clone();
    let mut nth = 0;
    let mut copied = |store: &mut Store| {
        nth += 1;
        store.back_up(folder.path(), now() + TimeDelta::minutes(nth)).unwrap()
    };
    let changes: [&dyn Fn(&mut Store); 6] = [
        &|store| store.delete_check_in(&id, now()).unwrap(),
        &|store| store.restore_check_in(&id).unwrap(),
        &|store| store.set_setting("theme", &"dark").unwrap(),
        &|store| store.set_setting("theme", &"light").unwrap(),
        &|store| store.count_session(now().date_naive(), SessionKind::Heavy).unwrap(),
        &|store| store.delete_contact(&contact).unwrap(),
    ];
    for (nth, change) in changes.iter().enumerate() {
        let backup = copied(&mut store);
        assert!(!store.changed_since(Some(&backup), &NOTES).unwrap(), "{nth}");
        store.set_setting(NOTES[0], &nth).unwrap();
        store.keep_thought_draft("half a li").unwrap();
        assert!(!store.changed_since(Some(&backup), &NOTES).unwrap(), "{nth}");
        change(&mut store);
        assert!(store.changed_since(Some(&backup), &NOTES).unwrap(), "{nth}");
        // Another program over the same records sees it, too.
        assert!(open(folder.path()).unwrap().changed_since(Some(&backup), &NOTES).unwrap(), "{nth}");
    }
    let backup = copied(&mut store);
    fs::write(backup.join(store::DATABASE), "no database").unwrap();
    assert!(store.changed_since(Some(&backup), &NOTES).unwrap(), "one that is damaged is as good as none");
}

#[test]
fn a_key_file_that_lies_with_a_backup_opens_it_and_comes_with_it() {
    let (folder, place) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let (_, mut store) = Vault::create(folder.path(), Protection::KeyFile, now()).unwrap();
    add(&mut store);
    let backup = store.back_up(folder.path(), now()).unwrap();
    let target = place.path().join("new computer");
    let (_, mut other) = Vault::create(&target, Protection::KeyFile, now()).unwrap();
    add(&mut other);
    add(&mut other);
    drop(other);
    let wrong = restore(&target, &backup, COMPUTER, now()).unwrap_err();
    assert_eq!(wrong, StoreError::NoKey(NoKey::Wrong), "its key file is elsewhere");
    assert_eq!(open(&target).unwrap().held().unwrap().check_ins, 2);

    fs::copy(folder.path().join("leeward.key"), backup.join("leeward.key")).unwrap();
    assert_eq!(peek(&target, &backup, COMPUTER).unwrap().holds.unwrap().check_ins, 1);
    let kept = restore(&target, &backup, COMPUTER, now()).unwrap().kept.unwrap();
    assert_eq!(open(&target).unwrap().held().unwrap().check_ins, 1);
    restore(&target, &kept, COMPUTER, now() + TimeDelta::minutes(1)).unwrap();
    assert_eq!(open(&target).unwrap().held().unwrap().check_ins, 2, "what stood was kept with its own key");
}

#[test]
fn records_are_opened_again_with_the_key_that_they_were_open_with() {
    let (folder, secret): (TempDir, SecretString) = (TempDir::new().unwrap(), "under the plum tree".into());
    let (_, mut store) = Vault::create(folder.path(), Protection::Passphrase(&secret), now()).unwrap();
    let backup = store.back_up(folder.path(), now()).unwrap();
    add(&mut store);
    let key = store.open_key().unwrap();
    drop(store);
    restore(folder.path(), &backup, By::Open(&key), now()).unwrap();
    let vault = Vault::read(folder.path()).unwrap();
    assert_eq!(vault.open_again(&key, now()).unwrap().held().unwrap().check_ins, 0);
    assert!(vault.open_with(&secret, now()).is_ok());
}
