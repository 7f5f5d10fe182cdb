//! What holds reminders back on this desktop: what the shell saw, what the person lets them wait for, and both in words.
//! What does not live here: looking (the shell), what a hold does to a reminder (domain::reminder).

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) use tests::FULL_SCREEN;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::presence::held_by;
use domain::reminder::settle;
use domain::work_week::parse_date;
use domain::zone::Zone;

pub use domain::presence::{Hold, Reading};

use crate::App;
use crate::error::AppError;
use crate::view::{SightKind, SightView, WaitFor};
use crate::words::Words;

/// What reminders wait for, as it was chosen.
pub(crate) const WAIT_FOR: &str = "reminders.wait_for";

/// What a probe saw, and who told or why nobody could.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// What it saw.
    pub reading: Reading,
    /// How.
    pub by: By,
}

/// Who told, or why nobody could.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// GNOME's settings.
    Gnome,
    /// KDE Plasma's notification service.
    Kde,
    /// Xfce's settings.
    Xfce,
    /// The dunst notification service.
    Dunst,
    /// Whatever the desktop is: it has a way to ask, and answers.
    Desktop,
    /// Nobody here knows.
    Nobody,
    /// Who should know did not answer in time.
    NoAnswer,
    /// Wayland shows no program the windows of another.
    Wayland,
    /// PipeWire holds the camera whether it is in use or not.
    PipeWire,
}

impl Seen {
    /// It holds, or it does not, as this one says.
    #[must_use]
    pub const fn told(busy: bool, by: By) -> Seen {
        Seen { reading: if busy { Reading::Busy } else { Reading::Free }, by }
    }

    /// It can't be seen, for this reason.
    #[must_use]
    pub const fn cannot(by: By) -> Seen {
        Seen { reading: Reading::CannotSee, by }
    }
}

/// What was seen of this desktop at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sight {
    /// The desktop's "do not disturb".
    pub do_not_disturb: Seen,
    /// A window that fills the screen.
    pub full_screen: Seen,
    /// A camera in use.
    pub camera: Seen,
    /// The session: `Busy` while its screen is locked. It holds nothing back.
    pub session: Seen,
    /// The check-in, while its window is open. It holds nothing back.
    pub check_in: Option<CheckInUse>,
}

/// A check-in under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckInUse {
    work_date: NaiveDate,
    touched: DateTime<Utc>,
}

/// A check-in that was touched within this is in use; longer ago, the person may have left it.
const IN_USE_FOR: TimeDelta = TimeDelta::minutes(5);

impl CheckInUse {
    /// The check-in of a work date, as it was last touched; none where that is no date.
    #[must_use]
    pub fn touched(work_date: &str, now: DateTime<Utc>) -> Option<CheckInUse> {
        Some(CheckInUse { work_date: parse_date(work_date)?, touched: now })
    }

    /// The work date, while it is in use. A clock set back since proves nothing.
    fn in_use(self, now: DateTime<Utc>) -> Option<NaiveDate> {
        (TimeDelta::zero()..=IN_USE_FOR).contains(&(now - self.touched)).then_some(self.work_date)
    }
}

impl Sight {
    /// What a program sees where nothing can be seen, for one reason.
    #[must_use]
    pub const fn none(by: By) -> Sight {
        let nothing = Seen::cannot(by);
        Sight { do_not_disturb: nothing, full_screen: nothing, camera: nothing, session: nothing, check_in: None }
    }

    /// The work date whose check-in is in use.
    pub(crate) fn checking_in(self, now: DateTime<Utc>) -> Option<NaiveDate> {
        self.check_in?.in_use(now)
    }

    fn of(self, hold: Hold) -> Seen {
        match hold {
            Hold::DoNotDisturb => self.do_not_disturb,
            Hold::FullScreen => self.full_screen,
            Hold::Camera => self.camera,
        }
    }

    /// Whether the screen is known to be locked.
    pub(crate) fn is_locked(self) -> bool {
        self.session.reading == Reading::Busy
    }

    /// Whether a reminder shown now may not reach the person: "do not disturb" is not known to be off.
    pub(crate) fn may_swallow(self) -> bool {
        self.do_not_disturb.reading != Reading::Free
    }
}

impl WaitFor {
    fn holds(self, hold: Hold) -> bool {
        match hold {
            Hold::DoNotDisturb => self.do_not_disturb,
            Hold::FullScreen => self.full_screen,
            Hold::Camera => self.camera,
        }
    }
}

