//! What this desktop offers to Leeward, asked over D-Bus. Lives here: asking, not longer than two seconds. What does not:
//! what is said of it (`app::doctor`).

use app::doctor::Desktop;

/// What the session that this terminal is in offers; none where it is in none, or where nothing can be asked.
pub(crate) fn seen() -> Option<Desktop> {
    #[cfg(target_os = "linux")]
    return over_the_bus();
    #[cfg(not(target_os = "linux"))]
    None
}

#[cfg(target_os = "linux")]
fn over_the_bus() -> Option<Desktop> {
    use zbus::blocking::{connection::Builder, fdo::DBusProxy};

    const NOTIFICATIONS: &str = "org.freedesktop.Notifications";
    let bus = Builder::session().ok()?.method_timeout(std::time::Duration::from_secs(2)).build().ok()?;
    let names = DBusProxy::new(&bus).ok()?;
    let tray = names.name_has_owner("org.kde.StatusNotifierWatcher".try_into().ok()?).ok()?;
    // Asked, not looked up: the bus starts it where it can.
    let path = "/org/freedesktop/Notifications";
    let answer = bus.call_method(Some(NOTIFICATIONS), path, Some(NOTIFICATIONS), "GetServerInformation", &());
    Some(Desktop { tray, notifications: answer.is_ok() })
}
