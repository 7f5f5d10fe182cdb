//! What the answers to an item count for: the choices with their numbers, or a number between two. Lives here: where a
//! number may stand. What does not: which items are asked at all (`items.rs`), the lists beside them (`value_sets.rs`).

use serde_json::Value as Json;

use super::items::extensions;
use super::value_sets::{Concept, ValueSets};
use super::{ItemName, Unfit, WhyLeftOut, list, text};
use crate::instrument::{Choice, Takes, Value};

/// Extensions that give a coded answer its number, by the last part of their address: as R4 names them, and as editions
/// before and after it do.
const WEIGHTS: [&str; 5] =
    ["ordinalValue", "itemWeight", "questionnaire-ordinalValue", "valueset-ordinalValue", "codesystem-ordinalValue"];
/// A whole number between two with at most so many steps is chosen, not typed.
const MOST_CHOSEN: i16 = 21;
/// A list of more answers than this is a register of something, not a scale.
const MOST_ANSWERS: usize = 500;
/// A text of more digits is a code, not a number that an answer counts for.
const MOST_DIGITS: usize = 5;
/// Its codes are numbers that count nothing.
const SNOMED: &str = "http://snomed.info/sct";

/// What an item has for answers.
pub(super) enum Given {
    Takes(Takes),
    Nothing(WhyLeftOut),
}

/// An answer that can be chosen: what it counts for, and its words.
struct Answer {
    value: Option<Value>,
    words: Option<String>,
}

/// What an item of a kind takes.
pub(super) fn given(item: &Json, kind: &str, sets: &ValueSets<'_>, name: &ItemName) -> Result<Given, Unfit> {
    if kind == "display" {
        return Ok(Given::Nothing(WhyLeftOut::Display));
    }
    let chosen = matches!(kind, "choice" | "open-choice" | "coding");
    if !chosen && !matches!(kind, "integer" | "decimal" | "string") {
        return Ok(Given::Nothing(WhyLeftOut::NoNumber));
    }
    let mut answers: Vec<Answer> = list(item, "answerOption").map(option).collect();
    if answers.is_empty()
        && let Some(set) = text(item, "answerValueSet")
    {
        let Some(concepts) = sets.concepts(set) else { return Ok(Given::Nothing(WhyLeftOut::AnswersElsewhere)) };
        if concepts.len() > MOST_ANSWERS {
            return Ok(Given::Nothing(WhyLeftOut::NoValues));
        }
        answers = concepts.iter().map(concept).collect();
    }
    if !answers.is_empty() {
        return of_answers(answers, name);
    }
    match kind {
        "integer" => between(item, true, name),
        "decimal" => between(item, false, name),
        "string" => Ok(Given::Nothing(WhyLeftOut::NoNumber)),
        _ => Ok(Given::Nothing(WhyLeftOut::NoValues)),
    }
}

fn of_answers(answers: Vec<Answer>, name: &ItemName) -> Result<Given, Unfit> {
    if answers.iter().all(|answer| answer.value.is_none()) {
        return Ok(Given::Nothing(WhyLeftOut::NoValues));
    }
    let choices: Result<Vec<Choice>, Unfit> = answers
        .into_iter()
        .map(|Answer { value, words }| match value {
            Some(value) => Ok(Choice { words: words.filter(|words| number_in(words) != Some(value)), value }),
            None => Err(Unfit::SomeValues { item: name.clone(), answer: words.unwrap_or_default() }),
        })
        .collect();
    Ok(Given::Takes(Takes::choices_of(choices?)))
}

/// An entry of `answerOption`.
fn option(option: &Json) -> Answer {
    let coding = option.get("valueCoding");
    let plain = ["valueInteger", "valueDecimal"].iter().find_map(|key| option.get(*key));
    let words = coding.and_then(words_of).or_else(|| {
        let others = ["valueString", "valueDate", "valueTime"].iter().find_map(|key| text(option, key));
        others.map(str::to_owned).or_else(|| plain.map(Json::to_string))
    });
    let value = weight(option)
        .or_else(|| coding.and_then(weight))
        .or_else(|| plain.and_then(number))
        .or_else(|| coding.and_then(|coding| spoken(coding, text(coding, "system"))))
        .or_else(|| text(option, "valueString").and_then(number_in));
    Answer { value, words }
}

/// An entry of a value set.
fn concept(concept: &Concept<'_>) -> Answer {
    let value = concept.described.iter().find_map(|described| weight(described));
    Answer { value: value.or_else(|| spoken(concept.coding, concept.system)), words: words_of(concept.coding) }
}

fn words_of(coding: &Json) -> Option<String> {
    text(coding, "display").or_else(|| text(coding, "code")).map(|words| words.trim().to_owned())
}

/// The number that an extension, or a property of a concept, gives.
fn weight(object: &Json) -> Option<Value> {
    let extended = WEIGHTS.iter().find_map(|name| {
        extensions(object, name)
            .find_map(|found| ["valueDecimal", "valueInteger"].iter().find_map(|key| found.get(*key)))
    });
    let property = || {
        let named = |property: &&Json| matches!(text(property, "code"), Some("itemWeight" | "ordinalValue"));
        list(object, "property")
            .filter(named)
            .find_map(|found| ["valueDecimal", "valueInteger"].iter().find_map(|key| found.get(*key)))
    };
    extended.or_else(property).and_then(number)
}

/// The number that a display or a code is.
fn spoken(coding: &Json, system: Option<&str>) -> Option<Value> {
    let code = || text(coding, "code").filter(|_| system != Some(SNOMED)).and_then(number_in);
    text(coding, "display").and_then(number_in).or_else(code)
}

fn number(json: &Json) -> Option<Value> {
    json.as_f64().and_then(Value::new)
}

/// A text that is a number and nothing else: digits, with a minus before them or a point among them.
fn number_in(text: &str) -> Option<Value> {
    let text = text.trim();
    let digits = text.strip_prefix(['-', '−', '+']).unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !plain(whole) || !plain(part) || whole.len() > MOST_DIGITS {
        return None;
    }
    let value: f64 = digits.parse().ok()?;
    Value::new(if text.starts_with(['-', '−']) { -value } else { value })
}

/// The numbers between an item's lowest and its highest.
fn between(item: &Json, whole: bool, name: &ItemName) -> Result<Given, Unfit> {
    let bound = |extension: &str| {
        let found = extensions(item, extension).next()?;
        ["valueInteger", "valueDecimal"].iter().find_map(|key| found.get(*key)).and_then(number)
    };
    let (Some(least), Some(most)) = (bound("minValue"), bound("maxValue")) else {
        return Ok(Given::Nothing(WhyLeftOut::NoBounds));
    };
    let (lowest, highest) = if whole {
        (Value::new(least.number().ceil()).unwrap_or(least), Value::new(most.number().floor()).unwrap_or(most))
    } else {
        (least, most)
    };
    if lowest > highest {
        return Err(Unfit::NothingBetween { item: name.clone(), least: least.to_string(), most: most.to_string() });
    }
    let steps = highest.number() - lowest.number();
    if whole && steps < f64::from(MOST_CHOSEN) {
        let step = |step: i16| Value::new(lowest.number() + f64::from(step)).filter(|value| *value <= highest);
        let choices = (0..MOST_CHOSEN).filter_map(step).map(|value| Choice { value, words: None });
        return Ok(Given::Takes(Takes::choices_of(choices)));
    }
    Ok(Given::Takes(Takes::Between { least: lowest, most: highest, whole }))
}
