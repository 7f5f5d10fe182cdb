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
