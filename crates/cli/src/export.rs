//! `leeward-cli export` and `leeward-cli import`: data out of the records and in again. Lives here: the
//! call and what is said. What does not: the files and what is in them (`app::exchange`).

use std::path::PathBuf;
use std::process::ExitCode;

use app::error::AppError;
use app::exchange::{ExportForm, ImportCounts, import_new};
use app::words::Words;
use clap::ValueEnum;
use serde_json::json;

use crate::answer::{printed, refuse, tell};
use crate::here::Here;
use crate::records::Where;

#[derive(Debug, Clone, Copy, ValueEnum)]
enum To {
    /// A table for each type of record, with a REDCap data dictionary of the check-ins.
    Csv,
    /// All data in one file, leeward.json.
    Json,
    /// Check-ins as FHIR R4: Questionnaire, QuestionnaireResponse and Observation, without a subject.
    Fhir,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Export {
    /// Format.
    #[arg(long, value_name = "FORMAT", value_enum)]
    to: To,
    /// Folder to export to. No file is overwritten. These files aren't encrypted.
    dir: PathBuf,
    /// Print the file names as one JSON object.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Where,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Import {
    /// Exported file: leeward.json or check-ins.csv.
    file: PathBuf,
    /// Create new data from it, in a folder that has none yet. The key goes into this computer's keychain.
    #[arg(long)]
    new: bool,
    /// With --new: keep the key in a file beside the data instead. The data is hidden then, not locked.
    #[arg(long, requires = "new")]
    key_file: bool,
    /// Only show what would be imported.
    #[arg(long)]
    dry_run: bool,
    /// Print the counts as one JSON object.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Where,
}

/// Writes data into files.
pub(crate) fn export(asked: &Export, here: &Here) -> ExitCode {
    let form = match asked.to {
        To::Csv => ExportForm::Csv,
        To::Json => ExportForm::Json,
        To::Fhir => ExportForm::Fhir,
    };
    match asked.place.open(here).and_then(|app| app.export_into(form, &asked.dir)) {
        Ok(files) if asked.json => {
            let files: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
            printed([json!({ "files": files }).to_string()], ExitCode::SUCCESS)
        }
        Ok(files) => {
            for file in files {
                tell(&file.display().to_string());
            }
            ExitCode::SUCCESS
        }
        Err(error) => refuse(&error, asked.json),
    }
}

/// Takes data in.
pub(crate) fn import(asked: &Import, here: &Here) -> ExitCode {
    match counted(asked, here) {
        Ok(counts) if asked.json => {
            let kinds: serde_json::Map<_, _> =
                counts.kinds.iter().map(|kind| (kind.kind.clone(), json!(kind))).collect();
            let line = json!({
                "new": counts.new_rows(), "changed": counts.changed(), "known": counts.known(), "kinds": kinds,
                "dry_run": asked.dry_run,
            });
            printed([line.to_string()], ExitCode::SUCCESS)
        }
        Ok(counts) => {
            let words = Words::new(&here.locale);
            counts.lines(&words).iter().for_each(|line| tell(line));
            tell(&counts.words(&words));
            ExitCode::SUCCESS
        }
        Err(error) => refuse(&error, asked.json),
    }
}

fn counted(asked: &Import, here: &Here) -> Result<ImportCounts, AppError> {
    if asked.new {
        return import_new(&asked.place.records(here)?, &asked.file, asked.key_file, asked.dry_run, here.now);
    }
    let mut app = asked.place.open(here)?;
    if asked.dry_run { app.look_at_file(&asked.file) } else { app.take_file_in(&asked.file, here.now) }
}
