//! What this computer offers: a notification service, a tray. Lives here: asking. What does not: what follows from it.

#[cfg(target_os = "linux")]
use crate::bus;

/// Whether notifications can be shown now.
pub(crate) fn notifications() -> bool {
    #[cfg(target_os = "linux")]
    return bus::SESSION.answers(
        "org.freedesktop.Notifications",
        "/org/freedesktop/Notifications",
        "GetServerInformation",
    );
    #[cfg(not(target_os = "linux"))]
    true
}

/// Whether something on this desktop shows tray icons now.
pub(crate) fn tray() -> bool {
    #[cfg(target_os = "linux")]
    return bus::SESSION.has_owner("org.kde.StatusNotifierWatcher");
    #[cfg(not(target_os = "linux"))]
    true
}
