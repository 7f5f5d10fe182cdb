//! A FHIR R4 `Questionnaire` (JSON) as an instrument. FHIR names items and what their answers count for, not how they
//! make a score, so the reading is the plainest there is: one subscale, `total`, the sum of the items that are scored;
//! nothing is reversed, nothing has a band. A Questionnaire that Leeward wrote names the instrument it is of.
//! Lives here: the file as a whole. What does not: its items (`items.rs`), what their answers count for (`answers.rs`,
//! `value_sets.rs`), its id (`identity.rs`), why it can't be used (`unfit.rs`); writing one (`app`).

mod answers;
mod identity;
mod items;
#[cfg(test)]
mod tests;
mod unfit;
mod value_sets;

use std::collections::BTreeSet;

use serde_json::Value as Json;

pub use self::unfit::{ItemName, LeftOut, Unfit, WhyLeftOut};

use self::items::{Found, Walk};
use self::value_sets::ValueSets;
use super::{Definition, Formula, Instrument, Subscale, shipped};

/// The extension by which a Questionnaire that Leeward wrote names its instrument and edition: `CBI|official`.
pub const SCORED_BY: &str = "https://leeward.invalid/fhir/StructureDefinition/scored-by";

/// A Questionnaire that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Questionnaire {
    /// The instrument.
    pub definition: Definition,
    /// What is not asked and not scored, in the order of the file.
    pub left_out: Vec<LeftOut>,
    /// Items that the file asks in some cases only; here they are always asked.
    pub conditional: Vec<u32>,
    /// What tells it from others whose id is the same: its address or its title, else what its items are called.
    pub identity: String,
}

impl Questionnaire {
    /// Reads a FHIR R4 `Questionnaire`, or a `Bundle` that holds one.
    ///
    /// # Errors
    /// What is no JSON, no Questionnaire, or can't be scored: why, with the item where there is one.
    pub fn parse(text: &str) -> Result<Questionnaire, Unfit> {
        let json: Json = serde_json::from_str(text).map_err(|error| Unfit::NoJson { line: error.line().max(1) })?;
        let (raw, beside) = questionnaire_in(&json)?;
        if let Some(named) = scored_by(raw) {
            let (definition, identity) = (shipped_as(named)?, named.to_owned());
            return Ok(Questionnaire { definition, left_out: Vec::new(), conditional: Vec::new(), identity });
        }
        let sets = ValueSets::of(raw, &beside);
        let mut walk = Walk::new(&sets);
        walk.all(raw)?;
        let Walk { found, left_out, .. } = walk;
        if found.is_empty() {
            return Err(Unfit::NothingScored { left_out });
        }
        let numbers = numbers(&found);
        let conditional = found.iter().zip(&numbers).filter(|(item, _)| item.conditional).map(|(_, number)| *number);
        let mut conditional: Vec<u32> = conditional.collect();
        conditional.sort_unstable();
        let identity = identity::apart(raw, found.iter().map(|item| &item.name));
        let definition = Definition::single(instrument(raw, &found, &numbers));
        Ok(Questionnaire { definition, left_out, conditional, identity })
    }
}

/// The Questionnaire of a file, and the resources that came with it.
fn questionnaire_in(json: &Json) -> Result<(&Json, Vec<&Json>), Unfit> {
    let kind = |resource: &Json| resource.get("resourceType").and_then(Json::as_str).map(str::to_owned);
    match kind(json).as_deref() {
        Some("Questionnaire") => Ok((json, Vec::new())),
        Some("Bundle") => {
            let entries: Vec<&Json> = list(json, "entry").collect();
            let mut found = entries
                .iter()
                .filter_map(|entry| entry.get("resource"))
                .filter(|resource| kind(resource).as_deref() == Some("Questionnaire"));
            match (found.next(), found.count()) {
                (Some(one), 0) => Ok((one, entries)),
                (first, others) => Err(Unfit::Bundle { questionnaires: others + usize::from(first.is_some()) }),
            }
        }
        Some("QuestionnaireResponse") => Err(Unfit::Response),
        Some(_) => Err(Unfit::OtherResource),
        None if json.get("kind").and_then(Json::as_str).is_some_and(|kind| kind.starts_with("leeward-")) => {
            Err(Unfit::LeewardData)
        }
        None => Err(Unfit::NoFhir),
    }
}

fn scored_by(raw: &Json) -> Option<&str> {
    let named = list(raw, "extension").find(|extension| text(extension, "url") == Some(SCORED_BY))?;
    Some(text(named, "valueString").unwrap_or_default())
}

fn shipped_as(named: &str) -> Result<Definition, Unfit> {
    let (id, edition) = named.split_once('|').unwrap_or((named, ""));
    let known = shipped().iter().find(|definition| definition.id() == id);
    let instrument = known.and_then(|definition| definition.edition(edition));
    instrument.cloned().map(Definition::single).ok_or_else(|| Unfit::ScoredBy { named: named.to_owned() })
}

/// The number of each item: its linkId where these are exactly 1 to n, else its place.
fn numbers(found: &[Found]) -> Vec<u32> {
    let last = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let plain = |link: &str| link.parse().ok().filter(|number: &u32| number.to_string() == link);
    let links: Vec<u32> = found.iter().filter_map(|item| plain(&item.name.link)).collect();
    let distinct: BTreeSet<u32> = links.iter().copied().filter(|link| (1..=last).contains(link)).collect();
    if distinct.len() == found.len() { links } else { (1..=last).collect() }
}

fn instrument(raw: &Json, found: &[Found], numbers: &[u32]) -> Instrument {
    let mut in_order: Vec<(u32, &Found)> = numbers.iter().copied().zip(found).collect();
    in_order.sort_unstable_by_key(|(number, _)| *number);
    let id = identity::id_of(raw, found.iter().map(|item| &item.name));
    let own = |key: &str| text(raw, key).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let last = u32::try_from(found.len()).unwrap_or(u32::MAX);
    Instrument {
        name: own("title").or_else(|| own("name")).unwrap_or_else(|| id.clone()),
        id,
        edition: "standard".to_owned(),
        told_by: None,
        items: last,
        takes: in_order.iter().map(|(_, item)| item.takes.clone()).collect(),
        texts: in_order.iter().filter_map(|(number, item)| Some((*number, item.name.text.clone()?))).collect(),
        reversed: BTreeSet::new(),
        subscales: vec![Subscale {
            id: "total".to_owned(),
            items: (1..=last).collect(),
            formula: Formula::Sum,
            fewest_answered: last,
            bands: Vec::new(),
            higher_is_better: false,
            error: None,
        }],
        recall_days: None,
        licence: own("copyright").unwrap_or_default(),
        citation: own("publisher").unwrap_or_default(),
    }
}

/// The members of a list of an object; none where it is no list.
fn list<'j>(object: &'j Json, key: &str) -> impl Iterator<Item = &'j Json> + use<'j> {
    object.get(key).and_then(Json::as_array).into_iter().flatten()
}

/// A text of an object.
fn text<'j>(object: &'j Json, key: &str) -> Option<&'j str> {
    object.get(key).and_then(Json::as_str)
}
