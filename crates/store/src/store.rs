//! One open set of records: the connection and how writes are bundled. The tables' methods lie in the tables' files.

use std::path::PathBuf;

use chrono::DateTime;
use rusqlite::Connection;

use crate::{OpenKey, StoreError, backup, devices, files::Hold, key::Key, migrate, peek::Mark};

/// The records, open.
#[derive(Debug)]
pub struct Store {
    pub(crate) connection: Connection,
    /// This computer, as rows name it.
    pub(crate) device: String,
    pub(crate) schema: u32,
    pub(crate) read_only: Option<ReadOnly>,
    /// The data key, for backups and new key slots; none in memory.
    pub(crate) key: Option<Key>,
    /// The backup that was compared last, and what it holds in short.
    pub(crate) backed_up: Option<(PathBuf, Option<Mark>)>,
    /// While it lives, no restore takes the records away from under it.
    pub(crate) _held: Option<Hold>,
}

/// Why records are open for reading only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadOnly {
    /// A newer Leeward wrote them.
    NewerSchema,
    /// The folder or the file can't be written to.
    Folder,
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
        Ok(Self {
            connection,
            device,
            schema: migrate::SCHEMA,
            read_only: None,
            key: None,
            backed_up: None,
            _held: None,
        })
    }

    /// The key that opened the records, for as long as they are let go of and opened again; none in memory.
    #[must_use]
    pub fn open_key(&self) -> Option<OpenKey> {
        self.key.as_ref().map(|key| OpenKey(key.copy()))
    }

    /// The schema of the records; greater than [`crate::SCHEMA`] where a newer Leeward wrote them.
    #[must_use]
    pub fn schema(&self) -> u32 {
        self.schema
    }

    /// Why the records are open for reading only, where they are.
    #[must_use]
    pub fn read_only(&self) -> Option<ReadOnly> {
        self.read_only
    }

    /// Reads every page of the records and checks it: SQLite's own check, and the seal of each encrypted page.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where anything is amiss.
    pub fn check_integrity(&self) -> Result<(), StoreError> {
        backup::check(&self.connection)
    }

    /// Marks the records as another schema's, so that tests of every crate can see what a newer one looks like.
    ///
    /// # Errors
    /// When the records can't be written.
    #[doc(hidden)]
    pub fn pretend_schema(&mut self, schema: u32) -> Result<(), StoreError> {
        Ok(self.connection.pragma_update(None, "user_version", schema)?)
    }

    /// Every row of every table as text, so that tests of every crate can show what is kept and what is not.
    ///
    /// # Errors
    /// When the records can't be read.
    #[doc(hidden)]
    pub fn all_rows(&self) -> Result<Vec<String>, StoreError> {
        let mut tables =
            self.connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?;
        let tables: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let mut all = Vec::new();
        for table in tables {
            let mut statement = self.connection.prepare(&format!("SELECT * FROM \"{table}\""))?;
            let columns = statement.column_count();
            let rows = statement.query_map([], |row| {
                let cells = (0..columns).map(|at| Ok(format!("{:?}", row.get_ref(at)?)));
                Ok(format!("{table}: {}", cells.collect::<rusqlite::Result<Vec<_>>>()?.join(", ")))
            })?;
            for row in rows {
                all.push(row?);
            }
        }
        Ok(all)
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
