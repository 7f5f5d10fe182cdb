//! Backups: made by themselves, named in Settings, looked into, and which of them stay. Lives here: the use cases over open
//! records. What does not: when one is due and which stay (`domain::backups`), copying (`store`), putting one in the place of
//! the records (`restoring`).

use std::path::PathBuf;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use domain::backups::{has_waited, is_due, stay};
use domain::zone::Zone;
use store::{Held, KeptBackup, Keys, StoreError, backups, backups_folder};

use crate::App;
use crate::clock_doubt::KNOWN;
use crate::error::{AppError, OrSay};
use crate::tick::SETTLED;
use crate::view::{BackupRow, BackupsView, QuietLine, QuietLineKind};
use crate::words::Words;

/// Since when a change waits for a backup.
const WAITS_SINCE: &str = "backups.waits_since";
/// What the program notes for itself: it changes on days on which nothing does.
const NOTES: [&str; 3] = [WAITS_SINCE, SETTLED, KNOWN];
/// After one that failed the next is tried so much later.
const AGAIN_AFTER: TimeDelta = TimeDelta::hours(1);

impl App {
    /// Makes the day's backup where one is due: something changed, today has none, and no window is in use.
    ///
    /// # Errors
    /// When it can't be made. It is tried again an hour later.
    pub fn back_up_if_due(
        &mut self,
        now: DateTime<Utc>,
        zone: &Zone,
        in_use: bool,
    ) -> Result<Option<PathBuf>, AppError> {
        let Some(folder) = self.vault.as_ref().map(|vault| vault.folder().to_owned()) else { return Ok(None) };
        if self.store.read_only().is_some() {
            return Ok(None);
        }
        let (made, today) = (backups(&folder), zone.local(now).date());
        let dates: Vec<NaiveDate> = made.iter().map(|one| zone.local(one.made).date()).collect();
        if dates.contains(&today) || !self.has_changed_since(made.last())? {
            return Ok(None);
        }
        let tried = self.backup_failed.is_some_and(|at| at <= now && now - at < AGAIN_AFTER);
        if is_due(&dates, today, true, in_use || tried) {
            match self.back_up(now, zone) {
                Ok(made) => return Ok(Some(made)),
                Err(error) => {
                    self.backup_failed = Some(now);
                    self.note_waiting(now)?;
                    return Err(error);
                }
            }
        }
        self.note_waiting(now)?;
        Ok(None)
    }

    /// Makes a backup, and lets those go that don't stay.
    ///
    /// # Errors
    /// When it can't be made.
    pub(crate) fn back_up(&mut self, now: DateTime<Utc>, zone: &Zone) -> Result<PathBuf, AppError> {
        let Some(vault) = &self.vault else { return Err(AppError::of_store(&StoreError::NothingThere, &self.words)) };
        let folder = vault.folder().to_owned();
        let made = self.store.back_up(&folder, now).or_say(&self.words)?;
        let ours: Vec<KeptBackup> = backups(&folder).into_iter().filter(|one| !one.before_restore).collect();
        let dates: Vec<NaiveDate> = ours.iter().map(|one| zone.local(one.made).date()).collect();
        for (one, _) in ours.iter().zip(stay(&dates)).filter(|(_, stays)| !stays) {
            // One that can't be removed is in nobody's way.
            if let Err(error) = store::let_go(one) {
                tracing::warn!(%error, "an old backup could not be let go");
            }
        }
        self.backup_failed = None;
        if self.waits_since().is_some() {
            self.store.set_setting(WAITS_SINCE, &None::<DateTime<Utc>>).or_say(&self.words)?;
        }
        Ok(made)
    }

    /// The line on Today that a change has waited for a week.
    pub(crate) fn backup_line(&self, now: DateTime<Utc>) -> Option<QuietLine> {
        self.waits_since().filter(|since| has_waited(*since, now)).map(|_| QuietLine {
            kind: QuietLineKind::BackupWaits,
            text: self.words.say("backups-wait"),
            action: self.words.say("backups-wait-action"),
            about: None,
        })
    }

