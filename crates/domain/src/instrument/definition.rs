//! An instrument file (TOML), parsed at the door: what can't score is refused with its line and the reason.
//! Lives here: the file as a whole and its editions. What does not: its shape (`raw.rs`), what a field may hold
//! (`field.rs`), subscales (`subscale.rs`), what is wrong in plain words (`plain.rs`), where a file comes from (no IO here).
//! The format in words: `instruments/README.md`; as a JSON Schema: `instruments/instrument.schema.json`.

mod field;
mod plain;
mod raw;
mod subscale;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

pub(super) use self::field::is_code;
use self::field::{At, at, code, filled, item_list, item_number, options, recall, texts};
use self::raw::RawFile;
use self::subscale::subscales;
use super::{Band, Bound, Choice, Formula, Instrument, MeasurementError, Subscale, Takes, Value};

/// The format this program reads.
const FORMAT: i64 = 1;
/// The most items an instrument has.
pub(super) const MOST_ITEMS: u32 = 1_000;
/// The most subscales.
const MOST_SUBSCALES: usize = 200;

/// An instrument with all its editions; at least one, the usual one first.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    usual: Instrument,
    others: Vec<Instrument>,
}

/// Why a file cannot score. The reason is for the person who wrote the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct Unscorable {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub reason: String,
}

impl Definition {
    /// Reads an instrument file.
    ///
    /// # Errors
    /// What is no TOML, has an unknown or missing key, or cannot score: the line and the reason.
    pub fn parse(text: &str) -> Result<Definition, Unscorable> {
        let refused = |At(byte, reason)| Unscorable { line: line_of(text, byte), reason };
        let raw: RawFile = toml::from_str(text).map_err(|error| {
            let byte = error.span().map_or(0, |span| span.start);
            refused(At(byte, plain::words(error.message())))
        })?;
        raw.check().map_err(refused)
    }

    /// One edition and nothing else, for a file of another format.
    pub(super) fn single(usual: Instrument) -> Definition {
        Definition { usual, others: Vec::new() }
    }

    /// The same under another id, for one whose own is that of another here.
    #[must_use]
    pub fn under(mut self, id: &str) -> Definition {
        id.clone_into(&mut self.usual.id);
        for other in &mut self.others {
            id.clone_into(&mut other.id);
        }
        self
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.usual.id
    }

    /// The edition that is taken where none is named.
    #[must_use]
    pub fn usual_edition(&self) -> &Instrument {
        &self.usual
    }

    /// All editions, the usual one first.
    pub fn editions(&self) -> impl Iterator<Item = &Instrument> {
        std::iter::once(&self.usual).chain(&self.others)
    }

    /// An edition by its id.
    #[must_use]
    pub fn edition(&self, id: &str) -> Option<&Instrument> {
        self.editions().find(|instrument| instrument.edition == id)
    }
}

impl RawFile {
    fn check(&self) -> Result<Definition, At> {
        if *self.format.get_ref() != FORMAT {
            return Err(at(&self.format, format!("format: {} is not {FORMAT}", self.format.get_ref())));
        }
        let items = u32::try_from(*self.items.get_ref()).ok().filter(|items| (1..=MOST_ITEMS).contains(items));
        let Some(items) = items else {
            return Err(at(&self.items, format!("items: {} is not from 1 to {MOST_ITEMS}", self.items.get_ref())));
        };
        let options = options(&self.options)?;
        let words = texts("option_texts", &self.option_texts, |value| {
            u8::try_from(value).ok().filter(|value| options.contains(value))
        })?;
        let choices =
            options.iter().map(|value| Choice { value: Value::from(*value), words: words.get(value).cloned() });
        let takes = Takes::choices_of(choices);
        let base = Instrument {
            id: code("id", &self.id)?,
            name: filled("name", &self.name)?,
            edition: String::new(),
            told_by: None,
            items,
            texts: texts("texts", &self.texts, |item| item_number(item, items))?,
            takes: vec![takes; usize::try_from(items).unwrap_or_default()],
            reversed: BTreeSet::new(),
            subscales: subscales(&self.subscale, items)?,
            recall_days: self.recall_days.as_ref().map(recall).transpose()?,
            licence: filled("licence", &self.licence)?,
            citation: filled("citation", &self.citation)?,
        };
        let mut editions: Vec<Instrument> = Vec::new();
        for raw in self.edition.get_ref() {
            let edition = raw.get_ref();
            let id = code("edition id", &edition.id)?;
            if editions.iter().any(|other| other.edition == id) {
                return Err(at(&edition.id, format!("edition {id}: this id appears twice")));
            }
            let reversed = item_list(&format!("edition {id}: reversed"), &edition.reversed, items)?;
            editions.push(Instrument {
                edition: id,
                told_by: edition.told_by.clone(),
                reversed: reversed.into_iter().collect(),
                ..base.clone()
            });
        }
        let mut editions = editions.into_iter();
        let Some(usual) = editions.next() else {
            return Err(at(&self.edition, "edition: at least one is needed"));
        };
        Ok(Definition { usual, others: editions.collect() })
    }
}

fn line_of(text: &str, byte: usize) -> usize {
    let before = text.as_bytes().get(..byte).unwrap_or(text.as_bytes());
    before.split(|byte| *byte == b'\n').count()
}
