//! Input that no one means: a line of 200 MB, bytes that are no text, JSON nested without end. It is refused while the
//! program may use little memory, and the other lines go on. The input is made as it is read, never kept.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs::File;
use std::io::Write;
use std::process::{Command, Output, Stdio};

use testing::words;

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
        // One that has refused reads no further.
        if into.write_all(piece.as_bytes()).is_err() {
            return;
        }
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
fn a_scenario_that_no_one_means_is_one_refusal_in_little_memory() {
    let refused = |code: &str, write: fn(&mut dyn Write)| {
        let output = fed(&["simulate", "-"], move |into| write(into));
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(2), "{text}{}", String::from_utf8_lossy(&output.stderr));
        assert!(text.starts_with(&format!(r#"{{"error":{{"code":"{code}""#)) && text.lines().count() == 1, "{text}");
    };
    refused("too_large", |into| again(into, r#"{"zone":"UTC","#, LONG));
    refused("too_large", |into| again(into, "[", LONG));
    refused("invalid_json", |into| again(into, "[", 1 << 20));
    refused("invalid_json", |into| again(into, r#"{"zone":"#, 1 << 20));
    refused("invalid_json", |into| into.write_all(b"\xff\xfe\x00{").unwrap());
    // As many events as fit, and no end to them.
    refused("invalid_json", |into| {
        into.write_all(br#"{"events":["#).unwrap();
        again(into, r#"{"at":"2027-01-11T08:00:00","do":"wake"},"#, 3 << 20);
    });
}

#[test]
fn an_instrument_file_that_no_one_means_is_refused_in_little_memory() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |name: &str, code: &str, text: &[u8], length: Option<usize>| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        if let Some(length) = length {
            File::options().write(true).open(&path).unwrap().set_len(length as u64).unwrap();
        }
        let output = fed(&["score", "--instrument", path.to_str().unwrap()], |_| ());
        let said = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(2), "{said}{}", String::from_utf8_lossy(&output.stderr));
        assert!(said.starts_with(&format!(r#"{{"error":{{"code":"{code}""#)), "{said}");
    };
    for name in ["bomb.toml", "bomb.json"] {
        refused(name, "too_large", b"", Some(LONG));
        refused(name, "invalid_input", b"\xff\xfe\x00", None);
        refused(name, "invalid_input", "[".repeat(500_000).as_bytes(), None);
        refused(name, "invalid_input", r#"{"item":["#.repeat(60_000).as_bytes(), None);
    }
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
    std::fs::write(&file, format!(r#"{{"kind":"leeward-data","version":1,"check_ins":{}"#, "[".repeat(1 << 20)))
        .unwrap();
    import(1, words!("data-deep", most = 32));
    // Values in one row, names in the file itself, and rows: each as many as fit into a file.
    let members: Vec<String> = (0..1_500_000).map(|n| format!("\"{n:x}\":1")).collect();
    let head = r#"{"kind":"leeward-data","version":1,"contacts":["#;
    std::fs::write(&file, format!("{head}{{{}}}]}}", members.join(","))).unwrap();
    import(1, words!("data-row-large", most = 20_000));
    std::fs::write(&file, format!("{{{}}}", members.join(","))).unwrap();
    import(1, words!("data-row-large", most = 20_000));
    std::fs::write(&file, format!("{head}{}{{}}]}}", "{},".repeat(3_000_000))).unwrap();
    import(1, words!("data-many", most = 100_000));
    std::fs::write(&file, b"record_id,made_at\n\xff\xfe,\xc3\x28\n").unwrap();
    import(1, words!("exchange-not-text", byte = 19));
    std::fs::write(&file, b"\xff\xfe\x00").unwrap();
    import(1, words!("exchange-not-text", byte = 1));
}
