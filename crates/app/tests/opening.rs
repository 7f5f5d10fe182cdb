//! Bad days at the door: each is a sentence that says what to do; nothing is lost, nothing is overwritten.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test's helpers may fail it too")]

use std::{fs, path::Path};

use app::presence::{By, Sight};
use app::{
    error::ErrorCode,
    opening::{Opened, Records, open},
    settings::HostFacts,
    view::{FirstStartForm, StartView},
};
use chrono::{DateTime, Utc};
use domain::zone::Zone;
use store::{DATABASE, KeyStore, Protection, SCHEMA, Vault};
use tempfile::TempDir;
use testing::words;

const PASSPHRASE: &str = "under the plum tree";

fn now() -> DateTime<Utc> {
    "2026-11-23T16:40:00Z".parse().unwrap()
}

fn open_at(folder: &Path) -> Opened {
    let records = Records { folder: folder.to_owned(), locale: "en-GB".into(), key_store: KeyStore::None, demo: false };
    open(records, now())
}

fn first_start(opened: &mut Opened) {
    let app = opened.app().unwrap();
    let plan = app.first_start(&HostFacts::default(), now(), &Zone::utc()).unwrap().plan;
    app.finish_first_start(&FirstStartForm { plan, autostart: false }, now(), &Zone::utc()).unwrap();
}

/// Records of one's own, first start behind, closed again.
fn records(protection: Protection<'_>) -> TempDir {
    let folder = TempDir::new().unwrap();
    Vault::create(folder.path(), protection, now()).unwrap();
    let mut opened = open_at(folder.path());
    opened.unlock(PASSPHRASE.to_owned(), now()).unwrap();
    first_start(&mut opened);
    folder
}

fn everything(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.display().to_string(), fs::read(&path).unwrap_or_default()))
        .collect();
    all.sort();
    all
}

fn trouble(opened: &mut Opened) -> String {
    match opened.start(now()) {
        StartView::Trouble { message, .. } => message,
        other => panic!("no trouble: {other:?}"),
    }
}

#[test]
fn without_a_key_store_a_passphrase_is_asked_for_and_nothing_is_made_before() {
    let folder = TempDir::new().unwrap();
    let mut opened = open_at(folder.path());
    assert!(matches!(opened.start(now()), StartView::FirstStart { needs_passphrase: true, .. }));
    assert_eq!(opened.app().unwrap_err().code, ErrorCode::Locked);
    let refused = opened.create_with_passphrase("short".to_owned(), now()).unwrap_err();
    assert_eq!((refused.code, everything(folder.path())), (ErrorCode::InvalidInput, vec![]), "{refused}");
    let view = opened.create_with_passphrase(PASSPHRASE.to_owned(), now()).unwrap();
    assert!(matches!(view, StartView::FirstStart { needs_passphrase: false, .. }));
    first_start(&mut opened);
    drop(opened);
    let mut opened = open_at(folder.path());
    assert!(matches!(opened.start(now()), StartView::Locked { passphrase: true, recovery_code: false, .. }));
    assert!(matches!(opened.unlock(PASSPHRASE.to_owned(), now()), Ok(StartView::Ready { .. })));
    assert!(opened.app().is_ok());
}

#[test]
fn a_key_file_is_hidden_not_locked_and_settings_say_so() {
    let folder = TempDir::new().unwrap();
    let mut opened = open_at(folder.path());
    opened.create_with_key_file(now()).unwrap();
    first_start(&mut opened);
    drop(opened);
    let mut opened = open_at(folder.path());
    assert!(matches!(opened.start(now()), StartView::Ready { .. }));
    let settings = opened.app().unwrap().settings(&HostFacts::default(), Sight::none(By::Nobody)).unwrap();
    assert_eq!(settings.protection, words!("protection-key-file"));
    assert_eq!(settings.folder, folder.path().display().to_string());
}

#[test]
fn a_wrong_secret_is_said_and_the_records_stay_locked_and_untouched() {
    let folder = records(Protection::Passphrase(&PASSPHRASE.into()));
    let before = everything(folder.path());
    let mut opened = open_at(folder.path());
    for wrong in ["under the pear tree", "0000-0000-0000-0000-0000-0000-0001"] {
        let refused = opened.unlock(wrong.to_owned(), now()).unwrap_err();
        assert_eq!(refused.code, ErrorCode::WrongSecret, "{refused}");
        assert!(matches!(opened.start(now()), StartView::Locked { .. }));
    }
    assert_eq!(opened.unlock(String::new(), now()).unwrap_err().code, ErrorCode::Locked, "nothing typed asks again");
    assert_eq!(everything(folder.path()), before);
}

