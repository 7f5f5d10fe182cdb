//! The kinds of records: what each table's rows are called and made of where they leave Leeward and come back. Each kind
//! is described beside its table. What is not here: reading rows out (`rows`), taking rows in (`merge`).

mod form;

use std::collections::BTreeSet;

pub(crate) use form::{Form, typed};
use serde_json::Value;

use crate::{
    after_hours, check_ins, closings, contacts, devices, drafts, ledger, parked_thoughts, plans, sessions, settings,
};

/// A row as it leaves and comes back: what it is made of, by name.
pub type Row = serde_json::Map<String, Value>;

/// The name under which each row has its id.
pub(crate) const ID: &str = "id";
/// The name under which a row has its place among the others of its kind, where that means something.
pub(crate) const ORDER: &str = "order";

/// Every kind, in the order in which rows can be written: what others refer to comes first.
pub(crate) const ALL: [&Kind; 15] = [
    &devices::KIND,
    &plans::KIND,
    &ledger::KIND,
    &check_ins::KIND,
    &check_ins::REVISIONS,
    &check_ins::ACTS,
    &after_hours::KIND,
    &parked_thoughts::KIND,
    &closings::KIND,
    &sessions::KIND,
    &contacts::KIND,
    &settings::KIND,
    &drafts::KIND,
    &closings::DRAFTS,
    &parked_thoughts::DRAFTS,
];

/// A kind of records.
pub(crate) struct Kind {
    /// What its rows are called together.
    pub(crate) name: &'static str,
    pub(crate) table: &'static str,
    pub(crate) id: Id,
    /// The columns that tell a row from the others.
    pub(crate) key: &'static [&'static str],
    pub(crate) columns: &'static [Column],
    pub(crate) holds: Holds,
    /// Whether the order in which rows were written means something.
    pub(crate) ordered: bool,
}

/// Where a row's id comes from.
#[derive(Clone, Copy)]
pub(crate) enum Id {
    /// A column, which is shown as the id.
    Column(&'static str),
    /// Columns, which are shown as well.
    Of(&'static [&'static str]),
    /// What a column says and the row's place among those that say the same.
    Nth(&'static str),
    /// There is one row at most.
    One,
}

/// Which of two rows holds that have one key and are not the same.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    /// Neither: such rows are written once.
    Neither,
    /// The one that was written more often.
    Later,
    /// The one that stands here: something is being typed into it.
    Standing,
    /// That of the check-in which the column names: the rows belong to it.
    CheckIn(&'static str),
}

/// A column.
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) form: Form,
    /// Whether it may be empty.
    pub(crate) optional: bool,
    /// Whether it makes a difference between two rows.
    pub(crate) compared: bool,
}

pub(crate) const fn column(name: &'static str, form: Form) -> Column {
    Column { name, form, optional: false, compared: true }
}

impl Column {
    pub(crate) const fn or_nothing(self) -> Column {
        Column { optional: true, ..self }
    }

    pub(crate) const fn not_compared(self) -> Column {
        Column { compared: false, ..self }
    }
}

/// How often a row was written.
pub(crate) const VERSION: Column = column("version", Form::Whole(1, i64::MAX));
/// A moment's three columns, of which the first is named by what happened then.
pub(crate) const OFFSET: Form = Form::Whole(-86_400, 86_400);

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRow {
    /// What it is about.
    pub name: String,
    /// What it is.
    pub why: Bad,
}

/// What can be wrong with a part of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bad {
    /// No row of this kind has it.
    Unknown,
    /// It is not there.
    Missing,
    /// It is not what such a row says.
    Wrong,
}

