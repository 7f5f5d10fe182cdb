//! What goes wrong, as it crosses to the window: a code for the program and a sentence for the person.
//! No answer, note or name is ever in one.

use serde::Serialize;
use store::{NoKey, StoreError};
use ts_rs::TS;

use crate::words::Words;

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
    /// A fault of Leeward's own: the sentence says so; the input stays in the window.
    Internal,
}

impl AppError {
    /// Something typed can't be used, and why.
    #[must_use]
    pub fn invalid(message: String) -> AppError {
        AppError { code: ErrorCode::InvalidInput, message }
    }

    /// What the records refused, in words.
    #[must_use]
    pub fn of_store(error: &StoreError, words: &Words) -> AppError {
        let (code, id) = match error {
            StoreError::NoKey(NoKey::Silent) => (ErrorCode::Locked, "trouble-no-key-silent"),
            StoreError::NoKey(NoKey::Locked) => (ErrorCode::Locked, "trouble-no-key-locked"),
            StoreError::NoKey(NoKey::Absent) => (ErrorCode::Locked, "trouble-no-key-absent"),
            StoreError::NoKey(NoKey::NotKept) => (ErrorCode::Locked, "trouble-no-key-passphrase"),
            StoreError::NoKey(NoKey::NoFile) => (ErrorCode::Locked, "trouble-no-key-file"),
            StoreError::NoKey(NoKey::NoEntry | NoKey::Wrong) => (ErrorCode::Locked, "trouble-no-key"),
            StoreError::WrongSecret => (ErrorCode::WrongSecret, "trouble-wrong-secret"),
            StoreError::MistypedCode => (ErrorCode::WrongSecret, "trouble-mistyped-code"),
            StoreError::PassphraseTooShort => (ErrorCode::InvalidInput, "trouble-passphrase-short"),
            StoreError::DamagedSlots | StoreError::OutOfBounds => (ErrorCode::Damaged, "trouble-damaged-slots"),
            StoreError::DatabaseGone => (ErrorCode::Damaged, "trouble-database-gone"),
            StoreError::Damaged | StoreError::Unreadable(_) => (ErrorCode::Damaged, "trouble-damaged"),
            StoreError::ReadOnly => (ErrorCode::ReadOnly, "trouble-read-only"),
            StoreError::Io { path, .. } => {
                let folder = path.display().to_string();
                let message = words.say_with("trouble-folder", &[("folder", folder.into())]);
                return AppError { code: ErrorCode::Io, message };
            }
            StoreError::NewerSchema => (ErrorCode::InvalidInput, "trouble-newer-backup"),
            StoreError::Disk(_) => (ErrorCode::Io, "trouble-disk"),
            StoreError::Full => (ErrorCode::Io, "trouble-full"),
            StoreError::Busy => (ErrorCode::Io, "trouble-busy"),
            StoreError::Gone => (ErrorCode::Gone, "trouble-gone"),
            StoreError::KeyStore(_) => (ErrorCode::Io, "trouble-key-store"),
            StoreError::AlreadyThere => (ErrorCode::Internal, "trouble-already-there"),
            StoreError::NothingThere => (ErrorCode::Internal, "trouble-nothing-there"),
            StoreError::NoRandomness | StoreError::Fault(_) => (ErrorCode::Internal, "trouble-internal"),
        };
        AppError { code, message: words.say(id) }
    }
}

/// Puts what the records refused into words.
pub(crate) trait OrSay<T> {
    /// The value, or the refusal in words.
    fn or_say(self, words: &Words) -> Result<T, AppError>;
}

impl<T> OrSay<T> for Result<T, StoreError> {
    fn or_say(self, words: &Words) -> Result<T, AppError> {
        self.map_err(|error| AppError::of_store(&error, words))
    }
}
