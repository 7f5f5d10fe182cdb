//! The stored pulses as the statistics and the lists take them.
//! Lives here: which check-ins are pulses, the last one of a work date, leave left out, an entry in words.
//! What does not: reading one sign (`domain::trend`), storing (`check_in`).

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, TimeDelta};
use domain::instrument::{PULSE, Sign, Value};
use domain::trend::anew;
use domain::trend::reading::{Entry, Reading};
use store::{CheckIn, StoredAnswers};

use crate::view::EntryView;
use crate::words::Words;

/// The five values of one pulse, in the order of the signs.
pub(crate) type Five = [Option<u8>; 5];

/// An entry made later than this after its work date began was entered after the fact: a night shift that ends at nine
/// and is checked in within three hours is not.
const ENTERED_LATER_HOURS: i64 = 36;

/// The five values of stored answers.
pub(crate) fn five(answers: &StoredAnswers) -> Five {
    Sign::ALL.map(|sign| answers.get(&sign.item()).copied().flatten().and_then(Value::small))
}

/// The pulses of some check-ins, by work date and then by when they were made; the last of a date feeds the statistics.
#[derive(Debug, Default)]
pub(crate) struct Pulses {
    pub(crate) all: Vec<CheckIn>,
    days: Vec<(NaiveDate, Five)>,
    /// From which dates each sign's usual is learned anew.
    learned_anew: [Vec<NaiveDate>; 5],
}

impl Pulses {
    /// Takes check-ins by work date and then by when they were made; `is_leave` says which dates the statistics leave out,
    /// `learned_anew` from which dates the person had a usual learned anew.
    pub(crate) fn new(
        check_ins: Vec<CheckIn>,
        is_leave: impl Fn(NaiveDate) -> bool,
        learned_anew: [Vec<NaiveDate>; 5],
    ) -> Pulses {
        let all: Vec<CheckIn> = check_ins.into_iter().filter(|check_in| check_in.instrument == PULSE).collect();
        let last: BTreeMap<NaiveDate, Five> =
            all.iter().map(|check_in| (check_in.work_date, five(&check_in.answers))).collect();
        let days = last.into_iter().filter(|&(date, _)| !is_leave(date)).collect();
        Pulses { all, days, learned_anew }
    }

    /// The last pulse of each work date that counts, ascending.
    pub(crate) fn days(&self) -> &[(NaiveDate, Five)] {
        &self.days
    }

    /// The entries of one sign, ascending.
    pub(crate) fn entries(&self, sign: usize) -> Vec<Entry> {
        let entry = |&(date, five): &(NaiveDate, Five)| Some(Entry { date, value: (*five.get(sign)?)? });
        self.days.iter().filter_map(entry).collect()
    }

    /// The five signs, each read whole, seen on `today`.
    pub(crate) fn readings(&self, today: NaiveDate) -> [Reading; 5] {
        [0, 1, 2, 3, 4].map(|sign| anew::read(&self.entries(sign), self.learned_anew(sign), today))
    }

    /// From which dates a sign's usual is learned anew, ascending.
    pub(crate) fn learned_anew(&self, sign: usize) -> &[NaiveDate] {
        self.learned_anew.get(sign).map_or(&[], Vec::as_slice)
    }

    /// The first work date of all.
    pub(crate) fn first_date(&self) -> Option<NaiveDate> {
        self.all.first().map(|check_in| check_in.work_date)
    }
}

/// Dates in words, each written once: a year of check-ins shows a date in several places.
pub(crate) struct DateWords<'a> {
    words: &'a Words,
    this_year: i32,
    said: std::cell::RefCell<BTreeMap<NaiveDate, String>>,
}

