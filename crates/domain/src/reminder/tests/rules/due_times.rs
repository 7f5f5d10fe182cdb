//! Rule 1: when each reminder of a work date is due, and what has none.

use super::{MON, TUE, office};
use crate::reminder::tests::fixture::{OFFICE, check, check_in};

#[test]
fn rule_1_what_is_due_before_the_plan_is_ignored_and_what_is_due_with_it_counts() {
    let lines = ["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"];
    check(OFFICE, "2027-01-11T17:30:00", &[], TUE, &lines);
    check(OFFICE, "2027-01-11T17:30:01", &[], TUE, &lines[1..]);
    check(OFFICE, "2027-01-11T18:00:01", &[("2027-01-11T18:01:00", "done")], TUE, &[]);
}

/// Two days, two nights, four off, from Monday 4 January 2027.
const ROTATION: &str = r#"{"rotation":{"from":"2027-01-04","days":
    [["07:00-19:00"],["07:00-19:00"],["19:00-07:00"],["19:00-07:00"],[],[],[],[]]},
    "heads_up_minutes":null,"cutoff":null}"#;

#[test]
fn scenario_59_a_rotation_rings_at_the_end_of_its_days_and_nights_and_not_between() {
    check(
        ROTATION,
        MON,
        &[],
        "2027-01-20T12:00:00",
        &[
            "01-12 19:00 day_end delivered",
            "01-13 19:00 day_end delivered",
            "01-15 07:00 01-14: day_end delivered",
            "01-16 07:00 01-15: day_end delivered",
        ],
    );
    // A night that ends as the day after begins is said; what is late is not, since that day has begun.
    let touching = r#"{"rotation":{"from":"2027-01-11","days":[["19:00-07:00"],["07:00-19:00"],[]]},
        "heads_up_minutes":null,"cutoff":null}"#;
    let sleep = [("2027-01-12T06:00:00", "sleep"), ("2027-01-12T07:02:00", "wake")];
    let noon = "2027-01-12T12:00:00";
    check(touching, MON, &[], noon, &["01-12 07:00 01-11: day_end delivered"]);
    check(touching, MON, &sleep, noon, &["01-12 07:02 01-11: day_end expired"]);
}

#[test]
fn scenario_59_done_and_leave_act_on_the_night_that_runs() {
    let until = "2027-01-17T00:00:00";
    check(
        ROTATION,
        "2027-01-14T12:00:00",
        &[("2027-01-15T02:00:00", "done")],
        until,
        &["01-15 02:00 01-14: day_end done", "01-16 07:00 01-15: day_end delivered"],
    );
}

#[test]
fn scenario_59_the_next_wake_is_found_after_the_longest_rotation() {
    let days = vec!["[]"; 399].join(",");
    let plan: crate::work_week::Plan = serde_json::from_str(&format!(
        r#"{{"rotation":{{"from":"2027-01-11","days":[["09:00-17:30"],{days}]}},"heads_up_minutes":null,"cutoff":null}}"#
    ))
    .unwrap();
    let zone = crate::zone::Zone::named("Europe/Warsaw").unwrap();
    let at = |text: &str| zone.instant(text.parse().unwrap());
    let standing = crate::reminder::Standing::new(&plan, at("2027-01-11T08:00:00"), &zone);
    let state = crate::reminder::State::default();
    let next = crate::reminder::next_wake(&standing, &state, at("2027-01-11T17:30:00"), &zone);
    assert_eq!(next, Some(at("2028-02-15T17:30:00")));
}

