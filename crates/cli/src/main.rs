//! `leeward-cli`: the same verbs for a terminal, a script, a status bar. Lives here: which verb was asked for.
//! What does not: what a verb does (`app`), one file a verb; the clock (`here`), the printing (`answer`).

mod acts;
mod answer;
mod calendar;
mod checkin;
mod completions;
mod demo;
mod desktop;
mod export;
mod here;
mod next;
mod records;
mod restore;
mod score;
mod session;
mod simulate;
mod stats;
mod status;
mod still_working;
mod upkeep;

use std::process::ExitCode;

use chrono::Utc;
use clap::{Parser, Subcommand};
use here::Here;

/// Leeward for a terminal, a script, a status bar.
#[derive(Debug, Parser)]
#[command(name = "leeward-cli", version, arg_required_else_help = true)]
struct Asked {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Where the day is, in one line.
    Status(status::Asked),
    /// What the reminders will do in the next days if nothing is said, as JSON Lines.
    Next(next::Asked),
    /// Ends the day's reminders: done for today.
    Done(acts::Plain),
    /// Shows the last reminder again, in 15 minutes or when you say.
    Snooze(acts::Snooze),
    /// No reminders for a while, or until you resume.
    Pause(acts::Pause),
    /// Ends a pause.
    Resume(acts::Plain),
    /// Leave, from today until a date or between two.
    Leave(acts::Leave),
    /// On call from now: no cutoff until it ends.
    OnCall(acts::OnCall),
    /// Work went on after the day's end: 30 minutes, or as many as you say.
    StillWorking(still_working::Asked),
    /// Stores a check-in: five answers, for today or for an earlier day.
    Checkin(checkin::Asked),
    /// Counts a session of today by its kind, or takes one back. No time is kept.
    Session(session::Asked),
    /// What would happen: runs the reminder engine over a virtual clock and prints its ledger as JSON Lines.
    Simulate(simulate::Asked),
    /// Scores the answers to a questionnaire, line by line.
    Score(score::Asked),
    /// Computes statistics of series, line by line.
    Stats(stats::Asked),
    /// Says how the records are (keys, integrity, versions, backups; nothing of what is in them) and whether a tray and a
    /// notification service are there.
    Doctor(upkeep::Asked),
    /// Copies the records and their keys into the folder's `backups`, and proves the copy.
    Backup(upkeep::Asked),
    /// Puts a backup in the place of the records, which are kept.
    Restore(restore::Asked),
    /// Writes every check-in into files: a table, JSON or FHIR.
    Export(export::Export),
    /// Takes in check-ins that were exported, all or none.
    Import(export::Import),
    /// Takes leave, shifts and times on call from a calendar file (.ics), or writes protected time into one.
    Calendar(calendar::Asked),
    /// Makes new records in DIR and fills them with a year of invented, plausible data.
    Demo(demo::Asked),
    /// Prints what a shell needs to complete these words.
    Completions(completions::Asked),
}

fn main() -> ExitCode {
    match Asked::parse().verb {
        Verb::Status(asked) => status::run(&asked, &here()),
        Verb::Next(asked) => next::run(&asked, &here()),
        Verb::Done(asked) => acts::done(&asked, &here()),
        Verb::Snooze(asked) => acts::snooze(&asked, &here()),
        Verb::Pause(asked) => acts::pause(&asked, &here()),
        Verb::Resume(asked) => acts::resume(&asked, &here()),
        Verb::Leave(asked) => acts::leave(&asked, &here()),
        Verb::OnCall(asked) => acts::on_call(&asked, &here()),
        Verb::StillWorking(asked) => still_working::run(&asked, &here()),
        Verb::Checkin(asked) => checkin::run(&asked, &here()),
        Verb::Session(asked) => session::run(&asked, &here()),
        Verb::Simulate(asked) => simulate::run(&asked),
        Verb::Score(asked) => score::run(&asked),
        Verb::Stats(asked) => stats::run(&asked),
        Verb::Doctor(asked) => upkeep::doctor(&asked, &here()),
        Verb::Backup(asked) => upkeep::backup(&asked, &here()),
        Verb::Restore(asked) => restore::run(asked, &here()),
        Verb::Export(asked) => export::export(&asked, &here()),
        Verb::Import(asked) => export::import(&asked, &here()),
        Verb::Calendar(asked) => calendar::run(&asked, &here()),
        Verb::Demo(asked) => demo::run(asked, &here()),
        Verb::Completions(asked) => completions::run(&asked),
    }
}

#[expect(clippy::disallowed_methods, reason = "this is where the CLI reads the clock")]
fn here() -> Here {
    Here::at(Utc::now())
}
