//! Remembers. Lives here: the records (SQLite, encrypted by SQLCipher) behind typed methods, one file per table, and
//! the vault that keeps their key. What does not: what a value means (`domain`), sentences, the clock.
//! No type of the database library is in a public signature.

mod after_hours;
mod backup;
mod check_ins;
mod closings;
mod contacts;
mod database;
mod devices;
mod drafts;
mod error;
mod files;
mod hex;
mod ids;
mod key;
mod key_store;
mod kinds;
mod ledger;
mod merge;
mod migrate;
mod moments;
mod parked_thoughts;
mod passphrase;
mod peek;
mod plans;
mod recovery_code;
mod restore;
mod rows;
#[cfg(target_os = "linux")]
mod secret_service;
mod session_buffer;
mod sessions;
mod settings;
mod slots;
mod store;
#[cfg(test)]
mod tests;
mod unlock;
mod vault;

pub use after_hours::SaidAfterHours;
pub use backup::{KeptBackup, backups, backups_folder, let_go};
pub use check_ins::{CheckIn, CheckInId, NewCheckIn, StoredAnswers, Undone};
pub use closings::{Closing, ClosingDraft};
pub use contacts::Contact;
pub use drafts::Draft;
pub use error::{NoKey, StoreError};
pub use key::OpenKey;
pub use key_store::KeyStore;
pub use kinds::{Bad, BadRow, Row};
pub use merge::{NotTaken, Verdict, Verdicts};
pub use migrate::SCHEMA;
pub use parked_thoughts::{ParkedThought, ThoughtKind};
pub use passphrase::SHORTEST_PASSPHRASE;
pub use peek::{Held, Peeked, peek};
pub use plans::SavedPlan;
pub use recovery_code::RecoveryCode;
pub use restore::{Restored, restore};
pub use rows::Rows;
pub use secrecy;
pub use store::{ReadOnly, Store};
pub use unlock::By;
pub use vault::{Keys, Protection, Vault};

/// The records' file.
pub const DATABASE: &str = "leeward.db";

/// Fills a slice from the system's source of randomness.
pub(crate) fn random(bytes: &mut [u8]) -> Result<(), StoreError> {
    getrandom::fill(bytes).map_err(|_| StoreError::NoRandomness)
}
