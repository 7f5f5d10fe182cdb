//! Rule 2: settled once, and what a wrong clock wrote is void.

use super::{MON, TUE};
use crate::reminder::tests::fixture::{OFFICE, check};

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

/// A day, and thirteen hours: both are more than the twelve.
const DAY: &str = "clock 86400";
const DAY_BACK: &str = "clock -86400";
const HOURS: &str = "clock 46800";
const HOURS_BACK: &str = "clock -46800";

#[test]
fn rule_2_a_pause_that_a_wrong_clock_set_is_void_and_the_one_it_replaced_does_not_come_back() {
    check(
        OFFICE,
        MON,
        &[
            ("2027-01-11T09:00:00", "pause"),
            ("2027-01-11T09:10:00", DAY),
            ("2027-01-12T09:11:00", "pause 2027-01-14T10:00:00"),
            ("2027-01-12T09:12:00", DAY_BACK),
        ],
        TUE,
        &["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"],
    );
}

#[test]
fn rule_2_a_time_on_call_that_a_wrong_clock_set_is_void_even_when_that_clock_proves_right() {
    check(
        OFFICE,
        MON,
        &[
            ("2027-01-11T12:10:00", DAY),
            ("2027-01-12T12:11:00", "on_call 2027-01-13T20:00:00"),
            ("2027-01-12T12:12:00", DAY_BACK),
        ],
        "2027-01-12T20:00:00",
        &[
            "01-12 12:10 01-11: day_end expired",
            "01-12 12:10 01-11: cutoff expired",
            "01-11 17:30 day_end delivered",
            "01-11 18:00 cutoff delivered",
            "01-12 17:30 day_end delivered",
            "01-12 18:00 cutoff delivered",
        ],
    );
}

#[test]
fn rule_2_the_snoozes_of_a_wrong_clock_and_their_count_are_void() {
    check(
        OFFICE,
        MON,
        &[
            ("2027-01-11T17:31:00", HOURS),
            ("2027-01-12T06:32:00", "snooze 5"),
            ("2027-01-12T06:33:00", "snooze 5"),
            ("2027-01-12T06:34:00", HOURS_BACK),
            ("2027-01-11T17:35:00", "snooze 5"),
        ],
        TUE,
        &[
            "01-11 17:30 day_end delivered",
            "01-12 06:31 01-11: cutoff expired",
            "01-11 17:40 day_end delivered #1",
            "01-11 18:00 cutoff delivered",
        ],
    );
}

#[test]
fn rule_2_a_snoozes_void_line_opens_nothing_and_brings_no_snooze_back() {
    check(
        OFFICE,
        MON,
        &[
            ("2027-01-11T17:31:00", "snooze 5"),
            ("2027-01-11T17:32:00", HOURS),
            ("2027-01-12T06:33:00", HOURS_BACK),
            ("2027-01-11T17:40:00", "snooze 5"),
        ],
        TUE,
        &[
            "01-11 17:30 day_end delivered",
            "01-12 06:32 01-11: day_end expired #1",
            "01-12 06:32 01-11: cutoff expired",
            // The first snooze was set by a clock that was right: it counts, and is over.
            "01-11 17:45 day_end delivered #2",
            "01-11 18:00 cutoff delivered",
        ],
    );
}

#[test]
fn rule_2_after_it_nothing_counts_as_shown_last() {
    check(
        OFFICE,
        MON,
        &[("2027-01-11T17:00:00", DAY), ("2027-01-12T17:30:30", "clock -88200"), ("2027-01-11T17:10:00", "snooze 5")],
        "2027-01-11T20:00:00",
        &[
            "01-12 17:00 01-11: day_end expired",
            "01-12 17:00 01-11: cutoff expired",
            "01-12 17:30 day_end delivered",
            "01-11 17:30 day_end delivered",
            "01-11 18:00 cutoff delivered",
        ],
    );
}

#[test]
fn rule_2_done_resume_and_leave_of_a_wrong_clock_stand() {
    let expired = ["01-12 17:00 01-11: day_end expired", "01-12 17:00 01-11: cutoff expired"];
    let monday = ["01-11 17:30 day_end delivered", "01-11 18:00 cutoff delivered"];
    let forward = ("2027-01-11T17:00:00", DAY);
    let back = ("2027-01-12T17:02:00", DAY_BACK);
    // Its lines are void and the reminders open again, but it was said: no snooze.
    check(
        OFFICE,
        MON,
        &[forward, ("2027-01-12T17:01:00", "done"), back, ("2027-01-12T18:01:00", "snooze 5")],
        "2027-01-12T20:00:00",
        &[
            expired[0],
            expired[1],
            "01-12 17:01 day_end done",
            "01-12 17:01 cutoff done",
            monday[0],
            monday[1],
            "01-12 17:30 day_end delivered",
            "01-12 18:00 cutoff delivered",
        ],
    );
    check(
        OFFICE,
        MON,
        &[forward, ("2027-01-12T17:01:00", "leave 2027-01-12 2027-01-12"), back],
        "2027-01-13T08:00:00",
        &[expired[0], expired[1], "01-12 17:01 day_end on_leave", "01-12 17:01 cutoff on_leave", monday[0], monday[1]],
    );
    check(
        OFFICE,
        MON,
        &[("2027-01-11T16:59:00", "pause"), forward, ("2027-01-12T17:01:00", "resume"), back],
        TUE,
        &["01-12 17:01 01-11: day_end paused", "01-12 17:01 01-11: cutoff paused", monday[0], monday[1]],
    );
}

#[test]
fn rule_2_it_is_looked_for_after_every_event_while_awake_and_running_and_only_then() {
    let (day_end, cutoff) = ("01-12 17:00 01-11: day_end expired", "01-12 17:00 01-11: cutoff expired");
    let there_and_back = |off, on| {
        [
            ("2027-01-11T17:00:00", DAY),
            ("2027-01-12T17:01:00", off),
            ("2027-01-12T17:02:00", DAY_BACK),
            ("2027-01-11T17:03:00", DAY),
            ("2027-01-12T17:04:00", on),
        ]
    };
    for (off, on) in [("sleep", "wake"), ("quit", "start")] {
        check(OFFICE, MON, &there_and_back(off, on), "2027-01-12T17:10:00", &[day_end, cutoff]);
    }
    // What waits is awake: on the 11th the lines were void, and they stay void on the 12th.
    check(
        OFFICE,
        MON,
        &there_and_back("defer", "undefer"),
        "2027-01-12T17:10:00",
        &[day_end, cutoff, "01-12 17:04 01-11: day_end expired", "01-12 17:04 01-11: cutoff expired"],
    );
}
