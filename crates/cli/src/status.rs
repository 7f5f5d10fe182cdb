//! `leeward-cli status`: where the day is, in one line for a status bar.

use std::process::ExitCode;

use app::error::ErrorCode;

use crate::answer::{printed, refuse};
use crate::here::Here;
use crate::records::Where;

/// In which shape.
#[derive(Debug, clap::Args)]
pub(crate) struct Asked {
    /// Print JSON for a custom Waybar module (`"return-type": "json"`).
    #[arg(long, conflicts_with = "json")]
    waybar: bool,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Where,
}

pub(crate) fn run(asked: &Asked, here: &Here) -> ExitCode {
    let status = match asked.place.open(here).and_then(|app| app.status(here.now, &here.zone)) {
        Ok(status) => status,
        // A bar has nobody to ask: that they are locked is where the day is.
        Err(error) if error.code == ErrorCode::Locked => return printed([locked(asked)], ExitCode::SUCCESS),
        Err(error) => return refuse(&error, asked.json),
    };
    let line = if asked.waybar {
        status.waybar()
    } else if asked.json {
        status.json()
    } else {
        status.line()
    };
    printed([line], ExitCode::SUCCESS)
}

/// That the records are locked, as programs know it.
fn locked(asked: &Asked) -> &'static str {
    if asked.waybar {
        r#"{"text":"locked","class":"locked"}"#
    } else if asked.json {
        r#"{"phase":"locked","lines":[]}"#
    } else {
        "locked"
    }
}
