//! The desktop shell: windows, tray, notifications, clock, start and end. What Leeward *does* is in `app`; what is
//! here reaches the desktop. The first function reads like a table of contents.
//!
//! The environment, besides what the desktop sets:
//! - `LEEWARD_TEST_CLOCK`: see clock.rs; only with the cargo feature `test-hooks`.
//! - `LEEWARD_TEST_KEY_STORE=none`: see program.rs; only with the cargo feature `test-hooks`.
//! - `LANG`, `LC_ALL`: the language, and how the region writes dates and begins its week.
//! - `WEBKIT_DISABLE_DMABUF_RENDERER`, `WEBKIT_WEB_RENDER_DEVICE_FILE`: see graphics.rs; a value of one's own is
//!   respected.

mod autostart;
#[cfg(target_os = "linux")]
mod bus;
mod clock;
mod closing;
mod commands;
mod desk;
mod dialogs;
mod graphics;
mod host;
mod late;
mod notify;
mod place;
mod presence;
mod program;
mod ticker;
mod tray;
mod tray_icon;
mod windows;

use std::process::ExitCode;
use std::time::Duration;

use app::ipc::Screen;
use app::view::CheckInAsked;
use place::{Asked, First, Place};
use program::Program;
use tauri::ipc::Invoke;
use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Builder, Manager, RunEvent, Runtime};
use tauri_plugin_window_state::StateFlags;
use windows::Wanted;

/// Runs Leeward as the words after the program's name ask, until it is quit.
#[expect(clippy::print_stdout, clippy::print_stderr, reason = "what a terminal asked is answered there")]
pub fn main(words: impl IntoIterator<Item = String>) -> ExitCode {
    match place::asked(words) {
        Asked::Start(_) if !graphics::has_display() => {
            eprintln!("Leeward needs a desktop: DISPLAY and WAYLAND_DISPLAY are both unset.");
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
    let program = Program::new(place.clone());
    #[cfg(not(target_os = "linux"))]
    let builder = builder.plugin(tauri_plugin_notification::init()).plugin(tauri_plugin_dialog::init());
    builder
        .plugin(one_of_a_kind(place))
        .plugin(remembering_where_windows_stood())
        .plugin(tauri_plugin_opener::init())
        .manage(program)
        .manage(tray::Tray::<R>::new())
        .manage(desk::Clipboard::new())
        .manage(desk::Chosen::default())
        .manage(desk::ChosenCalendar::default())
        .invoke_handler(commands_of_windows())
        .on_window_event(closing::on_window_event)
        .setup(|app| {
            notify::listen(app.handle());
            tauri::async_runtime::spawn(ticker::run(app.handle().clone()));
            ticker::aside(first_window(app.handle().clone()));
            Ok(())
        })
}

/// What windows may ask, one name a line; `app::ipc` holds what each takes and gives.
#[expect(clippy::too_many_lines, reason = "a list, one name a line")]
fn commands_of_windows<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        commands::start,
        commands::unlock,
        commands::create_with_passphrase,
        commands::create_with_key_file,
        commands::first_start,
        commands::finish_first_start,
        commands::check_plan,
        commands::send_test_reminder,
        commands::test_reminder_seen,
        commands::make_recovery_code,
        commands::save_recovery_code,
        commands::recovery_code_kept,
        commands::today,
        commands::done_for_today,
        commands::answer_reminder,
        commands::open_check_in_of,
        commands::pause,
        commands::resume,
        commands::snooze,
        commands::leave_until,
        commands::on_call_until,
        commands::still_working,
        commands::after_hours,
        commands::log_after_hours,
        commands::delete_after_hours,
        commands::undo_after_hours,
        commands::evenings_month,
        commands::make_time_for_notes,
        commands::park_thought,
        commands::parked_draft,
        commands::keep_parked_draft,
        commands::parked_thoughts,
        commands::move_thought,
        commands::undo_thought,
        commands::replies,
        commands::save_replies,
        commands::copy_reply,
        commands::sessions,
        commands::count_session,
        commands::take_session_back,
        commands::end_session_buffer,
        commands::answer_suggestion,
        commands::dismiss_line,
        commands::put_notice_aside,
        commands::learn_anew,
        commands::keep_old_usual,
        commands::trends,
        commands::check_in,
        commands::closing,
        commands::keep_closing_draft,
        commands::finish_closing,
        commands::keep_draft,
        commands::drop_draft,
        commands::touch_check_in,
        commands::finish_check_in,
        commands::delete_entry,
        commands::undo_change,
        commands::undo,
        commands::questionnaires,
        commands::questionnaire,
        commands::keep_questionnaire,
        commands::finish_questionnaire,
        commands::set_cadence,
        commands::put_questionnaire_off,
        commands::choose_questionnaire,
        commands::add_questionnaire,
        commands::remove_questionnaire,
        commands::export_data,
        commands::choose_import,
        commands::import_data,
        commands::boundaries,
        commands::reminder_history,
        commands::save_plan,
        commands::add_leave,
        commands::remove_leave,
        commands::month,
        commands::set_day,
        commands::add_on_call,
        commands::remove_on_call,
        commands::take_back_plan,
        commands::choose_calendar,
        commands::calendar_as,
        commands::add_calendar,
        commands::export_calendar,
        commands::settings,
        commands::save_settings,
        commands::backups,
        commands::look_at_backup,
        commands::restore_backup,
        commands::open_backups,
        commands::set_autostart,
        commands::set_passphrase,
        commands::help,
        commands::save_contact,
        commands::delete_contact,
        commands::choose_country,
        commands::open_check_in,
        commands::open_main,
        commands::close_window,
        commands::open_folder,
        commands::quit,
    ]
}

