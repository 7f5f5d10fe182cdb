//! The guided check-in: answered, killed, kept secret.

use std::fs;
use std::path::Path;

use domain::instrument::shipped;
use serde_json::json;

use super::accessibility::in_both_themes;
use super::{MONDAY_AT_WORK, before, begun};
use crate::desk::{Desk, PROGRAM};
use crate::wait::{SOON, until_true};
use crate::window::key;
use testing::words;

#[tokio::test(flavor = "multi_thread")]
async fn a_check_in_wholly_by_keyboard_is_in_the_trends_after_a_restart() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    desk.click_in_tray(words!("tray-check-in")).await;
    window.turn_to(words!("pulse-asked-exhaustion")).await;
    window.keys("3").await;
    window.sees(words!("pulse-asked-reduced_empathy")).await;
    window.keys(&format!("2{}", key::BACKSPACE)).await;
    window.sees(words!("pulse-asked-reduced_empathy")).await;
    window.keys("1").await;
    window.sees(words!("pulse-asked-intrusion")).await;
    window.keys("s").await;
    window.sees(words!("pulse-asked-irritability")).await;
    window.keys("2").await;
    window.sees(words!("pulse-asked-reduced_satisfaction")).await;
    window.keys(&format!("1{}", key::ENTER)).await;
    window.sees(words!("result-title-early")).await;
    let open = window.count().await;
    window.keys(&key::ENTER.to_string()).await;
    until_true("the check-in to close", SOON, async || window.count().await < open).await;
    desk.quit().await;
    drop(window);

    let window = desk.open(&[]).await;
    window.press(words!("nav-trends")).await;
    window.sees(words!("trends-entries")).await;
    window.sees("11 Jan").await;
    window.press(words!("trends-table")).await;
    window.sees("11 Jan").await;

    // A key of the desktop starts the program again with this: the one that runs shows it.
    assert!(desk.command(PROGRAM).arg("--check-in").status().await.unwrap().success());
    window.turn_to(words!("pulse-asked-exhaustion")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_earlier_day_is_entered_after_the_fact_and_its_change_is_taken_back() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    window.press(words!("nav-trends")).await;
    window.fill(words!("date"), "2027-01-08").await;
    window.press(words!("trends-earlier-open")).await;
    window.turn_to(words!("pulse-over-day", date = "Friday 8 January")).await;
    window.keys(&format!("22222{}", key::ENTER)).await;
    window.sees(words!("result-title-day", date = "Friday 8 January")).await;
    window.press(words!("close")).await;
    window.turn_to(words!("pulse-entry-later", date = "Fri 8 Jan")).await;
    let named = json!(before("trends-edit", "when"));
    let exhaustion = "return document.querySelector(`[aria-label^=\"${arguments[0]}\"]`)
        ?.closest('li').querySelector('svg').getAttribute('aria-label') ?? ''";
    let is = async |value: u8| {
        let wanted = words!("trends-values", name = words!("sign-exhaustion"), value = value);
        until_true(wanted, SOON, async || {
            window.run(exhaustion, vec![named.clone()]).await.as_str().unwrap_or_default().starts_with(wanted)
        })
        .await;
    };
    is(1).await;

    let made = "return document.querySelector(`[aria-label^=\"${arguments[0]}\"]`).getAttribute('aria-label')";
    let edit = window.run(made, vec![named.clone()]).await.as_str().unwrap().to_owned();
    window.press(&edit).await;
    window.turn_to(words!("pulse-changing", date = "Friday 8 January")).await;
    // The first answer is another; the four that stand are gone through.
    window.keys(&format!("5{}", key::ENTER.to_string().repeat(4))).await;
    window.sees(words!("result-title-changed")).await;
    window.press(words!("close")).await;
    let (later, edited) = (words!("pulse-entry-later", date = "Fri 8 Jan"), words!("pulse-entry-edited"));
    window.turn_to(&format!("{later} · {edited}")).await;
    is(4).await;

    let when = edit.strip_prefix(before("trends-edit", "when")).unwrap();
    window.press(words!("trends-undo-change", when = when)).await;
    window.sees(words!("pulse-undone-change", date = "Friday 8 January")).await;
    is(1).await;
    window.loses(edited).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_questionnaire_is_answered_by_keyboard_and_its_result_is_in_the_trends() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    window.press(words!("nav-trends")).await;
    window.sees("Copenhagen Burnout Inventory").await;
    window.press(words!("questionnaires-answer-of", name = "Copenhagen Burnout Inventory")).await;
    window.turn_to(words!("questionnaire-print")).await;
    in_both_themes(&window, "the question for the print").await;
    let cbi = shipped().iter().find(|definition| definition.id() == "CBI").unwrap();
    window.press(cbi.edition("energy-at-10").unwrap().told_by.as_ref().unwrap()).await;
    window.sees(words!("item-number", item = 10)).await;
    in_both_themes(&window, "a page of a questionnaire").await;
    // Five answers by their place, one left out, the rest the first; Enter turns the page.
    window.keys("12345s1111").await;
    window.sees(words!("questionnaire-answered", answered = 9, of = 19)).await;
    window.keys(&key::ENTER.to_string()).await;
    window.sees(words!("item-number", item = 19)).await;
    window.keys("555").await;
    window.sees(words!("questionnaire-answered", answered = 12, of = 19)).await;
    window.keys(&key::ENTER.to_string()).await;
    window.sees(words!("questionnaire-title", name = "Copenhagen Burnout Inventory")).await;
    window.sees(words!("questionnaire-not-scored", answered = 0, of = 6)).await;
    let open = window.count().await;
    window.keys(&key::ENTER.to_string()).await;
    until_true("the questionnaire to close", SOON, async || window.count().await < open).await;
    window.turn_to(words!("trends-entries")).await;
    // Items 1 to 5 of the personal six, and 7 to 13 of work, whose fourth is turned.
    let [personal, work, client] = [words!("scale-personal"), words!("scale-work"), words!("scale-client")];
    let unscored = words!("questionnaire-not-scored", answered = 0, of = 6);
    window.sees(&format!("{personal} 50 · {work} 57.14 · {client} {unscored}")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_under_way_survive_a_kill() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    desk.click_in_tray(words!("tray-check-in")).await;
    window.turn_to(words!("pulse-asked-exhaustion")).await;
    window.keys("4").await;
    window.sees(words!("pulse-asked-reduced_empathy")).await;
    window.keys("5").await;
    window.sees(words!("pulse-asked-intrusion")).await;
    let asked = json!({ "asked": { "entry": null, "work_date": null } });
    until_true("both answers to be kept", SOON, async || {
        window.answer_of("check_in", asked.clone()).await["answers"][1] == json!(4)
    })
    .await;
    desk.kill_the_program().await;
    drop(window);

    let window = desk.open(&[]).await;
    window.sees(words!("today-how")).await;
    desk.click_in_tray(words!("tray-check-in")).await;
    window.turn_to(words!("pulse-asked-intrusion")).await;
    window.keys(&key::BACKSPACE.to_string()).await;
    window.sees(words!("pulse-asked-reduced_empathy")).await;
    let chosen = "return document.querySelector('[role=radio][aria-checked=true]')?.innerText ?? ''";
    assert!(window.run(chosen, vec![]).await.as_str().unwrap().contains(words!("pulse-reduced_empathy-4")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_questionnaire_under_way_survives_a_kill() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    window.press(words!("nav-trends")).await;
    window.sees("WHO-5 Well-Being Index").await;
    window.press(words!("questionnaires-answer-of", name = "WHO-5 Well-Being Index")).await;
    window.turn_to(words!("item-number", item = 5)).await;
    window.keys("24").await;
    window.sees(words!("questionnaire-answered", answered = 2, of = 5)).await;
    // A key is shown at once and kept a moment later: what was acknowledged is what must survive.
    let asked = json!({ "id": "WHO-5", "entry": null });
    until_true("both answers to be kept", SOON, async || {
        window.answer_of("questionnaire", asked.clone()).await["form"]["answers"][1] == json!(4)
    })
    .await;
    desk.kill_the_program().await;
    drop(window);

    let window = desk.open(&[]).await;
    window.press(words!("nav-trends")).await;
    window.press(words!("questionnaires-go-on-of", name = "WHO-5 Well-Being Index")).await;
    window.turn_to(words!("questionnaire-answered", answered = 2, of = 5)).await;
    let chosen =
        "return [...document.querySelectorAll('[role=radio][aria-checked=true]')].map(e => e.innerText).join()";
    assert_eq!(window.run(chosen, vec![]).await, "2,4");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_is_nowhere_on_the_disk_in_plain_text() {
    const CANARY: &str = "seventeen herons over the weir";
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    window.press(words!("nav-settings")).await;
    window.tick(words!("settings-note"), true).await;
    desk.click_in_tray(words!("tray-check-in")).await;
    window.turn_to(words!("pulse-asked-exhaustion")).await;
    window.keys("11111").await;
    window.sees(words!("check-in-note")).await;
    in_both_themes(&window, "the note").await;
    window.keys(CANARY).await;
    window.press(words!("check-in-finish")).await;
    window.sees(words!("result-title-early")).await;
    assert_eq!(found(desk.folder(), CANARY), Vec::<String>::new(), "while it runs");
    window.press(words!("close")).await;
    window.turn_to(words!("settings-keys")).await;
    window.press(words!("nav-trends")).await;
    window.sees(CANARY).await;
    desk.quit().await;
    assert_eq!(found(desk.folder(), CANARY), Vec::<String>::new(), "after it ended");
}

/// The files under a folder that hold a text, as UTF-8 or UTF-16.
fn found(folder: &Path, text: &str) -> Vec<String> {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            files.extend(found(&path, text));
        } else if kind.is_file() {
            let bytes = fs::read(&path).unwrap_or_default();
            if holds(&bytes, text.as_bytes()) || holds(&bytes, &wide) {
                files.push(path.display().to_string());
            }
        }
    }
    files
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
