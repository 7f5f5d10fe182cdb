//! What a program is told of an import: an object for each leave, each date of a shift, each time on call, and each event
//! that is left out as a whole. Lives here: their keys and codes. What does not: sentences (`left`).

use domain::icalendar::{Left, Why};
use domain::work_week::{ExceptionKind, OnCall, Range, Said};
use serde::Serialize;

use super::standing::{Becomes, InTheWay, Known, Part, Sorted, Stands, Unfit};
use crate::view::{CalendarAs, EventBecomes};

/// One of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CalendarLine {
    /// The line at which its event begins.
    pub line: usize,
    /// `leave`, `off`, `shift` or `on_call`; nothing for an event that is left out as a whole.
    #[serde(rename = "as")]
    pub becomes: Option<&'static str>,
    /// The date of a shift, or of a workday that leave makes shorter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Its hours, or those that remain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
    /// The first day, or the start of a time on call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The end of a time on call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Why it is left out; nothing where it comes in.
    pub why: Option<&'static str>,
}

impl CalendarLine {
    /// Whether it is left out for a reason that someone may want to know.
    #[must_use]
    pub fn matters(&self) -> bool {
        self.why.is_some_and(|why| !matches!(why, "past" | "far" | "cancelled" | "superseded" | "known"))
    }
}

/// All of them, as they stand in the file and then by date.
pub(super) fn lines(sorted: &Sorted<'_>, left: &[Left], becomes: CalendarAs) -> Vec<CalendarLine> {
    let mut lines: Vec<CalendarLine> = Vec::new();
    for one in &sorted.events {
        let as_what = if one.event.whole_days { becomes.whole_days } else { becomes.timed };
        let mut parts: Vec<&Part> = one.parts.iter().collect();
        parts.sort_by_key(|part| part.span);
        lines.extend(parts.into_iter().map(|part| of_part(one.event.line, part, as_what)));
    }
    lines.extend(left.iter().map(|left| CalendarLine {
        line: left.line,
        why: Some(of_event(&left.why)),
        ..CalendarLine::default()
    }));
    lines.sort_by_key(|line| line.line);
    lines
}

fn of_part(line: usize, part: &Part, becomes: EventBecomes) -> CalendarLine {
    let name = match becomes {
        EventBecomes::Leave => "leave",
        EventBecomes::Off => "off",
        EventBecomes::Shift => "shift",
        EventBecomes::OnCall => "on_call",
    };
    let mut told = CalendarLine { line, becomes: Some(name), why: why(&part.stands), ..CalendarLine::default() };
    match &part.becomes {
        Some(Becomes::Away(exception)) => {
            told.becomes = Some(if exception.kind == ExceptionKind::Leave { "leave" } else { "off" });
            (told.from, told.to) = (Some(exception.from.to_string()), Some(exception.to.to_string()));
        }
        Some(Becomes::Shorter { date, left, .. }) if left.is_empty() => {
            (told.from, told.to) = (Some(date.to_string()), Some(date.to_string()));
        }
        Some(Becomes::Shorter { date, left, .. }) => {
            let hours: Vec<String> = left.iter().copied().map(hours).collect();
            (told.date, told.hours) = (Some(date.to_string()), Some(hours.join(", ")));
        }
        Some(Becomes::Hours(date, range)) => {
            (told.date, told.hours) = (Some(date.to_string()), Some(hours(*range)));
        }
        Some(Becomes::OnCall(OnCall { from: Said::Local(from), until: Said::Local(until) })) => {
            let moment = |at: &chrono::NaiveDateTime| at.format("%Y-%m-%dT%H:%M").to_string();
            (told.from, told.until) = (Some(moment(from)), Some(moment(until)));
        }
        Some(Becomes::OnCall(_)) => {}
        None => told.date = Some(part.span.first_date().to_string()),
    }
    told
}

fn hours(range: Range) -> String {
    format!("{}-{}", range.start.format("%H:%M"), range.end.format("%H:%M"))
}

fn why(stands: &Stands) -> Option<&'static str> {
    Some(match stands {
        Stands::New => return None,
        Stands::Known(Known::Twice(_)) => "superseded",
        Stands::Known(_) => "known",
        Stands::Over | Stands::Unfit(Unfit::Begun) => "past",
        Stands::Free => "free",
        Stands::InTheWay(InTheWay::Line(_)) | Stands::Unfit(Unfit::OnCall(_)) => "overlaps",
        Stands::InTheWay(_) | Stands::Unfit(Unfit::SplitsNight) => "replaces",
        Stands::Unfit(Unfit::WholeDays) => "whole_day",
        Stands::Unfit(Unfit::LongShift | Unfit::LongLeave | Unfit::LongOnCall) => "too_long",
        Stands::Unfit(Unfit::Many) => "too_many",
    })
}

fn of_event(why: &Why) -> &'static str {
    match why {
        Why::Past => "past",
        Why::Far => "far",
        Why::Cancelled => "cancelled",
        Why::Superseded => "superseded",
        Why::NoLength => "no_length",
        Why::UnknownZone(_) => "unknown_zone",
        Why::NoStart => "no_start",
        Why::EndsFirst => "ends_first",
        Why::SameDateNight => "same_date_night",
        Why::BadValue(_) => "bad_value",
        Why::TooMany => "too_many",
    }
}
