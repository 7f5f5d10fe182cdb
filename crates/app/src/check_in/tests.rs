use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::moment::Moment;
use domain::work_week::Plan;
use domain::zone::Zone;
use proptest::prelude::*;
use store::Store;

use crate::App;
use crate::error::ErrorCode;
use crate::view::{CheckInAsked, CheckInDraft, ResultView, SignStatus, TrendSpan};
use crate::words::Words;
use testing::words;

fn warsaw() -> Zone {
    Zone::named("Europe/Warsaw").unwrap()
}

/// What a clock in Warsaw says.
fn at(text: &str) -> DateTime<Utc> {
    warsaw().instant(text.parse().unwrap())
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn plan() -> Plan {
    serde_json::from_str(
        r#"{"week": {"mon": ["09:00-17:30"], "tue": ["09:00-17:30"], "wed": ["09:00-17:30"],
                     "thu": ["09:00-17:30"], "fri": ["09:00-17:30"]}}"#,
    )
    .unwrap()
}

/// Leeward with the fixture's week, in force since before the first check-in.
fn app() -> App {
    let mut store = Store::in_memory().unwrap();
    store.save_plan(&Moment::new(at("2026-01-01T12:00:00"), &warsaw()), &plan()).unwrap();
    App::over(store, Words::new("en-GB"))
}

fn draft(work_date: &str, answers: [Option<u8>; 5]) -> CheckInDraft {
    CheckInDraft {
        work_date: work_date.to_owned(),
        answers: answers.to_vec(),
        page: 0,
        note: String::new(),
        entry: None,
    }
}

fn finish(app: &mut App, work_date: &str, answers: [Option<u8>; 5], now: &str) -> ResultView {
    app.finish_check_in(&draft(work_date, answers), at(now), &warsaw()).unwrap()
}

fn begin(app: &mut App, asked: &CheckInAsked, now: &str) -> crate::view::CheckInView {
    app.check_in(asked, at(now), &warsaw()).unwrap()
}

fn entries(app: &App, now: &str) -> Vec<(String, Vec<Option<u8>>)> {
    let view = app.trends(TrendSpan::All, at(now), &warsaw()).unwrap();
    view.entries.into_iter().map(|entry| (entry.work_date, entry.answers)).collect()
}

/// The evening of the nth workday from Monday 5 January 2026 on.
fn workday(n: u64) -> NaiveDate {
    date("2026-01-05") + Days::new(n / 5 * 7 + n % 5)
}

fn evening_of(date: NaiveDate) -> String {
    format!("{date}T17:40:00")
}

const ONES: [Option<u8>; 5] = [Some(1); 5];

#[test]
fn a_new_check_in_asks_five_questions_in_words_and_begins_without_an_answer() {
    let mut app = app();
    finish(&mut app, "2026-01-05", [Some(4); 5], "2026-01-05T17:40:00");
    let view = begin(&mut app, &CheckInAsked::default(), "2026-01-06T17:40:00");
    assert_eq!(view.work_date, "2026-01-06");
    assert_eq!(view.over_line, words!("pulse-over-today"));
    assert_eq!(view.answers, [None; 5]);
    assert_eq!(view.questions[0].asked, words!("pulse-asked-exhaustion"));
    assert_eq!(
        view.questions[4].options,
        [
            words!("pulse-reduced_satisfaction-0"),
            words!("pulse-reduced_satisfaction-1"),
            words!("pulse-reduced_satisfaction-2"),
            words!("pulse-reduced_satisfaction-3"),
            words!("pulse-reduced_satisfaction-4")
        ]
    );
    assert!(!view.note_asked);
}

#[test]
fn twenty_past_midnight_is_still_the_day_before() {
    let mut app = app();
    assert_eq!(begin(&mut app, &CheckInAsked::default(), "2026-01-09T00:20:00").work_date, "2026-01-08");
}

