//! Whole days, however they are told, and times on the clock here.

use super::*;

#[test]
fn whole_days_end_before_their_end_and_one_without_end_is_one_day() {
    for (lines, last) in [
        ("DTSTART;VALUE=DATE:20261221\nDTEND;VALUE=DATE:20270104", "2027-01-03"),
        ("DTSTART;VALUE=DATE:20261221", "2026-12-21"),
        ("DTSTART;VALUE=DATE:20261221\nDTEND;VALUE=DATE:20261221", "2026-12-21"),
        ("DTSTART;VALUE=DATE:20261221\nDTEND:", "2026-12-21"),
        ("DTSTART;VALUE=DATE:20261221\nDURATION:P1W", "2026-12-27"),
        ("DTSTART;VALUE=DATE:20261221\nDURATION:P2D", "2026-12-22"),
        ("DTSTART;VALUE=DATE:20261221\nDURATION:PT48H", "2026-12-22"),
        // A date needs no zone, and what is said to be a date is one.
        ("DTSTART;VALUE=DATE;TZID=Nowhere:20261221\nDTEND;VALUE=DATE;TZID=Nowhere:20261224", "2026-12-23"),
        ("DTSTART;VALUE=DATE:20261221T000000\nDTEND;VALUE=DATE:20261224T000000", "2026-12-23"),
        ("DTSTART;VALUE=DATE:20261221T090000Z\nDTEND;VALUE=DATE:20261224T170000Z", "2026-12-23"),
        ("DTSTART:20261221\nDTEND:20261224T000000", "2026-12-23"),
        ("DTSTART;VALUE=\"DATE\":2026-12-21\nDTEND;value=date:2026-12-24", "2026-12-23"),
    ] {
        assert_eq!(days(&event(lines)), ("2026-12-21".to_owned(), last.to_owned(), true), "{lines}");
    }
}

#[test]
fn a_time_from_midnight_to_midnight_here_is_whole_days() {
    for (lines, last) in [
        ("DTSTART;TZID=Europe/Warsaw:20261221T000000\nDTEND;TZID=Europe/Warsaw:20261222T000000", "2026-12-21"),
        ("DTSTART:20261221T000000\nDTEND:20261226T000000", "2026-12-25"),
        ("DTSTART:20261221T000000\nDURATION:P1W", "2026-12-27"),
        ("DTSTART:20261220T230000Z\nDTEND:20261222T230000Z", "2026-12-22"),
        ("DTSTART:20261221T000000\nDTEND:20261221T240000", "2026-12-21"),
        ("DTSTART:20261221T000000\nDTEND:20261223T235959", "2026-12-23"),
        // Across the night on which the clock is set.
        ("DTSTART:20270327T000000\nDTEND:20270329T000000", "2027-03-28"),
        ("DTSTART;TZID=Asia/Tokyo:20261221T080000\nDTEND;TZID=Asia/Tokyo:20261222T080000", "2026-12-21"),
    ] {
        let (first, found, whole) = days(&event(lines));
        assert_eq!((found.as_str(), whole), (last, true), "{lines}: from {first}");
    }
    for times in [
        "DTSTART:20261221T000000\nDTEND:20261221T120000",
        "DTSTART:20261221T080000\nDTEND:20261222T080000",
        // Midnight in New York is six in the morning here.
        "DTSTART;TZID=America/New_York:20261221T000000\nDTEND;TZID=America/New_York:20261222T000000",
    ] {
        assert!(!days(&event(times)).2, "{times}");
    }
}

#[test]
fn what_the_program_that_wrote_it_calls_whole_days_is_that_in_whatever_zone_its_midnights_are() {
    let flagged = |times: &str| days(&event(&format!("{times}\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE")));
    for (times, first, last) in [
        ("DTSTART:20261221T000000\nDTEND:20261222T000000", "2026-12-21", "2026-12-21"),
        (
            "DTSTART;TZID=America/New_York:20261221T000000\nDTEND;TZID=America/New_York:20261223T000000",
            "2026-12-21",
            "2026-12-22",
        ),
        ("DTSTART;TZID=Asia/Tokyo:20261221T000000\nDTEND;TZID=Asia/Tokyo:20261222T000000", "2026-12-21", "2026-12-21"),
        ("DTSTART:20261221T000000Z\nDTEND:20261222T000000Z", "2026-12-21", "2026-12-21"),
        ("DTSTART:20261221T090000\nDTEND:20261221T170000", "2026-12-21", "2026-12-21"),
        ("DTSTART:20261221T150000\nDURATION:PT1H", "2026-12-21", "2026-12-21"),
    ] {
        assert_eq!(flagged(times), (first.to_owned(), last.to_owned(), true), "{times}");
    }
    let other = event("DTSTART:20261221T080000\nDURATION:PT1H\nX-MICROSOFT-CDO-ALLDAYEVENT:FALSE");
    assert!(!days(&other).2);
}

#[test]
fn times_are_told_on_the_clock_here_whatever_clock_they_are_written_on() {
    for (lines, told) in [
        ("DTSTART:20261204T220000\nDTEND:20261205T060000", "04.12. 22:00 – 05.12. 06:00"),
        ("DTSTART:20261204T220000Z\nDTEND:20261205T060000Z", "04.12. 23:00 – 05.12. 07:00"),
        ("DTSTART;TZID=Nowhere:20261204T220000Z\nDURATION:PT8H", "04.12. 23:00 – 05.12. 07:00"),
        ("DTSTART;TZID=Europe/Warsaw:20261204T220000\nDURATION:PT8H", "04.12. 22:00 – 05.12. 06:00"),
        ("DTSTART;TZID=Europe/London:20261204T220000\nDURATION:PT8H30M", "04.12. 23:00 – 05.12. 07:30"),
        (
            "DTSTART;TZID=\"Asia/Kolkata\":20261204T220000\nDTEND;TZID=Asia/Kolkata:20261204T230000",
            "04.12. 17:30 – 04.12. 18:30",
        ),
        (
            "DTSTART;TZID=Asia/Tokyo:20261204T220000\nDTEND;TZID=Europe/Warsaw:20261204T170000",
            "04.12. 14:00 – 04.12. 17:00",
        ),
        ("DTSTART;TZID=/a.server/20050126_1/Asia/Tokyo:20261204T220000\nDURATION:PT1H", "04.12. 14:00 – 04.12. 15:00"),
        ("dtstart;tzid=Europe/Warsaw:20261204t220060\r\nduration:pt1h", "04.12. 22:00 – 04.12. 23:00"),
        ("DTSTART:20261204T2200\nDTEND:20261204T2230", "04.12. 22:00 – 04.12. 22:30"),
        ("DTSTART:20261204T220059\nDTEND:20261204T225960", "04.12. 22:00 – 04.12. 22:59"),
        ("DTSTART:2026-12-04T22:00:00\nDTEND:2026-12-04T22:30", "04.12. 22:00 – 04.12. 22:30"),
        ("DTSTART:2026-12-04T22:00:00-05:00\nDURATION:PT1H", "05.12. 04:00 – 05.12. 05:00"),
        ("DTSTART:20261204T220000.000Z\nDURATION:PT1H", "04.12. 23:00 – 05.12. 00:00"),
        ("DTSTART;TZID=UTC+05:00:20261204T220000\nDURATION:PT1H", "04.12. 18:00 – 04.12. 19:00"),
        ("DTSTART:20261204T220000\nDTEND:20261204T240000", "04.12. 22:00 – 05.12. 00:00"),
    ] {
        assert_eq!(dates(&event(lines)), [told], "{lines}");
    }
}
