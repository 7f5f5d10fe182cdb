mod scenarios;
mod zones;

use super::*;

const EXAMPLE: &str = r#"{ "zone": "Europe/Warsaw", "from": "2027-01-11T08:00:00", "until": "2027-01-12T08:00:00",
  "plan": { "day_start": "04:00",
            "week": {"mon": ["09:00-17:30"], "tue": ["09:00-12:00","13:00-17:30"], "wed": ["22:00-06:00"], "thu": [], "fri": ["09:00-17:30"]},
            "exceptions": [ {"from": "2027-05-01", "to": "2027-05-03", "kind": "off"}, {"from": "2027-05-04", "to": "2027-05-04", "kind": "work", "hours": ["10:00-14:00"]}, {"from": "2027-07-01", "to": "2027-07-14", "kind": "leave"} ],
            "on_call": [ {"from": "2027-05-08T18:00", "until": "2027-05-09T08:00"} ],
            "heads_up_minutes": null, "day_end": true, "cutoff": {"minutes_after_end": 30}, "lateness_limit_minutes": 180, "snooze_limit": 2 },
  "events": [ {"at": "2027-01-11T17:20:00", "do": "sleep"}, {"at": "2027-01-11T19:05:00", "do": "wake"} ] }"#;

/// A scenario of one Monday with these events.
fn monday(events: &str) -> String {
    format!(
        r#"{{"zone":"Europe/Warsaw","from":"2027-01-11T08:00:00","until":"2027-01-12T08:00:00",
            "plan":{{"week":{{"mon":["09:00-17:30"]}},"heads_up_minutes":null}},"events":[{events}]}}"#
    )
}

fn lines(scenario: &str) -> Vec<String> {
    simulate(scenario.as_bytes()).unwrap()
}

#[track_caller]
fn refused(scenario: &str, code: &str, message: &str) {
    let refusal = simulate(scenario.as_bytes()).unwrap_err();
    assert_eq!(refusal.code, code, "{}", refusal.message);
    assert!(refusal.message.starts_with(message), "{}", refusal.message);
}

#[test]
fn the_example_of_the_format_prints_what_the_format_says() {
    assert_eq!(
        lines(EXAMPLE),
        [
            r#"{"at":"2027-01-11T19:05:00+01:00","work_date":"2027-01-11","kind":"day_end","outcome":"merged"}"#,
            r#"{"at":"2027-01-11T19:05:00+01:00","work_date":"2027-01-11","kind":"cutoff","outcome":"delivered_late"}"#,
        ]
    );
}

