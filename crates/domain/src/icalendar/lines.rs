//! Content lines (RFC 5545, 3.1): unfolded, split into name, parameters and value, each with its line of the file. Whatever
//! is no content line is passed over, as other calendars do. What does not live here: what a property means.

use std::borrow::Cow;

/// A file's bytes as UTF-8, or as near as that: UTF-16 where its mark says so.
pub(super) fn utf8(bytes: &[u8]) -> Cow<'_, [u8]> {
    let units = |of: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.get(2..).unwrap_or_default().chunks(2).map(|pair| of(both(pair))).collect();
        Cow::Owned(String::from_utf16_lossy(&units).into_bytes())
    };
    match bytes {
        [0xff, 0xfe, ..] => units(u16::from_le_bytes),
        [0xfe, 0xff, ..] => units(u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => Cow::Borrowed(rest),
        _ => Cow::Borrowed(bytes),
    }
}

/// Half a unit at the end is none.
fn both(pair: &[u8]) -> [u8; 2] {
    <[u8; 2]>::try_from(pair).unwrap_or_default()
}

/// The lines of a file, one at a time.
pub(super) struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    number: usize,
    unfolded: Vec<u8>,
    text: String,
    /// Whether the component that is open stands further in, so that not each space is a fold.
    indented: bool,
}

/// A content line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    /// The line of the file at which it begins, from 1.
    pub(super) number: usize,
    /// Its name, as written.
    name: &'a str,
    /// What stands between the name and the value, and the value.
    rest: &'a str,
}

impl<'a> Lines<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Lines<'a> {
        Lines { bytes, at: 0, number: 0, unfolded: Vec::new(), text: String::new(), indented: false }
    }

    /// The next content line.
    pub(super) fn next(&mut self) -> Option<Line<'_>> {
        let number = loop {
            if self.at >= self.bytes.len() {
                return None;
            }
            let number = self.number + 1;
            self.unfolded.clear();
            let first = self.take();
            if is_component(first) {
                self.indented = first.first().is_some_and(u8::is_ascii_whitespace);
            }
            self.unfolded.extend_from_slice(first);
            while let [b' ' | b'\t', ..] = self.rest()
                && !self.is_own()
            {
                let fold = self.take();
                self.unfolded.extend_from_slice(fold.get(1..).unwrap_or_default());
            }
            // A letter may be folded in two (3.1), so only a whole line is read as text.
            self.text = String::from_utf8_lossy(&self.unfolded).into_owned();
            if split(self.text.trim(), number).is_some() {
                break number;
            }
        };
        split(self.text.trim(), number)
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Whether the line ahead, which begins with a space, is one of its own all the same: a BEGIN or an END that someone
    /// set further in, and the properties of such a component.
    fn is_own(&self) -> bool {
        let (line, _) = ended(self.rest());
        let property = || {
            let line = line.trim_ascii();
            let name = line.iter().position(|byte| matches!(byte, b':' | b';')).and_then(|length| line.get(..length));
            name.is_some_and(|name| {
                !name.is_empty() && name.iter().all(|byte| byte.is_ascii_uppercase() || *byte == b'-')
            })
        };
        is_component(line) || (self.indented && property())
    }

    /// Takes a line of the file, which LF, CRLF or CR alone ends.
    fn take(&mut self) -> &'a [u8] {
        let (line, length) = ended(self.rest());
        self.at += length;
        self.number += 1;
        line
    }
}

/// The first line of these bytes, and its length with its end.
fn ended(bytes: &[u8]) -> (&[u8], usize) {
    let length = bytes.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(bytes.len());
    let end = match bytes.get(length..) {
        Some([b'\r', b'\n', ..]) => 2,
        _ => 1,
    };
    (bytes.get(..length).unwrap_or_default(), length + end)
}

/// Whether a line begins or ends a component of a calendar.
fn is_component(line: &[u8]) -> bool {
    const KNOWN: [&str; 9] =
        ["VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD", "DAYLIGHT", "VALARM", "VTODO", "VJOURNAL", "VFREEBUSY"];
    let line = line.trim_ascii();
    let after = |verb: &str| {
        let (start, name) = line.split_at_checked(verb.len())?;
        start.eq_ignore_ascii_case(verb.as_bytes()).then_some(name.trim_ascii())
    };
    let name = after("BEGIN:").or_else(|| after("END:"));
    name.is_some_and(|name| KNOWN.iter().any(|known| known.as_bytes().eq_ignore_ascii_case(name)))
}

fn split(text: &str, number: usize) -> Option<Line<'_>> {
    let (name, rest) = text.split_at_checked(text.find([';', ':'])?)?;
    let name = name.trim();
    let named =
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    (named && rest.contains(':')).then_some(Line { number, name, rest })
}

impl<'a> Line<'a> {
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Whether its name ends so: what one program calls `X-…` another calls otherwise.
    pub(super) fn ends_in(&self, name: &str) -> bool {
        let at = self.name.len().checked_sub(name.len());
        at.and_then(|at| self.name.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(name))
    }

    /// Parameters and value: the first colon outside quotes is between them, or the last where the quotes don't end.
    fn parts(&self) -> (&'a str, &'a str) {
        let mut quoted = false;
        let colon = self.rest.bytes().position(|byte| {
            quoted ^= byte == b'"';
            byte == b':' && !quoted
        });
        self.cut(colon.or_else(|| self.rest.rfind(':')))
    }

    fn cut(&self, colon: Option<usize>) -> (&'a str, &'a str) {
        let at = colon.unwrap_or(self.rest.len());
        (self.rest.get(..at).unwrap_or_default(), self.rest.get(at + 1..).unwrap_or_default())
    }

    /// What stands after the colon.
    pub(super) fn value(&self) -> &'a str {
        self.parts().1
    }

    /// The parameters and the value of a property that tells dates: some name a zone with a colon in it and without
    /// quotes, `TZID=(UTC+01:00) Warsaw:20261204T090000`.
    pub(super) fn dated(&self) -> (Parameters<'a>, &'a str) {
        let (parameters, value) = self.parts();
        let iso = value.trim().as_bytes().get(4) == Some(&b'-');
        if value.contains(':') && !iso {
            let (parameters, value) = self.cut(self.rest.rfind(':'));
            return (Parameters(parameters), value);
        }
        (Parameters(parameters), value)
    }
}

/// The parameters of a property.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parameters<'a>(&'a str);

impl<'a> Parameters<'a> {
    /// The value of one, without its quotes.
    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        let mut quoted = false;
        let parts = self.0.split(move |c: char| {
            quoted ^= c == '"';
            c == ';' && !quoted
        });
        parts
            .filter_map(|part| part.split_once('='))
            .find(|(known, _)| known.trim().eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'')))
    }
}
