//! Parked thoughts: one line each, and where it is. When one is shown is not here. A thought that is deleted stays until
//! that can no longer be taken back: for ever, as the records keep what was said.

use domain::{moment::Moment, parked::Place};
use rusqlite::{OptionalExtension, params};

use crate::{
    Store, StoreError,
    ids::new_id,
    kinds::{Form, Holds, Id, Kind, OFFSET, VERSION, column, typed},
    moments,
};

const TABLE: &str = "parked_thought";

pub(crate) const KIND: Kind = Kind {
    name: "parked_thoughts",
    table: TABLE,
    id: Id::Column("id"),
    key: &["id"],
    columns: &[
        column("id", Form::Text),
        column("device", Form::Text),
        column("made_at", Form::Instant),
        column("made_offset", OFFSET),
        column("made_zone", Form::Text),
        column("kind", Form::Known(|kind| ThoughtKind::by_id(kind).is_some())),
        column("thought", Form::Text),
        column("place", Form::Json(typed::<Place>)),
        column("before", Form::Json(typed::<Place>)).or_nothing(),
        VERSION,
    ],
    holds: Holds::Later,
    ordered: true,
};

pub(crate) const DRAFTS: Kind = Kind {
    name: "thought_drafts",
    table: "thought_draft",
    id: Id::One,
    key: &[],
    columns: &[column("line", Form::Text)],
    holds: Holds::Standing,
    ordered: false,
};

/// What a parked thought is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ThoughtKind {
    /// A thought of any hour.
    Thought,
    /// What was left unfinished at the end of a day.
    Unfinished,
    /// A difficult thing, put down for the night.
    Difficult,
    /// A colleague to check on.
    Colleague,
}

impl ThoughtKind {
    const ALL: [(ThoughtKind, &'static str); 4] = [
        (ThoughtKind::Thought, "thought"),
        (ThoughtKind::Unfinished, "unfinished"),
        (ThoughtKind::Difficult, "difficult"),
        (ThoughtKind::Colleague, "colleague"),
    ];

    /// As it is named in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("", |(_, id)| id)
    }

    fn by_id(id: &str) -> Option<ThoughtKind> {
        Self::ALL.iter().find(|(_, known)| *known == id).map(|(kind, _)| *kind)
    }
}

/// A parked thought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParkedThought {
    /// Its id.
    pub id: String,
    /// When it was first parked.
    pub made: Moment,
    /// What it is about.
    pub kind: ThoughtKind,
    /// The line.
    pub thought: String,
    /// Where it is.
    pub place: Place,
}

