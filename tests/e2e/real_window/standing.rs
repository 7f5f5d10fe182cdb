//! What was said to the reminders holds: from the tray, the notification and the window, and through a crash and a
//! restart; and the window says what became of each.

use super::day_end::nearly_over;
use super::{MONDAY_AT_WORK, begun};
use crate::desk::Desk;
use crate::notices;
use crate::wait::{SOON, until_true};
use crate::window::Window;

/// The program after a crash, over what it had written.
async fn crashed(desk: &Desk, window: Window) -> Window {
    desk.kill_the_program().await;
    drop(window);
    let window = desk.open(&[]).await;
    window.sees("How you have been").await;
    window
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pause_until_i_say_so_outlives_a_crash_and_is_asked_about_after_seven_days() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    window.press("Settings").await;
    window.tick("Discreet reminders", false).await;
    desk.tray_says("Day ends in").await;
    desk.click_in_tray("Until I say so").await;
    desk.tray_says("Paused until you say so").await;
    let window = crashed(&desk, window).await;
    desk.tray_says("Paused until you say so").await;
    window.sees("Resume reminders").await;
    // Asleep for six days: nothing comes.
    desk.set_clock("at 2027-01-17T15:00:00+00:00\nzone Europe/London\n");
    desk.tray_says("Paused until you say so").await;
    assert!(desk.notices().is_empty(), "{:#?}", desk.notices());
    desk.set_clock("at 2027-01-18T15:10:00+00:00\nzone Europe/London\n");
    let notice = desk.notice("Reminders are still paused").await;
    assert!(notice.body.contains("since Monday 11 January"), "{notice:?}");
    desk.set_clock("at 2027-01-18T15:20:00+00:00\nzone Europe/London\n");
    window.press("Resume reminders").await;
    desk.tray_says("Day ends in").await;
    assert_eq!(desk.notices().len(), 1, "asked once: {:#?}", desk.notices());
    window.press("Why didn’t I get it?").await;
    window.sees("it came due in a pause").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leave_until_a_date_is_asked_for_from_the_tray_and_outlives_a_crash() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    desk.tray_says("Day ends in").await;
    desk.click_in_tray("On leave until…").await;
    window.sees("Last day of leave").await;
    window.fill("Last day of leave", "2027-01-13").await;
    window.press("Enter leave").await;
    desk.tray_says("On leave until 13 January").await;
    let window = crashed(&desk, window).await;
    desk.tray_says("On leave until 13 January").await;
    desk.set_clock("at 2027-01-11T17:31:00+00:00\nzone Europe/London\n");
    desk.set_clock("at 2027-01-12T17:31:00+00:00\nzone Europe/London\n");
    window.sees("Tuesday, on leave").await;
    assert!(desk.notices().is_empty(), "{:#?}", desk.notices());
    window.press("Why didn’t I get it?").await;
    window.sees("you were on leave from").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_call_until_a_time_silences_the_cutoff_through_a_crash_and_the_window_says_so() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    desk.notice("Your day ends now, 17:30").await;
    desk.tray_says("Day ended at 17:30").await;
    desk.click_in_tray("On call until…").await;
    window.sees("On call until").await;
    window.fill("On call until", "2027-01-11T22:00").await;
    window.press("I am on call").await;
    desk.tray_says("On call until 22:00").await;
    desk.set_clock("at 2027-01-11T18:00:00+00:00\nzone Europe/London\n");
    let window = crashed(&desk, window).await;
    desk.tray_says("On call until 22:00").await;
    let shown = desk.notices().len();
    desk.set_clock("at 2027-01-11T18:30:00+00:00\nzone Europe/London\n");
    desk.tray_says("Past cutoff 18:30").await;
    assert_eq!(desk.notices().len(), shown, "{:#?}", desk.notices());
    window.press("Why didn’t I get it?").await;
    window.sees("on call there is no cutoff").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_snooze_outlives_a_crash_and_comes_once() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    desk.notice("Your day ends now, 17:30").await;
    desk.tray_says("Day ended at 17:30").await;
    desk.click_in_tray("Again in 15 min").await;
    desk.tray_says("Again at 17:4").await;
    desk.set_clock("at 2027-01-11T17:35:00+00:00\nzone Europe/London\n");
    let _window = crashed(&desk, window).await;
    desk.tray_says("Again at 17:4").await;
    let shown = desk.notices().len();
    desk.set_clock("at 2027-01-11T17:47:00+00:00\nzone Europe/London\n");
    until_true("the reminder to come again", 2 * SOON, async || desk.notices().len() > shown).await;
    desk.set_clock("at 2027-01-11T18:20:00+00:00\nzone Europe/London\n");
    desk.tray_says("Day ended at 17:30").await;
    assert_eq!(desk.notices().len(), shown + 1, "{:#?}", desk.notices());
}

#[tokio::test(flavor = "multi_thread")]
async fn done_for_today_on_the_notification_outlives_a_crash() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    let notice = desk.notice("Your day ends now, 17:30").await;
    notices::press(&desk.bus, &notice, "Done for today").await;
    desk.tray_says("Done for today, next reminder").await;
    desk.set_clock("at 2027-01-11T18:00:00+00:00\nzone Europe/London\n");
    let window = crashed(&desk, window).await;
    desk.tray_says("Done for today, next reminder").await;
    let shown = desk.notices().len();
    desk.set_clock("at 2027-01-11T18:31:00+00:00\nzone Europe/London\n");
    window.press("Why didn’t I get it?").await;
    window.sees("you had said done for today").await;
    assert_eq!(desk.notices().len(), shown, "{:#?}", desk.notices());
}
