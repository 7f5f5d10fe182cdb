//! The calendar of Boundaries: a month in whole weeks, what each day is, in the region's order.
//! Lives here: its picture and words. What does not: changing a day (days_off.rs).

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc};
use domain::work_week::{Exception, ExceptionKind, Plan, Range};
use domain::zone::Zone;

use crate::App;
use crate::error::AppError;
use crate::view::{MonthDay, MonthDayKind, MonthView};

impl App {
    /// A month ("2026-12"), or the one that is now.
    pub fn month(&self, month: Option<&str>, now: DateTime<Utc>, zone: &Zone) -> Result<MonthView, AppError> {
        let today = zone.local(now).date();
        let shown = month.map_or_else(|| today.with_day(1), |month| format!("{month}-01").parse().ok());
        let sensible = shown.filter(|first: &NaiveDate| (first.year() - today.year()).abs() <= 10);
        let (Some(first), words) = (sensible, &self.words) else {
            let typed = month.unwrap_or_default();
            return Err(AppError::invalid(self.words.say_with("month-problem", &[("typed", typed.into())])));
        };
        let plan = self.plan_or_none()?;
        let named = |date: Option<NaiveDate>| date.map_or_else(String::new, |date| date.format("%Y-%m").to_string());
        let start = first.week(words.first_weekday()).checked_first_day().unwrap_or(first);
        let after = first.checked_add_months(Months::new(1));
        let weeks = (0..6)
            .map(|week| start + Days::new(7 * week))
            .take_while(|monday| after.is_some_and(|after| *monday < after))
            .map(|monday| {
                (0..7)
                    .map(|days| monday + Days::new(days))
                    .map(|date| self.month_day(date, first, today, &plan, zone))
                    .collect()
            })
            .collect();
        Ok(MonthView {
            title: words.month(first),
            before: named(first.checked_sub_months(Months::new(1))),
            after: named(after),
            weekdays: words.week().iter().map(|day| words.weekday_short(*day)).collect(),
            weeks,
        })
    }

    fn month_day(&self, date: NaiveDate, month: NaiveDate, today: NaiveDate, plan: &Plan, zone: &Zone) -> MonthDay {
        let words = &self.words;
        let hours = self.hours_words(plan.ranges_on(date));
        let (kind, short, what) = match plan.exception_on(date) {
            Some(Exception { kind: ExceptionKind::Leave, .. }) => {
                (MonthDayKind::Leave, words.say("month-leave"), words.say("month-leave"))
            }
            Some(Exception { kind: ExceptionKind::Off, .. }) => {
                (MonthDayKind::Off, words.say("month-off"), words.say("plan-day-off"))
            }
            Some(_) => {
                let what = words.say_with("month-extra", &[("hours", hours.clone().into())]);
                (MonthDayKind::Extra, hours, what)
            }
            None if plan.ranges_on(date).is_empty() => (MonthDayKind::Free, String::new(), words.say("month-free")),
            None => {
                let what = words.say_with("month-work", &[("hours", hours.clone().into())]);
                (MonthDayKind::Work, hours, what)
            }
        };
        let on_call = plan.on_call_on(date, zone);
        let mut said = format!("{}, {what}", words.date(date));
        if on_call {
            said = format!("{said}, {}", words.say("month-on-call"));
        }
        MonthDay {
            date: date.to_string(),
            number: date.day(),
            in_month: (date.year(), date.month()) == (month.year(), month.month()),
            today: date == today,
            kind,
            on_call,
            short,
            words: said,
            open: date >= today,
            entered: plan.exception_on(date).is_some(),
            proposed: self.hours_words(proposed(plan, date)),
        }
    }

    /// "9:00–17:30", "9:00–12:00, 14:00–17:30".
    pub(crate) fn hours_words(&self, ranges: &[Range]) -> String {
        let mut ranges = ranges.to_vec();
        ranges.sort_by_key(|range| range.minutes());
        let written = |range: &Range| format!("{}–{}", self.words.time(range.start), self.words.time(range.end));
        ranges.iter().map(written).collect::<Vec<_>>().join(", ")
    }
}

/// Hours for an extra shift: the day's own, else the last workday's before it.
fn proposed(plan: &Plan, date: NaiveDate) -> &[Range] {
    (0..u64::try_from(plan.usual.length()).unwrap_or_default())
        .map(|days| plan.usual.on(date - Days::new(days)))
        .find(|ranges| !ranges.is_empty())
        .unwrap_or_default()
}
