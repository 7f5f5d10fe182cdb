//! The encrypted file: how it is opened, and how SQLite and SQLCipher are told to treat it. What is not here: where
//! its key comes from (`vault`).

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use crate::{ReadOnly, SCHEMA, Store, StoreError, backup, devices, files, key::Key, migrate};

/// How a file is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum For {
    /// A file that is not there yet.
    Making,
    /// One that is there.
    Writing,
    /// One that must not be changed.
    Reading,
}

/// A connection to an encrypted file. [`StoreError::Damaged`] where the key does not fit or the file is no database.
pub(crate) fn connect(path: &Path, key: &Key, purpose: For) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX
        | match purpose {
            For::Making => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
            For::Writing => OpenFlags::SQLITE_OPEN_READ_WRITE,
            For::Reading => OpenFlags::SQLITE_OPEN_READ_ONLY,
        };
    let connection = Connection::open_with_flags(path, flags)?;
    // SQLCipher writes to stderr by itself; what went wrong comes back as an error anyway.
    connection.execute_batch("PRAGMA cipher_log_level = NONE; PRAGMA cipher_memory_security = ON;")?;
    let with_key = Zeroizing::new(format!("PRAGMA key = \"x'{}'\";", *key.hex()));
    connection.execute_batch(&with_key)?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    // The first read is where a wrong key shows.
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
    connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON;")?;
    if purpose == For::Reading {
        connection.execute_batch("PRAGMA query_only = ON;")?;
    } else {
        // No write-ahead log: a flipped bit in one can lose what was acknowledged, and a few writes a day need none.
        connection.execute_batch("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA;")?;
    }
    Ok(connection)
}

/// The name of a database's rollback journal.
pub(crate) fn journal_of(path: &Path) -> PathBuf {
    let mut journal = path.as_os_str().to_owned();
    journal.push("-journal");
    journal.into()
}

/// Makes the file of new records, whole on the disk when this returns.
pub(crate) fn make(path: &Path, key: &Key, now: DateTime<Utc>) -> Result<(), StoreError> {
    // What an earlier, unfinished making left holds nothing of anyone's; its journal must not be played into this one.
    let journal = journal_of(path);
    let _ = std::fs::remove_file(&journal);
    files::private(path).map_err(|error| StoreError::io(path, &error))?;
    let mut connection = connect(path, key, For::Making)?;
    migrate::migrate(&mut connection)?;
    devices::this_device(&connection, now)?;
    connection.close().map_err(|(_, error)| StoreError::from(error))?;
    // Empty by now; the database is about to take another name.
    let _ = std::fs::remove_file(&journal);
    Ok(())
}

/// Opens the records: for writing where that can be, for reading only where a newer Leeward wrote them or the folder
/// can't be written to. An older schema is backed up first, and then brought to ours.
pub(crate) fn open(folder: &Path, path: &Path, key: Key, now: DateTime<Utc>) -> Result<Store, StoreError> {
    let held = files::hold(folder)?;
    let writable = files::can_write_in(folder).is_ok() && std::fs::OpenOptions::new().append(true).open(path).is_ok();
    // Opened for writing where that can be: what a crash left half done is undone by the first who may write.
    let mut connection = connect(path, &key, if writable { For::Writing } else { For::Reading })?;
    let health: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if health != "ok" {
        return Err(StoreError::Damaged);
    }
    let schema = migrate::schema_of(&connection)?;
    if schema == 0 {
        // SQLite takes a file of nothing, or of next to nothing, for a new database. Ours are never empty.
        return Err(StoreError::Damaged);
    }
    let read_only = if schema > SCHEMA {
        connection.close().map_err(|(_, error)| StoreError::from(error))?;
        connection = connect(path, &key, For::Reading)?;
        Some(ReadOnly::NewerSchema)
    } else {
        (!writable).then_some(ReadOnly::Folder)
    };
    let device = if read_only.is_some() {
        String::new()
    } else {
        if schema < SCHEMA {
            backup::of(folder, &connection, &key, now)?;
            migrate::migrate(&mut connection)?;
        }
        devices::this_device(&connection, now)?
    };
    Ok(Store { connection, device, schema, read_only, key: Some(key), backed_up: None, _held: held })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_treated_as_promised() {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("x.db");
        let key = Key::random().unwrap();
        make(&path, &key, DateTime::UNIX_EPOCH).unwrap();
        let connection = connect(&path, &key, For::Writing).unwrap();
        for (pragma, value) in [
            ("journal_mode", "truncate"),
            ("synchronous", "3"),
            ("secure_delete", "1"),
            ("trusted_schema", "0"),
            ("foreign_keys", "1"),
            ("busy_timeout", "5000"),
            ("cipher_memory_security", "1"),
            ("cipher_page_size", "4096"),
            ("cipher_hmac_algorithm", "HMAC_SHA512"),
        ] {
            let got = connection
                .query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, rusqlite::types::Value>(0))
                .unwrap();
            let got = match got {
                rusqlite::types::Value::Integer(n) => n.to_string(),
                rusqlite::types::Value::Text(text) => text,
                other => format!("{other:?}"),
            };
            assert_eq!(got, value, "{pragma}");
        }
    }
}
