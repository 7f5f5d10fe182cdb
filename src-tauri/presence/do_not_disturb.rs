//! The desktop's Do Not Disturb. Lives here: asking whoever shows the notifications, in the way that it can be asked.
//!
//! There is no common way. The notification service says who it is; KDE Plasma has the property `Inhibited` beside the
//! specification's own calls, which others may follow; GNOME and Xfce keep a setting; dunst has a property of its own.

use app::presence::{By, Seen};
use gio::prelude::SettingsExt;
use zbus::blocking::Connection;
use zbus::zvariant::OwnedValue;

use crate::bus;

const SERVICE: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// Whether it is on.
pub(super) fn read() -> Seen {
    bus::SESSION.ask(ask).unwrap_or(Seen::cannot(By::Nobody))
}

fn ask(bus: &Connection) -> zbus::Result<Seen> {
    let answer = bus.call_method(Some(SERVICE), PATH, Some(SERVICE), "GetServerInformation", &())?;
    let (name, _vendor, _version, _specification): (String, String, String, String) = answer.body().deserialize()?;
    match teller(&name) {
        By::Gnome => Ok(gnome()),
        By::Xfce => xfce(bus),
        By::Dunst => property(bus, "org.dunstproject.cmd0", "paused").map(|on| Seen::told(on, By::Dunst)),
        by => property(bus, SERVICE, "Inhibited").map(|on| Seen::told(on, by)),
    }
}

/// Who a notification service is, by the name that it gives.
fn teller(name: &str) -> By {
    match name.to_ascii_lowercase().as_str() {
        "gnome-shell" => By::Gnome,
        "plasma" => By::Kde,
        "xfce notify daemon" => By::Xfce,
        "dunst" => By::Dunst,
        _ => By::Desktop,
    }
}

fn property(bus: &Connection, interface: &str, name: &str) -> zbus::Result<bool> {
    let get =
        bus.call_method(Some(SERVICE), PATH, Some("org.freedesktop.DBus.Properties"), "Get", &(interface, name))?;
    let value: OwnedValue = get.body().deserialize()?;
    Ok(bool::try_from(value)?)
}

/// Xfce's own settings service; where nobody ever touched the switch, it is not there, and off.
fn xfce(bus: &Connection) -> zbus::Result<Seen> {
    let service = Some("org.xfce.Xfconf");
    let switch = ("xfce4-notifyd", "/do-not-disturb");
    let on = match bus.call_method(service, "/org/xfce/Xfconf", service, "GetProperty", &switch) {
        Ok(answer) => bool::try_from(answer.body().deserialize::<OwnedValue>()?)?,
        Err(zbus::Error::MethodError(name, _, _)) if name.ends_with(".PropertyNotFound") => false,
        Err(error) => return Err(error),
    };
    Ok(Seen::told(on, By::Xfce))
}

/// GNOME's switch is the setting that shows banners.
fn gnome() -> Seen {
    const SCHEMA: &str = "org.gnome.desktop.notifications";
    const BANNERS: &str = "show-banners";
    let schema = gio::SettingsSchemaSource::default().and_then(|source| source.lookup(SCHEMA, true));
    // Asking for what is not there would end the program.
    match schema {
        Some(schema) if schema.has_key(BANNERS) => Seen::told(!gio::Settings::new(SCHEMA).boolean(BANNERS), By::Gnome),
        _ => Seen::cannot(By::Nobody),
    }
}
