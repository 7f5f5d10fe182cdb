//! Input that no one means: a line of 200 MB, bytes that are no text, JSON nested without end. It is refused while the
//! program may use little memory, and the other lines go on. The input is made as it is read, never kept.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs::File;
use std::io::Write;
use std::process::{Command, Output, Stdio};

/// The address space a call may take, in KiB: less than the input.
const MOST_KIB: u32 = 150_000;
const LONG: usize = 200 << 20;

/// Calls the program in little memory and writes its input piece by piece.
fn fed(args: &[&str], write: impl FnOnce(&mut dyn Write) + Send + 'static) -> Output {
    let mut child = Command::new("sh")
        .args(["-c", &format!("ulimit -v {MOST_KIB}; exec \"$0\" \"$@\""), env!("CARGO_BIN_EXE_leeward-cli")])
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || write(&mut stdin));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

/// So many bytes of the same text.
fn again(into: &mut dyn Write, text: &str, bytes: usize) {
    let piece = text.repeat((1 << 16) / text.len());
    for _ in 0..bytes / piece.len() {
        into.write_all(piece.as_bytes()).unwrap();
    }
}

#[track_caller]
fn codes(output: &Output, expected: &[&str]) {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    let found: Vec<&str> = text
        .lines()
        .map(|line| line.split(r#""code":""#).nth(1).map_or("", |rest| rest.split('"').next().unwrap()))
        .collect();
    assert_eq!(found, expected, "{text}\n{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(1));
}

const SCORED: &str = r#"{"id":"s","responses":{"1":0,"2":4,"3":4,"4":0}}"#;
const STATED: &str = r#"{"id":"s","function":"baseline","inputs":{"x":[1,2,3],"phi_min":0,"phi_max":0.6}}"#;

#[test]
fn a_line_of_200_mb_is_refused_in_little_memory_and_the_next_is_answered() {
    for (args, good, long) in [
        (&["score", "--instrument", "PSS-4"][..], SCORED, r#"{"id":"l","responses":{"1":""#),
        (&["stats"][..], STATED, r#"{"id":"l","function":""#),
    ] {
        let output = fed(args, move |into| {
            writeln!(into, "{good}\n{long}").unwrap();
            write!(into, "{long}").unwrap();
            again(into, "x", LONG);
            write!(into, "\n{good}\n").unwrap();
        });
        codes(&output, &["", "invalid_json", "too_large", ""]);
    }
}

#[test]
fn json_nested_200_mb_deep_is_refused_in_little_memory_and_the_next_line_is_answered() {
    for (args, good) in [(&["score", "--instrument", "PSS-4"][..], SCORED), (&["stats"][..], STATED)] {
        let output = fed(args, move |into| {
            writeln!(into, "{good}").unwrap();
            again(into, "[", LONG);
            writeln!(into).unwrap();
            again(into, r#"{"id":"#, 1 << 19);
            writeln!(into, "\n{good}").unwrap();
        });
        codes(&output, &["", "too_large", "invalid_json", ""]);
    }
}

#[test]
fn bytes_that_are_no_text_are_refused_and_the_next_line_is_answered() {
    for (args, good) in [(&["score", "--instrument", "PSS-4"][..], SCORED), (&["stats"][..], STATED)] {
        let output = fed(args, move |into| {
            into.write_all(b"\xff\xfe\x00{\n{\"id\":\"\xc3\x28\"}\n").unwrap();
            writeln!(into, "{good}").unwrap();
        });
        codes(&output, &["invalid_json", "invalid_json", ""]);
    }
}

#[test]
fn a_table_with_a_row_of_200_mb_goes_on_after_it() {
    let output = fed(&["score", "--instrument", "PSS-4", "--from", "csv"], |into| {
        write!(into, "1,2,3,4\n0,4,4,0\n").unwrap();
        again(into, "7", LONG);
        write!(into, ",0,0,0\n0,4,4,0\n").unwrap();
    });
    codes(&output, &["", "too_large", ""]);
}

#[test]
fn an_import_of_what_no_one_means_is_refused_in_little_memory_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let records = folder.path().join("year").to_str().unwrap().to_owned();
    assert!(Command::new(env!("CARGO_BIN_EXE_leeward-cli")).args(["demo", &records]).status().unwrap().success());
    let file = folder.path().join("file");
    let import = |code: i32, said: &str| {
        let output = fed(&["import", file.to_str().unwrap(), "--json", "--data", &records], |_| ());
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(code), "{text}{}", String::from_utf8_lossy(&output.stderr));
        assert!(text.contains(said), "{text}");
    };
    // A hole of 200 MB: nothing is written for it.
    File::create(&file).unwrap().set_len(LONG as u64).unwrap();
    import(2, r#""code":"io""#);
    std::fs::write(&file, format!(r#"{{"kind":"leeward-check-ins","version":1,"check_ins":{}"#, "[".repeat(1 << 20)))
        .unwrap();
    import(1, "Nothing was imported");
    std::fs::write(&file, b"record_id,made_at\n\xff\xfe,\xc3\x28\n").unwrap();
    import(1, "Nothing was imported");
    std::fs::write(&file, b"\xff\xfe\x00").unwrap();
    import(1, "Nothing was imported");
}
