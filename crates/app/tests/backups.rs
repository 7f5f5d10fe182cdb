//! Backups as a person has them (scenarios 37 and 56): made by themselves, named, looked into, put in the place of what is
//! damaged.

#![expect(clippy::unwrap_used, reason = "a test's helpers may fail it too")]

use std::fs;
use std::path::{Path, PathBuf};

use app::error::ErrorCode;
use app::opening::{Opened, Records, open, open_standing};
use app::restoring::{Asked, restore};
use app::settings::HostFacts;
use app::view::{ContactForm, QuietLineKind, StartView};
use app::words::Words;
use app::{App, KeyStore, Zone, doctor};
use chrono::{DateTime, TimeDelta, Utc};
use tempfile::TempDir;

const PASSPHRASE: &str = "under the plum tree";

fn zone() -> Zone {
    Zone::named("America/Los_Angeles").unwrap()
}

/// Noon in Los Angeles, so many days later.
fn day(n: i64) -> DateTime<Utc> {
    "2026-01-05T20:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::days(n)
}

fn records(folder: &Path) -> Records {
    Records { folder: folder.to_owned(), locale: "en-GB".into(), key_store: KeyStore::None, demo: false }
}

fn begun(folder: &Path) -> Opened {
    let mut opened = open(records(folder), day(0));
    opened.create_with_key_file(day(0)).unwrap();
    opened
}

fn add(app: &mut App, at: DateTime<Utc>) {
    let contact = ContactForm { id: None, name: "Ama".to_owned(), reach: at.to_string() };
    app.save_contact(&contact, at, &zone()).unwrap();
}

fn made(folder: &Path) -> Vec<PathBuf> {
    store::backups(folder).into_iter().map(|one| one.folder).collect()
}

fn contacts(folder: &Path, at: DateTime<Utc>) -> usize {
    open_standing(&records(folder), at)
        .unwrap()
        .help(&domain::zone::Zone::utc())
        .unwrap()
        .contacts
        .iter()
        .filter(|one| one.id.is_some())
        .count()
}

#[test]
fn a_day_on_which_something_changed_has_a_backup_once_no_window_is_in_use() {
    let folder = TempDir::new().unwrap();
    let mut opened = begun(folder.path());
    let app = opened.app().unwrap();
    let due = |app: &mut App, at, in_use| app.back_up_if_due(at, &zone(), in_use).unwrap().is_some();
    assert!(!due(app, day(0), false), "there is nothing yet");
    add(app, day(0));
    assert!(!due(app, day(0), true));
    assert!(due(app, day(0), false));
    assert!(!due(app, day(0), false));
    add(app, day(0));
    assert!(!due(app, day(0), false), "today has one");
    // Five in the afternoon of Los Angeles is the next day elsewhere, and still the same here.
    assert!(!due(app, day(0) + TimeDelta::hours(6), false));
    assert!(due(app, day(1), false), "what came later yesterday");
    assert!(!due(app, day(2), false) && !due(app, day(30), false), "nothing changed");
    app.tick(day(30), &zone(), None).unwrap();
    assert!(!due(app, day(30), false), "the program's own notes are no change");
    add(app, day(31));
    assert!(due(app, day(31), false));
    // An import makes one first, which is the day's; so does a restore.
    assert_eq!(made(folder.path()).len(), 3);
}

/// Torture in small: a hundred days, two of three with a change, each backup that stays opened and counted.
#[test]
fn of_a_hundred_days_seven_days_four_weeks_and_six_months_stay_and_each_opens() {
    let folder = TempDir::new().unwrap();
    let mut opened = begun(folder.path());
    let app = opened.app().unwrap();
    let mut held = std::collections::BTreeMap::new();
    let mut count = 0;
    for n in 0..100 {
        if n % 3 != 1 {
            add(app, day(n));
            count += 1;
        }
        if let Some(made) = app.back_up_if_due(day(n), &zone(), false).unwrap() {
            held.insert(made, count);
        }
    }
    drop(opened);
    let left = made(folder.path());
    assert!((11..=17).contains(&left.len()), "{left:?}");
    for backup in left {
        let target = TempDir::new().unwrap();
        fs::copy(folder.path().join("leeward.key"), target.path().join("leeward.key")).unwrap();
        let asked = Asked { backup: backup.clone(), secret: None };
        restore(&records(target.path()), &asked, day(100)).unwrap();
        assert_eq!(contacts(target.path(), day(100)), held[&backup], "{}", backup.display());
    }
    assert!(fs::read_dir(folder.path().join("backups")).unwrap().count() <= 17, "nothing half removed is left");
}

