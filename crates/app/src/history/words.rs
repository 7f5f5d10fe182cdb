//! What is said of one reminder in "Why didn't I get it?".

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Utc};
use domain::moment::Moment;
use domain::presence::Hold;
use domain::reminder::{Kind, Outcome, Rule};

use super::coarse;
use crate::presence::what_was;
use crate::view::{HistoryLine, HistoryOutcome};
use crate::words::Words;

/// Which reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// One of the evening's.
    Evening(Kind),
    /// Another rule's.
    Other(Rule),
}

impl Which {
    pub(super) fn name(self, words: &Words) -> String {
        words.say(match self {
            Which::Evening(Kind::HeadsUp) => "history-heads-up",
            Which::Evening(Kind::DayEnd) => "history-day-end",
            Which::Evening(Kind::Cutoff) => "history-cutoff",
            Which::Other(Rule::Pulse) => "history-pulse",
            Which::Other(Rule::Protected) => "history-protected",
            Which::Other(Rule::SoftLanding) => "history-soft-landing",
            Which::Other(Rule::StillPaused) => "history-still-paused",
            // Never in the ledger (`domain::reminder::Rule::Buffer`).
            Which::Other(Rule::Buffer) => "history-buffer",
        })
    }
}

/// What the ledger tells of one reminder.
#[derive(Debug, Clone)]
pub(super) struct Told {
    pub(super) which: Which,
    pub(super) outcome: Outcome,
    pub(super) stamp: DateTime<Utc>,
    /// Whether it was shown, but as no notification.
    pub(super) unseen: bool,
    /// Whether it was shown where "do not disturb" may have kept it away.
    pub(super) perhaps_unseen: bool,
    /// What held it back.
    waited: Option<Hold>,
    /// Whether a wrong clock wrote it.
    pub(super) void: bool,
    date: NaiveDate,
    local: NaiveDateTime,
    snooze: bool,
}

impl Told {
    pub(super) fn new(which: Which, at: &Moment, date: NaiveDate, outcome: Outcome, snooze: bool) -> Told {
        Told {
            which,
            outcome,
            stamp: at.at,
            unseen: false,
            perhaps_unseen: false,
            waited: None,
            void: false,
            date,
            local: at.local(),
            snooze,
        }
    }

    /// The same, after something held it back.
    pub(super) fn after(self, waited: Option<Hold>) -> Told {
        Told { waited, ..self }
    }

    pub(super) fn line(&self, words: &Words) -> HistoryLine {
        let name = self.which.name(words);
        let what = if self.snooze { words.say_with("history-again", &[("what", name.into())]) } else { name };
        if self.void {
            return HistoryLine { what, outcome: HistoryOutcome::Void, words: words.say("history-void") };
        }
        let id = match (self.which, self.outcome) {
            (Which::Other(Rule::Pulse), Outcome::Merged) => "history-pulse-merged",
            (Which::Other(Rule::Pulse), Outcome::Done) => "history-pulse-done",
            (Which::Evening(Kind::HeadsUp), Outcome::Merged) => "history-merged-heads-up",
            (_, Outcome::Delivered) => "history-delivered",
            (_, Outcome::DeliveredLate) if self.waited.is_some() => "history-late-held",
            (_, Outcome::Expired) if self.waited.is_some() => "history-expired-held",
            (_, Outcome::DeliveredLate) => "history-delivered-late",
            (_, Outcome::Merged) => "history-merged",
            (_, Outcome::Expired) => "history-expired",
            (_, Outcome::Paused) => "history-paused",
            (_, Outcome::OnCall) => "history-on-call",
            (_, Outcome::Done) => "history-done",
            (_, Outcome::OnLeave) => "history-on-leave",
        };
        let why = self.waited.map_or_else(String::new, |hold| what_was(hold, words));
        let mut said = words.say_with(id, &[("at", at(self.local, self.date, words).into()), ("why", why.into())]);
        if self.unseen {
            said = format!("{said} {}", words.say("history-unseen"));
        } else if self.perhaps_unseen && self.outcome.shown() {
            said = format!("{said} {}", words.say("history-perhaps-unseen"));
        }
        HistoryLine { what, outcome: coarse(self.outcome), words: said }
    }
}

/// "17:30" on the date itself, "Mon 8:40" within six days of it, "23 Nov 8:40" further off.
pub(super) fn at(local: NaiveDateTime, date: NaiveDate, words: &Words) -> String {
    let clock = words.time(local.time());
    match (local.date() - date).num_days() {
        0 => clock,
        -6..=6 => format!("{} {clock}", words.weekday_short(local.weekday())),
        _ => format!("{} {clock}", words.day_short(local.date())),
    }
}
