//! Knocking. Lives here: showing a reminder as a notification, or as our own small window where none can be shown, and
//! what its buttons do. What does not: when, and which words (the app); how a desktop is asked (notify/).

#[cfg(target_os = "linux")]
#[path = "notify/freedesktop.rs"]
mod service;
#[cfg(not(target_os = "linux"))]
#[path = "notify/plugin.rs"]
mod service;

use std::sync::atomic::Ordering;

use app::App;
use app::after_hours::ONE_TAP_MINUTES;
use app::error::AppError;
use app::reminder_answers::{ReminderAnswer, SNOOZE_MINUTES};
use app::reminder_words::{ReminderText, test_text};
use app::tick::Reminder;
use app::view::{CheckInAsked, TestReminderView};
use chrono::NaiveDate;
use tauri::{AppHandle, Manager, Runtime};

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

impl ReminderAct {
    /// The minutes that its button names.
    fn minutes(self) -> Option<u32> {
        match self {
            ReminderAct::Snooze => Some(SNOOZE_MINUTES),
            ReminderAct::StillWorking(minutes) => Some(minutes),
            ReminderAct::CheckIn | ReminderAct::Done => None,
        }
    }
}

/// A button: what it does, the name the desktop gives back, and its words.
type Button = (ReminderAct, &'static str, &'static str);

const CHECK_IN: Button = (ReminderAct::CheckIn, "check-in", "check-in");
const SNOOZE: Button = (ReminderAct::Snooze, "snooze", "snooze-minutes");
const DONE: Button = (ReminderAct::Done, "done", "done-for-today");
const STILL_WORKING: Button = (ReminderAct::StillWorking(ONE_TAP_MINUTES), "still-working", "still-working-minutes");
const BUTTONS: [Button; 4] = [CHECK_IN, SNOOZE, DONE, STILL_WORKING];

/// What a notification or our own window is about: its name, its buttons in order, and the work date they act on.
#[derive(Debug, Clone, Copy)]
struct About {
    name: &'static str,
    buttons: &'static [Button],
    of: Option<NaiveDate>,
}

const REMINDER: About = About { name: "reminder", buttons: &[CHECK_IN, SNOOZE, DONE], of: None };
const SNOOZED_OUT: About = About { name: "last-reminder", buttons: &[CHECK_IN, DONE], of: None };
const CUTOFF: About = About { name: "cutoff", buttons: &[DONE, STILL_WORKING], of: None };
const PLAIN: About = About { name: "reminder", buttons: &[], of: None };
const TEST: About = About { name: "test", buttons: &[], of: None };

/// A notification as it is sent.
struct Card<'a> {
    text: &'a ReminderText,
    /// What macOS and Windows keep the buttons under.
    #[cfg_attr(target_os = "linux", expect(dead_code, reason = "a Linux desktop is told the buttons each time"))]
    about: &'static str,
    /// The name that comes back, and the words.
    buttons: Vec<(&'static str, String)>,
    /// The work date it belongs to: it replaces what is still shown of it.
    of: Option<NaiveDate>,
}

/// A click on a notification.
struct Click {
    /// Whether it has no buttons, such as the test's.
    plain: bool,
    /// The work date of the notification.
    of: Option<NaiveDate>,
    /// The button's name; nothing for the body.
    button: Option<String>,
}

/// From now on, clicks on notifications and their buttons are heard.
pub(crate) fn listen<R: Runtime>(app: &AppHandle<R>) {
    let handle = app.clone();
    service::listen(app, move |click| on_click(&handle, &click));
}

/// Shows a reminder, by a notification or else by a window; whether it went out as a notification. Not on the main
/// thread: it asks the desktop.
pub(crate) fn show<R: Runtime>(app: &AppHandle<R>, reminder: &Reminder, unseen: bool) -> bool {
    let about = match (reminder.text.buttons, reminder.is_cutoff()) {
        (false, _) => PLAIN,
        (true, true) => CUTOFF,
        (true, false) if reminder.can_snooze => REMINDER,
        (true, false) => SNOOZED_OUT,
    };
    let about = About { of: Some(reminder.work_date()), ..about };
    let sent = !unseen && notification(app, &reminder.text, about);
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
    let sent = notification(app, &text, TEST);
    if !sent {
        windows::open(app, own_window(&text, TEST));
    }
    TestReminderView { sent, words: program.say(if sent { "test-reminder-sent" } else { "notifications-none" }) }
}

