//! What holds a reminder back: a desktop that says "do not disturb", a window that fills the screen, a camera in use.
//! Lives here: what readings of them amount to. What does not: reading them, and settling (reminder).

use serde::{Deserialize, Serialize};

/// What holds reminders back. Where several do, the first named here is said: the person's own word comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hold {
    /// The desktop says "do not disturb".
    DoNotDisturb,
    /// A window fills the screen.
    FullScreen,
    /// A camera is in use.
    Camera,
}

impl Hold {
    /// All of them, in order.
    pub const ALL: [Hold; 3] = [Hold::DoNotDisturb, Hold::FullScreen, Hold::Camera];
}

/// What was seen of one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// It holds now.
    Busy,
    /// It does not.
    Free,
    /// It can't be seen on this desktop, or there was no answer in time. It holds nothing back.
    CannotSee,
}

/// What holds reminders back now, if anything does that they wait for.
#[must_use]
pub fn held_by(reading: impl Fn(Hold) -> Reading, waits_for: impl Fn(Hold) -> bool) -> Option<Hold> {
    Hold::ALL.into_iter().find(|hold| waits_for(*hold) && reading(*hold) == Reading::Busy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_busy_and_waited_for_holds_and_what_cannot_be_seen_does_not() {
        use Reading::{Busy, CannotSee, Free};
        let everything = |_: Hold| true;
        for (readings, waits_for, held) in [
            ([Free, Free, Free], &everything as &dyn Fn(Hold) -> bool, None),
            ([CannotSee, CannotSee, CannotSee], &everything, None),
            ([Free, Busy, Free], &everything, Some(Hold::FullScreen)),
            ([CannotSee, CannotSee, Busy], &everything, Some(Hold::Camera)),
            ([Busy, Busy, Busy], &everything, Some(Hold::DoNotDisturb)),
            ([Busy, Busy, Free], &|hold| hold != Hold::DoNotDisturb, Some(Hold::FullScreen)),
            ([Busy, Free, Free], &|hold| hold != Hold::DoNotDisturb, None),
        ] {
            let reading = |hold: Hold| readings[hold as usize];
            assert_eq!(held_by(reading, waits_for), held, "{readings:?}");
        }
    }
}
