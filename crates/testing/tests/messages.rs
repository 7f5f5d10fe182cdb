//! What holds for the messages in `locales/`: every language says the same, every message can be said in each of its
//! branches, and the code and the files know the same ids.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// A message: its variables, and for those that choose a branch the keys they are compared with.
type Variables = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn languages() -> Vec<String> {
    let folders = fs::read_dir(root().join("locales")).unwrap();
    folders.map(|folder| folder.unwrap().file_name().into_string().unwrap()).collect()
}

fn messages(language: &str) -> BTreeMap<String, Variables> {
    let mut found = BTreeMap::new();
    for (file, text) in testing::files(language) {
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(_, faults)| panic!("{file}: {faults:?}"));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            let mut variables = Variables::new();
            collect(&message.value.unwrap_or_else(|| panic!("{id} has no text")), &mut variables);
            assert!(found.insert(id.clone(), variables).is_none(), "{language}: {id} stands twice");
        }
    }
    found
}

fn collect(pattern: &Pattern<String>, found: &mut Variables) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                found.entry(id.name.clone()).or_default();
            }
            Expression::Inline(_) => {}
            Expression::Select { selector, variants } => {
                let InlineExpression::VariableReference { id } = selector else {
                    panic!("a branch without a variable")
                };
                let keys = found.entry(id.name.clone()).or_default();
                keys.extend(variants.iter().map(|variant| match &variant.key {
                    VariantKey::Identifier { name } => name.clone(),
                    VariantKey::NumberLiteral { value } => value.clone(),
                }));
                for variant in variants {
                    collect(&variant.value, found);
                }
            }
        }
    }
}

#[test]
fn every_language_has_the_same_messages_with_the_same_variables() {
    let names = |language: &str| -> BTreeMap<String, BTreeSet<String>> {
        messages(language).into_iter().map(|(id, variables)| (id, variables.into_keys().collect())).collect()
    };
    let english = names("en");
    assert!(english.len() > 1000);
    for language in languages() {
        assert_eq!(names(&language), english, "{language}");
    }
}

/// Values that reach every branch of a variable; for one that chooses none, a word.
fn values(keys: &BTreeSet<String>) -> Vec<FluentValue<'static>> {
    if keys.is_empty() {
        return vec!["word".into()];
    }
    let value = |key: &String| -> FluentValue<'static> {
        match (key.as_str(), key.parse::<u32>()) {
            (_, Ok(number)) => number.into(),
            ("one", _) => 1.into(),
            ("other", _) if keys.contains("one") || keys.iter().any(|key| key.parse::<u32>().is_ok()) => 23.into(),
            _ => key.clone().into(),
        }
    };
    keys.iter().map(value).collect()
}

#[test]
fn every_message_is_said_in_every_branch() {
    for language in languages() {
        let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
        bundle.set_use_isolating(false);
        for (file, text) in testing::files(&language) {
            bundle.add_resource(FluentResource::try_new(text).unwrap()).unwrap_or_else(|_| panic!("{file}"));
        }
        for (id, variables) in messages(&language) {
            let mut all: Vec<Vec<(String, FluentValue<'static>)>> = vec![Vec::new()];
            for (name, keys) in &variables {
                let with = |args: &Vec<(String, FluentValue<'static>)>, value: FluentValue<'static>| {
                    let mut args = args.clone();
                    args.push((name.clone(), value));
                    args
                };
                all = all.iter().flat_map(|args| values(keys).into_iter().map(|value| with(args, value))).collect();
            }
            for shown in all {
                let args: FluentArgs<'_> = shown.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
                let mut faults = Vec::new();
                let pattern = bundle.get_message(&id).unwrap().value().unwrap();
                let said = bundle.format_pattern(pattern, Some(&args), &mut faults);
                assert!(faults.is_empty(), "{language} {id} {shown:?}: {faults:?}");
                assert!(!said.trim().is_empty() && !said.contains(['{', '}']), "{language} {id} {shown:?}: {said:?}");
                assert!(!said.contains("  ") && !said.contains(" ."), "{language} {id} {shown:?}: {said:?}");
            }
        }
    }
}

/// The code that says something to a person; tests and the window's invented program are left out.
fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for folder in ["crates/app/src", "crates/cli/src", "src-tauri", "ui/src"] {
        gather(&root().join(folder), &mut found);
    }
    found
}

fn gather(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if name != "tests" && name != "mock" {
                gather(&path, found);
            }
        } else if name != "tests.rs" && !name.ends_with(".test.ts") && has_code(&path) {
            let text = fs::read_to_string(&path).unwrap();
            let end = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
            found.push((path, text[..end].to_owned()));
        }
    }
}

