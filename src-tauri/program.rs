//! The running program. Lives here: the records behind one lock, the clock, what this computer offers, and the bell
//! that wakes the ticker. What does not: what is done with them.

use std::sync::atomic::AtomicBool;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use app::error::AppError;
use app::opening::{Opened, Records};
use app::settings::HostFacts;
use app::view::StartView;
use app::{App, KeyStore, Zone};
use chrono::{DateTime, Utc};
use tokio::sync::Notify;

use crate::clock::Clock;
use crate::place::{First, Place};

/// What every part of the shell shares.
#[derive(Debug)]
pub(crate) struct Program {
    pub(crate) place: Place,
    pub(crate) clock: Clock,
    /// Rung when something was said or done, so that the ticker looks at once.
    pub(crate) bell: Notify,
    /// Whether the check-in that is open was already asked to write what it has and close.
    pub(crate) check_in_asked_to_close: AtomicBool,
    /// Whether the notification service refused what it was sent last.
    pub(crate) notifications_refused: AtomicBool,
    records: OnceLock<Mutex<Opened>>,
    host: Mutex<HostFacts>,
}

impl Program {
    pub(crate) fn new(place: Place) -> Program {
        // Until the first look, nothing is said to be missing.
        let host =
            HostFacts { autostart: None, notifications_work: true, tray: true, demo: place.demo, zone_unknown: false };
        Program {
            place,
            clock: Clock::new(),
            bell: Notify::new(),
            check_in_asked_to_close: AtomicBool::new(false),
            notifications_refused: AtomicBool::new(false),
            records: OnceLock::new(),
            host: Mutex::new(host),
        }
    }

    /// The records, opened by whoever asks first; a key store may take its time, and nobody's window waits for it.
    pub(crate) fn records(&self) -> MutexGuard<'_, Opened> {
        self.records.get_or_init(|| Mutex::new(self.open())).lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open(&self) -> Opened {
        let records = Records {
            folder: self.place.folder.clone(),
            locale: sys_locale::get_locale().unwrap_or_else(|| "en".to_owned()),
            key_store: key_store(),
            demo: self.place.demo,
        };
        let (now, zone) = self.clock.read();
        // Whom the system started nobody waits for: a key store still locked after login is tried again (late.rs).
        let open = if self.place.first == First::Nothing { app::opening::open_quietly } else { app::opening::open };
        let mut opened = open(records, now);
        if self.place.demo
            && let Some(app) = opened.app_if_open()
            && let Err(error) = app.fill_demo(now, &zone)
        {
            tracing::error!(code = ?error.code, "the invented year could not be written");
        }
        opened
    }

    /// Asks the open records.
    pub(crate) fn ask<T>(
        &self,
        question: impl FnOnce(&mut App, DateTime<Utc>, &Zone) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let (now, zone) = self.clock.read();
        question(self.records().app()?, now, &zone)
    }

    /// Changes the open records, and lets everyone know.
    pub(crate) fn change<T>(
        &self,
        change: impl FnOnce(&mut App, DateTime<Utc>, &Zone) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let changed = self.ask(change);
        self.bell.notify_one();
        changed
    }

    /// Asks the records, open or not. For a question that asks no other: the lock is held meanwhile.
    pub(crate) fn with<T>(&self, question: impl FnOnce(&mut Opened) -> T) -> T {
        question(&mut self.records())
    }

    /// Which screen a window begins with. It changes nothing that the others see, unless the records opened by it.
    pub(crate) fn start(&self) -> StartView {
        let now = self.clock.read().0;
        let (before, view, after) = self.with(|records| {
            let before = records.app_if_open().is_some();
            let view = records.start(now);
            (before, view, records.app_if_open().is_some())
        });
        if before != after {
            self.bell.notify_one();
        }
        view
    }

    /// Changes what is open, and lets everyone know.
    pub(crate) fn reopen<T>(&self, change: impl FnOnce(&mut Opened, DateTime<Utc>) -> T) -> T {
        let changed = change(&mut self.records(), self.clock.read().0);
        self.bell.notify_one();
        changed
    }

    /// What this computer offered when it was last looked at.
    pub(crate) fn host(&self) -> HostFacts {
        *self.host.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps what this computer offers now.
    pub(crate) fn seen(&self, host: HostFacts) {
        *self.host.lock().unwrap_or_else(PoisonError::into_inner) = host;
    }

    /// The words of something of the shell's own.
    pub(crate) fn say(&self, id: &str) -> String {
        self.records().words().say(id)
    }
}

/// The system's key store. With the cargo feature `test-hooks`, `LEEWARD_TEST_KEY_STORE=none` takes it away.
fn key_store() -> KeyStore {
    let taken = cfg!(feature = "test-hooks") && std::env::var("LEEWARD_TEST_KEY_STORE").is_ok_and(|is| is == "none");
    if taken { KeyStore::None } else { KeyStore::System }
}
