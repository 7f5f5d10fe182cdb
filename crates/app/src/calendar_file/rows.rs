//! A calendar file as the window shows it: its events in words. What does not live here: how an event stands (`standing`),
//! what is left out as a whole (`left`).

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Utc};
use domain::icalendar::Span;
use domain::work_week::{OnCall, Plan, Range, Said};
use domain::zone::Zone;

use super::Looked;
use super::standing::{Becomes, InTheWay, Known, Part, Sorted, Standing, Stands, Unfit};
use crate::App;
use crate::view::{CalendarAs, CalendarGroup, CalendarPreview, CalendarRow, EventBecomes};

impl App {
    pub(super) fn preview_of(
        &self,
        file: String,
        looked: &Looked,
        sorted: &Sorted<'_>,
        becomes: CalendarAs,
        (now, zone): (DateTime<Utc>, &Zone),
    ) -> CalendarPreview {
        use EventBecomes::{Leave, Off, OnCall, Shift};
        let mut said = self.said_of(looked, sorted, now, zone).into_iter();
        let words = said.next().unwrap_or_default();
        let (plan, today) = (self.plan_or_none().ok(), zone.local(now).date());
        let group = |whole_days: bool| {
            let as_what = if whole_days { becomes.whole_days } else { becomes.timed };
            let choices = if whole_days { vec![Leave, Off, OnCall] } else { vec![Shift, OnCall, Leave, Off] };
            let of_group = sorted.events.iter().filter(|one| one.event.whole_days == whole_days);
            let rows = of_group.flat_map(|one| self.rows_of(one, plan.as_ref(), today, zone)).collect();
            CalendarGroup { whole_days, becomes: as_what, choices, rows }
        };
        let groups = [group(true), group(false)].into_iter().filter(|group| !group.rows.is_empty()).collect();
        let (left, more_left) = self.mistakes(&looked.file.left);
        let more_left = (more_left > 0).then(|| self.words.say_with("ics-left-more", &[("count", more_left.into())]));
        let any_free = looked.file.events.iter().any(|event| event.free);
        let seen = looked.seen.clone();
        CalendarPreview { file, words, remarks: said.collect(), groups, left, more_left, becomes, any_free, seen }
    }

    /// What of an event can be taken, and beside it what would take the place of something; one that can't be closed.
    fn rows_of(&self, one: &Standing<'_>, plan: Option<&Plan>, today: NaiveDate, zone: &Zone) -> Vec<CalendarRow> {
        let of =
            |is: &dyn Fn(&Stands) -> bool| -> Vec<&Part> { one.parts.iter().filter(|part| is(&part.stands)).collect() };
        let (new, replacing) =
            (of(&|stands| *stands == Stands::New), of(&|stands| matches!(stands, Stands::InTheWay(_))));
        let row = |parts: &[&Part], remark: Option<String>, open: bool, replaces: bool| CalendarRow {
            line: one.event.line,
            title: one.event.title.clone(),
            words: self.parts_words(parts, one.event.whole_days, plan, today),
            remark,
            open,
            replaces,
            chosen: open && !replaces,
        };
        let all: Vec<&Part> = one.parts.iter().collect();
        let mut rows = Vec::new();
        if !new.is_empty() {
            rows.push(row(&new, self.beside(one, zone), true, false));
        }
        if let Some(first) = replacing.first() {
            rows.push(row(&replacing, self.stands_words(&first.stands, zone), true, true));
        }
        // What is only over is counted.
        if let (Some(first), true) = (all.iter().find(|part| part.stands != Stands::Over), rows.is_empty()) {
            rows.push(row(&all, self.stands_words(&first.stands, zone), false, false));
        }
        rows
    }

    /// What of an event is left out beside what comes.
    fn beside(&self, one: &Standing<'_>, zone: &Zone) -> Option<String> {
        let known = one.parts.iter().filter(|part| matches!(part.stands, Stands::Known(_))).count();
        if known > 0 {
            return Some(self.words.say_with("ics-row-some-known", &[("count", known.into())]));
        }
        let unfit = one.parts.iter().find(|part| matches!(part.stands, Stands::Unfit(_)))?;
        self.stands_words(&unfit.stands, zone)
    }

