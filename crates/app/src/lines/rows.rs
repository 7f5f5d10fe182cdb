//! Records of a CSV stream, in bounded memory.

use std::io::{Read, Write};

use csv_core::{ReadRecordResult, Reader};

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
}

impl<R: Read> Rows<R> {
    pub(crate) fn new(input: R) -> Rows<R> {
        Rows {
            source: Source::new(input),
            csv: Reader::new(),
            text: vec![0; LONGEST_LINE],
            ends: vec![0; MOST_CELLS],
            cells: 0,
        }
    }

    /// Reads the next record.
    ///
    /// # Errors
    /// `out` can't be written to; a failure to read is among what was taken.
    pub(crate) fn next(&mut self, out: &mut impl Write) -> std::io::Result<Taken> {
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
