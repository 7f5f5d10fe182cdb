//! From answers to scores, by science.md §1 and §2: exact numbers, no imputation, nothing rounded before a band.
//! Lives here: `score`. What does not: the keys (`instrument`), what a change means (`trend`).

use crate::check_in::Answers;
use crate::instrument::{Band, Formula, Instrument, Subscale};

/// The scores of one set of answers, in the instrument's order.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    /// One entry a subscale.
    pub subscales: Vec<SubscaleScore>,
}

/// The score of one subscale.
#[derive(Debug, Clone, PartialEq)]
pub struct SubscaleScore {
    /// Its id.
    pub id: String,
    /// The score; null where it is not scored ("8 of 10 answered").
    pub value: Option<f64>,
    /// The published band; null where there is none.
    pub band: Option<String>,
    /// Answered items.
    pub answered: u32,
    /// Items of the subscale.
    pub of: u32,
}

impl Score {
    /// A subscale by its id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&SubscaleScore> {
        self.subscales.iter().find(|subscale| subscale.id == id)
    }
}

/// Scores answers. A subscale with fewer answers than its instrument asks for is not scored; the others still are.
#[must_use]
pub fn score(instrument: &Instrument, answers: &Answers) -> Score {
    Score { subscales: instrument.subscales.iter().map(|subscale| score_one(instrument, subscale, answers)).collect() }
}

fn score_one(instrument: &Instrument, subscale: &Subscale, answers: &Answers) -> SubscaleScore {
    let mut sum = 0;
    let mut answered = 0;
    for &item in &subscale.items {
        if let Some(value) = answers.get(item) {
            sum += instrument.counted(item, value);
            answered += 1;
        }
    }
    let scored = answered >= subscale.fewest_answered.max(1);
    let (over, under) = match subscale.formula {
        Formula::Sum => (sum, 1),
        Formula::SumTimes(factor) => (sum * factor, 1),
        Formula::Mean => (sum, answered.max(1)),
    };
    SubscaleScore {
        id: subscale.id.clone(),
        value: scored.then(|| f64::from(over) / f64::from(under)),
        band: scored.then(|| band(&subscale.bands, over, under)).flatten(),
        answered,
        of: u32::try_from(subscale.items.len()).unwrap_or(u32::MAX),
    }
}

/// The last band whose lower bound the fraction reaches, compared in whole numbers: 2.54 is 2.54.
fn band(bands: &[Band], over: u32, under: u32) -> Option<String> {
    let reached = |band: &&Band| {
        let (score, bound) = (u64::from(over) * 100, u64::from(band.from_hundredths) * u64::from(under));
        if band.inclusive { score >= bound } else { score > bound }
    };
    bands.iter().rfind(reached).map(|band| band.code.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::pulse;
    use proptest::prelude::*;

    fn answers(given: [Option<i64>; 5]) -> Answers {
        Answers::parse(&pulse(), (1..).zip(given)).unwrap()
    }

    #[test]
    fn each_sign_is_its_own_score_and_the_composite_their_mean() {
        let score = score(&pulse(), &answers([Some(3), Some(1), Some(0), Some(2), Some(1)]));
        assert_eq!(score.get("exhaustion").unwrap().value, Some(3.0));
        assert_eq!(score.get("composite").unwrap().value, Some(1.4));
    }

    #[test]
    fn a_skipped_question_leaves_the_composite_out_and_the_others_in() {
        let score = score(&pulse(), &answers([Some(3), None, Some(0), Some(2), Some(1)]));
        let composite = score.get("composite").unwrap();
        assert_eq!((composite.value, composite.answered, composite.of), (None, 4, 5));
        assert_eq!(score.get("reduced_empathy").unwrap().value, None);
        assert_eq!(score.get("irritability").unwrap().value, Some(2.0));
    }

    #[test]
    fn a_band_begins_exactly_at_its_bound() {
        let band_of = |over, under| {
            let bands = [
                Band { code: "low".to_owned(), from_hundredths: 0, inclusive: true },
                Band { code: "normal".to_owned(), from_hundredths: 300, inclusive: true },
                Band { code: "high".to_owned(), from_hundredths: 430, inclusive: false },
            ];
            band(&bands, over, under).unwrap()
        };
        assert_eq!(band_of(17, 6), "low");
        assert_eq!(band_of(18, 6), "normal");
        assert_eq!(band_of(43, 10), "normal");
        assert_eq!(band_of(26, 6), "high");
    }

    proptest! {
        #[test]
        fn a_composite_lies_between_its_lowest_and_its_highest_answer(values in prop::array::uniform5(0_i64..=4)) {
            let composite = score(&pulse(), &answers(values.map(Some))).get("composite").unwrap().value.unwrap();
            let (low, high) = (*values.iter().min().unwrap(), *values.iter().max().unwrap());
            prop_assert!(composite >= f64::from(i32::try_from(low).unwrap()));
            prop_assert!(composite <= f64::from(i32::try_from(high).unwrap()));
        }
    }
}
