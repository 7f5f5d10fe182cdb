//! A validated set of answers: parsed at the door, so that nobody checks again.
//! Lives here: which values an instrument takes. What does not: what they mean (`score`).

use std::collections::BTreeMap;

use crate::instrument::{Instrument, Sign};

/// Answers to an instrument, by item number. Unanswered is absent, never 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(Vec<Option<u8>>);

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
    pub fn parse(
        instrument: &Instrument,
        given: impl IntoIterator<Item = (u32, Option<i64>)>,
    ) -> Result<Answers, InvalidAnswer> {
        let mut answers = Answers::none(instrument);
        for (item, value) in given {
            answers.take(instrument, item, value)?;
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
    pub fn take(&mut self, instrument: &Instrument, item: u32, value: Option<i64>) -> Result<(), InvalidAnswer> {
        let place = index(item).and_then(|at| self.0.get_mut(at));
        let Some(place) = place else {
            return Err(InvalidAnswer::no_such_item(instrument, item.to_string()));
        };
        let option = |value: i64| u8::try_from(value).ok().filter(|value| instrument.options.contains(value));
        *place = value
            .map(|value| option(value).ok_or_else(|| InvalidAnswer::not_an_option(instrument, item, value.to_string())))
            .transpose()?;
        Ok(())
    }

    /// The printed value of an item.
    #[must_use]
    pub fn get(&self, item: u32) -> Option<u8> {
        index(item).and_then(|at| self.0.get(at).copied().flatten())
    }

    /// The pulse's value on a sign.
    #[must_use]
    pub fn sign(&self, sign: Sign) -> Option<u8> {
        self.get(sign.item())
    }

    /// Whether nothing is answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// Every item of the instrument with its answer or null: the form in which answers are kept.
    #[must_use]
    pub fn kept(&self, instrument: &Instrument) -> BTreeMap<u32, Option<u8>> {
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

    /// A value that is not a printed option, named with what is.
    #[must_use]
    pub fn not_an_option(instrument: &Instrument, item: u32, value: String) -> InvalidAnswer {
        let options: Vec<String> = instrument.options.iter().map(u8::to_string).collect();
        InvalidAnswer::NotAnOption { item, value, options: options.join(", ") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::pulse;

    #[track_caller]
    fn check(given: &[(u32, Option<i64>)], expected: Result<usize, &str>) {
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
}
