//! D-Bus, the session's and the system's. Lives here: one connection to each for all questions, none of which may wait
//! for ever. What does not: what is asked.
//!
//! These calls block, and panic on a thread that already runs futures: ask from a thread of your own or `ticker::aside`.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use zbus::blocking::{Connection, connection, fdo::DBusProxy};

/// A service that hangs must not hold up a reminder.
const LONGEST: Duration = Duration::from_secs(2);

/// One of the two buses: a lost connection is made again at the next question.
pub(crate) struct Bus {
    kept: Mutex<Option<Connection>>,
    builder: fn() -> zbus::Result<connection::Builder<'static>>,
}

/// The person's own desktop.
pub(crate) static SESSION: Bus = Bus { kept: Mutex::new(None), builder: connection::Builder::session };
/// The machine.
pub(crate) static SYSTEM: Bus = Bus { kept: Mutex::new(None), builder: connection::Builder::system };

impl Bus {
    /// Asks, and waits for the answer, not longer than two seconds.
    pub(crate) fn ask<T>(&self, question: impl FnOnce(&Connection) -> zbus::Result<T>) -> zbus::Result<T> {
        let bus = self.connection()?;
        let answer = question(&bus);
        if matches!(answer, Err(zbus::Error::InputOutput(_))) {
            *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = None;
        }
        answer
    }

    /// The connection, which nobody holds up: who waits for an answer waits beside the others.
    pub(crate) fn connection(&self) -> zbus::Result<Connection> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bus) = kept.as_ref() {
            return Ok(bus.clone());
        }
        let bus = (self.builder)()?.method_timeout(LONGEST).build()?;
        Ok(kept.insert(bus).clone())
    }

    /// Whether a service answers a question without arguments; the bus starts it where it can.
    pub(crate) fn answers(&self, service: &str, path: &str, question: &str) -> bool {
        self.ask(|bus| bus.call_method(Some(service), path, Some(service), question, &())).is_ok()
    }

    /// Whether anybody owns a name.
    pub(crate) fn has_owner(&self, service: &'static str) -> bool {
        self.ask(|bus| Ok(DBusProxy::new(bus)?.name_has_owner(service.try_into()?)?)).unwrap_or(false)
    }
}
