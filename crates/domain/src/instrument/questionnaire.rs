//! A FHIR R4 `Questionnaire` (JSON) as an instrument. FHIR names items and their values, not how they make a score, so
//! the reading is the plainest there is: each group that holds some of the items is the sum of them, and `total` the sum
//! of all; nothing is reversed, nothing has a band. A Questionnaire that Leeward wrote names the instrument it is of.
//! Lives here: reading one. What does not: writing one (`app`).

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::value::RawValue;

use super::definition::{MOST_ITEMS, MOST_SUBSCALES, is_code, line_of};
use super::{Definition, Formula, Instrument, Subscale, Unscorable, shipped};

/// The extension by which a Questionnaire that Leeward wrote names its instrument and edition: `CBI|official`.
pub const SCORED_BY: &str = "https://leeward.invalid/fhir/StructureDefinition/scored-by";
/// Extensions that give a coded answer its number.
const ORDINALS: [&str; 2] =
    ["http://hl7.org/fhir/StructureDefinition/ordinalValue", "http://hl7.org/fhir/StructureDefinition/itemWeight"];
/// Groups inside groups beyond this are no questionnaire.
const DEEPEST: usize = 8;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Raw<'a> {
    resource_type: String,
    id: Option<String>,
    name: Option<String>,
    title: Option<String>,
    copyright: Option<String>,
    publisher: Option<String>,
    #[serde(default)]
    extension: Vec<Extension>,
    #[serde(default, borrow)]
    item: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RawItem<'a> {
    link_id: String,
    text: Option<String>,
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    answer_option: Vec<RawOption>,
    #[serde(default, borrow)]
    item: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RawOption {
    value_integer: Option<i64>,
    value_coding: Option<Coding>,
    #[serde(default)]
    extension: Vec<Extension>,
}

#[derive(Deserialize)]
struct Coding {
    display: Option<String>,
    #[serde(default)]
    extension: Vec<Extension>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Extension {
    url: String,
    value_decimal: Option<f64>,
    value_string: Option<String>,
}

/// What is found on the way through the items.
struct Walk<'t> {
    text: &'t str,
    items: Vec<Found>,
    groups: Vec<(String, Vec<usize>)>,
}

struct Found {
    link: String,
    text: Option<String>,
    line: usize,
}

/// The printed values of an item, with what is printed beside them.
type Options = BTreeMap<u8, Option<String>>;

impl Definition {
    /// Reads a FHIR R4 `Questionnaire`.
    ///
    /// # Errors
    /// What is no JSON, no Questionnaire, or has an item without printed numbers: the line and the reason.
    pub fn parse_questionnaire(text: &str) -> Result<Definition, Unscorable> {
        let broken = |error: &serde_json::Error| {
            let said = error.to_string();
            let reason = said.split(" at line ").next().unwrap_or_default().to_owned();
            Unscorable { line: error.line().max(1), reason }
        };
        let raw: Raw<'_> = serde_json::from_str(text).map_err(|error| broken(&error))?;
        let first = |reason: String| Unscorable { line: 1, reason };
        if raw.resource_type != "Questionnaire" {
            return Err(first(format!("resourceType: `{}` is not a Questionnaire", raw.resource_type)));
        }
        if let Some(named) = raw.extension.iter().find(|extension| extension.url == SCORED_BY) {
            return scored_by(named.value_string.as_deref().unwrap_or_default()).map_err(first);
        }
        let mut walk = Walk { text, items: Vec::new(), groups: Vec::new() };
        let mut options: Option<Options> = None;
        walk.all(&raw.item, 0, &mut options)?;
        let (Some(options), Some(last)) = (options, u32::try_from(walk.items.len()).ok()) else {
            return Err(first("item: none has numbers to score".to_owned()));
        };
        let id = [&raw.id, &raw.name].into_iter().flatten().find(|id| is_code(id));
        let id = id.map_or_else(|| "questionnaire".to_owned(), String::clone);
        let numbers = walk.numbers()?;
        let texts = walk.items.iter().zip(&numbers).filter_map(|(found, number)| Some((*number, found.text.clone()?)));
        Ok(Definition::single(Instrument {
            name: raw.title.or(raw.name).unwrap_or_else(|| id.clone()),
            id,
            edition: "standard".to_owned(),
            told_by: None,
            items: last,
            option_texts: options.iter().filter_map(|(value, text)| Some((*value, text.clone()?))).collect(),
            options: options.into_keys().collect(),
            texts: texts.collect(),
            reversed: BTreeSet::new(),
            subscales: walk.subscales(&numbers)?,
            recall_days: None,
            licence: raw.copyright.unwrap_or_else(|| "not given in the file".to_owned()),
            citation: raw.publisher.unwrap_or_else(|| "not given in the file".to_owned()),
        }))
    }
}

