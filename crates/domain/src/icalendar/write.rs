//! A calendar file written (RFC 5545): lines of at most 75 octets with CRLF, text escaped. Lives here: the notation.
//! What does not: what is written and how it is called (`app`).

use std::fmt::Write;

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};

use crate::work_week::Range;

/// An event to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// What it is known by, here and in every later file.
    pub uid: String,
    /// What it is called.
    pub summary: String,
    /// When it is.
    pub when: When,
}

/// When an event is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// Each week, at times of whichever clock reads them, so that they follow travel.
    Weekly {
        /// The weekdays; at least one.
        days: Vec<Weekday>,
        /// Its hours.
        hours: Range,
        /// No earlier than this date.
        from: NaiveDate,
    },
    /// Whole days.
    Days {
        /// The first.
        from: NaiveDate,
        /// The last.
        to: NaiveDate,
    },
}

/// The longest line in octets (3.1).
const LONGEST_LINE: usize = 75;
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// A file of these events, marked private, made at a moment by a product of this name.
#[must_use]
pub fn written(events: &[Outgoing], made: DateTime<Utc>, product: &str) -> String {
    let mut text = String::new();
    let mut put = |line: &str| folded(&mut text, line);
    put("BEGIN:VCALENDAR");
    put("VERSION:2.0");
    put(&format!("PRODID:{}", escaped(product)));
    for event in events {
        put("BEGIN:VEVENT");
        put(&format!("UID:{}", escaped(&event.uid)));
        put(&format!("DTSTAMP:{}", made.format("%Y%m%dT%H%M%SZ")));
        match &event.when {
            When::Weekly { days, hours, from } => {
                let days = |day: &Weekday| days.contains(day);
                let first = from.iter_days().take(7).find(|date| days(&date.weekday())).unwrap_or(*from);
                let last = if hours.overnight() { first + Days::new(1) } else { first };
                put(&format!("DTSTART:{}", first.and_time(hours.start).format("%Y%m%dT%H%M%S")));
                put(&format!("DTEND:{}", last.and_time(hours.end).format("%Y%m%dT%H%M%S")));
                let all = [0, 1, 2, 3, 4, 5, 6].map(|day| Weekday::try_from(day).unwrap_or(Weekday::Mon));
                let names = all.iter().filter(|day| days(day)).map(|day| DAYS[day.num_days_from_monday() as usize]);
                put(&format!("RRULE:FREQ=WEEKLY;BYDAY={}", names.collect::<Vec<_>>().join(",")));
            }
            When::Days { from, to } => {
                put(&format!("DTSTART;VALUE=DATE:{}", from.format("%Y%m%d")));
                put(&format!("DTEND;VALUE=DATE:{}", (*to + Days::new(1)).format("%Y%m%d")));
            }
        }
        put(&format!("SUMMARY:{}", escaped(&event.summary)));
        put("CLASS:PRIVATE");
        put("TRANSP:OPAQUE");
        put("END:VEVENT");
    }
    put("END:VCALENDAR");
    text
}

/// Text with its escapes (3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A line, folded between characters.
fn folded(text: &mut String, line: &str) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LONGEST_LINE {
            text.push_str("\r\n ");
            length = 1;
        }
        length += c.len_utf8();
        let _ = text.write_char(c);
    }
    text.push_str("\r\n");
}
