//! A file that describes a questionnaire: which notation it is in, and what is read from it. Lives here: bytes to an
//! instrument, or why not. What does not: the notations themselves (`domain::instrument`), the sentences of the window
//! (`questionnaires/unfit.rs`).

use domain::instrument::questionnaire::{LeftOut, Unfit};
use domain::instrument::{Definition, Questionnaire, Unscorable};

/// What a file that describes an instrument is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notation {
    /// Leeward's own.
    Toml,
    /// A FHIR R4 Questionnaire.
    Fhir,
}

/// The longest instrument file, in bytes.
pub const LONGEST_INSTRUMENT_FILE: u64 = 1 << 20;

/// What a file brings.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct InstrumentFile {
    /// The instrument with its editions.
    pub(crate) definition: Definition,
    /// What of the file is not asked and not scored.
    pub(crate) left_out: Vec<LeftOut>,
    /// Items that the file asks in some cases only.
    pub(crate) conditional: Vec<u32>,
    /// What tells it from another of the same id; none where a person chose the id.
    pub(crate) identity: Option<String>,
}

/// Why a file brings nothing, in English; the window has its own words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum NotRead {
    /// It is no text.
    #[error("line {line}: this isn't UTF-8 text; save the file as UTF-8")]
    NoText {
        /// The line, from 1.
        line: usize,
    },
    /// An instrument file that can't score.
    #[error(transparent)]
    Toml(#[from] Unscorable),
    /// FHIR, or what was taken for it, that can't score.
    #[error(transparent)]
    Fhir(#[from] Unfit),
}

/// The notation that a file's beginning tells: JSON begins with a brace or a bracket.
pub(crate) fn notation(bytes: &[u8]) -> Notation {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    // A bracket begins a table of TOML, too, whose name follows it.
    let list = || matches!(text.trim_ascii().get(1..), Some(rest) if rest.trim_ascii_start().starts_with(b"{"));
    match first {
        Some(b'{') => Notation::Fhir,
        Some(b'[') if list() => Notation::Fhir,
        _ => Notation::Toml,
    }
}

/// Reads a file.
///
/// # Errors
/// It is no text, or can't score.
pub(crate) fn read(bytes: &[u8], notation: Notation) -> Result<InstrumentFile, NotRead> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        NotRead::NoText { line: before.split(|byte| *byte == b'\n').count() }
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Ok(match notation {
        Notation::Toml => InstrumentFile {
            definition: Definition::parse(text)?,
            left_out: Vec::new(),
            conditional: Vec::new(),
            identity: None,
        },
        Notation::Fhir => {
            let Questionnaire { definition, left_out, conditional, identity } = Questionnaire::parse(text)?;
            InstrumentFile { definition, left_out, conditional, identity: Some(identity) }
        }
    })
}
