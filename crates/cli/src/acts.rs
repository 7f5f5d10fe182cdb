//! What a person says to their reminders, as in the tray: done, snooze, pause, resume, leave, on call. Lives here: the
//! words of the call and saying where the day is afterwards. What does not: what an act does (`app`).

use std::process::ExitCode;

use app::error::AppError;
use app::ipc::PauseForm;
use app::{App, Zone};
use chrono::{DateTime, Utc};

use crate::answer::{printed, refuse, tell};
use crate::here::Here;
use crate::records::Where;

/// What every act takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Plain {
    /// Print the new status as one JSON object.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Where,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Snooze {
    /// Snooze for this many minutes.
    #[arg(long, default_value_t = 15, conflicts_with = "until")]
    minutes: u32,
    /// Snooze until this time: 18:00, tomorrow, 2026-12-24T18:00.
    #[arg(long, value_name = "TIME")]
    until: Option<String>,
    #[command(flatten)]
    plain: Plain,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Pause {
    /// Pause for this many minutes.
    #[arg(long, conflicts_with = "until")]
    minutes: Option<u32>,
    /// Pause until this time: 18:00, tomorrow, 2026-12-24, 2026-12-24T18:00.
    #[arg(long, value_name = "TIME")]
    until: Option<String>,
    #[command(flatten)]
    plain: Plain,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Leave {
    /// Last day of leave, like 2026-12-24.
    #[arg(long, visible_alias = "until", value_name = "DATE")]
    to: String,
    /// First day of leave (today by default).
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    #[command(flatten)]
    plain: Plain,
}

#[derive(Debug, clap::Args)]
pub(crate) struct OnCall {
    /// On call until this time: 18:00, tomorrow, 2026-12-24T08:00.
    #[arg(long, value_name = "TIME")]
    until: String,
    #[command(flatten)]
    plain: Plain,
}

pub(crate) fn done(asked: &Plain, here: &Here) -> ExitCode {
    asked.act(here, App::done_for_today)
}

pub(crate) fn resume(asked: &Plain, here: &Here) -> ExitCode {
    asked.act(here, App::resume)
}

pub(crate) fn snooze(asked: &Snooze, here: &Here) -> ExitCode {
    asked.plain.act(here, |app, now, zone| match &asked.until {
        Some(until) => app.snooze_until(until, now, zone),
        None => app.snooze(asked.minutes, now, zone),
    })
}

pub(crate) fn pause(asked: &Pause, here: &Here) -> ExitCode {
    asked.plain.act(here, |app, now, zone| match (&asked.until, asked.minutes) {
        (Some(until), _) => app.pause_until(until, now, zone),
        (None, Some(minutes)) => app.pause(&PauseForm::Minutes { minutes }, now, zone),
        (None, None) => app.pause(&PauseForm::UntilISaySo, now, zone),
    })
}

pub(crate) fn leave(asked: &Leave, here: &Here) -> ExitCode {
    asked.plain.act(here, |app, now, zone| app.leave(asked.from.as_deref(), &asked.to, now, zone))
}

pub(crate) fn on_call(asked: &OnCall, here: &Here) -> ExitCode {
    asked.plain.act(here, |app, now, zone| app.on_call(&asked.until, now, zone))
}

impl Plain {
    /// Does it, and says where the day is now.
    fn act(&self, here: &Here, what: impl FnOnce(&mut App, DateTime<Utc>, &Zone) -> Result<(), AppError>) -> ExitCode {
        let acted = self.place.open(here).and_then(|mut app| {
            what(&mut app, here.now, &here.zone)?;
            app.status(here.now, &here.zone)
        });
        match acted {
            Ok(status) if self.json => printed([status.json()], ExitCode::SUCCESS),
            Ok(status) => {
                tell(&status.line());
                ExitCode::SUCCESS
            }
            Err(error) => refuse(&error, self.json),
        }
    }
}
