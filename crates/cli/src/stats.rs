//! `leeward-cli stats`. Lives here: opening files and streams. What does not: the statistics (`app`).

use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use app::simulate::Refusal;
use app::stats::run as stats;

use crate::answer::{WRONG_CALL, printed, refusal};
use crate::score::{input, status};

#[derive(Debug, clap::Args)]
pub(crate) struct Asked {
    /// Input file, one JSON object per line (standard input by default).
    file: Option<PathBuf>,
}

/// Answers a stream of questions.
pub(crate) fn run(asked: &Asked) -> ExitCode {
    let input = match input(asked.file.as_deref()) {
        Ok(input) => input,
        Err(Refusal { code, message }) => return printed([refusal(code, &message)], ExitCode::from(WRONG_CALL)),
    };
    let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    let went = stats(input, &mut out);
    status(&went.and_then(|went| out.flush().map(|()| went)))
}
