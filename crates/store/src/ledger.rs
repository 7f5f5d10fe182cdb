//! The ledger: what the reminder engine wrote, append-only, in the order written. What a line means is the
//! engine's; here it is a line and the moment after which no rule needs it.

use chrono::{DateTime, Utc};
use domain::reminder::Entry;
use rusqlite::params;

use crate::{
    Store, StoreError,
    ids::new_id,
    kinds::{Form, Holds, Id, Kind, column, typed},
    moments,
};

const TABLE: &str = "ledger";

/// Until when a line matters follows from it.
pub(crate) const KIND: Kind = Kind {
    name: "ledger",
    table: TABLE,
    id: Id::Column("id"),
    key: &["id"],
    columns: &[column("id", Form::Text), column("device", Form::Text), column("entry", Form::Json(typed::<Entry>))],
    holds: Holds::Neither,
    ordered: true,
};

/// Until when a line matters that comes from a file.
pub(crate) fn matters_until(entry: &serde_json::Value) -> Result<i64, StoreError> {
    let entry: Entry = serde_json::from_value(entry.clone()).map_err(|_| StoreError::Unreadable(TABLE))?;
    Ok(moments::micros(entry.matters_until()))
}

impl Store {
    /// Appends lines, all or none.
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn append_ledger(&mut self, entries: &[Entry]) -> Result<(), StoreError> {
        if entries.is_empty() {
            return Ok(());
        }
        self.together(|store| {
            let mut insert = store
                .connection
                .prepare("INSERT INTO ledger (id, device, matters_until, entry) VALUES (?1, ?2, ?3, ?4)")?;
            for entry in entries {
                let body = serde_json::to_string(entry).map_err(|_| StoreError::Unreadable(TABLE))?;
                let until = entry.matters_until();
                insert.execute(params![new_id(entry.at().at)?, store.device, moments::micros(until), body])?;
            }
            Ok(())
        })
    }

    /// The lines that still matter at `start`, in the order written.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn ledger_since(&self, start: DateTime<Utc>) -> Result<Vec<Entry>, StoreError> {
        // Left to itself SQLite reads the whole table to spare itself the sort of a few lines.
        self.ledger_where(
            "SELECT entry FROM ledger INDEXED BY ledger_matters WHERE matters_until >= ?1 ORDER BY seq",
            moments::micros(start),
        )
    }

    /// The leave that was said, ever, in the order written: statistics leave it out however long ago it was.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn ledger_leave(&self) -> Result<Vec<Entry>, StoreError> {
        // As the index has it, so that ten years of other lines are not read for it.
        self.ledger_where(
            r#"SELECT entry FROM ledger WHERE substr(entry, 1, 16) = '{"entry":"leave"' AND ?1 = ?1 ORDER BY seq"#,
            0,
        )
    }

    /// Every line, in the order written.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn whole_ledger(&self) -> Result<Vec<Entry>, StoreError> {
        self.ledger_where("SELECT entry FROM ledger WHERE ?1 = ?1 ORDER BY seq", 0)
    }

    fn ledger_where(&self, sql: &str, argument: i64) -> Result<Vec<Entry>, StoreError> {
        let mut statement = self.connection.prepare(sql)?;
        let rows = statement.query_map([argument], |row| row.get::<_, String>(0))?;
        rows.map(|row| serde_json::from_str(&row?).map_err(|_| StoreError::Unreadable(TABLE))).collect()
    }
}