#[test]
fn a_snoozes_line_has_its_number_and_utc_is_written_as_an_offset() {
    let scenario = monday(r#"{"at":"2027-01-11T17:31:00","do":"snooze","minutes":15}"#).replace("Europe/Warsaw", "UTC");
    assert_eq!(
        lines(&scenario)[1],
        r#"{"at":"2027-01-11T17:46:00+00:00","work_date":"2027-01-11","kind":"day_end","outcome":"delivered","snooze":1}"#
    );
}

#[test]
fn times_are_read_in_the_zone_then_in_force() {
    let scenario = monday(
        r#"{"at":"2027-01-11T10:00:00","do":"zone","to":"America/New_York"},{"at":"2027-01-11T17:31:00","do":"done"}"#,
    );
    let scenario = scenario.replace(r#""until":"2027-01-12T08:00:00""#, r#""until":"2027-01-11T18:00:00""#);
    assert_eq!(
        lines(&scenario),
        [
            r#"{"at":"2027-01-11T17:30:00-05:00","work_date":"2027-01-11","kind":"day_end","outcome":"delivered"}"#,
            r#"{"at":"2027-01-11T17:31:00-05:00","work_date":"2027-01-11","kind":"cutoff","outcome":"done"}"#,
        ]
    );
}

#[test]
fn the_last_moment_counts() {
    let scenario = monday("").replace(r#""until":"2027-01-12T08:00:00""#, r#""until":"2027-01-11T17:30""#);
    assert_eq!(lines(&scenario).len(), 1);
    let scenario = monday("").replace("2027-01-12T08:00:00", "2027-01-11T17:29:59");
    assert_eq!(lines(&scenario).len(), 0);
}

#[test]
fn broken_json_is_called_that() {
    for broken in ["", "{", "nonsense", "{} {}", r#"{"zone": "Mars", }"#, "\u{0}"] {
        refused(broken, "invalid_json", "");
    }
    assert_eq!(simulate(b"{\"zone\":\"\xff\"}").unwrap_err().code, "invalid_json");
}

#[test]
fn what_is_wrong_is_said_before_any_line_and_by_its_path() {
    for (from, to, message) in [
        ("Europe/Warsaw", "Mars/Olympus", "zone: `Mars/Olympus`"),
        (
            r#""mon": ["09:00-17:30"]"#,
            r#""mon": ["12:30-14:00","13:00-17:30"]"#,
            "plan.week.mon[1]: 13:00-17:30 overlaps 12:30-14:00",
        ),
        (r#""until": "2027-01-12T08:00:00""#, r#""until": "2027-01-10T08:00:00""#, "until: "),
        (r#""day_end": true"#, r#""day_end": 1"#, "plan.day_end: invalid type"),
        (r#""kind": "off""#, r#""kind": "holiday""#, "plan.exceptions[0].kind: unknown variant `holiday`"),
        (r#""do": "wake""#, r#""do": "dance""#, "events[1].do: unknown variant `dance`"),
        (r#""do": "wake""#, r#""do": "wake", "minutes": 3"#, "events[1].minutes: "),
        (r#""do": "wake""#, r#""do": "snooze", "minutes": 0"#, "events[1].minutes: "),
        (r#""do": "wake""#, r#""do": "snooze""#, "events[1]: "),
        (r#""do": "wake""#, r#""do": "leave", "from": "2027-02-02", "to": "2027-02-01""#, "events[1].to: "),
        (r#""do": "wake""#, r#""do": "zone", "to": "Nowhere""#, "events[1].to: "),
        (r#""do": "wake""#, r#""do": "pause", "until": "2027-01-11T19:05:00""#, "events[1].until: "),
        (r#""do": "wake""#, r#""do": "clock", "shift_seconds": 9223372036854775807"#, "events[1].shift_seconds: "),
        ("2027-01-11T19:05:00", "2027-01-11T17:19:59", "events[1].at: "),
        ("2027-01-11T19:05:00", "2027-01-11 19:05:00", "events[1].at: "),
        ("2027-01-11T19:05:00", "2027-13-11T19:05:00", "events[1].at: "),
        (r#""from": "2027-01-11T08:00:00","#, "", "from: is missing"),
    ] {
        assert!(EXAMPLE.contains(from), "{from}");
        refused(&EXAMPLE.replace(from, to), "invalid_scenario", message);
    }
    refused(
        &EXAMPLE.replace(r#""day_start""#, r#""colour""#),
        "invalid_scenario",
        "plan.colour: unknown field `colour`",
    );
    refused(
        &EXAMPLE.replace(r#""day_start": "04:00""#, r#""protected": []"#),
        "invalid_scenario",
        "plan.protected: unknown field `protected`",
    );
    refused("[]", "invalid_scenario", "scenario: ");
    refused("{}", "invalid_scenario", "zone: is missing");
}

/// The example's plan with this instead of its week.
fn instead_of_the_week(usual: &str) -> String {
    let (start, end) = (EXAMPLE.find(r#""week""#).unwrap(), EXAMPLE.find(r#""exceptions""#).unwrap());
    format!("{}{usual}{}", &EXAMPLE[..start], &EXAMPLE[end..])
}

#[test]
fn scenario_59_a_rotation_rings_as_its_days_come_and_exceptions_hold_over_it() {
    let usual = r#""rotation": {"from": "2027-01-04", "days": [["07:00-19:00"], ["07:00-19:00"], ["19:00-07:00"],
        ["19:00-07:00"], [], [], [], []]},"#;
    // The 11th is the last day off; then two days, two nights of which the second is off.
    let scenario = instead_of_the_week(usual)
        .replace(r#""until": "2027-01-12T08:00:00""#, r#""until": "2027-01-21T00:00:00""#)
        .replace(r#""from": "2027-05-01", "to": "2027-05-03""#, r#""from": "2027-01-15", "to": "2027-01-15""#)
        .replace(r#""cutoff": {"minutes_after_end": 30}"#, r#""cutoff": null"#);
    let line = |at: &str, work_date: &str| {
        format!(r#"{{"at":"{at}+01:00","work_date":"{work_date}","kind":"day_end","outcome":"delivered"}}"#)
    };
    assert_eq!(
        lines(&scenario),
        [
            line("2027-01-12T19:00:00", "2027-01-12"),
            line("2027-01-13T19:00:00", "2027-01-13"),
            line("2027-01-15T07:00:00", "2027-01-14"),
            line("2027-01-20T19:00:00", "2027-01-20"),
        ]
    );
}

#[test]
fn scenario_59_a_rotation_that_makes_no_sense_is_refused_by_its_path() {
    let rotation = |from: &str, days: &str| format!(r#""rotation": {{"from": "{from}", "days": {days}}},"#);
    let from = "2027-01-04";
    for (usual, message) in [
        (rotation(from, r#"[["09:00-17:30"]]"#) + r#""week": {},"#, "plan.rotation: stands beside `week`"),
        (String::new(), "plan.week: is missing"),
        (rotation(from, "[]"), "plan.rotation.days: 0 days"),
        (rotation(from, &format!("[{}[]]", "[],".repeat(400))), "plan.rotation.days: 401 days"),
        (rotation(from, r#"[[],[],["7-19"]]"#), "plan.rotation.days[2][0]: `7-19` is not a range"),
        (rotation(from, r#"[["07:00-19:00","18:00-20:00"]]"#), "plan.rotation.days[0][1]: 18:00-20:00 overlaps"),
        (rotation(from, r#"[["07:00-19:00"],"off"]"#), "plan.rotation.days[1]: invalid type: string"),
        (rotation(from, "[null]"), "plan.rotation.days[0]: invalid type: null"),
        (rotation("2027-02-30", "[[]]"), "plan.rotation.from: `2027-02-30` is not a date"),
        (rotation("4 January", "[[]]"), "plan.rotation.from: `4 January` is not a date"),
        (r#""rotation": {"days": [[]]},"#.into(), "plan.rotation.from: is missing"),
        (r#""rotation": {"from": "2027-01-04"},"#.into(), "plan.rotation.days: is missing"),
        (r#""rotation": ["2027-01-04", [[]]],"#.into(), "plan.rotation: invalid type: sequence"),
        (r#""rotation": null,"#.into(), "plan.rotation: invalid type: null"),
        (r#""rotation": {"from": "2027-01-04", "days": [[]], "n": 8},"#.into(), "plan.rotation.n: unknown field"),
    ] {
        refused(&instead_of_the_week(&usual), "invalid_scenario", message);
    }
}

#[test]
fn a_list_is_no_object_and_what_is_missing_is_named_by_its_path() {
    for (from, to, message) in [
        (r#"{"minutes_after_end": 30}"#, "[30]", "plan.cutoff: invalid type: sequence, expected an object"),
        (r#"{"minutes_after_end": 30}"#, "30", "plan.cutoff: invalid type: integer `30`, expected an object"),
        (r#"{"at": "2027-01-11T17:20:00", "do": "sleep"}"#, r#"["x"]"#, "events[0]: invalid type: sequence"),
        (r#""do": "sleep""#, r#""minutes": 3"#, "events[0].do: is missing"),
        (r#""kind": "off""#, r#""hours": []"#, "plan.exceptions[0].kind: is missing"),
        (
            r#""snooze_limit": 2"#,
            r#""snooze_limit": -2"#,
            "plan.snooze_limit: invalid value: integer `-2`, expected a whole",
        ),
        (r#""zone": "Europe/Warsaw""#, r#""zone": "UTC", "zone": "UTC""#, "zone: duplicate field"),
        ("-17:30\"], \"tue\"", "-24:00\"], \"tue\"", "plan.week.mon[0]: `09:00-24:00` is not a range"),
    ] {
        assert!(EXAMPLE.contains(from), "{from}");
        refused(&EXAMPLE.replacen(from, to, 1), "invalid_scenario", message);
    }
}

#[test]
fn an_event_may_not_come_before_the_clock_that_the_one_before_left() {
    let set =
        r#"{"at":"2027-01-11T12:00:00","do":"clock","shift_seconds":3600},{"at":"2027-01-11T12:59:59","do":"done"}"#;
    refused(&monday(set), "invalid_scenario", "events[1].at: ");
    let back =
        r#"{"at":"2027-01-11T12:00:00","do":"clock","shift_seconds":-3600},{"at":"2027-01-11T11:00:00","do":"done"}"#;
    assert_eq!(lines(&monday(back)).len(), 2);
}
