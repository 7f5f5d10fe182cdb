//! The guided check-in: answered, killed, kept secret.

use std::fs;
use std::path::Path;

use serde_json::json;

use super::accessibility::in_both_themes;
use super::{MONDAY_AT_WORK, begun};
use crate::desk::{Desk, PROGRAM};
use crate::wait::{SOON, until_true};
use crate::window::key;

#[tokio::test(flavor = "multi_thread")]
async fn a_check_in_wholly_by_keyboard_is_in_the_trends_after_a_restart() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    desk.click_in_tray("Check in now…").await;
    window.turn_to("How drained are you now?").await;
    window.keys("3").await;
    window.sees("How easy was it to feel with the people you helped?").await;
    window.keys(&format!("2{}", key::BACKSPACE)).await;
    window.sees("How easy was it to feel with the people you helped?").await;
    window.keys("1").await;
    window.sees("Did things you heard or saw at work come back").await;
    window.keys("s").await;
    window.sees("How easily were you irritated?").await;
    window.keys("2").await;
    window.sees("How worthwhile did the work feel?").await;
    window.keys(&format!("1{}", key::ENTER)).await;
    window.sees("Thank you. It is stored.").await;
    let open = window.count().await;
    window.keys(&key::ENTER.to_string()).await;
    until_true("the check-in to close", SOON, async || window.count().await < open).await;
    desk.quit().await;
    drop(window);

    let window = desk.open(&[]).await;
    window.press("Trends").await;
    window.sees("Your check-ins").await;
    window.sees("11 Jan").await;
    window.press("Table").await;
    window.sees("11 Jan").await;

    // A key of the desktop starts the program again with this: the one that runs shows it.
    assert!(desk.command(PROGRAM).arg("--check-in").status().await.unwrap().success());
    window.turn_to("How drained are you now?").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_earlier_day_is_entered_after_the_fact_and_its_change_is_taken_back() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    window.press("Trends").await;
    window.fill("Work date", "2027-01-08").await;
    window.press("Open a check-in for it").await;
    window.turn_to("Thinking of your working day on Friday 8 January").await;
    window.keys(&format!("22222{}", key::ENTER)).await;
    window.sees("Stored for Friday 8 January.").await;
    window.press("Close").await;
    window.turn_to("for Fri 8 Jan, entered later").await;
    let exhaustion = "return document.querySelector('[aria-label^=\"Edit the check-in of\"]')
        ?.closest('li').querySelector('svg').getAttribute('aria-label') ?? ''";
    let is = async |value: u8| {
        let wanted = format!("Emotional exhaustion: {value} of 4");
        until_true(&wanted, SOON, async || {
            window.run(exhaustion, vec![]).await.as_str().unwrap_or_default().starts_with(&wanted)
        })
        .await;
    };
    is(1).await;

    let made = "return document.querySelector('[aria-label^=\"Edit the check-in of\"]').getAttribute('aria-label')";
    let edit = window.run(made, vec![]).await.as_str().unwrap().to_owned();
    window.press(&edit).await;
    window.turn_to("You are changing the check-in of Friday 8 January.").await;
    // The first answer is another; the four that stand are gone through.
    window.keys(&format!("5{}", key::ENTER.to_string().repeat(4))).await;
    window.sees("The change is stored.").await;
    window.press("Close").await;
    window.turn_to("for Fri 8 Jan, entered later · edited").await;
    is(4).await;

    window.press(&edit.replace("Edit the check-in", "Undo the change to the check-in")).await;
    window.sees("The change to the check-in of Friday 8 January is taken back.").await;
    is(1).await;
    window.loses("edited").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_questionnaire_is_answered_by_keyboard_and_its_result_is_in_the_trends() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    window.press("Trends").await;
    window.sees("Copenhagen Burnout Inventory").await;
    window.press("Answer Copenhagen Burnout Inventory").await;
    window.turn_to("Which print do you have?").await;
    in_both_themes(&window, "the question for the print").await;
    window
        .press("The item about energy for family and friends is the fourth of the work items, 10 counted through")
        .await;
    window.sees("Item 10").await;
    in_both_themes(&window, "a page of a questionnaire").await;
    // Five answers by their place, one left out, the rest the first; Enter turns the page.
    window.keys("12345s1111").await;
    window.sees("9 of 19 answered").await;
    window.keys(&key::ENTER.to_string()).await;
    window.sees("Item 19").await;
    window.keys("555").await;
    window.sees("12 of 19 answered").await;
    window.keys(&key::ENTER.to_string()).await;
    window.sees("Stored: Copenhagen Burnout Inventory").await;
    window.sees("not scored: 0 of 6 answered").await;
    let open = window.count().await;
    window.keys(&key::ENTER.to_string()).await;
    until_true("the questionnaire to close", SOON, async || window.count().await < open).await;
    window.turn_to("Your check-ins").await;
    // Items 1 to 5 of the personal six, and 7 to 13 of work, whose fourth is turned.
    window
        .sees("personal burnout 50 · work-related burnout 57.14 · client-related burnout not scored: 0 of 6 answered")
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_under_way_survive_a_kill() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    desk.click_in_tray("Check in now…").await;
    window.turn_to("How drained are you now?").await;
    window.keys("4").await;
    window.sees("How easy was it to feel with the people you helped?").await;
    window.keys("5").await;
    window.sees("Did things you heard or saw at work come back").await;
    let asked = json!({ "asked": { "entry": null, "work_date": null } });
    until_true("both answers to be kept", SOON, async || {
        window.answer_of("check_in", asked.clone()).await["answers"][1] == json!(4)
    })
    .await;
    desk.kill_the_program().await;
    drop(window);

    let window = desk.open(&[]).await;
    window.sees("How you have been").await;
    desk.click_in_tray("Check in now…").await;
    window.turn_to("Did things you heard or saw at work come back").await;
    window.keys(&key::BACKSPACE.to_string()).await;
    window.sees("How easy was it to feel with the people you helped?").await;
    let chosen = "return document.querySelector('[role=radio][aria-checked=true]')?.innerText ?? ''";
    assert!(window.run(chosen, vec![]).await.as_str().unwrap().contains("I could hardly feel with them"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_questionnaire_under_way_survives_a_kill() {
    let desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    window.press("Trends").await;
    window.sees("WHO-5 Well-Being Index").await;
    window.press("Answer WHO-5 Well-Being Index").await;
    window.turn_to("Item 5").await;
    window.keys("24").await;
    window.sees("2 of 5 answered").await;
    // A key is shown at once and kept a moment later: what was acknowledged is what must survive.
    let asked = json!({ "id": "WHO-5", "entry": null });
    until_true("both answers to be kept", SOON, async || {
        window.answer_of("questionnaire", asked.clone()).await["form"]["answers"][1] == json!(4)
    })
    .await;
    desk.kill_the_program().await;
    drop(window);

    let window = desk.open(&[]).await;
    window.press("Trends").await;
    window.press("Go on WHO-5 Well-Being Index").await;
    window.turn_to("2 of 5 answered").await;
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
    window.press("Settings").await;
    window.tick("Ask “anything to note?” at the end", true).await;
    desk.click_in_tray("Check in now…").await;
    window.turn_to("How drained are you now?").await;
    window.keys("11111").await;
    window.sees("Anything to note?").await;
    in_both_themes(&window, "the note").await;
    window.keys(CANARY).await;
    window.press("Finish").await;
    window.sees("Thank you. It is stored.").await;
    assert_eq!(found(desk.folder(), CANARY), Vec::<String>::new(), "while it runs");
    window.press("Close").await;
    window.turn_to("Protection and keys").await;
    window.press("Trends").await;
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
