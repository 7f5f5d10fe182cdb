//! A terminal's side of the tests: calling `leeward-cli` over records with an invented year in them.

use std::path::Path;
use std::process::{Command, Output};

/// A call on a British computer in Warsaw.
pub(crate) fn call(args: &[&str]) -> Output {
    call_where(&[("LANG", "en_GB.UTF-8")], args)
}

/// The same on one whose environment says this of language and region, and nothing else.
pub(crate) fn call_where(locale: &[(&str, &str)], args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_leeward-cli"));
    for name in ["LANGUAGE", "LC_ALL", "LC_TIME", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command.args(args).env("TZ", "Europe/Warsaw").envs(locale.iter().copied()).output().unwrap()
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// New records with an invented year in them; their key lies beside them.
pub(crate) fn records() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let made = call(&["demo", folder.path().to_str().unwrap()]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    folder
}

/// A verb over these records: its exit status and what it printed.
pub(crate) fn over(folder: &Path, args: &[&str]) -> (Option<i32>, String, String) {
    let output = call(&[args, &["--data", folder.to_str().unwrap()]].concat());
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}
