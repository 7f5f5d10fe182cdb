//! The vault on a real disk: made, opened, damaged, taken away. Nothing is lost, nothing is overwritten.

#![expect(clippy::unwrap_used, reason = "a test's helpers may fail it too")]

mod folder;

use std::{fs, path::Path};

use chrono::{DateTime, TimeDelta, Utc};
use domain::{moment::Moment, parked::Place, sessions::SessionKind};
use store::{
    DATABASE, KeyStore, Keys, NewCheckIn, NoKey, Protection, ReadOnly, SCHEMA, Store, StoreError, ThoughtKind, Vault,
    secrecy::SecretString,
};
use tempfile::TempDir;

use folder::files;

const CANARY: &str = "canary-of-the-plum-tree";

fn now() -> DateTime<Utc> {
    "2026-11-23T16:40:00Z".parse().unwrap()
}

fn passphrase() -> SecretString {
    "under the plum tree".into()
}

fn check_in(note: &str) -> NewCheckIn {
    NewCheckIn {
        made: Moment { at: now(), offset_seconds: 3600, zone: "Europe/Warsaw".into() },
        work_date: "2026-11-23".parse().unwrap(),
        instrument: "leeward-pulse".into(),
        edition: None,
        answers: [(1, Some(2_u8.into())), (2, None)].into(),
        note: note.into(),
    }
}

fn records_behind(protection: Protection<'_>) -> TempDir {
    let folder = TempDir::new().unwrap();
    let (_, mut store) = Vault::create(folder.path(), protection, now()).unwrap();
    store.add_check_in(&check_in(CANARY)).unwrap();
    folder
}

/// A folder with records behind a key file, closed again.
fn records() -> TempDir {
    records_behind(Protection::KeyFile)
}

/// A folder with records behind a passphrase, closed again.
fn locked_records() -> TempDir {
    records_behind(Protection::Passphrase(&passphrase()))
}

fn open(folder: &Path) -> Result<Store, StoreError> {
    Vault::read(folder)?.open_by_itself(KeyStore::None, now())
}

fn unlock(folder: &Path) -> Result<Store, StoreError> {
    Vault::read(folder)?.open_with(&passphrase(), now())
}

#[test]
fn what_was_stored_is_there_after_opening_again() {
    let folder = records();
    let store = open(folder.path()).unwrap();
    assert_eq!(store.all_check_ins().unwrap()[0].note, CANARY);
    assert_eq!((store.schema(), store.read_only()), (SCHEMA, None));
}

#[test]
fn no_file_of_the_folder_holds_a_word_of_it_in_the_clear_and_no_other_account_may_read_one() {
    let folder = locked_records();
    let mut store = unlock(folder.path()).unwrap();
    store.set_setting("canary", &CANARY).unwrap();
    let since = Moment { at: now(), offset_seconds: 3600, zone: "Europe/Warsaw".into() };
    let place = Place::Parked { since: since.clone(), morning: None };
    store.add_thought(&since, ThoughtKind::Thought, CANARY, &place).unwrap();
    store.back_up(folder.path(), now()).unwrap();
    let all = files(folder.path());
    assert!(all.len() >= 5, "{:?}", all.iter().map(|f| &f.0).collect::<Vec<_>>());
    for (path, bytes) in all {
        assert!(!bytes.windows(CANARY.len()).any(|w| w == CANARY.as_bytes()), "{}", path.display());
        assert!(!bytes.starts_with(b"SQLite format 3"), "{}", path.display());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
            assert_eq!(mode & 0o077, 0, "{} is {mode:o}", path.display());
        }
    }
}

#[test]
fn nothing_is_made_where_anything_stands() {
    let folder = records();
    let before = files(folder.path());
    for keep in [DATABASE, "vault.json", "vault.json.prev"] {
        let partial = TempDir::new().unwrap();
        fs::copy(folder.path().join(keep), partial.path().join(keep)).unwrap();
        for protection in [Protection::KeyFile, Protection::Passphrase(&passphrase())] {
            let refused = Vault::create(partial.path(), protection, now()).err();
            assert_eq!(refused, Some(StoreError::AlreadyThere), "{keep}");
        }
        assert_eq!(files(partial.path()).len(), 1, "{keep}");
    }
    assert_eq!(files(folder.path()), before);
}

