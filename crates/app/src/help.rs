//! "Need someone now?": the person's own contacts first, then the lines that ship. Nothing here asks anything, and no
//! score opens it. The lines that ship are there without any records.

use chrono::{DateTime, Utc};
use domain::{moment::Moment, zone::Zone};
use store::Contact;

use crate::{
    App,
    error::{AppError, OrSay},
    view::{ContactForm, ContactView, CountryView, HelpView},
    words::Words,
};

/// The setting that holds the country whose lines are shown.
const COUNTRY: &str = "help_country";

/// The longest name or number.
const LONGEST: usize = 200;

/// A line that ships. Each with where it was read; what has no source here does not ship:
/// - 116 123, any hour, free: Samaritans' own page (samaritans.org, "Contact a Samaritan"), read in 2020.
/// - 988, call or text, any hour: Hillsborough County's public page "National Crisis Help Line" (hcfl.gov), dated
///   26 September 2023. The lifeline's own page could not be read with a date.
///
/// The emergency numbers of `help-first-*`, from stored copies, undated, read in November 2026:
/// - GB 999: South Western Ambulance Service, "When to call 999" (swast.nhs.uk).
/// - IE 112 or 999: Health Service Executive, "When to call 112 or 999" (hse.ie).
/// - US 911: National 911 Program, "Frequently asked questions" (911.gov).
struct Line {
    country: &'static str,
    /// Its words: `-name`, `-reach`, `-dated`.
    id: &'static str,
}

const LINES: &[Line] = &[
    Line { country: "GB", id: "line-samaritans" },
    Line { country: "IE", id: "line-samaritans" },
    Line { country: "US", id: "line-988" },
];

impl App {
    /// "Need someone now?"
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn help(&self) -> Result<HelpView, AppError> {
        let chosen: Option<Option<String>> = self.store.setting(COUNTRY).or_say(&self.words)?;
        let country = chosen.unwrap_or_else(|| self.country.clone());
        let own = self.store.contacts().or_say(&self.words)?;
        let mut view = without_records(&self.words, country);
        view.contacts.splice(0..0, own.into_iter().map(|contact| own_contact(contact, &self.words)));
        Ok(view)
    }

    /// Keeps a contact of one's own.
    ///
    /// # Errors
    /// When a field is empty or too long, the contact is gone, or the records can't be written.
    pub fn save_contact(&mut self, form: &ContactForm, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let (name, reach) = (form.name.trim(), form.reach.trim());
        if name.is_empty() || reach.is_empty() {
            return Err(AppError::invalid(self.words.say("contact-incomplete")));
        }
        if name.chars().count() > LONGEST || reach.chars().count() > LONGEST {
            return Err(AppError::invalid(self.words.say_with("contact-too-long", &[("most", LONGEST.into())])));
        }
        let checked = Moment::new(now, zone);
        let kept = match &form.id {
            Some(id) => self.store.change_contact(id, name, reach, &checked),
            None => self.store.add_contact(name, reach, &checked).map(|_| ()),
        };
        kept.or_say(&self.words)
    }

    /// Deletes a contact of one's own.
    ///
    /// # Errors
    /// When it is gone, or the records can't be written.
    pub fn delete_contact(&mut self, id: &str) -> Result<(), AppError> {
        self.store.delete_contact(id).or_say(&self.words)
    }

    /// Chooses whose lines are shown; none for none.
    ///
    /// # Errors
    /// When no lines ship for that country, or the records can't be written.
    pub fn choose_country(&mut self, code: Option<&str>) -> Result<(), AppError> {
        if let Some(code) = code
            && !ships(code)
        {
            return Err(AppError::invalid(self.words.say("country-unknown")));
        }
        self.store.set_setting(COUNTRY, &code).or_say(&self.words)
    }
}

/// What is shown where no records are open: the lines that ship.
pub(crate) fn without_records(words: &Words, country: Option<String>) -> HelpView {
    let country = country.filter(|code| ships(code));
    let contacts = LINES
        .iter()
        .filter(|line| country.as_deref() == Some(line.country))
        .map(|line| ContactView {
            id: None,
            name: words.say(&format!("{}-name", line.id)),
            reach: words.say(&format!("{}-reach", line.id)),
            dated: words.say(&format!("{}-dated", line.id)),
        })
        .collect();
    let first = match &country {
        Some(code) => words.say(&format!("help-first-{}", code.to_lowercase())),
        None => words.say("help-first"),
    };
    let countries = LINES
        .iter()
        .map(|line| CountryView {
            code: line.country.to_owned(),
            name: words.say(&format!("country-{}", line.country.to_lowercase())),
        })
        .collect();
    HelpView { first, contacts, countries, country }
}

