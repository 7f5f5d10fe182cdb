//! The end of the quiet minutes that run: one row while they do, none after, none in a backup. What they are for is not
//! here.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension};

use crate::{Store, StoreError, moments};

/// The table; a copy that is kept leaves its row out.
pub(crate) const TABLE: &str = "session_buffer";

impl Store {
    /// Quiet minutes run until then, instead of what ran.
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn set_session_buffer(&mut self, ends: DateTime<Utc>) -> Result<(), StoreError> {
        self.connection.execute(
            "INSERT INTO session_buffer (one, ends_at) VALUES (1, ?1)
             ON CONFLICT (one) DO UPDATE SET ends_at = excluded.ends_at",
            [moments::micros(ends)],
        )?;
        Ok(())
    }

    /// Their end, over or not, until it is forgotten.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn session_buffer(&self) -> Result<Option<DateTime<Utc>>, StoreError> {
        let ends: Option<i64> = self
            .connection
            .prepare("SELECT ends_at FROM session_buffer")?
            .query_row([], |row| row.get(0))
            .optional()?;
        ends.map(|ends| DateTime::from_timestamp_micros(ends).ok_or(StoreError::Unreadable(TABLE))).transpose()
    }

    /// Forgets it. What was written is overwritten on the disk (`secure_delete`).
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn forget_session_buffer(&mut self) -> Result<(), StoreError> {
        self.connection.execute("DELETE FROM session_buffer", [])?;
        Ok(())
    }
}

/// Takes the row out of a copy of the records, of any schema.
pub(crate) fn leave_out(copy: &Connection) -> Result<(), StoreError> {
    let there: bool =
        copy.query_row("SELECT count(*) > 0 FROM sqlite_schema WHERE name = ?1", [TABLE], |row| row.get(0))?;
    if there {
        copy.execute(&format!("DELETE FROM {TABLE}"), [])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_end_is_kept_until_it_is_forgotten() {
        let mut store = Store::in_memory().unwrap();
        let ends: DateTime<Utc> = "2026-11-23T13:20:00Z".parse().unwrap();
        assert_eq!(store.session_buffer().unwrap(), None);
        store.set_session_buffer(ends - chrono::TimeDelta::minutes(4)).unwrap();
        store.set_session_buffer(ends).unwrap();
        assert_eq!(store.session_buffer().unwrap(), Some(ends));
        store.forget_session_buffer().unwrap();
        store.forget_session_buffer().unwrap();
        assert_eq!(store.session_buffer().unwrap(), None);
    }
}
