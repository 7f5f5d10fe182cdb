//! Which country a time zone lies in, for the countries that helplines ship for. Lives here: that table. What does not:
//! the zones' rules (domain::zone).
//!
//! From the IANA time zone database, release 2025b: the country codes of `zone.tab`, and the older names that `backward`
//! links to a zone of the same country. Left out are names of a rule rather than a place (`EST5EDT`), and territories
//! with a code of their own (`Europe/Jersey`, `America/Puerto_Rico`, and `US/Samoa`, which is American Samoa).

const ZONES: &[(&str, &[&str])] = &[
    ("GB", &["Europe/London", "Europe/Belfast", "GB", "GB-Eire"]),
    ("IE", &["Europe/Dublin", "Eire"]),
    (
        "US",
        &[
            "America/Adak",
            "America/Anchorage",
            "America/Boise",
            "America/Chicago",
            "America/Denver",
            "America/Detroit",
            "America/Indiana/Indianapolis",
            "America/Indiana/Knox",
            "America/Indiana/Marengo",
            "America/Indiana/Petersburg",
            "America/Indiana/Tell_City",
            "America/Indiana/Vevay",
            "America/Indiana/Vincennes",
            "America/Indiana/Winamac",
            "America/Juneau",
            "America/Kentucky/Louisville",
            "America/Kentucky/Monticello",
            "America/Los_Angeles",
            "America/Menominee",
            "America/Metlakatla",
            "America/New_York",
            "America/Nome",
            "America/North_Dakota/Beulah",
            "America/North_Dakota/Center",
            "America/North_Dakota/New_Salem",
            "America/Phoenix",
            "America/Sitka",
            "America/Yakutat",
            "Pacific/Honolulu",
            // Older names.
            "America/Atka",
            "America/Fort_Wayne",
            "America/Indianapolis",
            "America/Knox_IN",
            "America/Louisville",
            "America/Shiprock",
            "Navajo",
            "US/Alaska",
            "US/Aleutian",
            "US/Arizona",
            "US/Central",
            "US/East-Indiana",
            "US/Eastern",
            "US/Hawaii",
            "US/Indiana-Starke",
            "US/Michigan",
            "US/Mountain",
            "US/Pacific",
        ],
    ),
];

/// The country of a zone, by its IANA name.
pub(super) fn of_zone(name: &str) -> Option<&'static str> {
    // Linux also keeps every zone under these two.
    let name = name.strip_prefix("posix/").or_else(|| name.strip_prefix("right/")).unwrap_or(name);
    let (country, _) = ZONES.iter().find(|(_, zones)| zones.iter().any(|zone| zone.eq_ignore_ascii_case(name)))?;
    Some(country)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_zone_of_the_table_exists_and_stands_once() {
        let all: Vec<&str> = ZONES.iter().flat_map(|(_, zones)| zones.iter().copied()).collect();
        for name in &all {
            assert!(domain::zone::Zone::named(name).is_ok(), "{name}");
            assert_eq!(all.iter().filter(|other| *other == name).count(), 1, "{name}");
        }
    }

    #[test]
    fn a_zone_is_in_its_country_under_its_older_names_too_and_a_rule_is_in_none() {
        for (zone, country) in [
            ("Europe/London", Some("GB")),
            ("europe/london", Some("GB")),
            ("posix/Europe/London", Some("GB")),
            ("GB-Eire", Some("GB")),
            ("Eire", Some("IE")),
            ("US/Indiana-Starke", Some("US")),
            ("Pacific/Honolulu", Some("US")),
            ("Europe/Jersey", None),
            ("America/Toronto", None),
            ("US/Samoa", None),
            ("EST5EDT", None),
            ("Etc/UTC", None),
            ("/etc/localtime", None),
            ("", None),
        ] {
            assert_eq!(of_zone(zone), country, "{zone}");
        }
    }
}
