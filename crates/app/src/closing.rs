//! The closing ritual, before the pulse at the end of a day: what is unfinished and when it will be done, one difficult
//! thing put down until a morning, one thing that went well, a colleague to check on, attention home. Lives here: when it
//! is offered, keeping it with every key, finishing it. What does not: the pulse (`check_in`), showing what it parked
//! (`parked`).

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::moment::Moment;
use domain::parked::{Place, shown_from};
use domain::reminder::Phase;
use domain::work_week::{Plan, parse_date};
use domain::zone::Zone;
use store::{Closing, ClosingDraft, ThoughtKind};

use crate::App;
use crate::day::long_moment_at;
use crate::error::{AppError, OrSay};
use crate::parked::MOST_CHARACTERS;
use crate::view::{ClosingForm, ClosingView, MorningView};

/// The last step.
const LAST_STEP: u8 = 4;
/// So many mornings can be chosen from.
const MORNINGS: usize = 5;
/// … looking so far ahead.
const MORNINGS_AHEAD_DAYS: u64 = 70;

impl App {
    /// The ritual before the pulse; nothing where it is switched off, was done today or the day is not at its end. One
    /// that was left on an earlier day is kept as that day's.
    ///
    /// # Errors
    /// The records refuse.
    pub fn closing(&mut self, now: DateTime<Utc>, zone: &Zone) -> Result<Option<ClosingView>, AppError> {
        let today = self.calendar(now, zone)?.today();
        let draft = self.store.closing_draft().or_say(&self.words)?;
        let draft = match draft {
            Some(left) if left.work_date != today && self.store.read_only().is_none() => {
                self.keep_closing(&left, now)?;
                None
            }
            draft => draft,
        };
        if !self.is_closing_offered()
            || self.store.read_only().is_some()
            || self.store.closing(today).or_say(&self.words)?.is_some()
        {
            return Ok(None);
        }
        let loaded = self.loaded(now, zone)?;
        let at_its_end = matches!(loaded.day_state(now, zone).phase, Phase::NearEnd | Phase::Ended | Phase::PastCutoff);
        if !at_its_end && draft.is_none() {
            return Ok(None);
        }
        let form = draft.map_or_else(
            || ClosingForm { work_date: today.to_string(), ..ClosingForm::default() },
            |draft| form_of(&draft),
        );
        Ok(Some(ClosingView {
            form,
            mornings: self.mornings(loaded.plan(), now, zone),
            safety: self.words.say("closing-safety"),
            footer: self.words.say("pulse-footer"),
        }))
    }

    /// Keeps a ritual under way, at once.
    ///
    /// # Errors
    /// A date or a line that can't be taken, or the records refuse.
    pub fn keep_closing_draft(&mut self, form: &ClosingForm, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let draft = self.read_closing(form, now, zone)?;
        self.store.keep_closing_draft(&draft).or_say(&self.words)
    }

    /// Finishes the ritual: its lines are parked until their mornings. One in which nothing was said leaves no trace.
    ///
    /// # Errors
    /// A date or a line that can't be taken, or the records refuse; then the one under way stays.
    pub fn finish_closing(&mut self, form: &ClosingForm, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        self.hold_clock(now, zone)?;
        let draft = self.read_closing(form, now, zone)?;
        self.keep_closing(&draft, now)
    }

    /// Whether the ritual comes before the pulse; on until it is switched off.
    pub(crate) fn is_closing_offered(&self) -> bool {
        self.store.setting(crate::settings::CLOSING_RITUAL).ok().flatten().unwrap_or(true)
    }

    fn keep_closing(&mut self, draft: &ClosingDraft, now: DateTime<Utc>) -> Result<(), AppError> {
        let made = Moment { at: now, ..draft.kept.clone() };
        let lines: Vec<(ThoughtKind, String, Option<NaiveDate>)> = [
            (ThoughtKind::Unfinished, &draft.unfinished, draft.unfinished_on),
            (ThoughtKind::Difficult, &draft.difficult, draft.difficult_on),
            (ThoughtKind::Colleague, &draft.colleague, None),
        ]
        .into_iter()
        .map(|(kind, line, morning)| (kind, as_one_line(line), morning))
        .filter(|(_, line, _)| !line.is_empty())
        .collect();
        let said = Closing {
            went_well: as_one_line(&draft.went_well),
            home: as_one_line(&draft.home),
            parked: u8::try_from(lines.len()).unwrap_or(u8::MAX),
        };
        self.store
            .together(|store| {
                for (kind, line, morning) in &lines {
                    let place = Place::Parked { since: draft.kept.clone(), morning: *morning };
                    store.add_thought(&draft.kept, *kind, line, &place)?;
                }
                if said != Closing::default() {
                    store.save_closing(&made, draft.work_date, &said)?;
                }
                store.drop_closing_draft()
            })
            .or_say(&self.words)
    }

