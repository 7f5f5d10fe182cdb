//! What a screen shows. Lives here: plain values that cross to the window, and nothing that decides.
//! A sentence in a view is already in the person's language; the window adds only labels.
//! Dates are `YYYY-MM-DD`, wall-clock times `HH:MM` (24 hours), hours of a day are 0.0 to 24.0.

mod after_hours;
mod backups;
mod boundaries;
mod calendar_file;
mod check_in;
mod closing;
mod days_off;
mod exchange;
mod history;
mod parked;
mod questionnaires;
mod replies;
mod sessions;
mod settings;
mod start;
mod today;
mod trends;

pub use after_hours::*;
pub use backups::*;
pub use boundaries::*;
pub use calendar_file::*;
pub use check_in::*;
pub use closing::*;
pub use days_off::*;
pub use exchange::*;
pub use history::*;
pub use parked::*;
pub use questionnaires::*;
pub use replies::*;
pub use sessions::*;
pub use settings::*;
pub use start::*;
pub use today::*;
pub use trends::*;