#[test]
fn answers_under_way_are_there_after_a_restart() {
    let mut app = app();
    let mut under_way = draft("2026-01-05", [Some(2), Some(0), None, None, None]);
    under_way.page = 2;
    under_way.note = "a note".to_owned();
    app.keep_draft(&under_way, at("2026-01-05T17:40:00"), &warsaw()).unwrap();
    let mut app = App::over(app.store, Words::new("en-GB"));
    let view = begin(&mut app, &CheckInAsked::default(), "2026-01-05T20:00:00");
    assert_eq!((view.answers, view.page, view.note.as_str()), (under_way.answers, 2, "a note"));
    assert!(view.note_asked);
}

#[test]
fn a_draft_forgotten_overnight_is_kept_as_its_own_days_check_in() {
    let mut app = app();
    let under_way = draft("2026-01-05", [Some(2), Some(0), None, None, None]);
    app.keep_draft(&under_way, at("2026-01-05T17:40:00"), &warsaw()).unwrap();
    let view = begin(&mut app, &CheckInAsked::default(), "2026-01-06T17:40:00");
    assert_eq!((view.work_date.as_str(), view.answers), ("2026-01-06", vec![None; 5]));
    assert_eq!(view.remark.as_deref(), Some(words!("pulse-put-aside", date = "Monday 5 January")));
    assert_eq!(entries(&app, "2026-01-06T17:40:00"), [("2026-01-05".to_owned(), under_way.answers)]);
    // Once only.
    assert_eq!(begin(&mut app, &CheckInAsked::default(), "2026-01-06T17:41:00").remark, None);
}

#[test]
fn a_draft_dropped_is_gone_and_an_empty_one_leaves_nothing() {
    let mut app = app();
    app.keep_draft(&draft("2026-01-05", ONES), at("2026-01-05T17:40:00"), &warsaw()).unwrap();
    app.drop_draft().unwrap();
    app.keep_draft(&draft("2026-01-05", [None; 5]), at("2026-01-05T17:40:00"), &warsaw()).unwrap();
    assert_eq!(begin(&mut app, &CheckInAsked::default(), "2026-01-06T17:40:00").remark, None);
    assert_eq!(entries(&app, "2026-01-06T17:40:00"), []);
}

#[test]
fn a_day_to_come_is_refused_with_a_sentence_and_so_is_what_is_no_date() {
    let mut app = app();
    let asked = |text: &str| CheckInAsked { work_date: Some(text.to_owned()), ..CheckInAsked::default() };
    let refused = app.check_in(&asked("2026-01-06"), at("2026-01-05T12:00:00"), &warsaw()).unwrap_err();
    assert_eq!(refused.code, ErrorCode::InvalidInput);
    assert_eq!(refused.message, words!("pulse-refused-future", date = "Tuesday 6 January"));
    let refused = app.check_in(&asked("2026-02-30"), at("2026-01-05T12:00:00"), &warsaw()).unwrap_err();
    assert_eq!(refused.message, words!("pulse-refused-date", text = "2026-02-30"));
    assert!(app.finish_check_in(&draft("2026-01-06", ONES), at("2026-01-05T12:00:00"), &warsaw()).is_err());
    assert!(app.keep_draft(&draft("2026-01-06", ONES), at("2026-01-05T12:00:00"), &warsaw()).is_err());
}

#[test]
fn what_can_not_be_stored_is_refused_and_the_draft_stays() {
    let mut app = app();
    let now = at("2026-01-05T17:40:00");
    app.keep_draft(&draft("2026-01-05", ONES), now, &warsaw()).unwrap();
    let mut long = draft("2026-01-05", ONES);
    long.note = "x".repeat(10_001);
    let mut six = draft("2026-01-05", ONES);
    six.answers.push(Some(1));
    for bad in [draft("2026-01-05", [None; 5]), draft("2026-01-05", [Some(5), None, None, None, None]), long, six] {
        assert_eq!(app.finish_check_in(&bad, now, &warsaw()).unwrap_err().code, ErrorCode::InvalidInput);
    }
    let mut gone = draft("2026-01-05", ONES);
    gone.entry = Some("no such entry".to_owned());
    assert_eq!(app.finish_check_in(&gone, now, &warsaw()).unwrap_err().code, ErrorCode::Gone);
    assert_eq!(begin(&mut app, &CheckInAsked::default(), "2026-01-05T17:41:00").answers, ONES);
}

