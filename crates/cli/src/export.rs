//! `leeward-cli export` and `leeward-cli import`: check-ins out of the records and in again. Lives here: writing and
//! reading the files. What does not: what is in them (`app::exchange`).

use std::fs::{self, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use app::error::{AppError, ErrorCode};
use app::exchange::{ExportFile, ExportForm, LONGEST_IMPORT};
use clap::ValueEnum;

use crate::answer::{printed, refuse, tell};
use crate::here::Here;
use crate::records::Where;

#[derive(Debug, Clone, Copy, ValueEnum)]
enum To {
    /// A table, with a REDCap data dictionary.
    Csv,
    /// One JSON file.
    Json,
    /// FHIR R4: Questionnaire, QuestionnaireResponse and Observation, without a subject.
    Fhir,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Export {
    /// What to write.
    #[arg(long, value_enum)]
    to: To,
    /// The folder to write into; no file that is there is written over. The files are not encrypted.
    dir: PathBuf,
    #[command(flatten)]
    place: Where,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Import {
    /// What was exported: check-ins.csv or check-ins.json.
    file: PathBuf,
    /// Change nothing, and say what would come in.
    #[arg(long)]
    dry_run: bool,
    /// Say the counts as one JSON object on stdout.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Where,
}

/// Writes every check-in into files.
pub(crate) fn export(asked: &Export, here: &Here) -> ExitCode {
    let form = match asked.to {
        To::Csv => ExportForm::Csv,
        To::Json => ExportForm::Json,
        To::Fhir => ExportForm::Fhir,
    };
    let written = asked.place.open(here).and_then(|app| {
        let files = app.exported(form)?;
        fs::create_dir_all(&asked.dir).map_err(|error| io(&asked.dir, &error))?;
        files.iter().try_for_each(|file| write(&asked.dir, file)).map(|()| files)
    });
    match written {
        Ok(files) => {
            for file in files {
                tell(&asked.dir.join(file.name).display().to_string());
            }
            ExitCode::SUCCESS
        }
        Err(error) => refuse(&error, false),
    }
}

/// Takes check-ins in.
pub(crate) fn import(asked: &Import, here: &Here) -> ExitCode {
    let counted = asked.place.open(here).and_then(|mut app| {
        let mut text = Vec::new();
        let read = fs::File::open(&asked.file).and_then(|file| file.take(LONGEST_IMPORT + 1).read_to_end(&mut text));
        let read = read.map_err(|error| io(&asked.file, &error))?;
        if read as u64 > LONGEST_IMPORT {
            return Err(io(&asked.file, &std::io::ErrorKind::FileTooLarge.into()));
        }
        let counts = app.import(&text, asked.dry_run)?;
        Ok((counts, counts.words(app.words())))
    });
    match counted {
        Ok((counts, _)) if asked.json => {
            let line = serde_json::json!({ "new": counts.new, "known": counts.known, "dry_run": asked.dry_run });
            printed([line.to_string()], ExitCode::SUCCESS)
        }
        Ok((_, words)) => {
            tell(&words);
            ExitCode::SUCCESS
        }
        Err(error) => refuse(&error, asked.json),
    }
}

/// Private words in plain files: for this account only, where the system knows that.
fn write(dir: &Path, file: &ExportFile) -> Result<(), AppError> {
    let path = dir.join(file.name);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(&path).and_then(|mut open| open.write_all(file.text.as_bytes()));
    written.map_err(|error| io(&path, &error))
}

fn io(path: &Path, error: &std::io::Error) -> AppError {
    AppError { code: ErrorCode::Io, message: format!("{}: {error}", path.display()) }
}
