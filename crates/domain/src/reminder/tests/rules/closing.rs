//! Rule 4: "done for today" and leave write their lines at once.

use super::{MON, TUE};
use crate::reminder::tests::fixture::{OFFICE, check};

#[test]
fn rule_4_done_settles_the_current_work_date_in_every_state() {
    for state in ["sleep", "quit", "defer", "pause"] {
        check(
            OFFICE,
            MON,
            &[("2027-01-11T12:00:00", state), ("2027-01-11T12:01:00", "done")],
            "2027-01-12T12:00:00",
            &["01-11 12:01 day_end done", "01-11 12:01 cutoff done"],
        );
    }
    // Before the first range begins the current work date is an earlier one.
    check(
        OFFICE,
        MON,
        &[("2027-01-11T08:59:59", "done")],
        TUE,
        &["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"],
    );
    check(
        OFFICE,
        MON,
        &[("2027-01-11T09:00:00", "done")],
        TUE,
        &["01-11 09:00 day_end done", "01-11 09:00 cutoff done"],
    );
}

#[test]
fn rule_4_leave_keeps_the_reminders_of_a_night_begun_the_day_before() {
    let nights = r#"{"week":{"mon":["22:00-06:00"],"tue":["22:00-06:00"]},"heads_up_minutes":null,"cutoff":null}"#;
    check(
        nights,
        MON,
        &[("2027-01-12T01:00:00", "leave 2027-01-12 2027-01-12")],
        "2027-01-13T12:00:00",
        &["01-12 06:00 01-11: day_end delivered"],
    );
}

#[test]
fn rule_4_leaves_add_up() {
    check(
        OFFICE,
        MON,
        &[
            ("2027-01-11T08:00:00", "leave 2027-01-12 2027-01-12"),
            ("2027-01-11T08:00:00", "leave 2027-01-11 2027-01-11"),
        ],
        "2027-01-13T17:30:00",
        &["01-13 17:30 day_end delivered"],
    );
}

#[test]
fn rule_4_leave_writes_its_lines_at_once_in_every_state() {
    for state in ["sleep", "quit", "defer", "pause"] {
        check(
            OFFICE,
            MON,
            &[("2027-01-11T12:00:00", state), ("2027-01-11T12:01:00", "leave 2027-01-11 2027-01-11")],
            "2027-01-12T12:00:00",
            &["01-11 12:01 day_end on_leave", "01-11 12:01 cutoff on_leave"],
        );
    }
}

#[test]
fn rule_4_leave_settles_what_has_begun_and_silences_the_rest() {
    let leave = "leave 2027-01-11 2027-01-11";
    check(OFFICE, MON, &[("2027-01-11T08:59:59", leave)], TUE, &[]);
    let lines = ["01-11 09:00 day_end on_leave", "01-11 09:00 cutoff on_leave"];
    check(OFFICE, MON, &[("2027-01-11T09:00:00", leave)], TUE, &lines);
}

#[test]
fn rule_4_before_the_first_range_of_the_day_done_is_said_of_the_date_before() {
    check(
        OFFICE,
        MON,
        &[("2027-01-11T17:00:00", "defer"), ("2027-01-12T08:59:59", "done"), ("2027-01-12T09:30:00", "undefer")],
        "2027-01-12T17:30:00",
        &["01-12 08:59 01-11: day_end done", "01-12 08:59 01-11: cutoff done", "01-12 17:30 day_end delivered"],
    );
    // A night is the current work date until the next one begins.
    let nights = r#"{"week":{"mon":["22:00-06:00"],"tue":["22:00-06:00"]},"heads_up_minutes":null,"cutoff":null}"#;
    check(
        nights,
        MON,
        &[("2027-01-12T21:59:59", "done"), ("2027-01-12T22:00:00", "done")],
        "2027-01-13T12:00:00",
        &["01-12 06:00 01-11: day_end delivered", "01-12 22:00 day_end done"],
    );
}
