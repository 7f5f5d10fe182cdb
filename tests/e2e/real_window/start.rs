//! The first minutes, and the first day after.

use std::fs;

use serde_json::json;

use super::{MONDAY_AT_WORK, begun};
use crate::desk::{Desk, PROGRAM};
use crate::notices;
use crate::wait::{SOON, until_true};
use testing::words;

#[tokio::test(flavor = "multi_thread")]
async fn first_start_is_passed_with_its_defaults_and_never_shown_again() {
    let desk = Desk::new().await;
    let window = desk.open(&[]).await;
    window.sees(words!("first-what-for")).await;
    window.sees(words!("first-work-computer")).await;
    window.press(words!("first-use-defaults")).await;
    window.sees(words!("first-first-title")).await;
    window.press(words!("later")).await;
    window.sees(words!("today-how")).await;
    desk.quit().await;
    drop(window);

    let window = desk.open(&[]).await;
    window.sees(words!("today-how")).await;
    assert!(!window.text().await.contains(words!("first-what-title")));
}

#[tokio::test(flavor = "multi_thread")]
async fn first_start_takes_a_week_of_ones_own_knocks_and_gives_a_recovery_code() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = desk.open(&[]).await;
    window.press(words!("first-begin")).await;
    window.sees(words!("first-week-title")).await;
    window.fill(words!("week-start", day = "Monday", number = 1), "22:00").await;
    window.fill(words!("week-end", day = "Monday", number = 1), "06:00").await;
    window.sees(words!("plan-ends-next-day", time = "06:00")).await;
    window.fill(words!("week-start", day = "Tuesday", number = 1), "09:00").await;
    window.fill(words!("week-end", day = "Tuesday", number = 1), "04:00").await;
    window.sees(words!("plan-which-end", day = "16:00", night = "04:00")).await;
    window.press(words!("plan-end-same-day", time = "16:00")).await;
    window.press(words!("next")).await;
    window.sees(words!("first-end-title")).await;
    window.press(words!("next")).await;

    window.press(words!("send-test-reminder")).await;
    assert_eq!(desk.notice(words!("reminder-discreet")).await.body, "");
    window.press(words!("yes")).await;
    window.press(words!("recovery-make")).await;
    window.press(words!("recovery-keep")).await;
    window.press(words!("next")).await;
    window.press(words!("check-in-now")).await;
    window.turn_to(words!("pulse-asked-exhaustion")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn starting_with_the_computer_is_one_entry_and_the_switch_shows_what_the_system_has() {
    let switch = words!("settings-autostart");
    let desk = Desk::new().await;
    let window = begun(&desk).await;
    let entry = desk.folder().join("config/autostart/leeward.desktop");
    let shows = async |on: bool| {
        window.press(words!("nav-today")).await;
        window.sees(words!("today-how")).await;
        window.press(words!("nav-settings")).await;
        until_true(switch, SOON, async || window.ticked(switch).await == json!(on)).await;
    };
    shows(false).await;
    window.tick(switch, true).await;
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
        window.tick(switch, true).await;
        until_true("the entry to be as it was", SOON, async || fs::read_to_string(&entry).unwrap() == text).await;
    }
    window.tick(switch, false).await;
    until_true("the entry to go", SOON, async || !entry.exists()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_for_records_in_a_folder_with_every_kind_of_letter_is_read_back_as_it_was_meant() {
    let desk = Desk::new().await;
    let folder = desk.folder().join("my \"own\" $HOME `id` 100% a\\b");
    let window = desk.open(&["--data", folder.to_str().unwrap()]).await;
    window.press(words!("first-use-defaults")).await;
    window.press(words!("later")).await;
    window.sees(words!("today-how")).await;
    let switch = words!("settings-autostart");
    window.press(words!("nav-settings")).await;
    window.tick(switch, true).await;
    until_true(switch, SOON, async || window.ticked(switch).await == json!(true)).await;
    let entries = fs::read_dir(desk.folder().join("config/autostart")).unwrap();
    let entry = entries.flatten().next().unwrap().path();
    desk.quit().await;
    drop(window);
    // As a desktop would at the next login.
    let mut started = desk.command("gio").arg("launch").arg(&entry).spawn().unwrap();
    until_true("the program to run", SOON, async || !desk.processes().is_empty()).await;
    let words = fs::read(format!("/proc/{}/cmdline", desk.processes()[0])).unwrap();
    let words: Vec<&[u8]> = words.split(|byte| *byte == 0).skip(1).collect();
    assert_eq!(words[..3], [&b"--hidden"[..], b"--data", folder.to_str().unwrap().as_bytes()]);
    desk.quit().await;
    let _ = started.wait().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reminder_is_discreet_until_it_is_allowed_to_speak_and_a_click_on_it_opens_the_check_in() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    desk.set_clock("at 2027-01-11T19:00:00+00:00\nzone Europe/London\n");
    let notice = desk.notice(words!("reminder-discreet")).await;
    assert_eq!(notice.body, "");
    notices::click(&desk.bus, &notice).await;
    window.turn_to(words!("closing-unfinished")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_is_another_place_and_leaves_ones_own_alone() {
    let desk = Desk::new().await;
    let window = begun(&desk).await;
    desk.quit().await;
    drop(window);
    let own = desk.records();

    let demo = desk.open(&["--demo"]).await;
    demo.sees(words!("today-how")).await;
    demo.press(words!("nav-trends")).await;
    demo.sees(words!("trends-entries")).await;
    let others: Vec<_> =
        std::fs::read_dir(own.parent().unwrap()).unwrap().flatten().map(|entry| entry.path()).collect();
    assert!(others.iter().any(|folder| *folder != own && folder.join("vault.json").is_file()), "{others:?}");
}
