//! From key slots to the data key: by a key that this computer keeps, or by what a person types. What is not here:
//! opening anything with it.

use std::path::Path;

use secrecy::{ExposeSecret, SecretString};

use crate::{
    KeyStore, NoKey, OpenKey, RecoveryCode, StoreError,
    key::Key,
    recovery_code::NoCode,
    slots::{Kind, Slots},
};

pub(crate) const KEY_FILE: &str = "leeward.key";

/// With what records or a backup of them are opened.
#[derive(Debug, Clone, Copy)]
pub enum By<'a> {
    /// A key that this computer keeps: the key store's, or the key file's beside the records.
    Computer(KeyStore),
    /// A passphrase or a recovery code.
    Secret(&'a SecretString),
    /// The key of records that were just open.
    Open(&'a OpenKey),
}

/// The data key of these slots; `folder` is where a key file would lie.
///
/// # Errors
/// [`StoreError::NoKey`], [`StoreError::MistypedCode`] or [`StoreError::WrongSecret`].
pub(crate) fn data_key(slots: &Slots, folder: &Path, by: By<'_>) -> Result<Key, StoreError> {
    match by {
        By::Computer(key_store) => of_this_computer(slots, folder, key_store).map_err(StoreError::NoKey),
        By::Secret(secret) => of_a_secret(slots, secret),
        By::Open(key) => Ok(key.0.copy()),
    }
}

fn of_this_computer(slots: &Slots, folder: &Path, key_store: KeyStore) -> Result<Key, NoKey> {
    let mut reason = NoKey::NotKept;
    if slots.has(Kind::KeyStore) {
        match key_store.get(&slots.vault) {
            Ok(key) => match slots.open_kept(Kind::KeyStore, &key) {
                Some(data) => return Ok(data),
                None => reason = NoKey::Wrong,
            },
            Err(why) => reason = why,
        }
    }
    if slots.has(Kind::KeyFile) {
        reason = NoKey::NoFile;
        if let Some(key) = key_file(folder) {
            match slots.open_kept(Kind::KeyFile, &key) {
                Some(data) => return Ok(data),
                None => reason = NoKey::Wrong,
            }
        }
    }
    Err(reason)
}

/// A recovery code or a passphrase, told apart by its form.
fn of_a_secret(slots: &Slots, secret: &SecretString) -> Result<Key, StoreError> {
    let code = RecoveryCode::parse(secret.expose_secret());
    if let Ok(code) = &code
        && let Some(data) = slots.open_recovery(code)?
    {
        return Ok(data);
    }
    if let Some(data) = slots.open_passphrase(secret)? {
        return Ok(data);
    }
    Err(if code.err() == Some(NoCode::Mistyped) { StoreError::MistypedCode } else { StoreError::WrongSecret })
}

fn key_file(folder: &Path) -> Option<Key> {
    let text = zeroize::Zeroizing::new(std::fs::read_to_string(folder.join(KEY_FILE)).ok()?);
    Key::from_bytes(crate::hex::decode(text.trim())?)
}
