//! FHIR Questionnaires of one's own, from the file to the exports; the files of `tests/cases/questionnaires`.

use domain::instrument::questionnaire::Questionnaire;

use super::brought::{file, read};
use super::*;
use crate::exchange::ExportForm;
use crate::view::QuestionnairePreview;

/// A file of the cases.
macro_rules! case {
    ($name:literal) => {
        include_str!(concat!("../../../../../tests/cases/questionnaires/", $name))
    };
}

fn seen(text: &str) -> QuestionnairePreview {
    read(&app(), text).unwrap()
}

fn left_out(name: &str, why: &str) -> &'static str {
    words("questionnaire-file-left-out", &[("name", name.into()), ("why", why.into())])
}

/// What stands on the answers of each item.
fn labels(app: &App, id: &str) -> Vec<Vec<String>> {
    let asked = app.questionnaire(id, None, at("2026-01-05"), &zone()).unwrap();
    asked.items.into_iter().map(|item| item.options.into_iter().map(|option| option.label).collect()).collect()
}

fn answers(id: &str, day: &str, given: &[f64]) -> QuestionnaireForm {
    let given = given.iter().map(|number| Some(Value::new(*number).unwrap())).collect();
    QuestionnaireForm { answers: given, ..form(id, day, Some("standard"), Vec::new()) }
}

#[test]
fn the_preview_names_what_is_not_asked_and_why() {
    assert_eq!(seen(case!("20-total-decimal.json")).left_out, [left_out("Total score", "calculated")]);
    assert_eq!(seen(case!("24-help-display-under-item.json")).left_out, [left_out("Please tick one.", "display")]);
    let commented = seen(case!("26-date-or-text-item.json")).left_out;
    assert_eq!(commented, [left_out("Date", "no_number"), left_out("Comments", "no_number")]);
    assert_eq!(seen(case!("38-hidden-item.json")).left_out, [left_out("Question h", "hidden")]);
    assert!(seen(case!("42-group-id-odd.json")).left_out.is_empty());
}

#[test]
fn the_preview_says_what_answers_count_for_once_where_all_items_share_it_else_item_by_item() {
    let shared = seen(case!("23-contained-valueset.json"));
    let list = "0 Never · 1 Almost never · 2 Sometimes · 3 Fairly often · 4 Very often";
    assert_eq!(shared.options, words("questionnaire-file-options", &[("list", list.into())]));
    assert!(shared.items.iter().all(|item| item.answers.is_none()));
    let own = seen(case!("30-own-options-per-item.json"));
    assert_eq!(own.options, words!("questionnaire-file-options-own"));
    let answers: Vec<Option<&str>> = own.items.iter().map(|item| item.answers.as_deref()).collect();
    assert_eq!(answers, [Some("0 No · 2 Yes, not last year · 4 Yes"), Some(list)]);
    assert_eq!(own.terms, words!("questionnaire-file-terms-none"));
    let always = case!("30-own-options-per-item.json").replacen("\"type\"", "\"enableWhen\": [{}], \"type\"", 1);
    let conditional = words("questionnaire-file-conditional", &[("items", "1".into()), ("count", 1.into())]);
    assert_eq!(seen(&always).conditional.as_deref(), Some(conditional));
}

#[test]
fn an_answer_is_stored_and_scored_with_its_own_items_value() {
    let mut app = app();
    app.add_questionnaire(&file(case!("27-reversed-labels.json"))).unwrap();
    let shown = labels(&app, "mine");
    assert_eq!(shown[0], ["0 Never", "1 Almost never", "2 Sometimes", "3 Fairly often", "4 Very often"]);
    assert_eq!(shown[1], ["0 Very often", "1 Fairly often", "2 Sometimes", "3 Almost never", "4 Never"]);
    // "Never" on both: 0 and 4.
    let result = finish(&mut app, &answers("mine", "2026-01-05", &[0.0, 4.0]));
    assert_eq!(result.scales[0].number, "4");
    let stored = app.store.all_check_ins().unwrap().remove(0).answers;
    assert_eq!(stored, [(1, Some(0_u8.into())), (2, Some(4_u8.into()))].into());
}

