//! One sign over time: dots, line, range, notices, and the finding in words.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::instrument::Sign;
use domain::trend::drift::Drift;
use domain::trend::reading::{Notice, Reading, weekly_drift};

use super::Shown;
use crate::pulses::{DateWords, Pulses, five};
use crate::signs::{self, Place};
use crate::view::{NoticeView, SignStatus, SignTrend, TrendDot, TrendPoint};
use crate::words::Words;

/// A slope is said a month.
const DAYS_A_MONTH: f64 = 30.0;

/// All that a row is made from.
pub(super) struct Scene<'a> {
    pub(super) words: &'a Words,
    pub(super) dates: &'a DateWords<'a>,
    pub(super) pulses: &'a Pulses,
    pub(super) shown: Shown,
    /// Whether enough workdays are answered to say where a sign is going.
    pub(super) drifts: bool,
    pub(super) today: NaiveDate,
}

/// Where a sign is going.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Direction {
    TooFew,
    Unknown,
    Steady,
    Rising(Drift),
    Easing(Drift),
}

impl Scene<'_> {
    pub(super) fn row(&self, at: usize, sign: Sign, reading: &Reading) -> SignTrend {
        let status = signs::status(reading);
        let name = signs::name(self.words, sign);
        let direction = self.direction(at);
        SignTrend {
            sign: sign.id().to_owned(),
            words: self.short_words(reading, status, direction),
            finding: self.finding(&name, reading, status, direction),
            name,
            status,
            said: (0..5).map(|value| self.words.say(&format!("pulse-{}-{value}", sign.id()))).collect(),
            dots: self.dots(at, reading),
            line: self.line(reading),
            range: reading.usual.as_ref().map(signs::range),
            range_from: self.pulses.learned_anew(at).last().map(ToString::to_string),
            notices: self.notices(reading),
        }
    }

    /// The drift of the weeks up to today, only where enough workdays are answered to draw a conclusion and an interval
    /// leaves zero out.
    fn direction(&self, at: usize) -> Direction {
        if !self.drifts {
            return Direction::TooFew;
        }
        let Some(drift) = weekly_drift(&self.pulses.entries(at), self.today) else { return Direction::Unknown };
        match drift.slope_95 {
            Some((low, _)) if low > 0.0 => Direction::Rising(drift),
            Some((_, high)) if high < 0.0 => Direction::Easing(drift),
            _ => Direction::Steady,
        }
    }

    fn short_words(&self, reading: &Reading, status: SignStatus, direction: Direction) -> String {
        if let (SignStatus::Learning, Some(learning)) = (status, signs::learning(reading)) {
            return learning.words(self.words, "sign-learning", "");
        }
        let id = match (status, direction) {
            (SignStatus::Unknown | SignStatus::Learning, _) => "sign-unknown",
            (SignStatus::Above, _) => "sign-above",
            (SignStatus::Heavy, _) => "sign-heavy",
            (SignStatus::Usual, Direction::TooFew) => "trend-too-few",
            (SignStatus::Usual, Direction::Unknown) => "trend-direction-unknown",
            (SignStatus::Usual, Direction::Steady) => "trend-steady",
            (SignStatus::Usual, Direction::Rising(_)) => "trend-rising",
            (SignStatus::Usual, Direction::Easing(_)) => "trend-easing",
        };
        self.words.say(id)
    }

    fn finding(&self, name: &str, reading: &Reading, status: SignStatus, direction: Direction) -> String {
        let words = self.words;
        let named = |id: &str| words.say_with(id, &[("name", name.to_owned().into())]);
        let first = match (status, reading.usual.as_ref().zip(reading.level)) {
            (SignStatus::Above, _) => {
                let since = reading.standing().map(|since| words.day(since)).unwrap_or_default();
                words.say_with("trend-finding-above", &[("name", name.to_owned().into()), ("day", since.into())])
            }
            (SignStatus::Heavy, _) => named("trend-finding-heavy"),
            (SignStatus::Usual, Some((usual, level))) => named(match signs::place(usual, level) {
                Place::Below => "trend-finding-below",
                Place::Within => "trend-finding-usual",
                Place::Edge => "trend-finding-edge",
            }),
            (SignStatus::Learning, _) => signs::learning(reading)
                .map(|learning| learning.words(words, "trend-finding-learning", name))
                .unwrap_or_default(),
            (SignStatus::Unknown | SignStatus::Usual, _) => named("trend-finding-none"),
        };
        match direction {
            Direction::Rising(drift) => format!("{first} {}", self.slope("trend-finding-rising", &drift, 1.0)),
            Direction::Easing(drift) => format!("{first} {}", self.slope("trend-finding-easing", &drift, -1.0)),
            Direction::Steady if status == SignStatus::Usual => {
                format!("{first} {}", words.say("trend-finding-steady"))
            }
            _ => first,
        }
    }

    fn slope(&self, id: &str, drift: &Drift, sign: f64) -> String {
        let points = |slope: f64| format!("{:.1}", slope * sign * DAYS_A_MONTH);
        let (a, b) = drift.slope_95.unwrap_or((drift.slope, drift.slope));
        let (low, high) = if sign > 0.0 { (a, b) } else { (b, a) };
        self.words.say_with(
            id,
            &[("slope", points(drift.slope).into()), ("low", points(low).into()), ("high", points(high).into())],
        )
    }

    /// One dot a check-in, all of a date included; a notice marks the last of its date, which feeds the statistics.
    fn dots(&self, at: usize, reading: &Reading) -> Vec<TrendDot> {
        let noticed: BTreeSet<NaiveDate> =
            reading.line.iter().flatten().filter(|point| point.notice).map(|point| point.date).collect();
        let all = &self.pulses.all;
        let shown = all.iter().enumerate().filter(|(_, check_in)| self.shown.holds(check_in.work_date));
        shown
            .filter_map(|(n, check_in)| {
                let value = five(&check_in.answers)[at]?;
                let date = check_in.work_date;
                let last = all.get(n + 1).is_none_or(|next| next.work_date != date);
                Some(TrendDot { date: date.to_string(), value, notice: last && noticed.contains(&date) })
            })
            .collect()
    }

    fn line(&self, reading: &Reading) -> Vec<Vec<TrendPoint>> {
        let pieces = reading.line.iter().map(|piece| {
            piece
                .iter()
                .filter(|point| self.shown.holds(point.date))
                .map(|point| TrendPoint {
                    date: point.date.to_string(),
                    value: (point.z * 1000.0).round() / 1000.0,
                    notice: point.notice,
                })
                .collect::<Vec<_>>()
        });
        pieces.filter(|piece| !piece.is_empty()).collect()
    }

    fn notices(&self, reading: &Reading) -> Vec<NoticeView> {
        let within = |notice: &&Notice| {
            notice.since <= self.shown.to && notice.until.is_none_or(|until| until >= self.shown.from)
        };
        let view = |notice: &Notice| {
            let since = self.dates.day(notice.since);
            let label = match notice.until {
                None => self.words.say_with("trend-notice-since", &[("since", since.into())]),
                Some(until) if until == notice.since => {
                    self.words.say_with("trend-notice-day", &[("since", since.into())])
                }
                Some(until) => {
                    let args = [("since", since.into()), ("until", self.dates.day(until).into())];
                    self.words.say_with("trend-notice-span", &args)
                }
            };
            let until = notice.until.map(|until| until.to_string());
            NoticeView { since: notice.since.to_string(), until, label }
        };
        reading.notices.iter().filter(within).map(view).collect()
    }
}
