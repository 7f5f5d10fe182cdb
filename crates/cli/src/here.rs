//! Now, here: the zone and the language beside the clock's hour. Lives here: asking the system. What does not: reading
//! the clock, which is main's.

use app::Zone;
use app::error::AppError;
use app::region::Locale;
use app::words::Words;
use app::zones;
use chrono::{DateTime, Utc};

/// The clock, the zone and the language.
pub(crate) struct Here {
    pub(crate) now: DateTime<Utc>,
    /// UTC where it can't be told.
    pub(crate) zone: Zone,
    pub(crate) locale: Locale,
    zone_problem: Option<AppError>,
}

impl Here {
    pub(crate) fn at(now: DateTime<Utc>) -> Here {
        let locale = Locale::of_computer(|name| std::env::var(name).ok(), sys_locale::get_locale);
        let zone =
            zones::of_computer(std::env::var("TZ").ok().as_deref(), iana_time_zone::get_timezone().ok().as_deref());
        let zone_problem = zone.as_ref().err().map(|unknown| zones::refusal(unknown, &Words::new(&locale)));
        Here { now, zone: zone.unwrap_or_else(|_| Zone::utc()), locale, zone_problem }
    }

    /// Refuses where the hours of this computer can't be read.
    ///
    /// # Errors
    /// It is in a time zone that no table has.
    pub(crate) fn zone_is_known(&self) -> Result<(), AppError> {
        self.zone_problem.clone().map_or(Ok(()), Err)
    }
}