#[test]
fn a_change_that_waits_for_a_week_is_said_on_today_and_by_the_doctor_until_there_is_a_backup() {
    let folder = TempDir::new().unwrap();
    let mut opened = begun(folder.path());
    let app = opened.app().unwrap();
    let host = HostFacts { notifications_work: true, tray: true, ..HostFacts::default() };
    let said = |app: &App, at| {
        let lines = app.today(&host, at, &zone()).unwrap().quiet_lines;
        lines.into_iter().any(|line| line.kind == QuietLineKind::BackupWaits)
    };
    let doctor = |at| {
        let words = Words::new("en-GB").say("backups-waits");
        doctor::examine(&records(folder.path()), at).findings.iter().any(|found| !found.ok && found.words == words)
    };
    add(app, day(0));
    fs::write(folder.path().join("backups"), "a file in the way").unwrap();
    assert!(app.back_up_if_due(day(0), &zone(), false).is_err());
    assert!(app.back_up_if_due(day(0) + TimeDelta::minutes(1), &zone(), false).unwrap().is_none(), "not every minute");
    for n in 1..7 {
        assert!(app.back_up_if_due(day(n), &zone(), false).is_err());
        assert!(!said(app, day(n)) && !doctor(day(n)), "{n}");
    }
    assert!(said(app, day(7)) && doctor(day(7)));
    fs::remove_file(folder.path().join("backups")).unwrap();
    assert!(app.back_up_if_due(day(7), &zone(), false).unwrap().is_some());
    assert!(!said(app, day(7)) && !doctor(day(7)));
    // After a leave the first change does not wait yet.
    add(app, day(40));
    assert!(app.back_up_if_due(day(40), &zone(), true).unwrap().is_none());
    assert!(!said(app, day(40)));
}

#[test]
fn settings_name_the_newest_backup_and_a_key_file_one_says_what_else_it_needs() {
    let folder = TempDir::new().unwrap();
    let mut opened = begun(folder.path());
    let words = Words::new("en-GB");
    assert_eq!(opened.backups(&zone()).newest, words.say("backups-none"));
    add(opened.app().unwrap(), day(0));
    opened.app().unwrap().back_up_if_due(day(0), &zone(), false).unwrap().unwrap();
    let view = opened.backups(&zone());
    assert!(
        view.newest.contains("Monday 5 January 2026, 12:00") && view.newest.contains("0 check-ins"),
        "{}",
        view.newest
    );
    assert_eq!(view.needs, Some(words.say("backups-need-key-file")));
    assert_eq!((view.rows.len(), Path::new(&view.folder)), (1, folder.path().join("backups").as_path()));
    let said = doctor::back_up(&records(folder.path()), day(1), &zone()).unwrap().words;
    assert!(said.ends_with(&words.say("backups-need-key-file")), "{said}");
    opened.app().unwrap().make_recovery_code(day(1)).unwrap();
    assert_eq!(opened.backups(&zone()).needs, None, "a code that a person holds opens it");

    // The key file is gone: what is asked for is named, and which keys there are.
    let key = fs::read(folder.path().join("leeward.key")).unwrap();
    let name = view.rows[0].name.clone();
    drop(opened);
    fs::remove_file(folder.path().join("leeward.key")).unwrap();
    let asked = Asked { backup: name.clone().into(), secret: None };
    let refused = restore(&records(folder.path()), &asked, day(2)).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Locked);
    assert!(
        refused.message.contains("leeward.key") && refused.message.contains(&words.say("doctor-key-file")),
        "{refused}"
    );
    let opened = open(records(folder.path()), day(2));
    let seen = opened.look_at_backup(&name, None, &zone()).unwrap();
    assert_eq!((seen.holds, seen.asks_secret), (None, false));
    assert_eq!(seen.problem, Some(words.say("backups-file-missing")));
    fs::write(folder.path().join("backups").join(&name).join("leeward.key"), key).unwrap();
    assert!(opened.look_at_backup(&name, None, &zone()).unwrap().holds.is_some());
}

