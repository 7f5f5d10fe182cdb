//! Records of ten years of workday check-ins, encrypted, in a file: what the measurements read.
//! benches/desktop shows them in the real window.

use std::path::Path;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::moment::Moment;
use domain::reminder::Entry;
use domain::work_week::{Plan, Range, WorkWeek};
use domain::zone::Zone;
use store::{NewCheckIn, Protection, Store, StoreError, Vault};

/// When a date's check-in is made.
pub(crate) fn evening(date: NaiveDate, zone: &Zone) -> DateTime<Utc> {
    zone.instant(date.and_time(NaiveTime::MIN)) + TimeDelta::minutes(17 * 60 + 40)
}

/// Writes them into a new folder, from the first date up to the day before the last, Mondays to Fridays: the open
/// records, and how many check-ins there are.
pub(crate) fn write(
    folder: &Path,
    (first, last): (NaiveDate, NaiveDate),
    zone: &Zone,
) -> Result<(Store, usize), StoreError> {
    let begun = evening(first, zone);
    let (_vault, mut store) = Vault::create(folder, Protection::KeyFile, begun)?;
    let time = |minutes: i64| NaiveTime::MIN + TimeDelta::minutes(minutes);
    let workday = || vec![Range { start: time(9 * 60), end: time(17 * 60 + 30) }];
    let week = WorkWeek::new([workday(), workday(), workday(), workday(), workday(), Vec::new(), Vec::new()]);
    let mut check_ins = 0;
    store.together(|store| {
        store.save_plan(&Moment::new(begun, zone), &Plan::for_week(week))?;
        for date in
            first.iter_days().take_while(|date| *date < last).filter(|date| date.weekday().number_from_monday() < 6)
        {
            let day = date.num_days_from_ce().unsigned_abs();
            let answers: store::StoredAnswers = (1..=5)
                .map(|item| (item, u8::try_from((day * 7 + item * 3 + day / 5 % 3) % 11 / 3).ok().map(u8::into)))
                .collect();
            let made = Moment::new(evening(date, zone), zone);
            store.add_check_in(&NewCheckIn {
                made: made.clone(),
                work_date: date,
                instrument: "leeward-pulse".to_owned(),
                edition: None,
                answers,
                note: String::new(),
            })?;
            store.append_ledger(&[Entry::Done { at: made, work_date: Some(date) }])?;
            check_ins += 1;
        }
        // As the ticks of ten years left it; without it the first finds all of them unsettled.
        store.set_setting("reminders.settled_until", &(evening(last, zone) - TimeDelta::days(1)))
    })?;
    Ok((store, check_ins))
}
