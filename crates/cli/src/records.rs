//! `leeward-cli doctor` and `leeward-cli backup`: how the records are, and a copy of them.

use std::path::PathBuf;
use std::process::ExitCode;

use app::{KeyStore, doctor, opening::Records};
use directories::ProjectDirs;

use crate::{Here, tell};

#[derive(Debug, clap::Args)]
pub(crate) struct Asked {
    /// Other records than your own.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

pub(crate) fn doctor(asked: Asked, here: &Here) -> ExitCode {
    let Some(records) = records(asked, here) else { return ExitCode::from(2) };
    let findings = doctor::examine(&records, here.now);
    for finding in &findings {
        tell(&format!("{} {}", if finding.ok { "ok  " } else { "look" }, finding.words));
    }
    if findings.iter().all(|finding| finding.ok) { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

pub(crate) fn backup(asked: Asked, here: &Here) -> ExitCode {
    let Some(records) = records(asked, here) else { return ExitCode::from(2) };
    match doctor::back_up(&records, here.now) {
        Ok(words) => {
            tell(&words);
            ExitCode::SUCCESS
        }
        Err(error) => {
            tell(&error.message);
            ExitCode::from(2)
        }
    }
}

fn records(asked: Asked, here: &Here) -> Option<Records> {
    let own = || Some(ProjectDirs::from("app", "leeward", "Leeward")?.data_dir().to_owned());
    let Some(folder) = asked.data.or_else(own) else {
        tell("This account has no folder for a program's data: name one with --data.");
        return None;
    };
    Some(Records { folder, locale: here.locale.clone(), key_store: KeyStore::System, demo: false })
}
