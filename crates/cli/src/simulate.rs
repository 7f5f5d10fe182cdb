//! `leeward-cli simulate SCENARIO.json`. Lives here: reading the file and printing the lines or the one refusal.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use app::simulate::{Refusal, simulate};

use crate::answer::{WRONG_CALL, printed, refusal};

/// What to run.
#[derive(Debug, clap::Args)]
pub(crate) struct Asked {
    /// The scenario, a JSON file; `-` for standard input.
    scenario: PathBuf,
}

/// Runs a scenario and prints what comes of it.
pub(crate) fn run(asked: &Asked) -> ExitCode {
    let lines = read(&asked.scenario).and_then(|text| simulate(&text));
    match lines {
        Ok(lines) => printed(lines, ExitCode::SUCCESS),
        Err(Refusal { code, message }) => printed([refusal(code, &message)], ExitCode::from(WRONG_CALL)),
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Refusal> {
    let text = if path == Path::new("-") {
        let mut text = Vec::new();
        std::io::stdin().lock().read_to_end(&mut text).map(|_| text)
    } else {
        std::fs::read(path)
    };
    text.map_err(|error| Refusal { code: "io", message: format!("{}: {error}", path.display()) })
}
