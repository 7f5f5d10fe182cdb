//! Settings: what a person chooses, and what the computer and the vault say in words. What does not live here: asking
//! the computer (the shell hands `HostFacts` in), the recovery code (`recovery`).

use chrono::{DateTime, NaiveTime, Utc};
use domain::{work_week::Plan, zone::Zone};

use crate::{
    App,
    doctor::versions,
    error::{AppError, OrSay},
    plan_form::{clock, typed_time},
    presence::{Sight, WAIT_FOR},
    sessions::SessionsChosen,
    view::{KeysView, OnClose, SettingsForm, SettingsView, Theme, WaitFor},
};

const THEME: &str = "theme";
const PULSE_ASKED: &str = "pulse_asked";
const NOTE_ASKED: &str = "note_asked";
pub(crate) const CLOSING_RITUAL: &str = "closing_ritual";
const DISCREET: &str = "discreet";
const ON_CLOSE: &str = "on_close";

/// What only the shell can tell of this computer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HostFacts {
    /// Whether Leeward starts with the computer; nothing where that can't be told.
    pub autostart: Option<bool>,
    /// Whether a notification service answers.
    pub notifications_work: bool,
    /// Whether the desktop shows a tray.
    pub tray: bool,
    /// Whether this is the invented year.
    pub demo: bool,
    /// Whether this computer is in a time zone that no table has: its hours are then read as UTC.
    pub zone_unknown: bool,
}

