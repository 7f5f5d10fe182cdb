//! The use cases: load, ask a pure function, save. Lives here: the program without a window.
//! What does not: Tauri, SQL, the clock (every verb takes `now`).

mod acts;
pub mod after_hours;
mod answer_words;
mod backups;
pub mod boundaries;
mod calendar;
pub mod calendar_file;
pub mod check_in;
mod clock_doubt;
mod closing;
mod day;
mod days_off;
pub mod demo;
pub mod doctor;
mod entries;
pub mod error;
mod evening_words;
pub mod exchange;
mod first_start;
mod foresight;
mod help;
mod history;
mod instrument_file;
pub mod ipc;
mod leaving;
mod ledger_line;
pub mod lines;
mod month;
mod notices;
pub mod opening;
mod parked;
mod plan_change;
mod plan_form;
pub mod presence;
mod pulses;
mod questionnaires;
mod recovery;
pub mod region;
pub mod reminder_answers;
pub mod reminder_words;
mod replies;
pub mod restoring;
pub mod scoring;
pub mod sessions;
pub mod settings;
mod signs;
pub mod simulate;
pub mod stats;
pub mod status;
mod suggestions;
pub mod tick;
pub mod today;
pub mod trends;
pub mod view;
pub mod words;
pub mod zones;

pub use domain::zone::Zone;
pub use store::KeyStore;
use store::{RecoveryCode, Store, Vault};
use words::Words;

/// Leeward with its records open. Each use case is a method, in a file of its own.
#[derive(Debug)]
pub struct App {
    pub(crate) store: Store,
    pub(crate) words: Words,
    /// The keys of the records; none where they are in memory only.
    pub(crate) vault: Option<Vault>,
    /// The recovery code just made, until it is said to be kept.
    pub(crate) code: Option<RecoveryCode>,
    /// When a backup failed last.
    pub(crate) backup_failed: Option<chrono::DateTime<chrono::Utc>>,
}

impl App {
    /// Leeward over open records, speaking these words.
    #[must_use]
    pub fn over(store: Store, words: Words) -> App {
        App { store, words, vault: None, code: None, backup_failed: None }
    }

    /// The words Leeward speaks.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }
}
