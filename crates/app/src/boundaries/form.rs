//! A kept plan as the form it is changed in, and back. Lives here: writing a form, what is proposed where nothing is kept.
//! What does not: reading what a person typed (`plan_form`).

use chrono::{NaiveTime, Weekday};
use domain::work_week::{Cutoff, Plan, Range, Rotation, Usual, WorkWeek};

use crate::plan_form::{ReadPlan, clock, of_day, protected_form};
use crate::view::{CutoffForm, DayForm, PlanForm, RangeForm, RotationDayForm, RotationForm, UsualKind};
use crate::words::Words;

/// Work and rest of the rotation that is proposed, in days.
const PROPOSED_TURN: (usize, usize) = (4, 4);

/// A first guess for a region: its working days from 9:00 to 17:30, in its order.
#[must_use]
pub fn propose_plan(words: &Words) -> PlanForm {
    form_of(&Plan::for_week(proposed_week(words)), None, words)
}

fn proposed_week(words: &Words) -> WorkWeek {
    let weekend = words.weekend();
    let days = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun]
        .map(|day| if weekend.contains(&day) { Vec::new() } else { vec![proposed_hours()] });
    WorkWeek::new(days)
}

fn proposed_hours() -> Range {
    Range {
        start: NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default(),
        end: NaiveTime::from_hms_opt(17, 30, 0).unwrap_or_default(),
    }
}

/// A plan as a form, in the region's order. `other` are the hours that held before these, of the other kind; without
/// them some are proposed.
pub(super) fn form_of(plan: &Plan, other: Option<&Usual>, words: &Words) -> PlanForm {
    let usual = match plan.usual {
        Usual::Week(_) => UsualKind::Week,
        Usual::Rotation(_) => UsualKind::Rotation,
    };
    let (week, rotation) = match (&plan.usual, other) {
        (Usual::Week(week), Some(Usual::Rotation(rotation))) | (Usual::Rotation(rotation), Some(Usual::Week(week))) => {
            (week.clone(), rotation_form(rotation))
        }
        (Usual::Week(week), _) => (week.clone(), proposed_rotation(week)),
        (Usual::Rotation(rotation), _) => (proposed_week(words), rotation_form(rotation)),
    };
    let day = |day: Weekday| DayForm {
        weekday: u8::try_from(day.number_from_monday()).unwrap_or(1),
        ranges: range_forms(week.on(day)),
        protected: of_day(&plan.protected, day).into_iter().map(protected_form).collect(),
    };
    let cutoff = match plan.cutoff {
        None => CutoffForm::None,
        Some(Cutoff::After { minutes }) => CutoffForm::After { minutes },
        Some(Cutoff::At(time)) => CutoffForm::At { time: clock(time) },
    };
    PlanForm {
        usual,
        days: words.week().map(day).into(),
        rotation,
        heads_up_minutes: plan.heads_up_minutes,
        day_end: plan.day_end,
        cutoff,
    }
}

fn rotation_form(rotation: &Rotation) -> RotationForm {
    let day = |ranges: &Vec<Range>| RotationDayForm { ranges: range_forms(ranges) };
    RotationForm { from: rotation.from().to_string(), days: rotation.days().iter().map(day).collect() }
}

/// Four days with the hours of the week's first workday, four off; from when, only the person knows.
fn proposed_rotation(week: &WorkWeek) -> RotationForm {
    let worked = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
    let hours = worked.map(|day| week.on(day)).into_iter().find(|ranges| !ranges.is_empty());
    let hours = hours.map_or_else(|| vec![proposed_hours()], <[Range]>::to_vec);
    let work = std::iter::repeat_n(hours, PROPOSED_TURN.0);
    let days = work.chain(std::iter::repeat_n(Vec::new(), PROPOSED_TURN.1));
    let days = days.map(|ranges| RotationDayForm { ranges: range_forms(&ranges) }).collect();
    RotationForm { from: String::new(), days }
}

fn range_forms(ranges: &[Range]) -> Vec<RangeForm> {
    let mut ranges = ranges.to_vec();
    ranges.sort_by_key(|range| range.minutes());
    let form = |range: &Range| RangeForm {
        start: clock(range.start),
        end: clock(range.end),
        // It was kept, so it was meant.
        overnight_meant: range.overnight(),
    };
    ranges.iter().map(form).collect()
}

/// A kept plan in the shape a form is read into.
pub(super) fn read_back(plan: &Plan) -> ReadPlan {
    ReadPlan {
        usual: plan.usual.clone(),
        protected: plan.protected.clone(),
        heads_up_minutes: plan.heads_up_minutes,
        day_end: plan.day_end,
        cutoff: plan.cutoff,
    }
}

/// What was read, over the plan that was in force.
pub(super) fn plan_of(read: ReadPlan, was: Option<Plan>) -> Plan {
    let ReadPlan { usual, protected, heads_up_minutes, day_end, cutoff } = read;
    match was {
        Some(was) => Plan { usual, protected, heads_up_minutes, day_end, cutoff, ..was },
        None => Plan { protected, heads_up_minutes, day_end, cutoff, ..Plan::of(usual) },
    }
}
