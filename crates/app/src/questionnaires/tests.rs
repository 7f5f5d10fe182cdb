use chrono::{DateTime, Utc};
use domain::moment::Moment;
use domain::work_week::Plan;
use domain::zone::Zone;
use store::Store;

use crate::App;
use crate::error::ErrorCode;
use crate::exchange::ExportForm;
use crate::scoring::{Notation, defined};
use crate::view::{BroughtFile, QuestionnaireForm, QuestionnaireResultView, QuietLineKind};
use crate::words::Words;
use testing::words;

fn zone() -> Zone {
    Zone::named("Europe/Warsaw").unwrap()
}

fn at(day: &str) -> DateTime<Utc> {
    zone().instant(format!("{day}T18:00:00").parse().unwrap())
}

fn app() -> App {
    let plan: Plan = serde_json::from_str(r#"{"week": {"mon": ["09:00-17:30"]}}"#).unwrap();
    let mut store = Store::in_memory().unwrap();
    store.save_plan(&Moment::new(at("2026-01-01"), &zone()), &plan).unwrap();
    App::over(store, Words::new("en-GB"))
}

/// The name of a scale that ships, at the beginning of a line.
fn scale(id: &str) -> String {
    super::names::capital(words!(&format!("scale-{id}")))
}

/// The three scales of the CBI on one line.
fn cbi(personal: &str, work: &str, client: &str) -> String {
    let [of_person, of_work, of_clients] = ["personal", "work", "client"].map(|id| words!(&format!("scale-{id}")));
    format!("{of_person} {personal} · {of_work} {work} · {of_clients} {client}")
}

fn form(id: &str, day: &str, edition: Option<&str>, answers: Vec<Option<u8>>) -> QuestionnaireForm {
    let edition = edition.map(str::to_owned);
    QuestionnaireForm { id: id.to_owned(), edition, work_date: day.to_owned(), answers, page: 0, entry: None }
}

fn finish(app: &mut App, form: &QuestionnaireForm) -> QuestionnaireResultView {
    app.finish_questionnaire(form, at(&form.work_date), &zone()).unwrap()
}

#[track_caller]
fn refused(app: &mut App, form: &QuestionnaireForm, day: &str) -> String {
    let refused = app.finish_questionnaire(form, at(day), &zone()).unwrap_err();
    assert_eq!(refused.code, ErrorCode::InvalidInput);
    refused.message
}

#[test]
fn each_subscale_has_its_number_its_error_band_and_its_band_and_there_is_no_total() {
    let mut app = app();
    let result = finish(&mut app, &form("ProQOL-5", "2026-01-05", None, vec![Some(3); 30]));
    let numbers: Vec<(&str, &str)> =
        result.scales.iter().map(|scale| (scale.name.as_str(), scale.number.as_str())).collect();
    let names = ["compassion_satisfaction", "burnout", "secondary_traumatic_stress"].map(scale);
    assert_eq!(numbers, names.each_ref().map(|name| (name.as_str(), "30")));
    // SEM 5.4·√0.25 = 2.7; 30 ± 1.96·2.7.
    assert_eq!(
        result.scales[1].lines,
        [
            words!(
                "questionnaire-error-band",
                high = 35,
                low = 25,
                reliability = "0.75",
                source = "SD: de la Rosa 2018; alpha: Stamm 2010"
            ),
            words!("questionnaire-band", band = words!("questionnaire-band-moderate"))
        ]
    );
}

#[test]
fn where_a_figure_is_missing_for_the_error_band_it_is_named_and_so_is_what_is_known() {
    let mut app = app();
    let pfi = finish(&mut app, &form("PFI", "2026-01-05", None, vec![Some(2); 16]));
    assert_eq!(
        pfi.scales[1].lines,
        [words!("questionnaire-reliability", reliability = "0.80", source = "test-retest: Trockel 2018")]
    );
    assert_eq!(pfi.scales[3].lines[1], words!("questionnaire-band", band = words!("questionnaire-band-1_33_or_more")));
    let named = words!("questionnaire-no-band");
    assert!(pfi.not_meant.ends_with(named), "{}", pfi.not_meant);
    let olbi = finish(&mut app, &form("OLBI", "2026-01-05", Some("agree-is-1"), vec![Some(3); 16]));
    assert!(olbi.scales[0].lines.is_empty() && olbi.not_meant.ends_with(named));
    let proqol = finish(&mut app, &form("ProQOL-5", "2026-01-05", None, vec![Some(3); 30]));
    assert!(!proqol.not_meant.contains(named), "each of its numbers has one");
}

#[test]
fn the_band_of_a_published_least_change_is_that_change() {
    // WHO-5: 23.60 points in 554 outpatients.
    let source = "test-retest in 554 outpatients, Health Qual Life Outcomes 2018, 16:175";
    let error_band = |low: u32, high: u32| {
        words!("questionnaire-error-band", low = low, high = high, reliability = "0.81", source = source)
    };
    let mut app = app();
    finish(&mut app, &form("WHO-5", "2026-01-05", None, vec![Some(3); 5]));
    let within = finish(&mut app, &form("WHO-5", "2026-02-05", None, vec![Some(4); 5]));
    assert_eq!(
        within.scales[0].lines,
        [
            error_band(63, 97),
            words!(
                "questionnaire-change",
                day = "5 Jan",
                points = 20,
                threshold = "23.6",
                verdict = "within",
                way = "higher"
            ),
            words!("questionnaire-band", band = words!("questionnaire-band-above_50")),
            words!("questionnaire-higher-better")
        ]
    );
    // The band ends where the scale does.
    let full = finish(&mut app, &form("WHO-5", "2026-02-20", None, vec![Some(5); 5]));
    assert_eq!(full.scales[0].lines[0], error_band(83, 100));
    let more = finish(&mut app, &form("WHO-5", "2026-03-06", None, vec![Some(2); 5]));
    assert_eq!(
        more.scales[0].lines[1],
        words!(
            "questionnaire-change",
            day = "20 Feb",
            points = 60,
            threshold = "23.6",
            verdict = "reliable",
            way = "lower"
        )
    );
}

#[test]
fn a_band_is_named_in_neutral_words_never_by_a_colour_or_a_verdict() {
    let mut app = app();
    let bat = finish(&mut app, &form("BAT-12", "2026-01-05", None, vec![Some(5); 12]));
    assert_eq!(bat.scales[4].lines[0], words!("questionnaire-band", band = words!("questionnaire-band-red")));
    let phq = finish(&mut app, &form("PHQ-4", "2026-01-05", None, vec![Some(2); 4]));
    assert_eq!(
        phq.scales[0].lines[0],
        words!("questionnaire-band", band = words!("questionnaire-band-positive_screen"))
    );
    let all = [bat, phq].map(|result| format!("{result:?}")).concat();
    assert!(!["green", "orange", " red", "positive"].iter().any(|word| all.contains(word)), "{all}");
}

#[test]
fn a_change_is_said_with_whether_it_is_more_than_the_error_of_measurement() {
    let mut app = app();
    finish(&mut app, &form("ProQOL-5", "2026-01-05", None, vec![Some(3); 30]));
    // Burnout 30 to 38: more than 7.5 points. Items 8 10 19 21 26 29 … four unreversed ones to 5.
    let mut answers = vec![Some(3); 30];
    for item in [8, 10, 19, 21] {
        answers[item - 1] = Some(5);
    }
    let result = finish(&mut app, &form("ProQOL-5", "2026-02-05", None, answers.clone()));
    assert_eq!(
        result.scales[1].lines[1],
        words!(
            "questionnaire-change",
            day = "5 Jan",
            points = 8,
            threshold = "7.5",
            verdict = "reliable",
            way = "higher"
        )
    );
    answers[20] = Some(1);
    let result = finish(&mut app, &form("ProQOL-5", "2026-03-09", None, answers));
    assert_eq!(
        result.scales[1].lines[1],
        words!("questionnaire-change", day = "5 Feb", points = 4, threshold = "7.5", verdict = "within", way = "lower")
    );
    assert_eq!(result.scales[1].lines[2], words!("questionnaire-earlier", list = "38 (5 Feb); 30 (5 Jan)"));
    assert_eq!(result.scales[0].lines[1], words!("questionnaire-change", day = "5 Feb", way = "same"));
}

#[test]
fn where_the_print_decides_the_key_it_is_asked_for_once_and_kept_with_the_answers() {
    let mut app = app();
    let mut answers = vec![Some(0); 19];
    answers[12] = Some(100);
    assert_eq!(
        refused(&mut app, &form("CBI", "2026-01-05", None, answers.clone()), "2026-01-05"),
        words!("questionnaire-refused-edition")
    );
    assert_eq!(app.questionnaire("CBI", None, at("2026-01-05"), &zone()).unwrap().editions.len(), 2);
    let result = finish(&mut app, &form("CBI", "2026-01-05", Some("energy-at-10"), answers));
    // The fourth work item is turned, and the answer to the last counts as it stands.
    assert_eq!(result.scales[1].number, "28.57");
    let again = app.questionnaire("CBI", None, at("2026-03-05"), &zone()).unwrap();
    assert_eq!(again.form.edition.as_deref(), Some("energy-at-10"));
    // Scores are derived from what is stored, so a corrected key scores it anew.
    let rows = app.questionnaires(at("2026-03-05"), &zone()).unwrap().rows;
    let row = rows.iter().find(|row| row.id == "CBI").unwrap();
    assert_eq!(row.entries[0].scores, cbi("0", "28.57", "0"));
}

#[test]
fn unanswered_is_allowed_and_counted_and_a_value_that_is_not_printed_is_refused_by_name() {
    let mut app = app();
    let mut answers = vec![Some(3); 30];
    answers[7] = None;
    let result = finish(&mut app, &form("ProQOL-5", "2026-01-05", None, answers));
    assert_eq!(result.scales[1].number, words!("questionnaire-not-scored", answered = 9, of = 10));
    assert_eq!(result.scales[0].number, "30");
    let mut wrong = vec![Some(1); 17];
    wrong[6] = Some(6);
    assert_eq!(
        refused(&mut app, &form("STSS", "2026-01-05", None, wrong), "2026-01-05"),
        words!("answer-not-printed", item = 7, options = "1, 2, 3, 4, 5", value = 6)
    );
    let empty = form("STSS", "2026-01-05", None, vec![None; 17]);
    assert_eq!(refused(&mut app, &empty, "2026-01-05"), words!("questionnaire-refused-empty"));
}

#[test]
fn it_is_never_offered_or_taken_inside_its_recall_period() {
    let mut app = app();
    finish(&mut app, &form("WHO-5", "2026-01-05", None, vec![Some(3); 5]));
    let row = |app: &App, day: &str| {
        let rows = app.questionnaires(at(day), &zone()).unwrap().rows;
        rows.into_iter().find(|row| row.id == "WHO-5").unwrap()
    };
    assert!(!row(&app, "2026-01-18").may && row(&app, "2026-01-19").may);
    let last = words!("questionnaire-last-again", day = "5 Jan", again = "19 Jan");
    assert_eq!(row(&app, "2026-01-18").last.as_deref(), Some(last));
    assert!(app.questionnaire("WHO-5", None, at("2026-01-18"), &zone()).is_err());
    let early = form("WHO-5", "2026-01-02", None, vec![Some(3); 5]);
    let recall = words!("questionnaire-refused-recall", day = "5 January", days = 14);
    assert_eq!(refused(&mut app, &early, "2026-02-18"), recall);
    finish(&mut app, &form("WHO-5", "2026-01-19", None, vec![Some(3); 5]));
}

#[test]
fn a_change_keeps_the_print_or_corrects_it_and_undo_brings_the_first_one_back() {
    let mut app = app();
    let mut answers = vec![Some(0); 19];
    answers[12] = Some(100);
    finish(&mut app, &form("CBI", "2026-01-05", Some("energy-at-10"), answers));
    let entry = |app: &App| {
        let rows = app.questionnaires(at("2026-01-06"), &zone()).unwrap().rows;
        rows.into_iter().find(|row| row.id == "CBI").unwrap().entries.remove(0)
    };
    let id = entry(&app).id;
    let mut change = app.questionnaire("CBI", Some(&id), at("2026-01-06"), &zone()).unwrap().form;
    assert_eq!(change.edition.as_deref(), Some("energy-at-10"));
    change.answers[0] = Some(50);
    change.work_date = "2026-01-04".to_owned();
    let result = app.finish_questionnaire(&change, at("2026-01-06"), &zone()).unwrap();
    let title = words!("questionnaire-title-changed", name = "Copenhagen Burnout Inventory");
    assert_eq!((result.changed, result.title.as_str()), (true, title));
    assert_eq!(entry(&app).scores, cbi("8.33", "28.57", "0"));
    change.edition = Some("official".to_owned());
    app.finish_questionnaire(&change, at("2026-01-06"), &zone()).unwrap();
    assert_eq!(entry(&app).scores, cbi("8.33", "0", "0"));
    app.undo().unwrap();
    assert_eq!(entry(&app).scores, cbi("8.33", "28.57", "0"));
    app.undo().unwrap();
    assert_eq!((entry(&app).scores, entry(&app).when.as_str()), (cbi("0", "28.57", "0"), "5 Jan"));
}

#[test]
fn a_questionnaire_is_due_as_often_as_was_chosen_in_one_line_that_can_wait() {
    let mut app = app();
    let line = |app: &App, day: &str| {
        let host = crate::settings::HostFacts::default();
        let lines = app.today(&host, at(day), &zone()).unwrap().quiet_lines;
        lines.into_iter().filter(|line| line.kind == QuietLineKind::QuestionnaireDue).collect::<Vec<_>>()
    };
    assert!(line(&app, "2026-01-05").is_empty());
    app.set_cadence("WHO-5", 14, at("2026-01-05"), &zone()).unwrap();
    app.set_cadence("ProQOL-5", 60, at("2026-01-06"), &zone()).unwrap();
    let said = line(&app, "2026-01-06");
    assert_eq!((said.len(), said[0].about.as_deref()), (1, Some("WHO-5")));
    assert_eq!(said[0].text, words!("questionnaire-due", name = "WHO-5 Well-Being Index"));
    app.put_questionnaire_off("WHO-5", at("2026-01-06"), &zone()).unwrap();
    assert_eq!(line(&app, "2026-01-07")[0].about.as_deref(), Some("ProQOL-5"));
    app.put_questionnaire_off("ProQOL-5", at("2026-01-07"), &zone()).unwrap();
    assert!(line(&app, "2026-01-08").is_empty());
    assert_eq!(line(&app, "2026-01-13")[0].about.as_deref(), Some("WHO-5"));
    finish(&mut app, &form("WHO-5", "2026-01-13", None, vec![Some(3); 5]));
    assert_eq!(line(&app, "2026-01-26")[0].about.as_deref(), Some("ProQOL-5"));
    app.set_cadence("ProQOL-5", 0, at("2026-01-26"), &zone()).unwrap();
    assert!(line(&app, "2026-01-26").is_empty());
    assert_eq!(line(&app, "2026-01-27")[0].about.as_deref(), Some("WHO-5"));
}

#[test]
fn no_questionnaire_is_asked_for_inside_its_recall_period() {
    let mut app = app();
    let refused = app.set_cadence("ProQOL-5", 14, at("2026-01-05"), &zone()).unwrap_err();
    assert_eq!(refused.message, words!("questionnaire-refused-cadence"));
    let rows = app.questionnaires(at("2026-01-05"), &zone()).unwrap().rows;
    let offered = |id: &str| {
        let row = rows.iter().find(|row| row.id == id).unwrap();
        row.cadences.iter().map(|choice| choice.days).collect::<Vec<_>>()
    };
    assert_eq!((offered("ProQOL-5"), offered("WHO-5")), (vec![0, 30, 60], vec![0, 14, 30, 60]));
}

#[test]
fn answers_under_way_are_there_after_a_restart_and_gone_once_stored() {
    let mut app = app();
    let mut under_way = form("WHO-5", "2026-01-05", Some("standard"), vec![Some(3), None, None, None, None]);
    app.keep_questionnaire(&under_way).unwrap();
    let mut app = App::over(app.store, Words::new("en-GB"));
    assert_eq!(app.questionnaire("WHO-5", None, at("2026-01-05"), &zone()).unwrap().form, under_way);
    under_way.answers = vec![Some(4); 5];
    finish(&mut app, &under_way);
    let fresh = app.questionnaire("WHO-5", None, at("2026-02-05"), &zone()).unwrap();
    assert_eq!(fresh.form.answers, [None; 5]);
}

#[test]
fn an_entry_is_changed_deleted_and_taken_back_and_no_pulse_is_made_of_it() {
    let mut app = app();
    finish(&mut app, &form("WHO-5", "2026-01-05", None, vec![Some(3); 5]));
    let entries = |app: &App| {
        let rows = app.questionnaires(at("2026-01-06"), &zone()).unwrap().rows;
        rows.into_iter().find(|row| row.id == "WHO-5").unwrap().entries
    };
    let well_being = |score: u32| format!("{} {score}", words!("scale-index"));
    let id = entries(&app)[0].id.clone();
    let mut change = app.questionnaire("WHO-5", Some(&id), at("2026-01-06"), &zone()).unwrap().form;
    change.answers[0] = Some(5);
    app.finish_questionnaire(&change, at("2026-01-06"), &zone()).unwrap();
    assert_eq!(entries(&app)[0].scores, well_being(68));
    app.undo().unwrap();
    assert_eq!(entries(&app)[0].scores, well_being(60));
    app.delete_entry(&id, at("2026-01-06")).unwrap();
    assert!(entries(&app).is_empty());
    app.undo().unwrap();
    assert_eq!(entries(&app).len(), 1);
    let trends = app.trends(crate::view::TrendSpan::All, at("2026-01-06"), &zone()).unwrap();
    assert!(trends.entries.is_empty() && trends.empty.is_some());
}

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

fn file(text: &str) -> BroughtFile {
    BroughtFile { fhir: text.starts_with('{'), text: text.to_owned() }
}

fn read(app: &App, text: &str) -> Result<crate::view::QuestionnairePreview, crate::error::AppError> {
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
    assert_eq!(seen.items, ["1. Were you at ease?", words!("item-number", item = 2), words!("item-number", item = 3)]);
    assert_eq!(
        seen.scored,
        [
            words!("questionnaire-file-scored", name = "Whole day", how = "sum", count = 3, items = "1, 2, 3"),
            words!("questionnaire-file-reversed", count = 1, edition = "standard", items = 2)
        ]
    );
    assert_eq!(
        (seen.options.as_str(), seen.terms.as_str()),
        (
            words!("questionnaire-file-options", list = "0 no · 1 · 2 yes"),
            words!("questionnaire-file-terms", licence = "mine")
        )
    );
    assert!(app.questionnaire("mine", None, at("2026-01-05"), &zone()).is_err(), "nothing is kept by looking");
    app.add_questionnaire(&seen.file).unwrap();
    let asked = app.questionnaire("mine", None, at("2026-01-05"), &zone()).unwrap();
    assert_eq!(asked.items[0], "1. Were you at ease?");
    assert_eq!(asked.over_line, words!("questionnaire-over", copy = "file", days = 0));
    let result = finish(&mut app, &form("mine", "2026-01-05", Some("standard"), vec![Some(2), Some(2), Some(1)]));
    assert_eq!((result.scales[0].name.as_str(), result.scales[0].number.as_str()), ("Whole day", "3"));
}

#[test]
fn what_cannot_score_is_refused_with_its_line_and_reason_and_nothing_is_added() {
    let app = app();
    let said = |text: &str| read(&app, text).unwrap_err().message;
    let open = "{\n \"resourceType\": \"Questionnaire\",\n \"item\": [\n  {\"linkId\": \"1\", \"type\": \"text\"}\n]}";
    // The reason, after its place, is the parser's own, the same as in a terminal.
    for (text, place) in [
        (MINE.replace("items = [1, 2, 3]", "items = [1, 2, 4]"), "line 16: subscale whole_day: item 4: "),
        (open.to_owned(), "line 4: item 1: "),
        ("{\"item\":[".repeat(100_000), "line 1: "),
    ] {
        let notation = if text.starts_with('{') { Notation::Fhir } else { Notation::Toml };
        let why = defined(text.as_bytes(), notation).unwrap_err().message;
        assert!(why.starts_with(place), "{why}");
        assert_eq!(said(&text), words!("questionnaire-file-refused", why = why));
    }
    for taken in ["CBI", "proqol.5"] {
        let text = MINE.replace("\"mine\"\nname", &format!("\"{taken}\"\nname"));
        assert_eq!(said(&text), words!("questionnaire-file-taken", id = taken));
    }
    assert_eq!(said(&"x".repeat(2 << 20)), words!("questionnaire-file-large"));
    assert!(app.questionnaires(at("2026-01-05"), &zone()).unwrap().rows.iter().all(|row| !row.mine));
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
    assert_eq!(change.answers.values().copied().collect::<Vec<_>>(), [Some(2), Some(2), Some(1)], "as answered");
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
    let mut other = self::app();
    let all = app.exported(ExportForm::Json).unwrap();
    other.import(all[0].text.as_bytes(), false).unwrap();
    assert_eq!(mine(&other), None, "it is taken out there, too");
    other.remove_questionnaire("mine", false).unwrap();
    assert_eq!(mine(&other), Some(1));
    app.remove_questionnaire("mine", false).unwrap();
    assert_eq!(mine(&app), Some(1));
    assert!(app.remove_questionnaire("CBI", true).is_err());
}
