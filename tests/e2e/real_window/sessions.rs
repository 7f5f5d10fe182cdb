//! Sessions, counted from the tray over the calls a panel makes, and from Today.

use super::{MONDAY_AT_WORK, begun, day_ends_in};
use crate::desk::Desk;
use crate::tray::Entry;
use crate::wait::{SOON, until_true};
use crate::window::Window;
use testing::words;

/// The program at work, with sessions counted and reminders that say what they are about.
async fn counting(desk: &Desk) -> Window {
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(desk).await;
    assert!(Entry::find(&desk.tray_menu().await, words!("sessions-heavy")).is_none(), "nobody asked for it yet");
    window.press(words!("nav-settings")).await;
    window.tick(words!("settings-discreet"), false).await;
    window.tick(words!("settings-sessions-count"), true).await;
    window.press(words!("nav-today")).await;
    window.sees(words!("sessions-title")).await;
    window
}

/// What the button that counts one more of a kind is called.
fn so_far(kind: &str, count: u32) -> String {
    format!("{} {} {count}", words!(kind), words!("sessions-so-far"))
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
    tray_has(&desk, words!("tray-sessions"), true).await;
    desk.click_in_tray(words!("sessions-heavy")).await;
    window.sees(words!("session-total", count = 1)).await;
    tray_has(&desk, words!("tray-sessions-count", count = 1), true).await;
    window.press(&so_far("sessions-ordinary", 0)).await;
    window.sees(words!("session-counted", count = 2, kind = "ordinary")).await;
    tray_has(&desk, words!("tray-sessions-count", count = 2), true).await;
    window.press(words!("sessions-back-heavy")).await;
    window.sees(words!("session-taken-back", count = 1, kind = "heavy")).await;
    tray_has(&desk, words!("tray-sessions-count", count = 1), true).await;
    desk.click_in_tray(words!("tray-session-back")).await;
    tray_has(&desk, words!("tray-sessions"), true).await;
    tray_has(&desk, words!("tray-session-back"), false).await;
    assert!(desk.notices().is_empty(), "{:?}", desk.notices());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_sent_away_under_the_pointer_leaves_the_next_one_its_time() {
    let desk = Desk::new().await;
    let window = counting(&desk).await;
    window.press(&so_far("sessions-heavy", 0)).await;
    let counted = words!("session-counted", count = 1, kind = "heavy");
    window.sees(counted).await;
    window.press(words!("dismiss")).await;
    window.loses(counted).await;
    window.press(words!("sessions-back-heavy")).await;
    let removed = words!("session-taken-back", count = 0, kind = "heavy");
    window.sees(removed).await;
    window.loses(removed).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_quiet_minutes_stand_first_in_the_tray_and_their_end_is_said_once() {
    let desk = Desk::new().await;
    let window = counting(&desk).await;
    window.press(words!("nav-settings")).await;
    window.fill(words!("settings-heavier-cap"), "1").await;
    window.tick(words!("settings-session-buffer"), true).await;
    window.press(words!("nav-today")).await;
    window.sees(words!("sessions-title")).await;
    desk.click_in_tray(words!("sessions-crisis")).await;
    desk.tray_says(words!("day-buffer", until = "15:1")).await;
    window.sees(words!("day-buffer", until = "15:1")).await;
    window.sees(words!("session-cap-heavier", cap = 1)).await;
    desk.click_in_tray(words!("tray-buffer-end")).await;
    desk.tray_says(day_ends_in()).await;

    desk.click_in_tray(words!("sessions-trauma")).await;
    desk.tray_says(words!("day-buffer", until = "15:1")).await;
    desk.set_clock("from 2027-01-11T15:11:30+00:00\nzone Europe/London\n");
    desk.notice(words!("reminder-buffer")).await;
    desk.tray_says(day_ends_in()).await;
    let said = desk.notices().iter().filter(|notice| notice.title == words!("reminder-buffer")).count();
    assert_eq!(said, 1, "{:#?}", desk.notices());
}
