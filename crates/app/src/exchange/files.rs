//! Exported files written and read. Lives here: where they go, that no file is written over, how long one may be.
//! What does not: what is in them.

use std::fs::{self, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::zone::Zone;

use super::{ExportFile, ExportForm, ImportCounts, LONGEST_IMPORT};
use crate::App;
use crate::error::{AppError, ErrorCode, OrSay};
use crate::view::{ExchangeForm, ImportPreview};
use crate::words::Words;

impl App {
    /// Writes data into files of a folder; which.
    ///
    /// # Errors
    /// The records refuse, or a file can't be written, among others because it is there already.
    pub fn export_into(&self, form: ExportForm, dir: &Path) -> Result<Vec<PathBuf>, AppError> {
        let files = self.exported(form)?;
        fs::create_dir_all(dir).map_err(|error| io(dir, &error))?;
        files.iter().map(|file| write(dir, file)).collect()
    }

    /// The same from the window: into a folder of the day's own within the one that was chosen; in words, what was
    /// written and where.
    ///
    /// # Errors
    /// As [`App::export_into`].
    pub fn export_from_window(
        &self,
        form: ExchangeForm,
        chosen: &Path,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<String, AppError> {
        let (form, name) = match form {
            ExchangeForm::Csv => (ExportForm::Csv, "csv"),
            ExchangeForm::Json => (ExportForm::Json, "json"),
            ExchangeForm::Fhir => (ExportForm::Fhir, "fhir"),
        };
        let dir = chosen.join(format!("leeward-{}-{name}", zone.local(now).date()));
        let folder = || ("folder", dir.display().to_string().into());
        if dir.exists() {
            return Err(AppError::invalid(self.words.say_with("exchange-there-already", &[folder()])));
        }
        let written = self.export_into(form, &dir).map_err(|error| {
            tracing::warn!(code = ?error.code, "an export was not written");
            AppError { code: error.code, message: self.words.say_with("exchange-not-written", &[folder()]) }
        })?;
        Ok(self.words.say_with("exchange-written", &[("files", written.len().into()), folder()]))
    }

    /// What a file that was chosen would bring; nothing is changed.
    ///
    /// # Errors
    /// It can't be read, or something in it is wrong: what, and where.
    pub fn import_preview(&mut self, path: &Path) -> Result<ImportPreview, AppError> {
        let counts = self.look_at_file(path)?;
        Ok(ImportPreview {
            file: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            words: counts.words(&self.words),
            kinds: counts.lines(&self.words),
            any_new: brings_something(&counts),
        })
    }

    /// Takes in the file that was looked at; what came, in words.
    ///
    /// # Errors
    /// As [`App::import_file`]; or none was looked at.
    pub fn import_chosen(&mut self, chosen: Option<&Path>, now: DateTime<Utc>) -> Result<String, AppError> {
        let chosen = chosen.ok_or_else(|| AppError::invalid(self.words.say("exchange-no-format")))?;
        let counts = self.take_file_in(chosen, now)?.words(&self.words);
        Ok(self.words.say_with("exchange-taken-in", &[("counts", counts.into())]))
    }

    /// What a file would bring; nothing is changed.
    ///
    /// # Errors
    /// It can't be read, or something in it is wrong: what, and where.
    pub fn look_at_file(&mut self, path: &Path) -> Result<ImportCounts, AppError> {
        self.import(&read(&self.words, path)?, true)
    }

    /// Takes a file in, all of it or nothing; the counts. Where it brings something, a backup is made first.
    ///
    /// # Errors
    /// As [`App::look_at_file`]; or the backup can't be made, or the records refuse.
    pub fn take_file_in(&mut self, path: &Path, now: DateTime<Utc>) -> Result<ImportCounts, AppError> {
        let given = self.given(&read(&self.words, path)?)?;
        let counts = self.take_given_in(given.clone(), true)?;
        if !brings_something(&counts) {
            return Ok(counts);
        }
        if let Some(vault) = &self.vault {
            self.store.back_up(vault.folder(), now).or_say(&self.words)?;
        }
        self.take_given_in(given, false)
    }
}

/// A file's bytes, as many as are taken at most; more are not read.
pub(super) fn read(words: &Words, path: &Path) -> Result<Vec<u8>, AppError> {
    let mut text = Vec::new();
    let file = ("file", path.display().to_string().into());
    let read = fs::File::open(path).and_then(|file| file.take(LONGEST_IMPORT + 1).read_to_end(&mut text));
    if let Err(error) = read {
        let args = [file, ("why", error.to_string().into())];
        return Err(AppError { code: ErrorCode::Io, message: words.say_with("exchange-unreadable", &args) });
    }
    if text.len() as u64 > LONGEST_IMPORT {
        let args = [file, ("megabytes", (LONGEST_IMPORT >> 20).into())];
        return Err(AppError { code: ErrorCode::Io, message: words.say_with("exchange-large", &args) });
    }
    Ok(text)
}

fn brings_something(counts: &ImportCounts) -> bool {
    counts.new_rows() + counts.changed() > 0
}

/// Private words in plain files: for this account only, where the system knows that.
fn write(dir: &Path, file: &ExportFile) -> Result<PathBuf, AppError> {
    let path = dir.join(&file.name);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(&path).and_then(|mut open| open.write_all(file.text.as_bytes()));
    written.map_err(|error| io(&path, &error))?;
    Ok(path)
}

fn io(path: &Path, error: &std::io::Error) -> AppError {
    AppError { code: ErrorCode::Io, message: format!("{}: {error}", path.display()) }
}
