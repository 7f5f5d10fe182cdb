//! Backups: a copy of the records and of their key slots, opened and counted before it counts as one; which there are, and
//! letting some go. What is not here: looking into one (`peek`), restoring (`restore`), which stay (`domain`).

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};
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
/// What the names of those begin with that we make, and of what a restore keeps.
const OURS: &str = "leeward-";
const BEFORE_RESTORE: &str = "before-restore-";
const STAMP: &str = "%Y%m%dT%H%M%S%3fZ";

/// A backup that lies beside the records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptBackup {
    /// Its folder.
    pub folder: PathBuf,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// Whether it is what stood before a restore; such a one is never let go.
    pub before_restore: bool,
}

impl KeptBackup {
    /// Its name in the folder of the backups.
    #[must_use]
    pub fn name(&self) -> String {
        self.folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

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
    let name = format!("{OURS}{}", stamp(now));
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
    now.format(STAMP).to_string()
}

/// The name of what stood before a restore.
pub(crate) fn before_restore(now: DateTime<Utc>) -> String {
    format!("{BEFORE_RESTORE}{}", stamp(now))
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

/// The backups that lie beside the records of a folder, the oldest first.
#[must_use]
pub fn backups(folder: &Path) -> Vec<KeptBackup> {
    let Ok(entries) = std::fs::read_dir(folder.join(FOLDER)) else { return Vec::new() };
    let read = |path: PathBuf| {
        let name = path.file_name()?.to_str()?;
        let before_restore = name.starts_with(BEFORE_RESTORE);
        let stamp = name.strip_prefix(OURS).or_else(|| name.strip_prefix(BEFORE_RESTORE))?;
        let made = NaiveDateTime::parse_from_str(stamp, STAMP).ok()?.and_utc();
        Some(KeptBackup { folder: path, made, before_restore })
    };
    let mut backups: Vec<KeptBackup> = entries.filter_map(|entry| read(entry.ok()?.path())).collect();
    backups.sort_by(|one, other| (one.made, &one.folder).cmp(&(other.made, &other.folder)));
    backups
}

/// The folder in which the backups of a folder's records lie.
#[must_use]
pub fn backups_folder(folder: &Path) -> PathBuf {
    folder.join(FOLDER)
}

/// Lets a backup go. It stops being one before it is removed: half of one only looks like it.
///
/// # Errors
/// When it can't be removed.
pub fn let_go(backup: &KeptBackup) -> Result<(), StoreError> {
    let going = backup.folder.with_file_name(format!(".going-{}", backup.name()));
    let removed = std::fs::rename(&backup.folder, &going).and_then(|()| std::fs::remove_dir_all(&going));
    removed.map_err(|error| StoreError::io(&backup.folder, &error))
}
