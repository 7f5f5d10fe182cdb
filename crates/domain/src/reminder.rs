//! Which reminders a workday gives, when, and what became of them. Lives here: the ledger's entries, whose fold
//! (`State`) is the whole memory of the engine, and pure functions on it: `settle`, `act`, `next_wake`, `outlook`,
//! `day_state`. What does not: words, notifications, the clock. The caller appends what these return, in order.

mod act;
mod ahead;
mod day;
mod entry;
mod once;
mod settle;
mod standing;
mod state;
#[cfg(test)]
mod tests;

pub use act::{Act, act};
pub use ahead::{Upcoming, foresee, next_wake, next_wake_until, outlook, outlook_once};
pub use day::{DayState, HeldBack, Phase, day_state};
pub use entry::{Entry, Key, Kind, Line, Outcome};
pub use once::{Once, Rule};
pub use settle::{Due, Settlement, settle};
pub use standing::Standing;
pub use state::State;
