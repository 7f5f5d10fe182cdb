//! The use cases: load, ask a pure function, save. Lives here: the program without a window.
//! What does not: Tauri, SQL, the clock (every verb takes `now`).

pub mod boundaries;
#[allow(dead_code, reason = "tick, Today and the tray say it")]
mod day;
pub mod error;
pub mod ipc;
mod plan_form;
pub mod view;
pub mod words;

use store::Store;
use words::Words;

/// Leeward with its records open. Each use case is a method, in a file of its own.
#[derive(Debug)]
pub struct App {
    pub(crate) store: Store,
    pub(crate) words: Words,
}

impl App {
    /// Leeward over open records, speaking these words.
    #[must_use]
    pub fn over(store: Store, words: Words) -> App {
        App { store, words }
    }

    /// The words Leeward speaks.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }
}
