//! The sessions of the last 26 weeks, as they were counted. Nothing is said of what they cause.

use chrono::{Days, NaiveDate};
use domain::sessions::{Counts, SessionKind, loads};

use super::{Shown, ticks};
use crate::App;
use crate::error::{AppError, OrSay};
use crate::pulses::DateWords;
use crate::view::{LoadDay, LoadView, TrendTable};
use crate::words::Words;

/// Days shown at most, the running one included: 26 weeks, as of the evenings.
const MOST_DAYS: u64 = 26 * 7;
/// Days shown at least, so that a first week does not fill the page.
const FEWEST_DAYS: u64 = 28;

impl App {
    /// The sessions of past days; nothing before a day with sessions is over.
    pub(super) fn load_view(&self, today: NaiveDate, dates: &DateWords<'_>) -> Result<Option<LoadView>, AppError> {
        let back = |days: u64| today.checked_sub_days(Days::new(days - 1)).unwrap_or(today);
        let days = self.store.sessions(back(MOST_DAYS)..=today).or_say(&self.words)?;
        let Some(finding) = finding(&days, today, &self.words) else { return Ok(None) };
        let first = days.first().map_or(today, |(date, _)| *date);
        let shown = Shown { from: first.min(back(FEWEST_DAYS)), to: today };
        Ok(Some(LoadView {
            from: shown.from.to_string(),
            to: shown.to.to_string(),
            ticks: ticks(shown, &self.words),
            days: days.iter().map(|(date, counts)| day(*date, counts, dates, &self.words)).collect(),
            finding,
            table: table(&days, dates, &self.words),
        }))
    }
}

fn finding(days: &[(NaiveDate, Counts)], today: NaiveDate, words: &Words) -> Option<String> {
    let found = loads(days, today)?;
    let tenths = |number: f64| fluent_bundle::FluentValue::from(format!("{number:.1}"));
    let all = [
        ("days", found.all.days.into()),
        ("a_day", tenths(found.all.a_day())),
        ("heavier", tenths(found.all.heavier_a_day())),
    ];
    let recent = found.recent.map(|(now, before)| {
        let args = [
            ("a_day", tenths(now.a_day())),
            ("heavier", tenths(now.heavier_a_day())),
            ("a_day_before", tenths(before.a_day())),
            ("heavier_before", tenths(before.heavier_a_day())),
        ];
        words.say_with("load-recent", &args)
    });
    let said = std::iter::once(words.say_with("load-finding", &all)).chain(recent);
    Some(said.chain([words.say("load-left-out")]).collect::<Vec<_>>().join(" "))
}

fn day(date: NaiveDate, counts: &Counts, dates: &DateWords<'_>, words: &Words) -> LoadDay {
    let heavier = counts.heavier();
    let args = [("date", dates.date(date).into()), ("count", counts.total().into()), ("heavier", heavier.into())];
    LoadDay {
        date: date.to_string(),
        heavier,
        ordinary: counts.of(SessionKind::Ordinary),
        words: words.say_with("load-day", &args),
    }
}

fn table(days: &[(NaiveDate, Counts)], dates: &DateWords<'_>, words: &Words) -> TrendTable {
    let kinds = SessionKind::ALL.iter().map(|kind| words.say(&format!("sessions-{}", kind.id())));
    let row = |(date, counts): &(NaiveDate, Counts)| {
        std::iter::once(dates.date(*date))
            .chain(SessionKind::ALL.iter().map(|kind| counts.of(*kind).to_string()))
            .collect()
    };
    TrendTable {
        columns: std::iter::once(words.say("date")).chain(kinds).collect(),
        rows: days.iter().rev().map(row).collect(),
    }
}
