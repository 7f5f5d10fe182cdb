//! What the window shows of questionnaires that are answered by item number.

use domain::instrument::Value;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The questionnaires that can be answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuestionnairesView {
    /// One row each, in the order they are listed.
    pub rows: Vec<QuestionnaireRow>,
}

/// One questionnaire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuestionnaireRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// "19 items; it asks about the last 30 days."
    pub about: String,
    /// When it was answered last, or from when on it may be answered again; null before the first time.
    pub last: Option<String>,
    /// Whether it is offered: not inside its recall period.
    pub may: bool,
    /// Whether it was brought as a file, and can be taken out.
    pub mine: bool,
    /// Today says that it is due every so many days; 0 where it does not.
    pub every_days: u32,
    /// What can be chosen instead.
    pub cadences: Vec<CadenceChoice>,
    /// Whether answers are under way.
    pub under_way: bool,
    /// The last scores, newest entry first; empty before the first.
    pub entries: Vec<QuestionnaireEntry>,
}

/// What a chosen file would bring, before it is added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuestionnairePreview {
    /// Its name.
    pub name: String,
    /// "19 items; it asks about the last 30 days."
    pub about: String,
    /// "Answers: 0 not at all · 1 · 2 very"; or that each item has its own.
    pub options: String,
    /// Its items.
    pub items: Vec<PreviewItem>,
    /// What of the file is not asked and not scored, and why: a line each.
    pub left_out: Vec<String>,
    /// Which items the file asks in some cases only; here they are always asked.
    pub conditional: Option<String>,
    /// What will be scored and how: a line a subscale, and what is turned round.
    pub scored: Vec<String>,
    /// On which terms it may be used, and who made it.
    pub terms: String,
    /// One of this id is there already.
    pub remark: Option<String>,
    /// The file, to be added as it is.
    pub file: BroughtFile,
}

/// An item of a chosen file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PreviewItem {
    /// Its text, else its number.
    pub words: String,
    /// "0 no · 2 yes", where items differ in what they take.
    pub answers: Option<String>,
}

/// A file that was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BroughtFile {
    /// A FHIR R4 Questionnaire; else an instrument file (TOML).
    pub fhir: bool,
    /// What is in it.
    pub text: String,
}

/// How often Today says that a questionnaire is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CadenceChoice {
    /// Every so many days; 0 for never.
    pub days: u32,
    /// "every two weeks".
    pub words: String,
}

/// One time it was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuestionnaireEntry {
    /// The entry's id, to change or delete it.
    pub id: String,
    /// "2 Nov".
    pub when: String,
    /// "personal burnout 50 · work-related burnout 43 · client-related burnout 25".
    pub scores: String,
}

/// A questionnaire as it is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuestionnaireView {
    /// Its name.
    pub name: String,
    /// What it asks about, and that the wording is on the person's own copy.
    pub over_line: String,
    /// The prints it comes in, where there are several.
    pub editions: Vec<EditionView>,
    /// What the lowest value stands for in print, where known and the same in all: to check one's sheet by.
    pub anchor: Option<String>,
    /// Its items, in order.
    pub items: Vec<ItemView>,
    /// What is answered so far.
    pub form: QuestionnaireForm,
    /// The last date it can be entered for.
    pub today: String,
    /// On which terms it may be used, and who made it.
    pub credit: String,
    /// Where the answers are going.
    pub footer: String,
}

/// An item as it is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ItemView {
    /// Its number, or its text where the person's file has it.
    pub words: String,
    /// What can be chosen, ascending; none where a number is typed.
    pub options: Vec<OptionView>,
    /// Between which numbers one is typed; null where one of the options is chosen.
    pub between: Option<BetweenView>,
}

/// An answer that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OptionView {
    /// Its value.
    #[ts(type = "number")]
    pub value: Value,
    /// What stands on it: the value, with its words where the person's file has them.
    pub label: String,
    /// The value and its words, for a screen reader.
    pub spoken: String,
}

/// Between which numbers one is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BetweenView {
    /// The least.
    #[ts(type = "number")]
    pub least: Value,
    /// The most.
    #[ts(type = "number")]
    pub most: Value,
    /// Only whole numbers.
    pub whole: bool,
    /// "A whole number from 0 to 100".
    pub hint: String,
}

/// A print of a questionnaire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EditionView {
    /// Its id.
    pub id: String,
    /// How a person tells it.
    pub told_by: String,
}

/// Answers under way, kept with every key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct QuestionnaireForm {
    /// The questionnaire's id.
    pub id: String,
    /// The print, once it is known.
    pub edition: Option<String>,
    /// The date it was answered on.
    pub work_date: String,
    /// One answer an item: the printed value or null.
    #[ts(type = "Array<number | null>")]
    pub answers: Vec<Option<Value>>,
    /// The page shown, from 0.
    pub page: u32,
    /// The entry that is being changed.
    pub entry: Option<String>,
}

/// What answers came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuestionnaireResultView {
    /// "Stored: Copenhagen Burnout Inventory".
    pub title: String,
    /// An entry was changed, which can be taken back.
    pub changed: bool,
    /// One a subscale, in the questionnaire's order; no total that it does not have.
    pub scales: Vec<ScaleView>,
    /// What the numbers do not mean.
    pub not_meant: String,
}

/// One subscale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ScaleView {
    /// Its name.
    pub name: String,
    /// "29", or "not scored: 8 of 10 answered".
    pub number: String,
    /// The error band, the change since the last time, earlier numbers, the published band: a sentence each.
    pub lines: Vec<String>,
}