#[test]
fn an_item_takes_its_own_values_only_and_names_them() {
    let mut app = app();
    app.add_questionnaire(&file(case!("30-own-options-per-item.json"))).unwrap();
    let wrong = answers("mine", "2026-01-05", &[3.0, 1.0]);
    let why = [("item", "1".into()), ("value", "3".into()), ("options", "0, 2, 4".into())];
    assert_eq!(refused(&mut app, &wrong, "2026-01-05"), words("answer-not-printed", &why));
    assert_eq!(app.keep_questionnaire(&wrong).unwrap_err().message, words("answer-not-printed", &why));
    assert_eq!(finish(&mut app, &answers("mine", "2026-01-05", &[2.0, 1.0])).scales[0].number, "3");
}

#[test]
fn half_points_are_answered_kept_shown_and_summed() {
    let mut app = app();
    app.add_questionnaire(&file(case!("32-value-decimal-half.json"))).unwrap();
    assert_eq!(labels(&app, "mine"), [["0 No", "0.5 Half", "1 Yes"]]);
    let half = answers("mine", "2026-01-05", &[0.5]);
    app.keep_questionnaire(&half).unwrap();
    assert_eq!(app.questionnaire("mine", None, at("2026-01-05"), &zone()).unwrap().form, half);
    assert_eq!(finish(&mut app, &half).scales[0].number, "0.5");
    let later = finish(&mut app, &answers("mine", "2026-02-05", &[1.0]));
    assert!(later.scales[0].lines[0].contains("0.5"), "{:?}", later.scales);
}

#[test]
fn a_slider_of_few_steps_is_chosen_and_a_longer_one_typed() {
    let mut app = app();
    let slider = case!("36-slider-integer-minmax.json");
    app.add_questionnaire(&file(slider)).unwrap();
    assert_eq!(labels(&app, "mine"), [(0..=10).map(|step| step.to_string()).collect::<Vec<_>>()]);
    let long = slider.replace("10", "100");
    app.add_questionnaire(&file(&long)).unwrap();
    let asked = app.questionnaire("mine", None, at("2026-01-05"), &zone()).unwrap();
    let hint = [("least", "0".into()), ("most", "100".into()), ("whole", "yes".into())];
    assert_eq!(asked.items[0].between.as_ref().unwrap().hint, words("questionnaire-between", &hint));
    assert!(asked.items[0].options.is_empty() && asked.items[0].words == "1. Pain");
    let half = answers("mine", "2026-01-05", &[0.5]);
    let why = [("item", "1".into()), ("value", "0.5".into()), hint[0].clone(), hint[1].clone(), hint[2].clone()];
    assert_eq!(refused(&mut app, &half, "2026-01-05"), words("answer-not-between", &why));
    assert_eq!(finish(&mut app, &answers("mine", "2026-01-05", &[73.0])).scales[0].number, "73");
}

#[test]
fn two_questionnaires_without_an_id_stand_side_by_side() {
    let mut app = app();
    let first = case!("31-no-id.json");
    app.add_questionnaire(&file(first)).unwrap();
    app.add_questionnaire(&file(&first.replace("Patient Health", "Another"))).unwrap();
    app.add_questionnaire(&file(&first.replace("\"title\": \"Patient Health Questionnaire\"", "\"date\": \"2026\"")))
        .unwrap();
    let ids: Vec<String> = app
        .questionnaires(at("2026-01-05"), &zone())
        .unwrap()
        .rows
        .into_iter()
        .filter(|row| row.mine)
        .map(|row| row.id)
        .collect();
    assert_eq!(ids[..2], ["patient-health-questionnaire", "another-questionnaire"]);
    assert!(ids.len() == 3 && ids[2].starts_with("questionnaire-"), "{ids:?}");
}

