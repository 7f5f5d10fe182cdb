use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::moment::Moment;
use domain::work_week::Plan;
use domain::zone::Zone;
use store::Store;

use crate::App;
use crate::settings::HostFacts;
use crate::view::{CheckInDraft, LeaveForm, NoticeSaid, ResultView, SignStatus, TrendSpan};
use crate::words::Words;
use testing::words;

const HOST: HostFacts =
    HostFacts { autostart: None, notifications_work: true, tray: true, demo: false, zone_unknown: false };

fn zone() -> Zone {
    Zone::named("Europe/Warsaw").unwrap()
}

/// The nth workday from Monday 5 January 2026 on.
fn workday(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 5).unwrap() + Days::new(n / 5 * 7 + n % 5)
}

fn evening(date: NaiveDate) -> DateTime<Utc> {
    zone().instant(date.and_hms_opt(17, 40, 0).unwrap())
}

fn app() -> App {
    let day = r#"["09:00-17:30"]"#;
    let week = format!(r#"{{"week": {{"mon": {day}, "tue": {day}, "wed": {day}, "thu": {day}, "fri": {day}}}}}"#);
    let plan: Plan = serde_json::from_str(&week).unwrap();
    let mut store = Store::in_memory().unwrap();
    store.save_plan(&Moment::new(evening(workday(0)) - chrono::TimeDelta::days(3), &zone()), &plan).unwrap();
    App::over(store, Words::new("en-GB"))
}

fn finish(app: &mut App, n: u64, exhaustion: u8) -> ResultView {
    let draft = CheckInDraft {
        work_date: workday(n).to_string(),
        answers: vec![Some(exhaustion), Some(1), Some(1), Some(1), Some(1)],
        page: 4,
        note: String::new(),
        entry: None,
    };
    app.finish_check_in(&draft, evening(workday(n)), &zone()).unwrap()
}

/// Four weeks of a usual about one and a quarter, then days at three; the result of the last.
fn risen(app: &mut App, days: u64) -> ResultView {
    let value = |n: u64| if n < 20 { 1 + u8::from(n.is_multiple_of(4)) } else { 3 };
    let results: Vec<ResultView> = (0..20 + days).map(|n| finish(app, n, value(n))).collect();
    results.into_iter().next_back().unwrap()
}

fn notice(app: &App, on: NaiveDate) -> Option<NoticeSaid> {
    app.today(&HOST, evening(on), &zone()).unwrap().notice
}

#[test]
fn on_the_day_a_sign_leaves_its_range_the_result_and_today_say_so_with_the_figure_and_one_thing_to_do() {
    let mut app = app();
    let result = risen(&mut app, 2);
    let figure = words!("result-false-notices", people = 4);
    assert_eq!(result.small_print.as_deref(), Some(figure));
    assert_eq!(result.suggestion.unwrap().id, "notice.exhaustion");
    let said = notice(&app, workday(21)).unwrap();
    assert_eq!(said.text, words!("result-above-new", sign = "exhaustion"));
    assert_eq!(said.false_notices, figure);
    assert_eq!(said.one_thing, words!("notice-talk"));
    // The notice brings the one thing; it does not stand on Today twice.
    assert_eq!(app.today(&HOST, evening(workday(21)), &zone()).unwrap().suggestion, None);
}

#[test]
fn a_notice_is_said_once_a_week_and_the_fact_between_without_the_figure() {
    let mut app = app();
    risen(&mut app, 2);
    let rest = words!("result-rest-usual");
    let still = words!("result-above-still", sign = "exhaustion", list = words!("sign-exhaustion"));
    for n in 22..26 {
        let result = finish(&mut app, n, 3);
        assert_eq!(result.summary, format!("{still} {rest}"));
        assert_eq!((result.small_print, result.signs[0].status), (None, SignStatus::Above));
    }
    // The week is over: said again, with the day it began.
    let result = finish(&mut app, 26, 3);
    let above = words!("result-above", sign = "exhaustion", day = "3 February");
    assert_eq!(result.summary, format!("{above} {rest}"));
    assert!(result.small_print.is_some());
}

#[test]
fn with_a_notice_there_is_one_thing_to_do_also_where_it_was_put_off() {
    let mut app = app();
    risen(&mut app, 2);
    app.answer_suggestion("notice.exhaustion", true, evening(workday(21)), &zone()).unwrap();
    assert_eq!(finish(&mut app, 22, 3).suggestion, None);
    assert_eq!(finish(&mut app, 26, 3).suggestion.unwrap().id, "notice.exhaustion");
}

#[test]
fn put_aside_it_leaves_today_and_the_next_one_is_said() {
    let mut app = app();
    risen(&mut app, 2);
    app.put_notice_aside(evening(workday(22)), &zone()).unwrap();
    assert_eq!(notice(&app, workday(22)), None);
    for n in 22..27 {
        finish(&mut app, n, 3);
    }
    assert!(notice(&app, workday(26)).is_some());
}

#[test]
fn a_sign_back_in_its_range_is_not_said_any_more() {
    let mut app = app();
    risen(&mut app, 2);
    assert!(notice(&app, workday(22)).is_some());
    for n in 22..25 {
        finish(&mut app, n, 0);
    }
    assert_eq!(notice(&app, workday(24)), None);
}

#[test]
fn this_is_my_new_usual_is_learned_from_the_day_it_began_and_taken_back_whole() {
    let mut app = app();
    risen(&mut app, 4);
    let on = workday(23);
    let seen = |app: &App| app.trends(TrendSpan::All, evening(on), &zone()).unwrap();
    let before = seen(&app);
    let name = words!("sign-inline-exhaustion");
    let hint = notice(&app, on).unwrap().signs.remove(0).hint;
    assert_eq!(hint, words!("notice-anew-hint-since", day = "3 February", name = name));
    assert_eq!(
        app.learn_anew("exhaustion", evening(on), &zone()).unwrap(),
        words!("notice-anew-said", day = "3 February", name = name)
    );
    let anew = seen(&app);
    assert_eq!(
        (anew.signs[0].status, anew.signs[0].words.as_str()),
        (SignStatus::Learning, words!("sign-learning", needed = 14, seen = 3))
    );
    assert_eq!(anew.signs[0].range_from.as_deref(), Some("2026-02-03"));
    assert_eq!(anew.usuals[0].said.as_deref(), Some(words!("notice-anew-since", day = "3 February")));
    assert!(!anew.usuals[0].may && anew.usuals[1].may);
    assert_eq!(notice(&app, on), None);
    // Twice is refused, the other signs are as they were, and all of it comes back.
    assert!(app.learn_anew("exhaustion", evening(on), &zone()).is_err());
    assert_eq!(anew.signs[1], before.signs[1]);
    app.keep_old_usual("exhaustion").unwrap();
    assert_eq!(seen(&app), before);
    assert!(app.keep_old_usual("exhaustion").is_err() && app.learn_anew("happiness", evening(on), &zone()).is_err());
}

#[test]
fn a_new_usual_that_is_heavy_is_not_called_fine() {
    let mut app = app();
    risen(&mut app, 2);
    app.learn_anew("exhaustion", evening(workday(21)), &zone()).unwrap();
    for n in 22..42 {
        finish(&mut app, n, 3);
    }
    let result = finish(&mut app, 42, 3);
    assert_eq!(result.signs[0].status, SignStatus::Heavy);
    let heavy = words!("result-heavy", name = words!("sign-inline-exhaustion"));
    assert_eq!(result.summary, format!("{heavy} {}", words!("result-rest-usual")));
}

#[test]
fn what_is_answered_on_leave_makes_no_notice() {
    let mut app = app();
    risen(&mut app, 0);
    let leave = LeaveForm { from: workday(20).to_string(), to: workday(24).to_string(), leave: true };
    app.add_leave(&leave, evening(workday(19)), &zone()).unwrap();
    for n in 20..25 {
        assert_eq!(finish(&mut app, n, 4).small_print, None);
    }
    assert_eq!(notice(&app, workday(24)), None);
}
