//! `leeward-cli doctor` and `leeward-cli backup`: how the records are, and a copy of them.

use std::process::ExitCode;

use app::doctor;

use crate::answer::{REFUSED, refuse, tell};
use crate::here::Here;
use crate::records::Where;

pub(crate) fn doctor(asked: &Where, here: &Here) -> ExitCode {
    let findings = match asked.records(here) {
        Ok(records) => doctor::examine(&records, here.now),
        Err(error) => return refuse(&error, false),
    };
    for finding in &findings {
        tell(&format!("{} {}", if finding.ok { "ok  " } else { "look" }, finding.words));
    }
    if findings.iter().all(|finding| finding.ok) { ExitCode::SUCCESS } else { ExitCode::from(REFUSED) }
}

pub(crate) fn backup(asked: &Where, here: &Here) -> ExitCode {
    match asked.records(here).and_then(|records| doctor::back_up(&records, here.now)) {
        Ok(words) => {
            tell(&words);
            ExitCode::SUCCESS
        }
        Err(error) => refuse(&error, false),
    }
}
