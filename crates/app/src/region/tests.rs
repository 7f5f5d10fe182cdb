use super::*;

fn of(values: &[(&str, &str)]) -> (String, String) {
    let locale = Locale::of_environment(|name| {
        values.iter().find(|(set, _)| *set == name).map(|(_, value)| (*value).to_owned())
    });
    let languages: Vec<&str> = locale.languages.iter().map(Language::as_str).collect();
    (languages.join(":"), locale.region.map_or_else(String::new, |region| region.as_str().to_owned()))
}

fn check(values: &[(&str, &str)], language: &str, region: &str) {
    assert_eq!(of(values), (language.to_owned(), region.to_owned()), "{values:?}");
}

#[test]
fn the_region_is_that_of_dates_and_the_language_that_of_messages() {
    check(&[("LANG", "en_US.UTF-8")], "en", "US");
    check(&[("LANG", "en_US.UTF-8"), ("LC_TIME", "pl_PL.UTF-8")], "en", "PL");
    check(&[("LANG", "pl_PL.UTF-8"), ("LC_MESSAGES", "en_GB.UTF-8")], "en", "PL");
    check(&[("LANG", "en_US"), ("LC_TIME", "de_DE"), ("LC_ALL", "es_MX.UTF-8")], "es", "MX");
    check(&[("LANG", "en_US"), ("LC_NUMERIC", "de_DE")], "en", "US");
    check(&[("LANG", "de")], "de", "");
    check(&[("LC_TIME", "en_GB")], "", "GB");
}

#[test]
fn the_list_of_languages_goes_before_the_others_and_says_nothing_of_a_region() {
    check(&[("LANGUAGE", "es_MX:en_GB:de"), ("LANG", "pl_PL.UTF-8")], "es:en:de", "PL");
    check(&[("LANGUAGE", "de:C:pl"), ("LANG", "pl_PL.UTF-8")], "de:en", "PL");
    for nothing in ["", ":", "a b:!!"] {
        check(&[("LANGUAGE", nothing), ("LANG", "pl_PL.UTF-8")], "pl", "PL");
    }
    for c in ["C", "C.UTF-8", "POSIX"] {
        check(&[("LANGUAGE", "es:de"), ("LANG", c)], "", "");
        check(&[("LANGUAGE", "es:de"), ("LC_ALL", c), ("LANG", "pl_PL.UTF-8")], "", "");
    }
    check(&[("LANGUAGE", "es:de")], "", "");
}

#[test]
fn a_value_that_is_empty_or_no_locale_is_passed_over_and_c_is_not() {
    for nothing in ["", ".UTF-8", "UTF-8", "@", "en US", "/usr/share/i18n", "日本", "e", "_US"] {
        check(&[("LC_ALL", nothing), ("LC_TIME", nothing), ("LANG", "en_GB.UTF-8")], "en", "GB");
        check(&[("LANG", nothing)], "", "");
    }
    for c in ["C", "C.UTF-8", "C.utf8", "POSIX", "POSIX.UTF-8", "C@x"] {
        check(&[("LANG", c)], "", "");
        check(&[("LC_TIME", c), ("LANG", "en_US.UTF-8")], "en", "");
        check(&[("LC_ALL", c), ("LC_TIME", "pl_PL"), ("LANG", "en_US.UTF-8")], "", "");
    }
    check(&[], "", "");
}

#[test]
fn one_tag_says_both_with_its_character_set_and_variants_left_out() {
    for (tag, language, region) in [
        ("en-GB", "en", "GB"),
        ("ca_ES.UTF-8@valencia", "ca", "ES"),
        ("zh-Hans-CN", "zh", "CN"),
        ("es-419", "es", "419"),
        ("en-US-u-hc-h23", "en", "US"),
        ("de-DE_phoneb", "de", "DE"),
        ("und-IE", "", "IE"),
        ("C.UTF-8", "", ""),
        ("not a tag", "", ""),
    ] {
        let locale = Locale::from(tag);
        let languages: Vec<&str> = locale.languages.iter().map(Language::as_str).collect();
        assert_eq!(languages.join(":"), language, "{tag}");
        assert_eq!(locale.region.map(|found| found.as_str().to_owned()).unwrap_or_default(), region, "{tag}");
    }
}

#[test]
fn a_country_is_one_only_where_zone_and_region_agree() {
    for (zone, locale, country) in [
        ("Europe/Warsaw", "en_US.UTF-8", None),
        ("Europe/London", "en_GB.UTF-8", Some("GB")),
        ("Europe/Dublin", "en_GB.UTF-8", None),
        ("Europe/Dublin", "ga_IE.UTF-8", Some("IE")),
        ("America/New_York", "en_US.UTF-8", Some("US")),
        ("America/New_York", "en_GB.UTF-8", None),
        ("US/Pacific", "es_US.UTF-8", Some("US")),
        ("America/Toronto", "en_US.UTF-8", None),
        ("UTC", "en_GB.UTF-8", None),
        ("Europe/London", "C.UTF-8", None),
        ("Europe/London", "", None),
    ] {
        let zone = Zone::named(zone).unwrap();
        assert_eq!(agreed_country(&zone, Locale::from(locale).region()), country, "{} {locale}", zone.name());
    }
}
