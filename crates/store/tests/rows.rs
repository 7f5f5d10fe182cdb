//! All rows out of one set of records and into another.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test's helpers may fail it too")]

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::after_hours::{AfterHours, Way};
use domain::moment::Moment;
use domain::parked::Place;
use domain::reminder::Entry;
use domain::sessions::SessionKind;
use domain::work_week::{Plan, WorkWeek};
use serde_json::{Value, json};
use store::{Bad, Closing, NewCheckIn, NotTaken, Row, Rows, Store, ThoughtKind, Verdict};

fn moment(minutes: i64) -> Moment {
    let at: DateTime<Utc> = "2026-11-23T16:40:00.000001Z".parse().unwrap();
    Moment { at: at + TimeDelta::minutes(minutes), offset_seconds: 3600, zone: "Europe/Warsaw".into() }
}

fn date(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn check_in(minutes: i64, note: &str) -> NewCheckIn {
    NewCheckIn {
        made: moment(minutes),
        work_date: date(23),
        instrument: "leeward-pulse".into(),
        edition: None,
        answers: (1..=12).map(|item| (item, Some(2_u8.into()))).collect(),
        note: note.into(),
    }
}

fn contact() -> AfterHours {
    AfterHours::Contact { way: Way::IAnswered, expected: None, on_call: true }
}

/// A pause as it is written, and more.
fn pause_with(more: &Value) -> Value {
    let mut entry = json!({ "entry": "pause", "at": moment(0), "until": null, "matters_until": moment(90).at });
    entry.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    entry
}

/// Records with a row in each table, some changed, deleted and taken back.
fn filled() -> Store {
    let mut store = Store::in_memory().unwrap();
    store.save_plan(&moment(0), &Plan::for_week(WorkWeek::new(Default::default()))).unwrap();
    let earlier = Plan { heads_up_minutes: None, ..Plan::for_week(WorkWeek::new(Default::default())) };
    store.save_plan(&moment(-60), &earlier).unwrap();
    let pause = |at: i64| Entry::Pause { at: moment(at), until: None, matters_until: moment(at + 60).at };
    store.append_ledger(&[pause(9), pause(3), pause(5)]).unwrap();
    let id = store.add_check_in(&check_in(0, "first")).unwrap();
    store.change_check_in(&id, &check_in(1, "second")).unwrap();
    store.change_check_in(&id, &check_in(2, "third")).unwrap();
    let gone = store.add_check_in(&check_in(0, "gone")).unwrap();
    store.delete_check_in(&gone, moment(1).at).unwrap();
    store.change_check_in(&id, &check_in(2, "fourth")).unwrap();
    let said = store.add_after_hours(&moment(60), date(23), &contact()).unwrap();
    store.change_after_hours(&said, date(22), &contact()).unwrap();
    store.delete_after_hours(&said, moment(61).at).unwrap();
    let place = Place::Parked { since: moment(0), morning: Some(date(25)) };
    let thought = store.add_thought(&moment(0), ThoughtKind::Colleague, "ask Ben", &place).unwrap();
    store.move_thought(&thought, &Place::Deleted { at: moment(1) }).unwrap();
    for well in ["tea", "the group"] {
        let said = Closing { went_well: well.into(), ..Closing::default() };
        store.save_closing(&moment(3), date(23), &said).unwrap();
    }
    for kind in [SessionKind::Heavy, SessionKind::Heavy, SessionKind::Ordinary] {
        store.count_session(date(23), kind).unwrap();
    }
    store.add_contact("Ama", "0300 1", &moment(0)).unwrap();
    store.set_setting("theme", &"dark").unwrap();
    store.set_setting("country", &None::<String>).unwrap();
    store.set_setting("caps", &json!({ "b": 1, "a": [null, 2] })).unwrap();
    store.keep_thought_draft("half a li").unwrap();
    store
}

fn kind(rows: &Rows, kind: &str) -> Vec<Row> {
    rows.of(kind).to_vec()
}

/// The rows with one part of the first row of a kind changed.
fn changed(rows: &Rows, kind: &str, name: &str, value: &Value) -> Result<Rows, store::BadRow> {
    let mut given = Rows::default();
    for of in Rows::kinds() {
        for (nth, row) in rows.of(of).iter().enumerate() {
            let mut row = row.clone();
            if of == kind && nth == 0 {
                row.insert(name.to_owned(), value.clone());
            }
            given.add(of, &row)?;
        }
    }
    Ok(given)
}

#[test]
fn all_rows_come_to_new_records_and_leave_them_the_same() {
    let rows = filled().rows().unwrap();
    for of in Rows::kinds().filter(|of| !["drafts", "closing_drafts"].contains(of)) {
        assert!(!rows.of(of).is_empty(), "{of}");
    }
    let given = changed(&rows, "", "", &Value::Null).unwrap();
    assert_eq!(given, rows, "what is written is read");
    let mut other = Store::in_memory().unwrap();
    let verdicts = other.take_in(&given, true).unwrap();
    assert!(verdicts.values().flat_map(|of| of.values()).all(|verdict| *verdict == Verdict::New));
    assert_eq!(other.rows().unwrap(), Store::in_memory().unwrap().rows().unwrap(), "a dry run changes nothing");
    other.take_in(&given, false).unwrap();
    assert_eq!(other.rows().unwrap(), rows);
    let again = other.take_in(&given, false).unwrap();
    assert!(again.values().flat_map(|of| of.values()).all(|verdict| *verdict == Verdict::Same));
    assert_eq!(other.rows().unwrap(), rows);
    // What comes has the order in which it was written: the plan in force, the ledger, what is taken back first.
    let mut first = filled();
    assert_eq!(other.plan_in_force().unwrap().unwrap().saved, moment(-60));
    let ats = |store: &Store| store.whole_ledger().unwrap().iter().map(|entry| entry.at().at).collect::<Vec<_>>();
    assert_eq!(ats(&other), ats(&first));
    assert_eq!(other.ledger_since(moment(65).at).unwrap().len(), 2, "until when a line matters follows from it");
    for _ in 0..5 {
        let note = |undone: Option<store::Undone>| match undone {
            Some(store::Undone::Change(one) | store::Undone::Deletion(one)) => Some(one.note),
            None => None,
        };
        assert_eq!(note(other.undo_last().unwrap()), note(first.undo_last().unwrap()));
    }
}

#[test]
fn the_later_of_two_rows_holds_whichever_side_it_comes_from() {
    let mut store = filled();
    let before = store.rows().unwrap();
    let id = store.all_check_ins().unwrap()[0].id.clone();
    store.change_check_in(&id, &check_in(9, "fifth")).unwrap();
    store.undo_change(&id).unwrap();
    store.change_check_in(&id, &check_in(9, "sixth")).unwrap();
    store.set_setting("theme", &"light").unwrap();
    store.save_closing(&moment(9), date(23), &Closing::default()).unwrap();
    store.count_session(date(23), SessionKind::Heavy).unwrap();
    let after = store.rows().unwrap();
    let verdicts = store.take_in(&before, false).unwrap();
    assert_eq!(store.rows().unwrap(), after, "what is here is later");
    let count = |verdicts: &store::Verdicts, verdict| {
        verdicts.values().flat_map(|of| of.values()).filter(|one| **one == verdict).count()
    };
    assert!(count(&verdicts, Verdict::Older) >= 4);

    let mut other = Store::in_memory().unwrap();
    other.take_in(&before, false).unwrap();
    let verdicts = other.take_in(&after, false).unwrap();
    assert!(count(&verdicts, Verdict::Later) >= 4, "{verdicts:?}");
    for of in ["check_ins", "check_in_revisions", "settings", "closings"] {
        assert_eq!(kind(&other.rows().unwrap(), of), kind(&after, of));
    }
    assert_eq!(other.sessions(date(23)..=date(23)).unwrap(), store.sessions(date(23)..=date(23)).unwrap());
    assert!(matches!(other.undo_last().unwrap(), Some(store::Undone::Change(one)) if one.note == "fourth"));
}

#[test]
fn where_neither_of_two_rows_is_the_later_one_nothing_is_taken_in() {
    let rows = filled().rows().unwrap();
    // Ids are random, so either act may be the first.
    let act = if rows.of("check_in_acts")[0]["act"] == "delete" { "change" } else { "delete" };
    for (of, name, value) in [
        ("check_ins", "note", json!("another")),
        ("check_in_revisions", "note", json!("another")),
        ("check_in_acts", "act", json!(act)),
        ("plans", "saved_zone", json!("UTC")),
        ("ledger", "entry", pause_with(&json!({}))),
        ("after_hours", "work_date", json!("2026-11-20")),
        ("parked_thoughts", "thought", json!("another")),
        ("closings", "id", json!("another")),
        ("sessions", "sessions", json!(7)),
        ("contacts", "reach", json!("another")),
        ("settings", "value", json!("another")),
    ] {
        let mut store = Store::in_memory().unwrap();
        store.take_in(&rows, false).unwrap();
        let mut given = changed(&rows, of, name, &value).unwrap_or_else(|bad| panic!("{of}: {bad:?}"));
        let refused = store.take_in(&given, true).unwrap_err();
        assert_eq!(refused, NotTaken::Differs(refused_kind(&refused), 1));
        assert_eq!(refused_kind(&refused), of);
        // Something new beside it does not come in either.
        let mut new = rows.of("contacts")[0].clone();
        new.insert("id".into(), "new".into());
        given.add("contacts", &new).unwrap();
        assert_eq!(store.take_in(&given, false), Err(refused));
        assert_eq!(store.rows().unwrap(), rows);
    }
}

fn refused_kind(refused: &NotTaken) -> &'static str {
    match refused {
        NotTaken::Differs(kind, _) | NotTaken::Twice(kind, _) | NotTaken::Alone(kind, _) => kind,
        NotTaken::Store(error) => panic!("{error}"),
    }
}