    fn read_closing(&self, form: &ClosingForm, now: DateTime<Utc>, zone: &Zone) -> Result<ClosingDraft, AppError> {
        let lines = [&form.unfinished, &form.difficult, &form.went_well, &form.colleague, &form.home];
        if lines.iter().any(|line| as_one_line(line).chars().count() > MOST_CHARACTERS) {
            return Err(AppError::invalid(self.words.say_with("closing-long", &[("most", MOST_CHARACTERS.into())])));
        }
        let today = self.calendar(now, zone)?.today();
        let work_date = parse_date(form.work_date.trim()).filter(|date| *date <= today);
        let Some(work_date) = work_date else {
            let args = [("text", form.work_date.trim().into())];
            return Err(AppError::invalid(self.words.say_with("pulse-refused-date", &args)));
        };
        let morning = |typed: &Option<String>| -> Result<Option<NaiveDate>, AppError> {
            typed.as_deref().filter(|typed| !typed.is_empty()).map(|typed| self.morning(typed, now, zone)).transpose()
        };
        Ok(ClosingDraft {
            kept: Moment::new(now, zone),
            work_date,
            step: form.step.min(LAST_STEP),
            unfinished: form.unfinished.clone(),
            unfinished_on: morning(&form.unfinished_on)?,
            difficult: form.difficult.clone(),
            difficult_on: morning(&form.difficult_on)?,
            went_well: form.went_well.clone(),
            colleague: form.colleague.clone(),
            home: form.home.clone(),
        })
    }

    /// The next mornings of work.
    fn mornings(&self, plan: &Plan, now: DateTime<Utc>, zone: &Zone) -> Vec<MorningView> {
        let today = zone.local(now).date();
        let working: Vec<NaiveDate> = (1..MORNINGS_AHEAD_DAYS)
            .filter_map(|days| today.checked_add_days(Days::new(days)))
            .filter(|date| plan.shift_of(*date, zone).is_some())
            .take(MORNINGS)
            .collect();
        let dates = if working.is_empty() { today.succ_opt().into_iter().collect() } else { working };
        dates
            .into_iter()
            .map(|date| {
                let at = shown_from(now, Some(date), Some(plan), zone);
                MorningView { date: date.to_string(), words: long_moment_at(at, now, zone, &self.words) }
            })
            .collect()
    }
}

