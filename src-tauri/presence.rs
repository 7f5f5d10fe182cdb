//! What is seen of the desktop: Do Not Disturb, a window that fills the screen, a camera in use, a locked screen.
//! Lives here: looking at all of it at once, and for two seconds at most. What does not: what follows from it (the app).
//!
//! Nothing is looked at unless a reminder is due or Settings is open. Only Linux tells without code that the compiler
//! can't check: elsewhere nothing can be seen, and Settings says so.

#[cfg(target_os = "linux")]
mod camera;
#[cfg(target_os = "linux")]
mod do_not_disturb;
#[cfg(target_os = "linux")]
mod full_screen;
#[cfg(target_os = "linux")]
mod probe;
#[cfg(target_os = "linux")]
mod session;

#[cfg(not(target_os = "linux"))]
use app::presence::By;
use app::presence::Sight;

/// Looks. Not on the main thread: it waits for the slowest probe, two seconds at most.
pub(crate) fn look() -> Sight {
    #[cfg(target_os = "linux")]
    return linux::look();
    #[cfg(not(target_os = "linux"))]
    Sight::none(By::Nobody)
}

/// Calls back when the computer wakes or its screen is unlocked, where the system tells: hints, nothing depends on them.
pub(crate) fn on_return(hint: impl Fn() + Send + 'static) {
    #[cfg(target_os = "linux")]
    session::listen(hint);
    #[cfg(not(target_os = "linux"))]
    drop(hint);
}

#[cfg(target_os = "linux")]
mod linux {
    use app::presence::Sight;

    use super::probe::{Probe, together};
    use super::{camera, do_not_disturb, full_screen, session};

    static DO_NOT_DISTURB: Probe = Probe::new("do-not-disturb", do_not_disturb::read);
    static FULL_SCREEN: Probe = Probe::new("full-screen", full_screen::read);
    static CAMERA: Probe = Probe::new("camera", camera::read);
    static SESSION: Probe = Probe::new("session", session::read);

    pub(super) fn look() -> Sight {
        let [do_not_disturb, full_screen, camera, session] =
            together([&DO_NOT_DISTURB, &FULL_SCREEN, &CAMERA, &SESSION]);
        Sight { do_not_disturb, full_screen, camera, session, check_in: None }
    }
}
