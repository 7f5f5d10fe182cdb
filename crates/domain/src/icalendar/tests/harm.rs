//! Files that were made to do harm, or that something happened to.

use proptest::prelude::*;

use super::*;

/// A file with something of everything, to be spoiled.
const MIXED: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:W\r\nX-LIC-LOCATION:Europe/Warsaw\r\n\
END:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Night sh\r\n ift\\, ward 3\r\nDTSTART;TZID=W:20261130T220000\r\n\
DTEND;TZID=\"W\":20261201T060000\r\nRRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR,2MO;BYSETPOS=1,-1;UNTIL=20280101T000000Z\r\n\
EXDATE;TZID=W:20261225T220000,20270129T220000\r\nRDATE;VALUE=PERIOD:20261202T220000Z/PT8H\r\nBEGIN:VALARM\r\n\
TRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:a\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261224T210000Z\r\n\
DTSTART:20261224T200000\r\nDURATION:P1DT2H\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261221\r\n\
DTEND;VALUE=DATE:20270104\r\nRRULE:FREQ=YEARLY;COUNT=100000;BYWEEKNO=52;BYYEARDAY=-1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

#[test]
fn the_past_costs_nothing() {
    let events = |count: usize, lines: &dyn Fn(usize) -> String| {
        let events = (0..count).map(|n| format!("BEGIN:VEVENT\nUID:{n}\n{}\nEND:VEVENT\n", lines(n)));
        calendar(&events.collect::<String>())
    };
    let weekly = "DTSTART;TZID=Europe/Warsaw:20100104T080000\nDURATION:PT8H\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE";
    for ended in [";UNTIL=20190101T000000Z", ";COUNT=900"] {
        let found = file(&events(4_000, &|_| format!("{weekly}{ended}")));
        assert_eq!(found.left.iter().filter(|left| left.why == Why::Past).count(), 4_000, "{ended}");
    }
    let third = "DTSTART:19950117T080000\nDURATION:PT8H\nRRULE:FREQ=MONTHLY;BYDAY=3TU;COUNT=250";
    let found = file(&events(4_000, &|_| third.to_owned()));
    assert_eq!(found.left.iter().filter(|left| left.why == Why::Past).count(), 4_000);
    // Birthdays as several programs write them.
    for rule in ["RRULE:FREQ=YEARLY", "RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=9", "RRULE:FREQ=YEARLY;BYMONTH=3"] {
        let found = file(&events(1_500, &|n| format!("DTSTART;VALUE=DATE:{}0309\n{rule}", 1920 + n % 100)));
        assert_eq!((found.events.len(), found.left.len()), (1_500, 0), "{rule}");
        assert_eq!(found.events[0].spans.len(), 2);
    }
    // A series that still goes on after many a year is worked out from today.
    let found = file(&events(4_000, &|_| format!("{weekly};COUNT=9000")));
    assert_eq!((found.events.len() > 400, found.left.iter().all(|left| left.why == Why::TooMany)), (true, true));
}

#[test]
fn a_million_repetitions_are_two_years_of_them_and_what_costs_too_much_is_left_out_alone() {
    for rule in [
        "FREQ=DAILY;COUNT=1000000",
        "FREQ=DAILY",
        "FREQ=DAILY;COUNT=99999999999",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;COUNT=100000",
    ] {
        let found = file(&event(&format!("DTSTART:20261130T080000\nDURATION:PT1H\nRRULE:{rule}")));
        assert_eq!((found.events[0].spans.len(), found.events[0].goes_on), (727, true), "{rule}");
    }
    let often = file(&event("DTSTART:20261130T000000\nDURATION:PT1H\nRRULE:FREQ=DAILY;BYHOUR=0,3,6,9,12,15,18,21"));
    assert_eq!((often.events[0].spans.len(), often.left[0].why.clone()), (MOST_REPEATS, Why::TooMany));
    let never = "BEGIN:VEVENT\nDTSTART:00010101T080000\nDURATION:PT1H\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5\nEND:VEVENT\n";
    let good = "BEGIN:VEVENT\nDTSTART:20261221\nEND:VEVENT\n";
    let found = file(&calendar(&(never.repeat(1_000) + good)));
    assert_eq!((found.total, found.events.len()), (1_001, 1));
    assert!(found.left.iter().any(|left| left.why == Why::TooMany));
    let found = file(&calendar(&"BEGIN:VEVENT\nDTSTART:20261221\nEND:VEVENT\n".repeat(MOST_EVENTS + 3)));
    assert_eq!((found.total, found.events.len()), (MOST_EVENTS + 3, MOST_EVENTS));
    assert_eq!(found.left.len(), 3);
}

#[test]
fn the_file_that_is_spoiled_below_is_a_good_one() {
    assert_eq!((file(MIXED).events.len(), file(MIXED).left), (3, vec![]));
}

