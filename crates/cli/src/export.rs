//! `leeward-cli export` and `leeward-cli import`: check-ins out of the records and in again. Lives here: the
//! call and what is said. What does not: the files and what is in them (`app::exchange`).

use std::path::PathBuf;
use std::process::ExitCode;

use app::exchange::ExportForm;
use clap::ValueEnum;

use crate::answer::{printed, refuse, tell};
use crate::here::Here;
use crate::records::Where;

#[derive(Debug, Clone, Copy, ValueEnum)]
enum To {
    /// Table, with a REDCap data dictionary.
    Csv,
    /// One JSON file.
    Json,
    /// FHIR R4: Questionnaire, QuestionnaireResponse and Observation, without a subject.
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
    /// Exported file: check-ins.csv or check-ins.json.
    file: PathBuf,
    /// Only show what would be imported.
    #[arg(long)]
    dry_run: bool,
    /// Print the counts as one JSON object.
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
    match asked.place.open(here).and_then(|app| app.export_into(form, &asked.dir)) {
        Ok(files) if asked.json => {
            let files: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
            printed([serde_json::json!({ "files": files }).to_string()], ExitCode::SUCCESS)
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

/// Takes check-ins in.
pub(crate) fn import(asked: &Import, here: &Here) -> ExitCode {
    let counted = asked.place.open(here).and_then(|mut app| {
        let counts =
            if asked.dry_run { app.look_at_file(&asked.file)? } else { app.take_file_in(&asked.file, here.now)? };
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