fn has_code(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ["rs", "svelte", "ts"].iter().any(|one| ending == *one))
}

/// What stands between an opening and the next closing mark, for each opening.
fn between<'a>(text: &'a str, open: &'a str, close: char) -> impl Iterator<Item = &'a str> {
    text.split(open).skip(1).filter_map(move |rest| rest.split(close).next())
}

/// The fixed pieces of a composed id such as `"pulse-{id}-{value}"` or `` `key-${key}` ``.
fn pieces(template: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut depth = 0;
    for letter in template.chars() {
        match letter {
            '$' => {}
            '{' => {
                depth += 1;
                found.push(String::new());
            }
            '}' => depth -= 1,
            _ if depth == 0 => found.last_mut().unwrap().push(letter),
            _ => {}
        }
    }
    found
}

fn is_composed(id: &str, pieces: &[String]) -> bool {
    let [first, middle @ .., last] = pieces else { return false };
    let Some(mut rest) = id.strip_prefix(first.as_str()) else { return false };
    for piece in middle {
        let Some(at) = rest.find(piece.as_str()) else { return false };
        rest = &rest[at + piece.len()..];
    }
    rest.len() > last.len() && rest.ends_with(last.as_str())
}

/// With less, anything would match.
fn says_something(pieces: &[String]) -> bool {
    pieces.iter().flat_map(|piece| piece.chars()).filter(|letter| letter.is_alphabetic()).count() >= 3
}

fn templates() -> Vec<Vec<String>> {
    let is_id = |template: &str| {
        template.contains('{')
            && template.contains('-')
            && !template.contains(|letter: char| letter.is_whitespace() || ":/.,;#%<>=()".contains(letter))
    };
    let mut found = Vec::new();
    for (path, text) in sources() {
        let composed: Vec<&str> = if path.extension().is_some_and(|ending| ending == "rs") {
            between(&text, "format!(\"", '"').collect()
        } else {
            text.split('`').skip(1).step_by(2).collect()
        };
        found.extend(composed.into_iter().filter(|one| is_id(one)).map(pieces).filter(|pieces| says_something(pieces)));
    }
    found
}

#[test]
fn no_message_is_unused() {
    let (sources, templates) = (sources(), templates());
    let stands = |id: &str| {
        ['"', '\'', '`']
            .iter()
            .any(|quote| sources.iter().any(|(_, text)| text.contains(&format!("{quote}{id}{quote}"))))
    };
    let used = |id: &str| stands(id) || templates.iter().any(|pieces| is_composed(id, pieces));
    let unused: Vec<String> = messages("en").into_keys().filter(|id| !used(id)).collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn every_id_that_the_code_asks_for_is_there() {
    let messages = messages("en");
    let mut missing = Vec::new();
    for (path, text) in sources() {
        let asked = ["say(\"", "say_with(\"", " t(\"", "{t(\"", "(t(\"", "words.has(\""];
        for id in asked.iter().flat_map(|open| between(&text, open, '"')) {
            if !messages.contains_key(id) {
                missing.push(format!("{}: {id}", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn leeward_never_says_i_and_never_raises_its_voice() {
    // Where the person speaks, or one of the invented notes does.
    let theirs = ["reply-", "demo-", "history-title", "settings-history", "why-"];
    for (file, text) in testing::files("en") {
        for line in text.lines().filter(|line| !line.trim_start().starts_with('#')) {
            let said = line.split_once(" = ").map_or(line, |(_, said)| said);
            let words: Vec<&str> = said.split(|letter: char| !letter.is_alphabetic()).collect();
            let first_person = ["I", "my", "our", "we", "We", "Our", "My"].iter().any(|word| words.contains(word));
            assert!(!first_person || theirs.iter().any(|id| line.starts_with(id)), "{file}: {line}");
            assert!(!said.contains('!'), "{file}: {line}");
        }
    }
}
