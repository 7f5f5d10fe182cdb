//! The evenings of the last 26 weeks, and what goes with them.

use chrono::{Days, NaiveDate};
use domain::evening::Evening;
use domain::trend::association::{Association, FEWEST_A_GROUP, FEWEST_PAIRS, next_day, paired};

use crate::calendar::Calendar;
use crate::evening_words::{status, words_of};
use crate::pulses::{DateWords, Pulses};
use crate::view::{EveningCell, EveningStatus, TogetherView};
use crate::words::Words;

/// Weeks shown, the running one included.
pub(super) const WEEKS: u64 = 26;
/// The sign whose next-day rating is looked at.
const EXHAUSTION: usize = 0;

/// The first date of the evenings: the start of a week, or the day the first plan was saved.
fn first(calendar: &Calendar, words: &Words) -> Option<NaiveDate> {
    let this_week = calendar.today().week(words.first_weekday()).checked_first_day()?;
    let first = this_week.checked_sub_days(Days::new((WEEKS - 1) * 7))?;
    Some(calendar.first_date()?.max(first))
}

fn evenings(calendar: &Calendar, words: &Words) -> Vec<(NaiveDate, Evening)> {
    let Some(first) = first(calendar, words) else { return Vec::new() };
    let dates = first.iter_days().take_while(|date| *date <= calendar.today());
    dates.map(|date| (date, calendar.evening(date))).collect()
}

/// One cell a date.
pub(super) fn cells(calendar: &Calendar, dates: &DateWords<'_>, words: &Words) -> Vec<EveningCell> {
    let cell = |(date, evening): (NaiveDate, Evening)| {
        let minutes_over = evening.minutes_over();
        let mut args = vec![("date", dates.date(date).into())];
        let id = if minutes_over > 0 {
            args.push(("minutes", minutes_over.into()));
            "evening-cell-minutes"
        } else {
            args.push(("words", words_of(evening, words).into()));
            "evening-cell"
        };
        EveningCell { date: date.to_string(), status: status(evening), minutes_over, words: words.say_with(id, &args) }
    };
    evenings(calendar, words).into_iter().map(cell).collect()
}

/// The evenings in words.
pub(super) fn sentence(cells: &[EveningCell], words: &Words) -> String {
    let count = |wanted: &[EveningStatus]| cells.iter().filter(|cell| wanted.contains(&cell.status)).count();
    let kept = count(&[EveningStatus::Kept]);
    let over = count(&[EveningStatus::Stretched, EveningStatus::Over]);
    let unknown = count(&[EveningStatus::NotKnown]);
    let past = kept + over + unknown;
    if past == 0 {
        return words.say("evenings-none");
    }
    let args = [("kept", kept.into()), ("past", past.into()), ("unknown", unknown.into())];
    let sentence = words.say_with("evenings-all", &args);
    if over == 0 {
        return sentence;
    }
    format!("{sentence} {}", words.say_with("evenings-over", &[("over", over.into())]))
}

/// What goes together: an evening kept and the next day's exhaustion; how many days it takes while they are too few.
/// One pair, chosen before any data: each further one would raise the odds that chance alone makes one look true.
pub(super) fn association(calendar: &Calendar, pulses: &Pulses, answered: bool, words: &Words) -> TogetherView {
    let evenings = evenings(calendar, words);
    let kept: Vec<Option<bool>> = evenings.iter().map(|(_, evening)| evening.was_kept()).collect();
    let entries = pulses.entries(EXHAUSTION);
    let score: Vec<Option<f64>> = evenings
        .iter()
        .map(|(date, _)| {
            let at = entries.binary_search_by_key(date, |entry| entry.date).ok()?;
            entries.get(at).map(|entry| f64::from(entry.value))
        })
        .collect();
    let not_yet = |text: String| TogetherView { text, enough: false };
    if !answered {
        return not_yet(words.say("trend-together-few"));
    }
    if let Some(found) = next_day(&kept, &score).ok().flatten() {
        return TogetherView { text: in_words(&found, words), enough: true };
    }
    let so_far = paired(&kept, &score);
    let share = match (so_far.kept, so_far.not) {
        (_, 0) => "all",
        (0, _) => "none",
        _ => "some",
    };
    not_yet(words.say_with(
        "trend-together-not-yet",
        &[
            ("days", FEWEST_PAIRS.into()),
            ("group", FEWEST_A_GROUP.into()),
            ("known", so_far.all().into()),
            ("kept", so_far.kept.into()),
            ("share", share.into()),
        ],
    ))
}

fn in_words(found: &Association, words: &Words) -> String {
    let tenths = |points: f64| format!("{:.1}", points.abs());
    let side = |points: f64| {
        let id = if points < 0.0 { "trend-points-lower" } else { "trend-points-higher" };
        words.say_with(id, &[("points", tenths(points).into())])
    };
    let id = match tenths(found.difference).as_str() {
        "0.0" => "trend-association-same",
        _ if found.difference < 0.0 => "trend-association-lower",
        _ => "trend-association-higher",
    };
    words.say_with(
        id,
        &[
            ("points", tenths(found.difference).into()),
            ("low", side(found.ci95.1).into()),
            ("high", side(found.ci95.0).into()),
            ("days", found.pairs.into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use testing::words;

    #[test]
    fn an_association_is_said_with_its_interval_and_without_a_cause() {
        let found = Association {
            pairs: 61,
            kept: 40,
            not: 21,
            mean_after_kept: 1.2,
            mean_after_not: 1.6,
            difference: -0.4,
            circular_shift_p: 0.05,
            block_length: 4,
            ci95: (-0.9, 0.1),
        };
        let (low, high) = (words!("trend-points-higher", points = "0.1"), words!("trend-points-lower", points = "0.9"));
        let said = words!("trend-association-lower", points = "0.4", low = low, high = high, days = 61);
        assert_eq!(in_words(&found, &Words::new("en-GB")), said);
        assert!(said.ends_with(" This doesn’t show that one caused the other."), "{said}");
    }
}
