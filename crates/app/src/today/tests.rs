use chrono::{DateTime, Utc};
use domain::moment::Moment;
use domain::work_week::Plan;
use domain::zone::Zone;
use store::Store;

use crate::App;
use crate::settings::HostFacts;
use crate::view::QuietLineKind::{self, Demo, Draft, NoNotifications, NoTray};
use crate::view::{CheckInDraft, EveningStatus, SignStatus, TodayView};
use crate::words::Words;
use testing::words;

const HOST: HostFacts =
    HostFacts { autostart: None, notifications_work: true, tray: true, demo: false, zone_unknown: false };

fn warsaw() -> Zone {
    Zone::named("Europe/Warsaw").unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    warsaw().instant(text.parse().unwrap())
}

/// Leeward with Monday to Friday 9:00 to 17:30, in force since the Monday of this week.
fn app() -> App {
    app_since("2026-11-16T08:00:00")
}

fn app_since(saved: &str) -> App {
    let day = r#"["09:00-17:30"]"#;
    let week = format!(r#"{{"week": {{"mon": {day}, "tue": {day}, "wed": {day}, "thu": {day}, "fri": {day}}}}}"#);
    let plan: Plan = serde_json::from_str(&week).unwrap();
    let mut store = Store::in_memory().unwrap();
    store.save_plan(&Moment::new(at(saved), &warsaw()), &plan).unwrap();
    App::over(store, Words::new("en-GB"))
}

fn today(app: &App, now: &str) -> TodayView {
    app.today(&HOST, at(now), &warsaw()).unwrap()
}

fn finish(app: &mut App, work_date: &str, now: &str) {
    let draft = CheckInDraft {
        work_date: work_date.to_owned(),
        answers: vec![Some(1); 5],
        page: 5,
        note: String::new(),
        entry: None,
    };
    app.finish_check_in(&draft, at(now), &warsaw()).unwrap();
}

fn kinds(view: &TodayView) -> Vec<QuietLineKind> {
    view.quiet_lines.iter().map(|line| line.kind).collect()
}

fn evenings(view: &TodayView) -> Vec<&str> {
    view.evenings.iter().map(|evening| evening.words.as_str()).collect()
}

/// What stands under the mark of an evening.
fn evening(came_out: &str) -> &'static str {
    words!(&format!("evening-{came_out}"))
}

#[test]
fn before_the_first_check_in_nothing_is_known_and_nothing_is_suggested() {
    let view = today(&app(), "2026-11-16T12:00:00");
    assert!(view.signs.iter().all(|sign| sign.status == SignStatus::Unknown && sign.words == words!("sign-unknown")));
    assert_eq!((view.last_check_in, view.checked_in_today, view.suggestion), (None, None, None));
    assert_eq!(view.check_in_takes, words!("pulse-takes-unknown"));
    assert_eq!(view.evenings_sentence, words!("evenings-week-none"));
}

#[test]
fn days_before_the_first_plan_are_not_asked_about() {
    let view = today(&app_since("2026-11-19T16:00:00"), "2026-11-20T16:48:00");
    assert_eq!(evenings(&view), ["before", "before", "before", "not-known", "today", "off", "off"].map(evening));
    assert_eq!(view.evenings[0].status, EveningStatus::Before);
    assert_eq!(view.evenings_sentence, words!("evenings-week", kept = 0, past = 1, unknown = 1));
}

#[test]
fn a_friday_afternoon_shows_the_week_so_far() {
    let mut app = app();
    finish(&mut app, "2026-11-16", "2026-11-16T17:40:00");
    finish(&mut app, "2026-11-17", "2026-11-17T17:00:00");
    finish(&mut app, "2026-11-19", "2026-11-19T17:34:00");
    let view = today(&app, "2026-11-20T16:48:00");
    assert_eq!(view.title, words!("today-near-end", weekday = "Friday"));
    let monday = words!("moment-long", day = "Monday", time = "9:00");
    let wait = words!("today-messages-wait", cutoff = "18:30", next = monday);
    assert_eq!(view.subtitle, format!("{} {wait}", words!("today-day-ends", end = "17:30")));
    assert_eq!(view.state, words!("day-ends-in", left = words!("span-minutes", minutes = 42)));
    assert_eq!(evenings(&view), ["kept", "not-known", "not-known", "kept", "today", "off", "off"].map(evening));
    assert_eq!(view.evenings[4].status, EveningStatus::Today);
    assert_eq!(view.evenings_sentence, words!("evenings-week", kept = 2, past = 4, unknown = 2));
    assert_eq!(view.last_check_in.as_deref(), Some(words!("today-last-check-in-yesterday", time = "17:34")));
    assert_eq!(view.signs[0].words, words!("sign-learning", needed = 14, seen = 3));
    assert!(view.acts.done && !view.acts.is_done);
}

