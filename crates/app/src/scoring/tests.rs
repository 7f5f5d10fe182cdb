mod tables;

use super::*;

#[track_caller]
fn ask(instrument: &Instrument, forms: (Form, Form), input: &str) -> (Went, String, String) {
    let (mut out, mut refusals) = (Vec::new(), Vec::new());
    let went = run(instrument, forms, input.as_bytes(), &mut out, &mut refusals).unwrap();
    (went, String::from_utf8(out).unwrap(), String::from_utf8(refusals).unwrap())
}

const JSON: (Form, Form) = (Form::JsonLines, Form::JsonLines);

#[track_caller]
fn check(id: &str, input: &str, expected: &str) {
    let (went, out, _) = ask(&known(id, None).unwrap(), JSON, input);
    assert_eq!(out.trim_end(), expected);
    let refused = out.lines().any(|line| line.contains("\"error\""));
    assert_eq!(went, if refused { Went::SomeRefused } else { Went::Well });
}

#[track_caller]
fn refused(input: &str, code: &str, message: &str) {
    let expected = json!({ "error": { "code": code, "message": message } }).to_string();
    check("leeward-pulse", input, &expected);
}

#[test]
fn a_line_is_answered_with_whole_numbers_whole_and_with_its_id() {
    check(
        "PHQ-4",
        r#"{"id":"a1","responses":{"1":3,"2":2,"3":null}}"#,
        concat!(
            r#"{"id":"a1","instrument":"PHQ-4","edition":"standard","scores":{"#,
            r#""anxiety":{"score":5,"band":"positive_screen","status":"scored","answered":2,"of":2},"#,
            r#""depression":{"score":null,"band":null,"status":"not_scored","answered":0,"of":2},"#,
            r#""total":{"score":null,"band":null,"status":"not_scored","answered":2,"of":4}}}"#
        ),
    );
    let (_, out, _) =
        ask(&known("leeward-pulse", None).unwrap(), JSON, r#"{"responses":{"1":1,"2":2,"3":0,"4":0,"5":4}}"#);
    assert!(out.starts_with(r#"{"instrument":"leeward-pulse","#));
    assert!(out.contains(r#""composite":{"score":1.4,"band":null"#));
}

#[test]
fn an_id_is_echoed_as_it_was_given() {
    for id in [r#""a\"1""#, "17", "12345678901234567890", r#""""#, r#""ß\n""#] {
        let (_, out, _) = ask(&known("PSS-4", None).unwrap(), JSON, &format!(r#"{{"responses":{{}},"id":{id}}}"#));
        assert!(out.starts_with(&format!(r#"{{"id":{id},"instrument""#)), "{out}");
    }
    refused(r#"{"id":[1],"responses":{}}"#, "invalid_input", "id: [1] is not a string or a number");
}

#[test]
fn an_answer_that_is_not_printed_is_refused_by_item_and_value() {
    for (given, value) in [
        ("5", "5"),
        ("-1", "-1"),
        ("-0", "-0"),
        ("2.5", "2.5"),
        ("3.0", "3.0"),
        ("3e0", "3e0"),
        ("1e999", "1e999"),
        ("260", "260"),
        ("99999999999999999999", "99999999999999999999"),
        (r#""3""#, r#""3""#),
        ("true", "true"),
        ("[3]", "[3]"),
        (r#"{"a":1}"#, r#"{"a":1}"#),
    ] {
        refused(
            &format!(r#"{{"responses":{{"3":{given}}}}}"#),
            "invalid_answer",
            &format!("item 3: {value} is not one of 0, 1, 2, 3, 4"),
        );
    }
    for item in ["0", "6", "01", "-1", "1.0", " 1", "+1", "x", "", "99999999999999999999"] {
        refused(
            &format!(r#"{{"responses":{{"{item}":1}}}}"#),
            "invalid_answer",
            &format!("item {item}: there is no such item; the last is 5"),
        );
    }
}

#[test]
fn what_is_no_such_line_is_refused_by_name() {
    refused(r#"{"responses":{},"colour":1}"#, "unknown_key", "colour: unknown key; expected id, responses");
    refused(r#"{"responses":{"1":1,"1":1}}"#, "invalid_input", "item 1: appears twice");
    refused(r#"{"responses":{},"responses":{}}"#, "invalid_input", "responses: appears twice");
    refused("{}", "invalid_input", "responses: is missing");
    refused(r#"{"responses":[1]}"#, "invalid_input", "responses: [1] is not an object");
    refused("[1,2]", "invalid_input", "the line is not an object: [1,2]");
    refused(r#"{"responses":{}} 1"#, "invalid_json", "trailing characters at byte 18");
    refused("nonsense", "invalid_json", "expected ident at byte 2");
}

#[test]
fn the_id_of_a_refused_line_is_echoed_wherever_it_stands() {
    for line in [
        r#"{"id":"a1","responses":{"3":9}}"#,
        r#"{"responses":{"3":9},"id":"a1"}"#,
        r#"{"colour":1,"id":"a1"}"#,
        r#"{"id":"a1","responses":{"3":}}"#,
    ] {
        let (_, out, _) = ask(&known("leeward-pulse", None).unwrap(), JSON, line);
        assert!(out.starts_with(r#"{"id":"a1","error""#), "{line}: {out}");
    }
}

#[test]
fn other_lines_go_on_after_a_refused_one_and_blank_ones_are_passed_over() {
    let pss = known("PSS-4", None).unwrap();
    let good = r#"{"responses":{"1":0,"2":4,"3":4,"4":0}}"#;
    let long = format!(r#"{{"id":"l","responses":{{"1":"{}"}}}}"#, "x".repeat(3 << 20));
    let deep = format!(r#"{{"id":"d","responses":{{"1":{}{}}}}}"#, "[".repeat(200_000), "]".repeat(200_000));
    let input = format!("\u{feff}{good}\r\n\r\n   \n{long}\n{deep}\n{{\"id\":\"b\"\n{good}");
    let (went, out, _) = ask(&pss, JSON, &input);
    let starts: Vec<&str> = out.lines().map(|line| line.get(..40).unwrap_or(line)).collect();
    assert_eq!(went, Went::SomeRefused);
    assert_eq!(
        starts,
        [
            r#"{"instrument":"PSS-4","edition":"standar"#,
            r#"{"id":"l","error":{"code":"too_large","m"#,
            r#"{"id":"d","error":{"code":"invalid_answe"#,
            r#"{"error":{"code":"invalid_json","message"#,
            r#"{"instrument":"PSS-4","edition":"standar"#,
        ]
    );
}

#[test]
fn what_is_not_utf_8_is_refused_and_the_next_line_answered() {
    let pulse = known("leeward-pulse", None).unwrap();
    let mut input = br#"{"id":"a1","responses":{"1":""#.to_vec();
    input.extend([0xff, 0xfe, b'"', b'}', b'}', b'\n']);
    input.extend(br#"{"id":"a2","responses":{}}"#);
    let (mut out, mut refusals) = (Vec::new(), Vec::new());
    run(&pulse, JSON, input.as_slice(), &mut out, &mut refusals).unwrap();
    let out = String::from_utf8(out).unwrap();
    assert!(
        out.starts_with(
            r#"{"id":"a1","error":{"code":"invalid_json","message":"the line stops being UTF-8 at byte 30"}}"#
        ),
        "{out}"
    );
    assert!(out.lines().nth(1).unwrap().starts_with(r#"{"id":"a2","instrument""#));
}

#[test]
fn a_table_is_scored_row_by_row_with_empty_cells_unanswered() {
    let pss = known("PSS-4", None).unwrap();
    let table = "\u{feff}id,1,2,3,4\r\n\"a,1\",0, 4 ,4,0\r\n\r\nb,1,,4,0\nc,1,9,4,0\nd,1,2\n,1,1,1,1\n";
    let (went, out, _) = ask(&pss, (Form::Csv, Form::JsonLines), table);
    assert_eq!(went, Went::SomeRefused);
    let expected = [
        r#"{"id":"a,1","instrument":"PSS-4","edition":"standard","scores":{"total":{"score":0,"band":null,"status":"scored","answered":4,"of":4}}}"#,
        r#"{"id":"b","instrument":"PSS-4","edition":"standard","scores":{"total":{"score":null,"band":null,"status":"not_scored","answered":3,"of":4}}}"#,
        r#"{"id":"c","error":{"code":"invalid_answer","message":"item 2: 9 is not one of 0, 1, 2, 3, 4"}}"#,
        r#"{"id":"d","error":{"code":"invalid_input","message":"the row has 3 cells; the header has 5"}}"#,
        r#"{"instrument":"PSS-4","edition":"standard","scores":{"total":{"score":8,"band":null,"status":"scored","answered":4,"of":4}}}"#,
    ];
    assert_eq!(out.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn scores_as_a_table_keep_a_row_for_each_line_and_refusals_stand_beside_it() {
    let phq = known("PHQ-4", None).unwrap();
    let (went, out, refusals) = ask(&phq, (Form::Csv, Form::Csv), "id,1,2,3,4\na,3,3,0,\nb,7,0,0,0\n");
    assert_eq!(went, Went::SomeRefused);
    assert_eq!(
        out,
        "id,anxiety_score,anxiety_band,anxiety_status,depression_score,depression_band,depression_status,\
         total_score,total_band,total_status\n\
         a,6,positive_screen,scored,,,not_scored,,,not_scored\n\
         b,,,,,,,,,\n"
    );
    assert_eq!(
        refusals,
        "{\"id\":\"b\",\"error\":{\"code\":\"invalid_answer\",\"message\":\"item 1: 7 is not one of 0, 1, 2, 3\"}}\n"
    );
}

#[test]
fn a_header_that_is_none_ends_it() {
    let phq = known("PHQ-4", None).unwrap();
    for (header, code) in
        [("id,1,2,x", "unknown_key"), ("1,2,9", "invalid_answer"), ("1,1", "invalid_input"), ("1,id", "unknown_key")]
    {
        let (went, out, _) = ask(&phq, (Form::Csv, Form::JsonLines), &format!("{header}\n1,2,3\n"));
        assert_eq!(went, Went::Broken);
        assert!(out.starts_with(&format!(r#"{{"error":{{"code":"{code}","#)) && out.lines().count() == 1, "{out}");
    }
}

#[test]
fn a_row_or_a_quote_without_end_is_refused_in_bounded_memory() {
    let phq = known("PHQ-4", None).unwrap();
    let long = format!("1,2,3,4\n{},0,0,0\n1,1,1,1\n{}\n2,2,2,2\n", "7".repeat(3 << 20), "1,".repeat(10_000));
    let (went, out, _) = ask(&phq, (Form::Csv, Form::JsonLines), &long);
    assert_eq!(went, Went::SomeRefused);
    let codes: Vec<bool> = out.lines().map(|line| line.contains("too_large")).collect();
    assert_eq!(codes, [true, false, true, false]);
}

#[test]
fn an_unknown_instrument_or_edition_is_named_with_those_that_are_known() {
    let message = |refusal: Result<Instrument, Refusal>| refusal.map_err(|r| (r.code, r.message)).unwrap_err();
    let (code, text) = message(known("MBI", None));
    assert_eq!(code, "unknown_instrument");
    assert!(text.starts_with("instrument: `MBI` is not one of leeward-pulse, ProQOL-5, CBI"));
    let (code, text) = message(known("CBI", Some("energy")));
    assert_eq!((code, text.as_str()), ("invalid_input", "edition: `energy` is not one of official, energy-at-10"));
    assert_eq!(known("OLBI", Some("disagree-is-1")).unwrap().edition, "disagree-is-1");
    assert!(message(from_file(b"format = 1\nid = \"a\"\n\xff", Notation::Toml, None)).1.starts_with("line 3"));
}

#[test]
fn the_list_names_every_instrument_once() {
    let list = list();
    assert_eq!(list.len(), 12);
    assert!(list[2].contains(r#""editions":["official","energy-at-10"]"#));
}
