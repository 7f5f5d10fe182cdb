//! The sessions of a day, counted by their kind: what a person was exposed to, without client data. Lives here: the
//! kinds and which of them are heavier, a day's counts, the person's own caps, the load of many days. What does not:
//! keeping them, words, when the quiet minutes end (`reminder`).
//! Nothing here knows a time of day: with times, counts would match a caseload.

use chrono::{Days, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

/// The quiet minutes after a heavier session, where they are wanted.
pub const BUFFER: TimeDelta = TimeDelta::minutes(10);

/// More than this of one kind on a day is more likely a stuck key than a day's work.
pub const MOST_OF_A_KIND: u32 = 99;

/// The highest cap.
pub const HIGHEST_CAP: u8 = 30;

/// "The last four weeks" of a load, in days, the running one included.
const RECENT_DAYS: u64 = 28;

/// With fewer counted days than this, before and since are not compared.
const FEWEST_DAYS: usize = 5;

/// What a session was, in the person's own judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    /// Like most.
    Ordinary,
    /// It weighed more.
    Heavy,
    /// Trauma was its subject.
    Trauma,
    /// A crisis.
    Crisis,
}

impl SessionKind {
    /// All of them, in the order they are offered.
    pub const ALL: [SessionKind; 4] =
        [SessionKind::Ordinary, SessionKind::Heavy, SessionKind::Trauma, SessionKind::Crisis];

    /// As it is named in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            SessionKind::Ordinary => "ordinary",
            SessionKind::Heavy => "heavy",
            SessionKind::Trauma => "trauma",
            SessionKind::Crisis => "crisis",
        }
    }

    /// The kind of a name.
    #[must_use]
    pub fn by_id(id: &str) -> Option<SessionKind> {
        SessionKind::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// Whether it is one of the heavier ones: all but ordinary. Secondary traumatic stress goes with the share of
    /// trauma work (r = .19 over 38 studies; Hensel, Ruiz, Finney & Dewa 2015, J Trauma Stress 28:83–91), and a crisis
    /// or a session that the person calls heavy is no lighter.
    #[must_use]
    pub fn is_heavier(self) -> bool {
        self != SessionKind::Ordinary
    }
}

/// How many sessions of each kind a day had.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts([u32; 4]);

impl Counts {
    /// The sessions of a kind.
    #[must_use]
    pub fn of(&self, kind: SessionKind) -> u32 {
        self.0[kind as usize]
    }

    /// The same with this many of a kind.
    #[must_use]
    pub fn with(mut self, kind: SessionKind, sessions: u32) -> Counts {
        self.0[kind as usize] = sessions;
        self
    }

    /// All of them.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.0.iter().fold(0, |sum, sessions| sum.saturating_add(*sessions))
    }

    /// The heavier ones.
    #[must_use]
    pub fn heavier(&self) -> u32 {
        self.total().saturating_sub(self.of(SessionKind::Ordinary))
    }
}

/// A number of sessions a day that a person sets for themselves: 1 to [`HIGHEST_CAP`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Cap(u8);

/// Why a number is no [`Cap`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not from 1 to {HIGHEST_CAP} sessions")]
pub struct NotCap(i64);

impl TryFrom<i64> for Cap {
    type Error = NotCap;

    fn try_from(sessions: i64) -> Result<Cap, NotCap> {
        match u8::try_from(sessions) {
            Ok(fits @ 1..=HIGHEST_CAP) => Ok(Cap(fits)),
            _ => Err(NotCap(sessions)),
        }
    }
}

impl From<Cap> for i64 {
    fn from(cap: Cap) -> i64 {
        cap.0.into()
    }
}

impl From<Cap> for u32 {
    fn from(cap: Cap) -> u32 {
        cap.0.into()
    }
}

/// The caps a person set, each if they set it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Caps {
    /// Of all sessions.
    pub all: Option<Cap>,
    /// Of the heavier ones.
    pub heavier: Option<Cap>,
}

/// A cap that a day has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// That of all sessions.
    All(Cap),
    /// That of the heavier ones.
    Heavier(Cap),
}

/// The caps that a day stands at, exactly: beyond one nothing is said again, since the person knows.
#[must_use]
pub fn reached(counts: &Counts, caps: &Caps) -> Vec<Reached> {
    let at = |cap: Option<Cap>, sessions: u32| cap.filter(|cap| u32::from(*cap) == sessions);
    let all = at(caps.all, counts.total()).map(Reached::All);
    all.into_iter().chain(at(caps.heavier, counts.heavier()).map(Reached::Heavier)).collect()
}

/// The sessions of counted days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Load {
    /// Days on which any was counted.
    pub days: usize,
    /// All sessions of these days.
    pub sessions: u32,
    /// The heavier of them.
    pub heavier: u32,
}

impl Load {
    fn of<'c>(days: impl Iterator<Item = &'c Counts>) -> Load {
        days.filter(|counts| counts.total() > 0).fold(Load::default(), |load, counts| Load {
            days: load.days + 1,
            sessions: load.sessions.saturating_add(counts.total()),
            heavier: load.heavier.saturating_add(counts.heavier()),
        })
    }

    /// Sessions a counted day; 0 without one.
    #[must_use]
    pub fn a_day(&self) -> f64 {
        self.mean(self.sessions)
    }

    /// Heavier sessions a counted day; 0 without one.
    #[must_use]
    pub fn heavier_a_day(&self) -> f64 {
        self.mean(self.heavier)
    }

    fn mean(&self, sessions: u32) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "days of a life")]
        let days = self.days.max(1) as f64;
        f64::from(sessions) / days
    }
}

