mod cases;
mod data;

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
    let answers: store::StoredAnswers =
        (1..).zip(answers.iter().map(|answer| answer.map(domain::instrument::Value::from))).collect();
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

fn counts(counts: &ImportCounts) -> (usize, usize, usize) {
    (counts.new_rows(), counts.changed(), counts.known())
}

#[test]
fn a_table_of_check_ins_imports_back_to_the_same() {
    let app = filled();
    let file = app.exported(ExportForm::Csv).unwrap().remove(0);
    let mut other = empty();
    assert_eq!(counts(&other.import(file.text.as_bytes(), true).unwrap()), (3, 0, 0));
    assert!(content(&other).is_empty());
    assert_eq!(counts(&other.import(file.text.as_bytes(), false).unwrap()), (3, 0, 0));
    assert_eq!(content(&other), content(&app));
    assert_eq!(counts(&other.import(file.text.as_bytes(), false).unwrap()), (0, 0, 3));
    assert_eq!(content(&other), content(&app));
    // What came in goes out again to the same bytes, the data dictionary too.
    assert_eq!(other.exported(ExportForm::Csv).unwrap()[..2], app.exported(ExportForm::Csv).unwrap()[..2]);
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
    let mut rows = crate::lines::rows::Rows::parted(file.as_bytes());
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
    assert_eq!(app.take_file_in(&own, now).unwrap().new_rows(), 0);
    assert_eq!(backups(), before);
    let file = filled().exported(ExportForm::Json).unwrap().remove(0);
    let file_at = folder.path().join(file.name);
    std::fs::write(&file_at, file.text).unwrap();
    // Three check-ins, and the computer that made them.
    assert_eq!(app.look_at_file(&file_at).unwrap().new_rows(), 4);
    assert_eq!(backups(), before);
    assert_eq!(app.take_file_in(&file_at, now).unwrap().new_rows(), 4);
    assert_eq!(backups(), before + 1);
}

#[test]
fn the_data_dictionary_has_redcaps_eighteen_columns_and_every_column_of_the_table() {
    let files = filled().exported(ExportForm::Csv).unwrap();
    let header = files[0].text.strip_prefix(table::BOM).unwrap().lines().next().unwrap();
    let dictionary: Vec<&str> = files[1].text.strip_prefix(table::BOM).unwrap().lines().collect();
    let fields: Vec<&str> = dictionary[1..].iter().filter_map(|line| line.split(',').next()).collect();
    assert_eq!(header.split(',').collect::<Vec<_>>(), fields);
    assert_eq!(fields[0], "record_id");
    let pulse = dictionary.iter().find(|line| line.starts_with("leeward_pulse_1,")).unwrap();
    let answers = [0, 1, 2, 3, 4].map(|n| format!("{n}, {}", words!(&format!("pulse-exhaustion-{n}"))));
    assert!(pulse.contains(&format!("\"{}\"", answers.join(" | "))), "{pulse}");
    let mut rows = crate::lines::rows::Rows::parted(files[1].text.as_bytes());
    while let crate::lines::rows::Taken::Record = rows.next(&mut std::io::sink()).unwrap() {
        assert_eq!(rows.cells().unwrap().len(), 18);
    }
}

/// The words for a reason in a row of a table.
fn in_row(row: usize, why: &str) -> &'static str {
    words("exchange-refused", &[("place", words("exchange-row", &[("row", row.into())]).into()), ("why", why.into())])
}

/// The words for a value in a column.
fn cell(why: &str, name: &str, value: &str) -> &'static str {
    words(why, &[("name", name.into()), ("value", value.into())])
}

/// What a file with one thing changed is refused for; nothing here has changed by it.
#[track_caller]
fn refused(file: &str, (from, to): (&str, &str), why: &str) {
    let mut app = filled();
    let before = content(&app);
    let text = file.replace(from, to);
    let said = app.import(text.as_bytes(), false).unwrap_err().message;
    assert_eq!(said, why);
    assert!(said.ends_with(". Nothing was imported."), "{said}");
    for word in ["expected", "invalid type", "unknown field", "EOF", "null", "made_at: "] {
        assert!(!said.contains(word), "{said}");
    }
    assert_eq!(content(&app), before);
}

