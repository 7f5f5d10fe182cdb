//! Rule 3: what is said of what came due, and in which order.

use super::{MON, TUE, office};
use crate::reminder::tests::fixture::{OFFICE, check};

#[test]
fn rule_3_limits_are_inclusive() {
    let only = office(r#""heads_up_minutes":null,"cutoff":null"#);
    for (wake, line) in [
        ("2027-01-11T17:31:00", "01-11 17:31 day_end delivered"),
        ("2027-01-11T17:31:01", "01-11 17:31 day_end delivered_late"),
        ("2027-01-11T20:30:00", "01-11 20:30 day_end delivered_late"),
        ("2027-01-11T20:30:01", "01-11 20:30 day_end expired"),
    ] {
        check(&only, MON, &[("2027-01-11T17:00:00", "sleep"), (wake, "wake")], TUE, &[line]);
    }
}

#[test]
fn rule_3_of_what_is_due_together_the_last_kind_is_shown() {
    let all = office(r#""heads_up_minutes":10,"cutoff":{"minutes_after_end":0}"#);
    check(
        &all,
        MON,
        &[("2027-01-11T17:00:00", "sleep"), ("2027-01-11T17:30:00", "wake")],
        TUE,
        &["01-11 17:30 heads_up merged", "01-11 17:30 day_end merged", "01-11 17:30 cutoff delivered"],
    );
}

#[test]
fn rule_3_a_heads_up_after_the_end_is_merged_where_nothing_later_is_wanted() {
    let only = office(r#""heads_up_minutes":10,"day_end":false,"cutoff":null"#);
    let sleep = ("2027-01-11T17:00:00", "sleep");
    check(&only, MON, &[sleep, ("2027-01-11T17:28:00", "wake")], TUE, &["01-11 17:28 heads_up delivered_late"]);
    check(&only, MON, &[sleep, ("2027-01-11T17:30:00", "wake")], TUE, &["01-11 17:30 heads_up merged"]);
}

#[test]
fn scenario_52_a_late_heads_up_within_two_minutes_of_the_end_is_merged_and_not_two_shown_alike() {
    let with = |heads_up: u32, rest: &str| office(&format!(r#""heads_up_minutes":{heads_up},{rest}"#));
    let alone = r#""day_end":false,"cutoff":null"#;
    let (sleep, until) = (("2027-01-11T17:00:00", "sleep"), "2027-01-11T17:31:00");
    for (heads_up, wake, line) in [
        (10, "2027-01-11T17:28:00", "01-11 17:28 heads_up delivered_late"),
        (10, "2027-01-11T17:28:01", "01-11 17:28 heads_up merged"),
        (10, "2027-01-11T17:29:59", "01-11 17:29 heads_up merged"),
        // On time it is shown, however near the end is.
        (1, "2027-01-11T17:29:59", "01-11 17:29 heads_up delivered"),
        (2, "2027-01-11T17:29:00", "01-11 17:29 heads_up delivered"),
        (2, "2027-01-11T17:29:01", "01-11 17:29 heads_up merged"),
        (0, "2027-01-11T17:30:00", "01-11 17:30 heads_up merged"),
    ] {
        check(&with(heads_up, alone), MON, &[sleep, (wake, "wake")], until, &[line]);
    }
    let end = r#""cutoff":null"#;
    let wake = ("2027-01-11T17:29:00", "wake");
    let lines = ["01-11 17:29 heads_up merged", "01-11 17:30 day_end delivered"];
    check(&with(10, end), MON, &[sleep, wake], until, &lines);
    // Held back by anything else it is the same.
    let held = [("2027-01-11T17:00:00", "defer"), ("2027-01-11T17:29:00", "undefer")];
    check(&with(10, end), MON, &held, until, &lines);
    let paused = [("2027-01-11T17:00:00", "pause 2027-01-11T17:29:00")];
    check(&with(10, end), MON, &paused, until, &lines);
    // What is too old is not merged: it is paused or expired, as ever.
    let old = office(r#""heads_up_minutes":10,"cutoff":null,"lateness_limit_minutes":5"#);
    check(&old, MON, &[sleep, wake], until, &["01-11 17:29 heads_up expired", "01-11 17:30 day_end delivered"]);
}

#[test]
fn rule_3_what_is_too_old_is_not_merged_into_what_is_fresh() {
    check(
        OFFICE,
        MON,
        &[("2027-01-11T17:00:00", "sleep"), ("2027-01-11T20:45:00", "wake")],
        TUE,
        &["01-11 20:45 day_end expired", "01-11 20:45 cutoff delivered_late"],
    );
}

#[test]
fn rule_3_a_later_work_date_that_has_begun_expires_what_is_open() {
    let two = r#"{"week":{"mon":["20:00-06:00"],"tue":["07:00-15:00"]},"heads_up_minutes":null,"cutoff":null}"#;
    let sleep = ("2027-01-12T05:00:00", "sleep");
    check(
        two,
        MON,
        &[sleep, ("2027-01-12T07:00:00", "wake")],
        "2027-01-12T08:00:00",
        &["01-12 07:00 01-11: day_end delivered_late"],
    );
    check(
        two,
        MON,
        &[sleep, ("2027-01-12T07:00:01", "wake")],
        "2027-01-12T08:00:00",
        &["01-12 07:00 01-11: day_end expired"],
    );
}

#[test]
fn rule_3_on_call_silences_the_cutoff_by_its_due_time_or_by_now() {
    let call = ("2027-01-11T17:45:00", "on_call 2027-01-11T18:10:00");
    check(OFFICE, MON, &[call], TUE, &["01-11 17:30 day_end delivered", "01-11 18:00 cutoff on_call"]);
    // Due before the call began, settled while it lasts.
    check(
        OFFICE,
        MON,
        &[
            ("2027-01-11T17:50:00", "sleep"),
            ("2027-01-11T18:05:00", "on_call 2027-01-11T18:30:00"),
            ("2027-01-11T18:10:00", "wake"),
        ],
        TUE,
        &["01-11 17:30 day_end delivered", "01-11 18:10 cutoff on_call"],
    );
    // Due while it lasted, settled after it: what held it back outlasted the call.
    check(
        OFFICE,
        MON,
        &[call, ("2027-01-11T17:50:00", "defer"), ("2027-01-11T18:30:00", "undefer")],
        TUE,
        &["01-11 17:30 day_end delivered", "01-11 18:30 cutoff on_call"],
    );
    // Over at 18:00: the end is excluded.
    let over = ("2027-01-11T17:45:00", "on_call 2027-01-11T18:00:00");
    check(OFFICE, MON, &[over], TUE, &["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"]);
    let planned = OFFICE.replacen('{', r#"{"on_call":[{"from":"2027-01-11T17:45","until":"2027-01-11T18:10"}],"#, 1);
    check(&planned, MON, &[], TUE, &["01-11 17:30 day_end delivered", "01-11 18:00 cutoff on_call"]);
}

#[test]
fn rule_3_paused_is_what_came_due_in_a_pause_whatever_else_held_it_back() {
    check(
        OFFICE,
        MON,
        &[
            ("2027-01-11T17:00:00", "defer"),
            ("2027-01-11T17:20:00", "pause 2027-01-11T18:00:00"),
            ("2027-01-11T22:00:00", "undefer"),
        ],
        TUE,
        // 17:30 lies in the pause; 18:00 is its end, which is excluded.
        &["01-11 22:00 day_end paused", "01-11 22:00 cutoff expired"],
    );
}

#[test]
fn rule_3_nothing_is_settled_while_asleep_not_running_paused_or_deferring() {
    let late = ["01-11 19:05 day_end merged", "01-11 19:05 cutoff delivered_late"];
    let states = [("sleep", "wake"), ("quit", "start"), ("quit", "restart"), ("pause", "resume"), ("defer", "undefer")];
    for (off, on) in states {
        check(OFFICE, MON, &[("2027-01-11T17:20:00", off), ("2027-01-11T19:05:00", on)], TUE, &late);
        // Each is a switch, and one of them is enough.
        let other = if off == "defer" { ("sleep", "wake") } else { ("defer", "undefer") };
        check(
            OFFICE,
            MON,
            &[
                ("2027-01-11T17:20:00", off),
                ("2027-01-11T17:21:00", off),
                ("2027-01-11T17:25:00", other.0),
                ("2027-01-11T18:10:00", other.1),
                ("2027-01-11T19:05:00", on),
            ],
            TUE,
            &late,
        );
    }
}

#[test]
fn rule_3_the_lines_of_one_settling_are_ordered_by_work_date_and_kind_a_snoozes_among_them() {
    check(
        OFFICE,
        MON,
        &[("2027-01-11T17:31:00", "snooze 15"), ("2027-01-11T17:32:00", "sleep"), ("2027-01-12T18:05:00", "wake")],
        "2027-01-12T20:00:00",
        &[
            "01-11 17:30 day_end delivered",
            "01-12 18:05 01-11: day_end expired #1",
            "01-12 18:05 01-11: cutoff expired",
            "01-12 18:05 day_end merged",
            "01-12 18:05 cutoff delivered_late",
        ],
    );
}

#[test]
fn rule_3_what_is_settled_within_a_minute_is_judged_at_its_due_time() {
    // Tuesday's work begins in the instant in which Monday's ends.
    let two = r#"{"week":{"mon":["20:00-07:00"],"tue":["07:00-15:00"]},"heads_up_minutes":null,"cutoff":null}"#;
    for (wake, line) in [
        ("2027-01-12T07:01:00", "01-12 07:01 01-11: day_end delivered"),
        ("2027-01-12T07:01:01", "01-12 07:01 01-11: day_end expired"),
    ] {
        check(two, MON, &[("2027-01-12T05:00:00", "sleep"), (wake, "wake")], "2027-01-12T08:00:00", &[line]);
    }
}

#[test]
fn rule_3_a_pause_counts_from_the_moment_it_was_set_and_when_it_has_ended_since() {
    let held = [("2027-01-11T17:00:00", "defer"), ("2027-01-11T22:00:00", "undefer")];
    for (set, outcome) in [("2027-01-11T17:30:00", "paused"), ("2027-01-11T17:30:01", "expired")] {
        check(
            OFFICE,
            MON,
            &[held[0], (set, "pause"), ("2027-01-11T17:45:00", "resume"), held[1]],
            TUE,
            &[&format!("01-11 22:00 day_end {outcome}"), "01-11 22:00 cutoff expired"],
        );
    }
}
