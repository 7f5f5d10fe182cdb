//! All data as one file: out, into new records, and out again.

use serde_json::{Value, json};
use store::KeyStore;

use super::*;
use crate::exchange::shape;
use crate::opening::{Records, open_standing};
use crate::view::{
    AfterHoursForm, BroughtFile, CheckInAsked, CheckInDraft, ClosingForm, ContactForm, ContactWay, LeaveForm,
    OnCallForm, ParkForm, RepliesForm, SaidForm, SessionKind, ThoughtGoes,
};

const MINE: &str = r#"format = 1
id = "mine"
name = "A sheet of my own"
citation = "my clinic"
licence = "mine"
items = 2
options = [0, 1, 2]

[[edition]]
id = "standard"
reversed = []

[[subscale]]
id = "all"
items = [1, 2]
score = "sum"
"#;

fn sheet(id: &str, options: &str) -> BroughtFile {
    BroughtFile { fhir: false, text: MINE.replace("\"mine\"", &format!("\"{id}\"")).replace("[0, 1, 2]", options) }
}

fn warsaw() -> Zone {
    Zone::named("Europe/Warsaw").unwrap()
}

fn now() -> DateTime<Utc> {
    "2026-11-24T17:40:00Z".parse().unwrap()
}

/// What a person enters in each place of the window, each with a word to know it by.
fn lived() -> App {
    let mut app = empty();
    let plan = serde_json::from_value(json!({ "week": { "mon": ["09:00-17:30"], "tue": ["09:00-17:30"] } })).unwrap();
    let begun = "2026-11-02T08:00:00Z".parse().unwrap();
    app.store.save_plan(&Moment::new(begun, &warsaw()), &plan).unwrap();
    crate::sessions::count_from_now_on(&mut app.store).unwrap();
    with_everything(app)
}

fn with_everything(mut app: App) -> App {
    let zone = warsaw();
    let answers = vec![Some(2), None, Some(0), Some(4), Some(1)];
    let draft = |note: &str, entry| CheckInDraft {
        work_date: "2026-11-24".to_owned(),
        answers: answers.clone(),
        page: 5,
        note: note.to_owned(),
        entry,
    };
    let entry = app.finish_check_in(&draft("a heron", None), now(), &zone).unwrap().entry;
    app.finish_check_in(&draft("two herons", Some(entry.clone())), now(), &zone).unwrap();
    app.finish_check_in(&draft("a heron gone", None), now(), &zone).unwrap();
    app.delete_entry(&entry, now()).unwrap();
    app.keep_draft(&draft("half a heron", None), now(), &zone).unwrap();
    app.still_working(30, now(), &zone).unwrap();
    let contact = SaidForm::Contact { way: ContactWay::IAnswered, expected: Some(false), on_call: true };
    let contact = AfterHoursForm { id: None, work_date: Some("2026-11-23".to_owned()), said: contact };
    let said = app.log_after_hours(&contact, now(), &zone).unwrap().id;
    app.delete_after_hours(&said, now()).unwrap();
    let thought = ParkForm { thought: "the plum tree".to_owned(), morning: None };
    let thought = app.park_thought(&thought, now(), &zone).unwrap().id;
    app.move_thought(&thought, ThoughtGoes::Deleted, now(), &zone).unwrap();
    app.keep_parked_draft("half a plum").unwrap();
    let ritual = |well: &str, work_date: &str| ClosingForm {
        work_date: work_date.to_owned(),
        step: 4,
        unfinished: "two letters".to_owned(),
        unfinished_on: None,
        difficult: String::new(),
        difficult_on: None,
        went_well: well.to_owned(),
        colleague: String::new(),
        home: "the garden".to_owned(),
    };
    app.finish_closing(&ritual("a kind word", "2026-11-24"), now(), &zone).unwrap();
    app.keep_closing_draft(&ritual("half a word", "2026-11-24"), now(), &zone).unwrap();
    app.count_session(SessionKind::Crisis, now(), &zone).unwrap();
    let ama = ContactForm { id: None, name: "Ama".to_owned(), reach: "0300 1".to_owned() };
    app.save_contact(&ama, now(), &zone).unwrap();
    app.add_leave(&LeaveForm { from: "2026-12-21".into(), to: "2026-12-27".into(), leave: true }, now(), &zone)
        .unwrap();
    app.add_leave(&LeaveForm { from: "2026-12-01".into(), to: "2026-12-01".into(), leave: false }, now(), &zone)
        .unwrap();
    let weekend = OnCallForm { from: "2026-12-12T18:00".into(), until: "2026-12-13T08:00".into() };
    app.add_on_call(&weekend, now(), &zone).unwrap();
    app.on_call("2026-11-25T08:00", now(), &zone).unwrap();
    let replies = RepliesForm { texts: vec!["I read this {next}".into()], emergency: "Call 112".into() };
    app.save_replies(&replies).unwrap();
    app.add_questionnaire(&sheet("mine", "[0, 1, 2]")).unwrap();
    app.add_questionnaire(&sheet("yours", "[0, 1, 2]")).unwrap();
    add(&mut app, "mine", None, "2026-11-20T17:00:00Z", &[Some(2), None], "");
    // Answered before its file was put right.
    app.add_questionnaire(&sheet("mine", "[0, 1]")).unwrap();
    let mut settings = app.chosen().unwrap();
    settings.note_asked = true;
    settings.day_start = "05:00".to_owned();
    app.save_settings(&settings, now(), &zone).unwrap();
    app.pause_until("2026-11-24T21:00", now(), &zone).unwrap();
    app.tick(now(), &zone, None).unwrap();
    app
}

