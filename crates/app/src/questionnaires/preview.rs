//! What a file of one's own would bring, in words, before it is added. Lives here: the preview. What does not: reading
//! the file and adding it (`brought.rs`).

use domain::instrument::questionnaire::{LeftOut, WhyLeftOut};
use domain::instrument::{Choice, Formula, Instrument, Subscale, Takes};

use super::brought::Placed;
use super::names::capital;
use crate::App;
use crate::view::{BroughtFile, PreviewItem, QuestionnairePreview};

impl App {
    pub(super) fn preview(&self, read: &Placed, file: BroughtFile) -> QuestionnairePreview {
        let usual = read.definition.usual_edition();
        let mut scored: Vec<String> =
            usual.subscales.iter().map(|subscale| self.scored_words(usual, subscale)).collect();
        for edition in read.definition.editions().filter(|edition| !edition.reversed.is_empty()) {
            let args = [
                ("items", list(&edition.reversed).into()),
                ("count", edition.reversed.len().into()),
                ("edition", edition.edition.clone().into()),
            ];
            scored.push(self.words.say_with("questionnaire-file-reversed", &args));
        }
        let all = usual.all_take();
        let item = |item: u32| PreviewItem {
            words: self.item_words(usual, item),
            answers: usual.takes(item).filter(|_| all.is_none()).map(|takes| self.takes_words(takes)),
        };
        QuestionnairePreview {
            name: usual.name.clone(),
            about: self.about(usual),
            options: match all {
                Some(takes) => {
                    self.words.say_with("questionnaire-file-options", &[("list", self.takes_words(takes).into())])
                }
                None => self.words.say("questionnaire-file-options-own"),
            },
            items: (1..=usual.items).map(item).collect(),
            scored,
            left_out: read.left_out.iter().map(|one| self.left_out_words(one)).collect(),
            conditional: (!read.conditional.is_empty()).then(|| {
                let args = [("items", list(&read.conditional).into()), ("count", read.conditional.len().into())];
                self.words.say_with("questionnaire-file-conditional", &args)
            }),
            terms: self.terms(usual),
            remark: read.again.then(|| self.words.say("questionnaire-file-again")),
            file,
        }
    }

    /// "19 items about the last 30 days."
    pub(super) fn about(&self, instrument: &Instrument) -> String {
        let args = [("items", instrument.items.into()), ("days", instrument.recall_days.unwrap_or(0).into())];
        self.words.say_with("questionnaire-about", &args)
    }

    fn scored_words(&self, instrument: &Instrument, subscale: &Subscale) -> String {
        let (how, times) = match subscale.formula {
            Formula::Sum => ("sum", 1),
            Formula::SumTimes(times) => ("times", times),
            Formula::Mean => ("mean", 1),
        };
        self.words.say_with(
            "questionnaire-file-scored",
            &[
                ("name", capital(&self.scale_name(instrument, subscale)).into()),
                ("how", how.into()),
                ("times", times.into()),
                ("items", list(&subscale.items).into()),
                ("count", subscale.items.len().into()),
            ],
        )
    }

    /// "0 no · 1 · 2 yes".
    fn takes_words(&self, takes: &Takes) -> String {
        let one = |Choice { value, words }: &Choice| match words {
            Some(words) => format!("{value} {words}"),
            None => value.to_string(),
        };
        match takes {
            Takes::Choices(choices) => choices.iter().map(one).collect::<Vec<_>>().join(" · "),
            &Takes::Between { least, most, whole } => self.between_words(least, most, whole),
        }
    }

    fn left_out_words(&self, LeftOut { name, why }: &LeftOut) -> String {
        let why = match why {
            WhyLeftOut::Display => "display",
            WhyLeftOut::NoNumber => "no_number",
            WhyLeftOut::Calculated => "calculated",
            WhyLeftOut::ReadOnly => "read_only",
            WhyLeftOut::Hidden => "hidden",
            WhyLeftOut::NoValues => "no_values",
            WhyLeftOut::AnswersElsewhere => "elsewhere",
            WhyLeftOut::NoBounds => "no_bounds",
        };
        self.words.say_with("questionnaire-file-left-out", &[("name", name.shown().into()), ("why", why.into())])
    }

    /// On which terms it may be used, and who made it, as far as the file says.
    fn terms(&self, instrument: &Instrument) -> String {
        let licence = (!instrument.licence.is_empty()).then(|| {
            self.words.say_with("questionnaire-file-terms", &[("licence", instrument.licence.clone().into())])
        });
        let source = Some(instrument.citation.clone()).filter(|source| !source.is_empty());
        let said: Vec<String> = licence.into_iter().chain(source).collect();
        if said.is_empty() { self.words.say("questionnaire-file-terms-none") } else { said.join(" · ") }
    }
}

fn list<'a>(items: impl IntoIterator<Item = &'a u32>) -> String {
    items.into_iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
}
