//! No key store, a lost one, files that are not what they were: a sentence each, and nothing overwritten.

use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use chrono::DateTime;

use super::accessibility::in_both_themes;
use super::{MONDAY_AT_WORK, begun};
use crate::desk::{Desk, Having};
use crate::window::{Window, key};
use testing::words;

#[tokio::test(flavor = "multi_thread")]
async fn a_real_key_store_opens_the_records_and_a_lost_one_leaves_them_to_the_recovery_code() {
    let mut desk = Desk::new().await;
    let code = begun_with_a_recovery_code(&desk).await;
    desk.lose_the_key_store().await;
    let before = fs::read(desk.records().join("vault.json")).unwrap();
    let window = desk.open(&[]).await;
    window.sees(words!("trouble-no-key-absent")).await;
    assert_eq!(fs::read(desk.records().join("vault.json")).unwrap(), before);
    window.fill(words!("recovery-code"), &code).await;
    window.press(words!("unlock")).await;
    window.sees(words!("today-how")).await;
}

/// First start with a recovery code, and the end of the program.
async fn begun_with_a_recovery_code(desk: &Desk) -> String {
    let window = desk.open(&[]).await;
    window.press(words!("first-begin")).await;
    for _ in 0..2 {
        window.press(words!("next")).await;
    }
    window.press(words!("recovery-make")).await;
    window.sees(words!("copy")).await;
    let code = window.run("return document.querySelector('.code').innerText", vec![]).await;
    window.press(words!("recovery-keep")).await;
    window.press(words!("next")).await;
    window.press(words!("later")).await;
    window.sees(words!("today-how")).await;
    desk.quit().await;
    code.as_str().expect("a recovery code").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn another_key_store_opens_nothing_and_gets_the_key_once_the_recovery_code_was_given() {
    let mut desk = Desk::new().await;
    let code = begun_with_a_recovery_code(&desk).await;
    desk.lose_the_key_store().await;
    desk.get_another_key_store().await;
    let before = files(&desk.records());
    let window = desk.open(&[]).await;
    window.sees(words!("trouble-no-key")).await;
    window.press(words!("unlock-key-store")).await;
    window.sees(words!("trouble-no-key")).await;
    assert_eq!(files(&desk.records()), before, "no new records, and no new keys to the old ones");
    window.fill(words!("recovery-code"), &code).await;
    window.press(words!("unlock")).await;
    window.sees(words!("today-how")).await;
    desk.quit().await;
    drop(window);
    desk.open(&[]).await.sees(words!("today-how")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_key_store_a_passphrase_is_asked_for_first_and_at_each_start() {
    let desk = Desk::having(Having { key_store: false, ..Having::ALL }).await;
    let window = desk.open(&[]).await;
    window.sees(words!("passphrase-subtitle")).await;
    in_both_themes(&window, "the passphrase page").await;
    window.fill(words!("passphrase"), "four herons stand still").await;
    window.fill(words!("passphrase-again"), "four herons stand still").await;
    window.press(words!("passphrase-use")).await;
    window.press(words!("first-use-defaults")).await;
    window.press(words!("later")).await;
    window.sees(words!("today-how")).await;
    desk.quit().await;
    drop(window);

    let window = desk.open(&[]).await;
    window.sees(words!("unlock-title")).await;
    in_both_themes(&window, "the locked page").await;
    window.fill(words!("passphrase"), "four herons fly away").await;
    window.press(words!("unlock")).await;
    window.sees(words!("trouble-wrong-secret")).await;
    window.fill(words!("passphrase"), "four herons stand still").await;
    window.press(words!("unlock")).await;
    window.sees(words!("today-how")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn damaged_key_slots_are_said_and_left_as_they_are() {
    let desk = Desk::new().await;
    let window = begun(&desk).await;
    desk.quit().await;
    drop(window);
    let records = desk.records();
    for file in fs::read_dir(&records).unwrap().flatten() {
        if file.file_name().to_string_lossy().starts_with("vault.json") {
            fs::write(file.path(), "{\"format\":").unwrap();
        }
    }

    let before = files(&records);
    let window = desk.open(&[]).await;
    window.sees(words!("trouble-damaged-slots")).await;
    in_both_themes(&window, "the trouble page").await;
    window.press(words!("try-again")).await;
    window.sees(words!("trouble-damaged-slots")).await;
    assert_eq!(files(&records), before);
    assert!(desk.processes().len() == 1, "it stays, and says what to do");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_database_is_said_and_left_as_it_is() {
    let desk = Desk::new().await;
    let window = begun(&desk).await;
    desk.quit().await;
    drop(window);
    let records = desk.records();
    fs::write(records.join("leeward.db"), "a letter that was saved under the wrong name\n".repeat(400)).unwrap();
    let before = files(&records);

    let window = desk.open(&[]).await;
    window.sees(words!("trouble-damaged")).await;
    window.press(words!("try-again")).await;
    window.sees(words!("trouble-damaged")).await;
    assert_eq!(files(&records), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn records_of_a_newer_leeward_are_shown_and_not_written_to() {
    const PASSPHRASE: &str = "four herons stand still";
    let desk = Desk::having(Having { key_store: false, ..Having::ALL }).await;
    let window = desk.open(&[]).await;
    window.fill(words!("passphrase"), PASSPHRASE).await;
    window.fill(words!("passphrase-again"), PASSPHRASE).await;
    window.press(words!("passphrase-use")).await;
    window.press(words!("first-use-defaults")).await;
    window.press(words!("later")).await;
    window.sees(words!("today-how")).await;
    desk.quit().await;
    drop(window);
    let records = desk.records();
    let vault = store::Vault::read(&records).unwrap();
    let mut opened = vault.open_with(&PASSPHRASE.to_owned().into(), DateTime::UNIX_EPOCH).unwrap();
    opened.pretend_schema(store::SCHEMA + 6).unwrap();
    drop(opened);
    let before = files(&records);

    let window = desk.open(&[]).await;
    window.fill(words!("passphrase"), PASSPHRASE).await;
    window.press(words!("unlock")).await;
    window.sees(words!("read-only-newer", ours = store::SCHEMA, theirs = store::SCHEMA + 6)).await;
    answers_are_refused_and_stay(&desk, &window, words!("trouble-read-only")).await;
    assert_eq!(files(&records), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_can_t_be_written_to_is_named_and_answers_stay_in_the_window() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    desk.quit().await;
    drop(window);
    let records = desk.records();
    let before = files(&records);
    let modes = |folder, file| {
        for name in before.keys() {
            fs::set_permissions(records.join(name), Permissions::from_mode(file)).unwrap();
        }
        fs::set_permissions(&records, Permissions::from_mode(folder)).unwrap();
    };
    modes(0o555, 0o444);

    let window = desk.open(&[]).await;
    window.sees(words!("trouble-folder", folder = records.display().to_string())).await;
    window.sees(words!("today-how")).await;
    answers_are_refused_and_stay(&desk, &window, words!("trouble-read-only")).await;
    assert_eq!(files(&records), before);
    modes(0o700, 0o600);
}

/// A check-in over records that can't be written says so and goes on showing what was answered.
async fn answers_are_refused_and_stay(desk: &Desk, window: &Window, sentence: &str) {
    desk.click_in_tray(words!("tray-check-in")).await;
    window.turn_to(words!("pulse-asked-exhaustion")).await;
    window.keys(&format!("12345{}", key::ENTER)).await;
    window.sees(sentence).await;
    let chosen = "return document.querySelector('[role=radio][aria-checked=true]')?.innerText ?? ''";
    assert!(window.run(chosen, vec![]).await.as_str().unwrap().contains(words!("pulse-reduced_satisfaction-4")));
}

/// Every file of a folder, byte for byte.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().flatten().filter(|entry| entry.path().is_file());
    entries.map(|entry| (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).unwrap())).collect()
}
