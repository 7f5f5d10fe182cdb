//! A validated set of answers: parsed at the door, so that nobody checks again.
//! Lives here: which values an instrument takes. What does not: what they mean (`score`).

use std::collections::BTreeMap;

use crate::instrument::{Instrument, Sign, Takes, Value};

/// Answers to an instrument, by item number. Unanswered is absent, never 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(Vec<Option<Value>>);

/// Why a set of answers was refused. Nothing is clamped, rounded or guessed. The message names item and value and is
/// for the one who typed it; it is never logged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidAnswer {
    /// The value is not printed.
    #[error("item {item}: {value} is not one of {options}")]
    NotAnOption {
        /// The item.
        item: u32,
        /// The value as given.
        value: String,
        /// The printed values.
        options: String,
    },
    /// The value is not between the two that it has to be between, or has a fraction where only whole numbers are taken.
    #[error("item {item}: {value} is not a {}number from {least} to {most}", if *.whole { "whole " } else { "" })]
    NotBetween {
        /// The item.
        item: u32,
        /// The value as given.
        value: String,
        /// The least.
        least: Value,
        /// The most.
        most: Value,
        /// Only whole numbers are taken.
        whole: bool,
    },
    /// No such item.
    #[error("item {item}: there is no such item; the last is {last}")]
    NoSuchItem {
        /// The item as given.
        item: String,
        /// The last item.
        last: u32,
    },
}

impl Answers {
    /// Takes the printed value of each item; null is unanswered.
    ///
    /// # Errors
    /// The first item that does not exist, or whose value is not a printed option, by number.
    pub fn parse<V: Into<Value>>(
        instrument: &Instrument,
        given: impl IntoIterator<Item = (u32, Option<V>)>,
    ) -> Result<Answers, InvalidAnswer> {
        let mut answers = Answers::none(instrument);
        for (item, value) in given {
            answers.take(instrument, item, value.map(V::into))?;
        }
        Ok(answers)
    }

    /// Nothing answered yet.
    #[must_use]
    pub fn none(instrument: &Instrument) -> Answers {
        Answers(vec![None; usize::try_from(instrument.items).unwrap_or_default()])
    }

    /// Takes the printed value of one item; null is unanswered.
    ///
    /// # Errors
    /// The item does not exist, or its value is not a printed option.
    pub fn take(&mut self, instrument: &Instrument, item: u32, value: Option<Value>) -> Result<(), InvalidAnswer> {
        let place = index(item).and_then(|at| self.0.get_mut(at));
        let (Some(place), Some(takes)) = (place, instrument.takes(item)) else {
            return Err(InvalidAnswer::no_such_item(instrument, item.to_string()));
        };
        if let Some(value) = value.filter(|value| !takes.has(*value)) {
            return Err(InvalidAnswer::not_an_option(instrument, item, value.to_string()));
        }
        *place = value;
        Ok(())
    }

    /// The printed value of an item.
    #[must_use]
    pub fn get(&self, item: u32) -> Option<Value> {
        index(item).and_then(|at| self.0.get(at).copied().flatten())
    }

    /// The pulse's value on a sign.
    #[must_use]
    pub fn sign(&self, sign: Sign) -> Option<u8> {
        self.get(sign.item()).and_then(Value::small)
    }

    /// Whether nothing is answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// Every item of the instrument with its answer or null: the form in which answers are kept.
    #[must_use]
    pub fn kept(&self, instrument: &Instrument) -> BTreeMap<u32, Option<Value>> {
        (1..=instrument.items).map(|item| (item, self.get(item))).collect()
    }
}

/// Items are numbered from 1.
fn index(item: u32) -> Option<usize> {
    usize::try_from(item).ok()?.checked_sub(1)
}

impl InvalidAnswer {
    /// An item that is not there, as it was given.
    #[must_use]
    pub fn no_such_item(instrument: &Instrument, item: String) -> InvalidAnswer {
        InvalidAnswer::NoSuchItem { item, last: instrument.items }
    }

    /// A value that the item does not take, named with what it takes.
    #[must_use]
    pub fn not_an_option(instrument: &Instrument, item: u32, value: String) -> InvalidAnswer {
        match instrument.takes(item) {
            None => InvalidAnswer::no_such_item(instrument, item.to_string()),
            Some(&Takes::Between { least, most, whole }) => {
                InvalidAnswer::NotBetween { item, value, least, most, whole }
            }
            Some(Takes::Choices(choices)) => {
                let options: Vec<String> = choices.iter().map(|choice| choice.value.to_string()).collect();
                InvalidAnswer::NotAnOption { item, value, options: options.join(", ") }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::{Choice, pulse};

    #[track_caller]
    fn check(given: &[(u32, Option<i16>)], expected: Result<usize, &str>) {
        let parsed = Answers::parse(pulse(), given.iter().copied());
        assert_eq!(
            parsed.map(|answers| answers.0.iter().flatten().count()).map_err(|error| error.to_string()),
            expected.map_err(str::to_owned)
        );
    }

    #[test]
    fn printed_values_and_gaps_are_taken_as_they_are() {
        check(&[], Ok(0));
        check(&[(1, Some(0)), (2, None), (5, Some(4))], Ok(2));
    }

    #[test]
    fn what_is_not_printed_is_refused_by_name() {
        check(&[(3, Some(5))], Err("item 3: 5 is not one of 0, 1, 2, 3, 4"));
        check(&[(3, Some(-1))], Err("item 3: -1 is not one of 0, 1, 2, 3, 4"));
        check(&[(3, Some(260))], Err("item 3: 260 is not one of 0, 1, 2, 3, 4"));
        check(&[(0, Some(1))], Err("item 0: there is no such item; the last is 5"));
        check(&[(6, None)], Err("item 6: there is no such item; the last is 5"));
    }

    #[test]
    fn each_item_takes_its_own_values_and_says_which() {
        let value = |number: f64| Value::new(number).unwrap();
        let printed = |values: &[f64]| {
            Takes::choices_of(values.iter().map(|number| Choice { value: value(*number), words: None }))
        };
        let between = |whole| Takes::Between { least: value(-5.0), most: value(50.0), whole };
        let mut sheet = pulse().clone();
        sheet.takes =
            vec![printed(&[0.0, 2.0]), printed(&[0.0, 0.5, 1.0]), between(true), between(false), printed(&[])];
        let said = |item: u32, number: f64| {
            Answers::parse(&sheet, [(item, Some(value(number)))]).map_err(|error| error.to_string()).err()
        };
        assert_eq!(said(1, 1.0).unwrap(), "item 1: 1 is not one of 0, 2");
        assert_eq!(said(2, 2.0).unwrap(), "item 2: 2 is not one of 0, 0.5, 1");
        assert_eq!(said(3, 0.5).unwrap(), "item 3: 0.5 is not a whole number from -5 to 50");
        assert_eq!(said(4, 50.5).unwrap(), "item 4: 50.5 is not a number from -5 to 50");
        assert_eq!([said(1, 2.0), said(2, 0.5), said(3, -5.0), said(4, 0.25)], [None, None, None, None]);
    }
}
