//! Scores for a terminal or a script (formats.md, `score`): answers in, scores out, a line at a time.
//! Lives here: which instrument, one JSON line, the two ways of printing. What does not: tables (`scoring/table.rs`),
//! keys and rules (`domain`).

mod header;
mod table;
#[cfg(test)]
mod tests;

use std::io::{Read, Write};

use domain::check_in::{Answers, InvalidAnswer};
pub use domain::instrument::Instrument;
use domain::instrument::{Choice, Definition, Takes, Value, shipped};
use domain::score::{Score, score};
use serde_json::json;

use crate::instrument_file;
pub use crate::instrument_file::{LONGEST_INSTRUMENT_FILE, Notation};
pub use crate::lines::Went;
use crate::lines::object::{self, Id, Members, Name, shown};
use crate::lines::{Refused, begin, each, number};
use crate::simulate::Refusal;

/// How answers and scores are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// JSON Lines.
    JsonLines,
    /// CSV.
    Csv,
}

/// An instrument that ships, by its id.
///
/// # Errors
/// There is no such instrument, or not in this edition.
pub fn known(id: &str, edition: Option<&str>) -> Result<Instrument, Refusal> {
    let Some(definition) = shipped().iter().find(|definition| definition.id() == id) else {
        let known: Vec<&str> = shipped().iter().map(Definition::id).collect();
        let message = format!("instrument: `{}` is not one of {}", shown(id), known.join(", "));
        return Err(Refusal::new("unknown_instrument", message));
    };
    in_edition(definition, edition)
}

/// An instrument from the text of a file.
///
/// # Errors
/// The file can't score: the line and the reason. Or it has no such edition.
pub fn from_file(text: &[u8], notation: Notation, edition: Option<&str>) -> Result<Instrument, Refusal> {
    let read = instrument_file::read(text, notation).map_err(|error| Refusal::input(error.to_string()))?;
    in_edition(&read.definition, edition)
}

fn in_edition(definition: &Definition, edition: Option<&str>) -> Result<Instrument, Refusal> {
    let Some(edition) = edition else { return Ok(definition.usual_edition().clone()) };
    definition.edition(edition).cloned().ok_or_else(|| {
        let known: Vec<&str> = definition.editions().map(|known| known.edition.as_str()).collect();
        Refusal::input(format!("edition: `{}` is not one of {}", shown(edition), known.join(", ")))
    })
}

/// The instruments that ship, a JSON object each.
#[must_use]
pub fn list() -> Vec<String> {
    let one = |definition: &Definition| {
        let usual = definition.usual_edition();
        let editions: Vec<&str> = definition.editions().map(|edition| edition.edition.as_str()).collect();
        let subscales: Vec<&str> = usual.subscales.iter().map(|subscale| subscale.id.as_str()).collect();
        let options: Vec<Value> =
            usual.all_take().into_iter().flat_map(Takes::choices).map(|choice: &Choice| choice.value).collect();
        json!({
            "id": usual.id, "name": usual.name, "editions": editions, "items": usual.items, "options": options,
            "recall_days": usual.recall_days, "subscales": subscales, "licence": usual.licence,
            "citation": usual.citation,
        })
        .to_string()
    };
    shipped().iter().map(one).collect()
}

/// Scores every line of a stream. Refusals stand among the scores where these are JSON Lines; beside CSV they go to
/// `refusals`, and the row has nothing after its id.
///
/// # Errors
/// What is written can't be written any more.
pub fn run(
    instrument: &Instrument,
    (from, to): (Form, Form),
    input: impl Read,
    out: &mut impl Write,
    refusals: &mut impl Write,
) -> std::io::Result<Went> {
    let printer = Printer::new(instrument, to);
    printer.head(out)?;
    let refused = |out: &mut _, why: &Refused| printer.refused(out, refusals, why);
    match from {
        Form::Csv => table::each(instrument, input, out, refused, |out, id, answers| printer.scored(out, id, answers)),
        Form::JsonLines => each(input, out, refused, |out, line| {
            Ok(match read(instrument, line) {
                Err(refused) => Err(refused),
                Ok((id, answers)) => {
                    printer.scored(out, id.as_ref(), &answers)?;
                    Ok(())
                }
            })
        }),
    }
}

/// Reads one line of JSON.
fn read(instrument: &Instrument, line: &[u8]) -> Result<(Option<Id>, Answers), Refused> {
    let (id, [_, responses]) = object::line(line, ["id", "responses"])?;
    let answers = responses
        .ok_or_else(|| Refusal::input("responses: is missing"))
        .and_then(|responses| answers(instrument, responses));
    match answers {
        Ok(answers) => Ok((id, answers)),
        Err(why) => Err(Refused { id, why }),
    }
}

fn answers(instrument: &Instrument, responses: &serde_json::value::RawValue) -> Result<Answers, Refusal> {
    let mut given: Members<'_> = Vec::new();
    object::inner("responses", responses, &mut given)?;
    let mut answers = Answers::none(instrument);
    let mut seen = vec![false; usize::try_from(instrument.items).unwrap_or_default() + 1];
    for (Name(item), value) in given {
        let value = match value.get() {
            "null" => None,
            text => Some(text),
        };
        let number = take(instrument, &mut answers, &item, value)?;
        let seen = usize::try_from(number).ok().and_then(|number| seen.get_mut(number));
        if seen.is_none_or(|seen| std::mem::replace(seen, true)) {
            return Err(Refusal::input(format!("item {item}: appears twice")));
        }
    }
    Ok(answers)
}

