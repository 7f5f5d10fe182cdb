//! A moment in three columns, and back: microseconds since 1970 in UTC, offset in seconds, zone.

use chrono::{DateTime, Utc};
use domain::moment::Moment;
use rusqlite::Row;

/// An instant as it is stored.
pub(crate) fn micros(at: DateTime<Utc>) -> i64 {
    at.timestamp_micros()
}

/// A stored moment from three columns, beginning at `first`.
pub(crate) fn read(row: &Row<'_>, first: usize) -> rusqlite::Result<Moment> {
    let at: i64 = row.get(first)?;
    let at = DateTime::<Utc>::from_timestamp_micros(at).ok_or(rusqlite::Error::IntegralValueOutOfRange(first, at))?;
    Ok(Moment { at, offset_seconds: row.get(first + 1)?, zone: row.get(first + 2)? })
}
