//! The passphrase: how long it must be, and the key that Argon2id makes of it. (RFC 9106.)

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Params, Version};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

use crate::{StoreError, key::Key};

/// A passphrase has at least so many characters.
pub const SHORTEST_PASSPHRASE: usize = 8;

const MIB: u32 = 1024;

/// What one guess costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl Cost {
    /// What every passphrase costs at least.
    const USUAL: Self = Self { memory_kib: 64 * MIB, passes: 3, lanes: 4 };

    /// The dearest that this computer does in a second, up to 256 MiB.
    pub(crate) fn for_this_computer() -> Result<Self, StoreError> {
        let start = Instant::now();
        Self::USUAL.derive("how long does this take", &[0; 16])?;
        let factor = match start.elapsed() {
            quick if quick < Duration::from_millis(200) => 4,
            quick if quick < Duration::from_millis(400) => 2,
            _ => 1,
        };
        Ok(Self { memory_kib: Self::USUAL.memory_kib * factor, ..Self::USUAL })
    }

    /// The key of a passphrase, within bounds: a file that asks for all memory, or for none, is not followed.
    pub(crate) fn key(self, passphrase: &SecretString, salt: &[u8; 16]) -> Result<Key, StoreError> {
        let too_much = self.memory_kib > 1024 * MIB || self.passes > 10 || self.lanes > 8;
        let too_little = self.memory_kib < 19 * MIB || self.passes < 2 || self.lanes < 1;
        if too_much || too_little {
            return Err(StoreError::OutOfBounds);
        }
        self.derive(passphrase.expose_secret(), salt)
    }

    fn derive(self, passphrase: &str, salt: &[u8; 16]) -> Result<Key, StoreError> {
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32));
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.map_err(|_| StoreError::OutOfBounds)?);
        Key::made(|out| argon.hash_password_into(passphrase.as_bytes(), salt, out)).map_err(|_| StoreError::OutOfBounds)
    }
}

/// Refuses what protects nothing.
pub(crate) fn check(passphrase: &SecretString) -> Result<(), StoreError> {
    let length = passphrase.expose_secret().chars().count();
    if length < SHORTEST_PASSPHRASE { Err(StoreError::PassphraseTooShort) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::{Cost, MIB, check};
    use crate::StoreError;

    #[test]
    fn a_slot_that_asks_for_too_much_or_too_little_is_refused() {
        let passphrase = "under the plum tree".into();
        for (mib, passes, lanes) in [(1025, 3, 4), (64, 11, 4), (64, 3, 9), (18, 2, 1), (19, 1, 1), (19, 2, 0)] {
            let cost = Cost { memory_kib: mib * MIB, passes, lanes };
            assert_eq!(cost.key(&passphrase, &[0; 16]).err(), Some(StoreError::OutOfBounds), "{cost:?}");
        }
    }

    #[test]
    fn the_key_depends_on_the_passphrase_and_on_the_salt() {
        let cost = Cost { memory_kib: 19 * MIB, passes: 2, lanes: 1 };
        let key = |passphrase: &str, salt: u8| *cost.key(&passphrase.into(), &[salt; 16]).unwrap().bytes();
        assert_eq!(key("plum tree", 1), key("plum tree", 1));
        assert_ne!(key("plum tree", 1), key("plum tree", 2));
        assert_ne!(key("plum tree", 1), key("Plum tree", 1));
    }

    #[test]
    fn seven_characters_are_too_few_whatever_they_are() {
        assert_eq!(check(&"żółćęął".into()), Err(StoreError::PassphraseTooShort));
        assert_eq!(check(&"żółćęąłń".into()), Ok(()));
    }
}
