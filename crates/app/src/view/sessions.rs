//! Sessions, counted by day and kind, as the window shows and takes them.

use domain::sessions;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{DateTick, TrendTable};

/// What a session was, in the person's own judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
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

/// The sessions of the running work date, on Today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SessionsView {
    /// Whether sessions are counted, or were today.
    pub shown: bool,
    /// Each kind, in the order it is offered.
    pub kinds: Vec<SessionCount>,
    /// "3 today", or nothing.
    pub total: Option<String>,
    /// That a cap is come to, kindly; nothing before and beyond.
    pub reached: Option<String>,
    /// "Ten quiet minutes until 14:20", while they run.
    pub buffer: Option<String>,
}

/// One kind and how many there were.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SessionCount {
    /// The kind.
    pub kind: SessionKind,
    /// Sessions today.
    pub sessions: u32,
}

/// The sessions of past days, in Trends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LoadView {
    /// First date of the axis.
    pub from: String,
    /// Last date of the axis.
    pub to: String,
    /// Labelled dates on it.
    pub ticks: Vec<DateTick>,
    /// One a counted day, the oldest first.
    pub days: Vec<LoadDay>,
    /// The finding in words.
    pub finding: String,
    /// The same figures as a table, newest first.
    pub table: TrendTable,
}

/// A counted day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LoadDay {
    /// The work date.
    pub date: String,
    /// Heavy, trauma and crisis sessions.
    pub heavier: u32,
    /// The others.
    pub ordinary: u32,
    /// "Mon 2 Nov: 5 sessions, 2 of them heavier".
    pub words: String,
}

impl From<SessionKind> for sessions::SessionKind {
    fn from(kind: SessionKind) -> Self {
        match kind {
            SessionKind::Ordinary => Self::Ordinary,
            SessionKind::Heavy => Self::Heavy,
            SessionKind::Trauma => Self::Trauma,
            SessionKind::Crisis => Self::Crisis,
        }
    }
}

impl From<sessions::SessionKind> for SessionKind {
    fn from(kind: sessions::SessionKind) -> Self {
        match kind {
            sessions::SessionKind::Ordinary => Self::Ordinary,
            sessions::SessionKind::Heavy => Self::Heavy,
            sessions::SessionKind::Trauma => Self::Trauma,
            sessions::SessionKind::Crisis => Self::Crisis,
        }
    }
}
