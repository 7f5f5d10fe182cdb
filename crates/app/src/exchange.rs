//! Check-ins taken out of Leeward and in again: CSV with a REDCap data dictionary, JSON, and FHIR R4 (out only).
//! Lives here: the verbs. What does not: files on the disk and the forms themselves (`exchange/`).

mod fhir;
mod files;
mod json;
mod read;
mod table;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use chrono::SecondsFormat;
use domain::instrument::{Definition, Instrument, PULSE, Sign, Value};
use domain::moment::Moment;
use store::{CheckIn, NewCheckIn};

use crate::App;
use crate::error::{AppError, OrSay};
use crate::questionnaires::Known;
use crate::words::Words;

pub(crate) use table::stem;

/// The longest file that is imported, in bytes.
pub const LONGEST_IMPORT: u64 = 20 << 20;

/// What check-ins are written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportForm {
    /// A table, with a REDCap data dictionary.
    Csv,
    /// One JSON file.
    Json,
    /// FHIR R4, one file of JSON Lines a resource type.
    Fhir,
}

/// A file to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportFile {
    /// Its name.
    pub name: &'static str,
    /// What is in it.
    pub text: String,
}

/// What an import brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct ImportCounts {
    /// Check-ins that are new.
    pub new: usize,
    /// Check-ins that are here already, to the last answer.
    pub known: usize,
}

impl ImportCounts {
    /// In a sentence.
    #[must_use]
    pub fn words(&self, words: &Words) -> String {
        words.say_with("exchange-counts", &[("new", self.new.into()), ("known", self.known.into())])
    }
}

impl App {
    /// Every check-in that is not deleted, as files.
    ///
    /// # Errors
    /// The records refuse.
    pub fn exported(&self, form: ExportForm) -> Result<Vec<ExportFile>, AppError> {
        let check_ins = self.store.all_check_ins().or_say(&self.words)?;
        let known = self.all_definitions()?;
        Ok(match form {
            ExportForm::Csv => table::files(&self.words, &known, &check_ins),
            ExportForm::Json => vec![json::file(&check_ins)],
            ExportForm::Fhir => fhir::files(&self.words, &known, &check_ins),
        })
    }

    /// Takes in what was exported as a table or as JSON: all of it or nothing. What is here already is left alone. A dry
    /// run changes nothing and counts the same.
    ///
    /// # Errors
    /// What is wrong with the file, and where; or the records refuse.
    pub fn import(&mut self, text: &[u8], dry_run: bool) -> Result<ImportCounts, AppError> {
        let given = read::check_ins(&self.words, &self.all_definitions()?, text)?;
        let standing = self.store.all_check_ins().or_say(&self.words)?;
        let mut here: BTreeSet<String> = standing.iter().map(|check_in| key(&as_new(check_in))).collect();
        let total = given.len();
        let new: Vec<NewCheckIn> = given.into_iter().filter(|check_in| here.insert(key(check_in))).collect();
        let counts = ImportCounts { new: new.len(), known: total - new.len() };
        if !dry_run {
            self.store
                .together(|store| new.iter().try_for_each(|check_in| store.add_check_in(check_in).map(|_| ())))
                .or_say(&self.words)?;
        }
        Ok(counts)
    }
}

fn as_new(check_in: &CheckIn) -> NewCheckIn {
    NewCheckIn {
        made: check_in.made.clone(),
        work_date: check_in.work_date,
        instrument: check_in.instrument.clone(),
        edition: check_in.edition.clone(),
        answers: check_in.answers.clone(),
        note: check_in.note.clone(),
    }
}

/// What makes two check-ins one.
fn key(check_in: &NewCheckIn) -> String {
    let NewCheckIn { made, work_date, instrument, edition, answers, note } = check_in;
    format!("{}|{work_date}|{instrument}|{edition:?}|{answers:?}|{note}", made.at.timestamp_micros())
}

/// The instrument of a check-in, as it is known here.
fn instrument<'k>(known: &'k Known, id: &str, edition: Option<&str>) -> Option<&'k Instrument> {
    let definition: &Definition = known.iter().find(|definition| definition.id() == id)?;
    edition.map_or(Some(definition.usual_edition()), |edition| definition.edition(edition))
}

/// A moment with the offset of its wall clock.
fn written(made: &Moment) -> String {
    let offset = chrono::FixedOffset::east_opt(made.offset_seconds);
    let local = offset.map_or_else(|| made.at.fixed_offset(), |offset| made.at.with_timezone(&offset));
    local.to_rfc3339_opts(SecondsFormat::AutoSi, false)
}

/// What an item is called: the pulse's own words, else its number.
fn item_words(words: &Words, instrument: &Instrument, item: u32) -> String {
    let own = (instrument.id == PULSE).then(|| Sign::ALL.into_iter().find(|sign| sign.item() == item)).flatten();
    own.map_or_else(
        || words.say_with("item-number", &[("item", item.into())]),
        |sign| words.say(&format!("pulse-asked-{}", sign.id())),
    )
}

/// What a value is called, where that is known.
fn option_words(words: &Words, instrument: &Instrument, item: u32, value: Value) -> Option<String> {
    let own = (instrument.id == PULSE).then(|| Sign::ALL.into_iter().find(|sign| sign.item() == item)).flatten();
    own.map(|sign| words.say(&format!("pulse-{}-{value}", sign.id())))
        .or_else(|| instrument.takes(item)?.words(value).map(str::to_owned))
}
