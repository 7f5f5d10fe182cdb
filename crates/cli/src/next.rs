//! `leeward-cli next [--days 7]`: what the reminders will do with the stored plan, as `simulate` prints it.

use std::process::ExitCode;

use crate::answer::{printed, refuse};
use crate::here::Here;
use crate::records::Where;

/// How far ahead to look.
#[derive(Debug, clap::Args)]
pub(crate) struct Asked {
    /// How many days ahead to look.
    #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u32).range(1..=3660))]
    days: u32,
    #[command(flatten)]
    place: Where,
}

pub(crate) fn run(asked: &Asked, here: &Here) -> ExitCode {
    match asked.place.open(here).and_then(|app| app.next_lines(asked.days, here.now, &here.zone)) {
        Ok(lines) => printed(lines, ExitCode::SUCCESS),
        Err(error) => refuse(&error, true),
    }
}
