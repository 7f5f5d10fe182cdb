//! `leeward-cli simulate SCENARIO.json`. Lives here: reading the file and printing the lines or the one refusal.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use app::simulate::{LONGEST_SCENARIO, Refusal, simulate};

use crate::answer::{WRONG_CALL, printed, refusal};

/// What to run.
#[derive(Debug, clap::Args)]
pub(crate) struct Asked {
    /// Scenario, a JSON file (`-` for standard input).
    #[arg(value_name = "FILE")]
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
    let input: Box<dyn Read> = if path == Path::new("-") {
        Box::new(std::io::stdin().lock())
    } else {
        Box::new(File::open(path).map_err(|error| io(path, &error))?)
    };
    let mut text = Vec::new();
    let read = input.take(LONGEST_SCENARIO + 1).read_to_end(&mut text).map_err(|error| io(path, &error))?;
    if read as u64 > LONGEST_SCENARIO {
        let message = format!("{}: longer than {LONGEST_SCENARIO} bytes", path.display());
        return Err(Refusal { code: "too_large", message });
    }
    Ok(text)
}

fn io(path: &Path, error: &std::io::Error) -> Refusal {
    Refusal { code: "io", message: format!("{}: {error}", path.display()) }
}
