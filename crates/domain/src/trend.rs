//! What a series of answers says: plain functions on slices, each cited, exactly as science.md §3 and §4 have them.
//! Lives here: the statistics. What does not: which entries make a series, and any word about it.
//! A missing day is `None`; it is never interpolated.

pub mod anew;
pub mod association;
pub mod baseline;
pub mod change;
pub mod drift;
pub mod notice;
pub mod reading;
pub mod weekly;
pub mod window;

/// Why a statistic cannot be computed from what was given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    /// Too few observations.
    #[error("{name}: needs at least {fewest} observations, has {given}")]
    TooFew {
        /// The input.
        name: &'static str,
        /// Observations given.
        given: usize,
        /// Observations needed.
        fewest: usize,
    },
    /// A number outside the domain of the function.
    #[error("{name}: {given} {reason}")]
    OutOfDomain {
        /// The input.
        name: &'static str,
        /// What was given.
        given: String,
        /// What is wrong with it.
        reason: &'static str,
    },
}

impl Unusable {
    pub(crate) fn out(name: &'static str, given: impl std::fmt::Display, reason: &'static str) -> Unusable {
        Unusable::OutOfDomain { name, given: given.to_string(), reason }
    }
}

/// A count as a number to reckon with; series are short enough to be exact.
#[expect(clippy::cast_precision_loss, reason = "a series has far fewer than 2^52 days")]
pub(crate) fn count(n: usize) -> f64 {
    n as f64
}

/// The arithmetic mean; 0 of nothing.
pub(crate) fn mean(values: &[f64]) -> f64 {
    if values.is_empty() { 0.0 } else { values.iter().sum::<f64>() / count(values.len()) }
}

/// The median; 0 of nothing.
pub(crate) fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => 0.0,
        n if n % 2 == 1 => sorted[middle],
        _ => f64::midpoint(sorted[middle - 1], sorted[middle]),
    }
}

/// Refuses what is not a number.
pub(crate) fn finite(name: &'static str, values: impl IntoIterator<Item = f64>) -> Result<(), Unusable> {
    match values.into_iter().find(|value| !value.is_finite()) {
        None => Ok(()),
        Some(value) => Err(Unusable::out(name, value, "is not a finite number")),
    }
}
