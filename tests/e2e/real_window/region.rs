//! Language and region as computers have them: none at all, two different ones, and a country that only one of region
//! and time zone speaks for.

use serde_json::json;

use super::begun;
use crate::desk::Desk;
use crate::wait::{SOON, until_true};
use testing::words;

const AT_WORK_IN_LONDON: &str = "from 2027-01-11T15:00:00+00:00\nzone Europe/London\n";
const AT_WORK_IN_WARSAW: &str = "from 2027-01-11T14:00:00+00:00\nzone Europe/Warsaw\n";

/// A desktop with these variables and no other that says a language or a region.
async fn desk(said: &[(&'static str, &str)]) -> Desk {
    let mut desk = Desk::new().await;
    // An empty value is no value.
    for (name, value) in [("LC_ALL", ""), ("LANG", "")].iter().chain(said) {
        desk.set(name, value);
    }
    desk
}

#[tokio::test(flavor = "multi_thread")]
async fn the_evenings_are_drawn_where_the_system_has_no_language() {
    let desk = desk(&[("LANG", "C.UTF-8")]).await;
    desk.set_clock(AT_WORK_IN_LONDON);
    let window = desk.open(&["--demo"]).await;
    window.press(words!("nav-trends")).await;
    window.sees(words!("trends-evenings")).await;
    let cells = "return document.querySelectorAll('.plot .kept rect').length > 20;";
    until_true("the evenings to be drawn", SOON, async || window.run(cells, vec![]).await == json!(true)).await;
    let text = window.text().await;
    assert!(!text.contains(words!("figure-not-drawn")), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_english_desktop_in_warsaw_names_no_number_and_asks_which_country() {
    let desk = desk(&[("LANG", "en_US.UTF-8")]).await;
    desk.set_clock(AT_WORK_IN_WARSAW);
    let window = begun(&desk).await;
    window.press(words!("need-someone")).await;
    window.sees(words!("help-first")).await;
    window.sees(words!("help-which-country")).await;
    window.fill(words!("help-which-country"), "IE").await;
    window.sees(words!("help-first-ie")).await;
    // What was chosen stays.
    desk.quit().await;
    drop(window);
    let window = desk.open(&[]).await;
    window.press(words!("need-someone")).await;
    window.sees(words!("help-first-ie")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_week_is_that_of_lc_time_whatever_the_language() {
    let desk = desk(&[("LANG", "en_US.UTF-8"), ("LC_TIME", "pl_PL.UTF-8")]).await;
    desk.set_clock(AT_WORK_IN_WARSAW);
    let window = begun(&desk).await;
    // An American week begins with Sunday.
    let text = window.text().await;
    let (monday, sunday) = (text.find("\nMon\n"), text.find("\nSun\n"));
    assert!(monday.is_some() && monday < sunday, "{text}");
}
