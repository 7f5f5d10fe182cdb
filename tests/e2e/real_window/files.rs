//! Files that a person chooses: through the desktop's own chooser, in and out.

use std::fs;

use serde_json::json;

use super::{MONDAY_AT_WORK, before, begun};
use crate::desk::Desk;
use crate::files::{Asked, Chooser};
use crate::wait::{SOON, until_true};
use crate::window::{Window, key};
use testing::words;

const SHEET: &str = r#"
format = 1
id = "mine"
name = "A sheet of my own"
citation = "Written for a test"
licence = "Public domain"
items = 3
options = [0, 1, 2]

[texts]
1 = "Somebody asked how I was"

[[edition]]
id = "standard"
reversed = [2]

[[subscale]]
id = "total"
items = [1, 2, 3]
score = "sum"
"#;

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\nBEGIN:VEVENT\r\nUID:1\r\n\
    DTSTART;VALUE=DATE:20270118\r\nDTEND;VALUE=DATE:20270123\r\nSUMMARY:Skye with M\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:2\r\nDTSTART:soon\r\nSUMMARY:Night\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:3\r\nDTSTART;VALUE=DATE:20270201\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n\
    END:VCALENDAR\r\n";

/// The program at work, on a desktop where files are chosen as a test says.
async fn choosing() -> (Desk, Chooser, Window) {
    let mut desk = Desk::new().await;
    desk.set_clock(MONDAY_AT_WORK);
    let chooser = desk.choosing_files().await;
    let window = begun(&desk).await;
    (desk, chooser, window)
}

#[tokio::test(flavor = "multi_thread")]
async fn leave_comes_from_a_calendar_file_and_goes_into_another_without_its_words() {
    let (desk, chooser, window) = choosing().await;
    window.press(words!("nav-boundaries")).await;
    window.sees(words!("ics-title")).await;
    window.press(words!("choose-a-file")).await;
    until_true("a file to be asked for", SOON, async || chooser.asked() == [Asked::File]).await;
    window.sees(words!("ics-hint")).await;

    let file = desk.folder().join("home/leave.ics");
    fs::write(&file, "<html>Please sign in</html>").unwrap();
    chooser.choose(&file);
    window.press(words!("choose-a-file")).await;
    window.sees(words!("ics-web-page")).await;
    fs::write(&file, CALENDAR).unwrap();
    window.press(words!("choose-a-file")).await;
    window.sees("leave.ics").await;
    window.sees(words!("ics-coming", known = 0, new = 1)).await;
    window.sees("Skye with M").await;
    // What can't be read is named with its line, and what is free comes only when it is asked for.
    window.sees(words!("ics-left", line = 12, why = words!("ics-value-when", property = "DTSTART"))).await;
    window.sees(words!("ics-row-marked-free")).await;
    window.press(words!("ics-add", count = 1)).await;
    window.sees(words!("ics-added", dates = 1, events = 1)).await;

    let out = desk.folder().join("home/busy.ics");
    chooser.choose(&out);
    window.press(words!("ics-with-leave")).await;
    window.press(words!("export")).await;
    window.sees(words!("ics-written", events = 1, file = out.display().to_string())).await;
    assert_eq!(chooser.asked().last(), Some(&Asked::Place(words!("ics-file-name").to_owned())));
    let written = fs::read_to_string(&out).unwrap();
    let busy = format!("SUMMARY:{}", words!("ics-busy"));
    assert!(written.contains("DTSTART;VALUE=DATE:20270118") && written.contains(&busy), "{written}");
    assert!(!written.contains("Skye"), "what an event is called is kept nowhere");
}

