//! The end of a day, by the program's own clock running at its own pace.

use serde_json::json;

use super::accessibility::in_both_themes;
use super::{day_ends_in, done_until_next};
use crate::desk::{Desk, Having};
use crate::notices;
use crate::screen::Screen;
use crate::wait::{SOON, until_true};
use crate::window::{Window, key};
use testing::words;

/// A Monday, some minutes before it ends; the heads-up of ten minutes is past when the plan is saved.
const LATE_ON_MONDAY: &str = "from 2027-01-11T17:22:00+00:00\nzone Europe/London\n";
/// The same, seconds before the end: the clock counts from the start of the program.
const NEARLY: &str = "from 2027-01-11T17:29:45+00:00\nzone Europe/London\n";

/// The program after a first start in which Monday was made to end at 17:30, with reminders that say what they are
/// about; the clock then runs on from seconds before the end.
pub(super) async fn nearly_over(desk: &Desk) -> Window {
    desk.set_clock(LATE_ON_MONDAY);
    let window = desk.open(&[]).await;
    window.press(words!("first-begin")).await;
    window.fill(words!("week-end", day = "Monday", number = 1), "17:30").await;
    for _ in 0..3 {
        window.press(words!("next")).await;
    }
    window.press(words!("later")).await;
    window.sees(words!("today-how")).await;
    window.press(words!("nav-settings")).await;
    window.tick(words!("settings-discreet"), false).await;
    window.press(words!("nav-today")).await;
    window.sees(words!("today-how")).await;
    desk.set_clock(NEARLY);
    window
}

