//! The system's key store (Keychain, Credential Manager, Secret Service), asked with a time limit: a store that
//! hangs, or waits behind a dialog, must not hold Leeward up. What is not here: what the key wraps, and how a Secret
//! Service is asked without its dialog (`secret_service`).

use std::{sync::mpsc, thread, time::Duration};

use keyring::{Entry, Error};

use crate::{NoKey, key::Key};

const SERVICE: &str = "Leeward";
const LIMIT: Duration = Duration::from_secs(3);

/// Where this computer's key is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyStore {
    /// The system's. A locked one asks its person for a password.
    System,
    /// The system's, for whoever nobody waits for: a locked one says so and asks nobody. A key is put as by `System`.
    SystemQuietly,
    /// None: a computer without one, or a person (or a test) who wants none.
    None,
}

impl KeyStore {
    /// The same, asked without its dialog.
    #[must_use]
    pub fn quietly(self) -> Self {
        match self {
            Self::System => Self::SystemQuietly,
            other => other,
        }
    }

    /// The key kept for a vault.
    pub(crate) fn get(self, vault: &str) -> Result<Key, NoKey> {
        let vault = vault.to_owned();
        let bytes = self.ask(move || match self {
            #[cfg(target_os = "linux")]
            Self::SystemQuietly => crate::secret_service::get(SERVICE, &vault, LIMIT),
            _ => Entry::new(SERVICE, &vault).and_then(|entry| entry.get_secret()).map_err(|error| reason(&error)),
        })?;
        Key::from_bytes(bytes).ok_or(NoKey::Wrong)
    }

    /// Keeps a key for a vault, and reads it back: a store that forgets is no store.
    pub(crate) fn put(self, vault: &str, key: &Key) -> Result<(), NoKey> {
        let (name, bytes) = (vault.to_owned(), zeroize::Zeroizing::new(*key.bytes()));
        let keep = move || Entry::new(SERVICE, &name)?.set_secret(&*bytes);
        self.ask(move || keep().map_err(|error| reason(&error)))?;
        if self.get(vault)?.bytes() == key.bytes() { Ok(()) } else { Err(NoKey::Wrong) }
    }

    /// Forgets the key of a vault.
    pub(crate) fn forget(self, vault: &str) -> Result<(), NoKey> {
        let vault = vault.to_owned();
        let forget = move || Entry::new(SERVICE, &vault)?.delete_credential();
        self.ask(move || forget().map_err(|error| reason(&error)))
    }

    fn ask<T: Send + 'static>(self, work: impl FnOnce() -> Result<T, NoKey> + Send + 'static) -> Result<T, NoKey> {
        if self == Self::None {
            return Err(NoKey::Absent);
        }
        let (answer, answered) = mpsc::channel();
        // The thread of a store that hangs is left behind; it ends with the answer or with the program.
        thread::Builder::new()
            .name("key store".to_owned())
            .spawn(move || answer.send(work()))
            .map_err(|_| NoKey::Absent)?;
        answered.recv_timeout(LIMIT).unwrap_or(Err(NoKey::Silent))
    }
}

fn reason(error: &Error) -> NoKey {
    match error {
        Error::NoEntry => NoKey::NoEntry,
        Error::NoStorageAccess(_) => NoKey::Locked,
        Error::BadEncoding(_) | Error::BadDataFormat(..) | Error::BadStoreFormat(_) | Error::Ambiguous(_) => {
            NoKey::Wrong
        }
        _ => NoKey::Absent,
    }
}
