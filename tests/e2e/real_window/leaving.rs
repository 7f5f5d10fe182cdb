//! Closing the window and quitting: asked once, in the system's own dialogs, and answered with the mouse.

use super::{MONDAY_AT_WORK, begun, day_ends_in};
use crate::desk::Desk;
use crate::screen::Screen;
use crate::wait::{SOON, until_true};
use testing::words;

const LEFT: u16 = 0;
const RIGHT: u16 = 1;

#[tokio::test(flavor = "multi_thread")]
async fn the_first_close_asks_and_the_next_ones_remember_the_answer() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    let screen = Screen::of(&desk);
    screen.close(&screen.windows()[0]);
    let asked = screen.dialog().await;
    assert_eq!(window.count().await, 1, "it stays while it is asked");
    screen.answer(&asked, LEFT).await;
    until_true("the window to close", SOON, async || screen.windows().is_empty()).await;
    desk.tray_says(day_ends_in()).await;

    desk.click_in_tray(words!("tray-open")).await;
    until_true("the window to come back", SOON, async || screen.windows().len() == 1).await;
    screen.close(&screen.windows()[0]);
    until_true("the window to close unasked", SOON, async || screen.windows().is_empty()).await;
    assert_eq!(desk.processes().len(), 1, "it stays in the tray");
}

#[tokio::test(flavor = "multi_thread")]
async fn quitting_before_the_days_end_says_what_will_not_come_and_can_be_thought_better_of() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let _window = begun(&desk).await;
    let screen = Screen::of(&desk);
    desk.click_in_tray(words!("quit-program")).await;
    let asked = screen.dialog().await;
    assert_eq!(asked.title, words!("quit-title"));
    screen.answer(&asked, RIGHT).await;
    desk.tray_says(day_ends_in()).await;
    assert_eq!(desk.processes().len(), 1, "Stay was chosen");

    desk.click_in_tray(words!("quit-program")).await;
    let asked = screen.dialog().await;
    screen.answer(&asked, LEFT).await;
    until_true("the program to end", SOON, async || desk.processes().is_empty()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_in_closed_in_mid_word_keeps_the_word() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    window.press(words!("nav-settings")).await;
    window.tick(words!("settings-note"), true).await;
    desk.click_in_tray(words!("tray-check-in")).await;
    window.turn_to(words!("pulse-asked-exhaustion")).await;
    window.keys("11111").await;
    window.sees(words!("check-in-note")).await;
    window.keys("tea with").await;
    let screen = Screen::of(&desk);
    let windows = screen.windows();
    screen.close(windows.last().unwrap());
    until_true("the check-in to close", SOON, async || screen.windows().len() < windows.len()).await;

    desk.click_in_tray(words!("tray-check-in")).await;
    // Settings, behind it, quotes the question.
    window.turn_to(words!("check-in-note-hint")).await;
    let note = "return document.querySelector('textarea').value";
    until_true("the note to be back", SOON, async || window.run(note, vec![]).await == "tea with").await;
}
