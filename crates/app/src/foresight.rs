//! What will happen with the stored plan if nothing is said: `leeward-cli next`. Lives here: asking the engine.
//! What does not: the engine (domain::reminder), how a line is printed (`ledger_line`).

use chrono::{DateTime, TimeDelta, Utc};
use domain::reminder::foresee;
use domain::zone::Zone;

use crate::App;
use crate::error::AppError;
use crate::ledger_line::printed;

impl App {
    /// The lines that the engine will write from now until so many days from now, each as one JSON object, in the order
    /// of `simulate`. Nothing is written.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn next_lines(&self, days: u32, now: DateTime<Utc>, zone: &Zone) -> Result<Vec<String>, AppError> {
        let Some(loaded) = self.load(now, zone)? else { return Ok(Vec::new()) };
        let lines = foresee(&loaded.standing(now), &loaded.state, now, now + TimeDelta::days(days.into()), zone);
        Ok(lines.iter().map(printed).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::boundaries::propose_plan;
    use crate::words::Words;
    use store::Store;

    #[test]
    fn next_says_what_simulate_would_and_writes_nothing() {
        let zone = Zone::named("Europe/Warsaw").unwrap();
        let mut app = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
        let now = zone.instant("2026-11-27T12:00:00".parse().unwrap());
        assert!(app.next_lines(7, now, &zone).unwrap().is_empty());
        let mut form = propose_plan(app.words());
        form.heads_up_minutes = None;
        app.save_plan(&form, now, &zone).unwrap();
        let lines = [
            r#"{"at":"2026-11-27T17:30:00+01:00","work_date":"2026-11-27","kind":"day_end","outcome":"delivered"}"#,
            r#"{"at":"2026-11-27T18:30:00+01:00","work_date":"2026-11-27","kind":"cutoff","outcome":"delivered"}"#,
        ];
        assert_eq!(app.next_lines(2, now, &zone).unwrap(), lines);
        assert_eq!(app.next_lines(7, now, &zone).unwrap().len(), 10);
        assert_eq!(app.next_lines(2, now, &zone).unwrap(), lines);
        app.done_for_today(now, &zone).unwrap();
        assert!(app.next_lines(2, now, &zone).unwrap().is_empty());
    }
}
