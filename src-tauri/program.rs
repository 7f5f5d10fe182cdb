//! The running program. Lives here: the records behind one lock, the clock, what this computer offers, and the bell
//! that wakes the ticker. What does not: what is done with them.

use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use app::error::AppError;
use app::opening::{Opened, Records};
use app::presence::CheckInUse;
use app::region::Locale;
use app::settings::HostFacts;
use app::view::StartView;
use app::{App, KeyStore, Zone};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use tokio::sync::Notify;

use crate::clock::Clock;
use crate::place::{First, Place};

/// So long after the last touch nobody is in the middle of something.
const IN_USE: TimeDelta = TimeDelta::minutes(5);

/// What every part of the shell shares.
#[derive(Debug)]
pub(crate) struct Program {
    pub(crate) place: Place,
    pub(crate) clock: Clock,
    /// Rung when something was said or done, so that the ticker looks at once.
    pub(crate) bell: Notify,
    /// Whether the notification service refused what it was sent last.
    pub(crate) notifications_refused: AtomicBool,
    /// The open windows that were already asked to write what they have and close.
    asked_to_close: Mutex<BTreeSet<String>>,
    /// When somebody last did something.
    touched: Mutex<Option<DateTime<Utc>>>,
    records: OnceLock<Mutex<Opened>>,
    host: Mutex<HostFacts>,
    /// The check-in as a person last did something in its window.
    check_in: Mutex<Option<CheckInUse>>,
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
            asked_to_close: Mutex::default(),
            touched: Mutex::default(),
            notifications_refused: AtomicBool::new(false),
            records: OnceLock::new(),
            host: Mutex::new(host),
            check_in: Mutex::new(None),
        }
    }

    /// The date on the wall clock.
    pub(crate) fn today(&self) -> NaiveDate {
        let (now, zone) = self.clock.read();
        zone.local(now).date()
    }

    /// The records, opened by whoever asks first; a key store may take its time, and nobody's window waits for it.
    pub(crate) fn records(&self) -> MutexGuard<'_, Opened> {
        self.records.get_or_init(|| Mutex::new(self.open())).lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open(&self) -> Opened {
        let records = Records {
            folder: self.place.folder.clone(),
            locale: Locale::of_computer(|name| std::env::var(name).ok(), sys_locale::get_locale),
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

    /// Keeps what is being typed or answered, over which nobody else needs to look again.
    pub(crate) fn keep<T>(
        &self,
        keep: impl FnOnce(&mut App, DateTime<Utc>, &Zone) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        self.touch();
        self.ask(keep)
    }

    /// Changes the open records, and lets everyone know.
    pub(crate) fn change<T>(
        &self,
        change: impl FnOnce(&mut App, DateTime<Utc>, &Zone) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        self.touch();
        let changed = self.ask(change);
        self.bell.notify_one();
        changed
    }

    /// Asks the records, open or not, when and where it is.
    pub(crate) fn ask_any<T>(&self, question: impl FnOnce(&mut Opened, DateTime<Utc>, &Zone) -> T) -> T {
        let (now, zone) = self.clock.read();
        question(&mut self.records(), now, &zone)
    }

    /// Whether somebody did something within the last minutes: what can wait waits.
    pub(crate) fn is_in_use(&self, now: DateTime<Utc>) -> bool {
        let touched = *self.touched.lock().unwrap_or_else(PoisonError::into_inner);
        touched.is_some_and(|at| at <= now && now - at < IN_USE)
    }

    fn touch(&self) {
        *self.touched.lock().unwrap_or_else(PoisonError::into_inner) = Some(self.clock.read().0);
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

    /// Whether a window is asked for the first time to write what it has and close.
    pub(crate) fn asks_to_close(&self, label: &str) -> bool {
        self.asked_to_close.lock().unwrap_or_else(PoisonError::into_inner).insert(label.to_owned())
    }

    /// A window is gone; the next of its name is asked again.
    pub(crate) fn has_closed(&self, label: &str) {
        self.asked_to_close.lock().unwrap_or_else(PoisonError::into_inner).remove(label);
    }

    /// A person did something in the window of the check-in of this work date.
    pub(crate) fn touch_check_in(&self, work_date: &str) {
        let touched = CheckInUse::touched(work_date, self.clock.read().0);
        *self.check_in.lock().unwrap_or_else(PoisonError::into_inner) = touched;
    }

    /// The check-in as it was last touched; its window may be closed since.
    pub(crate) fn check_in(&self) -> Option<CheckInUse> {
        *self.check_in.lock().unwrap_or_else(PoisonError::into_inner)
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
