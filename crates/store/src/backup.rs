//! Backups: a copy of the records and of their key slots, opened and counted before it counts as one. The three
//! newest are kept. What is not here: restoring (`restore`).

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, backup::Backup};

use crate::{
    DATABASE, Store, StoreError,
    database::{For, connect},
    files,
    key::Key,
    session_buffer,
    slots::Slots,
};

pub(crate) const FOLDER: &str = "backups";
const KEPT: usize = 3;

impl Store {
    /// Backs the records up into the folder's `backups`; the new backup's folder.
    ///
    /// # Errors
    /// When the backup can't be written or does not hold what the records hold; then there is none.
    pub fn back_up(&self, folder: &Path, now: DateTime<Utc>) -> Result<PathBuf, StoreError> {
        let key = self.key.as_ref().ok_or(StoreError::NothingThere)?;
        of(folder, &self.connection, key, now)
    }
}

/// Backs up what a connection reads.
pub(crate) fn of(folder: &Path, from: &Connection, key: &Key, now: DateTime<Utc>) -> Result<PathBuf, StoreError> {
    let backups = folder.join(FOLDER);
    files::make_folder(&backups)?;
    let name = format!("leeward-{}", stamp(now));
    let (unproven, proven) = (backups.join(format!(".{name}")), backups.join(name));
    let result = copy(folder, from, key, &unproven).and_then(|()| {
        std::fs::rename(&unproven, &proven).map_err(|error| StoreError::io(&proven, &error))?;
        files::sync_folder_of(&proven);
        Ok(())
    });
    if let Err(error) = result {
        // Half a backup only looks like one.
        let _ = std::fs::remove_dir_all(&unproven);
        return Err(error);
    }
    forget_old(folder);
    Ok(proven)
}

fn copy(folder: &Path, from: &Connection, key: &Key, to: &Path) -> Result<(), StoreError> {
    files::make_folder(to)?;
    let path = to.join(DATABASE);
    files::private(&path).map_err(|error| StoreError::io(&path, &error))?;
    let mut copy = connect(&path, key, For::Making)?;
    Backup::new(from, &mut copy)?.run_to_completion(1000, std::time::Duration::from_millis(5), None)?;
    // A copy outlives the ten minutes of which it would tell.
    session_buffer::leave_out(&copy)?;
    copy.close().map_err(|(_, error)| StoreError::from(error))?;
    let (slots, _) = Slots::read(folder)?;
    slots.write(to, None)?;

    let copy = connect(&path, key, For::Reading)?;
    check(&copy)?;
    if counts(from)? != counts(&copy)? {
        return Err(StoreError::Damaged);
    }
    Ok(())
}

/// A moment, as the name of a backup has it.
pub(crate) fn stamp(now: DateTime<Utc>) -> String {
    now.format("%Y%m%dT%H%M%S%3fZ").to_string()
}

/// Reads every page and checks it: SQLite's own check, and the seal of each encrypted page.
pub(crate) fn check(connection: &Connection) -> Result<(), StoreError> {
    let health: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    let is_sealed = connection.prepare("PRAGMA cipher_integrity_check")?.query([])?.next()?.is_none();
    if health == "ok" && is_sealed { Ok(()) } else { Err(StoreError::Damaged) }
}

/// How many rows each table has; what no copy holds is not counted.
fn counts(connection: &Connection) -> Result<Vec<(String, i64)>, StoreError> {
    let mut tables = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")?;
    let names: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    names
        .into_iter()
        .filter(|name| name != session_buffer::TABLE)
        .map(|name| {
            let count = connection.query_row(&format!("SELECT count(*) FROM \"{name}\""), [], |row| row.get(0))?;
            Ok((name, count))
        })
        .collect()
}

/// The backups of a folder, oldest first.
pub(crate) fn all(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder.join(FOLDER)) else { return Vec::new() };
    let mut ours: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.file_name().and_then(|n| n.to_str()).is_some_and(|n| n.starts_with("leeward-")))
        .collect();
    ours.sort();
    ours
}

/// Keeps the newest. One that can't be removed is in nobody's way.
fn forget_old(folder: &Path) {
    for old in all(folder).iter().rev().skip(KEPT) {
        let _ = std::fs::remove_dir_all(old);
    }
}
