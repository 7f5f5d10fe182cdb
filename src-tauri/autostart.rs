//! Starting with the computer. Lives here: the entry by which the system starts Leeward over these records, written so that
//! the system reads back what was meant, and read as the system reads it. What does not: the switch (desk.rs), and how each
//! system writes a command (autostart/desktop_entry.rs, launch_agent.rs, run_key.rs: plain functions, tested on each).

#[cfg(any(not(any(windows, target_os = "macos")), test))]
mod desktop_entry;
#[cfg(any(target_os = "macos", test))]
mod launch_agent;
#[cfg(any(windows, test))]
mod run_key;

use std::io;
use std::path::PathBuf;

use tauri::{AppHandle, Manager, Runtime};

use crate::place::Place;

/// What is started, and the name of its entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Autostart {
    name: String,
    /// The program, and what it is told.
    command: Vec<String>,
}

impl Autostart {
    /// Leeward over these records, in the tray.
    ///
    /// # Errors
    /// Where the program or the folder has a name that no entry can hold.
    pub(crate) fn of<R: Runtime>(app: &AppHandle<R>, place: &Place) -> io::Result<Autostart> {
        // An AppImage runs from a mount that is gone at the next login.
        #[cfg(target_os = "linux")]
        let image = app.env().appimage.map(PathBuf::from);
        #[cfg(not(target_os = "linux"))]
        let image = {
            let _ = app;
            None
        };
        let program = image.map_or_else(std::env::current_exe, Ok)?;
        let mut command = vec![in_text(program)?, "--hidden".to_owned()];
        if place.named {
            command.extend(["--data".to_owned(), in_text(place.folder.clone())?]);
        }
        Ok(Autostart { name: place.autostart_name(), command })
    }
}

fn in_text(path: PathBuf) -> io::Result<String> {
    path.into_os_string().into_string().map_err(|_| io::Error::from(io::ErrorKind::InvalidFilename))
}

#[cfg(not(windows))]
impl Autostart {
    /// Makes the entry, whole or not at all.
    ///
    /// # Errors
    /// When the folder refuses.
    pub(crate) fn enable(&self) -> io::Result<()> {
        let file = self.file()?;
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let beside = file.with_extension("new");
        std::fs::write(&beside, self.text())?;
        std::fs::rename(&beside, &file)
    }

    /// Takes the entry away.
    ///
    /// # Errors
    /// When the folder refuses.
    pub(crate) fn disable(&self) -> io::Result<()> {
        match std::fs::remove_file(self.file()?) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// Whether the system will start this program over these records.
    ///
    /// # Errors
    /// When the entry can't be read.
    pub(crate) fn is_enabled(&self) -> io::Result<bool> {
        match std::fs::read_to_string(self.file()?) {
            Ok(text) => Ok(self.is_started_by(&text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// An entry that names a program which is gone, or other records, starts nothing of ours.
    fn is_started_by(&self, text: &str) -> bool {
        let started = Self::read(text);
        let program = started.first().map(PathBuf::from);
        program.is_some_and(|program| program.is_file()) && started.get(1..) == self.command.get(1..)
    }
}

#[cfg(not(any(windows, target_os = "macos")))]
impl Autostart {
    /// Where desktops look: the Desktop Application Autostart Specification.
    fn file(&self) -> io::Result<PathBuf> {
        let folders = directories::BaseDirs::new().ok_or(io::ErrorKind::NotFound)?;
        Ok(folders.config_dir().join("autostart").join(format!("{}.desktop", self.name)))
    }

    fn text(&self) -> String {
        desktop_entry::write(&self.name, &self.command)
    }

    fn read(text: &str) -> Vec<String> {
        desktop_entry::read(text).unwrap_or_default()
    }
}

#[cfg(target_os = "macos")]
impl Autostart {
    fn file(&self) -> io::Result<PathBuf> {
        let folders = directories::BaseDirs::new().ok_or(io::ErrorKind::NotFound)?;
        Ok(folders.home_dir().join("Library/LaunchAgents").join(format!("{}.plist", self.name)))
    }

    fn text(&self) -> String {
        launch_agent::write(&self.name, &self.command)
    }

    fn read(text: &str) -> Vec<String> {
        launch_agent::read(text)
    }
}

#[cfg(windows)]
impl Autostart {
    /// Makes the entry.
    ///
    /// # Errors
    /// When the registry refuses.
    pub(crate) fn enable(&self) -> io::Result<()> {
        self.entry()?.enable().map_err(io::Error::other)
    }

    /// Takes the entry away.
    ///
    /// # Errors
    /// When the registry refuses.
    pub(crate) fn disable(&self) -> io::Result<()> {
        if self.is_enabled()? { self.entry()?.disable().map_err(io::Error::other) } else { Ok(()) }
    }

    /// Whether there is an entry, and the Task Manager has not switched it off.
    ///
    /// # Errors
    /// When the registry can't be read.
    pub(crate) fn is_enabled(&self) -> io::Result<bool> {
        self.entry()?.is_enabled().map_err(io::Error::other)
    }

    fn entry(&self) -> io::Result<auto_launch::AutoLaunch> {
        let mut quoted = self.command.iter().map(|word| run_key::quoted(word));
        let program = quoted.next().unwrap_or_default();
        let arguments: Vec<String> = quoted.collect();
        let mut builder = auto_launch::AutoLaunchBuilder::new();
        builder.set_app_name(&self.name).set_app_path(&program).set_args(&arguments);
        builder.build().map_err(io::Error::other)
    }
}
