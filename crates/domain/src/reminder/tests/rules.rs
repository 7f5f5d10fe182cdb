//! The engine's rules, each by its number. Lives here: the days that most of them are told on.

mod closing;
mod due_times;
mod settling;
mod snoozes;
mod spells;
mod wrong_clock;

use super::fixture::OFFICE;

const MON: &str = "2027-01-11T08:00:00";
const TUE: &str = "2027-01-12T08:00:00";

/// The office week with other reminders.
fn office(reminders: &str) -> String {
    OFFICE.replace(r#""heads_up_minutes":null,"cutoff":{"minutes_after_end":30}"#, reminders)
}
