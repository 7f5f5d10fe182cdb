use chrono::{DateTime, NaiveDate, Utc};

use super::*;

fn plan(json: &str) -> Result<Plan, String> {
    serde_json::from_str(json).map_err(|error| error.to_string())
}

fn refused(json: &str, message: &str) {
    let said = plan(json).unwrap_err();
    assert!(said.starts_with(message), "{said}");
}

#[test]
fn a_plan_of_one_week_has_the_apps_defaults() {
    let plan = plan(r#"{"week":{"mon":["09:00-17:30"]}}"#).unwrap();
    assert_eq!(plan.heads_up_minutes, Some(10));
    assert_eq!(plan.cutoff, Some(Cutoff::After { minutes: 60 }));
    assert_eq!((plan.day_end, plan.lateness_limit_minutes, plan.snooze_limit), (true, 180, 2));
    assert_eq!(plan.day_start.to_string(), "04:00:00");
    assert!(plan.usual.on(NaiveDate::from_ymd_opt(2027, 1, 12).unwrap()).is_empty());
    assert_eq!(plan, Plan { usual: plan.usual.clone(), ..Plan::for_week(WorkWeek::default()) });
}

#[test]
fn what_is_wrong_is_named_by_its_path() {
    refused(r#"{"week":{"tue":["12:30-14:00","13:00-17:30"]}}"#, "week.tue[1]: 13:00-17:30 overlaps 12:30-14:00");
    refused(r#"{"week":{"tue":["22:00-06:00","23:00-23:30"]}}"#, "week.tue[1]: 23:00-23:30 overlaps 22:00-06:00");
    refused(r#"{"week":{"tue":["9-17"]}}"#, "week.tue[0]: `9-17` is not a range");
    refused(r#"{"week":{},"day_start":"25:00"}"#, "day_start: `25:00` is not a time");
    refused(r#"{"week":{},"cutoff":{"at":"18:75"}}"#, "cutoff.at: `18:75` is not a time");
    refused(r#"{"week":{},"cutoff":{}}"#, "cutoff: needs either");
    refused(r#"{"week":{},"exceptions":[{"from":"2027-05-03","to":"2027-05-01","kind":"off"}]}"#, "exceptions[0].to: ");
    refused(
        r#"{"week":{},"exceptions":[{"from":"2027-05-03","to":"2027-05-03","kind":"work"}]}"#,
        "exceptions[0].hours: ",
    );
    refused(r#"{"week":{"noday":[]}}"#, "unknown field `noday`");
    refused(r#"{"wek":{}}"#, "unknown field `wek`");
}

#[test]
fn a_rotation_that_makes_no_sense_is_named_by_its_path() {
    let with = |from: &str, days: &str| format!(r#"{{"rotation":{{"from":"{from}","days":{days}}}}}"#);
    let from = "2027-01-04";
    refused(&with(from, "[]"), "rotation.days: 0 days; a rotation has from 1 to 400");
    let many = |n: usize| format!("[{}]", vec!["[]"; n].join(","));
    refused(&with(from, &many(401)), "rotation.days: 401 days; a rotation has from 1 to 400");
    assert!(plan(&with(from, &many(400))).is_ok());
    refused(&with(from, r#"[[],[],["19-7"]]"#), "rotation.days[2][0]: `19-7` is not a range");
    let twice = r#"[["19:00-07:00","20:00-21:00"]]"#;
    refused(&with(from, twice), "rotation.days[0][1]: 20:00-21:00 overlaps 19:00-07:00");
    for wrong in ["2027-02-29", "27-01-04", "2027-01-04T00:00", "", "Monday"] {
        refused(&with(wrong, "[[]]"), &format!("rotation.from: `{wrong}` is not a date"));
    }
    refused(r#"{"rotation":{"from":"2027-01-04"}}"#, "missing field `days`");
    refused(r#"{"rotation":{"from":"2027-01-04","days":[],"n":8}}"#, "unknown field `n`");
}

#[test]
fn a_plan_has_a_week_or_a_rotation_and_never_both_nor_neither() {
    let rotation = r#""rotation":{"from":"2027-01-04","days":[[]]}"#;
    refused(&format!(r#"{{"week":{{}},{rotation}}}"#), "rotation: stands beside `week`");
    refused("{}", "week: is missing");
    refused(r#"{"week":null}"#, "invalid type: null");
    refused(&format!(r#"{{"week":null,{rotation}}}"#), "invalid type: null");
    refused(r#"{"week":{},"rotation":null}"#, "invalid type: null");
}

/// Two days, two nights, four off, from a Monday.
const ROTATION: &str = r#"{"rotation":{"from":"2027-01-04","days":
    [["07:00-19:00"],["07:00-19:00"],["19:00-07:00"],["19:00-07:00"],[],[],[],[]]}}"#;

#[test]
fn scenario_59_the_days_of_a_rotation_repeat_both_ways_and_exceptions_hold_over_them() {
    let mut plan = plan(ROTATION).unwrap();
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let hours = |plan: &Plan, text: &str| -> Vec<String> {
        plan.ranges_on(day(text)).iter().map(|range| format!("{}-{}", range.start, range.end)).collect()
    };
    let (days, nights) = (["07:00:00-19:00:00"], ["19:00:00-07:00:00"]);
    for (date, expected) in [
        ("2027-01-04", &days[..]),
        ("2027-01-05", &days),
        ("2027-01-06", &nights),
        ("2027-01-07", &nights),
        ("2027-01-08", &[]),
        ("2027-01-11", &[]),
        ("2027-01-12", &days),
        // Before it begins, too.
        ("2027-01-03", &[]),
        ("2026-12-30", &nights),
        ("2026-12-27", &days),
        // A hundred years on, over all that leap years do: 36,524 days, which is 4 more than whole rotations.
        ("2127-01-04", &[]),
        ("2127-01-02", &nights),
    ] {
        assert_eq!(hours(&plan, date), expected, "{date}");
    }
    assert_eq!((plan.usual.length(), plan.usual.works()), (8, true));
    plan = plan.with_day(day("2027-01-05"), Some(ExceptionKind::Leave));
    assert!(hours(&plan, "2027-01-05").is_empty() && plan.is_leave(day("2027-01-05")));
    assert_eq!(hours(&plan.with_day(day("2027-01-05"), None), "2027-01-05"), days);
}

#[test]
fn nights_of_a_rotation_end_the_next_day_and_touch_the_day_after() {
    let plan = plan(r#"{"rotation":{"from":"2027-01-04","days":[["19:00-07:00"],["07:00-19:00"],[]]}}"#).unwrap();
    let zone = Zone::named("Europe/Warsaw").unwrap();
    let shift = |text: &str| plan.shift_of(text.parse().unwrap(), &zone).unwrap();
    assert_eq!(shift("2027-01-04").end, shift("2027-01-05").start());
    assert_eq!(shift("2027-01-04").end.to_rfc3339(), "2027-01-05T06:00:00+00:00");
    assert_eq!(plan.shift_of("2027-01-06".parse().unwrap(), &zone), None);
}

#[test]
fn ranges_may_touch_and_nights_end_the_next_day() {
    let plan = plan(r#"{"week":{"wed":["22:00-06:00","13:00-17:30","12:00-13:00"]}}"#).unwrap();
    let zone = Zone::named("Europe/Warsaw").unwrap();
    let shift = plan.shift_of(NaiveDate::from_ymd_opt(2027, 1, 13).unwrap(), &zone).unwrap();
    assert_eq!(shift.end.to_rfc3339(), "2027-01-14T05:00:00+00:00");
    assert_eq!(shift.start().to_rfc3339(), "2027-01-13T11:00:00+00:00");
}

#[test]
fn of_overlapping_exceptions_the_last_listed_holds() {
    let plan = plan(
        r#"{"week":{"mon":["09:00-17:30"]},"exceptions":[
            {"from":"2027-05-01","to":"2027-05-31","kind":"leave"},
            {"from":"2027-05-10","to":"2027-05-10","kind":"work","hours":["10:00-14:00"]}]}"#,
    )
    .unwrap();
    let day = |d| NaiveDate::from_ymd_opt(2027, 5, d).unwrap();
    assert!(plan.ranges_on(day(3)).is_empty() && plan.is_leave(day(3)));
    assert_eq!(plan.ranges_on(day(10)).len(), 1);
    assert!(!plan.is_leave(day(10)));
}

#[test]
fn a_plan_reads_back_as_it_was_written() {
    let written = plan(
        r#"{"day_start":"05:00","week":{"mon":["09:00-12:00","13:00-17:30"],"wed":["22:00-06:00"]},
            "exceptions":[{"from":"2027-05-04","to":"2027-05-04","kind":"work","hours":["10:00-14:00"]}],
            "on_call":[{"from":"2027-05-08T18:00","until":"2027-05-09T08:00:00+02:00"}],
            "heads_up_minutes":null,"day_end":false,"cutoff":{"at":"18:30"},"lateness_limit_minutes":0,"snooze_limit":0}"#,
    )
    .unwrap();
    assert_eq!(plan(&serde_json::to_string(&written).unwrap()).unwrap(), written);
    let rotation = plan(ROTATION).unwrap();
    let text = serde_json::to_string(&rotation).unwrap();
    assert_eq!(plan(&text).unwrap(), rotation);
    assert!(!text.contains("week"), "{text}");
    assert!(!serde_json::to_string(&written).unwrap().contains("rotation"));
}

#[test]
fn an_entry_belongs_to_the_shift_that_runs_or_ended_within_three_hours_else_to_the_persons_day() {
    let plan = plan(r#"{"week":{"mon":["09:00-17:30"],"tue":["22:00-06:00"],"wed":["22:00-06:00"]}}"#).unwrap();
    let zone = Zone::named("Europe/Warsaw").unwrap();
    for (now, work_date) in [
        ("2027-01-11T16:00:00Z", "2027-01-11"),
        ("2027-01-11T23:20:00Z", "2027-01-11"),
        ("2027-01-12T02:59:59Z", "2027-01-11"),
        ("2027-01-12T03:00:00Z", "2027-01-12"),
        ("2027-01-13T04:00:00Z", "2027-01-12"),
        ("2027-01-13T07:59:59Z", "2027-01-12"),
        ("2027-01-13T08:00:00Z", "2027-01-13"),
        ("2027-01-13T21:00:00Z", "2027-01-13"),
    ] {
        let at: DateTime<Utc> = now.parse().unwrap();
        assert_eq!(plan.work_date_of(at, &zone).to_string(), work_date, "{now}");
    }
}

#[test]
fn a_date_that_the_zone_skips_has_no_shift() {
    let plan = plan(r#"{"week":{"fri":["09:00-17:30"]}}"#).unwrap();
    let date = NaiveDate::from_ymd_opt(2011, 12, 30).unwrap();
    assert_eq!(plan.shift_of(date, &Zone::named("Pacific/Apia").unwrap()), None);
    assert!(plan.shift_of(date, &Zone::named("Europe/Warsaw").unwrap()).is_some());
}

#[test]
fn protected_time_is_read_and_written_back_and_belongs_to_its_weekday() {
    let json = r#"{"week":{},"protected":[
        {"day":"mon","hours":"19:00-21:00","name":"dinner, phones away"},{"day":"mon","hours":"12:30-13:00"},
        {"day":"sat","hours":"22:00-01:00","name":"night walk"}]}"#;
    let plan = plan(json).unwrap();
    let day = |d| NaiveDate::from_ymd_opt(2027, 1, d).unwrap();
    let names: Vec<&str> = plan.protected_on(day(11)).iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["", "dinner, phones away"]);
    assert!(plan.protected_on(day(12)).is_empty());
    let (from, until) = plan.protected_on(day(16))[0].on(day(16), &Zone::named("Europe/Warsaw").unwrap());
    assert_eq!(
        (from.to_rfc3339(), until.to_rfc3339()),
        ("2027-01-16T21:00:00+00:00".into(), "2027-01-17T00:00:00+00:00".into())
    );
    let written = serde_json::to_string(&plan).unwrap();
    assert_eq!(serde_json::from_str::<Plan>(&written).unwrap(), plan);
    let without = serde_json::to_string(&Plan::for_week(WorkWeek::default())).unwrap();
    assert!(!without.contains("protected"), "{without}");
}

#[test]
fn protected_time_that_makes_no_sense_is_named_by_its_path() {
    let with = |one: &str| format!(r#"{{"week":{{}},"protected":[{{"day":"mon","hours":"19:00-21:00"}},{one}]}}"#);
    refused(&with(r#"{"day":"monday","hours":"19:00-20:00"}"#), "protected[1].day: `monday` is not one of mon, tue");
    refused(&with(r#"{"day":"tue","hours":"19-20"}"#), "protected[1].hours: `19-20` is not a range");
    refused(&with(r#"{"day":"mon","hours":"20:00-22:00"}"#), "protected[1].hours: 20:00-22:00 overlaps 19:00-21:00");
    refused(
        &with(&format!(r#"{{"day":"tue","hours":"19:00-20:00","name":"{}"}}"#, "n".repeat(61))),
        "protected[1].name: ",
    );
}