/// Opens the check-in: what waited to be seen was seen. Not on the main thread: it writes.
pub(crate) fn check_in<R: Runtime>(app: &AppHandle<R>, asked: CheckInAsked) {
    windows::open(app, Wanted::CheckIn(asked));
    if let Err(error) = app.state::<Program>().change(App::seen) {
        tracing::warn!(code = ?error.code, "that a reminder was seen could not be kept");
    }
}

/// Opens the check-in of a reminder's work date, as our own small window has it in its address.
pub(crate) fn check_in_of<R: Runtime>(app: &AppHandle<R>, of: &str) -> Result<(), AppError> {
    let asked = app.state::<Program>().ask(|app, now, zone| app.check_in_of_typed(of, now, zone))?;
    check_in(app, asked);
    Ok(())
}

/// Does what a button of the tray says, of the current day. Not on the main thread: it writes.
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
    // What was answered need not hang on the screen, nor beside another that says the same.
    service::close_all(app);
    windows::close(app, windows::REMINDER);
    say_refused(app, done);
}

/// Does what a reminder's button says, of the reminder's own work date. Not on the main thread: it writes.
fn answer<R: Runtime>(app: &AppHandle<R>, act: ReminderAct, of: NaiveDate) {
    let program = app.state::<Program>();
    let said = |answer| program.change(|app, now, zone| app.answer_reminder(answer, of, now, zone));
    let done = match act {
        ReminderAct::CheckIn => {
            program.ask(|app, now, zone| app.check_in_of(of, now, zone)).map(|asked| check_in(app, asked))
        }
        ReminderAct::Snooze => said(ReminderAnswer::Snooze),
        ReminderAct::Done => said(ReminderAnswer::Done),
        ReminderAct::StillWorking(_) => said(ReminderAnswer::StillWorking),
    };
    service::close_those(app, |shown| shown == of);
    if windows::reminder_of(app) == Some(of) {
        windows::close(app, windows::REMINDER);
    }
    say_refused(app, done);
}

/// Says why an act of the tray or of a notification was refused: it had no window of its own, so the reason gets one.
pub(crate) fn say_refused<R: Runtime>(app: &AppHandle<R>, done: Result<(), AppError>) {
    let Err(error) = done else { return };
    tracing::warn!(code = ?error.code, "an act was refused");
    let (title, kind) = (app.state::<Program>().say("act-refused"), "refused".to_owned());
    windows::open(app, Wanted::Reminder { title, body: error.message, kind, of: None });
}

/// Withdraws the notifications of work dates before this one.
pub(crate) fn withdraw_before<R: Runtime>(app: &AppHandle<R>, work_date: NaiveDate) {
    service::close_those(app, |shown| shown < work_date);
    if windows::reminder_of(app).is_some_and(|shown| shown < work_date) {
        windows::close(app, windows::REMINDER);
    }
}

fn on_click<R: Runtime>(app: &AppHandle<R>, click: &Click) {
    // The body of a reminder is its largest button.
    let named = click.button.as_deref().unwrap_or(CHECK_IN.1);
    let asked = BUTTONS.iter().find(|(_, name, _)| !click.plain && *name == named).map(|(act, _, _)| *act);
    let app = app.clone();
    let of = click.of;
    ticker::aside(move || match (asked, of) {
        (Some(asked), Some(of)) => answer(&app, asked, of),
        (Some(asked), None) => act(&app, asked),
        (None, _) => windows::open(&app, Wanted::Main(app::ipc::Screen::Today)),
    });
}

/// Sends a notification; whether one went out. A service that refuses is remembered until it takes one, so that
/// Settings and Today say how reminders come.
fn notification<R: Runtime>(app: &AppHandle<R>, text: &ReminderText, about: About) -> bool {
    if !host::notifications() {
        return false;
    }
    let program = app.state::<Program>();
    let words = |act: ReminderAct, id: &str| {
        let minutes = act.minutes().map(|minutes| ("minutes", minutes.into()));
        program.with(|records| records.words().say_with(id, minutes.as_slice()))
    };
    let buttons = about.buttons.iter().map(|(act, name, id)| (*name, words(*act, id))).collect();
    let sent = service::send(app, &Card { text, about: about.name, buttons, of: about.of });
    if let Err(error) = &sent {
        tracing::warn!(%error, "the notification service refused a reminder");
    }
    if program.notifications_refused.swap(sent.is_err(), Ordering::Relaxed) != sent.is_err() {
        program.bell.notify_one();
    }
    sent.is_ok()
}

fn own_window(text: &ReminderText, about: About) -> Wanted {
    Wanted::Reminder {
        title: text.title.clone(),
        body: text.body.clone(),
        kind: about.name.to_owned(),
        of: about.of.map(|date| date.to_string()),
    }
}
