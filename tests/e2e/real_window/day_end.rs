//! The end of a day, by the program's own clock running at its own pace.

use serde_json::json;

use super::accessibility::in_both_themes;
use crate::desk::{Desk, Having};
use crate::notices;
use crate::screen::Screen;
use crate::wait::{SOON, until_true};
use crate::window::{Window, key};

/// A Monday, some minutes before it ends; the heads-up of ten minutes is past when the plan is saved.
const LATE_ON_MONDAY: &str = "from 2027-01-11T17:22:00+00:00\nzone Europe/London\n";
/// The same, seconds before the end: the clock counts from the start of the program.
const NEARLY: &str = "from 2027-01-11T17:29:45+00:00\nzone Europe/London\n";

/// The program after a first start in which Monday was made to end at 17:30, with reminders that say what they are
/// about; the clock then runs on from seconds before the end.
pub(super) async fn nearly_over(desk: &Desk) -> Window {
    desk.set_clock(LATE_ON_MONDAY);
    let window = desk.open(&[]).await;
    window.press("Choose my own").await;
    window.fill("Monday, to", "17:30").await;
    for _ in 0..3 {
        window.press("Next").await;
    }
    window.press("Later").await;
    window.sees("How you have been").await;
    window.press("Settings").await;
    window.tick("Discreet reminders", false).await;
    window.press("Today").await;
    window.sees("How you have been").await;
    desk.set_clock(NEARLY);
    window
}

#[tokio::test(flavor = "multi_thread")]
async fn the_days_end_knocks_and_its_button_opens_the_check_in_that_ends_the_day() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    let notice = desk.notice("Your day ends now, 17:30").await;
    assert_eq!(notice.body, "Close the day when you are ready.");
    let labels: Vec<&str> = notice.buttons.iter().map(|(_, label)| label.as_str()).collect();
    for button in ["Check in", "15 min", "Done for today"] {
        assert!(labels.contains(&button), "{labels:?}");
    }
    notices::press(&desk.bus, &notice, "Check in").await;
    window.turn_to("What is unfinished?").await;
    in_both_themes(&window, "the closing ritual").await;
    window.press("Straight to the check-in").await;
    window.sees("How drained are you now?").await;
    window.keys(&format!("22222{}", key::ENTER)).await;
    window.sees("Still learning your usual").await;
    desk.tray_says("Done for today, next").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn fifteen_minutes_snoozes_without_a_window_and_knocks_again() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    let notice = desk.notice("Your day ends now, 17:30").await;
    let windows = window.count().await;
    notices::press(&desk.bus, &notice, "15 min").await;
    desk.tray_says("Again at 17:4").await;
    assert_eq!(window.count().await, windows);
    let shown = desk.notices().len();
    desk.set_clock("at 2027-01-11T17:46:00+00:00\nzone Europe/London\n");
    until_true("the reminder to come again", 2 * SOON, async || desk.notices().len() > shown).await;
    assert_eq!(desk.notices().last().unwrap().title, "Your day was due to end at 17:30");
}

#[tokio::test(flavor = "multi_thread")]
async fn done_for_today_ends_the_days_reminders() {
    let desk = Desk::new().await;
    let _window = nearly_over(&desk).await;
    let notice = desk.notice("Your day ends now, 17:30").await;
    notices::press(&desk.bus, &notice, "Done for today").await;
    desk.tray_says("Done for today, next").await;
    let shown = desk.notices().len();
    desk.set_clock("at 2027-01-11T18:45:00+00:00\nzone Europe/London\n");
    // The tray is written anew by the same tick that would knock.
    desk.set_clock("at 2027-01-12T10:00:00+00:00\nzone Europe/London\n");
    desk.tray_says("Day ends in").await;
    assert_eq!(desk.notices().len(), shown);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_no_notification_service_answers_a_small_window_says_it_and_the_reminder_waits() {
    let desk = Desk::having(Having { notifications: false, ..Having::ALL }).await;
    let window = nearly_over(&desk).await;
    window.turn_to("Your day ends now, 17:30").await;
    window.sees("15 min").await;
    in_both_themes(&window, "the small reminder").await;
    desk.tray_says("1 reminder waiting").await;
    window.turn_to("How you have been").await;
    window.press("Settings").await;
    window.sees("No notification service answers on this computer").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reminder_that_the_service_refuses_comes_as_a_small_window_and_settings_say_so_until_one_is_taken() {
    let desk = Desk::new().await;
    desk.shown.refuse(true);
    let window = nearly_over(&desk).await;
    window.turn_to("Your day ends now, 17:30").await;
    desk.tray_says("1 reminder waiting").await;
    assert!(desk.notices().is_empty(), "{:#?}", desk.notices());
    window.turn_to("How you have been").await;
    window.sees("Reminders will come as a small window instead.").await;
    window.press("Settings").await;
    window.sees("No notification service answers on this computer").await;
    desk.shown.refuse(false);
    window.press("Send a test reminder").await;
    desk.notice("This is how I will knock").await;
    window.sees("Reminders come as notifications.").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_every_window_closed_a_reminder_comes_and_a_click_on_it_opens_the_check_in_in_front() {
    let desk = Desk::new().await;
    // Not every service draws buttons; each takes a click.
    desk.shown.have_no_buttons();
    let window = nearly_over(&desk).await;
    desk.notice("Your day ends now, 17:30").await;
    window.press("Settings").await;
    window.press("Stay in the tray").await;
    until_true("the choice to be kept", SOON, async || {
        window.answer_of("settings", json!({})).await["form"]["on_close"] == "tray"
    })
    .await;
    let screen = Screen::of(&desk);
    screen.close(&screen.windows()[0]);
    until_true("the window to close", SOON, async || screen.windows().is_empty()).await;

    desk.set_clock("from 2027-01-11T18:29:50+00:00\nzone Europe/London\n");
    let notice = desk.notice("Your evening starts, 18:30").await;
    assert!(screen.windows().is_empty(), "it needs no window");
    notices::click(&desk.bus, &notice).await;
    window.turn_to("What is unfinished?").await;
    until_true("the check-in to be in front", SOON, async || screen.front().is_some()).await;
    assert_eq!(screen.windows().len(), 1);
    assert_eq!(window.run("return [innerWidth, innerHeight]", vec![]).await, json!([480, 640]));
    until_true("the page to have the keys", SOON, async || {
        window.run("return document.hasFocus()", vec![]).await == json!(true)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_slept_through_is_said_once_and_as_past() {
    let desk = Desk::new().await;
    let _window = nearly_over(&desk).await;
    desk.set_clock("at 2027-01-11T19:05:00+00:00\nzone Europe/London\n");
    let notice = desk.notice("Your day was due to end at 17:30, your cutoff at 18:30").await;
    assert!(notice.body.contains("19:05"), "{notice:?}");
    desk.tray_says("Past cutoff 18:30").await;
    let late = desk.notices().iter().filter(|notice| notice.title.starts_with("Your")).count();
    assert_eq!(late, 1, "{:#?}", desk.notices());
}
