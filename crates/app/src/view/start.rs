//! What is shown before there is a Today: opening the records, and first start.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PlanCheck, PlanForm, Theme};

/// The person's language and region, as the window takes them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LocaleView {
    /// `en`, `es`: which labels.
    pub language: String,
    /// A BCP 47 tag for the dates that the window writes itself; the engine's own may be none (`C.UTF-8`).
    pub tag: String,
    /// The day a week begins with, 1 Monday to 7 Sunday.
    pub first_weekday: u8,
}

/// Which screen a window begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "screen", rename_all = "snake_case")]
pub enum StartView {
    /// The records are open and first start is behind: Today.
    Ready {
        /// Colours.
        theme: Theme,
        /// How the window speaks and writes.
        locale: LocaleView,
        /// Opened for reading only, and why, in a sentence.
        read_only: Option<String>,
        /// Whether this is the invented year.
        demo: bool,
    },
    /// The records are open (or about to be made) and first start was not completed.
    FirstStart {
        /// How the window speaks and writes.
        locale: LocaleView,
        /// No key store answered: a passphrase is asked for before the rest.
        needs_passphrase: bool,
    },
    /// The records are there, and no key of this computer opens them.
    Locked {
        /// How the window speaks and writes.
        locale: LocaleView,
        /// What happened, and what to do.
        message: String,
        /// Whether a passphrase was ever set.
        passphrase: bool,
        /// Whether a recovery code was ever made.
        recovery_code: bool,
        /// Whether the system's key store holds a key that can be asked for again.
        key_store: bool,
        /// Whether a key file opens them, once it is back.
        key_file: bool,
    },
    /// The records can't be opened by any secret: damaged, no database, a folder that can't be written to.
    Trouble {
        /// How the window speaks and writes.
        locale: LocaleView,
        /// What happened, what is safe, what to do.
        message: String,
        /// The folder, to be opened.
        folder: String,
    },
}

/// The five screens of first start, ready filled.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FirstStartView {
    /// What this is and is not, a paragraph an entry.
    pub what: Vec<String>,
    /// The proposed work week, from the computer's region.
    pub plan: PlanForm,
    /// What Leeward makes of it.
    pub check: PlanCheck,
    /// Whether Leeward starts with the computer now; null where it can't be told.
    pub autostart: Option<bool>,
    /// What protects the records, in words.
    pub protection: String,
}

/// What a person chose in first start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FirstStartForm {
    /// The work week and the reminders.
    pub plan: PlanForm,
    /// Start with the computer.
    pub autostart: bool,
}

/// A recovery code, shown once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RecoveryCodeView {
    /// Seven groups of four characters.
    pub code: String,
    /// What it is for and where to keep it.
    pub words: String,
}

/// Whether a reminder of any kind could be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TestReminderView {
    /// It went out as a notification.
    pub sent: bool,
    /// What happened, in a sentence.
    pub words: String,
}
