//! What a person says of work after the day's end, as the window shows and takes it.

use domain::after_hours::{Reason, Way};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The time after the day's end, on Today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AfterHoursView {
    /// Whether work after hours can be said now: the day has ended, or there is none today.
    pub offered: bool,
    /// What was said of the running work date, in the order said.
    pub said: Vec<SaidView>,
    /// "45 minutes after your day’s end so far.", or nothing.
    pub total: Option<String>,
    /// What a new entry begins with: whether the person is on call now.
    pub on_call: bool,
}

/// One thing that was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SaidView {
    /// Its id.
    pub id: String,
    /// "18:34", or "Mon 2 Nov" among those of a month.
    pub when: String,
    /// "30 minutes", "A client wrote or called, and I answered".
    pub what: String,
    /// "notes, on call", "not expected"; may be empty.
    pub more: String,
    /// The same, ready to change.
    pub form: AfterHoursForm,
}

/// What a person says. Parsed at the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AfterHoursForm {
    /// What is changed; null for something new.
    pub id: Option<String>,
    /// The work date, not in the future; null for the running one.
    pub work_date: Option<String>,
    /// What is said.
    pub said: SaidForm,
}

/// Minutes of work, or a contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SaidForm {
    /// Work went on.
    Worked {
        /// For so many minutes, as typed.
        minutes: String,
        /// Until this time, as typed; then the minutes count for nothing. Only on the running work date.
        until: Option<String>,
        /// Why; null until the person says.
        reason: Option<AfterHoursReason>,
        /// Whether the person was on call.
        on_call: bool,
    },
    /// There was a contact.
    Contact {
        /// Who turned to whom.
        way: ContactWay,
        /// Whether it had been agreed; null where that is not said.
        expected: Option<bool>,
        /// Whether the person was on call.
        on_call: bool,
    },
}

/// Why work went on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AfterHoursReason {
    /// Notes.
    Notes,
    /// A crisis.
    Crisis,
    /// Contact with a client.
    ClientContact,
    /// Admin.
    Admin,
    /// Catching up.
    CatchingUp,
}

/// Who turned to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContactWay {
    /// A client called or wrote.
    TheyContacted,
    /// … and the person answered.
    IAnswered,
    /// The person reached out.
    IReachedOut,
}

/// Something was kept: by which id it can be taken back, and in which words it is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NotedView {
    /// Its id.
    pub id: String,
    /// "30 minutes are noted for Monday."
    pub words: String,
}

/// The month's evenings, on Boundaries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EveningsMonthView {
    /// "Kept on 8 of 20 evenings this month; 3 are not known."
    pub sentence: String,
    /// "7 evenings over, 5 of them for notes."; nothing where none was.
    pub why: Option<String>,
    /// One change that may help.
    pub offer: Option<OfferView>,
    /// Whether the closing ritual goes with kept evenings, from the person's own days; nothing with too few.
    pub together: Option<String>,
    /// What was said of the month's evenings, the newest first.
    pub said: Vec<SaidView>,
    /// The last date that something can be said of.
    pub last: String,
}

/// One change that may help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OfferView {
    /// The sentence.
    pub text: String,
    /// The button's words.
    pub action: String,
    /// What is said once it is done.
    pub done: String,
}

impl From<Reason> for AfterHoursReason {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::Notes => Self::Notes,
            Reason::Crisis => Self::Crisis,
            Reason::ClientContact => Self::ClientContact,
            Reason::Admin => Self::Admin,
            Reason::CatchingUp => Self::CatchingUp,
        }
    }
}

impl From<AfterHoursReason> for Reason {
    fn from(reason: AfterHoursReason) -> Self {
        match reason {
            AfterHoursReason::Notes => Self::Notes,
            AfterHoursReason::Crisis => Self::Crisis,
            AfterHoursReason::ClientContact => Self::ClientContact,
            AfterHoursReason::Admin => Self::Admin,
            AfterHoursReason::CatchingUp => Self::CatchingUp,
        }
    }
}

impl From<Way> for ContactWay {
    fn from(way: Way) -> Self {
        match way {
            Way::TheyContacted => Self::TheyContacted,
            Way::IAnswered => Self::IAnswered,
            Way::IReachedOut => Self::IReachedOut,
        }
    }
}

impl From<ContactWay> for Way {
    fn from(way: ContactWay) -> Self {
        match way {
            ContactWay::TheyContacted => Self::TheyContacted,
            ContactWay::IAnswered => Self::IAnswered,
            ContactWay::IReachedOut => Self::IReachedOut,
        }
    }
}
