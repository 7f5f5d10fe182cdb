//! Remembers. Lives here: the records (SQLite, encrypted by SQLCipher) behind typed methods, one file per table, and
//! the vault that keeps their key. What does not: what a value means (`domain`), sentences, the clock.
//! No type of the database library is in a public signature.

mod check_ins;
mod contacts;
mod devices;
mod drafts;
mod error;
mod ids;
mod migrate;
mod moments;
mod settings;
mod store;
#[cfg(test)]
mod tests;

pub use check_ins::{CheckIn, CheckInId, NewCheckIn, StoredAnswers, Undone};
pub use contacts::Contact;
pub use drafts::Draft;
pub use error::{NoKey, StoreError};
pub use migrate::SCHEMA;
pub use store::Store;

/// Fills a slice from the system's source of randomness.
pub(crate) fn random(bytes: &mut [u8]) -> Result<(), StoreError> {
    getrandom::fill(bytes).map_err(|_| StoreError::NoRandomness)
}
