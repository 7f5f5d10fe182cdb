//! The vault: a folder with the records, and the keys that open them. Making, opening, adding keys. What is not here:
//! tables (`store`), and what a person is told (`app`).

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use secrecy::SecretString;

use crate::{
    By, DATABASE, KeyStore, OpenKey, RecoveryCode, Store, StoreError, database, files,
    ids::new_id,
    key::Key,
    passphrase, restore,
    slots::{self, Kind, Slots},
    unlock::{KEY_FILE, data_key},
};

const UNPROVEN: &str = "leeward.db.new";

/// What a new vault's key is kept behind.
#[derive(Debug, Clone, Copy)]
pub enum Protection<'a> {
    /// The system's key store.
    KeyStore(KeyStore),
    /// A passphrase.
    Passphrase(&'a SecretString),
    /// A file beside the records that only this account can read: hidden, not locked.
    KeyFile,
}

/// Which keys open a vault.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Keys {
    /// One in the system's key store.
    pub key_store: bool,
    /// One in a file beside the records.
    pub key_file: bool,
    /// A passphrase.
    pub passphrase: bool,
    /// A recovery code.
    pub recovery_code: bool,
}

/// A folder with records, whose key slots can be read.
#[derive(Debug)]
pub struct Vault {
    folder: PathBuf,
    slots: Slots,
}

impl Vault {
    /// Whether anything of a vault lies in a folder, whole or damaged: then nothing new is made there.
    #[must_use]
    pub fn stands(folder: &Path) -> bool {
        Slots::stand(folder) || folder.join(DATABASE).symlink_metadata().is_ok()
    }

    /// Makes new records in a folder where there are none. The database is made under another name, then the key
    /// slots are written, then the database takes its name: a crash between leaves nothing, or all.
    ///
    /// # Errors
    /// [`StoreError::AlreadyThere`] where anything stands, and whatever the key store or the disk refuses.
    pub fn create(folder: &Path, protection: Protection<'_>, now: DateTime<Utc>) -> Result<(Self, Store), StoreError> {
        if Self::stands(folder) {
            return Err(StoreError::AlreadyThere);
        }
        files::make_folder(folder)?;
        files::can_write_in(folder)?;
        let (data, id) = (Key::random()?, new_id(now)?);
        let mut slots = Slots::new(new_id(now)?);
        let made = fill(folder, &mut slots, protection, id, &data)
            .and_then(|()| database::make(&folder.join(UNPROVEN), &data, now))
            .and_then(|()| slots.write(folder, None));
        if let Err(error) = made {
            if let Protection::KeyStore(key_store) = protection {
                // A key for records that never came to be; a store that won't forget it keeps a key to nothing.
                let _ = key_store.forget(&slots.vault);
            }
            return Err(error);
        }
        let vault = Self { folder: folder.to_owned(), slots };
        let store = vault.open(data, now)?;
        Ok((vault, store))
    }

