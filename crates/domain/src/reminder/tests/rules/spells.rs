//! Rule 6: pauses and times on call, from when they are set to their end.

use super::{MON, TUE, office};
use crate::reminder::tests::fixture::{OFFICE, check, check_in};

#[test]
fn rule_6_a_pause_is_in_force_until_its_end_resume_or_the_next() {
    check(
        OFFICE,
        MON,
        &[("2027-01-11T16:00:00", "pause"), ("2027-01-11T16:10:00", "pause 2027-01-11T17:35:00")],
        TUE,
        &["01-11 17:35 day_end delivered_late", "01-11 18:00 cutoff delivered"],
    );
    check(
        OFFICE,
        MON,
        &[("2027-01-11T16:00:00", "pause"), ("2027-01-11T17:31:00", "resume")],
        TUE,
        &["01-11 17:31 day_end delivered", "01-11 18:00 cutoff delivered"],
    );
}

#[test]
fn rule_6_a_pauses_end_is_an_instant_that_travel_does_not_move() {
    check_in(
        "Europe/Warsaw",
        OFFICE,
        MON,
        &[("2027-01-11T16:00:00", "pause 2027-01-11T18:00:00"), ("2027-01-11T16:30:00", "zone Europe/London")],
        "2027-01-11T19:00:00",
        &["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"],
    );
}

#[test]
fn rule_6_a_time_on_call_is_in_force_until_its_end_or_the_next() {
    let first = ("2027-01-11T12:00:00", "on_call 2027-01-11T20:00:00");
    let on_call = ["01-11 17:30 day_end delivered", "01-11 18:00 cutoff on_call"];
    let delivered = ["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"];
    check(OFFICE, MON, &[first], TUE, &on_call);
    check(OFFICE, MON, &[first, ("2027-01-11T12:30:00", "on_call 2027-01-11T13:00:00")], TUE, &delivered);
}

#[test]
fn rule_6_the_ends_of_a_pause_and_a_snooze_are_instants_that_a_clock_does_not_move() {
    check(
        OFFICE,
        MON,
        &[("2027-01-11T16:00:00", "pause 2027-01-11T18:00:00"), ("2027-01-11T16:30:00", "clock 3600")],
        TUE,
        &["01-11 18:00 day_end merged", "01-11 18:00 cutoff delivered"],
    );
    let only = office(r#""heads_up_minutes":null,"cutoff":null"#);
    check(
        &only,
        MON,
        &[("2027-01-11T17:31:00", "snooze 60"), ("2027-01-11T17:41:00", "clock 3000")],
        TUE,
        &["01-11 17:30 day_end delivered", "01-11 18:31 day_end delivered #1"],
    );
}

#[test]
fn rule_6_planned_times_on_call_are_read_once_and_stand_beside_what_is_said() {
    let planned = OFFICE.replacen('{', r#"{"on_call":[{"from":"2027-01-11T17:45","until":"2027-01-11T18:10"}],"#, 1);
    // In Helsinki it is 18:00 when the spell is 45 minutes away.
    check(
        &planned,
        MON,
        &[("2027-01-11T17:00:00", "zone Europe/Helsinki")],
        "2027-01-12T08:00:00",
        &["01-11 18:00 day_end merged", "01-11 18:00 cutoff delivered"],
    );
    check(
        &planned,
        MON,
        &[("2027-01-11T17:50:00", "on_call 2027-01-11T17:55:00")],
        TUE,
        &["01-11 17:30 day_end delivered", "01-11 18:00 cutoff on_call"],
    );
}

#[test]
fn rule_6_a_planned_time_on_call_holds_from_its_start_to_before_its_end() {
    let delivered = ["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"];
    let on_call = ["01-11 17:30 day_end delivered", "01-11 18:00 cutoff on_call"];
    for (from, until, lines) in
        [("17:00", "18:00", &delivered), ("17:00", "18:01", &on_call), ("18:00", "19:00", &on_call)]
    {
        let spell = format!(r#"{{"on_call":[{{"from":"2027-01-11T{from}","until":"2027-01-11T{until}"}}],"#);
        check(&OFFICE.replacen('{', &spell, 1), MON, &[], TUE, lines);
    }
}

#[test]
fn rule_6_everything_survives_a_restart_and_sleep() {
    let ways: [&[(&str, &str)]; 4] = [
        &[],
        &[("2027-01-11T17:32:00", "restart")],
        &[("2027-01-11T17:32:00", "quit"), ("2027-01-11T17:33:00", "start")],
        &[("2027-01-11T17:32:00", "sleep"), ("2027-01-11T17:33:00", "wake")],
    ];
    for way in ways {
        for (said, lines) in [
            ("pause 2027-01-11T17:45:00", &["01-11 18:00 cutoff delivered"][..]),
            ("pause 2027-01-11T22:00:00", &["01-11 22:00 cutoff paused"]),
            ("on_call 2027-01-11T18:10:00", &["01-11 18:00 cutoff on_call"]),
            ("snooze 5", &["01-11 17:36 day_end delivered #1", "01-11 18:00 cutoff delivered"]),
            ("done", &["01-11 17:31 cutoff done"]),
            ("leave 2027-01-11 2027-01-11", &["01-11 17:31 cutoff on_leave"]),
        ] {
            let events = [&[("2027-01-11T17:31:00", said)], way].concat();
            let lines = [&["01-11 17:30 day_end delivered"], lines].concat();
            check(OFFICE, MON, &events, TUE, &lines);
        }
    }
}
