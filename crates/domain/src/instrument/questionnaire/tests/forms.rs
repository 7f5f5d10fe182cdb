//! Forms in the shape of the published ones, with invented words.

use super::*;

/// A coded choice with weights on the coding.
fn coded(link: &str, answers: &[(&str, f64)]) -> String {
    let options: Vec<String> = answers
        .iter()
        .enumerate()
        .map(|(at, (words, weight))| {
            format!(
                r#"{{"valueCoding":{{"system":"http://loinc.org","code":"LA{at}-{at}","display":"{words}",
                "extension":[{{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":{weight}}}]}}}}"#
            )
        })
        .collect();
    format!(
        r#"{{"linkId":"/{link}","prefix":"{link}.","text":"Item {link}","type":"choice","required":false,"answerOption":[{}]}}"#,
        options.join(",")
    )
}

fn titled(text: &str, title: &str) -> String {
    text.replacen("\"status\"", &format!(r#""title":"{title}","status""#), 1)
}

const HOW_OFTEN: [(&str, f64); 4] = [("Words A", 0.0), ("Words B", 1.0), ("Words C", 2.0), ("Words D", 3.0)];

/// Nine weighted items, one without weights, and a total that is worked out: as depression and anxiety screens come.
#[test]
fn nine_weighted_items_with_a_closing_question_and_a_total() {
    let mut items: Vec<String> = (1..=9).map(|at| coded(&format!("4425{at}-1"), &HOW_OFTEN)).collect();
    items.push(r#"{"linkId":"/69722-7","text":"How hard?","type":"choice","answerOption":[
        {"valueCoding":{"code":"LA6572-7","display":"Words E"}},{"valueCoding":{"code":"LA6573-5","display":"Words F"}}]}"#.to_owned());
    items.push(r#"{"linkId":"/44261-6","text":"Score","type":"quantity"}"#.to_owned());
    let text = titled(&sheet(&items), "Nine items");
    let mine = mine(&text);
    assert_eq!((mine.id.as_str(), mine.name.as_str(), mine.items), ("nine-items", "Nine items", 9));
    assert_eq!(total(&mine, &[3.0, 2.0, 1.0, 0.0, 3.0, 2.0, 1.0, 0.0, 3.0]), "15");
    assert_eq!(total(&mine, &[3.0; 8]), "-", "an item that is missing leaves the sum out");
    let expected = [("How hard?", WhyLeftOut::NoValues), ("Score", WhyLeftOut::NoNumber)];
    assert_eq!(left_out(&text), expected.map(|(name, why)| (name.to_owned(), why)));
}

/// Ten items of two kinds of answers, some asked only after others: as drinking screens come.
#[test]
fn items_of_several_kinds_of_answers_with_conditions_are_always_asked_and_that_is_known() {
    let five = [("A", 0.0), ("B", 1.0), ("C", 2.0), ("D", 3.0), ("E", 4.0)];
    let three = [("No", 0.0), ("Yes, once", 2.0), ("Yes", 4.0)];
    let when = r#""enableWhen":[{"question":"/1","operator":"!=","answerString":"A"}],"initial":[{"valueInteger":4}]"#;
    let items: Vec<String> = (1..=10)
        .map(|at| match at {
            1 => coded("1", &five),
            2..=8 => with(&coded(&at.to_string(), &five), when),
            _ => coded(&at.to_string(), &three),
        })
        .collect();
    let read = read(&sheet(&items));
    assert_eq!(read.conditional, [2, 3, 4, 5, 6, 7, 8]);
    let mine = read.definition.usual_edition();
    assert_eq!(total(mine, &[4.0, 3.0, 2.0, 1.0, 0.0, 0.0, 0.0, 0.0, 2.0, 4.0]), "16");
    assert_eq!(total(mine, &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0]), "item 9: 1 is not one of 0, 2, 4");
}

/// Ten items, four of which count the other way round, in groups inside groups: as stress scales come.
#[test]
fn items_that_count_the_other_way_round_in_nested_groups() {
    let up = [("A", 0.0), ("B", 1.0), ("C", 2.0), ("D", 3.0), ("E", 4.0)];
    let down = [("A", 4.0), ("B", 3.0), ("C", 2.0), ("D", 1.0), ("E", 0.0)];
    let ten: Vec<String> =
        (1..=10).map(|at| coded(&at.to_string(), if [4, 5, 7, 8].contains(&at) { &down } else { &up })).collect();
    let group = |link: &str, items: &[String]| {
        format!(r#"{{"linkId":"{link}","type":"group","text":"Part","item":[{}]}}"#, items.join(","))
    };
    let inner = group("/inner", &ten[3..6]);
    let outer = group("/outer", &[ten[2].clone(), inner, ten[6].clone()]);
    let mine = mine(&sheet(&[ten[0].clone(), ten[1].clone(), outer, ten[7].clone(), ten[8].clone(), ten[9].clone()]));
    assert_eq!(
        mine.texts.values().cloned().collect::<Vec<_>>(),
        (1..=10).map(|at| format!("Item {at}")).collect::<Vec<_>>()
    );
    assert_eq!(printed(&mine)[3], "0 E, 1 D, 2 C, 3 B, 4 A");
    assert_eq!(total(&mine, &[0.0, 0.0, 0.0, 4.0, 4.0, 0.0, 4.0, 4.0, 0.0, 0.0]), "16");
}

/// Four items answered 5 to 1, the highest first, and an item that belongs to another: as short forms come.
#[test]
fn answers_from_five_down_to_one_and_an_item_under_another() {
    let five = [("A", 5.0), ("B", 4.0), ("C", 3.0), ("D", 2.0), ("E", 1.0)];
    let under = with(&coded("a", &five), &format!(r#""item":[{}]"#, coded("b", &five)));
    let mine = mine(&sheet(&[under, coded("c", &five), coded("d", &five)]));
    assert_eq!(mine.texts.values().map(String::as_str).collect::<Vec<_>>(), ["Item a", "Item b", "Item c", "Item d"]);
    assert_eq!(printed(&mine)[0], "1 E, 2 D, 3 C, 4 B, 5 A");
    assert_eq!(total(&mine, &[5.0, 4.0, 1.0, 2.0]), "12");
}

#[test]
fn half_points_and_points_below_zero_add_up() {
    let marks = [("Worse", -1.0), ("Same", 0.0), ("A little", 0.5), ("Better", 1.5)];
    let mine = mine(&sheet(&[coded("a", &marks), coded("b", &marks), coded("c", &marks)]));
    assert_eq!(total(&mine, &[-1.0, 0.5, 1.5]), "1");
    assert_eq!(total(&mine, &[-1.0, -1.0, 0.5]), "-1.5");
    assert_eq!(total(&mine, &[-1.0, 1.0, 0.5]), "item 2: 1 is not one of -1, 0, 0.5, 1.5");
}
