//! Check-ins as FHIR R4: the Questionnaire that was answered (linkId 1 to n), a QuestionnaireResponse a check-in, an
//! Observation a subscale, derived from it. No subject: whose it is, is not in it. Codes are Leeward's own; no LOINC code
//! is claimed. One file of JSON Lines a resource type, as FHIR's bulk data has it.

use std::collections::BTreeMap;

use domain::check_in::Answers;
use domain::instrument::questionnaire::SCORED_BY;
use domain::instrument::{Choice, Instrument, Takes, Value as Answer};
use domain::score::{SubscaleScore, score};
use serde_json::{Map, Value, json};
use store::CheckIn;

use super::{ExportFile, instrument, item_words, option_words, written};
use crate::questionnaires::Known;
use crate::words::Words;

const QUESTIONNAIRES: &str = "https://leeward.invalid/fhir/Questionnaire/";
const ANSWERS: &str = "https://leeward.invalid/fhir/CodeSystem/answers-";
const STRUCTURES: &str = "http://hl7.org/fhir/StructureDefinition/";
const SCORES: &str = "https://leeward.invalid/fhir/CodeSystem/scores";
const ABSENT: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

/// The files.
pub(super) fn files(words: &Words, known: &Known, check_ins: &[CheckIn]) -> Vec<ExportFile> {
    let mut questionnaires: BTreeMap<String, Value> = BTreeMap::new();
    let (mut responses, mut observations) = (Vec::new(), Vec::new());
    for check_in in check_ins {
        let Some(instrument) = instrument(known, &check_in.instrument, check_in.edition.as_deref()) else { continue };
        questionnaires.entry(name(instrument)).or_insert_with(|| questionnaire(words, instrument));
        responses.push(response(words, instrument, check_in));
        let given = check_in.answers.iter().map(|(item, value)| (*item, *value));
        // Answers that a corrected key refuses are given as they are, without a score.
        if let Ok(answers) = Answers::parse(instrument, given) {
            let scores = score(instrument, &answers);
            observations.extend(scores.subscales.iter().map(|found| observation(instrument, check_in, found)));
        }
    }
    let lines = |resources: Vec<Value>| {
        let lines: Vec<String> = resources.iter().map(Value::to_string).collect();
        lines.join("\n") + if lines.is_empty() { "" } else { "\n" }
    };
    vec![
        ExportFile { name: "Questionnaire.ndjson".to_owned(), text: lines(questionnaires.into_values().collect()) },
        ExportFile { name: "QuestionnaireResponse.ndjson".to_owned(), text: lines(responses) },
        ExportFile { name: "Observation.ndjson".to_owned(), text: lines(observations) },
    ]
}

/// A name that FHIR takes as an id.
fn fhir_id(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' }).take(64).collect()
}

fn name(instrument: &Instrument) -> String {
    fhir_id(&format!("{}-{}", instrument.id, instrument.edition))
}

fn questionnaire(words: &Words, instrument: &Instrument) -> Value {
    let item = |item: u32| {
        let mut asked = asked(words, instrument, item);
        asked.insert("linkId".to_owned(), item.to_string().into());
        asked.insert("text".to_owned(), item_words(words, instrument, item).into());
        Value::Object(asked)
    };
    json!({
        "resourceType": "Questionnaire", "id": name(instrument), "url": format!("{QUESTIONNAIRES}{}", name(instrument)),
        "title": instrument.name, "status": "active", "copyright": instrument.licence,
        "extension": [{ "url": SCORED_BY, "valueString": format!("{}|{}", instrument.id, instrument.edition) }],
        "item": (1..=instrument.items).map(item).collect::<Vec<_>>(),
    })
}

