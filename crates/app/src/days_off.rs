//! Days off: how long ago the last real one was, the next leave, one date changed, times on call.
//! Lives here: those verbs and sentences. What does not: the calendar's picture (month.rs), leave as ranges (boundaries.rs).

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use domain::work_week::{ExceptionKind, OnCall, Plan, Range, Said, parse_said};
use domain::zone::Zone;

use crate::App;
use crate::calendar::Calendar;
use crate::error::{AppError, ErrorCode, OrSay};
use crate::plan_form::typed_time;
use crate::view::{DayChange, DayChangeForm, OnCallForm, OnCallView};

/// How far back the last day off is looked for.
const LOOK_BACK_DAYS: usize = 366;
/// With no leave within so many days, that is said.
const LEAVE_AHEAD_DAYS: u64 = 90;
/// … but not to someone who began less than so many days ago.
const SETTLED_DAYS: i64 = 28;
/// The longest time on call that can be entered at once; a longer one is more likely a wrong month.
pub(crate) const LONGEST_ON_CALL: TimeDelta = TimeDelta::days(31);

impl App {
    /// The last real day off and the next leave, a sentence each; none before the first plan.
    pub(crate) fn days_off(&self, plan: &Plan, now: DateTime<Utc>, zone: &Zone) -> Result<Vec<String>, AppError> {
        let calendar = self.calendar(now, zone)?;
        let Some(first) = calendar.first_date() else { return Ok(Vec::new()) };
        let today = zone.local(now).date();
        Ok(vec![self.since_words(plan, &calendar, first, today, zone), self.leave_words(plan, today)])
    }

    /// "No leave is planned for the next 90 days.", where that is so and the person has settled in.
    pub(crate) fn no_leave_line(
        &self,
        plan: &Plan,
        calendar: &Calendar,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Option<String> {
        let today = zone.local(now).date();
        let settled = calendar.first_date().is_some_and(|first| (today - first).num_days() >= SETTLED_DAYS);
        let soon = plan.next_leave(today).is_some_and(|(from, _)| from <= today + Days::new(LEAVE_AHEAD_DAYS));
        (settled && plan.usual.works() && !soon)
            .then(|| self.words.say_with("days-no-leave", &[("days", LEAVE_AHEAD_DAYS.into())]))
    }

    /// Neither work nor on call was planned, and no minutes are logged.
    fn since_words(&self, plan: &Plan, calendar: &Calendar, first: NaiveDate, today: NaiveDate, zone: &Zone) -> String {
        let is_off = |date: NaiveDate| {
            !calendar.works(date) && !plan.on_call_on(date, zone) && calendar.evening(date).minutes_over() == 0
        };
        let words = &self.words;
        let last = (0..LOOK_BACK_DAYS)
            .map(|days| today - TimeDelta::days(i64::try_from(days).unwrap_or_default()))
            .take_while(|date| *date >= first)
            .find(|date| is_off(*date));
        match last {
            Some(date) if date == today => words.say("days-off-today"),
            Some(date) => {
                let days = (today - date).num_days();
                words.say_with("days-off-since", &[("day", words.date(date).into()), ("days", days.into())])
            }
            None => words.say_with("days-off-none", &[("day", words.day(first).into())]),
        }
    }

    fn leave_words(&self, plan: &Plan, today: NaiveDate) -> String {
        let words = &self.words;
        match plan.next_leave(today) {
            Some((from, to)) if from == today => words.say_with("days-on-leave", &[("day", words.day(to).into())]),
            Some((from, _)) => {
                let days = (from - today).num_days();
                words.say_with("days-next-leave", &[("day", words.day(from).into()), ("days", days.into())])
            }
            None => words.say("days-leave-none"),
        }
    }

    /// Makes one date otherwise than the plan has it: an extra shift, a day off, leave, or as the week again.
    pub fn set_day(&mut self, form: &DayChangeForm, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let date = self.date("field-day", &form.date)?;
        self.hold_open(date, now, zone)?;
        let change = match &form.change {
            DayChange::AsTheWeek => None,
            DayChange::Off => Some(ExceptionKind::Off),
            DayChange::Leave => Some(ExceptionKind::Leave),
            DayChange::Work { hours } => Some(ExceptionKind::Work(self.read_hours(hours)?)),
        };
        let lines = match change {
            Some(ExceptionKind::Leave) => self.lines_of_leave(date, date, now, zone)?,
            _ => Vec::new(),
        };
        let was = self.plan_or_none()?;
        let plan = was.with_day(date, change);
        if plan == was {
            return Ok(());
        }
        let new = self.new_plan(&plan, lines, now, zone)?;
        self.store.together(|store| new.keep(store)).or_say(&self.words)
    }

    /// What is past stays as it was.
    pub(crate) fn hold_open(&self, date: NaiveDate, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        if date < zone.local(now).date() {
            let day = ("day", self.words.date_with_year(date).into());
            return Err(AppError::invalid(self.words.say_with("days-past", &[day])));
        }
        Ok(())
    }

    /// "9:00–17:30", "9-12, 14-17".
    fn read_hours(&self, typed: &str) -> Result<Vec<Range>, AppError> {
        let refuse = |id: &str, typed: &str| AppError::invalid(self.words.say_with(id, &[("typed", typed.into())]));
        let mut ranges: Vec<Range> = Vec::new();
        for part in typed.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
            let range = part
                .split_once(['-', '–'])
                .and_then(|(start, end)| Some(Range { start: typed_time(start)?, end: typed_time(end)? }))
                .ok_or_else(|| refuse("days-hours-problem", part))?;
            if ranges.iter().any(|other| other.overlaps(range)) {
                return Err(refuse("days-hours-overlap", part));
            }
            ranges.push(range);
        }
        if ranges.is_empty() { Err(refuse("days-hours-problem", typed)) } else { Ok(ranges) }
    }

