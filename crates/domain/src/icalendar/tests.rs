//! What files say: dates, zones, repetitions; what is refused, and at which line; files that were made to do harm.

use chrono::{NaiveTime, Weekday};
use proptest::prelude::*;

use super::*;
use crate::work_week::Range;

/// A Wednesday in Warsaw, 10:00.
fn now() -> DateTime<Utc> {
    "2026-11-25T09:00:00Z".parse().unwrap()
}

fn warsaw() -> Zone {
    Zone::named("Europe/Warsaw").unwrap()
}

fn read_bytes(bytes: &[u8]) -> Result<CalendarFile, Problem> {
    read(bytes, now(), &warsaw(), &|name| Zone::named(name).ok())
}

/// A calendar of these lines; the first of them is line 2.
fn calendar(lines: &str) -> String {
    format!("BEGIN:VCALENDAR\n{}\nEND:VCALENDAR\n", lines.trim()).replace('\n', "\r\n")
}

/// An event of these lines; the first of them is line 3.
fn event(lines: &str) -> String {
    calendar(&format!("BEGIN:VEVENT\n{}\nEND:VEVENT", lines.trim()))
}

fn file(text: &str) -> CalendarFile {
    read_bytes(text.as_bytes()).unwrap_or_else(|problem| panic!("{problem}\n{text}"))
}

/// The dates of all events, one a line.
fn dates(text: &str) -> Vec<String> {
    let written = |span: &Span| format!("{} – {}", span.from.format("%d.%m. %H:%M"), span.until.format("%d.%m. %H:%M"));
    file(text).events.iter().flat_map(|event| event.spans.iter().map(written)).collect()
}

#[track_caller]
fn refused(text: &str, line: usize, wrong: Wrong) {
    assert_eq!(read_bytes(text.as_bytes()).unwrap_err(), Problem { line, wrong });
}

#[test]
fn whole_days_end_before_their_end_and_one_without_end_is_one_day() {
    let two_weeks = event("DTSTART;VALUE=DATE:20261221\nDTEND;VALUE=DATE:20270104");
    let found = file(&two_weeks);
    let span = found.events[0].spans[0];
    assert_eq!(
        (span.first_date().to_string(), span.last_date().to_string()),
        ("2026-12-21".into(), "2027-01-03".into())
    );
    assert!(found.events[0].whole_days);
    for (lines, last) in [
        ("DTSTART;VALUE=DATE:20261221", "2026-12-21"),
        ("DTSTART;VALUE=DATE:20261221\nDTEND;VALUE=DATE:20261221", "2026-12-21"),
        ("DTSTART;VALUE=DATE:20261221\nDURATION:P1W", "2026-12-27"),
        ("DTSTART;VALUE=DATE:20261221\nDURATION:P2D", "2026-12-22"),
    ] {
        assert_eq!(file(&event(lines)).events[0].spans[0].last_date().to_string(), last, "{lines}");
    }
}

#[test]
fn times_are_told_on_the_clock_here_whatever_clock_they_are_written_on() {
    for (lines, told) in [
        ("DTSTART:20261204T220000\nDTEND:20261205T060000", "04.12. 22:00 – 05.12. 06:00"),
        ("DTSTART:20261204T220000Z\nDTEND:20261205T060000Z", "04.12. 23:00 – 05.12. 07:00"),
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
    ] {
        assert_eq!(dates(&event(lines)), [told], "{lines}");
    }
}

#[test]
fn a_zone_that_a_file_also_names_by_its_place_is_known_by_it() {
    let zone = "BEGIN:VTIMEZONE\nTZID:Our ward\nX-LIC-LOCATION:Asia/Tokyo\nBEGIN:STANDARD\nDTSTART:19700101T000000\n\
                TZOFFSETFROM:+0900\nTZOFFSETTO:+0900\nEND:STANDARD\nEND:VTIMEZONE";
    let shift = "BEGIN:VEVENT\nDTSTART;TZID=Our ward:20261204T220000\nDURATION:PT1H\nEND:VEVENT";
    assert_eq!(dates(&calendar(&format!("{zone}\n{shift}"))), ["04.12. 14:00 – 04.12. 15:00"]);
    let unnamed = zone.replace("X-LIC-LOCATION:Asia/Tokyo\n", "");
    refused(&calendar(&format!("{unnamed}\n{shift}")), 11, Wrong::Zone { name: "Our ward".into() });
}

