use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::moment::Moment;
use domain::work_week::{Exception, ExceptionKind, Plan};
use domain::zone::Zone;
use store::{NewCheckIn, Store};

use super::*;
use crate::view::SignStatus;
use testing::words;

fn zone() -> Zone {
    Zone::named("Europe/Warsaw").unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The nth workday from Monday 5 January 2026 on.
fn workday(n: u64) -> NaiveDate {
    date("2026-01-05") + Days::new(n / 5 * 7 + n % 5)
}

fn evening(date: NaiveDate) -> DateTime<Utc> {
    zone().instant(date.and_hms_opt(17, 40, 0).unwrap())
}

fn plan() -> Plan {
    let day = r#"["09:00-17:30"]"#;
    let week = format!(r#"{{"week": {{"mon": {day}, "tue": {day}, "wed": {day}, "thu": {day}, "fri": {day}}}}}"#);
    serde_json::from_str(&week).unwrap()
}

/// Records with one check-in a workday: exhaustion as given (nothing is a missed day), the others always 1.
fn app(plan: &Plan, exhaustion: &[Option<u8>]) -> App {
    let mut store = Store::in_memory().unwrap();
    store.save_plan(&Moment::new(evening(workday(0)) - chrono::TimeDelta::days(1), &zone()), plan).unwrap();
    let given = (0..).map(workday).zip(exhaustion).filter_map(|(date, value)| Some((date, (*value)?)));
    for (date, value) in given {
        let answers: store::StoredAnswers =
            (1..=5).map(|item| (item, Some(if item == 1 { value } else { 1 }.into()))).collect();
        let made = Moment::new(evening(date), &zone());
        let instrument = "leeward-pulse".to_owned();
        store
            .add_check_in(&NewCheckIn {
                made,
                work_date: date,
                instrument,
                edition: None,
                answers,
                note: String::new(),
            })
            .unwrap();
    }
    App::over(store, Words::new("en-GB"))
}

fn usual_then(then: &[Option<u8>]) -> Vec<Option<u8>> {
    (0..20).map(|n| Some(1 + u8::from(n % 4 == 0))).chain(then.iter().copied()).collect()
}

fn seen(app: &App, span: TrendSpan, on: NaiveDate) -> TrendsView {
    app.trends(span, evening(on), &zone()).unwrap()
}

#[test]
fn before_the_first_check_in_there_is_a_sentence_and_no_number() {
    let view = seen(&app(&plan(), &[]), TrendSpan::ThreeMonths, workday(3));
    assert_eq!(view.empty.as_deref(), Some(words!("trend-empty")));
    assert!(view.table.rows.is_empty() && view.entries.is_empty() && !view.together.enough);
    assert!(
        view.signs
            .iter()
            .all(|sign| sign.status == SignStatus::Unknown && sign.range.is_none() && sign.dots.is_empty())
    );
}

#[test]
fn while_the_usual_is_learned_there_are_dots_and_neither_line_nor_range() {
    let view = seen(&app(&plan(), &[Some(1); 6]), TrendSpan::ThreeMonths, workday(5));
    let sign = &view.signs[0];
    assert_eq!((sign.dots.len(), sign.line.len(), sign.range), (6, 0, None));
    assert_eq!(sign.words, words!("sign-learning", needed = 14, seen = 6));
    assert_eq!(sign.finding, words!("trend-finding-learning", name = words!("sign-exhaustion"), needed = 14, seen = 6));
    assert_eq!(view.caption, words!("trend-caption-learning"));
}

#[test]
fn a_notice_is_marked_from_its_day_on_and_until_it_ends() {
    let rise = [Some(3), Some(3), Some(3), Some(3)];
    let standing = seen(&app(&plan(), &usual_then(&rise)), TrendSpan::ThreeMonths, workday(23));
    let sign = &standing.signs[0];
    assert_eq!(sign.status, SignStatus::Above);
    assert_eq!(
        (sign.notices.len(), sign.notices[0].label.as_str()),
        (1, words!("trend-notice-since", since = "3 Feb"))
    );
    assert_eq!(sign.finding, words!("trend-finding-above", day = "3 February", name = words!("sign-exhaustion")));
    let marked: Vec<&str> = sign.dots.iter().filter(|dot| dot.notice).map(|dot| dot.date.as_str()).collect();
    assert_eq!(marked, ["2026-02-03", "2026-02-04", "2026-02-05"]);
    assert_eq!(sign.said[usize::from(sign.dots[20].value)], words!("pulse-exhaustion-3"));
    assert!(standing.signs[1..].iter().all(|sign| sign.status == SignStatus::Usual && sign.notices.is_empty()));

    let mut over = rise.to_vec();
    over.extend([Some(0); 6]);
    let ended = seen(&app(&plan(), &usual_then(&over)), TrendSpan::ThreeMonths, workday(29));
    let sign = &ended.signs[0];
    assert_eq!(sign.status, SignStatus::Usual);
    assert_eq!(sign.notices[0].label, words!("trend-notice-span", since = "3 Feb", until = "6 Feb"));
    assert_eq!(sign.notices[0].until.as_deref(), Some("2026-02-06"));
}

#[test]
fn the_line_is_cut_where_more_than_a_week_is_missing_and_nothing_is_filled_in() {
    let mut then = vec![Some(1); 3];
    then.extend([None; 8]);
    then.extend([Some(1); 2]);
    let view = seen(&app(&plan(), &usual_then(&then)), TrendSpan::All, workday(32));
    let lengths: Vec<usize> = view.signs[0].line.iter().map(Vec::len).collect();
    assert_eq!(lengths, [20, 3, 2]);
    assert_eq!(view.signs[0].dots.len(), 25);
    assert_eq!(view.coverage, words!("trend-coverage", answered = 25, planned = 33));
}

#[test]
fn too_few_answered_workdays_are_said_and_nothing_is_concluded() {
    let sparse: Vec<Option<u8>> = (0..60).map(|n| (n % 2 == 0).then_some(1)).collect();
    let view = seen(&app(&plan(), &sparse), TrendSpan::All, workday(59));
    assert_eq!(view.coverage, words!("trend-coverage-few", answered = 30, planned = 59));
    assert_eq!(view.signs[0].words, words!("trend-too-few"));
}

#[test]
fn a_direction_rests_on_the_weeks_it_is_drawn_from_not_on_the_span_shown() {
    // One check-in, four weeks of none, then three a week for eight weeks: a drift could be reckoned with.
    let values = |every: bool| -> Vec<Option<u8>> {
        (0..65).map(|n| (every || n == 0 || (n >= 25 && n % 5 < 3)).then_some(1 + u8::from(n % 4 == 0))).collect()
    };
    let view = seen(&app(&plan(), &values(false)), TrendSpan::FourWeeks, workday(64));
    assert_eq!(view.coverage, words!("trend-coverage", answered = 12, planned = 19));
    assert_eq!(view.signs[0].words, words!("trend-too-few"));
    let view = seen(&app(&plan(), &values(true)), TrendSpan::FourWeeks, workday(64));
    assert_eq!(view.signs[0].words, words!("trend-steady"));
}

#[test]
fn what_goes_together_is_said_only_where_enough_workdays_are_answered() {
    // Kept every second evening; the day after a kept one is easier. Then weeks without a check-in.
    let values = |weeks: usize| -> Vec<Option<u8>> {
        (0..16 * 5).map(|n| (n < weeks * 5).then_some(if n % 2 == 1 { 1 } else { 2 })).collect()
    };
    let with_evenings = |weeks: usize| {
        let mut app = app(&plan(), &values(weeks));
        for (n, made) in (0..16 * 5).map(|n| (n, Moment::new(evening(workday(n)), &zone()))) {
            if n % 2 == 0 {
                let done = domain::reminder::Entry::Done { at: made, work_date: Some(workday(n)) };
                app.store.append_ledger(&[done]).unwrap();
            } else {
                let minutes = domain::after_hours::Minutes::try_from(45).unwrap();
                let worked = domain::after_hours::AfterHours::Worked { minutes, reason: None, on_call: false };
                app.store.add_after_hours(&made, workday(n), &worked).unwrap();
            }
        }
        seen(&app, TrendSpan::All, workday(79)).together
    };
    let lower = words!("trend-association-lower", points = "1.0", low = "|", high = "|", days = "|");
    let (start, end) = (lower.split('|').next().unwrap(), lower.rsplit('|').next().unwrap());
    let together = with_evenings(16).text;
    assert!(together.starts_with(start) && together.ends_with(end), "{together}");
    assert!(with_evenings(16).enough && with_evenings(11).enough);
    let few = with_evenings(9);
    assert_eq!((few.enough, few.text.as_str()), (false, words!("trend-together-few")));
}

#[test]
fn what_it_takes_until_something_can_be_said_is_said_with_how_far_it_is() {
    let mut app = app(&plan(), &[Some(1); 10]);
    for n in 0..7 {
        let done = domain::reminder::Entry::Done {
            at: Moment::new(evening(workday(n)), &zone()),
            work_date: Some(workday(n)),
        };
        app.store.append_ledger(&[done]).unwrap();
    }
    let together = seen(&app, TrendSpan::All, workday(9)).together;
    // Friday's evening has no check-in the day after.
    assert_eq!(
        (together.enough, together.text.as_str()),
        (false, words!("trend-together-not-yet", days = 20, group = 6, known = 6, share = "all"))
    );
}

#[test]
fn leave_is_marked_and_its_entries_stay_out_of_the_usual() {
    let mut with_leave = plan();
    let leave = Exception { from: workday(5), to: workday(9), kind: ExceptionKind::Leave };
    with_leave.exceptions.push(leave);
    // A week of fours on leave; ones on the other workdays of six weeks.
    let values: Vec<Option<u8>> = (0..30).map(|n| Some(if (5..10).contains(&n) { 4 } else { 1 })).collect();
    let view = seen(&app(&with_leave, &values), TrendSpan::All, workday(29));
    assert_eq!(view.leave.len(), 1);
    assert_eq!((view.leave[0].from.as_str(), view.leave[0].to.as_str()), ("2026-01-12", "2026-01-16"));
    let range = view.signs[0].range.unwrap();
    assert!((range.low - 0.8).abs() < 1e-9 && (range.high - 1.2).abs() < 1e-9);
    assert_eq!(view.signs[0].dots.len(), 30);
    assert_eq!(view.coverage, words!("trend-coverage", answered = 25, planned = 25));
}

#[test]
fn a_span_shows_its_days_and_reckons_with_all() {
    let app = app(&plan(), &usual_then(&[Some(1); 20]));
    let (all, weeks) = (seen(&app, TrendSpan::All, workday(39)), seen(&app, TrendSpan::FourWeeks, workday(39)));
    assert_eq!((all.from.as_str(), all.to.as_str()), ("2026-01-05", "2026-02-27"));
    assert_eq!((weeks.from.as_str(), weeks.to.as_str()), ("2026-01-31", "2026-02-27"));
    assert_eq!((all.entries.len(), weeks.entries.len(), weeks.table.rows.len()), (40, 20, 20));
    assert_eq!(weeks.signs[0].range, all.signs[0].range);
    assert_eq!(weeks.table.columns[0], words!("date"));
    assert_eq!(weeks.table.rows[0], ["Fri 27 Feb", "1", "1", "1", "1", "1"]);
}

#[test]
fn what_stays_level_for_eight_weeks_is_steady_and_before_that_it_is_too_early() {
    let level: Vec<Option<u8>> = (0..45).map(|n| Some(1 + u8::from(n % 4 == 0))).collect();
    assert_eq!(seen(&app(&plan(), &level), TrendSpan::All, workday(44)).signs[0].words, words!("trend-steady"));
    assert_eq!(
        seen(&app(&plan(), &level[..34]), TrendSpan::All, workday(33)).signs[0].words,
        words!("trend-direction-unknown")
    );
}

#[track_caller]
fn check_ticks(span: TrendSpan, first: &str, today: &str, expected: &[&str]) {
    let shown = Shown::new(span, Some(date(first)), date(today));
    let labels: Vec<String> = ticks(shown, &Words::new("en-GB")).into_iter().map(|tick| tick.label).collect();
    assert_eq!(labels, expected);
}

#[test]
fn an_axis_has_weeks_or_months_or_years_and_never_too_many() {
    check_ticks(TrendSpan::FourWeeks, "2026-01-05", "2026-11-20", &["26 Oct", "2 Nov", "9 Nov", "16 Nov"]);
    check_ticks(TrendSpan::ThreeMonths, "2026-01-05", "2026-11-20", &["1 Sept", "1 Oct", "1 Nov"]);
    check_ticks(TrendSpan::Year, "2026-01-05", "2026-11-20", &["1 Jan", "1 Mar", "1 May", "1 Jul", "1 Sept", "1 Nov"]);
    check_ticks(TrendSpan::All, "2026-11-20", "2026-11-20", &[]);
    let decade = Shown::new(TrendSpan::All, Some(date("2016-11-21")), date("2026-11-20"));
    assert!((3..=7).contains(&ticks(decade, &Words::new("en-GB")).len()));
}
