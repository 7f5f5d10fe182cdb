//! `leeward-cli restore`: a backup in the place of the records. Lives here: the words of the call, and reading the
//! passphrase or recovery code. What does not: what a restore does (`app`).

use std::io::{BufRead, Read};
use std::path::PathBuf;
use std::process::ExitCode;

use app::error::{AppError, ErrorCode};
use app::restoring::{Asked as Restore, restore};
use serde_json::json;

use crate::answer::{printed, refuse, tell};
use crate::here::Here;
use crate::records::Where;

/// The longest line that is read as a secret, in bytes.
const LONGEST_SECRET: u64 = 4096;

#[derive(Debug, clap::Args)]
pub(crate) struct Asked {
    /// Backup folder, or its name inside `backups`. Your current data is kept in `backups`. Quit Leeward first.
    backup: PathBuf,
    /// Read the passphrase or recovery code from standard input.
    #[arg(long)]
    secret: bool,
    /// Print the result as one JSON object.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Where,
}

pub(crate) fn run(asked: Asked, here: &Here) -> ExitCode {
    let json = asked.json;
    match asked.restore(here) {
        Ok(done) if json => {
            let kept = done.kept.map(|kept| kept.display().to_string());
            printed([json!({ "check_ins": done.check_ins, "kept": kept }).to_string()], ExitCode::SUCCESS)
        }
        Ok(done) => {
            tell(&done.words);
            ExitCode::SUCCESS
        }
        Err(error) => refuse(&error, json),
    }
}

impl Asked {
    fn restore(self, here: &Here) -> Result<app::restoring::Restored, AppError> {
        let records = self.place.records(here)?;
        let secret = self.secret.then(secret).transpose()?;
        restore(&records, &Restore { backup: self.backup, secret: secret.map(Into::into) }, here.now)
    }
}

/// The first line of standard input.
fn secret() -> Result<String, AppError> {
    let mut line = String::new();
    let read = std::io::stdin().lock().take(LONGEST_SECRET).read_line(&mut line);
    read.map_err(|error| AppError { code: ErrorCode::Io, message: error.to_string() })?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
