use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::zone::Zone;
use store::Store;

use super::*;
use crate::view::ExchangeForm;
use testing::words;

fn empty() -> App {
    App::over(Store::in_memory().unwrap(), Words::new("en-GB"))
}

fn add(app: &mut App, instrument: &str, edition: Option<&str>, at: &str, answers: &[Option<u8>], note: &str) {
    let at: DateTime<Utc> = at.parse().unwrap();
    let made = Moment::new(at, &Zone::named("Europe/Warsaw").unwrap());
    let work_date: NaiveDate = made.local().date();
    let answers: BTreeMap<u32, Option<u8>> = (1..).zip(answers.iter().copied()).collect();
    let new = NewCheckIn {
        made,
        work_date,
        instrument: instrument.to_owned(),
        edition: edition.map(str::to_owned),
        answers,
        note: note.to_owned(),
    };
    app.store.add_check_in(&new).unwrap();
}

fn filled() -> App {
    let mut app = empty();
    add(&mut app, PULSE, None, "2026-01-05T17:00:00.123456Z", &[Some(1), None, Some(0), Some(4), Some(2)], "");
    let note = "=1+1, \"quoted\"\r\nsecond line; ß  ";
    add(&mut app, PULSE, None, "2026-07-05T17:00:00Z", &[None; 5], note);
    add(&mut app, "CBI", Some("energy-at-10"), "2026-07-06T17:00:00Z", &[Some(75); 19], "");
    app
}

fn content(app: &App) -> Vec<NewCheckIn> {
    app.store.all_check_ins().unwrap().iter().map(as_new).collect()
}

#[test]
fn what_is_exported_as_a_table_or_as_json_imports_back_to_the_same() {
    let app = filled();
    for form in [ExportForm::Csv, ExportForm::Json] {
        let file = app.exported(form).unwrap().remove(0);
        let mut other = empty();
        assert_eq!(other.import(file.text.as_bytes(), true).unwrap(), ImportCounts { new: 3, known: 0 });
        assert!(content(&other).is_empty());
        assert_eq!(other.import(file.text.as_bytes(), false).unwrap(), ImportCounts { new: 3, known: 0 });
        assert_eq!(content(&other), content(&app));
        assert_eq!(other.import(file.text.as_bytes(), false).unwrap(), ImportCounts { new: 0, known: 3 });
        assert_eq!(content(&other), content(&app));
        // What came in goes out again to the same bytes, the data dictionary too.
        assert_eq!(other.exported(form).unwrap(), app.exported(form).unwrap());
    }
}

#[test]
fn columns_are_named_as_redcap_asks() {
    let names = ["ProQOL-5", "PSS-10", "leeward-pulse", "5-items", "_mine", "a.b"].map(|id| table::column(id, 3));
    assert_eq!(names, ["proqol_5_3", "pss_10_3", "leeward_pulse_3", "q_5_items_3", "q__mine_3", "a_b_3"]);
}

#[test]
fn no_note_is_a_formula_for_a_spreadsheet_and_each_comes_back_as_it_was() {
    let mut app = empty();
    let notes = ["=1+1", "+1", "-1", "@a", "\tb", "\rc", "'=1", "''-x", "'", "'s", "plain", "a=b", "\0d"];
    for (at, note) in notes.into_iter().enumerate() {
        let moment = format!("2026-01-{:02}T17:00:00Z", at + 1);
        add(&mut app, PULSE, None, &moment, &[Some(1); 5], note);
    }
    let file = app.exported(ExportForm::Csv).unwrap().remove(0).text;
    let mut rows = crate::lines::rows::Rows::new(file.as_bytes());
    while let crate::lines::rows::Taken::Record = rows.next(&mut std::io::sink()).unwrap() {
        for cell in rows.cells().unwrap() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\0']), "{cell:?}");
        }
    }
    let mut other = empty();
    other.import(file.as_bytes(), false).unwrap();
    assert_eq!(content(&other), content(&app));
    assert!(file.contains(",'=1+1,") && file.contains(",''=1,") && file.contains(",'s,"));
}

#[test]
fn a_file_that_is_no_text_is_refused_with_the_byte_where_that_begins() {
    let mut app = empty();
    let said = app.import(b"record_id,made_at\n\xff\n", false).unwrap_err().message;
    assert_eq!(said, words!("exchange-not-text", byte = 19));
}

