//! What holds a reminder back: a window that fills the screen, Do Not Disturb in each desktop's way; and what cannot be
//! seen, or does not answer.

use std::fs;

use tokio::time::Instant;

use super::accessibility::in_both_themes;
use super::day_end::nearly_over;
use super::{before, begun, day_ends_in};
use crate::desk::Desk;
use crate::quiet::{self, Answer};
use crate::screen::Screen;
use crate::tray::Entry;
use crate::wait::SOON;
use testing::words;

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
    let waiting = words!("day-waiting-why", count = 1, why = words!("hold-full-screen"));
    desk.tray_says(waiting).await;
    assert_eq!(first_line(&desk).await, waiting, "it is the first line");
    window.sees(waiting).await;
    in_both_themes(&window, "Today while a reminder waits").await;
    desk.set_clock(STANDS_AT_TEN_TO_SIX);
    // What the tray says in another minute was looked at in that minute.
    desk.tray_says(waiting).await;
    window.sees(words!("day-ended", cutoff = "18:30", end = "17:30")).await;
    assert!(desk.notices().is_empty(), "{:#?}", desk.notices());
    assert_eq!(screen.windows().len(), windows, "no window of our own came up over it");

    screen.end(film);
    desk.notice(words!("reminder-day-end-late", end = "17:30")).await;
    desk.tray_says_first(words!("day-ended", cutoff = "18:30", end = "17:30")).await;
    desk.set_clock("at 2027-01-11T17:55:00+00:00\nzone Europe/London\n");
    desk.set_clock("at 2027-01-11T18:31:00+00:00\nzone Europe/London\n");
    desk.tray_says(words!("day-past-cutoff", cutoff = "18:30")).await;
    let of_the_end = desk.notices().iter().filter(|notice| notice.title.contains("17:30")).count();
    assert_eq!(of_the_end, 1, "{:#?}", desk.notices());
    window.press(words!("why-title")).await;
    window.sees(words!("history-late-held", at = "17:50", why = words!("hold-was-full-screen"))).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn do_not_disturb_holds_it_back_and_does_not_swallow_it() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    desk.do_not_disturb.turn(Answer::On);
    let waiting = words!("day-waiting-why", count = 1, why = words!("hold-do-not-disturb"));
    desk.tray_says(waiting).await;
    window.sees(waiting).await;
    desk.set_clock(STANDS_AT_TEN_TO_SIX);
    window.sees(words!("day-ended", cutoff = "18:30", end = "17:30")).await;
    assert!(desk.notices().is_empty(), "{:#?}", desk.notices());
    desk.do_not_disturb.turn(Answer::Off);
    desk.notice(words!("reminder-day-end-late", end = "17:30")).await;
    desk.tray_says(words!("day-ended", cutoff = "18:30", end = "17:30")).await;
    assert_eq!(desk.notices().len(), 1, "{:#?}", desk.notices());
    assert!(!window.text().await.contains(before("today-came", "at")), "it was seen that nothing kept it away");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_probe_that_hangs_holds_nothing_back_and_today_keeps_a_line_until_it_is_seen() {
    let desk = Desk::new().await;
    let window = nearly_over(&desk).await;
    desk.do_not_disturb.turn(Answer::Never);
    desk.set_clock("at 2027-01-11T17:30:00+00:00\nzone Europe/London\n");
    let due = Instant::now();
    let came = desk.notice(words!("reminder-day-end", end = "17:30")).await.at - due;
    assert!(came < SOON, "{came:?}");
    window.sees(words!("today-came", at = "17:30")).await;
    desk.tray_says(words!("day-ended", cutoff = "18:30", end = "17:30")).await;
    assert_eq!(first_line(&desk).await, words!("day-ended", cutoff = "18:30", end = "17:30"), "it went out");
    window.press(words!("dismiss")).await;
    window.loses(before("today-came", "at")).await;
    window.press(words!("nav-settings")).await;
    window.sees(words!("sight-no-answer")).await;
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
        ("gnome-shell", words!("sight-by-gnome")),
        ("Plasma", words!("sight-by-kde")),
        ("Xfce Notify Daemon", words!("sight-by-xfce")),
        ("dunst", words!("sight-by-dunst")),
        ("a desk for tests", words!("sight-by-desktop")),
    ] {
        desk.do_not_disturb.be(service);
        desk.do_not_disturb.turn(Answer::On);
        window.press(words!("nav-settings")).await;
        window.sees(&format!("{teller} {}", words!("sight-do-not-disturb-busy"))).await;
        window.press(words!("nav-today")).await;
        window.sees(words!("today-how")).await;
        if service == "gnome-shell" {
            continue;
        }
        desk.do_not_disturb.turn(Answer::Off);
        window.press(words!("nav-settings")).await;
        window.sees(&format!("{teller} {}", words!("sight-do-not-disturb-free"))).await;
        window.press(words!("nav-today")).await;
        window.sees(words!("today-how")).await;
    }
    desk.do_not_disturb.be("one that tells nothing");
    let screen = Screen::of(&desk);
    let film = screen.fill().await;
    window.press(words!("nav-settings")).await;
    window.sees(&format!("{} {}", words!("sight-nobody"), words!("sight-do-not-disturb-on-time"))).await;
    window.sees(words!("sight-full-screen-busy")).await;
    in_both_themes(&window, "Settings, with what can be seen").await;
    screen.end(film);
    window.tick(words!("sight-wait-full-screen"), false).await;
    window.press(words!("nav-today")).await;
    window.sees(words!("today-how")).await;
    window.press(words!("nav-settings")).await;
    window.sees(words!("sight-full-screen-free")).await;
    window.tick(words!("sight-wait-full-screen"), false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn as_the_computer_wakes_it_is_looked_at_once() {
    let desk = Desk::new().await;
    quiet::have_logind(&desk.bus, false).await;
    let window = begun(&desk).await;
    // The clock stands, so no new minute makes it look.
    desk.set_clock("at 2027-01-11T15:00:30+00:00\nzone Europe/London\n");
    desk.tray_says(day_ends_in()).await;
    window.press(words!("nav-settings")).await;
    window.sees(words!("sight-session-told")).await;
    window.sees(words!("notifications-work")).await;
    desk.bus.release_name(crate::notices::NAME).await.unwrap();
    quiet::sleep(&desk.bus, true).await;
    assert!(window.text().await.contains(words!("notifications-work")), "falling asleep is no reason to look");
    quiet::sleep(&desk.bus, false).await;
    window.sees(words!("notifications-none")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_locked_screen_a_reminder_says_nothing_of_what_it_is_about() {
    let desk = Desk::new().await;
    quiet::have_logind(&desk.bus, true).await;
    let _window = nearly_over(&desk).await;
    desk.notice(words!("reminder-discreet")).await;
}
