//! How the events of a calendar file stand to the plan and to each other: what each date becomes, whether it is entered
//! already or stands in something's way. What does not live here: words (`rows`), the change itself (`take_in`).

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use domain::icalendar::{Event, Span};
use domain::work_week::{Exception, ExceptionKind, OnCall, Plan, Range, Said};
use domain::zone::Zone;

use super::hours_of;
use crate::boundaries::LONGEST_LEAVE_DAYS;
use crate::days_off::LONGEST_ON_CALL;
use crate::view::{CalendarAs, EventBecomes};

/// What a date becomes in the plan.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Becomes {
    /// Leave or days off.
    Away(Exception),
    /// Working hours of a date.
    Hours(NaiveDate, Range),
    /// A time on call.
    OnCall(OnCall),
}

/// How it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Stands {
    /// It is new and in nothing's way.
    New,
    /// It is there already.
    Known(Known),
    /// It can be taken, and what stands there gives way.
    InTheWay(InTheWay),
    /// It can't be taken as this.
    Unfit(Unfit),
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Known {
    Entered,
    /// The week has these hours.
    Week,
    /// A day off where nothing is planned.
    Free,
    /// The same as the event of this line.
    Twice(usize),
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum InTheWay {
    Leave(NaiveDate),
    Off(NaiveDate),
    Hours(NaiveDate, Vec<Range>),
    /// It overlaps the event of this line.
    Line(usize),
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Unfit {
    Begun,
    LongShift,
    WholeDays,
    LongLeave,
    LongOnCall,
    OnCall(OnCall),
}

/// An event with its dates.
pub(super) struct Standing<'e> {
    pub(super) event: &'e Event,
    pub(super) parts: Vec<(Option<Becomes>, Stands)>,
}

impl Standing<'_> {
    /// Whether any of it can be taken.
    pub(super) fn open(&self) -> bool {
        self.dates() > 0
    }

    /// Whether it can be taken and nothing gives way to it.
    pub(super) fn free(&self) -> bool {
        self.open() && self.parts.iter().all(|(_, stands)| !matches!(stands, Stands::InTheWay(_)))
    }

    /// What of it is taken.
    pub(super) fn taken(&self) -> impl Iterator<Item = &Becomes> {
        let can = |stands: &Stands| matches!(stands, Stands::New | Stands::InTheWay(_));
        self.parts.iter().filter(move |(_, stands)| can(stands)).filter_map(|(becomes, _)| becomes.as_ref())
    }

    /// How many dates of it are taken.
    pub(super) fn dates(&self) -> usize {
        self.taken().count()
    }
}

/// All events of a file.
pub(super) struct Sorted<'e> {
    pub(super) events: Vec<Standing<'e>>,
    /// The hours that the file has for a date and the week, too.
    usual: HashMap<NaiveDate, Vec<Range>>,
}

impl<'e> Sorted<'e> {
    pub(super) fn of(
        events: &'e [Event],
        becomes: CalendarAs,
        plan: &Plan,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Sorted<'e> {
        let as_what = |event: &Event| if event.whole_days { becomes.whole_days } else { becomes.timed };
        let mut on_dates: HashMap<NaiveDate, Vec<Range>> = HashMap::new();
        for event in events.iter().filter(|event| !event.whole_days && as_what(event) == EventBecomes::Shift) {
            for span in &event.spans {
                on_dates.entry(span.first_date()).or_default().extend(hours_of(*span));
            }
        }
        let (spells, today) = (instants(&plan.on_call, zone), zone.local(now).date());
        let mut judge = Judge { plan, zone, today, on_dates, spells, before: Before::default() };
        let events: Vec<Standing<'_>> = events
            .iter()
            .map(|event| {
                let parts = event.spans.iter().map(|span| judge.judge(event, *span, as_what(event))).collect();
                let standing = Standing { event, parts };
                judge.before.add(&standing, zone);
                standing
            })
            .collect();
        let mut usual: HashMap<NaiveDate, Vec<Range>> = HashMap::new();
        for (part, stands) in events.iter().flat_map(|one| &one.parts) {
            if let (Some(Becomes::Hours(date, range)), Stands::Known(Known::Week)) = (part, stands) {
                usual.entry(*date).or_default().push(*range);
            }
        }
        Sorted { events, usual }
    }

