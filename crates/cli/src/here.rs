//! Now, here: the zone and the language beside the clock's hour. Lives here: asking the system. What does not: reading
//! the clock, which is main's.

use app::Zone;
use chrono::{DateTime, Utc};

/// The clock, the zone and the language.
pub(crate) struct Here {
    pub(crate) now: DateTime<Utc>,
    pub(crate) zone: Zone,
    pub(crate) locale: String,
}

impl Here {
    pub(crate) fn at(now: DateTime<Utc>) -> Here {
        let zone = iana_time_zone::get_timezone().ok().and_then(|name| app::zones::newest(&name));
        Here { now, zone: zone.unwrap_or_else(Zone::utc), locale: sys_locale::get_locale().unwrap_or_default() }
    }
}
