//! New records made of a file: for a new computer, or after a folder was lost. Lives here: making them whole or not at all.
//! What does not: reading the file (`import`).

use std::path::Path;

use chrono::{DateTime, Utc};
use store::{KeyStore, Protection, Store, StoreError, Vault};

use super::{ImportCounts, files};
use crate::App;
use crate::error::{AppError, OrSay};
use crate::opening::Records;
use crate::words::Words;

/// Makes new records that hold what a file holds, with a key in the key store or in a file beside them. A dry run makes
/// none and counts the same.
///
/// # Errors
/// What is wrong with the file; or something stands in the folder already, or the key store or the disk refuses. Then there
/// are no new records.
pub fn import_new(
    records: &Records,
    file: &Path,
    key_file: bool,
    dry_run: bool,
    now: DateTime<Utc>,
) -> Result<ImportCounts, AppError> {
    let words = Words::new(&records.locale);
    if Vault::stands(&records.folder) {
        return Err(AppError::of_store(&StoreError::AlreadyThere, &words));
    }
    let text = files::read(&words, file)?;
    // A table's check-ins are held against the questionnaires that ship.
    let mut tried = App::over(Store::in_memory().or_say(&words)?, Words::new(&records.locale));
    let given = tried.given(&text)?;
    let counts = tried.take_given_in(given.clone(), false)?;
    if dry_run {
        return Ok(counts);
    }
    let key_store = if key_file { KeyStore::None } else { records.key_store };
    let protection = if key_file { Protection::KeyFile } else { Protection::KeyStore(key_store) };
    let (vault, store) = Vault::create(&records.folder, protection, now).or_say(&words)?;
    let mut app = App::over(store, words);
    let done = app.take_given_in(given, false);
    if done.is_err()
        && let Err(error) = vault.unmake(app.store, key_store)
    {
        tracing::warn!(%error, "new records that nothing came into could not be taken away again");
    }
    done
}
