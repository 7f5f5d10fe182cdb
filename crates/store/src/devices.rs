//! Devices: which computer wrote a row. One row is this one.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};

use crate::{
    StoreError,
    ids::new_id,
    kinds::{Form, Holds, Id, Kind, column},
    moments,
};

/// A file names the computers whose rows are in it; which of them this one is stays here.
pub(crate) const KIND: Kind = Kind {
    name: "devices",
    table: "device",
    id: Id::Column("id"),
    key: &["id"],
    columns: &[column("id", Form::Text), column("first_at", Form::Instant)],
    holds: Holds::Neither,
    ordered: false,
};

/// This computer's id, made on the first opening.
pub(crate) fn this_device(connection: &Connection, now: DateTime<Utc>) -> Result<String, StoreError> {
    let known: Option<String> =
        connection.query_row("SELECT id FROM device WHERE this = 1", [], |row| row.get(0)).optional()?;
    if let Some(id) = known {
        return Ok(id);
    }
    let id = new_id(now)?;
    connection
        .execute("INSERT INTO device (id, first_at, this) VALUES (?1, ?2, 1)", params![id, moments::micros(now)])?;
    Ok(id)
}