#[test]
fn a_recovery_code_opens_where_the_key_of_this_computer_is_lost() {
    let folder = records(Protection::KeyFile);
    let mut opened = open_at(folder.path());
    let app = opened.app().unwrap();
    assert!(app.wants_recovery_code());
    let code = app.make_recovery_code(now()).unwrap().code;
    let file = folder.path().join("my code.txt");
    app.write_recovery_code(&file).unwrap();
    assert!(fs::read_to_string(&file).unwrap().contains(&code));
    app.recovery_code_kept().unwrap();
    assert!(!app.wants_recovery_code());
    assert_eq!(app.write_recovery_code(&file).unwrap_err().code, ErrorCode::Gone, "it is forgotten once kept");
    drop(opened);
    fs::remove_file(folder.path().join("leeward.key")).unwrap();
    let mut opened = open_at(folder.path());
    let StartView::Locked { message, passphrase: false, recovery_code: true, .. } = opened.start(now()) else {
        panic!("{:?}", opened.start(now()))
    };
    assert_eq!(message, words!("trouble-no-key-file"));
    assert!(matches!(opened.unlock(code.to_lowercase(), now()), Ok(StartView::Ready { .. })));
}

#[test]
fn a_wrong_key_is_said_with_what_opens_them_instead_and_nothing_is_changed() {
    let folder = records(Protection::KeyFile);
    open_at(folder.path()).app().unwrap().make_recovery_code(now()).unwrap();
    fs::write(folder.path().join("leeward.key"), "00".repeat(32)).unwrap();
    let before = everything(folder.path());
    let mut opened = open_at(folder.path());
    for _ in 0..2 {
        let StartView::Locked { message, recovery_code: true, .. } = opened.start(now()) else {
            panic!("{:?}", opened.start(now()))
        };
        assert_eq!(message, words!("trouble-no-key"));
    }
    assert_eq!(everything(folder.path()), before);
}

#[test]
fn a_lost_key_without_any_other_says_what_is_left_to_try() {
    let folder = records(Protection::KeyFile);
    fs::remove_file(folder.path().join("leeward.key")).unwrap();
    let before = everything(folder.path());
    let StartView::Locked { message, key_store: false, key_file: true, .. } = open_at(folder.path()).start(now())
    else {
        panic!("it is locked, and no key store was ever asked")
    };
    assert_eq!(message, words!("locked-no-key-file"));
    assert_eq!(everything(folder.path()), before);
}

#[test]
fn damaged_key_slots_fall_back_on_the_previous_ones_and_are_trouble_when_both_are() {
    let folder = records(Protection::KeyFile);
    fs::write(folder.path().join("vault.json"), "{").unwrap();
    assert!(matches!(open_at(folder.path()).start(now()), StartView::Ready { .. }));
    for name in ["vault.json", "vault.json.prev"] {
        fs::write(folder.path().join(name), "{").unwrap();
    }
    let before = everything(folder.path());
    let mut opened = open_at(folder.path());
    assert_eq!(trouble(&mut opened), words!("trouble-damaged-slots"));
    assert_eq!(everything(folder.path()), before);
}

#[test]
fn a_file_that_is_no_database_is_trouble_and_stays_as_it_is() {
    let folder = records(Protection::Passphrase(&PASSPHRASE.into()));
    let letter = b"this is a letter to my landlord".repeat(300);
    fs::write(folder.path().join(DATABASE), &letter).unwrap();
    let mut opened = open_at(folder.path());
    assert!(matches!(opened.start(now()), StartView::Locked { .. }));
    opened.unlock(PASSPHRASE.to_owned(), now()).unwrap();
    assert_eq!(trouble(&mut opened), words!("trouble-damaged"));
    assert_eq!(opened.app().unwrap_err().code, ErrorCode::Damaged);
    assert_eq!(fs::read(folder.path().join(DATABASE)).unwrap(), letter);
}

