//! After the day's end: work that goes on is said in one tap, from the notification and from the tray.

use super::day_end::nearly_over;
use super::done_until_next;
use crate::desk::Desk;
use crate::notices;
use crate::screen::Screen;
use crate::wait::{SOON, until_true};
use crate::window::key;
use testing::words;

/// Seconds before the cutoff.
const NEARLY_CUTOFF: &str = "from 2027-01-11T18:29:50+00:00\nzone Europe/London\n";

#[tokio::test(flavor = "multi_thread")]
async fn still_working_on_the_cutoffs_notification_notes_thirty_minutes_of_the_evening() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    desk.notice(words!("reminder-day-end", end = "17:30")).await;
    desk.set_clock(NEARLY_CUTOFF);
    let notice = desk.notice(words!("reminder-cutoff", cutoff = "18:30")).await;
    let labels: Vec<&str> = notice.buttons.iter().map(|(_, label)| label.as_str()).collect();
    assert!(
        labels.contains(&words!("done-for-today")) && !labels.contains(&words!("snooze-minutes", minutes = 15)),
        "{labels:?}"
    );
    let windows = window.count().await;
    notices::press(&desk.bus, &notice, words!("still-working-minutes", minutes = 30)).await;
    window.sees(words!("after-total", minutes = 30)).await;
    window.sees(words!("evening-minutes", minutes = 30)).await;
    assert_eq!(window.count().await, windows, "one tap, and no window");
    window.press(words!("after-delete", what = words!("after-minutes", minutes = 30), when = "18:30")).await;
    window.sees(words!("after-deleted", what = words!("after-minutes", minutes = 30))).await;
    window.press(words!("undo")).await;
    window.sees(words!("evening-minutes", minutes = 30)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn still_working_in_the_tray_makes_a_kept_evening_a_stretched_one() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    let notice = desk.notice(words!("reminder-day-end", end = "17:30")).await;
    notices::press(&desk.bus, &notice, words!("done-for-today")).await;
    desk.tray_says(done_until_next()).await;
    window.sees(words!("evenings-week-all", kept = 1)).await;
    desk.click_in_tray(words!("still-working-minutes", minutes = 30)).await;
    window.sees(words!("evening-minutes", minutes = 30)).await;
    window.sees(words!("evenings-week", kept = 0, past = 1, unknown = 0)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thought_parked_from_the_tray_is_out_of_sight_until_work_starts_and_in_no_notification() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    desk.notice(words!("reminder-day-end", end = "17:30")).await;
    // The menu is made anew when the day ends.
    desk.tray_says(words!("day-ended", cutoff = "18:30", end = "17:30")).await;
    desk.click_in_tray(words!("tray-park")).await;
    window.turn_to(words!("parked-hint")).await;
    let tuesday = words!("moment-long", day = "Tuesday", time = "9:00");
    window.keys(&format!("Ask about the referral{}", key::ENTER)).await;
    window.sees(words!("parked-until", until = tuesday)).await;
    // The button that closes the window has the focus.
    window.keys(&key::ENTER.to_string()).await;
    window.turn_to(words!("today-how")).await;
    window.sees(words!("parked-waiting", count = 1, until = tuesday)).await;
    assert!(!window.text().await.contains("referral"));
    desk.set_clock("at 2027-01-12T09:00:30+00:00\nzone Europe/London\n");
    window.sees("Ask about the referral").await;
    window.press(words!("parked-name-done", thought = "Ask about the referral")).await;
    window.sees(words!("parked-said-away")).await;
    assert!(desk.notices().iter().all(|notice| !format!("{notice:?}").contains("referral")));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_reply_is_copied_with_the_next_working_time_and_the_emergency_line() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    desk.notice(words!("reminder-day-end", end = "17:30")).await;
    window.sees(words!("reply-title")).await;
    let back = words!("reply-next", time = "9:00", weekday = "Tuesday");
    let emergency = words!("reply-emergency-first", first = words!("help-first-gb"));
    let answer = words!("reply-first", sign = back);
    window.sees(answer).await;
    window.sees(emergency).await;
    let screen = Screen::of(&desk);
    let copied = async || screen.pasted().await == format!("{answer}\n\n{emergency}");
    desk.tray_says(words!("day-ended", cutoff = "18:30", end = "17:30")).await;
    for way in ["the tray", "Today"] {
        screen.take_the_clipboard();
        assert_eq!(screen.pasted().await, "");
        if way == "Today" {
            window.press(words!("copy")).await;
            window.sees(words!("reply-copied")).await;
        } else {
            desk.click_in_tray(words!("tray-reply")).await;
        }
        until_true(&format!("the reply that was copied from {way}"), SOON, copied).await;
    }
}