#[test]
fn two_different_ones_of_one_id_stand_side_by_side_and_a_corrected_one_takes_the_first_ones_place() {
    let mut app = app();
    let (halves, own) = (case!("32-value-decimal-half.json"), case!("30-own-options-per-item.json"));
    app.add_questionnaire(&file(halves)).unwrap();
    assert_eq!(read(&app, own).unwrap().remark, None);
    app.add_questionnaire(&file(own)).unwrap();
    let mine = |app: &App| -> Vec<(String, String)> {
        let rows = app.questionnaires(at("2026-01-06"), &zone()).unwrap().rows;
        let mine = rows.into_iter().filter(|row| row.mine);
        mine.map(|row| (row.id, row.entries.first().map_or_else(String::new, |entry| entry.scores.clone()))).collect()
    };
    finish(&mut app, &answers("mine", "2026-01-05", &[0.5]));
    finish(&mut app, &answers("mine-2", "2026-01-05", &[4.0, 1.0]));
    let of = |id: &str, scores: &str| (id.to_owned(), scores.to_owned());
    assert_eq!(mine(&app), [of("mine", "total 0.5"), of("mine-2", "total 5")]);
    let corrected = own.replacen("\"valueDecimal\": 2", "\"valueDecimal\": 3", 1);
    assert_eq!(read(&app, &corrected).unwrap().remark.as_deref(), Some(words!("questionnaire-file-again")));
    app.add_questionnaire(&file(&corrected)).unwrap();
    assert_eq!(mine(&app), [of("mine", "total 0.5"), of("mine-2", "total 5")]);
    assert_eq!(labels(&app, "mine-2")[0], ["0 No", "3 Yes, not last year", "4 Yes"]);
}

#[test]
fn one_whose_name_is_that_of_a_shipped_questionnaire_stands_beside_it() {
    let mut app = app();
    let text = case!("32-value-decimal-half.json").replace("\"mine\"", "\"pss-10\"");
    app.add_questionnaire(&file(&text)).unwrap();
    assert_eq!(labels(&app, "pss-10-2"), [["0 No", "0.5 Half", "1 Yes"]]);
    let ours = r#"{"resourceType":"Questionnaire","extension":[{"url":"https://leeward.invalid/fhir/StructureDefinition/scored-by","valueString":"CBI|official"}]}"#;
    let name = [("name", "Copenhagen Burnout Inventory".into())];
    assert_eq!(read(&app, ours).unwrap_err().message, words("questionnaire-unfit-shipped", &name));
}

