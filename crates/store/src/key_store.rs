//! The system's key store (Keychain, Credential Manager, Secret Service), asked with a time limit: a store that
//! hangs, or waits behind a dialog, must not hold Leeward up. What is not here: what the key wraps.

use std::{sync::mpsc, thread, time::Duration};

use keyring::{Entry, Error};

use crate::{NoKey, key::Key};

const SERVICE: &str = "Leeward";
const LIMIT: Duration = Duration::from_secs(3);

/// Where this computer's key is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyStore {
    /// The system's.
    System,
    /// None: a computer without one, or a person (or a test) who wants none.
    None,
}

impl KeyStore {
    /// The key kept for a vault.
    pub(crate) fn get(self, vault: &str) -> Result<Key, NoKey> {
        let vault = vault.to_owned();
        let bytes = self.ask(move || Entry::new(SERVICE, &vault)?.get_secret())?;
        Key::from_bytes(bytes).ok_or(NoKey::Wrong)
    }

    /// Keeps a key for a vault, and reads it back: a store that forgets is no store.
    pub(crate) fn put(self, vault: &str, key: &Key) -> Result<(), NoKey> {
        let (name, bytes) = (vault.to_owned(), zeroize::Zeroizing::new(*key.bytes()));
        self.ask(move || Entry::new(SERVICE, &name)?.set_secret(&*bytes))?;
        if self.get(vault)?.bytes() == key.bytes() { Ok(()) } else { Err(NoKey::Wrong) }
    }

    /// Forgets the key of a vault.
    pub(crate) fn forget(self, vault: &str) -> Result<(), NoKey> {
        let vault = vault.to_owned();
        self.ask(move || Entry::new(SERVICE, &vault)?.delete_credential())
    }

    fn ask<T: Send + 'static>(self, work: impl FnOnce() -> Result<T, Error> + Send + 'static) -> Result<T, NoKey> {
        if self == Self::None {
            return Err(NoKey::Absent);
        }
        let (answer, answered) = mpsc::channel();
        // The thread of a store that hangs is left behind; it ends with the answer or with the program.
        thread::Builder::new()
            .name("key store".to_owned())
            .spawn(move || answer.send(work().map_err(|error| reason(&error))))
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
