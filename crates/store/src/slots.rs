//! `vault.json`: which keys open the records. Each slot wraps the data key, bound to the vault, to itself and to how
//! its key is made. What is not here: where a key comes from (key store, passphrase, recovery code, key file).

use std::path::{Path, PathBuf};

use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use crate::{Keys, RecoveryCode, StoreError, files, hex, key::Key, passphrase::Cost, random};

const FORMAT: u32 = 1;
const NAME: &str = "vault.json";
const PREVIOUS: &str = "vault.json.prev";
/// The files in which the keys of a folder lie.
pub(crate) const FILES: [&str; 2] = [NAME, PREVIOUS];
const DAMAGED: &str = "vault.json.damaged";

/// The file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slots {
    format: u32,
    /// The vault's id, which also names its entry in the key store.
    pub(crate) vault: String,
    #[serde(rename = "slots")]
    ways_in: Vec<Slot>,
}

/// One key, and the data key wrapped in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Slot {
    id: String,
    key: Way,
    #[serde(with = "hex")]
    nonce: [u8; 24],
    #[serde(with = "hex")]
    wrapped: Vec<u8>,
}

/// How a slot's key comes about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
enum Way {
    KeyStore,
    KeyFile,
    Passphrase {
        #[serde(with = "hex")]
        salt: [u8; 16],
        cost: Cost,
    },
    Recovery {
        #[serde(with = "hex")]
        salt: [u8; 32],
    },
}

/// Which kind a slot is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    KeyStore,
    KeyFile,
    Passphrase,
    Recovery,
}

impl Way {
    fn kind(&self) -> Kind {
        match self {
            Self::KeyStore => Kind::KeyStore,
            Self::KeyFile => Kind::KeyFile,
            Self::Passphrase { .. } => Kind::Passphrase,
            Self::Recovery { .. } => Kind::Recovery,
        }
    }
}

impl Slots {
    pub(crate) fn new(vault: String) -> Self {
        Self { format: FORMAT, vault, ways_in: Vec::new() }
    }

    /// Whether key slots, good or damaged, lie in a folder.
    pub(crate) fn stand(folder: &Path) -> bool {
        FILES.iter().any(|name| folder.join(name).symlink_metadata().is_ok())
    }

    /// Reads the file, or the previous one where it is damaged or gone; whether it was the previous one.
    pub(crate) fn read(folder: &Path) -> Result<(Self, bool), StoreError> {
        match parse(&folder.join(NAME)) {
            Ok(slots) => Ok((slots, false)),
            Err(error) => match parse(&folder.join(PREVIOUS)) {
                Ok(slots) => Ok((slots, true)),
                Err(_) => Err(error),
            },
        }
    }

    /// Writes the file. What was in force is kept as the previous one until the new one has been read back; then the
    /// previous one becomes a second copy of the new, so that a key that was taken away opens neither.
    pub(crate) fn write(&self, folder: &Path, in_force: Option<&Self>) -> Result<(), StoreError> {
        let (path, previous) = (folder.join(NAME), folder.join(PREVIOUS));
        if let Some(in_force) = in_force {
            files::write(&previous, &in_force.text()?)?;
        }
        files::write(&path, &self.text()?)?;
        if parse(&path)? != *self {
            return Err(StoreError::DamagedSlots);
        }
        files::write(&previous, &self.text()?)
    }

    /// Puts a damaged file aside and writes the good one in its place.
    pub(crate) fn heal(&self, folder: &Path) -> Result<(), StoreError> {
        let (path, aside) = (folder.join(NAME), folder.join(DAMAGED));
        if path.exists() {
            std::fs::rename(&path, &aside).map_err(|error| StoreError::io(&path, &error))?;
        }
        files::write(&path, &self.text()?)
    }

    /// Which keys open what they are of.
    pub(crate) fn keys(&self) -> Keys {
        Keys {
            key_store: self.has(Kind::KeyStore),
            key_file: self.has(Kind::KeyFile),
            passphrase: self.has(Kind::Passphrase),
            recovery_code: self.has(Kind::Recovery),
        }
    }

