//! What was said to the reminders holds: from the tray, the notification and the window, and through a crash and a
//! restart; and the window says what became of each.

use super::day_end::nearly_over;
use super::{MONDAY_AT_WORK, before, begun, day_ends_in, done_until_next};
use crate::desk::Desk;
use crate::notices;
use crate::wait::{SOON, until_true};
use crate::window::Window;
use testing::words;

/// The program after a crash, over what it had written.
async fn crashed(desk: &Desk, window: Window) -> Window {
    desk.kill_the_program().await;
    drop(window);
    let window = desk.open(&[]).await;
    window.sees(words!("today-how")).await;
    window
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pause_until_i_say_so_outlives_a_crash_and_is_asked_about_after_seven_days() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    window.press(words!("nav-settings")).await;
    window.tick(words!("settings-discreet"), false).await;
    desk.tray_says(day_ends_in()).await;
    desk.click_in_tray(words!("until-resumed")).await;
    desk.tray_says(words!("day-paused")).await;
    let window = crashed(&desk, window).await;
    desk.tray_says(words!("day-paused")).await;
    window.sees(words!("resume-reminders")).await;
    // Asleep for six days: nothing comes.
    desk.set_clock("at 2027-01-17T15:00:00+00:00\nzone Europe/London\n");
    desk.tray_says(words!("day-paused")).await;
    assert!(desk.notices().is_empty(), "{:#?}", desk.notices());
    desk.set_clock("at 2027-01-18T15:10:00+00:00\nzone Europe/London\n");
    let notice = desk.notice(words!("reminder-still-paused")).await;
    assert_eq!(notice.body, words!("reminder-still-paused-body", day = "Monday 11 January"));
    desk.set_clock("at 2027-01-18T15:20:00+00:00\nzone Europe/London\n");
    window.press(words!("resume-reminders")).await;
    desk.tray_says(day_ends_in()).await;
    assert_eq!(desk.notices().len(), 1, "asked once: {:#?}", desk.notices());
    window.press(words!("why-title")).await;
    window.sees(before("history-paused", "at")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leave_until_a_date_is_asked_for_from_the_tray_and_outlives_a_crash() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    desk.tray_says(day_ends_in()).await;
    desk.click_in_tray(words!("on-leave-until")).await;
    window.sees(words!("pause-leave-until")).await;
    window.fill(words!("pause-leave-until"), "2027-01-13").await;
    window.press(words!("pause-leave-set")).await;
    desk.tray_says(words!("day-on-leave", date = "13 January")).await;
    let window = crashed(&desk, window).await;
    desk.tray_says(words!("day-on-leave", date = "13 January")).await;
    desk.set_clock("at 2027-01-11T17:31:00+00:00\nzone Europe/London\n");
    desk.set_clock("at 2027-01-12T17:31:00+00:00\nzone Europe/London\n");
    window.sees(words!("today-on-leave", weekday = "Tuesday")).await;
    assert!(desk.notices().is_empty(), "{:#?}", desk.notices());
    window.press(words!("why-title")).await;
    window.sees(before("history-on-leave", "at")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_call_until_a_time_silences_the_cutoff_through_a_crash_and_the_window_says_so() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    desk.notice(words!("reminder-day-end", end = "17:30")).await;
    desk.tray_says(words!("day-ended", cutoff = "18:30", end = "17:30")).await;
    desk.click_in_tray(words!("on-call-until-time")).await;
    window.sees(words!("pause-on-call-until")).await;
    window.fill(words!("pause-on-call-until"), "2027-01-11T22:00").await;
    window.press(words!("pause-on-call-set")).await;
    desk.tray_says(words!("day-on-call", until = "22:00")).await;
    desk.set_clock("at 2027-01-11T18:00:00+00:00\nzone Europe/London\n");
    let window = crashed(&desk, window).await;
    desk.tray_says(words!("day-on-call", until = "22:00")).await;
    let shown = desk.notices().len();
    desk.set_clock("at 2027-01-11T18:30:00+00:00\nzone Europe/London\n");
    desk.tray_says(words!("day-past-cutoff", cutoff = "18:30")).await;
    assert_eq!(desk.notices().len(), shown, "{:#?}", desk.notices());
    window.press(words!("why-title")).await;
    window.sees(words!("history-on-call")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_snooze_outlives_a_crash_and_comes_once() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    desk.notice(words!("reminder-day-end", end = "17:30")).await;
    desk.tray_says(words!("day-ended", cutoff = "18:30", end = "17:30")).await;
    desk.click_in_tray(words!("snooze-minutes", minutes = 15)).await;
    desk.tray_says(words!("day-snoozed", until = "17:4")).await;
    desk.set_clock("at 2027-01-11T17:35:00+00:00\nzone Europe/London\n");
    let _window = crashed(&desk, window).await;
    desk.tray_says(words!("day-snoozed", until = "17:4")).await;
    let shown = desk.notices().len();
    desk.set_clock("at 2027-01-11T17:47:00+00:00\nzone Europe/London\n");
    until_true("the reminder to come again", 2 * SOON, async || desk.notices().len() > shown).await;
    desk.set_clock("at 2027-01-11T18:20:00+00:00\nzone Europe/London\n");
    desk.tray_says(words!("day-ended", cutoff = "18:30", end = "17:30")).await;
    assert_eq!(desk.notices().len(), shown + 1, "{:#?}", desk.notices());
}

#[tokio::test(flavor = "multi_thread")]
async fn done_for_today_on_the_notification_outlives_a_crash() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    let notice = desk.notice(words!("reminder-day-end", end = "17:30")).await;
    notices::press(&desk.bus, &notice, words!("done-for-today")).await;
    desk.tray_says(done_until_next()).await;
    desk.set_clock("at 2027-01-11T18:00:00+00:00\nzone Europe/London\n");
    let window = crashed(&desk, window).await;
    desk.tray_says(done_until_next()).await;
    let shown = desk.notices().len();
    desk.set_clock("at 2027-01-11T18:31:00+00:00\nzone Europe/London\n");
    window.press(words!("why-title")).await;
    window.sees(before("history-done", "at")).await;
    assert_eq!(desk.notices().len(), shown, "{:#?}", desk.notices());
}
