//! Why a Questionnaire can't be used, and what of one is not scored. Lives here: the reasons, and how a terminal says
//! them. What does not: the sentences of the window (`app`).

use std::fmt;

/// An item as the file names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemName {
    /// Its linkId.
    pub link: String,
    /// Its wording, where it has any.
    pub text: Option<String>,
}

/// The longest wording that a refusal repeats, in characters.
const SHOWN: usize = 60;

impl ItemName {
    /// What a person calls it: its wording, cut where it is long, else its linkId.
    #[must_use]
    pub fn shown(&self) -> String {
        let text = self.text.as_deref().unwrap_or(&self.link);
        let mut shown: String = text.chars().take(SHOWN).collect();
        if shown.len() < text.len() {
            shown.push('…');
        }
        shown
    }
}

impl fmt::Display for ItemName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.text {
            None => write!(f, "item {}", self.link),
            Some(_) => write!(f, "item {} (“{}”)", self.link, self.shown()),
        }
    }
}

/// Something of a file that is not asked and not scored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// What it is called.
    pub name: ItemName,
    /// Why.
    pub why: WhyLeftOut,
}

/// Why an item is not scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyLeftOut {
    /// It is text to read.
    Display,
    /// It asks for words, a date or another thing that is no number.
    NoNumber,
    /// It is worked out from other items.
    Calculated,
    /// It is filled in by a program, not by the person.
    ReadOnly,
    /// It is not shown.
    Hidden,
    /// None of its answers has a number.
    NoValues,
    /// Its answers are not in the file.
    AnswersElsewhere,
    /// It asks for a number without saying which is the lowest and which the highest.
    NoBounds,
}

/// Why a file is no questionnaire that can be scored. The message names the item and is for the one who chose the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// It is broken, or something else than JSON.
    #[error("line {line}: the file isn't valid JSON from here on; save or download it again")]
    NoJson {
        /// The line, from 1.
        line: usize,
    },
    /// It is JSON of another kind.
    #[error("this is JSON, but not FHIR; choose a file that holds a FHIR R4 Questionnaire")]
    NoFhir,
    /// It is what Leeward exports.
    #[error("this is data that Leeward exported, not a questionnaire; `leeward-cli import` takes it")]
    LeewardData,
    /// It holds someone's answers.
    #[error("this is a FHIR QuestionnaireResponse, somebody's answers; choose the Questionnaire that they answer")]
    Response,
    /// It is FHIR of another kind.
    #[error("this is FHIR, but not a Questionnaire; choose a file that holds a FHIR R4 Questionnaire")]
    OtherResource,
    /// A Bundle of none or of several.
    #[error("this Bundle holds {questionnaires} Questionnaires, not one; save one of them in a file of its own")]
    Bundle {
        /// So many.
        questionnaires: usize,
    },
    /// It names an instrument that is not there.
    #[error("it is scored as `{named}`, which isn't an instrument here; use the file that this was exported from")]
    ScoredBy {
        /// What it names.
        named: String,
    },
    /// An item, or a group of items, that takes several answers.
    #[error("{item}: it can have several answers, and a sum takes one; set `repeats` to false, or remove the item")]
    Repeats {
        /// The item or group.
        item: ItemName,
    },
    /// An item where only some answers have a number.
    #[error("{item}: the answer “{answer}” has no number, but others do; give it an ordinalValue, or remove it")]
    SomeValues {
        /// The item.
        item: ItemName,
        /// The first answer without a number.
        answer: String,
    },
    /// An item that takes no number at all.
    #[error("{item}: no number lies between its lowest, {least}, and its highest, {most}; correct them in the file")]
    NothingBetween {
        /// The item.
        item: ItemName,
        /// The least.
        least: String,
        /// The most.
        most: String,
    },
    /// More items than a questionnaire has.
    #[error("it has more than {most} items to score; split it into several files")]
    TooManyItems {
        /// So many are taken.
        most: u32,
    },
    /// Nothing in it has numbers.
    #[error("no item can be scored{}; each answer needs a number (ordinalValue, itemWeight or valueInteger)", first(.left_out))]
    NothingScored {
        /// What there is instead.
        left_out: Vec<LeftOut>,
    },
}

/// The first item that might have been scored, and why it is not.
fn first(left_out: &[LeftOut]) -> String {
    let told = |why| match why {
        WhyLeftOut::NoValues => Some("none of its answers has a number"),
        WhyLeftOut::AnswersElsewhere => Some("its answers are in another file"),
        WhyLeftOut::NoBounds => Some("it has no lowest and no highest number"),
        WhyLeftOut::Display
        | WhyLeftOut::NoNumber
        | WhyLeftOut::Calculated
        | WhyLeftOut::ReadOnly
        | WhyLeftOut::Hidden => None,
    };
    let named = left_out.iter().find_map(|one| Some((&one.name, told(one.why)?)));
    named.map_or_else(String::new, |(name, why)| format!(" ({name}: {why})"))
}