#[test]
fn rule_1_a_cutoff_at_a_clock_time_is_the_first_not_before_the_end() {
    let at = |time: &str| office(&format!(r#""heads_up_minutes":null,"day_end":false,"cutoff":{{"at":"{time}"}}"#));
    let noon = "2027-01-12T12:00:00";
    check(&at("18:30"), MON, &[], noon, &["01-11 18:30 cutoff delivered"]);
    check(&at("17:30"), MON, &[], noon, &["01-11 17:30 cutoff delivered"]);
    // By 00:30 of the next day no later range has begun; by 17:29 one has.
    check(&at("00:30"), MON, &[], noon, &["01-12 00:30 01-11: cutoff delivered"]);
    check(&at("17:29"), MON, &[], "2027-01-12T17:29:00", &["01-12 17:29 01-11: cutoff expired"]);
}

#[test]
fn rule_1_minutes_are_elapsed_and_each_edge_is_resolved_by_itself() {
    let nights =
        r#"{"week":{"sat":["18:00-02:30"]},"heads_up_minutes":90,"day_end":false,"cutoff":{"minutes_after_end":60}}"#;
    // The end, 02:30, is shown as 03:30 in spring: 90 minutes before it is 01:00, an hour after it 04:30.
    check(
        nights,
        "2027-03-27T12:00:00",
        &[],
        "2027-03-28T12:00:00",
        &["03-28 01:00 03-27: heads_up delivered", "03-28 04:30 03-27: cutoff delivered"],
    );
}

#[test]
fn rule_1_the_end_of_a_date_is_the_latest_of_its_ranges_in_whatever_order() {
    let two = r#"{"week":{"tue":["13:00-17:30","09:00-12:00"]},"heads_up_minutes":null,"cutoff":null}"#;
    check(two, MON, &[], "2027-01-13T08:00:00", &["01-12 17:30 day_end delivered"]);
}

#[test]
fn rule_1_both_edges_of_a_range_that_lies_in_a_gap_come_after_it() {
    let gap = r#"{"week":{"sun":["02:15-02:45"]},"heads_up_minutes":null,"cutoff":null}"#;
    let (from, until) = ("2027-03-28T00:00:00", "2027-03-28T12:00:00");
    check(gap, from, &[], until, &["03-28 03:45 day_end delivered"]);
    // It has begun at 03:15 and not before: only then is it the current work date.
    check(gap, from, &[("2027-03-28T03:14:59", "done")], until, &["03-28 03:45 day_end delivered"]);
    check(gap, from, &[("2027-03-28T03:15:00", "done")], until, &["03-28 03:15 day_end done"]);
    // The start, 02:30, is 03:30 on this night; the end stays 03:15.
    let over = r#"{"week":{"sun":["02:30-03:15"]},"heads_up_minutes":null,"cutoff":null}"#;
    check(over, from, &[], until, &["03-28 03:15 day_end delivered"]);
}

#[test]
fn rule_1_a_cutoff_at_a_clock_time_is_resolved_on_nights_when_the_clock_changes() {
    let nights = |hours: &str, time: &str| {
        format!(
            r#"{{"week":{{"sat":["{hours}"]}},"heads_up_minutes":null,"day_end":false,"cutoff":{{"at":"{time}"}}}}"#
        )
    };
    // 02:30 does not exist on that night: the clock shows 03:30, which is after the end at 03:10.
    let spring = ["03-28 03:30 03-27: cutoff delivered"];
    check(&nights("18:00-03:10", "02:30"), "2027-03-27T12:00:00", &[], "2027-03-29T12:00:00", &spring);
    // 02:30 exists twice and is the first of the two, which is before the end: the next one is a day later.
    let autumn = ["11-01 02:30 10-30: cutoff delivered"];
    check(&nights("18:00-02:45", "02:30"), "2027-10-30T12:00:00", &[], "2027-11-01T12:00:00", &autumn);
}

#[test]
fn rule_1_a_cutoff_at_a_clock_time_may_be_that_of_the_date_before() {
    // In Nuuk the hour from 23:00 is left out on that Saturday: its 23:30 is half past midnight of the Sunday.
    let nights = r#"{"week":{"sat":["18:00-00:10"]},"heads_up_minutes":null,"day_end":false,"cutoff":{"at":"23:30"}}"#;
    let due = ["03-31 00:30 03-30: cutoff delivered"];
    check_in("America/Nuuk", nights, "2024-03-30T12:00:00", &[], "2024-04-01T12:00:00", &due);
}

#[test]
fn rule_1_what_is_due_before_the_plan_is_judged_in_the_zone_now_in_force() {
    // At 17:10 in Warsaw it is 18:10 in Helsinki: the end there was before the plan, the cutoff in its very instant.
    check(
        OFFICE,
        "2027-01-11T17:00:00",
        &[("2027-01-11T17:10:00", "zone Europe/Helsinki")],
        "2027-01-11T23:00:00",
        &["01-11 18:10 cutoff delivered_late"],
    );
}

#[test]
fn rule_1_a_date_off_on_leave_or_skipped_by_the_zone_has_no_reminder_and_no_line() {
    let exceptions = r#"{"exceptions":[{"from":"2027-01-11","to":"2027-01-12","kind":"off"},
        {"from":"2027-01-12","to":"2027-01-13","kind":"leave"},{"from":"2027-01-13","to":"2027-01-13","kind":"off"}],"#;
    let plan = OFFICE.replacen('{', exceptions, 1);
    let events = [("2027-01-12T12:00:00", "done"), ("2027-01-13T20:00:00", "done")];
    check(&plan, MON, &events, "2027-01-14T17:30:00", &["01-14 17:30 day_end delivered"]);
    // Samoa went from Thursday the 29th to Saturday the 31st.
    let days = |hours: &str| {
        let days = ["thu", "fri", "sat"].map(|day| format!(r#""{day}":["{hours}"]"#)).join(",");
        format!(r#"{{"week":{{{days}}},"heads_up_minutes":null,"cutoff":null}}"#)
    };
    check_in(
        "Pacific/Apia",
        &days("09:00-17:30"),
        "2011-12-29T08:00:00",
        &[],
        "2011-12-31T20:00:00",
        &["12-29 17:30 day_end delivered", "12-31 17:30 day_end delivered"],
    );
    // A night that would end on the day that never was ends at that hour of the day that came instead.
    check_in(
        "Pacific/Apia",
        &days("22:00-06:00"),
        "2011-12-29T12:00:00",
        &[],
        "2011-12-31T20:00:00",
        &["12-31 06:00 12-29: day_end delivered"],
    );
}
