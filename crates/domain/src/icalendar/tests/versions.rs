//! Several versions of an event in one file.

use super::*;

fn version(lines: &str, date: &str) -> String {
    format!("BEGIN:VEVENT\nUID:w\n{lines}\nDTSTART:{date}T080000\nDURATION:PT8H\nEND:VEVENT\n").replace("\n\n", "\n")
}

/// The dates that hold of two versions, the first on the 1st and the second on the 2nd of December.
#[track_caller]
fn holds(first: &str, second: &str) -> Vec<String> {
    let pair = |one: String, other: String| {
        let found = file(&calendar(&(one + &other)));
        let days = found.events.iter().flat_map(|event| &event.spans).map(|span| span.from.format("%d").to_string());
        (days.collect::<Vec<_>>(), found.left.len())
    };
    let (one, other) = (version(first, "20261201"), version(second, "20261202"));
    let told = pair(one.clone(), other.clone());
    assert_eq!(pair(other, one).0, told.0, "in whichever order they stand");
    assert_eq!(told.0.len() + told.1, 2);
    told.0
}

#[test]
fn the_highest_sequence_holds_and_then_the_one_that_was_changed_last() {
    assert_eq!(holds("SEQUENCE:1", "SEQUENCE:2"), ["02"]);
    assert_eq!(holds("SEQUENCE:10", "SEQUENCE:9"), ["01"]);
    assert_eq!(holds("SEQUENCE:1", ""), ["01"]);
    assert_eq!(holds("SEQUENCE:2\nDTSTAMP:20260101T000000Z", "SEQUENCE:1\nDTSTAMP:20261001T000000Z"), ["01"]);
    assert_eq!(holds("DTSTAMP:20260101T000000Z", "DTSTAMP:20261001T000000Z"), ["02"]);
    assert_eq!(holds("LAST-MODIFIED:20261001T000000Z", "DTSTAMP:20260101T000000Z"), ["01"]);
    let exported = "DTSTAMP:20261101T000000Z";
    assert_eq!(
        holds(
            &format!("{exported}\nLAST-MODIFIED:20261001T000000Z"),
            &format!("{exported}\nLAST-MODIFIED:20260101T000000Z")
        ),
        ["01"]
    );
    assert_eq!(holds("SEQUENCE:2\nSTATUS:CANCELLED", "SEQUENCE:1"), Vec::<String>::new());
}

#[test]
fn what_an_older_version_says_wrongly_or_a_copy_says_again_is_no_matter() {
    let old = "BEGIN:VEVENT\nUID:w\nSEQUENCE:1\nDTSTART:soon\nEND:VEVENT\n";
    let new = version("SEQUENCE:2", "20261201");
    assert_eq!(left(&calendar(&(old.to_owned() + &new))), [(2, Why::Superseded)]);
    let copy = version("", "20261201");
    assert_eq!(left(&calendar(&copy.repeat(3))), [(7, Why::Superseded), (12, Why::Superseded)]);
    // The same, called off.
    let off = version("STATUS:CANCELLED", "20261201");
    assert_eq!(left(&calendar(&(copy + &off))), [(2, Why::Superseded), (7, Why::Cancelled)]);
}

#[test]
fn each_date_of_a_series_has_its_own_versions() {
    let head = "BEGIN:VEVENT\nUID:w\nSEQUENCE:5\nDTSTART;TZID=Europe/Warsaw:20261130T080000\nDURATION:PT4H\nRRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT\n";
    let moved = |sequence: usize, which: &str, hour: usize| {
        format!(
            "BEGIN:VEVENT\nUID:w\nSEQUENCE:{sequence}\nRECURRENCE-ID{which}\nDTSTART:20261208T{hour}0000\nDURATION:PT1H\nEND:VEVENT\n"
        )
    };
    // The same date, named on two clocks.
    let text = calendar(
        &(head.to_owned() + &moved(1, ";TZID=Europe/Warsaw:20261207T080000", 20) + &moved(2, ":20261207T070000Z", 21)),
    );
    assert_eq!(
        dates(&text),
        ["30.11. 08:00 – 30.11. 12:00", "14.12. 08:00 – 14.12. 12:00", "08.12. 21:00 – 08.12. 22:00"]
    );
    assert_eq!(left(&text), [(9, Why::Superseded)]);
}

#[test]
fn events_that_a_program_all_calls_alike_are_not_versions_of_each_other() {
    assert_eq!(holds("", ""), ["01", "02"]);
    assert_eq!(holds("SEQUENCE:1\nDTSTAMP:20261101T000000Z", "SEQUENCE:1\nDTSTAMP:20261101T000000Z"), ["01", "02"]);
    // An empty name is none.
    let unnamed = version("SEQUENCE:1", "20261201") + &version("SEQUENCE:2", "20261202");
    assert_eq!(dates(&calendar(&unnamed.replace("UID:w", "UID:"))).len(), 2);
}
