//! What a file is that someone wants to import: what Leeward reads, or what it is called instead and what can be done
//! with it. Lives here: telling them apart. What does not: reading one.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::super::data::{KIND, VERSION};
use super::rows;
use crate::error::AppError;
use crate::words::Words;

/// What a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::exchange) enum Kind {
    /// All data as JSON.
    Data,
    /// A table with columns of Leeward's.
    Table,
    /// JSON of a newer Leeward.
    Newer(String),
    /// Answers as FHIR.
    FhirAnswers,
    /// A questionnaire, which is added elsewhere.
    FhirQuestionnaire,
    /// FHIR of another kind.
    OtherFhir,
    /// XML or a page of the web.
    Page,
    /// A calendar, which is imported elsewhere.
    Calendar,
    /// Something else.
    Unknown,
}

/// What the beginning of a JSON text says it is.
#[derive(Deserialize)]
struct Named<'a> {
    #[serde(borrow)]
    kind: Option<&'a RawValue>,
    #[serde(borrow)]
    version: Option<&'a RawValue>,
    #[serde(borrow, rename = "resourceType")]
    resource: Option<&'a RawValue>,
}

/// A file as text: UTF-8, or the UTF-16 that a spreadsheet calls Unicode text.
pub(in crate::exchange) fn text<'t>(words: &Words, bytes: &'t [u8]) -> Result<Cow<'t, str>, AppError> {
    let begins = |with: &[u8]| bytes.starts_with(with);
    if begins(b"PK\x03\x04") || begins(b"\xd0\xcf\x11\xe0") {
        return Err(AppError::invalid(words.say("exchange-spreadsheet")));
    }
    if begins(b"%PDF") {
        return Err(AppError::invalid(words.say("exchange-no-format")));
    }
    let pairs = |of: fn([u8; 2]) -> u16| -> Vec<u16> {
        bytes
            .chunks_exact(2)
            .skip(1)
            .map(|pair| of([pair.first().copied().unwrap_or(0), pair.last().copied().unwrap_or(0)]))
            .collect()
    };
    let wide = match bytes {
        [0xff, 0xfe, ..] => Some(pairs(u16::from_le_bytes)),
        [0xfe, 0xff, ..] => Some(pairs(u16::from_be_bytes)),
        _ => None,
    };
    if let Some(text) = wide.filter(|_| bytes.len().is_multiple_of(2)).and_then(|wide| String::from_utf16(&wide).ok()) {
        return Ok(text.into());
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let byte = error.valid_up_to() + 1;
        AppError::invalid(words.say_with("exchange-not-text", &[("byte", byte.into())]))
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text).into())
}

impl Kind {
    /// Tells what a text is by its beginning.
    pub(in crate::exchange) fn of(text: &str) -> Kind {
        let start = text.trim_start();
        match start.chars().next() {
            Some('{') => Kind::of_json(start),
            Some('<') => Kind::Page,
            _ if start.starts_with("BEGIN:VCALENDAR") => Kind::Calendar,
            _ if rows::is_table(text) => Kind::Table,
            _ => Kind::Unknown,
        }
    }

    /// Of several lines, as FHIR's bulk files have them, the first one tells.
    fn of_json(text: &str) -> Kind {
        let mut values = serde_json::Deserializer::from_str(text).into_iter::<Named<'_>>();
        let Some(Ok(named)) = values.next() else {
            // One of ours that is damaged or breaks off is told where.
            return if text.contains(KIND) { Kind::Data } else { Kind::Unknown };
        };
        let said = |raw: Option<&RawValue>| raw.and_then(|raw| serde_json::from_str::<String>(raw.get()).ok());
        match said(named.resource).as_deref() {
            Some("QuestionnaireResponse" | "Observation") => return Kind::FhirAnswers,
            Some("Questionnaire") => return Kind::FhirQuestionnaire,
            Some(_) => return Kind::OtherFhir,
            None => {}
        }
        let version = named.version.map(RawValue::get).unwrap_or_default();
        match said(named.kind).as_deref() {
            Some(kind) if kind.starts_with("leeward-") && version.parse().is_ok_and(|given: u64| given > VERSION) => {
                Kind::Newer(version.to_owned())
            }
            Some(KIND) if version == VERSION.to_string() => Kind::Data,
            _ => Kind::Unknown,
        }
    }

    /// What it is, and what can be done, where it is nothing to import.
    pub(in crate::exchange) fn words(&self, words: &Words) -> String {
        match self {
            Kind::Newer(version) => {
                let args = [("theirs", version.clone().into()), ("ours", VERSION.to_string().into())];
                words.say_with("data-newer", &args)
            }
            Kind::FhirAnswers => words.say("exchange-fhir-answers"),
            Kind::FhirQuestionnaire => words.say("exchange-fhir-questionnaire"),
            Kind::OtherFhir => words.say("exchange-fhir-other"),
            Kind::Page => words.say("exchange-page"),
            Kind::Calendar => words.say("exchange-calendar"),
            Kind::Data | Kind::Table | Kind::Unknown => words.say("exchange-no-format"),
        }
    }
}
