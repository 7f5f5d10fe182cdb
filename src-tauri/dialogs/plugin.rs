//! The dialogs of macOS and Windows, by Tauri's plugin.

use std::path::PathBuf;

use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::{DialogExt, MessageDialogButtons, MessageDialogResult};

use super::{Answer, Question, Wanted};

pub(super) fn ask<R: Runtime>(app: &AppHandle<R>, question: Question, then: impl FnOnce(Answer) + Send + 'static) {
    let Question { title, words, first, second } = question;
    let buttons = MessageDialogButtons::OkCancelCustom(first.clone(), second.clone());
    app.dialog().message(words).title(title).buttons(buttons).show_with_result(move |answer| {
        then(match answer {
            MessageDialogResult::Ok => Answer::First,
            MessageDialogResult::Custom(label) if label == first => Answer::First,
            MessageDialogResult::Custom(label) if label == second => Answer::Second,
            _ => Answer::None,
        });
    });
}

pub(super) fn chosen<R: Runtime>(app: &AppHandle<R>, wanted: Wanted, title: String) -> Option<PathBuf> {
    let dialog = app.dialog().file().set_title(title);
    let path = match wanted {
        Wanted::File => dialog.blocking_pick_file(),
        Wanted::Folder => dialog.blocking_pick_folder(),
        Wanted::Place(name) => dialog.set_file_name(name).blocking_save_file(),
    };
    path?.into_path().ok()
}
