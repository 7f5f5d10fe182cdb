//! Check-ins: what was answered, and never what it means (scores are derived). A change keeps what stood before,
//! a deletion can be taken back (`check_ins/undo.rs`).

mod kinds;
mod undo;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::instrument::Value;
use domain::moment::Moment;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use crate::{Store, StoreError, ids::new_id, moments};
pub(crate) use kinds::{ACTS, KIND, REVISIONS};

const TABLE: &str = "check_in";
const COLUMNS: &str = "made_at, made_offset, made_zone, id, work_date, instrument, edition, answers, note, revision";

/// Answers by item number; `None` is unanswered.
pub type StoredAnswers = BTreeMap<u32, Option<Value>>;

/// The id of a check-in.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CheckInId(String);

impl CheckInId {
    /// An id that came back from a window. Whether there is such a check-in is asked of the store.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// As it goes to a window.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for CheckInId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A check-in to store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCheckIn {
    /// When it was made; of a change, when it was changed.
    pub made: Moment,
    /// The work date it belongs to.
    pub work_date: NaiveDate,
    /// The instrument's id.
    pub instrument: String,
    /// Its edition, where it has several.
    pub edition: Option<String>,
    /// What was answered.
    pub answers: StoredAnswers,
    /// The note, or nothing.
    pub note: String,
}

/// A stored check-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckIn {
    /// Its id.
    pub id: CheckInId,
    /// When it was first made.
    pub made: Moment,
    /// The work date it belongs to.
    pub work_date: NaiveDate,
    /// The instrument's id.
    pub instrument: String,
    /// Its edition, where it has several.
    pub edition: Option<String>,
    /// What was answered.
    pub answers: StoredAnswers,
    /// The note, or nothing.
    pub note: String,
    /// 1 until it is changed.
    pub revision: u32,
}

/// What was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undone {
    /// An edit: the check-in as it stands again.
    Change(CheckIn),
    /// A deletion: the check-in is back.
    Deletion(CheckIn),
}