#[test]
fn a_note_alone_is_enough() {
    let mut app = app();
    let mut note = draft("2026-01-05", [None; 5]);
    note.note = "three lines\nof a note\nand an end".to_owned();
    let result = app.finish_check_in(&note, at("2026-01-05T17:40:00"), &warsaw()).unwrap();
    assert_eq!(result.signs[0].status, SignStatus::Unknown);
    assert_eq!(result.summary, words!("result-learning", needed = 14, seen = 0));
}

#[test]
fn a_check_in_with_a_sign_skipped_counts_as_one_check_in() {
    let mut app = app();
    let result = finish(&mut app, "2026-01-05", [None, Some(1), Some(1), Some(1), Some(1)], "2026-01-05T17:40:00");
    assert_eq!(result.summary, words!("result-learning", needed = 14, seen = 1));
    assert_eq!(result.signs[1].words, words!("sign-learning", needed = 14, seen = 1));
}

#[test]
fn the_usual_is_learned_in_four_weeks_and_a_rise_is_noticed_on_its_day() {
    let mut app = app();
    let mut said = Vec::new();
    for n in 0..27_u64 {
        // One and a half on average in the first four weeks, then three.
        let value = if n < 20 { 1 + u8::from(n % 4 == 0) } else { 3 };
        let day = workday(n);
        let result =
            finish(&mut app, &day.to_string(), [Some(value), Some(1), Some(1), Some(1), Some(1)], &evening_of(day));
        said.push((result.summary, result.signs[0].status, result.small_print.is_some()));
    }
    assert_eq!(said[5].0, words!("result-learning", needed = 14, seen = 6));
    assert_eq!(said[14].0, words!("result-learning-until", day = "1 February"));
    assert_eq!(said[18].1, SignStatus::Learning);
    assert_eq!(said[20].1, SignStatus::Usual);
    let rest = words!("result-rest-usual");
    let high = words!("result-high-today", list = words!("sign-inline-exhaustion"));
    assert_eq!(said[20].0, format!("{high} {rest}"));
    let first = said.iter().position(|(_, status, _)| *status == SignStatus::Above).unwrap();
    // z: 1.6, 1.88: above the limit of 1.8206 on the second day.
    assert_eq!(first, 21);
    assert_eq!(said[first].0, format!("{} {rest}", words!("result-above-new", sign = "exhaustion")));
    assert_eq!(said[26].0, format!("{} {rest}", words!("result-above", sign = "exhaustion", day = "3 February")));
    assert!(said[21].2 && said[26].2 && !said[20].2);
}

#[test]
fn a_usual_that_is_heavy_is_never_called_fine() {
    let mut app = app();
    let mut last = None;
    for n in 0..22_u64 {
        let day = workday(n);
        last =
            Some(finish(&mut app, &day.to_string(), [Some(3), Some(1), Some(1), Some(1), Some(1)], &evening_of(day)));
    }
    let last = last.unwrap();
    assert_eq!(last.signs[0].status, SignStatus::Heavy);
    let heavy = words!("result-heavy", name = words!("sign-inline-exhaustion"));
    assert_eq!(last.summary, format!("{heavy} {}", words!("result-rest-usual")));
    assert_eq!(last.suggestion.map(|suggestion| suggestion.id).as_deref(), Some("heavy-usual.exhaustion"));
}

#[test]
fn three_hard_days_bring_one_suggestion_and_not_now_puts_it_off() {
    let mut app = app();
    for n in 0..3 {
        let day = workday(n);
        finish(&mut app, &day.to_string(), [Some(4), Some(1), None, None, None], &evening_of(day));
    }
    let suggested = |app: &mut App, now: &str| {
        let result = finish(app, &now[..10], [Some(4), None, None, None, None], now);
        result.suggestion.map(|suggestion| suggestion.id)
    };
    assert_eq!(suggested(&mut app, "2026-01-07T18:00:00").as_deref(), Some("hard-days"));
    app.answer_suggestion("hard-days", false, at("2026-01-07T18:00:00"), &warsaw()).unwrap();
    assert_eq!(suggested(&mut app, "2026-01-08T18:00:00"), None);
    assert_eq!(suggested(&mut app, "2026-01-11T18:00:00").as_deref(), Some("hard-days"));
    assert!(app.answer_suggestion("no-such-thing", false, at("2026-01-07T18:00:00"), &warsaw()).is_err());
}

