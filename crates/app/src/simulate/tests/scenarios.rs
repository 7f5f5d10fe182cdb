//! Scenarios 1 to 14 and 31 to 33 as a person would write them down for `leeward-cli simulate`: how programs of this kind
//! have failed their users.

use serde_json::{Value, json};

use super::lines;

/// Monday to Friday 09:00-17:30 in Warsaw, no heads-up, cutoff 30 minutes after the end, lateness limit 3 h, two snoozes.
fn office() -> Value {
    let day = ["09:00-17:30"];
    json!({"day_start": "04:00", "week": {"mon": day, "tue": day, "wed": day, "thu": day, "fri": day},
           "heads_up_minutes": null, "day_end": true, "cutoff": {"minutes_after_end": 30},
           "lateness_limit_minutes": 180, "snooze_limit": 2})
}

/// The office with one of its keys otherwise.
fn office_with(key: &str, value: Value) -> Value {
    let mut plan = office();
    plan[key] = value;
    plan
}

/// An end alone, on these days.
pub(super) fn ends(week: &Value) -> Value {
    json!({"week": week, "heads_up_minutes": null, "cutoff": null})
}

/// What happens, as `17:20 sleep` of the first day, `01-18 08:40 wake` of another, and a third word for what it takes.
fn events(from: &str, told: &[&str]) -> Vec<Value> {
    let event = |told: &&str| {
        let mut words = told.split(' ');
        let mut next = || words.next().unwrap();
        let first = next();
        let (date, time) = if first.contains(':') { (&from[5..10], first) } else { (first, next()) };
        let mut event = json!({"at": format!("{}-{date}T{time}:00", &from[..4]), "do": next()});
        for word in words {
            let (key, value) = word.split_once('=').unwrap();
            event[key] = value.parse::<i64>().map_or_else(|_| value.into(), Value::from);
        }
        event
    };
    told.iter().map(event).collect()
}

/// Runs a scenario in a zone and compares its lines, each as `01-11T19:05+01:00 day_end merged`, with the work date where
/// it is another and the number where it is a snooze's.
#[track_caller]
pub(super) fn check_in(zone: &str, plan: &Value, from: &str, told: &[&str], until: &str, expected: &[&str]) {
    let scenario = json!({"zone": zone, "from": from, "until": until, "plan": plan, "events": events(from, told)});
    let said: Vec<String> = lines(&scenario.to_string())
        .iter()
        .map(|line| {
            let line: Value = serde_json::from_str(line).unwrap();
            let word = |key: &str| line[key].as_str().unwrap().to_owned();
            let (at, work_date) = (word("at"), word("work_date"));
            let of = if at.starts_with(&work_date) { String::new() } else { format!("{}: ", &work_date[5..]) };
            let snooze = line.get("snooze").map_or_else(String::new, |n| format!(" #{n}"));
            format!("{}{} {of}{} {}{snooze}", &at[5..16], &at[19..], word("kind"), word("outcome"))
        })
        .collect();
    assert_eq!(said, expected);
}

#[track_caller]
fn check(from: &str, told: &[&str], until: &str, expected: &[&str]) {
    check_in("Europe/Warsaw", &office(), from, told, until, expected);
}

/// A Monday, from its morning to the next one's.
#[track_caller]
fn monday(told: &[&str], expected: &[&str]) {
    check("2027-01-11T08:00:00", told, "2027-01-12T08:00:00", expected);
}

const END: &str = "01-11T17:30+01:00 day_end delivered";
const CUTOFF: &str = "01-11T18:00+01:00 cutoff delivered";

#[test]
fn scenario_1_slept_through_it() {
    let said = ["01-11T19:05+01:00 day_end merged", "01-11T19:05+01:00 cutoff delivered_late"];
    monday(&["17:20 sleep", "19:05 wake"], &said);
    let next = ["01-12T17:30+01:00 day_end delivered"];
    let until = "2027-01-12T17:59:59";
    check("2027-01-11T08:00:00", &["17:20 sleep", "19:05 wake"], until, &[&said[..], &next].concat());
}

#[test]
fn scenario_2_stale_catch_up() {
    check(
        "2027-01-15T08:00:00",
        &["17:10 sleep", "01-18 08:40 wake"],
        "2027-01-18T20:00:00",
        &[
            "01-18T08:40+01:00 01-15: day_end expired",
            "01-18T08:40+01:00 01-15: cutoff expired",
            "01-18T17:30+01:00 day_end delivered",
            "01-18T18:00+01:00 cutoff delivered",
        ],
    );
}

#[test]
fn scenario_3_comes_back_after_done() {
    check(
        "2027-01-11T08:00:00",
        &["17:40 done", "18:10 restart", "18:20 sleep", "21:00 wake"],
        "2027-01-12T17:30:00",
        &[END, "01-11T17:40+01:00 cutoff done", "01-12T17:30+01:00 day_end delivered"],
    );
}