impl App {
    /// The Settings screen.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn settings(&self, host: &HostFacts, sight: Sight) -> Result<SettingsView, AppError> {
        let notifications = if host.notifications_work { "notifications-work" } else { "notifications-none" };
        let folder = self.vault.as_ref().map_or_else(String::new, |vault| vault.folder().display().to_string());
        Ok(SettingsView {
            form: self.chosen()?,
            autostart: host.autostart,
            notifications: self.words.say(notifications),
            notifications_work: host.notifications_work,
            tray: self.words.say(if host.tray { "tray-shown" } else { "tray-none" }),
            sight: self.sight_views(sight),
            protection: self.protection_words(),
            keys: self.keys(),
            folder,
            versions: versions(&self.store, &self.words),
            demo: host.demo,
        })
    }

    /// Keeps settings. The hour a day starts belongs to the plan, so a new one makes a new version of it.
    ///
    /// # Errors
    /// When the hour or a cap is none, or the records can't be written; then nothing is changed.
    pub fn save_settings(&mut self, form: &SettingsForm, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let day_start = typed_time(&form.day_start).ok_or_else(|| {
            AppError::invalid(self.words.say_with("plan-time-problem", &[("typed", form.day_start.trim().into())]))
        })?;
        let sessions = SessionsChosen::read(form, &self.words)?;
        let changed = self.plan()?.filter(|plan| plan.day_start != day_start).map(|plan| Plan { day_start, ..plan });
        let new = changed.as_ref().map(|plan| self.new_plan(plan, Vec::new(), now, zone)).transpose()?;
        let kept = self.store.together(|store| {
            sessions.keep(store)?;
            store.set_setting(THEME, &form.theme)?;
            store.set_setting(PULSE_ASKED, &form.pulse_asked)?;
            store.set_setting(NOTE_ASKED, &form.note_asked)?;
            store.set_setting(CLOSING_RITUAL, &form.closing_ritual)?;
            store.set_setting(DISCREET, &form.discreet)?;
            store.set_setting(WAIT_FOR, &form.wait_for)?;
            store.set_setting(ON_CLOSE, &form.on_close)?;
            new.as_ref().map_or(Ok(()), |new| new.keep(store))
        });
        kept.or_say(&self.words)
    }

    /// Sets or changes the passphrase.
    ///
    /// # Errors
    /// When it is too short or the key slots can't be written; then the old ones stand.
    pub fn set_passphrase(&mut self, passphrase: String, now: DateTime<Utc>) -> Result<(), AppError> {
        let passphrase = store::secrecy::SecretString::from(passphrase);
        match &mut self.vault {
            Some(vault) => vault.set_passphrase(&self.store, &passphrase, now).or_say(&self.words),
            None => Ok(()),
        }
    }

    /// What the person chose, or the defaults.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn chosen(&self) -> Result<SettingsForm, AppError> {
        let day_start = self.store.plan_in_force().or_say(&self.words)?.map(|saved| saved.plan.day_start);
        self.sessions_in(SettingsForm {
            theme: self.theme(),
            pulse_asked: self.is_pulse_asked(),
            note_asked: self.chose(NOTE_ASKED),
            closing_ritual: self.is_closing_offered(),
            discreet: self.is_discreet(),
            wait_for: self.wait_for(),
            day_start: clock(day_start.unwrap_or(NaiveTime::MIN + chrono::TimeDelta::hours(4))),
            on_close: self.on_close(),
            ..SettingsForm::default()
        })
    }

    /// The colours chosen.
    #[must_use]
    pub fn theme(&self) -> Theme {
        self.chose(THEME)
    }

    /// Whether the check-in of each workday is asked for; until the person says otherwise.
    pub(crate) fn is_pulse_asked(&self) -> bool {
        self.store.setting(PULSE_ASKED).ok().flatten().unwrap_or(true)
    }

    /// Whether "anything to note?" is asked; off by default.
    #[must_use]
    pub fn is_note_asked(&self) -> bool {
        self.chose(NOTE_ASKED)
    }

    /// Whether every notification says "A moment for you?"; on until the person asks for the words, since a
    /// notification is read by whoever stands beside the screen.
    #[must_use]
    pub fn is_discreet(&self) -> bool {
        self.store.setting(DISCREET).ok().flatten().unwrap_or(true)
    }

    /// What reminders wait for; for all of it until the person says otherwise.
    pub(crate) fn wait_for(&self) -> WaitFor {
        self.chose(WAIT_FOR)
    }

    /// What closing the last window does.
    #[must_use]
    pub fn on_close(&self) -> OnClose {
        self.chose(ON_CLOSE)
    }

    /// Keeps what closing the last window does, as it was answered when first asked.
    ///
    /// # Errors
    /// When the records can't be written.
    pub fn set_on_close(&mut self, on_close: OnClose) -> Result<(), AppError> {
        self.store.set_setting(ON_CLOSE, &on_close).or_say(&self.words)
    }

    /// Which keys open the records.
    pub(crate) fn keys(&self) -> KeysView {
        let keys = self.vault.as_ref().map(store::Vault::keys).unwrap_or_default();
        KeysView {
            key_store: keys.key_store,
            passphrase: keys.passphrase,
            recovery_code: keys.recovery_code,
            recovery_code_kept: keys.recovery_code && self.is_recovery_code_kept(),
        }
    }

    /// How the records are protected, in words.
    pub(crate) fn protection_words(&self) -> String {
        let keys = self.vault.as_ref().map(store::Vault::keys).unwrap_or_default();
        self.words.say(match (keys.key_store, keys.key_file, keys.passphrase) {
            (true, _, true) => "protection-both",
            (true, _, false) => "protection-key-store",
            (false, true, _) => "protection-key-file",
            (false, false, true) => "protection-passphrase",
            (false, false, false) => "protection-none",
        })
    }

    /// A setting, or its default: one that can't be read must not keep a screen from opening.
    fn chose<T: serde::de::DeserializeOwned + Default>(&self, key: &str) -> T {
        self.store
            .setting(key)
            .unwrap_or_else(|error| {
                tracing::warn!(%error, key, "a setting can't be read");
                None
            })
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use domain::{moment::Moment, work_week::WorkWeek, zone};
    use store::Store;

    use super::*;
    use crate::{error::ErrorCode, presence::By, words::Words};
    use testing::words;

    fn app() -> App {
        App::over(Store::in_memory().unwrap(), Words::new("en-GB"))
    }

    fn now() -> DateTime<Utc> {
        "2026-11-23T09:00:00Z".parse().unwrap()
    }

    #[test]
    fn what_was_chosen_is_there_again() {
        let mut app = app();
        let default = app.chosen().unwrap();
        assert_eq!((default.day_start.as_str(), default.note_asked, default.discreet), ("04:00", false, true));
        assert!(default.pulse_asked);
        app.store
            .save_plan(&Moment::new(now(), &Zone::utc()), &Plan::for_week(WorkWeek::new(Default::default())))
            .unwrap();
        let form = SettingsForm {
            theme: Theme::Dark,
            pulse_asked: false,
            note_asked: true,
            closing_ritual: false,
            discreet: true,
            wait_for: WaitFor { camera: false, ..WaitFor::default() },
            day_start: "05:30".to_owned(),
            on_close: OnClose::Quit,
            sessions_counted: true,
            session_cap: "6".to_owned(),
            heavier_cap: String::new(),
            session_buffer: true,
        };
        app.save_settings(&form, now(), &Zone::utc()).unwrap();
        assert_eq!(app.chosen().unwrap(), form);
        assert_eq!(app.store.plans().unwrap().len(), 2);
        app.save_settings(&form, now(), &Zone::utc()).unwrap();
        assert_eq!(app.store.plans().unwrap().len(), 2, "an unchanged hour makes no new version");
    }

    #[test]
    fn an_hour_that_is_none_changes_nothing() {
        let mut app = app();
        let form = SettingsForm { theme: Theme::Dark, day_start: "18:75".to_owned(), ..app.chosen().unwrap() };
        let refused = app.save_settings(&form, now(), &Zone::utc()).unwrap_err();
        assert_eq!(refused.code, ErrorCode::InvalidInput);
        assert!(refused.message.contains("18:75"), "{refused}");
        assert_eq!(app.theme(), Theme::System);
    }

    #[test]
    fn versions_name_the_program_the_schema_and_the_zone_table() {
        let view = app().settings(&HostFacts::default(), Sight::none(By::Nobody)).unwrap();
        let zones = zone::tzdb_version();
        let program = env!("CARGO_PKG_VERSION");
        assert_eq!(view.versions, words!("versions", program = program, schema = store::SCHEMA, zones = zones));
    }
}
