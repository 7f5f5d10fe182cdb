//! Files of one's own: looked at, added, taken out.

use super::*;
use crate::exchange::ExportForm;
use crate::view::BroughtFile;

const MINE: &str = r#"format = 1
id = "mine"
name = "A sheet of my own"
citation = "my clinic"
licence = "mine"
items = 3
options = [0, 1, 2]
option_texts = { 0 = "no", 2 = "yes" }

[[edition]]
id = "standard"
reversed = [2]

[[subscale]]
id = "whole_day"
items = [1, 2, 3]
score = "sum"

[texts]
1 = "Were you at ease?"
"#;

pub(super) fn file(text: &str) -> BroughtFile {
    BroughtFile { fhir: text.starts_with('{'), text: text.to_owned() }
}

pub(super) fn read(app: &App, text: &str) -> Result<crate::view::QuestionnairePreview, crate::error::AppError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sheet");
    std::fs::write(&path, text).unwrap();
    app.read_questionnaire(&path)
}

#[test]
fn a_file_is_looked_at_before_it_is_added_and_its_text_is_shown_while_answering() {
    let mut app = app();
    let seen = read(&app, MINE).unwrap();
    assert_eq!(
        (seen.name.as_str(), seen.about.as_str()),
        ("A sheet of my own", words!("questionnaire-about", days = 0, items = 3))
    );
    let items: Vec<&str> = seen.items.iter().map(|item| item.words.as_str()).collect();
    assert_eq!(items, ["1. Were you at ease?", words!("item-number", item = 2), words!("item-number", item = 3)]);
    assert_eq!(
        seen.scored,
        [
            words!("questionnaire-file-scored", name = "Whole day", how = "sum", count = 3, items = "1, 2, 3"),
            words!("questionnaire-file-reversed", count = 1, edition = "standard", items = 2)
        ]
    );
    assert_eq!(seen.options, words!("questionnaire-file-options", list = "0 no · 1 · 2 yes"));
    assert_eq!(seen.terms, format!("{} · my clinic", words!("questionnaire-file-terms", licence = "mine")));
    assert!(app.questionnaire("mine", None, at("2026-01-05"), &zone()).is_err(), "nothing is kept by looking");
    app.add_questionnaire(&seen.file).unwrap();
    let asked = app.questionnaire("mine", None, at("2026-01-05"), &zone()).unwrap();
    assert_eq!(asked.items[0].words, "1. Were you at ease?");
    assert_eq!(asked.over_line, words!("questionnaire-over", copy = "file", days = 0));
    let result = finish(&mut app, &form("mine", "2026-01-05", Some("standard"), vec![Some(2), Some(2), Some(1)]));
    assert_eq!((result.scales[0].name.as_str(), result.scales[0].number.as_str()), ("Whole day", "3"));
}

#[test]
fn what_cannot_score_is_refused_with_its_line_and_reason_and_nothing_is_added() {
    let app = app();
    let said = |text: &str| read(&app, text).unwrap_err().message;
    // The reason, after its line, is that of the parser of instrument files, the same as in a terminal.
    let wrong = MINE.replace("items = [1, 2, 3]", "items = [1, 2, 4]");
    let why = domain::instrument::Definition::parse(&wrong).unwrap_err();
    assert!(why.line == 16 && why.reason.starts_with("subscale whole_day: item 4: "), "{why}");
    assert_eq!(said(&wrong), words!("questionnaire-file-refused", line = 16, why = why.reason));
    for taken in ["CBI", "proqol.5"] {
        let text = MINE.replace("\"mine\"\nname", &format!("\"{taken}\"\nname"));
        assert_eq!(said(&text), words!("questionnaire-file-taken", id = taken));
    }
    assert_eq!(said(&"x".repeat(2 << 20)), words!("questionnaire-file-large"));
    assert!(app.questionnaires(at("2026-01-05"), &zone()).unwrap().rows.iter().all(|row| !row.mine));
}

