//! `leeward-cli score`. Lives here: what was asked for, opening files and streams. What does not: scoring (`app`).

use std::fs::File;
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use app::scoring::{Form, LONGEST_INSTRUMENT_FILE, Notation, Went, from_file, known, list, run as score};
use app::simulate::Refusal;
use clap::ValueEnum;

use crate::answer::{REFUSED, WRONG_CALL, printed, refusal};

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Written {
    /// One JSON object per line.
    Jsonl,
    /// Table.
    Csv,
}

impl From<Written> for Form {
    fn from(written: Written) -> Form {
        match written {
            Written::Jsonl => Form::JsonLines,
            Written::Csv => Form::Csv,
        }
    }
}

#[derive(Debug, clap::Args)]
pub(crate) struct Asked {
    /// Questionnaire ID (see --list), or a file that describes one (.toml, or a FHIR Questionnaire as .json).
    #[arg(long, value_name = "ID|FILE", required_unless_present = "list")]
    instrument: Option<String>,
    /// Version, where there are several: CBI official or energy-at-10, OLBI agree-is-1 or disagree-is-1, BRS standard or
    /// turned-in-print.
    #[arg(long, value_name = "VERSION")]
    edition: Option<String>,
    /// Format of the answers (jsonl by default).
    #[arg(long, value_name = "FORMAT", value_enum)]
    from: Option<Written>,
    /// Format of the scores (jsonl by default).
    #[arg(long, value_name = "FORMAT", value_enum)]
    to: Option<Written>,
    /// List the questionnaires Leeward knows, one JSON object per line.
    #[arg(long)]
    list: bool,
    /// File of answers (standard input by default).
    file: Option<PathBuf>,
}

/// Scores a stream of answers.
pub(crate) fn run(asked: &Asked) -> ExitCode {
    if asked.list {
        return printed(list(), ExitCode::SUCCESS);
    }
    let opened = instrument(asked).and_then(|instrument| Ok((instrument, input(asked.file.as_deref())?)));
    let (instrument, input) = match opened {
        Ok(opened) => opened,
        Err(Refusal { code, message }) => return printed([refusal(code, &message)], ExitCode::from(WRONG_CALL)),
    };
    let forms = (asked.from.map_or(Form::JsonLines, Form::from), asked.to.map_or(Form::JsonLines, Form::from));
    let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    let went = score(&instrument, forms, input, &mut out, &mut std::io::stderr().lock());
    status(&went.and_then(|went| out.flush().map(|()| went)))
}

/// The exit status of a stream; where whoever read it has gone, there is no one left to tell.
pub(crate) fn status(went: &std::io::Result<Went>) -> ExitCode {
    match went {
        Ok(Went::Well) => ExitCode::SUCCESS,
        Ok(Went::SomeRefused) => ExitCode::from(REFUSED),
        Ok(Went::Broken) | Err(_) => ExitCode::from(WRONG_CALL),
    }
}

/// A file, or standard input.
pub(crate) fn input(file: Option<&Path>) -> Result<Box<dyn Read>, Refusal> {
    match file.filter(|file| *file != Path::new("-")) {
        None => Ok(Box::new(std::io::stdin().lock())),
        Some(file) => Ok(Box::new(open(file)?)),
    }
}

fn open(file: &Path) -> Result<File, Refusal> {
    let opened = File::open(file).and_then(|opened| {
        if opened.metadata()?.is_dir() { Err(std::io::ErrorKind::IsADirectory.into()) } else { Ok(opened) }
    });
    opened.map_err(|error| Refusal { code: "io", message: format!("{}: {error}", file.display()) })
}

fn instrument(asked: &Asked) -> Result<app::scoring::Instrument, Refusal> {
    let named = asked.instrument.as_deref().unwrap_or_default();
    let edition = asked.edition.as_deref();
    let path = Path::new(named);
    let kind = path.extension().map(std::ffi::OsStr::to_ascii_lowercase);
    let notation = match kind.as_ref().and_then(|kind| kind.to_str()) {
        Some("toml") => Notation::Toml,
        Some("json") => Notation::Fhir,
        _ => return known(named, edition),
    };
    let mut text = Vec::new();
    let read = open(path)?.take(LONGEST_INSTRUMENT_FILE + 1).read_to_end(&mut text);
    let read = read.map_err(|error| Refusal { code: "io", message: format!("{named}: {error}") })?;
    if read as u64 > LONGEST_INSTRUMENT_FILE {
        let message = format!("{named}: longer than {LONGEST_INSTRUMENT_FILE} bytes");
        return Err(Refusal { code: "too_large", message });
    }
    let named = |Refusal { code, message }| Refusal { code, message: format!("{named}: {message}") };
    from_file(&text, notation, edition).map_err(named)
}
