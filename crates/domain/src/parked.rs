//! Thoughts that wait for a morning. Lives here: where one is, and when it is shown. What does not: keeping them.
//! None is ever deleted by the program.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::moment::Moment;
use crate::work_week::Plan;
use crate::zone::Zone;

/// A thought that was shown for so long rests in the archive.
pub const SHOWN_DAYS: i64 = 14;
/// A next start of work is looked for so far ahead; further off, a thought is shown on the next day.
const LOOK_AHEAD_DAYS: u64 = 70;

/// Where a thought is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "place", rename_all = "snake_case")]
pub enum Place {
    /// Parked.
    Parked {
        /// Since when.
        since: Moment,
        /// Until which morning, where the person picked one; else until work starts next.
        morning: Option<NaiveDate>,
    },
    /// The person has put it away.
    PutAway {
        /// When.
        at: Moment,
    },
    /// The person has deleted it.
    Deleted {
        /// When.
        at: Moment,
    },
}

/// What to do with a thought now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// It is not shown before this moment.
    Waits(DateTime<Utc>),
    /// It is shown.
    Shown,
    /// It rests in the archive: put away, or shown for 14 days.
    Archived,
    /// It is in no list.
    Deleted,
}

impl Place {
    /// What to do with it now. The plan in force decides when work starts next, so a leave entered meanwhile counts.
    #[must_use]
    pub fn seen(&self, plan: Option<&Plan>, now: DateTime<Utc>, zone: &Zone) -> Seen {
        match self {
            Place::Parked { since, morning } => {
                let from = shown_from(since.at, *morning, plan, zone);
                if now < from {
                    Seen::Waits(from)
                } else if now < from + TimeDelta::days(SHOWN_DAYS) {
                    Seen::Shown
                } else {
                    Seen::Archived
                }
            }
            Place::PutAway { .. } => Seen::Archived,
            Place::Deleted { .. } => Seen::Deleted,
        }
    }
}

/// When a thought parked at `since` is shown: as work starts on the picked morning, or the next time it starts. Where no
/// work does, the person's day starts.
#[must_use]
pub fn shown_from(since: DateTime<Utc>, morning: Option<NaiveDate>, plan: Option<&Plan>, zone: &Zone) -> DateTime<Utc> {
    let start = |date: NaiveDate| plan?.shift_of(date, zone).map(|shift| shift.start());
    let day_start = plan.map_or(chrono::NaiveTime::MIN + TimeDelta::hours(4), |plan| plan.day_start);
    let begins = |date: NaiveDate| zone.instant(date.and_time(day_start));
    let parked_on = zone.local(since).date();
    match morning {
        Some(morning) => start(morning).unwrap_or_else(|| begins(morning)),
        None => (0..LOOK_AHEAD_DAYS)
            .filter_map(|days| parked_on.checked_add_days(Days::new(days)).and_then(start))
            .find(|start| *start > since)
            .unwrap_or_else(|| {
                let today = begins(parked_on);
                if today > since { today } else { begins(parked_on + Days::new(1)) }
            }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn warsaw() -> Zone {
        Zone::named("Europe/Warsaw").unwrap()
    }

    fn at(text: &str) -> DateTime<Utc> {
        warsaw().instant(text.parse().unwrap())
    }

    fn plan(more: &str) -> Plan {
        let day = r#"["09:00-12:00","13:00-17:30"]"#;
        let week = format!(r#""mon": {day}, "tue": {day}, "wed": ["22:00-06:00"], "thu": {day}, "fri": {day}"#);
        serde_json::from_str(&format!(r#"{{"week": {{{week}}}{more}}}"#)).unwrap()
    }

    #[track_caller]
    fn check(plan: &Plan, parked: &str, morning: Option<&str>, shown: &str) {
        let morning = morning.map(|date| date.parse().unwrap());
        assert_eq!(shown_from(at(parked), morning, Some(plan), &warsaw()), at(shown), "{parked}");
    }

    #[test]
    fn a_thought_waits_for_the_next_start_of_work() {
        let week = plan("");
        check(&week, "2026-11-23T21:40:00", None, "2026-11-24T09:00:00");
        check(&week, "2026-11-24T03:10:00", None, "2026-11-24T09:00:00");
        check(&week, "2026-11-24T12:30:00", None, "2026-11-25T22:00:00");
        check(&week, "2026-11-27T18:00:00", None, "2026-11-30T09:00:00");
        let leave = plan(r#", "exceptions": [{"from": "2026-11-28", "to": "2026-12-06", "kind": "leave"}]"#);
        check(&leave, "2026-11-27T18:00:00", None, "2026-12-07T09:00:00");
    }

    #[test]
    fn or_for_the_morning_that_was_picked() {
        check(&plan(""), "2026-11-23T17:40:00", Some("2026-11-26"), "2026-11-26T09:00:00");
        check(&plan(""), "2026-11-23T17:40:00", Some("2026-11-28"), "2026-11-28T04:00:00");
    }

    #[test]
    fn where_no_work_is_planned_it_waits_for_the_next_day() {
        let none = Plan::for_week(crate::work_week::WorkWeek::default());
        check(&none, "2026-11-23T21:40:00", None, "2026-11-24T04:00:00");
        check(&none, "2026-11-24T02:00:00", None, "2026-11-24T04:00:00");
        assert_eq!(shown_from(at("2026-11-23T21:40:00"), None, None, &warsaw()), at("2026-11-24T04:00:00"));
    }

    #[test]
    fn it_is_shown_for_14_days_and_then_rests_in_the_archive() {
        let since = Moment::new(at("2026-11-23T21:40:00"), &warsaw());
        let parked = Place::Parked { since: since.clone(), morning: None };
        let week = plan("");
        let seen = |place: &Place, now: &str| place.seen(Some(&week), at(now), &warsaw());
        assert_eq!(seen(&parked, "2026-11-24T08:59:59"), Seen::Waits(at("2026-11-24T09:00:00")));
        assert_eq!(seen(&parked, "2026-11-24T09:00:00"), Seen::Shown);
        assert_eq!(seen(&parked, "2026-12-08T08:59:59"), Seen::Shown);
        assert_eq!(seen(&parked, "2026-12-08T09:00:00"), Seen::Archived);
        assert_eq!(seen(&parked, "2036-12-08T09:00:00"), Seen::Archived, "and is never deleted");
        assert_eq!(seen(&Place::PutAway { at: since.clone() }, "2026-11-24T09:00:00"), Seen::Archived);
        assert_eq!(seen(&Place::Deleted { at: since }, "2026-11-24T09:00:00"), Seen::Deleted);
    }
}
