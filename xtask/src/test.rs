//! `cargo xtask test`: everything that must hold, the quick things first, up to the first that does not.

use std::process::Command;

use crate::advisories;
use crate::command::{Stop, cargo, must};
use crate::deny;
use crate::packages::{self, For};
use crate::progress::Progress;
use crate::ui::{self, npm};

/// Which of the workspace's parts a step compiles: the same in each, so that nothing is compiled twice.
const WHOLE: [&str; 3] = ["--workspace", "--features", "leeward/test-hooks"];

/// The tests in the real window stand in one module, so that they can have a step of their own.
const REAL_WINDOW: &str = "real_window::";

/// What random tests begin with, so that a commit which holds once holds everywhere. Another one, and more cases, are
/// chosen by these variables (see CONTRIBUTING.md).
const SEED: (&str, &str) = ("PROPTEST_RNG_SEED", "20261123");

/// Runs the verb.
pub(crate) fn run(args: &[String]) -> Result<(), Stop> {
    if let Some(arg) = args.first() {
        return Err(Stop::new(format!("`test` takes no arguments. Got \"{arg}\".")));
    }
    let mut progress = Progress::new(12);
    progress.step("system packages", || packages::ensure(&[For::Building, For::VirtualDisplay, For::Testing]))?;
    progress.step("Rust formatting", || must(cargo().args(["fmt", "--all", "--check"])))?;
    progress.step("the window's packages", ui::install)?;
    progress.step("the window: types and formatting", || must(npm().args(["run", "check"])))?;
    progress.step("the window: tests", || must(npm().args(["test"])))?;
    progress.step("build the window", ui::build)?;
    progress.step("lints", || {
        let all = ["--workspace", "--features", "leeward/test-hooks,leeward/bare", "--all-targets"];
        must(cargo().arg("clippy").args(all).args(["--", "-D", "warnings"]))
    })?;
    progress.step("Rust tests", || must(tests().args(["--", "--skip", REAL_WINDOW])))?;
    progress.step("the window: screens in a browser", || must(npm().args(["run", "test:screens"])))?;
    progress.step("the real window, tray, notifications and keys", || {
        // The same words as above but for the filter: naming one test alone makes Cargo compile half of it anew.
        must(tests().args(["--", REAL_WINDOW, "--test-threads", "1"]))
    })?;
    progress.step("licences, bans and sources", deny::check)?;
    progress.step("known vulnerabilities", advisories::check)?;
    progress.finish("All checks passed.");
    Ok(())
}

/// The Rust tests of the workspace.
fn tests() -> Command {
    let mut tests = cargo();
    tests.arg("test").args(WHOLE);
    if std::env::var_os(SEED.0).is_none() {
        tests.env(SEED.0, SEED.1);
    }
    tests
}
