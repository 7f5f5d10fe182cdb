//! Backups where the records may be open or in trouble: which there are, what one holds, and one in the place of the
//! records. Lives here: with which key, and opening again afterwards. What does not: the copying and proving (`store`).

use std::path::Path;

use chrono::{DateTime, Utc};
use domain::zone::Zone;
use store::secrecy::{ExposeSecret, SecretString};
use store::{By, KeptBackup, NoKey, OpenKey, Peeked, StoreError, Vault};

use super::{Opened, State};
use crate::backups::{held_words, keys_words, view, when};
use crate::error::AppError;
use crate::restoring::{refusal, restored_words};
use crate::view::{BackupPreview, BackupsView};

impl Opened {
    /// The backups that lie beside the records.
    #[must_use]
    pub fn backups(&self, zone: &Zone) -> BackupsView {
        let keys = match &self.state {
            State::Open(app) => app.vault.as_ref().map(Vault::keys),
            State::Locked { vault, .. } => Some(vault.keys()),
            State::NeedsPassphrase | State::Trouble(_) => None,
        };
        let holds = |one: &KeptBackup| self.key().and_then(|_| self.peeked(&one.folder, None).ok()?.holds.ok());
        view(&self.records.folder, holds, keys, zone, &self.words)
    }

    /// Looks into one of them, with what was typed or else with a key that is at hand.
    ///
    /// # Errors
    /// There is none of this name, it is none, or what was typed does not open it.
    pub fn look_at_backup(&self, name: &str, secret: Option<String>, zone: &Zone) -> Result<BackupPreview, AppError> {
        let backup = self.named(name)?;
        let secret = secret.filter(|secret| !secret.is_empty()).map(SecretString::from);
        let peeked = self.peeked(&backup.folder, secret.as_ref()).map_err(|error| self.refuse(&error, &backup))?;
        let keys = peeked.keys;
        let (holds, problem) = match &peeked.holds {
            Ok(held) => (Some(held_words(held, &self.words)), None),
            Err(error @ (StoreError::WrongSecret | StoreError::MistypedCode)) => {
                return Err(AppError::of_store(error, &self.words));
            }
            Err(StoreError::NoKey(_)) if keys.passphrase || keys.recovery_code => {
                (None, Some(self.words.say("backups-secret")))
            }
            Err(StoreError::NoKey(NoKey::NoFile | NoKey::Wrong)) if keys.key_file => {
                (None, Some(self.words.say("backups-file-missing")))
            }
            Err(error) => (None, Some(self.refuse(error, &backup).message)),
        };
        Ok(BackupPreview {
            name: backup.name(),
            when: when(backup.made, zone, &self.words),
            keys: keys_words(keys, &self.words),
            asks_secret: holds.is_none() && (keys.passphrase || keys.recovery_code),
            holds,
            problem,
        })
    }

    /// Puts one of them in the place of the records, and keeps what stands; what was done, in words. The records are let go
    /// of meanwhile and opened again, whatever came of it.
    ///
    /// # Errors
    /// As [`Opened::look_at_backup`]; or another program has the records open, or the disk refuses. They are as before then.
    pub fn restore_backup(
        &mut self,
        name: &str,
        secret: Option<String>,
        now: DateTime<Utc>,
    ) -> Result<String, AppError> {
        let backup = self.named(name)?;
        let secret = secret.filter(|secret| !secret.is_empty()).map(SecretString::from);
        let peeked = self.peeked(&backup.folder, secret.as_ref()).map_err(|error| self.refuse(&error, &backup))?;
        let held = peeked.holds.clone().map_err(|error| self.refuse(&error, &backup))?;
        let (of_backup, of_records) = (self.own_key(&peeked), self.key());
        // Nothing that is open is taken away from under anyone, from under oneself neither.
        drop(std::mem::replace(&mut self.state, State::NeedsPassphrase));
        let by = secret
            .as_ref()
            .map_or_else(|| of_backup.as_ref().map_or(By::Computer(self.records.key_store), By::Open), By::Secret);
        let done = store::restore(&self.records.folder, &backup.folder, by, now);
        self.state = self.again(of_backup.as_ref().or(of_records.as_ref()), secret.as_ref(), now);
        let done = done.map_err(|error| self.refuse(&error, &backup))?;
        Ok(restored_words(Some(held.check_ins), done.kept.as_deref(), &self.words))
    }

    fn named(&self, name: &str) -> Result<KeptBackup, AppError> {
        let found = store::backups(&self.records.folder).into_iter().find(|one| one.name() == name);
        found.ok_or_else(|| {
            AppError::invalid(self.words.say_with("restore-none", &[("backup", name.to_owned().into())]))
        })
    }

    fn peeked(&self, backup: &Path, secret: Option<&SecretString>) -> Result<Peeked, StoreError> {
        let folder = &self.records.folder;
        if let Some(secret) = secret {
            return store::peek(folder, backup, By::Secret(secret));
        }
        if let Some(key) = self.key() {
            // Without asking the key store, which may take its time.
            let peeked = store::peek(folder, backup, By::Open(&key))?;
            if self.own_key(&peeked).is_some() {
                return Ok(peeked);
            }
        }
        store::peek(folder, backup, By::Computer(self.records.key_store))
    }

    /// The key of the open records, where a backup is of the same ones.
    fn own_key(&self, peeked: &Peeked) -> Option<OpenKey> {
        match &self.state {
            State::Open(app) if app.vault.as_ref().is_some_and(|vault| vault.id() == peeked.vault) => {
                app.store.open_key()
            }
            _ => None,
        }
    }

    fn key(&self) -> Option<OpenKey> {
        if let State::Open(app) = &self.state { app.store.open_key() } else { None }
    }

    /// What stands in the folder now, opened with the key it was open with, or with what was typed.
    fn again(&self, key: Option<&OpenKey>, secret: Option<&SecretString>, now: DateTime<Utc>) -> State {
        if let Ok(vault) = Vault::read(&self.records.folder) {
            let opened = key.map(|key| vault.open_again(key, now));
            let opened = match (opened, secret) {
                (Some(Ok(store)), _) => Some(store),
                (_, Some(secret)) if !secret.expose_secret().is_empty() => vault.open_with(secret, now).ok(),
                _ => None,
            };
            if let Some(store) = opened {
                return self.opened(vault, store);
            }
        }
        self.look(self.records.key_store, now)
    }

    fn refuse(&self, error: &StoreError, backup: &KeptBackup) -> AppError {
        match error {
            // The window itself has the records open, and knows how to let go of them.
            StoreError::Busy => AppError::of_store(error, &self.words),
            error => refusal(error, &self.records, &backup.folder, backup.name(), &self.words),
        }
    }
}