fn out(app: &App) -> String {
    let mut files = app.exported(ExportForm::Json).unwrap();
    assert_eq!((files.len(), files[0].name.as_str()), (1, "leeward.json"));
    files.remove(0).text
}

/// The names of the first object of a text, in the order in which they stand.
fn names(text: &str) -> Vec<String> {
    struct Names(Vec<String>);
    impl<'de> serde::de::Visitor<'de> for Names {
        type Value = Vec<String>;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("an object")
        }
        fn visit_map<A: serde::de::MapAccess<'de>>(mut self, mut map: A) -> Result<Self::Value, A::Error> {
            while let Some((name, _)) = map.next_entry::<String, serde::de::IgnoredAny>()? {
                self.0.push(name);
            }
            Ok(self.0)
        }
    }
    serde::Deserializer::deserialize_map(&mut serde_json::Deserializer::from_str(text), Names(Vec::new())).unwrap()
}

#[test]
fn everything_that_was_entered_comes_to_new_records_and_leaves_them_to_the_same_bytes() {
    let mut app = empty();
    app.fill_demo(now(), &warsaw()).unwrap();
    let app = with_everything(app);
    let file = out(&app);
    let value: Value = serde_json::from_str(&file).unwrap();
    assert_eq!((&value["kind"], &value["version"]), (&json!("leeward-data"), &json!(1)));
    for kind in shape::kinds() {
        let rows = value[kind].as_array().unwrap();
        assert!(!rows.is_empty(), "{kind}");
        let ids: Vec<&str> = rows.iter().map(|row| row["id"].as_str().unwrap()).collect();
        assert!(ids.is_sorted(), "{kind}");
    }
    assert!(names(&file).is_sorted());
    for line in file.lines().filter(|line| line.starts_with("{\"")) {
        assert!(names(line).is_sorted(), "{line}");
    }
    for word in [
        "a heron",
        "two herons",
        "half a heron",
        "the plum tree",
        "half a plum",
        "a kind word",
        "half a word",
        "two letters",
        "Ama",
        "2026-12-21",
        "2026-12-12T18:00",
        "Call 112",
        "my clinic",
        "05:00",
    ] {
        assert!(file.contains(word), "{word}");
    }

    let mut other = empty();
    let brought = other.import(file.as_bytes(), true).unwrap();
    assert_eq!(out(&other), out(&empty()), "a dry run changes nothing");
    assert_eq!(other.import(file.as_bytes(), false).unwrap(), brought);
    assert_eq!((brought.changed(), brought.known()), (0, 0));
    let kinds: Vec<&str> = brought.kinds.iter().map(|count| count.kind.as_str()).collect();
    assert!(shape::kinds().all(|kind| kinds.contains(&kind)));
    assert!(out(&other) == file, "the same bytes");
    let again = other.import(file.as_bytes(), false).unwrap();
    assert_eq!((again.new_rows(), again.changed(), again.known()), (0, 0, brought.new_rows()));
    assert!(out(&other) == file);
    let places = |app: &mut App| {
        (
            app.today(&crate::settings::HostFacts::default(), now(), &warsaw()).unwrap(),
            app.boundaries(now(), &warsaw()).unwrap(),
            app.trends(crate::view::TrendSpan::All, now(), &warsaw()).unwrap(),
            app.help(&Zone::utc()).unwrap(),
            app.parked_thoughts(now(), &warsaw()).unwrap(),
            app.check_in(&CheckInAsked::default(), now(), &warsaw()).unwrap(),
        )
    };
    let mut app = app;
    assert_eq!(places(&mut other), places(&mut app), "and each place of the window shows the same");
}