#[test]
fn a_check_in_of_today_is_said_and_closes_the_day() {
    let mut app = app();
    finish(&mut app, "2026-11-16", "2026-11-16T17:40:00");
    let view = today(&app, "2026-11-16T17:45:00");
    assert_eq!(view.checked_in_today.as_deref(), Some(words!("today-checked-in", time = "17:40")));
    assert_eq!(view.last_check_in.as_deref(), Some(words!("today-last-check-in-today", time = "17:40")));
    assert_eq!(view.evenings[0].words, evening("kept"));
    assert!(view.acts.is_done);
}

#[test]
fn quiet_lines_ask_for_what_is_open_and_a_dismissed_one_does_not_come_back() {
    let mut app = app();
    let draft = CheckInDraft { work_date: "2026-11-16".to_owned(), answers: vec![Some(1)], ..CheckInDraft::default() };
    app.keep_draft(&draft, at("2026-11-16T17:40:00"), &warsaw()).unwrap();
    let host = HostFacts { notifications_work: false, tray: false, demo: true, ..HOST };
    let seen = |app: &App| kinds(&app.today(&host, at("2026-11-16T17:45:00"), &warsaw()).unwrap());
    assert_eq!(seen(&app), [Demo, Draft, NoNotifications, NoTray]);
    app.dismiss_line(NoTray, at("2026-11-16T17:45:00"), &warsaw()).unwrap();
    assert_eq!(seen(&app), [Demo, Draft, NoNotifications]);
}

#[test]
fn scenario_11_a_check_in_of_a_day_to_come_is_asked_about_and_answers_for_no_day_meanwhile() {
    let mut app = app();
    finish(&mut app, "2026-11-16", "2026-11-16T17:40:00");
    let before = today(&app, "2026-11-17T12:00:00");
    // The clock was three days ahead, and is right again.
    finish(&mut app, "2026-11-20", "2026-11-20T12:10:00");
    let view = today(&app, "2026-11-17T12:20:00");
    let line = &view.quiet_lines[0];
    assert_eq!(line.kind, QuietLineKind::EntryAhead);
    assert_eq!(line.text, words!("today-ahead", date = "Friday 20 November"));
    assert_eq!((&view.signs, &view.checked_in_today), (&before.signs, &None));
    app.delete_entry(line.about.as_deref().unwrap(), at("2026-11-17T12:21:00")).unwrap();
    assert!(!kinds(&today(&app, "2026-11-17T12:22:00")).contains(&QuietLineKind::EntryAhead));
    assert_eq!(today(&app, "2026-11-20T12:00:00").checked_in_today, None);
}

#[test]
fn how_long_a_check_in_takes_is_the_persons_own_median_from_five_on() {
    let mut app = app();
    for (day, seconds) in [(16, 20), (17, 34), (18, 40), (19, 25), (20, 300)] {
        let date = format!("2026-11-{day}");
        let draft = CheckInDraft { work_date: date.clone(), answers: vec![Some(1)], ..CheckInDraft::default() };
        app.keep_draft(&draft, at(&format!("{date}T17:40:00")), &warsaw()).unwrap();
        let finished = at(&format!("{date}T17:40:00")) + chrono::TimeDelta::seconds(seconds);
        app.finish_check_in(&draft, finished, &warsaw()).unwrap();
    }
    assert_eq!(today(&app, "2026-11-20T18:00:00").check_in_takes, words!("pulse-takes", seconds = 40));
}
