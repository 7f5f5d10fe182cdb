//! Favours of the desktop: starting with the computer, a folder shown, the clipboard; and which file was chosen. Lives
//! here: asking for them and saying in words where they are refused. What does not: windows, tray, notifications, dialogs.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use app::error::{AppError, ErrorCode};
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_opener::OpenerExt;

use crate::autostart::Autostart;
use crate::program::Program;

/// Starts Leeward with the computer, or no longer. The invented year is never started so.
pub(crate) fn start_with_computer<R: Runtime>(app: &AppHandle<R>, on: bool) -> Result<(), AppError> {
    let program = app.state::<Program>();
    if program.place.demo || starts_with_computer(app) == Some(on) {
        return Ok(());
    }
    let set = Autostart::of(app, &program.place).and_then(|entry| if on { entry.enable() } else { entry.disable() });
    program.bell.notify_one();
    set.map_err(|error| refused(&program, "autostart-refused", &error))?;
    // What the system reads of it is what holds.
    match starts_with_computer(app) {
        Some(is) if is != on => Err(refused(&program, "autostart-refused", &std::io::Error::other("not read back"))),
        _ => Ok(()),
    }
}

/// Whether the system starts Leeward with the computer; nothing where that can't be told.
pub(crate) fn starts_with_computer<R: Runtime>(app: &AppHandle<R>) -> Option<bool> {
    Autostart::of(app, &app.state::<Program>().place).ok()?.is_enabled().ok()
}

/// The file that was chosen and looked at last: the window never names a path.
#[derive(Default)]
pub(crate) struct Chosen(Mutex<Option<PathBuf>>);

impl Chosen {
    pub(crate) fn keep(&self, file: PathBuf) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(file);
    }

    pub(crate) fn kept(&self) -> Option<PathBuf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn take(&self) -> Option<PathBuf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// The calendar file that was.
#[derive(Default)]
pub(crate) struct ChosenCalendar(pub(crate) Chosen);

/// The clipboard as it was last written to: on Linux whoever wrote must stay, to answer who pastes.
pub(crate) struct Clipboard(Mutex<Option<arboard::Clipboard>>);

impl Clipboard {
    pub(crate) fn new() -> Clipboard {
        Clipboard(Mutex::new(None))
    }

    fn write(&self, text: String) -> Result<(), arboard::Error> {
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let clipboard = match open.as_mut() {
            Some(clipboard) => clipboard,
            None => open.insert(arboard::Clipboard::new()?),
        };
        clipboard.set_text(text)
    }
}

/// Puts a text on the clipboard.
pub(crate) fn copy<R: Runtime>(app: &AppHandle<R>, text: String) -> Result<(), AppError> {
    app.state::<Clipboard>().write(text).map_err(|error| refused(&app.state(), "reply-not-copied", &error))
}

/// Opens a folder in the system's file manager.
pub(crate) fn show_folder<R: Runtime>(app: &AppHandle<R>, folder: &Path) -> Result<(), AppError> {
    let opened = app.opener().open_path(folder.display().to_string(), None::<&str>);
    opened.map_err(|error| refused(&app.state(), "folder-not-shown", &error))
}

fn refused(program: &Program, id: &str, error: &dyn std::error::Error) -> AppError {
    tracing::warn!(%error, id, "the desktop refused");
    AppError { code: ErrorCode::Io, message: program.say(id) }
}
