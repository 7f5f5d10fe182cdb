//! What is written is a file that is read again.

use chrono::{NaiveTime, Weekday};

use super::*;
use crate::work_week::Range;

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
