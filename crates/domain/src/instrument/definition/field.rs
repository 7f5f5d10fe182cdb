//! One field of an instrument file: numbers, texts, ids and lists of items. Lives here: what each may hold, and the byte
//! that a refusal is about. What does not: subscales (`subscale.rs`).

use std::collections::BTreeMap;

use toml::Spanned;

/// The longest id or code.
const LONGEST_ID: usize = 64;

/// A reason, and the byte it is about.
pub(super) struct At(pub(super) usize, pub(super) String);

pub(super) fn at<T>(spanned: &Spanned<T>, reason: impl Into<String>) -> At {
    At(spanned.span().start, reason.into())
}

pub(super) fn options(raw: &Spanned<Vec<i64>>) -> Result<Vec<u8>, At> {
    let mut options = Vec::new();
    for value in raw.get_ref() {
        let option = u8::try_from(*value).map_err(|_| at(raw, format!("options: {value} is not from 0 to 255")))?;
        options.push(option);
    }
    if options.len() < 2 {
        return Err(at(raw, format!("options: {} given; at least 2 are needed", options.len())));
    }
    if !options.is_sorted_by(|a, b| a < b) {
        return Err(at(raw, "options: must go up, each value once"));
    }
    Ok(options)
}

pub(super) fn texts<K: Ord>(
    name: &str,
    raw: &BTreeMap<Spanned<String>, Spanned<String>>,
    key: impl Fn(i64) -> Option<K>,
) -> Result<BTreeMap<K, String>, At> {
    raw.iter()
        .map(|(number, text)| {
            let known = number.get_ref().parse().ok().and_then(&key);
            let known = known.ok_or_else(|| at(number, format!("{name}: there is no number {}", number.get_ref())))?;
            Ok((known, text.get_ref().clone()))
        })
        .collect()
}

pub(super) fn recall(raw: &Spanned<i64>) -> Result<u32, At> {
    let days = u32::try_from(*raw.get_ref()).ok().filter(|days| (1..=3_660).contains(days));
    days.ok_or_else(|| at(raw, format!("recall_days: {} is not from 1 to 3660", raw.get_ref())))
}

pub(super) fn filled(name: &str, raw: &Spanned<String>) -> Result<String, At> {
    let text = raw.get_ref().trim();
    if text.is_empty() { Err(at(raw, format!("{name}: is empty"))) } else { Ok(text.to_owned()) }
}

/// Whether a text can be an id or a code: it stands in a CSV header and in bindings.
pub(in crate::instrument) fn is_code(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LONGEST_ID
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

pub(super) fn code(name: &str, raw: &Spanned<String>) -> Result<String, At> {
    let text = raw.get_ref();
    if is_code(text) {
        return Ok(text.clone());
    }
    let reason = format!("{name}: `{text}` is not 1 to {LONGEST_ID} letters a to z, digits, `_`, `-` or `.`");
    Err(at(raw, reason))
}

pub(super) fn item_number(item: i64, last: u32) -> Option<u32> {
    u32::try_from(item).ok().filter(|item| (1..=last).contains(item))
}

pub(super) fn item_list(name: &str, raw: &Spanned<Vec<i64>>, last: u32) -> Result<Vec<u32>, At> {
    let mut items = Vec::new();
    for &item in raw.get_ref() {
        let number = item_number(item, last)
            .ok_or_else(|| at(raw, format!("{name}: item {item}: there is no such item; the last is {last}")))?;
        if items.contains(&number) {
            return Err(at(raw, format!("{name}: item {item} appears twice")));
        }
        items.push(number);
    }
    Ok(items)
}
