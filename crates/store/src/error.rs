//! What goes wrong with the records, for the program to tell apart. Lives here: codes. What does not: sentences
//! for people (they are `app`'s), and anything that was said: no answer, note, name or key is ever in one.

use rusqlite::ErrorCode;
use std::path::PathBuf;

/// What went wrong with the records.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Records are already there: nothing is made over them.
    #[error("records already stand in this folder")]
    AlreadyThere,
    /// There are no records to open.
    #[error("there are no records in this folder")]
    NothingThere,
    /// No key at hand opens the records: neither the key store's nor a key file's.
    #[error("no key of this computer opens the records: {0}")]
    NoKey(NoKey),
    /// The passphrase or the recovery code does not open the records.
    #[error("this secret does not open the records")]
    WrongSecret,
    /// What was typed can't be a recovery code: its check characters do not fit.
    #[error("a recovery code with a typing error")]
    MistypedCode,
    /// A passphrase too short to protect anything.
    #[error("the passphrase is too short")]
    PassphraseTooShort,
    /// `vault.json` and `vault.json.prev` are both damaged or gone.
    #[error("the key slots are damaged")]
    DamagedSlots,
    /// The database is damaged, or is no database.
    #[error("the database is damaged or none")]
    Damaged,
    /// The key slots are there, and the database they open is not.
    #[error("the database is gone")]
    DatabaseGone,
    /// A key slot asks for more memory or time than any of ours, or for less than is safe.
    #[error("a key slot with parameters out of bounds")]
    OutOfBounds,
    /// The records are open for reading only.
    #[error("the records are open for reading only")]
    ReadOnly,
    /// The folder or a file can't be read or written.
    #[error("{path}: {kind}")]
    Io {
        /// Where.
        path: PathBuf,
        /// How the system called it.
        kind: std::io::ErrorKind,
    },
    /// The disk refused in the middle of a database's work.
    #[error("the disk refused (code {0})")]
    Disk(i32),
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// Another program holds the records for longer than one can wait.
    #[error("the records are in use by another program")]
    Busy,
    /// What was asked for is gone.
    #[error("no such row")]
    Gone,
    /// A stored value can't be read back; the table is named, the value is not.
    #[error("a value in {0} can't be read")]
    Unreadable(&'static str),
    /// The key store refused while a key was to be put into it.
    #[error("the key store refused: {0}")]
    KeyStore(NoKey),
    /// No randomness from the system.
    #[error("the system gives no random bytes")]
    NoRandomness,
    /// A backup that a newer Leeward made.
    #[error("a newer Leeward made this backup")]
    NewerSchema,
    /// A fault of our own; SQLite's extended code.
    #[error("fault in the database (code {0})")]
    Fault(i32),
}

/// Why no key of this computer opens the records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoKey {
    /// No key store answers on this computer.
    #[error("no key store answers")]
    Absent,
    /// The key store did not answer in time: it hangs, or waits for a person to unlock it.
    #[error("the key store did not answer in time")]
    Silent,
    /// The key store is locked or refuses.
    #[error("the key store is locked")]
    Locked,
    /// The key store answers and holds no key for these records.
    #[error("the key store holds no key for these records")]
    NoEntry,
    /// The key store or the key file gave a key, and it is another one.
    #[error("the stored key is another one")]
    Wrong,
    /// The key file is gone or can't be read.
    #[error("the key file can't be read")]
    NoFile,
    /// The records were made without a key that this computer holds: a passphrase is asked for.
    #[error("the records have no key on this computer")]
    NotKept,
}

impl StoreError {
    /// A refusal of the file system.
    #[must_use]
    pub fn io(path: &std::path::Path, error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull => Self::Full,
            kind => Self::Io { path: path.to_owned(), kind },
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::QueryReturnedNoRows => Self::Gone,
            rusqlite::Error::SqliteFailure(e, _) => match e.code {
                ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt => Self::Damaged,
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
                ErrorCode::DiskFull => Self::Full,
                ErrorCode::ReadOnly => Self::ReadOnly,
                ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => {
                    Self::Disk(e.extended_code)
                }
                _ => Self::Fault(e.extended_code),
            },
            _ => Self::Fault(0),
        }
    }
}
