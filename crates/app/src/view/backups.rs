//! Backups, as the window shows them: in Settings, and where the records can't be opened.

use serde::Serialize;
use ts_rs::TS;

/// The backups that lie beside the records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BackupsView {
    /// Their folder.
    pub folder: String,
    /// "Newest backup: Tuesday 24 November 2026, 17:41. It holds …", or that there is none.
    pub newest: String,
    /// What they need that nobody holds a key to; null where somebody does.
    pub needs: Option<String>,
    /// All of them, the newest first.
    pub rows: Vec<BackupRow>,
}

/// A backup in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BackupRow {
    /// Its name; give it back to look into it.
    pub name: String,
    /// When it was made, in words.
    pub when: String,
}

/// A backup, looked into.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BackupPreview {
    /// Its name.
    pub name: String,
    /// When it was made, in words.
    pub when: String,
    /// "It holds 214 check-ins, …"; null while it is not opened.
    pub holds: Option<String>,
    /// "Keys that open it: keychain, recovery code."
    pub keys: String,
    /// Why it is not opened, and what would open it; null where it is.
    pub problem: Option<String>,
    /// Whether a passphrase or a recovery code would open it.
    pub asks_secret: bool,
}
