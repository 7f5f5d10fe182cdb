//! Where an answer's number may stand, and which number an item has.

use super::*;

/// A coded answer; `more` stands in the coding, `beside` beside it.
fn coded(code: &str, display: &str, more: &str, beside: &str) -> String {
    format!(r#"{{"valueCoding":{{"code":"{code}","display":"{display}"{more}}}{beside}}}"#)
}

fn weight(url: &str, key: &str, number: &str) -> String {
    format!(r#","extension":[{{"url":"http://hl7.org/fhir/StructureDefinition/{url}","{key}":{number}}}]"#)
}

fn choice(options: &[String]) -> String {
    format!(r#"{{"linkId":"a","text":"Item a","type":"choice","answerOption":[{}]}}"#, options.join(","))
}

#[track_caller]
fn reads(options: &[String], expected: &str) {
    assert_eq!(printed(&mine(&sheet(&[choice(options)]))), [expected]);
}

#[test]
fn a_number_stands_on_the_option_or_its_coding_under_any_of_its_names() {
    for url in ["ordinalValue", "itemWeight", "questionnaire-ordinalValue", "valueset-ordinalValue"] {
        let on_coding = coded("n", "Never", &weight(url, "valueDecimal", "0"), "");
        let on_option = coded("o", "Often", "", &weight(url, "valueDecimal", "3.0"));
        reads(&[on_coding, on_option], "0 Never, 3 Often");
    }
    reads(&[coded("n", "Never", &weight("itemWeight", "valueInteger", "-2"), "")], "-2 Never");
    let both =
        coded("n", "Never", &weight("ordinalValue", "valueDecimal", "1"), &weight("ordinalValue", "valueDecimal", "5"));
    reads(&[both], "5 Never");
}

#[test]
fn a_weight_comes_before_the_number_that_is_printed_and_that_before_the_words() {
    let weighed = |value: u8, weight: u8| {
        let weight = self::weight("ordinalValue", "valueDecimal", &weight.to_string());
        format!(r#"{{"valueInteger":{value}{weight}}}"#)
    };
    reads(&[weighed(1, 4), weighed(5, 0)], "0 5, 4 1");
    reads(&[r#"{"valueDecimal":1.5}"#.to_owned(), r#"{"valueInteger":1}"#.to_owned()], "1, 1.5");
    reads(&[coded("7", "2", "", ""), coded("x", " -1 ", "", ""), coded("3", "Often", "", "")], "-1, 2, 3 Often");
    let text = |text: &str, more: &str| format!(r#"{{"valueString":"{text}"{more}}}"#);
    reads(&[text("0", ""), text("1.5", "")], "0, 1.5");
    reads(&[text("Never", &weight("ordinalValue", "valueDecimal", "0")), text("4", "")], "0 Never, 4");
}

#[test]
fn what_only_looks_like_a_number_is_none() {
    let snomed = coded("373066001", "Yes", r#","system":"http://snomed.info/sct""#, "");
    for options in [
        vec![snomed],
        vec![coded("123456", "Yes", "", "")],
        vec![coded("1e3", "Yes", "", ""), coded("0x1", "No", "", ""), coded("1,5", "Maybe", "", "")],
        vec![coded("LA6568-5", "NaN", "", ""), coded("LA6569-3", "infinity", "", "")],
        vec![r#"{"valueDate":"2026-01-01"}"#.to_owned()],
        vec![],
    ] {
        let text = sheet(&[choice(&options), item("1", &[0, 1])]);
        assert_eq!(left_out(&text), [("Item a".to_owned(), WhyLeftOut::NoValues)], "{text}");
    }
}

#[test]
fn two_answers_may_share_a_value() {
    let weigh = |code: &str, number: &str| coded(code, code, &weight("itemWeight", "valueDecimal", number), "");
    reads(&[weigh("no", "0"), weigh("rarely", "0"), weigh("often", "2")], "0 no / rarely, 2 often");
}

#[test]
fn a_number_between_two_is_taken_whole_or_not_as_the_item_says() {
    let between = |kind: &str, least: &str, most: &str| {
        format!(
            r#"{{"linkId":"v","type":"{kind}","extension":[
            {{"url":"http://hl7.org/fhir/StructureDefinition/minValue",{least}}},
            {{"url":"http://hl7.org/fhir/StructureDefinition/maxValue",{most}}}]}}"#
        )
    };
    let far = mine(&sheet(&[between("integer", r#""valueInteger":0"#, r#""valueInteger":100"#)]));
    assert_eq!(total(&far, &[100.0]), "100");
    assert_eq!(total(&far, &[0.5]), "item 1: 0.5 is not a whole number from 0 to 100");
    let any = mine(&sheet(&[between("decimal", r#""valueDecimal":-0.5"#, r#""valueInteger":3"#)]));
    assert_eq!((total(&any, &[0.125]), total(&any, &[-0.5])), ("0.125".to_owned(), "-0.5".to_owned()));
    assert_eq!(total(&any, &[3.25]), "item 1: 3.25 is not a number from -0.5 to 3");
    let inside = mine(&sheet(&[between("integer", r#""valueDecimal":0.5"#, r#""valueDecimal":2.5"#)]));
    assert_eq!(printed(&inside), ["1, 2"]);
    let open = r#"{"linkId":"age","text":"Age","type":"integer"}"#.to_owned();
    assert_eq!(left_out(&sheet(&[open, item("1", &[0, 1])])), [("Age".to_owned(), WhyLeftOut::NoBounds)]);
    let none = Questionnaire::parse(&sheet(&[between("integer", r#""valueInteger":9"#, r#""valueInteger":1"#)]));
    assert_eq!(
        none.unwrap_err().to_string(),
        "item v: no number lies between its lowest, 9, and its highest, 1; correct them in the file"
    );
}

#[test]
fn a_list_of_answers_may_be_expanded_named_by_its_address_or_stand_in_a_bundle() {
    let set = |id: &str, rest: &str| {
        format!(
            r#"{{"resourceType":"ValueSet","id":"{id}","url":"http://example.org/vs/{id}","status":"active",{rest}}}"#
        )
    };
    let concept = |code: &str, number: u8| {
        format!(
            r#"{{"code":"{code}","display":"{code}"{}}}"#,
            weight("ordinalValue", "valueDecimal", &number.to_string())
        )
    };
    let compose = format!(
        r#""compose":{{"include":[{{"system":"s","concept":[{},{},{}]}}],"exclude":[{{"concept":[{{"code":"gone"}}]}}]}}"#,
        concept("low", 0),
        concept("high", 3),
        concept("gone", 9)
    );
    let expansion = r#""expansion":{"contains":[{"display":"All","abstract":true,"contains":[
        {"system":"s","code":"low","display":"Low"},{"system":"s","code":"high","display":"High"}]}]}"#;
    let asked = |named: &str| format!(r#"{{"linkId":"a","type":"choice","answerValueSet":"{named}"}}"#);
    let contained = |named: &str, set: &str| {
        sheet(&[asked(named)]).replacen("\"status\"", &format!(r#""contained":[{set}],"status""#), 1)
    };
    let both = set("vs", &format!("{compose},{expansion}"));
    assert_eq!(printed(&mine(&contained("#vs", &set("vs", &compose)))), ["0 low, 3 high"]);
    assert_eq!(printed(&mine(&contained("#vs", &both))), ["0 Low, 3 High"]);
    assert_eq!(printed(&mine(&contained("http://example.org/vs/vs|2.0", &both))), ["0 Low, 3 High"]);
    let entries = format!(r#"{{"resource":{}}},{{"resource":{both}}}"#, sheet(&[asked("http://example.org/vs/vs")]));
    let bundle = format!(r#"{{"resourceType":"Bundle","type":"collection","entry":[{entries}]}}"#);
    assert_eq!(printed(&mine(&bundle)), ["0 Low, 3 High"]);
    let system = r#"{"resourceType":"CodeSystem","id":"cs","url":"s","concept":[
        {"code":"low","display":"Low","property":[{"code":"itemWeight","valueDecimal":0}]},
        {"code":"high","display":"High","property":[{"code":"itemWeight","valueDecimal":2}]}]}"#;
    let whole = set("vs", r#""compose":{"include":[{"system":"s"}]}"#);
    assert_eq!(printed(&mine(&contained("#vs", &format!("{whole},{system}")))), ["0 Low, 2 High"]);
    let elsewhere = sheet(&[asked("http://example.org/far"), item("1", &[0, 1])]);
    assert_eq!(left_out(&elsewhere), [("a".to_owned(), WhyLeftOut::AnswersElsewhere)]);
}

#[test]
fn items_are_numbered_by_their_links_only_where_these_are_one_to_n() {
    let texts = |links: &[&str]| {
        let items: Vec<String> = links.iter().map(|link| item(link, &[0, 1])).collect();
        mine(&sheet(&items)).texts.into_values().collect::<Vec<_>>()
    };
    assert_eq!(texts(&["3", "1", "2"]), ["Item 1", "Item 2", "Item 3"]);
    for links in [["1", "3", "4"], ["0", "1", "2"], ["01", "2", "3"], ["2", "2", "1"], ["b", "1", "2"]] {
        assert_eq!(texts(&links), links.map(|link| format!("Item {link}")));
    }
    // Where the links are numbers, each keeps what it takes.
    let swapped = mine(&sheet(&[item("2", &[0, 5]), item("1", &[0, 1])]));
    assert_eq!(printed(&swapped), ["0, 1", "0, 5"]);
    let between = sheet(&[item("1", &[0, 1]), r#"{"linkId":"3","type":"text"}"#.to_owned(), item("2", &[0, 1])]);
    assert_eq!(mine(&between).items, 2);
}
