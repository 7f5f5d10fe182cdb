//! Which of several versions of an event holds. Per UID and RECURRENCE-ID it is the one with the highest SEQUENCE, then the
//! one that was changed last; of two that say the same of that and are the same, the one that is called off, then the first.
//! Two of one UID that say the same of that and are not the same are two events: some programs call all of theirs alike.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::NaiveDateTime;

use super::component::RawEvent;
use super::value::Told;
use super::written::stamp;
use super::zones::Zones;
use crate::zone::Zone;

/// For each event, whether another in the file takes its place.
pub(super) fn superseded(events: &[RawEvent], zones: &mut Zones<'_>, here: &Zone) -> Vec<bool> {
    let mut of_key: HashMap<(&str, Option<Which>), Vec<usize>> = HashMap::new();
    for (at, event) in events.iter().enumerate() {
        if let Some(uid) = &event.uid {
            of_key.entry((uid, which(event, zones, here))).or_default().push(at);
        }
    }
    let mut superseded = vec![false; events.len()];
    for versions in of_key.into_values().filter(|versions| versions.len() > 1) {
        let of = |at: usize| events.get(at);
        let rank_of = |at: &usize| of(*at).map(|event| (rank(event), event.cancelled, Reverse(*at)));
        let Some(newest) = versions.iter().copied().max_by_key(rank_of) else { continue };
        for at in versions.into_iter().filter(|at| *at != newest) {
            let (Some(old), Some(new)) = (of(at), of(newest)) else { continue };
            if let Some(it) = superseded.get_mut(at) {
                *it = rank(old) < rank(new) || same(old, new);
            }
        }
    }
    superseded
}

/// Which date of a series an event takes the place of.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Which {
    /// This one, on the clock here.
    Date(NaiveDateTime),
    /// One that can't be read.
    Unread(String),
}

fn which(event: &RawEvent, zones: &mut Zones<'_>, here: &Zone) -> Option<Which> {
    let one = event.property("RECURRENCE-ID")?;
    let read = stamp(event, one, &one.value, zones);
    Some(read.map_or_else(|_| Which::Unread(one.value.clone()), |stamp| Which::Date(stamp.here(here))))
}

type Rank = (i64, Option<NaiveDateTime>, Option<NaiveDateTime>);

fn rank(event: &RawEvent) -> Rank {
    let moment = |name: &str| match Told::read(&event.property(name)?.value, false)? {
        Told::Date(date) => Some(date.and_time(chrono::NaiveTime::MIN)),
        Told::Local(local) => Some(local),
        Told::Ahead(local, seconds) => local.checked_sub_signed(chrono::TimeDelta::seconds(seconds.into())),
    };
    let stamp = moment("DTSTAMP");
    (event.sequence, moment("LAST-MODIFIED").or(stamp), stamp)
}

/// Whether two are at the same times.
fn same(one: &RawEvent, other: &RawEvent) -> bool {
    let times = |event: &RawEvent| -> Vec<(&'static str, String, Option<String>)> {
        let of_times = |name: &str| !matches!(name, "DTSTAMP" | "LAST-MODIFIED");
        let properties = event.properties.iter().filter(|one| of_times(one.name));
        properties.map(|one| (one.name, one.value.clone(), one.zone.clone())).collect()
    };
    times(one) == times(other)
}
