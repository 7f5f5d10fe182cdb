//! What the TOML parser finds wrong, in words for the person who wrote the file: no type of the program, no name of its
//! parts. Lives here: the words. What does not: the line (`definition`), what is wrong with a value (`field.rs`).

/// A parser's message as a person says it.
pub(super) fn words(message: &str) -> String {
    let message = message.trim();
    if let Some(rest) = message.strip_prefix("unknown field ") {
        let (name, known) = rest.split_once(", ").unwrap_or((rest, ""));
        let known = listed(known);
        return if known.is_empty() {
            format!("there is no key {name} here")
        } else {
            format!("there is no key {name} here, only {known}")
        };
    }
    if let Some(name) = message.strip_prefix("missing field ") {
        return format!("{name} is missing; the README beside the instruments shows every key");
    }
    if let Some(rest) = message.strip_prefix("unknown variant ") {
        let (value, known) = rest.split_once(", ").unwrap_or((rest, ""));
        return format!("{value} is not one of {}", listed(known));
    }
    if let Some(rest) = message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: ")) {
        let (found, wanted) = rest.split_once(", expected ").unwrap_or((rest, ""));
        if found.ends_with("128") {
            return "the number is too large".to_owned();
        }
        return format!("{} belongs here, and this is {}", kind(wanted), kind(found));
    }
    if message.contains("untagged enum") {
        return "a number belongs here".to_owned();
    }
    "the file isn't valid TOML from here on: look for a missing quote, bracket or equals sign, or a key that is there \
     twice"
        .to_owned()
}

/// "expected one of `a`, `b`", "expected `a` or `b`" as `a`, `b`.
fn listed(known: &str) -> String {
    let names: Vec<&str> = known.split('`').skip(1).step_by(2).collect();
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// A kind of value, found or wanted.
fn kind(text: &str) -> &'static str {
    let begins = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    if begins(&["string", "a string", "a borrowed string"]) {
        "text"
    } else if begins(&["integer", "i64", "i32", "u32", "an integer"]) {
        "a whole number"
    } else if begins(&["floating", "f64"]) {
        "a number with a point"
    } else if begins(&["boolean", "a boolean", "bool"]) {
        "true or false"
    } else if begins(&["sequence", "a sequence", "array"]) {
        "a list"
    } else if begins(&["map", "a map", "struct", "table"]) {
        "a table"
    } else {
        "another kind of value"
    }
}
