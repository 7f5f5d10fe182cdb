//! The five signs in words: where each stands, the result of a check-in, the suggestion that fits.
//! Lives here: from readings to sentences. What does not: the statistics (`domain::trend`), which suggestion fits
//! (`domain::care`).

use chrono::{Days, NaiveDate};
use domain::care::Suggestion;
use domain::instrument::Sign;
use domain::trend::baseline::{Baseline, LEAST_SPREAD};
use domain::trend::reading::Reading;
use domain::trend::window::{FEWEST_ENTRIES, Window};

use crate::pulses::Five;
use crate::view::{SignNow, SignRange, SignStatus, SuggestionView};
use crate::words::Words;

/// The calendar days that a usual takes at least.
const LEARNING_DAYS: u64 = 28;

/// Where a sign stands.
pub(crate) fn status(reading: &Reading) -> SignStatus {
    match (&reading.usual, reading.level) {
        (_, None) => SignStatus::Unknown,
        (None, Some(_)) => SignStatus::Learning,
        (Some(_), Some(_)) if reading.standing().is_some() => SignStatus::Above,
        (Some(usual), Some(_)) if usual.is_heavy() => SignStatus::Heavy,
        (Some(_), Some(_)) => SignStatus::Usual,
    }
}

/// The range as it is drawn.
pub(crate) fn range(usual: &Baseline) -> SignRange {
    let (low, high) = usual.range();
    SignRange { low, high }
}

/// Where a level stands on its range, while there is neither a notice nor a heavy usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Below,
    Within,
    Edge,
}

pub(crate) fn place(usual: &Baseline, level: f64) -> Place {
    let (low, high) = usual.range();
    match level {
        level if level < low => Place::Below,
        level if level > high => Place::Edge,
        _ => Place::Within,
    }
}

/// How far the learning of a usual is: check-ins so far, or with enough of them its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Learning {
    Seen(usize),
    Until(NaiveDate),
}

pub(crate) fn learning(reading: &Reading) -> Option<Learning> {
    match reading.window {
        Window::Complete { .. } => None,
        Window::Learning { entries, from: Some(from) } if entries >= FEWEST_ENTRIES => {
            Some(Learning::Until(from + Days::new(LEARNING_DAYS - 1)))
        }
        Window::Learning { entries, .. } => Some(Learning::Seen(entries)),
    }
}

impl Learning {
    /// A sentence or a short phrase: `id` with how many were seen, `id`-until with the last day.
    pub(crate) fn words(self, words: &Words, id: &str, name: &str) -> String {
        match self {
            Learning::Seen(seen) => words.say_with(
                id,
                &[("seen", seen.into()), ("needed", FEWEST_ENTRIES.into()), ("name", name.to_owned().into())],
            ),
            Learning::Until(day) => words
                .say_with(&format!("{id}-until"), &[("day", words.day(day).into()), ("name", name.to_owned().into())]),
        }
    }
}

/// A sign's name.
pub(crate) fn name(words: &Words, sign: Sign) -> String {
    words.say(&format!("sign-{}", sign.id()))
}

pub(crate) fn inline_name(words: &Words, sign: Sign) -> String {
    words.say(&format!("sign-inline-{}", sign.id()))
}

/// One row a sign.
pub(crate) fn rows(words: &Words, readings: &[Reading; 5]) -> Vec<SignNow> {
    Sign::ALL
        .iter()
        .zip(readings)
        .map(|(&sign, reading)| SignNow {
            sign: sign.id().to_owned(),
            name: name(words, sign),
            level: reading.level,
            range: reading.usual.as_ref().map(range),
            status: status(reading),
            words: row_words(words, reading),
        })
        .collect()
}

fn row_words(words: &Words, reading: &Reading) -> String {
    let (Some(level), Some(usual)) = (reading.level, &reading.usual) else {
        return match (reading.level, learning(reading)) {
            (Some(_), Some(learning)) => learning.words(words, "sign-learning", ""),
            _ => words.say("sign-unknown"),
        };
    };
    let id = match (status(reading), usual.is_heavy(), place(usual, level)) {
        (SignStatus::Above, true, _) => "sign-heavy-above",
        (SignStatus::Above, false, _) => "sign-above",
        (_, true, _) => "sign-heavy",
        (_, false, Place::Below) => "sign-below",
        (_, false, Place::Edge) => "sign-edge",
        (_, false, Place::Within) => "sign-usual",
    };
    words.say(id)
}

/// What a result is about.
pub(crate) struct Finding<'a> {
    pub(crate) readings: &'a [Reading; 5],
    /// The answers just given.
    pub(crate) answers: Five,
    /// Their work date.
    pub(crate) work_date: NaiveDate,
    pub(crate) today: NaiveDate,
    /// Whether a notice is said with it: not more than one a week.
    pub(crate) noticed: bool,
}

