//! The Trends screen: the span asked for, one row a sign, the same figures as a table, evenings, entries.
//! Lives here: the span, its axis, its table and its coverage. What does not: one sign (`trends/sign.rs`), evenings and
//! what goes with them (`trends/evenings.rs`), sessions (`trends/load.rs`), the statistics (`domain::trend`).

mod evenings;
mod load;
mod sign;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc};
use domain::instrument::Sign;
use domain::trend::reading::DRIFT_WEEKS;
use domain::zone::Zone;

use crate::App;
use crate::calendar::Calendar;
use crate::error::AppError;
use crate::pulses::{DateWords, Pulses, entry_view, five};
use crate::signs;
use crate::view::{DateSpan, DateTick, TrendSpan, TrendTable, TrendsView};
use crate::words::Words;

/// With less than this of the planned workdays answered, no conclusion is drawn (science.md §4).
pub(crate) const FEWEST_PERCENT: usize = 60;
/// At most so many labelled dates are on the axis.
const MOST_TICKS: u32 = 7;

/// The dates shown, both inclusive.
#[derive(Debug, Clone, Copy)]
struct Shown {
    from: NaiveDate,
    to: NaiveDate,
}

impl Shown {
    fn new(span: TrendSpan, first: Option<NaiveDate>, today: NaiveDate) -> Shown {
        let back = |days: u64| today.checked_sub_days(Days::new(days - 1)).unwrap_or(today);
        let from = match span {
            TrendSpan::FourWeeks => back(28),
            TrendSpan::ThreeMonths => back(91),
            TrendSpan::Year => back(365),
            TrendSpan::All => first.unwrap_or(today).min(today),
        };
        Shown { from, to: today }
    }

    fn holds(self, date: NaiveDate) -> bool {
        self.from <= date && date <= self.to
    }

    fn dates(self) -> impl Iterator<Item = NaiveDate> {
        self.from.iter_days().take_while(move |date| *date <= self.to)
    }

    fn days(self) -> i64 {
        (self.to - self.from).num_days() + 1
    }
}

/// Answered planned workdays of the span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Coverage {
    answered: usize,
    planned: usize,
}

impl Coverage {
    /// Counted from the first check-in on: before it nothing was missed. Today counts once it is answered.
    fn new(shown: Shown, pulses: &Pulses, calendar: &Calendar) -> Coverage {
        let begin = pulses.first_date().unwrap_or(shown.to).max(shown.from);
        let answered = |date: NaiveDate| pulses.days().binary_search_by_key(&date, |&(date, _)| date).is_ok();
        let planned: Vec<NaiveDate> = begin
            .iter_days()
            .take_while(|date| *date <= shown.to)
            .filter(|&date| calendar.works(date) && (date < shown.to || answered(date)))
            .collect();
        Coverage { answered: planned.iter().filter(|&&date| answered(date)).count(), planned: planned.len() }
    }

    fn is_enough(self) -> bool {
        self.planned > 0 && self.answered * 100 >= self.planned * FEWEST_PERCENT
    }

    fn words(self, words: &Words) -> String {
        let id = match (self.planned, self.is_enough()) {
            (0, _) => "trend-coverage-none",
            (_, true) => "trend-coverage",
            (_, false) => "trend-coverage-few",
        };
        words.say_with(id, &[("answered", self.answered.into()), ("planned", self.planned.into())])
    }
}

