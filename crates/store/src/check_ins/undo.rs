//! Taking back what was done to a check-in. Lives here: the last act of all, the last change of one. What does not: the
//! acts themselves, and what stood before them, which they keep.

use rusqlite::{Connection, OptionalExtension};

use super::{COLUMNS, CheckIn, CheckInId, Undone, read};
use crate::{Store, StoreError};

impl Store {
    /// Takes the last change or deletion back, once each, the last first.
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn undo_last(&mut self) -> Result<Option<Undone>, StoreError> {
        self.together(|store| {
            let db = &store.connection;
            let last: Option<(i64, String, String)> = db
                .query_row("SELECT seq, check_in, act FROM check_in_act ORDER BY seq DESC LIMIT 1", [], |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
                })
                .optional()?;
            let Some((seq, id, act)) = last else { return Ok(None) };
            if act == "delete" {
                db.execute("UPDATE check_in SET deleted_at = NULL WHERE id = ?1", [&id])?;
            } else {
                back_to_the_last_revision(db, &id)?;
            }
            db.execute("DELETE FROM check_in_act WHERE seq = ?1", [seq])?;
            let sql = format!("SELECT {COLUMNS} FROM check_in WHERE id = ?1");
            let check_in = db.query_row(&sql, [&id], |row| Ok(read(row)))??;
            Ok(Some(if act == "delete" { Undone::Deletion(check_in) } else { Undone::Change(check_in) }))
        })
    }

    /// Takes the last change of one check-in back, whatever else was done since; what stands then.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where it is deleted or was never changed, or when the records can't be written.
    pub fn undo_change(&mut self, id: &CheckInId) -> Result<CheckIn, StoreError> {
        self.together(|store| {
            let standing = store.check_in(id)?.ok_or(StoreError::Gone)?;
            if standing.revision <= 1 {
                return Err(StoreError::Gone);
            }
            let db = &store.connection;
            back_to_the_last_revision(db, &id.0)?;
            db.execute(
                "DELETE FROM check_in_act WHERE seq =
                   (SELECT max(seq) FROM check_in_act WHERE check_in = ?1 AND act = 'change')",
                [&id.0],
            )?;
            store.check_in(id)?.ok_or(StoreError::Gone)
        })
    }
}

/// What stood before the last change stands again.
fn back_to_the_last_revision(db: &Connection, id: &str) -> Result<(), StoreError> {
    db.execute(
        "UPDATE check_in SET (work_date, edition, answers, note, revision) = (
           SELECT r.work_date, r.edition, r.answers, r.note, r.revision FROM check_in_revision r
           WHERE r.check_in = check_in.id ORDER BY r.revision DESC LIMIT 1) WHERE id = ?1",
        [id],
    )?;
    db.execute(
        "DELETE FROM check_in_revision WHERE check_in = ?1
           AND revision = (SELECT revision FROM check_in WHERE id = ?1)",
        [id],
    )?;
    Ok(())
}
