//! What was said of work after a day's end: several a day, changed, deleted, and the last of either taken back. What it
//! makes of an evening is not here.

use std::ops::RangeInclusive;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{after_hours::AfterHours, moment::Moment};
use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use crate::{
    Store, StoreError,
    ids::new_id,
    kinds::{Form, Holds, Id, Kind, OFFSET, VERSION, column, typed},
    moments,
};

const TABLE: &str = "after_hours";

pub(crate) const KIND: Kind = Kind {
    name: TABLE,
    table: TABLE,
    id: Id::Column("id"),
    key: &["id"],
    columns: &[
        column("id", Form::Text),
        column("device", Form::Text),
        column("made_at", Form::Instant),
        column("made_offset", OFFSET),
        column("made_zone", Form::Text),
        column("work_date", Form::Date),
        column("said", Form::Json(typed::<AfterHours>)),
        column("deleted_at", Form::Instant).or_nothing(),
        column("before", Form::Json(typed::<Before>)).or_nothing(),
        VERSION,
    ],
    holds: Holds::Later,
    ordered: true,
};

/// Something said of the time after a day's end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidAfterHours {
    /// Its id.
    pub id: String,
    /// When it was first said.
    pub made: Moment,
    /// The work date it belongs to.
    pub work_date: NaiveDate,
    /// What was said.
    pub said: AfterHours,
}

/// What a row said before its last change.
#[derive(Debug, Serialize, Deserialize)]
struct Before {
    work_date: NaiveDate,
    said: AfterHours,
}

impl Store {
    /// Keeps what was said.
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn add_after_hours(
        &mut self,
        made: &Moment,
        work_date: NaiveDate,
        said: &AfterHours,
    ) -> Result<String, StoreError> {
        let id = new_id(made.at)?;
        self.connection.execute(
            "INSERT INTO after_hours (id, device, made_at, made_offset, made_zone, work_date, said)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                id,
                self.device,
                moments::micros(made.at),
                made.offset_seconds,
                made.zone,
                work_date.to_string(),
                text(said)?
            ],
        )?;
        Ok(id)
    }

    /// Says something else instead; what stood before can be taken back to.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where there is none, or when the records can't be written.
    pub fn change_after_hours(&mut self, id: &str, work_date: NaiveDate, said: &AfterHours) -> Result<(), StoreError> {
        let said = text(said)?;
        self.together(|store| {
            let was = store.one_after_hours(id)?.ok_or(StoreError::Gone)?;
            let before = text(&Before { work_date: was.work_date, said: was.said })?;
            store.connection.execute(
                "UPDATE after_hours SET work_date = ?2, said = ?3, before = ?4 WHERE id = ?1",
                params![id, work_date.to_string(), said, before],
            )?;
            Ok(())
        })
    }

    /// Deletes it, in such a way that it can be taken back.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where there is none, or when the records can't be written.
    pub fn delete_after_hours(&mut self, id: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
        let deleted = self.connection.execute(
            "UPDATE after_hours SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
            params![id, moments::micros(now)],
        )?;
        if deleted == 0 { Err(StoreError::Gone) } else { Ok(()) }
    }

    /// Takes its deletion back, or else its last change.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where there is nothing to take back, or when the records can't be written.
    pub fn undo_after_hours(&mut self, id: &str) -> Result<(), StoreError> {
        self.together(|store| {
            let db = &store.connection;
            let sql = "UPDATE after_hours SET deleted_at = NULL WHERE id = ?1 AND deleted_at IS NOT NULL";
            if db.execute(sql, [id])? > 0 {
                return Ok(());
            }
            let before: Option<Option<String>> =
                db.query_row("SELECT before FROM after_hours WHERE id = ?1", [id], |row| row.get(0)).optional()?;
            let before = before.flatten().ok_or(StoreError::Gone)?;
            let was: Before = serde_json::from_str(&before).map_err(|_| StoreError::Unreadable(TABLE))?;
            db.execute(
                "UPDATE after_hours SET work_date = ?2, said = ?3, before = NULL WHERE id = ?1",
                params![id, was.work_date.to_string(), text(&was.said)?],
            )?;
            Ok(())
        })
    }

    /// One of them, unless it is deleted.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn one_after_hours(&self, id: &str) -> Result<Option<SaidAfterHours>, StoreError> {
        let sql = "SELECT made_at, made_offset, made_zone, id, work_date, said FROM after_hours
                   WHERE id = ?1 AND deleted_at IS NULL";
        self.connection.prepare(sql)?.query_row([id], |row| Ok(read(row))).optional()?.transpose()
    }

    /// What was said of a span of work dates, both ends included, by work date and then in the order said.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn after_hours(&self, dates: RangeInclusive<NaiveDate>) -> Result<Vec<SaidAfterHours>, StoreError> {
        let mut statement = self.connection.prepare(
            "SELECT made_at, made_offset, made_zone, id, work_date, said FROM after_hours
             WHERE deleted_at IS NULL AND work_date BETWEEN ?1 AND ?2 ORDER BY work_date, made_at, rowid",
        )?;
        let rows = statement.query_map([dates.start().to_string(), dates.end().to_string()], |row| Ok(read(row)))?;
        rows.map(|row| row?).collect()
    }
}

