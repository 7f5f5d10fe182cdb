//! How the events of a calendar file stand to the plan and to each other: what each date becomes, and whether it can be taken.
//! Lives here: the values, and what of them is taken. What does not: the judgement (`judge`), words (`rows`, `left`).

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use domain::icalendar::{Event, Span};
use domain::work_week::{Exception, ExceptionKind, OnCall, Plan, Range, Said};
use domain::zone::Zone;

use super::MOST_DATES;
use super::judge::Judge;
use crate::view::CalendarAs;

/// What a date becomes in the plan.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Becomes {
    /// Leave or days off.
    Away(Exception),
    /// Leave that takes this of a workday, and the hours that remain of it.
    Shorter { date: NaiveDate, taken: Span, left: Vec<Range> },
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
    /// It is over.
    Over,
    /// It takes no time, and what does was asked for alone.
    Free,
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
    /// A day off where nothing is planned, or leave where there is no work.
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
    /// It takes the middle out of a night.
    SplitsNight,
    /// Beyond what is taken at once.
    Many,
}

/// One date of an event, or one leave.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Part {
    /// What of the event it is.
    pub(super) span: Span,
    pub(super) becomes: Option<Becomes>,
    pub(super) stands: Stands,
}

/// An event with its dates.
pub(super) struct Standing<'e> {
    pub(super) event: &'e Event,
    pub(super) parts: Vec<Part>,
}

/// Which events are taken, by their lines.
pub(super) enum Choice {
    /// All that stands in nothing's way.
    Free,
    /// These, and of these what takes another's place.
    Lines { free: HashSet<usize>, replacing: HashSet<usize> },
}

impl Standing<'_> {
    /// Whether any of it is new and in nothing's way.
    pub(super) fn free(&self) -> bool {
        self.parts.iter().any(|part| part.stands == Stands::New)
    }

    /// What of it is taken.
    pub(super) fn taken<'s>(&'s self, choice: &Choice) -> impl Iterator<Item = &'s Becomes> + use<'s> {
        let (free, replacing) = match choice {
            Choice::Free => (true, false),
            Choice::Lines { free, replacing } => {
                (free.contains(&self.event.line), replacing.contains(&self.event.line))
            }
        };
        let is_taken = move |stands: &Stands| match stands {
            Stands::New => free,
            Stands::InTheWay(_) => replacing,
            _ => false,
        };
        self.parts.iter().filter(move |part| is_taken(&part.stands)).filter_map(|part| part.becomes.as_ref())
    }
}

/// All events of a file.
pub(super) struct Sorted<'e> {
    pub(super) events: Vec<Standing<'e>>,
    /// The hours that the file has for a date and the week, too.
    usual: HashMap<NaiveDate, Vec<Range>>,
    /// The last date that is here, where there are more than are taken at once.
    pub(super) cut: Option<NaiveDate>,
}

impl<'e> Sorted<'e> {
    pub(super) fn of(
        events: &'e [Event],
        becomes: CalendarAs,
        plan: &Plan,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Sorted<'e> {
        let mut judge = Judge::new(events, becomes, plan, now, zone);
        let mut events: Vec<Standing<'_>> = events
            .iter()
            .map(|event| {
                let standing = Standing { event, parts: judge.parts(event) };
                judge.went_before(&standing);
                standing
            })
            .collect();
        let cut = bounded(&mut events);
        let mut usual: HashMap<NaiveDate, Vec<Range>> = HashMap::new();
        for part in events.iter().flat_map(|one| &one.parts) {
            if let (Some(Becomes::Hours(date, range)), Stands::Known(Known::Week)) = (&part.becomes, &part.stands) {
                usual.entry(*date).or_default().push(*range);
            }
        }
        Sorted { events, usual, cut }
    }

    /// The hours of each date that changes: those of the events that are chosen, those entered before that they don't
    /// overlap, and those that the file and the week both have.
    pub(super) fn hours_of(&self, choice: &Choice, plan: &Plan) -> BTreeMap<NaiveDate, Vec<Range>> {
        let mut of_dates: BTreeMap<NaiveDate, Vec<Range>> = BTreeMap::new();
        for part in self.events.iter().flat_map(|one| one.taken(choice)) {
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

    /// Two of these events that can't both be: their lines and the day.
    pub(super) fn clash(&self, choice: &Choice) -> Option<(usize, usize, NaiveDate)> {
        let mut hours: HashMap<NaiveDate, Vec<(usize, Range)>> = HashMap::new();
        let mut spells: Vec<(usize, NaiveDateTime, NaiveDateTime)> = Vec::new();
        for one in &self.events {
            let line = one.event.line;
            for part in one.taken(choice) {
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
}

/// The hours that were entered for a date.
fn entered(plan: &Plan, date: NaiveDate) -> &[Range] {
    match plan.exception_on(date).map(|exception| &exception.kind) {
        Some(ExceptionKind::Work(hours)) => hours,
        _ => &[],
    }
}

/// Leaves out the new dates beyond the most that are taken at once, the latest first; the last date that still comes.
fn bounded(events: &mut [Standing<'_>]) -> Option<NaiveDate> {
    let new = |part: &&mut Part| part.stands == Stands::New;
    let mut parts: Vec<&mut Part> = events.iter_mut().flat_map(|one| &mut one.parts).filter(new).collect();
    if parts.len() <= MOST_DATES {
        return None;
    }
    parts.sort_by_key(|part| part.span);
    let beyond = parts.split_off(MOST_DATES);
    for part in beyond {
        part.stands = Stands::Unfit(Unfit::Many);
    }
    parts.last().map(|part| part.span.first_date())
}
