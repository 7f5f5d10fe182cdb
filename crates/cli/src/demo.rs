//! `leeward-cli demo DIR`: a year of invented data in new records.

use std::path::PathBuf;
use std::process::ExitCode;

use serde_json::json;

use crate::answer::{WRONG_CALL, printed, refusal, tell};
use crate::here::Here;

#[derive(Debug, clap::Args)]
pub(crate) struct Asked {
    /// A new or empty folder. The key is stored there too. Open the data with `leeward --data DIR`.
    dir: PathBuf,
    /// Print the folder as one JSON object.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(asked: Asked, here: &Here) -> ExitCode {
    let shown = asked.dir.display().to_string();
    match app::demo::make_demo(asked.dir, &here.locale, here.now, &here.zone) {
        Ok(()) if asked.json => printed([json!({ "folder": shown }).to_string()], ExitCode::SUCCESS),
        Ok(()) => {
            tell(&format!("Created a year of invented data in {shown}. Open it: leeward --data {shown}"));
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
