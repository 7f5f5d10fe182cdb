//! Rows taken in: what is missing is added, what is the same stays, the later of two that differ holds, and where neither
//! is the later one nothing is taken in at all. What is not here: what a row is made of (`kinds`).

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{params_from_iter, types::Value as Stored};
use serde_json::Value;

use crate::{
    Row, Rows, Store, StoreError, check_ins,
    kinds::{ALL, Form, Holds, ID, Id, Kind, ORDER, VERSION, joined},
    ledger,
    rows::id_of,
    sessions,
};

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It is not here yet.
    New,
    /// It is here, and the one that comes is the later one.
    Later,
    /// It is here and says the same.
    Same,
    /// It is here, and the one that is here is the later one.
    Older,
}

/// What becomes of each row, by kind and id.
pub type Verdicts = BTreeMap<&'static str, BTreeMap<String, Verdict>>;

/// Why nothing was taken in. Which row: its kind, and its place in the order of ids, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotTaken {
    /// Two rows with one id.
    Twice(&'static str, usize),
    /// A row of this id is here, differs, and neither is the later one.
    Differs(&'static str, usize),
    /// A row belongs to one that is not there.
    Alone(&'static str, usize),
    /// The records refuse.
    Store(StoreError),
}

impl From<StoreError> for NotTaken {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Store {
    /// Takes rows in, all or none; what became of each. With `dry_run` nothing is changed.
    ///
    /// # Errors
    /// Why nothing was taken in.
    pub fn take_in(&mut self, given: &Rows, dry_run: bool) -> Result<Verdicts, NotTaken> {
        if dry_run {
            return self.judge(given);
        }
        let mut refused = None;
        let done = self.together(|store| {
            let verdicts = store.judge(given).map_err(|why| match why {
                NotTaken::Store(error) => error,
                why => {
                    refused = Some(why);
                    StoreError::ReadOnly
                }
            })?;
            store.write(given, &verdicts)?;
            Ok(verdicts)
        });
        match refused {
            Some(why) => Err(why),
            None => Ok(done?),
        }
    }

    fn judge(&self, given: &Rows) -> Result<Verdicts, NotTaken> {
        let mut verdicts = Verdicts::new();
        for kind in ALL {
            let standing = self.rows_of(kind)?;
            let standing = standing.iter().map(|row| (kind.key_of(row), row)).collect();
            let mut of_kind = BTreeMap::new();
            for (place, row) in (1..).zip(given.of(kind.name)) {
                let verdict = match kind.holds {
                    Holds::CheckIn(column) => {
                        let of = verdicts.get(check_ins::KIND.name).and_then(|of| of.get(&joined(&[column], row)));
                        judge_part(kind, row, place, &standing, of)
                    }
                    _ => judge(kind, row, place, &standing),
                }?;
                if of_kind.insert(id_of(row).to_owned(), verdict).is_some() {
                    return Err(NotTaken::Twice(kind.name, place));
                }
            }
            let keys: BTreeSet<String> = given.of(kind.name).iter().map(|row| kind.key_of(row)).collect();
            if keys.len() < of_kind.len() {
                return Err(NotTaken::Twice(kind.name, of_kind.len()));
            }
            verdicts.insert(kind.name, of_kind);
        }
        Ok(verdicts)
    }

    fn write(&self, given: &Rows, verdicts: &Verdicts) -> Result<(), StoreError> {
        for kind in ALL {
            let verdict = |row: &Row| verdicts.get(kind.name).and_then(|of| of.get(id_of(row)));
            let mut rows: Vec<&Row> = given.of(kind.name).iter().collect();
            rows.sort_by_key(|row| row.get(ORDER).and_then(Value::as_i64));
            if let Holds::CheckIn(column) = kind.holds {
                self.make_room(kind, column, verdicts)?;
            }
            let mut new = rows.iter().copied().filter(|row| verdict(row) == Some(&Verdict::New));
            if kind.name == check_ins::ACTS.name {
                self.stack_acts(kind, new)?;
            } else {
                new.try_for_each(|row| self.insert(kind, row))?;
            }
            let mut later = rows.iter().copied().filter(|row| verdict(row) == Some(&Verdict::Later));
            later.try_for_each(|row| self.update(kind, row))?;
        }
        Ok(())
    }

    /// What belongs to a check-in of which the later one came goes; what came with that takes its place.
    fn make_room(&self, kind: &Kind, column: &str, verdicts: &Verdicts) -> Result<(), StoreError> {
        let later = verdicts.get(check_ins::KIND.name).into_iter().flatten();
        let sql = format!("DELETE FROM {} WHERE \"{column}\" = ?1", kind.table);
        for (id, _) in later.filter(|(_, verdict)| **verdict == Verdict::Later) {
            self.connection.execute(&sql, [id])?;
        }
        Ok(())
    }

    /// What can be taken back is taken back the last first: what came is put where its moment belongs.
    fn stack_acts<'r>(&self, kind: &Kind, new: impl Iterator<Item = &'r Row>) -> Result<(), StoreError> {
        let mut stack = self.rows_of(kind)?;
        stack.sort_by_key(|row| row.get(ORDER).and_then(Value::as_i64));
        let standing = stack.len();
        stack.extend(new.cloned());
        if stack.len() == standing {
            return Ok(());
        }
        if standing > 0 {
            stack.sort_by_key(|row| {
                Form::Instant.stored(row.get("at").unwrap_or(&Value::Null)).as_ref().and_then(whole)
            });
        }
        self.connection.execute(&format!("DELETE FROM {}", kind.table), [])?;
        stack.iter().try_for_each(|row| self.insert(kind, row))
    }

    fn insert(&self, kind: &Kind, row: &Row) -> Result<(), StoreError> {
        let cells = self.cells(kind, row)?;
        let names: Vec<&str> = cells.iter().map(|(name, _)| *name).collect();
        let places: Vec<String> = (1..=cells.len()).map(|at| format!("?{at}")).collect();
        let sql = format!("INSERT INTO {} (\"{}\") VALUES ({})", kind.table, names.join("\", \""), places.join(", "));
        self.connection.prepare(&sql)?.execute(params_from_iter(cells.into_iter().map(|(_, cell)| cell)))?;
        Ok(())
    }

    fn update(&self, kind: &Kind, row: &Row) -> Result<(), StoreError> {
        let cells = self.cells(kind, row)?;
        let set = |(at, (name, _)): (usize, &(&str, Stored))| format!("\"{name}\" = ?{}", at + 1);
        let all: Vec<String> = cells.iter().enumerate().map(set).collect();
        let set_of =
            |name: &&str| cells.iter().position(|(cell, _)| cell == name).map(|at| format!("\"{name}\" = ?{}", at + 1));
        let which: Vec<String> = kind.key.iter().filter_map(set_of).collect();
        let sql = format!("UPDATE {} SET {} WHERE {}", kind.table, all.join(", "), which.join(" AND "));
        self.connection.prepare(&sql)?.execute(params_from_iter(cells.into_iter().map(|(_, cell)| cell)))?;
        Ok(())
    }

    /// A row's cells as they are stored, those that follow from others too.
    fn cells(&self, kind: &Kind, row: &Row) -> Result<Vec<(&'static str, Stored)>, StoreError> {
        let mut cells = Vec::new();
        for column in kind.columns {
            let name = if matches!(kind.id, Id::Column(id) if id == column.name) { ID } else { column.name };
            let value = row.get(name).unwrap_or(&Value::Null);
            let stored =
                if value.is_null() && column.optional { Some(Stored::Null) } else { column.form.stored(value) };
            cells.push((column.name, stored.ok_or(StoreError::Unreadable(kind.table))?));
        }
        if matches!(kind.id, Id::One) {
            cells.push(("one", Stored::Integer(1)));
        }
        if kind.name == ledger::KIND.name {
            cells.push((
                "matters_until",
                Stored::Integer(ledger::matters_until(row.get("entry").unwrap_or(&Value::Null))?),
            ));
        }
        if kind.name == sessions::KIND.name && self.last_session()?.is_some() {
            // One can be the last one, and it is here already.
            cells.retain(|(name, _)| *name != "last");
        }
        Ok(cells)
    }
}

type Standing<'s> = BTreeMap<String, &'s Row>;

fn judge(kind: &Kind, row: &Row, place: usize, standing: &Standing<'_>) -> Result<Verdict, NotTaken> {
    let Some(other) = standing.get(&kind.key_of(row)) else { return Ok(Verdict::New) };
    if kind.same(row, other) {
        return Ok(Verdict::Same);
    }
    let version = |row: &Row| row.get(VERSION.name).and_then(Value::as_i64);
    match (kind.holds, version(row).cmp(&version(other))) {
        (Holds::Standing, _) | (Holds::Later, Ordering::Less) => Ok(Verdict::Older),
        (Holds::Later, Ordering::Greater) => Ok(Verdict::Later),
        _ => Err(NotTaken::Differs(kind.name, place)),
    }
}

/// What becomes of a row that belongs to a check-in, by what becomes of that.
fn judge_part(
    kind: &Kind,
    row: &Row,
    place: usize,
    standing: &Standing<'_>,
    of: Option<&Verdict>,
) -> Result<Verdict, NotTaken> {
    match of {
        None => Err(NotTaken::Alone(kind.name, place)),
        Some(Verdict::New | Verdict::Later) => Ok(Verdict::New),
        Some(Verdict::Older) => Ok(Verdict::Older),
        Some(Verdict::Same) => match standing.get(&kind.key_of(row)) {
            Some(other) if kind.same(row, other) => Ok(Verdict::Same),
            _ => Err(NotTaken::Differs(kind.name, place)),
        },
    }
}

fn whole(stored: &Stored) -> Option<i64> {
    if let Stored::Integer(whole) = stored { Some(*whole) } else { None }
}