/// The country of a locale, where lines ship for it.
pub(crate) fn country_of(locale: &str) -> Option<String> {
    let tag = locale.split(['.', '@']).next()?;
    tag.split(['-', '_']).skip(1).map(str::to_uppercase).find(|part| ships(part))
}

fn ships(country: &str) -> bool {
    LINES.iter().any(|line| line.country == country)
}

fn own_contact(contact: Contact, words: &Words) -> ContactView {
    let date = contact.checked.local().date();
    let dated = words.say_with("contact-checked", &[("date", words.date_with_year(date).into())]);
    ContactView { id: Some(contact.id), name: contact.name, reach: contact.reach, dated }
}

#[cfg(test)]
mod tests {
    use store::Store;

    use super::*;
    use crate::error::ErrorCode;
    use testing::words;

    fn app() -> App {
        App::over(Store::in_memory().unwrap(), Words::new("en-GB"))
    }

    fn form(id: Option<String>, name: &str, reach: &str) -> ContactForm {
        ContactForm { id, name: name.to_owned(), reach: reach.to_owned() }
    }

    #[test]
    fn ones_own_contacts_come_first_then_the_countrys_lines() {
        let (mut app, now) = (app(), "2026-10-03T22:30:00Z".parse().unwrap());
        let zone = Zone::named("Europe/Warsaw").unwrap();
        app.choose_country(Some("US")).unwrap();
        app.save_contact(&form(None, " Ama ", "0300 1"), now, &zone).unwrap();
        let view = app.help().unwrap();
        assert_eq!(
            (view.contacts[0].name.as_str(), view.contacts[0].dated.as_str()),
            ("Ama", words!("contact-checked", date = "4 October 2026"))
        );
        assert!(view.contacts[1].reach.contains("988") && view.contacts[1].id.is_none());
        let id = view.contacts[0].id.clone();
        app.save_contact(&form(id.clone(), "Ama K.", "0300 2"), now, &zone).unwrap();
        assert_eq!(app.help().unwrap().contacts[0].reach, "0300 2");
        app.delete_contact(&id.unwrap()).unwrap();
        app.choose_country(None).unwrap();
        assert_eq!(app.help().unwrap().contacts, []);
    }

    #[test]
    fn every_line_and_country_that_ships_has_its_words() {
        let words = Words::new("en-GB");
        for line in LINES {
            let view = without_records(&words, Some(line.country.to_owned()));
            assert_eq!(view.contacts.len(), 1);
            for text in [&view.first, &view.contacts[0].name, &view.contacts[0].reach, &view.contacts[0].dated] {
                assert!(text.contains(' ') || text.contains(char::is_uppercase), "{text}");
            }
            assert!(view.countries.iter().all(|c| !c.name.starts_with("country-")));
        }
    }

    #[test]
    fn a_country_without_lines_or_an_empty_contact_is_refused_in_words() {
        let mut app = app();
        for refused in [
            app.choose_country(Some("XX")),
            app.save_contact(&form(None, " ", "0300 1"), DateTime::UNIX_EPOCH, &Zone::utc()),
            app.save_contact(&form(None, "Ama", &"1".repeat(201)), DateTime::UNIX_EPOCH, &Zone::utc()),
        ] {
            assert_eq!(refused.unwrap_err().code, ErrorCode::InvalidInput);
        }
        assert_eq!(app.delete_contact("no such").unwrap_err().code, ErrorCode::Gone);
    }

    #[test]
    fn the_country_is_the_locales_where_lines_ship_for_it() {
        for (locale, country) in
            [("en-GB", Some("GB")), ("en_US.UTF-8", Some("US")), ("ga-IE", Some("IE")), ("pl-PL", None), ("C", None)]
        {
            assert_eq!(country_of(locale).as_deref(), country, "{locale}");
        }
    }
}
