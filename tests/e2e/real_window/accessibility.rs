//! Everybody can use it: axe-core finds nothing on any screen of the real window, in both themes.

use crate::desk::Desk;
use crate::window::Window;
use testing::words;

pub(super) async fn in_both_themes(window: &Window, what: &str) {
    for theme in ["light", "dark"] {
        window.wear(theme).await;
        window.is_accessible(&format!("{what}, {theme}")).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_of_first_start_is_accessible() {
    let desk = Desk::new().await;
    let window = desk.open(&[]).await;
    window.sees(words!("first-what-title")).await;
    in_both_themes(&window, "what this is").await;
    window.press(words!("first-begin")).await;
    for (title, what) in [
        (words!("first-week-title"), "the work week"),
        (words!("first-end-title"), "the evening"),
        (words!("first-knock-title"), "the knock"),
    ] {
        window.sees(title).await;
        in_both_themes(&window, what).await;
        window.press(words!("next")).await;
    }
    window.sees(words!("first-first-title")).await;
    in_both_themes(&window, "the first check-in").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_place_of_the_window_is_accessible_with_a_years_data() {
    let desk = Desk::new().await;
    desk.set_clock("from 2027-01-11T15:00:00+00:00\nzone Europe/London\n");
    let window = desk.open(&["--demo"]).await;
    for (place, words) in [
        (words!("nav-today"), words!("today-how")),
        (words!("nav-trends"), words!("trends-entries")),
        (words!("nav-boundaries"), words!("boundaries-leave")),
        (words!("nav-settings"), words!("settings-keys")),
        (words!("need-someone"), words!("help-people")),
    ] {
        window.press(place).await;
        window.sees(words).await;
        in_both_themes(&window, place).await;
    }
    window.press(words!("nav-trends")).await;
    window.press(words!("trends-table")).await;
    window.sees(words!("trends-entries")).await;
    in_both_themes(&window, "Trends as a table").await;
    window.press(words!("nav-boundaries")).await;
    window.press(words!("boundaries-edit")).await;
    window.sees(words!("boundaries-save")).await;
    in_both_themes(&window, "the week while it is changed").await;
    window.press(words!("nav-today")).await;
    window.press(words!("why-title")).await;
    window.sees(words!("why-subtitle")).await;
    in_both_themes(&window, "why a reminder did not come").await;
    desk.click_in_tray(words!("tray-park")).await;
    window.turn_to(words!("parked-hint")).await;
    in_both_themes(&window, "parking a thought").await;

    desk.click_in_tray(words!("tray-check-in")).await;
    window.turn_to(words!("pulse-asked-exhaustion")).await;
    in_both_themes(&window, "a question").await;
    window.keys("22222\u{e007}").await;
    window.sees(words!("close")).await;
    in_both_themes(&window, "the result").await;
}
