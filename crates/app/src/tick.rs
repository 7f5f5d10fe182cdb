//! The ticker's use case: what has come due, written down, with the words to show it by.
//! Lives here: loading the plan and what still matters of the ledger, and settling. What does not: when to wake (the
//! shell), what is due (domain::reminder), how it is worded (reminder_words).

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::moment::Moment;
use domain::presence::Hold;
use domain::reminder::{
    DayState, Entry, Key, Kind, Once, Settlement, Standing, State, Upcoming, day_state, next_wake, outlook,
    outlook_once, settle,
};
use domain::work_week::{Plan, WorkWeek};
use domain::zone::Zone;
use store::SavedPlan;

use crate::App;
use crate::day::{Day, coming_days, coming_up, dial, state_lines};
use crate::error::{AppError, OrSay};
use crate::plan_change::Since;
use crate::presence::Sight;
use crate::reminder_words::{ReminderText, once_text, reminder_text};
use crate::sessions::TraySessions;
use crate::view::{ComingDay, ComingView, DayActs, DialView};

/// What was due longer than this before the last settling was settled then; the ledger is kept in reach a little longer.
/// One thing is given up by it: a reminder that was due before the plan was saved, and that only a journey made later
/// than this puts after it, gets no line (an `expired` that nobody would be shown).
const LOOK_BACK: TimeDelta = TimeDelta::days(14);

/// Up to when everything that came due is known to be settled: what came due since, however long the computer was off
/// or paused, still gets its line.
pub(crate) const SETTLED: &str = "reminders.settled_until";

/// How far the kept moment may lag behind, so that a quiet minute writes nothing.
const SETTLED_EVERY: TimeDelta = TimeDelta::days(1);

/// A plan saved further ahead of now than this was saved by a wrong clock.
const WRONG_CLOCK: TimeDelta = TimeDelta::hours(12);

/// How far ahead "coming up" looks.
const OUTLOOK_DAYS: u32 = 10;

/// What a tick came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticked {
    /// What to show, in this order.
    pub show: Vec<Reminder>,
    /// When to look again, if nothing is said before; none where nothing is planned.
    pub next_wake: Option<DateTime<Utc>>,
    /// The current work date: notifications of earlier ones are withdrawn.
    pub work_date: Option<NaiveDate>,
}

/// A reminder to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// Which; tell `App::not_shown` by it where showing failed.
    pub key: ReminderKey,
    /// The words of the notification.
    pub text: ReminderText,
    /// Whether it can be snoozed once more.
    pub can_snooze: bool,
}

/// Which reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReminderKey {
    /// One of the evening's.
    Evening(Key),
    /// Another rule's.
    Once(Once),
}

impl Reminder {
    /// Whether it says that the evening begins: its buttons are others.
    #[must_use]
    pub fn is_cutoff(&self) -> bool {
        matches!(self.key, ReminderKey::Evening(Key { kind: Kind::Cutoff, .. }))
    }
}

/// The day in the tray.
#[derive(Debug, Clone, PartialEq)]
pub struct TrayView {
    /// The menu's first lines.
    pub lines: Vec<String>,
    /// The dial, for the icon.
    pub dial: DialView,
    /// Which acts make sense now.
    pub acts: DayActs,
    /// Counting sessions, where that is wanted.
    pub sessions: Option<TraySessions>,
}

/// The plan in force and what still matters of the ledger.
pub(crate) struct Loaded {
    saved: SavedPlan,
    since: Since,
    pub(crate) state: State,
    zone_then: Zone,
    /// Up to when everything is known to be settled.
    settled: DateTime<Utc>,
    /// Whether the check-in of each work date is asked for.
    pulse: bool,
}

impl Loaded {
    pub(crate) fn plan(&self) -> &Plan {
        &self.saved.plan
    }

