//! Everybody can use it: axe-core finds nothing on any screen of the real window, in both themes.

use crate::desk::Desk;
use crate::window::Window;

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
    window.sees("Welcome to Leeward").await;
    in_both_themes(&window, "what this is").await;
    window.press("Choose my own").await;
    for (title, what) in [
        ("When do you work?", "the work week"),
        ("When does the evening begin?", "the evening"),
        ("How I will knock", "the knock"),
    ] {
        window.sees(title).await;
        in_both_themes(&window, what).await;
        window.press("Next").await;
    }
    window.sees("A first check-in?").await;
    in_both_themes(&window, "the first check-in").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_place_of_the_window_is_accessible_with_a_years_data() {
    let desk = Desk::new().await;
    desk.set_clock("from 2027-01-11T15:00:00+00:00\nzone Europe/London\n");
    let window = desk.open(&["--demo"]).await;
    for (place, words) in [
        ("Today", "How you have been"),
        ("Trends", "Your check-ins"),
        ("Boundaries", "Leave and days off"),
        ("Settings", "Protection and keys"),
        ("Need someone now?", "People and lines"),
    ] {
        window.press(place).await;
        window.sees(words).await;
        in_both_themes(&window, place).await;
    }
    window.press("Trends").await;
    window.press("Table").await;
    window.sees("Your check-ins").await;
    in_both_themes(&window, "Trends as a table").await;
    window.press("Boundaries").await;
    window.press("Change hours and reminders").await;
    window.sees("Save the week").await;
    in_both_themes(&window, "the week while it is changed").await;
    window.press("Today").await;
    window.press("Why didn’t I get it?").await;
    window.sees("Every reminder of the last days").await;
    in_both_themes(&window, "why a reminder did not come").await;
    desk.click_in_tray("Park a thought…").await;
    window.turn_to("It stays out of sight").await;
    in_both_themes(&window, "parking a thought").await;

    desk.click_in_tray("Check in now…").await;
    window.turn_to("How drained are you now?").await;
    in_both_themes(&window, "a question").await;
    window.keys("22222\u{e007}").await;
    window.sees("Close").await;
    in_both_themes(&window, "the result").await;
}
