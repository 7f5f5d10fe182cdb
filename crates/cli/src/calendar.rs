//! `leeward-cli calendar import` and `leeward-cli calendar export`: leave, shifts and times on call from a calendar file
//! (.ics), protected time into one. Lives here: the call and what is said; never what an event is called. What does not:
//! the files (`app::calendar_file`).

use std::path::PathBuf;
use std::process::ExitCode;

use app::view::{CalendarExport, EventBecomes};
use clap::{Subcommand, ValueEnum};

use crate::answer::{printed, refuse, tell};
use crate::here::Here;
use crate::records::Where;

#[derive(Debug, clap::Args)]
pub(crate) struct Asked {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Takes in the events to come that stand in nothing's way, all or none.
    Import(Import),
    /// Writes protected time into a file for another calendar.
    Export(Export),
}

/// What the events are.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum As {
    /// Leave.
    Leave,
    /// Days off.
    DaysOff,
    /// Shifts: the work hours of their dates.
    Shifts,
    /// Times on call.
    OnCall,
}

#[derive(Debug, clap::Args)]
struct Import {
    /// A calendar file (.ics).
    file: PathBuf,
    /// What its events are; without it, whole days are leave, and those with times are shifts or, where most last longer
    /// than a day, on call.
    #[arg(long = "as", value_enum)]
    becomes: Option<As>,
    /// Change nothing, and say what would come in.
    #[arg(long)]
    dry_run: bool,
    /// Say the counts as one JSON object on stdout.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Where,
}

#[derive(Debug, clap::Args)]
struct Export {
    /// The file to write. It is not encrypted.
    file: PathBuf,
    /// Call protected time by your own words for it; "Busy" otherwise.
    #[arg(long)]
    own_words: bool,
    /// Leave and days off ahead as well.
    #[arg(long)]
    leave: bool,
    /// Say what was written as one JSON object on stdout.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Where,
}

/// Does what was asked.
pub(crate) fn run(asked: &Asked, here: &Here) -> ExitCode {
    match &asked.verb {
        Verb::Import(asked) => import(asked, here),
        Verb::Export(asked) => export(asked, here),
    }
}

fn import(asked: &Import, here: &Here) -> ExitCode {
    let becomes = asked.becomes.map(|becomes| match becomes {
        As::Leave => EventBecomes::Leave,
        As::DaysOff => EventBecomes::Off,
        As::Shifts => EventBecomes::Shift,
        As::OnCall => EventBecomes::OnCall,
    });
    let came = asked.place.open(here).and_then(|mut app| {
        let (counts, said) = app.import_calendar(&asked.file, becomes, asked.dry_run, here.now, &here.zone)?;
        let added = (!asked.dry_run && counts.events > 0).then(|| app.added_words(counts));
        Ok((counts, said, added))
    });
    match came {
        Ok((counts, ..)) if asked.json => {
            let line = serde_json::json!({ "events": counts.events, "dates": counts.dates, "dry_run": asked.dry_run });
            printed([line.to_string()], ExitCode::SUCCESS)
        }
        Ok((_, said, added)) => {
            for sentence in said.iter().chain(&added) {
                tell(sentence);
            }
            ExitCode::SUCCESS
        }
        Err(error) => refuse(&error, asked.json),
    }
}

fn export(asked: &Export, here: &Here) -> ExitCode {
    let form = CalendarExport { own_words: asked.own_words, leave: asked.leave };
    match asked.place.open(here).and_then(|app| app.write_calendar(&asked.file, form, here.now, &here.zone)) {
        Ok(_) if asked.json => {
            let line = serde_json::json!({ "file": asked.file.display().to_string() });
            printed([line.to_string()], ExitCode::SUCCESS)
        }
        Ok(said) => {
            tell(&said);
            ExitCode::SUCCESS
        }
        Err(error) => refuse(&error, asked.json),
    }
}
