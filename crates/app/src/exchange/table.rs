//! Check-ins as a table, and REDCap's data dictionary of it: eighteen columns, the record's number first.

use std::collections::BTreeSet;

use domain::instrument::{Choice, Instrument, Takes};
use store::CheckIn;

use super::{ExportFile, instrument, item_words, option_words, written};
use crate::questionnaires::Known;
use crate::scoring::cell;
use crate::words::Words;

/// By this a spreadsheet knows that a table is UTF-8.
pub(super) const BOM: &str = "\u{feff}";

/// The columns before the answers.
pub(super) const COLUMNS: [&str; 7] = ["record_id", "made_at", "zone", "work_date", "instrument", "edition", "note"];

/// The columns of a data dictionary, as REDCap names them.
const DICTIONARY: [&str; 18] = [
    "Variable / Field Name",
    "Form Name",
    "Section Header",
    "Field Type",
    "Field Label",
    "Choices, Calculations, OR Slider Labels",
    "Field Note",
    "Text Validation Type OR Show Slider Number",
    "Text Validation Min",
    "Text Validation Max",
    "Identifier?",
    "Branching Logic (Show field only if...)",
    "Required Field?",
    "Custom Alignment",
    "Question Number (surveys only)",
    "Matrix Group Name",
    "Matrix Ranking?",
    "Field Annotation",
];

/// The name of an item's column.
pub(super) fn column(instrument: &str, item: u32) -> String {
    format!("{}_{item}", stem(instrument))
}

/// What the columns of an instrument begin with: small letters, digits and underscores, a letter first, as REDCap asks.
pub(crate) fn stem(instrument: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' };
    let stem: String = instrument.chars().map(plain).collect();
    if stem.starts_with(|c: char| c.is_ascii_lowercase()) { stem } else { format!("q_{stem}") }
}

/// The table and its dictionary.
pub(super) fn files(words: &Words, known: &Known, check_ins: &[CheckIn]) -> Vec<ExportFile> {
    let instruments: BTreeSet<&str> = check_ins.iter().map(|check_in| check_in.instrument.as_str()).collect();
    let instruments: Vec<&Instrument> = instruments.iter().filter_map(|id| instrument(known, id, None)).collect();
    vec![
        ExportFile { name: "check-ins.csv".to_owned(), text: table(&instruments, check_ins) },
        ExportFile { name: "data-dictionary.csv".to_owned(), text: dictionary(words, &instruments) },
    ]
}

/// What a spreadsheet would take for a formula begins with one of these.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\0'];

/// Whether a text is one that [`held`] writes otherwise: a formula, also behind apostrophes of its own.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

