//! Opening: from a folder to an open Leeward, or to what stands in the way of one. Lives here: which of the four it is,
//! and the verbs that lead on (make, unlock). What does not: how keys work (`store`), what first start asks, and what is
//! tried again (`late`).

mod late;

mod backups;

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use domain::zone::Zone;
pub use store::backups_folder;
use store::{KeyStore, NoKey, Protection, StoreError, Vault, secrecy::SecretString};

use crate::{
    App,
    error::{AppError, OrSay},
    help,
    region::Locale,
    view::HelpView,
    view::StartView,
    words::Words,
};

pub use late::{Came, Late};

/// Where the records lie, and with what they are opened.
#[derive(Debug, Clone)]
pub struct Records {
    /// Their folder; it is made where there is none.
    pub folder: PathBuf,
    /// The person's language and region.
    pub locale: Locale,
    /// The key store to ask.
    pub key_store: KeyStore,
    /// Whether they are the invented year: then their key lies beside them, and no key store hears of it.
    pub demo: bool,
}

/// What came of opening.
#[derive(Debug)]
pub struct Opened {
    records: Records,
    words: Words,
    state: State,
    /// Nobody has asked since this was found out.
    fresh: bool,
}

#[derive(Debug)]
enum State {
    /// The records are open.
    Open(Box<App>),
    /// There are none yet, and no key store to keep a key for new ones.
    NeedsPassphrase,
    /// There are records, and no key of this computer opens them.
    Locked { vault: Vault, reason: NoKey },
    /// No secret opens them.
    Trouble(StoreError),
}

/// Opens the records of a folder, or makes them where there are none. Never makes any where something stands.
#[must_use]
pub fn open(records: Records, now: DateTime<Utc>) -> Opened {
    let words = Words::new(&records.locale);
    let mut opened = Opened { records, words, state: State::NeedsPassphrase, fresh: true };
    opened.state = opened.look(opened.records.key_store, now);
    opened
}

/// The same for whoever nobody waits for: no dialog of the key store is raised.
#[must_use]
pub fn open_quietly(mut records: Records, now: DateTime<Utc>) -> Opened {
    let aloud = records.key_store;
    records.key_store = aloud.quietly();
    let mut opened = open(records, now);
    opened.records.key_store = aloud;
    opened
}

/// Opens the records that stand in a folder with a key of this computer; makes none. For whoever has no window to ask in.
///
/// # Errors
/// When there are none, or no key of this computer opens them, in words.
pub fn open_standing(records: &Records, now: DateTime<Utc>) -> Result<App, AppError> {
    let words = Words::new(&records.locale);
    let opened = Vault::read(&records.folder).and_then(|vault| {
        let store = vault.open_by_itself(records.key_store, now)?;
        Ok((vault, store))
    });
    let (vault, store) = opened.or_say(&words)?;
    Ok(app_over(vault, store, &records.locale))
}

fn app_over(vault: Vault, store: store::Store, locale: &Locale) -> App {
    let mut app = App::over(store, Words::new(locale));
    app.vault = Some(vault);
    app
}

impl Opened {
    /// Which screen a window begins with. Asked a second time while something stands in the way, it looks again: the
    /// key store may have been unlocked, the folder put back. A window asks whenever anything changes, so no dialog is
    /// raised.
    pub fn start(&mut self, now: DateTime<Utc>) -> StartView {
        let stands = matches!(self.state, State::Locked { .. } | State::Trouble(_));
        if stands && !std::mem::take(&mut self.fresh) {
            self.state = self.look(self.records.key_store.quietly(), now);
        }
        self.view()
    }

    fn view(&self) -> StartView {
        let locale = self.words.locale();
        match &self.state {
            State::Open(app) => app.start(self.records.demo),
            State::NeedsPassphrase => StartView::FirstStart { locale, needs_passphrase: true },
            State::Locked { vault, reason } => {
                let keys = vault.keys();
                let mut message = AppError::of_store(&StoreError::NoKey(*reason), &self.words).message;
                if !keys.passphrase && !keys.recovery_code {
                    message = self.words.say(if keys.key_store { "locked-no-other-key" } else { "locked-no-key-file" });
                } else if *reason == NoKey::NotKept && !keys.recovery_code {
                    message = self.words.say("locked-passphrase");
                }
                StartView::Locked {
                    locale,
                    message,
                    passphrase: keys.passphrase,
                    recovery_code: keys.recovery_code,
                    key_store: keys.key_store,
                    key_file: keys.key_file,
                }
            }
            State::Trouble(error) => StartView::Trouble {
                locale,
                message: AppError::of_store(error, &self.words).message,
                folder: self.records.folder.display().to_string(),
            },
        }
    }

    /// Whether nothing opens the records but what a person types.
    #[must_use]
    pub fn waits_for_its_person(&self) -> bool {
        matches!(self.state, State::Locked { reason: NoKey::NotKept, .. })
    }

    /// Leeward with its records open.
    ///
    /// # Errors
    /// [`crate::error::ErrorCode::Locked`] where they are not, in words.
    pub fn app(&mut self) -> Result<&mut App, AppError> {
        match &mut self.state {
            State::Open(app) => Ok(app),
            State::NeedsPassphrase | State::Locked { .. } => {
                Err(AppError::of_store(&StoreError::NoKey(NoKey::NotKept), &self.words))
            }
            State::Trouble(error) => Err(AppError::of_store(error, &self.words)),
        }
    }

    /// Leeward with its records open, where they are: for whoever goes on quietly where they are not.
    pub fn app_if_open(&mut self) -> Option<&mut App> {
        match &mut self.state {
            State::Open(app) => Some(app),
            _ => None,
        }
    }

