//! Questionnaires answered by item number from one's own copy: listed, begun, kept with every key, finished.
//! Lives here: the verbs. What does not: how one is shown while it is answered (`questionnaires/asked.rs`), what the
//! answers came to, in words (`questionnaires/result.rs`), files of one's own (`brought.rs`), keys and scores (`domain`). Only answers are stored; a corrected key re-scores them all.

mod asked;
mod brought;
mod cadence;
mod names;
mod preview;
mod result;
#[cfg(test)]
mod tests;
mod unfit;

pub(crate) use brought::{BROUGHT, Known};

use std::borrow::Cow;

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::check_in::Answers;
use domain::instrument::{Definition, Instrument};
use domain::moment::Moment;
use domain::zone::Zone;
use store::{CheckIn, CheckInId, NewCheckIn, StoreError};

use crate::App;
use crate::answer_words::refused_answer;
use crate::calendar::Calendar;
use crate::check_in::date;
use crate::error::{AppError, OrSay};
use crate::pulses::DateWords;
use crate::view::{
    QuestionnaireEntry, QuestionnaireForm, QuestionnaireResultView, QuestionnaireRow, QuestionnaireView,
    QuestionnairesView,
};

impl App {
    /// The questionnaires that can be answered, each with what it came to before.
    ///
    /// # Errors
    /// The records refuse.
    pub fn questionnaires(&self, now: DateTime<Utc>, zone: &Zone) -> Result<QuestionnairesView, AppError> {
        let today = self.calendar(now, zone)?.today();
        let all = self.store.all_check_ins().or_say(&self.words)?;
        let dates = DateWords::new(&self.words, today);
        let cadences = self.cadences()?;
        let offered = self.offered()?;
        let rows = offered.iter().map(|definition| {
            let usual = definition.usual_edition();
            let mine: Vec<&CheckIn> = all.iter().filter(|entry| entry.instrument == usual.id).collect();
            let again = again_from(usual, mine.iter().map(|entry| entry.work_date).max());
            let may = again.is_none_or(|from| from <= today);
            let last = mine.last().map(|entry| {
                let day = dates.day(entry.work_date);
                match again.filter(|_| !may) {
                    Some(from) => self.words.say_with(
                        "questionnaire-last-again",
                        &[("day", day.into()), ("again", dates.day(from).into())],
                    ),
                    None => self.words.say_with("questionnaire-last", &[("day", day.into())]),
                }
            });
            Ok(QuestionnaireRow {
                id: usual.id.clone(),
                name: usual.name.clone(),
                about: self.about(usual),
                last,
                may,
                mine: App::is_brought(&usual.id),
                every_days: cadences.get(&usual.id).map_or(0, |cadence| cadence.days),
                cadences: self.cadence_choices(usual),
                under_way: self.kept(&usual.id)?.is_some(),
                entries: mine
                    .iter()
                    .rev()
                    .map(|entry| QuestionnaireEntry {
                        id: entry.id.as_str().to_owned(),
                        when: dates.day(entry.work_date),
                        scores: self.scores_line(definition, entry),
                    })
                    .collect(),
            })
        });
        Ok(QuestionnairesView { rows: rows.collect::<Result<_, AppError>>()? })
    }