#[test]
fn a_damaged_vault_json_is_put_aside_and_the_previous_one_used() {
    let folder = records();
    let path = folder.path().join("vault.json");
    let whole = fs::read(&path).unwrap();
    for damage in
        [&b""[..], b"{", &whole[..whole.len() / 2], b"\xff\xfe", b"{\"format\":9,\"vault\":\"x\",\"slots\":[]}"]
    {
        fs::write(&path, damage).unwrap();
        assert_eq!(open(folder.path()).unwrap().all_check_ins().unwrap().len(), 1);
        assert_eq!(fs::read(&path).unwrap(), whole, "put right");
        assert_eq!(fs::read(folder.path().join("vault.json.damaged")).unwrap(), damage, "kept");
    }
    fs::remove_file(&path).unwrap();
    assert!(open(folder.path()).is_ok());
}

#[test]
fn key_slots_that_are_damaged_twice_are_said_to_be_and_nothing_is_changed() {
    let folder = records();
    for name in ["vault.json", "vault.json.prev"] {
        fs::write(folder.path().join(name), "{").unwrap();
    }
    let before = files(folder.path());
    assert_eq!(open(folder.path()).err(), Some(StoreError::DamagedSlots));
    for name in ["vault.json", "vault.json.prev"] {
        fs::remove_file(folder.path().join(name)).unwrap();
    }
    assert_eq!(open(folder.path()).err(), Some(StoreError::DamagedSlots), "gone is damaged too");
    assert_eq!(Vault::create(folder.path(), Protection::KeyFile, now()).err(), Some(StoreError::AlreadyThere));
    assert!(before.contains(&(folder.path().join(DATABASE), fs::read(folder.path().join(DATABASE)).unwrap())));
}

#[test]
fn a_wrong_secret_is_refused_and_changes_nothing() {
    let folder = locked_records();
    let before = files(folder.path());
    let vault = Vault::read(folder.path()).unwrap();
    let try_with = |secret: &str| vault.open_with(&secret.into(), now()).err();
    assert_eq!(try_with("under the pear tree"), Some(StoreError::WrongSecret));
    assert_eq!(try_with(""), Some(StoreError::WrongSecret));
    assert_eq!(try_with("0000-0000-0000-0000-0000-0000-0001"), Some(StoreError::MistypedCode));
    assert_eq!(try_with("0000-0000-0000-0000-0000-0000-0000"), Some(StoreError::WrongSecret));
    assert_eq!(vault.open_by_itself(KeyStore::None, now()).err(), Some(StoreError::NoKey(NoKey::NotKept)));
    assert_eq!(files(folder.path()), before);
}

#[test]
fn a_file_that_is_no_database_is_damaged_not_new() {
    let folder = records();
    let path = folder.path().join(DATABASE);
    let whole = fs::read(&path).unwrap();
    let mut flipped = whole.clone();
    flipped[5000] ^= 1;
    for damage in
        [b"this is a letter to my landlord".repeat(300), b"x".to_vec(), Vec::new(), whole[..6000].to_vec(), flipped]
    {
        fs::write(&path, &damage).unwrap();
        assert_eq!(open(folder.path()).err(), Some(StoreError::Damaged), "{} bytes", damage.len());
        assert_eq!(fs::read(&path).unwrap(), damage, "untouched");
    }
    fs::write(&path, whole).unwrap();
    assert!(open(folder.path()).is_ok());
}

#[test]
fn a_database_that_is_gone_is_not_made_anew() {
    let folder = records();
    fs::remove_file(folder.path().join(DATABASE)).unwrap();
    assert_eq!(open(folder.path()).err(), Some(StoreError::DatabaseGone));
    assert!(!folder.path().join(DATABASE).exists());
}

#[test]
fn making_that_was_cut_off_before_the_database_had_its_name_is_finished_on_opening() {
    let folder = records();
    fs::rename(folder.path().join(DATABASE), folder.path().join("leeward.db.new")).unwrap();
    assert_eq!(open(folder.path()).unwrap().all_check_ins().unwrap().len(), 1);
}

