//! `cargo xtask test`: everything that must hold, the quick things first, up to the first that does not.

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

/// Runs the verb.
pub(crate) fn run(args: &[String]) -> Result<(), Stop> {
    if let Some(arg) = args.first() {
        return Err(Stop::new(format!("`test` takes nothing; \"{arg}\" was given.")));
    }
    let mut progress = Progress::new(12);
    progress.step("system packages", || packages::ensure(&[For::Building, For::VirtualDisplay, For::Testing]))?;
    progress.step("Rust formatting", || must(cargo().args(["fmt", "--all", "--check"])))?;
    progress.step("packages of the window", ui::install)?;
    progress.step("the window: types and formatting", || must(npm().args(["run", "check"])))?;
    progress.step("the window: tests", || must(npm().args(["test"])))?;
    progress.step("build the window", ui::build)?;
    progress.step("lints", || {
        let all = ["--workspace", "--features", "leeward/test-hooks,leeward/bare", "--all-targets"];
        must(cargo().arg("clippy").args(all).args(["--", "-D", "warnings"]))
    })?;
    progress.step("Rust tests", || must(cargo().arg("test").args(WHOLE).args(["--", "--skip", REAL_WINDOW])))?;
    progress.step("the window: screens in a browser", || must(npm().args(["run", "test:screens"])))?;
    progress.step("the real window, tray, notifications and keys", || {
        // The same words as above but for the filter: naming one test alone makes Cargo compile half of it anew.
        must(cargo().arg("test").args(WHOLE).args(["--", REAL_WINDOW, "--test-threads", "1"]))
    })?;
    progress.step("licences, bans and sources", deny::check)?;
    progress.step("known vulnerabilities", advisories::check)?;
    progress.finish("Everything holds.");
    Ok(())
}
