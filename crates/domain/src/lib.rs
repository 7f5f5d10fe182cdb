//! Decides, and does nothing else: pure functions from what is known to what should happen or be shown.
//! Lives here: what time, a plan, an answer and a series mean. What does not: IO, the clock, SQL, Tauri, words.

pub mod after_hours;
pub mod backups;
pub mod cadence;
pub mod care;
pub mod check_in;
pub mod evening;
pub mod icalendar;
pub mod instrument;
pub mod moment;
pub mod parked;
pub mod presence;
pub mod reminder;
pub mod score;
pub mod sessions;
pub mod trend;
pub mod work_week;
pub mod zone;
