//! Notifications as Linux desktops take them: the Desktop Notifications Specification, 1.2. Lives here: sending one and
//! knowing whether it was taken, hearing clicks, closing what was answered. What does not: what a click does.
//!
//! Tauri's plugin sends in the background and keeps a refusal to itself: a reminder would be lost in silence.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread;

use chrono::NaiveDate;
use tauri::{AppHandle, Runtime};
use zbus::MatchRule;
use zbus::blocking::{Connection, MessageIterator};
use zbus::message::{Message, Type};
use zbus::names::{MemberName, OwnedUniqueName};
use zbus::zvariant::Value;

use super::{Card, Click};
use crate::bus;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
/// The specification's name for a click on the notification itself.
const BODY: &str = "default";
/// When it goes away is the desktop's to say.
const EXPIRES: i32 = -1;

type Clicked = Box<dyn Fn(Click) + Send + Sync>;

static CLICKED: OnceLock<Clicked> = OnceLock::new();
static SHOWN: Mutex<Shown> = Mutex::new(Shown { cards: BTreeMap::new(), heard_on: None });

/// What the service was asked to show and has not closed.
struct Shown {
    cards: BTreeMap<u32, ShownCard>,
    /// The connection on which clicks are heard: some services tell only the one that sent.
    heard_on: Option<OwnedUniqueName>,
}

/// One of them, under the service's own number.
#[derive(Clone, Copy)]
struct ShownCard {
    /// Whether it has no buttons.
    plain: bool,
    /// The work date it belongs to.
    of: Option<NaiveDate>,
}

fn shown() -> MutexGuard<'static, Shown> {
    SHOWN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Hands on every click on what is sent from now on.
pub(super) fn listen<R: Runtime>(_app: &AppHandle<R>, clicked: impl Fn(Click) + Send + Sync + 'static) {
    // Said once, as the program starts.
    let _ = CLICKED.set(Box::new(clicked));
}

/// Sends a notification; it is taken when this succeeds. It waits for the service, at most two seconds.
pub(super) fn send<R: Runtime>(_app: &AppHandle<R>, card: &Card<'_>) -> zbus::Result<()> {
    // Held until the number is known: a click that comes at once waits for it.
    let mut shown = shown();
    let replaced =
        shown.cards.iter().find(|(_, other)| card.of.is_some() && other.of == card.of).map(|(number, _)| *number);
    let number = bus::SESSION.ask(|bus| {
        hear(bus, &mut shown)?;
        let buttons = card.buttons.iter().flat_map(|(name, words)| [*name, words.as_str()]);
        let actions: Vec<&str> = buttons.chain([BODY, ""]).collect();
        let hints: HashMap<&str, Value<'_>> = HashMap::new();
        let text =
            ("Leeward", replaced.unwrap_or(0), "leeward", &card.text.title, &card.text.body, actions, hints, EXPIRES);
        bus.call_method(Some(NAME), PATH, Some(NAME), "Notify", &text)?.body().deserialize()
    })?;
    // A service that can't replace shows it under another number.
    if let Some(replaced) = replaced.filter(|replaced| *replaced != number) {
        shown.cards.remove(&replaced);
    }
    shown.cards.insert(number, ShownCard { plain: card.buttons.is_empty(), of: card.of });
    Ok(())
}

/// Withdraws what is still shown.
pub(super) fn close_all<R: Runtime>(_app: &AppHandle<R>) {
    close(|_| true);
}

/// Withdraws what is still shown of these work dates.
pub(super) fn close_those<R: Runtime>(_app: &AppHandle<R>, which: impl Fn(NaiveDate) -> bool) {
    close(|card| card.of.is_some_and(&which));
}

fn close(which: impl Fn(ShownCard) -> bool) {
    let numbers: Vec<u32> = shown().cards.extract_if(.., |_, card| which(*card)).map(|(number, _)| number).collect();
    for number in numbers {
        // It may be gone already, or its service.
        let _ = bus::SESSION.ask(|bus| bus.call_method(Some(NAME), PATH, Some(NAME), "CloseNotification", &(number,)));
    }
}

/// Listens on a connection, from a thread that sleeps until something is clicked; once a connection.
fn hear(bus: &Connection, shown: &mut Shown) -> zbus::Result<()> {
    let ours = bus.unique_name().cloned();
    if shown.heard_on == ours {
        return Ok(());
    }
    let rule = MatchRule::builder().msg_type(Type::Signal).interface(NAME)?.path(PATH)?.build();
    let signals = MessageIterator::for_match_rule(rule, bus, None)?;
    thread::Builder::new().name("notifications".to_owned()).spawn(move || {
        for signal in signals.flatten() {
            on_signal(&signal);
        }
    })?;
    *shown = Shown { cards: BTreeMap::new(), heard_on: ours };
    Ok(())
}

fn on_signal(signal: &Message) {
    match signal.header().member().map(MemberName::as_str) {
        Some("ActionInvoked") => {
            let Ok((number, name)) = signal.body().deserialize::<(u32, String)>() else { return };
            let card = shown().cards.get(&number).copied();
            if let (Some(ShownCard { plain, of }), Some(clicked)) = (card, CLICKED.get()) {
                clicked(Click { plain, of, button: (name != BODY).then_some(name) });
            }
        }
        Some("NotificationClosed") => {
            if let Ok((number, _reason)) = signal.body().deserialize::<(u32, u32)>() {
                shown().cards.remove(&number);
            }
        }
        _ => {}
    }
}
