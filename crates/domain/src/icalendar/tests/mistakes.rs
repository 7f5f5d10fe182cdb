//! What is left out, with its line and why; and what is no mistake because it doesn't matter.

use super::*;

/// What the only event of these lines is left out for.
#[track_caller]
fn why(lines: &str) -> Option<(usize, Why)> {
    let text = event(lines);
    let found = left(&text);
    assert_eq!(found.len() + file(&text).events.len(), 1, "{lines}: {found:?}");
    found.into_iter().next()
}

const BAD: fn(&'static str) -> Why = Why::BadValue;

#[test]
fn what_is_wrong_leaves_its_event_out_and_is_named_with_its_line() {
    for (lines, at, why_left) in [
        ("DTSTART;VALUE=DATE:20261221\nDTEND;VALUE=DATE:20261220", 4, Why::EndsFirst),
        ("DTSTART:20261221T080000\nDURATION:-PT1H", 4, Why::EndsFirst),
        ("DTSTART:20261221T080000\nDTEND:20261220T090000", 4, Why::EndsFirst),
        ("DTSTART:20261221T080000\nDTEND:20261221T070000", 4, Why::EndsFirst),
        ("DTSTART:20261221T140000\nDTEND:20261221T130000", 4, Why::EndsFirst),
        ("DTSTART:20261221T220000\nDTEND:20261221T060000", 4, Why::SameDateNight),
        ("DTSTART:20261221T193000\nDTEND:20261221T073000", 4, Why::SameDateNight),
        ("DTSTART;TZID=Asia/Tokyo:20261221T220000\nDTEND;TZID=Asia/Tokyo:20261221T000000", 4, Why::SameDateNight),
        ("SUMMARY:x", 2, Why::NoStart),
        ("DTSTART:\nDTEND:20261221T070000", 2, Why::NoStart),
        ("DTSTART:20261221T250000", 3, BAD("DTSTART")),
        ("DTSTART:20270230", 3, BAD("DTSTART")),
        ("DTSTART:20260230T080000\nDTEND:20260230T090000", 3, BAD("DTSTART")),
        ("DTSTART:21 December", 3, BAD("DTSTART")),
        ("DTSTART;VALUE=DATE:20261221\nDTEND:20261221T080000", 4, BAD("DTEND")),
        ("DTSTART:20261221T080000\nDTEND;VALUE=DATE:20261222", 4, BAD("DTEND")),
        ("DTSTART:20261221T080000\nDTEND:None", 4, BAD("DTEND")),
        ("DTSTART:20261221T080000\nDURATION:8 hours", 4, BAD("DURATION")),
        ("DTSTART:20261221T080000\nDURATION:PT", 4, BAD("DURATION")),
        ("DTSTART:20261221T080000\nDURATION:PT1H\nRRULE:FREQ=FORTNIGHTLY", 5, BAD("RRULE")),
        ("DTSTART:20261221T080000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=soon", 5, BAD("RRULE")),
        ("DTSTART:20261221T080000\nDURATION:PT1H\nRRULE:DAILY", 5, BAD("RRULE")),
        ("DTSTART:20261221T080000\nDURATION:PT1H\nRRULE:FREQ=DAILY;INTERVAL=0", 5, BAD("RRULE")),
        ("DTSTART:20261221T080000\nDURATION:PT1H\nEXDATE:20269999T080000", 5, BAD("EXDATE")),
        ("DTSTART:20261221T080000\nDURATION:PT1H\nRECURRENCE-ID:", 5, BAD("RECURRENCE-ID")),
        ("DTSTART;TZID=Mars/Olympus:20261221T080000\nDURATION:PT1H", 3, Why::UnknownZone("Mars/Olympus".to_owned())),
        ("DTSTART:20261130T080000", 2, Why::NoLength),
        ("DTSTART:20261130T080000\nDTEND:", 2, Why::NoLength),
        ("DTSTART:20261130T080000\nDTEND:20261130T080000", 2, Why::NoLength),
        ("DTSTART:20261130T080000\nDURATION:PT0S\nRRULE:FREQ=DAILY", 2, Why::NoLength),
        ("DTSTART:20261130T080000\nDURATION:PT1H\nRRULE:FREQ=HOURLY", 2, Why::TooMany),
        (
            "DTSTART:20261130T080000\nDURATION:PT1H\nRRULE:FREQ=DAILY;BYMINUTE=0,1,2,3,4,5;BYSECOND=0,1,2,3,4",
            2,
            Why::TooMany,
        ),
    ] {
        assert_eq!(why(lines), Some((at, why_left)), "{lines}");
    }
}

#[test]
fn a_length_that_can_be_read_stands_in_for_an_end_that_can_t() {
    assert_eq!(dates(&event("DTSTART:20261221T080000\nDTEND:None\nDURATION:PT1H")), ["21.12. 08:00 – 21.12. 09:00"]);
}

#[test]
fn a_mistake_in_what_is_past_or_far_or_called_off_is_no_matter() {
    for (lines, why_left) in [
        ("DTSTART:20120101T080000\nDTEND:20120101T070000", Why::Past),
        ("DTSTART:20120101T220000\nDTEND:20120101T060000", Why::Past),
        ("DTSTART;TZID=Mars:20120101T080000\nDTEND;TZID=Mars:20120101T090000", Why::Past),
        ("DTSTART:20120101T080000\nDTEND:None", Why::Past),
        ("DTSTART:20120101T080000\nDURATION:8 hours", Why::Past),
        ("DTSTART:20120101T080000", Why::Past),
        ("DTSTART;TZID=Mars:20120101T080000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;UNTIL=20130101", Why::Past),
        ("DTSTART;TZID=Mars:20320101T080000\nDURATION:PT1H", Why::Far),
        ("DTSTART:20320101T080000\nDTEND:20310101T080000", Why::Far),
        ("DTSTART:20261221T080000\nDTEND:soon\nSTATUS:CANCELLED", Why::Cancelled),
    ] {
        assert_eq!(why(lines).map(|(_, why)| why), Some(why_left), "{lines}");
    }
    // A series that goes on is not past.
    let goes_on = "DTSTART;TZID=Mars:20120101T080000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY";
    assert_eq!(why(goes_on), Some((3, Why::UnknownZone("Mars".to_owned()))));
}

#[test]
fn what_is_past_far_away_or_called_off_is_left_out_and_what_is_free_is_told() {
    assert_eq!(why("DTSTART:20261125T060000\nDTEND:20261125T100000"), Some((2, Why::Past)), "it ends now");
    assert_eq!(why("DTSTART;VALUE=DATE:20261125"), None, "today is not past");
    assert_eq!(why("DTSTART;VALUE=DATE:20281125"), None, "two years ahead");
    assert_eq!(why("DTSTART;VALUE=DATE:20281126"), Some((2, Why::Far)));
    assert_eq!(why("DTSTART;VALUE=DATE:19900101\nRRULE:FREQ=YEARLY;INTERVAL=50"), Some((2, Why::Far)));
    assert_eq!(why("DTSTART;VALUE=DATE:19900101\nRRULE:FREQ=YEARLY;COUNT=3"), Some((2, Why::Past)));
    assert_eq!(why("DTSTART:20261130T080000\nDURATION:PT1H\nSTATUS:cancelled"), Some((2, Why::Cancelled)));
    assert_eq!(why("DTSTART:20261130T080000\nDURATION:PT1H\nEXDATE:20261130T080000"), Some((2, Why::Cancelled)));
    let all_off =
        event("DTSTART:20261130T080000\nDURATION:PT1H").replace("BEGIN:VEVENT", "METHOD:CANCEL\r\nBEGIN:VEVENT");
    assert_eq!(left(&all_off), [(3, Why::Cancelled)]);
    assert_eq!(file(&calendar("")), CalendarFile::default());
    let free = |lines: &str| file(&event(&format!("DTSTART;VALUE=DATE:20261224\n{lines}"))).events[0].free;
    assert!(free("TRANSP:TRANSPARENT") && free("X-MICROSOFT-CDO-BUSYSTATUS:FREE") && free("transp:transparent"));
    assert!(free("TRANSP:OPAQUE\nX-MICROSOFT-CDO-BUSYSTATUS:free"));
    assert!(!free("TRANSP:OPAQUE") && !free("X-MICROSOFT-CDO-BUSYSTATUS:OOF") && !free(""));
}

#[test]
fn one_event_that_is_wrong_leaves_the_others_as_they_are() {
    let text = calendar(
        "BEGIN:VEVENT\nDTSTART:soon\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20261130T080000\nDURATION:PT1H\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART:20261130T080000\nDTEND:never\nEND:VEVENT",
    );
    let found = file(&text);
    assert_eq!((found.total, found.events.len(), found.left.len()), (3, 1, 2));
    let lines: Vec<(usize, usize)> = found.left.iter().map(|left| (left.line, left.at)).collect();
    assert_eq!(lines, [(2, 3), (9, 11)]);
}

#[test]
fn an_event_of_today_that_is_over_is_told_beside_those_to_come() {
    let daily = "DTSTART:20261120T060000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20261126T235959";
    assert_eq!(dates(&event(daily)), ["25.11. 06:00 – 25.11. 07:00", "26.11. 06:00 – 26.11. 07:00"]);
}
