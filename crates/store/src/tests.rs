//! What the tables keep, on the real store in memory.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    instrument::Value,
    moment::Moment,
    reminder::Entry,
    work_week::{Plan, Rotation, Usual, WorkWeek},
};

use crate::{CheckInId, Draft, NewCheckIn, Store, StoreError, Undone};

fn now() -> DateTime<Utc> {
    "2026-11-23T16:40:00Z".parse().unwrap()
}

fn moment(minutes: i64) -> Moment {
    Moment { at: now() + TimeDelta::minutes(minutes), offset_seconds: 3600, zone: "Europe/Warsaw".into() }
}

fn date(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn check_in(day: u32, minutes: i64, first: u8) -> NewCheckIn {
    NewCheckIn {
        made: moment(minutes),
        work_date: date(day),
        instrument: "leeward-pulse".into(),
        edition: None,
        answers: [(1, Some(first.into())), (2, None), (3, Some(Value::from(0_u8)))].into(),
        note: "tea with R.".into(),
    }
}

#[test]
fn a_check_in_comes_back_as_it_was_made_with_its_wall_clock() {
    let mut store = Store::in_memory().unwrap();
    let new = check_in(23, 0, 2);
    let id = store.add_check_in(&new).unwrap();
    let kept = store.check_in(&id).unwrap().unwrap();
    assert_eq!((kept.made.clone(), kept.work_date, kept.revision), (new.made, new.work_date, 1));
    assert_eq!((kept.answers.clone(), kept.note.clone()), (new.answers, new.note));
    assert_eq!(kept.made.local().to_string(), "2026-11-23 17:40:00");
    assert_eq!(store.all_check_ins().unwrap(), [kept]);
}

#[test]
fn check_ins_are_found_by_work_date_ends_included_and_in_the_order_made() {
    let mut store = Store::in_memory().unwrap();
    let later = store.add_check_in(&check_in(20, 5, 1)).unwrap();
    let earlier = store.add_check_in(&check_in(20, 0, 1)).unwrap();
    let last = store.add_check_in(&check_in(23, 1, 1)).unwrap();
    store.add_check_in(&check_in(24, 1, 1)).unwrap();
    let found: Vec<CheckInId> = store.check_ins(date(20)..=date(23)).unwrap().into_iter().map(|c| c.id).collect();
    assert_eq!(found, [earlier, later, last]);
}

#[test]
fn answers_of_half_a_point_and_below_zero_come_back_as_they_were() {
    let mut store = Store::in_memory().unwrap();
    let value = |number: f64| Value::new(number);
    let answers: crate::StoredAnswers = [(1, value(0.5)), (2, value(-1.0)), (3, value(70.25)), (4, None)].into();
    let id = store.add_check_in(&NewCheckIn { answers: answers.clone(), ..check_in(23, 0, 0) }).unwrap();
    assert_eq!(store.check_in(&id).unwrap().unwrap().answers, answers);
}

#[test]
fn a_change_can_be_taken_back_and_so_can_the_one_before_it() {
    let mut store = Store::in_memory().unwrap();
    let id = store.add_check_in(&check_in(23, 0, 0)).unwrap();
    store.change_check_in(&id, &check_in(23, 1, 1)).unwrap();
    store.change_check_in(&id, &check_in(22, 2, 2)).unwrap();
    let now = store.check_in(&id).unwrap().unwrap();
    assert_eq!((now.answers[&1], now.work_date, now.revision), (Some(Value::from(2_u8)), date(22), 3));
    assert_eq!(now.made, moment(0), "when it was first made stays");
    for (answer, revision) in [(1_u8, 2), (0, 1)] {
        let Some(Undone::Change(back)) = store.undo_last().unwrap() else { panic!("a change is there to undo") };
        assert_eq!((back.answers[&1], back.revision, back.work_date), (Some(answer.into()), revision, date(23)));
    }
    assert_eq!(store.undo_last().unwrap(), None);
}

#[test]
fn a_deleted_check_in_is_in_no_list_and_undo_brings_it_back() {
    let mut store = Store::in_memory().unwrap();
    let id = store.add_check_in(&check_in(23, 0, 4)).unwrap();
    store.delete_check_in(&id, now()).unwrap();
    assert_eq!(store.check_in(&id).unwrap(), None);
    assert!(store.all_check_ins().unwrap().is_empty());
    assert_eq!(store.delete_check_in(&id, now()), Err(StoreError::Gone));
    assert_eq!(store.change_check_in(&id, &check_in(23, 1, 1)), Err(StoreError::Gone));
    assert!(matches!(store.undo_last().unwrap(), Some(Undone::Deletion(back)) if back.id == id));
    store.delete_check_in(&id, now()).unwrap();
    store.restore_check_in(&id).unwrap();
    assert_eq!(store.undo_last().unwrap(), None, "a restored one has nothing left to take back");
    assert_eq!(store.all_check_ins().unwrap().len(), 1);
}

#[test]
fn there_is_one_draft_and_finishing_the_check_in_drops_it() {
    let mut store = Store::in_memory().unwrap();
    assert_eq!(store.draft().unwrap(), None);
    let mut draft = Draft {
        kept: moment(0),
        work_date: date(23),
        instrument: "leeward-pulse".into(),
        answers: [(1, Some(Value::from(3_u8)))].into(),
        note: String::new(),
        page: 1,
        entry: None,
    };
    store.keep_draft(&draft).unwrap();
    draft.page = 2;
    store.keep_draft(&draft).unwrap();
    assert_eq!(store.draft().unwrap(), Some(draft));
    store.add_check_in_from_draft(&check_in(23, 3, 3)).unwrap();
    assert_eq!(store.draft().unwrap(), None);
}

#[test]
fn what_fails_in_the_middle_is_not_done_at_all() {
    let mut store = Store::in_memory().unwrap();
    let failed = store.together(|store| {
        store.add_check_in(&check_in(23, 0, 1))?;
        store.delete_check_in(&CheckInId::from_text("no such"), now())
    });
    assert_eq!(failed, Err(StoreError::Gone));
    assert!(store.all_check_ins().unwrap().is_empty());
    store.add_check_in(&check_in(23, 0, 1)).unwrap();
}

#[test]
fn settings_are_typed_and_a_value_of_another_type_is_named_by_table_only() {
    let mut store = Store::in_memory().unwrap();
    assert_eq!(store.setting::<bool>("discreet").unwrap(), None);
    store.set_setting("discreet", &false).unwrap();
    store.set_setting("discreet", &true).unwrap();
    assert_eq!(store.setting("discreet").unwrap(), Some(true));
    assert_eq!(store.setting::<u8>("discreet"), Err(StoreError::Unreadable("setting")));
}

#[test]
fn contacts_keep_their_order_and_the_day_they_were_checked() {
    let mut store = Store::in_memory().unwrap();
    let first = store.add_contact("Ama", "0300 1", &moment(0)).unwrap();
    store.add_contact("Ben", "0300 2", &moment(1)).unwrap();
    store.change_contact(&first, "Ama K.", "0300 3", &moment(9)).unwrap();
    let names: Vec<(String, Moment)> = store.contacts().unwrap().into_iter().map(|c| (c.name, c.checked)).collect();
    assert_eq!(names, [("Ama K.".to_owned(), moment(9)), ("Ben".to_owned(), moment(1))]);
    store.delete_contact(&first).unwrap();
    assert_eq!(store.delete_contact(&first), Err(StoreError::Gone));
    assert_eq!(store.contacts().unwrap().len(), 1);
}

#[test]
fn every_version_of_the_plan_is_kept_and_the_last_saved_is_in_force() {
    let mut store = Store::in_memory().unwrap();
    assert_eq!(store.plan_in_force().unwrap(), None);
    let first = Plan::for_week(WorkWeek::new(Default::default()));
    let rotation = Rotation::new(date(21), vec![Vec::new(); 8]).unwrap();
    let second = Plan { heads_up_minutes: None, ..Plan::of(Usual::Rotation(rotation)) };
    store.save_plan(&moment(0), &first).unwrap();
    store.save_plan(&moment(-60), &second).unwrap();
    let kept = store.plans().unwrap();
    assert_eq!((&kept[0].plan, &kept[0].saved), (&first, &moment(0)));
    assert_eq!(store.plan_in_force().unwrap().unwrap(), kept[1], "even where the clock was set back between");
    assert_eq!((&kept[1].plan, kept.len()), (&second, 2));
}

#[test]
fn the_ledger_comes_back_in_the_order_written_from_the_moment_that_matters_on() {
    let mut store = Store::in_memory().unwrap();
    let pause = |at: i64, until: i64| Entry::Pause {
        at: moment(at),
        until: None,
        matters_until: now() + TimeDelta::minutes(until),
    };
    let (long, short, next) = (pause(5, 600), pause(0, 60), pause(9, 600));
    store.append_ledger(&[long.clone(), short.clone()]).unwrap();
    store.append_ledger(std::slice::from_ref(&next)).unwrap();
    store.append_ledger(&[]).unwrap();
    assert_eq!(store.whole_ledger().unwrap(), [long.clone(), short.clone(), next.clone()]);
    assert_eq!(store.ledger_since(now() + TimeDelta::minutes(60)).unwrap(), [long.clone(), short, next.clone()]);
    assert_eq!(store.ledger_since(now() + TimeDelta::minutes(61)).unwrap(), [long, next]);
    assert_eq!(store.ledger_since(DateTime::<Utc>::MIN_UTC).unwrap().len(), 3);
    assert!(store.ledger_since(DateTime::<Utc>::MAX_UTC).unwrap().is_empty());
}
