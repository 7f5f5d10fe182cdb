//! `leeward-cli calendar import` and `leeward-cli calendar export`: leave, shifts and times on call from a calendar file
//! (.ics), protected time into one. Lives here: the call and what is said; never what an event is called. What does not:
//! the files (`app::calendar_file`).

use std::path::PathBuf;
use std::process::ExitCode;

use app::calendar_file::{CalendarCounts, CalendarLine};
use app::error::ErrorCode;
use app::view::{CalendarExport, EventBecomes};
use clap::{Subcommand, ValueEnum};

use crate::answer::{REFUSED, WRONG_CALL, printed, refuse, tell};
use crate::here::Here;
use crate::records::Where;

#[derive(Debug, clap::Args)]
pub(crate) struct Asked {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Imports the coming events that fit your plan, all or none.
    Import(Import),
    /// Exports protected time to a calendar file.
    Export(Export),
}

/// What the events are.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum As {
    /// Leave.
    Leave,
    /// Days off.
    DaysOff,
    /// Shifts: the working hours of their dates.
    Shifts,
    /// On-call time.
    OnCall,
}

#[derive(Debug, clap::Args)]
struct Import {
    /// Calendar file (.ics).
    file: PathBuf,
    /// What to import the events as. By default, all-day events are leave and timed ones are shifts, or on-call time if
    /// most last longer than a day.
    #[arg(long = "as", value_name = "TYPE", value_enum)]
    becomes: Option<As>,
    /// Import events that are marked as free, too.
    #[arg(long)]
    with_free: bool,
    /// Only show what would be imported.
    #[arg(long)]
    dry_run: bool,
    /// Print JSON Lines: what is imported, what is left out and why, and the counts.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Where,
}

#[derive(Debug, clap::Args)]
struct Export {
    /// File to write. It isn't encrypted.
    file: PathBuf,
    /// Use your own names for protected time, instead of "Busy".
    #[arg(long)]
    own_words: bool,
    /// Include coming leave and days off.
    #[arg(long)]
    leave: bool,
    /// Print the file name as one JSON object.
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
        app.import_calendar(&asked.file, (becomes, asked.with_free), asked.dry_run, here.now, &here.zone)
    });
    let came = match came {
        Ok(came) => came,
        // It is no calendar: of that nothing is said to a program.
        Err(error) if error.code == ErrorCode::InvalidInput => {
            tell(&error.message);
            return ExitCode::from(WRONG_CALL);
        }
        Err(error) => return refuse(&error, asked.json),
    };
    let matters = came.lines.iter().any(CalendarLine::matters);
    let status = if matters { ExitCode::from(REFUSED) } else { ExitCode::SUCCESS };
    for sentence in if asked.json { &came.notes } else { &came.said } {
        tell(sentence);
    }
    if !asked.json {
        return status;
    }
    let counts = Counts { counts: came.counts, dry_run: asked.dry_run };
    let lines = came.lines.iter().map(|line| serde_json::to_string(line).unwrap_or_default());
    printed(lines.chain([serde_json::to_string(&counts).unwrap_or_default()]), status)
}

/// The last object.
#[derive(serde::Serialize)]
struct Counts {
    #[serde(flatten)]
    counts: CalendarCounts,
    dry_run: bool,
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
