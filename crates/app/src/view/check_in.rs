//! What the guided check-in window shows and takes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{SignNow, SuggestionView};

/// What opens a check-in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct CheckInAsked {
    /// An entry to edit.
    pub entry: Option<String>,
    /// A work date to enter after the fact; not in the future.
    pub work_date: Option<String>,
    /// A questionnaire to answer by item number in place of the pulse.
    #[ts(optional)]
    pub instrument: Option<String>,
}

/// The guided check-in, as it stands: a new one, a draft, an entry to edit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CheckInView {
    /// The work date it belongs to.
    pub work_date: String,
    /// "Thinking of your working day today", or of another day, by name.
    pub over_line: String,
    /// The five signs in order.
    pub questions: Vec<QuestionView>,
    /// The draft's answers, 0 to 4 by question; null is unanswered or skipped. Never an earlier check-in's.
    pub answers: Vec<Option<u8>>,
    /// The page to open on: 0 to 4 the questions, 5 the note.
    pub page: u8,
    /// The draft's note.
    pub note: String,
    /// Whether "anything to note?" is asked.
    pub note_asked: bool,
    /// The entry that is being edited.
    pub entry: Option<String>,
    /// "Our own words, not a validated scale. It compares you with yourself."
    pub small_print: String,
    /// Where the answers are going: "Stays on this computer, encrypted. …"
    pub footer: String,
    /// Set when an earlier draft of another work date was put aside as an entry of its own day or a date asks a question first.
    pub remark: Option<String>,
}

/// One question of the pulse.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuestionView {
    /// The sign's id.
    pub sign: String,
    /// The sentence asked.
    pub asked: String,
    /// Five answers in words, for 0 to 4.
    pub options: Vec<String>,
}

/// Answers under way, kept with every key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckInDraft {
    /// The work date it belongs to.
    pub work_date: String,
    /// Five answers, 0 to 4 or null.
    pub answers: Vec<Option<u8>>,
    /// The page shown.
    pub page: u8,
    /// The note.
    pub note: String,
    /// The entry that is being edited.
    pub entry: Option<String>,
}

/// The check-in's last page.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ResultView {
    /// The entry written.
    pub entry: String,
    /// "Thank you. That is the day."
    pub title: String,
    /// The finding in words.
    pub summary: String,
    /// One row a sign.
    pub signs: Vec<SignNow>,
    /// One suggestion that fits, or none.
    pub suggestion: Option<SuggestionView>,
    /// How often such a notice is a false one, where there is one.
    pub small_print: Option<String>,
    /// Whether finishing it also said "done for today".
    pub said_done: bool,
}

/// One stored check-in in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EntryView {
    /// Its id.
    pub id: String,
    /// Its work date.
    pub work_date: String,
    /// "Mon 21 Nov, 17:34", in the zone it was made in.
    pub when: String,
    /// Five answers, 0 to 4 or null.
    pub answers: Vec<Option<u8>>,
    /// The note.
    pub note: String,
    /// "for Fri 18 Nov, entered later", "edited", both, or nothing.
    pub remark: Option<String>,
    /// Whether there is a change to take back.
    pub edited: bool,
}
