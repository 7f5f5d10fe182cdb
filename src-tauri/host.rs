//! What this computer offers: a notification service, a tray. Lives here: asking. What does not: what follows from it.

/// Whether notifications can be shown now.
pub(crate) fn notifications() -> bool {
    #[cfg(target_os = "linux")]
    return bus::answers("org.freedesktop.Notifications", "/org/freedesktop/Notifications", "GetServerInformation");
    #[cfg(not(target_os = "linux"))]
    true
}

/// Whether something on this desktop shows tray icons now.
pub(crate) fn tray() -> bool {
    #[cfg(target_os = "linux")]
    return bus::has_owner("org.kde.StatusNotifierWatcher");
    #[cfg(not(target_os = "linux"))]
    true
}

#[cfg(target_os = "linux")]
mod bus {
    use std::sync::{Mutex, PoisonError};
    use std::time::Duration;

    use zbus::blocking::{Connection, connection, fdo::DBusProxy};

    /// One connection for all questions; a lost one is made again at the next.
    static BUS: Mutex<Option<Connection>> = Mutex::new(None);

    fn ask<T>(question: impl FnOnce(&Connection) -> zbus::Result<T>) -> Option<T> {
        let mut kept = BUS.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.is_none() {
            // A service that hangs must not hold up a reminder.
            *kept = connection::Builder::session().ok()?.method_timeout(Duration::from_secs(2)).build().ok();
        }
        let answer = question(kept.as_ref()?);
        if matches!(answer, Err(zbus::Error::InputOutput(_))) {
            *kept = None;
        }
        answer.ok()
    }

    /// Whether a service answers a question without arguments; the bus starts it where it can.
    pub(super) fn answers(service: &str, path: &str, question: &str) -> bool {
        ask(|bus| bus.call_method(Some(service), path, Some(service), question, &())).is_some()
    }

    pub(super) fn has_owner(service: &'static str) -> bool {
        ask(|bus| Ok(DBusProxy::new(bus)?.name_has_owner(service.try_into()?)?)).unwrap_or(false)
    }
}
