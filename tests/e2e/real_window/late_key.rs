//! Started with the computer before its key is there (scenario 38): nobody is asked, and reminders go on once it is.

use std::fs;

use super::{MONDAY_AT_WORK, begun};
use crate::desk::{Desk, Having};
use crate::wait::{SOON, until_true};
use testing::words;

#[tokio::test(flavor = "multi_thread")]
async fn a_key_store_unlocked_after_login_brings_the_reminders_back_without_a_restart() {
    let mut desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    desk.quit().await;
    drop(window);
    // The day is over when the key comes.
    desk.set_clock("at 2027-01-11T19:00:00+00:00\nzone Europe/London\n");
    desk.lose_the_key_store().await;
    desk.get_a_locked_key_store().await;
    let heard = desk.hear_the_key_store().await;
    let asked = || fs::read_to_string(&heard).unwrap().matches("member=SearchItems").count();
    let _program = desk.start(&["--hidden"]).await;
    until_true("a locked key store to be asked again", 2 * SOON, async || asked() >= 2).await;
    desk.tray_says_first(words!("tray-not-open")).await;
    assert!(desk.notices().is_empty(), "what is locked can't be known");
    desk.unlock_the_key_store().await;
    desk.notice(words!("reminder-discreet")).await;
    let heard = fs::read_to_string(&heard).unwrap();
    assert!(!heard.contains("member=Unlock") && !heard.contains("member=Prompt"), "nobody is asked: {heard}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_only_a_passphrase_opens_shows_its_window_once_after_login() {
    let desk = Desk::having(Having { key_store: false, ..Having::ALL }).await;
    let window = desk.open(&[]).await;
    window.sees(words!("passphrase-subtitle")).await;
    window.fill(words!("passphrase"), "four herons stand still").await;
    window.fill(words!("passphrase-again"), "four herons stand still").await;
    window.press(words!("passphrase-use")).await;
    window.press(words!("first-use-defaults")).await;
    window.press(words!("later")).await;
    window.sees(words!("today-how")).await;
    desk.quit().await;
    drop(window);
    let window = desk.open(&["--hidden"]).await;
    window.sees(words!("unlock-title")).await;
    window.fill(words!("passphrase"), "four herons stand still").await;
    window.press(words!("unlock")).await;
    window.sees(words!("today-how")).await;
}