/// The dates of an event that begins on Monday 30 November at 8:00, with these lines more.
fn series(lines: &str) -> Vec<String> {
    let found = file(&event(&format!("DTSTART;TZID=Europe/Warsaw:20261130T080000\nDURATION:PT4H\nUID:a\n{lines}")));
    let spans = found.events.iter().flat_map(|event| event.spans.iter());
    spans.map(|span| span.from.format("%d.%m. %H").to_string()).collect()
}

#[test]
fn repetitions_are_worked_out_as_rfc_5545_has_them() {
    for (lines, told) in [
        ("RRULE:FREQ=WEEKLY;COUNT=3", vec!["30.11. 08", "07.12. 08", "14.12. 08"]),
        ("RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261209", vec!["30.11. 08", "02.12. 08", "07.12. 08", "09.12. 08"]),
        // 8:00 in Warsaw is 7:00 UTC: the last is still in.
        ("RRULE:FREQ=DAILY;UNTIL=20261202T070000Z", vec!["30.11. 08", "01.12. 08", "02.12. 08"]),
        ("RRULE:FREQ=DAILY;UNTIL=20261202T065959Z", vec!["30.11. 08", "01.12. 08"]),
        ("RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", vec!["30.11. 08", "25.12. 08", "29.01. 08"]),
        (
            "RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,SU;COUNT=4",
            vec!["30.11. 08", "13.12. 08", "14.12. 08", "27.12. 08"],
        ),
        (
            "RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;TZID=Europe/Warsaw:20261207T080000",
            vec!["30.11. 08", "14.12. 08", "21.12. 08"],
        ),
        ("RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:20261207T070000Z,20261214T070000Z", vec!["30.11. 08"]),
        ("RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;VALUE=DATE:20261207", vec!["30.11. 08", "14.12. 08"]),
        ("RDATE;TZID=Europe/Warsaw:20261202T200000,20261130T080000", vec!["30.11. 08", "02.12. 20"]),
        ("RRULE:FREQ=DAILY;COUNT=4\nEXRULE:FREQ=DAILY;INTERVAL=2", vec!["01.12. 08", "03.12. 08"]),
    ] {
        assert_eq!(series(lines), told, "{lines}");
    }
}

#[test]
fn a_period_has_its_own_length() {
    let text = event(
        "DTSTART:20261130T080000\nDURATION:PT4H\nRDATE;VALUE=PERIOD:20261201T080000/PT1H,20261202T080000/20261202T100000",
    );
    assert_eq!(
        dates(&text),
        ["30.11. 08:00 – 30.11. 12:00", "01.12. 08:00 – 01.12. 09:00", "02.12. 08:00 – 02.12. 10:00"]
    );
}

#[test]
fn a_night_ends_at_the_same_time_on_the_night_the_clock_changes() {
    let text = event(
        "DTSTART;TZID=Europe/Warsaw:20270326T220000\nDTEND;TZID=Europe/Warsaw:20270327T060000\nRRULE:FREQ=DAILY;COUNT=3",
    );
    assert_eq!(
        dates(&text),
        ["26.03. 22:00 – 27.03. 06:00", "27.03. 22:00 – 28.03. 06:00", "28.03. 22:00 – 29.03. 06:00"]
    );
}

#[test]
fn a_series_from_long_ago_has_the_same_dates_as_one_counted_from_its_start() {
    for rule in [
        "FREQ=DAILY;INTERVAL=3",
        "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,SA",
        "FREQ=MONTHLY;INTERVAL=5",
        "FREQ=MONTHLY;BYDAY=2WE,-1SU",
        "FREQ=YEARLY;INTERVAL=2",
        "FREQ=YEARLY;BYMONTH=1,7;BYDAY=1MO",
    ] {
        let with = |more: &str| {
            file(&event(&format!("DTSTART:19850131T080000\nDURATION:PT1H\nRRULE:{rule}{more}"))).events.remove(0).spans
        };
        assert_eq!(with(""), with(";COUNT=100000"), "{rule}");
        assert!(!with("").is_empty(), "{rule}");
    }
}

