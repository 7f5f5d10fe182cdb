//! `leeward-cli score` and `leeward-cli stats` as a terminal sees them.

#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};

fn cli(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_leeward-cli"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // A wrong call ends before it reads.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

const ALL_THREES: &str =
    r#"{"id":"a1","responses":{"1":3,"4":3,"8":3,"10":3,"15":3,"17":3,"19":3,"21":3,"26":3,"29":3}}"#;

#[test]
fn a_file_or_standard_input_is_scored_and_ends_well() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("answers.jsonl");
    std::fs::write(&file, ALL_THREES).unwrap();
    let from_file = cli(&["score", "--instrument", "ProQOL-5", file.to_str().unwrap()], b"");
    let from_input = cli(&["score", "--instrument", "ProQOL-5"], ALL_THREES.as_bytes());
    assert_eq!((from_file.status.code(), &from_file.stdout), (Some(0), &from_input.stdout));
    assert_eq!(
        text(&from_file.stdout),
        concat!(
            r#"{"id":"a1","instrument":"ProQOL-5","edition":"standard","scores":{"#,
            r#""compassion_satisfaction":{"score":null,"band":null,"status":"not_scored","answered":0,"of":10},"#,
            r#""burnout":{"score":30,"band":"moderate","status":"scored","answered":10,"of":10},"#,
            r#""secondary_traumatic_stress":{"score":null,"band":null,"status":"not_scored","answered":0,"of":10}}}"#,
            "\n"
        )
    );
}

#[test]
fn a_refused_line_among_others_ends_with_one() {
    let input = "{\"id\":1,\"responses\":{\"1\":0}}\nnonsense\n{\"id\":2,\"responses\":{}}\n";
    let output = cli(&["score", "--instrument", "PSS-4"], input.as_bytes());
    assert_eq!((output.status.code(), text(&output.stdout).lines().count()), (Some(1), 3));
}

#[test]
fn a_wrong_call_ends_with_two_and_says_why() {
    for (args, code) in [
        (vec!["score", "--instrument", "MBI"], "unknown_instrument"),
        (vec!["score", "--instrument", "CBI", "--edition", "other"], "invalid_input"),
        (vec!["score", "--instrument", "/nowhere/mine.toml"], "io"),
        (vec!["score", "--instrument", "CBI", "/nowhere/answers.jsonl"], "io"),
        (vec!["score", "--instrument", "CBI", "/"], "io"),
        (vec!["stats", "/nowhere/series.jsonl"], "io"),
    ] {
        let output = cli(&args, b"");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let line = text(&output.stdout);
        assert!(line.starts_with(&format!(r#"{{"error":{{"code":"{code}""#)) && line.lines().count() == 1, "{line}");
    }
    assert_eq!(cli(&["score"], b"").status.code(), Some(2));
    assert_eq!(cli(&["score", "--instrument", "CBI", "--from", "xml"], b"").status.code(), Some(2));
}

#[test]
fn the_list_needs_no_instrument() {
    let output = cli(&["score", "--list"], b"");
    assert_eq!((output.status.code(), text(&output.stdout).lines().count()), (Some(0), 12));
}

#[test]
fn an_instrument_file_of_ones_own_scores_and_a_broken_one_is_refused_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mine.toml");
    let good = include_str!("../../domain/instruments/PSS-4.toml").replace("PSS-4", "mine");
    std::fs::write(&file, &good).unwrap();
    let output = cli(&["score", "--instrument", file.to_str().unwrap()], br#"{"responses":{"1":4,"2":0,"3":0,"4":4}}"#);
    assert_eq!(output.status.code(), Some(0));
    assert!(
        text(&output.stdout).starts_with(r#"{"instrument":"mine","edition":"standard","scores":{"total":{"score":16,"#)
    );
    std::fs::write(&file, good.replace("reversed = [2, 3]", "reversed = [2, 5]")).unwrap();
    let output = cli(&["score", "--instrument", file.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stdout).contains("line 14: edition standard: reversed: item 5: there is no such item"));
}

#[test]
fn a_fhir_questionnaire_scores() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mine.json");
    let item = |n: u32| {
        format!(r#"{{"linkId":"{n}","type":"choice","answerOption":[{{"valueInteger":0}},{{"valueInteger":1}}]}}"#)
    };
    let items = format!("{},{}", item(1), item(2));
    std::fs::write(
        &file,
        format!(r#"{{"resourceType":"Questionnaire","id":"mine","status":"active","item":[{items}]}}"#),
    )
    .unwrap();
    let output =
        cli(&["score", "--instrument", file.to_str().unwrap(), "--from", "csv", "--to", "csv"], b"id,1,2\na,1,1\n");
    assert_eq!(text(&output.stdout), "id,total_score,total_band,total_status\na,2,,scored\n");
}

/// Each Questionnaire of `tests/cases/questionnaires`, with answers and the total they make, or why it is refused.
#[test]
fn every_questionnaire_of_the_cases_scores_or_is_refused_by_the_name_of_its_item() {
    let cases = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/questionnaires");
    let expected = [
        ("20-total-decimal.json", "1,2\n3,4\n", "7"),
        ("23-contained-valueset.json", "1,2\n4,2\n", "6"),
        ("24-help-display-under-item.json", "1,2\n1,2\n", "3"),
        ("26-date-or-text-item.json", "1,2\n0,4\n", "4"),
        ("27-reversed-labels.json", "1,2\n0,4\n", "4"),
        ("28-numeric-display.json", "1\n2\n", "2"),
        ("30-own-options-per-item.json", "1,2\n2,3\n", "5"),
        ("31-no-id.json", "1,2\n1,3\n", "4"),
        ("32-value-decimal-half.json", "1\n0.5\n", "0.5"),
        ("36-slider-integer-minmax.json", "1\n10\n", "10"),
        ("38-hidden-item.json", "1,2\n1,1\n", "2"),
        ("40-repeats-multi.json", "1,2\n1,1\n", "refused"),
        ("42-group-id-odd.json", "1,2,3\n1,2,3\n", "6"),
    ];
    assert_eq!(std::fs::read_dir(&cases).unwrap().count(), expected.len());
    for (name, answers, total) in expected {
        let file = cases.join(name);
        let output = cli(&["score", "--instrument", file.to_str().unwrap(), "--from", "csv"], answers.as_bytes());
        let line = text(&output.stdout);
        if total == "refused" {
            assert!(output.status.code() == Some(2) && line.contains("item 1 (“Question 1”)"), "{name}: {line}");
        } else {
            let scored = format!(r#""scores":{{"total":{{"score":{total},"band":null,"status":"scored","#);
            assert!(output.status.success() && line.contains(&scored), "{name}: {line}");
        }
    }
}

#[test]
fn an_answer_comes_before_the_next_line_is_asked() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_leeward-cli"))
        .args(["stats"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut stdin, mut stdout) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
    for id in 0..3 {
        writeln!(stdin, r#"{{"id":{id},"function":"rci","inputs":{{"sd":1,"reliability":0,"x1":0,"x2":1}}}}"#).unwrap();
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        assert!(line.starts_with(&format!(r#"{{"id":{id},"result""#)));
    }
    drop(stdin);
    assert_eq!(child.wait().unwrap().code(), Some(0));
}
