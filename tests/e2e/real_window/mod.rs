//! The tests in the real window. `cargo xtask test` gives them a step of their own by this module's name.

mod accessibility;
mod bad_days;
mod capabilities;
mod check_in;
mod day_end;
mod evening;
mod files;
mod leaving;
mod other_rules;
mod presence;
mod sessions;
mod standing;
mod start;
mod tray;

use crate::desk::Desk;
use crate::window::Window;

/// A Monday at work, with the machine's own pace: the clock starts there with the program.
const MONDAY_AT_WORK: &str = "from 2027-01-11T15:00:00+00:00\nzone Europe/London\n";

/// The program after a first start with its own proposals, on Today.
async fn begun(desk: &Desk) -> Window {
    let window = desk.open(&[]).await;
    window.press("Use these defaults").await;
    window.press("Later").await;
    window.sees("How you have been").await;
    window
}
