//! Knocking. Lives here: showing a reminder as a notification, or as our own small window where none can be shown, and
//! what its buttons do. What does not: when, and which words (the app).

use app::App;
use app::after_hours::ONE_TAP_MINUTES;
use app::reminder_words::{ReminderText, test_text};
use app::tick::Reminder;
use app::view::{CheckInAsked, TestReminderView};
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_notification::{Action, ActionPerformed, ActionType, NotificationExt};

use crate::program::Program;
use crate::windows::{self, Wanted};
use crate::{host, ticker};

/// What a reminder's button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReminderAct {
    /// Opens the check-in.
    CheckIn,
    /// Shows it again in `SNOOZE_MINUTES`, without a window.
    Snooze,
    /// Says "done for today".
    Done,
    /// Says "still working": so many minutes after the day's end, without a window.
    StillWorking(u32),
}

/// A button: what it does, the name the desktop gives back, and its words.
type Button = (ReminderAct, &'static str, &'static str);

const CHECK_IN: Button = (ReminderAct::CheckIn, "check-in", "button-check-in");
const SNOOZE: Button = (ReminderAct::Snooze, "snooze", "button-snooze");
const DONE: Button = (ReminderAct::Done, "done", "button-done");
const STILL_WORKING: Button = (ReminderAct::StillWorking(ONE_TAP_MINUTES), "still-working", "button-still-working");
const BUTTONS: [Button; 4] = [CHECK_IN, SNOOZE, DONE, STILL_WORKING];
pub(crate) const SNOOZE_MINUTES: u32 = 15;

/// What a notification or our own window is about: its name, and its buttons in order.
#[derive(Debug, Clone, Copy)]
struct About {
    name: &'static str,
    buttons: &'static [Button],
}

const REMINDER: About = About { name: "reminder", buttons: &[CHECK_IN, SNOOZE, DONE] };
const CUTOFF: About = About { name: "cutoff", buttons: &[DONE, STILL_WORKING] };
const PLAIN: About = About { name: "reminder", buttons: &[] };
const TEST: About = About { name: "test", buttons: &[] };

/// The number by which a click on a reminder without buttons, such as the test's, is told from others.
const PLAIN_ID: i32 = 2;
const REMINDER_ID: i32 = 1;

/// From now on, clicks on notifications and their buttons are heard.
pub(crate) fn listen<R: Runtime>(app: &AppHandle<R>) -> tauri_plugin_notification::Result<()> {
    let handle = app.clone();
    app.notification().on_action(move |performed| on_action(&handle, performed))
}

/// Shows a reminder, by a notification or else by a window; whether it went out as a notification. Not on the main
/// thread: it asks the desktop.
pub(crate) fn show<R: Runtime>(app: &AppHandle<R>, reminder: &Reminder, unseen: bool) -> bool {
    let about = match (reminder.text.buttons, reminder.is_cutoff()) {
        (false, _) => PLAIN,
        (true, true) => CUTOFF,
        (true, false) => REMINDER,
    };
    let sent = !unseen && host::notifications() && notification(app, &reminder.text, about).is_ok();
    if !sent {
        windows::open(app, own_window(&reminder.text, about));
    }
    sent
}

/// Shows the test reminder and says what came of it.
pub(crate) fn test<R: Runtime>(app: &AppHandle<R>) -> TestReminderView {
    let program = app.state::<Program>();
    let text = program.with(|records| {
        let discreet = records.app_if_open().is_some_and(|open| open.is_discreet());
        test_text(discreet, records.words())
    });
    let sent = host::notifications() && notification(app, &text, TEST).is_ok();
    if !sent {
        windows::open(app, own_window(&text, TEST));
    }
    TestReminderView { sent, words: program.say(if sent { "test-reminder-sent" } else { "test-reminder-window" }) }
}

/// Opens the check-in: what waited to be seen was seen. Not on the main thread: it writes.
pub(crate) fn check_in<R: Runtime>(app: &AppHandle<R>, asked: CheckInAsked) {
    windows::open(app, Wanted::CheckIn(asked));
    if let Err(error) = app.state::<Program>().change(App::seen) {
        tracing::warn!(code = ?error.code, "that a reminder was seen could not be kept");
    }
}

/// Does what a button says. Not on the main thread: it writes.
pub(crate) fn act<R: Runtime>(app: &AppHandle<R>, act: ReminderAct) {
    let program = app.state::<Program>();
    let done = match act {
        ReminderAct::CheckIn => {
            check_in(app, CheckInAsked::default());
            Ok(())
        }
        ReminderAct::Snooze => program.change(|app, now, zone| app.snooze(SNOOZE_MINUTES, now, zone)),
        ReminderAct::Done => program.change(App::done_for_today),
        ReminderAct::StillWorking(minutes) => {
            program.change(|app, now, zone| app.still_working(minutes, now, zone)).map(drop)
        }
    };
    if let Err(error) = done {
        tracing::warn!(code = ?error.code, "a reminder's button had no effect");
    }
    // What was answered need not hang on the screen, nor beside another that says the same.
    let _ = app.notification().remove_all_active();
    windows::close(app, windows::REMINDER);
}

fn on_action<R: Runtime>(app: &AppHandle<R>, performed: &ActionPerformed) {
    let plain = performed.notification().is_some_and(|notification| notification.id() == PLAIN_ID);
    // The body of a reminder is its largest button.
    let named = if performed.action_id() == "tap" { "check-in" } else { performed.action_id() };
    let asked = BUTTONS.iter().find(|(_, name, _)| !plain && *name == named).map(|(act, _, _)| *act);
    let app = app.clone();
    ticker::aside(move || match asked {
        Some(asked) => act(&app, asked),
        None => windows::open(&app, Wanted::Main(app::ipc::Screen::Today)),
    });
}

fn notification<R: Runtime>(
    app: &AppHandle<R>,
    text: &ReminderText,
    about: About,
) -> tauri_plugin_notification::Result<()> {
    let id = if about.buttons.is_empty() { PLAIN_ID } else { REMINDER_ID };
    let builder = app.notification().builder().id(id).title(&text.title);
    let builder = if text.body.is_empty() { builder } else { builder.body(&text.body) };
    if about.buttons.is_empty() {
        return builder.show();
    }
    // Only one of them says a number.
    let minutes = [("minutes", ONE_TAP_MINUTES.into())];
    let words = |id: &str| app.state::<Program>().with(|r| r.words().say_with(id, &minutes));
    let buttons = about.buttons.iter().map(|(_, name, id)| Action::builder(*name, words(id)).build()).collect();
    app.notification().register_action_types(vec![ActionType::builder(about.name).actions(buttons).build()])?;
    builder.action_type_id(about.name).show()
}

fn own_window(text: &ReminderText, about: About) -> Wanted {
    Wanted::Reminder { title: text.title.clone(), body: text.body.clone(), kind: about.name.to_owned() }
}
