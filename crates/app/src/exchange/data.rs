//! All data as one JSON file: written, and read with its bounds held before anything of it is parsed. Lives here: the
//! file's form. What does not: what its rows mean (`shape`), whether they can come in (`import`).

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Value;
use serde_json::error::Category;
use serde_json::value::RawValue;
use store::Row;

use super::{ExportFile, Kinds, refused};
use crate::error::AppError;
use crate::lines::object::shown;
use crate::words::Words;

/// The file's name.
pub(super) const NAME: &str = "leeward.json";
/// What the file says it is.
pub(super) const KIND: &str = "leeward-data";
/// The version of its form.
pub(super) const VERSION: u64 = 1;

/// So many rows are read at most: a lifetime and more.
const MOST_ROWS: usize = 100_000;
/// So many values of any kind, which is what a file of that many rows has.
const MOST_VALUES: usize = 2_000_000;
/// So many in one row, or names in the file itself: more than any of ours has.
const MOST_IN_ONE: usize = 20_000;
/// So deep one value may lie in another.
const DEEPEST: usize = 32;
/// The longest text of a row, in bytes; a questionnaire's file may be as long as when it was added.
const LONGEST_TEXT: usize = 64 << 10;
const LONGEST_FILE: usize = 1 << 20;

/// A value with the names in it in order, whatever order they were put in.
struct Sorted<'v>(&'v Value);

impl Serialize for Sorted<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Object(object) => {
                let sorted: BTreeMap<&String, &Value> = object.iter().collect();
                let mut map = serializer.serialize_map(Some(sorted.len()))?;
                sorted.into_iter().try_for_each(|(name, value)| map.serialize_entry(name, &Sorted(value)))?;
                map.end()
            }
            Value::Array(values) => {
                let mut list = serializer.serialize_seq(Some(values.len()))?;
                values.iter().try_for_each(|value| list.serialize_element(&Sorted(value)))?;
                list.end()
            }
            value => value.serialize(serializer),
        }
    }
}

/// A value on one line, the names in it in order.
pub(super) fn line(value: &Value) -> String {
    serde_json::to_string(&Sorted(value)).unwrap_or_default()
}

/// The file: a row a line, the names of everything in order.
pub(super) fn file(kinds: Kinds) -> ExportFile {
    let mut parts: BTreeMap<String, String> = BTreeMap::new();
    for (kind, rows) in kinds {
        let lines: Vec<String> = rows.into_iter().map(|row| line(&Value::Object(row))).collect();
        let list = if lines.is_empty() { "[]".to_owned() } else { format!("[\n{}\n]", lines.join(",\n")) };
        parts.insert(kind.to_owned(), list);
    }
    parts.insert("kind".to_owned(), line(&KIND.into()));
    parts.insert("version".to_owned(), VERSION.to_string());
    let parts: Vec<String> = parts.into_iter().map(|(name, text)| format!("{}: {text}", line(&name.into()))).collect();
    ExportFile { name: NAME.to_owned(), text: format!("{{\n{}\n}}\n", parts.join(",\n")) }
}

/// What the file says of itself.
#[derive(Deserialize)]
struct Head {
    kind: Option<Value>,
    version: Option<Value>,
}

/// The rows of a file, by kind.
pub(super) fn rows(words: &Words, text: &[u8]) -> Result<BTreeMap<String, Vec<Row>>, AppError> {
    let no_json = |error: &serde_json::Error| {
        let why = if error.classify() == Category::Eof { "exchange-why-cut" } else { "data-why-no-json" };
        refused(words, words.say_with("exchange-line", &[("line", error.line().into())]), words.say(why))
    };
    let head: Head = serde_json::from_slice(text).map_err(|error| no_json(&error))?;
    if head.kind.as_ref().and_then(Value::as_str) != Some(KIND) {
        return Err(AppError::invalid(words.say("exchange-no-format")));
    }
    match head.version.as_ref().and_then(Value::as_u64) {
        Some(VERSION) => {}
        Some(theirs) if theirs > VERSION => {
            // A version is a name: it takes no thousands separator.
            let args = [("theirs", theirs.to_string().into()), ("ours", VERSION.to_string().into())];
            return Err(AppError::invalid(words.say_with("data-newer", &args)));
        }
        _ => return Err(AppError::invalid(words.say("exchange-no-format"))),
    }
    let parts: BTreeMap<String, &RawValue> = serde_json::from_slice(text).map_err(|error| no_json(&error))?;
    let mut kinds = BTreeMap::new();
    for (kind, part) in parts.into_iter().filter(|(name, _)| !["kind", "version"].contains(&name.as_str())) {
        let place = |row: usize| place(words, &kind, row);
        let list: Vec<&RawValue> = serde_json::from_str(part.get())
            .map_err(|_| refused(words, shown(&kind), words.say("data-why-no-rows")))?;
        let mut rows = Vec::with_capacity(list.len());
        for (number, row) in (1..).zip(list) {
            let row: Row = serde_json::from_str(row.get())
                .map_err(|_| refused(words, place(number), words.say("data-why-no-row")))?;
            let longest = if kind == super::shape::INSTRUMENTS { LONGEST_FILE } else { LONGEST_TEXT };
            if row.values().any(|value| longest_in(value) > longest) {
                return Err(refused(words, place(number), words.say("data-why-long")));
            }
            rows.push(row);
        }
        kinds.insert(kind, rows);
    }
    Ok(kinds)
}

/// "check_ins, row 12".
pub(super) fn place(words: &Words, kind: &str, row: usize) -> String {
    words.say_with("data-row", &[("kind", shown(kind).into()), ("row", row.to_string().into())])
}

fn longest_in(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len(),
        Value::Array(values) => values.iter().map(longest_in).max().unwrap_or_default(),
        Value::Object(object) => {
            object.iter().map(|(name, value)| name.len().max(longest_in(value))).max().unwrap_or(0)
        }
        _ => 0,
    }
}

/// Counts what the file would be parsed to, before it is: rows lie in lists, which lie in the file's one object.
pub(super) fn within_bounds(words: &Words, text: &[u8]) -> Result<(), AppError> {
    const LISTS: usize = 2;
    let (mut depth, mut rows, mut values, mut in_one) = (0_usize, 0_usize, 0_usize, 0_usize);
    let (mut in_text, mut escaped) = (false, false);
    for byte in text {
        if in_text {
            in_text = escaped || *byte != b'"';
            escaped = !escaped && *byte == b'\\';
            continue;
        }
        match byte {
            b'"' => in_text = true,
            b'{' | b'[' => {
                depth += 1;
                (values, in_one) = (values + 1, in_one + 1);
                rows += usize::from(depth == LISTS);
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' => {
                (values, in_one) = (values + 1, if depth == LISTS { 0 } else { in_one + 1 });
                rows += usize::from(depth == LISTS);
            }
            _ => {}
        }
        let over = if depth > DEEPEST {
            ("data-deep", DEEPEST)
        } else if rows > MOST_ROWS {
            ("data-many", MOST_ROWS)
        } else if values > MOST_VALUES {
            ("data-large", MOST_VALUES)
        } else if in_one > MOST_IN_ONE {
            ("data-row-large", MOST_IN_ONE)
        } else {
            continue;
        };
        return Err(AppError::invalid(words.say_with(over.0, &[("most", over.1.into())])));
    }
    Ok(())
}
