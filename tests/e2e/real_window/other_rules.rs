//! The rules beside the evening's: protected time as it starts, the first morning after leave, check-ins asked for less
//! often once nobody answers.

use serde_json::json;

use super::day_end::nearly_over;
use super::{MONDAY_AT_WORK, begun, day_ends_in, done_until_next};
use crate::desk::Desk;
use crate::window::Window;
use testing::words;

/// The program at work, with reminders that say what they are about.
async fn at_work(desk: &Desk) -> Window {
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(desk).await;
    window.press(words!("nav-settings")).await;
    window.tick(words!("settings-discreet"), false).await;
    window.press(words!("nav-today")).await;
    window.sees(words!("today-how")).await;
    window
}

#[tokio::test(flavor = "multi_thread")]
async fn protected_time_is_said_as_it_starts_and_stands_among_the_next_seven_days() {
    let desk = Desk::new().await;
    let window = at_work(&desk).await;
    let mut form = window.answer_of("boundaries", json!({})).await["form"].clone();
    form["days"][0]["protected"] = json!([{ "name": "dinner, phones away", "start": "19", "end": "21" }]);
    window.answer_of("save_plan", json!({ "form": form })).await;
    window.press(words!("nav-boundaries")).await;
    window.sees("dinner, phones away").await;
    desk.click_in_tray(words!("done-for-today")).await;
    desk.tray_says(done_until_next()).await;
    assert!(desk.notices().is_empty(), "{:#?}", desk.notices());
    desk.set_clock("at 2027-01-11T19:00:10+00:00\nzone Europe/London\n");
    desk.notice(words!("reminder-protected", start = "19:00")).await;
    desk.set_clock("at 2027-01-11T19:20:00+00:00\nzone Europe/London\n");
    window.press(words!("why-title")).await;
    window.sees(words!("history-protected")).await;
    assert_eq!(desk.notices().len(), 1, "once: {:#?}", desk.notices());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_morning_after_leave_is_met_softly_and_once() {
    let desk = Desk::new().await;
    let window = at_work(&desk).await;
    desk.click_in_tray(words!("done-for-today")).await;
    desk.tray_says(done_until_next()).await;
    let leave = json!({ "from": "2027-01-12", "to": "2027-01-15", "leave": true });
    window.answer_of("add_leave", json!({ "form": leave })).await;
    desk.set_clock("at 2027-01-14T09:00:10+00:00\nzone Europe/London\n");
    desk.tray_says(words!("day-on-leave", date = "15 January")).await;
    assert!(desk.notices().is_empty(), "leave does not nag: {:#?}", desk.notices());
    desk.set_clock("at 2027-01-18T09:00:10+00:00\nzone Europe/London\n");
    desk.notice(words!("reminder-soft-landing")).await;
    desk.set_clock("at 2027-01-18T09:30:00+00:00\nzone Europe/London\n");
    desk.tray_says(day_ends_in()).await;
    assert_eq!(desk.notices().len(), 1, "once: {:#?}", desk.notices());
}

#[tokio::test(flavor = "multi_thread")]
async fn after_three_unanswered_evenings_fewer_are_asked_for_and_today_says_so() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    let mut bodies = Vec::new();
    for day in 11..=14 {
        let shown = desk.notices().len();
        if day > 11 {
            desk.set_clock(&format!("at 2027-01-{day}T17:30:05+00:00\nzone Europe/London\n"));
        }
        crate::wait::until_true("the day's end", 4 * crate::wait::SOON, async || desk.notices().len() > shown).await;
        bodies.push(desk.notices().last().unwrap().body.clone());
    }
    let (asks, rests) = (words!("reminder-day-end-body"), words!("reminder-day-end-rest-body"));
    assert_eq!(bodies, [asks, asks, asks, rests]);
    window.sees(words!("today-pulse-halved")).await;
}