    /// Adds a time on call.
    pub fn add_on_call(&mut self, form: &OnCallForm, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let mut plan = self.plan_or_none()?;
        let spell = self.read_on_call(&plan, form, now, zone)?;
        plan.on_call.push(spell);
        self.keep_plan(&plan, now, zone)
    }

    /// Removes a time on call.
    pub fn remove_on_call(&mut self, form: &OnCallForm, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let mut plan = self.plan_or_none()?;
        let before = plan.on_call.len();
        plan.on_call.retain(|spell| on_call_form(*spell, zone) != *form);
        if plan.on_call.len() == before {
            return Err(AppError { code: ErrorCode::Gone, message: self.words.say("trouble-gone") });
        }
        self.keep_plan(&plan, now, zone)
    }

    /// A time on call that this plan can take.
    pub(crate) fn read_on_call(
        &self,
        plan: &Plan,
        form: &OnCallForm,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<OnCall, AppError> {
        let said = |field: &str, typed: &str| {
            let args = [("field", self.words.say(field).into()), ("typed", typed.trim().into())];
            let problem = || AppError::invalid(self.words.say_with("on-call-time-problem", &args));
            parse_said(typed.trim()).ok_or_else(problem)
        };
        let (from, until) = (said("field-from", &form.from)?, said("field-until", &form.until)?);
        let (begins, ends) = (from.instant(zone), until.instant(zone));
        let overlaps = |other: &&OnCall| other.from.instant(zone) < ends && begins < other.until.instant(zone);
        let other = plan.on_call.iter().find(overlaps);
        let problem = if ends <= begins {
            Some("on-call-ends-first")
        } else if ends <= now {
            Some("on-call-past")
        } else if ends - begins > LONGEST_ON_CALL {
            Some("on-call-too-long")
        } else {
            other.map(|_| "on-call-overlaps")
        };
        // Read once: travel does not move it.
        let read = |at: DateTime<Utc>| Said::Instant(at.with_timezone(&zone.offset(at)));
        let Some(problem) = problem else { return Ok(OnCall { from: read(begins), until: read(ends) }) };
        let other = other.map_or_else(String::new, |other| self.on_call_words(*other, zone));
        // With the year, which may be what is wrong.
        let moment = |at: DateTime<Utc>| {
            let local = zone.local(at);
            self.words.moment(&self.words.date_short_with_year(local.date()), local.time())
        };
        let args = [("from", moment(begins).into()), ("until", moment(ends).into()), ("other", other.into())];
        Err(AppError::invalid(self.words.say_with(problem, &args)))
    }

    /// Times on call that are not over, the next first.
    pub(crate) fn on_call_views(&self, plan: &Plan, now: DateTime<Utc>, zone: &Zone) -> Vec<OnCallView> {
        let mut ahead: Vec<OnCall> =
            plan.on_call.iter().copied().filter(|spell| spell.until.instant(zone) > now).collect();
        ahead.sort_by_key(|spell| spell.from.instant(zone));
        ahead
            .into_iter()
            .map(|spell| OnCallView { form: on_call_form(spell, zone), words: self.on_call_words(spell, zone) })
            .collect()
    }

    pub(crate) fn on_call_words(&self, spell: OnCall, zone: &Zone) -> String {
        let moment = |said: Said| self.day_and_time(zone.local(said.instant(zone)));
        let args = [("from", moment(spell.from).into()), ("until", moment(spell.until).into())];
        self.words.say_with("on-call-span", &args)
    }

    /// "Sat 5 Dec at 18:00".
    fn day_and_time(&self, at: NaiveDateTime) -> String {
        self.words.moment(&self.words.date_short(at.date()), at.time())
    }

    /// Takes the last change of the plan back: the version before it holds again, as a new one.
    pub fn take_back_plan(&mut self, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let plans = self.store.plans().or_say(&self.words)?;
        match plans.iter().rev().nth(1) {
            Some(before) => self.keep_plan(&before.plan, now, zone),
            None => Err(AppError { code: ErrorCode::Gone, message: self.words.say("trouble-gone") }),
        }
    }
}

pub(crate) fn on_call_form(spell: OnCall, zone: &Zone) -> OnCallForm {
    let written = |said: Said| zone.local(said.instant(zone)).format("%Y-%m-%dT%H:%M").to_string();
    OnCallForm { from: written(spell.from), until: written(spell.until) }
}

#[cfg(test)]
mod tests;