#[test]
fn an_entry_is_changed_and_the_change_taken_back() {
    let mut app = app();
    let id = finish(&mut app, "2026-01-05", ONES, "2026-01-05T17:40:00").entry;
    let view =
        begin(&mut app, &CheckInAsked { entry: Some(id.clone()), ..CheckInAsked::default() }, "2026-01-06T10:00:00");
    assert_eq!((view.answers.as_slice(), view.entry.as_deref()), (ONES.as_slice(), Some(id.as_str())));
    let mut changed = draft("2026-01-05", [Some(3); 5]);
    changed.entry = Some(id);
    let result = app.finish_check_in(&changed, at("2026-01-06T10:00:00"), &warsaw()).unwrap();
    assert_eq!((result.title.as_str(), result.said_done), (words!("result-title-changed"), false));
    assert_eq!(entries(&app, "2026-01-06T10:00:00"), [("2026-01-05".to_owned(), vec![Some(3); 5])]);
    assert_eq!(app.undo().unwrap().as_deref(), Some(words!("pulse-undone-change", date = "Monday 5 January")));
    assert_eq!(entries(&app, "2026-01-06T10:00:00"), [("2026-01-05".to_owned(), ONES.to_vec())]);
    assert_eq!(app.undo().unwrap(), None);
}

#[test]
fn the_change_of_one_entry_is_taken_back_whatever_was_done_since() {
    let mut app = app();
    let id = finish(&mut app, "2026-01-05", ONES, "2026-01-05T17:40:00").entry;
    let other = finish(&mut app, "2026-01-06", ONES, "2026-01-06T17:40:00").entry;
    for (value, time) in [(3, "2026-01-06T18:00:00"), (4, "2026-01-06T18:05:00")] {
        let mut changed = draft("2026-01-05", [Some(value); 5]);
        changed.entry = Some(id.clone());
        app.finish_check_in(&changed, at(time), &warsaw()).unwrap();
    }
    app.delete_entry(&other, at("2026-01-06T18:10:00")).unwrap();
    let standing = |app: &App| app.trends(TrendSpan::All, at("2026-01-06T19:00:00"), &warsaw()).unwrap().entries;
    assert_eq!(standing(&app)[0].remark.as_deref(), Some(words!("pulse-entry-edited")));
    for value in [3, 1] {
        let said = app.undo_change(&id).unwrap();
        assert_eq!(said, words!("pulse-undone-change", date = "Monday 5 January"));
        assert_eq!(standing(&app)[0].answers, vec![Some(value); 5]);
    }
    assert_eq!((standing(&app)[0].edited, standing(&app)[0].remark.as_deref()), (false, None));
    assert_eq!(app.undo_change(&id).unwrap_err().code, ErrorCode::Gone, "there is nothing left to take back");
    assert_eq!(app.undo_change(&other).unwrap_err().code, ErrorCode::Gone, "it is deleted");
    assert_eq!(app.undo().unwrap().as_deref(), Some(words!("pulse-undone-deletion", date = "Tuesday 6 January")));
    assert_eq!(app.undo().unwrap(), None);
}

#[test]
fn an_entry_is_deleted_once_and_comes_back() {
    let mut app = app();
    let id = finish(&mut app, "2026-01-05", ONES, "2026-01-05T17:40:00").entry;
    app.delete_entry(&id, at("2026-01-06T10:00:00")).unwrap();
    assert_eq!(entries(&app, "2026-01-06T10:00:00"), []);
    assert_eq!(app.delete_entry(&id, at("2026-01-06T10:00:00")).unwrap_err().code, ErrorCode::Gone);
    assert_eq!(app.undo().unwrap().as_deref(), Some(words!("pulse-undone-deletion", date = "Monday 5 January")));
    assert_eq!(entries(&app, "2026-01-06T10:00:00").len(), 1);
}

