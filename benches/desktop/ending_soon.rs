//! Records of a person whose workday ends within the next minute.

use std::path::Path;
use std::time::SystemTime;

use app::opening::{Records, open};
use app::view::{DayForm, FirstStartForm, RangeForm};
use app::{KeyStore, Zone};
use chrono::{DateTime, TimeDelta, Timelike, Utc};

/// So long the program needs to be there before the day ends.
const AT_LEAST: TimeDelta = TimeDelta::seconds(6);

/// Writes them into a new folder.
pub(crate) fn write(folder: &Path) {
    let (now, zone) = now();
    let records =
        Records { folder: folder.to_path_buf(), locale: "en-GB".to_owned(), key_store: KeyStore::None, demo: false };
    let mut opened = open(records, now);
    opened.create_with_key_file(now).unwrap();
    let app = opened.app().unwrap();
    let soon = zone.local(now + AT_LEAST);
    let end = soon + TimeDelta::seconds(60 - i64::from(soon.second()));
    let range = RangeForm {
        start: (end - TimeDelta::hours(8)).format("%H:%M").to_string(),
        end: end.format("%H:%M").to_string(),
        overnight_meant: true,
    };
    let mut plan = app::boundaries::propose_plan(app.words());
    plan.days =
        (1..=7).map(|weekday| DayForm { weekday, ranges: vec![range.clone()], protected: Vec::new() }).collect();
    plan.heads_up_minutes = None;
    app.finish_first_start(&FirstStartForm { plan, autostart: false }, now, &zone).unwrap();
}

/// The machine's clock and zone.
#[expect(clippy::disallowed_methods, reason = "the program measured reads the machine's clock too")]
pub(crate) fn now() -> (DateTime<Utc>, Zone) {
    let zone = iana_time_zone::get_timezone().ok().and_then(|name| Zone::named(&name).ok());
    (SystemTime::now().into(), zone.unwrap_or_else(Zone::utc))
}
