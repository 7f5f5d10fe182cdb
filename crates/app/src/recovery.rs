//! The recovery code: made, shown once, saved where the person wants it, known to be kept. What does not live here: how
//! it opens the records (`store`).

use std::{io::Write, path::Path};

use chrono::{DateTime, Utc};
use store::StoreError;

use crate::{
    App,
    error::{AppError, OrSay},
    view::RecoveryCodeView,
};

const KEPT: &str = "recovery_code_kept";

impl App {
    /// Makes a new recovery code; an older one no longer opens the records. It is remembered until it is said to be
    /// kept, so that it can be saved; it is stored nowhere.
    ///
    /// # Errors
    /// When the key slots can't be written; then the older code stands.
    pub fn make_recovery_code(&mut self, now: DateTime<Utc>) -> Result<RecoveryCodeView, AppError> {
        let Some(vault) = &mut self.vault else {
            return Err(AppError::of_store(&StoreError::NothingThere, &self.words));
        };
        // First the mark of the older code, then the code: what was not kept must not look kept.
        self.store.set_setting(KEPT, &false).or_say(&self.words)?;
        let code = vault.make_recovery_code(&self.store, now).or_say(&self.words)?;
        let view = RecoveryCodeView { code: code.text().to_owned(), words: self.words.say("recovery-words") };
        self.code = Some(code);
        Ok(view)
    }

    /// Writes the code just made into a file of the person's choice, which only their account may read.
    ///
    /// # Errors
    /// When no code was just made or the file can't be written.
    pub fn write_recovery_code(&self, path: &Path) -> Result<(), AppError> {
        let code = self.code.as_ref().ok_or_else(|| AppError::of_store(&StoreError::Gone, &self.words))?;
        let text = self.words.say_with("recovery-file", &[("code", code.text().into())]);
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let written = options.open(path).and_then(|mut file| {
            writeln!(file, "{text}")?;
            file.sync_all()
        });
        written.map_err(|error| AppError::of_store(&StoreError::io(path, &error), &self.words))
    }

    /// The person has the code in a safe place; it is forgotten here.
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn recovery_code_kept(&mut self) -> Result<(), AppError> {
        self.store.set_setting(KEPT, &true).or_say(&self.words)?;
        self.code = None;
        Ok(())
    }

    /// Whether the person said that the code is in a safe place.
    #[must_use]
    pub fn is_recovery_code_kept(&self) -> bool {
        matches!(self.store.setting(KEPT), Ok(Some(true)))
    }

    /// Whether Today asks for a recovery code with a quiet line: nothing that a person holds opens the records yet.
    #[must_use]
    pub fn wants_recovery_code(&self) -> bool {
        let keys = self.keys();
        self.vault.is_some() && !keys.passphrase && !keys.recovery_code_kept
    }
}
