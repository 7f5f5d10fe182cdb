//! The tray, over the calls a panel makes.

use std::process::ExitStatus;

use super::{MONDAY_AT_WORK, before, begun, day_ends_in};
use crate::desk::{Desk, Having, PROGRAM};
use crate::screen::Screen;
use crate::tray::Entry;
use crate::wait::{SOON, until_true};
use testing::words;

#[tokio::test(flavor = "multi_thread")]
async fn the_tray_says_where_the_day_is_and_opens_the_check_in() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    desk.tray_says(day_ends_in()).await;
    let menu = desk.tray_menu().await;
    let labels = Entry::labels(&menu);
    for wanted in ["tray-check-in", "done-for-today", "tray-open", "tray-settings", "quit-program"].map(|id| words!(id))
    {
        assert!(labels.contains(&wanted), "{wanted:?} is not in {labels:?}");
    }
    let pause = menu.iter().find(|entry| entry.label == words!("pause-reminders")).expect("a way to pause");
    let hour = words!("tray-pause-hours", hours = 1);
    for wanted in [
        words!("span-minutes", minutes = 30),
        hour,
        words!("tray-pause-hours", hours = 2),
        words!("until-tomorrow"),
        words!("until-date"),
        words!("until-resumed"),
    ] {
        assert!(Entry::find(&pause.entries, wanted).is_some(), "{pause:#?}");
    }
    desk.click_in_tray(words!("tray-check-in")).await;
    window.turn_to(words!("pulse-asked-exhaustion")).await;

    desk.click_in_tray(hour).await;
    desk.tray_says(words!("day-paused-until", until = "16:0")).await;
    desk.click_in_tray(words!("resume-reminders")).await;
    desk.tray_says_first(day_ends_in()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pause_until_tomorrow_is_one_tap_in_the_tray_and_one_until_a_date_asks_for_it_in_the_window() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    desk.tray_says(day_ends_in()).await;
    desk.click_in_tray(words!("until-tomorrow")).await;
    desk.tray_says(words!("day-paused-until", until = "Tue 4:00")).await;
    desk.click_in_tray(words!("resume-reminders")).await;
    desk.tray_says_first(day_ends_in()).await;
    window.sees(words!("pause-reminders")).await;
    // Twice: what the tray asks for is asked anew.
    for (date, said) in [
        ("2027-01-14", words!("day-paused-until", until = "Thu 4:00")),
        ("2027-01-15", words!("day-paused-until", until = "Fri 4:00")),
    ] {
        desk.click_in_tray(words!("until-date")).await;
        window.sees(words!("pause-until")).await;
        let focused = "return document.activeElement?.type ?? ''";
        until_true("the date to have the focus", SOON, async || window.run(focused, vec![]).await == "date").await;
        window.fill(words!("pause-until"), date).await;
        window.press(words!("pause-set")).await;
        desk.tray_says(said).await;
        desk.click_in_tray(words!("resume-reminders")).await;
        desk.tray_says_first(day_ends_in()).await;
        window.sees(words!("pause-reminders")).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn started_with_the_computer_it_waits_in_the_tray_until_it_is_wanted() {
    let desk = Desk::new().await;
    let window = begun(&desk).await;
    desk.quit().await;
    drop(window);

    let starting = desk.start(&["--hidden"]).await;
    desk.click_in_tray(words!("tray-open")).await;
    starting.window().await.sees(words!("today-how")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn started_with_the_computer_where_no_tray_comes_it_shows_its_window() {
    let desk = Desk::having(Having { tray: false, ..Having::ALL }).await;
    let window = begun(&desk).await;
    desk.quit().await;
    drop(window);
    desk.open(&["--hidden"]).await.sees(words!("today-how")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn five_launches_at_once_are_one_program_with_one_icon() {
    let desk = Desk::new().await;
    let window = begun(&desk).await;
    desk.quit().await;
    drop(window);

    let mut launches: Vec<_> = (0..5).map(|_| desk.command(PROGRAM).spawn().unwrap()).collect();
    until_true("four of five to leave it to the fifth", 2 * SOON, async || {
        launches.iter_mut().filter_map(|launch| launch.try_wait().unwrap()).count() == 4
    })
    .await;
    let ended: Vec<ExitStatus> = launches.iter_mut().filter_map(|launch| launch.try_wait().unwrap()).collect();
    assert!(ended.iter().all(ExitStatus::success), "{ended:?}");
    assert_eq!(desk.processes().len(), 1);
    desk.tray_menu().await;
    assert_eq!(desk.tray_icons().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_tray_everything_is_in_the_window_and_a_line_says_so() {
    let desk = Desk::having(Having { tray: false, ..Having::ALL }).await;
    let window = begun(&desk).await;
    window.sees(words!("tray-none")).await;
    window.press(words!("nav-settings")).await;
    window.sees(words!("tray-none")).await;
    window.press(words!("nav-today")).await;
    window.press(words!("today-dismiss-action")).await;
    window.loses(words!("tray-none")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_tray_closing_minimises_a_second_launch_shows_it_and_a_tray_that_comes_later_gets_the_icon() {
    let desk = Desk::having(Having { tray: false, ..Having::ALL }).await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    window.sees(words!("tray-none")).await;
    let screen = Screen::of(&desk);
    let shown = screen.windows()[0].clone();
    screen.close(&shown);
    until_true("the window to be minimised", SOON, async || screen.is_minimised(&shown)).await;
    assert!(desk.command(PROGRAM).status().await.unwrap().success());
    until_true("the window to be shown again", SOON, async || !screen.is_minimised(&shown)).await;

    desk.get_a_tray().await;
    desk.tray_says(day_ends_in()).await;
    window.press(words!("nav-settings")).await;
    window.sees(words!("tray-shown")).await;
    window.press(words!("nav-today")).await;
    window.sees(words!("today-how")).await;
    assert!(!window.text().await.contains(words!("tray-none")));
}

#[tokio::test(flavor = "multi_thread")]
async fn quitting_on_a_day_off_needs_no_question() {
    let desk = Desk::new().await;
    desk.set_clock("from 2027-01-10T11:00:00+00:00\nzone Europe/London\n");
    let _window = begun(&desk).await;
    desk.tray_says(before("day-off-next", "next")).await;
    desk.click_in_tray(words!("quit-program")).await;
    until_true("the program to end", SOON, async || desk.processes().is_empty()).await;
}
