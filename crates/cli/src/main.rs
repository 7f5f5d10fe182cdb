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

/// Leeward for terminals, scripts and status bars.
#[derive(Debug, Parser)]
#[command(name = "leeward-cli", version, arg_required_else_help = true)]
struct Asked {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Shows where your day stands, in one line.
    Status(status::Asked),
    /// Lists the coming reminders as JSON Lines.
    Next(next::Asked),
    /// Done for today: ends the day's reminders.
    Done(acts::Plain),
    /// Snoozes the last reminder, for 15 minutes unless you say otherwise.
    Snooze(acts::Snooze),
    /// Pauses reminders for a while, or until you resume.
    Pause(acts::Pause),
    /// Resumes reminders.
    Resume(acts::Plain),
    /// Enters leave, from today unless you give another first day.
    Leave(acts::Leave),
    /// Sets you on call from now: no cutoff reminder until it ends.
    OnCall(acts::OnCall),
    /// Logs work after the end of the day, 30 minutes unless you say otherwise.
    StillWorking(still_working::Asked),
    /// Saves a check-in for today or an earlier day.
    Checkin(checkin::Asked),
    /// Counts a session by type, or removes one. Stores the day, never the time.
    Session(session::Asked),
    /// Runs the reminder engine over a virtual clock and prints its ledger.
    Simulate(simulate::Asked),
    /// Scores questionnaire answers, one line at a time.
    Score(score::Asked),
    /// Computes statistics, one line at a time.
    Stats(stats::Asked),
    /// Checks your data (keys, integrity, versions, backups), the tray and notifications. Shows nothing private.
    Doctor(upkeep::Asked),
    /// Backs up your data and its keys, and verifies the copy.
    Backup(upkeep::Asked),
    /// Restores a backup and keeps what was there.
    Restore(restore::Asked),
    /// Exports all data as tables or one JSON file, or check-ins as FHIR.
    Export(export::Export),
    /// Imports exported data, all or none.
    Import(export::Import),
    /// Imports leave, shifts and on-call time from a calendar file (.ics), or exports protected time.
    Calendar(calendar::Asked),
    /// Creates a year of invented data in DIR.
    Demo(demo::Asked),
    /// Prints shell completions.
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
