//! The tray: the small dial, and a menu whose first lines say where the day is. Lives here: its items and what each
//! does. What does not: the words of the first lines (the app), the drawing (tray_icon.rs).
//!
//! Nothing is made anew unless it looks different: a minute in the tray costs a comparison.

use std::sync::{Mutex, PoisonError};

use app::after_hours::ONE_TAP_MINUTES;
use app::error::AppError;
use app::ipc::{PauseForm, Screen};
use app::reminder_answers::SNOOZE_MINUTES;
use app::sessions::TraySessions;
use app::view::{DayActs, SessionKind};
use app::{App, Zone};
use chrono::{DateTime, Utc};
use tauri::image::Image;
use tauri::menu::{Menu, MenuBuilder, MenuItem, MenuItemBuilder, SubmenuBuilder};
use tauri::tray::TrayIconBuilder;
use tauri::{AppHandle, Manager, Runtime};

use crate::notify::ReminderAct;
use crate::program::Program;
use crate::tray_icon::Face;
use crate::windows::{self, Wanted};
use crate::{closing, desk, notify, ticker};

const ID: &str = "leeward";
/// A panel of 22 px halves it, one of twice the density takes it as it is.
const PIXELS: u32 = 44;

/// What the tray shows.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Shown {
    lines: Vec<String>,
    acts: DayActs,
    sessions: Option<TraySessions>,
    /// Whether the records are open and set up: else there is nothing to act on.
    ready: bool,
    face: Face,
}

/// What the tray shows now, and the items of its first lines.
pub(crate) struct Tray<R: Runtime>(Mutex<Option<(Shown, Vec<MenuItem<R>>)>>);

impl<R: Runtime> Tray<R> {
    pub(crate) fn new() -> Tray<R> {
        Tray(Mutex::new(None))
    }
}

/// Brings the tray up to now. From any thread but the main one.
pub(crate) fn refresh<R: Runtime>(app: &AppHandle<R>) {
    let shown = shown(&app.state::<Program>());
    let handle = app.clone();
    let asked = app.run_on_main_thread(move || {
        if let Err(error) = show(&handle, shown) {
            tracing::error!(%error, "the tray could not be shown");
        }
    });
    if let Err(error) = asked {
        tracing::error!(%error, "the event loop is gone");
    }
}

fn shown(program: &Program) -> Shown {
    let (now, zone) = program.clock.read();
    let mut records = program.records();
    let quiet = |line: String| Shown {
        lines: vec![line],
        acts: DayActs::default(),
        sessions: None,
        ready: false,
        face: Face::blank(),
    };
    let day = match records.app_if_open() {
        None => return quiet(records.words().say("tray-not-open")),
        Some(open) if !open.first_start_done() => return quiet(open.words().say("tray-not-set-up")),
        Some(open) => open.tray(now, &zone),
    };
    match day {
        Ok(day) => {
            Shown { lines: day.lines, acts: day.acts, sessions: day.sessions, ready: true, face: Face::of(&day.dial) }
        }
        Err(error) => quiet(error.message),
    }
}

fn show<R: Runtime>(app: &AppHandle<R>, new: Shown) -> tauri::Result<()> {
    let state = app.state::<Tray<R>>();
    let mut now = state.0.lock().unwrap_or_else(PoisonError::into_inner);
    let Some((old, lines)) = now.as_mut() else {
        let (menu, lines) = menu(app, &new)?;
        TrayIconBuilder::with_id(ID)
            .icon(picture(&new.face)?)
            .tooltip(new.lines.join(" · "))
            .menu(&menu)
            .on_menu_event(|app, event| chosen(app, event.id().as_ref()))
            .build(app)?;
        *now = Some((new, lines));
        return Ok(());
    };
    let Some(tray) = app.tray_by_id(ID) else { return Ok(()) };
    if old.face != new.face {
        tray.set_icon(Some(picture(&new.face)?))?;
    }
    let same_items = (old.lines.len(), old.acts, old.ready) == (new.lines.len(), new.acts, new.ready)
        && old.sessions == new.sessions;
    if !same_items {
        let (menu, made) = menu(app, &new)?;
        tray.set_menu(Some(menu))?;
        *lines = made;
    } else if old.lines != new.lines {
        for (item, line) in lines.iter().zip(&new.lines) {
            item.set_text(line)?;
        }
    }
    if old.lines != new.lines {
        tray.set_tooltip(Some(new.lines.join(" · ")))?;
    }
    *old = new;
    Ok(())
}