#[test]
fn what_cannot_be_used_is_refused_by_the_name_of_its_item_and_says_what_to_do() {
    let app = app();
    let said = |text: &str| {
        let said = read(&app, text).unwrap_err().message;
        assert!(said.ends_with(" Nothing was added."), "{said}");
        for word in ["linkId", "answerOption", "ordinalValue", "resourceType", "`", "invalid", "EOF", "expected"] {
            assert!(!said.contains(word), "{said}");
        }
        said
    };
    let item = |id: &str| words(id, &[("item", "Question 1".into())]);
    assert_eq!(said(case!("40-repeats-multi.json")), item("questionnaire-unfit-repeats"));
    let halves = case!("32-value-decimal-half.json");
    let some = halves.replacen("ordinalValue", "other", 1);
    let args = [("item", "Question 1".into()), ("answer", "No".into())];
    assert_eq!(said(&some), words("questionnaire-unfit-some", &args));
    let nothing =
        |why: &str| words("questionnaire-unfit-nothing", &[("item", "Question 1".into()), ("why", why.into())]);
    assert_eq!(said(&halves.replace("ordinalValue", "other")), nothing("no_values"));
    let far = halves.replacen("\"answerOption\"", "\"answerValueSet\": \"http://far\", \"answers\"", 1);
    assert_eq!(said(&far), nothing("elsewhere"));
    assert_eq!(
        said(&halves.replace("\"choice\"", "\"text\"")),
        words("questionnaire-unfit-nothing", &[("item", "".into()), ("why", "nothing".into())])
    );
    let slider = case!("36-slider-integer-minmax.json").replace("\"valueInteger\": 0", "\"valueInteger\": 11");
    let args = [("item", "Pain".into()), ("least", "11".into()), ("most", "10".into())];
    assert_eq!(said(&slider), words("questionnaire-unfit-between", &args));
    assert_eq!(said(&halves[..halves.len() / 2]), words("questionnaire-unfit-broken", &[("line", "25".into())]));
    assert_eq!(said(&halves.replace("Questionnaire", "QuestionnaireResponse")), words!("questionnaire-unfit-response"));
    assert_eq!(said(&halves.replace("Questionnaire", "Patient")), words!("questionnaire-unfit-resource"));
    let bundle = format!(r#"{{"resourceType":"Bundle","entry":[{{"resource":{halves}}},{{"resource":{halves}}}]}}"#);
    assert_eq!(said(&bundle), words("questionnaire-unfit-bundle", &[("count", 2.into())]));
    assert_eq!(said(&"{\"item\":[".repeat(100_000)), words("questionnaire-unfit-broken", &[("line", "1".into())]));
}

#[test]
fn exports_carry_each_items_own_values_and_words_and_come_back() {
    let mut app = app();
    app.add_questionnaire(&file(case!("30-own-options-per-item.json"))).unwrap();
    let marks = case!("32-value-decimal-half.json").replace("\"valueDecimal\": 0\n", "\"valueDecimal\": -1\n");
    app.add_questionnaire(&file(&marks)).unwrap();
    let slider = case!("36-slider-integer-minmax.json").replace("10", "100").replace("\"mine\"", "\"pain\"");
    app.add_questionnaire(&file(&slider)).unwrap();
    finish(&mut app, &answers("mine", "2026-01-05", &[2.0, 3.0]));
    finish(&mut app, &answers("mine-2", "2026-01-05", &[-1.0]));
    finish(&mut app, &answers("mine-2", "2026-02-05", &[0.5]));
    finish(&mut app, &answers("pain", "2026-01-05", &[73.0]));
    let csv = app.exported(ExportForm::Csv).unwrap();
    let field = |name: &str| csv[1].text.lines().find(|line| line.starts_with(&format!("{name},"))).unwrap().to_owned();
    assert!(
        field("mine_1").contains(r#",radio,Item 1,"0, No | 2, Yes, not last year | 4, Yes","#),
        "{}",
        field("mine_1")
    );
    assert!(field("mine_2").contains("4, Very often"), "{}", field("mine_2"));
    assert!(
        field("mine_2_1").contains(",text,Item 1,,No = -1; Half = 0.5; Yes = 1,number,-1,1,"),
        "{}",
        field("mine_2_1")
    );
    assert!(field("pain_1").contains(",text,Item 1,,,integer,0,100,"), "{}", field("pain_1"));
    let lines: Vec<&str> = csv[0].text.lines().collect();
    assert!(lines.iter().any(|line| line.contains(",mine-2,standard,") && line.contains(",-1,")), "{lines:?}");
    let mut other = self::app();
    for text in [case!("30-own-options-per-item.json"), marks.as_str(), slider.as_str()] {
        other.add_questionnaire(&file(text)).unwrap();
    }
    let table = app.exported(ExportForm::Csv).unwrap().remove(0).text;
    assert_eq!(other.import(table.as_bytes(), false).unwrap().new_rows(), 4);
    let all = app.exported(ExportForm::Json).unwrap().remove(0).text;
    let mut other = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
    other.import(all.as_bytes(), false).unwrap();
    assert_eq!(other.exported(ExportForm::Json).unwrap().remove(0).text, all);
    let fhir = app.exported(ExportForm::Fhir).unwrap();
    let resources = |at: usize| -> Vec<serde_json::Value> {
        fhir[at].text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let responses = resources(1);
    let answer = |place: usize, item: usize| responses[place]["item"][item]["answer"][0].clone();
    let found: Vec<String> = (0..responses.len()).map(|place| answer(place, 0).to_string()).collect();
    assert!(
        found.contains(&r#"{"valueInteger":2}"#.to_owned()) && found.contains(&r#"{"valueInteger":73}"#.to_owned())
    );
    assert!(found.iter().any(|answer| answer.contains(r#""code":"0.5""#) && answer.contains(r#""valueDecimal":0.5"#)));
    // Without the name of its key each is read as it was: the same values, the same sum.
    for mut resource in resources(0) {
        resource.as_object_mut().unwrap().remove("extension");
        let read = Questionnaire::parse(&resource.to_string()).unwrap();
        assert_eq!(read.left_out, []);
        let takes = &read.definition.usual_edition().takes;
        let id = resource["id"].as_str().unwrap();
        let expected = match id {
            "mine-standard" => "0 2 4",
            "mine-2-standard" => "-1 0.5 1",
            _ => "",
        };
        let values: Vec<String> = takes[0].choices().iter().map(|choice| choice.value.to_string()).collect();
        assert_eq!(values.join(" "), expected, "{id}");
    }
}
