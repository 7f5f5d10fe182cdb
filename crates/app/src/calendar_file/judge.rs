//! What each date of an event becomes, and how that stands to the plan and to the events before it. What does not live here:
//! the values (`standing`), what remains of a workday (`part_leave`).

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use domain::icalendar::{Event, Span};
use domain::work_week::{Exception, ExceptionKind, OnCall, Plan, Range, Said};
use domain::zone::Zone;

use super::standing::{Becomes, InTheWay, Known, Part, Standing, Stands, Unfit};
use super::{MOST_DATES, hours_of};
use crate::boundaries::LONGEST_LEAVE_DAYS;
use crate::days_off::LONGEST_ON_CALL;
use crate::view::{CalendarAs, EventBecomes};

type Instants = Vec<(OnCall, DateTime<Utc>, DateTime<Utc>)>;

pub(super) struct Judge<'p> {
    becomes: CalendarAs,
    pub(super) plan: &'p Plan,
    zone: &'p Zone,
    now: NaiveDateTime,
    pub(super) today: NaiveDate,
    /// All hours that the file has for a date.
    on_dates: HashMap<NaiveDate, HashSet<(NaiveTime, NaiveTime)>>,
    spells: Instants,
    pub(super) before: Before,
}

/// The events before this one that would be taken.
#[derive(Default)]
pub(super) struct Before {
    same: HashMap<Span, usize>,
    hours: HashMap<NaiveDate, Vec<(usize, Range)>>,
    spells: Vec<(usize, DateTime<Utc>, DateTime<Utc>)>,
    /// Leave by its first date: its last one, and the event's line.
    away: BTreeMap<NaiveDate, (NaiveDate, usize)>,
    /// What leave of the file has left of a date.
    pub(super) shorter: HashMap<NaiveDate, Vec<Range>>,
}