#[test]
fn a_database_that_is_gone_is_trouble_and_none_is_made() {
    let folder = records(Protection::KeyFile);
    fs::remove_file(folder.path().join(DATABASE)).unwrap();
    let mut opened = open_at(folder.path());
    assert_eq!(trouble(&mut opened), words!("trouble-database-gone"));
    assert!(!folder.path().join(DATABASE).exists());
}

#[test]
fn a_newer_leeward_s_records_open_for_reading_only_with_both_schemas_named() {
    let folder = records(Protection::KeyFile);
    let vault = Vault::read(folder.path()).unwrap();
    vault.open_by_itself(KeyStore::None, now()).unwrap().pretend_schema(SCHEMA + 6).unwrap();
    let before = everything(folder.path());
    let mut opened = open_at(folder.path());
    let StartView::Ready { read_only: Some(words), .. } = opened.start(now()) else {
        panic!("{:?}", opened.start(now()))
    };
    assert_eq!(words, words!("read-only-newer", theirs = SCHEMA + 6, ours = SCHEMA));
    let app = opened.app().unwrap();
    let form = app.chosen().unwrap();
    assert_eq!(app.save_settings(&form, now(), &Zone::utc()).unwrap_err().code, ErrorCode::ReadOnly);
    assert_eq!(everything(folder.path()), before);
}

#[test]
fn a_folder_that_can_t_be_made_is_named() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "mine").unwrap();
    let mut opened = open_at(&file.join("leeward"));
    let named = file.join("leeward").display().to_string();
    assert_eq!(trouble(&mut opened), words!("trouble-folder", folder = named));
    let refused = opened.create_with_key_file(now()).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Io);
    assert_eq!(fs::read(&file).unwrap(), b"mine");
}

#[test]
fn help_is_there_whether_the_records_are_open_locked_or_in_trouble() {
    let folder = records(Protection::Passphrase(&PASSPHRASE.into()));
    let mut opened = open_at(folder.path());
    let london = Zone::named("Europe/London").unwrap();
    let locked = opened.help(&london).unwrap();
    assert_eq!((locked.country.as_deref(), locked.contacts.len()), (Some("GB"), 1));
    opened.unlock(PASSPHRASE.to_owned(), now()).unwrap();
    assert_eq!(locked.ask, None);
    assert_eq!(opened.help(&london).unwrap().contacts, locked.contacts);
    fs::write(folder.path().join(DATABASE), "x").unwrap();
    assert!(!open_at(folder.path()).help(&london).unwrap().first.is_empty());
}

#[test]
fn what_stood_in_the_way_is_looked_at_again_when_a_window_asks_again() {
    let folder = records(Protection::KeyFile);
    let (key, aside) = (folder.path().join("leeward.key"), folder.path().join("elsewhere"));
    fs::rename(&key, &aside).unwrap();
    let mut opened = open_at(folder.path());
    assert!(matches!(opened.start(now()), StartView::Locked { .. }));
    assert!(matches!(opened.start(now()), StartView::Locked { .. }));
    fs::rename(&aside, &key).unwrap();
    assert!(matches!(opened.start(now()), StartView::Ready { .. }));
}

#[test]
fn what_comes_late_is_taken_in_without_a_window_and_only_where_it_is_waited_for() {
    let folder = records(Protection::KeyFile);
    let (key, aside) = (folder.path().join("leeward.key"), folder.path().join("elsewhere"));
    fs::rename(&key, &aside).unwrap();
    let mut opened = open_at(folder.path());
    let late = opened.late().unwrap();
    assert!(late.look(now()).is_none() && opened.app_if_open().is_none());
    fs::rename(&aside, &key).unwrap();
    let (first, second) = (late.look(now()).unwrap(), late.look(now()).unwrap());
    assert!(opened.arrive(first) && opened.app_if_open().is_some());
    assert!(!opened.arrive(second), "they are open already");
    assert!(opened.late().is_none() && !opened.waits_for_its_person());
}

#[test]
fn what_only_a_person_can_open_is_not_tried_again_and_their_window_is_wanted() {
    let folder = records(Protection::Passphrase(&PASSPHRASE.into()));
    let opened = open_at(folder.path());
    assert!(opened.late().is_none() && opened.waits_for_its_person());
}
