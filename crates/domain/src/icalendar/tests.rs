//! What files say: dates, zones, repetitions; what is left out and why; files that were made to do harm.

mod harm;
mod lenient;
mod mistakes;
mod series;
mod versions;
mod vtimezone;
mod whole_days;
mod written;

use super::*;

/// A Wednesday in Warsaw, 10:00.
fn now() -> DateTime<Utc> {
    "2026-11-25T09:00:00Z".parse().unwrap()
}

fn warsaw() -> Zone {
    Zone::named("Europe/Warsaw").unwrap()
}

fn read_bytes(bytes: &[u8]) -> Result<CalendarFile, NoCalendar> {
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

#[track_caller]
fn file(text: &str) -> CalendarFile {
    read_bytes(text.as_bytes()).unwrap_or_else(|problem| panic!("{problem}\n{text}"))
}

/// The dates of all events, one a line.
#[track_caller]
fn dates(text: &str) -> Vec<String> {
    let written = |span: &Span| format!("{} – {}", span.from.format("%d.%m. %H:%M"), span.until.format("%d.%m. %H:%M"));
    file(text).events.iter().flat_map(|event| event.spans.iter().map(written)).collect()
}

/// The first and the last date of the first event, and whether it lasts whole days.
#[track_caller]
fn days(text: &str) -> (String, String, bool) {
    let found = file(text);
    let event = found.events.first().unwrap_or_else(|| panic!("{:?}\n{text}", found.left));
    let span = event.spans[0];
    (span.first_date().to_string(), span.last_date().to_string(), event.whole_days)
}

/// What is left out: the line, and why.
#[track_caller]
fn left(text: &str) -> Vec<(usize, Why)> {
    file(text).left.into_iter().map(|left| (left.at, left.why)).collect()
}
