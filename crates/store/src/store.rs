//! One open set of records: the connection and how writes are bundled. The tables' methods lie in the tables' files.

use chrono::DateTime;
use rusqlite::Connection;

use crate::{StoreError, devices, migrate};

/// The records, open.
#[derive(Debug)]
pub struct Store {
    pub(crate) connection: Connection,
    /// This computer, as rows name it.
    pub(crate) device: String,
    pub(crate) schema: u32,
    pub(crate) read_only: bool,
}

impl Store {
    /// The real store in memory: for tests, for `simulate`.
    ///
    /// # Errors
    /// When there is no memory or no randomness.
    pub fn in_memory() -> Result<Self, StoreError> {
        let mut connection = Connection::open_in_memory()?;
        connection.pragma_update(None, "foreign_keys", true)?;
        migrate::migrate(&mut connection)?;
        let device = devices::this_device(&connection, DateTime::UNIX_EPOCH)?;
        Ok(Self { connection, device, schema: migrate::SCHEMA, read_only: false })
    }

    /// The schema of the records; greater than [`crate::SCHEMA`] where a newer Leeward wrote them.
    #[must_use]
    pub fn schema(&self) -> u32 {
        self.schema
    }

    /// Whether the records are open for reading only, because a newer Leeward wrote them.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Does several things, all or none.
    ///
    /// # Errors
    /// The first error of `work`, or when the records can't be written.
    pub fn together<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let (begin, commit, undo) = if self.connection.is_autocommit() {
            ("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK")
        } else {
            ("SAVEPOINT inner", "RELEASE inner", "ROLLBACK TO inner; RELEASE inner")
        };
        self.connection.execute_batch(begin)?;
        match work(self).and_then(|value| Ok(self.connection.execute_batch(commit).map(|()| value)?)) {
            Ok(value) => Ok(value),
            Err(error) => {
                // The first error is the one to tell; where undoing fails too, SQLite has already done it.
                let _ = self.connection.execute_batch(undo);
                Err(error)
            }
        }
    }
}
