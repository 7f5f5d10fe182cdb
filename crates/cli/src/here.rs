//! Now, here: the clock, the zone and the language, read once. Lives here: the CLI's only look at the clock.

use app::Zone;
use chrono::{DateTime, Utc};

/// The clock, the zone and the language.
pub(crate) struct Here {
    pub(crate) now: DateTime<Utc>,
    pub(crate) zone: Zone,
    pub(crate) locale: String,
}

impl Here {
    #[expect(clippy::disallowed_methods, reason = "this is where the CLI's clock is read, by its main")]
    pub(crate) fn read() -> Here {
        let zone = iana_time_zone::get_timezone().ok().and_then(|name| app::zones::newest(&name));
        Here {
            now: Utc::now(),
            zone: zone.unwrap_or_else(Zone::utc),
            locale: sys_locale::get_locale().unwrap_or_default(),
        }
    }
}
