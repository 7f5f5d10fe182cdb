//! One test a kind of file; the files of `tests/cases/questionnaires` first, in the order of their numbers.

mod forms;
mod numbers;
mod refusals;

use super::*;
use crate::check_in::Answers;
use crate::instrument::{Instrument, Takes, Value};
use crate::score::score;

/// A file of the cases.
macro_rules! case {
    ($name:literal) => {
        include_str!(concat!("../../../../../tests/cases/questionnaires/", $name))
    };
}

fn read(text: &str) -> Questionnaire {
    Questionnaire::parse(text).unwrap()
}

fn mine(text: &str) -> Instrument {
    read(text).definition.usual_edition().clone()
}

/// A Questionnaire of these items, without an id.
fn sheet(items: &[String]) -> String {
    format!(r#"{{"resourceType":"Questionnaire","status":"active","item":[{}]}}"#, items.join(","))
}

/// A choice whose answers carry `valueInteger`.
fn item(link: &str, values: &[i64]) -> String {
    let options: Vec<String> = values.iter().map(|value| format!(r#"{{"valueInteger":{value}}}"#)).collect();
    format!(r#"{{"linkId":"{link}","text":"Item {link}","type":"choice","answerOption":[{}]}}"#, options.join(","))
}

/// An item with something more in it.
fn with(item: &str, more: &str) -> String {
    format!("{},{more}}}", item.strip_suffix('}').unwrap())
}

/// The total of answers in item order, `-` where it is not scored; a refusal where one is not taken.
fn total(instrument: &Instrument, given: &[f64]) -> String {
    let given = (1..).zip(given.iter().map(|number| Some(Value::new(*number).unwrap())));
    match Answers::parse(instrument, given) {
        Err(refused) => refused.to_string(),
        Ok(answers) => {
            let found = score(instrument, &answers);
            assert_eq!((found.subscales.len(), found.subscales[0].id.as_str()), (1, "total"));
            found.subscales[0].value.map_or_else(|| "-".to_owned(), |value| value.to_string())
        }
    }
}

/// What each item takes: `0 Never, 1 Sometimes`.
fn printed(instrument: &Instrument) -> Vec<String> {
    let one = |takes: &Takes| {
        let choices = takes.choices().iter().map(|choice| match &choice.words {
            Some(words) => format!("{} {words}", choice.value),
            None => choice.value.to_string(),
        });
        choices.collect::<Vec<_>>().join(", ")
    };
    instrument.takes.iter().map(one).collect()
}

fn left_out(text: &str) -> Vec<(String, WhyLeftOut)> {
    read(text).left_out.into_iter().map(|one| (one.name.shown(), one.why)).collect()
}

const FIVE: &str = "0 Never, 1 Almost never, 2 Sometimes, 3 Fairly often, 4 Very often";

#[test]
fn a_calculated_total_is_recognised_and_not_asked() {
    let text = case!("20-total-decimal.json");
    let mine = mine(text);
    assert_eq!((mine.id.as_str(), mine.items, total(&mine, &[3.0, 4.0]).as_str()), ("mine", 2, "7"));
    assert_eq!(left_out(text), [("Total score".to_owned(), WhyLeftOut::Calculated)]);
    let read_only = text.replace("sdc-questionnaire-calculatedExpression", "other");
    assert_eq!(left_out(&read_only), [("Total score".to_owned(), WhyLeftOut::ReadOnly)]);
}

#[test]
fn answers_of_a_contained_value_set_are_read() {
    let mine = mine(case!("23-contained-valueset.json"));
    assert_eq!(printed(&mine), [FIVE, FIVE]);
    assert_eq!(total(&mine, &[4.0, 2.0]), "6");
}

#[test]
fn help_under_an_item_a_date_and_a_comment_are_left_out_and_named() {
    let helped = case!("24-help-display-under-item.json");
    assert_eq!(left_out(helped), [("Please tick one.".to_owned(), WhyLeftOut::Display)]);
    assert_eq!(total(&mine(helped), &[1.0, 2.0]), "3");
    let commented = case!("26-date-or-text-item.json");
    let expected = [("Date", WhyLeftOut::NoNumber), ("Comments", WhyLeftOut::NoNumber)];
    assert_eq!(left_out(commented), expected.map(|(name, why)| (name.to_owned(), why)));
    let mine = mine(commented);
    assert_eq!((mine.items, mine.texts[&1].as_str(), total(&mine, &[0.0, 4.0]).as_str()), (2, "Question /a1", "4"));
}

#[test]
fn each_item_has_words_and_values_of_its_own() {
    let reversed = mine(case!("27-reversed-labels.json"));
    assert_eq!(printed(&reversed), [FIVE, "0 Very often, 1 Fairly often, 2 Sometimes, 3 Almost never, 4 Never"]);
    let own = mine(case!("30-own-options-per-item.json"));
    assert_eq!(printed(&own), ["0 No, 2 Yes, not last year, 4 Yes", FIVE]);
    assert_eq!(total(&own, &[2.0, 3.0]), "5");
    assert_eq!(total(&own, &[1.0, 3.0]), "item 1: 1 is not one of 0, 2, 4");
}

#[test]
fn numbers_in_the_words_half_points_and_a_slider_are_read() {
    let spoken = mine(case!("28-numeric-display.json"));
    assert_eq!((printed(&spoken), total(&spoken, &[2.0])), (vec!["0, 1, 2".to_owned()], "2".to_owned()));
    let halves = mine(case!("32-value-decimal-half.json"));
    assert_eq!(
        (printed(&halves), total(&halves, &[0.5])),
        (vec!["0 No, 0.5 Half, 1 Yes".to_owned()], "0.5".to_owned())
    );
    let slider = mine(case!("36-slider-integer-minmax.json"));
    assert_eq!(printed(&slider), ["0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10"]);
    assert_eq!(total(&slider, &[11.0]), "item 1: 11 is not one of 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10");
}

#[test]
fn one_without_an_id_is_called_by_its_address_its_title_or_its_code() {
    let text = case!("31-no-id.json");
    assert_eq!(mine(text).id, "patient-health-questionnaire");
    let called = |more: &str| mine(&text.replacen("\"status\"", &format!("{more},\"status\""), 1)).id;
    assert_eq!(called(r#""url":"http://example.org/fhir/Questionnaire/phq-9|1.0""#), "phq-9");
    assert_eq!(called(r#""url":"urn:oid:1.2.3""#), "1.2.3");
    assert_eq!(called(r#""id":"own","url":"http://example.org/q/phq-9""#), "own");
    let untitled = text.replace("\"title\": \"Patient Health Questionnaire\"", "\"title\": \"健康\"");
    let code = untitled.replacen("\"status\"", r#""code":[{"code":"44249-1"}],"status""#, 1);
    assert_eq!(mine(&code).id, "44249-1");
    let one = mine(&untitled).id;
    assert_ne!(one, mine(&untitled.replace("Question /a2", "Another")).id);
    assert!(one.starts_with("questionnaire-"), "{one}");
    assert_ne!(mine(&text.replace("Patient", "Pâtient")).id, mine(&text.replace("Patient", "Pätient")).id);
}

#[test]
fn a_hidden_item_is_not_asked_and_what_is_under_it_neither() {
    let text = case!("38-hidden-item.json");
    assert_eq!(left_out(text), [("Question h".to_owned(), WhyLeftOut::Hidden)]);
    let mine = mine(text);
    assert_eq!((mine.items, total(&mine, &[1.0, 1.0]).as_str()), (2, "2"));
    let shown = text.replace("\"valueBoolean\": true", "\"valueBoolean\": false");
    assert_eq!(read(&shown).definition.usual_edition().items, 3);
    let hidden =
        r#""extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-hidden","valueBoolean":true}]"#;
    let group =
        format!(r#"{{"linkId":"g","type":"group",{hidden},"item":[{},{}]}}"#, item("a", &[0, 1]), item("b", &[0, 1]));
    assert_eq!(left_out(&sheet(&[item("1", &[0, 1]), group])).len(), 2);
}

#[test]
fn what_may_be_answered_several_times_is_refused_by_name() {
    let said = Questionnaire::parse(case!("40-repeats-multi.json")).unwrap_err().to_string();
    assert!(said.starts_with("item 1 (“Question 1”): it can have several answers"), "{said}");
}

#[test]
fn groups_of_any_name_hold_items_and_make_no_score_of_their_own() {
    let mine = mine(case!("42-group-id-odd.json"));
    assert_eq!((mine.items, total(&mine, &[1.0, 2.0, 3.0]).as_str()), (3, "6"));
    let subscales: Vec<&str> = mine.subscales.iter().map(|subscale| subscale.id.as_str()).collect();
    assert_eq!(subscales, ["total"]);
}
