//! Questionnaires that a person brings: an instrument file (TOML) or a FHIR R4 `Questionnaire`, looked at before it is
//! added, kept in the records (so encrypted), taken out and brought back. Lives here: which there are. What does not:
//! reading the two notations and refusing what can't score (`domain::instrument`).

use std::borrow::Cow;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use domain::instrument::{Definition, Formula, Instrument, PULSE, Subscale, shipped};
use serde::{Deserialize, Serialize};

use super::names::capital;
use crate::App;
use crate::error::{AppError, ErrorCode, OrSay};
use crate::exchange::stem;
use crate::scoring::{LONGEST_INSTRUMENT_FILE, Notation, defined};
use crate::view::{BroughtFile, QuestionnairePreview};

pub(crate) const BROUGHT: &str = "questionnaires.brought";
/// So many can be brought.
const MOST: usize = 40;

/// A file as it is kept. It parsed when it was added.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Kept {
    id: String,
    file: BroughtFile,
    /// Taken out: not offered, and its answers are still there.
    removed: bool,
}

pub(crate) type Known = Vec<Cow<'static, Definition>>;

impl App {
    /// Reads a file that was chosen, and says what it would bring; nothing is kept.
    ///
    /// # Errors
    /// It can't be read, can't score (with line and reason), or its id is that of another questionnaire.
    pub fn read_questionnaire(&self, path: &Path) -> Result<QuestionnairePreview, AppError> {
        let mut bytes = Vec::new();
        let read = File::open(path).and_then(|file| file.take(LONGEST_INSTRUMENT_FILE + 1).read_to_end(&mut bytes));
        if read.is_err() {
            let code = ErrorCode::Io;
            return Err(AppError { code, message: self.words.say("questionnaire-file-unreadable") });
        }
        if bytes.len() as u64 > LONGEST_INSTRUMENT_FILE {
            return Err(self.refused("questionnaire-file-large"));
        }
        let json = bytes.iter().find(|byte| !byte.is_ascii_whitespace()).is_some_and(|byte| *byte == b'{');
        let notation = if json { Notation::Fhir } else { Notation::Toml };
        let definition = self.scorable(&bytes, notation)?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        self.preview(&definition, BroughtFile { fhir: json, text })
    }

    /// Adds the file that was looked at. One of the same id takes the place of the earlier one, and what was answered is
    /// scored by the new key.
    ///
    /// # Errors
    /// As [`App::read_questionnaire`], there are too many, or the records refuse.
    pub fn add_questionnaire(&mut self, file: &BroughtFile) -> Result<(), AppError> {
        if file.text.len() as u64 > LONGEST_INSTRUMENT_FILE {
            return Err(self.refused("questionnaire-file-large"));
        }
        let definition = self.scorable(file.text.as_bytes(), notation(file))?;
        self.free_id(definition.id())?;
        let mut kept = self.brought()?;
        kept.retain(|one| one.id != definition.id());
        if kept.len() >= MOST {
            return Err(self.refused("questionnaire-file-many"));
        }
        kept.push(Kept { id: definition.id().to_owned(), file: file.clone(), removed: false });
        self.store.set_setting(BROUGHT, &kept).or_say(&self.words)
    }

    /// Takes one out that was brought, or brings it back. Its answers stay where they are.
    ///
    /// # Errors
    /// There is none of this id, or the records refuse.
    pub fn remove_questionnaire(&mut self, id: &str, removed: bool) -> Result<(), AppError> {
        let mut kept = self.brought()?;
        let Some(one) = kept.iter_mut().find(|one| one.id == id) else {
            return Err(self.refused("questionnaire-refused-unknown"));
        };
        one.removed = removed;
        self.store.set_setting(BROUGHT, &kept).or_say(&self.words)
    }

    /// Those that can be answered: what ships, without the pulse, and what was brought.
    pub(super) fn offered(&self) -> Result<Known, AppError> {
        let ours = shipped().iter().filter(|definition| definition.id() != PULSE).map(Cow::Borrowed);
        let brought = self.brought()?;
        Ok(ours.chain(brought.iter().filter(|one| !one.removed).filter_map(parsed)).collect())
    }

