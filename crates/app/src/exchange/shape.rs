//! What the tables hold, as the kinds that a person knows: days off and times on call apart from the plan that has them,
//! replies and questionnaires of one's own apart from the other settings; and back. Lives here: the two ways. What does
//! not: the tables' own rows (`store`).

use std::collections::BTreeMap;

use serde_json::Value;
use store::{Row, Rows};

use super::Kinds;
use crate::questionnaires::BROUGHT;
use crate::replies::REPLIES;

const PLANS: &str = "plans";
const SETTINGS: &str = "settings";
/// The lists of a plan that are kinds of their own.
const OF_PLANS: [&str; 2] = ["exceptions", "on_call"];
const REPLIES_KIND: &str = "replies";
pub(super) const INSTRUMENTS: &str = "instruments";

/// Every kind, by name.
pub(super) fn kinds() -> impl Iterator<Item = &'static str> {
    Rows::kinds().chain(OF_PLANS).chain([REPLIES_KIND, INSTRUMENTS])
}

/// The tables' rows as kinds, each sorted by id.
pub(super) fn outward(mut rows: Rows) -> Kinds {
    let mut kinds: Kinds = kinds().map(|kind| (kind, rows.take(kind))).collect();
    let mut apart: Kinds = BTreeMap::new();
    for plan in kinds.get_mut(PLANS).into_iter().flatten() {
        let id = text(plan, "id");
        for kind in OF_PLANS {
            let listed = plan.get_mut("plan").and_then(Value::as_object_mut).and_then(|plan| plan.remove(kind));
            let listed = listed.and_then(|list| if let Value::Array(list) = list { Some(list) } else { None });
            for (nth, one) in (1..).zip(listed.into_iter().flatten()) {
                let Value::Object(mut row) = one else { continue };
                row.insert("id".to_owned(), format!("{id}.{nth:05}").into());
                row.insert("plan".to_owned(), id.clone().into());
                apart.entry(kind).or_default().push(row);
            }
        }
    }
    if let Some(settings) = kinds.get_mut(SETTINGS) {
        let (others, of_replies) = std::mem::take(settings).into_iter().partition(|row| text(row, "id") != REPLIES);
        let (others, brought): (Vec<Row>, Vec<Row>) =
            Vec::<Row>::into_iter(others).partition(|row| text(row, "id") != BROUGHT);
        *settings = others;
        apart.insert(REPLIES_KIND, of_replies);
        apart.insert(INSTRUMENTS, brought.first().map(instruments).unwrap_or_default());
    }
    kinds.extend(apart);
    for rows in kinds.values_mut() {
        rows.sort_by_key(|row| text(row, "id"));
    }
    kinds
}

/// The kinds of a file as the tables have them. A row that belongs to a plan which is not in the file stays alone, and is
/// given back with its kind and place.
pub(super) fn inward(
    mut kinds: BTreeMap<String, Vec<Row>>,
) -> Result<BTreeMap<String, Vec<Row>>, (&'static str, usize)> {
    let mut lists: BTreeMap<(String, &str), BTreeMap<String, Value>> = BTreeMap::new();
    for kind in OF_PLANS {
        let plans: Vec<String> = kinds.get(PLANS).into_iter().flatten().map(|plan| text(plan, "id")).collect();
        for (place, mut row) in (1..).zip(kinds.remove(kind).unwrap_or_default()) {
            let (id, plan) = (text(&row, "id"), text(&row, "plan"));
            row.remove("id");
            row.remove("plan");
            let list = lists.entry((plan.clone(), kind)).or_default();
            if !plans.contains(&plan) || list.insert(id, Value::Object(row)).is_some() {
                return Err((kind, place));
            }
        }
    }
    for row in kinds.get_mut(PLANS).into_iter().flatten() {
        let id = text(row, "id");
        let Some(plan) = row.get_mut("plan").and_then(Value::as_object_mut) else { continue };
        for kind in OF_PLANS {
            let list = lists.remove(&(id.clone(), kind)).unwrap_or_default();
            plan.insert(kind.to_owned(), list.into_values().collect());
        }
    }
    let replies = kinds.remove(REPLIES_KIND).unwrap_or_default();
    if let Some(place) = replies.iter().position(|row| text(row, "id") != REPLIES) {
        return Err((REPLIES_KIND, place + 1));
    }
    let brought = as_setting(kinds.remove(INSTRUMENTS).unwrap_or_default());
    if !replies.is_empty() || brought.is_some() {
        kinds.entry(SETTINGS.to_owned()).or_default().extend(replies.into_iter().chain(brought));
    }
    Ok(kinds)
}

/// The questionnaires of one's own, a row each, from the setting that holds them.
pub(super) fn instruments(setting: &Row) -> Vec<Row> {
    let listed = setting.get("value").and_then(Value::as_array).into_iter().flatten();
    let row = |(nth, one): (usize, &Value)| {
        let mut row = one.as_object()?.clone();
        row.insert("order".to_owned(), nth.into());
        row.insert("version".to_owned(), setting.get("version").cloned().unwrap_or_default());
        Some(row)
    };
    (1..).zip(listed).filter_map(row).collect()
}

/// The setting that holds them, from a row each; none where there are none.
pub(super) fn as_setting(mut rows: Vec<Row>) -> Option<Row> {
    rows.sort_by_key(|row| row.get("order").and_then(Value::as_u64));
    let version = rows.iter().filter_map(|row| row.get("version").and_then(Value::as_i64)).max()?;
    for row in &mut rows {
        row.remove("order");
        row.remove("version");
    }
    let value: Value = rows.into_iter().map(Value::Object).collect();
    let setting = [("id", BROUGHT.into()), ("value", value), ("version", version.into())];
    Some(setting.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

pub(super) fn text(row: &Row, name: &str) -> String {
    row.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}