fn picture(face: &Face) -> tauri::Result<Image<'static>> {
    let drawn = face.draw(PIXELS).ok_or(tauri::Error::WindowNotFound)?;
    let pixels = drawn.pixels().iter().flat_map(|pixel| {
        let plain = pixel.demultiply();
        [plain.red(), plain.green(), plain.blue(), plain.alpha()]
    });
    Ok(Image::new_owned(pixels.collect(), PIXELS, PIXELS))
}

fn menu<R: Runtime>(app: &AppHandle<R>, shown: &Shown) -> tauri::Result<(Menu<R>, Vec<MenuItem<R>>)> {
    let program = app.state::<Program>();
    let records = program.records();
    let words = records.words();
    let mut lines = Vec::new();
    for (nth, line) in shown.lines.iter().enumerate() {
        lines.push(MenuItemBuilder::with_id(format!("line-{nth}"), line).enabled(false).build(app)?);
    }
    let mut menu = MenuBuilder::new(app);
    for line in &lines {
        menu = menu.item(line);
    }
    menu = menu.separator();
    if shown.ready {
        menu = menu.text("check-in", words.say("tray-check-in"));
        if shown.acts.snooze {
            let snooze = words.say_with("snooze-minutes", &[("minutes", SNOOZE_MINUTES.into())]);
            menu = menu.text("snooze", snooze);
        }
        if shown.acts.done {
            menu = menu.text("done", words.say("done-for-today"));
        }
        let minutes = |minutes: u32| words.say_with("span-minutes", &[("minutes", minutes.into())]);
        let hours = |hours: u32| words.say_with("tray-pause-hours", &[("hours", hours.into())]);
        let pause = SubmenuBuilder::new(app, words.say("pause-reminders"))
            .text("pause-30", minutes(30))
            .text("pause-60", hours(1))
            .text("pause-120", hours(2))
            .text("pause-tomorrow", words.say("until-tomorrow"))
            .text("pause-date", words.say("until-date"))
            .text("pause-open", words.say("until-resumed"))
            .build()?;
        menu = menu.item(&pause);
        if shown.acts.paused {
            menu = menu.text("resume", words.say("resume-reminders"));
        }
        menu = menu.text("leave", words.say("on-leave-until")).text("on-call", words.say("on-call-until-time"));
        if shown.acts.still_working {
            let still = words.say_with("still-working-minutes", &[("minutes", ONE_TAP_MINUTES.into())]);
            let so_long = |minutes: u32| words.say_with("more-minutes", &[("minutes", minutes.into())]);
            let other = SubmenuBuilder::new(app, words.say("tray-still-working"))
                .text("still-15", so_long(15))
                .text("still-60", so_long(60))
                .text("still-until", words.say("until-time"))
                .build()?;
            menu = menu.separator().text("still-working", still).item(&other);
        }
        if let Some(sessions) = &shown.sessions {
            let mut count = SubmenuBuilder::new(app, &sessions.label);
            for (kind, label) in &sessions.kinds {
                count = count.text(session_item(*kind), label);
            }
            if sessions.back {
                count = count.separator().text("session-back", words.say("tray-session-back"));
            }
            menu = menu.separator().item(&count.build()?);
            if sessions.buffer {
                menu = menu.text("buffer-end", words.say("tray-buffer-end"));
            }
        }
        menu = menu.separator().text("park", words.say("tray-park"));
        if shown.acts.still_working {
            menu = menu.text("reply", words.say("tray-reply"));
        }
        menu = menu.separator();
    }
    menu = menu.text("open", words.say("tray-open"));
    if shown.ready {
        menu = menu.text("settings", words.say("tray-settings"));
    }
    let menu = menu.separator().text("quit", words.say("quit-program")).build()?;
    Ok((menu, lines))
}

