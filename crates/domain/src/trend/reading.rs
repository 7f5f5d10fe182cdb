//! One sign, read whole: the usual, the smoothed line, the notices, the drift.
//! Lives here: putting the statistics together for one series of entries. What does not: which entries these are
//! (of several on one work date the last; leave left out) and any word about them.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::baseline::{Baseline, baseline};
use super::drift::{Drift, FEWEST_ENTRIES_A_WEEK, FEWEST_WEEKS, drift};
use super::notice::{Rule, ewma_upper};
use super::window::{Window, window};
use super::{mean, median};

/// The app holds the carry-over of a usual within these bounds.
pub const PHI: (f64, f64) = (0.0, 0.6);
/// Where entries are missing for more than this many days the line is cut.
const LONGEST_GAP_DAYS: i64 = 7;
/// A notice that comes back within a week goes on: one stretch on most of its days, not two.
const SAME_NOTICE_DAYS: i64 = 7;
/// Drift is read over this many weeks.
pub const DRIFT_WEEKS: u64 = 13;

/// One entry on one sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Its work date.
    pub date: NaiveDate,
    /// 0 to 4.
    pub value: u8,
}

/// A point of the smoothed line, at an entry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// The work date.
    pub date: NaiveDate,
    /// The smoothed value.
    pub z: f64,
    /// Whether it is a notice.
    pub notice: bool,
}

/// A stretch above the usual range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notice {
    /// The first day that was a notice.
    pub since: NaiveDate,
    /// The last; null while it stands.
    pub until: Option<NaiveDate>,
}

/// What a sign's entries say.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// How far the learning of the usual is.
    pub window: Window,
    /// The usual, once it is known.
    pub usual: Option<Baseline>,
    /// The smoothed line in pieces, cut at gaps and where the usual was learned; empty before that.
    pub line: Vec<Vec<Point>>,
    /// The smoothed value at the last entry; null before the first.
    pub level: Option<f64>,
    /// The stretches above the usual range, oldest first.
    pub notices: Vec<Notice>,
}

impl Reading {
    /// Reads the entries of one sign, ascending by date, one a date, seen on `today`: an entry of a day to come, made
    /// while the clock was ahead, says nothing of now.
    #[must_use]
    pub fn of(entries: &[Entry], today: NaiveDate) -> Reading {
        let entries = &entries[..entries.partition_point(|entry| entry.date <= today)];
        let dates: Vec<NaiveDate> = entries.iter().map(|entry| entry.date).collect();
        let window = window(&dates, today);
        match window {
            Window::Complete { from, to } => known(entries, window, from, to),
            Window::Learning { from, .. } => learning(entries, window, from),
        }
    }

    /// Since when the sign is above its usual range, where it is.
    #[must_use]
    pub fn standing(&self) -> Option<NaiveDate> {
        self.notices.last().filter(|notice| notice.until.is_none()).map(|notice| notice.since)
    }

    /// Entries so far towards a usual, while it is being learned.
    #[must_use]
    pub fn learned(&self) -> Option<usize> {
        match self.window {
            Window::Complete { .. } => None,
            Window::Learning { entries, .. } => Some(entries),
        }
    }
}

fn learning(entries: &[Entry], window: Window, from: Option<NaiveDate>) -> Reading {
    let so_far: Vec<Entry> =
        entries.iter().copied().filter(|entry| from.is_some_and(|from| entry.date >= from)).collect();
    let values: Vec<f64> = so_far.iter().map(|entry| f64::from(entry.value)).collect();
    // No usual yet: smoothed from the mean of what there is. Where even that is too old to count, the last entry.
    let lambda = Rule::FIVE_SIGNS.lambda;
    let level = values.iter().copied().fold(mean(&values), |z, x| (1.0 - lambda) * z + lambda * x);
    let level = if values.is_empty() { entries.last().map(|entry| f64::from(entry.value)) } else { Some(level) };
    Reading { window, usual: None, line: Vec::new(), level, notices: Vec::new() }
}