/// A second launch over the same records shows the first's window, and ends.
fn one_of_a_kind<R: Runtime>(place: &Place) -> TauriPlugin<R> {
    tauri_plugin_single_instance::Builder::new()
        .dbus_id(format!("app.leeward.Leeward.{}", place.instance()))
        .callback(|handle, words, _| {
            if let Asked::Start(place) = place::asked(words.into_iter().skip(1)) {
                open_first(handle, place.first);
            }
        })
        .build()
}

fn remembering_where_windows_stood<R: Runtime>() -> TauriPlugin<R> {
    tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::POSITION | StateFlags::SIZE | StateFlags::MAXIMIZED)
        .with_denylist(&[windows::REMINDER, windows::PARK])
        .build()
}

/// How long a tray is waited for: the desktop that starts Leeward may still be starting its panel. Without one there
/// would be no way in. What a test's desktop has, it has from the beginning.
const PANEL: Duration = if cfg!(feature = "test-hooks") { Duration::from_secs(2) } else { Duration::from_secs(20) };

/// The first window, unless the system started Leeward by itself and nothing asks to be seen.
fn first_window<R: Runtime>(app: AppHandle<R>) -> impl FnOnce() + Send + 'static {
    move || {
        let program = app.state::<Program>();
        let first = program.place.first;
        // Once after login: until it is typed, nothing can be reminded of.
        let waits_for_its_person = first == First::Nothing && program.with(|records| records.waits_for_its_person());
        let no_way_in = first == First::Nothing
            && !waits_for_its_person
            && !(0..20).any(|_| {
                host::tray() || {
                    std::thread::sleep(PANEL / 20);
                    false
                }
            });
        open_first(&app, if no_way_in || waits_for_its_person { First::Main } else { first });
    }
}

fn open_first<R: Runtime>(app: &AppHandle<R>, first: First) {
    match first {
        First::Main => windows::open(app, Wanted::Main(Screen::Today)),
        First::CheckIn => {
            let app = app.clone();
            ticker::aside(move || notify::check_in(&app, CheckInAsked::default()));
        }
        First::Nothing => {}
    }
}

/// The program outlives its windows: it waits in the tray.
fn on_event(event: &RunEvent) {
    if let RunEvent::ExitRequested { code: None, api, .. } = event {
        api.prevent_exit();
    }
}
