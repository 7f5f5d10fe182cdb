//! A questionnaire as data: items, what each takes, reversed items, subscales, bands, edition, licence, citation.
//! Lives here: what an instrument is, and the number an answer stands for (`value`, `takes`); reading one (`definition`,
//! `questionnaire`), those that ship (`shipped`), the five signs of the pulse (`sign`). What does not: answers (`check_in`), scoring (`score`), the wording of a published item
//! (that is the person's own copy).

pub mod definition;
pub mod questionnaire;
pub mod shipped;
mod sign;
mod takes;
mod value;

use std::collections::{BTreeMap, BTreeSet};

pub use definition::{Definition, Unscorable};
pub use questionnaire::Questionnaire;
pub use shipped::{pulse, shipped};
pub use sign::Sign;
pub use takes::{Choice, Takes};
pub use value::Value;

/// The id of the daily pulse.
pub const PULSE: &str = "leeward-pulse";

/// A questionnaire in one of its editions.
#[derive(Debug, Clone, PartialEq)]
pub struct Instrument {
    /// Its id: `leeward-pulse`, `ProQOL-5`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The edition: prints differ in what a printed value means.
    pub edition: String,
    /// How a person tells this edition from the others; null where there is only one.
    pub told_by: Option<String>,
    /// Items are numbered 1 to this.
    pub items: u32,
    /// What each item takes, the first item's first.
    pub takes: Vec<Takes>,
    /// The wording of items, where the person's own file has it.
    pub texts: BTreeMap<u32, String>,
    /// Items whose value counts as their lowest + highest − value.
    pub reversed: BTreeSet<u32>,
    /// Its subscales, in the order they are reported.
    pub subscales: Vec<Subscale>,
    /// The days an item asks about, where it says so.
    pub recall_days: Option<u32>,
    /// On which terms it may be used.
    pub licence: String,
    /// Who made it, where it was published.
    pub citation: String,
}

/// A subscale or total.
#[derive(Debug, Clone, PartialEq)]
pub struct Subscale {
    /// Its id.
    pub id: String,
    /// Its items.
    pub items: Vec<u32>,
    /// How the answered items make its score.
    pub formula: Formula,
    /// The fewest answered items it is scored with; all of them unless the instrument has a published rule.
    pub fewest_answered: u32,
    /// Its bands, each from its lower bound on, ascending; empty where none are published.
    pub bands: Vec<Band>,
    /// Whether more is better.
    pub higher_is_better: bool,
    /// What is known of its error of measurement.
    pub error: Option<MeasurementError>,
}

/// How answered items make a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Formula {
    /// The sum.
    Sum,
    /// The sum times a whole number.
    SumTimes(u32),
    /// The mean of the answered items.
    Mean,
}

/// A published band, from its lower bound on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// Its code.
    pub code: String,
    /// Where it begins; the first of a subscale has no bound.
    pub from: Option<Bound>,
}

/// A lower bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    /// In hundredths, so that 4.30 is exact.
    pub hundredths: u32,
    /// Whether the bound itself belongs to the band ("≥ 2.54") or not ("> 4.30").
    pub inclusive: bool,
}

/// What is known of a score's error of measurement, for reliable change (`trend::change`).
#[derive(Debug, Clone, PartialEq)]
pub struct MeasurementError {
    /// The standard deviation in points, where one is published.
    pub sd: Option<f64>,
    /// The reliability, 0 to 1.
    pub reliability: f64,
    /// Where both are from.
    pub source: String,
}

impl Subscale {
    /// The least and the most that all its items can make.
    #[must_use]
    pub fn range(&self, instrument: &Instrument) -> (f64, f64) {
        let sum = |of: fn(&Takes) -> Value| -> f64 {
            self.items.iter().filter_map(|item| instrument.takes(*item)).map(|takes| of(takes).number()).sum()
        };
        let items = f64::from(u32::try_from(self.items.len()).unwrap_or(u32::MAX)).max(1.0);
        let (times, parts) = match self.formula {
            Formula::Mean => (1.0, items),
            Formula::Sum => (1.0, 1.0),
            Formula::SumTimes(factor) => (f64::from(factor), 1.0),
        };
        (sum(Takes::lowest) * times / parts, sum(Takes::highest) * times / parts)
    }
}

impl Instrument {
    /// What an item takes; none where there is no such item.
    #[must_use]
    pub fn takes(&self, item: u32) -> Option<&Takes> {
        self.takes.get(usize::try_from(item).ok()?.checked_sub(1)?)
    }

    /// What all items take, where that is the same.
    #[must_use]
    pub fn all_take(&self) -> Option<&Takes> {
        let (first, others) = self.takes.split_first()?;
        others.iter().all(|takes| takes == first).then_some(first)
    }

    /// What a printed value of an item counts for.
    #[must_use]
    pub fn counted(&self, item: u32, value: Value) -> f64 {
        let turned = self.takes(item).filter(|_| self.reversed.contains(&item));
        turned.map_or(value.number(), |takes| takes.lowest().number() + takes.highest().number() - value.number())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pulse_asks_each_sign_once_and_makes_one_composite() {
        let pulse = pulse();
        let ids: Vec<&str> = pulse.subscales.iter().map(|subscale| subscale.id.as_str()).collect();
        let mut signs: Vec<&str> = Sign::ALL.iter().map(|sign| sign.id()).collect();
        signs.push("composite");
        assert_eq!(ids, signs);
        for (sign, subscale) in Sign::ALL.iter().zip(&pulse.subscales) {
            assert_eq!(subscale.items, [sign.item()]);
        }
        assert_eq!(pulse.subscales.last().map(|composite| composite.fewest_answered), Some(5));
    }

    #[test]
    fn a_reversed_item_counts_from_the_other_end() {
        let mut instrument = pulse().clone();
        let printed = |values: &[u8]| {
            Takes::choices_of(values.iter().map(|value| Choice { value: Value::from(*value), words: None }))
        };
        instrument.takes = vec![printed(&[1, 2, 3, 4, 5]), printed(&[1, 2, 3, 4, 5]), printed(&[0, 2, 4])];
        instrument.reversed = [2, 3].into();
        let two = Value::from(2_u8);
        assert_eq!([1, 2, 3].map(|item| instrument.counted(item, two).to_string()), ["2", "4", "2"]);
        let nothing = instrument.counted(3, Value::from(0_u8));
        assert_eq!(nothing.to_string(), "4", "by what this item takes, not the first");
    }
}
