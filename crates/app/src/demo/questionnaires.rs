//! The questionnaires the invented person answered from paper: ProQOL 5 every eight weeks, WHO-5 every four, each on a
//! Friday. Their numbers are plausible and go down in the bad weeks.

use chrono::{Days, NaiveDate, TimeDelta};
use domain::instrument::{Instrument, shipped};
use domain::moment::Moment;
use domain::work_week::Plan;
use domain::zone::Zone;
use store::NewCheckIn;

use super::{BAD_FROM_DAYS_BACK, dice};

/// The id, the weeks between two, and the usual position between the lowest and the highest value: of items that are
/// good news, and of the others.
const ANSWERED: [(&str, usize, f64, f64); 2] = [("ProQOL-5", 8, 0.68, 0.24), ("WHO-5", 4, 0.6, 0.6)];
/// By how much of the scale the bad weeks move an answer.
const BAD_BY: f64 = 0.2;
/// By how much of the scale one answer differs from the next at most, either way.
const SPREAD: f64 = 0.3;
/// The first Friday of the year on which one is answered.
const FROM_DAY: u64 = 25;

/// Every questionnaire of the year.
pub(super) fn entries(first: NaiveDate, today: NaiveDate, plan: &Plan, zone: &Zone) -> Vec<NewCheckIn> {
    ANSWERED
        .iter()
        .filter_map(|&(id, weeks, good, other)| {
            let definition = shipped().iter().find(|definition| definition.id() == id)?;
            let fridays = (first + Days::new(FROM_DAY)).iter_days().step_by(7 * weeks);
            let before_today = fridays.take_while(|date| *date < today).filter(|date| !plan.is_leave(*date));
            let instrument = definition.usual_edition();
            Some(
                before_today.filter_map(move |date| entry(instrument, (good, other), (first, today), date, plan, zone)),
            )
        })
        .flatten()
        .collect()
}

fn entry(
    instrument: &Instrument,
    (good, other): (f64, f64),
    (first, today): (NaiveDate, NaiveDate),
    date: NaiveDate,
    plan: &Plan,
    zone: &Zone,
) -> Option<NewCheckIn> {
    let made = Moment::new(plan.shift_of(date, zone)?.end + TimeDelta::minutes(25), zone);
    let bad = (today - date).num_days() < BAD_FROM_DAYS_BACK;
    let is_good = |item: u32| {
        let scale = instrument.subscales.iter().find(|subscale| subscale.items.contains(&item));
        scale.is_some_and(|scale| scale.higher_is_better) != instrument.reversed.contains(&item)
    };
    let answer = |item: u32| {
        let moved = SPREAD * (2.0 * dice(first, date, 1_000 + u64::from(item)) - 1.0);
        let place = match (is_good(item), bad) {
            (true, bad) => good + moved - if bad { BAD_BY } else { 0.0 },
            (false, bad) => other + moved + if bad { BAD_BY } else { 0.0 },
        };
        let choices = instrument.takes(item)?.choices();
        let last = choices.len().saturating_sub(1);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "one of a few options"
        )]
        let at = (place.clamp(0.0, 1.0) * last as f64).round() as usize;
        choices.get(at).map(|choice| choice.value)
    };
    Some(NewCheckIn {
        made,
        work_date: date,
        instrument: instrument.id.clone(),
        edition: Some(instrument.edition.clone()),
        answers: (1..=instrument.items).map(|item| (item, answer(item))).collect(),
        note: String::new(),
    })
}