impl<'p> Judge<'p> {
    pub(super) fn new(
        events: &[Event],
        becomes: CalendarAs,
        plan: &'p Plan,
        now: DateTime<Utc>,
        zone: &'p Zone,
    ) -> Judge<'p> {
        let mut on_dates: HashMap<NaiveDate, HashSet<(NaiveTime, NaiveTime)>> = HashMap::new();
        let shifts = |event: &&Event| !event.whole_days && becomes.timed == EventBecomes::Shift;
        for span in events.iter().filter(shifts).flat_map(|event| &event.spans) {
            let hours = hours_of(*span).map(|range| (range.start, range.end));
            on_dates.entry(span.first_date()).or_default().extend(hours);
        }
        let instants = |spell: &OnCall| (*spell, spell.from.instant(zone), spell.until.instant(zone));
        let (spells, now) = (plan.on_call.iter().map(instants).collect(), zone.local(now));
        Judge { becomes, plan, zone, now, today: now.date(), on_dates, spells, before: Before::default() }
    }

    /// The dates of an event, in order.
    pub(super) fn parts(&self, event: &Event) -> Vec<Part> {
        let becomes = if event.whole_days { self.becomes.whole_days } else { self.becomes.timed };
        let free = event.free && !self.becomes.with_free;
        let mut parts: Vec<Part> = event.spans.iter().flat_map(|span| self.of_span(event, *span, becomes)).collect();
        for part in &mut parts {
            if free && !matches!(part.stands, Stands::Known(_) | Stands::Over) {
                part.stands = Stands::Free;
            }
        }
        parts
    }

    fn of_span(&self, event: &Event, span: Span, becomes: EventBecomes) -> Vec<Part> {
        if span.until <= self.now {
            return vec![Part { span, becomes: simply(event, span, becomes), stands: Stands::Over }];
        }
        let part = |becomes, stands| vec![Part { span, becomes, stands }];
        let unfit = |why| part(None, Stands::Unfit(why));
        match becomes {
            EventBecomes::Leave | EventBecomes::Off
                if (span.last_date() - span.first_date()).num_days() >= LONGEST_LEAVE_DAYS =>
            {
                part(simply(event, span, becomes), Stands::Unfit(Unfit::LongLeave))
            }
            EventBecomes::Leave if !event.whole_days => self.part_leave(span),
            EventBecomes::Leave | EventBecomes::Off => {
                let leave = becomes == EventBecomes::Leave;
                let exception = away(span.first_date(), span.last_date(), leave);
                let stands = self.or_twice(span, self.away(&exception, leave));
                part(Some(Becomes::Away(exception)), stands)
            }
            EventBecomes::Shift if event.whole_days => unfit(Unfit::WholeDays),
            EventBecomes::Shift => {
                let Some(range) = hours_of(span) else { return unfit(Unfit::LongShift) };
                let date = span.first_date();
                if date < self.today {
                    // Of a series, what begins from today on counts; alone it is said.
                    return if event.spans.len() > 1 { Vec::new() } else { unfit(Unfit::Begun) };
                }
                part(Some(Becomes::Hours(date, range)), self.or_twice(span, self.hours(date, range)))
            }
            EventBecomes::OnCall => {
                let spell = OnCall { from: Said::Local(span.from), until: Said::Local(span.until) };
                let (begins, ends) = (spell.from.instant(self.zone), spell.until.instant(self.zone));
                let stands = if ends - begins > LONGEST_ON_CALL {
                    Stands::Unfit(Unfit::LongOnCall)
                } else {
                    self.or_twice(span, self.on_call(begins, ends))
                };
                part(Some(Becomes::OnCall(spell)), stands)
            }
        }
    }

    /// The same time twice is one.
    pub(super) fn or_twice(&self, span: Span, stands: Stands) -> Stands {
        match (self.before.same.get(&span), stands) {
            (Some(line), Stands::New | Stands::InTheWay(_)) => Stands::Known(Known::Twice(*line)),
            (_, stands) => stands,
        }
    }

    pub(super) fn away(&self, exception: &Exception, leave: bool) -> Stands {
        let dates = || exception.from.max(self.today).iter_days().take_while(|date| *date <= exception.to);
        if leave && dates().all(|date| self.plan.is_leave(date)) {
            return Stands::Known(Known::Entered);
        }
        if !leave && dates().all(|date| !self.plan.is_leave(date) && self.plan.ranges_on(date).is_empty()) {
            return Stands::Known(Known::Free);
        }
        let in_the_way = dates().find_map(|date| match &self.plan.exception_on(date)?.kind {
            ExceptionKind::Work(hours) => Some(InTheWay::Hours(date, hours.clone())),
            ExceptionKind::Leave if !leave => Some(InTheWay::Leave(date)),
            ExceptionKind::Off if leave => Some(InTheWay::Off(date)),
            ExceptionKind::Leave | ExceptionKind::Off => None,
        });
        if let Some(in_the_way) = in_the_way {
            return Stands::InTheWay(in_the_way);
        }
        // One that lies in another brings nothing more.
        let earliest = exception.from.checked_sub_days(Days::new(LONGEST_LEAVE_DAYS.unsigned_abs()));
        let begun = self.before.away.range(earliest.unwrap_or(exception.from)..=exception.from);
        let around = begun.rev().find(|(_, (last, _))| *last >= exception.to);
        around.map_or(Stands::New, |(_, (_, line))| Stands::InTheWay(InTheWay::Line(*line)))
    }

    fn hours(&self, date: NaiveDate, range: Range) -> Stands {
        let stands = match self.plan.exception_on(date).map(|exception| &exception.kind) {
            Some(ExceptionKind::Work(hours)) if hours.contains(&range) => Stands::Known(Known::Entered),
            Some(ExceptionKind::Work(hours)) => {
                let over: Vec<Range> = hours.iter().copied().filter(|other| other.overlaps(range)).collect();
                if over.is_empty() { Stands::New } else { Stands::InTheWay(InTheWay::Hours(date, over)) }
            }
            Some(ExceptionKind::Leave) => Stands::InTheWay(InTheWay::Leave(date)),
            Some(ExceptionKind::Off) => Stands::InTheWay(InTheWay::Off(date)),
            None => {
                let (week, in_file) = (self.plan.ranges_on(date), self.on_dates.get(&date));
                let in_file = |range: &Range| in_file.is_some_and(|known| known.contains(&(range.start, range.end)));
                let known = week.contains(&range) && week.iter().all(in_file);
                if known { Stands::Known(Known::Week) } else { Stands::New }
            }
        };
        let others = self.before.hours.get(&date).map(Vec::as_slice).unwrap_or_default();
        match (others.iter().find(|(_, other)| other.overlaps(range)), stands) {
            (Some((line, _)), Stands::New) => Stands::InTheWay(InTheWay::Line(*line)),
            (_, stands) => stands,
        }
    }

    fn on_call(&self, begins: DateTime<Utc>, ends: DateTime<Utc>) -> Stands {
        let over = |from: DateTime<Utc>, until: DateTime<Utc>| from < ends && begins < until;
        match self.spells.iter().find(|(_, from, until)| over(*from, *until)) {
            Some((_, from, until)) if (*from, *until) == (begins, ends) => Stands::Known(Known::Entered),
            Some((spell, ..)) => Stands::Unfit(Unfit::OnCall(*spell)),
            None => match self.before.spells.iter().find(|(_, from, until)| over(*from, *until)) {
                Some((line, ..)) => Stands::InTheWay(InTheWay::Line(*line)),
                None => Stands::New,
            },
        }
    }

    /// What of an event would be taken stands in the way of those after it.
    pub(super) fn went_before(&mut self, one: &Standing<'_>) {
        let (line, before) = (one.event.line, &mut self.before);
        let stands_there = |part: &Part| matches!(part.stands, Stands::New | Stands::Known(_) | Stands::InTheWay(_));
        if one.parts.iter().any(stands_there) {
            for span in &one.event.spans {
                before.same.entry(*span).or_insert(line);
            }
        }
        for part in one.parts.iter().filter(|part| part.stands == Stands::New) {
            match &part.becomes {
                Some(Becomes::Hours(date, range)) => before.hours.entry(*date).or_default().push((line, *range)),
                // More than are taken at once need not be known.
                Some(Becomes::OnCall(spell)) if before.spells.len() < 4 * MOST_DATES => {
                    before.spells.push((line, spell.from.instant(self.zone), spell.until.instant(self.zone)));
                }
                Some(Becomes::Away(exception)) => {
                    let known = before.away.entry(exception.from).or_insert((exception.to, line));
                    if known.0 < exception.to {
                        *known = (exception.to, line);
                    }
                }
                Some(Becomes::Shorter { date, left, .. }) => {
                    before.shorter.insert(*date, left.clone());
                }
                _ => {}
            }
        }
    }
}

pub(super) fn away(from: NaiveDate, to: NaiveDate, leave: bool) -> Exception {
    Exception { from, to, kind: if leave { ExceptionKind::Leave } else { ExceptionKind::Off } }
}

/// What it would be, for what is not taken all the same.
fn simply(event: &Event, span: Span, becomes: EventBecomes) -> Option<Becomes> {
    match becomes {
        EventBecomes::Leave | EventBecomes::Off => {
            Some(Becomes::Away(away(span.first_date(), span.last_date(), becomes == EventBecomes::Leave)))
        }
        EventBecomes::Shift if event.whole_days => None,
        EventBecomes::Shift => Some(Becomes::Hours(span.first_date(), hours_of(span)?)),
        EventBecomes::OnCall => {
            Some(Becomes::OnCall(OnCall { from: Said::Local(span.from), until: Said::Local(span.until) }))
        }
    }
}
