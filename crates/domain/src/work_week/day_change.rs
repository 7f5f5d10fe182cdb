//! One date made otherwise than the plan has it. Lives here: the plan that results.

use chrono::{Days, NaiveDate, NaiveTime};

use super::{Exception, ExceptionKind, Plan};
use crate::zone::Zone;

impl Plan {
    /// This plan with one date changed: off, leave, work at other hours, or, with nothing, as usual. What a
    /// longer exception says of its other dates stays.
    #[must_use]
    pub fn with_day(&self, date: NaiveDate, change: Option<ExceptionKind>) -> Plan {
        let mut exceptions: Vec<Exception> = self.exceptions.iter().flat_map(|one| without(one, date)).collect();
        exceptions.extend(change.map(|kind| Exception { from: date, to: date, kind }));
        Plan { exceptions, ..self.clone() }
    }

    /// Whether any of a date, midnight to midnight, is planned on call.
    #[must_use]
    pub fn on_call_on(&self, date: NaiveDate, zone: &Zone) -> bool {
        let begins = zone.instant(date.and_time(NaiveTime::MIN));
        let ends = zone.instant((date + Days::new(1)).and_time(NaiveTime::MIN));
        self.on_call.iter().any(|spell| spell.from.instant(zone) < ends && begins < spell.until.instant(zone))
    }

    /// The next leave that is not over on a date: its first and last date, looking a year ahead. A leave that two
    /// entries make is one.
    #[must_use]
    pub fn next_leave(&self, from: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let first = from.iter_days().take(366).find(|date| self.is_leave(*date))?;
        let last = first.iter_days().take(366).take_while(|date| self.is_leave(*date)).last()?;
        Some((first, last))
    }
}

/// What is left of an exception without a date: nothing, one piece or two.
fn without(one: &Exception, date: NaiveDate) -> Vec<Exception> {
    if date < one.from || one.to < date {
        return vec![one.clone()];
    }
    let piece = |from: NaiveDate, to: NaiveDate| Exception { from, to, kind: one.kind.clone() };
    let before = (one.from < date).then(|| piece(one.from, date - Days::new(1)));
    let after = (date < one.to).then(|| piece(date + Days::new(1), one.to));
    before.into_iter().chain(after).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Plan {
        serde_json::from_str(
            r#"{"week":{"mon":["09:00-17:30"],"tue":["09:00-17:30"]},
                "exceptions":[{"from":"2026-12-21","to":"2027-01-03","kind":"leave"}],
                "on_call":[{"from":"2026-12-05T18:00","until":"2026-12-06T08:00"}]}"#,
        )
        .unwrap()
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_taken_out_of_a_leave_leaves_the_rest_of_it() {
        let changed = plan().with_day(date("2026-12-28"), None);
        assert!(!changed.is_leave(date("2026-12-28")));
        assert!(!changed.ranges_on(date("2026-12-28")).is_empty());
        assert!(changed.is_leave(date("2026-12-27")) && changed.is_leave(date("2026-12-29")));
        let first_gone = plan().with_day(date("2026-12-21"), None);
        assert_eq!(first_gone.exceptions[0].from, date("2026-12-22"));
        assert_eq!(changed.with_day(date("2026-12-30"), Some(ExceptionKind::Off)).exceptions.len(), 4);
    }

    #[test]
    fn a_change_replaces_the_one_before_it() {
        let once = plan().with_day(date("2026-12-07"), Some(ExceptionKind::Off));
        let twice = once.with_day(date("2026-12-07"), Some(ExceptionKind::Leave));
        assert_eq!(twice.exceptions.len(), 2);
        assert_eq!(twice.with_day(date("2026-12-07"), None), plan());
    }

    #[test]
    fn the_next_leave_is_found_whole_and_a_spell_on_call_touches_both_of_its_days() {
        let leave = Some((date("2026-12-21"), date("2027-01-03")));
        assert_eq!(plan().next_leave(date("2026-11-24")), leave);
        assert_eq!(plan().next_leave(date("2027-01-03")), Some((date("2027-01-03"), date("2027-01-03"))));
        assert_eq!(plan().next_leave(date("2027-01-04")), None);
        let zone = Zone::named("Europe/Warsaw").unwrap();
        let on_call = |day: &str| plan().on_call_on(date(day), &zone);
        assert_eq!([on_call("2026-12-04"), on_call("2026-12-05"), on_call("2026-12-06")], [false, true, true]);
    }
}
