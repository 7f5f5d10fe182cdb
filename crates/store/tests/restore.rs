//! A backup takes the place of the records: whole, or not at all, and what stood is kept.

#![expect(clippy::unwrap_used, reason = "a test's helpers may fail it too")]

mod folder;

use std::{
    env, fs,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use domain::moment::Moment;
use store::secrecy::SecretString;
use store::{By, DATABASE, KeyStore, NewCheckIn, NoKey, Protection, SCHEMA, Store, StoreError, Vault, restore};
use tempfile::TempDir;

use folder::files;

const RESTORER: &str = "LEEWARD_RESTORER_FOLDER";
const KILLS: u32 = 50;

const COMPUTER: By<'static> = By::Computer(KeyStore::None);

fn now() -> DateTime<Utc> {
    "2026-11-23T16:40:00Z".parse().unwrap()
}

fn add(store: &mut Store, note: &str) {
    let new = NewCheckIn {
        made: Moment { at: now(), offset_seconds: 0, zone: "UTC".into() },
        work_date: now().date_naive(),
        instrument: "leeward-pulse".into(),
        edition: None,
        answers: [(1, Some(2_u8.into()))].into(),
        note: note.into(),
    };
    store.add_check_in(&new).unwrap();
}

fn open(folder: &Path) -> Result<Store, StoreError> {
    Vault::read(folder)?.open_by_itself(KeyStore::None, now())
}

fn notes(store: &Store) -> Vec<String> {
    let mut notes: Vec<String> = store.all_check_ins().unwrap().into_iter().map(|one| one.note).collect();
    notes.sort();
    notes
}

/// Records with an entry, a backup of them, and an entry since.
fn records() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let (_, mut store) = Vault::create(folder.path(), Protection::KeyFile, now()).unwrap();
    add(&mut store, "before");
    let backup = store.back_up(folder.path(), now()).unwrap();
    add(&mut store, "since");
    (folder, backup)
}

fn later() -> DateTime<Utc> {
    now() + TimeDelta::hours(1)
}

#[test]
fn a_backup_takes_the_place_of_the_records_and_they_can_be_restored_in_turn() {
    let (folder, backup) = records();
    let untouched = files(&backup);
    let kept = restore(folder.path(), &backup, COMPUTER, later()).unwrap().kept.unwrap();
    assert_eq!(kept, folder.path().join("backups/before-restore-20261123T174000000Z"));
    assert_eq!(notes(&open(folder.path()).unwrap()), ["before"]);
    assert_eq!(files(&backup), untouched);
    restore(folder.path(), &kept, COMPUTER, later() + TimeDelta::seconds(1)).unwrap();
    assert_eq!(notes(&open(folder.path()).unwrap()), ["before", "since"]);
    assert!(!folder.path().join(".restoring").exists() && !folder.path().join("restoring").exists());
    #[cfg(unix)]
    for (path, _) in files(folder.path()) {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o077, 0, "{}", path.display());
    }
}

#[test]
fn records_that_are_open_are_not_taken_away_from_under_anyone() {
    let (folder, backup) = records();
    let mut store = open(folder.path()).unwrap();
    let before = files(folder.path());
    assert_eq!(restore(folder.path(), &backup, COMPUTER, later()), Err(StoreError::Busy));
    assert_eq!(files(folder.path()), before);
    add(&mut store, "still here");
    drop(store);
    restore(folder.path(), &backup, COMPUTER, later()).unwrap();
}

#[test]
fn damaged_or_vanished_records_are_replaced_and_kept_as_they_are() {
    for damage in [
        |folder: &Path| fs::write(folder.join(DATABASE), "no database").unwrap(),
        |folder: &Path| fs::remove_file(folder.join(DATABASE)).unwrap(),
        |folder: &Path| {
            fs::write(folder.join("vault.json"), "{").unwrap();
            fs::remove_file(folder.join("vault.json.prev")).unwrap();
        },
        |folder: &Path| {
            for name in [DATABASE, "vault.json", "vault.json.prev"] {
                fs::remove_file(folder.join(name)).unwrap();
            }
        },
    ] {
        let (folder, backup) = records();
        damage(folder.path());
        let there = |name: &str| fs::read(folder.path().join(name)).ok();
        let before = [DATABASE, "vault.json", "vault.json.prev"].map(there);
        let kept = restore(folder.path(), &backup, COMPUTER, later()).unwrap().kept;
        let kept_as = |name: &str| kept.as_ref().and_then(|kept| fs::read(kept.join(name)).ok());
        assert_eq!([DATABASE, "vault.json", "vault.json.prev"].map(kept_as), before);
        assert_eq!(notes(&open(folder.path()).unwrap()), ["before"]);
    }
}

