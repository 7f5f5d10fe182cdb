//! Sessions, counted by work date and kind. No method here takes a moment, so none can be kept. What counts as heavy,
//! and the caps, are not here.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use domain::sessions::{Counts, MOST_OF_A_KIND, SessionKind};
use rusqlite::{OptionalExtension, params};

use crate::{
    Store, StoreError,
    kinds::{Form, Holds, Id, Kind, VERSION, column},
};

const TABLE: &str = "session_count";

pub(crate) const KIND: Kind = Kind {
    name: "sessions",
    table: TABLE,
    id: Id::Of(&["work_date", "kind"]),
    key: &["work_date", "kind"],
    columns: &[
        column("work_date", Form::Date),
        column("kind", Form::Known(|kind| SessionKind::by_id(kind).is_some())),
        column("sessions", Form::Whole(1, MOST_OF_A_KIND as i64)),
        column("last", Form::Whole(1, 1)).or_nothing().not_compared(),
        VERSION,
    ],
    holds: Holds::Later,
    ordered: false,
};

impl Store {
    /// Counts one more session of a work date.
    ///
    /// # Errors
    /// When the records can't be written, among others because there are [`domain::sessions::MOST_OF_A_KIND`] already.
    pub fn count_session(&mut self, work_date: NaiveDate, kind: SessionKind) -> Result<(), StoreError> {
        self.together(|store| {
            store.connection.execute("UPDATE session_count SET last = NULL WHERE last = 1", [])?;
            store.connection.execute(
                "INSERT INTO session_count (work_date, kind, sessions, last) VALUES (?1, ?2, 1, 1)
                 ON CONFLICT (work_date, kind) DO UPDATE SET sessions = sessions + 1, last = 1",
                params![work_date.to_string(), kind.id()],
            )?;
            Ok(())
        })
    }

    /// Keeps how many sessions of each kind a work date had, instead of what was there.
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn set_sessions(&mut self, work_date: NaiveDate, counts: &Counts) -> Result<(), StoreError> {
        self.together(|store| {
            let date = work_date.to_string();
            for kind in SessionKind::ALL {
                if counts.of(kind) == 0 {
                    let none = "DELETE FROM session_count WHERE work_date = ?1 AND kind = ?2";
                    store.connection.execute(none, params![date, kind.id()])?;
                } else {
                    store.connection.execute(
                        "INSERT INTO session_count (work_date, kind, sessions) VALUES (?1, ?2, ?3)
                         ON CONFLICT (work_date, kind) DO UPDATE SET sessions = excluded.sessions, last = NULL",
                        params![date, kind.id(), counts.of(kind)],
                    )?;
                }
            }
            Ok(())
        })
    }

    /// Takes one session of a kind back.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where none is counted, or when the records can't be written.
    pub fn take_session_back(&mut self, work_date: NaiveDate, kind: SessionKind) -> Result<(), StoreError> {
        let (date, kind) = (work_date.to_string(), kind.id());
        self.together(|store| {
            let one = "DELETE FROM session_count WHERE work_date = ?1 AND kind = ?2 AND sessions = 1";
            let more =
                "UPDATE session_count SET sessions = sessions - 1, last = NULL WHERE work_date = ?1 AND kind = ?2";
            let taken = store.connection.execute(one, params![date, kind])?;
            let taken = if taken == 0 { store.connection.execute(more, params![date, kind])? } else { taken };
            if taken == 0 { Err(StoreError::Gone) } else { Ok(()) }
        })
    }

    /// The session that was counted last and not taken back: of which work date, of which kind.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn last_session(&self) -> Result<Option<(NaiveDate, SessionKind)>, StoreError> {
        let last: Option<(String, String)> = self
            .connection
            .prepare("SELECT work_date, kind FROM session_count WHERE last = 1")?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        last.map(|(date, kind)| Ok((read_date(&date)?, read_kind(&kind)?))).transpose()
    }

    /// The counts of a span of work dates, both ends included, by date; a date without any is left out.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn sessions(&self, dates: RangeInclusive<NaiveDate>) -> Result<Vec<(NaiveDate, Counts)>, StoreError> {
        let mut statement = self.connection.prepare(
            "SELECT work_date, kind, sessions FROM session_count WHERE work_date BETWEEN ?1 AND ?2 ORDER BY work_date",
        )?;
        let mut rows = statement.query([dates.start().to_string(), dates.end().to_string()])?;
        let mut days: Vec<(NaiveDate, Counts)> = Vec::new();
        while let Some(row) = rows.next()? {
            let (date, kind, sessions): (String, String, u32) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let (date, kind) = (read_date(&date)?, read_kind(&kind)?);
            match days.last_mut().filter(|(last, _)| *last == date) {
                Some((_, counts)) => *counts = counts.with(kind, sessions),
                None => days.push((date, Counts::default().with(kind, sessions))),
            }
        }
        Ok(days)
    }
}

