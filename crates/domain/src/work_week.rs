//! A person's working times. Lives here: the plan, its ranges by date, and which work date an instant belongs to.
//! What does not: how a plan is written (`raw`), and reminders.

mod day_change;
mod protected;
mod raw;
mod roster;
mod rotation;
mod shift;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc, Weekday};
use serde::{Deserialize, Serialize};

use crate::zone::Zone;
pub use protected::{LONGEST_NAME, Protected};
pub use raw::{PlanError, RawPlan, parse_date, parse_said};
pub use roster::{Fit, fitting};
pub use rotation::{LONGEST_ROTATION, Rotation};
pub use shift::Shift;

/// A range of working time that starts on its work date; at or before its start, the end is the next day's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// Start, on the work date.
    pub start: NaiveTime,
    /// End, on the work date or, at or before the start, on the day after.
    pub end: NaiveTime,
}

impl Range {
    /// Whether it ends on the day after.
    #[must_use]
    pub fn overnight(self) -> bool {
        self.end <= self.start
    }

    /// Minutes of the work date at which it starts and ends; the end runs past 1440 for a night.
    #[must_use]
    pub fn minutes(self) -> (i64, i64) {
        let minutes = |time: NaiveTime| (time - NaiveTime::MIN).num_minutes();
        (minutes(self.start), minutes(self.end) + if self.overnight() { 1440 } else { 0 })
    }

    /// Whether two ranges of one date share time; touching is not sharing.
    #[must_use]
    pub fn overlaps(self, other: Range) -> bool {
        let ((a, b), (c, d)) = (self.minutes(), other.minutes());
        a < d && c < b
    }
}

/// The ranges of each weekday.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkWeek {
    days: [Vec<Range>; 7],
}

impl WorkWeek {
    /// A week of these ranges, Monday first. The caller has made sure that no two of a day overlap.
    #[must_use]
    pub fn new(days: [Vec<Range>; 7]) -> WorkWeek {
        WorkWeek { days }
    }

    /// The ranges of a weekday, as listed.
    #[must_use]
    pub fn on(&self, weekday: Weekday) -> &[Range] {
        &self.days[weekday.num_days_from_monday() as usize]
    }
}

/// The hours of a person's dates where nothing else is said of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Usual {
    /// By the weekday.
    Week(WorkWeek),
    /// By the place in a pattern that repeats.
    Rotation(Rotation),
}

impl Usual {
    /// The ranges of a date, as listed.
    #[must_use]
    pub fn on(&self, date: NaiveDate) -> &[Range] {
        match self {
            Usual::Week(week) => week.on(date.weekday()),
            Usual::Rotation(rotation) => rotation.on(date),
        }
    }

    /// After so many days it begins again.
    #[must_use]
    pub fn length(&self) -> usize {
        match self {
            Usual::Week(_) => 7,
            Usual::Rotation(rotation) => rotation.days().len(),
        }
    }

    /// Whether it has any work.
    #[must_use]
    pub fn works(&self) -> bool {
        match self {
            Usual::Week(week) => week.days.iter().any(|day| !day.is_empty()),
            Usual::Rotation(rotation) => rotation.days().iter().any(|day| !day.is_empty()),
        }
    }
}

/// What an exception makes of its dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExceptionKind {
    /// No work.
    Off,
    /// On leave.
    Leave,
    /// Work at these hours instead of the usual ones.
    Work(Vec<Range>),
}

/// Dates on which the usual hours do not hold; of overlapping ones the last listed holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// First date.
    pub from: NaiveDate,
    /// Last date, inclusive.
    pub to: NaiveDate,
    /// What they are.
    pub kind: ExceptionKind,
}

/// A moment as a plan says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// On the wall clock of the zone in force.
    Local(NaiveDateTime),
    /// An instant.
    Instant(DateTime<chrono::FixedOffset>),
}

impl Said {
    /// The instant meant, read in a zone.
    #[must_use]
    pub fn instant(self, zone: &Zone) -> DateTime<Utc> {
        match self {
            Said::Local(local) => zone.instant(local),
            Said::Instant(at) => at.with_timezone(&Utc),
        }
    }
}

/// A time on call, planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OnCall {
    /// Its start.
    pub from: Said,
    /// Its end.
    pub until: Said,
}

/// When work messages stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cutoff {
    /// So many minutes after the day's end.
    After {
        /// Elapsed minutes.
        minutes: u32,
    },
    /// At a clock time, the first at or after the day's end.
    At(NaiveTime),
}