#[tokio::test(flavor = "multi_thread")]
async fn check_ins_go_out_as_files_and_come_in_again_after_a_look() {
    let (desk, chooser, window) = choosing().await;
    window.press(words!("today-first")).await;
    window.turn_to(words!("pulse-asked-exhaustion")).await;
    window.keys(&format!("32122{}", key::ENTER)).await;
    window.sees(words!("result-title-early")).await;
    window.press(words!("close")).await;
    window.turn_to(words!("today-how")).await;

    window.press(words!("nav-settings")).await;
    let home = desk.folder().join("home");
    chooser.choose(&home);
    window.press(words!("export")).await;
    let folder = home.join("leeward-2027-01-11-csv");
    window.sees(&folder.display().to_string()).await;
    assert_eq!(chooser.asked(), [Asked::Folder]);
    chooser.choose(&folder.join("check-ins.csv"));
    window.press(words!("choose-a-file")).await;
    window.sees(words!("data-counts", new = 0, changed = 0, known = 1)).await;
    window.press(words!("close")).await;

    window.press(words!("nav-trends")).await;
    window.sees(words!("trends-entries")).await;
    let delete = before("trends-delete", "when");
    let named = "return document.querySelector(`[aria-label^=\"${arguments[0]}\"]`).ariaLabel";
    let named = window.run(named, vec![json!(delete)]).await;
    let named = named.as_str().unwrap();
    window.press(named).await;
    window.sees(words!("trends-deleted", when = named.strip_prefix(delete).unwrap())).await;
    window.press(words!("nav-settings")).await;
    window.press(words!("choose-a-file")).await;
    window.sees(words!("data-counts", new = 1, changed = 0, known = 0)).await;
    window.press(words!("exchange-in")).await;
    window.sees(words!("exchange-taken-in", counts = words!("data-counts", new = 1, changed = 0, known = 0))).await;

    // A file that is none of ours, and one that is gone by the time it is looked at.
    let other = home.join("other.csv");
    fs::write(&other, "a,b\n1,2\n").unwrap();
    chooser.choose(&other);
    window.press(words!("choose-a-file")).await;
    window.sees(words!("exchange-no-format")).await;
    let gone = home.join("gone.csv");
    chooser.choose(&gone);
    window.press(words!("choose-a-file")).await;
    let why = fs::read(&gone).unwrap_err().to_string();
    window.sees(words!("exchange-unreadable", file = gone.display().to_string(), why = why)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_questionnaire_of_ones_own_is_added_by_choosing_it_and_answered() {
    let (desk, chooser, window) = choosing().await;
    let file = desk.folder().join("home/mine.toml");
    fs::write(&file, SHEET.replace("score = \"sum\"", "score = \"guess\"")).unwrap();
    chooser.choose(&file);
    window.press(words!("nav-trends")).await;
    window.press(words!("own-choose")).await;
    let refused = words!("questionnaire-file-refused", line = 20, why = "|");
    window.sees(refused.split('|').next().unwrap()).await;
    fs::write(&file, SHEET).unwrap();
    window.press(words!("own-choose")).await;
    window.sees(words!("own-scored")).await;
    window.press(words!("add")).await;
    window.sees(words!("own-added", name = "A sheet of my own")).await;
    window.press(words!("questionnaires-answer-of", name = "A sheet of my own")).await;
    window.turn_to("Somebody asked how I was").await;
    window.keys(&format!("210{}", key::ENTER)).await;
    window.sees(words!("questionnaire-title", name = "A sheet of my own")).await;
    // 2 + (2 - 1) + 0
    window.sees("Total\n3\n").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recovery_code_is_saved_where_the_person_says() {
    let (desk, chooser, window) = choosing().await;
    window.press(words!("nav-settings")).await;
    window.press(words!("recovery-make")).await;
    window.press(words!("recovery-save")).await;
    until_true("a place to be asked for", SOON, async || {
        chooser.asked() == [Asked::Place(words!("recovery-file-name").to_owned())]
    })
    .await;
    let file = desk.folder().join("home/code.txt");
    chooser.choose(&file);
    window.press(words!("recovery-save")).await;
    window.sees(words!("recovery-saved", file = file.display().to_string())).await;
    let shown = window.text().await;
    let saved = fs::read_to_string(&file).unwrap();
    let code = saved.lines().find(|line| !line.is_empty() && shown.contains(line.trim()) && line.contains('-'));
    assert!(code.is_some(), "the file has the code that is shown");
}
