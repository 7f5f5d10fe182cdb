//! Records of a table as a stream, in bounded memory. Lives here: which sign stands between the cells (`parted`), the
//! cells. What does not: what a cell means.

use std::io::{Chain, Cursor, ErrorKind, Read, Write};

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::LONGEST_LINE;
use super::source::Source;
use crate::simulate::Refusal;

/// More cells than any table here has.
const MOST_CELLS: usize = 4_096;

/// What a record is.
pub(crate) enum Taken {
    Record,
    TooLarge,
    End,
    Unreadable(std::io::Error),
}

/// Records of a stream, in bounded memory.
pub(crate) struct Rows<R> {
    source: Source<R>,
    csv: Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
    cells: usize,
    sign: u8,
    failed: Option<std::io::Error>,
}

/// A stream of which the beginning has been read.
type Begun<R> = Chain<Cursor<Vec<u8>>, R>;

impl<R: Read> Rows<Begun<R>> {
    /// Rows whose cells are parted by commas, or, where the first line has no comma, by semicolons or tabs. A first line
    /// `sep=;`, as some spreadsheets write it, says it and is no row.
    pub(crate) fn parted(mut input: R) -> Rows<Begun<R>> {
        let (mut head, mut failed) = (Vec::new(), None);
        let mut piece = [0; 1 << 13];
        let line = loop {
            if let Some(line) = first_line(&head) {
                break line;
            }
            match input.read(&mut piece) {
                Ok(read) if read > 0 && head.len() < LONGEST_LINE => {
                    head.extend_from_slice(piece.get(..read).unwrap_or_default());
                }
                Ok(read) => {
                    head.extend_from_slice(piece.get(..read).unwrap_or_default());
                    break head.as_slice();
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => {
                    failed = Some(error);
                    break head.as_slice();
                }
            }
        };
        let named = line.trim_ascii().strip_prefix(b"sep=").and_then(|named| named.first().copied());
        let sign = named.unwrap_or_else(|| sign_of(line));
        let passed = if named.is_some() { line.as_ptr() as usize - head.as_ptr() as usize + line.len() } else { 0 };
        let mut begun = Cursor::new(head);
        begun.set_position(passed as u64);
        Rows {
            source: Source::new(begun.chain(input)),
            csv: ReaderBuilder::new().delimiter(sign).build(),
            text: vec![0; LONGEST_LINE],
            ends: vec![0; MOST_CELLS],
            cells: 0,
            sign,
            failed,
        }
    }
}

/// The first line that has something on it, once its end is there; without a byte-order mark.
fn first_line(head: &[u8]) -> Option<&[u8]> {
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let begins = text.iter().position(|byte| !matches!(byte, b'\r' | b'\n'))?;
    let line = text.get(begins..)?;
    line.get(..line.iter().position(|byte| matches!(byte, b'\r' | b'\n'))?)
}

/// What stands between the cells of a line: what is in quotes says nothing.
fn sign_of(line: &[u8]) -> u8 {
    let mut quoted = false;
    let (mut semicolons, mut tabs) = (false, false);
    for byte in line {
        match byte {
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b',' => return b',',
            b';' => semicolons = true,
            b'\t' => tabs = true,
            _ => {}
        }
    }
    match (semicolons, tabs) {
        (true, _) => b';',
        (false, true) => b'\t',
        (false, false) => b',',
    }
}

impl<R: Read> Rows<R> {
    /// Whether a comma can stand in a number, because it parts no cells.
    pub(crate) fn has_decimal_commas(&self) -> bool {
        self.sign != b','
    }

    /// Reads the next record.
    ///
    /// # Errors
    /// `out` can't be written to; a failure to read is among what was taken.
    pub(crate) fn next(&mut self, out: &mut impl Write) -> std::io::Result<Taken> {
        if let Some(error) = self.failed.take() {
            return Ok(Taken::Unreadable(error));
        }
        let (mut at, mut large) = (0, false);
        self.cells = 0;
        loop {
            let chunk = match self.source.chunk(out)? {
                Ok(chunk) => chunk,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(error) => return Ok(Taken::Unreadable(error)),
            };
            let (text, ends) = (self.text.get_mut(at..), self.ends.get_mut(self.cells..));
            let (result, read, wrote, ended) =
                self.csv.read_record(chunk, text.unwrap_or_default(), ends.unwrap_or_default());
            self.source.consume(read);
            at += wrote;
            self.cells += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                // The beginning of the row was kept long enough to know that it is none.
                ReadRecordResult::OutputFull => (at, large) = (0, true),
                ReadRecordResult::OutputEndsFull => (self.cells, large) = (0, true),
                ReadRecordResult::Record if large => return Ok(Taken::TooLarge),
                ReadRecordResult::Record => return Ok(Taken::Record),
                ReadRecordResult::End => return Ok(Taken::End),
            }
        }
    }

    /// The cells of the record just read.
    pub(crate) fn cells(&self) -> Result<Vec<&str>, Refusal> {
        let mut from = 0;
        let ends = self.ends.get(..self.cells).unwrap_or_default();
        ends.iter()
            .map(|&end| {
                let cell = self.text.get(from..end).unwrap_or_default();
                from = end;
                std::str::from_utf8(cell).map_err(|_| Refusal::input("the row is not UTF-8"))
            })
            .collect()
    }
}
