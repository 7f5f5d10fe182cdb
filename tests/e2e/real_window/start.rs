//! The first minutes, and the first day after.

use std::fs;

use serde_json::json;

use super::{MONDAY_AT_WORK, begun};
use crate::desk::{Desk, PROGRAM};
use crate::notices;
use crate::wait::{SOON, until_true};

#[tokio::test(flavor = "multi_thread")]
async fn first_start_is_passed_with_its_defaults_and_never_shown_again() {
    let desk = Desk::new().await;
    let window = desk.open(&[]).await;
    window.sees("Leeward helps you notice compassion fatigue early").await;
    window.sees("your employer may be able to see more than you expect").await;
    window.press("Use these defaults").await;
    window.sees("A first check-in?").await;
    window.press("Later").await;
    window.sees("How you have been").await;
    desk.quit().await;
    drop(window);

    let window = desk.open(&[]).await;
    window.sees("How you have been").await;
    assert!(!window.text().await.contains("Welcome to Leeward"));
}

#[tokio::test(flavor = "multi_thread")]
async fn first_start_takes_a_week_of_ones_own_knocks_and_gives_a_recovery_code() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = desk.open(&[]).await;
    window.press("Choose my own").await;
    window.sees("When do you work?").await;
    window.fill("Monday, from", "22:00").await;
    window.fill("Monday, to", "06:00").await;
    window.sees("ends 06:00 next day").await;
    window.fill("Tuesday, from", "09:00").await;
    window.fill("Tuesday, to", "04:00").await;
    window.sees("the next morning, or until 16:00?").await;
    window.press("16:00").await;
    window.press("Next").await;
    window.sees("When does the evening begin?").await;
    window.press("Next").await;

    window.press("Send a test reminder").await;
    assert_eq!(desk.notice("A moment for you?").await.body, "");
    window.press("Yes").await;
    window.press("Make a recovery code").await;
    window.press("I have it in a safe place").await;
    window.press("Next").await;
    window.press("Check in now").await;
    window.turn_to("How drained are you now?").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn starting_with_the_computer_is_one_entry_and_the_switch_shows_what_the_system_has() {
    const SWITCH: &str = "Start with the computer";
    let desk = Desk::new().await;
    let window = begun(&desk).await;
    let entry = desk.folder().join("home/.config/autostart/leeward.desktop");
    let shows = async |on: bool| {
        window.press("Today").await;
        window.sees("How you have been").await;
        window.press("Settings").await;
        until_true(SWITCH, SOON, async || window.ticked(SWITCH).await == json!(on)).await;
    };
    shows(false).await;
    window.tick(SWITCH, true).await;
    until_true("the entry to be made", SOON, async || entry.exists()).await;
    let text = fs::read_to_string(&entry).unwrap();
    assert!(text.lines().any(|line| line == format!("Exec={PROGRAM} --hidden")), "{text}");
    assert_eq!(fs::read_dir(entry.parent().unwrap()).unwrap().count(), 1);
    shows(true).await;
    // Taken out, or switched off, in the system's own settings.
    fs::remove_file(&entry).unwrap();
    shows(false).await;
    for off in ["Hidden=true", "X-GNOME-Autostart-enabled=false"] {
        fs::write(&entry, format!("{text}\n{off}\n")).unwrap();
        shows(false).await;
        window.tick(SWITCH, true).await;
        until_true("the entry to be as it was", SOON, async || fs::read_to_string(&entry).unwrap() == text).await;
    }
    window.tick(SWITCH, false).await;
    until_true("the entry to go", SOON, async || !entry.exists()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reminder_is_discreet_until_it_is_allowed_to_speak_and_a_click_on_it_opens_the_check_in() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    desk.set_clock("at 2027-01-11T19:00:00+00:00\nzone Europe/London\n");
    let notice = desk.notice("A moment for you?").await;
    assert_eq!(notice.body, "");
    notices::click(&desk.bus, &notice).await;
    window.turn_to("What is unfinished?").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_is_another_place_and_leaves_ones_own_alone() {
    let desk = Desk::new().await;
    let window = begun(&desk).await;
    desk.quit().await;
    drop(window);
    let own = desk.records();

    let demo = desk.open(&["--demo"]).await;
    demo.sees("How you have been").await;
    demo.press("Trends").await;
    demo.sees("Your check-ins").await;
    let others: Vec<_> =
        std::fs::read_dir(own.parent().unwrap()).unwrap().flatten().map(|entry| entry.path()).collect();
    assert!(others.iter().any(|folder| *folder != own && folder.join("vault.json").is_file()), "{others:?}");
}