#[test]
fn single_dates_of_a_series_are_moved_and_called_off_and_the_rest_of_it_too() {
    let head = "BEGIN:VEVENT\nUID:a\nDTSTART:20261130T080000\nDURATION:PT4H\nRRULE:FREQ=WEEKLY;COUNT=5\nEND:VEVENT";
    let with = |more: &str| dates(&calendar(&format!("{more}\n{head}")));
    let change = |lines: &str| format!("BEGIN:VEVENT\nUID:a\n{lines}\nEND:VEVENT");
    let told: Vec<String> = [
        "30.11. 08:00 – 30.11. 12:00",
        "07.12. 08:00 – 07.12. 12:00",
        "14.12. 08:00 – 14.12. 12:00",
        "21.12. 08:00 – 21.12. 12:00",
        "28.12. 08:00 – 28.12. 12:00",
    ]
    .map(str::to_owned)
    .into();
    let moved = with(&change("RECURRENCE-ID:20261207T080000\nDTSTART:20261208T200000\nDURATION:PT1H"));
    assert_eq!((moved[0].as_str(), moved[1].as_str()), (told[0].as_str(), "08.12. 20:00 – 08.12. 21:00"));
    assert_eq!(moved[2..], told[2..]);
    let off = with(&change("RECURRENCE-ID:20261207T080000\nDTSTART:20261207T080000\nSTATUS:CANCELLED"));
    assert_eq!(off, [&told[..1], &told[2..]].concat());
    let later =
        with(&change("RECURRENCE-ID;RANGE=THISANDFUTURE:20261214T080000\nDTSTART:20261214T100000\nDURATION:PT2H"));
    assert_eq!(later[..2], told[..2]);
    assert_eq!(
        later[2..],
        ["14.12. 10:00 – 14.12. 12:00", "21.12. 10:00 – 21.12. 12:00", "28.12. 10:00 – 28.12. 12:00"]
    );
    let ended =
        with(&change("RECURRENCE-ID;RANGE=THISANDFUTURE:20261214T080000\nDTSTART:20261214T080000\nSTATUS:CANCELLED"));
    assert_eq!(ended, told[..2]);
    let alone = calendar(&change("RECURRENCE-ID:20261207T080000\nDTSTART:20261208T200000\nDURATION:PT1H"));
    assert_eq!(dates(&alone), ["08.12. 20:00 – 08.12. 21:00"]);
}

#[test]
fn what_is_past_far_away_called_off_or_without_length_is_counted_and_left_out() {
    let found = file(&event("DTSTART:20261125T060000\nDTEND:20261125T100000"));
    assert_eq!((found.events.len(), found.past), (0, 1), "it ends now");
    let found = file(&event("DTSTART;VALUE=DATE:20261125"));
    assert_eq!((found.events.len(), found.past), (1, 0), "today is not past");
    assert_eq!(file(&event("DTSTART;VALUE=DATE:20301125")).far, 1);
    assert_eq!(file(&event("DTSTART:20261130T080000")).unusable, 1);
    assert_eq!(file(&event("DTSTART:20261130T080000\nDURATION:PT1H\nRRULE:FREQ=HOURLY")).unusable, 1);
    let off = event("DTSTART:20261130T080000\nDURATION:PT1H\nSTATUS:CANCELLED");
    assert_eq!(file(&off).cancelled, 1);
    let all_off = event("DTSTART:20261130T080000").replace("BEGIN:VEVENT", "METHOD:CANCEL\r\nBEGIN:VEVENT");
    assert_eq!(file(&all_off).cancelled, 1);
    assert_eq!(file(&calendar("")), CalendarFile::default());
}

