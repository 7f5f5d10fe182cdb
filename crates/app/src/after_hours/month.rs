//! The month's evenings: how many were over and why, and one change that may help. What stretches them is found in
//! `domain::after_hours`.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use domain::after_hours::{AfterHours, Stretch, stretch};
use domain::evening::Evening;
use domain::trend::association::{Association, next_day};
use domain::work_week::Plan;
use domain::zone::Zone;

use super::said_view;
use crate::App;
use crate::calendar::Calendar;
use crate::error::{AppError, OrSay};
use crate::evening_words::Tally;
use crate::trends::FEWEST_PERCENT;
use crate::view::{EveningsMonthView, OfferView};
use crate::words::Words;

/// Weeks over which the ritual and the evenings are held beside each other.
const WEEKS: u64 = 26;
/// Time for notes: the heads-up comes so many minutes before the end.
const NOTES_MINUTES: u32 = 30;

impl App {
    /// The month's evenings, for Boundaries.
    ///
    /// # Errors
    /// The records refuse.
    pub fn evenings_month(&self, now: DateTime<Utc>, zone: &Zone) -> Result<EveningsMonthView, AppError> {
        let words = &self.words;
        let calendar = self.calendar(now, zone)?;
        let today = calendar.today();
        let month = month_of(&calendar);
        let evenings: Vec<(NaiveDate, Evening)> = month.map(|date| (date, calendar.evening(date))).collect();
        let first = today.with_day(1).unwrap_or(today);
        let entries = self.store.after_hours(first..=today).or_say(words)?;
        let mut said: BTreeMap<NaiveDate, Vec<AfterHours>> = BTreeMap::new();
        for entry in &entries {
            said.entry(entry.work_date).or_default().push(entry.said);
        }
        let of = |date: &NaiveDate| said.get(date).map(Vec::as_slice).unwrap_or_default();
        let found = stretch(evenings.iter().map(|(date, evening)| (*evening, of(date))));
        let plan = self.plan()?;
        let when = |date: NaiveDate| words.date_short(date);
        Ok(EveningsMonthView {
            sentence: Tally::of(evenings.iter().map(|(_, evening)| *evening))
                .sentence(["evenings-month-none", "evenings-month-all", "evenings-month"], words),
            why: why(found, words),
            together: self.ritual_and_evenings(&calendar)?,
            offer: plan.filter(|plan| wants_notes_time(found, plan)).map(|plan| offer(&plan, words)),
            said: entries.iter().rev().map(|entry| said_view(entry, when(entry.work_date), words)).collect(),
            last: today.to_string(),
        })
    }

    /// What goes together: the closing ritual and that evening being kept, since the ritual was first done and at most
    /// over the last 26 weeks, where enough of their evenings are known. `next_day` pairs one day with the next, so the
    /// evenings are handed in a day late.
    fn ritual_and_evenings(&self, calendar: &Calendar) -> Result<Option<String>, AppError> {
        let today = calendar.today();
        let first = today.checked_sub_days(Days::new(WEEKS * 7)).unwrap_or(today);
        let closed = self.store.closed_dates(first..=today).or_say(&self.words)?;
        let Some(&first) = closed.first() else { return Ok(None) };
        let days = || first.iter_days().take_while(|date| *date < today);
        let workdays = || days().filter(|date| calendar.works(*date));
        let known = workdays().filter(|date| calendar.evening(*date).was_kept().is_some()).count();
        if known * 100 < workdays().count() * FEWEST_PERCENT {
            return Ok(None);
        }
        let known: Vec<(bool, bool)> = days()
            .filter_map(|date| Some((closed.binary_search(&date).is_ok(), calendar.evening(date).was_kept()?)))
            .collect();
        let ritual: Vec<Option<bool>> = known.iter().map(|day| Some(day.0)).chain([None]).collect();
        let kept = known.iter().map(|day| Some(if day.1 { 100.0 } else { 0.0 }));
        let kept: Vec<Option<f64>> = std::iter::once(None).chain(kept).collect();
        Ok(next_day(&ritual, &kept).ok().flatten().map(|found| together(&found, &self.words)))
    }

    /// Takes the offer up: the heads-up comes earlier, so that notes are done by the end.
    ///
    /// # Errors
    /// The records refuse.
    pub fn make_time_for_notes(&mut self, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        match self.plan()? {
            Some(plan) if has_notes_time(&plan) => Ok(()),
            Some(plan) => self.keep_plan(&Plan { heads_up_minutes: Some(NOTES_MINUTES), ..plan }, now, zone),
            None => Ok(()),
        }
    }
}

fn together(found: &Association, words: &Words) -> String {
    let whole = |n: f64| format!("{:.0}", n.abs());
    let side =
        |n: f64| words.say_with(if n < 0.0 { "closing-fewer" } else { "closing-more" }, &[("n", whole(n).into())]);
    words.say_with(
        "closing-together",
        &[
            ("with", whole(found.mean_after_kept).into()),
            ("without", whole(found.mean_after_not).into()),
            ("low", side(found.ci95.0).into()),
            ("high", side(found.ci95.1).into()),
            ("days", found.pairs.into()),
        ],
    )
}

/// The month's dates so far. Before the first plan nothing could have been said.
fn month_of(calendar: &Calendar) -> impl Iterator<Item = NaiveDate> {
    let today = calendar.today();
    let first = today.with_day(1).unwrap_or(today).max(calendar.first_date().unwrap_or(today));
    first.iter_days().take_while(move |date| *date <= today)
}

fn has_notes_time(plan: &Plan) -> bool {
    plan.heads_up_minutes.is_some_and(|minutes| minutes >= NOTES_MINUTES)
}

fn wants_notes_time(found: Stretch, plan: &Plan) -> bool {
    found.asks_for_notes_time() && !has_notes_time(plan)
}

fn offer(plan: &Plan, words: &Words) -> OfferView {
    let args = [("minutes", NOTES_MINUTES.into()), ("now", plan.heads_up_minutes.unwrap_or(0).into())];
    OfferView {
        text: words.say_with("after-offer-notes", &args),
        action: words.say("after-offer-notes-do"),
        done: words.say_with("after-offer-notes-done", &args),
    }
}

/// "7 evenings over, 5 of them for notes. 3 stretched."
fn why(found: Stretch, words: &Words) -> Option<String> {
    let over = (found.over > 0).then(|| {
        let (which, count, reason) = match found.most {
            None => ("none", 0, String::new()),
            Some((reason, count)) => {
                let which = if count == found.over { "all" } else { "some" };
                (which, count, words.say(&format!("after-reason-{}", reason.id())))
            }
        };
        let args =
            [("over", found.over.into()), ("for", which.into()), ("count", count.into()), ("reason", reason.into())];
        words.say_with("after-month-over", &args)
    });
    let stretched = (found.stretched > 0)
        .then(|| words.say_with("after-month-stretched", &[("stretched", found.stretched.into())]));
    let sentences: Vec<String> = [over, stretched].into_iter().flatten().collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}
