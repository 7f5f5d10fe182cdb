//! What happens to single dates of a series: those that stand in an event of their own, and those from which on the series is
//! another (RECURRENCE-ID). What does not live here: which dates the series has.

use std::collections::HashSet;

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};

use super::written::Written;
use crate::zone::Zone;

pub(super) struct Changes {
    /// Dates that are called off, or stand in an event of their own.
    gone: HashSet<NaiveDateTime>,
    /// From a date on.
    later: Vec<Later>,
    /// How far a date may be moved, its length included.
    pub(super) furthest: TimeDelta,
}

struct Later {
    from: NaiveDateTime,
    /// The line of the event that says so.
    line: usize,
    /// So much later, and so long; nothing where the series is called off from there.
    to: Option<(TimeDelta, TimeDelta)>,
}

impl Changes {
    /// Of a series, by the events that take the place of its dates.
    pub(super) fn of(series: &Written, moved: &[&Written], here: &Zone) -> Changes {
        let mut changes = Changes { gone: HashSet::new(), later: Vec::new(), furthest: TimeDelta::zero() };
        let time = series.start.map_or(NaiveTime::MIN, |start| start.time());
        for one in moved {
            let Some((which, and_later)) = &one.replaces else { continue };
            let which = if which.is_date || series.is_date {
                which.local.date().and_time(time)
            } else {
                which.on(&series.clock, here)
            };
            changes.gone.insert(which);
            let Some(start) = one.start.filter(|_| *and_later) else { continue };
            let start = if one.is_date || series.is_date {
                start
            } else {
                series.clock.at(one.clock.instant(start, here), here)
            };
            let by = start - which;
            changes.furthest = changes.furthest.max(by.abs() + one.length);
            let to = (!one.cancelled && one.mistake.is_none()).then_some((by, one.length));
            changes.later.push(Later { from: which, line: one.line, to });
        }
        changes.later.sort_unstable_by_key(|later| (later.from, later.line));
        changes
    }

    /// Where a date goes and how long it is, and the line of the event that it is then part of; nothing where it is gone.
    pub(super) fn on(
        &self,
        start: NaiveDateTime,
        length: TimeDelta,
    ) -> Option<(Option<usize>, NaiveDateTime, TimeDelta)> {
        if self.gone.contains(&start) {
            return None;
        }
        match self.later.iter().rev().find(|later| later.from < start) {
            None => Some((None, start, length)),
            Some(Later { line, to, .. }) => {
                let (by, length) = (*to)?;
                Some((Some(*line), start.checked_add_signed(by)?, length))
            }
        }
    }
}
