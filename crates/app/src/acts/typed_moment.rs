//! A moment to come as people type it. Lives here: what is understood. What does not: whether it makes sense.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use domain::work_week::{parse_date, parse_said};
use domain::zone::Zone;

use crate::plan_form::typed_time;

/// `18:00` and the like (the next time a clock shows it), `tomorrow` and `2026-12-24` (the start of the person's day),
/// `2026-12-24T18:00` on the wall clock or with an offset.
pub(super) fn typed_moment(
    typed: &str,
    day_start: NaiveTime,
    now: DateTime<Utc>,
    zone: &Zone,
) -> Option<DateTime<Utc>> {
    let typed = typed.trim();
    let local = zone.local(now);
    if typed.eq_ignore_ascii_case("tomorrow") {
        let today = (local - (day_start - NaiveTime::MIN)).date();
        return Some(zone.instant((today + TimeDelta::days(1)).and_time(day_start)));
    }
    if let Some(said) = parse_said(typed) {
        return Some(said.instant(zone));
    }
    if let Some(date) = parse_date(typed) {
        return Some(zone.instant(date.and_time(day_start)));
    }
    let time = typed_time(typed)?;
    let on = |days| zone.instant((local.date() + TimeDelta::days(days)).and_time(time));
    Some(if on(0) > now { on(0) } else { on(1) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_understood_as_it_is_typed() {
        let zone = Zone::named("Europe/Warsaw").unwrap();
        let now = zone.instant("2026-11-23T17:40:00".parse().unwrap());
        let four = NaiveTime::MIN + TimeDelta::hours(4);
        for (typed, local) in [
            ("18:00", "2026-11-23T18:00:00"),
            (" 9 ", "2026-11-24T09:00:00"),
            ("17:40", "2026-11-24T17:40:00"),
            ("tomorrow", "2026-11-24T04:00:00"),
            ("2026-12-24", "2026-12-24T04:00:00"),
            ("2026-12-24T18:00", "2026-12-24T18:00:00"),
            ("2026-12-24T18:00:00+00:00", "2026-12-24T19:00:00"),
        ] {
            let at = typed_moment(typed, four, now, &zone).map(|at| zone.local(at));
            assert_eq!(at, Some(local.parse().unwrap()), "{typed}");
        }
        for typed in ["", "soon", "2026-02-30", "25:00", "2026-12-24 18:00"] {
            assert_eq!(typed_moment(typed, four, now, &zone), None, "{typed}");
        }
    }
}
