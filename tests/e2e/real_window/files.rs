//! Files that a person chooses: through the desktop's own chooser, in and out.

use std::fs;

use super::{MONDAY_AT_WORK, begun};
use crate::desk::Desk;
use crate::files::{Asked, Chooser};
use crate::wait::{SOON, until_true};
use crate::window::{Window, key};

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
    window.press("Boundaries").await;
    window.sees("Calendar files").await;
    window.press("Choose a file…").await;
    until_true("a file to be asked for", SOON, async || chooser.asked() == [Asked::File]).await;
    window.sees("Leeward shows first what each event would become").await;

    let file = desk.folder().join("home/leave.ics");
    fs::write(&file, CALENDAR.replace("DTSTART;VALUE=DATE:20270118", "DTSTART;VALUE=DATE:soon")).unwrap();
    chooser.choose(&file);
    window.press("Choose a file…").await;
    window.sees("Line 6: DTSTART is not a date or a time.").await;
    fs::write(&file, CALENDAR).unwrap();
    window.press("Choose a file…").await;
    window.sees("leave.ics").await;
    window.sees("One event is new.").await;
    window.sees("Skye with M").await;
    window.press("Add one event").await;
    window.sees("One event was added").await;

    let out = desk.folder().join("home/busy.ics");
    chooser.choose(&out);
    window.press("Leave and days off, too").await;
    window.press("Write a file…").await;
    window.sees("The file is not encrypted.").await;
    assert_eq!(chooser.asked().last(), Some(&Asked::Place("leeward.ics".to_owned())));
    let written = fs::read_to_string(&out).unwrap();
    assert!(written.contains("DTSTART;VALUE=DATE:20270118") && written.contains("SUMMARY:Busy"), "{written}");
    assert!(!written.contains("Skye"), "what an event is called is kept nowhere");
}

#[tokio::test(flavor = "multi_thread")]
async fn check_ins_go_out_as_files_and_come_in_again_after_a_look() {
    let (desk, chooser, window) = choosing().await;
    window.press("First check-in").await;
    window.turn_to("How drained are you now?").await;
    window.keys(&format!("32122{}", key::ENTER)).await;
    window.sees("Thank you. It is stored.").await;
    window.press("Close").await;
    window.turn_to("How you have been").await;

    window.press("Settings").await;
    let home = desk.folder().join("home");
    chooser.choose(&home);
    window.press("Choose a folder…").await;
    window.sees("They are not encrypted.").await;
    assert_eq!(chooser.asked(), [Asked::Folder]);
    let folder = fs::read_dir(&home).unwrap().flatten().map(|entry| entry.path());
    let folder = folder.into_iter().find(|path| path.to_string_lossy().ends_with("csv")).expect("a folder of its own");
    chooser.choose(&folder.join("check-ins.csv"));
    window.press("Choose a file…").await;
    window.sees("No check-in is new; one was here already.").await;
    window.press("Close").await;

    window.press("Trends").await;
    window.sees("Your check-ins").await;
    let named = "return document.querySelector('[aria-label^=\"Delete the check-in of\"]').ariaLabel";
    let named = window.run(named, vec![]).await;
    window.press(named.as_str().unwrap()).await;
    window.sees("is deleted.").await;
    window.press("Settings").await;
    window.press("Choose a file…").await;
    window.sees("One check-in is new.").await;
    window.press("Take them in").await;
    window.sees("Done. One check-in is new.").await;

    // A file that is none of ours, and one that is gone by the time it is looked at.
    let other = home.join("other.csv");
    fs::write(&other, "a,b\n1,2\n").unwrap();
    chooser.choose(&other);
    window.press("Choose a file…").await;
    window.sees("Nothing was imported.").await;
    chooser.choose(&home.join("gone.csv"));
    window.press("Choose a file…").await;
    window.sees("could not be read").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_questionnaire_of_ones_own_is_added_by_choosing_it_and_answered() {
    let (desk, chooser, window) = choosing().await;
    let file = desk.folder().join("home/mine.toml");
    fs::write(&file, SHEET.replace("score = \"sum\"", "score = \"guess\"")).unwrap();
    chooser.choose(&file);
    window.press("Trends").await;
    window.press("Add one of your own").await;
    window.sees("line 20").await;
    fs::write(&file, SHEET).unwrap();
    window.press("Add one of your own").await;
    window.sees("What will be scored").await;
    window.press("Add it").await;
    window.sees("A sheet of my own: added.").await;
    window.press("Answer A sheet of my own").await;
    window.turn_to("Somebody asked how I was").await;
    window.keys(&format!("210{}", key::ENTER)).await;
    window.sees("Stored: A sheet of my own").await;
    // 2 + (2 - 1) + 0
    window.sees("Total\n3\n").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recovery_code_is_saved_where_the_person_says() {
    let (desk, chooser, window) = choosing().await;
    window.press("Settings").await;
    window.press("Make a recovery code").await;
    window.press("Save to a file …").await;
    until_true("a place to be asked for", SOON, async || {
        chooser.asked() == [Asked::Place("Leeward recovery code.txt".to_owned())]
    })
    .await;
    let file = desk.folder().join("home/code.txt");
    chooser.choose(&file);
    window.press("Save to a file …").await;
    window.sees("Saved as").await;
    let shown = window.text().await;
    let saved = fs::read_to_string(&file).unwrap();
    let code = saved.lines().find(|line| !line.is_empty() && shown.contains(line.trim()) && line.contains('-'));
    assert!(code.is_some(), "the file has the code that is shown");
}
