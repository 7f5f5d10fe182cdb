//! `leeward-cli`: the same verbs for a terminal, a script, a status bar. Lives here: which verb was asked for, the
//! clock and the zone. What does not: what a verb does (`app`), one file a verb.

mod demo;
mod records;
mod simulate;

use std::process::ExitCode;

use app::Zone;
use chrono::{DateTime, Utc};
use clap::{Parser, Subcommand};

/// Leeward for a terminal, a script, a status bar.
#[derive(Debug, Parser)]
#[command(name = "leeward-cli", version, arg_required_else_help = true)]
struct Asked {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Makes new records in DIR and fills them with a year of invented, plausible data.
    Demo(demo::Asked),
    /// Says how the records are: keys, integrity, versions, backups; nothing of what is in them.
    Doctor(records::Asked),
    /// Copies the records and their keys into the folder's `backups`, and proves the copy.
    Backup(records::Asked),
    /// What would happen: runs the reminder engine over a virtual clock and prints its ledger as JSON Lines.
    Simulate(simulate::Asked),
}

/// The clock, the zone and the language, read once.
struct Here {
    now: DateTime<Utc>,
    zone: Zone,
    locale: String,
}

impl Here {
    #[expect(clippy::disallowed_methods, reason = "the CLI's main is where its clock is read")]
    fn read() -> Here {
        let zone = iana_time_zone::get_timezone().ok().and_then(|name| Zone::named(&name).ok());
        Here {
            now: Utc::now(),
            zone: zone.unwrap_or_else(Zone::utc),
            locale: sys_locale::get_locale().unwrap_or_default(),
        }
    }
}

fn main() -> ExitCode {
    match Asked::parse().verb {
        Verb::Demo(asked) => demo::run(asked, &Here::read()),
        Verb::Doctor(asked) => records::doctor(asked, &Here::read()),
        Verb::Backup(asked) => records::backup(asked, &Here::read()),
        Verb::Simulate(asked) => simulate::run(&asked),
    }
}

/// A message for a person, on stderr.
#[expect(clippy::print_stderr, reason = "messages for people go to stderr")]
pub(crate) fn tell(message: &str) {
    eprintln!("{message}");
}
