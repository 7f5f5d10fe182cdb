//! The number an answer stands for. Lives here: which numbers there are and how one is written. What does not: which of
//! them an item takes (`takes`).

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// No questionnaire counts further than this, and up to here a sum of a thousand items is exact.
const FURTHEST: f64 = 1_000_000_000.0;

/// The number an answer stands for: mostly whole, sometimes half a point, seldom below zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Value(f64);

impl Value {
    /// A number as a value; none where it is none, or further from zero than any questionnaire counts.
    #[must_use]
    pub fn new(number: f64) -> Option<Value> {
        // Adding zero makes a plain zero of one that has a minus.
        (number.is_finite() && number.abs() <= FURTHEST).then_some(Value(number + 0.0))
    }

    /// The number.
    #[must_use]
    pub fn number(self) -> f64 {
        self.0
    }

    /// Whether it has nothing after the point.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.0.fract() == 0.0
    }

    /// As a whole number; none where it is a fraction.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "whole, and no further than FURTHEST")]
    pub fn whole(self) -> Option<i64> {
        self.is_whole().then_some(self.0 as i64)
    }

    /// As a small whole number, which the values of the check-in are.
    #[must_use]
    pub fn small(self) -> Option<u8> {
        self.whole().and_then(|whole| u8::try_from(whole).ok())
    }
}

impl Eq for Value {}

impl PartialOrd for Value {
    fn partial_cmp(&self, other: &Value) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Value {
    fn cmp(&self, other: &Value) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl From<u8> for Value {
    fn from(whole: u8) -> Value {
        Value(f64::from(whole))
    }
}

impl From<i16> for Value {
    fn from(whole: i16) -> Value {
        Value(f64::from(whole))
    }
}

impl fmt::Display for Value {
    /// `3`, `0.5`, `-1`: no point where there is nothing after it, never an exponent.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.whole() {
            Some(whole) => serializer.serialize_i64(whole),
            None => serializer.serialize_f64(self.0),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        Value::new(f64::deserialize(deserializer)?).ok_or_else(|| D::Error::custom("no number that an answer can have"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_written_as_it_was_read_and_whole_ones_without_a_point() {
        for (read, written) in [("3", "3"), ("3.0", "3"), ("0.5", "0.5"), ("-1", "-1"), ("-0.0", "0"), ("1e2", "100")] {
            let value: Value = serde_json::from_str(read).unwrap();
            assert_eq!(serde_json::to_string(&value).unwrap(), written);
            assert_eq!(value.to_string(), written);
        }
        assert!(serde_json::from_str::<Value>("1e12").is_err());
        assert_eq!(Value::new(f64::NAN), None);
    }

    #[test]
    fn halves_and_numbers_below_zero_stand_in_order() {
        let mut values = [1.0, -1.0, 0.5, 0.0].map(|number| Value::new(number).unwrap());
        values.sort();
        assert_eq!(values.map(|value| value.to_string()), ["-1", "0", "0.5", "1"]);
        assert_eq!((values[2].small(), values[0].small(), values[3].small()), (None, None, Some(1)));
    }
}
