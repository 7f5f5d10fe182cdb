//! Where the day is, for a status bar. Lives here: the line and its shape for a program that reads it. What does not:
//! the words (day).

use chrono::{DateTime, Utc};
use domain::zone::Zone;
use serde::Serialize;

use crate::App;
use crate::error::AppError;
use crate::view::DayPhase;

/// Where the day is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Status {
    /// Where it is; as the tray's icon.
    pub phase: DayPhase,
    /// The tray's first lines.
    pub lines: Vec<String>,
}

/// A status as waybar reads it from a custom module (`return-type = "json"`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Waybar<'a> {
    text: &'a str,
    alt: DayPhase,
    tooltip: String,
    class: DayPhase,
}

impl Status {
    /// In one line.
    #[must_use]
    pub fn line(&self) -> String {
        self.lines.join(" · ")
    }

    /// As one JSON object.
    #[must_use]
    pub fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// As waybar wants it: the first line in the bar, all of them on hovering, the phase to style by.
    #[must_use]
    pub fn waybar(&self) -> String {
        let text = self.lines.first().map_or("", String::as_str);
        let shown = Waybar { text, alt: self.phase, tooltip: self.lines.join("\n"), class: self.phase };
        serde_json::to_string(&shown).unwrap_or_default()
    }
}

impl App {
    /// Where the day is.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn status(&self, now: DateTime<Utc>, zone: &Zone) -> Result<Status, AppError> {
        let tray = self.tray(now, zone)?;
        let lines = if self.first_start_done() { tray.lines } else { vec![self.words.say("tray-not-set-up")] };
        Ok(Status { phase: tray.dial.phase, lines })
    }
}