    pub(crate) fn standing(&self, now: DateTime<Utc>) -> Standing<'_> {
        // A plan that a wrong clock saved must not silence the days until that clock would be right.
        let since = self.since_by(now).map_or(now - LOOK_BACK, |since| since.at);
        let standing = Standing::new(&self.saved.plan, since, &self.zone_then).not_before(self.settled - LOOK_BACK);
        standing.with_rules().asking(self.pulse)
    }

    /// Since when the plan's reminders count; nothing where a wrong clock saved it.
    pub(crate) fn since_by(&self, now: DateTime<Utc>) -> Option<&Since> {
        (self.since.at <= now + WRONG_CLOCK).then_some(&self.since)
    }

    pub(crate) fn day_state(&self, now: DateTime<Utc>, zone: &Zone) -> DayState {
        day_state(&self.standing(now), &self.state, now, zone)
    }

    pub(crate) fn outlook(&self, now: DateTime<Utc>, zone: &Zone) -> Vec<Upcoming> {
        outlook(&self.standing(now), &self.state, now, zone, OUTLOOK_DAYS)
    }

    /// The day, ready to be said.
    pub(crate) fn day<'a>(&'a self, now: DateTime<Utc>, zone: &'a Zone) -> Day<'a> {
        Day {
            plan: self.plan(),
            zone,
            now,
            state: self.day_state(now, zone),
            ahead: self.outlook(now, zone),
            others: outlook_once(&self.standing(now), &self.state, now, zone, OUTLOOK_DAYS),
        }
    }
}

impl App {
    /// Settles what has come due, writes it down, and says what to show. `sight` is what was seen of the desktop, where
    /// something is due (`is_anything_due`): by it reminders wait, are discreet, may have been missed, or need not be said.
    pub fn tick(&mut self, now: DateTime<Utc>, zone: &Zone, sight: Option<Sight>) -> Result<Ticked, AppError> {
        self.note_clock(now)?;
        let Some(mut loaded) = self.load(now, zone)? else {
            return Ok(Ticked { show: Vec::new(), next_wake: None, work_date: None });
        };
        let paused = loaded.state.pause_in_force(now);
        let held = sight.and_then(|sight| self.held_by(sight));
        let standing = loaded.standing(now).checking_in(sight.and_then(|sight| sight.checking_in(now)));
        let mut settlement = settle(&standing, &loaded.state, now, zone, held.is_some());
        settlement.entries.extend(beside(&loaded, &settlement, held, sight, now, zone));
        self.write_down(&settlement.entries)?;
        if settlement.buffer_over {
            self.store.forget_session_buffer().or_say(&self.words)?;
            loaded.state = loaded.state.with_buffer(None);
        }
        for entry in &settlement.entries {
            loaded.state.apply(entry);
        }
        let all_settled = held.is_none() && !loaded.state.is_paused(now);
        if all_settled && !(loaded.settled <= now && now < loaded.settled + SETTLED_EVERY) {
            self.store.set_setting(SETTLED, &now).or_say(&self.words)?;
        }
        let discreet = self.is_discreet() || sight.is_some_and(Sight::is_locked);
        let evening = settlement.show.iter().map(|due| Reminder {
            key: ReminderKey::Evening(due.key),
            text: reminder_text(due, loaded.plan(), now, zone, discreet, &self.words),
            can_snooze: loaded.state.snoozes_of(due.key.work_date) < loaded.plan().snooze_limit,
        });
        let others = settlement.show_once.iter().map(|once| Reminder {
            key: ReminderKey::Once(*once),
            text: once_text(*once, loaded.plan(), paused.map(|(set, _)| set), zone, discreet, &self.words),
            can_snooze: false,
        });
        let show = evening.chain(others).collect();
        let standing = loaded.standing(now);
        Ok(Ticked {
            show,
            next_wake: next_wake(&standing, &loaded.state, now, zone),
            work_date: standing.current_work_date(&loaded.state, now, zone),
        })
    }

