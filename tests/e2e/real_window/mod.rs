//! The tests in the real window. `cargo xtask test` gives them a step of their own by this module's name.

mod accessibility;
mod backups;
mod bad_days;
mod capabilities;
mod check_in;
mod day_end;
mod evening;
mod files;
mod late_key;
mod leaving;
mod other_rules;
mod presence;
mod region;
mod sessions;
mod standing;
mod start;
mod tray;

use crate::desk::Desk;
use crate::window::Window;
use testing::words;

/// A Monday at work, with the machine's own pace: the clock starts there with the program.
const MONDAY_AT_WORK: &str = "from 2027-01-11T15:00:00+00:00\nzone Europe/London\n";

/// The program after a first start with its own proposals, on Today.
async fn begun(desk: &Desk) -> Window {
    let window = desk.open(&[]).await;
    window.press(words!("first-use-defaults")).await;
    window.press(words!("later")).await;
    window.sees(words!("today-how")).await;
    window
}

/// What a message says before its only variable, where a test can't know the value.
fn before(id: &str, variable: &str) -> &'static str {
    testing::words(id, &[(variable, "…".into())]).split_once('…').unwrap().0
}

/// The tray's line while work goes on, up to the minutes that are left.
fn day_ends_in() -> &'static str {
    before("day-ends-in", "left")
}

/// The tray's line after "done for today", up to when the next reminder comes.
fn done_until_next() -> &'static str {
    before("day-done-next", "next")
}
