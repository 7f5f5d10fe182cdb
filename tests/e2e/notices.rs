//! A notification service: keeps what it is asked to show, and presses buttons.
#![expect(clippy::used_underscore_binding, reason = "the interface's own calls, used or not")]

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use tokio::time::Instant;
use zbus::zvariant::OwnedValue;
use zbus::{Connection, fdo, interface};

use crate::quiet::DoNotDisturb;

pub(crate) const PATH: &str = "/org/freedesktop/Notifications";
pub(crate) const NAME: &str = "org.freedesktop.Notifications";

/// One notification as it would be shown.
#[derive(Debug, Clone)]
pub(crate) struct Notice {
    pub(crate) id: u32,
    pub(crate) title: String,
    pub(crate) body: String,
    /// Key and label of each button; the key `default` is a click on the body.
    pub(crate) buttons: Vec<(String, String)>,
    /// When it was asked for.
    pub(crate) at: Instant,
}

/// What was shown so far, oldest first; and what the service is like, which a test turns.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shown {
    all: Arc<Mutex<Vec<Notice>>>,
    refuses: Arc<AtomicBool>,
    without_buttons: Arc<AtomicBool>,
    closed: Arc<Mutex<Vec<u32>>>,
}

impl Shown {
    pub(crate) fn all(&self) -> Vec<Notice> {
        self.all.lock().unwrap().clone()
    }

    /// What is still on the screen: the last of each number that was not withdrawn.
    pub(crate) fn standing(&self) -> Vec<Notice> {
        let closed = self.closed.lock().unwrap();
        let mut last: Vec<Notice> = Vec::new();
        for notice in self.all().into_iter().filter(|notice| !closed.contains(&notice.id)) {
            last.retain(|other| other.id != notice.id);
            last.push(notice);
        }
        last
    }

    /// From now on the service answers and shows nothing, as one that is told not to by its settings.
    pub(crate) fn refuse(&self, refuses: bool) {
        self.refuses.store(refuses, Ordering::Relaxed);
    }

    /// From now on it draws no buttons and says so.
    pub(crate) fn have_no_buttons(&self) {
        self.without_buttons.store(true, Ordering::Relaxed);
    }
}

/// The service itself.
pub(crate) struct Service {
    shown: Shown,
    do_not_disturb: DoNotDisturb,
}

impl Service {
    pub(crate) fn new(shown: &Shown, do_not_disturb: &DoNotDisturb) -> Self {
        Self { shown: shown.clone(), do_not_disturb: do_not_disturb.clone() }
    }
}

#[interface(name = "org.freedesktop.Notifications")]
impl Service {
    #[expect(clippy::too_many_arguments, reason = "the specification's own signature")]
    #[expect(clippy::needless_pass_by_value, reason = "the interface's arguments come owned")]
    fn notify(
        &self,
        _app_name: String,
        replaces: u32,
        _icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _expires: i32,
    ) -> fdo::Result<u32> {
        if self.shown.refuses.load(Ordering::Relaxed) {
            return Err(fdo::Error::AccessDenied("this program may not".to_owned()));
        }
        let at = Instant::now();
        let mut shown = self.shown.all.lock().unwrap();
        let id = if replaces == 0 { u32::try_from(shown.len()).unwrap() + 1 } else { replaces };
        let buttons = actions.chunks(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect();
        shown.push(Notice { id, title: summary, body, buttons, at });
        Ok(id)
    }

    fn close_notification(&self, id: u32) {
        self.shown.closed.lock().unwrap().push(id);
    }

    fn get_capabilities(&self) -> Vec<&str> {
        if self.shown.without_buttons.load(Ordering::Relaxed) {
            return vec!["body"];
        }
        vec!["actions", "body", "persistence"]
    }

    fn get_server_information(&self) -> (&str, &str, &str, &str) {
        (self.do_not_disturb.service(), "Leeward", "1", "1.2")
    }

    #[zbus(property)]
    async fn inhibited(&self) -> fdo::Result<bool> {
        self.do_not_disturb.of(&["a desk for tests", "Plasma"]).await
    }
}

/// Presses the button with these words, as a click on it would.
pub(crate) async fn press(bus: &Connection, notice: &Notice, words: &str) {
    let labelled = notice.buttons.iter().find(|(_, label)| label == words);
    let (key, _) = labelled.unwrap_or_else(|| panic!("no button {words:?} on {notice:?}"));
    invoke(bus, notice, key).await;
}

/// Clicks the notification itself.
pub(crate) async fn click(bus: &Connection, notice: &Notice) {
    assert!(notice.buttons.iter().any(|(key, _)| key == "default"), "a click on the body does nothing: {notice:?}");
    invoke(bus, notice, "default").await;
}

async fn invoke(bus: &Connection, notice: &Notice, key: &str) {
    let none: Option<&str> = None;
    bus.emit_signal(none, PATH, NAME, "ActionInvoked", &(notice.id, key)).await.unwrap();
    // A service closes what was acted on: 2, dismissed by the person.
    bus.emit_signal(none, PATH, NAME, "NotificationClosed", &(notice.id, 2_u32)).await.unwrap();
}