#[tokio::test(flavor = "multi_thread")]
async fn the_days_end_knocks_and_its_button_opens_the_check_in_that_ends_the_day() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    let notice = desk.notice(words!("reminder-day-end", end = "17:30")).await;
    assert_eq!(notice.body, words!("reminder-day-end-body"));
    let labels: Vec<&str> = notice.buttons.iter().map(|(_, label)| label.as_str()).collect();
    for button in [words!("check-in"), words!("snooze-minutes", minutes = 15), words!("done-for-today")] {
        assert!(labels.contains(&button), "{labels:?}");
    }
    notices::press(&desk.bus, &notice, words!("check-in")).await;
    window.turn_to(words!("closing-unfinished")).await;
    in_both_themes(&window, "the closing ritual").await;
    window.press(words!("closing-straight")).await;
    window.sees(words!("pulse-asked-exhaustion")).await;
    window.keys(&format!("22222{}", key::ENTER)).await;
    window.sees(words!("result-learning", needed = 14, seen = 1)).await;
    desk.tray_says(done_until_next()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn mondays_notification_is_replaced_by_its_next_withdrawn_as_tuesday_begins_and_never_acts_on_tuesday() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    let ended = desk.notice(words!("reminder-day-end", end = "17:30")).await;
    desk.set_clock("from 2027-01-11T18:29:55+00:00\nzone Europe/London\n");
    let cutoff = desk.notice(words!("reminder-cutoff", cutoff = "18:30")).await;
    assert_eq!(cutoff.id, ended.id, "one of a work date");
    assert_eq!(desk.shown.standing().len(), 1, "{:#?}", desk.shown.standing());

    desk.set_clock("from 2027-01-12T08:59:50+00:00\nzone Europe/London\n");
    until_true("Monday's notification to be withdrawn", 4 * SOON, async || desk.shown.standing().is_empty()).await;
    // A service that kept it all the same still tells of a click.
    notices::press(&desk.bus, &cutoff, words!("done-for-today")).await;
    desk.set_clock("from 2027-01-12T17:29:55+00:00\nzone Europe/London\n");
    until_true("Tuesday's end to be said", 4 * SOON, async || {
        desk.shown.standing().iter().any(|notice| notice.title == words!("reminder-day-end", end = "17:30"))
    })
    .await;
    window.sees(words!("today-how")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn still_working_on_mondays_notification_after_midnight_is_mondays() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    desk.notice(words!("reminder-day-end", end = "17:30")).await;
    desk.set_clock("from 2027-01-11T18:29:55+00:00\nzone Europe/London\n");
    let cutoff = desk.notice(words!("reminder-cutoff", cutoff = "18:30")).await;
    desk.set_clock("at 2027-01-12T00:20:00+00:00\nzone Europe/London\n");
    notices::press(&desk.bus, &cutoff, words!("still-working-minutes", minutes = 30)).await;
    window.sees(words!("after-total", minutes = 30)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn fifteen_minutes_snoozes_without_a_window_and_knocks_again() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    let notice = desk.notice(words!("reminder-day-end", end = "17:30")).await;
    let windows = window.count().await;
    notices::press(&desk.bus, &notice, words!("snooze-minutes", minutes = 15)).await;
    desk.tray_says(words!("day-snoozed", until = "17:4")).await;
    assert_eq!(window.count().await, windows);
    let shown = desk.notices().len();
    desk.set_clock("at 2027-01-11T17:46:00+00:00\nzone Europe/London\n");
    until_true("the reminder to come again", 2 * SOON, async || desk.notices().len() > shown).await;
    assert_eq!(desk.notices().last().unwrap().title, words!("reminder-day-end-late", end = "17:30"));
}

#[tokio::test(flavor = "multi_thread")]
async fn done_for_today_ends_the_days_reminders() {
    let desk = Desk::new().await;
    let _window = nearly_over(&desk).await;
    let notice = desk.notice(words!("reminder-day-end", end = "17:30")).await;
    notices::press(&desk.bus, &notice, words!("done-for-today")).await;
    desk.tray_says(done_until_next()).await;
    let shown = desk.notices().len();
    desk.set_clock("at 2027-01-11T18:45:00+00:00\nzone Europe/London\n");
    // The tray is written anew by the same tick that would knock.
    desk.set_clock("at 2027-01-12T10:00:00+00:00\nzone Europe/London\n");
    desk.tray_says(day_ends_in()).await;
    assert_eq!(desk.notices().len(), shown);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_no_notification_service_answers_a_small_window_says_it_and_the_reminder_waits() {
    let desk = Desk::having(Having { notifications: false, ..Having::ALL }).await;
    let window = nearly_over(&desk).await;
    window.turn_to(words!("reminder-day-end", end = "17:30")).await;
    window.sees(words!("snooze-minutes", minutes = 15)).await;
    in_both_themes(&window, "the small reminder").await;
    desk.tray_says(words!("day-waiting", count = 1)).await;
    window.turn_to(words!("today-how")).await;
    window.press(words!("nav-settings")).await;
    window.sees(words!("notifications-none")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reminder_that_the_service_refuses_comes_as_a_small_window_and_settings_say_so_until_one_is_taken() {
    let desk = Desk::new().await;
    desk.shown.refuse(true);
    let window = nearly_over(&desk).await;
    window.turn_to(words!("reminder-day-end", end = "17:30")).await;
    desk.tray_says(words!("day-waiting", count = 1)).await;
    assert!(desk.notices().is_empty(), "{:#?}", desk.notices());
    window.turn_to(words!("today-how")).await;
    window.sees(words!("notifications-none")).await;
    window.press(words!("nav-settings")).await;
    window.sees(words!("notifications-none")).await;
    desk.shown.refuse(false);
    window.press(words!("send-test-reminder")).await;
    desk.notice(words!("reminder-test")).await;
    window.sees(words!("notifications-work")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_every_window_closed_a_reminder_comes_and_a_click_on_it_opens_the_check_in_in_front() {
    let desk = Desk::new().await;
    // Not every service draws buttons; each takes a click.
    desk.shown.have_no_buttons();
    let window = nearly_over(&desk).await;
    desk.notice(words!("reminder-day-end", end = "17:30")).await;
    window.press(words!("nav-settings")).await;
    window.press(words!("settings-on-close-tray")).await;
    until_true("the choice to be kept", SOON, async || {
        window.answer_of("settings", json!({})).await["form"]["on_close"] == "tray"
    })
    .await;
    let screen = Screen::of(&desk);
    screen.close(&screen.windows()[0]);
    until_true("the window to close", SOON, async || screen.windows().is_empty()).await;

    desk.set_clock("from 2027-01-11T18:29:50+00:00\nzone Europe/London\n");
    let notice = desk.notice(words!("reminder-cutoff", cutoff = "18:30")).await;
    assert!(screen.windows().is_empty(), "it needs no window");
    notices::click(&desk.bus, &notice).await;
    window.turn_to(words!("closing-unfinished")).await;
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
    let notice = desk.notice(words!("reminder-both-late", cutoff = "18:30", end = "17:30")).await;
    assert_eq!(notice.body, words!("reminder-both-late-body", now = "19:05"));
    desk.tray_says(words!("day-past-cutoff", cutoff = "18:30")).await;
    assert_eq!(desk.notices().len(), 1, "{:#?}", desk.notices());
}
