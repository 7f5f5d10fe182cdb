//! A work date's ranges as instants. Lives here: the resolution of its edges in a zone.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::Range;
use crate::zone::Zone;

/// A work date's ranges, resolved in a zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// The local date on which it starts.
    pub work_date: NaiveDate,
    /// Its ranges by start, each edge resolved by itself.
    pub ranges: Vec<(DateTime<Utc>, DateTime<Utc>)>,
    /// The latest end of its ranges.
    pub end: DateTime<Utc>,
}

impl Shift {
    pub(super) fn resolve(date: NaiveDate, ranges: &[Range], zone: &Zone) -> Option<Shift> {
        if ranges.is_empty() || skipped(date, zone) {
            return None;
        }
        let mut resolved: Vec<_> = ranges
            .iter()
            .map(|range| {
                let end_date = if range.overnight() { date + TimeDelta::days(1) } else { date };
                (zone.instant(date.and_time(range.start)), zone.instant(end_date.and_time(range.end)))
            })
            .collect();
        resolved.sort_unstable();
        let end = resolved.iter().map(|(_, end)| *end).max()?;
        Some(Shift { work_date: date, ranges: resolved, end })
    }

    /// When its first range begins.
    #[must_use]
    pub fn start(&self) -> DateTime<Utc> {
        self.ranges.first().map_or(self.end, |(start, _)| *start)
    }
}

/// Whether a zone never shows this date, as Apia never showed 2011-12-30.
fn skipped(date: NaiveDate, zone: &Zone) -> bool {
    let noon = date.and_time(NaiveTime::MIN) + TimeDelta::hours(12);
    zone.local(zone.instant(noon)).date() != date
}