    /// The hours of each date that changes: those of the events that are chosen, those entered before that they don't
    /// overlap, and those that the file and the week both have.
    pub(super) fn hours_of(&self, chosen: &[&Standing<'_>], plan: &Plan) -> BTreeMap<NaiveDate, Vec<Range>> {
        let mut of_dates: BTreeMap<NaiveDate, Vec<Range>> = BTreeMap::new();
        for part in chosen.iter().flat_map(|one| one.taken()) {
            if let Becomes::Hours(date, range) = part {
                of_dates.entry(*date).or_default().push(*range);
            }
        }
        for (date, ranges) in &mut of_dates {
            let usual = self.usual.get(date).map(Vec::as_slice).unwrap_or_default();
            for range in entered(plan, *date).iter().chain(usual) {
                if !ranges.iter().any(|other| other.overlaps(*range)) {
                    ranges.push(*range);
                }
            }
            ranges.sort_by_key(|range| range.minutes());
        }
        of_dates
    }
}

/// Two of these events that can't both be: their lines and the day.
pub(super) fn clash(chosen: &[&Standing<'_>]) -> Option<(usize, usize, NaiveDate)> {
    let mut hours: HashMap<NaiveDate, Vec<(usize, Range)>> = HashMap::new();
    let mut spells: Vec<(usize, chrono::NaiveDateTime, chrono::NaiveDateTime)> = Vec::new();
    for one in chosen {
        let line = one.event.line;
        for part in one.taken() {
            match part {
                Becomes::Hours(date, range) => {
                    let others = hours.entry(*date).or_default();
                    if let Some((other, _)) = others.iter().find(|(_, other)| other.overlaps(*range)) {
                        return Some((line.max(*other), line.min(*other), *date));
                    }
                    others.push((line, *range));
                }
                Becomes::OnCall(OnCall { from: Said::Local(from), until: Said::Local(until) }) => {
                    if let Some((other, ..)) = spells.iter().find(|(_, start, end)| start < until && from < end) {
                        return Some((line.max(*other), line.min(*other), from.date()));
                    }
                    spells.push((line, *from, *until));
                }
                _ => {}
            }
        }
    }
    None
}

type Instants = Vec<(OnCall, DateTime<Utc>, DateTime<Utc>)>;

fn instants(on_call: &[OnCall], zone: &Zone) -> Instants {
    on_call.iter().map(|spell| (*spell, spell.from.instant(zone), spell.until.instant(zone))).collect()
}

/// The hours that were entered for a date.
fn entered(plan: &Plan, date: NaiveDate) -> &[Range] {
    match plan.exception_on(date).map(|exception| &exception.kind) {
        Some(ExceptionKind::Work(hours)) => hours,
        _ => &[],
    }
}

/// The events before this one that would be taken.
#[derive(Default)]
struct Before {
    same: HashMap<Span, usize>,
    hours: HashMap<NaiveDate, Vec<(usize, Range)>>,
    spells: Vec<(usize, DateTime<Utc>, DateTime<Utc>)>,
}

impl Before {
    fn add(&mut self, one: &Standing<'_>, zone: &Zone) {
        let line = one.event.line;
        for span in &one.event.spans {
            self.same.entry(*span).or_insert(line);
        }
        if !one.free() {
            return;
        }
        for part in one.taken() {
            match part {
                Becomes::Hours(date, range) => self.hours.entry(*date).or_default().push((line, *range)),
                Becomes::OnCall(spell) => {
                    self.spells.push((line, spell.from.instant(zone), spell.until.instant(zone)));
                }
                Becomes::Away(_) => {}
            }
        }
    }
}

struct Judge<'p> {
    plan: &'p Plan,
    zone: &'p Zone,
    today: NaiveDate,
    /// All hours that the file has for a date.
    on_dates: HashMap<NaiveDate, Vec<Range>>,
    spells: Instants,
    before: Before,
}

impl Judge<'_> {
    fn judge(&self, event: &Event, span: Span, becomes: EventBecomes) -> (Option<Becomes>, Stands) {
        let unfit = |why| (None, Stands::Unfit(why));
        match becomes {
            EventBecomes::Leave | EventBecomes::Off => {
                let leave = becomes == EventBecomes::Leave;
                let kind = if leave { ExceptionKind::Leave } else { ExceptionKind::Off };
                let exception = Exception { from: span.first_date(), to: span.last_date(), kind };
                if (exception.to - exception.from).num_days() >= LONGEST_LEAVE_DAYS {
                    return unfit(Unfit::LongLeave);
                }
                let stands = self.away(&exception, leave);
                (Some(Becomes::Away(exception)), self.or_twice(span, stands))
            }
            EventBecomes::Shift if event.whole_days => unfit(Unfit::WholeDays),
            EventBecomes::Shift => {
                let Some(range) = hours_of(span) else { return unfit(Unfit::LongShift) };
                let date = span.first_date();
                if date < self.today {
                    return unfit(Unfit::Begun);
                }
                let stands = self.or_twice(span, self.hours(date, range));
                (Some(Becomes::Hours(date, range)), stands)
            }
            EventBecomes::OnCall => {
                let spell = OnCall { from: Said::Local(span.from), until: Said::Local(span.until) };
                let (begins, ends) = (spell.from.instant(self.zone), spell.until.instant(self.zone));
                if ends - begins > LONGEST_ON_CALL {
                    return unfit(Unfit::LongOnCall);
                }
                let stands = self.or_twice(span, self.on_call(begins, ends));
                (Some(Becomes::OnCall(spell)), stands)
            }
        }
    }

