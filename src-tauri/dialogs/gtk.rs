//! The dialogs of a Linux desktop: GTK's, or those of the desktop's portal where GTK is told to use it.
//!
//! Tauri's plugin is not asked here. Its dialogs start a second main loop on a thread of their own, which goes on when
//! they are closed and takes half of what happens in every window; GTK and WebKit are not made for that, and crash.

use std::path::PathBuf;
use std::sync::mpsc::channel;

use gtk::prelude::*;
use gtk::{ApplicationWindow, ButtonsType, FileChooserAction, FileChooserNative, MessageDialog, ResponseType};
use tauri::{AppHandle, Manager, Runtime};

use super::{Answer, Question, Wanted};
use crate::windows;

pub(super) fn ask<R: Runtime>(app: &AppHandle<R>, question: Question, then: impl FnOnce(Answer) + Send + 'static) {
    over_the_window(app, async move |parent| {
        let Question { title, words, first, second } = question;
        let dialog =
            MessageDialog::builder().modal(true).buttons(ButtonsType::None).text(&title).secondary_text(&words);
        let dialog = dialog.title(&title).build();
        dialog.set_transient_for(parent.as_ref());
        dialog.add_button(&first, ResponseType::Ok);
        dialog.add_button(&second, ResponseType::Cancel);
        let answer = dialog.run_future().await;
        dialog.close();
        then(match answer {
            ResponseType::Ok => Answer::First,
            ResponseType::Cancel => Answer::Second,
            _ => Answer::None,
        });
    });
}

pub(super) fn chosen<R: Runtime>(app: &AppHandle<R>, wanted: Wanted, title: String) -> Option<PathBuf> {
    let (tell, told) = channel();
    over_the_window(app, async move |parent| {
        let action = match wanted {
            Wanted::File => FileChooserAction::Open,
            Wanted::Folder => FileChooserAction::SelectFolder,
            Wanted::Place(_) => FileChooserAction::Save,
        };
        let dialog = FileChooserNative::new(Some(&title), parent.as_ref(), action, None, None);
        dialog.set_modal(true);
        if let Wanted::Place(name) = wanted {
            dialog.set_current_name(&name);
            dialog.set_do_overwrite_confirmation(true);
        }
        let accepted = dialog.run_future().await == ResponseType::Accept;
        // Who asked may have ended meanwhile.
        let _ = tell.send(accepted.then(|| dialog.filename()).flatten());
        dialog.destroy();
    });
    told.recv().ok().flatten()
}

/// Has the main thread, the only one that may, ask something in front of the main window where there is one.
fn over_the_window<R: Runtime>(
    app: &AppHandle<R>,
    asking: impl AsyncFnOnce(Option<ApplicationWindow>) + Send + 'static,
) {
    let handle = app.clone();
    let told = app.run_on_main_thread(move || {
        let window = handle.get_webview_window(windows::MAIN);
        let parent = window.and_then(|window| window.gtk_window().ok());
        gtk::glib::MainContext::default().spawn_local(async move { asking(parent).await });
    });
    if let Err(error) = told {
        tracing::warn!(%error, "nobody is there to ask any more");
    }
}
