//! Data taken out of Leeward and in again: all of it as one JSON file; as tables, of which that of the check-ins comes in
//! again, with a REDCap data dictionary; check-ins as FHIR R4 (out only). Lives here: the verbs. What does not: files on the
//! disk and the forms themselves (`exchange/`).

mod data;
mod fhir;
mod files;
mod import;
mod new;
mod read;
mod shape;
mod table;
mod tables;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::SecondsFormat;
use domain::instrument::{Definition, Instrument, PULSE, Sign, Value};
use domain::moment::Moment;
use store::{CheckIn, NewCheckIn, Row};

use crate::App;
use crate::error::{AppError, OrSay};
use crate::questionnaires::Known;
use crate::words::Words;

pub use new::import_new;
pub(crate) use table::stem;

/// The longest file that is imported, in bytes.
pub const LONGEST_IMPORT: u64 = 20 << 20;

/// Rows by kind.
type Kinds = BTreeMap<&'static str, Vec<Row>>;

/// What data is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportForm {
    /// A table a kind, and a REDCap data dictionary of the check-ins'.
    Csv,
    /// All of it in one JSON file.
    Json,
    /// Check-ins as FHIR R4, one file of JSON Lines a resource type.
    Fhir,
}

/// A file to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportFile {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// What an import brings, by kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportCounts {
    /// The kinds that the file has.
    pub kinds: Vec<KindCount>,
}

/// What an import brings of one kind.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct KindCount {
    /// The kind, as the file calls it.
    #[serde(skip)]
    pub kind: String,
    /// Rows that are new.
    pub new: usize,
    /// Rows that are here in an earlier version.
    pub changed: usize,
    /// Rows that are here already, the same or in a later version.
    pub known: usize,
}

impl ImportCounts {
    /// How many rows are new.
    #[must_use]
    pub fn new_rows(&self) -> usize {
        self.kinds.iter().map(|kind| kind.new).sum()
    }

    /// How many rows are here in an earlier version.
    #[must_use]
    pub fn changed(&self) -> usize {
        self.kinds.iter().map(|kind| kind.changed).sum()
    }

    /// How many rows are here already.
    #[must_use]
    pub fn known(&self) -> usize {
        self.kinds.iter().map(|kind| kind.known).sum()
    }

    /// In a sentence.
    #[must_use]
    pub fn words(&self, words: &Words) -> String {
        let args =
            [("new", self.new_rows().into()), ("changed", self.changed().into()), ("known", self.known().into())];
        words.say_with("data-counts", &args)
    }

    /// A line for each kind of which there is anything.
    #[must_use]
    pub fn lines(&self, words: &Words) -> Vec<String> {
        let any = self.kinds.iter().filter(|kind| kind.new + kind.changed + kind.known > 0);
        let line = |count: &KindCount| {
            let kind = words.say(&format!("data-kind-{}", count.kind));
            let args = [
                ("kind", kind.into()),
                ("new", count.new.into()),
                ("changed", count.changed.into()),
                ("known", count.known.into()),
            ];
            words.say_with("data-count", &args)
        };
        any.map(line).collect()
    }
}

/// A file that was read, to be taken in.
#[derive(Clone)]
enum Given {
    /// All data.
    All(import::Incoming),
    /// Check-ins of a table.
    CheckIns(Vec<NewCheckIn>),
}

impl App {
    /// Data as files: all of it, or its check-ins.
    ///
    /// # Errors
    /// The records refuse.
    pub fn exported(&self, form: ExportForm) -> Result<Vec<ExportFile>, AppError> {
        let kinds = || Ok(shape::outward(self.store.rows().or_say(&self.words)?));
        let check_ins = || self.store.all_check_ins().or_say(&self.words);
        Ok(match form {
            ExportForm::Csv => {
                let mut files = table::files(&self.words, &self.all_definitions()?, &check_ins()?);
                files.extend(tables::files(kinds()?));
                files
            }
            ExportForm::Json => vec![data::file(kinds()?)],
            ExportForm::Fhir => fhir::files(&self.words, &self.all_definitions()?, &check_ins()?),
        })
    }

    /// Takes in what was exported as JSON or as a table of check-ins: all of it or nothing. What is here already is left
    /// alone. A dry run changes nothing and counts the same.
    ///
    /// # Errors
    /// What is wrong with the file, and where; or the records refuse.
    pub fn import(&mut self, text: &[u8], dry_run: bool) -> Result<ImportCounts, AppError> {
        let given = self.given(text)?;
        self.take_given_in(given, dry_run)
    }

    fn take_given_in(&mut self, given: Given, dry_run: bool) -> Result<ImportCounts, AppError> {
        match given {
            Given::All(incoming) => self.take_all_in(incoming, dry_run),
            Given::CheckIns(check_ins) => self.take_check_ins_in(check_ins, dry_run),
        }
    }

    fn given(&self, text: &[u8]) -> Result<Given, AppError> {
        let text = read::text(&self.words, text)?;
        if text.trim_start().starts_with('{') {
            data::within_bounds(&self.words, text.as_bytes())?;
        }
        match read::Kind::of(&text) {
            read::Kind::Data => import::read(&self.words, text.as_bytes()).map(Given::All),
            read::Kind::Table => read::check_ins(&self.words, &self.all_definitions()?, &text).map(Given::CheckIns),
            other => Err(AppError::invalid(other.words(&self.words))),
        }
    }

    fn take_check_ins_in(&mut self, given: Vec<NewCheckIn>, dry_run: bool) -> Result<ImportCounts, AppError> {
        let standing = self.store.all_check_ins().or_say(&self.words)?;
        let mut here: BTreeSet<String> = standing.iter().map(|check_in| key(&as_new(check_in))).collect();
        let total = given.len();
        let new: Vec<NewCheckIn> = given.into_iter().filter(|check_in| here.insert(key(check_in))).collect();
        if !dry_run {
            self.store
                .together(|store| new.iter().try_for_each(|check_in| store.add_check_in(check_in).map(|_| ())))
                .or_say(&self.words)?;
        }
        let kind = "check_ins".to_owned();
        Ok(ImportCounts { kinds: vec![KindCount { kind, new: new.len(), changed: 0, known: total - new.len() }] })
    }
}

/// Why nothing of a file comes in: the place and what is wrong there.
fn refused(words: &Words, place: String, why: impl Into<String>) -> AppError {
    AppError::invalid(words.say_with("exchange-refused", &[("place", place.into()), ("why", why.into().into())]))
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
