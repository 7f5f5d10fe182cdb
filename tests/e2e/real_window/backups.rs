//! Backups that make themselves and come back, and a line that is being typed.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::{MONDAY_AT_WORK, before, begun, day_ends_in};
use crate::desk::Desk;
use crate::wait::{SOON, until_true};
use crate::window::Window;
use testing::words;

/// Six minutes after the first start nobody is at it any more.
const A_LITTLE_LATER: &str = "from 2027-01-11T15:07:00+00:00\nzone Europe/London\n";
const LINE: &str = "Ask about the plum tree";

fn backups(desk: &Desk) -> Vec<PathBuf> {
    let entries = fs::read_dir(desk.records().join("backups")).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.to_string_lossy().contains("/leeward-")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_days_backup_makes_itself_is_named_and_takes_the_place_of_damaged_data() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    window.press(words!("nav-settings")).await;
    window.sees(words!("backups-none")).await;
    assert!(backups(&desk).is_empty(), "a window is in use");
    desk.set_clock(A_LITTLE_LATER);
    until_true("a backup", SOON, async || backups(&desk).len() == 1).await;
    window.sees("Monday 11 January 2027, 15:07").await;
    desk.quit().await;
    drop(window);

    fs::write(desk.records().join("leeward.db"), "a letter that was saved under the wrong name\n".repeat(400)).unwrap();
    let window = desk.open(&[]).await;
    window.sees(words!("trouble-damaged")).await;
    window.press(words!("backups-restore")).await;
    window.sees("Monday 11 January 2027, 15:07").await;
    window.sees(words!("doctor-key-store")).await;
    window.is_accessible("the trouble page with a backup").await;
    window.press(words!("backups-restore-do")).await;
    window.sees(words!("today-how")).await;
    let kept = fs::read_dir(desk.records().join("backups")).unwrap().flatten();
    assert!(kept.into_iter().any(|entry| entry.file_name().to_string_lossy().starts_with("before-restore-")));
}

/// What stands in the field for a line to park.
async fn line(window: &Window) -> Value {
    let script = "return [...document.querySelectorAll('input')].map((field) => field.value).find(Boolean) ?? ''";
    window.run(script, vec![]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_to_park_is_back_after_its_window_closed_and_after_the_program_was_killed() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    // The menu is there once the tray has said where the day is.
    desk.tray_says(day_ends_in()).await;
    desk.click_in_tray(words!("tray-park")).await;
    window.turn_to(words!("parked-hint")).await;
    window.fill(words!("parked-line"), LINE).await;
    // Escape.
    window.keys("\u{e00c}").await;
    window.turn_to(words!("today-how")).await;
    until_true("the line on Today", SOON, async || line(&window).await == json!(LINE)).await;

    window.fill(words!("parked-line"), &format!("{LINE} on Monday")).await;
    let typed = json!(format!("{LINE} on Monday"));
    until_true("the line to be kept", SOON, async || window.answer_of("parked_draft", json!({})).await == typed).await;
    desk.kill_the_program().await;
    drop(window);
    let window = desk.open(&[]).await;
    window.sees(words!("today-how")).await;
    until_true("the line after a kill", SOON, async || line(&window).await == typed).await;
    window.press(words!("parked-do")).await;
    window.sees(before("parked-until", "until")).await;
    until_true("the line to be parked", SOON, async || line(&window).await == json!("")).await;
}