impl Store {
    /// Stores a check-in.
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn add_check_in(&mut self, new: &NewCheckIn) -> Result<CheckInId, StoreError> {
        let (id, device, answers) = (new_id(new.made.at)?, self.device.clone(), text_of(&new.answers)?);
        self.connection.execute(
            "INSERT INTO check_in (id, device, made_at, made_offset, made_zone, work_date, instrument, edition, answers, note)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                id,
                device,
                moments::micros(new.made.at),
                new.made.offset_seconds,
                new.made.zone,
                date_text(new.work_date),
                new.instrument,
                new.edition,
                answers,
                new.note
            ],
        )?;
        Ok(CheckInId(id))
    }

    /// Stores a check-in and throws the draft away, both or neither.
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn add_check_in_from_draft(&mut self, new: &NewCheckIn) -> Result<CheckInId, StoreError> {
        self.together(|store| {
            let id = store.add_check_in(new)?;
            store.drop_draft()?;
            Ok(id)
        })
    }

    /// Changes a check-in's date, edition, answers and note; what stood before is kept.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where there is none, or when the records can't be written.
    pub fn change_check_in(&mut self, id: &CheckInId, new: &NewCheckIn) -> Result<(), StoreError> {
        let (device, answers) = (self.device.clone(), text_of(&new.answers)?);
        let at = moments::micros(new.made.at);
        self.together(|store| {
            let db = &store.connection;
            let kept = db.execute(
                "INSERT INTO check_in_revision (check_in, revision, device, replaced_at, work_date, edition, answers, note)
                 SELECT id, revision, ?2, ?3, work_date, edition, answers, note FROM check_in WHERE id = ?1 AND deleted_at IS NULL",
                params![id.0, device, at],
            )?;
            if kept == 0 {
                return Err(StoreError::Gone);
            }
            db.execute(
                "UPDATE check_in SET work_date = ?2, edition = ?3, answers = ?4, note = ?5, revision = revision + 1
                 WHERE id = ?1",
                params![id.0, date_text(new.work_date), new.edition, answers, new.note],
            )?;
            remember(db, id, "change", at)?;
            Ok(())
        })
    }

    /// Deletes a check-in, in such a way that it can be taken back.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where there is none, or when the records can't be written.
    pub fn delete_check_in(&mut self, id: &CheckInId, now: DateTime<Utc>) -> Result<(), StoreError> {
        let at = moments::micros(now);
        self.together(|store| {
            let db = &store.connection;
            let deleted = db.execute(
                "UPDATE check_in SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
                params![id.0, at],
            )?;
            if deleted == 0 {
                return Err(StoreError::Gone);
            }
            remember(db, id, "delete", at)?;
            Ok(())
        })
    }

    /// Brings a deleted check-in back.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where none was deleted, or when the records can't be written.
    pub fn restore_check_in(&mut self, id: &CheckInId) -> Result<(), StoreError> {
        self.together(|store| {
            let db = &store.connection;
            let back =
                db.execute("UPDATE check_in SET deleted_at = NULL WHERE id = ?1 AND deleted_at IS NOT NULL", [&id.0])?;
            if back == 0 {
                return Err(StoreError::Gone);
            }
            db.execute("DELETE FROM check_in_act WHERE check_in = ?1 AND act = 'delete'", [&id.0])?;
            Ok(())
        })
    }

    /// One check-in, unless it is deleted.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn check_in(&self, id: &CheckInId) -> Result<Option<CheckIn>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM check_in WHERE id = ?1 AND deleted_at IS NULL");
        self.connection.prepare(&sql)?.query_row([&id.0], |row| Ok(read(row))).optional()?.transpose()
    }

    /// The check-ins of a span of work dates, both ends included, by work date and then by when they were made.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn check_ins(&self, dates: std::ops::RangeInclusive<NaiveDate>) -> Result<Vec<CheckIn>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM check_in WHERE deleted_at IS NULL AND work_date BETWEEN ?1 AND ?2
             ORDER BY work_date, made_at, rowid"
        );
        let mut statement = self.connection.prepare(&sql)?;
        let span = [date_text(*dates.start()), date_text(*dates.end())];
        let rows = statement.query_map(span, |row| Ok(read(row)))?;
        rows.map(|row| row?).collect()
    }

    /// Every check-in, by work date and then by when it was made.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn all_check_ins(&self) -> Result<Vec<CheckIn>, StoreError> {
        // Read as they lie and sorted here: an ORDER BY costs a seek and two locked allocations a row, which is most of
        // the time that ten years take.
        let sql = format!("SELECT {COLUMNS} FROM check_in WHERE deleted_at IS NULL");
        let mut statement = self.connection.prepare(&sql)?;
        let rows = statement.query_map([], |row| Ok(read(row)))?;
        let mut all = rows.map(|row| row?).collect::<Result<Vec<CheckIn>, StoreError>>()?;
        all.sort_by(|a, b| (a.work_date, a.made.at, &a.id).cmp(&(b.work_date, b.made.at, &b.id)));
        Ok(all)
    }
}

fn remember(db: &Connection, id: &CheckInId, act: &str, at: i64) -> Result<(), StoreError> {
    db.execute("INSERT INTO check_in_act (check_in, act, at) VALUES (?1, ?2, ?3)", params![id.0, act, at])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<CheckIn, StoreError> {
    let date: String = row.get(4)?;
    let answers: String = row.get(7)?;
    Ok(CheckIn {
        made: moments::read(row, 0)?,
        id: CheckInId(row.get(3)?),
        work_date: date.parse().map_err(|_| StoreError::Unreadable(TABLE))?,
        instrument: row.get(5)?,
        edition: row.get(6)?,
        answers: serde_json::from_str(&answers).map_err(|_| StoreError::Unreadable(TABLE))?,
        note: row.get(8)?,
        revision: row.get(9)?,
    })
}

fn text_of(answers: &StoredAnswers) -> Result<String, StoreError> {
    serde_json::to_string(answers).map_err(|_| StoreError::Unreadable(TABLE))
}

fn date_text(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}