#[test]
fn what_belongs_to_an_alarm_or_a_task_is_no_event() {
    let text = calendar(
        "BEGIN:VTODO\nDTSTART:nonsense\nEND:VTODO\nBEGIN:VEVENT\nSUMMARY:Night \\, ward\\n3\nDTSTART:20261130T080000\n\
         DTEND:20261130T100000\nBEGIN:VALARM\nDURATION:nonsense\nSUMMARY:Alarm\nEND:VALARM\nEND:VEVENT",
    );
    let found = file(&text);
    assert_eq!(found.events.len(), 1);
    assert_eq!((found.events[0].title.as_str(), found.events[0].line), ("Night , ward 3", 5));
}

#[test]
fn a_line_folded_anywhere_is_read_whole_even_inside_a_letter() {
    let mut text = event("SUMMARY:Urlaub – größer\nDTSTART;VALUE=DATE:20261221").into_bytes();
    let cut = text.windows(2).position(|pair| pair == "ö".as_bytes()).unwrap() + 1;
    text.splice(cut..cut, *b"\r\n ");
    let found = read_bytes(&text).unwrap();
    assert_eq!(found.events[0].title, "Urlaub – größer");
    let bare = String::from_utf8(text).unwrap_err().into_bytes();
    let unix: Vec<u8> = [b"\xef\xbb\xbf".to_vec(), bare.into_iter().filter(|byte| *byte != b'\r').collect()].concat();
    assert_eq!(read_bytes(&unix).unwrap().events[0].title, "Urlaub – größer");
}

#[test]
fn what_is_wrong_is_told_with_its_line() {
    let value = |property| Wrong::Value { property };
    for text in ["", "<html>", "\n\n", "DTSTART:20261221", "BEGIN:VCARD\nEND:VCARD"] {
        let wrong = if text == "<html>" { Wrong::NoProperty } else { Wrong::NoCalendar };
        refused(text, 1, wrong);
    }
    refused(&event("DTSTART;VALUE=DATE:20261221\nDTEND;VALUE=DATE:20261220"), 4, Wrong::EndsFirst);
    refused(&event("DTSTART:20261221T080000\nDURATION:-PT1H"), 4, Wrong::EndsFirst);
    refused(&event("SUMMARY:x"), 2, Wrong::NoStart);
    refused(&event("DTSTART:20261221T250000"), 3, value("DTSTART"));
    refused(&event("DTSTART:20260230"), 3, value("DTSTART"));
    refused(&event("DTSTART:2026-12-21"), 3, value("DTSTART"));
    refused(&event("DTSTART;VALUE=DATE:20261221\nDTEND:20261221T080000"), 4, value("DTEND"));
    refused(&event("DTSTART:20261221T080000\nDURATION:8 hours"), 4, value("DURATION"));
    refused(&event("DTSTART:20261221T080000\nDURATION:P99999999999999999999W"), 4, value("DURATION"));
    refused(&event("DTSTART:20261221T080000\nDURATION:PT1H\nRRULE:FREQ=FORTNIGHTLY"), 5, value("RRULE"));
    refused(&event("DTSTART:20261221T080000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=soon"), 5, value("RRULE"));
    refused(&event("DTSTART;TZID=Mars/Olympus:20261221T080000"), 3, Wrong::Zone { name: "Mars/Olympus".into() });
    refused(&event("SUMMARY:a long title\nthat lost its fold\nDTSTART:20261221"), 4, Wrong::NoProperty);
    refused(&calendar("BEGIN:VEVENT\nDTSTART:20261221\nEND:VTODO\nEND:VEVENT"), 4, Wrong::NothingEnds);
    refused("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261221\n", 2, Wrong::NoEnd);
    refused(&format!("{}BEGIN:VEVENT\n", event("DTSTART:20261221")), 6, Wrong::NoCalendar);
    refused(&event(&format!("DTSTART:20261221\nRDATE:{}", "20261221,".repeat(8_000))), 4, Wrong::LongField);
    let long = event(&format!("DTSTART:20261221\nATTACH:{}", "A".repeat(200_000)));
    assert_eq!(file(&long).events.len(), 1, "a long property that is not needed is passed over");
    assert_eq!(read_bytes(&vec![b'x'; LONGEST_FILE + 1]).unwrap_err().wrong, Wrong::LongFile);
}