/// The result of a check-in in a few sentences: what is above, what is heavy, what was high, and the rest.
pub(crate) fn summary(words: &Words, finding: &Finding<'_>) -> String {
    let known: Vec<(Sign, &Reading)> = signs(finding.readings).filter(|(_, reading)| reading.usual.is_some()).collect();
    let today = finding.work_date == finding.today;
    if known.is_empty() {
        // A sign that was skipped now and then does not take back the check-ins that were made: the furthest on counts.
        let ahead =
            signs(finding.readings).filter_map(|(_, reading)| learning(reading)).max_by_key(
                |learning| match learning {
                    Learning::Seen(seen) => *seen,
                    Learning::Until(_) => usize::MAX,
                },
            );
        return ahead.map(|learning| learning.words(words, "result-learning", "")).unwrap_or_default();
    }
    let mut sentences = Vec::new();
    let above: Vec<(Sign, NaiveDate)> =
        known.iter().filter_map(|(sign, reading)| Some((*sign, reading.standing()?))).collect();
    match (above.as_slice(), finding.noticed) {
        ([], _) => {}
        (above, true) => sentences.push(above_sentences(words, above, finding.work_date)),
        (above, false) => sentences.push(still_above(words, above)),
    }
    let heavy: Vec<Sign> = known.iter().filter(|(_, reading)| is_heavy(reading)).map(|(sign, _)| *sign).collect();
    match heavy.as_slice() {
        [] => {}
        [sign] => {
            sentences.push(words.say_with("result-heavy", &[("name", inline_name(words, *sign).into())]));
        }
        several => sentences.push(words.say_with("result-heavy-several", &[("count", several.len().into())])),
    }
    let high: Vec<String> = known
        .iter()
        .filter(|(sign, reading)| reading.standing().is_none() && is_high(reading, finding.answers, *sign))
        .map(|(sign, _)| inline_name(words, *sign))
        .collect();
    if !high.is_empty() {
        sentences.push(words.say_with(
            &format!("result-high-{}", if today { "today" } else { "day" }),
            &[("list", words.list(&high).into())],
        ));
    }
    if sentences.is_empty() {
        sentences.push(words.say(if today { "result-usual" } else { "result-usual-day" }));
    } else if known.iter().any(|(sign, reading)| {
        reading.standing().is_none() && !is_heavy(reading) && !is_high(reading, finding.answers, *sign)
    }) {
        sentences.push(words.say("result-rest-usual"));
    }
    sentences.join(" ")
}

/// Which signs have left their range, and since when.
pub(crate) fn above_sentences(words: &Words, above: &[(Sign, NaiveDate)], on: NaiveDate) -> String {
    if let [(sign, since)] = above {
        return above_sentence(words, *sign, *since, on);
    }
    let item = |&(sign, since): &(Sign, NaiveDate)| {
        let args = [("name", inline_name(words, sign).into()), ("day", words.day(since).into())];
        words.say_with("result-above-item", &args)
    };
    let list: Vec<String> = above.iter().map(item).collect();
    words.say_with("result-above-several", &[("list", list.join("; ").into())])
}

/// Between two notices: the fact, without the notice.
fn still_above(words: &Words, above: &[(Sign, NaiveDate)]) -> String {
    let list: Vec<String> = above
        .iter()
        .map(|&(sign, _)| if above.len() == 1 { name(words, sign) } else { inline_name(words, sign) })
        .collect();
    let only = above.first().filter(|_| above.len() == 1).map_or("none", |(sign, _)| sign.id());
    words.say_with("result-above-still", &[("sign", only.into()), ("list", words.list(&list).into())])
}

fn above_sentence(words: &Words, sign: Sign, since: NaiveDate, work_date: NaiveDate) -> String {
    let id = if since >= work_date { "result-above-new" } else { "result-above" };
    words.say_with(id, &named(words, sign, since))
}

fn named(words: &Words, sign: Sign, since: NaiveDate) -> [(&'static str, fluent_bundle::FluentValue<'static>); 3] {
    [("sign", sign.id().into()), ("name", name(words, sign).into()), ("day", words.day(since).into())]
}

pub(crate) fn is_heavy(reading: &Reading) -> bool {
    reading.usual.as_ref().is_some_and(Baseline::is_heavy)
}

/// Far above the usual on this one day: more than two spreads, and at least a whole step.
fn is_high(reading: &Reading, answers: Five, sign: Sign) -> bool {
    let value = Sign::ALL.iter().position(|&other| other == sign).and_then(|at| answers[at]);
    let over = |usual: &Baseline| (2.0 * usual.sd.max(LEAST_SPREAD)).max(1.0) + usual.mean;
    value.zip(reading.usual.as_ref()).is_some_and(|(value, usual)| f64::from(value) > over(usual))
}

/// The signs with their readings.
pub(crate) fn signs(readings: &[Reading; 5]) -> impl Iterator<Item = (Sign, &Reading)> {
    Sign::ALL.into_iter().zip(readings)
}

/// A suggestion in words.
pub(crate) fn suggestion_view(words: &Words, suggestion: Suggestion, readings: &[Reading; 5]) -> SuggestionView {
    let since =
        |sign: Sign| signs(readings).find(|(other, _)| *other == sign).and_then(|(_, reading)| reading.standing());
    let about = |id: &str, sign: Sign| words.say_with(id, &named(words, sign, since(sign).unwrap_or_default()));
    let text = match suggestion {
        Suggestion::HardDays => words.say("suggest-hard-days"),
        Suggestion::Notice(sign) => about("suggest-notice", sign),
        Suggestion::LongNotice(sign) => about("suggest-long-notice", sign),
        Suggestion::HeavyUsual(sign) => {
            words.say_with("suggest-heavy-usual", &[("name", inline_name(words, sign).into())])
        }
        Suggestion::Strategy(_) => words.say(&format!("suggest-{}", suggestion.id().replace('.', "-"))),
    };
    SuggestionView { id: suggestion.id(), text, action: None }
}
