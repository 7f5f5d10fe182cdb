//! `leeward-cli doctor` and `leeward-cli backup`: how the records are, and a copy of them.

use std::process::ExitCode;

use app::doctor;
use serde_json::json;

use crate::answer::{REFUSED, printed, refuse, tell};
use crate::desktop;
use crate::here::Here;
use crate::records::Where;

#[derive(Debug, clap::Args)]
pub(crate) struct Asked {
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Where,
}

pub(crate) fn doctor(asked: &Asked, here: &Here) -> ExitCode {
    let doctor::Examined { mut findings, locked } = match asked.place.records(here) {
        Ok(records) => doctor::examine(&records, here.now),
        Err(error) => return refuse(&error, asked.json),
    };
    findings.extend(doctor::of_desktop(desktop::seen(), &here.locale));
    let all_well = findings.iter().all(|finding| finding.ok);
    // Of locked records all was seen that can be.
    let status = if all_well || locked { ExitCode::SUCCESS } else { ExitCode::from(REFUSED) };
    if asked.json {
        let said: Vec<_> = findings.iter().map(|found| json!({ "ok": found.ok, "words": found.words })).collect();
        return printed([json!({ "findings": said, "ok": all_well }).to_string()], status);
    }
    for finding in &findings {
        tell(&format!("{} {}", if finding.ok { "ok  " } else { "note" }, finding.words));
    }
    status
}

pub(crate) fn backup(asked: &Asked, here: &Here) -> ExitCode {
    match asked.place.records(here).and_then(|records| doctor::back_up(&records, here.now, &here.zone)) {
        Ok(made) if asked.json => {
            printed([json!({ "folder": made.folder.display().to_string() }).to_string()], ExitCode::SUCCESS)
        }
        Ok(made) => {
            tell(&made.words);
            ExitCode::SUCCESS
        }
        Err(error) => refuse(&error, asked.json),
    }
}
