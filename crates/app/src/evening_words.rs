//! An evening in words, the same on Today, in Trends and on Boundaries.

use domain::evening::Evening;

use crate::view::EveningStatus;
use crate::words::Words;

/// As it crosses to the window.
pub(crate) fn status(evening: Evening) -> EveningStatus {
    match evening {
        Evening::Kept => EveningStatus::Kept,
        Evening::Stretched { .. } => EveningStatus::Stretched,
        Evening::Over { .. } => EveningStatus::Over,
        Evening::NotKnown => EveningStatus::NotKnown,
        Evening::Off => EveningStatus::Off,
        Evening::Today => EveningStatus::Today,
        Evening::Ahead => EveningStatus::Ahead,
    }
}

/// "kept", "+25 min", "not known".
pub(crate) fn words_of(evening: Evening, words: &Words) -> String {
    let id = match evening {
        Evening::Kept => "evening-kept",
        Evening::Stretched { minutes } | Evening::Over { minutes } => {
            return words.say_with("evening-minutes", &[("minutes", minutes.into())]);
        }
        Evening::NotKnown => "evening-not-known",
        Evening::Off => "evening-off",
        Evening::Today => "evening-today",
        Evening::Ahead => "evening-ahead",
    };
    words.say(id)
}
