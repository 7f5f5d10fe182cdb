//! The Boundaries screen: the work week, its reminders, leave. Lives here: reading and keeping the plan.
//! What does not: what typed hours mean (plan_form), a plan as a form (`form`), what the engine makes of a plan (domain::reminder).

mod form;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use domain::work_week::{Exception, ExceptionKind, Plan, Usual, WorkWeek, parse_date};
use domain::zone::Zone;

use crate::App;
use crate::error::{AppError, ErrorCode, OrSay};
use crate::plan_form::{plan_sentence, protected_rows, read_plan, usual_rows};
use crate::view::{BoundariesView, DayCheck, LeaveForm, LeaveView, PlanCheck, PlanForm, RangeCheck};
use crate::words::Words;
pub use form::propose_plan;
use form::{form_of, plan_of, read_back};

/// The longest leave that can be entered at once; a longer one is more likely a wrong year.
pub(crate) const LONGEST_LEAVE_DAYS: i64 = 366;

impl App {
    /// Keeps the usual hours and the reminders; leave, days on call and the day's start stay as they were.
    pub fn save_plan(&mut self, form: &PlanForm, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let (read, check) = read_plan(form, zone.local(now).date(), &self.words);
        let Some(read) = read else {
            return Err(AppError::invalid(not_ready(&check, &self.words)));
        };
        let was = self.plan()?;
        let plan = plan_of(read, was.clone());
        if was.as_ref() == Some(&plan) {
            return Ok(());
        }
        self.keep_plan(&plan, now, zone)
    }

    /// Adds leave or days off.
    pub fn add_leave(&mut self, form: &LeaveForm, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let exception = self.read_leave(form, zone.local(now).date())?;
        let mut plan = self.plan_or_none()?;
        let lines = match exception.kind {
            ExceptionKind::Leave => self.lines_of_leave(exception.from, exception.to, now, zone)?,
            _ => Vec::new(),
        };
        let mut dates = exception.from.iter_days().take_while(|date| *date <= exception.to);
        if dates.all(|date| plan.exception_on(date) == Some(&exception)) {
            return self.write_down(&lines);
        }
        // Of overlapping ones the last listed holds.
        plan.exceptions.retain(|other| *other != exception);
        plan.exceptions.push(exception);
        let new = self.new_plan(&plan, lines, now, zone)?;
        self.store.together(|store| new.keep(store)).or_say(&self.words)
    }

    /// Removes leave or days off.
    pub fn remove_leave(&mut self, form: &LeaveForm, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let mut plan = self.plan_or_none()?;
        let before = plan.exceptions.len();
        plan.exceptions.retain(|exception| leave_form(exception).as_ref() != Some(form));
        if plan.exceptions.len() == before {
            return Err(AppError { code: ErrorCode::Gone, message: self.words.say("trouble-gone") });
        }
        self.keep_plan(&plan, now, zone)
    }

    /// The Boundaries screen.
    pub fn boundaries(&self, now: DateTime<Utc>, zone: &Zone) -> Result<BoundariesView, AppError> {
        let plan = self.plan_or_none()?;
        let (read, today) = (read_back(&plan), zone.local(now).date());
        Ok(BoundariesView {
            form: form_of(&plan, self.other_usual(&plan)?.as_ref(), &self.words),
            rows: usual_rows(&read, today, &self.words),
            protected: protected_rows(&read, &self.words),
            today: today.to_string(),
            sentence: plan_sentence(&read, &self.words),
            leave: self.leave_views(&plan, today),
            days_off: self.days_off(&plan, now, zone)?,
            on_call: self.on_call_views(&plan, now, zone),
            coming_up: self.coming_days(now, zone)?,
            zone: zone.name().to_owned(),
        })
    }

    /// The last week that held, where a rotation holds now, and the other way round: ready for who goes back to it.
    fn other_usual(&self, plan: &Plan) -> Result<Option<Usual>, AppError> {
        let is_other = |usual: &Usual| std::mem::discriminant(usual) != std::mem::discriminant(&plan.usual);
        let versions = self.store.plans().or_say(&self.words)?;
        Ok(versions.into_iter().rev().map(|saved| saved.plan.usual).find(is_other))
    }

    /// The plan in force, or none before the first.
    pub(crate) fn plan(&self) -> Result<Option<Plan>, AppError> {
        Ok(self.store.plan_in_force().or_say(&self.words)?.map(|saved| saved.plan))
    }

