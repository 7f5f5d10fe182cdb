//! A whole life in the program without a window: made, first start, a check-in, closed, opened again, the same.

#![expect(clippy::unwrap_used, reason = "a test's helpers may fail it too")]

use std::path::Path;

use app::presence::{By, Sight};
use app::{
    App,
    opening::{Opened, Records, open},
    settings::HostFacts,
    view::{CheckInAsked, CheckInDraft, ContactForm, FirstStartForm, StartView, TrendSpan},
};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use domain::{moment::Moment, zone::Zone};
use store::{KeyStore, NewCheckIn, Vault};
use tempfile::TempDir;

const PASSPHRASE: &str = "under the plum tree";

fn zone() -> Zone {
    Zone::named("Europe/Warsaw").unwrap()
}

/// Monday 23 November 2026, on the wall clock in Warsaw.
fn at(clock: &str) -> DateTime<Utc> {
    let time: NaiveTime = clock.parse().unwrap();
    zone().instant("2026-11-23".parse::<NaiveDate>().unwrap().and_time(time))
}

fn open_at(folder: &Path, demo: bool, now: DateTime<Utc>) -> Opened {
    let records = Records { folder: folder.to_owned(), locale: "en-GB".into(), key_store: KeyStore::None, demo };
    open(records, now)
}

fn first_start(app: &mut App, now: DateTime<Utc>) {
    let plan = app.first_start(&HostFacts::default(), now, &zone()).unwrap().plan;
    app.finish_first_start(&FirstStartForm { plan, autostart: false }, now, &zone()).unwrap();
}

/// Answers the five signs one by one, as the window does, and finishes.
fn check_in(app: &mut App, now: DateTime<Utc>, answers: [u8; 5], note: &str) -> String {
    let view = app.check_in(&CheckInAsked::default(), now, &zone()).unwrap();
    assert_eq!(view.answers, [None; 5], "never an earlier check-in's");
    let mut draft =
        CheckInDraft { work_date: view.work_date, answers: view.answers, page: 0, note: String::new(), entry: None };
    for (page, answer) in (0_u8..).zip(answers) {
        draft.answers[usize::from(page)] = Some(answer);
        draft.page = page + 1;
        app.keep_draft(&draft, now, &zone()).unwrap();
    }
    note.clone_into(&mut draft.note);
    app.finish_check_in(&draft, now, &zone()).unwrap().entry
}

#[test]
fn what_a_person_entered_is_the_same_after_closing_and_opening_again() {
    let folder = TempDir::new().unwrap();
    let mut opened = open_at(folder.path(), false, at("09:00:00"));
    opened.create_with_passphrase(PASSPHRASE.to_owned(), at("09:00:00")).unwrap();
    let app = opened.app().unwrap();
    first_start(app, at("09:01:00"));
    let code = app.make_recovery_code(at("09:02:00")).unwrap().code;
    app.recovery_code_kept().unwrap();
    let contact = ContactForm { id: None, name: "Ama".to_owned(), reach: "0300 1".to_owned() };
    app.save_contact(&contact, at("09:03:00"), &zone()).unwrap();
    let mut form = app.chosen().unwrap();
    form.discreet = true;
    app.save_settings(&form, at("09:04:00"), &zone()).unwrap();
    check_in(app, at("17:34:00"), [2, 1, 0, 1, 3], "tea with R.");
    let seen = |app: &App| {
        (
            app.trends(TrendSpan::All, at("18:00:00"), &zone()).unwrap(),
            app.boundaries(at("18:00:00"), &zone()).unwrap(),
            app.settings(&HostFacts::default(), Sight::none(By::Nobody)).unwrap(),
            app.help(&zone()).unwrap(),
        )
    };
    let before = seen(app);
    assert_eq!(before.0.entries.len(), 1);
    assert_eq!(
        (before.0.entries[0].note.as_str(), before.0.entries[0].work_date.as_str()),
        ("tea with R.", "2026-11-23")
    );
    drop(opened);

    for secret in [PASSPHRASE.to_owned(), code] {
        let mut opened = open_at(folder.path(), false, at("17:59:00"));
        assert!(matches!(
            opened.start(at("17:59:00")),
            StartView::Locked { passphrase: true, recovery_code: true, .. }
        ));
        assert!(matches!(opened.unlock(secret, at("17:59:00")), Ok(StartView::Ready { .. })));
        let app = opened.app().unwrap();
        assert_eq!(seen(app), before);
        first_start(app, at("18:00:00"));
        assert_eq!(seen(app), before, "first start is never kept again over what is there");
    }
}

#[test]
fn a_draft_is_there_again_after_the_program_was_ended_in_mid_answer() {
    let folder = TempDir::new().unwrap();
    let mut opened = open_at(folder.path(), true, at("09:00:00"));
    let app = opened.app().unwrap();
    first_start(app, at("09:00:00"));
    let view = app.check_in(&CheckInAsked::default(), at("17:31:00"), &zone()).unwrap();
    let mut answers = view.answers;
    answers[0] = Some(3);
    let draft = CheckInDraft { work_date: view.work_date, answers, page: 1, note: String::new(), entry: None };
    app.keep_draft(&draft, at("17:31:00"), &zone()).unwrap();
    drop(opened);
    let mut opened = open_at(folder.path(), true, at("17:40:00"));
    let view = opened.app().unwrap().check_in(&CheckInAsked::default(), at("17:40:00"), &zone()).unwrap();
    assert_eq!((view.answers[0], view.page), (Some(3), 1));
}

#[test]
fn ten_years_of_check_ins_open_and_are_all_there() {
    let folder = TempDir::new().unwrap();
    let mut opened = open_at(folder.path(), true, at("09:00:00"));
    first_start(opened.app().unwrap(), at("09:00:00"));
    drop(opened);
    let first: NaiveDate = "2016-11-24".parse().unwrap();
    let mut store = Vault::read(folder.path()).unwrap().open_by_itself(KeyStore::None, at("09:00:00")).unwrap();
    store
        .together(|store| {
            for date in (0..3652).map(|n| first + Days::new(n)) {
                let made = zone().instant(date.and_hms_opt(17, 35, 0).unwrap());
                store.add_check_in(&NewCheckIn {
                    made: Moment::new(made, &zone()),
                    work_date: date,
                    instrument: "leeward-pulse".to_owned(),
                    edition: None,
                    answers: (1..=5).map(|item| (item, Some(1_u8.into()))).collect(),
                    note: String::new(),
                })?;
            }
            Ok(())
        })
        .unwrap();
    drop(store);
    let mut opened = open_at(folder.path(), true, at("18:00:00"));
    let trends = opened.app().unwrap().trends(TrendSpan::All, at("18:00:00"), &zone()).unwrap();
    assert_eq!(trends.signs[0].dots.len(), 3652);
}