    pub(crate) fn has(&self, kind: Kind) -> bool {
        self.ways_in.iter().any(|slot| slot.key.kind() == kind)
    }

    pub(crate) fn remove(&mut self, kind: Kind) {
        self.ways_in.retain(|slot| slot.key.kind() != kind);
    }

    /// A slot for a key that is kept somewhere: in the key store, or in a file.
    pub(crate) fn set_kept(&mut self, kind: Kind, id: String, key: &Key, data: &Key) -> Result<(), StoreError> {
        let way = if kind == Kind::KeyFile { Way::KeyFile } else { Way::KeyStore };
        self.set(id, way, key, data)
    }

    /// A slot for a passphrase.
    pub(crate) fn set_passphrase(
        &mut self,
        id: String,
        passphrase: &SecretString,
        data: &Key,
    ) -> Result<(), StoreError> {
        let mut salt = [0; 16];
        random(&mut salt)?;
        let cost = Cost::for_this_computer()?;
        self.set(id, Way::Passphrase { salt, cost }, &cost.key(passphrase, &salt)?, data)
    }

    /// A slot for a recovery code.
    pub(crate) fn set_recovery(&mut self, id: String, code: &RecoveryCode, data: &Key) -> Result<(), StoreError> {
        let mut salt = [0; 32];
        random(&mut salt)?;
        self.set(id, Way::Recovery { salt }, &code.key(&salt)?, data)
    }

    /// The data key, by a key that was kept somewhere.
    pub(crate) fn open_kept(&self, kind: Kind, key: &Key) -> Option<Key> {
        self.of(kind).find_map(|slot| slot.open(&self.vault, key))
    }

    /// The data key, by a passphrase.
    pub(crate) fn open_passphrase(&self, passphrase: &SecretString) -> Result<Option<Key>, StoreError> {
        for slot in self.of(Kind::Passphrase) {
            if let Way::Passphrase { salt, cost } = &slot.key
                && let Some(data) = slot.open(&self.vault, &cost.key(passphrase, salt)?)
            {
                return Ok(Some(data));
            }
        }
        Ok(None)
    }

    /// The data key, by a recovery code.
    pub(crate) fn open_recovery(&self, code: &RecoveryCode) -> Result<Option<Key>, StoreError> {
        for slot in self.of(Kind::Recovery) {
            if let Way::Recovery { salt } = &slot.key
                && let Some(data) = slot.open(&self.vault, &code.key(salt)?)
            {
                return Ok(Some(data));
            }
        }
        Ok(None)
    }

    fn of(&self, kind: Kind) -> impl Iterator<Item = &Slot> {
        self.ways_in.iter().filter(move |slot| slot.key.kind() == kind)
    }

    fn set(&mut self, id: String, way: Way, key: &Key, data: &Key) -> Result<(), StoreError> {
        let mut nonce = [0; 24];
        random(&mut nonce)?;
        let wrapped = key.wrap(&nonce, data, &context(&self.vault, &id, &way))?;
        self.remove(way.kind());
        self.ways_in.push(Slot { id, key: way, nonce, wrapped });
        Ok(())
    }

    pub(crate) fn text(&self) -> Result<Vec<u8>, StoreError> {
        serde_json::to_vec_pretty(self).map_err(|_| StoreError::DamagedSlots)
    }
}

impl Slot {
    fn open(&self, vault: &str, key: &Key) -> Option<Key> {
        key.unwrap(&self.nonce, &self.wrapped, &context(vault, &self.id, &self.key))
    }
}

/// What a wrapped key is bound to: format, vault, slot, kind and parameters.
fn context(vault: &str, slot: &str, way: &Way) -> Vec<u8> {
    serde_json::to_vec(&("leeward vault", FORMAT, vault, slot, way)).unwrap_or_default()
}

fn parse(path: &PathBuf) -> Result<Slots, StoreError> {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(StoreError::DamagedSlots),
        Err(error) => return Err(StoreError::io(path, &error)),
    };
    match serde_json::from_slice::<Slots>(&bytes) {
        Ok(slots) if slots.format == FORMAT && !slots.ways_in.is_empty() => Ok(slots),
        _ => Err(StoreError::DamagedSlots),
    }
}