    /// Everything whose answers can be read: the pulse and what was taken out as well.
    pub(crate) fn all_definitions(&self) -> Result<Known, AppError> {
        let brought = self.brought()?;
        Ok(shipped().iter().map(Cow::Borrowed).chain(brought.iter().filter_map(parsed)).collect())
    }

    pub(super) fn is_brought(id: &str) -> bool {
        shipped().iter().all(|definition| definition.id() != id)
    }

    fn brought(&self) -> Result<Vec<Kept>, AppError> {
        Ok(self.store.setting(BROUGHT).or_say(&self.words)?.unwrap_or_default())
    }

    fn scorable(&self, bytes: &[u8], notation: Notation) -> Result<Definition, AppError> {
        defined(bytes, notation).map_err(|why| {
            AppError::invalid(self.words.say_with("questionnaire-file-refused", &[("why", why.message.into())]))
        })
    }

    /// An id must not be that of one that ships, nor be told from another's by its spelling only: columns of an exported
    /// table are named by it.
    fn free_id(&self, id: &str) -> Result<(), AppError> {
        let taken = |other: &str| stem(other) == stem(id) && (other != id || !Self::is_brought(other));
        if self.all_definitions()?.iter().any(|known| taken(known.id())) {
            let args = [("id", id.to_owned().into())];
            return Err(AppError::invalid(self.words.say_with("questionnaire-file-taken", &args)));
        }
        Ok(())
    }

    fn preview(&self, definition: &Definition, file: BroughtFile) -> Result<QuestionnairePreview, AppError> {
        let usual = definition.usual_edition();
        self.free_id(&usual.id)?;
        let again = self.brought()?.iter().any(|one| one.id == usual.id);
        let mut scored: Vec<String> =
            usual.subscales.iter().map(|subscale| self.scored_words(usual, subscale)).collect();
        for edition in definition.editions().filter(|edition| !edition.reversed.is_empty()) {
            let args = [
                ("items", list(&edition.reversed).into()),
                ("count", edition.reversed.len().into()),
                ("edition", edition.edition.clone().into()),
            ];
            scored.push(self.words.say_with("questionnaire-file-reversed", &args));
        }
        Ok(QuestionnairePreview {
            name: usual.name.clone(),
            about: self.about(usual),
            options: self.options_words(usual),
            items: (1..=usual.items).map(|item| self.item_words(usual, item)).collect(),
            scored,
            terms: self.words.say_with("questionnaire-file-terms", &[("licence", usual.licence.clone().into())]),
            source: usual.citation.clone(),
            remark: again.then(|| self.words.say("questionnaire-file-again")),
            file,
        })
    }

    fn scored_words(&self, instrument: &Instrument, subscale: &Subscale) -> String {
        let (how, times) = match subscale.formula {
            Formula::Sum => ("sum", 1),
            Formula::SumTimes(times) => ("times", times),
            Formula::Mean => ("mean", 1),
        };
        self.words.say_with(
            "questionnaire-file-scored",
            &[
                ("name", capital(&self.scale_name(instrument, subscale)).into()),
                ("how", how.into()),
                ("times", times.into()),
                ("items", list(&subscale.items).into()),
                ("count", subscale.items.len().into()),
            ],
        )
    }

    fn options_words(&self, instrument: &Instrument) -> String {
        let one = |value: &u8| match instrument.option_texts.get(value) {
            Some(text) => format!("{value} {text}"),
            None => value.to_string(),
        };
        let values: Vec<String> = instrument.options.iter().map(one).collect();
        self.words.say_with("questionnaire-file-options", &[("list", values.join(" · ").into())])
    }
}

fn notation(file: &BroughtFile) -> Notation {
    if file.fhir { Notation::Fhir } else { Notation::Toml }
}

fn parsed(kept: &Kept) -> Option<Cow<'static, Definition>> {
    defined(kept.file.text.as_bytes(), notation(&kept.file)).ok().map(Cow::Owned)
}

fn list<'a>(items: impl IntoIterator<Item = &'a u32>) -> String {
    items.into_iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
}
