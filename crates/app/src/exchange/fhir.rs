//! Check-ins as FHIR R4: the Questionnaire that was answered (linkId 1 to n), a QuestionnaireResponse a check-in, an
//! Observation a subscale, derived from it. No subject: whose it is, is not in it. Codes are Leeward's own; no LOINC code
//! is claimed. One file of JSON Lines a resource type, as FHIR's bulk data has it.

use std::collections::BTreeMap;

use domain::check_in::Answers;
use domain::instrument::Instrument;
use domain::instrument::questionnaire::SCORED_BY;
use domain::score::{SubscaleScore, score};
use serde_json::{Value, json};
use store::CheckIn;

use super::{ExportFile, instrument, item_words, written};
use crate::questionnaires::Known;
use crate::words::Words;

const QUESTIONNAIRES: &str = "https://leeward.invalid/fhir/Questionnaire/";
const SCORES: &str = "https://leeward.invalid/fhir/CodeSystem/scores";
const ABSENT: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

/// The files.
pub(super) fn files(words: &Words, known: &Known, check_ins: &[CheckIn]) -> Vec<ExportFile> {
    let mut questionnaires: BTreeMap<String, Value> = BTreeMap::new();
    let (mut responses, mut observations) = (Vec::new(), Vec::new());
    for check_in in check_ins {
        let Some(instrument) = instrument(known, &check_in.instrument, check_in.edition.as_deref()) else { continue };
        questionnaires.entry(name(instrument)).or_insert_with(|| questionnaire(words, instrument));
        responses.push(response(instrument, check_in));
        let given = check_in.answers.iter().map(|(item, value)| (*item, value.map(i64::from)));
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
    let options: Vec<Value> = instrument.options.iter().map(|value| json!({ "valueInteger": value })).collect();
    let item = |item: u32| {
        json!({
            "linkId": item.to_string(), "text": item_words(words, instrument, item), "type": "integer",
            "answerOption": options,
        })
    };
    json!({
        "resourceType": "Questionnaire", "id": name(instrument), "url": format!("{QUESTIONNAIRES}{}", name(instrument)),
        "title": instrument.name, "status": "active", "copyright": instrument.licence,
        "extension": [{ "url": SCORED_BY, "valueString": format!("{}|{}", instrument.id, instrument.edition) }],
        "item": (1..=instrument.items).map(item).collect::<Vec<_>>(),
    })
}

fn response(instrument: &Instrument, check_in: &CheckIn) -> Value {
    let answered = check_in.answers.iter().filter_map(|(item, value)| {
        Some(json!({ "linkId": item.to_string(), "answer": [{ "valueInteger": (*value)? }] }))
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
