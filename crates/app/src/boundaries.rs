//! The Boundaries screen: the work week, its reminders, leave. Lives here: reading and keeping the plan.
//! What does not: what a typed week means (plan_form), what the engine makes of a plan (domain::reminder).

use chrono::{DateTime, NaiveDate, NaiveTime, Utc, Weekday};
use domain::work_week::{Cutoff, Exception, ExceptionKind, Plan, Protected, Range, WorkWeek, parse_date};
use domain::zone::Zone;

use crate::App;
use crate::error::{AppError, ErrorCode, OrSay};
use crate::plan_form::{ReadPlan, clock, plan_sentence, protected_form, read_plan, week_rows};
use crate::view::{
    BoundariesView, CutoffForm, DayCheck, DayForm, LeaveForm, LeaveView, PlanCheck, PlanForm, RangeCheck, RangeForm,
};
use crate::words::Words;

/// The longest leave that can be entered at once; a longer one is more likely a wrong year.
pub(crate) const LONGEST_LEAVE_DAYS: i64 = 366;

impl App {
    /// What Leeward makes of a work week while it is typed.
    #[must_use]
    pub fn check_plan(&self, form: &PlanForm) -> PlanCheck {
        read_plan(form, &self.words).1
    }

    /// Keeps a work week and its reminders; leave, days on call and the day's start stay as they were.
    pub fn save_plan(&mut self, form: &PlanForm, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let (read, check) = read_plan(form, &self.words);
        let Some(read) = read else {
            return Err(AppError::invalid(not_ready(&check, &self.words)));
        };
        let was = self.plan()?;
        let plan = plan_of(&read, was.clone());
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
        let read = read_back(&plan, &self.words);
        Ok(BoundariesView {
            form: form_of(&plan, &self.words),
            week: week_rows(&read, &self.words),
            sentence: plan_sentence(&read, &self.words),
            leave: self.leave_views(&plan, zone.local(now).date()),
            days_off: self.days_off(&plan, now, zone)?,
            on_call: self.on_call_views(&plan, now, zone),
            coming_up: self.coming_days(now, zone)?,
            zone: zone.name().to_owned(),
        })
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
            let args = [("from", self.words.day(from).into()), ("to", self.words.day(to).into())];
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

/// A first guess for a region: its working days from 9:00 to 17:30, in its order.
#[must_use]
pub fn propose_plan(words: &Words) -> PlanForm {
    let hours = Range {
        start: NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default(),
        end: NaiveTime::from_hms_opt(17, 30, 0).unwrap_or_default(),
    };
    let weekend = words.weekend();
    let days = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun]
        .map(|day| if weekend.contains(&day) { Vec::new() } else { vec![hours] });
    form_of(&Plan::for_week(WorkWeek::new(days)), words)
}

/// What Leeward makes of a form before there are records.
#[must_use]
pub fn check_plan(form: &PlanForm, words: &Words) -> PlanCheck {
    read_plan(form, words).1
}

/// What of a form keeps it from being saved: the first thing, with its day.
fn not_ready(check: &PlanCheck, words: &Words) -> String {
    let wrong = |range: &RangeCheck| {
        range.problem.clone().or_else(|| range.question.as_ref().map(|question| question.text.clone()))
    };
    let mut days = check.days.iter().filter_map(|day: &DayCheck| {
        let problem = day.ranges.iter().chain(&day.protected).find_map(wrong)?;
        Some(words.say_with("plan-not-ready", &[("day", day.name.as_str().into()), ("problem", problem.into())]))
    });
    match (&check.problem, days.next()) {
        (None, Some(problem)) => problem,
        (problem, _) => words.say_with("plan-refused", &[("problem", problem.clone().unwrap_or_default().into())]),
    }
}

/// A plan as a form, in the region's order.
fn form_of(plan: &Plan, words: &Words) -> PlanForm {
    let range = |range: &Range| RangeForm {
        start: clock(range.start),
        end: clock(range.end),
        // It was kept, so it was meant.
        overnight_meant: range.overnight(),
    };
    let days = read_back(plan, words)
        .days
        .iter()
        .map(|(day, ranges)| DayForm {
            weekday: u8::try_from(day.number_from_monday()).unwrap_or(1),
            ranges: ranges.iter().map(range).collect(),
            protected: of_day(plan, *day).into_iter().map(protected_form).collect(),
        })
        .collect();
    let cutoff = match plan.cutoff {
        None => CutoffForm::None,
        Some(Cutoff::After { minutes }) => CutoffForm::After { minutes },
        Some(Cutoff::At(time)) => CutoffForm::At { time: clock(time) },
    };
    PlanForm { days, heads_up_minutes: plan.heads_up_minutes, day_end: plan.day_end, cutoff }
}

/// A kept plan in the shape a form is read into.
fn read_back(plan: &Plan, words: &Words) -> ReadPlan {
    let days = words.week().map(|day| {
        let mut ranges = plan.week.on(day).to_vec();
        ranges.sort_by_key(|range| range.minutes());
        (day, ranges)
    });
    ReadPlan {
        days: days.into(),
        protected: plan.protected.clone(),
        heads_up_minutes: plan.heads_up_minutes,
        day_end: plan.day_end,
        cutoff: plan.cutoff,
    }
}

/// A weekday's protected time by its start.
fn of_day(plan: &Plan, day: Weekday) -> Vec<&Protected> {
    let mut of_day: Vec<&Protected> = plan.protected.iter().filter(|one| one.day == day).collect();
    of_day.sort_by_key(|one| one.range.minutes());
    of_day
}

/// What was read, over the plan that was in force.
fn plan_of(read: &ReadPlan, was: Option<Plan>) -> Plan {
    let mut days: [Vec<Range>; 7] = Default::default();
    for (day, ranges) in &read.days {
        days[day.num_days_from_monday() as usize].clone_from(ranges);
    }
    let week = WorkWeek::new(days);
    Plan {
        week: week.clone(),
        protected: read.protected.clone(),
        heads_up_minutes: read.heads_up_minutes,
        day_end: read.day_end,
        cutoff: read.cutoff,
        ..was.unwrap_or_else(|| Plan::for_week(week))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::ProtectedForm;
    use store::Store;
    use testing::words;

    fn app() -> App {
        App::over(Store::in_memory().unwrap(), Words::new("en-GB"))
    }

    fn now() -> DateTime<Utc> {
        "2026-11-23T12:00:00Z".parse().unwrap()
    }

    fn warsaw() -> Zone {
        Zone::named("Europe/Warsaw").unwrap()
    }

    fn leave(from: &str, to: &str) -> LeaveForm {
        LeaveForm { from: from.into(), to: to.into(), leave: true }
    }

    #[test]
    fn a_region_whose_week_is_sunday_to_thursday_gets_it_proposed() {
        let worked = |locale: &str| -> Vec<u8> {
            let form = propose_plan(&Words::new(locale));
            form.days.iter().filter(|day| !day.ranges.is_empty()).map(|day| day.weekday).collect()
        };
        assert_eq!(worked("pl-PL"), [1, 2, 3, 4, 5]);
        assert_eq!(worked("ar-EG"), [7, 1, 2, 3, 4]);
    }

    #[test]
    fn a_week_that_is_saved_comes_back_as_it_was_and_keeps_the_leave() {
        let mut app = app();
        let mut form = propose_plan(&app.words);
        form.days[2].ranges = vec![RangeForm { start: "22".into(), end: "6".into(), overnight_meant: false }];
        form.cutoff = CutoffForm::At { time: "19".into() };
        app.save_plan(&form, now(), &warsaw()).unwrap();
        app.add_leave(&leave("2026-12-21", "2027-01-03"), now(), &warsaw()).unwrap();
        form.heads_up_minutes = None;
        app.save_plan(&form, now(), &warsaw()).unwrap();
        let view = app.boundaries(now(), &warsaw()).unwrap();
        assert_eq!(view.form.days[2].ranges[0].start, "22:00");
        assert_eq!(view.form.days[2].ranges[0].end, "06:00");
        assert_eq!(view.form.heads_up_minutes, None);
        assert_eq!(view.week[2].words, words!("plan-ends-next-day", time = "06:00"));
        assert_eq!(view.leave.len(), 1);
        assert_eq!(view.leave[0].words, words!("leave-days", from = "Mon 21 Dec", to = "Sun 3 Jan"));
        let month = app.evenings_month(now(), &warsaw()).unwrap();
        assert_eq!(month.sentence, words!("evenings-month-none"));
        let tuesday = "2026-11-24T20:00:00Z".parse().unwrap();
        app.done_for_today("2026-11-24T16:40:00Z".parse().unwrap(), &warsaw()).unwrap();
        let month = app.evenings_month(tuesday, &warsaw()).unwrap();
        assert_eq!(month.sentence, words!("evenings-month", kept = 1, past = 2, unknown = 1));
    }

    #[test]
    fn protected_time_is_saved_with_the_week_and_the_same_again_makes_no_new_version() {
        let mut app = app();
        let mut form = propose_plan(&app.words);
        let dinner = |name: &str| ProtectedForm { name: name.into(), start: "19".into(), end: "21".into() };
        form.days[0].protected = vec![dinner(" dinner, phones away ")];
        form.days[6].protected = vec![dinner("family")];
        app.save_plan(&form, now(), &warsaw()).unwrap();
        let view = app.boundaries(now(), &warsaw()).unwrap();
        assert_eq!(view.form.days[0].protected[0].name, "dinner, phones away");
        assert_eq!(view.form.days[0].protected[0].start, "19:00");
        assert_eq!(view.week[6].words, words!("plan-day-off-for", what = "family"));
        assert_eq!(view.week[0].words, words!("plan-ends", time = "17:30"));
        app.save_plan(&view.form, now(), &warsaw()).unwrap();
        assert_eq!(app.store.plans().unwrap().len(), 1);
    }

    #[test]
    fn the_next_seven_days_are_what_the_engine_will_deliver() {
        let mut app = app();
        app.save_plan(&propose_plan(&app.words), now(), &warsaw()).unwrap();
        let coming = app.boundaries(now(), &warsaw()).unwrap().coming_up;
        let days: Vec<&str> = coming.iter().map(|day| day.day.as_str()).collect();
        assert_eq!(days, [words!("today"), "Tue 24 Nov", "Wed 25 Nov", "Thu 26 Nov", "Fri 27 Nov"]);
        let times: Vec<&str> = coming[1].reminders.iter().map(|one| one.when.as_str()).collect();
        assert_eq!(times, ["17:20", "17:30", "18:30"]);
    }

    #[test]
    fn saving_the_same_week_again_makes_no_new_version() {
        let mut app = app();
        let form = propose_plan(&app.words);
        app.save_plan(&form, now(), &warsaw()).unwrap();
        app.save_plan(&form, now(), &warsaw()).unwrap();
        assert_eq!(app.store.plans().unwrap().len(), 1);
    }

    #[test]
    fn leave_that_makes_no_sense_is_refused_and_nothing_changes() {
        let mut app = app();
        app.save_plan(&propose_plan(&app.words), now(), &warsaw()).unwrap();
        for (from, to) in [
            ("2026-12-24", "2026-12-01"),
            ("2026-11-01", "2026-11-22"),
            ("2026-12-01", "2028-12-01"),
            ("1 December", "2026-12-01"),
            ("2026-02-30", "2026-12-01"),
        ] {
            let refused = app.add_leave(&leave(from, to), now(), &warsaw()).unwrap_err();
            assert_eq!(refused.code, ErrorCode::InvalidInput, "{from} {to}");
        }
        assert!(app.boundaries(now(), &warsaw()).unwrap().leave.is_empty());
        assert_eq!(app.store.plans().unwrap().len(), 1);
    }

    #[test]
    fn leave_is_removed_by_what_was_entered_and_only_once() {
        let mut app = app();
        app.add_leave(&leave("2026-12-21", "2026-12-21"), now(), &warsaw()).unwrap();
        app.remove_leave(&leave("2026-12-21", "2026-12-21"), now(), &warsaw()).unwrap();
        let gone = app.remove_leave(&leave("2026-12-21", "2026-12-21"), now(), &warsaw()).unwrap_err();
        assert_eq!(gone.code, ErrorCode::Gone);
    }
}
