//! The desktop shell: windows, tray, notifications, clock, start and end. What Leeward *does* is in `app`; what is
//! here reaches the desktop. The first function reads like a table of contents.
//!
//! The environment, besides what the desktop sets:
//! - `LEEWARD_TEST_CLOCK`: see clock.rs; only with the cargo feature `test-hooks`.
//! - `WEBKIT_DISABLE_DMABUF_RENDERER`: see graphics.rs; a value of one's own is respected.

#[allow(dead_code, reason = "the tray and the ticker read it")]
mod clock;
mod commands;
mod graphics;
#[allow(dead_code, reason = "the tray and the ticker read it")]
mod host;
mod place;
#[allow(dead_code, reason = "the tray and the ticker read it")]
mod tray_icon;
#[allow(dead_code, reason = "notifications open the small reminder")]
mod windows;

use std::process::ExitCode;

use app::ipc::Screen;
use place::{Asked, Place};
use tauri::{Builder, RunEvent, Runtime};
use windows::Wanted;

/// Runs Leeward as the words after the program's name ask, until it is quit.
#[expect(clippy::print_stdout, clippy::print_stderr, reason = "what a terminal asked is answered there")]
pub fn main(words: impl IntoIterator<Item = String>) -> ExitCode {
    match place::asked(words) {
        Asked::Start(_) if !graphics::has_display() => {
            eprintln!("Leeward needs a desktop: neither DISPLAY nor WAYLAND_DISPLAY names one.");
            ExitCode::FAILURE
        }
        Asked::Start(place) => run(&place),
        Asked::Print(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Asked::Refuse(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

fn run(place: &Place) -> ExitCode {
    tracing_subscriber::fmt().with_max_level(tracing::Level::WARN).with_writer(std::io::stderr).init();
    graphics::settle();
    let mut context = tauri::generate_context!();
    if place.named {
        // All that the system keeps by the program's name is kept apart as well.
        context.config_mut().identifier = format!("{}.{}", context.config().identifier, place.instance());
    }
    match builder(Builder::default(), place).build(context) {
        Ok(app) => u8::try_from(app.run_return(|_, event| on_event(&event))).unwrap_or(1).into(),
        Err(error) => {
            tracing::error!(%error, "Leeward could not start");
            ExitCode::FAILURE
        }
    }
}

/// The program, whatever shows it: the desktop, or a test without one.
fn builder<R: Runtime>(builder: Builder<R>, place: &Place) -> Builder<R> {
    let hidden = place.hidden;
    let instance = format!("app.leeward.Leeward.{}", place.instance());
    builder
        .plugin(
            tauri_plugin_single_instance::Builder::new()
                .dbus_id(instance)
                .callback(|handle, _, _| windows::open(handle, Wanted::Main(Screen::Today)))
                .build(),
        )
        .plugin(tauri_plugin_notification::init())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(tauri::generate_handler![commands::open_check_in, commands::open_main, commands::close_window])
        .setup(move |app| {
            if !hidden {
                windows::open(app.handle(), Wanted::Main(Screen::Today));
            }
            Ok(())
        })
}

/// The program outlives its windows: it waits in the tray.
fn on_event(event: &RunEvent) {
    if let RunEvent::ExitRequested { code: None, api, .. } = event {
        api.prevent_exit();
    }
}