#[test]
fn a_byte_that_is_not_utf_8_is_named_by_its_place_in_the_file_also_after_folds() {
    let mut text = event("DTSTART:20261221\nSUMMARY:one\n two\n three").into_bytes();
    for after in ["one", "two", "three"] {
        let at = text.windows(after.len()).position(|part| part == after.as_bytes()).unwrap();
        let was = std::mem::replace(&mut text[at], 0xff);
        let line = text[..at].split(|byte| *byte == b'\n').count();
        assert_eq!(read_bytes(&text).unwrap_err(), Problem { line, wrong: Wrong::NotUtf8 { byte: at } });
        text[at] = was;
    }
    let utf16: Vec<u8> = "\u{feff}BEGIN:VCALENDAR".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read_bytes(&utf16).unwrap_err().wrong, Wrong::NotUtf8 { byte: 0 });
}

#[test]
fn a_million_repetitions_are_two_years_of_them_and_rules_without_end_are_given_up() {
    for rule in ["FREQ=DAILY;COUNT=100000", "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;COUNT=100000"] {
        let found = file(&event(&format!("DTSTART:20261130T080000\nDURATION:PT1H\nRRULE:{rule}")));
        assert_eq!((found.events[0].spans.len(), found.events[0].goes_on), (727, true), "{rule}");
    }
    for rule in ["FREQ=SECONDLY;COUNT=100000", "FREQ=DAILY;BYMINUTE=0,1,2,3,4,5;BYSECOND=0,1,2,3,4"] {
        let found = file(&event(&format!("DTSTART:20261130T080000\nDURATION:PT1H\nRRULE:{rule}")));
        assert_eq!((found.events.len(), found.unusable), (0, 1), "{rule}");
    }
    refused(&event("DTSTART:20261130T080000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=100001"), 5, Wrong::Count);
    let often = file(&event("DTSTART:20261130T000000\nDURATION:PT1H\nRRULE:FREQ=DAILY;BYHOUR=0,4,8,12,16,20"));
    assert_eq!((often.events[0].spans.len(), often.events[0].goes_on), (MOST_DATES, true));
    let never = "BEGIN:VEVENT\nDTSTART:00010101T080000\nDURATION:PT1H\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5\nEND:VEVENT\n";
    let wrong = read_bytes(calendar(&never.repeat(1_000)).as_bytes()).unwrap_err().wrong;
    assert_eq!(wrong, Wrong::Repetitions);
    let many = "BEGIN:VEVENT\nDTSTART:20261221\nEND:VEVENT\n".repeat(MOST_EVENTS + 1);
    assert_eq!(read_bytes(calendar(&many).as_bytes()).unwrap_err().wrong, Wrong::Many);
}

#[test]
fn what_is_written_is_folded_private_and_read_back_the_same() {
    let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let days = vec![Weekday::Mon, Weekday::Sat];
    let weekly = |start, end| When::Weekly {
        days: days.clone(),
        hours: Range { start: time(start), end: time(end) },
        from: day("2026-11-25"),
    };
    let name = "dinner, phones away; ąęść \\ and the rest of a name that is too long for one line of a file";
    let events = [
        Outgoing { uid: "a-1".into(), summary: name.into(), when: weekly(19, 21) },
        Outgoing { uid: "a-2".into(), summary: "Busy".into(), when: weekly(22, 1) },
        Outgoing {
            uid: "a-3".into(),
            summary: "Busy".into(),
            when: When::Days { from: day("2026-12-21"), to: day("2027-01-03") },
        },
    ];
    let text = written(&events, now(), "-//Leeward//EN");
    assert!(text.lines().all(|line| line.len() <= 75), "{text}");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert_eq!(text.matches("CLASS:PRIVATE").count(), 3);
    assert!(text.contains("DTSTAMP:20261125T090000Z") && text.contains("RRULE:FREQ=WEEKLY;BYDAY=MO,SA"), "{text}");
    let found = file(&text);
    let first: Vec<(String, String)> = found
        .events
        .iter()
        .map(|event| (event.title.clone(), format!("{} – {}", event.spans[0].from, event.spans[0].until)))
        .collect();
    assert_eq!(
        first,
        [
            (name.to_owned(), "2026-11-28 19:00:00 – 2026-11-28 21:00:00".to_owned()),
            ("Busy".to_owned(), "2026-11-28 22:00:00 – 2026-11-29 01:00:00".to_owned()),
            ("Busy".to_owned(), "2026-12-21 00:00:00 – 2027-01-04 00:00:00".to_owned()),
        ]
    );
    assert_eq!(found.events[0].spans[1].from.to_string(), "2026-11-30 19:00:00");
}

