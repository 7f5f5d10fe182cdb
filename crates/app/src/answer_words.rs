//! Why an answer is not taken, in the person's language. Lives here: the sentence. What does not: which answers an
//! instrument takes (`domain::check_in`), the English one of `leeward-cli score` (formats.md).

use domain::check_in::InvalidAnswer;

use crate::words::Words;

/// Names the item and the value.
pub(crate) fn refused_answer(words: &Words, why: &InvalidAnswer) -> String {
    match why {
        InvalidAnswer::NotAnOption { item, value, options } => words.say_with(
            "answer-not-printed",
            &[("item", item.to_string().into()), ("value", value.clone().into()), ("options", options.clone().into())],
        ),
        InvalidAnswer::NotBetween { item, value, least, most, whole } => words.say_with(
            "answer-not-between",
            &[
                ("item", item.to_string().into()),
                ("value", value.clone().into()),
                ("least", least.to_string().into()),
                ("most", most.to_string().into()),
                ("whole", if *whole { "yes" } else { "no" }.into()),
            ],
        ),
        InvalidAnswer::NoSuchItem { item, last } => {
            words.say_with("answer-no-item", &[("item", item.clone().into()), ("last", last.to_string().into())])
        }
    }
}