#[test]
fn a_whole_folder_that_is_gone_comes_back_from_a_backup_with_what_a_person_holds() {
    let secret: SecretString = "under the plum tree".into();
    let folder = TempDir::new().unwrap();
    let elsewhere = TempDir::new().unwrap();
    let (mut vault, mut store) = Vault::create(folder.path(), Protection::Passphrase(&secret), now()).unwrap();
    let code = vault.make_recovery_code(&store, now()).unwrap();
    add(&mut store, "before");
    let backup = store.back_up(folder.path(), now()).unwrap();
    drop(store);
    let target = elsewhere.path().join("new computer");
    let refused = |by| restore(&target, &backup, by, later()).unwrap_err();
    assert_eq!(refused(COMPUTER), StoreError::NoKey(NoKey::NotKept));
    assert_eq!(refused(By::Secret(&"another tree".into())), StoreError::WrongSecret);
    assert_eq!(restore(&target, &backup, By::Secret(&code.text().into()), later()).unwrap().kept, None);
    let store = Vault::read(&target).unwrap().open_with(&secret, now()).unwrap();
    assert_eq!(notes(&store), ["before"]);
}

#[test]
fn a_key_that_was_taken_away_since_the_backup_does_not_come_back_with_it() {
    let (old, new): (SecretString, SecretString) = ("under the plum tree".into(), "under the pear tree".into());
    let (folder, _) = records();
    let mut vault = Vault::read(folder.path()).unwrap();
    let store = open(folder.path()).unwrap();
    vault.set_passphrase(&store, &old, now()).unwrap();
    let code = vault.make_recovery_code(&store, now()).unwrap();
    let backup = store.back_up(folder.path(), now() + TimeDelta::minutes(1)).unwrap();
    vault.set_passphrase(&store, &new, now()).unwrap();
    drop(store);
    restore(folder.path(), &backup, By::Secret(&code.text().into()), later()).unwrap();
    let vault = Vault::read(folder.path()).unwrap();
    assert!(vault.open_with(&old, now()).is_err());
    assert_eq!(notes(&vault.open_with(&new, now()).unwrap()), ["before", "since"]);
}

#[test]
fn what_is_no_whole_backup_is_refused_and_nothing_is_changed() {
    let (folder, backup) = records();
    let flipped = |at: usize| {
        let mut bytes = fs::read(backup.join(DATABASE)).unwrap();
        bytes[at] ^= 1;
        bytes
    };
    let whole = fs::read(backup.join(DATABASE)).unwrap();
    let slots = fs::read(backup.join("vault.json")).unwrap();
    for (database, vault) in [
        (Some(whole[..whole.len() - 4096].to_vec()), Some(slots.clone())),
        (Some(flipped(whole.len() / 2)), Some(slots.clone())),
        (Some(Vec::new()), Some(slots.clone())),
        (None, Some(slots.clone())),
        (Some(whole.clone()), None),
        (Some(whole.clone()), Some(b"{}".to_vec())),
    ] {
        let bad = TempDir::new().unwrap();
        for (name, bytes) in [(DATABASE, database), ("vault.json", vault)] {
            if let Some(bytes) = bytes {
                fs::write(bad.path().join(name), bytes).unwrap();
            }
        }
        let before = (files(folder.path()), files(bad.path()));
        assert!(restore(folder.path(), bad.path(), COMPUTER, later()).is_err());
        assert_eq!((files(folder.path()), files(bad.path())), before);
    }
    assert_eq!(notes(&open(folder.path()).unwrap()), ["before", "since"]);
}

#[test]
fn a_backup_of_a_newer_leeward_is_refused() {
    let (folder, _) = records();
    let mut store = open(folder.path()).unwrap();
    store.pretend_schema(SCHEMA + 1).unwrap();
    let backup = store.back_up(folder.path(), later()).unwrap();
    store.pretend_schema(SCHEMA).unwrap();
    drop(store);
    let before = files(folder.path());
    assert_eq!(restore(folder.path(), &backup, COMPUTER, later()), Err(StoreError::NewerSchema));
    assert_eq!(files(folder.path()), before);
}

