//! "Need someone now?": the person's own contacts first, then the lines and the emergency number of the country: the one
//! that was chosen, else the one that zone and region agree on, else none, and it is asked. No score opens it. The lines
//! that ship are there without any records.

use chrono::{DateTime, Utc};
use domain::{moment::Moment, zone::Zone};
use store::Contact;

use crate::{
    App,
    error::{AppError, OrSay},
    region::agreed_country,
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
    pub fn help(&self, zone: &Zone) -> Result<HelpView, AppError> {
        let chosen: Option<Option<String>> = self.store.setting(COUNTRY).or_say(&self.words)?;
        let asked = chosen.is_some();
        let own = self.store.contacts().or_say(&self.words)?;
        let mut view = match chosen {
            Some(country) => of_country(&self.words, country.as_deref()),
            None => without_records(&self.words, zone),
        };
        view.ask = (!asked && view.country.is_none()).then(|| self.words.say("help-which-country"));
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

/// What is shown where no country was chosen: the lines and the number of the one that zone and region agree on.
pub(crate) fn without_records(words: &Words, zone: &Zone) -> HelpView {
    of_country(words, agreed_country(zone, words.region()))
}

fn of_country(words: &Words, country: Option<&str>) -> HelpView {
    let country = country.filter(|code| ships(code));
    let contacts = LINES
        .iter()
        .filter(|line| country == Some(line.country))
        .map(|line| ContactView {
            id: None,
            name: words.say(&format!("{}-name", line.id)),
            reach: words.say(&format!("{}-reach", line.id)),
            dated: words.say(&format!("{}-dated", line.id)),
        })
        .collect();
    let first = match country {
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
    HelpView { first, ask: None, contacts, countries, country: country.map(str::to_owned) }
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
        let view = app.help(&zone).unwrap();
        assert_eq!(
            (view.contacts[0].name.as_str(), view.contacts[0].dated.as_str()),
            ("Ama", words!("contact-checked", date = "4 October 2026"))
        );
        assert!(view.contacts[1].reach.contains("988") && view.contacts[1].id.is_none());
        let id = view.contacts[0].id.clone();
        app.save_contact(&form(id.clone(), "Ama K.", "0300 2"), now, &zone).unwrap();
        assert_eq!(app.help(&zone).unwrap().contacts[0].reach, "0300 2");
        app.delete_contact(&id.unwrap()).unwrap();
        app.choose_country(None).unwrap();
        assert_eq!(app.help(&zone).unwrap().contacts, []);
    }

    #[test]
    fn every_line_and_country_that_ships_has_its_words() {
        let words = Words::new("en-GB");
        for line in LINES {
            let view = of_country(&words, Some(line.country));
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
    fn a_number_is_said_only_where_zone_and_region_agree_and_else_the_country_is_asked() {
        for (zone, locale, first) in [
            ("Europe/Warsaw", "en_US.UTF-8", None),
            ("Europe/Dublin", "en_GB.UTF-8", None),
            ("Etc/UTC", "en_GB.UTF-8", None),
            ("Europe/London", "C.UTF-8", None),
            ("Europe/London", "en_GB.UTF-8", Some(words!("help-first-gb"))),
            ("GB", "en_GB.UTF-8", Some(words!("help-first-gb"))),
            ("Europe/Dublin", "en_IE.UTF-8", Some(words!("help-first-ie"))),
            ("America/New_York", "en_US.UTF-8", Some(words!("help-first-us"))),
        ] {
            let app = App::over(Store::in_memory().unwrap(), Words::new(locale));
            let view = app.help(&Zone::named(zone).unwrap()).unwrap();
            assert_eq!(view.first, first.unwrap_or(words!("help-first")), "{zone} {locale}");
            assert_eq!(view.ask.as_deref(), first.is_none().then_some(words!("help-which-country")), "{zone} {locale}");
            assert_eq!(view.contacts.len(), usize::from(first.is_some()), "{zone} {locale}");
        }
    }

    #[test]
    fn what_was_chosen_stays_wherever_the_computer_is() {
        let (london, warsaw) = (Zone::named("Europe/London").unwrap(), Zone::named("Europe/Warsaw").unwrap());
        let mut app = app();
        app.choose_country(Some("IE")).unwrap();
        for zone in [&london, &warsaw] {
            let view = app.help(zone).unwrap();
            assert_eq!((view.first.as_str(), view.ask), (words!("help-first-ie"), None));
        }
        app.choose_country(None).unwrap();
        for zone in [&london, &warsaw] {
            let view = app.help(zone).unwrap();
            assert_eq!((view.first.as_str(), view.ask, view.country), (words!("help-first"), None, None));
        }
    }
}
