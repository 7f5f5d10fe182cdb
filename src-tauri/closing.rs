//! What closing a window means, and quitting. Lives here: asking once, staying in the tray, saying what will not come,
//! letting the check-in write its last letters. What does not: the windows themselves.

use app::view::OnClose;
use tauri::{AppHandle, Manager, Runtime, Window, WindowEvent};

use crate::dialogs::{self, Answer, Question};
use crate::program::Program;
use crate::{ticker, windows};

/// What follows from closing the main window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Closing {
    Ask,
    Stay,
    Minimise,
    Quit,
}

/// The person's choice holds where it can: without a tray, staying means staying in sight of the task bar.
fn closing(chosen: OnClose, tray: bool) -> Closing {
    match (chosen, tray) {
        (OnClose::Quit, _) => Closing::Quit,
        (_, false) => Closing::Minimise,
        (OnClose::Ask, true) => Closing::Ask,
        (OnClose::Tray, true) => Closing::Stay,
    }
}

/// Asks the page whether it wants to write something first (ui/src/ipc/client.ts, `onClosing`); else it just closes.
const WRITE_FIRST: &str = "if (dispatchEvent(new Event('leeward:closing', { cancelable: true }))) \
     window.__TAURI_INTERNALS__.invoke('close_window');";

/// Hears the closing of the main window and of those in which something is being typed; the small reminder just closes.
pub(crate) fn on_window_event<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let app = window.app_handle();
    match (window.label(), event) {
        (windows::MAIN, WindowEvent::CloseRequested { api, .. }) => {
            api.prevent_close();
            let app = app.clone();
            ticker::aside(move || close(&app));
        }
        (label @ (windows::CHECK_IN | windows::PARK), WindowEvent::CloseRequested { api, .. }) => {
            // Asked once: a page that does not answer, or can't write, must not hold the window open for ever.
            if app.state::<Program>().asks_to_close(label)
                && let Some(page) = app.get_webview_window(label)
                && page.eval(WRITE_FIRST).is_ok()
            {
                api.prevent_close();
            }
        }
        (label, WindowEvent::Destroyed) => app.state::<Program>().has_closed(label),
        _ => {}
    }
}

fn close<R: Runtime>(app: &AppHandle<R>) {
    let program = app.state::<Program>();
    let chosen = program.records().app_if_open().map(|open| open.first_start_done().then(|| open.on_close()));
    let next = match chosen {
        // Nothing is open or set up: no reminder would come, so there is nothing to stay for.
        None | Some(None) => Closing::Quit,
        Some(Some(chosen)) => closing(chosen, crate::host::tray()),
    };
    let Some(window) = app.get_webview_window(windows::MAIN) else { return };
    let done = match next {
        Closing::Stay => window.destroy(),
        Closing::Minimise => window.minimize(),
        Closing::Quit => {
            leave(app);
            Ok(())
        }
        Closing::Ask => {
            ask(app);
            Ok(())
        }
    };
    if let Err(error) = done {
        tracing::warn!(%error, "the window could not be closed");
    }
}

fn ask<R: Runtime>(app: &AppHandle<R>) {
    let program = app.state::<Program>();
    let question = Question {
        title: program.say("close-title"),
        words: program.say("close-question"),
        first: program.say("close-stay"),
        second: program.say("quit-program"),
    };
    let handle = app.clone();
    dialogs::ask(app, question, move |answer| {
        let chosen = match answer {
            Answer::First => OnClose::Tray,
            Answer::Second => OnClose::Quit,
            // The window stays as it was.
            Answer::None => return,
        };
        ticker::aside(move || {
            if let Err(error) = handle.state::<Program>().change(|open, _, _| open.set_on_close(chosen)) {
                tracing::warn!(code = ?error.code, "the choice was not kept");
            }
            match (chosen, handle.get_webview_window(windows::MAIN)) {
                (OnClose::Tray, Some(window)) => drop(window.destroy()),
                (OnClose::Quit, _) => leave(&handle),
                _ => {}
            }
        });
    });
}

/// Quits; where that keeps a reminder of today from coming, it is said first. Not on the main thread.
pub(crate) fn quit<R: Runtime>(app: &AppHandle<R>) {
    let program = app.state::<Program>();
    let missed = program.ask(|open, now, zone| open.missed_by_quitting(now, zone)).ok().flatten();
    let Some(missed) = missed else { return leave(app) };
    let question = Question {
        title: program.say("quit-title"),
        words: missed,
        first: program.say("quit-program"),
        second: program.say("quit-stay"),
    };
    let handle = app.clone();
    dialogs::ask(app, question, move |answer| {
        if answer == Answer::First {
            leave(&handle);
        }
    });
}

fn leave<R: Runtime>(app: &AppHandle<R>) {
    app.exit(0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_the_window_asks_once_and_never_hides_it_where_no_tray_could_bring_it_back() {
        for (chosen, tray, expected) in [
            (OnClose::Ask, true, Closing::Ask),
            (OnClose::Tray, true, Closing::Stay),
            (OnClose::Quit, true, Closing::Quit),
            (OnClose::Ask, false, Closing::Minimise),
            (OnClose::Tray, false, Closing::Minimise),
            (OnClose::Quit, false, Closing::Quit),
        ] {
            assert_eq!(closing(chosen, tray), expected, "{chosen:?}, tray: {tray}");
        }
    }
}
