//! While a day is being closed, its end does not ring into it.

use domain::reminder::{Entry, Kind, Outcome};

use super::*;

#[test]
fn scenario_51_the_days_end_is_merged_into_the_check_in_that_is_in_use() {
    let sight = |work_date: &str, touched: &str| {
        let touched = Zone::named("Europe/Warsaw").unwrap().instant(touched.parse().unwrap());
        Sight { check_in: CheckInUse::touched(work_date, touched), ..CLEAR }
    };
    for (work_date, touched, rings) in [
        ("2026-11-23", "2026-11-23T17:29:59", false),
        ("2026-11-23", "2026-11-23T17:25:00", false),
        // Longer ago, the person may have left it open.
        ("2026-11-23", "2026-11-23T17:24:59", true),
        // Another day's check-in, or a clock that was set back since.
        ("2026-11-20", "2026-11-23T17:29:59", true),
        ("2026-11-23", "2026-11-23T17:30:01", true),
        ("no date", "2026-11-23T17:29:59", true),
    ] {
        let mut evening = Evening::new();
        let heads_up = evening.look("17:20:00", sight(work_date, touched));
        assert_eq!(heads_up.len(), 1, "the heads-up comes all the same");
        assert_eq!(!evening.look("17:30:00", sight(work_date, touched)).is_empty(), rings, "{work_date} {touched}");
        let lines = evening.app.store.whole_ledger().unwrap();
        let end = lines.iter().filter_map(Entry::line).find(|line| line.kind == Kind::DayEnd).unwrap();
        assert_eq!(end.outcome == Outcome::Merged, !rings, "{work_date} {touched}");
        let cutoff = evening.look("18:30:00", sight(work_date, "2026-11-23T18:29:00"));
        assert_eq!(cutoff.len(), 1, "and so does the cutoff");
    }
}

#[test]
fn scenario_51_a_check_in_in_use_is_not_asked_for_either_where_no_end_is_wanted() {
    let mut evening = Evening::new();
    let now = evening.at("12:00:00");
    let mut form = propose_plan(&evening.app.words);
    form.day_end = false;
    evening.app.save_plan(&form, now, &evening.zone).unwrap();
    let touched = evening.at("17:28:00");
    let sight = Sight { check_in: CheckInUse::touched("2026-11-23", touched), ..CLEAR };
    assert!(evening.look("17:30:00", sight).is_empty());
    let tomorrow = evening.at("17:30:00") + TimeDelta::days(1);
    let shown = evening.app.tick(tomorrow, &evening.zone, Some(CLEAR)).unwrap().show;
    assert_eq!(shown.len(), 1, "the next day it is");
}

#[test]
fn scenario_51_a_snoozed_end_of_the_day_is_merged_as_well() {
    let mut evening = Evening::new();
    assert_eq!(evening.look("17:30:00", CLEAR).len(), 1);
    let now = evening.at("17:31:00");
    evening.app.snooze(15, now, &evening.zone).unwrap();
    let touched = evening.at("17:45:00");
    let sight = Sight { check_in: CheckInUse::touched("2026-11-23", touched), ..CLEAR };
    assert!(evening.look("17:46:00", sight).is_empty());
}
