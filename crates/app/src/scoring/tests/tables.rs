//! Tables as people have them; the files of `tests/cases/tables` first, in the order of their numbers. And answers to
//! questionnaires whose items take values of their own.

use super::*;

/// A file of the cases.
macro_rules! case {
    ($name:literal) => {
        include_str!(concat!("../../../../../tests/cases/tables/", $name))
    };
}

fn from_table(instrument: &Instrument, input: &str) -> (Went, String) {
    let (went, out, _) = ask(instrument, (Form::Csv, Form::JsonLines), input);
    (went, out)
}

fn proqol() -> Instrument {
    known("ProQOL-5", None).unwrap()
}

/// A table of one row is scored as these answers by item number, under this id.
#[track_caller]
fn same(input: &str, id: &str) {
    let row = input.lines().nth(1).unwrap().replace([';', '\t'], ",").replace('"', "");
    let cells: Vec<&str> = row.split(',').skip(1).collect();
    let header: Vec<String> = (1..=cells.len()).map(|item| item.to_string()).collect();
    let plain = format!("id,{}\n{id},{}\n", header.join(","), cells.join(","));
    let (went, expected) = from_table(&proqol(), &plain.replace("NA", ""));
    assert_eq!((went, expected.lines().count()), (Went::Well, 1), "{expected}");
    assert_eq!(from_table(&proqol(), input), (went, expected));
}

#[test]
fn columns_named_item1_or_q1_or_x1_or_as_in_our_own_tables_are_items() {
    same(case!("60-score-02_item_names.csv"), "p1");
    same(case!("60-score-04_proqol_prefix.csv"), "1");
    same(case!("60-score-18_R_Xnames.csv"), "1");
    let names = case!("60-score-02_item_names.csv");
    for name in ["ITEM", "Q", "q", "x", "X", "", "item_", "Q ", "ProQOL_5_", "proqol_5_"] {
        same(&names.replace("item", name), "p1");
    }
    let padded = (1..=9)
        .fold(names.replace("item", "q"), |text, item| text.replace(&format!("q{item},"), &format!("q0{item},")));
    same(&padded, "p1");
}

#[test]
fn semicolons_and_tabs_part_cells_where_the_header_has_no_comma() {
    let text = case!("60-score-05_semicolon.csv");
    same(text, "p1");
    same(&text.replace(';', "\t"), "p1");
    same(&format!("\u{feff}{}", text.replace('\n', "\r\n")), "p1");
    same(&text.replace("id;", "\"id, or name\";"), "p1");
    assert_eq!(from_table(&proqol(), &text.replace('\n', "\r")), from_table(&proqol(), text));
    let (went, out) = from_table(&proqol(), &format!("sep=;\n{text}"));
    assert_eq!((went, out), from_table(&proqol(), text));
}

#[test]
fn a_cell_that_is_na_is_unanswered() {
    same(case!("60-score-11_NA.csv"), "p1");
}