    fn parts_words(&self, parts: &[&Part], whole_days: bool, plan: Option<&Plan>, today: NaiveDate) -> String {
        let words = &self.words;
        let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return String::new() };
        let mut when = self.part_words(first, whole_days, today);
        if let (Some(Becomes::Hours(date, range)), Some(plan)) = (&first.becomes, plan) {
            let week = plan.ranges_on(*date);
            if !week.is_empty() && !week.contains(range) {
                let hours = self.hours_words(week);
                when = words.say_with("ics-instead", &[("when", when.into()), ("hours", hours.into())]);
            }
        }
        match parts.len() - 1 {
            0 => when,
            more => {
                let last = self.day_of_year(last.span.first_date(), today);
                words.say_with("ics-more", &[("when", when.into()), ("more", more.into()), ("last", last.into())])
            }
        }
    }

    pub(super) fn part_words(&self, part: &Part, whole_days: bool, today: NaiveDate) -> String {
        let words = &self.words;
        let day = |date: NaiveDate| {
            if is_near(date, today) { words.date_short(date) } else { words.date_short_with_year(date) }
        };
        let between =
            |from: String, to: String| words.say_with("ics-days", &[("from", from.into()), ("to", to.into())]);
        let days = |from: NaiveDate, to: NaiveDate| if from == to { day(from) } else { between(day(from), day(to)) };
        let moments = |span: Span| {
            let moment = |at: NaiveDateTime| words.moment(&day(at.date()), at.time());
            between(moment(span.from), moment(span.until))
        };
        let hours = |date: NaiveDate, range: Range| {
            let args = [("day", day(date).into()), ("hours", self.hours_words(&[range]).into())];
            words.say_with("ics-hours", &args)
        };
        match &part.becomes {
            Some(Becomes::Away(exception)) => days(exception.from, exception.to),
            Some(Becomes::Hours(date, range)) => hours(*date, *range),
            Some(Becomes::Shorter { left, .. }) => {
                let when = super::hours_of(part.span)
                    .map_or_else(|| moments(part.span), |range| hours(part.span.first_date(), range));
                if left.is_empty() {
                    return when;
                }
                let args = [("when", when.into()), ("hours", self.hours_words(left).into())];
                words.say_with("ics-part-leave", &args)
            }
            Some(Becomes::OnCall(OnCall { from: Said::Local(from), until: Said::Local(until) })) => {
                moments(Span { from: *from, until: *until })
            }
            Some(Becomes::OnCall(_)) | None if whole_days => days(part.span.first_date(), part.span.last_date()),
            Some(Becomes::OnCall(_)) | None => moments(part.span),
        }
    }

    /// "24 December", and the year where it is another one and not just ahead.
    pub(super) fn day_of_year(&self, date: NaiveDate, today: NaiveDate) -> String {
        if is_near(date, today) { self.words.day(date) } else { self.words.date_with_year(date) }
    }

    /// Why a date is not taken, or not unless something gives way to it.
    pub(super) fn stands_words(&self, stands: &Stands, zone: &Zone) -> Option<String> {
        let words = &self.words;
        let day = |date: &NaiveDate| ("day", words.day(*date).into());
        Some(match stands {
            Stands::New | Stands::Over => return None,
            Stands::Free => words.say("ics-row-marked-free"),
            Stands::Known(Known::Entered) => words.say("ics-row-known"),
            Stands::Known(Known::Week) => words.say("ics-row-week"),
            Stands::Known(Known::Free) => words.say("ics-row-free"),
            Stands::Known(Known::Twice(line)) => words.say_with("ics-row-twice", &[("line", (*line).into())]),
            Stands::InTheWay(InTheWay::Leave(date)) => words.say_with("ics-row-leave", &[day(date)]),
            Stands::InTheWay(InTheWay::Off(date)) => words.say_with("ics-row-off", &[day(date)]),
            Stands::InTheWay(InTheWay::Hours(date, hours)) => {
                words.say_with("ics-row-hours", &[day(date), ("hours", self.hours_words(hours).into())])
            }
            Stands::InTheWay(InTheWay::Line(line)) => words.say_with("ics-row-overlaps", &[("line", (*line).into())]),
            Stands::Unfit(Unfit::Begun) => words.say("ics-row-begun"),
            Stands::Unfit(Unfit::LongShift) => words.say("ics-row-long-shift"),
            Stands::Unfit(Unfit::WholeDays) => words.say("ics-row-whole-day"),
            Stands::Unfit(Unfit::LongLeave) => words.say("ics-row-long-leave"),
            Stands::Unfit(Unfit::LongOnCall) => words.say("ics-row-long-on-call"),
            Stands::Unfit(Unfit::SplitsNight) => words.say("ics-row-splits-night"),
            Stands::Unfit(Unfit::Many) => words.say_with("ics-row-many", &[("most", super::MOST_DATES.into())]),
            Stands::Unfit(Unfit::OnCall(spell)) => {
                let other = self.on_call_words(*spell, zone);
                words.say_with("ics-row-on-call-overlaps", &[("other", other.into())])
            }
        })
    }
}

/// Whether a date goes without its year.
fn is_near(date: NaiveDate, today: NaiveDate) -> bool {
    date.year() == today.year() || (date - today).num_days() < 180
}