impl App {
    /// Whether anything is open and due now, so that it matters what holds it back. Nothing else needs a look at the
    /// desktop.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn is_anything_due(&self, now: DateTime<Utc>, zone: &Zone) -> Result<bool, AppError> {
        let Some(loaded) = self.load(now, zone)? else { return Ok(false) };
        let settled = settle(&loaded.standing(now), &loaded.state, now, zone, false);
        // The end of quiet minutes writes nothing and is shown all the same.
        Ok(!settled.entries.is_empty() || !settled.show_once.is_empty())
    }

    /// What holds reminders back by this sight, of what the person lets them wait for.
    pub(crate) fn held_by(&self, sight: Sight) -> Option<Hold> {
        let wait_for = self.wait_for();
        held_by(|hold| sight.of(hold).reading, |hold| wait_for.holds(hold))
    }

    /// What can be seen here, in words, with what the person chose beside it.
    pub(crate) fn sight_views(&self, sight: Sight) -> Vec<SightView> {
        let holds = Hold::ALL.into_iter().map(|hold| (kind_of(hold), sight.of(hold)));
        holds.chain([(SightKind::Session, sight.session)]).map(|(kind, seen)| view(kind, seen, &self.words)).collect()
    }
}

fn kind_of(hold: Hold) -> SightKind {
    match hold {
        Hold::DoNotDisturb => SightKind::DoNotDisturb,
        Hold::FullScreen => SightKind::FullScreen,
        Hold::Camera => SightKind::Camera,
    }
}

/// "full screen", as it stands in brackets after what waits.
pub(crate) fn why(hold: Hold, words: &Words) -> String {
    words.say(match hold {
        Hold::DoNotDisturb => "hold-do-not-disturb",
        Hold::FullScreen => "hold-full-screen",
        Hold::Camera => "hold-camera",
    })
}

/// "a window fills the screen", while it holds something back.
pub(crate) fn what_is(hold: Hold, words: &Words) -> String {
    words.say(match hold {
        Hold::DoNotDisturb => "hold-is-do-not-disturb",
        Hold::FullScreen => "hold-is-full-screen",
        Hold::Camera => "hold-is-camera",
    })
}

/// "a window filled the screen", once it has held something back.
pub(crate) fn what_was(hold: Hold, words: &Words) -> String {
    words.say(match hold {
        Hold::DoNotDisturb => "hold-was-do-not-disturb",
        Hold::FullScreen => "hold-was-full-screen",
        Hold::Camera => "hold-was-camera",
    })
}

fn view(kind: SightKind, seen: Seen, words: &Words) -> SightView {
    let can_be_seen = seen.reading != Reading::CannotSee;
    let name = match (kind, can_be_seen) {
        (SightKind::DoNotDisturb, true) => "sight-wait-do-not-disturb",
        (SightKind::DoNotDisturb, false) => "sight-do-not-disturb",
        (SightKind::FullScreen, true) => "sight-wait-full-screen",
        (SightKind::FullScreen, false) => "sight-full-screen",
        (SightKind::Camera, true) => "sight-wait-camera",
        (SightKind::Camera, false) => "sight-camera",
        (SightKind::Session, _) => "sight-session",
    };
    SightView { kind, name: words.say(name), words: said(kind, seen, words), can_be_seen }
}

fn said(kind: SightKind, seen: Seen, words: &Words) -> String {
    let now = |on: &str, off: &str| words.say(if seen.reading == Reading::Busy { on } else { off });
    match (kind, seen.reading) {
        (SightKind::DoNotDisturb, Reading::CannotSee) => {
            format!("{} {}", why_not(seen.by, words), words.say("sight-do-not-disturb-on-time"))
        }
        (SightKind::FullScreen | SightKind::Camera, Reading::CannotSee) => {
            format!("{} {}", why_not(seen.by, words), words.say("sight-on-time"))
        }
        (SightKind::Session, Reading::CannotSee) => {
            format!("{} {}", why_not(seen.by, words), words.say("sight-session-not"))
        }
        (SightKind::DoNotDisturb, _) => {
            format!("{} {}", teller(seen.by, words), now("sight-do-not-disturb-busy", "sight-do-not-disturb-free"))
        }
        (SightKind::FullScreen, _) => now("sight-full-screen-busy", "sight-full-screen-free"),
        (SightKind::Camera, _) => now("sight-camera-busy", "sight-camera-free"),
        (SightKind::Session, _) => words.say("sight-session-told"),
    }
}

fn teller(by: By, words: &Words) -> String {
    words.say(match by {
        By::Gnome => "sight-by-gnome",
        By::Kde => "sight-by-kde",
        By::Xfce => "sight-by-xfce",
        By::Dunst => "sight-by-dunst",
        By::Desktop | By::Nobody | By::NoAnswer | By::Wayland | By::PipeWire => "sight-by-desktop",
    })
}

fn why_not(by: By, words: &Words) -> String {
    words.say(match by {
        By::NoAnswer => "sight-no-answer",
        By::Wayland => "sight-wayland",
        By::PipeWire => "sight-pipewire",
        By::Gnome | By::Kde | By::Xfce | By::Dunst | By::Desktop | By::Nobody => "sight-nobody",
    })
}
