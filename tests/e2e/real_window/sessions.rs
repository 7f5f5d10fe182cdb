//! Sessions, counted from the tray over the calls a panel makes, and from Today.

use super::{MONDAY_AT_WORK, begun};
use crate::desk::Desk;
use crate::tray::Entry;
use crate::wait::{SOON, until_true};
use crate::window::Window;

/// The program at work, with sessions counted and reminders that say what they are about.
async fn counting(desk: &Desk) -> Window {
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(desk).await;
    assert!(Entry::find(&desk.tray_menu().await, "Heavy").is_none(), "nobody asked for it yet");
    window.press("Settings").await;
    window.tick("Discreet reminders", false).await;
    window.tick("Count sessions, in the tray and on Today", true).await;
    window.press("Today").await;
    window.sees("Sessions today").await;
    window
}

/// Waits until the tray's menu has this entry, or no longer.
async fn tray_has(desk: &Desk, words: &str, has: bool) {
    let is = async || Entry::find(&desk.tray_menu().await, words).is_some() == has;
    until_true(&format!("{words:?} in the tray: {has}"), SOON, is).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_heavy_session_counted_from_the_tray_is_one_on_today_and_is_taken_back() {
    let desk = Desk::new().await;
    let window = counting(&desk).await;
    tray_has(&desk, "Count a session", true).await;
    desk.click_in_tray("Heavy").await;
    window.sees("1 today").await;
    tray_has(&desk, "Count a session (1 today)", true).await;
    window.press("Ordinary so far today: 0").await;
    window.sees("Counted as ordinary: 2 today.").await;
    tray_has(&desk, "Count a session (2 today)", true).await;
    window.press("Take one heavy session back").await;
    window.sees("A heavy one is taken back: 1 today.").await;
    tray_has(&desk, "Count a session (1 today)", true).await;
    desk.click_in_tray("Take one back").await;
    tray_has(&desk, "Count a session", true).await;
    tray_has(&desk, "Take one back", false).await;
    assert!(desk.notices().is_empty(), "{:?}", desk.notices());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_sent_away_under_the_pointer_leaves_the_next_one_its_time() {
    let desk = Desk::new().await;
    let window = counting(&desk).await;
    window.press("Heavy so far today: 0").await;
    window.sees("Counted as heavy: 1 today.").await;
    window.press("Dismiss").await;
    window.loses("Counted as heavy").await;
    window.press("Take one heavy session back").await;
    window.sees("A heavy one is taken back").await;
    window.loses("A heavy one is taken back").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_quiet_minutes_stand_first_in_the_tray_and_their_end_is_said_once() {
    let desk = Desk::new().await;
    let window = counting(&desk).await;
    window.press("Settings").await;
    window.fill("Of these, heavier ones", "1").await;
    window.tick("Ten quiet minutes after a heavier one", true).await;
    window.press("Today").await;
    window.sees("Sessions today").await;
    desk.click_in_tray("Crisis").await;
    desk.tray_says("Ten quiet minutes until 15:1").await;
    window.sees("Ten quiet minutes until 15:1").await;
    window.sees("That is one heavier session today, the number you set for yourself.").await;
    desk.click_in_tray("End the quiet minutes").await;
    desk.tray_says("Day ends in").await;

    desk.click_in_tray("Trauma").await;
    desk.tray_says("Ten quiet minutes until 15:1").await;
    desk.set_clock("from 2027-01-11T15:11:30+00:00\nzone Europe/London\n");
    desk.notice("Your ten minutes are over").await;
    desk.tray_says("Day ends in").await;
    let said = desk.notices().iter().filter(|notice| notice.title.contains("ten minutes")).count();
    assert_eq!(said, 1, "{:#?}", desk.notices());
}