/// A text as it stands in a table, with an apostrophe before what a spreadsheet would reckon with.
fn held(text: &str) -> String {
    if is_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// A text as it was before [`held`].
pub(super) fn let_go(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(text)
}

pub(super) fn row(text: &mut String, cells: impl IntoIterator<Item = String>) {
    written_row(text, cells.into_iter().map(|text| held(&text)));
}

fn written_row(text: &mut String, cells: impl IntoIterator<Item = String>) {
    let cells: Vec<String> = cells.into_iter().map(|text| cell(&text)).collect();
    text.push_str(&cells.join(","));
    text.push('\n');
}

fn table(instruments: &[&Instrument], check_ins: &[CheckIn]) -> String {
    let columns: Vec<(&str, u32)> = instruments
        .iter()
        .flat_map(|instrument| (1..=instrument.items).map(|item| (instrument.id.as_str(), item)))
        .collect();
    let mut text = BOM.to_owned();
    let names = columns.iter().map(|(instrument, item)| column(instrument, *item));
    row(&mut text, COLUMNS.iter().map(|name| (*name).to_owned()).chain(names));
    for (place, check_in) in check_ins.iter().enumerate() {
        let answer = |(instrument, item): &(&str, u32)| {
            let own = *instrument == check_in.instrument;
            let answer = check_in.answers.get(item).copied().flatten().filter(|_| own);
            answer.map_or_else(String::new, |value| value.to_string())
        };
        let head = [
            (place + 1).to_string(),
            written(&check_in.made),
            check_in.made.zone.clone(),
            check_in.work_date.to_string(),
            check_in.instrument.clone(),
            check_in.edition.clone().unwrap_or_default(),
            check_in.note.clone(),
        ];
        // An answer is a number, and one below zero is no formula.
        written_row(&mut text, head.into_iter().map(|text| held(&text)).chain(columns.iter().map(answer)));
    }
    text
}

fn dictionary(words: &Words, instruments: &[&Instrument]) -> String {
    let mut text = BOM.to_owned();
    row(&mut text, DICTIONARY.map(str::to_owned));
    let mut field = |name: &str, label: String, asked: Asked, number: String| {
        let mut cells = vec![String::new(); DICTIONARY.len()];
        let filled = [
            (0, name),
            (1, "check_ins"),
            (3, asked.kind),
            (4, &label),
            (5, &asked.choices),
            (6, &asked.note),
            (7, asked.validation),
            (8, &asked.least),
            (9, &asked.most),
            (14, &number),
        ];
        for (place, value) in filled {
            if let Some(cell) = cells.get_mut(place) {
                value.clone_into(cell);
            }
        }
        written_row(
            &mut text,
            cells.into_iter().enumerate().map(|(at, text)| match at {
                // A number below zero is no formula.
                8 | 9 => text,
                _ => held(&text),
            }),
        );
    };
    for name in COLUMNS {
        let label = words.say(match name {
            "record_id" => "exchange-record",
            "made_at" => "exchange-made",
            "zone" => "exchange-zone",
            "work_date" => "exchange-work-date",
            "instrument" => "exchange-instrument",
            "edition" => "exchange-edition",
            _ => "exchange-note",
        });
        let (kind, validation) = match name {
            "note" => ("notes", ""),
            "work_date" => ("text", "date_ymd"),
            _ => ("text", ""),
        };
        field(name, label, Asked { kind, validation, ..Asked::default() }, String::new());
    }
    for instrument in instruments {
        for item in 1..=instrument.items {
            let label = item_words(words, instrument, item);
            field(&column(&instrument.id, item), label, asked(words, instrument, item), item.to_string());
        }
    }
    text
}

/// How REDCap asks for an item.
#[derive(Default)]
struct Asked {
    kind: &'static str,
    choices: String,
    note: String,
    validation: &'static str,
    least: String,
    most: String,
}

/// Choices where all values are plain codes to REDCap; else a number with its least and its most, and what each stands
/// for beside it: REDCap's codes have neither a point nor a minus.
fn asked(words: &Words, instrument: &Instrument, item: u32) -> Asked {
    let Some(takes) = instrument.takes(item) else { return Asked::default() };
    let said = |choice: &Choice| option_words(words, instrument, item, choice.value);
    let choices = takes.choices().iter();
    let code = |choice: &Choice| choice.value.whole().is_some_and(|whole| whole >= 0);
    if matches!(takes, Takes::Choices(choices) if choices.iter().all(code)) {
        let choice = |choice: &Choice| {
            let words = said(choice).unwrap_or_else(|| choice.value.to_string());
            format!("{}, {}", choice.value, words.replace('|', "/"))
        };
        let choices = choices.map(choice).collect::<Vec<_>>().join(" | ");
        return Asked { kind: "radio", choices, ..Asked::default() };
    }
    let note = choices.filter_map(|choice| Some(format!("{} = {}", said(choice)?, choice.value)));
    Asked {
        kind: "text",
        note: note.collect::<Vec<_>>().join("; "),
        validation: if takes.has_fractions() { "number" } else { "integer" },
        least: takes.lowest().to_string(),
        most: takes.highest().to_string(),
        ..Asked::default()
    }
}
