//! `leeward-cli checkin`: a check-in from a terminal. Lives here: the words of the call and what is said afterwards.
//! What does not: which answers there are and what a check-in does (`app`).

use std::process::ExitCode;

use app::check_in::TypedAnswers;
use app::words::Words;
use serde_json::json;

use crate::answer::{REFUSED, printed, refusal, refuse, tell};
use crate::here::Here;
use crate::records::Where;

#[derive(Debug, clap::Args)]
pub(crate) struct Asked {
    /// The five answers, 0 to 4 each: exhaustion, reduced empathy, intrusive thoughts, irritability, reduced job
    /// satisfaction. Nothing between two commas skips a sign: 2,1,,1,3.
    #[arg(long, value_name = "2,1,0,1,3", allow_hyphen_values = true)]
    answers: String,
    /// For the work date of an earlier moment: 2026-11-24, 2026-11-24T21:15, 2026-11-24T21:15:00+01:00.
    #[arg(long, value_name = "MOMENT")]
    at: Option<String>,
    /// Say what was stored as one JSON object on stdout.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Where,
}

pub(crate) fn run(asked: &Asked, here: &Here) -> ExitCode {
    let answers = match TypedAnswers::parse(&asked.answers, &Words::new(&here.locale)) {
        Ok(answers) => answers,
        Err(why) if asked.json => {
            return printed([refusal("invalid_answer", &why.0)], ExitCode::from(REFUSED));
        }
        Err(why) => {
            tell(&why.0);
            return ExitCode::from(REFUSED);
        }
    };
    let stored = asked
        .place
        .open(here)
        .and_then(|mut app| app.check_in_at_once(answers, asked.at.as_deref(), here.now, &here.zone));
    match stored {
        Ok(stored) if asked.json => {
            let line = json!({ "id": stored.id, "work_date": stored.work_date, "done": stored.said_done });
            printed([line.to_string()], ExitCode::SUCCESS)
        }
        Ok(stored) => {
            tell(&stored.words);
            ExitCode::SUCCESS
        }
        Err(error) => refuse(&error, asked.json),
    }
}