/// A file with something of everything, to be spoiled.
const MIXED: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:W\r\nX-LIC-LOCATION:Europe/Warsaw\r\n\
END:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Night sh\r\n ift\\, ward 3\r\nDTSTART;TZID=W:20261130T220000\r\n\
DTEND;TZID=\"W\":20261201T060000\r\nRRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR,2MO;BYSETPOS=1,-1;UNTIL=20280101T000000Z\r\n\
EXDATE;TZID=W:20261225T220000,20270129T220000\r\nRDATE;VALUE=PERIOD:20261202T220000Z/PT8H\r\nBEGIN:VALARM\r\n\
TRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:a\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261224T210000Z\r\n\
DTSTART:20261224T200000\r\nDURATION:P1DT2H\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261221\r\n\
DTEND;VALUE=DATE:20270104\r\nRRULE:FREQ=YEARLY;COUNT=100000;BYWEEKNO=52;BYYEARDAY=-1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

#[test]
fn the_file_that_is_spoiled_below_is_a_good_one() {
    assert_eq!(file(MIXED).events.len(), 2);
}

proptest! {
    #[test]
    fn a_spoiled_file_is_read_or_refused_and_nothing_worse(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), 0_u8..6, any::<u8>(), any::<prop::sample::Index>()), 1..12)
    ) {
        let mut text = MIXED.as_bytes().to_vec();
        for (at, how, byte, other) in changes {
            if text.is_empty() {
                break;
            }
            let (at, other) = (at.index(text.len()), other.index(text.len()));
            match how {
                0 => text[at] = byte,
                1 => text.insert(at, byte),
                2 => { text.remove(at); }
                // A digit, a sign or a separator, where it hurts.
                3 => text[at] = b"0123456789-;:,=/TZPW\" \n"[usize::from(byte) % 23],
                4 => { let part = text[at.min(other)..at.max(other)].to_vec(); text.splice(at..at, part); }
                _ => text.truncate(at.max(1)),
            }
        }
        if let Ok(found) = read_bytes(&text) {
            for event in found.events {
                prop_assert!(!event.spans.is_empty() && event.spans.len() <= MOST_DATES);
                prop_assert!(event.spans.iter().all(|span| span.from < span.until));
            }
        }
    }

    #[test]
    fn any_bytes_at_all_are_read_or_refused(text in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read_bytes(&text);
        let _ = read_bytes(&[b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261221T080000\nRRULE:".to_vec(), text].concat());
    }

    #[test]
    fn any_rule_is_worked_out_or_refused(
        rule in "FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY|HOURLY)(;(INTERVAL=[0-9]{1,10}|COUNT=[0-9]{1,10}|UNTIL=[0-9]{8}|BYDAY=-?[0-9]{0,3}(MO|SU)(,FR)?|BYMONTHDAY=-?[0-9]{1,2}|BYMONTH=[0-9]{1,2}|BYWEEKNO=-?[0-9]{1,2}|BYYEARDAY=-?[0-9]{1,3}|BYSETPOS=-?[0-9]{1,3}|BYHOUR=[0-9]{1,2}|WKST=(MO|SU|TH))){0,5}",
        year in 1_u32..=9999,
    ) {
        let _ = read_bytes(event(&format!("DTSTART:{year:04}1231T235959\nDURATION:PT1H\nRRULE:{rule}")).as_bytes());
    }
}