    /// A questionnaire as it is answered: new, gone on with, or an entry to change.
    ///
    /// # Errors
    /// There is no such questionnaire or entry, it is inside its recall period, or the records refuse.
    pub fn questionnaire(
        &self,
        id: &str,
        entry: Option<&str>,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<QuestionnaireView, AppError> {
        let definition = &*self.definition(id)?;
        let today = self.calendar(now, zone)?.today();
        let form = match (entry, self.kept(id)?) {
            (entry, Some(kept)) if kept.entry.as_deref() == entry => kept,
            (Some(entry), _) => self.form_of(definition, entry)?,
            (None, _) => {
                let before = self.before(id, None)?;
                self.refuse_inside_recall(definition.usual_edition(), &before, today)?;
                QuestionnaireForm {
                    id: id.to_owned(),
                    edition: known_edition(definition, &before),
                    work_date: today.to_string(),
                    answers: vec![None; items(definition.usual_edition())],
                    page: 0,
                    entry: None,
                }
            }
        };
        Ok(self.questionnaire_view(definition, form, today))
    }

    /// Keeps answers under way, at once.
    ///
    /// # Errors
    /// What can't be taken, or the records refuse.
    pub fn keep_questionnaire(&mut self, form: &QuestionnaireForm) -> Result<(), AppError> {
        let definition = &*self.definition(&form.id)?;
        self.answers(definition.usual_edition(), form)?;
        self.store.set_setting(&draft_key(&form.id), &Some(form)).or_say(&self.words)
    }

    /// Stores the answers, or a change of them; what they came to.
    ///
    /// # Errors
    /// Nothing answered, a print that is not chosen, an answer or a date that can't be taken, a date inside the recall
    /// period of another entry, an entry that is gone, or the records refuse; then what is under way stays.
    pub fn finish_questionnaire(
        &mut self,
        form: &QuestionnaireForm,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<QuestionnaireResultView, AppError> {
        self.hold_clock(now, zone)?;
        let definition = &*self.definition(&form.id)?;
        let calendar: Calendar = self.calendar(now, zone)?;
        let work_date = date(&form.work_date, &calendar, &self.words)?;
        let instrument = match &form.edition {
            Some(edition) => definition.edition(edition),
            None => Some(definition.usual_edition()).filter(|_| definition.editions().count() == 1),
        };
        let instrument = instrument.ok_or_else(|| self.refused("questionnaire-refused-edition"))?;
        let given = self.answers(instrument, form)?;
        if given.is_empty() {
            return Err(self.refused("questionnaire-refused-empty"));
        }
        let before = self.before(&form.id, form.entry.as_deref())?;
        self.refuse_inside_recall(instrument, &before, work_date)?;
        let new = NewCheckIn {
            made: Moment::new(now, zone),
            work_date,
            instrument: instrument.id.clone(),
            edition: Some(instrument.edition.clone()),
            answers: given.kept(instrument),
            note: String::new(),
        };
        self.store
            .together(|store| {
                match &form.entry {
                    Some(entry) => store.change_check_in(&CheckInId::from_text(entry), &new)?,
                    None => store.add_check_in(&new).map(|_| ())?,
                }
                store.set_setting(&draft_key(&form.id), &None::<QuestionnaireForm>)
            })
            .or_say(&self.words)?;
        let dates = DateWords::new(&self.words, calendar.today());
        Ok(self.questionnaire_result(definition, instrument, &new, &before, form.entry.is_some(), &dates))
    }

    fn form_of(&self, definition: &Definition, entry: &str) -> Result<QuestionnaireForm, AppError> {
        let found = self.store.check_in(&CheckInId::from_text(entry)).or_say(&self.words)?;
        let found = found.filter(|found| found.instrument == definition.id());
        let found = found.ok_or_else(|| AppError::of_store(&StoreError::Gone, &self.words))?;
        let answer = |item: u32| found.answers.get(&item).copied().flatten();
        Ok(QuestionnaireForm {
            id: found.instrument.clone(),
            edition: found.edition.clone(),
            work_date: found.work_date.to_string(),
            answers: (1..=definition.usual_edition().items).map(answer).collect(),
            page: 0,
            entry: Some(entry.to_owned()),
        })
    }

    /// The other entries of a questionnaire, by date.
    fn before(&self, id: &str, but: Option<&str>) -> Result<Vec<CheckIn>, AppError> {
        let all = self.store.all_check_ins().or_say(&self.words)?;
        Ok(all.into_iter().filter(|one| one.instrument == id && Some(one.id.as_str()) != but).collect())
    }

    fn refuse_inside_recall(&self, instrument: &Instrument, others: &[CheckIn], on: NaiveDate) -> Result<(), AppError> {
        let days = i64::from(instrument.recall_days.unwrap_or(0));
        let Some(near) = others.iter().find(|other| (other.work_date - on).num_days().abs() < days) else {
            return Ok(());
        };
        let args = [("day", self.words.day(near.work_date).into()), ("days", days.into())];
        Err(AppError::invalid(self.words.say_with("questionnaire-refused-recall", &args)))
    }

    fn definition(&self, id: &str) -> Result<Cow<'static, Definition>, AppError> {
        let found = self.offered()?.into_iter().find(|definition| definition.id() == id);
        found.ok_or_else(|| self.refused("questionnaire-refused-unknown"))
    }

    fn kept(&self, id: &str) -> Result<Option<QuestionnaireForm>, AppError> {
        let kept: Option<Option<QuestionnaireForm>> = self.store.setting(&draft_key(id)).or_say(&self.words)?;
        Ok(kept.flatten())
    }

    /// The answers of a form, each a printed value.
    fn answers(&self, instrument: &Instrument, form: &QuestionnaireForm) -> Result<Answers, AppError> {
        let given = (1..).zip(form.answers.iter().copied());
        Answers::parse(instrument, given).map_err(|why| AppError::invalid(refused_answer(&self.words, &why)))
    }

    fn refused(&self, id: &str) -> AppError {
        AppError::invalid(self.words.say(id))
    }
}

/// The print that was used last; the only one where there is no other.
fn known_edition(definition: &Definition, before: &[CheckIn]) -> Option<String> {
    if definition.editions().count() == 1 {
        return Some(definition.usual_edition().edition.clone());
    }
    before.last().and_then(|entry| entry.edition.clone())
}

fn draft_key(id: &str) -> String {
    format!("questionnaires.draft.{id}")
}

fn items(instrument: &Instrument) -> usize {
    usize::try_from(instrument.items).unwrap_or_default()
}

/// From when on it may be answered again: not inside its recall period.
fn again_from(instrument: &Instrument, last: Option<NaiveDate>) -> Option<NaiveDate> {
    Some(last? + Days::new(u64::from(instrument.recall_days?)))
}