#[test]
fn a_path_that_is_no_folder_or_can_t_be_written_to_is_named() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "mine").unwrap();
    let below = file.join("leeward");
    assert!(matches!(Vault::create(&below, Protection::KeyFile, now()).err(), Some(StoreError::Io { .. })));
    assert!(matches!(Vault::create(&file, Protection::KeyFile, now()).err(), Some(StoreError::Io { .. })));
    assert_eq!(fs::read(&file).unwrap(), b"mine");
    assert_eq!(Vault::read(&folder.path().join("none")).err(), Some(StoreError::NothingThere));
    assert_eq!(Vault::read(folder.path()).err(), Some(StoreError::NothingThere));
}

#[test]
fn a_key_file_opens_by_itself_until_a_passphrase_takes_its_place() {
    let folder = TempDir::new().unwrap();
    let (mut vault, store) = Vault::create(folder.path(), Protection::KeyFile, now()).unwrap();
    assert_eq!(vault.keys(), Keys { key_file: true, ..Keys::default() });
    drop(store);
    let store = vault.open_by_itself(KeyStore::None, now()).unwrap();
    vault.set_passphrase(&store, &passphrase(), now()).unwrap();
    drop(store);
    assert_eq!(vault.keys(), Keys { passphrase: true, ..Keys::default() });
    assert!(!folder.path().join("leeward.key").exists());
    let vault = Vault::read(folder.path()).unwrap();
    assert_eq!(vault.open_by_itself(KeyStore::None, now()).err(), Some(StoreError::NoKey(NoKey::NotKept)));
    assert!(vault.open_with(&passphrase(), now()).is_ok());
}

#[test]
fn a_key_file_that_is_gone_or_another_one_is_told_apart() {
    let folder = TempDir::new().unwrap();
    let (vault, _) = Vault::create(folder.path(), Protection::KeyFile, now()).unwrap();
    let path = folder.path().join("leeward.key");
    fs::write(&path, "00".repeat(32)).unwrap();
    assert_eq!(vault.open_by_itself(KeyStore::None, now()).err(), Some(StoreError::NoKey(NoKey::Wrong)));
    fs::remove_file(&path).unwrap();
    assert_eq!(vault.open_by_itself(KeyStore::None, now()).err(), Some(StoreError::NoKey(NoKey::NoFile)));
}

#[test]
fn a_recovery_code_opens_however_it_is_typed_and_an_older_one_no_longer() {
    let folder = locked_records();
    let mut vault = Vault::read(folder.path()).unwrap();
    let store = vault.open_with(&passphrase(), now()).unwrap();
    let older = vault.make_recovery_code(&store, now()).unwrap();
    let newer = vault.make_recovery_code(&store, now()).unwrap();
    drop(store);
    let vault = Vault::read(folder.path()).unwrap();
    let typed = newer.text().to_lowercase().replace('-', " ");
    assert_eq!(vault.open_with(&typed.into(), now()).unwrap().all_check_ins().unwrap().len(), 1);
    assert_eq!(vault.open_with(&older.text().into(), now()).err(), Some(StoreError::WrongSecret));
    fs::remove_file(folder.path().join("vault.json")).unwrap();
    let vault = Vault::read(folder.path()).unwrap();
    assert_eq!(vault.open_with(&older.text().into(), now()).err(), Some(StoreError::WrongSecret), "in .prev neither");
    assert!(vault.open_with(&newer.text().into(), now()).is_ok());
}

#[test]
fn a_changed_passphrase_opens_and_the_old_one_no_longer() {
    let folder = locked_records();
    let mut vault = Vault::read(folder.path()).unwrap();
    let store = vault.open_with(&passphrase(), now()).unwrap();
    assert_eq!(vault.set_passphrase(&store, &"short".into(), now()), Err(StoreError::PassphraseTooShort));
    vault.set_passphrase(&store, &"beside the well".into(), now()).unwrap();
    drop(store);
    assert_eq!(unlock(folder.path()).err(), Some(StoreError::WrongSecret));
    assert!(Vault::read(folder.path()).unwrap().open_with(&"beside the well".into(), now()).is_ok());
}