fn scored_by(named: &str) -> Result<Definition, String> {
    let (id, edition) = named.split_once('|').unwrap_or((named, ""));
    let known = shipped().iter().find(|definition| definition.id() == id);
    let instrument = known.and_then(|definition| definition.edition(edition));
    instrument.cloned().map(Definition::single).ok_or_else(|| {
        format!("extension scored-by: `{named}` is not a known instrument; its scoring is in a file of its own")
    })
}

impl Walk<'_> {
    /// Where a part of the text begins. Both are slices of one text, so their addresses tell.
    fn line(&self, part: &RawValue) -> usize {
        line_of(self.text, (part.get().as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize))
    }

    fn all(&mut self, items: &[&RawValue], depth: usize, options: &mut Option<Options>) -> Result<(), Unscorable> {
        for part in items {
            let line = self.line(part);
            let refused = |reason: String| Unscorable { line, reason };
            let item: RawItem<'_> = serde_json::from_str(part.get()).map_err(|error| {
                let said = error.to_string();
                Unscorable {
                    line: line + error.line().saturating_sub(1),
                    reason: said.split(" at line ").next().unwrap_or_default().to_owned(),
                }
            })?;
            let named = &item.link_id;
            match item.kind.as_str() {
                "display" => {}
                "group" if depth >= DEEPEST => {
                    return Err(refused(format!("item {named}: groups are nested more than {DEEPEST} deep")));
                }
                "group" => {
                    let before = self.items.len();
                    let place = self.groups.len();
                    self.groups.push((named.clone(), Vec::new()));
                    self.all(&item.item, depth + 1, options)?;
                    self.groups[place].1 = (before..self.items.len()).collect();
                }
                "choice" | "integer" if !item.item.is_empty() => {
                    return Err(refused(format!("item {named}: items under an item can't be scored")));
                }
                "choice" | "integer" => {
                    let own = printed(&item).map_err(|reason| refused(format!("item {named}: {reason}")))?;
                    let all = options.get_or_insert_with(|| own.clone());
                    if !all.keys().eq(own.keys()) {
                        return Err(refused(format!(
                            "item {named}: its values differ from those of the items before it"
                        )));
                    }
                    if self.items.len() >= MOST_ITEMS as usize {
                        return Err(refused(format!("item {named}: there are more than {MOST_ITEMS} items")));
                    }
                    self.items.push(Found { link: item.link_id, text: item.text, line });
                }
                kind => {
                    return Err(refused(format!("item {named}: type `{kind}` has no numbers to score")));
                }
            }
        }
        Ok(())
    }

    /// The number of each item: its linkId where all of them are numbers, else its place.
    fn numbers(&self) -> Result<Vec<u32>, Unscorable> {
        let last = u32::try_from(self.items.len()).unwrap_or(u32::MAX);
        let links: Vec<Option<u32>> = self.items.iter().map(|found| found.link.parse().ok()).collect();
        if links.iter().any(Option::is_none) {
            return Ok((1..=last).collect());
        }
        let mut seen = BTreeSet::new();
        for (found, link) in self.items.iter().zip(&links) {
            let fits = link.is_some_and(|link| (1..=last).contains(&link) && seen.insert(link));
            if !fits {
                let reason = format!("linkId {}: the items must be numbered 1 to {last}, each number once", found.link);
                return Err(Unscorable { line: found.line, reason });
            }
        }
        Ok(links.into_iter().flatten().collect())
    }

    fn subscales(&self, numbers: &[u32]) -> Result<Vec<Subscale>, Unscorable> {
        let mut subscales: Vec<Subscale> = Vec::new();
        let part = |held: &&(String, Vec<usize>)| !held.1.is_empty() && held.1.len() < numbers.len();
        for (place, (link, held)) in self.groups.iter().filter(part).enumerate() {
            let id = if is_code(link) && link != "total" { link.clone() } else { format!("group_{}", place + 1) };
            if subscales.len() + 1 >= MOST_SUBSCALES || subscales.iter().any(|other| other.id == id) {
                let line = held.first().and_then(|first| self.items.get(*first)).map_or(1, |found| found.line);
                return Err(Unscorable {
                    line,
                    reason: format!("group {link}: it appears twice, or there are too many groups"),
                });
            }
            let items = held.iter().filter_map(|place| numbers.get(*place).copied()).collect();
            subscales.push(sum(&id, items));
        }
        subscales.push(sum("total", numbers.to_vec()));
        Ok(subscales)
    }
}

