//! What holds a reminder back: a window that fills the screen, Do Not Disturb in each desktop's way; and what cannot be
//! seen, or does not answer.

use std::fs;

use tokio::time::Instant;

use super::accessibility::in_both_themes;
use super::begun;
use super::day_end::nearly_over;
use crate::desk::Desk;
use crate::quiet::{self, Answer};
use crate::screen::Screen;
use crate::tray::Entry;
use crate::wait::SOON;

const STANDS_AT_TEN_TO_SIX: &str = "at 2027-01-11T17:50:00+00:00\nzone Europe/London\n";

/// The first line of the tray's menu.
async fn first_line(desk: &Desk) -> String {
    Entry::labels(&desk.tray_menu().await).first().map(|&label| label.to_owned()).unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_screen_window_holds_the_days_end_back_and_then_it_comes_once_worded_as_past() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    let screen = Screen::of(&desk);
    let film = screen.fill().await;
    let windows = screen.windows().len();
    desk.tray_says("1 reminder waiting (full screen)").await;
    assert!(first_line(&desk).await.starts_with("1 reminder waiting"), "it is the first line");
    window.sees("1 reminder waiting (full screen)").await;
    in_both_themes(&window, "Today while a reminder waits").await;
    desk.set_clock(STANDS_AT_TEN_TO_SIX);
    // What the tray says in another minute was looked at in that minute.
    desk.tray_says("1 reminder waiting (full screen)").await;
    window.sees("Day ended at 17:30").await;
    assert!(desk.notices().is_empty(), "{:#?}", desk.notices());
    assert_eq!(screen.windows().len(), windows, "no window of our own came up over it");

    screen.end(film);
    desk.notice("Your day was due to end at 17:30").await;
    desk.tray_says_first("Day ended at 17:30").await;
    desk.set_clock("at 2027-01-11T17:55:00+00:00\nzone Europe/London\n");
    desk.set_clock("at 2027-01-11T18:31:00+00:00\nzone Europe/London\n");
    desk.tray_says("Past cutoff").await;
    let of_the_end = desk.notices().iter().filter(|notice| notice.title.contains("17:30")).count();
    assert_eq!(of_the_end, 1, "{:#?}", desk.notices());
    window.press("Why didn’t I get it?").await;
    window.sees("a window filled the screen until then").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn do_not_disturb_holds_it_back_and_does_not_swallow_it() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    desk.do_not_disturb.turn(Answer::On);
    desk.tray_says("1 reminder waiting (Do Not Disturb)").await;
    window.sees("1 reminder waiting (Do Not Disturb)").await;
    desk.set_clock(STANDS_AT_TEN_TO_SIX);
    window.sees("Day ended at 17:30").await;
    assert!(desk.notices().is_empty(), "{:#?}", desk.notices());
    desk.do_not_disturb.turn(Answer::Off);
    desk.notice("Your day was due to end at 17:30").await;
    desk.tray_says("Day ended at 17:30").await;
    assert_eq!(desk.notices().len(), 1, "{:#?}", desk.notices());
    assert!(!window.text().await.contains("A reminder came"), "it was seen that nothing kept it away");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_probe_that_hangs_holds_nothing_back_and_today_keeps_a_line_until_it_is_seen() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    desk.do_not_disturb.turn(Answer::Never);
    desk.set_clock("at 2027-01-11T17:30:00+00:00\nzone Europe/London\n");
    let due = Instant::now();
    let came = desk.notice("Your day ends now, 17:30").await.at - due;
    assert!(came < SOON, "{came:?}");
    window.sees("A reminder came at 17:30. Do Not Disturb may have kept it from you.").await;
    desk.tray_says("Day ended at 17:30").await;
    assert!(!first_line(&desk).await.contains("waiting"), "it went out");
    window.press("Dismiss").await;
    window.loses("A reminder came").await;
    window.press("Settings").await;
    window.sees("no answer within two seconds").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_say_what_can_be_seen_here_and_let_each_be_waited_for_or_not() {
    let desk = Desk::new().await;
    desk.do_not_disturb.in_every_way(&desk.bus).await;
    // GNOME's settings, as a file where no dconf is.
    let settings = desk.folder().join("config/glib-2.0/settings");
    fs::create_dir_all(&settings).unwrap();
    fs::write(settings.join("keyfile"), "[org/gnome/desktop/notifications]\nshow-banners=false\n").unwrap();
    let window = begun(&desk).await;
    for (service, teller) in [
        ("gnome-shell", "GNOME tells."),
        ("Plasma", "KDE Plasma tells."),
        ("Xfce Notify Daemon", "Xfce tells."),
        ("dunst", "dunst tells."),
        ("a desk for tests", "The notification service tells."),
    ] {
        desk.do_not_disturb.be(service);
        desk.do_not_disturb.turn(Answer::On);
        window.press("Settings").await;
        window.sees(&format!("{teller} It is on now.")).await;
        window.press("Today").await;
        window.sees("How you have been").await;
        if service == "gnome-shell" {
            continue;
        }
        desk.do_not_disturb.turn(Answer::Off);
        window.press("Settings").await;
        window.sees(&format!("{teller} It is off now.")).await;
        window.press("Today").await;
        window.sees("How you have been").await;
    }
    desk.do_not_disturb.be("one that tells nothing");
    let screen = Screen::of(&desk);
    let film = screen.fill().await;
    window.press("Settings").await;
    window.sees("Can’t be seen on this desktop. Reminders come on time, and Today keeps a line").await;
    window.sees("Can be seen here. One does now.").await;
    in_both_themes(&window, "Settings, with what can be seen").await;
    screen.end(film);
    window.tick("Wait while a window fills the screen", false).await;
    window.press("Today").await;
    window.sees("How you have been").await;
    window.press("Settings").await;
    window.sees("Can be seen here. None does now.").await;
    window.tick("Wait while a window fills the screen", false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn as_the_computer_wakes_it_is_looked_at_once() {
    let desk = Desk::new().await;
    quiet::have_logind(&desk.bus, false).await;
    let window = begun(&desk).await;
    // The clock stands, so no new minute makes it look.
    desk.set_clock("at 2027-01-11T15:00:30+00:00\nzone Europe/London\n");
    desk.tray_says("Day ends in").await;
    window.press("Settings").await;
    window.sees("The system tells. After sleep I look at once").await;
    window.sees("Reminders come as notifications.").await;
    desk.bus.release_name(crate::notices::NAME).await.unwrap();
    quiet::sleep(&desk.bus, true).await;
    assert!(window.text().await.contains("Reminders come as notifications."), "falling asleep is no reason to look");
    quiet::sleep(&desk.bus, false).await;
    window.sees("No notification service answers on this computer").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_locked_screen_a_reminder_says_nothing_of_what_it_is_about() {
    let desk = Desk::new().await;
    quiet::have_logind(&desk.bus, true).await;
    let _window = nearly_over(&desk).await;
    desk.notice("A moment for you?").await;
}
