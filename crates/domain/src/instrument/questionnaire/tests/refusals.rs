//! What is refused, and that every refusal says what a person can do.

use super::*;

#[track_caller]
fn refused(text: &str, expected: &str) {
    let said = Questionnaire::parse(text).unwrap_err().to_string();
    assert_eq!(said, expected);
    for word in ["EOF", "expected value", "invalid type", "missing field", "struct", "Option"] {
        assert!(!said.contains(word), "{said}");
    }
}

#[test]
fn what_is_something_else_is_called_what_it_is() {
    refused("{\n\n\"resourceType\": ", "line 3: the file isn't valid JSON from here on; save or download it again");
    refused("[1]", "this is JSON, but not FHIR; choose a file that holds a FHIR R4 Questionnaire");
    refused(r#"{"resourceType":5}"#, "this is JSON, but not FHIR; choose a file that holds a FHIR R4 Questionnaire");
    refused(
        r#"{"kind":"leeward-data","version":1}"#,
        "this is data that Leeward exported, not a questionnaire; `leeward-cli import` takes it",
    );
    refused(
        r#"{"resourceType":"QuestionnaireResponse"}"#,
        "this is a FHIR QuestionnaireResponse, somebody's answers; choose the Questionnaire that they answer",
    );
    refused(
        r#"{"resourceType":"Patient"}"#,
        "this is FHIR, but not a Questionnaire; choose a file that holds a FHIR R4 Questionnaire",
    );
}

#[test]
fn a_bundle_counts_as_its_questionnaire_where_it_holds_just_one() {
    let bundle = |resources: &[&str]| {
        let entries: Vec<String> = resources.iter().map(|resource| format!(r#"{{"resource":{resource}}}"#)).collect();
        format!(r#"{{"resourceType":"Bundle","type":"collection","entry":[{}]}}"#, entries.join(","))
    };
    let one = sheet(&[item("1", &[0, 1])]);
    assert_eq!(mine(&bundle(&[r#"{"resourceType":"Patient"}"#, &one])).items, 1);
    for (resources, count) in [(vec![], 0), (vec![one.as_str(), one.as_str()], 2), (vec![one.as_str(); 3], 3)] {
        refused(
            &bundle(&resources),
            &format!("this Bundle holds {count} Questionnaires, not one; save one of them in a file of its own"),
        );
    }
}

#[test]
fn several_answers_to_an_item_are_refused_wherever_that_is_said() {
    let several = |item: &str| with(item, r#""repeats":true"#);
    let said = "it can have several answers, and a sum takes one; set `repeats` to false, or remove the item";
    refused(&sheet(&[several(&item("b", &[0, 1]))]), &format!("item b (“Item b”): {said}"));
    let group = format!(r#"{{"linkId":"g","type":"group","repeats":true,"item":[{}]}}"#, item("1", &[0, 1]));
    refused(&sheet(&[group]), &format!("item g: {said}"));
    let free = r#"{"linkId":"t","type":"text","repeats":true}"#.to_owned();
    assert_eq!(mine(&sheet(&[free, item("1", &[0, 1])])).items, 1, "what isn't scored may");
}

#[test]
fn an_item_where_only_some_answers_have_a_number_is_refused_by_name() {
    let some = item("9", &[0, 1]).replace("]}", r#",{"valueCoding":{"code":"dk","display":"Don't know"}}]}"#);
    refused(
        &sheet(&[item("1", &[0, 1]), some]),
        "item 9 (“Item 9”): the answer “Don't know” has no number, but others do; give it an ordinalValue, or remove it",
    );
}

#[test]
fn a_file_without_anything_to_score_is_refused_with_the_first_reason() {
    let needs = "each answer needs a number (ordinalValue, itemWeight or valueInteger)";
    refused(&sheet(&[]), &format!("no item can be scored; {needs}"));
    let comment = r#"{"linkId":"c","type":"text"}"#.to_owned();
    let words = r#"{"linkId":"q","text":"How so?","type":"choice","answerOption":[{"valueString":"so"}]}"#.to_owned();
    refused(
        &sheet(&[comment, words]),
        &format!("no item can be scored (item q (“How so?”): none of its answers has a number); {needs}"),
    );
    let elsewhere = r#"{"linkId":"q","type":"choice","answerValueSet":"http://loinc.org/vs/LL358-3"}"#.to_owned();
    refused(&sheet(&[elsewhere]), &format!("no item can be scored (item q: its answers are in another file); {needs}"));
}

#[test]
fn a_shipped_instrument_is_scored_as_itself_and_an_unknown_one_is_refused() {
    let named = |named: &str| {
        let extension = format!(r#""extension":[{{"url":"{SCORED_BY}","valueString":"{named}"}}],"status""#);
        sheet(&[item("1", &[0, 1])]).replacen("\"status\"", &extension, 1)
    };
    assert!(mine(&named("CBI|energy-at-10")).reversed.contains(&10));
    refused(
        &named("ABC|x"),
        "it is scored as `ABC|x`, which isn't an instrument here; use the file that this was exported from",
    );
}

#[test]
fn odd_values_anywhere_refuse_nothing_that_can_be_read() {
    let odd = with(&item("1", &[0, 1]), r#""code":"x","required":"yes","enableWhen":{},"extension":"none","item":7"#);
    let text = sheet(&[odd, "3".to_owned(), "null".to_owned(), "{}".to_owned(), r#"{"type":"group"}"#.to_owned()]);
    assert_eq!(mine(&text.replacen("\"status\"", r#""title":5,"copyright":[],"contained":{},"status""#, 1)).items, 1);
}

#[test]
fn no_file_makes_the_reader_fall() {
    let group = r#"{"linkId":"g","type":"group","item":["#;
    let deep = sheet(&[format!("{}{}{}", group.repeat(100_000), item("1", &[0, 1]), "]}".repeat(100_000))]);
    assert!(matches!(Questionnaire::parse(&deep), Err(Unfit::NoJson { .. })));
    let many: Vec<String> = (0..1_001).map(|at| item(&at.to_string(), &[0, 1])).collect();
    refused(&sheet(&many), "it has more than 1000 items to score; split it into several files");
    assert_eq!(mine(&sheet(&many[..1_000])).items, 1_000);
}
