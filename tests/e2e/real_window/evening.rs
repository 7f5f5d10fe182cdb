//! After the day's end: work that goes on is said in one tap, from the notification and from the tray.

use super::day_end::nearly_over;
use crate::desk::Desk;
use crate::notices;
use crate::screen::Screen;
use crate::wait::{SOON, until_true};
use crate::window::key;

/// Seconds before the cutoff.
const NEARLY_CUTOFF: &str = "from 2027-01-11T18:29:50+00:00\nzone Europe/London\n";

#[tokio::test(flavor = "multi_thread")]
async fn still_working_on_the_cutoffs_notification_notes_thirty_minutes_of_the_evening() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    desk.notice("Your day ends now, 17:30").await;
    desk.set_clock(NEARLY_CUTOFF);
    let notice = desk.notice("Your evening starts, 18:30").await;
    let labels: Vec<&str> = notice.buttons.iter().map(|(_, label)| label.as_str()).collect();
    assert!(labels.contains(&"Done for today") && !labels.contains(&"15 min"), "{labels:?}");
    let windows = window.count().await;
    notices::press(&desk.bus, &notice, "Still working, 30 min").await;
    window.sees("30 minutes after your day’s end.").await;
    window.sees("+30 min").await;
    assert_eq!(window.count().await, windows, "one tap, and no window");
    window.press("Delete what is noted at 18:30: 30 minutes").await;
    window.sees("Deleted: 30 minutes.").await;
    window.press("Undo").await;
    window.sees("+30 min").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn still_working_in_the_tray_makes_a_kept_evening_a_stretched_one() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    let notice = desk.notice("Your day ends now, 17:30").await;
    notices::press(&desk.bus, &notice, "Done for today").await;
    desk.tray_says("Done for today, next").await;
    window.sees("The one evening so far was kept.").await;
    desk.click_in_tray("Still working, 30 min").await;
    window.sees("+30 min").await;
    window.sees("Kept on 0 of 1 evenings so far.").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thought_parked_from_the_tray_is_out_of_sight_until_work_starts_and_in_no_notification() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    desk.notice("Your day ends now, 17:30").await;
    // The menu is made anew when the day ends.
    desk.tray_says("Day ended at 17:30").await;
    desk.click_in_tray("Park a thought…").await;
    window.turn_to("It stays out of sight").await;
    window.keys(&format!("Ask about the referral{}", key::ENTER)).await;
    window.sees("Parked until Tuesday 9:00.").await;
    // The button that closes the window has the focus.
    window.keys(&key::ENTER.to_string()).await;
    window.turn_to("How you have been").await;
    window.sees("1 thought waits until Tuesday 9:00.").await;
    assert!(!window.text().await.contains("referral"));
    desk.set_clock("at 2027-01-12T09:00:30+00:00\nzone Europe/London\n");
    window.sees("Ask about the referral").await;
    window.press("Done with it: Ask about the referral").await;
    window.sees("It is in the archive.").await;
    assert!(desk.notices().iter().all(|notice| !format!("{notice:?}").contains("referral")));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_reply_is_copied_with_the_next_working_time_and_the_emergency_line() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    desk.notice("Your day ends now, 17:30").await;
    window.sees("When clients write late").await;
    window.sees("on Tuesday at 9:00").await;
    let screen = Screen::of(&desk);
    let copied = async || {
        let reply = screen.pasted().await;
        reply.contains("will read it when I am back, on Tuesday at 9:00.")
            && reply.trim_end().ends_with("If it can’t wait, please use our service’s on-call route.")
    };
    desk.tray_says("Day ended at 17:30").await;
    for way in ["the tray", "Today"] {
        screen.take_the_clipboard();
        assert_eq!(screen.pasted().await, "");
        if way == "Today" {
            window.press("Copy").await;
            window.sees("Copied. Leeward sends nothing by itself.").await;
        } else {
            desk.click_in_tray("Copy the reply for clients").await;
        }
        until_true(&format!("the reply that was copied from {way}"), SOON, copied).await;
    }
}
