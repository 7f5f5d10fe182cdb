//! What a person types, and what Leeward makes of it.

use super::*;
use crate::view::{ArcKind, ProtectedForm, RotationForm};
use testing::words;

fn range(start: &str, end: &str) -> RangeForm {
    RangeForm { start: start.into(), end: end.into(), overnight_meant: false }
}

/// A form with these ranges on Monday, 09:00–17:30 from Tuesday to Friday, the weekend off.
fn form(monday: Vec<RangeForm>) -> PlanForm {
    let mut monday = Some(monday);
    let days = (1..=7)
        .map(|weekday| DayForm {
            weekday,
            ranges: match weekday {
                1 => monday.take().unwrap_or_default(),
                6 | 7 => Vec::new(),
                _ => vec![range("9", "17:30")],
            },
            protected: Vec::new(),
        })
        .collect();
    PlanForm {
        usual: UsualKind::Week,
        days,
        rotation: RotationForm { from: String::new(), days: Vec::new() },
        heads_up_minutes: Some(10),
        day_end: true,
        cutoff: CutoffForm::After { minutes: 60 },
    }
}

/// "Monday to Friday".
fn days(first: &str, last: &str) -> &'static str {
    words!("plan-days-run", first = first, last = last)
}

fn check(form: &PlanForm) -> (Option<ReadPlan>, PlanCheck) {
    read_plan(form, NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(), &Words::new("en-GB"))
}

#[test]
fn an_ordinary_week_is_said_in_one_breath() {
    let (plan, seen) = check(&form(vec![range("9:00", "17:30")]));
    assert!(plan.is_some() && seen.ok);
    let end = words!("plan-one-end", time = "17:30", days = days("Monday", "Friday"));
    assert_eq!(seen.sentence, format!("{end} {}", words!("plan-evening-from", time = "18:30")));
    assert_eq!(seen.rows[0].words, words!("plan-ends", time = "17:30"));
    assert_eq!(seen.rows[5].words, words!("plan-day-off"));
    assert_eq!(seen.rows[0].bars.len(), 2);
}

#[test]
fn days_that_end_apart_are_each_named() {
    let (_, seen) = check(&form(vec![range("11", "19:30")]));
    let end = |time: &str, days: &str| words!("plan-end-on", time = time, days = days).to_owned();
    let ends = Words::new("en-GB").list(&[end("19:30", "Monday"), end("17:30", days("Tuesday", "Friday"))]);
    let evening = words!("plan-evening-after", minutes = 60);
    assert_eq!(seen.sentence, format!("{} {evening}", words!("plan-several-ends", ends = ends)));
}

#[test]
fn scenario_12_a_night_is_shown_to_end_the_next_day_and_is_not_asked_about() {
    let (plan, seen) = check(&form(vec![range("22:00", "06:00")]));
    assert!(plan.is_some());
    assert_eq!(seen.days[0].ranges[0].note.as_deref(), Some(words!("plan-ends-next-day", time = "06:00")));
    assert_eq!(seen.days[0].ranges[0].question, None);
    assert!((seen.rows[0].bars[0].to - 30.0).abs() < 1e-9);
}

#[test]
fn scenario_12_nine_to_four_asks_which_end_was_meant_and_keeps_the_answer() {
    let mut asked = form(vec![range("09:00", "04:00")]);
    let (plan, seen) = check(&asked);
    assert_eq!(plan, None);
    let question = seen.days[0].ranges[0].question.clone().unwrap();
    assert_eq!(question.text, words!("plan-which-end", day = "16:00", night = "04:00"));
    assert_eq!(question.same_day_end, "16:00");
    asked.days[0].ranges[0].overnight_meant = true;
    assert!(check(&asked).1.ok);
    asked.days[0].ranges[0] = range("09:00", &question.same_day_end);
    assert!(check(&asked).1.ok);
}

