//! `leeward-cli simulate SCENARIO.json`. Lives here: reading the file and printing the lines or the one refusal.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use app::simulate::{Refusal, simulate};

/// The call itself is wrong: an unreadable file, an invalid scenario.
const WRONG_CALL: u8 = 2;

/// What to run.
#[derive(Debug, clap::Args)]
pub(crate) struct Asked {
    /// The scenario, a JSON file; `-` for standard input.
    scenario: PathBuf,
}

/// Runs a scenario and prints what comes of it.
pub(crate) fn run(asked: &Asked) -> ExitCode {
    let lines = read(&asked.scenario).and_then(|text| simulate(&text));
    let (lines, status) = match lines {
        Ok(lines) => (lines, ExitCode::SUCCESS),
        Err(refusal) => (vec![refusal.json()], ExitCode::from(WRONG_CALL)),
    };
    match print(&lines) {
        Ok(()) => status,
        // Whoever read the lines has gone: there is no one left to tell.
        Err(_) => ExitCode::from(WRONG_CALL),
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

fn print(lines: &[String]) -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in lines {
        writeln!(out, "{line}")?;
    }
    out.flush()
}
