//! How programs of this kind have failed their users (scenarios 1 to 14 and 31 to 33).

use super::fixture::{OFFICE, World, check, check_in};

const MON: &str = "2027-01-11T08:00:00";
const TUE: &str = "2027-01-12T08:00:00";

#[test]
fn scenario_1_who_slept_through_it_gets_one_reminder_worded_as_past() {
    check(
        OFFICE,
        MON,
        &[("2027-01-11T17:20:00", "sleep"), ("2027-01-11T19:05:00", "wake")],
        TUE,
        &["01-11 19:05 day_end merged", "01-11 19:05 cutoff delivered_late"],
    );
}

#[test]
fn scenario_2_nothing_of_friday_comes_on_monday() {
    check(
        OFFICE,
        "2027-01-15T08:00:00",
        &[("2027-01-15T17:10:00", "sleep"), ("2027-01-18T08:40:00", "wake")],
        "2027-01-18T19:00:00",
        &[
            "01-18 08:40 01-15: day_end expired",
            "01-18 08:40 01-15: cutoff expired",
            "01-18 17:30 day_end delivered",
            "01-18 18:00 cutoff delivered",
        ],
    );
}

#[test]
fn scenario_3_done_is_done_until_the_next_workday() {
    check(
        OFFICE,
        MON,
        &[
            ("2027-01-11T17:40:00", "done"),
            ("2027-01-11T18:10:00", "restart"),
            ("2027-01-11T18:20:00", "sleep"),
            ("2027-01-11T21:00:00", "wake"),
        ],
        "2027-01-12T17:30:00",
        &["01-11 17:30 day_end delivered", "01-11 17:40 cutoff done", "01-12 17:30 day_end delivered"],
    );
}

#[test]
fn scenario_4_a_pause_ends_with_one_reminder_not_with_a_burst() {
    check(
        OFFICE,
        MON,
        &[("2027-01-11T16:00:00", "pause 2027-01-11T17:45:00")],
        TUE,
        &["01-11 17:45 day_end delivered_late", "01-11 18:00 cutoff delivered"],
    );
    check(
        OFFICE,
        MON,
        &[("2027-01-11T16:00:00", "pause 2027-01-11T21:30:00")],
        TUE,
        &["01-11 21:30 day_end paused", "01-11 21:30 cutoff paused"],
    );
}

#[test]
fn scenario_5_a_pause_is_the_same_after_restart_crash_and_sleep() {
    let mut world = World::new(OFFICE, "Europe/Warsaw", MON);
    world.at("2027-01-11T16:00:00", "pause");
    world.at("2027-01-11T16:10:00", "sleep");
    world.at("2027-01-11T17:35:00", "wake");
    world.at("2027-01-11T17:36:00", "restart");
    let kept: Vec<_> = world.entries.iter().map(|entry| serde_json::to_string(entry).unwrap()).collect();
    world.entries = kept.iter().map(|text| serde_json::from_str(text).unwrap()).collect();
    assert!(world.state().is_paused(world.now));
    assert_eq!(world.lines(), Vec::<String>::new());
}

#[test]
fn scenarios_6_and_7_what_comes_due_on_a_shared_screen_comes_once_afterwards() {
    check(
        OFFICE,
        MON,
        &[("2027-01-11T17:25:00", "defer"), ("2027-01-11T18:20:00", "undefer")],
        TUE,
        &["01-11 18:20 day_end merged", "01-11 18:20 cutoff delivered_late"],
    );
}

#[test]
fn scenario_8_without_any_signal_reminders_are_on_time() {
    check(OFFICE, MON, &[], TUE, &["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"]);
}

#[test]
fn scenario_9_an_end_on_a_clock_change_night_comes_once() {
    let sundays = r#"{"week":{"sun":["09:00-17:30"]},"heads_up_minutes":null,"cutoff":null}"#;
    check(sundays, "2027-03-28T00:00:00", &[], "2027-03-29T00:00:00", &["03-28 17:30 day_end delivered"]);
    check(sundays, "2027-10-31T00:00:00", &[], "2027-11-01T00:00:00", &["10-31 17:30 day_end delivered"]);
    let nights = r#"{"week":{"sat":["18:00-02:30"]},"heads_up_minutes":null,"cutoff":null}"#;
    check(nights, "2027-03-27T12:00:00", &[], "2027-03-28T12:00:00", &["03-28 03:30 03-27: day_end delivered"]);
    let mut autumn = World::new(nights, "Europe/Warsaw", "2027-10-30T12:00:00");
    autumn.at("2027-10-31T12:00:00", "restart");
    assert_eq!(autumn.lines(), ["10-31 02:30 10-30: day_end delivered"]);
    assert_eq!(autumn.entries[0].at().at.to_rfc3339(), "2027-10-31T00:30:00+00:00");
}