#[test]
fn a_row_is_what_its_kind_can_be_or_is_refused_by_the_name_of_its_part() {
    let rows = filled().rows().unwrap();
    for (of, name, value, why) in [
        ("check_ins", "colour", json!("blue"), Bad::Unknown),
        ("check_ins", "made_at", json!("yesterday"), Bad::Wrong),
        ("check_ins", "made_offset", json!(1_000_000), Bad::Wrong),
        ("check_ins", "work_date", json!("2026-02-30"), Bad::Wrong),
        ("check_ins", "answers", json!({ "1": 1e12 }), Bad::Wrong),
        ("check_ins", "answers", json!([1]), Bad::Wrong),
        ("check_ins", "note", json!(null), Bad::Wrong),
        ("check_ins", "version", json!(0), Bad::Wrong),
        ("check_ins", "id", json!(""), Bad::Wrong),
        ("check_in_revisions", "id", json!("x.1"), Bad::Wrong),
        ("sessions", "sessions", json!(100), Bad::Wrong),
        ("sessions", "kind", json!("light"), Bad::Wrong),
        ("parked_thoughts", "kind", json!("plan"), Bad::Wrong),
        ("parked_thoughts", "place", json!({ "place": "under a stone" }), Bad::Wrong),
        ("plans", "plan", json!({ "week": {}, "colour": "blue" }), Bad::Wrong),
        ("ledger", "entry", pause_with(&json!({ "more": 1 })), Bad::Wrong),
        ("ledger", "order", json!("first"), Bad::Wrong),
        ("closings", "said", json!({ "went_well": "" }), Bad::Wrong),
        ("thought_drafts", "id", json!("2"), Bad::Wrong),
    ] {
        let bad = changed(&rows, of, name, &value).unwrap_err();
        assert_eq!((bad.name.as_str(), bad.why), (name, why), "{of}");
    }
    let mut row = rows.of("contacts")[0].clone();
    row.remove("reach");
    let bad = Rows::default().add("contacts", &row).unwrap_err();
    assert_eq!((bad.name.as_str(), bad.why), ("reach", Bad::Missing));
    let bad = Rows::default().add("dreams", &row).unwrap_err();
    assert_eq!((bad.name.as_str(), bad.why), ("dreams", Bad::Unknown));
}

#[test]
fn two_rows_with_one_id_and_what_belongs_to_nothing_are_refused() {
    let rows = filled().rows().unwrap();
    let mut twice = rows.clone();
    twice.add("contacts", &rows.of("contacts")[0]).unwrap();
    let mut other = Store::in_memory().unwrap();
    assert_eq!(other.take_in(&twice, false), Err(NotTaken::Twice("contacts", 2)));
    let mut alone = rows.clone();
    let _ = alone.take("check_ins");
    assert!(matches!(other.take_in(&alone, false), Err(NotTaken::Alone("check_in_revisions", _))));
    assert_eq!(other.rows().unwrap(), Store::in_memory().unwrap().rows().unwrap());
}
