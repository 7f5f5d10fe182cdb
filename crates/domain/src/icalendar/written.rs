//! An event as it is written, read: its times, its rules, and the first thing in it that can't be read. What does not live
//! here: which dates it comes to (`recurrence`), which of two versions holds (`versions`).

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};

use super::Why;
use super::clock::{Clock, Stamp};
use super::component::{Property, RawEvent};
use super::rule::Rule;
use super::value::{LONGEST, Told, duration, shortened};
use super::zones::Zones;
use crate::zone::Zone;

/// The most characters of a zone's name that are said.
const LONGEST_ZONE: usize = 60;
/// How long an event is taken to be whose length can't be read, to see whether it matters.
const UNREAD_LENGTH: TimeDelta = TimeDelta::days(366);

/// A VEVENT, read.
#[derive(Debug, Clone)]
pub(super) struct Written {
    pub(super) line: usize,
    pub(super) title: String,
    pub(super) free: bool,
    pub(super) all_day: bool,
    pub(super) cancelled: bool,
    pub(super) sequence: i64,
    pub(super) clock: Clock,
    /// On its own clock; nothing where that can't be told.
    pub(super) start: Option<NaiveDateTime>,
    pub(super) is_date: bool,
    pub(super) length: TimeDelta,
    pub(super) rules: Vec<Rule>,
    pub(super) excluded_rules: Vec<Rule>,
    pub(super) dates: Vec<(Stamp, Option<TimeDelta>)>,
    pub(super) excluded: Vec<Stamp>,
    /// Which date of a series it takes the place of, and whether of the later ones, too.
    pub(super) replaces: Option<(Stamp, bool)>,
    /// The first thing that is wrong with it, and at which line.
    pub(super) mistake: Option<(usize, Why)>,
}

/// Reads an event.
pub(super) fn read(raw: &RawEvent, zones: &mut Zones<'_>, here: &Zone) -> Written {
    let mut reader = Reader { raw, zones, here, mistake: None };
    let too_many = raw.too_many.then_some((raw.line, Why::TooMany));
    let start = reader.start();
    let clock = start.as_ref().map_or(Clock::Floating, |start| start.clock.clone());
    let is_date = start.as_ref().is_some_and(|start| start.is_date);
    let length = start.as_ref().map_or(TimeDelta::zero(), |start| reader.length(start));
    let (rules, excluded_rules) = (reader.rules("RRULE"), reader.rules("EXRULE"));
    let (dates, excluded) = (reader.list("RDATE"), reader.list("EXDATE"));
    let replaces = reader.of("RECURRENCE-ID").and_then(|one| Some((reader.stamp(one, &one.value)?, one.and_later)));
    let replaces = replaces.or_else(|| raw.is_override().then(|| (nowhere(), false)));
    Written {
        line: raw.line,
        title: raw.title.clone(),
        free: raw.free,
        all_day: raw.all_day,
        cancelled: raw.cancelled,
        sequence: raw.sequence,
        clock,
        start: start.map(|start| start.local),
        is_date,
        length,
        rules,
        excluded_rules,
        dates: dates.into_iter().collect(),
        excluded: excluded.into_iter().map(|(stamp, _)| stamp).collect(),
        replaces,
        mistake: too_many.or(reader.mistake),
    }
}

/// A date that no series has.
fn nowhere() -> Stamp {
    Stamp { local: NaiveDateTime::MIN, clock: Clock::Floating, is_date: true }
}

impl RawEvent {
    /// Whether it takes the place of a date of a series.
    pub(super) fn is_override(&self) -> bool {
        self.properties.iter().any(|property| property.name == "RECURRENCE-ID")
    }

    pub(super) fn property(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|property| property.name == name)
    }
}

/// A stamp of a property on the clock that it names.
pub(super) fn stamp(raw: &RawEvent, one: &Property, text: &str, zones: &mut Zones<'_>) -> Result<Stamp, Why> {
    let told = Told::read(text, one.is_date).ok_or(Why::BadValue(one.name))?;
    Stamp::of(told, || match &one.zone {
        None => Ok(Clock::Floating),
        Some(name) => zones.find(raw.calendar, name).ok_or_else(|| Why::UnknownZone(shortened(name, LONGEST_ZONE))),
    })
}

struct Reader<'r, 'k> {
    raw: &'r RawEvent,
    zones: &'r mut Zones<'k>,
    here: &'r Zone,
    mistake: Option<(usize, Why)>,
}