fn read(row: &Row<'_>) -> Result<SaidAfterHours, StoreError> {
    let (date, said): (String, String) = (row.get(4)?, row.get(5)?);
    Ok(SaidAfterHours {
        made: moments::read(row, 0)?,
        id: row.get(3)?,
        work_date: date.parse().map_err(|_| StoreError::Unreadable(TABLE))?,
        said: serde_json::from_str(&said).map_err(|_| StoreError::Unreadable(TABLE))?,
    })
}

fn text(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Unreadable(TABLE))
}

#[cfg(test)]
mod tests {
    use domain::after_hours::{Minutes, Reason, Way};

    use super::*;

    fn made(minute: u32) -> Moment {
        let at = format!("2026-11-23T17:{minute:02}:00Z").parse().unwrap();
        Moment { at, offset_seconds: 3600, zone: "Europe/Warsaw".into() }
    }

    fn date(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn worked(minutes: i64) -> AfterHours {
        AfterHours::Worked { minutes: Minutes::try_from(minutes).unwrap(), reason: Some(Reason::Notes), on_call: false }
    }

    fn said(store: &Store) -> Vec<(NaiveDate, AfterHours)> {
        store.after_hours(date(1)..=date(30)).unwrap().into_iter().map(|said| (said.work_date, said.said)).collect()
    }

    #[test]
    fn several_of_a_day_are_kept_in_the_order_said_and_found_by_work_date() {
        let mut store = Store::in_memory().unwrap();
        let contact = AfterHours::Contact { way: Way::IAnswered, expected: None, on_call: true };
        let second = store.add_after_hours(&made(40), date(23), &contact).unwrap();
        let first = store.add_after_hours(&made(30), date(23), &worked(30)).unwrap();
        store.add_after_hours(&made(50), date(24), &worked(15)).unwrap();
        let found = store.after_hours(date(23)..=date(23)).unwrap();
        let ids: Vec<&str> = found.iter().map(|said| said.id.as_str()).collect();
        assert_eq!(ids, [first, second]);
        assert_eq!((&found[1].made, found[1].said), (&made(40), contact));
    }

    #[test]
    fn a_change_and_a_deletion_can_be_taken_back_once_each() {
        let mut store = Store::in_memory().unwrap();
        let id = store.add_after_hours(&made(30), date(23), &worked(30)).unwrap();
        assert_eq!(store.undo_after_hours(&id), Err(StoreError::Gone), "nothing was changed yet");
        store.change_after_hours(&id, date(22), &worked(45)).unwrap();
        assert_eq!(said(&store), [(date(22), worked(45))]);
        store.delete_after_hours(&id, made(50).at).unwrap();
        assert!(said(&store).is_empty());
        assert_eq!(store.delete_after_hours(&id, made(51).at), Err(StoreError::Gone));
        assert_eq!(store.change_after_hours(&id, date(22), &worked(5)), Err(StoreError::Gone));
        store.undo_after_hours(&id).unwrap();
        assert_eq!(said(&store), [(date(22), worked(45))]);
        store.undo_after_hours(&id).unwrap();
        assert_eq!(said(&store), [(date(23), worked(30))]);
        assert_eq!(store.undo_after_hours(&id), Err(StoreError::Gone));
    }
}
