//! A backup takes the place of the records. It is copied under another name and proven there; what stood is kept in
//! `backups/before-restore-…`; then a folder of the proven files gets its name in one step, and from that moment on
//! whoever opens the records first finishes the swap. A crash before it leaves the old records, one after it the new.
//! What is not here: making backups.

use std::{
    fs::File,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use crate::{
    By, DATABASE, SCHEMA, StoreError, backup,
    database::{For, connect, journal_of},
    files,
    key::Key,
    migrate,
    peek::key_of,
    slots::{self, Slots},
    unlock::{KEY_FILE, data_key},
};

/// Copied, and not proven yet.
const ARRIVING: &str = ".restoring";
/// Proven: it only has to be moved into its place.
const PROVEN: &str = "restoring";

/// What a restore did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where what stood before is kept; none where nothing stood.
    pub kept: Option<PathBuf>,
}

/// Puts a backup in the place of the records of a folder. The folder is made where it is gone; the backup stays as it is.
///
/// # Errors
/// [`StoreError::Busy`] while any program has the records open, [`StoreError::NothingThere`] or a damage where the
/// backup is none, [`StoreError::NewerSchema`] where a newer Leeward made it, what `by` gives where it does not open it,
/// and what the disk refuses. The records are as before then.
pub fn restore(folder: &Path, from: &Path, by: By<'_>, now: DateTime<Utc>) -> Result<Restored, StoreError> {
    if !slots::Slots::stand(from) || from.join(DATABASE).symlink_metadata().is_err() {
        return Err(StoreError::NothingThere);
    }
    files::make_folder(folder)?;
    files::can_write_in(folder)?;
    finish(folder)?;
    let _alone = files::hold_alone(folder)?;
    let (slots, _) = Slots::read(from)?;
    let (key, with_file) = key_of(&slots, folder, from, by)?;
    // A key that was added or taken away since the backup was made is not undone by it.
    let present = Slots::read(folder).ok().map(|(present, _)| present);
    let stays = present.is_some_and(|present| {
        present.vault == slots.vault && data_key(&present, folder, by).is_ok_and(|now| now.bytes() == key.bytes())
    });

    let (arriving, proven) = (folder.join(ARRIVING), folder.join(PROVEN));
    // What an earlier, unfinished one left was never anyone's.
    let _ = std::fs::remove_dir_all(&arriving);
    let arrived = arrive(from, &arriving, &key).and_then(|()| match (stays, with_file) {
        (true, _) => Ok(()),
        (false, false) => slots.write(&arriving, None),
        (false, true) => {
            slots.write(&arriving, None)?;
            copy(&from.join(KEY_FILE), &arriving.join(KEY_FILE))
        }
    });
    let kept = arrived.and_then(|()| keep(folder, with_file && !stays, now));
    let kept = match kept {
        Ok(kept) => kept,
        Err(error) => {
            let _ = std::fs::remove_dir_all(&arriving);
            return Err(error);
        }
    };
    std::fs::rename(&arriving, &proven).map_err(|error| StoreError::io(&proven, &error))?;
    files::sync_folder_of(&proven);
    swap(folder, &proven)?;
    Ok(Restored { kept })
}

/// Finishes a restore that was proven and did not come to its end.
pub(crate) fn finish(folder: &Path) -> Result<(), StoreError> {
    let proven = folder.join(PROVEN);
    if proven.symlink_metadata().is_err() {
        return Ok(());
    }
    let _alone = files::hold_alone(folder)?;
    swap(folder, &proven)
}

/// Moves what is proven into its place. Each step may have been done before.
fn swap(folder: &Path, proven: &Path) -> Result<(), StoreError> {
    let path = folder.join(DATABASE);
    if proven.join(DATABASE).exists() {
        // The journal is the old database's, and kept with it: it must not be played into the new one.
        remove_if_there(&journal_of(&path))?;
        files::move_into(proven, folder, DATABASE)?;
    }
    for name in slots::FILES.into_iter().chain([KEY_FILE]) {
        if proven.join(name).exists() {
            files::move_into(proven, folder, name)?;
        }
    }
    std::fs::remove_dir_all(proven).map_err(|error| StoreError::io(proven, &error))?;
    files::sync_folder_of(proven);
    Ok(())
}

/// Copies the backup's database and proves the copy.
fn arrive(from: &Path, to: &Path, key: &Key) -> Result<(), StoreError> {
    files::make_folder(to)?;
    let path = to.join(DATABASE);
    copy(&from.join(DATABASE), &path)?;
    let journal = journal_of(&from.join(DATABASE));
    if journal.exists() {
        copy(&journal, &journal_of(&path))?;
    }
    // Opened for writing: what a crash left half done in it is undone here.
    let copy = connect(&path, key, For::Writing)?;
    prove(&copy)?;
    copy.close().map_err(|(_, error)| StoreError::from(error))?;
    remove_if_there(&journal_of(&path))?;
    let synced = File::open(&path).and_then(|file| file.sync_all());
    synced.map_err(|error| StoreError::io(&path, &error))
}

fn prove(copy: &Connection) -> Result<(), StoreError> {
    backup::check(copy)?;
    match migrate::schema_of(copy)? {
        0 => Err(StoreError::Damaged),
        schema if schema > SCHEMA => Err(StoreError::NewerSchema),
        _ => Ok(()),
    }
}

/// Keeps what stands, whole or damaged, byte by byte; its key file where another one takes its place.
fn keep(folder: &Path, with_key_file: bool, now: DateTime<Utc>) -> Result<Option<PathBuf>, StoreError> {
    let database = folder.join(DATABASE);
    let there = [database.clone(), journal_of(&database)].into_iter();
    let there: Vec<PathBuf> =
        there.chain(slots::FILES.iter().map(|name| folder.join(name))).filter(|path| path.exists()).collect();
    let key_file = Some(folder.join(KEY_FILE)).filter(|path| with_key_file && path.exists());
    if there.is_empty() {
        return Ok(None);
    }
    let backups = folder.join(backup::FOLDER);
    files::make_folder(&backups)?;
    let name = backup::before_restore(now);
    let (unproven, kept) = (backups.join(format!(".{name}")), backups.join(name));
    let copied = files::make_folder(&unproven)
        .and_then(|()| {
            there
                .iter()
                .chain(&key_file)
                .try_for_each(|path| copy(path, &unproven.join(path.file_name().unwrap_or_default())))
        })
        .and_then(|()| std::fs::rename(&unproven, &kept).map_err(|error| StoreError::io(&kept, &error)));
    if let Err(error) = copied {
        let _ = std::fs::remove_dir_all(&unproven);
        return Err(error);
    }
    files::sync_folder_of(&kept);
    Ok(Some(kept))
}

/// Copies a file, which only our account may read, onto the disk.
fn copy(from: &Path, to: &Path) -> Result<(), StoreError> {
    let copied = (|| {
        let (mut read, mut write) = (File::open(from)?, files::private(to)?);
        std::io::copy(&mut read, &mut write)?;
        write.sync_all()
    })();
    copied.map_err(|error| StoreError::io(to, &error))
}

fn remove_if_there(path: &Path) -> Result<(), StoreError> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::io(path, &error)),
        _ => Ok(()),
    }
}
