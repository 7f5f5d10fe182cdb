//! No key store, a lost one, files that are not what they were: a sentence each, and nothing overwritten.

use std::fs;

use super::begun;
use crate::desk::{Desk, Having};

#[tokio::test(flavor = "multi_thread")]
async fn a_real_key_store_opens_the_records_and_a_lost_one_leaves_them_to_the_recovery_code() {
    let mut desk = Desk::new().await;
    let window = desk.open(&[]).await;
    window.press("Choose my own").await;
    for _ in 0..2 {
        window.press("Next").await;
    }
    window.press("Make a recovery code").await;
    window.sees("Copy").await;
    let code = window.run("return document.querySelector('.code').innerText", vec![]).await;
    let code = code.as_str().expect("a recovery code").to_owned();
    window.press("I have it in a safe place").await;
    window.press("Next").await;
    window.press("Later").await;
    window.sees("How you have been").await;
    desk.quit().await;
    drop(window);

    desk.lose_the_key_store().await;
    let before = fs::read(desk.records().join("vault.json")).unwrap();
    let window = desk.open(&[]).await;
    window.sees("Nothing was changed").await;
    assert_eq!(fs::read(desk.records().join("vault.json")).unwrap(), before);
    window.fill("Recovery code", &code).await;
    window.press("Open my records").await;
    window.sees("How you have been").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_key_store_a_passphrase_is_asked_for_first_and_at_each_start() {
    let desk = Desk::having(Having { key_store: false, ..Having::ALL }).await;
    let window = desk.open(&[]).await;
    window.sees("No key store answers on this computer").await;
    window.is_accessible("the passphrase page").await;
    window.fill("Passphrase", "four herons stand still").await;
    window.fill("The same again", "four herons stand still").await;
    window.press("Use this passphrase").await;
    window.press("Use these defaults").await;
    window.press("Later").await;
    window.sees("How you have been").await;
    desk.quit().await;
    drop(window);

    let window = desk.open(&[]).await;
    window.sees("Your records are locked").await;
    window.is_accessible("the locked page").await;
    window.fill("Passphrase", "four herons fly away").await;
    window.press("Open my records").await;
    window.sees("This does not open your records").await;
    window.fill("Passphrase", "four herons stand still").await;
    window.press("Open my records").await;
    window.sees("How you have been").await;
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

    let window = desk.open(&[]).await;
    window.sees("vault.json").await;
    window.sees("Your records were not touched").await;
    assert_eq!(fs::read_to_string(records.join("vault.json")).unwrap(), "{\"format\":");
    assert!(desk.processes().len() == 1, "it stays, and says what to do");
}