fn known(entries: &[Entry], window: Window, from: NaiveDate, to: NaiveDate) -> Reading {
    let days = by_day(entries, from, to);
    let Ok(usual) = baseline(&days, PHI.0, PHI.1) else {
        // A complete window holds fourteen whole numbers; there is nothing to refuse.
        return learning(entries, window, Some(from));
    };
    let rule = Rule::FIVE_SIGNS;
    // Days without an entry change neither the line nor a notice, so entries stand for days here.
    let part = |within: &dyn Fn(NaiveDate) -> bool| -> Vec<Point> {
        let taken: Vec<Entry> = entries.iter().copied().filter(|entry| within(entry.date)).collect();
        let x: Vec<Option<f64>> = taken.iter().map(|entry| Some(f64::from(entry.value))).collect();
        let Ok(line) = ewma_upper(&usual, &rule, &x) else { return Vec::new() };
        taken
            .iter()
            .zip(line.z.iter().zip(&line.alarm))
            .map(|(entry, (&z, &notice))| Point { date: entry.date, z, notice })
            .collect()
    };
    // The days the usual was learned on are smoothed too, but nothing of them can be out of it.
    let mut learned = part(&|date| (from..=to).contains(&date));
    for point in &mut learned {
        point.notice = false;
    }
    let watched = part(&|date| date > to);
    let level = watched.last().or(learned.last()).map(|point| point.z);
    let notices = notices(&watched);
    let line = [learned, watched].iter().flat_map(|points| pieces(points)).collect();
    Reading { window, usual: Some(usual), line, level, notices }
}

/// One value a calendar day.
fn by_day(entries: &[Entry], from: NaiveDate, to: NaiveDate) -> Vec<Option<f64>> {
    from.iter_days()
        .take_while(|date| *date <= to)
        .map(|date| {
            let at = entries.binary_search_by_key(&date, |entry| entry.date).ok()?;
            entries.get(at).map(|entry| f64::from(entry.value))
        })
        .collect()
}

fn pieces(points: &[Point]) -> Vec<Vec<Point>> {
    points.chunk_by(|a, b| (b.date - a.date).num_days() <= LONGEST_GAP_DAYS).map(<[Point]>::to_vec).collect()
}

fn notices(points: &[Point]) -> Vec<Notice> {
    let mut out: Vec<Notice> = Vec::new();
    let mut last = None;
    for point in points {
        match (point.notice, out.last_mut()) {
            (true, Some(notice))
                if notice.until.is_none_or(|until| (point.date - until).num_days() <= SAME_NOTICE_DAYS) =>
            {
                notice.until = None;
            }
            (true, _) => out.push(Notice { since: point.date, until: None }),
            (false, Some(notice)) if notice.until.is_none() => notice.until = last,
            (false, _) => {}
        }
        last = Some(point.date);
    }
    out
}

