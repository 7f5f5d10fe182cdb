//! What a desktop has to say of "do not disturb", of sleep and of a locked screen, in each of the ways that desktops do:
//! a property of the notification service (KDE Plasma, and whoever follows), dunst's own, Xfce's settings, logind.

use std::future::pending;
use std::sync::{Arc, Mutex};

use zbus::zvariant::Value;
use zbus::{Connection, interface};

/// Whether the desktop wants to be left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    Off,
    On,
    /// It never says.
    Never,
}

/// What the desktop says now, and which one it says it is; a test turns both.
#[derive(Debug, Clone)]
pub(crate) struct DoNotDisturb(Arc<Mutex<(Answer, &'static str)>>);

impl DoNotDisturb {
    pub(crate) fn new() -> Self {
        Self(Arc::new(Mutex::new((Answer::Off, "a desk for tests"))))
    }

    pub(crate) fn turn(&self, answer: Answer) {
        self.0.lock().unwrap().0 = answer;
    }

    /// The notification service is this one from now on.
    pub(crate) fn be(&self, service: &'static str) {
        self.0.lock().unwrap().1 = service;
    }

    pub(crate) fn service(&self) -> &'static str {
        self.0.lock().unwrap().1
    }

    /// Whether a service that bears one of these names is asked, and wants to be left alone.
    pub(crate) async fn of(&self, names: &[&str]) -> zbus::fdo::Result<bool> {
        let (answer, service) = *self.0.lock().unwrap();
        if !names.contains(&service) {
            return Err(zbus::fdo::Error::UnknownProperty(service.to_owned()));
        }
        match answer {
            Answer::Off => Ok(false),
            Answer::On => Ok(true),
            Answer::Never => pending().await,
        }
    }

    /// Has the ways of dunst and of Xfce on a bus as well.
    pub(crate) async fn in_every_way(&self, bus: &Connection) {
        let server = bus.object_server();
        assert!(server.at(crate::notices::PATH, Dunst(self.clone())).await.unwrap());
        assert!(server.at("/org/xfce/Xfconf", Xfconf(self.clone())).await.unwrap());
        bus.request_name("org.xfce.Xfconf").await.unwrap();
    }
}

struct Dunst(DoNotDisturb);

#[interface(name = "org.dunstproject.cmd0")]
impl Dunst {
    #[zbus(property, name = "paused")]
    async fn paused(&self) -> zbus::fdo::Result<bool> {
        self.0.of(&["dunst"]).await
    }
}

struct Xfconf(DoNotDisturb);

/// Xfce's own word for what was never set.
#[derive(Debug, zbus::DBusError)]
#[zbus(prefix = "org.xfce.Xfconf.Error")]
enum XfconfError {
    #[zbus(error)]
    Bus(zbus::Error),
    PropertyNotFound(String),
}

#[interface(name = "org.xfce.Xfconf")]
impl Xfconf {
    async fn get_property(&self, channel: String, property: String) -> Result<Value<'static>, XfconfError> {
        match self.0.of(&["Xfce Notify Daemon"]).await {
            Ok(true) if (channel.as_str(), property.as_str()) == ("xfce4-notifyd", "/do-not-disturb") => {
                Ok(Value::from(true))
            }
            // Where nobody ever turned it on.
            _ => Err(XfconfError::PropertyNotFound(property)),
        }
    }
}

const LOGIND: &str = "/org/freedesktop/login1";

struct Session {
    locked: bool,
}

#[interface(name = "org.freedesktop.login1.Session")]
impl Session {
    #[zbus(property)]
    fn locked_hint(&self) -> bool {
        self.locked
    }
}

/// Has logind on a bus, with a session that is locked or not.
pub(crate) async fn have_logind(bus: &Connection, locked: bool) {
    bus.object_server().at(format!("{LOGIND}/session/auto"), Session { locked }).await.unwrap();
    bus.request_name("org.freedesktop.login1").await.unwrap();
}

/// Says what logind says as the computer falls asleep, or wakes.
pub(crate) async fn sleep(bus: &Connection, falls_asleep: bool) {
    let (none, manager): (Option<&str>, _) = (None, "org.freedesktop.login1.Manager");
    bus.emit_signal(none, LOGIND, manager, "PrepareForSleep", &falls_asleep).await.unwrap();
}
