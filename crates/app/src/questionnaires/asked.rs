//! A questionnaire while it is answered: its items, each with what it takes. Lives here: the view. What does not: the
//! answers (`questionnaires.rs`).

use chrono::NaiveDate;
use domain::instrument::{Choice, Definition, Instrument, Takes, Value};

use crate::App;
use crate::view::{BetweenView, EditionView, ItemView, OptionView, QuestionnaireForm, QuestionnaireView};

impl App {
    pub(super) fn questionnaire_view(
        &self,
        definition: &Definition,
        form: QuestionnaireForm,
        today: NaiveDate,
    ) -> QuestionnaireView {
        let usual = definition.usual_edition();
        let several = definition.editions().count() > 1;
        let told = |edition: &Instrument| EditionView {
            id: edition.edition.clone(),
            told_by: edition.told_by.clone().unwrap_or_else(|| edition.edition.clone()),
        };
        let lowest = usual.all_take().filter(|_| !several && usual.texts.is_empty()).and_then(|takes| {
            let lowest = takes.choices().first()?;
            Some((lowest.value, lowest.words.clone()?))
        });
        let credit: Vec<&str> =
            [&usual.citation, &usual.licence].into_iter().map(|text| text.trim_end_matches('.')).collect();
        let credit = credit.into_iter().filter(|text| !text.is_empty()).map(|text| format!("{text}."));
        QuestionnaireView {
            name: usual.name.clone(),
            over_line: self.words.say_with(
                "questionnaire-over",
                &[
                    ("days", usual.recall_days.unwrap_or(0).into()),
                    ("copy", if usual.texts.is_empty() { "paper" } else { "file" }.into()),
                ],
            ),
            editions: if several { definition.editions().map(told).collect() } else { Vec::new() },
            anchor: lowest.map(|(value, text)| {
                let args = [("value", value.to_string().into()), ("text", text.into())];
                self.words.say_with("questionnaire-anchor", &args)
            }),
            items: (1..=usual.items).map(|item| self.item_view(usual, item)).collect(),
            form,
            today: today.to_string(),
            credit: credit.collect::<Vec<_>>().join(" "),
            footer: self.words.say("pulse-footer"),
        }
    }

    /// An item's number; its text where the person's file has it.
    pub(super) fn item_words(&self, instrument: &Instrument, item: u32) -> String {
        let number = || self.words.say_with("item-number", &[("item", item.into())]);
        instrument.texts.get(&item).map_or_else(number, |text| format!("{item}. {text}"))
    }

    fn item_view(&self, instrument: &Instrument, item: u32) -> ItemView {
        // A person's own file brings the words; on a paper copy they stand beside the numbers.
        let brought = App::is_brought(&instrument.id);
        let option = |Choice { value, words }: &Choice| OptionView {
            value: *value,
            label: match words {
                Some(words) if brought => format!("{value} {words}"),
                _ => value.to_string(),
            },
            spoken: words.as_ref().map_or_else(|| value.to_string(), |words| format!("{value}, {words}")),
        };
        let takes = instrument.takes(item);
        ItemView {
            words: self.item_words(instrument, item),
            options: takes.into_iter().flat_map(Takes::choices).map(option).collect(),
            between: match takes {
                Some(&Takes::Between { least, most, whole }) => {
                    Some(BetweenView { least, most, whole, hint: self.between_words(least, most, whole) })
                }
                _ => None,
            },
        }
    }

    /// "A whole number from 0 to 100".
    pub(super) fn between_words(&self, least: Value, most: Value, whole: bool) -> String {
        self.words.say_with(
            "questionnaire-between",
            &[
                ("least", least.to_string().into()),
                ("most", most.to_string().into()),
                ("whole", if whole { "yes" } else { "no" }.into()),
            ],
        )
    }
}
