//! What a window may ask, one line each. Lives here: from a name of `app::ipc::COMMANDS` to the verb that answers.
//! What does not: any decision.

#![expect(clippy::needless_pass_by_value, reason = "what a command takes is Tauri's to decide")]

use app::ipc::Screen;
use app::view::CheckInAsked;
use tauri::{AppHandle, Runtime, Window, command};

use crate::windows::{self, Wanted};

#[command]
pub(crate) fn open_check_in<R: Runtime>(handle: AppHandle<R>, asked: CheckInAsked) {
    windows::open(&handle, Wanted::CheckIn(asked));
}

#[command]
pub(crate) fn open_main<R: Runtime>(handle: AppHandle<R>, screen: Screen) {
    windows::open(&handle, Wanted::Main(screen));
}

#[command]
pub(crate) fn close_window<R: Runtime>(handle: AppHandle<R>, window: Window<R>) {
    windows::close(&handle, window.label());
}

#[cfg(test)]
mod tests {
    const NAMES: &[&str] = &include!("command_names.rs");

    #[test]
    fn build_rs_declares_the_commands_of_the_one_list() {
        assert_eq!(NAMES, app::ipc::COMMANDS);
    }
}
