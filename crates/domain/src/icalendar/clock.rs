//! Whose wall clock a time is told on, and what another clock shows then. Lives here: the clocks, a file's own among them.
//! What does not: which one a file means (`zones`).

use std::rc::Rc;

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use super::value::Told;
use crate::zone::Zone;

/// Whose wall clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Clock {
    /// Whichever clock reads it.
    Floating,
    /// UTC.
    Utc,
    /// A zone's.
    Named(Zone),
    /// That of a zone which the file itself describes.
    Own(Rc<Rules>),
}

impl Clock {
    /// A clock so many seconds ahead of UTC for ever.
    pub(super) fn ahead(seconds: i32) -> Clock {
        if seconds == 0 {
            return Clock::Utc;
        }
        Clock::Own(Rc::new(Rules { before: Before::Ahead(seconds), changes: Vec::new(), after: None }))
    }

    /// The instant at which this clock shows a time.
    pub(super) fn instant(&self, local: NaiveDateTime, here: &Zone) -> DateTime<Utc> {
        match self {
            Clock::Floating => here.instant(local),
            Clock::Utc => local.and_utc(),
            Clock::Named(zone) => zone.instant(local),
            Clock::Own(rules) => rules.instant(local),
        }
    }

    /// What this clock shows at an instant.
    pub(super) fn at(&self, instant: DateTime<Utc>, here: &Zone) -> NaiveDateTime {
        match self {
            Clock::Floating => here.local(instant),
            Clock::Utc => instant.naive_utc(),
            Clock::Named(zone) => zone.local(instant),
            Clock::Own(rules) => rules.local(instant),
        }
    }

    /// What the clock here shows when this one shows a time. A time that one of them leaves out is the one after the gap.
    pub(super) fn here(&self, local: NaiveDateTime, here: &Zone) -> NaiveDateTime {
        here.local(self.instant(local, here))
    }

    /// Whether it is the clock here.
    pub(super) fn is(&self, here: &Zone) -> bool {
        match self {
            Clock::Floating => true,
            Clock::Named(zone) => zone.name() == here.name(),
            Clock::Utc | Clock::Own(_) => false,
        }
    }
}

/// A date, or a time on a clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) local: NaiveDateTime,
    pub(super) clock: Clock,
    /// Whether it is a date; its time is midnight then.
    pub(super) is_date: bool,
}

impl Stamp {
    /// On the clock that the property names, which is asked for only where the value needs it.
    pub(super) fn of<E>(told: Told, clock: impl FnOnce() -> Result<Clock, E>) -> Result<Stamp, E> {
        Ok(match told {
            Told::Date(date) => {
                Stamp { local: date.and_time(chrono::NaiveTime::MIN), clock: Clock::Floating, is_date: true }
            }
            Told::Local(local) => Stamp { local, clock: clock()?, is_date: false },
            Told::Ahead(local, seconds) => Stamp { local, clock: Clock::ahead(seconds), is_date: false },
        })
    }

    /// The same moment on another clock; a floating time is the same on each.
    pub(super) fn on(&self, clock: &Clock, here: &Zone) -> NaiveDateTime {
        if self.clock == *clock || self.clock == Clock::Floating || *clock == Clock::Floating && self.clock.is(here) {
            return self.local;
        }
        clock.at(self.clock.instant(self.local, here), here)
    }

    /// On the clock here.
    pub(super) fn here(&self, here: &Zone) -> NaiveDateTime {
        if self.is_date { self.local } else { self.clock.here(self.local, here) }
    }
}

/// The offsets of a zone that a file describes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rules {
    /// What holds before the first change.
    pub(super) before: Before,
    /// When it changes, by time.
    pub(super) changes: Vec<Change>,
    /// Past this moment the file says nothing more, and the zone of its name holds.
    pub(super) after: Option<(NaiveDateTime, Zone)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Before {
    /// So many seconds ahead of UTC.
    Ahead(i32),
    /// The zone of its name.
    Zone(Zone),
}

/// The clock is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Change {
    /// When, on the clock as it was before.
    pub(super) at: NaiveDateTime,
    /// How far ahead of UTC it was, in seconds.
    pub(super) from: i32,
    /// How far it is.
    pub(super) to: i32,
}

impl Rules {
    fn instant(&self, local: NaiveDateTime) -> DateTime<Utc> {
        if let Some((after, zone)) = &self.after
            && local >= *after
        {
            return zone.instant(local);
        }
        let begun = self.changes.partition_point(|change| change.at <= local);
        let ahead = match begun.checked_sub(1).and_then(|last| self.changes.get(last)) {
            // In the gap: by the offset before it.
            Some(change) if local < later(change.at, change.to - change.from) => change.from,
            Some(change) => change.to,
            None => match &self.before {
                Before::Ahead(seconds) => *seconds,
                Before::Zone(zone) => return zone.instant(local),
            },
        };
        later(local, -ahead).and_utc()
    }

    fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        let utc = at.naive_utc();
        if let Some((after, zone)) = &self.after
            && zone.local(at) >= *after
        {
            return zone.local(at);
        }
        let begun = self.changes.partition_point(|change| later(change.at, -change.from) <= utc);
        let ahead = match begun.checked_sub(1).and_then(|last| self.changes.get(last)) {
            Some(change) => change.to,
            None => match &self.before {
                Before::Ahead(seconds) => *seconds,
                Before::Zone(zone) => return zone.local(at),
            },
        };
        later(utc, ahead)
    }
}

fn later(at: NaiveDateTime, seconds: i32) -> NaiveDateTime {
    at.checked_add_signed(TimeDelta::seconds(seconds.into())).unwrap_or(at)
}
