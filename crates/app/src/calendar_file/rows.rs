//! A calendar file as the window shows it: its events in words, what is left out and why. What does not live here: how an
//! event stands (`standing`).

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use domain::icalendar::{Event, Span};
use domain::zone::Zone;

use super::standing::{Becomes, InTheWay, Known, Sorted, Standing, Stands, Unfit};
use super::{Looked, MOST_DATES, horizon};
use crate::App;
use crate::view::{CalendarAs, CalendarGroup, CalendarPreview, CalendarRow, EventBecomes};

impl App {
    pub(super) fn preview_of(
        &self,
        file: String,
        looked: &Looked,
        sorted: &Sorted<'_>,
        becomes: CalendarAs,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> CalendarPreview {
        use EventBecomes::{Leave, Off, OnCall, Shift};
        let mut said = self.said_of(looked, sorted, now, zone).into_iter();
        let words = said.next().unwrap_or_default();
        let (plan, today) = (self.plan_or_none().ok(), zone.local(now).date());
        let group = |whole_days: bool| {
            let becomes = if whole_days { becomes.whole_days } else { becomes.timed };
            let of_group = sorted.events.iter().filter(|one| one.event.whole_days == whole_days);
            let choices = if whole_days { vec![Leave, Off, OnCall] } else { vec![Shift, OnCall, Leave, Off] };
            let week = |one: &Standing<'_>| {
                let Some(Becomes::Hours(date, range)) = one.taken().next() else { return None };
                let week = plan.as_ref()?.ranges_on(*date);
                (!week.is_empty() && !week.contains(range)).then(|| self.hours_words(week))
            };
            let rows = of_group.map(|one| CalendarRow {
                line: one.event.line,
                title: one.event.title.clone(),
                words: self.event_words(one.event, becomes, week(one), today),
                remark: self.remark(one, zone),
                open: one.open(),
                chosen: one.free(),
            });
            CalendarGroup { whole_days, becomes, choices, rows: rows.collect() }
        };
        let groups = [group(true), group(false)].into_iter().filter(|group| !group.rows.is_empty()).collect();
        CalendarPreview { file, words, remarks: said.collect(), groups, seen: looked.seen.clone() }
    }

    /// What the file brings, and what of it is left out, a sentence each.
    pub(super) fn said_of(&self, looked: &Looked, sorted: &Sorted<'_>, now: DateTime<Utc>, zone: &Zone) -> Vec<String> {
        let (words, file, today) = (&self.words, &looked.file, zone.local(now).date());
        let new = sorted.events.iter().filter(|one| one.open()).count();
        let is_known = |one: &&Standing<'_>| {
            one.parts.iter().all(|(_, stands)| matches!(stands, Stands::Known(_))) && !one.parts.is_empty()
        };
        let known = sorted.events.iter().filter(is_known).count();
        let mut said = vec![words.say_with("ics-coming", &[("new", new.into()), ("known", known.into())])];
        for (id, count) in [
            ("ics-left-past", file.past),
            ("ics-left-far", file.far),
            ("ics-left-cancelled", file.cancelled),
            ("ics-left-unusable", file.unusable),
        ] {
            said.extend((count > 0).then(|| words.say_with(id, &[("count", count.into())])));
        }
        if let Some(last) = looked.cut {
            let args = [("most", MOST_DATES.into()), ("day", self.day_of_year(last, today).into())];
            said.push(words.say_with("ics-left-many", &args));
            return said;
        }
        let goes_on: Vec<&Event> = file.events.iter().filter(|event| event.goes_on).collect();
        if !goes_on.is_empty() {
            let last = goes_on.iter().filter_map(|event| event.spans.last()).map(|span| span.first_date()).max();
            let last = last.unwrap_or_else(|| horizon(now, zone));
            let args = [("count", goes_on.len().into()), ("day", self.day_of_year(last, today).into())];
            said.push(words.say_with("ics-goes-on", &args));
        }
        said
    }

    fn event_words(&self, event: &Event, becomes: EventBecomes, week: Option<String>, today: NaiveDate) -> String {
        let words = &self.words;
        let (Some(first), Some(last)) = (event.spans.first(), event.spans.last()) else { return String::new() };
        let mut when = self.span_words(*first, becomes, today);
        if let Some(hours) = week {
            when = words.say_with("ics-instead", &[("when", when.into()), ("hours", hours.into())]);
        }
        match event.spans.len() - 1 {
            0 => when,
            more => {
                let last = self.day_of_year(last.first_date(), today);
                words.say_with("ics-more", &[("when", when.into()), ("more", more.into()), ("last", last.into())])
            }
        }
    }

    fn span_words(&self, span: Span, becomes: EventBecomes, today: NaiveDate) -> String {
        let words = &self.words;
        let day = |date: NaiveDate| {
            if is_near(date, today) { words.date_short(date) } else { words.date_short_with_year(date) }
        };
        let between =
            |from: String, to: String| words.say_with("ics-days", &[("from", from.into()), ("to", to.into())]);
        match becomes {
            EventBecomes::Shift => match super::hours_of(span) {
                Some(range) => {
                    let hours = self.hours_words(&[range]);
                    words.say_with("ics-hours", &[("day", day(span.first_date()).into()), ("hours", hours.into())])
                }
                None => between(day(span.first_date()), day(span.last_date())),
            },
            EventBecomes::OnCall => {
                let moment = |at: chrono::NaiveDateTime| words.moment(&day(at.date()), at.time());
                between(moment(span.from), moment(span.until))
            }
            EventBecomes::Leave | EventBecomes::Off if span.first_date() == span.last_date() => day(span.first_date()),
            EventBecomes::Leave | EventBecomes::Off => between(day(span.first_date()), day(span.last_date())),
        }
    }

    /// "24 December", and the year where it is another one and not just ahead.
    fn day_of_year(&self, date: NaiveDate, today: NaiveDate) -> String {
        if is_near(date, today) { self.words.day(date) } else { self.words.date_with_year(date) }
    }

    fn remark(&self, one: &Standing<'_>, zone: &Zone) -> Option<String> {
        let words = &self.words;
        let stands = || one.parts.iter().map(|(_, stands)| stands);
        let in_the_way = stands().find(|stands| matches!(stands, Stands::InTheWay(_)));
        let known = stands().filter(|stands| matches!(stands, Stands::Known(_))).count();
        if in_the_way.is_none() && one.open() && known > 0 {
            return Some(words.say_with("ics-row-some-known", &[("count", known.into())]));
        }
        let first = in_the_way.or_else(|| stands().find(|stands| !matches!(stands, Stands::New)))?;
        let day = |date: &NaiveDate| ("day", words.day(*date).into());
        Some(match first {
            Stands::New => return None,
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