impl Kind {
    pub(crate) fn named(name: &str) -> Option<&'static Kind> {
        ALL.into_iter().find(|kind| kind.name == name)
    }

    /// The names under which a row shows what it is made of, besides its id and its order.
    pub(crate) fn shown(&self) -> impl Iterator<Item = &'static Column> {
        let id = match self.id {
            Id::Column(name) => Some(name),
            _ => None,
        };
        self.columns.iter().filter(move |column| Some(column.name) != id)
    }

    /// A row as we write it, from one that came from outside.
    pub(crate) fn read(&self, row: &Row) -> Result<Row, BadRow> {
        let bad = |name: &str, why| BadRow { name: name.to_owned(), why };
        let known = self.shown().map(|column| column.name).chain([ID]).chain(self.ordered.then_some(ORDER));
        let known: BTreeSet<&str> = known.collect();
        if let Some(name) = row.keys().find(|name| !known.contains(name.as_str())) {
            return Err(bad(name, Bad::Unknown));
        }
        let mut read = Row::new();
        for column in self.shown() {
            let value = row.get(column.name).ok_or_else(|| bad(column.name, Bad::Missing))?;
            let kept = if column.optional && value.is_null() { Some(Value::Null) } else { column.form.read(value) };
            read.insert(column.name.to_owned(), kept.ok_or_else(|| bad(column.name, Bad::Wrong))?);
        }
        let id = row.get(ID).ok_or_else(|| bad(ID, Bad::Missing))?;
        let id = id.as_str().filter(|id| !id.is_empty()).ok_or_else(|| bad(ID, Bad::Wrong))?;
        let fits = match self.id {
            Id::Column(_) => true,
            Id::Of(columns) => id == joined(columns, &read),
            Id::Nth(column) => id.starts_with(&joined(&[column], &read)),
            Id::One => id == "1",
        };
        if !fits {
            return Err(bad(ID, Bad::Wrong));
        }
        read.insert(ID.to_owned(), id.into());
        if self.ordered {
            let order = row.get(ORDER).ok_or_else(|| bad(ORDER, Bad::Missing))?;
            let order = order.as_i64().filter(|order| *order >= 1).ok_or_else(|| bad(ORDER, Bad::Wrong))?;
            read.insert(ORDER.to_owned(), order.into());
        }
        Ok(read)
    }

    /// What tells a row from the others.
    pub(crate) fn key_of(&self, row: &Row) -> String {
        match self.id {
            Id::Column(name) if self.key == [name] => joined(&[ID], row),
            Id::Nth(_) => joined(&[ID], row),
            _ => joined(self.key, row),
        }
    }

    /// Whether two rows of one key say the same.
    pub(crate) fn same(&self, one: &Row, other: &Row) -> bool {
        let compared = self.shown().filter(|column| column.compared).map(|column| column.name);
        compared.chain([ID]).all(|name| one.get(name) == other.get(name))
    }
}

/// What some columns of a row say, as an id.
pub(crate) fn joined(columns: &[&str], row: &Row) -> String {
    let said = columns.iter().map(|name| match row.get(*name) {
        Some(Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
        None => String::new(),
    });
    said.collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Store, session_buffer};

    fn names(store: &Store, sql: &str) -> BTreeSet<String> {
        let mut statement = store.connection.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    }

    #[test]
    fn every_table_and_every_column_of_it_is_in_the_export_or_is_said_to_be_none_of_the_persons() {
        let store = Store::in_memory().unwrap();
        let mut tables =
            names(&store, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
        // It tells when a session was, and is over in ten minutes.
        assert!(tables.remove(session_buffer::TABLE));
        for table in tables {
            let kinds: Vec<&&Kind> = ALL.iter().filter(|kind| kind.table == table).collect();
            assert_eq!(kinds.len(), 1, "{table}");
            let exported: BTreeSet<String> = kinds[0].columns.iter().map(|column| column.name.to_owned()).collect();
            let columns = names(&store, &format!("SELECT name FROM pragma_table_info('{table}')"));
            // Which computer this one is; what follows from the order or from the entry; the one row of a draft.
            let computed = ["this", "seq", "matters_until", "one"].map(str::to_owned).into();
            assert_eq!(
                columns.difference(&exported).cloned().collect::<BTreeSet<_>>().difference(&computed).count(),
                0,
                "{table}"
            );
            assert_eq!(exported.difference(&columns).count(), 0, "{table}");
        }
    }

    #[test]
    fn what_is_written_more_than_once_counts_how_often() {
        let store = Store::in_memory().unwrap();
        let triggers = names(&store, "SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger'");
        for kind in ALL.iter().filter(|kind| kind.holds == Holds::Later) {
            assert!(kind.columns.iter().any(|column| column.name == VERSION.name), "{}", kind.name);
            assert!(triggers.contains(kind.table), "{}", kind.name);
        }
        assert_eq!(triggers.len(), ALL.iter().filter(|kind| kind.holds == Holds::Later).count());
    }
}
