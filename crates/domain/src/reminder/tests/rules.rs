//! The engine's rules, each by its number.

use super::fixture::{OFFICE, check, check_in};

const MON: &str = "2027-01-11T08:00:00";
const TUE: &str = "2027-01-12T08:00:00";

/// The office week with other reminders.
fn office(reminders: &str) -> String {
    OFFICE.replace(r#""heads_up_minutes":null,"cutoff":{"minutes_after_end":30}"#, reminders)
}

#[test]
fn rule_1_what_is_due_before_the_plan_is_ignored_and_what_is_due_with_it_counts() {
    let lines = ["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"];
    check(OFFICE, "2027-01-11T17:30:00", &[], TUE, &lines);
    check(OFFICE, "2027-01-11T17:30:01", &[], TUE, &lines[1..]);
    check(OFFICE, "2027-01-11T18:00:01", &[("2027-01-11T18:01:00", "done")], TUE, &[]);
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
fn rule_2_only_what_is_stamped_more_than_twelve_hours_ahead_is_void() {
    let once = ["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"];
    check(OFFICE, MON, &[("2027-01-11T18:00:00", "clock -43200")], "2027-01-11T20:00:00", &once);
    let again = [once[0], once[1], once[0], once[1]];
    // A second more, and both lines are 12 hours and more ahead but for the first, which is 30 minutes nearer.
    check(OFFICE, MON, &[("2027-01-11T18:00:00", "clock -43201")], "2027-01-11T20:00:00", &[once[0], once[1], once[1]]);
    check(OFFICE, MON, &[("2027-01-11T18:00:00", "clock -45001")], "2027-01-11T20:00:00", &again[..]);
}

#[test]
fn rule_2_what_is_void_stays_void_and_nothing_is_found_while_asleep() {
    // Back on the 11th all of it is open again, and what is shown last is what was shown there.
    check(
        OFFICE,
        MON,
        &[
            ("2027-01-11T17:00:00", "clock 172800"),
            ("2027-01-13T17:31:00", "clock -172800"),
            ("2027-01-11T17:31:30", "snooze 15"),
        ],
        "2027-01-11T17:50:00",
        &[
            "01-13 17:00 01-11: day_end expired",
            "01-13 17:00 01-11: cutoff expired",
            "01-13 17:00 01-12: day_end expired",
            "01-13 17:00 01-12: cutoff expired",
            "01-13 17:30 day_end delivered",
            "01-11 17:31 day_end delivered",
            "01-11 17:46 day_end delivered #1",
        ],
    );
    // Asleep over both changes of the clock: nothing was stamped wrongly as seen on waking.
    check(
        OFFICE,
        MON,
        &[
            ("2027-01-11T18:10:00", "sleep"),
            ("2027-01-11T18:11:00", "clock -86400"),
            ("2027-01-10T18:12:00", "clock 86400"),
            ("2027-01-11T18:13:00", "wake"),
        ],
        TUE,
        &["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"],
    );
}

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
    check(&only, MON, &[sleep, ("2027-01-11T17:29:59", "wake")], TUE, &["01-11 17:29 heads_up delivered_late"]);
    check(&only, MON, &[sleep, ("2027-01-11T17:30:00", "wake")], TUE, &["01-11 17:30 heads_up merged"]);
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
fn rule_4_done_settles_the_current_work_date_in_every_state() {
    for state in ["sleep", "defer", "pause"] {
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
