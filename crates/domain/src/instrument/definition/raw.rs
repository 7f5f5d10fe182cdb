//! The shape of an instrument file, as it is written. Lives here: which keys there are. What does not: what they may
//! hold (`field.rs`, `subscale.rs`).

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFile {
    pub(super) format: Spanned<i64>,
    pub(super) id: Spanned<String>,
    pub(super) name: Spanned<String>,
    pub(super) citation: Spanned<String>,
    pub(super) licence: Spanned<String>,
    pub(super) items: Spanned<i64>,
    pub(super) options: Spanned<Vec<i64>>,
    #[serde(default)]
    pub(super) option_texts: BTreeMap<Spanned<String>, Spanned<String>>,
    #[serde(default)]
    pub(super) texts: BTreeMap<Spanned<String>, Spanned<String>>,
    pub(super) recall_days: Option<Spanned<i64>>,
    pub(super) edition: Spanned<Vec<Spanned<RawEdition>>>,
    pub(super) subscale: Spanned<Vec<Spanned<RawSubscale>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawEdition {
    pub(super) id: Spanned<String>,
    pub(super) told_by: Option<String>,
    pub(super) reversed: Spanned<Vec<i64>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSubscale {
    pub(super) id: Spanned<String>,
    pub(super) items: Spanned<Vec<i64>>,
    pub(super) score: Spanned<RawScore>,
    pub(super) times: Option<Spanned<i64>>,
    pub(super) fewest_answered: Option<Spanned<i64>>,
    #[serde(default)]
    pub(super) higher_is_better: bool,
    #[serde(default)]
    pub(super) bands: Vec<Spanned<RawBand>>,
    pub(super) error: Option<Spanned<RawError>>,
}

#[derive(Deserialize, Clone, Copy, PartialEq)]
#[serde(rename_all = "lowercase")]
pub(super) enum RawScore {
    Sum,
    Mean,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawBand {
    pub(super) code: String,
    pub(super) from: Option<Number>,
    pub(super) above: Option<Number>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawError {
    pub(super) sd: Option<Number>,
    pub(super) reliability: Number,
    pub(super) source: String,
}

/// A whole number or one with a point.
#[derive(Deserialize, Clone, Copy)]
#[serde(untagged)]
pub(super) enum Number {
    Whole(i32),
    Point(f64),
}

impl Number {
    pub(super) fn value(self) -> f64 {
        match self {
            Number::Whole(whole) => f64::from(whole),
            Number::Point(point) => point,
        }
    }
}