/// The drift of the weekly medians up to `today`, over the last thirteen weeks; null with fewer than eight weeks of at
/// least three entries.
#[must_use]
pub fn weekly_drift(entries: &[Entry], today: NaiveDate) -> Option<Drift> {
    let first = today.checked_sub_days(Days::new(DRIFT_WEEKS * 7))?;
    let recent: Vec<Entry> =
        entries.iter().copied().filter(|entry| entry.date > first && entry.date <= today).collect();
    let (mut day, mut medians) = (Vec::new(), Vec::new());
    let week = |date: NaiveDate| date.week(Weekday::Mon).checked_first_day();
    for of_week in recent.chunk_by(|a, b| week(a.date) == week(b.date)) {
        let (Some(entry), true) = (of_week.first(), of_week.len() >= FEWEST_ENTRIES_A_WEEK) else { continue };
        let values: Vec<f64> = of_week.iter().map(|entry| f64::from(entry.value)).collect();
        day.push(f64::from(week(entry.date)?.num_days_from_ce()));
        medians.push(median(&values));
    }
    if medians.len() < FEWEST_WEEKS {
        return None;
    }
    drift(&medians, &day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(n: u64) -> NaiveDate {
        // A Monday.
        NaiveDate::from_ymd_opt(2026, 1, 5).unwrap() + Days::new(n)
    }

    /// Workdays from the first Monday on.
    fn workdays(values: &[u8]) -> Vec<Entry> {
        (0_u64..).filter(|n| n % 7 < 5).zip(values).map(|(n, &value)| Entry { date: day(n), value }).collect()
    }

    fn read(values: &[u8]) -> Reading {
        let entries = workdays(values);
        Reading::of(&entries, entries.last().map_or(day(0), |entry| entry.date))
    }

    #[test]
    fn before_the_first_entry_nothing_is_known() {
        let reading = read(&[]);
        assert_eq!((reading.level, reading.usual, reading.learned()), (None, None, Some(0)));
    }

    #[test]
    fn fourteen_workdays_are_not_yet_four_weeks() {
        let reading = read(&[1; 14]);
        assert_eq!((reading.level, reading.usual, reading.learned()), (Some(1.0), None, Some(14)));
        assert!(reading.line.is_empty());
    }

    #[test]
    fn after_four_weeks_there_is_a_usual_and_a_rise_is_noticed_on_its_day() {
        let mut values: Vec<u8> = (0..20).map(|n| 1 + u8::from(n % 4 == 0)).collect();
        values.extend([1, 1, 3, 3, 3, 3, 3]);
        let reading = read(&values);
        let usual = reading.usual.unwrap();
        assert_eq!((usual.n, usual.mean), (20, 1.25));
        // s 0.4443, φ 0 (r₁ is −⅓): limit 1.8206; z 1.2, 1.16, 1.528, 1.8224: the fourth watched day.
        assert_eq!(reading.standing(), Some(day(31)));
        let flags: Vec<bool> = reading.line.iter().flatten().skip(20).map(|point| point.notice).collect();
        assert_eq!(flags, [false, false, false, true, true, true, true]);
    }

    #[test]
    fn a_notice_ends_with_the_last_day_above_and_one_that_returns_within_a_week_goes_on() {
        let point = |n, notice| Point { date: day(n), z: 0.0, notice };
        let flags = |days: &[(u64, bool)]| notices(&days.iter().map(|&(n, f)| point(n, f)).collect::<Vec<_>>());
        let ended = Notice { since: day(1), until: Some(day(2)) };
        assert_eq!(flags(&[(0, false), (1, true), (2, true), (3, false), (4, false)]), [ended]);
        assert_eq!(flags(&[(1, true), (2, true), (3, false), (9, true)]), [Notice { since: day(1), until: None }]);
        assert_eq!(
            flags(&[(1, true), (2, true), (3, false), (10, true)]),
            [ended, Notice { since: day(10), until: None }]
        );
    }

    #[test]
    fn the_line_is_cut_where_more_than_a_week_is_missing() {
        let mut entries = workdays(&[1; 25]);
        entries.retain(|entry| entry.date != day(31));
        let last = entries.last().unwrap().date;
        entries.push(Entry { date: last + Days::new(8), value: 1 });
        let reading = Reading::of(&entries, last + Days::new(8));
        let lengths: Vec<usize> = reading.line.iter().map(Vec::len).collect();
        assert_eq!(lengths, [20, 4, 1]);
    }

    #[test]
    fn a_drift_needs_eight_weeks_of_three_entries() {
        let rising: Vec<u8> = (0..45).map(|n| n / 12).collect();
        let drift = weekly_drift(&workdays(&rising), day(62)).unwrap();
        assert!(drift.slope > 0.0 && drift.slope_95.unwrap().0 > 0.0);
        assert_eq!(weekly_drift(&workdays(&rising[..37]), day(50)), None);
    }

    proptest! {
        #[test]
        fn what_comes_later_never_changes_a_usual_or_an_earlier_notice(values in prop::collection::vec(0_u8..=4, 21..120), more in prop::collection::vec(0_u8..=4, 1..40)) {
            let before = read(&values);
            let all: Vec<u8> = values.iter().chain(&more).copied().collect();
            let after = read(&all);
            prop_assert_eq!(before.usual, after.usual);
            let firsts = |reading: &Reading| reading.notices.iter().map(|notice| notice.since).collect::<Vec<_>>();
            prop_assert!(firsts(&after).starts_with(&firsts(&before)));
        }

        #[test]
        fn a_line_never_leaves_the_scale_and_has_one_point_an_entry(values in prop::collection::vec(0_u8..=4, 21..120)) {
            let reading = read(&values);
            let points: Vec<&Point> = reading.line.iter().flatten().collect();
            prop_assert_eq!(points.len(), values.len());
            prop_assert!(points.iter().all(|point| (0.0..=4.0).contains(&point.z)));
        }
    }
}