fn as_one_line(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn form_of(draft: &ClosingDraft) -> ClosingForm {
    let date = |date: Option<NaiveDate>| date.map(|date| date.to_string());
    ClosingForm {
        work_date: draft.work_date.to_string(),
        step: draft.step,
        unfinished: draft.unfinished.clone(),
        unfinished_on: date(draft.unfinished_on),
        difficult: draft.difficult.clone(),
        difficult_on: date(draft.difficult_on),
        went_well: draft.went_well.clone(),
        colleague: draft.colleague.clone(),
        home: draft.home.clone(),
    }
}

#[cfg(test)]
mod tests {
    use store::Store;

    use super::*;
    use crate::words::Words;
    use testing::words;

    fn warsaw() -> Zone {
        Zone::named("Europe/Warsaw").unwrap()
    }

    fn at(text: &str) -> DateTime<Utc> {
        warsaw().instant(text.parse().unwrap())
    }

    fn app() -> App {
        let day = r#"["09:00-17:30"]"#;
        let week = format!(r#"{{"week": {{"mon": {day}, "tue": {day}, "wed": {day}, "thu": {day}, "fri": {day}}}}}"#);
        let plan: Plan = serde_json::from_str(&week).unwrap();
        let mut store = Store::in_memory().unwrap();
        store.save_plan(&Moment::new(at("2026-11-16T08:00:00"), &warsaw()), &plan).unwrap();
        App::over(store, Words::new("en-GB"))
    }

    fn closing(app: &mut App, now: &str) -> Option<ClosingView> {
        app.closing(at(now), &warsaw()).unwrap()
    }

    fn said() -> ClosingForm {
        ClosingForm {
            work_date: "2026-11-20".to_owned(),
            step: 3,
            unfinished: "two letters".to_owned(),
            unfinished_on: Some("2026-11-24".to_owned()),
            difficult: "the call at four".to_owned(),
            went_well: "the group laughed".to_owned(),
            ..ClosingForm::default()
        }
    }

    #[test]
    fn it_comes_at_the_days_end_and_not_in_the_middle_of_work_or_on_a_day_off() {
        let mut app = app();
        for (now, offered) in [
            ("2026-11-20T08:00:00", false),
            ("2026-11-20T15:00:00", false),
            ("2026-11-20T17:20:00", true),
            ("2026-11-20T17:31:00", true),
            ("2026-11-20T19:00:00", true),
            ("2026-11-21T17:31:00", false),
        ] {
            assert_eq!(closing(&mut app, now).is_some(), offered, "{now}");
        }
        app.done_for_today(at("2026-11-20T17:40:00"), &warsaw()).unwrap();
        assert_eq!(closing(&mut app, "2026-11-20T17:41:00"), None, "the day is done");
    }

    #[test]
    fn one_switch_takes_it_away() {
        let mut app = app();
        let mut form = app.chosen().unwrap();
        assert!(form.closing_ritual);
        form.closing_ritual = false;
        app.save_settings(&form, at("2026-11-20T12:00:00"), &warsaw()).unwrap();
        assert_eq!(closing(&mut app, "2026-11-20T17:31:00"), None);
    }

    #[test]
    fn what_it_says_waits_for_the_mornings_that_were_picked() {
        let mut app = app();
        let view = closing(&mut app, "2026-11-20T17:31:00").unwrap();
        let words: Vec<&str> = view.mornings.iter().map(|morning| morning.words.as_str()).collect();
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "27 November"];
        assert_eq!(words, days.map(|day| words!("moment-long", day = day, time = "9:00")));
        app.finish_closing(&said(), at("2026-11-20T17:33:00"), &warsaw()).unwrap();
        assert_eq!(closing(&mut app, "2026-11-20T17:34:00"), None, "once a day");
        let shown = |now: &str| -> Vec<(Option<String>, String)> {
            let view = app.parked_thoughts(at(now), &warsaw()).unwrap();
            view.shown.into_iter().map(|thought| (thought.about, thought.thought)).collect()
        };
        assert_eq!(shown("2026-11-22T12:00:00"), []);
        let difficult = (Some(words!("parked-about-difficult").to_owned()), "the call at four".to_owned());
        let unfinished = (Some(words!("parked-about-unfinished").to_owned()), "two letters".to_owned());
        assert_eq!(shown("2026-11-23T09:00:00"), std::slice::from_ref(&difficult));
        assert_eq!(shown("2026-11-24T09:00:00"), [unfinished, difficult]);
        let date = "2026-11-20".parse().unwrap();
        let kept = app.store.closing(date).unwrap().unwrap();
        assert_eq!((kept.went_well.as_str(), kept.parked), ("the group laughed", 2));
    }

    #[test]
    fn one_under_way_is_there_again_and_one_left_for_another_day_is_kept_as_that_days() {
        let mut app = app();
        app.keep_closing_draft(&said(), at("2026-11-20T17:33:00"), &warsaw()).unwrap();
        assert_eq!(closing(&mut app, "2026-11-20T17:40:00").unwrap().form, said());
        assert_eq!(closing(&mut app, "2026-11-23T09:30:00"), None);
        assert!(app.store.closing("2026-11-20".parse().unwrap()).unwrap().is_some());
        assert_eq!(app.store.closing_draft().unwrap(), None);
        let view = app.parked_thoughts(at("2026-11-23T09:30:00"), &warsaw()).unwrap();
        assert_eq!(view.shown[0].thought, "the call at four");
    }

    #[test]
    fn skipped_from_end_to_end_it_leaves_no_trace_and_a_bad_line_or_date_changes_nothing() {
        let mut app = app();
        let nothing = ClosingForm { work_date: "2026-11-20".to_owned(), step: 4, ..ClosingForm::default() };
        app.finish_closing(&nothing, at("2026-11-20T17:33:00"), &warsaw()).unwrap();
        assert!(closing(&mut app, "2026-11-20T17:34:00").is_some(), "it was not done");
        for form in [
            ClosingForm { home: "x".repeat(281), ..said() },
            ClosingForm { unfinished_on: Some("2026-11-20".to_owned()), ..said() },
            ClosingForm { work_date: "2026-11-21".to_owned(), ..said() },
        ] {
            assert!(app.finish_closing(&form, at("2026-11-20T17:35:00"), &warsaw()).is_err());
            assert!(app.keep_closing_draft(&form, at("2026-11-20T17:35:00"), &warsaw()).is_err());
        }
        assert!(app.store.thoughts().unwrap().is_empty());
    }
}
