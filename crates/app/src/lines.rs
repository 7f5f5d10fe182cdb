//! JSON Lines and CSV as streams: one line at a time, in bounded memory, and what is wrong with one said by name.
//! Lives here: a line's bytes (`source`), a table's cells (`rows`), an object's members (`object`), the answer to it. What does not: what a line asks for
//! (`scoring`, `stats`).

pub(crate) mod object;
pub(crate) mod rows;
pub(crate) mod source;

use std::io::{Read, Write};

use crate::simulate::Refusal;
use object::Id;
use source::{Source, Taken};

/// A longer line is refused; nothing of it is kept.
pub(crate) const LONGEST_LINE: usize = 1 << 20;

/// How a stream went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Went {
    /// Every line was done.
    Well,
    /// Some lines were refused, the rest done.
    SomeRefused,
    /// Nothing more could be read, or nothing could be done with what was: said in the last line.
    Broken,
}

impl Refusal {
    pub(crate) fn new(code: &'static str, message: impl Into<String>) -> Refusal {
        Refusal { code, message: message.into() }
    }

    pub(crate) fn input(message: impl Into<String>) -> Refusal {
        Refusal::new("invalid_input", message)
    }

    pub(crate) fn too_large(what: &str) -> Refusal {
        Refusal::new("too_large", format!("the {what} is longer than {LONGEST_LINE} bytes"))
    }

    pub(crate) fn unreadable(error: &std::io::Error) -> Refusal {
        Refusal::new("io", error.to_string())
    }
}

/// A refused line: its id where it had one that can be read, and why.
#[derive(Debug)]
pub(crate) struct Refused {
    pub(crate) id: Option<Id>,
    pub(crate) why: Refusal,
}

impl Refused {
    /// Writes it as a line.
    pub(crate) fn write(&self, out: &mut impl Write) -> std::io::Result<()> {
        begin(out, self.id.as_ref())?;
        let text = |text: &str| serde_json::Value::from(text);
        writeln!(out, r#""error":{{"code":{},"message":{}}}}}"#, text(self.why.code), text(&self.why.message))
    }
}

/// The opening of an answer, with the id where there is one.
pub(crate) fn begin(out: &mut impl Write, id: Option<&Id>) -> std::io::Result<()> {
    match id {
        Some(id) => write!(out, r#"{{"id":{},"#, id.json()),
        None => out.write_all(b"{"),
    }
}

/// A number as it is printed: whole ones without a point.
pub(crate) fn number(out: &mut impl Write, value: f64) -> std::io::Result<()> {
    // Display never writes an exponent, nor a point for a whole number.
    if value == 0.0 { out.write_all(b"0") } else { write!(out, "{value}") }
}

/// Answers every line of a stream of JSON Lines. `answer` writes the whole answer to a line, or nothing and says why not.
/// Blank lines are passed over.
pub(crate) fn each<R: Read, W: Write>(
    input: R,
    out: &mut W,
    mut refused: impl FnMut(&mut W, &Refused) -> std::io::Result<()>,
    mut answer: impl FnMut(&mut W, &[u8]) -> std::io::Result<Result<(), Refused>>,
) -> std::io::Result<Went> {
    let mut source = Source::new(input);
    let mut line = Vec::new();
    let mut went = Went::Well;
    loop {
        let done = match source.line(&mut line, out)? {
            Taken::End => return Ok(went),
            Taken::Line if line.iter().all(u8::is_ascii_whitespace) => continue,
            Taken::Line => answer(out, &line)?,
            Taken::TooLarge => Err(Refused { id: object::id_in(&line), why: Refusal::too_large("line") }),
            Taken::Unreadable(error) => {
                refused(out, &Refused { id: None, why: Refusal::unreadable(&error) })?;
                return Ok(Went::Broken);
            }
        };
        if let Err(why) = done {
            went = Went::SomeRefused;
            refused(out, &why)?;
        }
    }
}
