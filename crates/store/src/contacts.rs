//! Contacts: whom the person would call, in their order. The lines that ship with Leeward are not here.

use domain::moment::Moment;
use rusqlite::params;

use crate::{
    Store, StoreError,
    ids::new_id,
    kinds::{Form, Holds, Id, Kind, OFFSET, VERSION, column},
    moments,
};

pub(crate) const KIND: Kind = Kind {
    name: "contacts",
    table: "contact",
    id: Id::Column("id"),
    key: &["id"],
    columns: &[
        column("id", Form::Text),
        column("device", Form::Text),
        column("position", Form::Whole(i64::MIN, i64::MAX - 100_000)),
        column("name", Form::Text),
        column("reach", Form::Text),
        column("checked_at", Form::Instant),
        column("checked_offset", OFFSET),
        column("checked_zone", Form::Text),
        VERSION,
    ],
    holds: Holds::Later,
    ordered: false,
};

/// A contact of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Its id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Number or another way to reach them, as written.
    pub reach: String,
    /// When it was entered or last changed.
    pub checked: Moment,
}

impl Store {
    /// All contacts, in the person's order.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn contacts(&self) -> Result<Vec<Contact>, StoreError> {
        let mut statement = self.connection.prepare(
            "SELECT checked_at, checked_offset, checked_zone, id, name, reach FROM contact ORDER BY position, id",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(Contact { checked: moments::read(row, 0)?, id: row.get(3)?, name: row.get(4)?, reach: row.get(5)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Adds a contact at the end.
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn add_contact(&mut self, name: &str, reach: &str, checked: &Moment) -> Result<String, StoreError> {
        let (id, device) = (new_id(checked.at)?, self.device.clone());
        self.connection.execute(
            "INSERT INTO contact (id, device, position, name, reach, checked_at, checked_offset, checked_zone)
             VALUES (?1, ?2, (SELECT coalesce(max(position), 0) + 1 FROM contact), ?3, ?4, ?5, ?6, ?7)",
            params![id, device, name, reach, moments::micros(checked.at), checked.offset_seconds, checked.zone],
        )?;
        Ok(id)
    }

    /// Changes a contact.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where there is none, or when the records can't be written.
    pub fn change_contact(&mut self, id: &str, name: &str, reach: &str, checked: &Moment) -> Result<(), StoreError> {
        let changed = self.connection.execute(
            "UPDATE contact SET name = ?2, reach = ?3, checked_at = ?4, checked_offset = ?5, checked_zone = ?6 WHERE id = ?1",
            params![id, name, reach, moments::micros(checked.at), checked.offset_seconds, checked.zone],
        )?;
        if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
    }

    /// Deletes a contact.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where there is none, or when the records can't be written.
    pub fn delete_contact(&mut self, id: &str) -> Result<(), StoreError> {
        let deleted = self.connection.execute("DELETE FROM contact WHERE id = ?1", [id])?;
        if deleted == 0 { Err(StoreError::Gone) } else { Ok(()) }
    }
}