    /// Opens the records with a passphrase or a recovery code; with nothing typed, asks this computer's key again.
    ///
    /// # Errors
    /// When it does not open them; everything is as before.
    pub fn unlock(&mut self, secret: String, now: DateTime<Utc>) -> Result<StartView, AppError> {
        let secret = SecretString::from(secret);
        let State::Locked { vault, reason } = &self.state else {
            return Ok(self.start(now));
        };
        let asks_again = store::secrecy::ExposeSecret::expose_secret(&secret).is_empty();
        let result =
            if asks_again { vault.open_by_itself(self.records.key_store, now) } else { vault.open_with(&secret, now) };
        match result {
            Ok(store) => {
                let lost = matches!(reason, NoKey::NoEntry | NoKey::Wrong) && vault.keys().key_store;
                let mut vault = Vault::read(&self.records.folder).map_err(|e| AppError::of_store(&e, &self.words))?;
                if lost && let Err(error) = vault.renew_key_store(&store, self.records.key_store, now) {
                    // The records are open; the next start asks for the secret again.
                    tracing::warn!(%error, "the key store's key could not be renewed");
                }
                self.state = self.opened(vault, store);
                Ok(self.view())
            }
            Err(error @ (StoreError::Damaged | StoreError::DatabaseGone)) => {
                self.state = State::Trouble(error);
                // Only the secret brought it to light: it is told to who asks next, not looked for anew.
                self.fresh = true;
                Ok(self.view())
            }
            Err(error) => Err(AppError::of_store(&error, &self.words)),
        }
    }

    /// Makes the records behind a passphrase, where no key store answered.
    ///
    /// # Errors
    /// When the passphrase is too short or the folder refuses; nothing is made then.
    pub fn create_with_passphrase(&mut self, passphrase: String, now: DateTime<Utc>) -> Result<StartView, AppError> {
        let passphrase = SecretString::from(passphrase);
        self.create(Protection::Passphrase(&passphrase), now)
    }

    /// Makes the records behind a key file: hidden, not locked.
    ///
    /// # Errors
    /// When the folder refuses; nothing is made then.
    pub fn create_with_key_file(&mut self, now: DateTime<Utc>) -> Result<StartView, AppError> {
        self.create(Protection::KeyFile, now)
    }

    /// "Need someone now?": open, locked or in trouble.
    ///
    /// # Errors
    /// When open records can't be read.
    pub fn help(&self, zone: &Zone) -> Result<HelpView, AppError> {
        match &self.state {
            State::Open(app) => app.help(zone),
            _ => Ok(help::without_records(&self.words, zone)),
        }
    }

    /// The words Leeward speaks.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    fn create(&mut self, protection: Protection<'_>, now: DateTime<Utc>) -> Result<StartView, AppError> {
        if !matches!(self.state, State::Open(_)) {
            let made = self.make(protection, now);
            self.state = made.map_err(|error| AppError::of_store(&error, &self.words))?;
        }
        Ok(self.view())
    }

    fn look(&self, key_store: KeyStore, now: DateTime<Utc>) -> State {
        let state = match Vault::read(&self.records.folder) {
            Err(StoreError::NothingThere) => return self.make_by_itself(now),
            Err(error) => return State::Trouble(error),
            Ok(vault) => match vault.open_by_itself(key_store, now) {
                Ok(store) => self.opened(vault, store),
                Err(StoreError::NoKey(reason)) => State::Locked { vault, reason },
                Err(error) => State::Trouble(error),
            },
        };
        if let State::Locked { reason, .. } = &state {
            tracing::info!(%reason, "the records are locked");
        }
        state
    }

    fn make_by_itself(&self, now: DateTime<Utc>) -> State {
        let protection =
            if self.records.demo { Protection::KeyFile } else { Protection::KeyStore(self.records.key_store) };
        match self.make(protection, now) {
            Ok(state) => state,
            Err(StoreError::KeyStore(reason)) => {
                tracing::info!(%reason, "no key store keeps a key");
                State::NeedsPassphrase
            }
            Err(error) => State::Trouble(error),
        }
    }

    fn make(&self, protection: Protection<'_>, now: DateTime<Utc>) -> Result<State, StoreError> {
        let (vault, store) = Vault::create(&self.records.folder, protection, now)?;
        Ok(self.opened(vault, store))
    }

    fn opened(&self, vault: Vault, store: store::Store) -> State {
        State::Open(Box::new(app_over(vault, store, &self.records.locale)))
    }
}

impl App {
    /// Which screen a window begins with, over open records.
    pub(crate) fn start(&self, demo: bool) -> StartView {
        let locale = self.words.locale();
        if !self.first_start_done() && self.store.read_only().is_none() {
            return StartView::FirstStart { locale, needs_passphrase: false };
        }
        StartView::Ready { theme: self.theme(), locale, read_only: self.read_only_words(), demo }
    }

    /// Why nothing can be written, in a sentence; nothing where it can.
    #[must_use]
    pub fn read_only_words(&self) -> Option<String> {
        Some(match self.store.read_only()? {
            store::ReadOnly::NewerSchema => self
                .words
                .say_with("read-only-newer", &[("theirs", self.store.schema().into()), ("ours", store::SCHEMA.into())]),
            store::ReadOnly::Folder => {
                let folder = self.vault.as_ref().map_or_else(String::new, |v| v.folder().display().to_string());
                self.words.say_with("trouble-folder", &[("folder", folder.into())])
            }
        })
    }
}
