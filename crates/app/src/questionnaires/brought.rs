//! Questionnaires that a person brings: an instrument file (TOML) or a FHIR R4 `Questionnaire`, looked at before it is
//! added, kept in the records (so encrypted), taken out and brought back. Lives here: which there are, and what each is
//! called. What does not: what a file would bring, in words (`preview.rs`), why one can't be used (`unfit.rs`), reading
//! the two notations (`domain::instrument`).

use std::borrow::Cow;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use domain::instrument::questionnaire::LeftOut;
use domain::instrument::{Definition, PULSE, shipped};
use serde::{Deserialize, Serialize};

use crate::App;
use crate::error::{AppError, ErrorCode, OrSay};
use crate::exchange::stem;
use crate::instrument_file::{InstrumentFile, LONGEST_INSTRUMENT_FILE, Notation, notation, read};
use crate::view::{BroughtFile, QuestionnairePreview};

pub(crate) const BROUGHT: &str = "questionnaires.brought";
/// So many can be brought.
const MOST: usize = 40;

/// A file as it is kept. It parsed when it was added.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Kept {
    /// What it is called here; another id than the file's own where that was taken.
    id: String,
    file: BroughtFile,
    /// Taken out: not offered, and its answers are still there.
    removed: bool,
}

pub(crate) type Known = Vec<Cow<'static, Definition>>;

/// A file that was read, under the id that it has here.
pub(super) struct Placed {
    pub(super) definition: Definition,
    pub(super) left_out: Vec<LeftOut>,
    pub(super) conditional: Vec<u32>,
    /// It takes the place of one that is here.
    pub(super) again: bool,
}

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
        let notation = notation(&bytes);
        let read = self.placed(&bytes, notation)?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Ok(self.preview(&read, BroughtFile { fhir: notation == Notation::Fhir, text }))
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
        let definition = self.placed(file.text.as_bytes(), notation_of(file))?.definition;
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

    /// Reads a file and finds the id it has here. Who writes an instrument file chooses its id, and is told where that is
    /// taken; a FHIR Questionnaire's is changed where another has it, so that both stand side by side.
    fn placed(&self, bytes: &[u8], notation: Notation) -> Result<Placed, AppError> {
        let file = read(bytes, notation).map_err(|why| self.not_read(bytes, &why))?;
        let InstrumentFile { definition, left_out, conditional, identity } = file;
        let kept = self.brought()?;
        let id = match &identity {
            None => {
                self.free_id(definition.id())?;
                definition.id().to_owned()
            }
            Some(_) if shipped().iter().any(|known| known.editions().any(|one| one == definition.usual_edition())) => {
                let args = [("name", definition.usual_edition().name.clone().into())];
                return Err(AppError::invalid(self.words.say_with("questionnaire-unfit-shipped", &args)));
            }
            Some(identity) => {
                let same = |one: &&Kept| is_the_same(one, definition.id(), identity);
                match kept.iter().find(same) {
                    Some(same) => same.id.clone(),
                    None => self.id_beside(definition.id())?,
                }
            }
        };
        let again = kept.iter().any(|one| one.id == id);
        Ok(Placed { definition: definition.under(&id), left_out, conditional, again })
    }

    /// An id that no other has, not even by its spelling.
    fn id_beside(&self, id: &str) -> Result<String, AppError> {
        let taken: Vec<String> = self.all_definitions()?.iter().map(|known| stem(known.id())).collect();
        let more = (2..).map(|more| format!("{id}-{more}"));
        let mut all = std::iter::once(id.to_owned()).chain(more);
        Ok(all.find(|one| !taken.contains(&stem(one))).unwrap_or_default())
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
}

fn notation_of(file: &BroughtFile) -> Notation {
    if file.fhir { Notation::Fhir } else { Notation::Toml }
}

fn parsed(kept: &Kept) -> Option<Cow<'static, Definition>> {
    let read = read(kept.file.text.as_bytes(), notation_of(&kept.file)).ok()?;
    Some(Cow::Owned(read.definition.under(&kept.id)))
}

/// Whether a file that is kept is another writing of the one that has this id and identity.
fn is_the_same(kept: &Kept, id: &str, identity: &str) -> bool {
    let file = kept.file.fhir.then(|| read(kept.file.text.as_bytes(), Notation::Fhir).ok()).flatten();
    file.is_some_and(|file| file.definition.id() == id && file.identity.as_deref() == Some(identity))
}