/// The load of past days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loads {
    /// All of them.
    pub all: Load,
    /// The last four weeks and the days before, where both have days enough to be put side by side.
    pub recent: Option<(Load, Load)>,
}

/// What the days before `today` come to; none where nothing was counted. A day without a count is left out: silence is
/// not a day without sessions. The running day is left out as well: it is not over.
#[must_use]
pub fn loads(days: &[(NaiveDate, Counts)], today: NaiveDate) -> Option<Loads> {
    let since = today.checked_sub_days(Days::new(RECENT_DAYS - 1))?;
    let past = || days.iter().filter(|(date, _)| *date < today);
    let all = Load::of(past().map(|(_, counts)| counts));
    let now = Load::of(past().filter(|(date, _)| *date >= since).map(|(_, counts)| counts));
    let before = Load::of(past().filter(|(date, _)| *date < since).map(|(_, counts)| counts));
    let enough = now.days >= FEWEST_DAYS && before.days >= FEWEST_DAYS;
    (all.days > 0).then_some(Loads { all, recent: enough.then_some((now, before)) })
}

#[cfg(test)]
mod tests {
    use super::SessionKind::{Crisis, Heavy, Ordinary, Trauma};
    use super::*;

    fn cap(sessions: i64) -> Cap {
        Cap::try_from(sessions).unwrap()
    }

    fn counts(of: [u32; 4]) -> Counts {
        SessionKind::ALL.into_iter().zip(of).fold(Counts::default(), |counts, (kind, n)| counts.with(kind, n))
    }

    fn date(day: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 9, 1).unwrap() + Days::new(day)
    }

    #[test]
    fn all_but_ordinary_ones_are_heavier() {
        assert_eq!(SessionKind::ALL.map(SessionKind::is_heavier), [false, true, true, true]);
        let day = counts([3, 1, 2, 1]);
        assert_eq!((day.total(), day.heavier()), (7, 4));
        assert_eq!([Ordinary, Heavy, Trauma, Crisis].map(|kind| day.of(kind)), [3, 1, 2, 1]);
        assert!(SessionKind::ALL.into_iter().all(|kind| SessionKind::by_id(kind.id()) == Some(kind)));
        assert_eq!(SessionKind::by_id("hard"), None);
    }

    #[test]
    fn a_cap_is_one_to_thirty() {
        for (sessions, fits) in [(-1, false), (0, false), (1, true), (30, true), (31, false), (i64::MAX, false)] {
            assert_eq!(Cap::try_from(sessions).is_ok(), fits, "{sessions}");
        }
        assert_eq!(serde_json::from_str::<Cap>("6").unwrap(), cap(6));
        assert!(serde_json::from_str::<Cap>("0").is_err());
    }

    #[track_caller]
    fn check(of: [u32; 4], all: Option<Cap>, heavier: Option<Cap>, expected: &[Reached]) {
        assert_eq!(reached(&counts(of), &Caps { all, heavier }), expected);
    }

    #[test]
    fn a_cap_is_said_where_it_is_come_to_and_not_beyond() {
        let all = Reached::All(cap(6));
        let heavier = Reached::Heavier(cap(2));
        check([5, 0, 0, 0], None, None, &[]);
        check([5, 0, 0, 0], Some(cap(6)), None, &[]);
        check([4, 1, 1, 0], Some(cap(6)), None, &[all]);
        check([4, 2, 1, 0], Some(cap(6)), None, &[]);
        check([0, 0, 1, 1], None, Some(cap(2)), &[heavier]);
        check([4, 1, 0, 1], Some(cap(6)), Some(cap(2)), &[all, heavier]);
        check([5, 1, 0, 0], Some(cap(6)), Some(cap(2)), &[all]);
        check([0, 0, 0, 0], Some(cap(1)), Some(cap(1)), &[]);
    }

    #[test]
    fn a_load_counts_days_with_sessions_before_today() {
        assert_eq!(loads(&[], date(0)), None);
        assert_eq!(loads(&[(date(5), counts([4, 0, 0, 0]))], date(5)), None, "today is not over");
        let days = [
            (date(1), counts([4, 1, 0, 0])),
            (date(2), counts([0, 0, 0, 0])),
            (date(3), counts([5, 0, 1, 1])),
            (date(5), counts([9, 9, 9, 9])),
        ];
        let found = loads(&days, date(5)).unwrap();
        assert_eq!(found.all, Load { days: 2, sessions: 12, heavier: 3 });
        assert!((found.all.a_day() - 6.0).abs() < 1e-12 && (found.all.heavier_a_day() - 1.5).abs() < 1e-12);
        assert_eq!(found.recent, None);
    }

    #[test]
    fn the_last_four_weeks_stand_beside_what_was_before_where_both_have_five_days() {
        let days: Vec<_> = (0..60).map(|day| (date(day), counts([if day < 32 { 4 } else { 6 }, 1, 0, 0]))).collect();
        let (now, before) = loads(&days, date(59)).unwrap().recent.unwrap();
        assert_eq!((now.days, before.days), (27, 32));
        assert!((now.a_day() - 7.0).abs() < 1e-12 && (before.a_day() - 5.0).abs() < 1e-12);
        assert_eq!(loads(&days[28..], date(59)).unwrap().recent, None, "four days before are too few");
    }
}
