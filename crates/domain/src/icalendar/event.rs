//! The events of a file as they are written: calendars and components opened and closed, the properties of a VEVENT read.
//! What does not live here: which dates they come to (`recurrence`).

use std::collections::HashMap;

use chrono::TimeDelta;

use super::lines::{Line, Lines};
use super::value::{Clock, Stamp, duration, shortened, text};
use super::{LONGEST_FIELD, MOST_EVENTS, Problem, Wrong};
use crate::zone::Zone;

/// Components nest this deep at most; RFC 5545 needs three.
const DEEPEST: usize = 16;
/// The most characters of a zone's name that are said.
const LONGEST_ZONE: usize = 60;

/// A VEVENT as it is written.
#[derive(Debug, Default)]
pub(super) struct Written {
    pub(super) line: usize,
    pub(super) uid: Option<String>,
    pub(super) title: String,
    pub(super) start: Option<Stamp>,
    pub(super) end: Option<(usize, Stamp)>,
    pub(super) duration: Option<(usize, TimeDelta)>,
    pub(super) rules: Vec<Rule>,
    pub(super) excluded_rules: Vec<Rule>,
    pub(super) dates: Vec<(Stamp, Option<TimeDelta>)>,
    pub(super) excluded: Vec<Stamp>,
    /// Which date of a series it takes the place of, and whether of the later ones, too.
    pub(super) replaces: Option<(Stamp, bool)>,
    pub(super) cancelled: bool,
}

/// An RRULE as it is written.
#[derive(Debug)]
pub(super) struct Rule {
    pub(super) line: usize,
    pub(super) text: String,
}

/// The events of all calendars in a file.
pub(super) fn events(bytes: &[u8], known: &dyn Fn(&str) -> Option<Zone>) -> Result<Vec<Written>, Problem> {
    let mut reader = Reader::new(known);
    let mut lines = Lines::new(bytes);
    while let Some(line) = lines.next()? {
        reader.take(&line)?;
    }
    match reader.open.last() {
        Some(open) => Err(Problem { line: open.line, wrong: Wrong::NoEnd }),
        None if !reader.begun => Err(Problem { line: 1, wrong: Wrong::NoCalendar }),
        None => Ok(reader.events),
    }
}

struct Reader<'k> {
    zones: Zones<'k>,
    open: Vec<Open>,
    begun: bool,
    /// Whether the calendar that is open calls its events off (METHOD:CANCEL).
    calls_off: bool,
    /// The zone that is being described, and the zone it says it is.
    described: (Option<String>, Option<String>),
    events: Vec<Written>,
    /// Single dates so far.
    dates: usize,
}

struct Open {
    line: usize,
    name: String,
}

