//! How a verb answers: lines for a program on stdout, sentences for a person on stderr, and the exit status.
//! Lives here: 0 all well, 1 something was refused, 2 the call itself is wrong. What does not: what is answered.

use std::io::Write;
use std::process::ExitCode;

use app::error::{AppError, ErrorCode};
use serde_json::json;

/// Something was refused, the rest done; the call was a right one.
pub(crate) const REFUSED: u8 = 1;
/// The call itself is wrong, or nothing could be read.
pub(crate) const WRONG_CALL: u8 = 2;

/// A message for a person, on stderr.
#[expect(clippy::print_stderr, reason = "messages for people go to stderr")]
pub(crate) fn tell(message: &str) {
    eprintln!("{message}");
}

/// Lines for a program, on stdout.
///
/// # Errors
/// Where whoever read them has gone.
pub(crate) fn print<L: AsRef<str>>(lines: impl IntoIterator<Item = L>) -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in lines {
        writeln!(out, "{}", line.as_ref())?;
    }
    out.flush()
}

/// Prints lines and ends with this status; where whoever read them has gone, there is no one left to tell.
pub(crate) fn printed<L: AsRef<str>>(lines: impl IntoIterator<Item = L>, status: ExitCode) -> ExitCode {
    match print(lines) {
        Ok(()) => status,
        Err(_) => ExitCode::from(WRONG_CALL),
    }
}

/// A refusal as one JSON object.
pub(crate) fn refusal(code: &str, message: &str) -> String {
    json!({ "error": { "code": code, "message": message } }).to_string()
}

/// Says why something was not done: to a program as JSON, to a person in a sentence.
pub(crate) fn refuse(error: &AppError, json: bool) -> ExitCode {
    let (code, status) = match error.code {
        ErrorCode::InvalidInput | ErrorCode::Gone => ("invalid_input", REFUSED),
        ErrorCode::Locked | ErrorCode::WrongSecret => ("locked", WRONG_CALL),
        _ => ("io", WRONG_CALL),
    };
    if json {
        return printed([refusal(code, &error.message)], ExitCode::from(status));
    }
    tell(&error.message);
    ExitCode::from(status)
}
