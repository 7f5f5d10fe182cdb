//! What goes wrong, as it crosses to the window: a code for the program and a sentence for the person.
//! No answer, note or name is ever in one.

use serde::Serialize;
use ts_rs::TS;

/// An error as the window gets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[error("{code:?}: {message}")]
pub struct AppError {
    /// What the window does with it.
    pub code: ErrorCode,
    /// The sentence from `locales/`, in the person's language.
    pub message: String,
}

/// What the window does with an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// Something typed can't be used: the sentence stands beside the field; nothing changed.
    InvalidInput,
    /// The records are locked: the window goes to the unlock page.
    Locked,
    /// The secret does not open the records: the unlock page says so and stays.
    WrongSecret,
    /// The records are open for reading only: the sentence is shown; the input stays in the window.
    ReadOnly,
    /// The disk or the folder refused: the sentence is shown; the input stays in the window.
    Io,
    /// The records are damaged: the trouble page.
    Damaged,
    /// What was asked for is gone (deleted meanwhile): the screen is read again.
    Gone,
    /// A fault of Leeward's own: the sentence says so and where the log lies.
    Internal,
}
