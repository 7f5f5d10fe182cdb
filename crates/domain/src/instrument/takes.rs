//! What an item takes for an answer. Lives here: the printed choices with their words, or a number between two. What
//! does not: reading them from a file (`definition`, `questionnaire`), answers (`check_in`).

use std::collections::BTreeMap;

use super::Value;

/// What one item takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Takes {
    /// One of these, ascending, each value once.
    Choices(Vec<Choice>),
    /// A number between two, both of them included.
    Between {
        /// The least.
        least: Value,
        /// The most.
        most: Value,
        /// Only whole numbers.
        whole: bool,
    },
}

/// A printed value, and what is printed beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The value.
    pub value: Value,
    /// Its words, where known; where two answers share a value, the words of both.
    pub words: Option<String>,
}

impl Takes {
    /// Choices in any order; answers that share a value become one, with the words of all.
    #[must_use]
    pub fn choices_of(given: impl IntoIterator<Item = Choice>) -> Takes {
        let mut choices: BTreeMap<Value, Vec<String>> = BTreeMap::new();
        for Choice { value, words } in given {
            choices.entry(value).or_default().extend(words);
        }
        let words = |words: Vec<String>| (!words.is_empty()).then(|| words.join(" / "));
        let choices = choices.into_iter().map(|(value, all)| Choice { value, words: words(all) }).collect();
        Takes::Choices(choices)
    }

    /// Whether a value is one of them.
    #[must_use]
    pub fn has(&self, value: Value) -> bool {
        match self {
            Takes::Choices(choices) => choices.iter().any(|choice| choice.value == value),
            Takes::Between { least, most, whole } => (least..=most).contains(&&value) && (value.is_whole() || !whole),
        }
    }

    /// Whether a value with something after the point can be one of them.
    #[must_use]
    pub fn has_fractions(&self) -> bool {
        match self {
            Takes::Choices(choices) => choices.iter().any(|choice| !choice.value.is_whole()),
            Takes::Between { whole, .. } => !whole,
        }
    }

    /// The printed choices; none where any number between two is taken.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match self {
            Takes::Choices(choices) => choices,
            Takes::Between { .. } => &[],
        }
    }

    /// The lowest value.
    #[must_use]
    pub fn lowest(&self) -> Value {
        match self {
            Takes::Choices(choices) => choices.first().map_or(Value::from(0_u8), |choice| choice.value),
            Takes::Between { least, .. } => *least,
        }
    }

    /// The highest value.
    #[must_use]
    pub fn highest(&self) -> Value {
        match self {
            Takes::Choices(choices) => choices.last().map_or(Value::from(0_u8), |choice| choice.value),
            Takes::Between { most, .. } => *most,
        }
    }

    /// What is printed beside a value, where known.
    #[must_use]
    pub fn words(&self, value: Value) -> Option<&str> {
        self.choices().iter().find(|choice| choice.value == value)?.words.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(value: f64, words: &str) -> Choice {
        Choice { value: Value::new(value).unwrap(), words: Some(words.to_owned()).filter(|words| !words.is_empty()) }
    }

    #[test]
    fn answers_that_share_a_value_are_one_choice_with_the_words_of_both() {
        let takes = Takes::choices_of([choice(2.0, "yes"), choice(0.0, "no"), choice(2.0, "often"), choice(0.5, "")]);
        let found: Vec<(String, Option<&str>)> =
            takes.choices().iter().map(|choice| (choice.value.to_string(), choice.words.as_deref())).collect();
        let expected = [("0", Some("no")), ("0.5", None), ("2", Some("yes / often"))];
        assert_eq!(found, expected.map(|(value, words)| (value.to_owned(), words)));
        assert!(takes.has_fractions() && takes.has(Value::from(2_u8)) && !takes.has(Value::from(1_u8)));
    }

    #[test]
    fn between_two_numbers_both_are_taken_and_fractions_only_where_they_may() {
        let value = |number: f64| Value::new(number).unwrap();
        let whole = Takes::Between { least: value(-2.0), most: value(100.0), whole: true };
        let any = Takes::Between { least: value(-2.0), most: value(100.0), whole: false };
        for (number, in_whole, in_any) in
            [(-2.0, true, true), (100.0, true, true), (0.25, false, true), (-2.5, false, false), (101.0, false, false)]
        {
            assert_eq!((whole.has(value(number)), any.has(value(number))), (in_whole, in_any), "{number}");
        }
    }
}
