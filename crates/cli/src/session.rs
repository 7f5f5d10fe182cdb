//! `leeward-cli session`: a session counted from a terminal, as in the tray. Lives here: the words of the call. What does
//! not: what is kept of it (`app`): the day and the kind, no time.

use std::process::ExitCode;

use clap::ValueEnum;
use serde_json::{Map, Value};

use crate::answer::{printed, refuse, tell};
use crate::here::Here;
use crate::records::Where;

#[derive(Debug, clap::Args)]
pub(crate) struct Asked {
    /// Type of session.
    #[arg(value_name = "TYPE", value_enum, required_unless_present = "remove")]
    kind: Option<Kind>,
    /// Remove one: of this type, or the last one counted.
    #[arg(long)]
    remove: bool,
    /// Print today's count of each type as one JSON object.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Where,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    Ordinary,
    Heavy,
    Trauma,
    Crisis,
}

impl From<Kind> for app::view::SessionKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Ordinary => Self::Ordinary,
            Kind::Heavy => Self::Heavy,
            Kind::Trauma => Self::Trauma,
            Kind::Crisis => Self::Crisis,
        }
    }
}

pub(crate) fn run(asked: &Asked, here: &Here) -> ExitCode {
    let done = asked.place.open(here).and_then(|mut app| {
        let kind = asked.kind.map(Into::into);
        let said = match kind {
            Some(kind) if !asked.remove => app.count_session(kind, here.now, &here.zone)?,
            kind => app.take_session_back(kind, here.now, &here.zone)?,
        };
        Ok((said, app.session_counts(here.now, &here.zone)?))
    });
    match done {
        Ok((_, counts)) if asked.json => {
            let counts: Map<String, Value> = counts.iter().map(|(kind, n)| ((*kind).to_owned(), (*n).into())).collect();
            printed([Value::from(counts).to_string()], ExitCode::SUCCESS)
        }
        Ok((said, _)) => {
            tell(&said);
            ExitCode::SUCCESS
        }
        Err(error) => refuse(&error, asked.json),
    }
}
