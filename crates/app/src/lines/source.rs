//! Lines of a stream, in bounded memory. What is written so far is handed on before the stream is waited for, so that
//! a program can ask a line and read its answer.

use std::io::{BufRead, BufReader, Read, Write};

use super::LONGEST_LINE;

/// What was read.
#[derive(Debug)]
pub(crate) enum Taken {
    /// A line, without its end.
    Line,
    /// A line longer than is taken: its beginning is there, the rest is passed over.
    TooLarge,
    /// There is no more.
    End,
    /// The stream failed.
    Unreadable(std::io::Error),
}

/// A stream of lines.
pub(crate) struct Source<R> {
    reader: BufReader<R>,
    begun: bool,
}

impl<R: Read> Source<R> {
    pub(crate) fn new(input: R) -> Source<R> {
        Source { reader: BufReader::with_capacity(1 << 16, input), begun: false }
    }

    /// The bytes that are there, after handing on what was written where that means waiting.
    pub(crate) fn chunk(&mut self, out: &mut impl Write) -> std::io::Result<std::io::Result<&[u8]>> {
        if self.reader.buffer().is_empty() {
            out.flush()?;
        }
        Ok(self.reader.fill_buf())
    }

    pub(crate) fn consume(&mut self, bytes: usize) {
        self.reader.consume(bytes);
    }

    /// Reads the next line.
    ///
    /// # Errors
    /// `out` can't be written to; a failure to read is among what was taken.
    pub(crate) fn line(&mut self, line: &mut Vec<u8>, out: &mut impl Write) -> std::io::Result<Taken> {
        line.clear();
        let mut any = false;
        loop {
            let chunk = match self.chunk(out)? {
                Ok(chunk) => chunk,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(error) => return Ok(Taken::Unreadable(error)),
            };
            if chunk.is_empty() && !any {
                return Ok(Taken::End);
            }
            let end = chunk.iter().position(|byte| *byte == b'\n');
            let part = end.map_or(chunk, |end| chunk.get(..end).unwrap_or(chunk));
            let room = (LONGEST_LINE + 1).saturating_sub(line.len());
            line.extend_from_slice(part.get(..room).unwrap_or(part));
            let (used, over) = (part.len() + usize::from(end.is_some()), end.is_some() || chunk.is_empty());
            self.consume(used);
            any = true;
            if over {
                break;
            }
        }
        if !self.begun {
            self.begun = true;
            if line.starts_with(b"\xef\xbb\xbf") {
                line.drain(..3);
            }
        }
        Ok(if line.len() > LONGEST_LINE { Taken::TooLarge } else { Taken::Line })
    }
}
