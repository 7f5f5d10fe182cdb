//! "Why didn't I get it?": what became of every reminder, by day, read from the ledger. Lives here: joining the lines
//! of a date with what holds of it and what is still to come. What does not: what becomes of a reminder (domain::reminder).

#[cfg(test)]
mod tests;
mod words;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::presence::Hold;
use domain::reminder::{Entry, HeldBack, Key, Kind, Outcome};
use domain::work_week::parse_date;
use domain::zone::Zone;

use crate::App;
use crate::calendar::Calendar;
use crate::day::state_lines;
use crate::error::{AppError, OrSay};
use crate::presence::what_is;
use crate::tick::Loaded;
use crate::view::{HistoryDay, HistoryLine, HistoryOutcome, HistoryView};
use words::{Told, Which};

/// So many days at once.
const DAYS: i64 = 14;

/// What is stamped further ahead of a void's moment than this was written by a wrong clock.
const WRONG_CLOCK: TimeDelta = TimeDelta::hours(12);

impl App {
    /// What became of the reminders of the fourteen days up to a date, the latest day first; up to today where none is
    /// named.
    ///
    /// # Errors
    /// A date that is none, or the records can't be read.
    pub fn reminder_history(
        &self,
        until: Option<&str>,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<HistoryView, AppError> {
        let calendar = self.calendar(now, zone)?;
        let today = calendar.today();
        let asked = until.map(|typed| {
            let problem = || self.words.say_with("history-no-date", &[("typed", typed.trim().into())]);
            parse_date(typed.trim()).ok_or_else(|| AppError::invalid(problem()))
        });
        let last = asked.transpose()?.unwrap_or(today).min(today);
        let Some(lived) = calendar.first_date() else {
            return Ok(HistoryView { days: Vec::new(), earlier: None });
        };
        let first = (last - TimeDelta::days(DAYS - 1)).max(lived);
        let entries = self.store.ledger_since(zone.instant(first.and_time(NaiveTime::MIN))).or_say(&self.words)?;
        let mut told = by_date(&entries);
        let loaded = self.loaded(now, zone)?;
        let held = loaded.day_state(now, zone).held;
        let dates = last.iter_days().rev().take_while(|date| *date >= first);
        let days = dates.map(|date| {
            let mut lines: Vec<HistoryLine> =
                told.remove(&date).unwrap_or_default().iter().map(|one| one.line(&self.words)).collect();
            lines.extend(self.waiting_now(held.as_ref(), date));
            lines.extend(self.still_to_come(&loaded, date, now, zone));
            HistoryDay {
                date: date.to_string(),
                day: self.name_of(date, today),
                note: self.note_of(date, &lines, &calendar, &loaded, now, zone),
                lines,
            }
        });
        let days = days.collect();
        let earlier = (first > lived).then(|| (first - TimeDelta::days(1)).to_string());
        Ok(HistoryView { days, earlier })
    }

    fn name_of(&self, date: NaiveDate, today: NaiveDate) -> String {
        if date == today {
            return self.words.say("today");
        }
        self.words.date(date)
    }

    /// The reminders of a date that are due and held back.
    fn waiting_now(&self, held: Option<&HeldBack>, date: NaiveDate) -> Vec<HistoryLine> {
        let Some(held) = held else { return Vec::new() };
        let evening = held.evening.iter().map(|key| (key.work_date, Which::Evening(key.kind)));
        let others = held.others.iter().map(|once| (once.date, Which::Other(once.rule)));
        let why = what_is(held.by, &self.words);
        let said = self.words.say_with("history-held", &[("why", why.into())]);
        let of_date = evening.chain(others).filter(|(of, _)| *of == date);
        let line = |which: Which| HistoryLine {
            what: which.name(&self.words),
            outcome: HistoryOutcome::Ahead,
            words: said.clone(),
        };
        of_date.map(|(_, which)| line(which)).collect()
    }

    /// The reminders of a date that still come, if nothing is said.
    fn still_to_come(&self, loaded: &Loaded, date: NaiveDate, now: DateTime<Utc>, zone: &Zone) -> Vec<HistoryLine> {
        let ahead = loaded.outlook(now, zone).into_iter().filter(|one| one.work_date == date && one.at > now);
        let line = |at: DateTime<Utc>, kind: Kind| HistoryLine {
            what: Which::Evening(kind).name(&self.words),
            outcome: HistoryOutcome::Ahead,
            words: self.words.say_with("history-ahead", &[("at", words::at(zone.local(at), date, &self.words).into())]),
        };
        ahead.map(|one| line(one.at, one.kind)).collect()
    }

    fn note_of(
        &self,
        date: NaiveDate,
        lines: &[HistoryLine],
        calendar: &Calendar,
        loaded: &Loaded,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Option<String> {
        if date == calendar.today() {
            return Some(state_lines(&loaded.day(now, zone), &self.words).join(" · "));
        }
        let id = if calendar.is_leave(date) {
            "history-leave"
        } else if !calendar.works(date) {
            "history-off"
        } else if lines.is_empty() {
            "history-nothing"
        } else {
            return None;
        };
        Some(self.words.say(id))
    }
}

/// What the ledger tells of each work date, in the order written.
fn by_date(entries: &[Entry]) -> BTreeMap<NaiveDate, Vec<Told>> {
    let mut told: BTreeMap<NaiveDate, Vec<Told>> = BTreeMap::new();
    let mut waited = Waited::default();
    for entry in entries {
        match entry {
            Entry::Line(line) => {
                let which = Which::Evening(line.kind);
                let one = Told::new(which, &line.at, line.work_date, line.outcome, line.snooze.is_some());
                let one = one.after(waited.of(line.at.at));
                told.entry(line.work_date).or_default().push(one);
            }
            Entry::Once { at, once, outcome } => {
                let one = Told::new(Which::Other(once.rule), at, once.date, *outcome, false);
                let one = one.after(waited.of(at.at));
                told.entry(once.date).or_default().push(one);
            }
            Entry::Unseen { key: Key { work_date, kind }, .. } => {
                unseen(told.get_mut(work_date), Which::Evening(*kind));
            }
            Entry::UnseenOnce { once, .. } => unseen(told.get_mut(&once.date), Which::Other(once.rule)),
            Entry::Held { by, .. } => waited = Waited { by: Some(*by), settled: None },
            Entry::PerhapsUnseen { at } => {
                let came = told.values_mut().flatten().filter(|one| one.stamp == at.at);
                came.for_each(|one| one.perhaps_unseen = true);
            }
            Entry::Void { at } => {
                let latest = at.at + WRONG_CLOCK;
                told.values_mut().flatten().filter(|one| one.stamp > latest).for_each(|one| one.void = true);
            }
            _ => {}
        }
    }
    told
}

/// What held back the reminders that are settled next, all at one moment.
#[derive(Debug, Default)]
struct Waited {
    by: Option<Hold>,
    settled: Option<DateTime<Utc>>,
}

impl Waited {
    /// What held back a reminder that was settled at a moment.
    fn of(&mut self, at: DateTime<Utc>) -> Option<Hold> {
        if *self.settled.get_or_insert(at) != at {
            self.by = None;
        }
        self.by
    }
}

/// The last of a kind that was shown was not seen.
fn unseen(told: Option<&mut Vec<Told>>, which: Which) {
    let shown = told.and_then(|told| told.iter_mut().rfind(|one| one.which == which && one.outcome.shown()));
    if let Some(one) = shown {
        one.unseen = true;
    }
}

/// Whether the outcome is one that names a moment of its own.
pub(crate) fn coarse(outcome: Outcome) -> HistoryOutcome {
    match outcome {
        Outcome::Delivered => HistoryOutcome::Shown,
        Outcome::DeliveredLate => HistoryOutcome::Late,
        Outcome::Merged => HistoryOutcome::Merged,
        Outcome::Expired | Outcome::Paused | Outcome::OnCall | Outcome::Done | Outcome::OnLeave => {
            HistoryOutcome::NotShown
        }
    }
}
