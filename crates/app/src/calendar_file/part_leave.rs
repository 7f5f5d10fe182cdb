//! Leave told by times: what it takes of which workdays, and the hours that remain of them. What does not live here: leave of
//! whole days.

use chrono::{Days, NaiveDate, NaiveDateTime};
use domain::icalendar::Span;
use domain::work_week::{ExceptionKind, Range};

use super::judge::{Judge, away};
use super::standing::{Becomes, InTheWay, Known, Part, Stands, Unfit};

impl Judge<'_> {
    /// One part for each workday that becomes shorter, one for each stretch of days of which nothing remains.
    pub(super) fn part_leave(&self, span: Span) -> Vec<Part> {
        // A night that began the day before may reach into it.
        let first = span.first_date().checked_sub_days(Days::new(1)).unwrap_or(span.first_date());
        let dates = first.max(self.today).iter_days().take_while(|date| *date <= span.last_date());
        let (mut parts, mut stretch): (Vec<Part>, Option<(NaiveDate, NaiveDate)>) = (Vec::new(), None);
        for date in dates {
            let planned = self.before.shorter.get(&date).map_or_else(|| self.plan.ranges_on(date), Vec::as_slice);
            let left = without(date, planned, span);
            let nothing_left = left.as_ref().is_some_and(Vec::is_empty) && date >= span.first_date();
            if nothing_left && !self.before.shorter.contains_key(&date) {
                stretch = Some(stretch.map_or((date, date), |(from, _)| (from, date)));
                continue;
            }
            parts.extend(stretch.take().map(|(from, to)| self.stretch(from, to, span)));
            if left.as_deref() == Some(planned) {
                continue;
            }
            parts.push(self.shorter(date, left, span));
        }
        parts.extend(stretch.map(|(from, to)| self.stretch(from, to, span)));
        if parts.is_empty() {
            // It takes nothing of any workday.
            let date = span.first_date();
            let left = self.plan.ranges_on(date).to_vec();
            let stands = if date < self.today { Stands::Unfit(Unfit::Begun) } else { Stands::Known(Known::Free) };
            parts.push(Part { span, becomes: Some(Becomes::Shorter { date, taken: span, left }), stands });
        }
        parts
    }

    fn stretch(&self, from: NaiveDate, to: NaiveDate, whole: Span) -> Part {
        let exception = away(from, to, true);
        let stands = self.or_twice(whole, self.away(&exception, true));
        Part { span: of_dates(whole, from, to), becomes: Some(Becomes::Away(exception)), stands }
    }

    fn shorter(&self, date: NaiveDate, left: Option<Vec<Range>>, whole: Span) -> Part {
        let span = of_dates(whole, date, date);
        let Some(left) = left else { return Part { span, becomes: None, stands: Stands::Unfit(Unfit::SplitsNight) } };
        let stands = match self.plan.exception_on(date).map(|exception| &exception.kind) {
            Some(ExceptionKind::Work(hours)) => Stands::InTheWay(InTheWay::Hours(date, hours.clone())),
            _ => Stands::New,
        };
        let stands = self.or_twice(whole, stands);
        Part { span, becomes: Some(Becomes::Shorter { date, taken: whole, left }), stands }
    }
}

/// What of a time lies on these dates.
fn of_dates(whole: Span, from: NaiveDate, to: NaiveDate) -> Span {
    let midnight = |date: NaiveDate| date.and_time(chrono::NaiveTime::MIN);
    let end = to.checked_add_days(Days::new(1)).map_or(whole.until, midnight);
    // A night's hours may lie on the day after its date.
    if whole.from >= end {
        return whole;
    }
    Span { from: whole.from.max(midnight(from)), until: whole.until.min(end) }
}

/// The hours of a date without a time; nothing where what remains can't be that date's, because it begins on the next.
pub(super) fn without(date: NaiveDate, hours: &[Range], taken: Span) -> Option<Vec<Range>> {
    let mut left = Vec::new();
    for range in hours {
        let next_day = || date.checked_add_days(Days::new(1)).unwrap_or(date);
        let start = date.and_time(range.start);
        let end = if range.overnight() { next_day().and_time(range.end) } else { date.and_time(range.end) };
        if taken.until <= start || end <= taken.from {
            left.push(*range);
            continue;
        }
        let pieces: [(NaiveDateTime, NaiveDateTime); 2] = [(start, taken.from), (taken.until, end)];
        for (from, until) in pieces.into_iter().map(|(from, until)| (minute(from), minute(until))) {
            if until <= from {
                continue;
            }
            if from.date() != date {
                return None;
            }
            left.push(Range { start: from.time(), end: until.time() });
        }
    }
    Some(left)
}

fn minute(at: NaiveDateTime) -> NaiveDateTime {
    chrono::Timelike::with_second(&at, 0).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    /// What remains of these hours of Monday 7 December.
    fn left(hours: &[(&str, &str)], from: &str, until: &str) -> Option<Vec<String>> {
        let range = |(start, end): &(&str, &str)| Range { start: start.parse().unwrap(), end: end.parse().unwrap() };
        let hours: Vec<Range> = hours.iter().map(range).collect();
        let left = without("2026-12-07".parse().unwrap(), &hours, Span { from: at(from), until: at(until) })?;
        Some(
            left.iter().map(|range| format!("{}-{}", range.start.format("%H:%M"), range.end.format("%H:%M"))).collect(),
        )
    }

    #[test]
    fn leave_takes_an_end_or_the_middle_or_all_of_a_workday_and_nothing_beside_it() {
        let day = [("09:00:00", "17:00:00")];
        for (from, until, remains) in [
            ("2026-12-07T12:00:00", "2026-12-07T17:00:00", vec!["09:00-12:00"]),
            ("2026-12-07T08:00:00", "2026-12-07T12:00:00", vec!["12:00-17:00"]),
            ("2026-12-07T11:00:00", "2026-12-07T13:30:30", vec!["09:00-11:00", "13:30-17:00"]),
            ("2026-12-07T09:00:00", "2026-12-07T17:00:00", vec![]),
            ("2026-12-06T12:00:00", "2026-12-08T12:00:00", vec![]),
            ("2026-12-07T17:00:00", "2026-12-07T18:00:00", vec!["09:00-17:00"]),
        ] {
            assert_eq!(left(&day, from, until).unwrap(), remains, "{from} {until}");
        }
        let two = [("09:00:00", "12:00:00"), ("13:00:00", "17:00:00")];
        assert_eq!(left(&two, "2026-12-07T11:00:00", "2026-12-07T14:00:00").unwrap(), ["09:00-11:00", "14:00-17:00"]);
    }

    #[test]
    fn a_night_is_shortened_on_its_own_date_and_not_split_on_the_next() {
        let night = [("22:00:00", "06:00:00")];
        let take = |from: &str, until: &str| left(&night, from, until);
        assert_eq!(take("2026-12-07T20:00:00", "2026-12-07T23:00:00").unwrap(), ["23:00-06:00"]);
        assert_eq!(take("2026-12-08T02:00:00", "2026-12-08T12:00:00").unwrap(), ["22:00-02:00"]);
        assert_eq!(take("2026-12-07T22:00:00", "2026-12-08T01:00:00"), None);
    }
}