impl App {
    /// The Trends screen.
    ///
    /// # Errors
    /// The records refuse.
    pub fn trends(&self, span: TrendSpan, now: DateTime<Utc>, zone: &Zone) -> Result<TrendsView, AppError> {
        let words = &self.words;
        let calendar = self.calendar(now, zone)?;
        let pulses = self.pulses(&calendar)?;
        let today = calendar.today();
        let shown = Shown::new(span, pulses.first_date(), today);
        let dates = DateWords::new(words, today);
        let readings = pulses.readings(today);
        let coverage = Coverage::new(shown, &pulses, &calendar);
        // A conclusion rests on the weeks it is drawn from, and none stands beside a line that says there is too little.
        let enough = |weeks: u64| {
            let from = today.checked_sub_days(Days::new(weeks * 7 - 1)).unwrap_or(today);
            coverage.is_enough() && Coverage::new(Shown { from, to: today }, &pulses, &calendar).is_enough()
        };
        let (drifts, goes_together) = (enough(DRIFT_WEEKS), enough(evenings::WEEKS));
        let scene = sign::Scene { words, dates: &dates, pulses: &pulses, shown, drifts, today };
        let evenings = evenings::cells(&calendar, &dates, words);
        let learning = readings.iter().all(|reading| reading.usual.is_none());
        let any = pulses.all.iter().any(|check_in| shown.holds(check_in.work_date));
        let empty = match (pulses.all.is_empty(), any) {
            (true, _) => Some("trend-empty"),
            (false, false) => Some("trend-empty-span"),
            (false, true) => None,
        };
        Ok(TrendsView {
            span,
            title: words.say(title(span)),
            caption: words.say(if learning { "trend-caption-learning" } else { "trend-caption" }),
            from: shown.from.to_string(),
            to: shown.to.to_string(),
            ticks: ticks(shown, words),
            signs: signs::signs(&readings)
                .enumerate()
                .map(|(at, (sign, reading))| scene.row(at, sign, reading))
                .collect(),
            usuals: self.new_usual_views(&pulses, &readings),
            leave: leave(shown, &calendar, words),
            table: table(shown, &pulses, &dates, words),
            coverage: coverage.words(words),
            evenings_sentence: evenings::sentence(&evenings, words),
            evenings,
            together: evenings::association(&calendar, &pulses, goes_together, words),
            load: self.load_view(today, &dates)?,
            entries: pulses
                .all
                .iter()
                .rev()
                .filter(|check_in| shown.holds(check_in.work_date))
                .map(|check_in| entry_view(check_in, &dates))
                .collect(),
            empty: empty.map(|id| words.say(id)),
        })
    }
}

fn title(span: TrendSpan) -> &'static str {
    match span {
        TrendSpan::FourWeeks => "trend-title-four_weeks",
        TrendSpan::ThreeMonths => "trend-title-three_months",
        TrendSpan::Year => "trend-title-year",
        TrendSpan::All => "trend-title-all",
    }
}

/// Weeks while they fit, then first days of months, as many months apart as needed.
fn ticks(shown: Shown, words: &Words) -> Vec<DateTick> {
    let tick = |date: NaiveDate, label: String| DateTick { date: date.to_string(), label };
    if shown.days() <= 7 * i64::from(MOST_TICKS - 1) {
        let first = words.first_weekday();
        let weeks = shown.dates().filter(|date| date.weekday() == first);
        return weeks.map(|date| tick(date, words.day_short(date))).collect();
    }
    let months = u32::try_from(shown.days() / 30).unwrap_or(u32::MAX);
    let step = [1, 2, 3, 4, 6, 12, 24, 36, 60].into_iter().find(|step| months / step < MOST_TICKS).unwrap_or(120);
    // Counted from January of the year 0, so that the same months are labelled whatever the span begins with.
    let is_labelled = |date: &NaiveDate| {
        let month = i64::from(date.year()) * 12 + i64::from(date.month0());
        month.rem_euclid(i64::from(step)) == 0
    };
    let begin = shown.from.with_day(1).unwrap_or(shown.from);
    let firsts = (0..).map_while(|months| begin.checked_add_months(Months::new(months)));
    let long = shown.days() > 400;
    firsts
        .take_while(|date| *date <= shown.to)
        .filter(|date| shown.holds(*date))
        .filter(is_labelled)
        .map(|date| tick(date, if long { words.month(date) } else { words.day_short(date) }))
        .collect()
}

fn leave(shown: Shown, calendar: &Calendar, words: &Words) -> Vec<DateSpan> {
    let dates: Vec<NaiveDate> = shown.dates().filter(|&date| calendar.is_leave(date)).collect();
    dates
        .chunk_by(|a, b| a.succ_opt() == Some(*b))
        .filter_map(|run| {
            let (from, to) = (run.first()?.to_string(), run.last()?.to_string());
            Some(DateSpan { from, to, label: words.say("trend-leave") })
        })
        .collect()
}

fn table(shown: Shown, pulses: &Pulses, dates: &DateWords<'_>, words: &Words) -> TrendTable {
    let names = Sign::ALL.iter().map(|&sign| signs::name(words, sign));
    let columns = std::iter::once(words.say("date")).chain(names).collect();
    let rows = pulses
        .all
        .iter()
        .rev()
        .filter(|check_in| shown.holds(check_in.work_date))
        .map(|check_in| {
            let date = dates.date(check_in.work_date);
            let values = five(&check_in.answers).map(|value| value.map(|value| value.to_string()).unwrap_or_default());
            std::iter::once(date).chain(values).collect()
        })
        .collect();
    TrendTable { columns, rows }
}