#[test]
fn an_entry_after_the_fact_belongs_to_its_day_and_says_so() {
    let mut app = app();
    let asked = CheckInAsked { work_date: Some("2026-01-05".to_owned()), ..CheckInAsked::default() };
    let view = begin(&mut app, &asked, "2026-01-08T10:00:00");
    assert_eq!(view.over_line, words!("pulse-over-day", date = "Monday 5 January"));
    let result = finish(&mut app, "2026-01-05", ONES, "2026-01-08T10:00:00");
    assert_eq!(
        (result.title.as_str(), result.said_done),
        (words!("result-title-day", date = "Monday 5 January"), false)
    );
    let view = app.trends(TrendSpan::FourWeeks, at("2026-01-08T10:00:00"), &warsaw()).unwrap();
    assert_eq!(view.entries[0].remark.as_deref(), Some(words!("pulse-entry-later", date = "Mon 5 Jan")));
    assert_eq!(view.entries[0].when, words!("pulse-entry-when", date = "Thu 8 Jan", time = "10:00"));
}

#[test]
fn of_several_of_one_date_the_last_feeds_the_statistics_and_all_are_listed() {
    let mut app = app();
    for n in 0..21 {
        let day = workday(n);
        finish(&mut app, &day.to_string(), [Some(4); 5], &format!("{day}T13:00:00"));
        finish(&mut app, &day.to_string(), ONES, &evening_of(day));
    }
    let view = app.trends(TrendSpan::All, at("2026-02-02T18:00:00"), &warsaw()).unwrap();
    assert_eq!((view.entries.len(), view.table.rows.len(), view.signs[0].dots.len()), (42, 42, 42));
    let range = view.signs[0].range.unwrap();
    assert!((range.low - 0.8).abs() < 1e-9 && (range.high - 1.2).abs() < 1e-9);
    assert_eq!(view.coverage, words!("trend-coverage", answered = 21, planned = 21));
}

#[test]
fn closing_the_day_after_its_end_says_done_for_today_once_and_keeps_the_evening() {
    let mut app = app();
    let early = finish(&mut app, "2026-01-05", ONES, "2026-01-05T17:00:00");
    assert_eq!((early.said_done, early.title.as_str()), (false, words!("result-title-early")));
    let closing = finish(&mut app, "2026-01-05", ONES, "2026-01-05T17:40:00");
    assert_eq!((closing.said_done, closing.title.as_str()), (true, words!("result-title")));
    assert!(!finish(&mut app, "2026-01-05", ONES, "2026-01-05T17:50:00").said_done);
    // On Tuesday, after the cutoff: done is said, and the evening is not known to be kept.
    assert!(finish(&mut app, "2026-01-06", ONES, "2026-01-06T18:31:00").said_done);
    let view = app.trends(TrendSpan::All, at("2026-01-08T10:00:00"), &warsaw()).unwrap();
    let said: Vec<&str> = view.evenings.iter().rev().take(4).map(|cell| cell.words.as_str()).collect();
    let cell = |date: &str, id: &str| words!("evening-cell", date = date, words = words!(id));
    assert_eq!(
        said,
        [
            cell("Thu 8 Jan", "evening-today"),
            cell("Wed 7 Jan", "evening-not-known"),
            cell("Tue 6 Jan", "evening-not-known"),
            cell("Mon 5 Jan", "evening-kept")
        ]
    );
    // The plan holds since Thursday 1 January.
    assert_eq!(view.evenings_sentence, words!("evenings-all", kept = 1, past = 5, unknown = 4));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// Scenario 14.
    #[test]
    fn moving_the_days_start_there_and_back_loses_and_doubles_nothing(
        moments in prop::collection::vec((0_u64..20, 0_u32..24, 0_u32..60), 1..12), hour in 0_u32..12,
    ) {
        let mut app = app();
        let mut now = at("2026-01-05T00:00:00");
        let mut made = Vec::new();
        for (day, hour, minute) in moments {
            let then = at(&format!("{}T{hour:02}:{minute:02}:00", date("2026-01-05") + Days::new(day)));
            let view = app.check_in(&CheckInAsked::default(), then, &warsaw()).unwrap();
            app.finish_check_in(&draft(&view.work_date, ONES), then, &warsaw()).unwrap();
            made.push(view.work_date);
            now = now.max(then);
        }
        made.sort_unstable_by(|a, b| b.cmp(a));
        let listed = |app: &App| -> Vec<String> {
            let view = app.trends(TrendSpan::All, now, &warsaw()).unwrap();
            assert_eq!(view.table.rows.len(), view.entries.len());
            view.entries.into_iter().map(|entry| entry.work_date).collect()
        };
        let before = listed(&app);
        prop_assert_eq!(&before, &made);
        for start in [hour, 4] {
            let mut moved = plan();
            moved.day_start = chrono::NaiveTime::from_hms_opt(start, 0, 0).unwrap();
            app.store.save_plan(&Moment::new(now, &warsaw()), &moved).unwrap();
        }
        prop_assert_eq!(listed(&app), before);
    }
}