#[test]
fn before_a_file_is_taken_in_a_backup_is_made_and_none_where_nothing_is_new() {
    let folder = tempfile::tempdir().unwrap();
    let (now, zone): (DateTime<Utc>, _) = ("2026-11-24T10:00:00Z".parse().unwrap(), Zone::utc());
    let records = folder.path().join("records");
    crate::demo::make_demo(records.clone(), &"en-GB".into(), now, &zone).unwrap();
    let standing = crate::opening::Records {
        folder: records.clone(),
        locale: "en-GB".into(),
        key_store: store::KeyStore::System,
        demo: true,
    };
    let mut app = crate::opening::open_standing(&standing, now).unwrap();
    let backups = || std::fs::read_dir(records.join("backups")).map_or(0, Iterator::count);
    let before = backups();
    app.export_into(ExportForm::Csv, folder.path()).unwrap();
    let own = folder.path().join("check-ins.csv");
    assert_eq!(app.take_file_in(&own, now).unwrap().new, 0);
    assert_eq!(backups(), before);
    let file = filled().exported(ExportForm::Json).unwrap().remove(0);
    std::fs::write(folder.path().join(file.name), file.text).unwrap();
    assert_eq!(app.look_at_file(&folder.path().join(file.name)).unwrap().new, 3);
    assert_eq!(backups(), before);
    assert_eq!(app.take_file_in(&folder.path().join(file.name), now).unwrap().new, 3);
    assert_eq!(backups(), before + 1);
}

#[test]
fn the_data_dictionary_has_redcaps_eighteen_columns_and_every_column_of_the_table() {
    let files = filled().exported(ExportForm::Csv).unwrap();
    let header = files[0].text.lines().next().unwrap();
    let dictionary: Vec<&str> = files[1].text.lines().collect();
    let fields: Vec<&str> = dictionary[1..].iter().filter_map(|line| line.split(',').next()).collect();
    assert_eq!(header.split(',').collect::<Vec<_>>(), fields);
    assert_eq!(fields[0], "record_id");
    let pulse = dictionary.iter().find(|line| line.starts_with("leeward_pulse_1,")).unwrap();
    let answers = [0, 1, 2, 3, 4].map(|n| format!("{n}, {}", words!(&format!("pulse-exhaustion-{n}"))));
    assert!(pulse.contains(&format!("\"{}\"", answers.join(" | "))), "{pulse}");
    let mut rows = crate::lines::rows::Rows::new(files[1].text.as_bytes());
    while let crate::lines::rows::Taken::Record = rows.next(&mut std::io::sink()).unwrap() {
        assert_eq!(rows.cells().unwrap().len(), 18);
    }
}

/// A refusal of what stands at this place of a file.
fn wrong(place: &str, why: &str) -> &'static str {
    words!("exchange-refused", place = place, why = why)
}

/// How a file with one thing changed is refused; nothing here has changed by it.
#[track_caller]
fn refused(file: &str, (from, to): (&str, &str), sentence: &str) {
    let mut app = filled();
    let before = content(&app);
    let text = file.replace(from, to);
    let said = app.import(text.as_bytes(), false).unwrap_err().message;
    assert_eq!(said, sentence);
    assert_eq!(content(&app), before);
}