/// The file with a change, where it can be made.
fn changed(file: &str, change: impl FnOnce(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(file).unwrap();
    change(&mut value);
    value.to_string()
}

fn pulse(value: &mut Value) -> &mut Value {
    let mut rows = value["check_ins"].as_array_mut().unwrap().iter_mut();
    rows.find(|row| row["instrument"] == PULSE).unwrap()
}

#[test]
fn a_file_that_is_wrong_anywhere_changes_nothing_and_says_what_is_wrong() {
    let file = out(&lived());
    let deep = format!("{}{}", "[".repeat(40), "]".repeat(40));
    let rows = format!("{{\"kind\":\"leeward-data\",\"version\":1,\"contacts\":[{}1]}}", "1,".repeat(100_001));
    let values = format!("{{\"a\":[{}1]}}", format!("[{}1],", "1,".repeat(19_000)).repeat(110));
    let row = format!("{{\"a\":[[{}1]]}}", "1,".repeat(20_001));
    let long = changed(&file, |value| value["contacts"][0]["name"] = "x".repeat(65_537).into());
    let cases: Vec<(String, &str)> = vec![
        (changed(&file, |value| value["version"] = json!(2)), "data-newer"),
        (changed(&file, |value| value["kind"] = json!("leeward-check-ins")), "exchange-no-format"),
        (changed(&file, |value| value["version"] = json!("1")), "exchange-no-format"),
        (format!("{{\"kind\":\"leeward-data\",\"version\":1,\"a\":{deep}}}"), "data-deep"),
        (rows, "data-many"),
        (values, "data-large"),
        (row, "data-row-large"),
        (file[..file.len() / 2].to_owned(), "exchange-why-cut"),
        (file.replacen("\"contacts\": [", "\"contacts\": [,", 1), "data-why-no-json"),
        (changed(&file, |value| value["contacts"] = json!({})), "data-why-no-rows"),
        (changed(&file, |value| value["contacts"][0] = json!("Ama")), "data-why-no-row"),
        (long, "data-why-long"),
        (changed(&file, |value| value["contacts"][0]["colour"] = json!("blue")), "data-why-unknown"),
        (changed(&file, |value| value["dreams"] = json!([{ "id": "1" }])), "data-why-unknown"),
        (
            changed(&file, |value| drop(value["contacts"][0].as_object_mut().unwrap().remove("reach"))),
            "data-why-missing",
        ),
        (changed(&file, |value| value["check_ins"][0]["work_date"] = json!("soon")), "data-why-wrong"),
        (changed(&file, |value| value["exceptions"][0]["kind"] = json!("holiday")), "data-why-wrong"),
        (changed(&file, |value| value["exceptions"][0]["plan"] = json!("none")), "data-why-alone"),
        (changed(&file, |value| value["check_ins"][0]["instrument"] = json!("MBI")), "exchange-why-unknown"),
        (changed(&file, |value| pulse(value)["answers"]["1"] = json!(9)), "answer-not-printed"),
        (changed(&file, |value| value["replies"][0]["value"] = json!(7)), "data-not-shown"),
        (
            changed(&file, |value| {
                let twice = value["contacts"][0].clone();
                value["contacts"].as_array_mut().unwrap().push(twice);
            }),
            "data-why-twice",
        ),
    ];
    for (text, id) in cases {
        let mut app = empty();
        let before = out(&app);
        let said = app.import(text.as_bytes(), false).unwrap_err().message;
        // What the words say besides what is filled in.
        let filled =
            ["theirs", "ours", "most", "name", "named", "item", "value", "options"].map(|name| (name, "◌".into()));
        let words = app.words.say_with(id, &filled);
        let own = words.split('◌').max_by_key(|part| part.len()).unwrap();
        assert!(own.len() > 8 && said.contains(own) && said.contains("Nothing was imported."), "{id}: {said}");
        assert_eq!(out(&app), before, "{id}");
    }
}

#[test]
fn a_row_that_differs_refuses_the_file_unless_one_of_the_two_is_the_later_one() {
    let mut app = lived();
    let file = out(&app);
    let other = changed(&file, |value| value["contacts"][0]["reach"] = json!("0300 2"));
    let refused = app.import(other.as_bytes(), false).unwrap_err();
    assert!(refused.message.contains(&app.words.say("data-why-differs")), "{refused}");
    assert!(out(&app) == file);
    let later = changed(&other, |value| value["contacts"][0]["version"] = json!(2));
    let counts = app.import(later.as_bytes(), false).unwrap();
    assert_eq!((counts.new_rows(), counts.changed()), (0, 1));
    assert_eq!(app.store.contacts().unwrap()[0].reach, "0300 2");
    assert_eq!(app.import(file.as_bytes(), false).unwrap().changed(), 0);
    assert_eq!(app.store.contacts().unwrap()[0].reach, "0300 2", "what is here is the later one");
}

#[test]
fn questionnaires_of_ones_own_come_in_beside_those_that_are_here() {
    let mut here = empty();
    for (id, options) in [("ours", "[0, 1]"), ("mine", "[0, 1]")] {
        here.add_questionnaire(&sheet(id, options)).unwrap();
    }
    let file = out(&lived());
    let counts = here.import(file.as_bytes(), true).unwrap();
    assert_eq!(here.import(file.as_bytes(), false).unwrap(), counts);
    let of = counts.kinds.iter().find(|kind| kind.kind == "instruments").unwrap();
    assert_eq!((of.new, of.changed, of.known), (1, 0, 1));
    let ids: Vec<String> = here.all_definitions().unwrap().iter().map(|known| known.id().to_owned()).collect();
    assert!(ids.ends_with(&["ours".to_owned(), "mine".to_owned(), "yours".to_owned()]), "{ids:?}");
    assert_eq!(here.import(file.as_bytes(), false).unwrap().new_rows(), 0);
}

#[test]
fn tables_have_every_kind_a_mark_that_says_utf_8_and_no_formula() {
    let mut app = lived();
    let name = ContactForm { id: None, name: "=1+1".to_owned(), reach: "-5".to_owned() };
    app.save_contact(&name, now(), &warsaw()).unwrap();
    let files = app.exported(ExportForm::Csv).unwrap();
    for kind in shape::kinds() {
        let name = format!("{}.csv", kind.replace('_', "-"));
        let file = files.iter().find(|file| file.name == name).unwrap_or_else(|| panic!("{name}"));
        let text = file.text.strip_prefix('\u{feff}').unwrap();
        let mut rows = crate::lines::rows::Rows::parted(text.as_bytes());
        let (mut count, mut columns) = (0, 0);
        while let crate::lines::rows::Taken::Record = rows.next(&mut std::io::sink()).unwrap() {
            let cells = rows.cells().unwrap();
            assert!(columns == 0 || cells.len() == columns, "{name}");
            assert!(cells.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{name}: {cells:?}");
            (count, columns) = (count + 1, cells.len());
        }
        assert!(count > 1 && columns > 1, "{name}");
    }
    let after = &files.iter().find(|file| file.name == "after-hours.csv").unwrap().text;
    assert!(after.lines().next().unwrap().contains("said.minutes"), "{after}");
    // Nothing in new records is still a table of each kind.
    let empty = empty().exported(ExportForm::Csv).unwrap();
    assert_eq!(empty.len(), files.len());
}

#[test]
fn new_records_are_made_of_a_file_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| Records {
        folder: folder.path().join(name),
        locale: "en-GB".into(),
        key_store: KeyStore::None,
        demo: false,
    };
    let (app, file) = (lived(), folder.path().join("leeward.json"));
    std::fs::write(&file, out(&app)).unwrap();
    let made = at("made");
    let counts = import_new(&made, &file, true, true, now()).unwrap();
    assert!(!made.folder.exists(), "a dry run makes none");
    assert_eq!(import_new(&made, &file, true, false, now()).unwrap(), counts);
    assert!(out(&open_standing(&made, now()).unwrap()) == out(&app));
    assert!(made.folder.join("leeward.key").exists());
    assert!(import_new(&made, &file, true, false, now()).is_err(), "there is data already");
    assert!(import_new(&at("no key store"), &file, false, false, now()).is_err());
    assert!(!store::Vault::stands(&at("no key store").folder));
    std::fs::write(&file, &out(&app)[..2000]).unwrap();
    assert!(import_new(&at("cut"), &file, true, false, now()).is_err());
    assert!(!at("cut").folder.exists());
}

/// Ten years of a person who enters much: what leaves in one file comes in again from it.
#[test]
fn what_ten_years_hold_is_within_the_bounds_of_a_file() {
    let mut app = empty();
    app.fill_demo(now(), &warsaw()).unwrap();
    let year = out(&app).len() as u64;
    assert!(year * 10 < LONGEST_IMPORT, "{year} bytes a year");
}
