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

/// "kept", "+25 min", "unknown".
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

/// How evenings came out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Kept.
    pub(crate) kept: usize,
    /// Of which nothing is known.
    pub(crate) unknown: usize,
    /// All that are behind the person.
    pub(crate) past: usize,
}

impl Tally {
    /// Counts evenings.
    pub(crate) fn of(evenings: impl Iterator<Item = Evening>) -> Tally {
        evenings.fold(Tally::default(), |mut tally, evening| {
            let (kept, unknown) = (evening == Evening::Kept, evening == Evening::NotKnown);
            tally.kept += usize::from(kept);
            tally.unknown += usize::from(unknown);
            tally.past += usize::from(kept || unknown || evening.minutes_over() > 0);
            tally
        })
    }

    /// One of three sentences: none is behind the person yet, all were kept, or how many of how many.
    pub(crate) fn sentence(self, [none, all, some]: [&str; 3], words: &Words) -> String {
        let id = match self.past {
            0 => none,
            past if past == self.kept => all,
            _ => some,
        };
        words.say_with(id, &[("kept", self.kept.into()), ("past", self.past.into()), ("unknown", self.unknown.into())])
    }
}
