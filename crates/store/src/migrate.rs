//! The schema and its steps. Append-only: a step that was released is never edited.

use rusqlite::{Connection, TransactionBehavior};

use crate::StoreError;

const STEPS: &[&str] = &[
    include_str!("../migrations/0001_first.sql"),
    include_str!("../migrations/0002_evenings.sql"),
    include_str!("../migrations/0003_print_of_a_change.sql"),
    include_str!("../migrations/0004_sessions.sql"),
    include_str!("../migrations/0005_versions.sql"),
    include_str!("../migrations/0006_rotations.sql"),
];

/// The schema this program knows.
pub const SCHEMA: u32 = 6;

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
    use rusqlite::Connection;

    use super::{SCHEMA, STEPS, migrate, schema_of};

    #[test]
    fn the_schemas_number_is_the_number_of_steps() {
        assert_eq!(usize::try_from(SCHEMA).unwrap(), STEPS.len());
    }

    #[test]
    fn records_of_every_earlier_schema_come_to_ours_with_what_they_hold() {
        for from in 1..STEPS.len() {
            let mut connection = Connection::open_in_memory().unwrap();
            for step in &STEPS[..from] {
                connection.execute_batch(step).unwrap();
            }
            connection.pragma_update(None, "user_version", u32::try_from(from).unwrap()).unwrap();
            connection.execute("INSERT INTO setting (key, value) VALUES ('theme', '\"dark\"')", []).unwrap();
            migrate(&mut connection).unwrap();
            assert_eq!(schema_of(&connection).unwrap(), SCHEMA, "from {from}");
            let kept: String = connection.query_row("SELECT value FROM setting", [], |row| row.get(0)).unwrap();
            assert_eq!(kept, "\"dark\"", "from {from}");
            connection.execute("DELETE FROM closing_draft", []).unwrap();
        }
    }
}
