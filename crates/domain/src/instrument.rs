//! A questionnaire as data: items, printed options, reversed items, subscales, bands, edition, licence, citation.
//! Lives here: what an instrument is, and the pulse as one of them. What does not: answers (`check_in`), scoring
//! (`score`), the wording of any item (words are `locales/`, a published questionnaire's are the person's own copy).

use std::collections::BTreeSet;

/// The id of the daily pulse.
pub const PULSE: &str = "leeward-pulse";

/// The five signs in the order of the pulse; item 1 is the first. Higher is worse on every one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sign {
    /// Emotional exhaustion.
    Exhaustion,
    /// Reduced empathy.
    ReducedEmpathy,
    /// Intrusive thoughts or images.
    Intrusion,
    /// Irritability or anger.
    Irritability,
    /// Reduced job satisfaction.
    ReducedSatisfaction,
}

impl Sign {
    /// All five, in order.
    pub const ALL: [Sign; 5] =
        [Sign::Exhaustion, Sign::ReducedEmpathy, Sign::Intrusion, Sign::Irritability, Sign::ReducedSatisfaction];

    /// Its id, as in files and bindings.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Sign::Exhaustion => "exhaustion",
            Sign::ReducedEmpathy => "reduced_empathy",
            Sign::Intrusion => "intrusion",
            Sign::Irritability => "irritability",
            Sign::ReducedSatisfaction => "reduced_satisfaction",
        }
    }

    /// Its item number in the pulse.
    #[must_use]
    pub fn item(self) -> u32 {
        match self {
            Sign::Exhaustion => 1,
            Sign::ReducedEmpathy => 2,
            Sign::Intrusion => 3,
            Sign::Irritability => 4,
            Sign::ReducedSatisfaction => 5,
        }
    }
}

/// A questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrument {
    /// Its id: `leeward-pulse`, `ProQOL-5`.
    pub id: String,
    /// The edition, where prints differ in what a printed value means.
    pub edition: Option<String>,
    /// Items are numbered 1 to this.
    pub items: u32,
    /// The printed values, ascending.
    pub options: Vec<u8>,
    /// Items whose value counts as min + max − value.
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
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// Its lower bound in hundredths, so that 4.30 is exact.
    pub from_hundredths: u32,
    /// Whether the bound itself belongs to the band ("≥ 2.54") or not ("> 4.30").
    pub inclusive: bool,
}

impl Instrument {
    /// The lowest printed value.
    #[must_use]
    pub fn lowest(&self) -> u8 {
        self.options.first().copied().unwrap_or_default()
    }

    /// The highest printed value.
    #[must_use]
    pub fn highest(&self) -> u8 {
        self.options.last().copied().unwrap_or_default()
    }

    /// What a printed value of an item counts for.
    #[must_use]
    pub fn counted(&self, item: u32, value: u8) -> u32 {
        let (value, low, high) = (u32::from(value), u32::from(self.lowest()), u32::from(self.highest()));
        if self.reversed.contains(&item) { (low + high).saturating_sub(value) } else { value }
    }
}

impl Subscale {
    /// A subscale that is scored only when every item of it is answered, without bands.
    #[must_use]
    pub fn new(id: &str, items: Vec<u32>, formula: Formula) -> Subscale {
        let fewest_answered = u32::try_from(items.len()).unwrap_or(u32::MAX);
        Subscale { id: id.to_owned(), items, formula, fewest_answered, bands: Vec::new() }
    }
}

/// The daily pulse: five items in our own words, 0 to 4, asked naturally and stored so that higher is worse.
/// Once on workdays in the early evening is what 58 psychotherapists kept up for four weeks with 76.8 % answered
/// (Gossmann 2023). Not a validated scale: it compares a person with themselves.
#[must_use]
pub fn pulse() -> Instrument {
    let mut subscales: Vec<Subscale> =
        Sign::ALL.iter().map(|sign| Subscale::new(sign.id(), vec![sign.item()], Formula::Sum)).collect();
    subscales.push(Subscale::new("composite", Sign::ALL.iter().map(|sign| sign.item()).collect(), Formula::Mean));
    Instrument {
        id: PULSE.to_owned(),
        edition: None,
        items: 5,
        options: vec![0, 1, 2, 3, 4],
        reversed: BTreeSet::new(),
        subscales,
        recall_days: Some(1),
        licence: "MIT OR Apache-2.0".to_owned(),
        citation: "Leeward's own words; not a validated scale".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pulse_asks_each_sign_once_and_makes_one_composite() {
        let pulse = pulse();
        let ids: Vec<&str> = pulse.subscales.iter().map(|subscale| subscale.id.as_str()).collect();
        assert_eq!(
            ids,
            ["exhaustion", "reduced_empathy", "intrusion", "irritability", "reduced_satisfaction", "composite"]
        );
        assert_eq!(pulse.subscales.last().map(|composite| composite.fewest_answered), Some(5));
    }

    #[test]
    fn a_reversed_item_counts_from_the_other_end() {
        let mut instrument = pulse();
        instrument.options = vec![1, 2, 3, 4, 5];
        instrument.reversed.insert(2);
        assert_eq!(instrument.counted(1, 2), 2);
        assert_eq!(instrument.counted(2, 2), 4);
    }
}
