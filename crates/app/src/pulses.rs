//! The stored pulses as the statistics and the lists take them.
//! Lives here: which check-ins are pulses, the last one of a work date, leave left out, an entry in words.
//! What does not: reading one sign (`domain::trend`), storing (`check_in`).

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use domain::instrument::{PULSE, Sign};
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
    Sign::ALL.map(|sign| answers.get(&sign.item()).copied().flatten())
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

/// Dates in words, each said once: a list of ten years says "12 May" ten times.
pub(crate) struct DateWords<'a> {
    words: &'a Words,
    this_year: i32,
    said: std::cell::RefCell<BTreeMap<(u32, u32), String>>,
    weekdays: [String; 7],
}

impl<'a> DateWords<'a> {
    pub(crate) fn new(words: &'a Words, today: NaiveDate) -> DateWords<'a> {
        let mut day = chrono::Weekday::Mon;
        let weekdays = [(); 7].map(|()| {
            let this = words.weekday_short(day);
            day = day.succ();
            this
        });
        DateWords { words, this_year: year(today), said: std::cell::RefCell::default(), weekdays }
    }

    /// "2 Nov", with the year where it is another one.
    pub(crate) fn day(&self, date: NaiveDate) -> String {
        use chrono::Datelike;
        let mut said = self.said.borrow_mut();
        let short = said.entry((date.month(), date.day())).or_insert_with(|| self.words.day_short(date));
        if year(date) == self.this_year { short.clone() } else { format!("{short} {}", year(date)) }
    }

    /// "Mon".
    pub(crate) fn weekday(&self, date: NaiveDate) -> &str {
        use chrono::Datelike;
        &self.weekdays[date.weekday().num_days_from_monday() as usize]
    }
}

fn year(date: NaiveDate) -> i32 {
    use chrono::Datelike;
    date.year()
}

/// A stored check-in in a list, read in the zone it was made in.
pub(crate) fn entry_view(check_in: &CheckIn, dates: &DateWords<'_>) -> EntryView {
    let words = dates.words;
    let made = check_in.made.local();
    let later = made - check_in.work_date.and_time(chrono::NaiveTime::MIN) > TimeDelta::hours(ENTERED_LATER_HOURS);
    let edited = check_in.revision > 1;
    // Of another day than the one it was made on: which one is said.
    let of_another = (made.date() != check_in.work_date).then(|| {
        let date = check_in.work_date;
        let args = [("weekday", dates.weekday(date).into()), ("day", dates.day(date).into())];
        words.say_with(if later { "pulse-entry-later" } else { "pulse-entry-for" }, &args)
    });
    let remarks = [of_another, edited.then(|| words.say("pulse-entry-edited"))];
    let remark = remarks.into_iter().flatten().reduce(|all, one| format!("{all} · {one}"));
    let when = words.say_with(
        "pulse-entry-when",
        &[
            ("weekday", dates.weekday(made.date()).into()),
            ("day", dates.day(made.date()).into()),
            ("time", words.time(made.time()).into()),
        ],
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
