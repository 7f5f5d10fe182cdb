//! `leeward-cli demo DIR`: a year of invented data in new records.

use std::path::PathBuf;
use std::process::ExitCode;

use serde_json::json;

use crate::answer::{WRONG_CALL, printed, refusal, tell};
use crate::here::Here;

#[derive(Debug, clap::Args)]
pub(crate) struct Asked {
    /// A folder that is empty or does not exist yet. The key lies beside the records; open them with
    /// `leeward --data DIR`.
    dir: PathBuf,
    /// Say where it lies as one JSON object on stdout.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(asked: Asked, here: &Here) -> ExitCode {
    let shown = asked.dir.display().to_string();
    match app::demo::make_demo(asked.dir, &here.locale, here.now, &here.zone) {
        Ok(()) if asked.json => printed([json!({ "folder": shown }).to_string()], ExitCode::SUCCESS),
        Ok(()) => {
            tell(&format!("An invented year lies in {shown}. Look at it: leeward --data {shown}"));
            ExitCode::SUCCESS
        }
        // Whatever stands in the way, it is the folder that was named.
        Err(error) if asked.json => printed([refusal("io", &error.message)], ExitCode::from(WRONG_CALL)),
        Err(error) => {
            tell(&error.message);
            ExitCode::from(WRONG_CALL)
        }
    }
}
