//! All that the records hold, as rows: read out of the tables, and read from a file. What is not here: what each kind is
//! made of (`kinds`), taking rows in (`merge`).

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::types::Value as Stored;
use serde_json::Value;

use crate::{
    BadRow, Row, Store, StoreError,
    kinds::{ALL, ID, Id, Kind, ORDER, joined},
};

/// Rows by kind, each kind's in the order of their ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rows(BTreeMap<&'static str, Vec<Row>>);

impl Rows {
    /// The names of all kinds.
    pub fn kinds() -> impl Iterator<Item = &'static str> {
        ALL.iter().map(|kind| kind.name)
    }

    /// The rows of a kind.
    #[must_use]
    pub fn of(&self, kind: &str) -> &[Row] {
        self.0.get(kind).map_or(&[], Vec::as_slice)
    }

    /// Takes the rows of a kind out.
    #[must_use]
    pub fn take(&mut self, kind: &str) -> Vec<Row> {
        self.0.remove(kind).unwrap_or_default()
    }

    /// Adds a row that came from outside, where it is what a row of its kind can be.
    ///
    /// # Errors
    /// What is wrong with it. There is no such kind: then it is the kind's name that is unknown.
    pub fn add(&mut self, kind: &str, row: &Row) -> Result<(), BadRow> {
        let unknown = || BadRow { name: kind.to_owned(), why: crate::Bad::Unknown };
        let kind = Kind::named(kind).ok_or_else(unknown)?;
        self.0.entry(kind.name).or_default().push(kind.read(row)?);
        Ok(())
    }
}

impl Store {
    /// All that the records hold: each table's rows, changed and deleted ones too.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn rows(&self) -> Result<Rows, StoreError> {
        let mut rows = Rows::default();
        for kind in ALL {
            let of_kind = self.rows_of(kind)?;
            if !of_kind.is_empty() {
                rows.0.insert(kind.name, of_kind);
            }
        }
        // A computer that wrote nothing of it is nobody's concern.
        let named = |row: &Row| row.get("device").and_then(Value::as_str).map(str::to_owned);
        let wrote: BTreeSet<String> = rows.0.values().flatten().filter_map(named).collect();
        if let Some(devices) = rows.0.get_mut(crate::devices::KIND.name) {
            devices.retain(|row| row.get(ID).and_then(Value::as_str).is_some_and(|id| wrote.contains(id)));
        }
        Ok(rows)
    }

    /// The rows of a kind, by id.
    pub(crate) fn rows_of(&self, kind: &Kind) -> Result<Vec<Row>, StoreError> {
        let columns: Vec<&str> = kind.columns.iter().map(|column| column.name).collect();
        let order = if kind.ordered { " ORDER BY rowid" } else { "" };
        let sql = format!("SELECT \"{}\" FROM {}{order}", columns.join("\", \""), kind.table);
        let mut statement = self.connection.prepare(&sql)?;
        let mut found = statement.query([])?;
        let (mut rows, mut nth) = (Vec::new(), BTreeMap::<String, u32>::new());
        while let Some(stored) = found.next()? {
            let mut row = Row::new();
            for (at, column) in kind.columns.iter().enumerate() {
                let value = column.form.shown(&stored.get::<_, Stored>(at)?);
                let is_id = matches!(kind.id, Id::Column(name) if name == column.name);
                row.insert(if is_id { ID } else { column.name }.to_owned(), value);
            }
            let id = match kind.id {
                Id::Column(_) => None,
                Id::Of(columns) => Some(joined(columns, &row)),
                Id::Nth(column) => {
                    let of = joined(&[column], &row);
                    let nth = nth.entry(of.clone()).or_default();
                    *nth += 1;
                    Some(format!("{of}.{nth}"))
                }
                Id::One => Some("1".to_owned()),
            };
            if let Some(id) = id {
                row.insert(ID.to_owned(), id.into());
            }
            if kind.ordered {
                row.insert(ORDER.to_owned(), (rows.len() + 1).into());
            }
            rows.push(row);
        }
        rows.sort_by(|one, other| id_of(one).cmp(id_of(other)));
        Ok(rows)
    }
}

pub(crate) fn id_of(row: &Row) -> &str {
    row.get(ID).and_then(Value::as_str).unwrap_or_default()
}
