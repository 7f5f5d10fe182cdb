//! Why a file is no calendar, and why an event of one can't be read, in sentences that say what to do. Nothing of the file is
//! in them but the name of a zone.

use domain::icalendar::{LONGEST_FILE, NoCalendar, Why};

use crate::App;
use crate::error::AppError;

impl App {
    pub(super) fn ics_refused(&self, problem: NoCalendar) -> AppError {
        AppError::invalid(match problem {
            NoCalendar::TooLong => self.words.say_with("ics-long-file", &[("megabytes", (LONGEST_FILE >> 20).into())]),
            NoCalendar::WebPage => self.words.say("ics-web-page"),
            NoCalendar::Packed => self.words.say("ics-packed"),
            NoCalendar::VCalendar1 => self.words.say("ics-vcalendar-1"),
            NoCalendar::Other => self.words.say("ics-no-calendar"),
        })
    }

    /// Why an event is left out that can't be read; nothing where it is past, far, called off or another version's, which
    /// are counted only.
    pub(super) fn ics_mistake(&self, why: &Why) -> Option<String> {
        let words = &self.words;
        Some(match why {
            Why::Past | Why::Far | Why::Cancelled | Why::Superseded => return None,
            Why::NoLength => words.say("ics-no-length"),
            Why::UnknownZone(name) => words.say_with("ics-zone", &[("name", name.as_str().into())]),
            Why::NoStart => words.say("ics-no-start"),
            Why::EndsFirst => words.say("ics-ends-first"),
            Why::SameDateNight => words.say("ics-same-date-night"),
            Why::BadValue("DURATION") => words.say("ics-value-duration"),
            Why::BadValue(property @ ("RRULE" | "EXRULE")) => {
                words.say_with("ics-value-rule", &[("property", (*property).into())])
            }
            Why::BadValue(property) => words.say_with("ics-value-when", &[("property", (*property).into())]),
            Why::TooMany => words.say("ics-too-many"),
        })
    }
}
