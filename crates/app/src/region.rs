//! A person's language and region, two things, each from where its system keeps it. Lives here: reading them out of an
//! environment's values or one tag, and the country that region and time zone agree on. What does not: asking the
//! system (the edge), sentences and dates (words.rs).

mod zone_country;

use domain::zone::Zone;
use icu::locale::LanguageIdentifier;
use icu::locale::subtags::{Language, Region};

/// Where POSIX keeps the region that dates are written for: the first that is set.
const REGION: [&str; 3] = ["LC_ALL", "LC_TIME", "LANG"];
/// Where it keeps the language of messages: the first that is set.
const MESSAGES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];
/// GNU's list of languages, parted by colons; it goes before `MESSAGES`, except where those say C.
const LANGUAGES: &str = "LANGUAGE";

/// A language and a region; a system may know neither.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Locale {
    /// The most wanted first.
    languages: Vec<Language>,
    region: Option<Region>,
}

/// What a value names.
enum Named {
    /// `C`, `POSIX`, with or without a character set: no language and no region, on purpose.
    Nothing,
    Tag(LanguageIdentifier),
}

impl Locale {
    /// Those of this computer: by its environment, or on Windows and macOS by the system's own setting.
    #[must_use]
    pub fn of_computer(
        environment: impl Fn(&str) -> Option<String>,
        own_setting: impl FnOnce() -> Option<String>,
    ) -> Locale {
        if cfg!(any(windows, target_os = "macos")) {
            own_setting().map_or_else(Locale::default, |tag| Locale::from(tag.as_str()))
        } else {
            Locale::of_environment(environment)
        }
    }

    /// Those that an environment's values say. An empty value counts as none, as in POSIX; one that names no locale at
    /// all is passed over.
    #[must_use]
    pub fn of_environment(value: impl Fn(&str) -> Option<String>) -> Locale {
        let first = |names: [&str; 3]| names.into_iter().find_map(|name| named(&value(name)?));
        let region = match first(REGION) {
            Some(Named::Tag(tag)) => tag.region,
            Some(Named::Nothing) | None => None,
        };
        let languages = match first(MESSAGES) {
            Some(Named::Tag(tag)) => {
                let listed = listed(&value(LANGUAGES).unwrap_or_default());
                if listed.is_empty() { known(tag.language).into_iter().collect() } else { listed }
            }
            Some(Named::Nothing) | None => Vec::new(),
        };
        Locale { languages, region }
    }

    pub(crate) fn languages(&self) -> &[Language] {
        &self.languages
    }

    pub(crate) fn region(&self) -> Option<Region> {
        self.region
    }
}

/// One tag that says both: `en-GB`, `es_MX`, `pl_PL.UTF-8`.
impl From<&str> for Locale {
    fn from(tag: &str) -> Locale {
        match named(tag) {
            Some(Named::Tag(tag)) => {
                Locale { languages: known(tag.language).into_iter().collect(), region: tag.region }
            }
            Some(Named::Nothing) | None => Locale::default(),
        }
    }
}

impl From<&Locale> for Locale {
    fn from(locale: &Locale) -> Locale {
        locale.clone()
    }
}

fn named(value: &str) -> Option<Named> {
    let name = value.split(['.', '@']).next()?;
    if matches!(name, "C" | "POSIX") {
        return Some(Named::Nothing);
    }
    let tag: icu::locale::Locale = name.replace('_', "-").parse().ok()?;
    Some(Named::Tag(tag.id))
}

/// The languages of a list; a C in it ends it with the language that the messages are written in.
fn listed(list: &str) -> Vec<Language> {
    let mut languages = Vec::new();
    for entry in list.split(':') {
        match named(entry) {
            Some(Named::Tag(tag)) => languages.extend(known(tag.language)),
            Some(Named::Nothing) => {
                languages.extend("en".parse::<Language>());
                break;
            }
            None => {}
        }
    }
    languages
}

fn known(language: Language) -> Option<Language> {
    (!language.is_unknown()).then_some(language)
}

/// The country that a time zone and a region agree on: ISO 3166-1 alpha-2, of those in `zone_country`. An English
/// desktop in Warsaw says US, and a journey changes only the zone: neither alone says which number to call.
pub(crate) fn agreed_country(zone: &Zone, region: Option<Region>) -> Option<&'static str> {
    let country = zone_country::of_zone(zone.name())?;
    (region?.as_str() == country).then_some(country)
}

#[cfg(test)]
mod tests;
