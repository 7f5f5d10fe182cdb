//! The last page of a check-in: one sentence on each sign, and one thing that may help.

use chrono::{DateTime, Utc};
use domain::zone::Zone;
use store::{CheckInId, NewCheckIn};

use crate::App;
use crate::error::AppError;
use crate::pulses::five;
use crate::signs::{Finding, rows, summary};
use crate::view::ResultView;

/// A check-in just stored.
pub(super) struct Finished {
    pub(super) id: CheckInId,
    pub(super) new: NewCheckIn,
    pub(super) changed: bool,
    pub(super) said_done: bool,
}

impl App {
    pub(super) fn result_view(
        &self,
        finished: &Finished,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<ResultView, AppError> {
        let calendar = self.calendar(now, zone)?;
        let pulses = self.pulses(&calendar)?;
        let (today, work_date) = (calendar.today(), finished.new.work_date);
        let readings = pulses.readings(today);
        let ended = calendar.end_of(today).is_none_or(|end| end <= now);
        let title = match (finished.changed, work_date == today, ended) {
            (true, _, _) => self.words.say("result-title-changed"),
            (false, false, _) => self.on_day("result-title-day", work_date),
            (false, true, true) => self.words.say("result-title"),
            (false, true, false) => self.words.say("result-title-early"),
        };
        let above = readings.iter().any(|reading| reading.standing().is_some());
        let noticed = above && App::is_notice_said(&readings, work_date);
        let finding = Finding { readings: &readings, answers: five(&finished.new.answers), work_date, today, noticed };
        Ok(ResultView {
            entry: finished.id.as_str().to_owned(),
            title,
            summary: summary(&self.words, &finding),
            signs: rows(&self.words, &readings),
            suggestion: self.suggestion(&pulses, &readings, today, noticed)?,
            small_print: noticed.then(|| self.false_notices()),
            said_done: finished.said_done,
        })
    }
}
