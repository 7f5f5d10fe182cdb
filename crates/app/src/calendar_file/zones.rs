//! The names that calendars have for zones. Lives here: IANA's names and Windows', which Outlook writes. What does not:
//! names with a server in front, and zones that a file names by their place (`domain::icalendar`).

use domain::zone::Zone;
use icu::time::zone::WindowsParser;
use icu::time::zone::iana::IanaParserExtended;

/// The zone that a file calls by this name.
pub(super) fn of_file(name: &str) -> Option<Zone> {
    crate::zones::newest(name).or_else(|| crate::zones::newest(windows(name)?))
}

/// IANA's name for a zone that Windows calls by another.
fn windows(name: &str) -> Option<&'static str> {
    let zone = WindowsParser::new().parse(name, None)?;
    IanaParserExtended::new().iter().find(|known| known.time_zone == zone).map(|known| known.canonical)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_known_by_ianas_names_and_by_windows() {
        for (name, known) in [
            ("Europe/Warsaw", Some("Europe/Warsaw")),
            ("UTC", Some("UTC")),
            ("Central European Standard Time", Some("Europe/Warsaw")),
            ("W. Europe Standard Time", Some("Europe/Berlin")),
            ("GMT Standard Time", Some("Europe/London")),
            ("Eastern Standard Time", Some("America/New_York")),
            ("Customized Time Zone", None),
            ("", None),
        ] {
            assert_eq!(of_file(name).map(|zone| zone.name().to_owned()).as_deref(), known, "{name}");
        }
    }
}