#[test]
fn one_other_column_may_come_first_whatever_it_is_called() {
    for (name, id) in [("\"\"", r#"{"id":"a","#), ("Participant no.", r#"{"id":"a","#), ("record_id", r#"{"id":"a","#)]
    {
        let (went, out) = from_table(&known("PSS-4", None).unwrap(), &format!("{name},q1,q2,q3,q4\na,0,4,4,0\n"));
        assert!(went == Went::Well && out.starts_with(id), "{name}: {out}");
    }
    let (_, out) = from_table(&known("PSS-4", None).unwrap(), "4,3,2,1\n4,0,0,4\n");
    assert!(out.contains(r#""total":{"score":16,"#), "by number, not by place: {out}");
}

#[test]
fn a_header_that_names_an_item_twice_or_something_else_refuses_the_file_by_the_columns_name() {
    let (pss, wanted) = (
        known("PSS-4", None).unwrap(),
        "the header must be item numbers, such as 1, 2, 3, after at most one other column",
    );
    for (header, code, message) in [
        ("id,1,2,Q1", "invalid_input", "column Q1: item 1 appears twice; keep one column for each item".to_owned()),
        ("1,item1", "invalid_input", "column item1: item 1 appears twice; keep one column for each item".to_owned()),
        ("id,1,age,2", "unknown_key", format!("column age: it names no item; {wanted}")),
        ("1,2,3,4,id", "unknown_key", format!("column id: it names no item; {wanted}")),
        ("id,,1,2", "unknown_key", format!("column 2 (without a name): it names no item; {wanted}")),
        ("id,pss_10_1", "unknown_key", format!("column pss_10_1: it names no item; {wanted}")),
        ("id,Q5", "invalid_answer", "column Q5: item 5: there is no such item; the last is 4".to_owned()),
        ("0,1", "invalid_answer", "column 0: item 0: there is no such item; the last is 4".to_owned()),
        (
            "x99999999999,1",
            "invalid_answer",
            "column x99999999999: item 99999999999: there is no such item; the last is 4".to_owned(),
        ),
        ("name", "invalid_input", format!("it names no item; {wanted}")),
        ("How did you sleep?;And then?", "unknown_key", format!("column And then?: it names no item; {wanted}")),
    ] {
        let (went, out) = from_table(&pss, &format!("{header}\n1,1,1,1\n"));
        let error = json!({ "error": { "code": code, "message": format!("header: {message}") } });
        assert_eq!((went, out), (Went::Broken, format!("{error}\n")));
    }
}

#[test]
fn empty_columns_and_rows_that_a_spreadsheet_leaves_are_no_ones_answers() {
    let pss = known("PSS-4", None).unwrap();
    let (went, out) = from_table(&pss, "id,1,2,3,4,,\na,0,4,4,0,,\n,,,,,,\nb,0,4,4,0,,\n,,,,,,\n;;\n");
    assert_eq!((went, out.lines().count()), (Went::SomeRefused, 3), "{out}");
    let (went, out) = from_table(&pss, "1,2,3,4\n0,4,4,0\n,,,\n1,1,1,1\n,,,\n,,,\n");
    assert_eq!((went, out.lines().count()), (Went::Well, 3), "in between it is a person without answers: {out}");
    let (_, out) = from_table(&pss, "id,1,2,3,4,\na,0,4,4,0,7\n");
    assert!(out.contains("the row has 6 cells; the header has 5"), "{out}");
}

/// A sheet of one item with halves and one with a number between two.
fn halves() -> Instrument {
    let text = r#"{"resourceType":"Questionnaire","id":"half","item":[
        {"linkId":"1","type":"choice","answerOption":[{"valueDecimal":0},{"valueDecimal":0.5},{"valueDecimal":-1}]},
        {"linkId":"2","type":"decimal","extension":[
            {"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueDecimal":0},
            {"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueDecimal":10}]},
        {"linkId":"3","type":"choice","answerOption":[{"valueInteger":0},{"valueInteger":2}]}]}"#;
    from_file(text.as_bytes(), Notation::Fhir, None).unwrap()
}

#[test]
fn halves_are_taken_where_an_item_has_them_and_nowhere_else() {
    for (responses, said) in [
        (r#"{"1":0.5,"2":7.25,"3":2}"#, r#""total":{"score":9.75,"#),
        (r#"{"1":-1,"2":1e1,"3":0}"#, r#""total":{"score":9,"#),
        (r#"{"1":0.50,"2":2.0,"3":0}"#, r#""total":{"score":2.5,"#),
        (r#"{"1":0.1,"2":0.2,"3":2}"#, r#""message":"item 1: 0.1 is not one of -1, 0, 0.5""#),
        (r#"{"2":10.5}"#, r#""message":"item 2: 10.5 is not a number from 0 to 10""#),
        (r#"{"3":1}"#, r#""message":"item 3: 1 is not one of 0, 2""#),
        (r#"{"3":2.0}"#, r#""message":"item 3: 2.0 is not one of 0, 2""#),
        (r#"{"1":"0.5"}"#, r#""message":"item 1: \"0.5\" is not one of -1, 0, 0.5""#),
        (r#"{"1":1e999}"#, r#""message":"item 1: 1e999 is not one of -1, 0, 0.5""#),
    ] {
        let (_, out, _) = ask(&halves(), JSON, &format!(r#"{{"responses":{responses}}}"#));
        assert!(out.contains(said), "{responses}: {out}");
    }
    let (_, out) = from_table(&halves(), "id;half_1;half_2;half_3\na;0,5;0.25;2\nb;0,5;x;2\nc;+0,5;1;2\n");
    let lines: Vec<&str> = out.lines().collect();
    assert!(lines[0].contains(r#""score":2.75,"#) && lines[1].contains("item 2: x is not a number"), "{out}");
    assert!(lines[2].contains("item 1: +0,5 is not one of"), "{out}");
    let (_, out, _) = ask(&halves(), (Form::Csv, Form::Csv), "1,2,3\n0.5,0.1,2\n");
    assert_eq!(out, "id,total_score,total_band,total_status\n,2.6,,scored\n");
}
