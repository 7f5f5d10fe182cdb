//! The session, as logind tells: whether its screen is locked, and when the computer wakes or is unlocked.
//! Hints only: without them the ticker looks within a minute.

use app::presence::{By, Seen};
use zbus::MatchRule;
use zbus::blocking::{Connection, MessageIterator, fdo::DBusProxy};
use zbus::message::Type;
use zbus::zvariant::OwnedValue;

use crate::bus;

const LOGIND: &str = "org.freedesktop.login1";
const SESSION: &str = "org.freedesktop.login1.Session";
/// Whichever session we are in; of a program outside one, the person's own.
const OURS: &str = "/org/freedesktop/login1/session/auto";

/// Whether the screen is locked.
pub(super) fn read() -> Seen {
    let locked = bus::SYSTEM.ask(|bus| {
        let asked = (SESSION, "LockedHint");
        let get = bus.call_method(Some(LOGIND), OURS, Some("org.freedesktop.DBus.Properties"), "Get", &asked)?;
        let value: OwnedValue = get.body().deserialize()?;
        Ok(bool::try_from(value)?)
    });
    locked.map_or(Seen::cannot(By::Nobody), |locked| Seen::told(locked, By::Desktop))
}

/// Calls back when the computer wakes or a screen is unlocked, from a thread that sleeps until then.
pub(super) fn listen(hint: impl Fn() + Send + 'static) {
    let listening = std::thread::Builder::new().name("logind".to_owned()).spawn(move || {
        if let Err(error) = bus::SYSTEM.connection().and_then(|bus| hear(&bus, hint)) {
            tracing::debug!(%error, "logind does not tell when the computer wakes");
        }
    });
    if let Err(error) = listening {
        tracing::warn!(%error, "no thread to listen to logind from");
    }
}

fn hear(bus: &Connection, hint: impl Fn()) -> zbus::Result<()> {
    let heard = MessageIterator::from(bus);
    let system = DBusProxy::new(bus)?;
    for (interface, member) in [("org.freedesktop.login1.Manager", "PrepareForSleep"), (SESSION, "Unlock")] {
        let rule =
            MatchRule::builder().msg_type(Type::Signal).sender(LOGIND)?.interface(interface)?.member(member)?.build();
        system.add_match_rule(rule)?;
    }
    for message in heard {
        let message = message?;
        let header = message.header();
        if header.message_type() != Type::Signal {
            continue;
        }
        let woke = match header.member().map(zbus::names::MemberName::as_str) {
            // True says that it is about to sleep.
            Some("PrepareForSleep") => message.body().deserialize::<bool>().is_ok_and(|about_to| !about_to),
            Some("Unlock") => true,
            _ => false,
        };
        if woke {
            hint();
        }
    }
    Ok(())
}
