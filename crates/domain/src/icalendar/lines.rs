//! Content lines (RFC 5545, 3.1): unfolded, split into name, parameters and value, each with its line of the file.
//! What does not live here: what a property means.

use super::{Problem, Wrong};

/// The lines of a file, one at a time.
pub(super) struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    number: usize,
    unfolded: Vec<u8>,
}

/// A content line.
pub(super) struct Line<'a> {
    /// The line of the file at which it begins, from 1.
    pub(super) number: usize,
    /// Its name, as written.
    pub(super) name: &'a str,
    parameters: &'a str,
    /// What stands after the colon.
    pub(super) value: &'a str,
}

impl<'a> Lines<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Lines<'a> {
        let at = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        Lines { bytes, at, number: 0, unfolded: Vec::new() }
    }

    /// The next line that has something in it.
    pub(super) fn next(&mut self) -> Result<Option<Line<'_>>, Problem> {
        let (mut start, mut number);
        loop {
            if self.at >= self.bytes.len() {
                return Ok(None);
            }
            (start, number) = (self.at, self.number + 1);
            self.unfolded.clear();
            self.take(0);
            while matches!(self.bytes.get(self.at), Some(b' ' | b'\t')) {
                self.take(1);
            }
            if !self.unfolded.iter().all(u8::is_ascii_whitespace) {
                break;
            }
        }
        // A sequence may be folded in two (3.1), so only a whole line is held to UTF-8.
        match std::str::from_utf8(&self.unfolded) {
            Ok(text) => split(text, number).map(Some).ok_or(Problem { line: number, wrong: Wrong::NoProperty }),
            Err(error) => {
                let (byte, line) = place(self.bytes, &mut start, &mut number, error.valid_up_to());
                Err(Problem { line, wrong: Wrong::NotUtf8 { byte } })
            }
        }
    }

    /// Takes a line of the file without its end and without so many bytes at its start.
    fn take(&mut self, skip: usize) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let length = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
        let line = rest.get(..length).unwrap_or_default();
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        self.unfolded.extend_from_slice(line.get(skip..).unwrap_or_default());
        self.at += length + 1;
        self.number += 1;
    }
}

/// The byte and the line of the file at which so many bytes of an unfolded line are over.
fn place(bytes: &[u8], start: &mut usize, number: &mut usize, mut content: usize) -> (usize, usize) {
    loop {
        let rest = bytes.get(*start..).unwrap_or_default();
        let length = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
        let line = rest.get(..length).unwrap_or_default();
        let inside = line.strip_suffix(b"\r").unwrap_or(line).len();
        if content < inside || *start + length + 1 >= bytes.len() {
            return (*start + content, *number);
        }
        content -= inside;
        // The next line's first byte is the fold's own.
        *start += length + 1;
        *number += 1;
        content += 1;
    }
}

fn split(text: &str, number: usize) -> Option<Line<'_>> {
    let name_ends = text.find([';', ':'])?;
    let (name, rest) = text.split_at_checked(name_ends)?;
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return None;
    }
    let mut quoted = false;
    let colon = rest.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b':' && !quoted
    })?;
    Some(Line { number, name, parameters: rest.get(..colon)?, value: rest.get(colon + 1..)? })
}

impl Line<'_> {
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The value of a parameter, without its quotes.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        let mut quoted = false;
        let parts = self.parameters.split(move |c: char| {
            quoted ^= c == '"';
            c == ';' && !quoted
        });
        parts.filter_map(|part| part.split_once('=')).find_map(|(known, value)| {
            let value = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value);
            known.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}