/// What an event may be made of, each legal or at least clear.
const STARTS: [&str; 10] = [
    "DTSTART;VALUE=DATE:20261221",
    "DTSTART:20261221T080000",
    "DTSTART:20261221T080000Z",
    "DTSTART;TZID=W:20261221T080000",
    "DTSTART;TZID=\"W\";VALUE=DATE-TIME:20261221T080060",
    "DTSTART;X-A=\"a;b:c\";TZID=/mozilla.org/20050126_1/Europe/London:20261221T0800",
    "dtstart;tzid=America/New_York:20270314t023000",
    "DTSTART;VALUE=DATE:20261221T000000",
    "DTSTART:20271031T023000",
    "DTSTART:20121221T080000",
];
const LENGTHS: [&str; 7] = [
    "",
    "DURATION:P1D",
    "DURATION:P2W",
    "DURATION:PT8H30M",
    "duration:+P1DT2H",
    "DTEND:",
    "DURATION:PT90M\r\nDTEND:None",
];
const RULES: [&str; 12] = [
    "",
    "RRULE:",
    "RRULE:FREQ=DAILY;COUNT=5;",
    "RRULE:FREQ=WEEKLY;BYDAY=MO,WE,;UNTIL=20270301T000000Z;WKST=SU",
    "RRULE:FREQ=MONTHLY;BYDAY=-1FR,1MO;BYSETPOS=-1;INTERVAL=2",
    "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    "RRULE:FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO",
    "RRULE:COUNT=3;FREQ=WEEKLY;X-MORE=1\r\nEXDATE:",
    "RRULE:FREQ=WEEKLY\r\nEXDATE;TZID=Asia/Tokyo:20261228T160000,\r\nEXDATE;VALUE=DATE:20270104",
    "RDATE;VALUE=PERIOD:20270105T080000Z/PT1H,20270106T080000Z/20270106T090000Z",
    "RDATE;VALUE=DATE:20270105,20270106",
    "RRULE:FREQ=DAILY;COUNT=4\r\nEXRULE:FREQ=DAILY;INTERVAL=2",
];
const OTHERS: [&str; 10] = [
    "",
    "UID:a@b\r\nSEQUENCE:0\r\nDTSTAMP:20260101T000000Z",
    "STATUS:TENTATIVE\r\nCLASS:PRIVATE\r\nTRANSP:OPAQUE",
    "DESCRIPTION;ALTREP=\"cid:x\";LANGUAGE=de:Sch\\,\r\n\tön\\n und\r\n  gut",
    "BEGIN:VALARM\r\nTRIGGER;RELATED=END:-PT5M\r\nDURATION:PT5M\r\nREPEAT:2\r\nEND:VALARM",
    "ATTENDEE;CN=\"B, A\";PARTSTAT=ACCEPTED:mailto:a@example.org\r\nORGANIZER:mailto:b@example.org",
    "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=\"A:B\":geo:1.0,2.0",
    "ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA",
    "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE\r\nPRIORITY:5",
    "BEGIN:X-OTHER\r\nDTSTART:never\r\nEND:X-OTHER",
];

/// A calendar of such an event and of a plain one behind it.
fn made(parts: &[&str], ends: &str) -> String {
    let lines: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    let zone = "BEGIN:VTIMEZONE\r\nTZID:W\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nTZOFFSETFROM:+0200\r\n\
        TZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\n\
        TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
    let good = "BEGIN:VEVENT\r\nUID:good\r\nDTSTART:20261210T080000\r\nDTEND:20261210T160000\r\nEND:VEVENT\r\n";
    let event = format!("BEGIN:VEVENT\r\n{}\r\nEND:VEVENT\r\n", lines.join("\r\n"));
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{zone}{event}{good}END:VCALENDAR\r\n").replace("\r\n", ends)
}

#[test]
fn whatever_is_legal_is_read_and_whatever_stands_beside_it_too() {
    let mut read = 0;
    for (start, length) in STARTS.iter().flat_map(|start| LENGTHS.iter().map(move |length| (*start, *length))) {
        for (rule, other) in RULES.iter().flat_map(|rule| OTHERS.iter().map(move |other| (*rule, *other))) {
            let text = made(&[other, start, length, rule], ["\r\n", "\n", "\r"][read % 3]);
            let found = file(&text);
            read += 1;
            assert!(
                found.events.iter().any(|event| event.spans[0].from.to_string() == "2026-12-10 08:00:00"),
                "{text}"
            );
            assert_eq!((found.total, found.cut), (2, None), "{text}");
            for left in found.left {
                assert!(matches!(left.why, Why::Past | Why::NoLength), "{:?} {text}", left.why);
                assert!(left.why == Why::Past || length.is_empty() || length == "DTEND:", "{text}");
            }
        }
    }
    assert_eq!(read, 8_400);
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
                prop_assert!(!event.spans.is_empty() && event.spans.len() <= MOST_REPEATS);
                prop_assert!(event.spans.iter().all(|span| span.from < span.until));
                prop_assert!(event.line >= 1);
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
