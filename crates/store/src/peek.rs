//! What a backup holds, looked at without changing it or the records; and whether the records have changed since. What is
//! not here: putting it in their place (`restore`).

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};

use crate::{
    By, DATABASE, Keys, Store, StoreError,
    database::{For, connect},
    devices,
    key::Key,
    kinds::{ALL, Holds, Kind, VERSION},
    settings,
    slots::Slots,
    unlock::data_key,
};

/// A backup, looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peeked {
    /// Which keys open it.
    pub keys: Keys,
    /// The vault's id: that of the records it is of.
    pub vault: String,
    /// What it holds, where it could be opened.
    pub holds: Result<Held, StoreError>,
}

/// How much records hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Held {
    /// Check-ins and questionnaires that are not deleted.
    pub check_ins: u32,
    /// What was said of the time after hours and not deleted.
    pub after_hours: u32,
    /// Parked thoughts.
    pub thoughts: u32,
    /// The work date of the last check-in.
    pub last: Option<NaiveDate>,
}

/// How often each table was written to, in short: two that differ hold different things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark(Vec<(&'static str, i64, i64)>);

/// Looks into a backup, with what opens it. `records` is the folder of the records, where a key file would lie.
///
/// # Errors
/// When it is none, or its key slots can't be read.
pub fn peek(records: &Path, backup: &Path, by: By<'_>) -> Result<Peeked, StoreError> {
    if !Slots::stand(backup) || backup.join(DATABASE).symlink_metadata().is_err() {
        return Err(StoreError::NothingThere);
    }
    let (slots, _) = Slots::read(backup)?;
    let holds = key_of(&slots, records, backup, by).and_then(|(key, _)| {
        let connection = connect(&backup.join(DATABASE), &key, For::Reading)?;
        held(&connection)
    });
    Ok(Peeked { keys: slots.keys(), vault: slots.vault, holds })
}

/// The key of a backup, and whether it is a key file that lies with it.
pub(crate) fn key_of(slots: &Slots, records: &Path, backup: &Path, by: By<'_>) -> Result<(Key, bool), StoreError> {
    match data_key(slots, records, by) {
        Err(error @ StoreError::NoKey(_)) => data_key(slots, backup, by).map(|key| (key, true)).map_err(|_| error),
        other => other.map(|key| (key, false)),
    }
}

fn held(connection: &Connection) -> Result<Held, StoreError> {
    let count = |table: &str, of: &str| -> Result<u32, StoreError> {
        let is_there = "SELECT count(*) > 0 FROM sqlite_schema WHERE type = 'table' AND name = ?1";
        // An older schema has fewer tables.
        if !connection.query_row(is_there, [table], |row| row.get::<_, bool>(0))? {
            return Ok(0);
        }
        Ok(connection.query_row(&format!("SELECT count(*) FROM {table} WHERE {of}"), [], |row| row.get(0))?)
    };
    let last: Option<String> =
        connection.query_row("SELECT max(work_date) FROM check_in WHERE deleted_at IS NULL", [], |row| row.get(0))?;
    Ok(Held {
        check_ins: count("check_in", "deleted_at IS NULL")?,
        after_hours: count("after_hours", "deleted_at IS NULL")?,
        thoughts: count("parked_thought", "place NOT LIKE '%\"place\":\"deleted\"%'")?,
        last: last.and_then(|date| date.parse().ok()),
    })
}

/// The settings of these keys are the program's own notes: they change without anything having changed.
fn mark(connection: &Connection, notes: &[&str]) -> Result<Mark, StoreError> {
    let of = |kind: &&Kind| kind.holds != Holds::Standing && kind.name != devices::KIND.name;
    let marks = ALL.into_iter().filter(of).map(|kind| {
        let written =
            if kind.holds == Holds::Later { format!("coalesce(sum({}), 0)", VERSION.name) } else { "0".to_owned() };
        let notes = if kind.name == settings::KIND.name { notes } else { &[] };
        let places: Vec<String> = (1..=notes.len()).map(|at| format!("?{at}")).collect();
        let some = if notes.is_empty() { String::new() } else { format!(" WHERE key NOT IN ({})", places.join(", ")) };
        let sql = format!("SELECT count(*), {written} FROM {}{some}", kind.table);
        let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
        let (rows, written) = connection.query_row(&sql, params_from_iter(notes), read)?;
        Ok((kind.table, rows, written))
    });
    Ok(Mark(marks.collect::<Result<_, StoreError>>()?))
}

impl Store {
    /// How much the records hold.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn held(&self) -> Result<Held, StoreError> {
        held(&self.connection)
    }

    /// Whether the records hold anything that a backup does not hold, or otherwise; anything at all where there is none.
    /// `notes` are the keys of settings that are the program's own notes.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn changed_since(&mut self, backup: Option<&Path>, notes: &[&str]) -> Result<bool, StoreError> {
        let now = mark(&self.connection, notes)?;
        let Some(backup) = backup else { return Ok(now.0.iter().any(|(_, rows, _)| *rows > 0)) };
        let known = self.backed_up.as_ref().filter(|(path, _)| path == backup);
        let then = match (known, self.key.as_ref()) {
            (Some((_, mark)), _) => mark.clone(),
            // One of an older schema, or that is no longer whole, is as good as none.
            (None, Some(key)) => {
                connect(&backup.join(DATABASE), key, For::Reading).and_then(|of| mark(&of, notes)).ok()
            }
            (None, None) => None,
        };
        let changed = then.as_ref() != Some(&now);
        self.backed_up = Some((PathBuf::from(backup), then));
        Ok(changed)
    }

    /// When the records were first opened here.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn first_opened(&self) -> Result<Option<chrono::DateTime<chrono::Utc>>, StoreError> {
        let sql = "SELECT min(first_at) FROM device";
        let at: Option<Option<i64>> = self.connection.query_row(sql, [], |row| row.get(0)).optional()?;
        Ok(at.flatten().and_then(chrono::DateTime::from_timestamp_micros))
    }
}
