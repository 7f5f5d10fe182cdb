//! What a Questionnaire is called by the program: its id, or one made of its address, its name, its title or its code, so
//! that two of them stand side by side. Lives here: the id. What does not: ids that are taken already (`app`).

use serde_json::Value as Json;

use super::{ItemName, list, text};
use crate::instrument::definition::is_code;

/// The longest id that is made here; what is added to it later has room.
const LONGEST: usize = 56;

/// The id of a Questionnaire.
pub(super) fn id_of<'n>(raw: &Json, items: impl Iterator<Item = &'n ItemName>) -> String {
    let own = |key: &str| text(raw, key).map(str::trim).filter(|id| is_code(id)).map(str::to_owned);
    own("id")
        .or_else(|| text(raw, "url").and_then(of_address))
        .or_else(|| own("name"))
        .or_else(|| text(raw, "title").and_then(plain))
        .or_else(|| list(raw, "code").find_map(|code| text(code, "code")).and_then(plain))
        .unwrap_or_else(|| format!("questionnaire-{}", of_items(items)))
}

/// What tells it from another of the same id: its address without the version, its title, or its items.
pub(super) fn apart<'n>(raw: &Json, items: impl Iterator<Item = &'n ItemName>) -> String {
    let address = text(raw, "url").map(|url| url.split_once('|').map_or(url, |(address, _)| address));
    let named = address.or_else(|| text(raw, "title")).or_else(|| text(raw, "name"));
    named.map_or_else(|| of_items(items), |found| found.trim().to_owned())
}

fn of_items<'n>(items: impl Iterator<Item = &'n ItemName>) -> String {
    mark(&items.map(ToString::to_string).collect::<Vec<_>>().join("\n"))
}

/// The last part of an address.
fn of_address(url: &str) -> Option<String> {
    let url = url.split_once('|').map_or(url, |(address, _)| address).trim_end_matches('/');
    plain(url.rsplit(['/', '#', ':']).next()?)
}

/// A text in the letters of an id. Where it loses letters by that, a mark of the whole text follows, so that two that
/// lose different ones stay two.
fn plain(text: &str) -> Option<String> {
    let text = text.trim();
    if is_code(text) && text.len() <= LONGEST {
        return Some(text.to_owned());
    }
    let mut plain = String::new();
    for letter in text.to_lowercase().chars() {
        if letter.is_ascii_alphanumeric() {
            plain.push(letter);
        } else if !plain.is_empty() && !plain.ends_with('-') {
            plain.push('-');
        }
    }
    let lost = text.chars().any(|letter| letter.is_alphanumeric() && !letter.is_ascii()) || plain.len() > LONGEST;
    plain.truncate(LONGEST - 9);
    let plain = plain.trim_end_matches('-');
    match (plain.is_empty(), lost) {
        (true, _) => None,
        (false, true) => Some(format!("{plain}-{}", mark(text))),
        (false, false) => Some(plain.to_owned()),
    }
}

/// Eight letters that are the same for the same text on every computer (FNV-1a, 32 bits).
fn mark(text: &str) -> String {
    let mark = text.bytes().fold(0x811c_9dc5_u32, |mark, byte| (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{mark:08x}")
}
