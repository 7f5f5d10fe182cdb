//! Notifications where Tauri's plugin shows them: macOS and Windows. Lives here: sending one, hearing clicks. What does
//! not: what a click does.

use chrono::{Datelike, NaiveDate};
use tauri::{AppHandle, Runtime};
use tauri_plugin_notification::{Action, ActionType, NotificationExt, Result};

use super::{Card, Click};

/// The number by which a click on one without a work date and buttons, such as the test's, is told from others, which
/// have their work date's day count.
const PLAIN: i32 = 2;

/// Hands on every click on what is sent from now on.
pub(super) fn listen<R: Runtime>(app: &AppHandle<R>, clicked: impl Fn(Click) + Send + Sync + 'static) {
    let heard = app.notification().on_action(move |performed| {
        let number = performed.notification().map(|notification| notification.id());
        let name = performed.action_id();
        clicked(Click {
            plain: number == Some(PLAIN),
            of: number.filter(|number| *number != PLAIN).and_then(NaiveDate::from_num_days_from_ce_opt),
            button: (name != "tap").then(|| name.to_owned()),
        });
    });
    if let Err(error) = heard {
        tracing::error!(%error, "clicks on notifications are not heard");
    }
}

/// Sends a notification; whether the system showed it, it does not say.
pub(super) fn send<R: Runtime>(app: &AppHandle<R>, card: &Card<'_>) -> Result<()> {
    // The same number replaces what is still shown of the work date.
    let id = card.of.map_or(PLAIN, |of| of.num_days_from_ce());
    let builder = app.notification().builder().id(id).title(&card.text.title);
    let builder = if card.text.body.is_empty() { builder } else { builder.body(&card.text.body) };
    if card.buttons.is_empty() {
        return builder.show();
    }
    let buttons = card.buttons.iter().map(|(name, words)| Action::builder(*name, words.as_str()).build()).collect();
    app.notification().register_action_types(vec![ActionType::builder(card.about).actions(buttons).build()])?;
    builder.action_type_id(card.about).show()
}

/// Withdraws what is still shown of these work dates.
pub(super) fn close_those<R: Runtime>(app: &AppHandle<R>, which: impl Fn(NaiveDate) -> bool) {
    let Ok(active) = app.notification().active() else { return };
    let numbers = active.iter().map(tauri_plugin_notification::ActiveNotification::id);
    let numbers = numbers.filter(|number| NaiveDate::from_num_days_from_ce_opt(*number).is_some_and(&which)).collect();
    // They may be gone already.
    let _ = app.notification().remove_active(numbers);
}

/// Withdraws what is still shown.
pub(super) fn close_all<R: Runtime>(app: &AppHandle<R>) {
    // It may be gone already.
    let _ = app.notification().remove_all_active();
}
