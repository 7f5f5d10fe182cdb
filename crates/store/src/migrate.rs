//! The schema and its steps. Append-only: a step that was released is never edited.

use rusqlite::{Connection, TransactionBehavior};

use crate::StoreError;

const STEPS: &[&str] = &[include_str!("../migrations/0001_first.sql")];

/// The schema this program knows.
pub const SCHEMA: u32 = 1;

/// The schema a database has; 0 for an empty one.
pub(crate) fn schema_of(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Takes a database from its schema to ours, in one transaction: wholly or not at all.
pub(crate) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = usize::try_from(schema_of(&transaction)?).unwrap_or(usize::MAX);
    for step in STEPS.iter().skip(from) {
        transaction.execute_batch(step)?;
    }
    if from < STEPS.len() {
        transaction.pragma_update(None, "user_version", SCHEMA)?;
    }
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{SCHEMA, STEPS};

    #[test]
    fn the_schemas_number_is_the_number_of_steps() {
        assert_eq!(usize::try_from(SCHEMA).unwrap(), STEPS.len());
    }
}