impl<'r> Reader<'r, '_> {
    fn of(&self, name: &str) -> Option<&'r Property> {
        self.raw.property(name)
    }

    fn wrong(&mut self, line: usize, why: Why) {
        self.mistake.get_or_insert((line, why));
    }

    /// In a zone that nobody knows: on whichever clock, to see whether it matters.
    fn stamp(&mut self, one: &Property, text: &str) -> Option<Stamp> {
        stamp(self.raw, one, text, self.zones)
            .or_else(|why| {
                let local = match (&why, Told::read(text, one.is_date)) {
                    (Why::UnknownZone(_), Some(Told::Local(local))) => Some(local),
                    _ => None,
                };
                self.wrong(one.line, why);
                local.map(|local| Stamp { local, clock: Clock::Floating, is_date: false }).ok_or(())
            })
            .ok()
    }

    fn start(&mut self) -> Option<Stamp> {
        let Some(one) = self.of("DTSTART").filter(|one| !one.value.is_empty()) else {
            self.wrong(self.raw.line, Why::NoStart);
            return None;
        };
        self.stamp(one, &one.value)
    }

    /// How long it is, on its own clock. One that ends before it begins, or whose end can't be read, has no length here.
    fn length(&mut self, start: &Stamp) -> TimeDelta {
        let told = self.of("DURATION").and_then(|one| duration(&one.value));
        let mut line = self.raw.line;
        let length = match (self.of("DTEND"), self.of("DURATION")) {
            (Some(one), _) if told.is_none() || Told::read(&one.value, one.is_date).is_some() => {
                line = one.line;
                let Some(end) = self.stamp(one, &one.value) else { return UNREAD_LENGTH };
                // A date and a time that is midnight say the same.
                let midnight = |stamp: &Stamp| stamp.is_date || stamp.local.time() == NaiveTime::MIN;
                if end.is_date != start.is_date && !(midnight(&end) && midnight(start)) {
                    self.wrong(line, Why::BadValue("DTEND"));
                    return UNREAD_LENGTH;
                }
                if end.is_date || start.is_date {
                    end.local - start.local
                } else {
                    end.on(&start.clock, self.here) - start.local
                }
            }
            (_, Some(one)) => {
                line = one.line;
                let Some(length) = told else {
                    self.wrong(line, Why::BadValue("DURATION"));
                    return UNREAD_LENGTH;
                };
                length
            }
            _ => TimeDelta::zero(),
        };
        if length < TimeDelta::zero() {
            self.wrong(line, if is_next_day(start, length) { Why::SameDateNight } else { Why::EndsFirst });
            return TimeDelta::zero();
        }
        if start.is_date { TimeDelta::days(length.num_days().max(1)) } else { length }
    }

    fn rules(&mut self, name: &'static str) -> Vec<Rule> {
        let mut rules = Vec::new();
        for one in self.raw.properties.iter().filter(|one| one.name == name) {
            match Rule::read(&one.value) {
                Some(rule) => rules.push(rule),
                None => self.wrong(one.line, Why::BadValue(name)),
            }
        }
        rules
    }

    fn list(&mut self, name: &str) -> Vec<(Stamp, Option<TimeDelta>)> {
        let mut list = Vec::new();
        for one in self.raw.properties.iter().filter(|one| one.name == name) {
            for text in one.value.split(',').map(str::trim).filter(|text| !text.is_empty()) {
                let (start, end) = text.split_once('/').map_or((text, None), |(start, end)| (start, Some(end)));
                let Some(start) = self.stamp(one, start) else { continue };
                let length = end.map(|end| {
                    let until = stamp(self.raw, one, end, self.zones).ok().map(|end| end.on(&start.clock, self.here));
                    let length = duration(end).or_else(|| Some(until? - start.local));
                    length.filter(|length| *length >= TimeDelta::zero())
                });
                match length {
                    Some(None) => self.wrong(one.line, Why::BadValue(one.name)),
                    Some(length) => list.push((start, length.map(|length| length.min(LONGEST)))),
                    None => list.push((start, None)),
                }
            }
        }
        list
    }
}

/// Whether an end that lies before its start is that of the next day, as a night shift's is that someone wrote on one date:
/// both within twelve hours of the midnight between.
fn is_next_day(start: &Stamp, length: TimeDelta) -> bool {
    let Some(end) = start.local.checked_add_signed(length) else { return false };
    let noon = NaiveTime::MIN + TimeDelta::hours(12);
    !start.is_date && end.date() == start.local.date() && start.local.time() >= noon && end.time() <= noon
}