#[test]
fn scenario_10_travel_delivers_nothing_twice_and_what_is_open_follows_the_new_zone() {
    check(
        OFFICE,
        MON,
        &[("2027-01-11T17:40:00", "zone America/New_York")],
        "2027-01-11T23:00:00",
        &["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"],
    );
    check(
        OFFICE,
        MON,
        &[("2027-01-11T15:00:00", "zone Asia/Tokyo")],
        "2027-01-12T08:00:00",
        &["01-11 23:00 day_end expired", "01-11 23:00 cutoff expired"],
    );
    check(
        OFFICE,
        MON,
        &[("2027-01-11T16:40:00", "zone Europe/Helsinki")],
        "2027-01-12T08:00:00",
        &["01-11 17:40 day_end delivered_late", "01-11 18:00 cutoff delivered"],
    );
}

#[test]
fn scenario_11_a_clock_set_back_repeats_nothing_and_a_wrong_clock_loses_nothing() {
    check(
        OFFICE,
        MON,
        &[("2027-01-11T17:31:00", "clock -3600")],
        TUE,
        &["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"],
    );
    check(
        OFFICE,
        MON,
        &[("2027-01-11T12:00:00", "clock 259200"), ("2027-01-14T12:01:00", "clock -259200")],
        TUE,
        &[
            "01-14 12:00 01-11: day_end expired",
            "01-14 12:00 01-11: cutoff expired",
            "01-14 12:00 01-12: day_end expired",
            "01-14 12:00 01-12: cutoff expired",
            "01-14 12:00 01-13: day_end expired",
            "01-14 12:00 01-13: cutoff expired",
            "01-11 17:30 day_end delivered",
            "01-11 18:00 cutoff delivered",
        ],
    );
}

#[test]
fn scenario_12_a_night_belongs_to_the_date_it_starts_on() {
    let nights = r#"{"week":{"wed":["22:00-06:00"]},"heads_up_minutes":null,"cutoff":{"minutes_after_end":30}}"#;
    check(
        nights,
        "2027-01-13T12:00:00",
        &[],
        "2027-01-15T12:00:00",
        &["01-14 06:00 01-13: day_end delivered", "01-14 06:30 01-13: cutoff delivered"],
    );
}

#[test]
fn scenario_13_a_week_from_sunday_to_thursday_is_silent_on_friday() {
    let week = r#"{"week":{"sun":["09:00-17:30"],"thu":["09:00-17:30"]},"heads_up_minutes":null,"cutoff":null}"#;
    check_in(
        "Asia/Jerusalem",
        week,
        "2027-01-14T08:00:00",
        &[],
        "2027-01-17T20:00:00",
        &["01-14 17:30 day_end delivered", "01-17 17:30 day_end delivered"],
    );
}

#[test]
fn scenario_14_moving_the_days_start_changes_no_reminder() {
    for day_start in ["00:00", "04:00", "17:45"] {
        let plan = OFFICE.replacen('{', &format!(r#"{{"day_start":"{day_start}","#), 1);
        check(&plan, MON, &[], TUE, &["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"]);
    }
}

#[test]
fn scenario_31_leave_does_not_nag() {
    check(
        OFFICE,
        MON,
        &[("2027-01-11T12:00:00", "leave 2027-01-11 2027-01-13")],
        "2027-01-14T17:30:00",
        &["01-11 12:00 day_end on_leave", "01-11 12:00 cutoff on_leave", "01-14 17:30 day_end delivered"],
    );
}

#[test]
fn scenario_32_snoozes_end_and_the_day_ends_quietly() {
    check(
        OFFICE,
        MON,
        &[
            ("2027-01-11T18:01:00", "snooze 15"),
            ("2027-01-11T18:17:00", "snooze 15"),
            ("2027-01-11T18:33:00", "snooze 15"),
        ],
        TUE,
        &[
            "01-11 17:30 day_end delivered",
            "01-11 18:00 cutoff delivered",
            "01-11 18:16 cutoff delivered #1",
            "01-11 18:32 cutoff delivered #2",
        ],
    );
}

#[test]
fn scenario_33_a_pause_cancels_a_pending_snooze_and_a_snooze_in_a_pause_does_nothing() {
    check(
        OFFICE,
        MON,
        &[
            ("2027-01-11T18:01:00", "snooze 15"),
            ("2027-01-11T18:05:00", "pause 2027-01-11T18:10:00"),
            ("2027-01-11T18:06:00", "snooze 15"),
        ],
        TUE,
        &["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"],
    );
}
