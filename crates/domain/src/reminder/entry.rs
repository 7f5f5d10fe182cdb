//! What the ledger is made of. Lives here: the entries, in the form they are kept for ever.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::once::Once;
use crate::moment::Moment;
use crate::presence::Hold;

/// The reminders of a work date, in the order of its evening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Some minutes before the end.
    HeadsUp,
    /// The end.
    DayEnd,
    /// Some minutes after the end: messages can wait.
    Cutoff,
}

impl Kind {
    /// All of them, in order.
    pub const ALL: [Kind; 3] = [Kind::HeadsUp, Kind::DayEnd, Kind::Cutoff];
}

/// What became of a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Shown within 60 s of its time.
    Delivered,
    /// Shown later, worded as past.
    DeliveredLate,
    /// A later one of the same date said it.
    Merged,
    /// Too old to be shown.
    Expired,
    /// Came due in a pause and was too old when it ended.
    Paused,
    /// A cutoff while on call.
    OnCall,
    /// "Done for today" was said.
    Done,
    /// Leave began.
    OnLeave,
}

impl Outcome {
    /// Whether the person was shown something.
    #[must_use]
    pub fn shown(self) -> bool {
        matches!(self, Outcome::Delivered | Outcome::DeliveredLate)
    }
}

/// What makes a reminder once-only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Key {
    /// The work date.
    pub work_date: NaiveDate,
    /// Which of its reminders.
    pub kind: Kind,
}

/// What became of one reminder, or of its snooze.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// When it was settled.
    pub at: Moment,
    /// The work date.
    pub work_date: NaiveDate,
    /// Which of its reminders.
    pub kind: Kind,
    /// What became of it.
    pub outcome: Outcome,
    /// Where this is a snooze's: which one of the work date, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snooze: Option<u32>,
}

/// One entry of the ledger. Entries are appended and never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "entry", rename_all = "snake_case")]
pub enum Entry {
    /// A reminder was settled.
    Line(Line),
    /// A pause was set; it ends the one before.
    Pause {
        /// When.
        at: Moment,
        /// Its end; none until the person says so.
        until: Option<DateTime<Utc>>,
        /// Until when the engine must know of it.
        matters_until: DateTime<Utc>,
    },
    /// The pause was ended.
    Resume {
        /// When.
        at: Moment,
        /// Until when the engine must know of it.
        matters_until: DateTime<Utc>,
    },
    /// The reminder shown last comes again.
    Snooze {
        /// When this was said.
        at: Moment,
        /// The reminder's work date.
        work_date: NaiveDate,
        /// Which of its reminders.
        kind: Kind,
        /// Which snooze of the work date this is, from 1.
        n: u32,
        /// When it is over.
        until: DateTime<Utc>,
    },
    /// "Done for today" was said.
    Done {
        /// When.
        at: Moment,
        /// The work date that was current.
        work_date: Option<NaiveDate>,
    },
    /// Leave.
    Leave {
        /// When this was said.
        at: Moment,
        /// First date.
        from: NaiveDate,
        /// Last date, inclusive.
        to: NaiveDate,
    },
    /// Leave was entered in the plan: a snooze that is not over does not come.
    SnoozeOff {
        /// When.
        at: Moment,
    },
    /// On call from now; it ends the spell before.
    OnCall {
        /// When this was said.
        at: Moment,
        /// Its end.
        until: DateTime<Utc>,
        /// Until when the engine must know of it.
        matters_until: DateTime<Utc>,
    },
    /// All that stands before this and is stamped more than 12 hours after it was written by a wrong clock.
    Void {
        /// When that was found.
        at: Moment,
    },
    /// What became of a reminder of another rule than the evening's.
    Once {
        /// When it was settled.
        at: Moment,
        /// Which.
        once: Once,
        /// What became of it.
        outcome: Outcome,
    },
    /// A check-in was made for a work date: its pulse is answered.
    Answered {
        /// When.
        at: Moment,
        /// The work date.
        work_date: NaiveDate,
    },
    /// A reminder of another rule could not be shown: it waits.
    UnseenOnce {
        /// When.
        at: Moment,
        /// Which.
        once: Once,
    },
    /// A reminder could not be shown, or was not seen: it waits.
    Unseen {
        /// When.
        at: Moment,
        /// The reminder.
        key: Key,
    },
    /// What is due waits: something holds it back. What is settled next has waited for it.
    Held {
        /// When this was found.
        at: Moment,
        /// What holds it back.
        by: Hold,
    },
    /// A reminder was shown, but where "do not disturb" could not be told to be off.
    PerhapsUnseen {
        /// When.
        at: Moment,
    },
    /// The person has seen what waited.
    Seen {
        /// When.
        at: Moment,
    },
}

impl Entry {
    /// How long after the last of its times an entry is still read.
    const KEPT: TimeDelta = TimeDelta::days(16);

    /// The line, where it is one: what became of a reminder.
    #[must_use]
    pub fn line(&self) -> Option<&Line> {
        if let Entry::Line(line) = self { Some(line) } else { None }
    }

    /// When it was written, on the wall clock of then.
    #[must_use]
    pub fn at(&self) -> &Moment {
        match self {
            Entry::Line(Line { at, .. })
            | Entry::Pause { at, .. }
            | Entry::Resume { at, .. }
            | Entry::Snooze { at, .. }
            | Entry::Done { at, .. }
            | Entry::Leave { at, .. }
            | Entry::SnoozeOff { at }
            | Entry::OnCall { at, .. }
            | Entry::Void { at }
            | Entry::Once { at, .. }
            | Entry::Answered { at, .. }
            | Entry::UnseenOnce { at, .. }
            | Entry::Unseen { at, .. }
            | Entry::Held { at, .. }
            | Entry::PerhapsUnseen { at }
            | Entry::Seen { at } => at,
        }
    }

    /// After this moment no rule of the engine needs it, so a tick reads only what still matters.
    #[must_use]
    pub fn matters_until(&self) -> DateTime<Utc> {
        let at = self.at().at;
        let after = |date: NaiveDate| date.and_time(NaiveTime::MIN).and_utc() + TimeDelta::days(3);
        let last = match self {
            Entry::Line(Line { work_date, .. }) | Entry::Answered { work_date, .. } => at.max(after(*work_date)),
            Entry::Snooze { work_date, until, .. } => at.max(*until).max(after(*work_date)),
            Entry::Done { work_date, .. } => work_date.map_or(at, |date| at.max(after(date))),
            Entry::Leave { to, .. } => at.max(after(*to)),
            Entry::Pause { matters_until, .. }
            | Entry::Resume { matters_until, .. }
            | Entry::OnCall { matters_until, .. } => return *matters_until,
            Entry::Void { .. } => return far(),
            Entry::Once { once, .. } => at.max(after(once.date)),
            Entry::Unseen { .. }
            | Entry::UnseenOnce { .. }
            | Entry::Held { .. }
            | Entry::PerhapsUnseen { .. }
            | Entry::SnoozeOff { .. }
            | Entry::Seen { .. } => at,
        };
        last + Entry::KEPT
    }

    /// Until when something with this end matters.
    pub(super) fn kept_after(at: DateTime<Utc>, end: Option<DateTime<Utc>>) -> DateTime<Utc> {
        end.map_or_else(far, |end| end.max(at) + Entry::KEPT)
    }
}

/// A moment after all others that a record can hold: the first of the year 9999.
fn far() -> DateTime<Utc> {
    DateTime::from_timestamp(253_370_764_800, 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
}