#[test]
fn a_slot_moved_from_another_vault_or_with_other_parameters_opens_nothing() {
    let (one, other) = (locked_records(), locked_records());
    fs::copy(other.path().join("vault.json"), one.path().join("vault.json")).unwrap();
    assert_eq!(unlock(one.path()).err(), Some(StoreError::Damaged), "another vault's data key");
    let path = other.path().join("vault.json");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("\"passes\": 3", "\"passes\": 4")).unwrap();
    assert_eq!(unlock(other.path()).err(), Some(StoreError::WrongSecret));
    fs::write(&path, text.replace("\"passes\": 3", "\"passes\": 3000000")).unwrap();
    assert_eq!(unlock(other.path()).err(), Some(StoreError::OutOfBounds));
}

#[test]
fn records_of_a_newer_leeward_open_for_reading_only_and_stay_untouched() {
    let folder = records();
    let mut store = open(folder.path()).unwrap();
    store.pretend_schema(SCHEMA + 6).unwrap();
    drop(store);
    let before = files(folder.path());
    let mut store = open(folder.path()).unwrap();
    assert_eq!((store.schema(), store.read_only()), (SCHEMA + 6, Some(ReadOnly::NewerSchema)));
    assert_eq!(store.all_check_ins().unwrap().len(), 1);
    assert_eq!(store.add_check_in(&check_in("no")).err(), Some(StoreError::ReadOnly));
    assert_eq!(store.drop_draft(), Err(StoreError::ReadOnly));
    drop(store);
    assert_eq!(files(folder.path()), before);
}

#[test]
fn a_backup_opens_with_the_same_passphrase_and_is_listed_until_it_is_let_go() {
    let folder = locked_records();
    let mut store = unlock(folder.path()).unwrap();
    let mut made = Vec::new();
    for day in 0..5 {
        made.push(store.back_up(folder.path(), now() + TimeDelta::days(day)).unwrap());
        store.add_check_in(&check_in("one more")).unwrap();
    }
    fs::create_dir(folder.path().join("backups/mine")).unwrap();
    let listed = store::backups(folder.path());
    assert_eq!(listed.iter().map(|one| &one.folder).collect::<Vec<_>>(), made.iter().collect::<Vec<_>>());
    assert_eq!((listed[1].made, listed[1].before_restore), (now() + TimeDelta::days(1), false));
    let count = |path: &Path| unlock(path).unwrap().all_check_ins().unwrap().len();
    assert_eq!((count(&made[2]), count(&made[4]), count(folder.path())), (3, 5, 6));
    store::let_go(&listed[1]).unwrap();
    assert_eq!(store::backups(folder.path()).len(), 4);
    assert!(!made[1].exists() && folder.path().join("backups/mine").exists());
    assert_eq!(fs::read_dir(folder.path().join("backups")).unwrap().count(), 5);
}

#[test]
fn a_backup_made_in_quiet_minutes_has_the_counts_and_nothing_of_when_they_end() {
    let folder = locked_records();
    let mut store = unlock(folder.path()).unwrap();
    let date = now().date_naive();
    store.count_session(date, SessionKind::Heavy).unwrap();
    store.set_session_buffer(now()).unwrap();
    let copy = unlock(&store.back_up(folder.path(), now()).unwrap()).unwrap();
    assert_eq!(copy.session_buffer().unwrap(), None);
    assert_eq!(copy.sessions(date..=date).unwrap(), store.sessions(date..=date).unwrap());
    assert_eq!(store.session_buffer().unwrap(), Some(now()), "they run on");
}

#[test]
fn a_backup_that_can_t_be_written_leaves_nothing_behind() {
    let folder = records();
    let store = open(folder.path()).unwrap();
    fs::write(folder.path().join("backups"), "a file in the way").unwrap();
    assert!(store.back_up(folder.path(), now()).is_err());
    assert_eq!(fs::read(folder.path().join("backups")).unwrap(), b"a file in the way");
}

#[test]
fn an_error_never_says_what_was_written() {
    let folder = records();
    let mut store = open(folder.path()).unwrap();
    store.set_setting("x", &CANARY).unwrap();
    let error = store.setting::<u8>("x").unwrap_err();
    assert!(!format!("{error} {error:?}").contains(CANARY));
}
