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
    let mut sum = 0.0;
    let mut answered = 0;
    for &item in &subscale.items {
        if let Some(value) = answers.get(item) {
            sum += instrument.counted(item, value);
            answered += 1;
        }
    }
    let scored = answered >= subscale.fewest_answered.max(1);
    let (over, under) = match subscale.formula {
        Formula::Sum => (tidy(sum), 1),
        Formula::SumTimes(factor) => (sum * f64::from(factor), 1),
        Formula::Mean => (sum, answered.max(1)),
    };
    SubscaleScore {
        id: subscale.id.clone(),
        value: scored.then(|| over / f64::from(under)),
        band: scored.then(|| band(&subscale.bands, over, under)).flatten(),
        answered,
        of: u32::try_from(subscale.items.len()).unwrap_or(u32::MAX),
    }
}

/// A sum of tenths without what binary fractions add to it: 0.1 + 0.2 is 0.3. Whole numbers stay as they are.
fn tidy(sum: f64) -> f64 {
    if sum.fract() == 0.0 { sum } else { (sum * 1e10).round() / 1e10 }
}

/// The last band whose lower bound the fraction reaches. Printed values of an instrument that has bands are whole, so
/// both sides are whole numbers, which are exact: 2.54 is 2.54.
fn band(bands: &[Band], over: f64, under: u32) -> Option<String> {
    let reached = |band: &&Band| {
        band.from.is_none_or(|from| {
            let (score, bound) = (over * 100.0, f64::from(from.hundredths) * f64::from(under));
            if from.inclusive { score >= bound } else { score > bound }
        })
    };
    bands.iter().rfind(reached).map(|band| band.code.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::{Bound, Takes, Value, pulse};
    use proptest::prelude::*;

    fn answers(given: [Option<i16>; 5]) -> Answers {
        Answers::parse(pulse(), (1..).zip(given)).unwrap()
    }

    #[test]
    fn each_sign_is_its_own_score_and_the_composite_their_mean() {
        let score = score(pulse(), &answers([Some(3), Some(1), Some(0), Some(2), Some(1)]));
        assert_eq!(score.get("exhaustion").unwrap().value, Some(3.0));
        assert_eq!(score.get("composite").unwrap().value, Some(1.4));
    }

    #[test]
    fn a_skipped_question_leaves_the_composite_out_and_the_others_in() {
        let score = score(pulse(), &answers([Some(3), None, Some(0), Some(2), Some(1)]));
        let composite = score.get("composite").unwrap();
        assert_eq!((composite.value, composite.answered, composite.of), (None, 4, 5));
        assert_eq!(score.get("reduced_empathy").unwrap().value, None);
        assert_eq!(score.get("irritability").unwrap().value, Some(2.0));
    }

    #[test]
    fn a_sum_of_halves_and_tenths_is_what_is_added_on_paper() {
        let mut sheet = pulse().clone();
        let value = |number: f64| Value::new(number).unwrap();
        sheet.takes = vec![Takes::Between { least: value(-1.0), most: value(1.0), whole: false }; 5];
        sheet.subscales = vec![Subscale { items: vec![1, 2, 3], formula: Formula::Sum, ..sheet.subscales.remove(5) }];
        sheet.subscales[0].fewest_answered = 3;
        let total = |given: [f64; 3]| {
            let answers = Answers::parse(&sheet, (1..).zip(given.map(|number| Some(value(number))))).unwrap();
            score(&sheet, &answers).subscales[0].value.unwrap().to_string()
        };
        assert_eq!([total([0.1, 0.2, 0.0]), total([-1.0, 0.5, 0.0])], ["0.3", "-0.5"]);
        assert_eq!(sheet.subscales[0].range(&sheet), (-3.0, 3.0));
    }

    #[test]
    fn a_band_begins_exactly_at_its_bound() {
        let band_of = |over, under| {
            let bands = [
                Band { code: "low".to_owned(), from: None },
                Band { code: "normal".to_owned(), from: Some(Bound { hundredths: 300, inclusive: true }) },
                Band { code: "high".to_owned(), from: Some(Bound { hundredths: 430, inclusive: false }) },
            ];
            band(&bands, over, under).unwrap()
        };
        assert_eq!(band_of(17.0, 6), "low");
        assert_eq!(band_of(18.0, 6), "normal");
        assert_eq!(band_of(43.0, 10), "normal");
        assert_eq!(band_of(26.0, 6), "high");
    }

    /// An instrument of `instruments/`, in its usual edition or another.
    fn shipped(id: &str, edition: Option<&str>) -> &'static Instrument {
        let definition = crate::instrument::shipped().iter().find(|definition| definition.id() == id).unwrap();
        edition.map_or(definition.usual_edition(), |edition| definition.edition(edition).unwrap())
    }

    /// `score band` of each subscale, `-` for none.
    #[track_caller]
    fn check(instrument: &Instrument, given: impl Fn(u32) -> Option<i16>, expected: &[&str]) {
        let answers = Answers::parse(instrument, (1..=instrument.items).map(|item| (item, given(item)))).unwrap();
        let scored: Vec<String> = score(instrument, &answers)
            .subscales
            .iter()
            .map(|subscale| {
                let value = subscale.value.map_or("-".to_owned(), |value| value.to_string());
                format!("{value} {}", subscale.band.as_deref().unwrap_or("-"))
            })
            .collect();
        assert_eq!(scored, expected);
    }

    #[test]
    fn proqol_turns_five_items_of_burnout_and_has_no_total() {
        // All answered 1: burnout has five reversed items, 5 · 5 + 5 · 1.
        check(shipped("ProQOL-5", None), |_| Some(1), &["10 low", "30 moderate", "10 low"]);
        check(shipped("ProQOL-5", None), |_| Some(5), &["50 high", "30 moderate", "50 high"]);
        let without_8 = |item| (item != 8).then_some(3);
        check(shipped("ProQOL-5", None), without_8, &["30 moderate", "- -", "30 moderate"]);
        // 22 and 23, 41 and 42, on satisfaction.
        let satisfaction = shipped("ProQOL-5", None).subscales[0].items.clone();
        for (above, expected) in [(12, "22 low"), (13, "23 moderate"), (31, "41 moderate"), (32, "42 high")] {
            let value = |item: u32| {
                let place = satisfaction
                    .iter()
                    .position(|other| *other == item)
                    .map_or(0, |place| i16::try_from(place).unwrap());
                Some(1 + above / 10 + i16::from(place < above % 10))
            };
            let answers = Answers::parse(shipped("ProQOL-5", None), (1..=30).map(|item| (item, value(item)))).unwrap();
            let found = score(shipped("ProQOL-5", None), &answers).subscales.remove(0);
            assert_eq!(format!("{} {}", found.value.unwrap(), found.band.unwrap()), expected);
        }
    }

    #[test]
    fn cbi_turns_the_energy_item_where_the_edition_has_it() {
        // Only item 13 is 100: turned it is 0; in the other print it counts, and item 10 turns to 100.
        let only_13 = |item| Some(if item == 13 { 100 } else { 0 });
        check(shipped("CBI", None), only_13, &["0 below_50", "0 below_50", "0 below_50"]);
        let other = shipped("CBI", Some("energy-at-10"));
        check(other, only_13, &["0 below_50", "28.571428571428573 below_50", "0 below_50"]);
    }

    #[test]
    fn cbi_is_scored_from_half_of_its_items_on_and_means_those_answered() {
        let first = |n: u32| move |item: u32| (item <= n).then_some(75);
        check(shipped("CBI", None), first(2), &["- -", "- -", "- -"]);
        check(shipped("CBI", None), first(3), &["75 50_or_more", "- -", "- -"]);
        check(shipped("CBI", None), first(9), &["75 50_or_more", "- -", "- -"]);
        check(shipped("CBI", None), first(10), &["75 50_or_more", "75 50_or_more", "- -"]);
        check(shipped("CBI", None), first(16), &["75 50_or_more", "67.85714285714286 50_or_more", "75 50_or_more"]);
    }

    #[test]
    fn olbi_turns_the_other_half_where_one_is_strongly_disagree() {
        check(shipped("OLBI", None), |_| Some(1), &["2.5 -", "2.5 -"]);
        // Disengagement of the official print: items 3 6 9 11 are turned, 1 7 13 15 are not.
        let agree = |item| Some(if [3, 6, 9, 11].contains(&item) { 1 } else { 4 });
        check(shipped("OLBI", None), agree, &["4 -", "2.5 -"]);
        check(shipped("OLBI", Some("disagree-is-1")), agree, &["1 -", "2.5 -"]);
        let turned = |item| agree(item).map(|value| 5 - value);
        check(shipped("OLBI", Some("disagree-is-1")), turned, &["4 -", "2.5 -"]);
    }

    #[test]
    fn each_band_begins_where_its_publication_says() {
        let sums = |id: &str, scale: &str, sum: i16| {
            let instrument = shipped(id, None);
            let (low, high) = (instrument.all_take().unwrap().lowest(), instrument.all_take().unwrap().highest());
            let subscale = instrument.subscales.iter().find(|subscale| subscale.id == scale).unwrap();
            let (low, high) = (i16::from(low.small().unwrap()), i16::from(high.small().unwrap()));
            let mut left = sum - low * i16::try_from(subscale.items.len()).unwrap();
            let mut answers = Vec::new();
            for &item in &subscale.items {
                let more = left.clamp(0, high - low);
                left -= more;
                let turned = instrument.reversed.contains(&item);
                answers.push((item, Some(if turned { high - more } else { low + more })));
            }
            assert_eq!(left, 0);
            let scores = score(instrument, &Answers::parse(instrument, answers).unwrap());
            scores.get(scale).unwrap().band.clone().unwrap_or_default()
        };
        for (id, scale, sum, band) in [
            ("STSS", "total", 17, "little_or_none"),
            ("STSS", "total", 27, "little_or_none"),
            ("STSS", "total", 28, "mild"),
            ("STSS", "total", 37, "mild"),
            ("STSS", "total", 38, "moderate"),
            ("STSS", "total", 43, "moderate"),
            ("STSS", "total", 44, "high"),
            ("STSS", "total", 48, "high"),
            ("STSS", "total", 49, "severe"),
            ("STSS", "total", 85, "severe"),
            // Means of twelve: 30/12 = 2.5, 31/12 = 2.583…, 35/12 = 2.916…, 36/12 = 3.
            ("BAT-12", "total", 30, "green"),
            ("BAT-12", "total", 31, "orange"),
            ("BAT-12", "total", 35, "orange"),
            ("BAT-12", "total", 36, "red"),
            ("PFI", "burnout", 13, "below_1.33"),
            ("PFI", "burnout", 14, "1.33_or_more"),
            ("PFI", "professional_fulfillment", 17, "below_3.0"),
            ("PFI", "professional_fulfillment", 18, "3.0_or_more"),
            ("WHO-5", "index", 7, "28_or_less"),
            ("WHO-5", "index", 8, "29_to_50"),
            ("WHO-5", "index", 12, "29_to_50"),
            ("WHO-5", "index", 13, "above_50"),
            ("PHQ-4", "anxiety", 2, "below_3"),
            ("PHQ-4", "depression", 3, "positive_screen"),
            ("PHQ-4", "total", 2, "normal"),
            ("PHQ-4", "total", 3, "mild"),
            ("PHQ-4", "total", 5, "mild"),
            ("PHQ-4", "total", 6, "moderate"),
            ("PHQ-4", "total", 9, "severe"),
            ("PSS-10", "total", 20, ""),
            ("BRS", "total", 17, "low"),
            ("BRS", "total", 18, "normal"),
            ("BRS", "total", 25, "normal"),
            ("BRS", "total", 26, "high"),
        ] {
            assert_eq!(sums(id, scale, sum), band, "{id} {scale} {sum}");
        }
    }

    #[test]
    fn turned_items_of_the_stress_and_resilience_scales_turn() {
        check(shipped("PSS-10", None), |_| Some(0), &["16 -"]);
        check(shipped("PSS-4", None), |_| Some(4), &["8 -"]);
        check(shipped("BRS", None), |item| Some(if item % 2 == 0 { 1 } else { 5 }), &["5 high"]);
        check(shipped("BRS", Some("turned-in-print")), |_| Some(5), &["5 high"]);
        check(shipped("WHO-5", None), |_| Some(5), &["100 above_50"]);
        check(shipped("PHQ-4", None), |item| (item < 3).then_some(3), &["6 positive_screen", "- -", "- -"]);
    }

    proptest! {
        #[test]
        fn a_score_stays_within_what_its_items_can_make(which in 0_usize..12, picks in prop::collection::vec(prop::option::weighted(0.9, 0_usize..6), 30)) {
            for instrument in crate::instrument::shipped()[which].editions() {
                let value = |item: u32| {
                    let choices = instrument.takes(item).unwrap().choices();
                    picks[item as usize - 1].map(|pick| choices[pick % choices.len()].value)
                };
                let answers = Answers::parse(instrument, (1..=instrument.items).map(|item| (item, value(item)))).unwrap();
                for (found, key) in score(instrument, &answers).subscales.iter().zip(&instrument.subscales) {
                    let (least, most) = key.range(instrument);
                    if let Some(value) = found.value {
                        prop_assert!(value >= least - 1e-9 && value <= most + 1e-9);
                        prop_assert_eq!(found.band.is_some(), !key.bands.is_empty());
                    } else {
                        prop_assert!(found.answered < key.fewest_answered && found.band.is_none());
                    }
                }
            }
        }

        #[test]
        fn a_composite_lies_between_its_lowest_and_its_highest_answer(values in prop::array::uniform5(0_i16..=4)) {
            let composite = score(pulse(), &answers(values.map(Some))).get("composite").unwrap().value.unwrap();
            let (low, high) = (*values.iter().min().unwrap(), *values.iter().max().unwrap());
            prop_assert!(composite >= f64::from(low));
            prop_assert!(composite <= f64::from(high));
        }
    }
}
