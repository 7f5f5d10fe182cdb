//! Settings: a key and a value. Which keys there are, and what they mean, is `app`'s.

use rusqlite::{OptionalExtension, params};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    Store, StoreError,
    kinds::{Form, Holds, Id, Kind, VERSION, column, typed},
};

const TABLE: &str = "setting";

pub(crate) const KIND: Kind = Kind {
    name: "settings",
    table: TABLE,
    id: Id::Column("key"),
    key: &["key"],
    columns: &[column("key", Form::Text), column("value", Form::Json(typed::<serde_json::Value>)), VERSION],
    holds: Holds::Later,
    ordered: false,
};

impl Store {
    /// A setting, if it was ever set.
    ///
    /// # Errors
    /// When the records can't be read, or the value is no `T`.
    pub fn setting<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, StoreError> {
        let value: Option<String> = self
            .connection
            .prepare("SELECT value FROM setting WHERE key = ?1")?
            .query_row([key], |row| row.get(0))
            .optional()?;
        value.map(|value| serde_json::from_str(&value).map_err(|_| StoreError::Unreadable(TABLE))).transpose()
    }

    /// Keeps a setting.
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn set_setting<T: Serialize>(&mut self, key: &str, value: &T) -> Result<(), StoreError> {
        let value = serde_json::to_string(value).map_err(|_| StoreError::Unreadable(TABLE))?;
        self.connection.execute(
            "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            params![key, value],
        )?;
        Ok(())
    }
}
