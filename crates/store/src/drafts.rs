//! The draft: answers under way, kept with every key so that a kill loses none. There is one at a time.

use chrono::NaiveDate;
use domain::moment::Moment;
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use crate::{
    CheckInId, Store, StoreError, StoredAnswers,
    kinds::{Form, Holds, Id, Kind, column, typed},
};

const TABLE: &str = "draft";

pub(crate) const KIND: Kind = Kind {
    name: "drafts",
    table: TABLE,
    id: Id::One,
    key: &[],
    columns: &[column("body", Form::Json(typed::<Draft>))],
    holds: Holds::Standing,
    ordered: false,
};

/// Answers under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// When it was begun or last kept.
    pub kept: Moment,
    /// The work date it belongs to.
    pub work_date: NaiveDate,
    /// The instrument's id.
    pub instrument: String,
    /// What was answered so far.
    pub answers: StoredAnswers,
    /// The note so far.
    pub note: String,
    /// The page shown last.
    pub page: u8,
    /// The check-in that is being edited.
    pub entry: Option<CheckInId>,
}

impl Store {
    /// The draft, if there is one.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn draft(&self) -> Result<Option<Draft>, StoreError> {
        let body: Option<String> =
            self.connection.query_row("SELECT body FROM draft WHERE one = 1", [], |row| row.get(0)).optional()?;
        body.map(|body| serde_json::from_str(&body).map_err(|_| StoreError::Unreadable(TABLE))).transpose()
    }

    /// Keeps answers under way in place of what was kept before.
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn keep_draft(&mut self, draft: &Draft) -> Result<(), StoreError> {
        let body = serde_json::to_string(draft).map_err(|_| StoreError::Unreadable(TABLE))?;
        self.connection.execute(
            "INSERT INTO draft (one, body) VALUES (1, ?1) ON CONFLICT (one) DO UPDATE SET body = excluded.body",
            [body],
        )?;
        Ok(())
    }

    /// Throws the draft away.
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn drop_draft(&mut self) -> Result<(), StoreError> {
        self.connection.execute("DELETE FROM draft", [])?;
        Ok(())
    }
}