#[test]
fn scenario_4_bursts_after_a_pause() {
    monday(&["16:00 pause until=2027-01-11T17:45:00"], &["01-11T17:45+01:00 day_end delivered_late", CUTOFF]);
    monday(
        &["16:00 pause until=2027-01-11T21:30:00"],
        &["01-11T21:30+01:00 day_end paused", "01-11T21:30+01:00 cutoff paused"],
    );
}

#[test]
fn scenario_5_a_pause_or_leave_forgotten_or_lost() {
    for lost in [&[][..], &["16:10 restart"], &["16:10 quit", "16:20 start"], &["16:10 sleep", "16:20 wake"]] {
        monday(&[&["16:00 pause"], lost].concat(), &[]);
        monday(
            &[&["16:00 leave from=2027-01-11 to=2027-01-12"], lost].concat(),
            &["01-11T16:00+01:00 day_end on_leave", "01-11T16:00+01:00 cutoff on_leave"],
        );
    }
}

#[test]
fn scenarios_6_and_7_a_shared_screen_and_do_not_disturb() {
    let late = ["01-11T18:20+01:00 day_end merged", "01-11T18:20+01:00 cutoff delivered_late"];
    monday(&["17:25 defer", "18:20 undefer"], &late);
    // The end alone came due meanwhile: the schedule is not reset.
    monday(&["17:25 defer", "17:50 undefer"], &["01-11T17:50+01:00 day_end delivered_late", CUTOFF]);
}

#[test]
fn scenario_8_without_a_signal_reminders_are_on_time() {
    monday(&[], &[END, CUTOFF]);
}

#[test]
fn scenario_9_clock_change_nights() {
    let warsaw = |plan: &Value, from: &str, until: &str, expected: &[&str]| {
        check_in("Europe/Warsaw", plan, from, &[], until, expected);
    };
    let day = ends(&json!({"sun": ["09:00-17:30"]}));
    warsaw(&day, "2027-03-28T00:00:00", "2027-03-29T00:00:00", &["03-28T17:30+02:00 day_end delivered"]);
    warsaw(&day, "2027-10-31T00:00:00", "2027-11-01T00:00:00", &["10-31T17:30+01:00 day_end delivered"]);
    let night = ends(&json!({"sat": ["18:00-02:30"]}));
    let spring = ["03-28T03:30+02:00 03-27: day_end delivered"];
    warsaw(&night, "2027-03-27T12:00:00", "2027-03-28T12:00:00", &spring);
    let autumn = ["10-31T02:30+02:00 10-30: day_end delivered"];
    warsaw(&night, "2027-10-30T12:00:00", "2027-10-31T12:00:00", &autumn);
}

#[test]
fn scenario_10_travel() {
    // West after both: neither comes again where 17:30 is still ahead.
    check_in(
        "Europe/Warsaw",
        &office(),
        "2027-01-11T08:00:00",
        &["18:10 zone to=America/New_York"],
        "2027-01-11T23:00:00",
        &[END, CUTOFF],
    );
    // West between the two: the open cutoff follows the new zone.
    check_in(
        "Europe/Warsaw",
        &office(),
        "2027-01-11T08:00:00",
        &["17:40 zone to=Europe/London"],
        "2027-01-11T23:00:00",
        &[END, "01-11T18:00+00:00 cutoff delivered"],
    );
    // East: what is due there comes once.
    check_in(
        "Europe/Warsaw",
        &office(),
        "2027-01-11T08:00:00",
        &["16:40 zone to=Europe/Helsinki"],
        "2027-01-11T23:00:00",
        &["01-11T17:40+02:00 day_end delivered_late", "01-11T18:00+02:00 cutoff delivered"],
    );
}

#[test]
fn scenario_11_the_clock_is_set() {
    monday(&["17:31 clock shift_seconds=-3600"], &[END, CUTOFF]);
    // Three days forward and back: the same day's reminders come, after the lines that the wrong clock wrote.
    let expired = ["01-11", "01-12", "01-13"]
        .into_iter()
        .flat_map(|of| ["day_end", "cutoff"].map(|kind| format!("01-14T12:00+01:00 {of}: {kind} expired")));
    let expired: Vec<String> = expired.collect();
    let expected: Vec<&str> = expired.iter().map(String::as_str).chain([END, CUTOFF]).collect();
    monday(&["12:00 clock shift_seconds=259200", "01-14 12:01 clock shift_seconds=-259200"], &expected);
}

