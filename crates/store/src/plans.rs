//! Plans: the work week and its reminders, in dated versions. An old evening is judged by the plan of its day,
//! so a version is added and none is ever changed.

use domain::{moment::Moment, work_week::Plan};
use rusqlite::{OptionalExtension, Row, params};

use crate::{
    Store, StoreError,
    ids::new_id,
    kinds::{Form, Holds, Id, Kind, OFFSET, column, typed},
    moments,
};

const TABLE: &str = "plan";

pub(crate) const KIND: Kind = Kind {
    name: "plans",
    table: TABLE,
    id: Id::Column("id"),
    key: &["id"],
    columns: &[
        column("id", Form::Text),
        column("device", Form::Text),
        column("saved_at", Form::Instant),
        column("saved_offset", OFFSET),
        column("saved_zone", Form::Text),
        column("plan", Form::Json(typed::<Plan>)),
    ],
    holds: Holds::Neither,
    ordered: true,
};

/// A version of the plan, and when it was saved.
#[derive(Debug, Clone, PartialEq)]
pub struct SavedPlan {
    /// What was due before it is ignored.
    pub saved: Moment,
    /// The plan.
    pub plan: Plan,
}

impl Store {
    /// Adds a version of the plan, which is in force from now on.
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn save_plan(&mut self, saved: &Moment, plan: &Plan) -> Result<(), StoreError> {
        let body = serde_json::to_string(plan).map_err(|_| StoreError::Unreadable(TABLE))?;
        let (id, device) = (new_id(saved.at)?, self.device.clone());
        self.connection.execute(
            "INSERT INTO plan (id, device, saved_at, saved_offset, saved_zone, plan) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![id, device, moments::micros(saved.at), saved.offset_seconds, saved.zone, body],
        )?;
        Ok(())
    }

    /// The plan in force: the last one saved.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn plan_in_force(&self) -> Result<Option<SavedPlan>, StoreError> {
        let row = self
            .connection
            .prepare("SELECT saved_at, saved_offset, saved_zone, plan FROM plan ORDER BY rowid DESC LIMIT 1")?
            .query_row([], read)
            .optional()?;
        row.map(parse).transpose()
    }

    /// Every version, oldest first.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn plans(&self) -> Result<Vec<SavedPlan>, StoreError> {
        let mut statement =
            self.connection.prepare("SELECT saved_at, saved_offset, saved_zone, plan FROM plan ORDER BY rowid")?;
        let rows = statement.query_map([], read)?;
        rows.map(|row| parse(row?)).collect()
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<(Moment, String)> {
    Ok((moments::read(row, 0)?, row.get(3)?))
}

fn parse((saved, body): (Moment, String)) -> Result<SavedPlan, StoreError> {
    let plan = serde_json::from_str(&body).map_err(|_| StoreError::Unreadable(TABLE))?;
    Ok(SavedPlan { saved, plan })
}
