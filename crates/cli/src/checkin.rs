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
    /// Five answers from 0 (easiest) to 4 (hardest), in this order: exhaustion, reduced empathy, intrusive thoughts,
    /// irritability, reduced satisfaction. To skip a sign, leave nothing between two commas: 2,1,,1,3.
    #[arg(long, value_name = "2,1,0,1,3", allow_hyphen_values = true)]
    answers: String,
    /// Save it for an earlier day: 2026-11-24, 2026-11-24T21:15, 2026-11-24T21:15:00+01:00.
    #[arg(long, value_name = "DATE|TIME")]
    at: Option<String>,
    /// Print what was saved as one JSON object.
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