fn read_date(text: &str) -> Result<NaiveDate, StoreError> {
    text.parse().map_err(|_| StoreError::Unreadable(TABLE))
}

fn read_kind(text: &str) -> Result<SessionKind, StoreError> {
    SessionKind::by_id(text).ok_or(StoreError::Unreadable(TABLE))
}

#[cfg(test)]
mod tests {
    use domain::sessions::MOST_OF_A_KIND;
    use domain::sessions::SessionKind::{Crisis, Heavy, Ordinary};

    use super::*;

    fn date(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn on(store: &Store, day: u32) -> Counts {
        store.sessions(date(day)..=date(day)).unwrap().first().map(|(_, counts)| *counts).unwrap_or_default()
    }

    #[test]
    fn sessions_are_counted_by_date_and_kind() {
        let mut store = Store::in_memory().unwrap();
        for (day, kind) in [(23, Ordinary), (23, Crisis), (23, Ordinary), (24, Heavy)] {
            store.count_session(date(day), kind).unwrap();
        }
        let expected = Counts::default().with(Ordinary, 2).with(Crisis, 1);
        assert_eq!(on(&store, 23), expected);
        assert_eq!(
            store.sessions(date(1)..=date(30)).unwrap(),
            [(date(23), expected), (date(24), Counts::default().with(Heavy, 1))]
        );
        assert!(store.sessions(date(25)..=date(30)).unwrap().is_empty());
    }

    #[test]
    fn the_last_one_is_known_until_it_is_taken_back() {
        let mut store = Store::in_memory().unwrap();
        assert_eq!(store.last_session().unwrap(), None);
        store.count_session(date(23), Ordinary).unwrap();
        store.count_session(date(23), Heavy).unwrap();
        store.count_session(date(23), Heavy).unwrap();
        assert_eq!(store.last_session().unwrap(), Some((date(23), Heavy)));
        store.take_session_back(date(23), Ordinary).unwrap();
        assert_eq!(store.last_session().unwrap(), Some((date(23), Heavy)), "another was taken back");
        store.take_session_back(date(23), Heavy).unwrap();
        assert_eq!(store.last_session().unwrap(), None);
        assert_eq!(on(&store, 23), Counts::default().with(Heavy, 1));
        assert_eq!(store.take_session_back(date(23), Ordinary), Err(StoreError::Gone));
        assert_eq!(store.take_session_back(date(22), Heavy), Err(StoreError::Gone));
    }

    #[test]
    fn a_day_whose_counts_are_set_has_these_and_no_others() {
        let mut store = Store::in_memory().unwrap();
        store.count_session(date(23), Crisis).unwrap();
        let counts = Counts::default().with(Ordinary, 4);
        store.set_sessions(date(23), &counts).unwrap();
        assert_eq!((on(&store, 23), store.last_session().unwrap()), (counts, None));
        store.set_sessions(date(23), &Counts::default()).unwrap();
        assert!(store.sessions(date(1)..=date(30)).unwrap().is_empty());
    }

    #[test]
    fn a_stuck_key_counts_no_further_than_a_day_can_hold() {
        let mut store = Store::in_memory().unwrap();
        for _ in 0..MOST_OF_A_KIND {
            store.count_session(date(23), Ordinary).unwrap();
        }
        assert!(store.count_session(date(23), Ordinary).is_err());
        assert_eq!(on(&store, 23).of(Ordinary), MOST_OF_A_KIND);
        assert_eq!(store.last_session().unwrap(), Some((date(23), Ordinary)), "nothing was changed by it");
    }

    #[test]
    fn a_row_has_a_date_a_kind_and_a_number_and_no_place_for_a_time() {
        let store = Store::in_memory().unwrap();
        let mut columns =
            store.connection.prepare("SELECT name, type FROM pragma_table_info('session_count')").unwrap();
        let columns = columns.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let columns: Vec<(String, String)> = columns.map(Result::unwrap).collect();
        let expected = [
            ("work_date", "TEXT"),
            ("kind", "TEXT"),
            ("sessions", "INTEGER"),
            ("last", "INTEGER"),
            ("version", "INTEGER"),
        ];
        assert_eq!(columns, expected.map(|(name, kind)| (name.to_owned(), kind.to_owned())));
        let order = store.connection.prepare("SELECT rowid FROM session_count");
        assert!(order.is_err(), "the order in which rows were made is not kept either");
    }
}