    /// The day in the tray.
    pub fn tray(&self, now: DateTime<Utc>, zone: &Zone) -> Result<TrayView, AppError> {
        let loaded = self.loaded(now, zone)?;
        let day = loaded.day(now, zone);
        let mut lines = state_lines(&day, &self.words);
        let sessions = self.tray_sessions(&day)?;
        lines.extend(sessions.iter().flat_map(|sessions| sessions.reached.iter().cloned()));
        Ok(TrayView { lines, dial: dial(&day, &self.words), acts: day.acts(), sessions })
    }

    /// The next reminders, as the engine will deliver them.
    pub fn coming_up(&self, now: DateTime<Utc>, zone: &Zone) -> Result<Vec<ComingView>, AppError> {
        Ok(coming_up(&self.loaded(now, zone)?.day(now, zone), &self.words))
    }

    /// The reminders of the next seven days by their day.
    pub(crate) fn coming_days(&self, now: DateTime<Utc>, zone: &Zone) -> Result<Vec<ComingDay>, AppError> {
        Ok(coming_days(&self.loaded(now, zone)?.day(now, zone), &self.words))
    }

    /// The plan and what still matters of the ledger; none before the first plan.
    pub(crate) fn load(&self, now: DateTime<Utc>, zone: &Zone) -> Result<Option<Loaded>, AppError> {
        let Some(saved) = self.store.plan_in_force().or_say(&self.words)? else {
            return Ok(None);
        };
        let settled: Option<DateTime<Utc>> = self.store.setting(SETTLED).or_say(&self.words)?;
        // Before the first settling there is nothing to catch up with; a wrong clock ahead settled nothing of now.
        let since = self.in_force_since(&saved)?;
        let first = if since.at > now + WRONG_CLOCK { now } else { since.at.min(now) };
        let settled = settled.filter(|until| *until <= now + WRONG_CLOCK).unwrap_or(first).min(now);
        let entries = self.store.ledger_since(settled).or_say(&self.words)?;
        let zone_then = Zone::named(&since.zone).unwrap_or_else(|_| zone.clone());
        let state = State::of(&entries).with_buffer(self.store.session_buffer().or_say(&self.words)?);
        Ok(Some(Loaded { saved, since, state, zone_then, settled, pulse: self.is_pulse_asked() }))
    }

    /// The same; before the first plan, a week without work.
    pub(crate) fn loaded(&self, now: DateTime<Utc>, zone: &Zone) -> Result<Loaded, AppError> {
        Ok(self.load(now, zone)?.unwrap_or_else(|| Loaded {
            saved: SavedPlan { saved: Moment::new(now, zone), plan: Plan::for_week(WorkWeek::default()) },
            since: Since { at: now, zone: zone.name().to_owned() },
            state: State::of(&[]),
            zone_then: zone.clone(),
            settled: now,
            pulse: self.is_pulse_asked(),
        }))
    }

    pub(crate) fn write_down(&mut self, entries: &[Entry]) -> Result<(), AppError> {
        if entries.is_empty() { Ok(()) } else { self.store.append_ledger(entries).or_say(&self.words) }
    }
}

/// What is written beside what a settling came to: that something holds back what is due, once for each that does,
/// or that what is shown may not reach the person.
fn beside(
    loaded: &Loaded,
    settlement: &Settlement,
    held: Option<Hold>,
    sight: Option<Sight>,
    now: DateTime<Utc>,
    zone: &Zone,
) -> Option<Entry> {
    let at = Moment::new(now, zone);
    if let Some(by) = held {
        let known = loaded.state.held() == Some(by);
        let due = || settle(&loaded.standing(now), &loaded.state, now, zone, false).entries;
        return (!known && !due().is_empty()).then_some(Entry::Held { at, by });
    }
    let shown = !settlement.show.is_empty() || !settlement.show_once.is_empty();
    (shown && sight.is_some_and(Sight::may_swallow)).then_some(Entry::PerhapsUnseen { at })
}

#[cfg(test)]
mod tests;
