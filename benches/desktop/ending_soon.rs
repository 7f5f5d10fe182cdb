//! Records of a person whose workday ends when a measurement wants it to.

use std::path::Path;
use std::time::SystemTime;

use app::opening::{Records, open};
use app::view::{CutoffForm, DayForm, FirstStartForm, PlanForm, RangeForm};
use app::{KeyStore, Zone};
use chrono::{DateTime, TimeDelta, Timelike, Utc};

/// The first whole minute that is at least so long from now: reminders fall on whole minutes.
pub(crate) fn minute_in(at_least: TimeDelta) -> DateTime<Utc> {
    let soon = now().0 + at_least;
    soon + TimeDelta::minutes(1)
        - TimeDelta::seconds(soon.second().into())
        - TimeDelta::nanoseconds(soon.nanosecond().into())
}

/// Writes records into a new folder in which every day ends at that minute, without a heads-up, with the cutoff an hour
/// later.
pub(crate) fn write(folder: &Path, end: DateTime<Utc>) {
    write_with(folder, end, |_| {});
}

/// The same with a heads-up a minute before the end and the cutoff a minute after it: three reminders in three minutes.
pub(crate) fn write_with_all_three(folder: &Path, end: DateTime<Utc>) {
    write_with(folder, end, |plan| {
        plan.heads_up_minutes = Some(1);
        plan.cutoff = CutoffForm::After { minutes: 1 };
    });
}

fn write_with(folder: &Path, end: DateTime<Utc>, also: impl FnOnce(&mut PlanForm)) {
    let (now, zone) = now();
    let records =
        Records { folder: folder.to_path_buf(), locale: "en-GB".into(), key_store: KeyStore::None, demo: false };
    let mut opened = open(records, now);
    opened.create_with_key_file(now).unwrap();
    let app = opened.app().unwrap();
    let end = zone.local(end);
    let range = RangeForm {
        start: (end - TimeDelta::hours(8)).format("%H:%M").to_string(),
        end: end.format("%H:%M").to_string(),
        overnight_meant: true,
    };
    let mut plan = app::boundaries::propose_plan(app.words());
    plan.days =
        (1..=7).map(|weekday| DayForm { weekday, ranges: vec![range.clone()], protected: Vec::new() }).collect();
    plan.heads_up_minutes = None;
    also(&mut plan);
    app.finish_first_start(&FirstStartForm { plan, autostart: false }, now, &zone).unwrap();
}

/// The machine's clock and zone.
#[expect(clippy::disallowed_methods, reason = "the program measured reads the machine's clock too")]
pub(crate) fn now() -> (DateTime<Utc>, Zone) {
    let zone = iana_time_zone::get_timezone().ok().and_then(|name| Zone::named(&name).ok());
    (SystemTime::now().into(), zone.unwrap_or_else(Zone::utc))
}
