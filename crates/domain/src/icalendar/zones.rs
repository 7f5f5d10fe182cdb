//! Which clock a file means by the name of a zone: the one that it describes itself (VTIMEZONE), which holds where it is
//! described (RFC 5545, 3.6.5), or the one that a table has by that name. What does not live here: what a clock shows (`clock`).

use std::collections::HashMap;
use std::rc::Rc;

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use super::clock::{Before, Change, Clock, Rules};
use super::component::{RawObservance, RawZone};
use super::rule::{Reach, Rule, Work};
use super::value::{Told, offset, text};
use crate::zone::Zone;

/// What a rule says of the years around is enough: what is past by years is past by any offset.
const YEARS_BACK: TimeDelta = TimeDelta::days(3 * 366);
const YEARS_AHEAD: TimeDelta = TimeDelta::days(4 * 366);

/// The zones of a file.
pub(super) struct Zones<'k> {
    known: &'k dyn Fn(&str) -> Option<Zone>,
    here: &'k Zone,
    now: DateTime<Utc>,
    described: HashMap<String, Vec<RawZone>>,
    found: HashMap<(usize, String), Option<Clock>>,
    work: Work,
}

impl<'k> Zones<'k> {
    pub(super) fn new(
        raw: Vec<RawZone>,
        now: DateTime<Utc>,
        here: &'k Zone,
        known: &'k dyn Fn(&str) -> Option<Zone>,
    ) -> Zones<'k> {
        let mut described: HashMap<String, Vec<RawZone>> = HashMap::new();
        for zone in raw.into_iter().filter(|zone| !zone.name.is_empty()) {
            described.entry(zone.name.to_lowercase()).or_default().push(zone);
        }
        Zones { known, here, now, described, found: HashMap::new(), work: Work::of_zones() }
    }

    /// The clock of a name in one of the calendars of the file.
    pub(super) fn find(&mut self, calendar: usize, name: &str) -> Option<Clock> {
        let name = text(name);
        let key = (calendar, name.to_lowercase());
        if let Some(found) = self.found.get(&key) {
            return found.clone();
        }
        let described = self.described.remove(&key.1).unwrap_or_default();
        let table =
            || described.iter().find_map(|zone| self.by_name(zone.place.as_deref()?)).or_else(|| self.by_name(&name));
        let table = table();
        let own = described.iter().find(|zone| zone.calendar == calendar);
        let mut rules_of = |zone: &RawZone| rules(zone, table.clone(), self.now, self.here, &mut self.work);
        let clock = own.and_then(&mut rules_of).or_else(|| table.clone().map(Clock::Named));
        let clock = clock.or_else(|| described.iter().find_map(&mut rules_of)).or_else(|| fixed(&name));
        self.described.insert(key.1.clone(), described);
        self.found.insert(key, clock.clone());
        clock
    }

    /// By its name, or by the end of one like `/a.server/20050126_1/Europe/Warsaw` (3.2.19 leaves what precedes open).
    fn by_name(&self, name: &str) -> Option<Zone> {
        let name = name.trim();
        let rests = || name.match_indices('/').filter_map(|(at, _)| name.get(at + 1..)).take(8);
        let known = |name: &str| (self.known)(name).filter(|_| !name.is_empty());
        let with_server = name.starts_with('/') || name.contains("://");
        known(name).or_else(|| with_server.then(|| rests().find_map(known)).flatten())
    }
}

/// `UTC+01:00`, `GMT-5`: a clock that is never set. (IANA's `Etc/GMT+5`, which is behind, is in the table.)
fn fixed(name: &str) -> Option<Clock> {
    let start = name.get(..3).filter(|start| start.eq_ignore_ascii_case("UTC") || start.eq_ignore_ascii_case("GMT"))?;
    let rest = name.get(start.len()..)?.trim();
    rest.starts_with(['+', '-']).then(|| offset(rest).map(Clock::ahead)).flatten()
}

/// The offsets that a file describes; nothing where it describes none.
fn rules(raw: &RawZone, table: Option<Zone>, now: DateTime<Utc>, here: &Zone, work: &mut Work) -> Option<Clock> {
    let (mut changes, mut goes_on) = (Vec::new(), false);
    for observance in &raw.observances {
        goes_on |= onsets(observance, now, here, work, &mut changes).unwrap_or(false);
    }
    changes.sort_unstable();
    changes.dedup();
    let (first, last) = (*changes.first()?, *changes.last()?);
    let clock_is_set = changes.iter().any(|change| change.to != last.to);
    // Some programs describe only the years of their events. Where the table of that name says the same of the last
    // change, it goes on from there.
    let after = (clock_is_set && !goes_on).then_some(table.as_ref()).flatten().and_then(|zone| {
        let at = last.at.checked_add_signed(TimeDelta::days(1))?;
        let same = zone.instant(at) == at.and_utc() - TimeDelta::seconds(last.to.into());
        same.then(|| (at, zone.clone()))
    });
    let before = table.map_or(Before::Ahead(first.from), Before::Zone);
    Some(Clock::Own(Rc::new(Rules { before, changes, after })))
}

/// When one observance begins; whether it does so for ever. Nothing where that can't be read.
fn onsets(
    raw: &RawObservance,
    now: DateTime<Utc>,
    here: &Zone,
    work: &mut Work,
    changes: &mut Vec<Change>,
) -> Option<bool> {
    let to = offset(&raw.to)?;
    let from = offset(&raw.from).unwrap_or(to);
    // The clock is the one before the change, also where a Z stands after the time.
    let local = |text: &str| match Told::read(text, false)? {
        Told::Date(date) => Some(date.and_time(chrono::NaiveTime::MIN)),
        Told::Local(local) | Told::Ahead(local, _) => Some(local),
    };
    let start = local(&raw.start)?;
    changes.push(Change { at: start, from, to });
    changes.extend(raw.dates.iter().filter_map(|date| Some(Change { at: local(date)?, from, to })));
    let (mut goes_on, clock) = (false, Clock::ahead(from));
    let (begin, end) = (now.naive_utc() - YEARS_BACK, now.naive_utc() + YEARS_AHEAD);
    for text in &raw.rules {
        let Some(rule) = Rule::read(text) else { continue };
        // A rule that ended long ago ended with a change.
        let begin = rule.until(&clock, false, here).map_or(begin, |until| begin.min(until - TimeDelta::days(400)));
        let Reach::Dates { dates, goes_on: more, .. } = rule.dates(start, false, &clock, here, (begin, end), work)
        else {
            continue;
        };
        goes_on |= more;
        changes.extend(dates.into_iter().map(|at: NaiveDateTime| Change { at, from, to }));
    }
    Some(goes_on)
}