#[test]
fn a_file_that_is_wrong_anywhere_changes_nothing_and_says_where() {
    let file = |form| filled().exported(form).unwrap().remove(0).text;
    let table = file(ExportForm::Csv);
    let answer = [("item", "1".into()), ("value", "76".into()), ("options", "0, 25, 50, 75, 100".into())];
    let answer = words("answer-not-printed", &answer);
    let answer = |place: &str| words("exchange-refused", &[("place", place.into()), ("why", answer.into())]);
    for (change, why) in [
        (
            ("2026-07-06T19", "2026-07-06T99"),
            in_row(4, cell("exchange-why-moment", "made_at", "2026-07-06T99:00:00+02:00")),
        ),
        ((",CBI,", ",MBI,"), in_row(4, words("exchange-why-unknown", &[("named", "MBI energy-at-10".into())]))),
        ((",75", ",76"), answer(words("exchange-row", &[("row", 4.into())]))),
        (("work_date", "date"), in_row(1, words("exchange-why-column", &[("name", "work_date".into())]))),
        (("note", "zone"), in_row(1, words("exchange-why-column", &[("name", "note".into())]))),
        (("leeward_pulse_1", "note"), in_row(1, words("exchange-why-twice", &[("name", "note".into())]))),
        (
            ("Europe/Warsaw,2026-07-06", "Mars/Olympus,2026-07-06"),
            in_row(4, words("exchange-why-zone", &[("value", "Mars/Olympus".into())])),
        ),
        ((",2026-07-06,", ",6 July,"), in_row(4, cell("exchange-why-date", "work_date", "6 July"))),
    ] {
        refused(&table, change, why);
    }
    let cells = words("exchange-why-cells", &[("cells", 2.into()), ("columns", 31.into())]);
    refused(&format!("{table}1,2\n"), ("", ""), in_row(5, cells));
    let other = words!("exchange-no-format");
    refused("{}", ("", ""), other);
    refused("<html>", ("", ""), words!("exchange-page"));
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
    let back = domain::instrument::Questionnaire::parse(&questionnaires[0].to_string()).unwrap().definition;
    assert_eq!(back.usual_edition().edition, "energy-at-10");
}

#[test]
fn the_window_writes_into_a_folder_of_the_day_and_looks_at_a_file_before_it_takes_it_in() {
    let (app, folder) = (filled(), tempfile::tempdir().unwrap());
    let (now, zone) = ("2026-11-24T10:00:00Z".parse().unwrap(), Zone::named("Europe/Warsaw").unwrap());
    let written = app.export_from_window(ExchangeForm::Csv, folder.path(), now, &zone).unwrap();
    let dir = folder.path().join("leeward-2026-11-24-csv");
    let shown = dir.display().to_string();
    let files = std::fs::read_dir(&dir).unwrap().count();
    assert_eq!(written, words!("exchange-written", files = files, folder = shown.as_str()));
    let again = app.export_from_window(ExchangeForm::Csv, folder.path(), now, &zone).unwrap_err();
    assert_eq!(again.message, words!("exchange-there-already", folder = shown));
    let mut other = empty();
    let file = dir.join("check-ins.csv");
    let seen = other.import_preview(&file).unwrap();
    assert_eq!((seen.file.as_str(), seen.any_new), ("check-ins.csv", true));
    let counts = words!("data-counts", new = 3, changed = 0, known = 0);
    assert_eq!((seen.words.as_str(), seen.kinds.len()), (counts, 1));
    assert!(content(&other).is_empty());
    assert_eq!(other.import_chosen(Some(&file), now).unwrap(), words!("exchange-taken-in", counts = counts));
    assert_eq!(content(&other), content(&app));
    assert!(!other.import_preview(&file).unwrap().any_new);
    assert!(other.import_chosen(None, now).is_err());
}