impl Store {
    /// Parks a thought.
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn add_thought(
        &mut self,
        made: &Moment,
        kind: ThoughtKind,
        thought: &str,
        place: &Place,
    ) -> Result<String, StoreError> {
        let id = new_id(made.at)?;
        self.connection.execute(
            "INSERT INTO parked_thought (id, device, made_at, made_offset, made_zone, kind, thought, place)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                id,
                self.device,
                moments::micros(made.at),
                made.offset_seconds,
                made.zone,
                kind.id(),
                thought,
                text(place)?
            ],
        )?;
        Ok(id)
    }

    /// Moves a thought to another place; where it was can be taken back to.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where there is none, or when the records can't be written.
    pub fn move_thought(&mut self, id: &str, place: &Place) -> Result<(), StoreError> {
        let moved = self
            .connection
            .execute("UPDATE parked_thought SET before = place, place = ?2 WHERE id = ?1", params![id, text(place)?])?;
        if moved == 0 { Err(StoreError::Gone) } else { Ok(()) }
    }

    /// Takes the last move of a thought back.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where there is nothing to take back, or when the records can't be written.
    pub fn undo_thought(&mut self, id: &str) -> Result<(), StoreError> {
        let back = self.connection.execute(
            "UPDATE parked_thought SET place = before, before = NULL WHERE id = ?1 AND before IS NOT NULL",
            [id],
        )?;
        if back == 0 { Err(StoreError::Gone) } else { Ok(()) }
    }

    /// The line to park that is being typed; empty where none is.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn thought_draft(&self) -> Result<String, StoreError> {
        let line = self.connection.query_row("SELECT line FROM thought_draft", [], |row| row.get(0)).optional()?;
        Ok(line.unwrap_or_default())
    }

    /// Keeps the line to park that is being typed; an empty one is none.
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn keep_thought_draft(&mut self, line: &str) -> Result<(), StoreError> {
        if line.is_empty() {
            self.connection.execute("DELETE FROM thought_draft", [])?;
            return Ok(());
        }
        self.connection.execute(
            "INSERT INTO thought_draft (one, line) VALUES (1, ?1) ON CONFLICT (one) DO UPDATE SET line = excluded.line",
            [line],
        )?;
        Ok(())
    }

    /// Every thought, deleted ones too, in the order parked.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn thoughts(&self) -> Result<Vec<ParkedThought>, StoreError> {
        let mut statement = self.connection.prepare(
            "SELECT made_at, made_offset, made_zone, id, kind, thought, place FROM parked_thought
             ORDER BY made_at, rowid",
        )?;
        let rows = statement.query_map([], |row| {
            let (kind, place): (String, String) = (row.get(4)?, row.get(6)?);
            let (made, id, thought) = (moments::read(row, 0)?, row.get(3)?, row.get(5)?);
            Ok(ThoughtKind::by_id(&kind)
                .zip(serde_json::from_str(&place).ok())
                .map(|(kind, place)| ParkedThought { id, made, kind, thought, place })
                .ok_or(StoreError::Unreadable(TABLE)))
        })?;
        rows.map(|row| row?).collect()
    }

    /// Whether a thought is there that was not deleted.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn has_thought(&self, id: &str) -> Result<bool, StoreError> {
        let place: Option<String> = self
            .connection
            .query_row("SELECT place FROM parked_thought WHERE id = ?1", [id], |row| row.get(0))
            .optional()?;
        let place = place.map(|place| serde_json::from_str(&place).map_err(|_| StoreError::Unreadable(TABLE)));
        Ok(place.transpose()?.is_some_and(|place| !matches!(place, Place::Deleted { .. })))
    }
}

fn text(place: &Place) -> Result<String, StoreError> {
    serde_json::to_string(place).map_err(|_| StoreError::Unreadable(TABLE))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(minute: u32) -> Moment {
        let at = format!("2026-11-23T21:{minute:02}:00Z").parse().unwrap();
        Moment { at, offset_seconds: 3600, zone: "Europe/Warsaw".into() }
    }

    #[test]
    fn a_thought_keeps_its_line_and_its_place_and_the_last_move_can_be_taken_back() {
        let mut store = Store::in_memory().unwrap();
        let parked = Place::Parked { since: moment(40), morning: "2026-11-26".parse().ok() };
        let id = store.add_thought(&moment(40), ThoughtKind::Difficult, "ask about the referral", &parked).unwrap();
        store.add_thought(&moment(41), ThoughtKind::Thought, "tea", &parked).unwrap();
        let kept = store.thoughts().unwrap();
        assert_eq!(
            (kept[0].thought.as_str(), kept[0].kind, &kept[0].place),
            ("ask about the referral", ThoughtKind::Difficult, &parked)
        );
        assert_eq!(store.undo_thought(&id), Err(StoreError::Gone), "it was not moved yet");
        let deleted = Place::Deleted { at: moment(50) };
        store.move_thought(&id, &deleted).unwrap();
        assert_eq!((&store.thoughts().unwrap()[0].place, store.has_thought(&id)), (&deleted, Ok(false)));
        store.undo_thought(&id).unwrap();
        assert_eq!((&store.thoughts().unwrap()[0].place, store.has_thought(&id)), (&parked, Ok(true)));
        assert_eq!(store.move_thought("none", &parked), Err(StoreError::Gone));
    }
}
