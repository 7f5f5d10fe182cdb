//! Notifications where Tauri's plugin shows them: macOS and Windows. Lives here: sending one, hearing clicks. What does
//! not: what a click does.

use tauri::{AppHandle, Runtime};
use tauri_plugin_notification::{Action, ActionType, NotificationExt, Result};

use super::{Card, Click};

/// The number by which a click on one without buttons, such as the test's, is told from others.
const PLAIN: i32 = 2;
const WITH_BUTTONS: i32 = 1;

/// Hands on every click on what is sent from now on.
pub(super) fn listen<R: Runtime>(app: &AppHandle<R>, clicked: impl Fn(Click) + Send + Sync + 'static) {
    let heard = app.notification().on_action(move |performed| {
        let plain = performed.notification().is_some_and(|notification| notification.id() == PLAIN);
        let name = performed.action_id();
        clicked(Click { plain, button: (name != "tap").then(|| name.to_owned()) });
    });
    if let Err(error) = heard {
        tracing::error!(%error, "clicks on notifications are not heard");
    }
}

/// Sends a notification; whether the system showed it, it does not say.
pub(super) fn send<R: Runtime>(app: &AppHandle<R>, card: &Card<'_>) -> Result<()> {
    let id = if card.buttons.is_empty() { PLAIN } else { WITH_BUTTONS };
    let builder = app.notification().builder().id(id).title(&card.text.title);
    let builder = if card.text.body.is_empty() { builder } else { builder.body(&card.text.body) };
    if card.buttons.is_empty() {
        return builder.show();
    }
    let buttons = card.buttons.iter().map(|(name, words)| Action::builder(*name, words.as_str()).build()).collect();
    app.notification().register_action_types(vec![ActionType::builder(card.about).actions(buttons).build()])?;
    builder.action_type_id(card.about).show()
}

/// Takes back what is still shown.
pub(super) fn close_all<R: Runtime>(app: &AppHandle<R>) {
    // It may be gone already.
    let _ = app.notification().remove_all_active();
}