    /// The plan in force; before the first, a week without work.
    pub(crate) fn plan_or_none(&self) -> Result<Plan, AppError> {
        Ok(self.plan()?.unwrap_or_else(|| Plan::for_week(WorkWeek::default())))
    }

    pub(crate) fn keep_plan(&mut self, plan: &Plan, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let new = self.new_plan(plan, Vec::new(), now, zone)?;
        self.store.together(|store| new.keep(store)).or_say(&self.words)
    }

    pub(crate) fn read_leave(&self, form: &LeaveForm, today: NaiveDate) -> Result<Exception, AppError> {
        let (from, to) = (self.date("field-first-day", &form.from)?, self.date("field-last-day", &form.to)?);
        let problem = if to < from {
            Some("leave-ends-first")
        } else if to < today {
            Some("leave-past")
        } else if (to - from).num_days() >= LONGEST_LEAVE_DAYS {
            Some("leave-too-long")
        } else {
            None
        };
        if let Some(problem) = problem {
            // With the year, which is what is most often wrong.
            let date = |date: NaiveDate| self.words.date_with_year(date).into();
            let args = [("from", date(from)), ("to", date(to))];
            return Err(AppError::invalid(self.words.say_with(problem, &args)));
        }
        Ok(Exception { from, to, kind: if form.leave { ExceptionKind::Leave } else { ExceptionKind::Off } })
    }

    /// A date as it is typed into a field.
    pub(crate) fn date(&self, field: &str, typed: &str) -> Result<NaiveDate, AppError> {
        let problem = || {
            let args = [("field", self.words.say(field).into()), ("typed", typed.trim().into())];
            AppError::invalid(self.words.say_with("leave-date-problem", &args))
        };
        parse_date(typed.trim()).ok_or_else(problem)
    }

    /// Leave and days off that are not over, the next first.
    fn leave_views(&self, plan: &Plan, today: NaiveDate) -> Vec<LeaveView> {
        let mut ahead: Vec<&Exception> = plan.exceptions.iter().filter(|exception| exception.to >= today).collect();
        ahead.sort_by_key(|exception| (exception.from, exception.to));
        ahead
            .into_iter()
            .filter_map(|exception| {
                let form = leave_form(exception)?;
                let one_day = exception.from == exception.to;
                let id = match (form.leave, one_day) {
                    (true, true) => "leave-one-day",
                    (true, false) => "leave-days",
                    (false, true) => "leave-one-day-off",
                    (false, false) => "leave-days-off",
                };
                let day = |date: NaiveDate| self.words.date_short(date);
                let args = [("from", day(exception.from).into()), ("to", day(exception.to).into())];
                Some(LeaveView { form, words: self.words.say_with(id, &args) })
            })
            .collect()
    }
}

/// What Leeward makes of the usual hours while they are typed, on a date; also before there are records.
#[must_use]
pub fn check_plan(form: &PlanForm, today: NaiveDate, words: &Words) -> PlanCheck {
    read_plan(form, today, words).1
}

/// What of a form keeps it from being saved: the first thing, with its day.
fn not_ready(check: &PlanCheck, words: &Words) -> String {
    let wrong = |range: &RangeCheck| {
        range.problem.clone().or_else(|| range.question.as_ref().map(|question| question.text.clone()))
    };
    let mut days = check.days.iter().chain(&check.rotation).filter_map(|day: &DayCheck| {
        let problem = day.ranges.iter().chain(&day.protected).find_map(wrong)?;
        Some(words.say_with("plan-not-ready", &[("day", day.name.as_str().into()), ("problem", problem.into())]))
    });
    match (check.rotation_problem.as_ref().or(check.problem.as_ref()), days.next()) {
        (None, Some(problem)) => problem,
        (problem, _) => words.say_with("plan-refused", &[("problem", problem.cloned().unwrap_or_default().into())]),
    }
}

/// Leave or days off as they were entered; an extra shift is neither.
fn leave_form(exception: &Exception) -> Option<LeaveForm> {
    let leave = match exception.kind {
        ExceptionKind::Leave => true,
        ExceptionKind::Off => false,
        ExceptionKind::Work(_) => return None,
    };
    Some(LeaveForm { from: exception.from.to_string(), to: exception.to.to_string(), leave })
}
