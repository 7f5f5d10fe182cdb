//! Every kind of records as a table, for a spreadsheet: a column for each part of a row, what lies in a part in columns of
//! its own. Check-ins have a table of their own (`table`), which can come in again.

use std::collections::BTreeSet;

use serde_json::Value;
use store::Row;

use super::data::line;
use super::table::{BOM, row};
use super::{ExportFile, Kinds};

/// A table a kind.
pub(super) fn files(kinds: Kinds) -> Vec<ExportFile> {
    kinds.into_iter().filter(|(kind, _)| *kind != "check_ins").map(|(kind, rows)| file(kind, &rows)).collect()
}

fn file(kind: &str, rows: &[Row]) -> ExportFile {
    let rows: Vec<Vec<(String, String)>> = rows.iter().map(|row| flat("", row)).collect();
    let names: BTreeSet<&str> =
        rows.iter().flatten().map(|(name, _)| name.as_str()).filter(|name| *name != "id").collect();
    let names: Vec<&str> = std::iter::once("id").chain(names).collect();
    let mut text = BOM.to_owned();
    row(&mut text, names.iter().map(|name| (*name).to_owned()));
    for cells in &rows {
        let cell =
            |name: &&str| cells.iter().find(|(of, _)| of == name).map(|(_, cell)| cell.clone()).unwrap_or_default();
        row(&mut text, names.iter().map(cell));
    }
    ExportFile { name: format!("{}.csv", kind.replace('_', "-")), text }
}

/// The parts of a row with their names, what lies in a part named by both.
fn flat(of: &str, row: &Row) -> Vec<(String, String)> {
    let part = |(name, value): (&String, &Value)| {
        let name = if of.is_empty() { name.clone() } else { format!("{of}.{name}") };
        match value {
            Value::Object(inner) => flat(&name, inner),
            Value::Null => vec![(name, String::new())],
            Value::String(text) => vec![(name, text.clone())],
            value => vec![(name, line(value))],
        }
    };
    row.iter().flat_map(part).collect()
}