/// How an item is asked for: whole choices as integers, others as codes with a weight (R4 has no decimal choices), a
/// number between two with both.
fn asked(words: &Words, instrument: &Instrument, item: u32) -> Map<String, Value> {
    let asked = match instrument.takes(item) {
        Some(&Takes::Between { least, most, whole }) => {
            let key = value_key(whole);
            let bound = |name: &str, value: Answer| json!({ "url": format!("{STRUCTURES}{name}"), key: value });
            let extension = [bound("minValue", least), bound("maxValue", most)];
            json!({ "type": if whole { "integer" } else { "decimal" }, "extension": extension })
        }
        Some(takes) if !takes.has_fractions() => {
            let option = |choice: &Choice| json!({ "valueInteger": choice.value });
            json!({ "type": "integer", "answerOption": takes.choices().iter().map(option).collect::<Vec<_>>() })
        }
        takes => {
            let option = |choice: &Choice| json!({ "valueCoding": coding(words, instrument, item, choice.value) });
            let options: Vec<Value> = takes.into_iter().flat_map(Takes::choices).map(option).collect();
            json!({ "type": "choice", "answerOption": options })
        }
    };
    match asked {
        Value::Object(asked) => asked,
        _ => Map::new(),
    }
}

/// A number between two, as FHIR names it.
fn value_key(whole: bool) -> &'static str {
    if whole { "valueInteger" } else { "valueDecimal" }
}

/// A choice that is no whole number: the number is its code, and its weight.
fn coding(words: &Words, instrument: &Instrument, item: u32, value: Answer) -> Value {
    json!({
        "system": format!("{ANSWERS}{}", name(instrument)), "code": value.to_string(),
        "display": option_words(words, instrument, item, value).unwrap_or_else(|| value.to_string()),
        "extension": [{ "url": format!("{STRUCTURES}ordinalValue"), "valueDecimal": value }],
    })
}

fn answer(words: &Words, instrument: &Instrument, item: u32, value: Answer) -> Value {
    match instrument.takes(item) {
        Some(Takes::Between { whole: false, .. }) => json!({ "valueDecimal": value }),
        Some(takes @ Takes::Choices(_)) if takes.has_fractions() => {
            json!({ "valueCoding": coding(words, instrument, item, value) })
        }
        // What a corrected key no longer takes may have a fraction all the same.
        _ => json!({ value_key(value.is_whole()): value }),
    }
}

fn response(words: &Words, instrument: &Instrument, check_in: &CheckIn) -> Value {
    let answered = check_in.answers.iter().filter_map(|(item, value)| {
        Some(json!({ "linkId": item.to_string(), "answer": [answer(words, instrument, *item, (*value)?)] }))
    });
    let answered: Vec<Value> = answered.collect();
    let mut resource = json!({
        "resourceType": "QuestionnaireResponse", "id": fhir_id(check_in.id.as_str()),
        "questionnaire": format!("{QUESTIONNAIRES}{}", name(instrument)), "status": "completed",
        "authored": written(&check_in.made),
    });
    // FHIR has no empty lists.
    if let (Some(members), false) = (resource.as_object_mut(), answered.is_empty()) {
        members.insert("item".to_owned(), answered.into());
    }
    resource
}

fn observation(instrument: &Instrument, check_in: &CheckIn, found: &SubscaleScore) -> Value {
    let code = format!("{}.{}", instrument.id, found.id);
    let mut resource = json!({
        "resourceType": "Observation", "id": fhir_id(&format!("{}-{}", check_in.id, found.id)), "status": "final",
        "code": { "coding": [{ "system": SCORES, "code": code }], "text": code },
        "effectiveDateTime": written(&check_in.made),
        "derivedFrom": [{ "reference": format!("QuestionnaireResponse/{}", fhir_id(check_in.id.as_str())) }],
    });
    if let Some(members) = resource.as_object_mut() {
        match found.value {
            Some(value) => members.insert("valueQuantity".to_owned(), json!({ "value": value })),
            None => members.insert(
                "dataAbsentReason".to_owned(),
                json!({ "coding": [{ "system": ABSENT, "code": "unknown" }], "text": "not_scored" }),
            ),
        };
        if let Some(band) = &found.band {
            members.insert("interpretation".to_owned(), json!([{ "text": band }]));
        }
    }
    resource
}
