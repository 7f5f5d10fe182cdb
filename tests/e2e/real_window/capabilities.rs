//! A window may ask what its capability names and nothing else, whatever runs in it.

use serde_json::json;

use super::{MONDAY_AT_WORK, begun};
use crate::desk::{Desk, Having};
use crate::window::Window;
use testing::words;

impl Window {
    /// What the program answers to a command called by the page itself: "granted", or why not.
    async fn asks(&self, command: &str) -> String {
        let script = "
            const done = arguments[arguments.length - 1];
            window.__TAURI_INTERNALS__.invoke(arguments[0], {}).then(() => done('granted'), (e) => done(String(e)));";
        let answer = self.run_async(script, vec![json!(command)]).await;
        answer.as_str().unwrap_or_default().to_owned()
    }

    async fn is_refused(&self, commands: &[&str]) {
        for command in commands {
            let answer = self.asks(command).await;
            assert!(answer.contains("not allowed"), "{command}: {answer}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_window_is_refused_what_its_capability_does_not_name() {
    let desk = Desk::having(Having { notifications: false, ..Having::ALL }).await;
    desk.set_clock(MONDAY_AT_WORK);
    let window = begun(&desk).await;
    assert_eq!(window.asks("settings").await, "granted");
    window.is_refused(&["plugin:opener|open_path", "plugin:dialog|open", "plugin:webview|create_webview_window"]).await;

    desk.click_in_tray(words!("tray-check-in")).await;
    window.turn_to(words!("pulse-asked-exhaustion")).await;
    assert_eq!(window.asks("help").await, "granted");
    window.is_refused(&["settings", "trends", "make_recovery_code", "plugin:event|emit"]).await;

    desk.set_clock("at 2027-01-11T19:00:00+00:00\nzone Europe/London\n");
    window.turn_to(words!("reminder-discreet")).await;
    assert_eq!(window.asks("start").await, "granted");
    window.is_refused(&["settings", "help", "trends", "finish_check_in", "unlock", "quit"]).await;
    window.press(words!("need-someone")).await;
    window.turn_to(words!("help-people")).await;
}