    /// The same time twice is one.
    fn or_twice(&self, span: Span, stands: Stands) -> Stands {
        match (self.before.same.get(&span), stands) {
            (Some(line), Stands::New | Stands::InTheWay(_)) => Stands::Known(Known::Twice(*line)),
            (_, stands) => stands,
        }
    }

    fn away(&self, exception: &Exception, leave: bool) -> Stands {
        let dates = || exception.from.max(self.today).iter_days().take_while(|date| *date <= exception.to);
        if leave && dates().all(|date| self.plan.is_leave(date)) {
            return Stands::Known(Known::Entered);
        }
        if !leave && dates().all(|date| self.plan.ranges_on(date).is_empty()) {
            return Stands::Known(Known::Free);
        }
        let in_the_way = dates().find_map(|date| match &self.plan.exception_on(date)?.kind {
            ExceptionKind::Work(hours) => Some(InTheWay::Hours(date, hours.clone())),
            ExceptionKind::Leave if !leave => Some(InTheWay::Leave(date)),
            ExceptionKind::Leave | ExceptionKind::Off => None,
        });
        in_the_way.map_or(Stands::New, Stands::InTheWay)
    }

    fn hours(&self, date: NaiveDate, range: Range) -> Stands {
        let in_file = self.on_dates.get(&date).map(Vec::as_slice).unwrap_or_default();
        let stands = match self.plan.exception_on(date).map(|exception| &exception.kind) {
            Some(ExceptionKind::Work(hours)) if hours.contains(&range) => Stands::Known(Known::Entered),
            Some(ExceptionKind::Work(hours)) => {
                let over: Vec<Range> = hours.iter().copied().filter(|other| other.overlaps(range)).collect();
                if over.is_empty() { Stands::New } else { Stands::InTheWay(InTheWay::Hours(date, over)) }
            }
            Some(ExceptionKind::Leave) => Stands::InTheWay(InTheWay::Leave(date)),
            Some(ExceptionKind::Off) => Stands::InTheWay(InTheWay::Off(date)),
            None => {
                let week = self.plan.ranges_on(date);
                let all_there = week.iter().all(|range| in_file.contains(range));
                if week.contains(&range) && all_there { Stands::Known(Known::Week) } else { Stands::New }
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
}
