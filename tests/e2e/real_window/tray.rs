//! The tray, over the calls a panel makes.

use std::process::ExitStatus;

use super::{MONDAY_AT_WORK, begun};
use crate::desk::{Desk, Having, PROGRAM};
use crate::screen::Screen;
use crate::tray::Entry;
use crate::wait::{SOON, until_true};

#[tokio::test(flavor = "multi_thread")]
async fn the_tray_says_where_the_day_is_and_opens_the_check_in() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    desk.tray_says("Day ends in").await;
    let menu = desk.tray_menu().await;
    let labels = Entry::labels(&menu);
    for wanted in ["Check in now…", "Done for today", "Open Leeward", "Settings", "Quit"] {
        assert!(labels.contains(&wanted), "{wanted:?} is not in {labels:?}");
    }
    let pause = menu.iter().find(|entry| entry.label.starts_with("Pause")).expect("a way to pause");
    for wanted in ["30 min", "1 h", "2 h", "Until tomorrow", "Until a date…"] {
        assert!(Entry::find(&pause.entries, wanted).is_some(), "{pause:#?}");
    }
    desk.click_in_tray("Check in now…").await;
    window.turn_to("How drained are you now?").await;

    desk.click_in_tray("1 h").await;
    desk.tray_says("Paused until 16:0").await;
    desk.click_in_tray("Resume").await;
    desk.tray_says_first("Day ends in").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pause_until_tomorrow_is_one_tap_in_the_tray_and_one_until_a_date_asks_for_it_in_the_window() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    desk.tray_says("Day ends in").await;
    desk.click_in_tray("Until tomorrow").await;
    desk.tray_says("Paused until Tue 4:00").await;
    desk.click_in_tray("Resume").await;
    desk.tray_says_first("Day ends in").await;
    window.sees("Pause reminders").await;
    // Twice: what the tray asks for is asked anew.
    for (date, said) in [("2027-01-14", "Paused until Thu"), ("2027-01-15", "Paused until Fri")] {
        desk.click_in_tray("Until a date…").await;
        window.sees("Paused until the start of").await;
        let focused = "return document.activeElement?.type ?? ''";
        until_true("the date to have the focus", SOON, async || window.run(focused, vec![]).await == "date").await;
        window.fill("Paused until the start of", date).await;
        window.press("Pause").await;
        desk.tray_says(said).await;
        desk.click_in_tray("Resume").await;
        desk.tray_says_first("Day ends in").await;
        window.sees("Pause reminders").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn started_with_the_computer_it_waits_in_the_tray_until_it_is_wanted() {
    let desk = Desk::new().await;
    let window = begun(&desk).await;
    desk.quit().await;
    drop(window);

    let starting = desk.start(&["--hidden"]).await;
    desk.click_in_tray("Open Leeward").await;
    starting.window().await.sees("How you have been").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn started_with_the_computer_where_no_tray_comes_it_shows_its_window() {
    let desk = Desk::having(Having { tray: false, ..Having::ALL }).await;
    let window = begun(&desk).await;
    desk.quit().await;
    drop(window);
    desk.open(&["--hidden"]).await.sees("How you have been").await;
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
    window.sees("This desktop shows no tray. Everything is in this window.").await;
    window.press("Settings").await;
    window.sees("This desktop shows no tray. Everything is in this window.").await;
    window.press("Today").await;
    window.press("Understood").await;
    window.loses("This desktop shows no tray").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_tray_closing_minimises_a_second_launch_shows_it_and_a_tray_that_comes_later_gets_the_icon() {
    let desk = Desk::having(Having { tray: false, ..Having::ALL }).await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    window.sees("This desktop shows no tray. Everything is in this window.").await;
    let screen = Screen::of(&desk);
    let shown = screen.windows()[0].clone();
    screen.close(&shown);
    until_true("the window to be minimised", SOON, async || screen.is_minimised(&shown)).await;
    assert!(desk.command(PROGRAM).status().await.unwrap().success());
    until_true("the window to be shown again", SOON, async || !screen.is_minimised(&shown)).await;

    desk.get_a_tray().await;
    desk.tray_says("Day ends in").await;
    window.press("Settings").await;
    window.sees("Leeward is in the tray.").await;
    window.press("Today").await;
    window.sees("How you have been").await;
    assert!(!window.text().await.contains("This desktop shows no tray"));
}

#[tokio::test(flavor = "multi_thread")]
async fn quitting_on_a_day_off_needs_no_question() {
    let desk = Desk::new().await;
    desk.set_clock("from 2027-01-10T11:00:00+00:00\nzone Europe/London\n");
    let _window = begun(&desk).await;
    desk.tray_says("Day off, next reminder").await;
    desk.click_in_tray("Quit").await;
    until_true("the program to end", SOON, async || desk.processes().is_empty()).await;
}