    /// Takes a vault away again that was just made and that nothing came into: its files, and its key.
    ///
    /// # Errors
    /// When a file can't be removed.
    pub fn unmake(self, store: Store, key_store: KeyStore) -> Result<(), StoreError> {
        drop(store);
        // A key to nothing may stay where the key store won't forget it.
        let _ = key_store.forget(&self.slots.vault);
        let database = self.folder.join(DATABASE);
        let files = [database.clone(), database::journal_of(&database), self.folder.join(KEY_FILE)].into_iter();
        for file in files.chain(slots::FILES.iter().map(|name| self.folder.join(name))) {
            match std::fs::remove_file(&file) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(StoreError::io(&file, &error));
                }
                _ => {}
            }
        }
        files::sync_folder_of(&database);
        Ok(())
    }

    /// Reads the key slots of a folder; the previous ones where they are damaged. A restore that was under way when
    /// the computer stopped is finished first.
    ///
    /// # Errors
    /// [`StoreError::NothingThere`] for a folder without records, [`StoreError::DamagedSlots`] where no slots can be
    /// read, and [`StoreError::Io`].
    pub fn read(folder: &Path) -> Result<Self, StoreError> {
        match folder.symlink_metadata() {
            Ok(_) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(StoreError::NothingThere),
            Err(error) => return Err(StoreError::io(folder, &error)),
        }
        restore::finish(folder)?;
        if !Self::stands(folder) {
            return Err(StoreError::NothingThere);
        }
        let (slots, previous) = Slots::read(folder)?;
        if previous {
            tracing::warn!("vault.json is damaged or gone; the previous one is used");
            // In a folder that can't be written to the previous one goes on serving.
            if let Err(error) = slots.heal(folder) {
                tracing::warn!(%error, "vault.json could not be put right");
            }
        }
        Ok(Self { folder: folder.to_owned(), slots })
    }

    /// Opens the records with a key that this computer keeps.
    ///
    /// # Errors
    /// [`StoreError::NoKey`] with the reason where there is none, [`StoreError::Damaged`] where the key is right and
    /// the database is not.
    pub fn open_by_itself(&self, key_store: KeyStore, now: DateTime<Utc>) -> Result<Store, StoreError> {
        self.open(data_key(&self.slots, &self.folder, By::Computer(key_store))?, now)
    }

    /// Opens the records with what a person typed: a recovery code or a passphrase, told apart by its form.
    ///
    /// # Errors
    /// [`StoreError::MistypedCode`], [`StoreError::WrongSecret`], or what opening gives.
    pub fn open_with(&self, secret: &SecretString, now: DateTime<Utc>) -> Result<Store, StoreError> {
        self.open(data_key(&self.slots, &self.folder, By::Secret(secret))?, now)
    }

    /// Opens the records with the key that they were just open with.
    ///
    /// # Errors
    /// As [`Vault::open_by_itself`].
    pub fn open_again(&self, key: &OpenKey, now: DateTime<Utc>) -> Result<Store, StoreError> {
        self.open(key.0.copy(), now)
    }

    /// Which keys open the records.
    #[must_use]
    pub fn keys(&self) -> Keys {
        self.slots.keys()
    }

    /// The vault's id, which also names its entry in the key store.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.slots.vault
    }

    /// The folder of the records.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Sets or changes the passphrase. It replaces a key file: what a person locks is not left open beside it.
    ///
    /// # Errors
    /// [`StoreError::PassphraseTooShort`], or when the slots can't be written; then the old ones stand.
    pub fn set_passphrase(
        &mut self,
        store: &Store,
        secret: &SecretString,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        passphrase::check(secret)?;
        let had_file = self.slots.has(Kind::KeyFile);
        self.change(store, now, |slots, id, data| {
            slots.set_passphrase(id, secret, data)?;
            slots.remove(Kind::KeyFile);
            Ok(())
        })?;
        if had_file {
            // The slot is gone, so the file opens nothing any more.
            let _ = std::fs::remove_file(self.folder.join(KEY_FILE));
        }
        Ok(())
    }

    /// Makes a recovery code; an older one no longer opens the records.
    ///
    /// # Errors
    /// When the slots can't be written; then the old ones stand.
    pub fn make_recovery_code(&mut self, store: &Store, now: DateTime<Utc>) -> Result<RecoveryCode, StoreError> {
        let code = RecoveryCode::random()?;
        self.change(store, now, |slots, id, data| slots.set_recovery(id, &code, data))?;
        Ok(code)
    }

    /// Puts a new key into the key store, where it was lost or is another one.
    ///
    /// # Errors
    /// When the key store refuses or the slots can't be written; then the old ones stand.
    pub fn renew_key_store(
        &mut self,
        store: &Store,
        key_store: KeyStore,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let key = Key::random()?;
        key_store.put(&self.slots.vault, &key).map_err(StoreError::KeyStore)?;
        self.change(store, now, |slots, id, data| slots.set_kept(Kind::KeyStore, id, &key, data))
    }

    fn change(
        &mut self,
        store: &Store,
        now: DateTime<Utc>,
        work: impl FnOnce(&mut Slots, String, &Key) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let data = store.key.as_ref().ok_or(StoreError::NothingThere)?;
        if store.read_only() == Some(crate::ReadOnly::Folder) {
            return Err(StoreError::ReadOnly);
        }
        let mut slots = self.slots.clone();
        work(&mut slots, new_id(now)?, data)?;
        slots.write(&self.folder, Some(&self.slots))?;
        self.slots = slots;
        Ok(())
    }

    fn open(&self, data: Key, now: DateTime<Utc>) -> Result<Store, StoreError> {
        let (path, unproven) = (self.folder.join(DATABASE), self.folder.join(UNPROVEN));
        if path.symlink_metadata().is_err() {
            if !unproven.exists() {
                return Err(StoreError::DatabaseGone);
            }
            std::fs::rename(&unproven, &path).map_err(|error| StoreError::io(&path, &error))?;
            files::sync_folder_of(&path);
        }
        database::open(&self.folder, &path, data, now)
    }
}

/// The first slot of a new vault.
fn fill(
    folder: &Path,
    slots: &mut Slots,
    protection: Protection<'_>,
    id: String,
    data: &Key,
) -> Result<(), StoreError> {
    match protection {
        Protection::KeyStore(key_store) => {
            let key = Key::random()?;
            key_store.put(&slots.vault, &key).map_err(StoreError::KeyStore)?;
            slots.set_kept(Kind::KeyStore, id, &key, data)?;
        }
        Protection::Passphrase(secret) => {
            passphrase::check(secret)?;
            slots.set_passphrase(id, secret, data)?;
        }
        Protection::KeyFile => {
            let key = Key::random()?;
            files::write(&folder.join(KEY_FILE), key.hex().as_bytes())?;
            slots.set_kept(Kind::KeyFile, id, &key, data)?;
        }
    }
    Ok(())
}