#[test]
fn a_backup_takes_the_place_of_open_records_without_a_word_typed_and_they_are_open_again() {
    let folder = TempDir::new().unwrap();
    let mut opened = open(records(folder.path()), day(0));
    opened.create_with_passphrase(PASSPHRASE.to_owned(), day(0)).unwrap();
    add(opened.app().unwrap(), day(0));
    opened.app().unwrap().back_up_if_due(day(0), &zone(), false).unwrap().unwrap();
    add(opened.app().unwrap(), day(0));
    let name = opened.backups(&zone()).rows[0].name.clone();
    let seen = opened.look_at_backup(&name, None, &zone()).unwrap();
    assert!(seen.holds.is_some() && seen.problem.is_none() && !seen.asks_secret);
    assert!(seen.keys.contains(&Words::new("en-GB").say("doctor-passphrase")), "{}", seen.keys);
    let count = |opened: &mut Opened| {
        opened
            .app()
            .unwrap()
            .help(&domain::zone::Zone::utc())
            .unwrap()
            .contacts
            .iter()
            .filter(|one| one.id.is_some())
            .count()
    };
    assert_eq!(count(&mut opened), 2);

    // Another program has them open: nothing is taken away, and they are open here as before.
    let other = store::Vault::read(folder.path()).unwrap().open_with(&PASSPHRASE.to_owned().into(), day(0)).unwrap();
    assert_eq!(opened.restore_backup(&name, None, day(1)).unwrap_err().code, ErrorCode::Io);
    assert_eq!(count(&mut opened), 2);
    drop(other);
    for bad in ["no such backup", "../backups", ""] {
        assert_eq!(opened.restore_backup(bad, None, day(1)).unwrap_err().code, ErrorCode::InvalidInput);
    }
    let said = opened.restore_backup(&name, None, day(1)).unwrap();
    assert!(said.contains("before-restore-"), "{said}");
    assert_eq!(count(&mut opened), 1);
    // What stood can be put back in the same way; it counts as that day's backup.
    assert!(opened.app().unwrap().back_up_if_due(day(1), &zone(), false).unwrap().is_none());
    let before = opened.backups(&zone()).rows[0].name.clone();
    opened.restore_backup(&before, None, day(2)).unwrap();
    assert_eq!(count(&mut opened), 2);
}

#[test]
fn damaged_records_are_put_right_from_the_backup_that_the_trouble_page_offers() {
    let folder = TempDir::new().unwrap();
    let mut opened = open(records(folder.path()), day(0));
    opened.create_with_passphrase(PASSPHRASE.to_owned(), day(0)).unwrap();
    add(opened.app().unwrap(), day(0));
    opened.app().unwrap().back_up_if_due(day(0), &zone(), false).unwrap().unwrap();
    drop(opened);
    fs::write(folder.path().join("leeward.db"), "a letter\n".repeat(2000)).unwrap();
    for file in ["vault.json", "vault.json.prev"] {
        fs::write(folder.path().join(file), "{").unwrap();
    }
    let mut opened = open(records(folder.path()), day(1));
    assert!(matches!(opened.start(day(1)), StartView::Trouble { .. }));
    let name = opened.backups(&zone()).rows[0].name.clone();
    let seen = opened.look_at_backup(&name, None, &zone()).unwrap();
    assert!(seen.asks_secret && seen.holds.is_none() && seen.problem.is_some());
    let wrong = opened.look_at_backup(&name, Some("under the pear tree".to_owned()), &zone()).unwrap_err();
    assert_eq!(wrong.code, ErrorCode::WrongSecret);
    assert!(opened.look_at_backup(&name, Some(PASSPHRASE.to_owned()), &zone()).unwrap().holds.is_some());
    assert!(opened.restore_backup(&name, None, day(1)).is_err());
    assert!(matches!(opened.start(day(1)), StartView::Trouble { .. }), "nothing was changed");
    opened.restore_backup(&name, Some(PASSPHRASE.to_owned()), day(1)).unwrap();
    assert!(opened.app_if_open().is_some(), "what was typed opens them as well");
}
