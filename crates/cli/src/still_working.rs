//! `leeward-cli still-working`: work after the day's end, said from a terminal. Lives here: the words of the call.
//! What does not: what can be said, and what it makes of the evening (`app`).

use std::process::ExitCode;

use app::after_hours::ONE_TAP_MINUTES;
use app::view::{AfterHoursForm, SaidForm};
use clap::ValueEnum;
use serde_json::json;

use crate::answer::{printed, refuse, tell};
use crate::here::Here;
use crate::records::Where;

#[derive(Debug, clap::Args)]
pub(crate) struct Asked {
    /// Minutes after the end of the day (30 by default).
    #[arg(long, conflicts_with = "until", allow_negative_numbers = true)]
    minutes: Option<String>,
    /// Until this time today, like 19:30.
    #[arg(long, value_name = "TIME")]
    until: Option<String>,
    /// A date other than today, like 2026-11-24.
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// The reason; you can also add it later in the window.
    #[arg(long, value_enum)]
    reason: Option<Reason>,
    /// You were on call.
    #[arg(long)]
    on_call: bool,
    /// Print the new entry's id as one JSON object.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Where,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Reason {
    Notes,
    Crisis,
    ClientContact,
    Admin,
    CatchingUp,
}

impl From<Reason> for app::view::AfterHoursReason {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::Notes => Self::Notes,
            Reason::Crisis => Self::Crisis,
            Reason::ClientContact => Self::ClientContact,
            Reason::Admin => Self::Admin,
            Reason::CatchingUp => Self::CatchingUp,
        }
    }
}

pub(crate) fn run(asked: &Asked, here: &Here) -> ExitCode {
    let said = SaidForm::Worked {
        minutes: asked.minutes.clone().unwrap_or_else(|| ONE_TAP_MINUTES.to_string()),
        until: asked.until.clone(),
        reason: asked.reason.map(Into::into),
        on_call: asked.on_call,
    };
    let form = AfterHoursForm { id: None, work_date: asked.date.clone(), said };
    let one_tap = asked.minutes.is_none() && asked.until.is_none();
    let noted = asked.place.open(here).and_then(|mut app| {
        if one_tap {
            app.log_one_tap(&form, here.now, &here.zone)
        } else {
            app.log_after_hours(&form, here.now, &here.zone)
        }
    });
    match noted {
        Ok(noted) if asked.json => printed([json!({ "id": noted.id }).to_string()], ExitCode::SUCCESS),
        Ok(noted) => {
            tell(&noted.words);
            ExitCode::SUCCESS
        }
        Err(error) => refuse(&error, asked.json),
    }
}
