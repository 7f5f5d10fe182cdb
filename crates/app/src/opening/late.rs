//! Records that may open late: a key store locked until its person logs in, a folder that is not there yet. Lives here:
//! trying again, without a dialog and without making anything. What does not: when (the shell).

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use store::{KeyStore, NoKey, Store, Vault};

use super::{Opened, State};

/// What may yet open by itself. Looking takes as long as a key store takes, so nobody holds anything meanwhile.
#[derive(Debug)]
pub struct Late {
    folder: PathBuf,
    key_store: KeyStore,
}

/// Records that opened late.
#[derive(Debug)]
pub struct Came {
    vault: Vault,
    store: Store,
}

impl Late {
    /// Looks again.
    #[must_use]
    pub fn look(&self, now: DateTime<Utc>) -> Option<Came> {
        let vault = Vault::read(&self.folder).ok()?;
        let store = vault.open_by_itself(self.key_store, now).ok()?;
        Some(Came { vault, store })
    }
}

impl Opened {
    /// What is to be tried again at each look, where something stands in the way that may go by itself.
    #[must_use]
    pub fn late(&self) -> Option<Late> {
        let waits = match &self.state {
            State::Locked { reason, .. } => *reason != NoKey::NotKept,
            State::Trouble(_) => true,
            State::Open(_) | State::NeedsPassphrase => false,
        };
        waits.then(|| Late { folder: self.records.folder.clone(), key_store: self.records.key_store.quietly() })
    }

    /// Takes in what came late; nothing where the records were opened meanwhile. Whether they are open by it.
    pub fn arrive(&mut self, came: Came) -> bool {
        let waits = matches!(self.state, State::Locked { .. } | State::Trouble(_));
        if waits {
            self.state = self.opened(came.vault, came.store);
        }
        waits
    }
}