#[test]
fn a_file_that_is_wrong_anywhere_changes_nothing_and_says_where() {
    let file = |form| filled().exported(form).unwrap().remove(0).text;
    let (table, json) = (file(ExportForm::Csv), file(ExportForm::Json));
    let row = |n: usize| words!("exchange-row", row = n);
    let answer = words!("answer-not-printed", item = 1, value = 76, options = "0, 25, 50, 75, 100");
    for (change, place, why) in [
        (
            ("2026-07-06T19", "2026-07-06T99"),
            row(4),
            words!("exchange-why-moment", name = "made_at", value = "2026-07-06T99:00:00+02:00"),
        ),
        ((",CBI,", ",MBI,"), row(4), words!("exchange-why-unknown", named = "MBI energy-at-10")),
        ((",75", ",76"), row(4), answer),
        (("work_date", "date"), row(1), words!("exchange-why-column", name = "work_date")),
        (
            ("Europe/Warsaw,2026-07-06", "Mars/Olympus,2026-07-06"),
            row(4),
            words!("exchange-why-zone", value = "Mars/Olympus"),
        ),
    ] {
        refused(&table, change, wrong(place, why));
    }
    let cells = words!("exchange-why-cells", cells = 2, columns = 31);
    refused(&format!("{table}1,2\n"), ("", ""), wrong(row(5), cells));
    refused(&json, ("\"1\": 75", "\"1\": 76"), wrong(words!("exchange-check-in", number = 3), answer));
    let mut app = filled();
    // What the parser says of it goes on after the "|".
    for (from, to, line, why) in [
        ("\"edition\"", "\"print\"", 11, words!("exchange-why-form", named = "unknown field `print`|")),
        (": [", ": [[[", 2, words!("exchange-why-form", named = "invalid type|")),
        ("\"check_ins\"", "check_ins", 2, words!("exchange-why-json", named = "key must be a string|")),
    ] {
        let said = app.import(json.replacen(from, to, 1).as_bytes(), false).unwrap_err().message;
        let (start, end) = wrong(words!("exchange-line", line = line), why).split_once('|').unwrap();
        assert!(said.starts_with(start) && said.ends_with(end), "{said}");
    }
    let half = json.len() / 2;
    let line = json[..half].lines().count();
    let cut = app.import(&json.as_bytes()[..half], false).unwrap_err().message;
    assert_eq!(cut, wrong(words!("exchange-line", line = line), words!("exchange-why-cut")));
    let other = words!("exchange-no-format");
    refused(&json, ("leeward-check-ins", "other"), other);
    refused("<html>", ("", ""), other);
    refused("", ("", ""), other);
}

#[test]
fn fhir_has_a_response_a_check_in_and_an_observation_a_subscale_and_nobody_as_subject() {
    let app = filled();
    let files = app.exported(ExportForm::Fhir).unwrap();
    let lines = |at: usize| -> Vec<serde_json::Value> {
        files[at].text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let (questionnaires, responses, observations) = (lines(0), lines(1), lines(2));
    assert_eq!((questionnaires.len(), responses.len(), observations.len()), (2, 3, 6 + 6 + 3));
    assert!(!files.iter().any(|file| file.text.contains("subject")));
    assert_eq!(questionnaires[0]["id"], "CBI-energy-at-10");
    // Item 10 is turned: (6 · 75 + 25) / 7.
    let work = observations.iter().find(|found| found["code"]["text"] == "CBI.work").unwrap();
    assert!((work["valueQuantity"]["value"].as_f64().unwrap() - 475.0 / 7.0).abs() < 1e-9);
    assert_eq!(work["interpretation"][0]["text"], "50_or_more");
    let response = format!("QuestionnaireResponse/{}", responses[2]["id"].as_str().unwrap());
    assert_eq!(work["derivedFrom"][0]["reference"], response.as_str());
    let skipped = observations.iter().find(|found| found["code"]["text"] == "leeward-pulse.composite").unwrap();
    assert_eq!(skipped["dataAbsentReason"]["text"], "not_scored");
    let back = Definition::parse_questionnaire(&questionnaires[0].to_string()).unwrap();
    assert_eq!(back.usual_edition().edition, "energy-at-10");
}

#[test]
fn the_window_writes_into_a_folder_of_the_day_and_looks_at_a_file_before_it_takes_it_in() {
    let (app, folder) = (filled(), tempfile::tempdir().unwrap());
    let (now, zone) = ("2026-11-24T10:00:00Z".parse().unwrap(), Zone::named("Europe/Warsaw").unwrap());
    let written = app.export_from_window(ExchangeForm::Csv, folder.path(), now, &zone).unwrap();
    let dir = folder.path().join("leeward-2026-11-24-csv");
    let shown = dir.display().to_string();
    assert_eq!(written, words!("exchange-written", files = 2, folder = shown.as_str()));
    let again = app.export_from_window(ExchangeForm::Csv, folder.path(), now, &zone).unwrap_err();
    assert_eq!(again.message, words!("exchange-there-already", folder = shown));
    let mut other = empty();
    let file = dir.join("check-ins.csv");
    let seen = other.import_preview(&file).unwrap();
    assert_eq!((seen.file.as_str(), seen.any_new), ("check-ins.csv", true));
    assert_eq!(seen.words, words!("exchange-counts", known = 0, new = 3));
    assert!(content(&other).is_empty());
    let done = words!("exchange-taken-in", counts = words!("exchange-counts", known = 0, new = 3));
    assert_eq!(other.import_chosen(Some(&file), now).unwrap(), done);
    assert_eq!(content(&other), content(&app));
    assert!(!other.import_preview(&file).unwrap().any_new);
    assert!(other.import_chosen(None, now).is_err());
}
