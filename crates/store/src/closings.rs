//! The closing ritual: what was said of each work date, and the one under way. What was parked by it is among the
//! parked thoughts.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use domain::moment::Moment;
use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};

use crate::{
    Store, StoreError,
    ids::new_id,
    kinds::{Form, Holds, Id, Kind, OFFSET, VERSION, column, typed},
    moments,
};

const TABLE: &str = "closing";

pub(crate) const KIND: Kind = Kind {
    name: "closings",
    table: TABLE,
    id: Id::Column("id"),
    key: &["work_date"],
    columns: &[
        column("id", Form::Text),
        column("device", Form::Text),
        column("made_at", Form::Instant),
        column("made_offset", OFFSET),
        column("made_zone", Form::Text),
        column("work_date", Form::Date),
        column("said", Form::Json(typed::<Closing>)),
        VERSION,
    ],
    holds: Holds::Later,
    ordered: false,
};

pub(crate) const DRAFTS: Kind = Kind {
    name: "closing_drafts",
    table: "closing_draft",
    id: Id::One,
    key: &[],
    columns: &[column("body", Form::Json(typed::<ClosingDraft>))],
    holds: Holds::Standing,
    ordered: false,
};

/// What a ritual said, besides what it parked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// One thing that went well, or nothing.
    pub went_well: String,
    /// Where the attention goes now, or nothing.
    pub home: String,
    /// How many lines it parked.
    pub parked: u8,
}

/// A ritual under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosingDraft {
    /// When it was last kept.
    pub kept: Moment,
    /// The work date it belongs to.
    pub work_date: NaiveDate,
    /// The step shown, from 0.
    pub step: u8,
    /// What is unfinished.
    pub unfinished: String,
    /// The morning on which it will be done.
    pub unfinished_on: Option<NaiveDate>,
    /// One difficult thing.
    pub difficult: String,
    /// The morning it is parked until.
    pub difficult_on: Option<NaiveDate>,
    /// One thing that went well.
    pub went_well: String,
    /// A colleague to check on.
    pub colleague: String,
    /// Where the attention goes now.
    pub home: String,
}

impl Store {
    /// Keeps what a ritual said, in place of what was said of that work date before.
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn save_closing(&mut self, made: &Moment, work_date: NaiveDate, said: &Closing) -> Result<(), StoreError> {
        let said = serde_json::to_string(said).map_err(|_| StoreError::Unreadable(TABLE))?;
        self.connection.execute(
            "INSERT INTO closing (work_date, id, device, made_at, made_offset, made_zone, said)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (work_date) DO UPDATE SET id = excluded.id, device = excluded.device,
               made_at = excluded.made_at, made_offset = excluded.made_offset, made_zone = excluded.made_zone,
               said = excluded.said",
            params![
                work_date.to_string(),
                new_id(made.at)?,
                self.device,
                moments::micros(made.at),
                made.offset_seconds,
                made.zone,
                said
            ],
        )?;
        Ok(())
    }

    /// What was said of a work date.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn closing(&self, work_date: NaiveDate) -> Result<Option<Closing>, StoreError> {
        let said: Option<String> = self
            .connection
            .query_row("SELECT said FROM closing WHERE work_date = ?1", [work_date.to_string()], |row| row.get(0))
            .optional()?;
        said.map(|said| serde_json::from_str(&said).map_err(|_| StoreError::Unreadable(TABLE))).transpose()
    }

    /// The work dates of a span, both ends included, on which the ritual was done, in order.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn closed_dates(&self, dates: RangeInclusive<NaiveDate>) -> Result<Vec<NaiveDate>, StoreError> {
        let mut statement = self
            .connection
            .prepare("SELECT work_date FROM closing WHERE work_date BETWEEN ?1 AND ?2 ORDER BY work_date")?;
        let rows =
            statement.query_map([dates.start().to_string(), dates.end().to_string()], |row| row.get::<_, String>(0))?;
        rows.map(|row| row?.parse().map_err(|_| StoreError::Unreadable(TABLE))).collect()
    }

    /// The ritual under way, if there is one.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn closing_draft(&self) -> Result<Option<ClosingDraft>, StoreError> {
        let body: Option<String> = self
            .connection
            .query_row("SELECT body FROM closing_draft WHERE one = 1", [], |row| row.get(0))
            .optional()?;
        body.map(|body| serde_json::from_str(&body).map_err(|_| StoreError::Unreadable(TABLE))).transpose()
    }

    /// Keeps a ritual under way in place of what was kept before.
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn keep_closing_draft(&mut self, draft: &ClosingDraft) -> Result<(), StoreError> {
        let body = serde_json::to_string(draft).map_err(|_| StoreError::Unreadable(TABLE))?;
        self.connection.execute(
            "INSERT INTO closing_draft (one, body) VALUES (1, ?1) ON CONFLICT (one) DO UPDATE SET body = excluded.body",
            [body],
        )?;
        Ok(())
    }

    /// Throws the ritual under way away.
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn drop_closing_draft(&mut self) -> Result<(), StoreError> {
        self.connection.execute("DELETE FROM closing_draft", [])?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment() -> Moment {
        Moment { at: "2026-11-23T16:40:00Z".parse().unwrap(), offset_seconds: 3600, zone: "Europe/Warsaw".into() }
    }

    fn date(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn there_is_one_ritual_a_work_date_and_the_last_holds() {
        let mut store = Store::in_memory().unwrap();
        assert_eq!(store.closing(date(23)), Ok(None));
        let first = Closing { went_well: "the group".into(), ..Closing::default() };
        let second = Closing { home: "the garden".into(), parked: 2, ..Closing::default() };
        store.save_closing(&moment(), date(23), &first).unwrap();
        store.save_closing(&moment(), date(23), &second).unwrap();
        store.save_closing(&moment(), date(20), &first).unwrap();
        assert_eq!(store.closing(date(23)), Ok(Some(second)));
        assert_eq!(store.closed_dates(date(1)..=date(30)), Ok(vec![date(20), date(23)]));
        assert_eq!(store.closed_dates(date(21)..=date(22)), Ok(vec![]));
    }

    #[test]
    fn the_ritual_under_way_is_one_and_comes_back_as_it_was() {
        let mut store = Store::in_memory().unwrap();
        let mut draft = ClosingDraft {
            kept: moment(),
            work_date: date(23),
            step: 1,
            unfinished: "two letters".into(),
            unfinished_on: Some(date(24)),
            difficult: String::new(),
            difficult_on: None,
            went_well: String::new(),
            colleague: String::new(),
            home: String::new(),
        };
        store.keep_closing_draft(&draft).unwrap();
        draft.step = 2;
        store.keep_closing_draft(&draft).unwrap();
        assert_eq!(store.closing_draft(), Ok(Some(draft)));
        store.drop_closing_draft().unwrap();
        assert_eq!(store.closing_draft(), Ok(None));
    }
}