#[test]
fn scenario_11_a_clock_three_years_off_that_is_put_right_leaves_the_day_as_it_was() {
    // 1095 days: 2024 is a leap year.
    let jump = |seconds: i64| format!("clock shift_seconds={seconds}");
    let (ahead, back) = (jump(94_608_000), jump(-94_608_000));
    let scenario = |first: &str, there: &str, first_jump: &str, second_jump: &str| {
        let mut told = events("2027", &[&format!("01-11 {first} {first_jump}"), &format!("01-11 12:00 {second_jump}")]);
        told[1]["at"] = there.into();
        json!({"zone": "Europe/Warsaw", "from": "2027-01-11T08:00:00", "until": "2027-01-11T20:00:00",
               "plan": office(), "events": told})
    };
    // Ahead: three years expire there, and then Monday's two come at their time.
    let said = lines(&scenario("12:00", "2030-01-10T12:01:00", &ahead, &back).to_string());
    let (wrong, right) = said.split_at(said.len() - 2);
    assert_eq!(wrong.len(), 2 * 783, "each workday's two, once");
    assert!(wrong.iter().all(|line| line.starts_with(r#"{"at":"2030-01-10T12:00:00+01:00""#)));
    assert!(wrong.iter().all(|line| line.ends_with(r#""outcome":"expired"}"#)));
    assert!(right[0].contains("T17:30:00+01:00") && right[0].contains("day_end"), "{right:?}");
    assert!(right[1].contains("T18:00:00+01:00") && right[1].contains("cutoff"), "{right:?}");
    assert!(right.iter().all(|line| line.ends_with(r#""outcome":"delivered"}"#)), "{right:?}");
    // Behind, as after an empty battery: nothing is due there; what the right clock wrote is void, and comes again.
    let said = lines(&scenario("17:31", "2024-01-12T17:32:00", &back, &ahead).to_string());
    let said: Vec<&str> = said.iter().map(|line| line.split_once("work_date").unwrap().1).collect();
    assert_eq!(
        said,
        [
            r#"":"2027-01-11","kind":"day_end","outcome":"delivered"}"#,
            r#"":"2027-01-11","kind":"day_end","outcome":"delivered_late"}"#,
            r#"":"2027-01-11","kind":"cutoff","outcome":"delivered"}"#,
        ]
    );
}

#[test]
fn scenario_12_night_shifts() {
    let nights = office_with("week", json!({"wed": ["22:00-06:00"]}));
    check_in(
        "Europe/Warsaw",
        &nights,
        "2027-01-13T12:00:00",
        &[],
        "2027-01-15T12:00:00",
        &["01-14T06:00+01:00 01-13: day_end delivered", "01-14T06:30+01:00 01-13: cutoff delivered"],
    );
    // "09:00-04:00" where the next morning was meant.
    let long = ends(&json!({"wed": ["09:00-04:00"]}));
    let morning = ["01-14T04:00+01:00 01-13: day_end delivered"];
    check_in("Europe/Warsaw", &long, "2027-01-13T08:00:00", &[], "2027-01-14T12:00:00", &morning);
}

#[test]
fn scenario_13_a_week_from_sunday_to_thursday() {
    let day = ["09:00-17:30"];
    let week = ends(&json!({"sun": day, "mon": day, "tue": day, "wed": day, "thu": day}));
    check_in(
        "Asia/Jerusalem",
        &week,
        "2027-01-14T08:00:00",
        &["01-15 12:00 done"],
        "2027-01-17T20:00:00",
        &["01-14T17:30+02:00 day_end delivered", "01-17T17:30+02:00 day_end delivered"],
    );
}

#[test]
fn scenario_14_the_days_start_changes_no_reminder() {
    for day_start in ["00:00", "04:00", "17:45", "23:59"] {
        let plan = office_with("day_start", day_start.into());
        check_in("Europe/Warsaw", &plan, "2027-01-11T08:00:00", &[], "2027-01-12T08:00:00", &[END, CUTOFF]);
    }
}

#[test]
fn scenario_31_leave_does_not_nag() {
    check(
        "2027-01-11T08:00:00",
        &["12:00 leave from=2027-01-11 to=2027-01-13"],
        "2027-01-14T17:30:00",
        &[
            "01-11T12:00+01:00 day_end on_leave",
            "01-11T12:00+01:00 cutoff on_leave",
            "01-14T17:30+01:00 day_end delivered",
        ],
    );
}

#[test]
fn scenario_32_snoozes_end() {
    monday(
        &["18:01 snooze minutes=15", "18:17 snooze minutes=15", "18:33 snooze minutes=15"],
        &[END, CUTOFF, "01-11T18:16+01:00 cutoff delivered #1", "01-11T18:32+01:00 cutoff delivered #2"],
    );
}

#[test]
fn scenario_33_a_pause_cancels_a_snooze() {
    monday(
        &["18:01 snooze minutes=15", "18:05 pause until=2027-01-11T18:10:00", "18:06 snooze minutes=15"],
        &[END, CUTOFF],
    );
}
