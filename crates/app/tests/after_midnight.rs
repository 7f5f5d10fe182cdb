//! Scenario 14: what is entered after midnight belongs to the day before, and moving the day's start loses nothing.

#![expect(clippy::unwrap_used, reason = "a test's helpers may fail it too")]

use app::App;
use app::view::{CheckInAsked, CheckInDraft, FirstStartForm, TrendSpan, TrendsView};
use app::words::Words;
use app::{exchange::ExportForm, settings::HostFacts};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use domain::zone::Zone;
use proptest::prelude::*;
use store::Store;

/// A day with an office's hours, and whose day starts at four.
fn app() -> App {
    let mut app = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
    let plan = app.first_start(&HostFacts::default(), at("2027-01-01T09:00:00"), &zone()).unwrap().plan;
    app.finish_first_start(&FirstStartForm { plan, autostart: false }, at("2027-01-01T09:00:00"), &zone()).unwrap();
    app
}

fn zone() -> Zone {
    Zone::named("Europe/Warsaw").unwrap()
}

fn at(local: &str) -> DateTime<Utc> {
    zone().instant(local.parse::<NaiveDateTime>().unwrap())
}

fn enter(app: &mut App, now: DateTime<Utc>, answer: u8) -> String {
    let view = app.check_in(&CheckInAsked::default(), now, &zone()).unwrap();
    let work_date = view.work_date.clone();
    let answers = vec![Some(answer); 5];
    let draft = CheckInDraft { work_date: view.work_date, answers, page: 4, note: String::new(), entry: None };
    app.finish_check_in(&draft, now, &zone()).unwrap();
    work_date
}

fn start_the_day_at(app: &mut App, hour: u32, now: DateTime<Utc>) {
    let mut form = app.chosen().unwrap();
    form.day_start = format!("{hour:02}:00");
    app.save_settings(&form, now, &zone()).unwrap();
}

fn trends(app: &App, now: DateTime<Utc>) -> TrendsView {
    app.trends(TrendSpan::All, now, &zone()).unwrap()
}

fn table(app: &App) -> String {
    app.exported(ExportForm::Csv).unwrap().remove(0).text
}

#[test]
fn scenario_14_an_entry_at_twenty_past_midnight_is_the_day_befores_in_list_chart_and_table() {
    let mut app = app();
    assert_eq!(enter(&mut app, at("2027-01-09T00:20:00"), 2), "2027-01-08");
    let seen = trends(&app, at("2027-01-09T12:00:00"));
    assert_eq!(seen.entries.iter().map(|entry| entry.work_date.as_str()).collect::<Vec<_>>(), ["2027-01-08"]);
    let said = (seen.entries[0].when.as_str(), seen.entries[0].remark.as_deref());
    assert_eq!(said, ("Sat 9 Jan, 0:20", Some("for Fri 8 Jan")));
    for sign in &seen.signs {
        assert_eq!(sign.dots.iter().map(|dot| dot.date.as_str()).collect::<Vec<_>>(), ["2027-01-08"]);
    }
    let table = table(&app);
    assert!(table.lines().nth(1).unwrap().contains("2027-01-08"), "{table}");
    // The moment itself stays what the wall clock said.
    assert!(table.contains("2027-01-09T00:20:00"), "{table}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn scenario_14_moving_the_days_start_there_and_back_loses_and_doubles_nothing(
        entered in prop::collection::vec((0_i64..40 * 24 * 60, 0_u8..5), 1..12),
        there in 0_u32..12,
    ) {
        let mut app = app();
        let begun = at("2027-01-04T00:00:00");
        let mut entered = entered;
        entered.sort_unstable();
        let mut dates = Vec::new();
        for (minutes, answer) in entered {
            dates.push(enter(&mut app, begun + TimeDelta::minutes(minutes), answer));
        }
        let now = begun + TimeDelta::days(50);
        let before = (trends(&app, now), table(&app));
        let mut listed: Vec<String> = before.0.entries.iter().map(|entry| entry.work_date.clone()).collect();
        listed.sort_unstable();
        dates.sort_unstable();
        prop_assert_eq!(&listed, &dates);
        start_the_day_at(&mut app, there, now);
        prop_assert_eq!(table(&app), before.1.clone(), "what was said stays said");
        start_the_day_at(&mut app, 4, now);
        prop_assert_eq!((trends(&app, now), table(&app)), before);
    }
}
