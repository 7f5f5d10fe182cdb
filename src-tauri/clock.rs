//! What time it is, and where. Lives here: the one place of the program that reads the clock and the system's zone.
//!
//! With the cargo feature `test-hooks`, which release builds do not have, the environment variable
//! `LEEWARD_TEST_CLOCK` sets another time. It is the path of a file, read afresh each time, or the words themselves:
//!
//! ```text
//! from 2026-11-23T17:29:50+01:00     the clock starts there with the program and runs on
//! at 2026-11-23T17:30:00+01:00       the clock stands there
//! shift 86400                        so many seconds ahead of the machine's clock
//! zone Europe/Warsaw                 (a line of its own, or after a `;`) the zone; else the machine's
//! ```

use std::time::{Duration, SystemTime};

use app::Zone;
use chrono::{DateTime, Utc};

/// The clock of this run.
#[derive(Debug)]
pub(crate) struct Clock {
    #[cfg(feature = "test-hooks")]
    began: SystemTime,
}

impl Clock {
    /// A clock that runs from now on.
    pub(crate) fn new() -> Clock {
        Clock {
            #[cfg(feature = "test-hooks")]
            began: machine(),
        }
    }

    /// The moment, and the zone now in force.
    #[cfg_attr(not(feature = "test-hooks"), expect(clippy::unused_self, reason = "a test's clock has a beginning"))]
    pub(crate) fn read(&self) -> (DateTime<Utc>, Zone) {
        #[cfg(feature = "test-hooks")]
        if let Some(set) = self.set() {
            return set;
        }
        (machine().into(), system_zone())
    }

    /// How long to sleep until a moment: never longer than a minute, then the wall clock is asked again, so that
    /// suspend, a summer night and a clock that is set need no special case.
    pub(crate) fn until(&self, wake: Option<DateTime<Utc>>) -> Duration {
        // A clock that a test sets moves without notice.
        let most = if cfg!(feature = "test-hooks") { Duration::from_secs(1) } else { Duration::from_mins(1) };
        let (now, _) = self.read();
        wake.map_or(most, |wake| (wake - now).to_std().unwrap_or(Duration::ZERO)).clamp(Duration::from_millis(20), most)
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the place that reads the clock")]
fn machine() -> SystemTime {
    SystemTime::now()
}

/// The system's zone by the newer of the shipped and the system's table; nothing where no table has it.
fn known_zone() -> Option<Zone> {
    let (tz, system) = (std::env::var("TZ").ok(), iana_time_zone::get_timezone().ok());
    app::zones::of_computer(tz.as_deref(), system.as_deref()).ok()
}

/// The same; UTC where no table has it, which Today says.
fn system_zone() -> Zone {
    known_zone().unwrap_or_else(Zone::utc)
}

/// Whether the computer is in a zone that no table has.
pub(crate) fn is_zone_unknown() -> bool {
    known_zone().is_none()
}

#[cfg(feature = "test-hooks")]
mod hook {
    use super::{Clock, DateTime, SystemTime, Utc, Zone, machine, system_zone};

    impl Clock {
        pub(super) fn set(&self) -> Option<(DateTime<Utc>, Zone)> {
            let given = std::env::var("LEEWARD_TEST_CLOCK").ok()?;
            let words = std::fs::read_to_string(&given).unwrap_or(given);
            Some(read(&words, self.began, machine()))
        }
    }

    /// What the words say at a moment of the machine's clock.
    pub(super) fn read(words: &str, began: SystemTime, machine: SystemTime) -> (DateTime<Utc>, Zone) {
        let mut now = DateTime::<Utc>::from(machine);
        let mut zone = None;
        for (word, rest) in words.split(['\n', ';']).filter_map(|line| line.trim().split_once(' ')) {
            let moment = || DateTime::parse_from_rfc3339(rest.trim()).ok().map(|moment| moment.to_utc());
            match word {
                "from" => {
                    let run = machine.duration_since(began).ok().and_then(|run| chrono::Duration::from_std(run).ok());
                    now = moment().zip(run).map_or(now, |(from, run)| from + run);
                }
                "at" => now = moment().unwrap_or(now),
                "shift" => {
                    now += rest.trim().parse().ok().and_then(chrono::Duration::try_seconds).unwrap_or_default();
                }
                "zone" => zone = Zone::named(rest.trim()).ok(),
                _ => {}
            }
        }
        (now, zone.unwrap_or_else(system_zone))
    }
}

#[cfg(test)]
#[cfg(feature = "test-hooks")]
mod tests {
    use super::*;

    fn check(words: &str, after_seconds: u64, expected: &str) {
        let began = SystemTime::from(DateTime::from_timestamp(1_800_000_000, 0).unwrap());
        let (now, zone) = hook::read(words, began, began + Duration::from_secs(after_seconds));
        assert_eq!(format!("{} {}", now.to_rfc3339(), zone.name()), expected);
    }

    #[test]
    fn a_test_sets_the_time_that_stands_runs_or_is_shifted() {
        check("at 2026-11-23T17:30:00+01:00; zone Europe/Warsaw", 9, "2026-11-23T16:30:00+00:00 Europe/Warsaw");
        check("from 2026-11-23T17:29:50+01:00\nzone Asia/Tokyo", 9, "2026-11-23T16:29:59+00:00 Asia/Tokyo");
        check("shift -60;zone UTC", 0, "2027-01-15T07:59:00+00:00 UTC");
    }
}