/// Takes one answer, item and value as they were given; the item's number.
fn take(instrument: &Instrument, answers: &mut Answers, item: &str, value: Option<&str>) -> Result<u32, Refusal> {
    let invalid = |error: InvalidAnswer| Refusal::new("invalid_answer", error.to_string());
    let number = item_number(instrument, item).map_err(invalid)?;
    let printed = match value {
        None => None,
        Some(text) => {
            let printed = instrument.takes(number).and_then(|takes| stands_for(takes, text));
            Some(printed.ok_or_else(|| invalid(InvalidAnswer::not_an_option(instrument, number, shown(text))))?)
        }
    };
    answers.take(instrument, number, printed).map_err(invalid)?;
    Ok(number)
}

/// What an answer stands for, of those that the item takes. Where all of these are whole, it is a whole number in the
/// one plain way, so that nothing is rounded; where one has a fraction, any number of JSON.
fn stands_for(takes: &Takes, text: &str) -> Option<Value> {
    let number = match plain_number(text) {
        Some(whole) => Some(f64::from(i32::try_from(whole).ok()?)),
        None => serde_json::from_str(text).ok().filter(|_| takes.has_fractions()),
    };
    number.and_then(Value::new).filter(|value| takes.has(*value))
}

/// The number of an item, written as it is printed: `1`, not `01`.
fn item_number(instrument: &Instrument, text: &str) -> Result<u32, InvalidAnswer> {
    let number = plain_number(text).filter(|_| !text.starts_with('-')).and_then(|number| u32::try_from(number).ok());
    number
        .filter(|number| (1..=instrument.items).contains(number))
        .ok_or_else(|| InvalidAnswer::no_such_item(instrument, shown(text)))
}

/// A whole number written in the one plain way: no sign but a minus, no zeros before it, no point.
fn plain_number(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').filter(|digits| *digits != "0").unwrap_or(text);
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && (digits == "0" || !digits.starts_with('0'));
    if plain { text.parse().ok() } else { None }
}

/// How scores are printed.
struct Printer<'i> {
    instrument: &'i Instrument,
    to: Form,
    /// What stands before the scores of every line.
    named: String,
    /// Each subscale's name and colon.
    subscales: Vec<String>,
}

impl<'i> Printer<'i> {
    fn new(instrument: &'i Instrument, to: Form) -> Printer<'i> {
        let (id, edition) = (json!(instrument.id), json!(instrument.edition));
        Printer {
            instrument,
            to,
            named: format!(r#""instrument":{id},"edition":{edition},"scores":{{"#),
            subscales: instrument.subscales.iter().map(|subscale| json!(subscale.id).to_string()).collect(),
        }
    }

    fn head(&self, out: &mut impl Write) -> std::io::Result<()> {
        if self.to == Form::JsonLines {
            return Ok(());
        }
        write!(out, "id")?;
        for subscale in &self.instrument.subscales {
            write!(out, ",{0}_score,{0}_band,{0}_status", subscale.id)?;
        }
        writeln!(out)
    }

    fn scored(&self, out: &mut impl Write, id: Option<&Id>, answers: &Answers) -> std::io::Result<()> {
        let score = score(self.instrument, answers);
        match self.to {
            Form::JsonLines => self.json(out, id, &score),
            Form::Csv => csv(out, id, &score),
        }
    }

    fn json(&self, out: &mut impl Write, id: Option<&Id>, score: &Score) -> std::io::Result<()> {
        begin(out, id)?;
        out.write_all(self.named.as_bytes())?;
        for (place, (found, name)) in score.subscales.iter().zip(&self.subscales).enumerate() {
            let comma = if place == 0 { "" } else { "," };
            write!(out, r#"{comma}{name}:{{"score":"#)?;
            match found.value {
                Some(value) => number(out, value)?,
                None => out.write_all(b"null")?,
            }
            match &found.band {
                // A code has no letter that would have to be escaped.
                Some(band) => write!(out, r#","band":"{band}""#)?,
                None => out.write_all(br#","band":null"#)?,
            }
            let status = status(found.value);
            write!(out, r#","status":"{status}","answered":{},"of":{}}}"#, found.answered, found.of)?;
        }
        out.write_all(b"}}\n")
    }

    fn refused(&self, out: &mut impl Write, refusals: &mut impl Write, why: &Refused) -> std::io::Result<()> {
        if self.to == Form::JsonLines {
            return why.write(out);
        }
        // What is broken or no row has no place in the table.
        if why.why.code != "io" {
            write!(out, "{}", why.id.as_ref().map_or_else(String::new, |id| cell(&id.text())))?;
            writeln!(out, "{}", ",".repeat(3 * self.instrument.subscales.len()))?;
        }
        why.write(refusals)
    }
}

fn csv(out: &mut impl Write, id: Option<&Id>, score: &Score) -> std::io::Result<()> {
    if let Some(id) = id {
        write!(out, "{}", cell(&id.text()))?;
    }
    for found in &score.subscales {
        out.write_all(b",")?;
        if let Some(value) = found.value {
            number(out, value)?;
        }
        write!(out, ",{},{}", found.band.as_deref().unwrap_or_default(), status(found.value))?;
    }
    out.write_all(b"\n")
}

fn status(value: Option<f64>) -> &'static str {
    if value.is_some() { "scored" } else { "not_scored" }
}

/// A cell, in quotes where it needs them (RFC 4180).
pub(crate) fn cell(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}
