//! Lists of answers that stand beside the items: the contained `ValueSet`s and `CodeSystem`s, and those of a Bundle.
//! Lives here: finding one and naming its concepts. What does not: what a concept counts for (`answers.rs`).

use std::collections::{HashMap, HashSet};

use serde_json::Value as Json;

use super::{list, text};

/// The lists of one file.
pub(super) struct ValueSets<'j> {
    sets: Vec<Held<'j>>,
}

/// A value set, the address that a Bundle gives it, and its concepts.
struct Held<'j> {
    set: &'j Json,
    address: Option<&'j str>,
    concepts: Vec<Concept<'j>>,
}

/// A concept of a list, and all that describes it: itself first.
pub(super) struct Concept<'j> {
    pub(super) coding: &'j Json,
    pub(super) system: Option<&'j str>,
    pub(super) described: Vec<&'j Json>,
}

/// The concepts of the code systems in the file, in order.
type Systems<'j> = HashMap<&'j str, Vec<&'j Json>>;

impl<'j> ValueSets<'j> {
    /// The lists that a Questionnaire contains, and those that came with it.
    pub(super) fn of(questionnaire: &'j Json, entries: &[&'j Json]) -> ValueSets<'j> {
        let beside = entries.iter().filter_map(|entry| Some((entry.get("resource")?, text(entry, "fullUrl"))));
        let resources: Vec<_> =
            list(questionnaire, "contained").map(|resource| (resource, None)).chain(beside).collect();
        let of_kind =
            |kind| resources.iter().copied().filter(move |(resource, _)| text(resource, "resourceType") == Some(kind));
        let mut systems = Systems::new();
        for (system, _) in of_kind("CodeSystem") {
            if let Some(url) = text(system, "url") {
                below(system, systems.entry(url).or_default());
            }
        }
        let sets = of_kind("ValueSet");
        ValueSets {
            sets: sets.map(|(set, address)| Held { set, address, concepts: concepts(set, &systems) }).collect(),
        }
    }

    /// The concepts of the list that an item names; none where it is not in the file or names none of its concepts.
    pub(super) fn concepts(&self, named: &str) -> Option<&[Concept<'j>]> {
        let named = named.split_once('|').map_or(named, |(address, _)| address);
        let id = named.strip_prefix('#').or_else(|| named.strip_prefix("ValueSet/")).unwrap_or(named);
        let is_it = |held: &&Held<'j>| {
            text(held.set, "id") == Some(id) || text(held.set, "url") == Some(named) || held.address == Some(named)
        };
        self.sets.iter().find(is_it).map(|held| held.concepts.as_slice()).filter(|concepts| !concepts.is_empty())
    }
}

/// A code system's concepts, and those below each.
fn below<'j>(from: &'j Json, into: &mut Vec<&'j Json>) {
    for concept in list(from, "concept") {
        into.push(concept);
        below(concept, into);
    }
}

/// The concepts of a value set: as it was expanded, else as it is put together.
fn concepts<'j>(set: &'j Json, systems: &Systems<'j>) -> Vec<Concept<'j>> {
    let parts = |key| set.get("compose").into_iter().flat_map(move |compose| list(compose, key));
    let mut codings: Vec<(&Json, Option<&str>)> = Vec::new();
    for include in parts("include") {
        let system = text(include, "system");
        let before = codings.len();
        codings.extend(list(include, "concept").map(|coding| (coding, system)));
        if codings.len() == before && include.get("filter").is_none() {
            let whole = system.and_then(|system| systems.get(system));
            codings.extend(whole.into_iter().flatten().map(|coding| (*coding, system)));
        }
    }
    let excluded: HashSet<&str> = parts("exclude")
        .flat_map(|exclude| list(exclude, "concept"))
        .filter_map(|concept| text(concept, "code"))
        .collect();
    codings.retain(|(coding, _)| text(coding, "code").is_none_or(|code| !excluded.contains(code)));
    let mut expanded = Vec::new();
    if let Some(expansion) = set.get("expansion") {
        expand(expansion, &mut expanded);
    }
    // A list may say no more of an answer than its code; its number stands where it is defined.
    let mut described: HashMap<&str, Vec<&Json>> = HashMap::new();
    let used: HashSet<&str> = codings.iter().chain(&expanded).filter_map(|(_, system)| *system).collect();
    let defined = used.iter().filter_map(|system| systems.get(system)).flatten().copied();
    for coding in codings.iter().map(|(coding, _)| *coding).chain(defined) {
        if let Some(code) = text(coding, "code") {
            described.entry(code).or_default().push(coding);
        }
    }
    let chosen = if expanded.is_empty() { codings } else { expanded };
    let concept = |(coding, system): (&'j Json, Option<&'j str>)| {
        let others = text(coding, "code").and_then(|code| described.get(code)).into_iter().flatten().copied().take(4);
        Concept { coding, system, described: std::iter::once(coding).chain(others).collect() }
    };
    chosen.into_iter().map(concept).collect()
}

/// What can be chosen of an expansion, headings and withdrawn answers left out.
fn expand<'j>(from: &'j Json, into: &mut Vec<(&'j Json, Option<&'j str>)>) {
    for coding in list(from, "contains") {
        let heading = ["abstract", "inactive"].iter().any(|key| coding.get(*key) == Some(&true.into()));
        if !heading && text(coding, "code").is_some() {
            into.push((coding, text(coding, "system")));
        }
        expand(coding, into);
    }
}
