//! Putting a backup in the place of the records. Lives here: finding the backup that was named, and what is said. What
//! does not: the copying and proving (`store`).

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use store::secrecy::SecretString;
use store::{By, KeyStore, NoKey, StoreError};

use crate::doctor::key_names;
use crate::error::{AppError, ErrorCode, OrSay};
use crate::opening::{Records, open_standing};
use crate::words::Words;

/// What is restored, and with what it is opened.
#[derive(Debug)]
pub struct Asked {
    /// A backup's folder, or its name in the records' `backups`.
    pub backup: PathBuf,
    /// The passphrase or the recovery code; a key of this computer where there is none.
    pub secret: Option<SecretString>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// How many check-ins are there now; unknown where only the secret opens them.
    pub check_ins: Option<usize>,
    /// Where what stood before is kept; none where nothing stood.
    pub kept: Option<PathBuf>,
    /// All of it in words.
    pub words: String,
}

/// Puts a backup in the place of the records, and keeps those beside the backups.
///
/// # Errors
/// When there is no such backup, it is damaged, a newer Leeward's or not opened by the key or secret, or any program has
/// the records open; the records are as before then.
pub fn restore(records: &Records, asked: &Asked, now: DateTime<Utc>) -> Result<Restored, AppError> {
    let words = Words::new(&records.locale);
    let beside = records.folder.join("backups").join(&asked.backup);
    let from = [&asked.backup, &beside].into_iter().find(|path| path.is_dir());
    let named = asked.backup.display().to_string();
    let Some(from) = from else {
        return Err(AppError::invalid(words.say_with("restore-none", &[("backup", named.into())])));
    };
    let by = asked.secret.as_ref().map_or(By::Computer(records.key_store), By::Secret);
    let done = store::restore(&records.folder, from, by, now);
    let done = done.map_err(|error| refusal(&error, records, from, named, &words))?;
    let check_ins = match asked.secret {
        None => Some(open_standing(records, now)?.store.all_check_ins().or_say(&words)?.len()),
        Some(_) => None,
    };
    let said = restored_words(check_ins.and_then(|count| u32::try_from(count).ok()), done.kept.as_deref(), &words);
    Ok(Restored { check_ins, kept: done.kept, words: said })
}

/// What was done, in words.
pub(crate) fn restored_words(check_ins: Option<u32>, kept: Option<&Path>, words: &Words) -> String {
    let said = check_ins.map_or_else(
        || words.say("restore-done"),
        |count| words.say_with("restore-done-count", &[("count", count.into())]),
    );
    let Some(kept) = kept else { return said };
    format!("{said} {}", words.say_with("restore-kept", &[("folder", kept.display().to_string().into())]))
}

/// Why a backup was not restored. Where no key opens it, it says which would.
pub(crate) fn refusal(error: &StoreError, records: &Records, from: &Path, backup: String, words: &Words) -> AppError {
    if let StoreError::NoKey(reason) = error
        && let Ok(peeked) = store::peek(&records.folder, from, By::Computer(KeyStore::None))
    {
        let is_file = peeked.keys.key_file && matches!(reason, NoKey::NoFile | NoKey::Wrong);
        let id = if is_file { "backups-no-key-file" } else { "backups-no-key" };
        let args = [("backup", backup.into()), ("keys", key_names(peeked.keys, words).into())];
        return AppError { code: ErrorCode::Locked, message: words.say_with(id, &args) };
    }
    let say = |code, id| AppError { code, message: words.say_with(id, &[("backup", backup.into())]) };
    match error {
        StoreError::NothingThere
        | StoreError::Damaged
        | StoreError::DamagedSlots
        | StoreError::OutOfBounds
        | StoreError::DatabaseGone => say(ErrorCode::Damaged, "restore-damaged"),
        StoreError::NewerSchema => say(ErrorCode::InvalidInput, "restore-newer"),
        StoreError::Busy => say(ErrorCode::Io, "restore-open"),
        error => AppError::of_store(error, words),
    }
}
