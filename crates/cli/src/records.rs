//! Which records a verb is about. Lives here: the folder and the door. What does not: what is done with them.

use std::path::PathBuf;

use app::error::{AppError, ErrorCode};
use app::opening::{Records, open_standing};
use app::{App, KeyStore};
use directories::ProjectDirs;

use crate::here::Here;

/// The folder of the records.
#[derive(Debug, clap::Args)]
pub(crate) struct Where {
    /// Use another data folder.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

impl Where {
    /// Where they lie and with what they are opened.
    ///
    /// # Errors
    /// Where this account has no folder for them.
    pub(crate) fn records(&self, here: &Here) -> Result<Records, AppError> {
        let own = || Some(ProjectDirs::from("app", "leeward", "Leeward")?.data_dir().to_owned());
        let folder = self.data.clone().or_else(own).ok_or_else(|| AppError {
            code: ErrorCode::Io,
            message: "This account has no data folder. Give one with --data.".to_owned(),
        })?;
        // A status bar asks every few seconds and a script at night: no verb raises a dialog.
        Ok(Records { folder, locale: here.locale.clone(), key_store: KeyStore::SystemQuietly, demo: false })
    }

    /// The records, opened with a key of this computer. None are made.
    ///
    /// # Errors
    /// Where there are none, they can't be opened, or the hours here can't be told.
    pub(crate) fn open(&self, here: &Here) -> Result<App, AppError> {
        here.zone_is_known()?;
        open_standing(&self.records(here)?, here.now)
    }
}
