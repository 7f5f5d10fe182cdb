//! Rule 5: a snooze shows the reminder shown last again.

use super::{MON, TUE, office};
use crate::reminder::tests::fixture::{OFFICE, check};

#[test]
fn rule_5_a_snooze_counts_for_its_work_date_cancelled_ones_included() {
    check(
        OFFICE,
        MON,
        &[
            ("2027-01-11T17:31:00", "snooze 60"),
            ("2027-01-11T17:32:00", "snooze 60"),
            ("2027-01-11T18:01:00", "snooze 15"),
        ],
        TUE,
        // The cutoff cancels the second snooze without a line, and the third is beyond the limit.
        &["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"],
    );
    check(
        OFFICE,
        MON,
        &[("2027-01-11T17:31:00", "snooze 5"), ("2027-01-11T18:01:00", "snooze 15")],
        TUE,
        &[
            "01-11 17:30 day_end delivered",
            "01-11 17:36 day_end delivered #1",
            "01-11 18:00 cutoff delivered",
            "01-11 18:16 cutoff delivered #2",
        ],
    );
}

#[test]
fn rule_5_done_leave_and_a_pause_cancel_a_snooze_and_after_done_there_is_none() {
    for act in ["done", "leave 2027-03-01 2027-03-01", "pause 2027-01-11T18:02:00"] {
        check(
            OFFICE,
            MON,
            &[("2027-01-11T18:01:00", "snooze 15"), ("2027-01-11T18:01:30", act)],
            TUE,
            &["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"],
        );
    }
    check(
        OFFICE,
        MON,
        &[("2027-01-11T18:01:00", "done"), ("2027-01-11T18:02:00", "snooze 15")],
        TUE,
        &["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"],
    );
}

#[test]
fn rule_5_a_snoozes_end_is_judged_like_a_due_time() {
    let heads_up = office(r#""heads_up_minutes":10,"day_end":false,"cutoff":null"#);
    check(
        &heads_up,
        MON,
        &[("2027-01-11T17:21:00", "snooze 15")],
        TUE,
        &["01-11 17:20 heads_up delivered", "01-11 17:36 heads_up merged #1"],
    );
    for (wake, outcome) in [
        ("18:17:00", "delivered"),
        ("18:17:01", "delivered_late"),
        ("21:16:00", "delivered_late"),
        ("21:16:01", "expired"),
    ] {
        let line = format!("01-11 {} cutoff {outcome} #1", &wake[..5]);
        check(
            OFFICE,
            MON,
            &[
                ("2027-01-11T18:01:00", "snooze 15"),
                ("2027-01-11T18:02:00", "sleep"),
                (&format!("2027-01-11T{wake}"), "wake"),
            ],
            TUE,
            &["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered", &line],
        );
    }
}

#[test]
fn rule_5_a_reminder_that_comes_at_the_instant_of_a_snooze_but_after_it_is_the_one_shown_last() {
    // The snooze is over at 17:46; in the same instant the clock reads 18:46 in Helsinki, where the cutoff is past.
    check(
        OFFICE,
        MON,
        &[
            ("2027-01-11T17:31:00", "snooze 15"),
            ("2027-01-11T17:46:00", "zone Europe/Helsinki"),
            ("2027-01-11T18:50:00", "snooze 5"),
        ],
        "2027-01-11T20:00:00",
        &[
            "01-11 17:30 day_end delivered",
            "01-11 17:46 day_end delivered #1",
            "01-11 18:46 cutoff delivered_late",
            "01-11 18:55 cutoff delivered #2",
        ],
    );
}

#[test]
fn rule_5_a_snoozed_cutoff_is_not_shown_while_on_call() {
    check(
        OFFICE,
        MON,
        &[("2027-01-11T18:01:00", "snooze 15"), ("2027-01-11T18:05:00", "on_call 2027-01-11T20:00:00")],
        TUE,
        &["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered", "01-11 18:16 cutoff on_call #1"],
    );
}

#[test]
fn rule_5_with_nothing_shown_or_on_leave_a_snooze_has_no_effect() {
    check(
        OFFICE,
        MON,
        &[("2027-01-11T12:00:00", "snooze 15")],
        TUE,
        &["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"],
    );
    check(
        OFFICE,
        MON,
        &[("2027-01-11T17:31:00", "leave 2027-01-11 2027-01-11"), ("2027-01-11T17:32:00", "snooze 15")],
        TUE,
        &["01-11 17:30 day_end delivered", "01-11 17:31 cutoff on_leave"],
    );
}

#[test]
fn rule_5_a_new_snooze_replaces_the_pending_one() {
    let only = office(r#""heads_up_minutes":null,"cutoff":null"#);
    check(
        &only,
        MON,
        &[("2027-01-11T17:31:00", "snooze 60"), ("2027-01-11T17:32:00", "snooze 15")],
        TUE,
        &["01-11 17:30 day_end delivered", "01-11 17:47 day_end delivered #2"],
    );
}

#[test]
fn rule_5_in_the_same_moment_an_open_reminder_of_the_date_cancels_the_snooze() {
    check(
        OFFICE,
        MON,
        &[("2027-01-11T17:31:00", "snooze 29")],
        TUE,
        &["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"],
    );
}

#[test]
fn rule_5_a_reminder_of_another_date_cancels_no_snooze() {
    let two = r#"{"week":{"mon":["20:00-06:00"],"tue":["06:30-07:00"]},"heads_up_minutes":null,"cutoff":null}"#;
    check(
        two,
        MON,
        &[("2027-01-12T06:01:00", "snooze 90")],
        "2027-01-12T12:00:00",
        &[
            "01-12 06:00 01-11: day_end delivered",
            "01-12 07:00 day_end delivered",
            "01-12 07:31 01-11: day_end expired #1",
        ],
    );
}
