//! How the records are: whole, openable, backed up. Lives here: what `leeward-cli doctor` and `backup` say. What does
//! not: what lies in the records (nothing of it is said), making any, restoring (`restoring`).

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use domain::zone::Zone;
use store::{KeptBackup, Keys, NoKey, Store, StoreError, Vault};

use crate::{
    App,
    backups::needs,
    error::AppError,
    opening::{Records, open_standing},
    region::Locale,
    words::Words,
};

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Whether all is well with it.
    pub ok: bool,
    /// In a sentence.
    pub words: String,
}

/// What a desktop offers to a program in its tray.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Desktop {
    /// Whether something shows tray icons.
    pub tray: bool,
    /// Whether a notification service answers.
    pub notifications: bool,
}

/// A backup just made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackedUp {
    /// Its folder.
    pub folder: PathBuf,
    /// The sentence that says where it lies.
    pub words: String,
}

/// What the desktop means for reminders; none was seen where there is no session, as on a server.
#[must_use]
pub fn of_desktop(seen: Option<Desktop>, locale: &Locale) -> Vec<Finding> {
    let words = Words::new(locale);
    let Some(Desktop { tray, notifications }) = seen else {
        return vec![Finding { ok: true, words: words.say("doctor-no-desktop") }];
    };
    let found = |ok: bool, yes: &str, no: &str| Finding { ok, words: words.say(if ok { yes } else { no }) };
    vec![
        found(tray, "doctor-tray", "doctor-no-tray"),
        found(notifications, "doctor-notifications", "doctor-no-notifications"),
    ]
}

/// What came of looking at records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examined {
    /// One thing after the other.
    pub findings: Vec<Finding>,
    /// They are locked, which is nothing amiss: all that can be seen without their key was looked at.
    pub locked: bool,
}

/// Looks at the records of a folder; makes none where there are none.
#[must_use]
pub fn examine(records: &Records, now: DateTime<Utc>) -> Examined {
    let mut locked = false;
    let findings = look(records, now, &mut locked);
    Examined { findings, locked }
}

fn look(records: &Records, now: DateTime<Utc>, locked: &mut bool) -> Vec<Finding> {
    let words = Words::new(&records.locale);
    let well = |words: String| Finding { ok: true, words };
    let amiss = |words: String| Finding { ok: false, words };
    let folder = records.folder.display().to_string();
    if !Vault::stands(&records.folder) {
        return vec![amiss(words.say_with("doctor-none", &[("folder", folder.into())]))];
    }
    let mut findings = vec![well(words.say_with("doctor-folder", &[("folder", folder.into())]))];
    let vault = match Vault::read(&records.folder) {
        Ok(vault) => vault,
        Err(error) => {
            findings.push(amiss(AppError::of_store(&error, &words).message));
            return findings;
        }
    };
    let keys = vault.keys();
    findings.push(well(words.say_with("doctor-keys", &[("keys", key_names(keys, &words).into())])));
    if !keys.passphrase && !keys.recovery_code {
        findings.push(amiss(words.say("doctor-no-recovery")));
    }
    let mut waits = false;
    match vault.open_by_itself(records.key_store, now) {
        Ok(store) => {
            let mut app = App::over(store, Words::new(&records.locale));
            app.vault = Some(vault);
            waits = app.backup_waits(now).unwrap_or(false);
            let store = &app.store;
            findings.push(match store.check_integrity() {
                Ok(()) => well(words.say("doctor-whole")),
                Err(error) => amiss(AppError::of_store(&error, &words).message),
            });
            findings.push(well(versions(store, &words)));
        }
        Err(error @ StoreError::NoKey(NoKey::Absent | NoKey::Silent | NoKey::Locked | NoKey::NotKept)) => {
            *locked = true;
            let why = AppError::of_store(&error, &words).message;
            findings.push(well(words.say_with("doctor-locked", &[("why", why.into())])));
        }
        Err(error @ StoreError::NoKey(_)) => {
            let why = AppError::of_store(&error, &words).message;
            findings.push(amiss(words.say_with("doctor-not-read", &[("why", why.into())])));
        }
        Err(error) => findings.push(amiss(AppError::of_store(&error, &words).message)),
    }
    let backups = store::backups(&records.folder);
    let newest = backups.last().map(KeptBackup::name).unwrap_or_default();
    findings
        .push(well(words.say_with("doctor-backups", &[("count", backups.len().into()), ("newest", newest.into())])));
    if waits {
        findings.push(amiss(words.say("backups-waits")));
    }
    findings
}

/// Backs the records up.
///
/// # Errors
/// When no key of this computer opens them, or the backup can't be written.
pub fn back_up(records: &Records, now: DateTime<Utc>, zone: &Zone) -> Result<BackedUp, AppError> {
    let words = Words::new(&records.locale);
    let mut app = open_standing(records, now)?;
    let folder = app.back_up(now, zone)?;
    let keys = app.vault.as_ref().map(Vault::keys).unwrap_or_default();
    let mut said = words.say_with("backup-made", &[("folder", folder.display().to_string().into())]);
    if let Some(needs) = needs(keys, &words) {
        said = format!("{said} {needs}");
    }
    Ok(BackedUp { folder, words: said })
}

/// "Leeward 0.1.0, schema 1, zones 2026f".
pub(crate) fn versions(store: &Store, words: &Words) -> String {
    words.say_with(
        "versions",
        &[
            ("program", env!("CARGO_PKG_VERSION").into()),
            // A schema's number is a name: it takes no thousands separator.
            ("schema", store.schema().to_string().into()),
            ("zones", crate::zones::version().into()),
        ],
    )
}

pub(crate) fn key_names(keys: Keys, words: &Words) -> String {
    let all = [
        (keys.key_store, "doctor-key-store"),
        (keys.key_file, "doctor-key-file"),
        (keys.passphrase, "doctor-passphrase"),
        (keys.recovery_code, "doctor-recovery-code"),
    ];
    let all: Vec<String> = all.iter().filter(|(has, _)| *has).map(|(_, id)| words.say(id)).collect::<Vec<_>>();
    words.list(&all)
}
