//! The items of a Questionnaire, in the order of the file. Lives here: which are scored, which are left out and why.
//! What does not: what an item's answers count for (`answers.rs`).

use serde_json::Value as Json;

use super::answers::{self, Given};
use super::value_sets::ValueSets;
use super::{ItemName, LeftOut, Unfit, WhyLeftOut, list, text};
use crate::instrument::Takes;
use crate::instrument::definition::MOST_ITEMS;

/// An item that is scored.
pub(super) struct Found {
    pub(super) name: ItemName,
    pub(super) takes: Takes,
    pub(super) conditional: bool,
}

/// What is found on the way through the items.
pub(super) struct Walk<'j> {
    sets: &'j ValueSets<'j>,
    pub(super) found: Vec<Found>,
    pub(super) left_out: Vec<LeftOut>,
}

/// What holds for all items of a group.
#[derive(Clone, Copy, Default)]
struct Within<'w> {
    left_out: Option<WhyLeftOut>,
    repeated: Option<&'w ItemName>,
    conditional: bool,
}

impl<'j> Walk<'j> {
    pub(super) fn new(sets: &'j ValueSets<'j>) -> Walk<'j> {
        Walk { sets, found: Vec::new(), left_out: Vec::new() }
    }

    /// Walks through all items. A file's depth is bounded by the JSON reader.
    pub(super) fn all(&mut self, questionnaire: &Json) -> Result<(), Unfit> {
        self.under(questionnaire, Within::default())
    }

    fn under(&mut self, parent: &Json, within: Within<'_>) -> Result<(), Unfit> {
        list(parent, "item").try_for_each(|item| self.one(item, within))
    }

    fn one(&mut self, item: &Json, within: Within<'_>) -> Result<(), Unfit> {
        let name = name(item);
        let kind = text(item, "type").unwrap_or_default();
        let conditional =
            within.conditional || list(item, "enableWhen").next().is_some() || has(item, "enableWhenExpression");
        if kind == "group" {
            let left_out = within.left_out.or_else(|| not_asked(item));
            let repeated = within.repeated.or_else(|| repeats(item).then_some(&name));
            return self.under(item, Within { left_out, repeated, conditional });
        }
        let why = match within.left_out.or_else(|| not_asked(item)) {
            Some(why) => Some(why),
            None => match answers::given(item, kind, self.sets, &name)? {
                Given::Nothing(why) => Some(why),
                Given::Takes(takes) => {
                    self.scored(item, &name, takes, Within { conditional, ..within })?;
                    None
                }
            },
        };
        // What stands under an item that isn't shown isn't shown; what only it doesn't count for stays.
        let left_out = within.left_out.or(why.filter(|why| *why == WhyLeftOut::Hidden));
        if let Some(why) = why {
            self.left_out.push(LeftOut { name, why });
        }
        self.under(item, Within { left_out, conditional, ..within })
    }

    fn scored(&mut self, item: &Json, name: &ItemName, takes: Takes, within: Within<'_>) -> Result<(), Unfit> {
        let repeated = if repeats(item) { Some(name) } else { within.repeated };
        if let Some(repeated) = repeated {
            return Err(Unfit::Repeats { item: repeated.clone() });
        }
        if self.found.len() >= MOST_ITEMS as usize {
            return Err(Unfit::TooManyItems { most: MOST_ITEMS });
        }
        self.found.push(Found { name: name.clone(), takes, conditional: within.conditional });
        Ok(())
    }
}

/// What an item is called; its code's words where it has no text of its own.
fn name(item: &Json) -> ItemName {
    let own = text(item, "text").or_else(|| list(item, "code").find_map(|code| text(code, "display")));
    ItemName {
        link: text(item, "linkId").unwrap_or_default().to_owned(),
        text: own.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned),
    }
}

/// Why nobody is asked for an item, whatever its answers are.
fn not_asked(item: &Json) -> Option<WhyLeftOut> {
    let hidden =
        extensions(item, "questionnaire-hidden").any(|hidden| hidden.get("valueBoolean") == Some(&true.into()));
    if hidden {
        Some(WhyLeftOut::Hidden)
    } else if has(item, "sdc-questionnaire-calculatedExpression")
        || has(item, "questionnaire-calculatedExpression")
        || has(item, "cqf-calculatedValue")
    {
        Some(WhyLeftOut::Calculated)
    } else if item.get("readOnly") == Some(&true.into()) {
        Some(WhyLeftOut::ReadOnly)
    } else {
        None
    }
}

fn repeats(item: &Json) -> bool {
    item.get("repeats") == Some(&true.into())
}

fn has(item: &Json, extension: &str) -> bool {
    extensions(item, extension).next().is_some()
}

/// The extensions of one name, wherever their definition is published.
pub(super) fn extensions<'j>(object: &'j Json, name: &str) -> impl Iterator<Item = &'j Json> {
    list(object, "extension")
        .filter(move |extension| text(extension, "url").and_then(|url| url.rsplit('/').next()) == Some(name))
}
