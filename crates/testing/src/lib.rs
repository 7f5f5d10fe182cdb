//! What the tests of several crates share. Lives here: the words a person reads, asked for by id, so that rewording a
//! message changes its file in `locales/` and no test (a test about the wording itself keeps the text); and a session with
//! a key store of its own.
#![expect(clippy::panic, reason = "a test fails by panicking")]

pub mod session;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The English words of an id, from the program's files and the window's: `words!("undone")`,
/// `words!("today-day-ended", end = "17:30")`. It panics where the id or one of its variables is missing.
#[macro_export]
macro_rules! words {
    ($id:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::words($id, &[$((stringify!($name), ($value).into())),*])
    };
}

static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle("en"));

/// What `words!` calls. The text lives as long as the test program, so that it stands wherever a literal could.
///
/// # Panics
/// There is no such id, or a variable of it has no value.
#[must_use]
pub fn words(id: &str, values: &[(&str, FluentValue<'_>)]) -> &'static str {
    let message = ENGLISH.get_message(id).unwrap_or_else(|| panic!("no message {id}"));
    let pattern = message.value().unwrap_or_else(|| panic!("{id} has no text"));
    let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
    let mut faults = Vec::new();
    let text = ENGLISH.format_pattern(pattern, Some(&args), &mut faults).into_owned();
    assert!(faults.is_empty(), "{id}: {faults:?}");
    text.leak()
}

/// The folder of a language's messages.
#[must_use]
pub fn locale(language: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language)
}

/// Every message file of a language: its name and its text.
///
/// # Panics
/// The folder can't be read.
#[must_use]
pub fn files(language: &str) -> Vec<(String, String)> {
    let folder = std::fs::read_dir(locale(language)).unwrap_or_else(|error| panic!("{language}: {error}"));
    let mut files: Vec<(String, String)> = folder
        .map(|entry| entry.unwrap_or_else(|error| panic!("{language}: {error}")).path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ftl"))
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            (path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), text)
        })
        .collect();
    files.sort();
    files
}

fn bundle(language: &str) -> FluentBundle<FluentResource> {
    let languages: Vec<LanguageIdentifier> = language.parse().into_iter().collect();
    let mut bundle = FluentBundle::new_concurrent(languages);
    bundle.set_use_isolating(false);
    for (file, text) in files(language) {
        let resource = FluentResource::try_new(text).unwrap_or_else(|(_, errors)| panic!("{file}.ftl: {errors:?}"));
        bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{file}.ftl: {errors:?}"));
    }
    bundle
}