/// What an item does, off the main thread.
fn chosen<R: Runtime>(app: &AppHandle<R>, id: &str) {
    let (app, id) = (app.clone(), id.to_owned());
    ticker::aside(move || match id.as_str() {
        "check-in" => notify::act(&app, ReminderAct::CheckIn),
        "snooze" => notify::act(&app, ReminderAct::Snooze),
        "done" => notify::act(&app, ReminderAct::Done),
        "resume" => resume(&app),
        "pause-30" => pause(&app, &PauseForm::Minutes { minutes: 30 }),
        "pause-60" => pause(&app, &PauseForm::Minutes { minutes: 60 }),
        "pause-120" => pause(&app, &PauseForm::Minutes { minutes: 120 }),
        "pause-tomorrow" => pause(&app, &PauseForm::UntilTomorrow),
        "pause-open" => pause(&app, &PauseForm::UntilISaySo),
        "leave" => windows::open(&app, Wanted::Today("leave_until")),
        "on-call" => windows::open(&app, Wanted::Today("on_call_until")),
        "still-working" => notify::act(&app, ReminderAct::StillWorking(ONE_TAP_MINUTES)),
        "park" => windows::open(&app, Wanted::Park),
        "reply" => copy_reply(&app),
        "session-ordinary" => count(&app, SessionKind::Ordinary),
        "session-heavy" => count(&app, SessionKind::Heavy),
        "session-trauma" => count(&app, SessionKind::Trauma),
        "session-crisis" => count(&app, SessionKind::Crisis),
        "session-back" => session(&app, |open, now, zone| open.take_session_back(None, now, zone).map(drop)),
        "buffer-end" => session(&app, |open, _, _| open.end_session_buffer()),
        "still-15" => notify::act(&app, ReminderAct::StillWorking(15)),
        "still-60" => notify::act(&app, ReminderAct::StillWorking(60)),
        "open" => windows::open(&app, Wanted::Main(Screen::Today)),
        "pause-date" => windows::open(&app, Wanted::Today("pause_until")),
        "still-until" => windows::open(&app, Wanted::Today("still_until")),
        "settings" => windows::open(&app, Wanted::Main(Screen::Settings)),
        "quit" => closing::quit(&app),
        _ => {}
    });
}

fn pause<R: Runtime>(app: &AppHandle<R>, form: &PauseForm) {
    notify::say_refused(app, app.state::<Program>().change(|open, now, zone| open.pause(form, now, zone)));
}

fn session_item(kind: SessionKind) -> &'static str {
    match kind {
        SessionKind::Ordinary => "session-ordinary",
        SessionKind::Heavy => "session-heavy",
        SessionKind::Trauma => "session-trauma",
        SessionKind::Crisis => "session-crisis",
    }
}

fn count<R: Runtime>(app: &AppHandle<R>, kind: SessionKind) {
    session(app, |open, now, zone| open.count_session(kind, now, zone).map(drop));
}

/// The menu itself says what came of it.
fn session<R: Runtime>(app: &AppHandle<R>, what: impl FnOnce(&mut App, DateTime<Utc>, &Zone) -> Result<(), AppError>) {
    notify::say_refused(app, app.state::<Program>().change(what));
}

/// The first of the replies; where the desktop does not take it, Today has it to copy by hand.
fn copy_reply<R: Runtime>(app: &AppHandle<R>) {
    let text = app.state::<Program>().ask(|open, now, zone| open.reply(0, now, zone));
    if let Err(error) = text.and_then(|text| desk::copy(app, text)) {
        tracing::warn!(code = ?error.code, "the reply was not copied");
        windows::open(app, Wanted::Main(Screen::Today));
    }
}

fn resume<R: Runtime>(app: &AppHandle<R>) {
    notify::say_refused(app, app.state::<Program>().change(App::resume));
}