#[test]
fn several_ranges_may_touch_but_not_overlap() {
    assert!(check(&form(vec![range("13:00", "17:30"), range("9:00", "13:00")])).1.ok);
    let (plan, seen) = check(&form(vec![range("12:30", "14:00"), range("13:00", "17:30")]));
    assert_eq!(plan, None);
    assert_eq!(
        seen.days[0].ranges[1].problem.as_deref(),
        Some(words!("plan-overlap-problem", other = "12:30–14:00", range = "13:00–17:30"))
    );
}

#[test]
fn a_field_that_is_no_time_is_named() {
    let (plan, seen) = check(&form(vec![range("9:00", "18:75")]));
    assert_eq!(plan, None);
    assert_eq!(seen.days[0].ranges[0].problem.as_deref(), Some(words!("plan-time-problem", typed = "18:75")));
    let (_, seen) = check(&form(vec![range("9:00", " ")]));
    assert_eq!(seen.days[0].ranges[0].problem.as_deref(), Some(words!("plan-time-missing")));
}

#[test]
fn limits_of_the_reminders_are_said_and_a_week_without_work_is_allowed() {
    let mut odd = form(Vec::new());
    odd.heads_up_minutes = Some(0);
    assert!(check(&odd).1.problem.is_some());
    odd.heads_up_minutes = None;
    odd.cutoff = CutoffForm::After { minutes: 5000 };
    assert!(check(&odd).1.problem.is_some());
    odd.cutoff = CutoffForm::At { time: "half six".into() };
    assert!(check(&odd).1.problem.is_some());
    odd.cutoff = CutoffForm::None;
    for day in &mut odd.days {
        day.ranges.clear();
    }
    let (plan, seen) = check(&odd);
    assert!(plan.is_some());
    assert_eq!(seen.sentence, words!("plan-no-work"));
    odd.days.pop();
    assert!(!check(&odd).1.ok);
}

#[test]
fn a_cutoff_at_a_clock_time_is_the_first_after_the_end() {
    assert_eq!(cutoff_minutes(Some(Cutoff::At(time_of(19 * 60))), 17 * 60), Some(19 * 60));
    assert_eq!(cutoff_minutes(Some(Cutoff::At(time_of(60))), 23 * 60), Some(25 * 60));
    assert_eq!(cutoff_minutes(Some(Cutoff::At(time_of(7 * 60))), 30 * 60), Some(31 * 60));
}

#[test]
fn protected_time_is_read_shown_and_its_troubles_named() {
    let protected =
        |name: &str, start: &str, end: &str| ProtectedForm { name: name.into(), start: start.into(), end: end.into() };
    let mut week = form(vec![range("9", "17:30")]);
    week.days[0].protected = vec![protected("dinner", "19", "21"), protected("", "22:00", "1:00")];
    week.days[6].protected = vec![protected("family", "9", "18")];
    let (plan, seen) = check(&week);
    assert_eq!(plan.unwrap().protected.len(), 3);
    assert_eq!((seen.days[0].protected[1].from, seen.days[0].protected[1].to), (Some(22 * 60), Some(25 * 60)));
    assert_eq!(seen.days[0].protected[1].note.as_deref(), Some(words!("plan-ends-next-day", time = "01:00")));
    assert_eq!(seen.rows[6].words, words!("plan-day-off-for", what = "family"));
    assert!(seen.rows[0].bars.iter().any(|bar| bar.kind == ArcKind::Protected));

    week.days[0].protected.push(protected("", "20:00", "20:30"));
    week.days[1].protected = vec![protected("", "7 in the evening", "21")];
    week.days[2].protected = vec![protected(&"n".repeat(61), "19", "21")];
    let (plan, seen) = check(&week);
    assert_eq!(plan, None);
    assert_eq!(
        seen.days[0].protected[2].problem.as_deref(),
        Some(words!("plan-overlap-problem", other = "19:00–21:00", range = "20:00–20:30"))
    );
    assert_eq!(
        seen.days[1].protected[0].problem.as_deref(),
        Some(words!("plan-time-problem", typed = "7 in the evening"))
    );
    assert_eq!(seen.days[2].protected[0].problem.as_deref(), Some(words!("plan-protected-name-problem", most = 60)));
}
