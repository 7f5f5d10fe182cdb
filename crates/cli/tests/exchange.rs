//! `leeward-cli export` and `leeward-cli import` over an invented year, and its FHIR held against `fhir.resources`.

#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// Holds every line against the R4B models, which share their structure with R4 for these three types, and the status
/// and subject by hand: the models check structure, not value sets.
const CHECK: &str = r#"
import sys
from fhir.resources.R4B.questionnaire import Questionnaire
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse
from fhir.resources.R4B.observation import Observation
status = {Questionnaire: "active", QuestionnaireResponse: "completed", Observation: "final"}
for kind, expected in status.items():
    count = 0
    with open(f"{sys.argv[1]}/{kind.__name__}.ndjson") as lines:
        for line in lines:
            resource = kind.model_validate_json(line)
            assert resource.status == expected, resource.status
            assert getattr(resource, "subject", None) is None
            # Value sets with required codes that the models take as any text.
            if kind is Questionnaire:
                assert [item.linkId for item in resource.item] == [str(n + 1) for n in range(len(resource.item))]
                assert all(item.type == "integer" for item in resource.item)
            if kind is Observation:
                absent = resource.dataAbsentReason
                assert (resource.valueQuantity is None) != (absent is None)
                assert absent is None or [(c.system, c.code) for c in absent.coding] == [
                    ("http://terminology.hl7.org/CodeSystem/data-absent-reason", "unknown")
                ]
                assert resource.derivedFrom[0].reference.startswith("QuestionnaireResponse/")
            count += 1
    assert count > 0, kind
    print(kind.__name__, count)
"#;

fn cli(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_leeward-cli")).args(args).output().unwrap()
}

fn year() -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let records = folder.path().join("year").to_str().unwrap().to_owned();
    assert!(cli(&["demo", &records]).status.success());
    (folder, records)
}

fn export(records: &str, to: &str, dir: &Path) -> Output {
    cli(&["export", "--to", to, dir.to_str().unwrap(), "--data", records])
}

#[test]
fn an_exported_year_is_known_when_it_is_imported_again_and_no_file_is_written_over() {
    let (folder, records) = year();
    let dir = folder.path().join("out");
    for (form, file) in [("csv", "check-ins.csv"), ("json", "check-ins.json")] {
        assert!(export(&records, form, &dir).status.success());
        let again = export(&records, form, &dir);
        assert_eq!(again.status.code(), Some(2));
        let file = dir.join(file);
        let output = cli(&["import", "--dry-run", "--json", file.to_str().unwrap(), "--data", &records]);
        let line = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && line.contains(r#""new":0"#) && !line.contains(r#""known":0"#), "{line}");
    }
}

#[test]
fn a_file_that_is_none_of_ours_is_refused() {
    let (folder, records) = year();
    let file = folder.path().join("page.html");
    std::fs::write(&file, "<html>").unwrap();
    let output = cli(&["import", file.to_str().unwrap(), "--json", "--data", &records]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stdout).unwrap().starts_with(r#"{"error":{"code":"invalid_input""#));
    let output = cli(&["import", "/nowhere/at/all.csv", "--data", &records]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn the_fhir_of_a_year_validates_as_r4() {
    let (folder, records) = year();
    let dir = folder.path().join("out");
    assert!(export(&records, "fhir", &dir).status.success());
    let Some(python) = python() else {
        eprintln!("SKIPPED: fhir.resources could not be installed with python3 -m venv and pip");
        return;
    };
    let output = Command::new(python).args(["-c", CHECK, dir.to_str().unwrap()]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A Python with fhir.resources, made once.
fn python() -> Option<PathBuf> {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fhir");
    let python = place.join("bin/python");
    let has = |python: &Path| {
        Command::new(python)
            .args(["-c", "import fhir.resources.R4B.observation"])
            .output()
            .is_ok_and(|o| o.status.success())
    };
    if !has(&python) {
        Command::new("python3").args(["-m", "venv"]).arg(&place).output().ok()?;
        Command::new(&python).args(["-m", "pip", "install", "--quiet", "fhir.resources==8.3.0"]).output().ok()?;
    }
    has(&python).then_some(python)
}
