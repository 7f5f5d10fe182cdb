//! What is wrong with a calendar file, in a sentence that names the line and says what to do. Nothing of the file is in
//! it but the name of a zone.

use domain::icalendar::{LONGEST_FIELD, LONGEST_FILE, MOST_EVENTS, Problem, Wrong};

use crate::App;
use crate::error::AppError;

impl App {
    pub(super) fn ics_refused(&self, problem: &Problem) -> AppError {
        let words = &self.words;
        let why = match &problem.wrong {
            Wrong::LongFile => {
                let args = [("megabytes", (LONGEST_FILE >> 20).into())];
                return AppError::invalid(words.say_with("ics-long-file", &args));
            }
            Wrong::NotUtf8 { byte } => words.say_with("ics-not-utf8", &[("byte", (*byte).into())]),
            Wrong::NoCalendar => words.say("ics-no-calendar"),
            Wrong::NoProperty => words.say("ics-no-property"),
            Wrong::NothingEnds => words.say("ics-nothing-ends"),
            Wrong::NoEnd => words.say("ics-no-end"),
            Wrong::LongField => words.say_with("ics-long-field", &[("kilobytes", (LONGEST_FIELD >> 10).into())]),
            Wrong::Value { property: "DURATION" } => words.say("ics-value-duration"),
            Wrong::Value { property: property @ ("RRULE" | "EXRULE") } => {
                words.say_with("ics-value-rule", &[("property", (*property).into())])
            }
            Wrong::Value { property } => words.say_with("ics-value-when", &[("property", (*property).into())]),
            Wrong::Zone { name } => words.say_with("ics-zone", &[("name", name.as_str().into())]),
            Wrong::NoStart => words.say("ics-no-start"),
            Wrong::EndsFirst => words.say("ics-ends-first"),
            Wrong::Many => words.say_with("ics-many", &[("most", MOST_EVENTS.into())]),
            Wrong::Count => words.say_with("ics-count", &[("most", MOST_EVENTS.into())]),
            Wrong::Repetitions => words.say("ics-repetitions"),
        };
        AppError::invalid(words.say_with("ics-refused", &[("line", problem.line.into()), ("why", why.into())]))
    }
}