fn sum(id: &str, mut items: Vec<u32>) -> Subscale {
    items.sort_unstable();
    Subscale {
        id: id.to_owned(),
        fewest_answered: u32::try_from(items.len()).unwrap_or(u32::MAX),
        items,
        formula: Formula::Sum,
        bands: Vec::new(),
        higher_is_better: false,
        error: None,
    }
}

/// The numbers an item's answers stand for.
fn printed(item: &RawItem<'_>) -> Result<Options, String> {
    let mut options = Options::new();
    for (place, option) in item.answer_option.iter().enumerate() {
        let place = place + 1;
        let coded = option.value_coding.as_ref();
        let extensions = option.extension.iter().chain(coded.into_iter().flat_map(|coding| &coding.extension));
        let mut ordinal = extensions.filter(|extension| ORDINALS.contains(&extension.url.as_str()));
        let number = match option.value_integer {
            Some(whole) => whole.to_string(),
            None => match ordinal.find_map(|extension| extension.value_decimal) {
                Some(ordinal) => ordinal.to_string(),
                None => return Err(format!("answerOption {place}: has neither valueInteger nor ordinalValue")),
            },
        };
        let value: u8 = number.parse().map_err(|_| format!("answerOption {place}: {number} is not from 0 to 255"))?;
        if options.insert(value, coded.and_then(|coding| coding.display.clone())).is_some() {
            return Err(format!("answerOption {place}: {value} appears twice"));
        }
    }
    if options.len() < 2 { Err("has fewer than two answerOptions".to_owned()) } else { Ok(options) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn option(value: u8) -> String {
        format!(r#"{{"valueInteger": {value}}}"#)
    }

    fn item(link: &str) -> String {
        let options: Vec<String> = (0..3).map(option).collect();
        format!(
            r#"{{"linkId": "{link}", "text": "Item {link}", "type": "choice", "answerOption": [{}]}}"#,
            options.join(", ")
        )
    }

    fn questionnaire(items: &str) -> String {
        format!(
            "{{\n\"resourceType\": \"Questionnaire\",\n\"id\": \"mine\",\n\"status\": \"active\",\n\"item\": [\n{items}\n]}}"
        )
    }

    #[track_caller]
    fn refused(text: &str, expected: &str) {
        assert_eq!(Definition::parse_questionnaire(text).unwrap_err().to_string(), expected);
    }

    #[test]
    fn items_make_a_total_and_groups_make_sums_of_their_own() {
        let group = format!(r#"{{"linkId": "tired", "type": "group", "item": [{}, {}]}}"#, item("1"), item("2"));
        let definition = Definition::parse_questionnaire(&questionnaire(&format!("{group},\n{}", item("3")))).unwrap();
        let mine = definition.usual_edition();
        assert_eq!((mine.id.as_str(), mine.items, mine.options.as_slice()), ("mine", 3, [0, 1, 2].as_slice()));
        let subscales: Vec<(&str, &[u32])> =
            mine.subscales.iter().map(|subscale| (subscale.id.as_str(), subscale.items.as_slice())).collect();
        assert_eq!(subscales, [("tired", [1, 2].as_slice()), ("total", [1, 2, 3].as_slice())]);
        assert_eq!(mine.texts.get(&3).map(String::as_str), Some("Item 3"));
    }

    #[test]
    fn coded_answers_count_by_their_ordinal_value() {
        let coded = |value: u8, text: &str| {
            format!(
                r#"{{"valueCoding": {{"code": "{text}", "display": "{text}", "extension":
                [{{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": {value}}}]}}}}"#
            )
        };
        let item = format!(
            r#"{{"linkId": "a", "type": "choice", "answerOption": [{}, {}]}}"#,
            coded(3, "often"),
            coded(1, "never")
        );
        let definition = Definition::parse_questionnaire(&questionnaire(&item)).unwrap();
        let mine = definition.usual_edition();
        assert_eq!(mine.options, [1, 3]);
        assert_eq!(mine.option_texts.get(&3).map(String::as_str), Some("often"));
    }

    #[test]
    fn one_that_names_a_shipped_instrument_is_scored_as_that() {
        let text = questionnaire(&item("1")).replace(
            "\"status\"",
            &format!(r#""extension": [{{"url": "{SCORED_BY}", "valueString": "CBI|energy-at-10"}}], "status""#),
        );
        let definition = Definition::parse_questionnaire(&text).unwrap();
        assert!(definition.usual_edition().reversed.contains(&10));
        refused(
            &text.replace("CBI|", "ABC|"),
            "line 1: extension scored-by: `ABC|energy-at-10` is not a known instrument; its scoring is in a file of its own",
        );
    }

    #[test]
    fn what_cannot_score_is_refused_with_its_line_and_the_reason() {
        refused("{\"resourceType\": \"Patient\"}", "line 1: resourceType: `Patient` is not a Questionnaire");
        refused(&questionnaire(""), "line 1: item: none has numbers to score");
        refused("{\n\n\"resourceType\": ", "line 3: EOF while parsing a value");
        let text = item("2").replace("choice", "text");
        refused(
            &questionnaire(&format!("{},\n{text}", item("1"))),
            "line 7: item 2: type `text` has no numbers to score",
        );
        refused(
            &questionnaire(&format!("{},\n{}", item("1"), item("3"))),
            "line 7: linkId 3: the items must be numbered 1 to 2, each number once",
        );
        let other = item("2").replace("{\"valueInteger\": 0}, ", "");
        refused(
            &questionnaire(&format!("{},\n{other}", item("1"))),
            "line 7: item 2: its values differ from those of the items before it",
        );
        let coded = item("1").replace("{\"valueInteger\": 0}", "{\"valueCoding\": {\"code\": \"never\"}}");
        refused(&questionnaire(&coded), "line 6: item 1: answerOption 1: has neither valueInteger nor ordinalValue");
    }

    #[test]
    fn groups_inside_groups_without_end_are_refused() {
        let deep = format!(
            "{}{}{}",
            r#"{"linkId":"g","type":"group","item":["#.repeat(100_000),
            item("1"),
            "]}".repeat(100_000)
        );
        assert!(Definition::parse_questionnaire(&questionnaire(&deep)).is_err());
    }
}
