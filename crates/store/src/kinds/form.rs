//! What a column holds, and how that looks outside of the database: moments as RFC 3339 in UTC, what is JSON as JSON.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use rusqlite::types::Value as Stored;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// What a column holds.
#[derive(Clone, Copy)]
pub(crate) enum Form {
    /// Any text.
    Text,
    /// One of the words that are known.
    Known(fn(&str) -> bool),
    /// A whole number within bounds, both included.
    Whole(i64, i64),
    /// Microseconds since 1970.
    Instant,
    /// A date.
    Date,
    /// JSON; the function gives it as we write it, where it is what the column holds.
    Json(fn(&Value) -> Option<String>),
}

/// A value of a type, as its text is stored; nothing where it is none.
pub(crate) fn typed<T: Serialize + DeserializeOwned>(value: &Value) -> Option<String> {
    serde_json::to_string(&serde_json::from_value::<T>(value.clone()).ok()?).ok()
}

/// Whether all that one value says is in the other: what a type would let fall is not ours to lose.
fn is_in(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            one.iter().all(|(name, value)| other.get(name).map_or(value.is_null(), |other| is_in(value, other)))
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_in(one, other))
        }
        (one, other) => one == other,
    }
}

impl Form {
    /// A value from outside as we write it; nothing where it is not what the column holds.
    pub(crate) fn read(self, value: &Value) -> Option<Value> {
        let read = self.shown(&self.stored(value)?);
        (!matches!(self, Form::Json(_)) || is_in(value, &read)).then_some(read)
    }

    /// A value from outside as it is stored.
    pub(crate) fn stored(self, value: &Value) -> Option<Stored> {
        match self {
            Form::Text => Some(Stored::Text(value.as_str()?.to_owned())),
            Form::Known(is_known) => {
                let text = value.as_str().filter(|text| is_known(text))?;
                Some(Stored::Text(text.to_owned()))
            }
            Form::Whole(least, most) => {
                let number = value.as_i64().filter(|number| (least..=most).contains(number))?;
                Some(Stored::Integer(number))
            }
            Form::Instant => {
                let at: DateTime<Utc> = value.as_str()?.parse().ok()?;
                Some(Stored::Integer(at.timestamp_micros()))
            }
            Form::Date => {
                let date: NaiveDate = value.as_str()?.parse().ok()?;
                Some(Stored::Text(date.to_string()))
            }
            Form::Json(stored) => Some(Stored::Text(stored(value)?)),
        }
    }

    /// A stored value as it looks outside.
    pub(crate) fn shown(self, stored: &Stored) -> Value {
        match (self, stored) {
            (Form::Instant, Stored::Integer(micros)) => match DateTime::from_timestamp_micros(*micros) {
                Some(at) => at.to_rfc3339_opts(SecondsFormat::AutoSi, true).into(),
                None => (*micros).into(),
            },
            (Form::Json(as_written), Stored::Text(text)) => {
                let Ok(value) = serde_json::from_str::<Value>(text) else { return Value::String(text.clone()) };
                // What an older Leeward wrote may say less: it is given as this one would write it.
                as_written(&value).and_then(|text| serde_json::from_str(&text).ok()).unwrap_or(value)
            }
            (_, Stored::Integer(number)) => (*number).into(),
            (_, Stored::Text(text)) => text.clone().into(),
            // No column of ours holds another type.
            (_, Stored::Null | Stored::Real(_) | Stored::Blob(_)) => Value::Null,
        }
    }
}