/// The swap's steps, one after the other: the proven folder has its name, the journal of the old database is removed,
/// the database is moved, the slots are moved, the folder is removed.
#[test]
fn a_restore_that_stopped_after_it_was_proven_is_finished_by_who_opens_next() {
    for steps in 0..5 {
        let (folder, backup) = records();
        let (path, proven) = (folder.path().join(DATABASE), folder.path().join("restoring"));
        fs::create_dir(&proven).unwrap();
        for name in [DATABASE, "vault.json", "vault.json.prev"] {
            fs::copy(backup.join(name), proven.join(name)).unwrap();
        }
        // The old database's journal, which must not be played into the new one.
        let journal = folder.path().join(format!("{DATABASE}-journal"));
        fs::write(&journal, [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7].repeat(512)).unwrap();
        let done: [&dyn Fn(); 4] = [
            &|| fs::remove_file(&journal).unwrap(),
            &|| fs::rename(proven.join(DATABASE), &path).unwrap(),
            &|| fs::rename(proven.join("vault.json"), folder.path().join("vault.json")).unwrap(),
            &|| fs::rename(proven.join("vault.json.prev"), folder.path().join("vault.json.prev")).unwrap(),
        ];
        done.iter().take(steps).for_each(|step| step());
        assert_eq!(notes(&open(folder.path()).unwrap()), ["before"], "after {steps} steps");
        assert!(!proven.exists());
    }
}

#[test]
fn one_that_stopped_before_it_was_proven_is_as_if_it_had_not_begun() {
    let (folder, backup) = records();
    let arriving = folder.path().join(".restoring");
    fs::create_dir(&arriving).unwrap();
    fs::write(arriving.join(DATABASE), "half of it").unwrap();
    assert_eq!(notes(&open(folder.path()).unwrap()), ["before", "since"]);
    restore(folder.path(), &backup, COMPUTER, later()).unwrap();
    assert_eq!(notes(&open(folder.path()).unwrap()), ["before"]);
    assert!(!arriving.exists());
}

/// Restores one of two backups and then the other, for ever; one line on stdout for each that is done.
#[test]
fn the_restorer_that_is_killed() {
    let Some(folder) = env::var_os(RESTORER).map(PathBuf::from) else { return };
    let mut out = std::io::stdout();
    for n in 0.. {
        let backup = folder.join("backups").join(if n % 2 == 0 { "one" } else { "two" });
        restore(&folder, &backup, COMPUTER, Utc.timestamp_millis_opt(n).unwrap()).unwrap();
        out.write_all(b"restored\n").unwrap();
    }
}

#[cfg(unix)]
#[test]
fn a_kill_at_any_moment_leaves_the_old_records_or_the_new_ones_whole() {
    let (folder, backup) = records();
    let backups = folder.path().join("backups");
    fs::rename(&backup, backups.join("one")).unwrap();
    let second = open(folder.path()).unwrap().back_up(folder.path(), later()).unwrap();
    fs::rename(&second, backups.join("two")).unwrap();
    let mut seen = [0; 2];
    for kill in 0..KILLS {
        let mut restorer = Command::new(env::current_exe().unwrap())
            .args(["--exact", "the_restorer_that_is_killed", "--nocapture"])
            .env(RESTORER, folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        // After one or two are done, at another place of the next one each time.
        let mut lines = BufReader::new(restorer.stdout.take().unwrap()).lines();
        let done = |line: &Result<String, std::io::Error>| line.as_ref().unwrap().ends_with("restored");
        for _ in 0..=kill % 2 {
            lines.find(done).unwrap().unwrap();
        }
        let until = std::time::Instant::now() + std::time::Duration::from_micros(u64::from(kill) * 1500);
        while std::time::Instant::now() < until {
            std::hint::spin_loop();
        }
        restorer.kill().unwrap();
        restorer.wait().unwrap();
        let store = open(folder.path()).unwrap();
        store.check_integrity().unwrap();
        let notes = notes(&store);
        assert!(notes == ["before"] || notes == ["before", "since"], "kill {kill}: {notes:?}");
        seen[notes.len() - 1] += 1;
        drop(store);
        for entry in fs::read_dir(&backups).unwrap() {
            let path = entry.unwrap().path();
            if path.file_name().unwrap().to_str().unwrap().contains("before-restore") {
                fs::remove_dir_all(path).unwrap();
            }
        }
    }
    assert!(seen.iter().all(|&times| times > 0), "{seen:?}");
}
