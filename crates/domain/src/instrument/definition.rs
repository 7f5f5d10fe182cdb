//! An instrument file (TOML), parsed at the door: what can't score is refused with its line and the reason.
//! Lives here: the file's shape and every rule about it. What does not: where a file comes from (no IO here).
//! The format in words: `instruments/README.md`; as a JSON Schema: `instruments/instrument.schema.json`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use toml::Spanned;

use super::{Band, Bound, Formula, Instrument, MeasurementError, Subscale};

/// The format this program reads.
const FORMAT: i64 = 1;
/// The most items an instrument has.
pub(super) const MOST_ITEMS: u32 = 1_000;
/// The most subscales.
pub(super) const MOST_SUBSCALES: usize = 200;
/// The longest id or code.
const LONGEST_ID: usize = 64;
/// The largest factor of a sum.
const LARGEST_FACTOR: u32 = 1_000;
/// A bound is compared in hundredths; larger ones are no scores.
const LARGEST_BOUND: f64 = 10_000_000.0;

/// An instrument with all its editions; at least one, the usual one first.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    usual: Instrument,
    others: Vec<Instrument>,
}

/// Why a file cannot score. The reason is for the person who wrote the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct Unscorable {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    format: Spanned<i64>,
    id: Spanned<String>,
    name: Spanned<String>,
    citation: Spanned<String>,
    licence: Spanned<String>,
    items: Spanned<i64>,
    options: Spanned<Vec<i64>>,
    #[serde(default)]
    option_texts: BTreeMap<Spanned<String>, Spanned<String>>,
    #[serde(default)]
    texts: BTreeMap<Spanned<String>, Spanned<String>>,
    recall_days: Option<Spanned<i64>>,
    edition: Spanned<Vec<Spanned<RawEdition>>>,
    subscale: Spanned<Vec<Spanned<RawSubscale>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEdition {
    id: Spanned<String>,
    told_by: Option<String>,
    reversed: Spanned<Vec<i64>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSubscale {
    id: Spanned<String>,
    items: Spanned<Vec<i64>>,
    score: Spanned<RawScore>,
    times: Option<Spanned<i64>>,
    fewest_answered: Option<Spanned<i64>>,
    #[serde(default)]
    higher_is_better: bool,
    #[serde(default)]
    bands: Vec<Spanned<RawBand>>,
    error: Option<Spanned<RawError>>,
}

#[derive(Deserialize, Clone, Copy, PartialEq)]
#[serde(rename_all = "lowercase")]
enum RawScore {
    Sum,
    Mean,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawBand {
    code: String,
    from: Option<Number>,
    above: Option<Number>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawError {
    sd: Option<Number>,
    reliability: Number,
    source: String,
}

/// A whole number or one with a point.
#[derive(Deserialize, Clone, Copy)]
#[serde(untagged)]
enum Number {
    Whole(i32),
    Point(f64),
}

impl Number {
    fn value(self) -> f64 {
        match self {
            Number::Whole(whole) => f64::from(whole),
            Number::Point(point) => point,
        }
    }
}

/// A reason, and the byte it is about.
struct At(usize, String);

fn at<T>(spanned: &Spanned<T>, reason: impl Into<String>) -> At {
    At(spanned.span().start, reason.into())
}

impl Definition {
    /// Reads an instrument file.
    ///
    /// # Errors
    /// What is no TOML, has an unknown or missing key, or cannot score: the line and the reason.
    pub fn parse(text: &str) -> Result<Definition, Unscorable> {
        let refused = |At(byte, reason)| Unscorable { line: line_of(text, byte), reason };
        let raw: RawFile = toml::from_str(text).map_err(|error| {
            let byte = error.span().map_or(0, |span| span.start);
            refused(At(byte, error.message().trim().to_owned()))
        })?;
        raw.check().map_err(refused)
    }

    /// One edition and nothing else, for a file of another format.
    pub(super) fn single(usual: Instrument) -> Definition {
        Definition { usual, others: Vec::new() }
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.usual.id
    }

    /// The edition that is taken where none is named.
    #[must_use]
    pub fn usual_edition(&self) -> &Instrument {
        &self.usual
    }

    /// All editions, the usual one first.
    pub fn editions(&self) -> impl Iterator<Item = &Instrument> {
        std::iter::once(&self.usual).chain(&self.others)
    }

    /// An edition by its id.
    #[must_use]
    pub fn edition(&self, id: &str) -> Option<&Instrument> {
        self.editions().find(|instrument| instrument.edition == id)
    }
}

impl RawFile {
    fn check(&self) -> Result<Definition, At> {
        if *self.format.get_ref() != FORMAT {
            return Err(at(&self.format, format!("format: {} is not {FORMAT}", self.format.get_ref())));
        }
        let items = u32::try_from(*self.items.get_ref()).ok().filter(|items| (1..=MOST_ITEMS).contains(items));
        let Some(items) = items else {
            return Err(at(&self.items, format!("items: {} is not 1 to {MOST_ITEMS}", self.items.get_ref())));
        };
        let options = options(&self.options)?;
        let base = Instrument {
            id: code("id", &self.id)?,
            name: filled("name", &self.name)?,
            edition: String::new(),
            told_by: None,
            items,
            option_texts: texts("option_texts", &self.option_texts, |value| {
                u8::try_from(value).ok().filter(|value| options.contains(value))
            })?,
            texts: texts("texts", &self.texts, |item| item_number(item, items))?,
            options,
            reversed: BTreeSet::new(),
            subscales: subscales(&self.subscale, items)?,
            recall_days: self.recall_days.as_ref().map(recall).transpose()?,
            licence: filled("licence", &self.licence)?,
            citation: filled("citation", &self.citation)?,
        };
        let mut editions: Vec<Instrument> = Vec::new();
        for raw in self.edition.get_ref() {
            let edition = raw.get_ref();
            let id = code("edition id", &edition.id)?;
            if editions.iter().any(|other| other.edition == id) {
                return Err(at(&edition.id, format!("edition {id}: there are two of this id")));
            }
            let reversed = item_list(&format!("edition {id}: reversed"), &edition.reversed, items)?;
            editions.push(Instrument {
                edition: id,
                told_by: edition.told_by.clone(),
                reversed: reversed.into_iter().collect(),
                ..base.clone()
            });
        }
        let mut editions = editions.into_iter();
        let Some(usual) = editions.next() else {
            return Err(at(&self.edition, "edition: there is none, one is needed"));
        };
        Ok(Definition { usual, others: editions.collect() })
    }
}

fn options(raw: &Spanned<Vec<i64>>) -> Result<Vec<u8>, At> {
    let mut options = Vec::new();
    for value in raw.get_ref() {
        let option = u8::try_from(*value).map_err(|_| at(raw, format!("options: {value} is not 0 to 255")))?;
        options.push(option);
    }
    if options.len() < 2 {
        return Err(at(raw, format!("options: {} given, at least 2 are needed", options.len())));
    }
    if !options.is_sorted_by(|a, b| a < b) {
        return Err(at(raw, "options: are not in ascending order, each once"));
    }
    Ok(options)
}

fn texts<K: Ord>(
    name: &str,
    raw: &BTreeMap<Spanned<String>, Spanned<String>>,
    key: impl Fn(i64) -> Option<K>,
) -> Result<BTreeMap<K, String>, At> {
    raw.iter()
        .map(|(number, text)| {
            let known = number.get_ref().parse().ok().and_then(&key);
            let known = known.ok_or_else(|| at(number, format!("{name}: there is no {}", number.get_ref())))?;
            Ok((known, text.get_ref().clone()))
        })
        .collect()
}

fn recall(raw: &Spanned<i64>) -> Result<u32, At> {
    let days = u32::try_from(*raw.get_ref()).ok().filter(|days| (1..=3_660).contains(days));
    days.ok_or_else(|| at(raw, format!("recall_days: {} is not 1 to 3660", raw.get_ref())))
}

fn filled(name: &str, raw: &Spanned<String>) -> Result<String, At> {
    let text = raw.get_ref().trim();
    if text.is_empty() { Err(at(raw, format!("{name}: is empty"))) } else { Ok(text.to_owned()) }
}

/// Whether a text can be an id or a code: it stands in a CSV header and in bindings.
pub(super) fn is_code(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LONGEST_ID
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

fn code(name: &str, raw: &Spanned<String>) -> Result<String, At> {
    let text = raw.get_ref();
    if is_code(text) {
        return Ok(text.clone());
    }
    let reason = format!("{name}: `{text}` is not 1 to {LONGEST_ID} letters a to z, digits, `_`, `-` or `.`");
    Err(at(raw, reason))
}

fn item_number(item: i64, last: u32) -> Option<u32> {
    u32::try_from(item).ok().filter(|item| (1..=last).contains(item))
}

fn item_list(name: &str, raw: &Spanned<Vec<i64>>, last: u32) -> Result<Vec<u32>, At> {
    let mut items = Vec::new();
    for &item in raw.get_ref() {
        let number = item_number(item, last)
            .ok_or_else(|| at(raw, format!("{name}: item {item}: there is no such item, the last is {last}")))?;
        if items.contains(&number) {
            return Err(at(raw, format!("{name}: item {item} is there twice")));
        }
        items.push(number);
    }
    Ok(items)
}

fn subscales(raw: &Spanned<Vec<Spanned<RawSubscale>>>, last: u32) -> Result<Vec<Subscale>, At> {
    let given = raw.get_ref();
    if given.is_empty() || given.len() > MOST_SUBSCALES {
        return Err(at(raw, format!("subscale: {} given, 1 to {MOST_SUBSCALES} are needed", given.len())));
    }
    let mut subscales: Vec<Subscale> = Vec::new();
    for raw in given {
        let subscale = subscale(raw.get_ref(), last)?;
        if subscales.iter().any(|other| other.id == subscale.id) {
            return Err(at(&raw.get_ref().id, format!("subscale {}: there are two of this id", subscale.id)));
        }
        subscales.push(subscale);
    }
    Ok(subscales)
}

fn subscale(raw: &RawSubscale, last: u32) -> Result<Subscale, At> {
    let id = code("subscale id", &raw.id)?;
    let items = item_list(&format!("subscale {id}"), &raw.items, last)?;
    if items.is_empty() {
        return Err(at(&raw.items, format!("subscale {id}: has no items")));
    }
    let all = u32::try_from(items.len()).unwrap_or(u32::MAX);
    let fewest_answered = match &raw.fewest_answered {
        None => all,
        Some(_) if *raw.score.get_ref() == RawScore::Sum => {
            let reason = format!("subscale {id}: fewest_answered is for a mean; a sum needs every item");
            return Err(at(&raw.score, reason));
        }
        Some(fewest) => item_number(*fewest.get_ref(), all).ok_or_else(|| {
            at(fewest, format!("subscale {id}: fewest_answered: {} is not 1 to {all}", fewest.get_ref()))
        })?,
    };
    let formula = match (*raw.score.get_ref(), &raw.times) {
        (RawScore::Sum, None) => Formula::Sum,
        (RawScore::Mean, None) => Formula::Mean,
        (RawScore::Mean, Some(times)) => return Err(at(times, format!("subscale {id}: times is for a sum"))),
        (RawScore::Sum, Some(times)) => {
            let factor = item_number(*times.get_ref(), LARGEST_FACTOR);
            Formula::SumTimes(factor.ok_or_else(|| {
                at(times, format!("subscale {id}: times: {} is not 1 to {LARGEST_FACTOR}", times.get_ref()))
            })?)
        }
    };
    Ok(Subscale {
        bands: bands(&id, &raw.bands)?,
        error: raw.error.as_ref().map(|error| measurement_error(&id, error)).transpose()?,
        id,
        items,
        formula,
        fewest_answered,
        higher_is_better: raw.higher_is_better,
    })
}

fn bands(id: &str, raw: &[Spanned<RawBand>]) -> Result<Vec<Band>, At> {
    let mut bands: Vec<Band> = Vec::new();
    for raw in raw {
        let band = raw.get_ref();
        let refused = |reason: &str| at(raw, format!("subscale {id}: band `{}`: {reason}", band.code));
        if !is_code(&band.code) {
            return Err(refused("the code is not letters a to z, digits, `_`, `-` or `.`"));
        }
        if bands.iter().any(|other| other.code == band.code) {
            return Err(refused("there are two of this code"));
        }
        let from = match (band.from, band.above) {
            (Some(_), Some(_)) => return Err(refused("has both `from` and `above`")),
            (None, None) => None,
            (Some(number), None) => Some((number, true)),
            (None, Some(number)) => Some((number, false)),
        };
        let from = from
            .map(|(number, inclusive)| {
                let hundredths =
                    hundredths(number).ok_or_else(|| refused("a bound is 0 or more, with at most two decimals"))?;
                Ok(Bound { hundredths, inclusive })
            })
            .transpose()?;
        match (bands.last(), from) {
            (None, Some(_)) => return Err(refused("the first band has neither `from` nor `above`")),
            (Some(_), None) => return Err(refused("only the first band has neither `from` nor `above`")),
            (Some(before), Some(bound)) if before.from.is_some_and(|b| rank(b) >= rank(bound)) => {
                return Err(refused("the bounds do not rise"));
            }
            (None, None) | (Some(_), Some(_)) => {}
        }
        bands.push(Band { code: band.code.clone(), from });
    }
    Ok(bands)
}

fn rank(bound: Bound) -> (u32, bool) {
    (bound.hundredths, !bound.inclusive)
}

/// A bound in hundredths; null where it has more decimals, or is no bound of a score.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number within bounds")]
fn hundredths(number: Number) -> Option<u32> {
    let exact = number.value() * 100.0;
    let whole = exact.round();
    let usable = (0.0..=LARGEST_BOUND).contains(&number.value()) && (exact - whole).abs() < 1e-6;
    usable.then_some(whole as u32)
}

fn measurement_error(id: &str, raw: &Spanned<RawError>) -> Result<MeasurementError, At> {
    let error = raw.get_ref();
    let (sd, reliability) = (error.sd.map(Number::value), error.reliability.value());
    if !(0.0..=1.0).contains(&reliability) {
        return Err(at(raw, format!("subscale {id}: reliability: {reliability} is not between 0 and 1")));
    }
    if let Some(sd) = sd.filter(|sd| !(sd.is_finite() && *sd >= 0.0)) {
        return Err(at(raw, format!("subscale {id}: sd: {sd} is below 0 or no number")));
    }
    Ok(MeasurementError { sd, reliability, source: error.source.clone() })
}

pub(super) fn line_of(text: &str, byte: usize) -> usize {
    let before = text.as_bytes().get(..byte).unwrap_or(text.as_bytes());
    before.split(|byte| *byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"format = 1
id = "mine"
name = "A sheet of my own"
citation = "my clinic"
licence = "mine"
items = 3
options = [0, 1, 2]
option_texts = { 0 = "no", 2 = "yes" }

[[edition]]
id = "standard"
reversed = [2]

[[subscale]]
id = "total"
items = [1, 2, 3]
score = "mean"
fewest_answered = 2
bands = [{ code = "low" }, { code = "high", from = 1.25 }]

[texts]
1 = "My item"
"#;

    #[track_caller]
    fn refused(from: &str, to: &str, expected: &str) {
        assert!(FILE.contains(from), "{from}");
        let error = Definition::parse(&FILE.replacen(from, to, 1)).unwrap_err().to_string();
        assert_eq!(error, expected);
    }

    #[test]
    fn a_file_of_ones_own_is_an_instrument() {
        let definition = Definition::parse(FILE).unwrap();
        let mine = definition.usual_edition();
        assert_eq!((mine.id.as_str(), mine.edition.as_str(), mine.items), ("mine", "standard", 3));
        assert_eq!(mine.option_texts.get(&2).map(String::as_str), Some("yes"));
        assert_eq!(mine.texts.get(&1).map(String::as_str), Some("My item"));
        assert_eq!(mine.subscales[0].fewest_answered, 2);
        let high = mine.subscales[0].bands[1].from;
        assert_eq!(high, Some(Bound { hundredths: 125, inclusive: true }));
        assert_eq!(definition.edition("other"), None);
    }

    #[test]
    fn what_cannot_score_is_refused_with_its_line_and_the_reason() {
        refused("format = 1", "format = 2", "line 1: format: 2 is not 1");
        refused("items = 3", "items = 0", "line 6: items: 0 is not 1 to 1000");
        refused("[0, 1, 2]", "[0, 2, 1]", "line 7: options: are not in ascending order, each once");
        refused("[0, 1, 2]", "[0]", "line 7: options: 1 given, at least 2 are needed");
        refused("[0, 1, 2]", "[-1, 2]", "line 7: options: -1 is not 0 to 255");
        refused("0 = \"no\"", "7 = \"no\"", "line 8: option_texts: there is no 7");
        refused(
            "reversed = [2]",
            "reversed = [9]",
            "line 12: edition standard: reversed: item 9: there is no such item, the last is 3",
        );
        refused("[1, 2, 3]", "[1, 2, 4]", "line 16: subscale total: item 4: there is no such item, the last is 3");
        refused("[1, 2, 3]", "[1, 2, 2]", "line 16: subscale total: item 2 is there twice");
        refused("[1, 2, 3]", "[]", "line 16: subscale total: has no items");
        refused("\"mean\"", "\"median\"", "line 17: unknown variant `median`, expected `sum` or `mean`");
        refused(
            "\"mean\"",
            "\"sum\"",
            "line 17: subscale total: fewest_answered is for a mean; a sum needs every item",
        );
        refused(
            "fewest_answered = 2",
            "fewest_answered = 4",
            "line 18: subscale total: fewest_answered: 4 is not 1 to 3",
        );
        refused("fewest_answered = 2", "times = 2", "line 18: subscale total: times is for a sum");
        refused(
            "1.25",
            "1.255",
            "line 19: subscale total: band `high`: a bound is 0 or more, with at most two decimals",
        );
        refused("1.25", "-1", "line 19: subscale total: band `high`: a bound is 0 or more, with at most two decimals");
        refused(
            ", from = 1.25",
            "",
            "line 19: subscale total: band `high`: only the first band has neither `from` nor `above`",
        );
        refused("1 = \"My item\"", "9 = \"My item\"", "line 22: texts: there is no 9");
        refused(
            "id = \"total\"",
            "id = \"to tal\"",
            "line 15: subscale id: `to tal` is not 1 to 64 letters a to z, digits, `_`, `-` or `.`",
        );
    }

    #[test]
    fn what_is_no_toml_or_has_an_unknown_or_missing_key_is_refused_with_its_line() {
        let line = |text: &str| Definition::parse(text).unwrap_err().line;
        assert_eq!(line(&FILE.replace("items = 3", "items = 3\ncolour = 1")), 7);
        assert_eq!(line(&FILE.replace("items = 3", "items = ")), 6);
        assert_eq!(line(&FILE.replace("items = 3", "items = \"three\"")), 6);
        let missing = Definition::parse(&FILE.replace("licence = \"mine\"\n", "")).unwrap_err();
        assert_eq!(missing.reason, "missing field `licence`");
        assert!(Definition::parse("").is_err());
    }
}