impl<'a> DateWords<'a> {
    pub(crate) fn new(words: &'a Words, today: NaiveDate) -> DateWords<'a> {
        DateWords { words, this_year: today.year(), said: std::cell::RefCell::default() }
    }

    /// "2 Nov", with the year where it is another one.
    pub(crate) fn day(&self, date: NaiveDate) -> String {
        if date.year() == self.this_year { self.words.day_short(date) } else { self.words.day_short_with_year(date) }
    }

    /// "Mon 2 Nov", with the year where it is another one.
    pub(crate) fn date(&self, date: NaiveDate) -> String {
        let write = || {
            if date.year() == self.this_year {
                self.words.date_short(date)
            } else {
                self.words.date_short_with_year(date)
            }
        };
        self.said.borrow_mut().entry(date).or_insert_with(write).clone()
    }
}

/// A stored check-in in a list, read in the zone it was made in.
pub(crate) fn entry_view(check_in: &CheckIn, dates: &DateWords<'_>) -> EntryView {
    let words = dates.words;
    let made = check_in.made.local();
    let later = made - check_in.work_date.and_time(chrono::NaiveTime::MIN) > TimeDelta::hours(ENTERED_LATER_HOURS);
    let edited = check_in.revision > 1;
    // Of another day than the one it was made on: which one is said.
    let of_another = (made.date() != check_in.work_date).then(|| {
        let args = [("date", dates.date(check_in.work_date).into())];
        words.say_with(if later { "pulse-entry-later" } else { "pulse-entry-for" }, &args)
    });
    let remarks = [of_another, edited.then(|| words.say("pulse-entry-edited"))];
    let remark = remarks.into_iter().flatten().reduce(|all, one| format!("{all} · {one}"));
    let when = words.say_with(
        "pulse-entry-when",
        &[("date", dates.date(made.date()).into()), ("time", words.time(made.time()).into())],
    );
    EntryView {
        id: check_in.id.as_str().to_owned(),
        work_date: check_in.work_date.to_string(),
        when,
        answers: five(&check_in.answers).to_vec(),
        note: check_in.note.clone(),
        remark,
        edited,
    }
}

#[cfg(test)]
mod tests {
    use domain::instrument::{Takes, pulse};

    use super::*;

    /// The wording of edition 1. A rewording shifts how people answer: it is a new edition (leeward-pulse.toml).
    const EDITION_1: [(&str, [&str; 5]); 5] = [
        (
            "How drained do you feel now?",
            ["Not drained", "A little drained", "Fairly drained", "Very drained", "Nothing left to give"],
        ),
        (
            "How easy was it to feel empathy for the people you helped?",
            ["Very easy", "Mostly easy", "Took some effort", "Hard", "Almost impossible"],
        ),
        (
            "How often did things you saw or heard at work come back when you didn’t want them to?",
            ["Not at all", "Once, briefly", "A few times", "Often", "Almost all the time"],
        ),
        (
            "How irritable did you feel?",
            [
                "Hardly at all",
                "A little irritable",
                "Fairly irritable",
                "Very irritable",
                "Irritated by almost everything",
            ],
        ),
        (
            "How worthwhile did your work feel?",
            ["Very worthwhile", "Mostly worthwhile", "Partly worthwhile", "Barely worthwhile", "Not worthwhile at all"],
        ),
    ];

    /// Words that say how much, and nothing of what.
    const HOW_MUCH: [&str; 15] = [
        "a",
        "all",
        "at",
        "barely",
        "extremely",
        "fairly",
        "hardly",
        "little",
        "mostly",
        "not",
        "partly",
        "quite",
        "slightly",
        "somewhat",
        "very",
    ];
    /// Answers of such words alone: each is the least of a sign that is named by its trouble, so that it is plain under
    /// the sign's name.
    const PLAIN_UNDER_THE_SIGN: [(Sign, &str); 2] =
        [(Sign::Intrusion, "Not at all"), (Sign::Irritability, "Hardly at all")];

    fn answers(sign: Sign) -> [String; 5] {
        let words = Words::new("en");
        [0, 1, 2, 3, 4].map(|value| words.say(&format!("pulse-{}-{value}", sign.id())))
    }

    #[test]
    fn the_check_in_is_worded_as_its_edition_has_it() {
        assert_eq!(pulse().edition, "1");
        let words = Words::new("en");
        for (sign, (asked, answered)) in Sign::ALL.into_iter().zip(EDITION_1) {
            assert_eq!(words.say(&format!("pulse-asked-{}", sign.id())), asked);
            assert_eq!(answers(sign), answered, "{}", sign.id());
        }
        // The file has no wording of its own that could say something else.
        let worded = |takes: &Takes| takes.choices().iter().any(|choice| choice.words.is_some());
        assert!(pulse().texts.is_empty() && !pulse().takes.iter().any(worded));
    }

    #[test]
    fn each_answer_makes_sense_without_its_question() {
        for sign in Sign::ALL {
            for answer in answers(sign) {
                let bare = answer
                    .split(|c: char| !c.is_alphabetic())
                    .filter(|word| !word.is_empty())
                    .all(|word| HOW_MUCH.contains(&word.to_lowercase().as_str()));
                let plain = PLAIN_UNDER_THE_SIGN.contains(&(sign, answer.as_str()));
                assert!(!bare || plain, "{}: “{answer}” says nothing without its question", sign.id());
            }
        }
    }
}