/// A person's usual hours with their exceptions and reminders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawPlan", into = "RawPlan")]
pub struct Plan {
    /// When the person's day starts; an entry at 00:20 is still the day before's.
    pub day_start: NaiveTime,
    /// The usual hours.
    pub usual: Usual,
    /// Where they do not hold.
    pub exceptions: Vec<Exception>,
    /// Times on call.
    pub on_call: Vec<OnCall>,
    /// Protected time, each with its weekday.
    pub protected: Vec<Protected>,
    /// Minutes before the end, or none for no heads-up.
    pub heads_up_minutes: Option<u32>,
    /// Whether the day's end is said.
    pub day_end: bool,
    /// The cutoff, if any.
    pub cutoff: Option<Cutoff>,
    /// How late a reminder may still be shown.
    pub lateness_limit_minutes: u32,
    /// How often a work date's reminders may be snoozed.
    pub snooze_limit: u32,
}

impl Plan {
    /// A plan of this week with the app's defaults.
    #[must_use]
    pub fn for_week(week: WorkWeek) -> Plan {
        Plan::of(Usual::Week(week))
    }

    /// A plan of these hours with the app's defaults.
    #[must_use]
    pub fn of(usual: Usual) -> Plan {
        Plan {
            day_start: NaiveTime::MIN + TimeDelta::hours(4),
            usual,
            exceptions: Vec::new(),
            on_call: Vec::new(),
            protected: Vec::new(),
            heads_up_minutes: Some(10),
            day_end: true,
            cutoff: Some(Cutoff::After { minutes: 60 }),
            lateness_limit_minutes: 180,
            snooze_limit: 2,
        }
    }

    /// A plan from the way it is written.
    ///
    /// # Errors
    /// Names the place by its JSON path, and what is wrong there.
    pub fn parse(raw: RawPlan) -> Result<Plan, PlanError> {
        Plan::try_from(raw)
    }

    /// The exception that holds on a date.
    #[must_use]
    pub fn exception_on(&self, date: NaiveDate) -> Option<&Exception> {
        self.exceptions.iter().rev().find(|exception| exception.from <= date && date <= exception.to)
    }

    /// The ranges of a date, as listed; none on a day off or on leave.
    #[must_use]
    pub fn ranges_on(&self, date: NaiveDate) -> &[Range] {
        match self.exception_on(date).map(|exception| &exception.kind) {
            None => self.usual.on(date),
            Some(ExceptionKind::Work(hours)) => hours,
            Some(ExceptionKind::Off | ExceptionKind::Leave) => &[],
        }
    }

    /// The protected time that starts on a date, by its start.
    #[must_use]
    pub fn protected_on(&self, date: NaiveDate) -> Vec<&Protected> {
        let mut of_day: Vec<&Protected> = self.protected.iter().filter(|one| one.day == date.weekday()).collect();
        of_day.sort_by_key(|one| one.range.minutes());
        of_day
    }

    /// Whether a date is on leave by the plan.
    #[must_use]
    pub fn is_leave(&self, date: NaiveDate) -> bool {
        self.exception_on(date).is_some_and(|exception| exception.kind == ExceptionKind::Leave)
    }

    /// The shift of a work date in a zone; none on a date off, on leave, or skipped by the zone.
    #[must_use]
    pub fn shift_of(&self, date: NaiveDate, zone: &Zone) -> Option<Shift> {
        Shift::resolve(date, self.ranges_on(date), zone)
    }

    /// The work date that an entry made now belongs to: the shift that is running or ended less than three hours
    /// ago, else the person's day.
    #[must_use]
    pub fn work_date_of(&self, now: DateTime<Utc>, zone: &Zone) -> NaiveDate {
        self.work_date_by(now, zone, |date| self.shift_of(date, zone))
    }

    /// The same, where something else says which shifts there are.
    pub(crate) fn work_date_by(
        &self,
        now: DateTime<Utc>,
        zone: &Zone,
        shift_of: impl Fn(NaiveDate) -> Option<Shift>,
    ) -> NaiveDate {
        let local = zone.local(now);
        let shift = (-1..=2)
            .map(|days_back| local.date() - TimeDelta::days(days_back))
            .filter_map(shift_of)
            .find(|shift| shift.start() <= now && now < shift.end + TimeDelta::hours(3));
        shift.map_or_else(|| (local - (self.day_start - NaiveTime::MIN)).date(), |shift| shift.work_date)
    }
}

/// The weekday names of a plan, Monday first.
pub(crate) const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

#[cfg(test)]
mod tests;
