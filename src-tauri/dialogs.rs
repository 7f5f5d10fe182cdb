//! Questions in the system's own dialogs: which file, which folder, where to, one of two. Lives here: asking, and what
//! was answered. What does not: what follows from it.

#[cfg(target_os = "linux")]
#[path = "dialogs/gtk.rs"]
mod system;
#[cfg(not(target_os = "linux"))]
#[path = "dialogs/plugin.rs"]
mod system;

use std::path::PathBuf;

use tauri::{AppHandle, Manager, Runtime};

use crate::program::Program;

/// A question that has two answers, and may be left unanswered.
#[derive(Debug)]
pub(crate) struct Question {
    pub(crate) title: String,
    pub(crate) words: String,
    pub(crate) first: String,
    pub(crate) second: String,
}

/// How it was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    First,
    Second,
    /// Closed, or there is no screen to ask on any more.
    None,
}

/// What is to be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Wanted {
    /// A file to read.
    File,
    /// A folder to write into.
    Folder,
    /// A place for a file, with the name it is offered under.
    Place(String),
}

/// Asks, and says the answer once there is one. What hears it must not wait: it may be on the main thread.
pub(crate) fn ask<R: Runtime>(app: &AppHandle<R>, question: Question, then: impl FnOnce(Answer) + Send + 'static) {
    system::ask(app, question, then);
}

/// Asks where to save a file; nothing where the person thought better of it. Not on the main thread: it waits.
pub(crate) fn file_to_save<R: Runtime>(app: &AppHandle<R>, name: &str) -> Option<PathBuf> {
    chosen(app, Wanted::Place(name.to_owned()), "choose-place")
}

/// Asks for a file to read; nothing where the person thought better of it. Not on the main thread: it waits.
pub(crate) fn file_to_open<R: Runtime>(app: &AppHandle<R>) -> Option<PathBuf> {
    chosen(app, Wanted::File, "choose-file")
}

/// Asks for a folder to write into; nothing where the person thought better of it. Not on the main thread: it waits.
pub(crate) fn folder_to_fill<R: Runtime>(app: &AppHandle<R>) -> Option<PathBuf> {
    chosen(app, Wanted::Folder, "choose-folder")
}

fn chosen<R: Runtime>(app: &AppHandle<R>, wanted: Wanted, title: &str) -> Option<PathBuf> {
    system::chosen(app, wanted, app.state::<Program>().say(title))
}