fn at_once(app: &mut App, moment: Option<&str>, now: &str) -> Result<super::CheckedIn, crate::error::AppError> {
    let answers = super::TypedAnswers::parse("2,1,0,,3", app.words()).unwrap();
    app.check_in_at_once(answers, moment, at(now), &warsaw())
}

#[test]
fn a_check_in_said_at_once_leaves_the_draft_of_an_open_window_as_it_is() {
    let mut app = app();
    let mut under_way = draft("2026-01-05", [Some(4), None, None, None, None]);
    under_way.note = "three words so far".to_owned();
    app.keep_draft(&under_way, at("2026-01-05T17:40:00"), &warsaw()).unwrap();
    let kept = app.store.draft().unwrap();
    at_once(&mut app, None, "2026-01-05T17:41:00").unwrap();
    at_once(&mut app, Some("2026-01-02"), "2026-01-05T17:42:00").unwrap();
    assert_eq!(app.store.draft().unwrap(), kept);
    assert_eq!(app.took().unwrap(), Vec::<i64>::new(), "it does not tell how long the window's takes");
    let said = [Some(2), Some(1), Some(0), None, Some(3)].to_vec();
    assert_eq!(
        entries(&app, "2026-01-05T17:42:00"),
        [("2026-01-05".to_owned(), said.clone()), ("2026-01-02".to_owned(), said)]
    );
    // The window goes on, and what it finishes is one more.
    let view = begin(&mut app, &CheckInAsked::default(), "2026-01-05T17:43:00");
    assert_eq!((view.answers, view.note.as_str()), (under_way.answers, "three words so far"));
}

#[test]
fn a_check_in_said_at_once_says_done_for_today_as_the_windows_does() {
    let mut app = app();
    assert!(!at_once(&mut app, None, "2026-01-05T12:00:00").unwrap().said_done, "the day has not ended");
    assert!(!at_once(&mut app, Some("2026-01-02"), "2026-01-05T17:40:00").unwrap().said_done, "another day's");
    let said = at_once(&mut app, None, "2026-01-05T17:41:00").unwrap();
    assert!(said.said_done && said.words.starts_with(words!("result-title")), "{}", said.words);
    assert!(!at_once(&mut app, None, "2026-01-05T17:42:00").unwrap().said_done, "it was said");
}

#[test]
fn a_moment_is_the_work_dates_it_fell_in_by_the_plan_of_its_day() {
    let mut app = app();
    let nights: Plan = serde_json::from_str(r#"{"week": {"fri": ["22:00-06:00"]}}"#).unwrap();
    app.store.save_plan(&Moment::new(at("2026-03-20T12:00:00"), &warsaw()), &nights).unwrap();
    for (moment, date) in [
        ("2026-03-18T17:00", "2026-03-18"),
        ("2026-03-19T00:20", "2026-03-18"),
        // In the gap of the spring night: the night shift that began on Friday.
        ("2026-03-28T05:30", "2026-03-27"),
        ("2026-03-29T02:30", "2026-03-28"),
        ("2026-03-27T23:30:00-04:00", "2026-03-27"),
    ] {
        assert_eq!(at_once(&mut app, Some(moment), "2026-04-01T12:00:00").unwrap().work_date, date, "{moment}");
    }
    for moment in ["2026-04-01T12:01", "2026-04-02", "2026-04-01T06:01:00-04:00", "noon", ""] {
        let refused = at_once(&mut app, Some(moment), "2026-04-01T12:00:00").unwrap_err();
        assert_eq!(refused.code, ErrorCode::InvalidInput, "{moment}");
    }
}
