//! How much a date's after-hours work can come to. Lives here: the span it lies in. What does not: what was said, and
//! where a date ends.

use chrono::{DateTime, Utc};

/// The span that a date's minutes lie in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// The date's end; on a day off, the start of the day.
    pub from: DateTime<Utc>,
    /// Up to when work is said to have gone on, and never past the next shift's start.
    pub to: DateTime<Utc>,
}

impl Room {
    /// From a date's end up to a moment, or to the next shift's start where that is sooner.
    #[must_use]
    pub fn new(from: DateTime<Utc>, until: DateTime<Utc>, next_shift: Option<DateTime<Utc>>) -> Room {
        Room { from, to: next_shift.map_or(until, |start| start.min(until)) }
    }

    /// Its minutes; one that has begun counts.
    #[must_use]
    pub fn minutes(self) -> u32 {
        let seconds = (self.to - self.from).num_seconds().max(0);
        u32::try_from((seconds + 59) / 60).unwrap_or(u32::MAX)
    }

    /// Whether a date's minutes may become so many. What takes some away, or only says why, always may.
    #[must_use]
    pub fn takes(self, total: u32, before: u32) -> bool {
        total <= before || total <= self.minutes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(time: &str) -> DateTime<Utc> {
        format!("2026-11-02T{time}Z").parse().unwrap()
    }

    #[test]
    fn scenario_47_minutes_fit_between_the_end_and_now_and_never_past_the_next_shift() {
        let room = |until: &str, next: Option<&str>| Room::new(at("17:30:00"), at(until), next.map(at)).minutes();
        assert_eq!(room("18:31:00", None), 61);
        assert_eq!(room("18:31:01", None), 62, "a minute that has begun counts");
        assert_eq!(room("17:30:00", None), 0);
        assert_eq!(room("12:00:00", None), 0, "the day is not over");
        assert_eq!(room("23:00:00", Some("22:00:00")), 270);
        assert_eq!(room("21:00:00", Some("22:00:00")), 210);
        assert_eq!(room("21:00:00", Some("17:30:00")), 0, "a shift that touches");
    }

    #[test]
    fn what_does_not_make_a_date_longer_is_always_taken() {
        let room = Room::new(at("17:30:00"), at("18:00:00"), None);
        assert!(room.takes(30, 0) && !room.takes(31, 0) && !room.takes(31, 30));
        assert!(room.takes(90, 90) && room.takes(45, 90), "it was said before there was a limit");
    }
}