    /// Whether a change has waited for a week, as far as can be told by one who looks only now.
    pub(crate) fn backup_waits(&mut self, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let Some(folder) = self.vault.as_ref().map(|vault| vault.folder().to_owned()) else { return Ok(false) };
        let made = backups(&folder);
        if !self.store.changed_since(made.last().map(|one| one.folder.as_path()), &NOTES)? {
            return Ok(false);
        }
        let since = self.waits_since().or(made.last().map(|one| one.made)).or(self.store.first_opened()?);
        Ok(since.is_some_and(|since| has_waited(since, now)))
    }

    fn has_changed_since(&mut self, newest: Option<&KeptBackup>) -> Result<bool, AppError> {
        self.store.changed_since(newest.map(|one| one.folder.as_path()), &NOTES).or_say(&self.words)
    }

    fn note_waiting(&mut self, now: DateTime<Utc>) -> Result<(), AppError> {
        // One that a clock noted which ran ahead says nothing.
        if self.waits_since().is_some_and(|since| since <= now) {
            return Ok(());
        }
        self.store.set_setting(WAITS_SINCE, &Some(now)).or_say(&self.words)
    }

    fn waits_since(&self) -> Option<DateTime<Utc>> {
        self.store.setting::<Option<DateTime<Utc>>>(WAITS_SINCE).ok().flatten().flatten()
    }
}

/// The backups of a folder, the newest first, and what they need; `holds` says what the newest holds, where it opens.
pub(crate) fn view(
    folder: &std::path::Path,
    holds: impl FnOnce(&KeptBackup) -> Option<Held>,
    keys: Option<Keys>,
    zone: &Zone,
    words: &Words,
) -> BackupsView {
    let all = backups(folder);
    let newest = all.iter().rfind(|one| !one.before_restore);
    let row = |one: &KeptBackup| BackupRow {
        name: one.name(),
        when: words.say_with(
            if one.before_restore { "backups-row-before-restore" } else { "backups-row" },
            &[("when", when(one.made, zone, words).into())],
        ),
    };
    BackupsView {
        folder: backups_folder(folder).display().to_string(),
        newest: match newest {
            None => words.say("backups-none"),
            Some(one) => {
                let said = words.say_with("backups-newest", &[("when", when(one.made, zone, words).into())]);
                holds(one).map_or(said.clone(), |held| format!("{said} {}", held_words(&held, words)))
            }
        },
        needs: keys.and_then(|keys| needs(keys, words)),
        rows: all.iter().rev().map(row).collect(),
    }
}

/// "Tuesday 24 November 2026, 17:41".
pub(crate) fn when(at: DateTime<Utc>, zone: &Zone, words: &Words) -> String {
    let local = zone.local(at);
    let args = [
        ("weekday", words.weekday(local.weekday()).into()),
        ("day", words.day(local.date()).into()),
        // A year takes no thousands separator.
        ("year", local.year().to_string().into()),
        ("time", words.time(local.time()).into()),
    ];
    words.say_with("backups-when", &args)
}

/// "It holds 214 check-ins, …".
pub(crate) fn held_words(held: &Held, words: &Words) -> String {
    let counts = [
        ("check_ins", held.check_ins.into()),
        ("after_hours", held.after_hours.into()),
        ("thoughts", held.thoughts.into()),
    ];
    let said = words.say_with("backups-holds", &counts);
    let Some(last) = held.last else { return said };
    let last = [("day", words.day(last).into()), ("year", last.year().to_string().into())];
    format!("{said} {}", words.say_with("backups-holds-last", &last))
}

/// What else a backup needs that nobody holds a key to.
pub(crate) fn needs(keys: Keys, words: &Words) -> Option<String> {
    let id = match keys {
        Keys { passphrase: true, .. } | Keys { recovery_code: true, .. } => return None,
        Keys { key_file: true, .. } => "backups-need-key-file",
        Keys { key_store: true, .. } => "backups-need-keychain",
        _ => return None,
    };
    Some(words.say(id))
}

/// Which keys open a backup.
pub(crate) fn keys_words(keys: Keys, words: &Words) -> String {
    words.say_with("backups-keys", &[("keys", crate::doctor::key_names(keys, words).into())])
}
