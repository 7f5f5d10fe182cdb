//! Why a file of one's own can't be used, in the person's language, and what they can do. Lives here: the sentences.
//! What does not: the reasons themselves (`domain::instrument`), the English ones of `leeward-cli score` (formats.md).

use domain::instrument::questionnaire::{ItemName, LeftOut, Unfit, WhyLeftOut};

use crate::App;
use crate::error::AppError;
use crate::instrument_file::NotRead;

impl App {
    /// A file that brings nothing: called what it is where that can be told.
    pub(super) fn not_read(&self, bytes: &[u8], why: &NotRead) -> AppError {
        let say = |id: &str| self.words.say(id);
        let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
        let begins = |with: &[u8]| start.starts_with(with);
        AppError::invalid(match why {
            _ if begins(b"%PDF") => say("questionnaire-unfit-pdf"),
            _ if begins(b"PK\x03\x04") || begins(b"\xd0\xcf\x11\xe0") => say("questionnaire-unfit-packed"),
            _ if begins(b"<") => say("questionnaire-unfit-xml"),
            NotRead::NoText { line } => {
                self.words.say_with("questionnaire-unfit-no-text", &[("line", line.to_string().into())])
            }
            NotRead::Toml(_) if !looks_like_toml(start) => say("questionnaire-unfit-other"),
            NotRead::Toml(why) => self.words.say_with(
                "questionnaire-file-refused",
                &[("line", why.line.to_string().into()), ("why", why.reason.clone().into())],
            ),
            NotRead::Fhir(why) => self.unfit(why),
        })
    }

    fn unfit(&self, why: &Unfit) -> String {
        let say = |id: &str| self.words.say(id);
        let item = |item: &ItemName| ("item", item.shown().into());
        match why {
            Unfit::NoJson { line } => {
                self.words.say_with("questionnaire-unfit-broken", &[("line", line.to_string().into())])
            }
            Unfit::NoFhir => say("questionnaire-unfit-other"),
            Unfit::LeewardData => say("questionnaire-unfit-leeward"),
            Unfit::Response => say("questionnaire-unfit-response"),
            Unfit::OtherResource => say("questionnaire-unfit-resource"),
            Unfit::Bundle { questionnaires } => {
                self.words.say_with("questionnaire-unfit-bundle", &[("count", (*questionnaires).into())])
            }
            Unfit::ScoredBy { named } => {
                let id = named.split('|').next().unwrap_or_default().to_owned();
                self.words.say_with("questionnaire-unfit-scored", &[("id", id.into())])
            }
            Unfit::Repeats { item: named } => self.words.say_with("questionnaire-unfit-repeats", &[item(named)]),
            Unfit::SomeValues { item: named, answer } => {
                let args = [item(named), ("answer", answer.clone().into())];
                self.words.say_with("questionnaire-unfit-some", &args)
            }
            Unfit::NothingBetween { item: named, least, most } => {
                let args = [item(named), ("least", least.clone().into()), ("most", most.clone().into())];
                self.words.say_with("questionnaire-unfit-between", &args)
            }
            Unfit::TooManyItems { most } => {
                self.words.say_with("questionnaire-unfit-items", &[("most", most.to_string().into())])
            }
            Unfit::NothingScored { left_out } => {
                let named = left_out.iter().find_map(|LeftOut { name, why }| {
                    let why = match why {
                        WhyLeftOut::NoValues => "no_values",
                        WhyLeftOut::AnswersElsewhere => "elsewhere",
                        WhyLeftOut::NoBounds => "no_bounds",
                        WhyLeftOut::Display
                        | WhyLeftOut::NoNumber
                        | WhyLeftOut::Calculated
                        | WhyLeftOut::ReadOnly
                        | WhyLeftOut::Hidden => return None,
                    };
                    Some((name.shown(), why))
                });
                let (name, why) = named.unwrap_or((String::new(), "nothing"));
                self.words.say_with("questionnaire-unfit-nothing", &[("item", name.into()), ("why", why.into())])
            }
        }
    }
}

/// Whether someone set out to write an instrument file: a line of its first ones gives a key a value.
fn looks_like_toml(start: &[u8]) -> bool {
    let mut lines = start.split(|byte| *byte == b'\n').take(20);
    lines.any(|line| {
        let line = line.trim_ascii();
        ["format", "id", "name", "items", "options", "citation", "licence"]
            .iter()
            .any(|key| line.strip_prefix(key.as_bytes()).is_some_and(|rest| rest.trim_ascii_start().starts_with(b"=")))
    })
}