#[test]
fn a_file_of_another_kind_is_called_what_it_is() {
    let app = app();
    for (text, id) in [
        ("%PDF-1.7", "questionnaire-unfit-pdf"),
        ("PK\u{3}\u{4}", "questionnaire-unfit-packed"),
        ("\u{feff}<?xml version=\"1.0\"?><Questionnaire/>", "questionnaire-unfit-xml"),
        ("<!doctype html>", "questionnaire-unfit-xml"),
        ("How often did you sleep well?", "questionnaire-unfit-other"),
        ("id,1,2,3\na,1,2,3\n", "questionnaire-unfit-other"),
        ("", "questionnaire-unfit-other"),
        ("[{}]", "questionnaire-unfit-other"),
        ("{}", "questionnaire-unfit-other"),
        (r#"{"kind":"leeward-check-ins","version":1}"#, "questionnaire-unfit-leeward"),
    ] {
        assert_eq!(read(&app, text).unwrap_err().message, words(id, &[]), "{text}");
    }
}

#[test]
fn history_is_scored_anew_from_its_answers_when_a_key_is_corrected() {
    let mut app = app();
    app.add_questionnaire(&file(MINE)).unwrap();
    finish(&mut app, &form("mine", "2026-01-05", Some("standard"), vec![Some(2), Some(2), Some(1)]));
    let scores = |app: &App| {
        let rows = app.questionnaires(at("2026-01-06"), &zone()).unwrap().rows;
        rows.into_iter().find(|row| row.mine).unwrap().entries.remove(0).scores
    };
    assert_eq!(scores(&app), "whole day 3");
    let corrected = MINE.replace("reversed = [2]", "reversed = [1, 3]");
    assert_eq!(read(&app, &corrected).unwrap().remark.as_deref(), Some(words!("questionnaire-file-again")));
    app.add_questionnaire(&file(&corrected)).unwrap();
    assert_eq!(scores(&app), "whole day 3", "0 and 2 and 1");
    app.add_questionnaire(&file(&MINE.replace("reversed = [2]", "reversed = []"))).unwrap();
    assert_eq!(scores(&app), "whole day 5");
    let change = app.store.all_check_ins().unwrap().remove(0);
    assert_eq!(
        change.answers.values().copied().collect::<Vec<_>>(),
        [Some(2_u8.into()), Some(2_u8.into()), Some(1_u8.into())],
        "as answered"
    );
}

#[test]
fn one_that_was_brought_is_taken_out_and_back_with_its_answers_and_goes_with_an_export() {
    let mut app = app();
    app.add_questionnaire(&file(MINE)).unwrap();
    finish(&mut app, &form("mine", "2026-01-05", Some("standard"), vec![Some(2), None, Some(1)]));
    let mine = |app: &App| {
        let rows = app.questionnaires(at("2026-01-06"), &zone()).unwrap().rows;
        rows.into_iter().find(|row| row.mine).map(|row| row.entries.len())
    };
    app.remove_questionnaire("mine", true).unwrap();
    assert_eq!(mine(&app), None);
    // What is for other programs has its answers and not its text; what is for Leeward has both.
    let tables = app.exported(ExportForm::Csv).unwrap();
    let for_others = tables[..2].iter().chain(&app.exported(ExportForm::Fhir).unwrap()).cloned().collect::<Vec<_>>();
    assert!(for_others.iter().all(|file| !file.text.contains("at ease")));
    let mut other = self::app();
    other.add_questionnaire(&file(MINE)).unwrap();
    assert_eq!(other.import(tables[0].text.as_bytes(), false).unwrap().new_rows(), 1);
    assert_eq!(mine(&other), Some(1));
    let all = app.exported(ExportForm::Json).unwrap();
    let mut other = self::app();
    other.import(all[0].text.as_bytes(), false).unwrap();
    other.remove_questionnaire("mine", false).unwrap();
    assert_eq!(mine(&other), Some(1), "the one file brings the questionnaire too");
    app.remove_questionnaire("mine", false).unwrap();
    assert_eq!(mine(&app), Some(1));
    assert!(app.remove_questionnaire("CBI", true).is_err());
}
