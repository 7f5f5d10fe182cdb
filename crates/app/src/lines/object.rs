//! One JSON object of a line: its members in the order given, each still as its text. Nested values are passed over
//! without recursion, so that depth costs nothing.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, de::DeserializeSeed};
use serde_json::value::RawValue;

use super::Refused;
use crate::simulate::Refusal;

/// The longest piece of someone's input that a message repeats, in characters.
const SHOWN: usize = 40;

/// The id of a line: a JSON text or number, echoed as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Id(String);

impl Id {
    /// Reads one; null is none.
    fn read(raw: &RawValue) -> Result<Option<Id>, Refusal> {
        let text = raw.get();
        let fits = match text.as_bytes().first() {
            Some(b'n') => return Ok(None),
            Some(b'"') => serde_json::from_str::<String>(text).is_ok(),
            Some(first) => first.is_ascii_digit() || *first == b'-',
            None => false,
        };
        if fits {
            Ok(Some(Id(text.to_owned())))
        } else {
            Err(Refusal::input(format!("id: {} is not a string or a number", shown(text))))
        }
    }

    /// From plain text.
    pub(crate) fn of_text(text: &str) -> Id {
        Id(serde_json::Value::from(text).to_string())
    }

    /// As JSON.
    pub(crate) fn json(&self) -> &str {
        &self.0
    }

    /// As plain text.
    pub(crate) fn text(&self) -> String {
        serde_json::from_str(&self.0).unwrap_or_else(|_| self.0.clone())
    }
}

/// A name in an object.
#[derive(Deserialize)]
pub(crate) struct Name<'a>(#[serde(borrow)] pub(crate) Cow<'a, str>);

/// The members of an object.
pub(crate) type Members<'a> = Vec<(Name<'a>, &'a RawValue)>;

struct Into<'m, 'a>(&'m mut Members<'a>);

impl<'a> DeserializeSeed<'a> for Into<'_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'a> Visitor<'a> for Into<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(member) = map.next_entry()? {
            self.0.push(member);
        }
        Ok(())
    }
}

/// The members of a JSON text, as far as they can be read.
fn members<'a>(text: &'a str, into: &mut Members<'a>) -> Result<(), serde_json::Error> {
    let mut json = serde_json::Deserializer::from_str(text);
    Into(into).deserialize(&mut json)?;
    json.end()
}

/// The members of a value that has to be an object.
pub(crate) fn inner<'a>(name: &str, raw: &'a RawValue, into: &mut Members<'a>) -> Result<(), Refusal> {
    into.clear();
    if raw.get().starts_with('{') {
        members(raw.get(), into).map_err(|error| Refusal::new("invalid_json", plain(&error)))
    } else {
        Err(Refusal::input(format!("{name}: {} is not an object", shown(raw.get()))))
    }
}

/// A line's object, with nothing but these keys in it, each at most once.
pub(crate) fn line<'a, const N: usize>(
    line: &'a [u8],
    keys: [&str; N],
) -> Result<(Option<Id>, [Option<&'a RawValue>; N]), Refused> {
    let refused = |id, why| Err(Refused { id, why });
    let text = match std::str::from_utf8(line) {
        Ok(text) => text,
        Err(error) => {
            let at = error.valid_up_to();
            let why = Refusal::new("invalid_json", format!("the line stops being UTF-8 at byte {}", at + 1));
            return refused(line.get(..at).and_then(id_in), why);
        }
    };
    let mut found = Vec::with_capacity(N + 1);
    let read = members(text, &mut found);
    if let Err(error) = read {
        let why = if serde_json::from_str::<&RawValue>(text).is_ok()
            && found.is_empty()
            && !text.trim_start().starts_with('{')
        {
            Refusal::input(format!("the line is not an object: {}", shown(text.trim())))
        } else {
            Refusal::new("invalid_json", plain(&error))
        };
        return refused(id_in(line), why);
    }
    let mut id = None;
    let mut values = [None; N];
    let mut wrong = None;
    for (Name(name), value) in found {
        let place = keys.iter().position(|key| *key == name).and_then(|at| values.get_mut(at));
        let problem = match place {
            None => Some(Refusal::new(
                "unknown_key",
                format!("{}: unknown key; expected {}", shown(&name), keys.join(", ")),
            )),
            Some(Some(_)) => Some(Refusal::input(format!("{name}: appears twice"))),
            Some(place) => {
                *place = Some(value);
                match (name == "id").then(|| Id::read(value)) {
                    Some(Ok(read)) => {
                        id = read;
                        None
                    }
                    Some(Err(why)) => Some(why),
                    None => None,
                }
            }
        };
        wrong = wrong.or(problem);
    }
    match wrong {
        Some(why) => refused(id, why),
        None => Ok((id, values)),
    }
}

/// The id of a line that can't be read to its end, where it came before that.
pub(crate) fn id_in(line: &[u8]) -> Option<Id> {
    let text = match std::str::from_utf8(line) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(line.get(..error.valid_up_to())?).ok()?,
    };
    let mut found = Vec::new();
    // What it fails on comes later than what was found.
    let _ = members(text, &mut found);
    let (_, raw) = found.iter().find(|(Name(name), _)| name == "id")?;
    // A number cut off by the end of what is known may be another one.
    let cut = raw.get().as_ptr() as usize + raw.get().len() == text.as_ptr() as usize + text.len();
    if cut { None } else { Id::read(raw).ok().flatten() }
}

/// A piece of someone's input, cut to what a message can hold.
pub(crate) fn shown(text: &str) -> String {
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

/// What is wrong with a JSON text, without the line number: there is one line.
fn plain(error: &serde_json::Error) -> String {
    error.to_string().replace(" at line 1 column ", " at byte ")
}
