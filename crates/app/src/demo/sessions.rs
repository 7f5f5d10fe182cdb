//! The sessions that the invented person counted: four or five on most days, some of them heavier, more in the bad weeks;
//! a day now and then on which none was counted.

use chrono::NaiveDate;
use domain::sessions::{Counts, SessionKind};

use super::{BAD_FROM_DAYS_BACK, dice};

/// How often none is counted.
const FORGOTTEN: f64 = 0.08;

/// The counts of a date.
pub(super) fn counts(first: NaiveDate, today: NaiveDate, date: NaiveDate) -> Counts {
    if dice(first, date, 70) < FORGOTTEN {
        return Counts::default();
    }
    let bad = (today - date).num_days() < BAD_FROM_DAYS_BACK;
    let ordinary = match dice(first, date, 71) {
        n if n < 0.3 => 3,
        n if n < 0.8 => 4,
        _ => 5,
    };
    let once = |purpose, often| u32::from(dice(first, date, purpose) < often);
    Counts::default()
        .with(SessionKind::Ordinary, ordinary)
        .with(SessionKind::Heavy, once(72, if bad { 0.8 } else { 0.4 }))
        .with(SessionKind::Trauma, once(73, if bad { 0.6 } else { 0.3 }))
        .with(SessionKind::Crisis, once(74, if bad { 0.2 } else { 0.05 }))
}
