//! The inputs of a statistic, by name: what is missing, unknown, twice, or no number is refused by its name and value.

use serde_json::value::RawValue;

use crate::lines::object::{Members, Name, inner, shown};
use crate::simulate::Refusal;

/// The most values of a series: twenty-seven years of days.
const MOST_VALUES: usize = 10_000;
/// The most values where every pair of them counts.
const MOST_PAIRED: usize = 4_000;

/// Inputs, each there exactly once.
pub(super) struct Inputs<'a>(Vec<(&'static str, &'a RawValue)>);

impl<'a> Inputs<'a> {
    /// Takes an object with exactly these keys.
    pub(super) fn read(given: &'a RawValue, keys: &[&'static str]) -> Result<Inputs<'a>, Refusal> {
        let mut members: Members<'_> = Vec::new();
        inner("inputs", given, &mut members)?;
        let mut inputs: Vec<(&'static str, &RawValue)> = Vec::new();
        for (Name(name), value) in members {
            let Some(key) = keys.iter().find(|key| **key == name) else {
                let message = format!("inputs.{}: unknown input; expected {}", shown(&name), keys.join(", "));
                return Err(Refusal::new("unknown_key", message));
            };
            if inputs.iter().any(|(known, _)| known == key) {
                return Err(Refusal::input(format!("{key}: appears twice")));
            }
            inputs.push((*key, value));
        }
        match keys.iter().find(|key| !inputs.iter().any(|(known, _)| known == *key)) {
            Some(missing) => Err(Refusal::input(format!("{missing}: is missing"))),
            None => Ok(Inputs(inputs)),
        }
    }

    fn raw(&self, name: &str) -> Result<&'a str, Refusal> {
        let found = self.0.iter().find(|(known, _)| *known == name);
        found.map(|(_, raw)| raw.get()).ok_or_else(|| Refusal::input(format!("{name}: is missing")))
    }

    /// A finite number.
    pub(super) fn number(&self, name: &str) -> Result<f64, Refusal> {
        finite(name, self.raw(name)?)
    }

    /// One value a day; a missing day is null.
    pub(super) fn series(&self, name: &str) -> Result<Vec<Option<f64>>, Refusal> {
        self.each(name, MOST_VALUES, |at, text| if text == "null" { Ok(None) } else { finite(at, text).map(Some) })
    }

    /// Numbers that are all there and are compared pair by pair.
    pub(super) fn pairwise(&self, name: &str) -> Result<Vec<f64>, Refusal> {
        self.each(name, MOST_PAIRED, finite)
    }

    /// One of 1, 0 and null a day.
    pub(super) fn flags(&self, name: &str) -> Result<Vec<Option<bool>>, Refusal> {
        self.each(name, MOST_VALUES, |at, text| match text {
            "null" => Ok(None),
            "1" => Ok(Some(true)),
            "0" => Ok(Some(false)),
            other => Err(Refusal::input(format!("{at}: {} is not 1, 0 or null", shown(other)))),
        })
    }

    fn each<T>(
        &self,
        name: &str,
        most: usize,
        read: impl Fn(&str, &str) -> Result<T, Refusal>,
    ) -> Result<Vec<T>, Refusal> {
        let text = self.raw(name)?;
        let Ok(values) = serde_json::from_str::<Vec<&RawValue>>(text) else {
            return Err(Refusal::input(format!("{name}: {} is not a list", shown(text))));
        };
        if values.len() > most {
            let message = format!("{name}: {} values; the limit is {most}", values.len());
            return Err(Refusal::new("too_large", message));
        }
        values.iter().enumerate().map(|(place, value)| read(&format!("{name}[{place}]"), value.get())).collect()
    }
}

fn finite(name: &str, text: &str) -> Result<f64, Refusal> {
    let begins = text.bytes().next().is_some_and(|first| first.is_ascii_digit() || first == b'-');
    let value: Option<f64> = begins.then(|| text.parse().ok()).flatten();
    match value {
        None => Err(Refusal::input(format!("{name}: {} is not a number", shown(text)))),
        // 1e400 is a number, and too large for one.
        Some(value) if !value.is_finite() => {
            Err(Refusal::input(format!("{name}: {} is not a finite number", shown(text))))
        }
        Some(value) => Ok(value),
    }
}
