//! Leaving: what does not come when Leeward is quit, and how a person is knocked for. Lives here: the words of quitting
//! and whether notifications are seen. What does not: the dialogs.

use chrono::{DateTime, Utc};
use domain::reminder::Kind;
use domain::zone::Zone;

use crate::App;
use crate::error::{AppError, OrSay};

/// Whether the person said that they do not see notifications.
const UNSEEN: &str = "notifications_unseen";

impl App {
    /// What of today will not come if Leeward is quit now, in a sentence; nothing where nothing is left.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn missed_by_quitting(&self, now: DateTime<Utc>, zone: &Zone) -> Result<Option<String>, AppError> {
        let today = zone.local(now).date();
        let Some(loaded) = self.load(now, zone)? else { return Ok(None) };
        let outlook = loaded.outlook(now, zone);
        let left = outlook.iter().filter(|coming| coming.at > now && zone.local(coming.at).date() == today);
        let missed: Vec<String> = left
            .map(|coming| {
                let what = match coming.kind {
                    Kind::HeadsUp => "coming-heads-up",
                    Kind::DayEnd => "coming-day-end",
                    Kind::Cutoff => "coming-cutoff",
                };
                format!("{} {}", self.words.time(zone.local(coming.at).time()), self.words.say(what))
            })
            .collect();
        let say = || self.words.say_with("quit-misses", &[("list", missed.join("; ").into())]);
        Ok((!missed.is_empty()).then(say))
    }

    /// Whether the person saw the test reminder. Where they did not, reminders come as a small window of our own.
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn test_reminder_seen(&mut self, seen: bool) -> Result<(), AppError> {
        self.store.set_setting(UNSEEN, &!seen).or_say(&self.words)
    }

    /// Whether reminders come as a small window of our own although notifications can be sent.
    #[must_use]
    pub fn notifications_go_unseen(&self) -> bool {
        self.store.setting(UNSEEN).ok().flatten().unwrap_or(false)
    }
}

#[cfg(test)]
mod tests {
    use store::Store;

    use super::*;
    use crate::boundaries::propose_plan;
    use crate::words::Words;

    #[test]
    fn quitting_names_what_of_today_is_still_to_come_and_nothing_once_all_came() {
        let zone = Zone::named("Europe/Warsaw").unwrap();
        let at = |local: &str| zone.instant(local.parse().unwrap());
        let mut app = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
        app.save_plan(&propose_plan(&app.words), at("2026-11-23T12:00:00"), &zone).unwrap();
        let missed = |app: &App, local| app.missed_by_quitting(at(local), &zone).unwrap();
        let sentence = missed(&app, "2026-11-23T16:00:00").unwrap();
        for time in ["17:20", "17:30", "18:30"] {
            assert!(sentence.contains(time), "{sentence}");
        }
        let now = at("2026-11-23T17:31:00");
        app.tick(now, &zone, None).unwrap();
        let sentence = missed(&app, "2026-11-23T17:31:00").unwrap();
        assert!(sentence.contains("18:30") && !sentence.contains("17:30"), "{sentence}");
        app.done_for_today(now, &zone).unwrap();
        assert_eq!(missed(&app, "2026-11-23T17:31:00"), None);
    }
}