impl<'k> Reader<'k> {
    fn new(known: &'k dyn Fn(&str) -> Option<Zone>) -> Reader<'k> {
        Reader {
            zones: Zones { known, found: HashMap::new() },
            open: Vec::new(),
            begun: false,
            calls_off: false,
            described: (None, None),
            events: Vec::new(),
            dates: 0,
        }
    }

    fn take(&mut self, line: &Line<'_>) -> Result<(), Problem> {
        let wrong = |wrong| Err(Problem { line: line.number, wrong });
        if line.is("BEGIN") {
            return self.begin(line);
        }
        let Some(open) = self.open.last() else { return wrong(Wrong::NoCalendar) };
        if line.is("END") {
            if !open.name.eq_ignore_ascii_case(line.value.trim()) {
                return wrong(Wrong::NothingEnds);
            }
            self.end();
            return Ok(());
        }
        match (self.open.len(), open.name.as_str()) {
            (1, _) if line.is("METHOD") => self.calls_off = line.value.trim().eq_ignore_ascii_case("CANCEL"),
            (2, "VTIMEZONE") if line.is("TZID") => self.described.0 = Some(line.value.to_owned()),
            (2, "VTIMEZONE") if line.is("X-LIC-LOCATION") => self.described.1 = Some(line.value.to_owned()),
            (2, "VEVENT") => return self.property(line),
            _ => {}
        }
        Ok(())
    }

    fn begin(&mut self, line: &Line<'_>) -> Result<(), Problem> {
        let wrong = |wrong| Err(Problem { line: line.number, wrong });
        let name = shortened(line.value.trim(), LONGEST_ZONE).to_ascii_uppercase();
        if self.open.is_empty() != (name == "VCALENDAR") || self.open.len() >= DEEPEST {
            return wrong(if self.open.is_empty() { Wrong::NoCalendar } else { Wrong::NothingEnds });
        }
        if self.open.is_empty() {
            (self.begun, self.calls_off) = (true, false);
        }
        if self.open.len() == 1 && name == "VEVENT" {
            if self.events.len() >= MOST_EVENTS {
                return wrong(Wrong::Many);
            }
            self.events.push(Written { line: line.number, cancelled: self.calls_off, ..Written::default() });
        }
        self.open.push(Open { line: line.number, name });
        Ok(())
    }

    fn end(&mut self) {
        let closed = self.open.pop();
        if self.open.len() == 1
            && closed.is_some_and(|open| open.name == "VTIMEZONE")
            && let (Some(name), Some(location)) = std::mem::take(&mut self.described)
        {
            self.zones.call(&name, &location);
        }
    }

    /// A property of the event that is open.
    fn property(&mut self, line: &Line<'_>) -> Result<(), Problem> {
        const NEEDED: [&str; 11] = [
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "EXRULE",
            "RDATE",
            "EXDATE",
            "RECURRENCE-ID",
            "STATUS",
            "UID",
            "SUMMARY",
        ];
        let wrong = |wrong| Problem { line: line.number, wrong };
        let Some(name) = NEEDED.into_iter().find(|name| line.is(name)) else { return Ok(()) };
        if line.value.len() > LONGEST_FIELD {
            return Err(wrong(Wrong::LongField));
        }
        let Some(event) = self.events.last_mut() else { return Ok(()) };
        let unreadable = || wrong(Wrong::Value { property: name });
        let rule = || Rule { line: line.number, text: line.value.trim().to_owned() };
        match name {
            "UID" => event.uid = Some(line.value.to_owned()),
            "SUMMARY" => event.title = text(line.value),
            "STATUS" => event.cancelled |= line.value.trim().eq_ignore_ascii_case("CANCELLED"),
            "DURATION" => {
                event.duration = Some((line.number, duration(line.value.trim()).ok_or_else(unreadable)?));
            }
            "RRULE" => event.rules.push(rule()),
            "EXRULE" => event.excluded_rules.push(rule()),
            _ => {
                let clock = self.zones.of(line)?;
                let one = |text: &str| Stamp::read(text.trim(), &clock).ok_or_else(unreadable);
                match name {
                    "DTSTART" => event.start = Some(one(line.value)?),
                    "DTEND" => event.end = Some((line.number, one(line.value)?)),
                    "RECURRENCE-ID" => {
                        let later = line.parameter("RANGE").is_some_and(|is| is.eq_ignore_ascii_case("THISANDFUTURE"));
                        event.replaces = Some((one(line.value)?, later));
                    }
                    _ => {
                        for text in line.value.split(',') {
                            self.dates += 1;
                            if self.dates > MOST_EVENTS {
                                return Err(wrong(Wrong::Many));
                            }
                            let (start, length) = period(text, &clock).ok_or_else(unreadable)?;
                            if name == "RDATE" {
                                event.dates.push((start, length));
                            } else {
                                event.excluded.push(start);
                            }
                        }
                    }
                }
            }
        }
        Ok(())
    }
}

/// A date or time, or a PERIOD, whose end or duration is its own.
fn period(text: &str, clock: &Clock) -> Option<(Stamp, Option<TimeDelta>)> {
    let Some((start, end)) = text.trim().split_once('/') else {
        return Some((Stamp::read(text.trim(), clock)?, None));
    };
    let start = Stamp::read(start, clock)?;
    let own = match &start {
        Stamp::Date(_) => return None,
        Stamp::Time(_, own) => own.clone(),
    };
    let length = match Stamp::read(end, clock) {
        Some(end) => end.on(&own) - start.on(&own),
        None => duration(end)?,
    };
    (length >= TimeDelta::zero()).then_some((start, Some(length)))
}

/// The zones that a file names.
struct Zones<'k> {
    known: &'k dyn Fn(&str) -> Option<Zone>,
    found: HashMap<String, Option<Zone>>,
}

impl Zones<'_> {
    /// The clock that a property's times are told on.
    fn of(&mut self, line: &Line<'_>) -> Result<Clock, Problem> {
        let Some(name) = line.parameter("TZID") else { return Ok(Clock::Floating) };
        // A parameter's length is the line's; a zone's name is short.
        let name = shortened(name.trim(), LONGEST_ZONE);
        let zone = self.find(&name);
        zone.map(Clock::Named).ok_or(Problem { line: line.number, wrong: Wrong::Zone { name } })
    }

    /// By its name, or by the end of one like `/a.server/20050126_1/Europe/Warsaw` (3.2.19 leaves what precedes open).
    fn find(&mut self, name: &str) -> Option<Zone> {
        let known = self.known;
        let found = self.found.entry(name.to_owned()).or_insert_with(|| {
            let rests = || name.match_indices('/').filter_map(|(at, _)| name.get(at + 1..)).take(8);
            known(name).or_else(|| name.starts_with('/').then(|| rests().find_map(known)).flatten())
        });
        found.clone()
    }

    /// A file describes a zone that it also names by its place (X-LIC-LOCATION).
    fn call(&mut self, name: &str, location: &str) {
        let name = shortened(name.trim(), LONGEST_ZONE);
        if self.find(&name).is_none() {
            let zone = self.find(&shortened(location.trim(), LONGEST_ZONE));
            self.found.insert(name, zone);
        }
    }
}
