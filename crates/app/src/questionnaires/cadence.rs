//! How often each questionnaire is asked for, and the one calm line on Today when one is due.
//! Lives here: what was chosen, kept and read. What does not: from when one is due (`domain::cadence`); there is no
//! notification of it.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::cadence::{Cadence, fitting};
use domain::instrument::Instrument;
use domain::zone::Zone;

use crate::App;
use crate::error::{AppError, OrSay};
use crate::view::{CadenceChoice, QuietLine, QuietLineKind};

/// What was chosen, by the questionnaire's id.
const CADENCES: &str = "questionnaires.cadences";
/// "Not now" puts it off for so many days.
const PUT_OFF_DAYS: u64 = 7;

pub(super) type Cadences = BTreeMap<String, Cadence>;

impl App {
    /// Asks for a questionnaire every so many days; 0 for no longer.
    ///
    /// # Errors
    /// There is no such questionnaire, it asks about more days than that, or the records refuse.
    pub fn set_cadence(&mut self, id: &str, days: u32, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let recall = self.definition(id)?.usual_edition().recall_days;
        let today = self.calendar(now, zone)?.today();
        let mut chosen = self.cadences()?;
        if days == 0 {
            chosen.remove(id);
        } else if fitting(recall).any(|fits| fits == days) {
            chosen.insert(id.to_owned(), Cadence { days, from: today, not_before: None });
        } else {
            return Err(self.refused("questionnaire-refused-cadence"));
        }
        self.store.set_setting(CADENCES, &chosen).or_say(&self.words)
    }

    /// "Not now": it is not said on Today for a week.
    ///
    /// # Errors
    /// There is no such questionnaire, or the records refuse.
    pub fn put_questionnaire_off(&mut self, id: &str, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let today = self.calendar(now, zone)?.today();
        let mut chosen = self.cadences()?;
        let Some(cadence) = chosen.get_mut(id) else { return Err(self.refused("questionnaire-refused-unknown")) };
        cadence.not_before = Some(today + Days::new(PUT_OFF_DAYS));
        self.store.set_setting(CADENCES, &chosen).or_say(&self.words)
    }

    /// The line on Today about the questionnaire that has been due longest, where one is.
    pub(crate) fn questionnaire_due(&self, today: NaiveDate) -> Result<Option<QuietLine>, AppError> {
        let chosen = self.cadences()?;
        if chosen.is_empty() {
            return Ok(None);
        }
        let all = self.store.all_check_ins().or_say(&self.words)?;
        let mut due = Vec::new();
        for (id, cadence) in chosen {
            // One that was removed is not asked for any more.
            let Ok(definition) = self.definition(&id) else { continue };
            let last = all.iter().rfind(|entry| entry.instrument == id).map(|entry| entry.work_date);
            let instrument = definition.usual_edition();
            let from = cadence.due_from(last, instrument.recall_days);
            if from <= today {
                due.push((from, id, instrument.name.clone()));
            }
        }
        due.sort_unstable();
        Ok(due.into_iter().next().map(|(_, id, name)| QuietLine {
            kind: QuietLineKind::QuestionnaireDue,
            text: self.words.say_with("questionnaire-due", &[("name", name.into())]),
            action: self.words.say("questionnaire-due-action"),
            about: Some(id),
        }))
    }

    pub(super) fn cadences(&self) -> Result<Cadences, AppError> {
        Ok(self.store.setting(CADENCES).or_say(&self.words)?.unwrap_or_default())
    }

    /// What can be chosen for a questionnaire.
    pub(super) fn cadence_choices(&self, instrument: &Instrument) -> Vec<CadenceChoice> {
        let choice = |days: u32| CadenceChoice {
            days,
            words: self.words.say_with("questionnaire-cadence", &[("days", days.into())]),
        };
        std::iter::once(0).chain(fitting(instrument.recall_days)).map(choice).collect()
    }
}
