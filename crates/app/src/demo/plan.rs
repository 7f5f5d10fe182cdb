//! The invented person's work week. Lives here: hours, leave, times on call, evenings kept free. What does not: days.

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta, Timelike, Weekday};
use domain::moment::Moment;
use domain::reminder::{Entry, Once, Outcome, Rule};
use domain::work_week::{Exception, ExceptionKind, OnCall, Plan, Protected, Range, Said, WorkWeek};
use domain::zone::Zone;

/// The two leaves, in days from the first Monday, both inclusive.
const LEAVE: [(u64, u64); 2] = [(105, 116), (252, 256)];
/// The leave that is planned, after the year, in days from the first Monday.
const NEXT_LEAVE: (u64, u64) = (399, 408);
/// Saturdays on call, in days from the first Monday.
const ON_CALL: [u64; 3] = [334, 348, 376];

pub(super) fn plan(first: NaiveDate) -> Plan {
    let time = |hour: i64, minute: i64| NaiveTime::MIN + TimeDelta::minutes(hour * 60 + minute);
    let workday = vec![Range { start: time(9, 0), end: time(17, 30) }];
    let off = Vec::new;
    let week =
        WorkWeek::new([workday.clone(), workday.clone(), workday.clone(), workday.clone(), workday, off(), off()]);
    let mut plan = Plan::for_week(week);
    plan.exceptions = LEAVE
        .iter()
        .map(|&(from, to)| Exception {
            from: first + Days::new(from),
            to: first + Days::new(to),
            kind: ExceptionKind::Leave,
        })
        .collect();
    // A leave that is planned, a weekend on call behind and one ahead, evenings kept free.
    plan.exceptions.push(Exception {
        from: first + Days::new(NEXT_LEAVE.0),
        to: first + Days::new(NEXT_LEAVE.1),
        kind: ExceptionKind::Leave,
    });
    plan.on_call = ON_CALL
        .iter()
        .map(|&saturday| (first + Days::new(saturday), first + Days::new(saturday + 1)))
        .map(|(from, until)| OnCall {
            from: Said::Local(from.and_time(time(8, 0))),
            until: Said::Local(until.and_time(time(8, 0))),
        })
        .collect();
    let evening = Range { start: time(19, 0), end: time(21, 0) };
    plan.protected = [Weekday::Mon, Weekday::Thu]
        .map(|day| Protected { day, range: evening, name: "dinner, phones away".to_owned() })
        .into();
    plan
}

/// The evenings kept free, each said as it began.
pub(super) fn kept_free(first: NaiveDate, today: NaiveDate, plan: &Plan, zone: &Zone) -> Vec<Entry> {
    let said = |date: NaiveDate, one: &Protected| {
        let minute = one.range.start.num_seconds_from_midnight() / 60;
        let once = Once { rule: Rule::Protected, date, minute };
        Entry::Once { at: Moment::new(one.on(date, zone).0, zone), once, outcome: Outcome::Delivered }
    };
    let dates = first.iter_days().take_while(|date| *date < today);
    dates
        .flat_map(|date| plan.protected_on(date).into_iter().map(move |one| said(date, one)).collect::<Vec<_>>())
        .collect()
}
