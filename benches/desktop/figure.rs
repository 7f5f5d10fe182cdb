//! One figure: a JSON line that `cargo xtask bench` makes a row of.

use serde_json::json;

/// A figure, with what it is held against.
#[must_use = "a figure is to be printed"]
pub(crate) struct Figure<'a> {
    what: &'a str,
    value: f64,
    unit: &'a str,
    most: Option<f64>,
    least: Option<f64>,
}

/// A figure that is held against nothing yet.
pub(crate) fn figure<'a>(what: &'a str, value: f64, unit: &'a str) -> Figure<'a> {
    Figure { what, value, unit, most: None, least: None }
}

impl Figure<'_> {
    /// It is to be no more than this.
    pub(crate) fn hold(self, most: f64) -> Self {
        Self { most: Some(most), ..self }
    }

    /// It is to be no less than this.
    pub(crate) fn least(self, least: f64) -> Self {
        Self { least: Some(least), ..self }
    }

    pub(crate) fn print(self) {
        let Self { what, value, unit, most, least } = self;
        println!("{}", json!({ "what": what, "value": value, "unit": unit, "hold": most, "least": least }));
    }
}

/// A count of what happens in a minute or two.
#[expect(clippy::cast_precision_loss, reason = "counts of minutes")]
pub(crate) fn small(count: u64) -> f64 {
    count as f64
}
