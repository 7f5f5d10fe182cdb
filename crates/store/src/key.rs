//! 32 secret bytes: the data key and the keys that wrap it. Zeroed when dropped, never printed.

use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use secrecy::{ExposeSecret, SecretBox};
use zeroize::{Zeroize, Zeroizing};

use crate::{StoreError, hex, random};

/// A key.
#[derive(Debug)]
pub(crate) struct Key(SecretBox<[u8; 32]>);

/// The key of records that are open, held while they are let go of for a moment.
#[derive(Debug)]
pub struct OpenKey(pub(crate) Key);

impl Key {
    /// A key nobody has seen.
    pub(crate) fn random() -> Result<Self, StoreError> {
        let mut result = Ok(());
        let key = SecretBox::init_with_mut(|bytes: &mut [u8; 32]| result = random(bytes));
        result.map(|()| Self(key))
    }

    /// A key that `fill` writes.
    pub(crate) fn made<E>(fill: impl FnOnce(&mut [u8; 32]) -> Result<(), E>) -> Result<Self, E> {
        let mut result = Ok(());
        let key = SecretBox::init_with_mut(|bytes: &mut [u8; 32]| result = fill(bytes));
        result.map(|()| Self(key))
    }

    /// A key from its bytes, which are zeroed.
    pub(crate) fn from_bytes(mut bytes: Vec<u8>) -> Option<Self> {
        let key =
            (bytes.len() == 32).then(|| Self(SecretBox::init_with_mut(|k: &mut [u8; 32]| k.copy_from_slice(&bytes))));
        bytes.zeroize();
        key
    }

    /// The same key once more.
    pub(crate) fn copy(&self) -> Self {
        Self(SecretBox::init_with_mut(|bytes: &mut [u8; 32]| bytes.copy_from_slice(self.bytes())))
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        self.0.expose_secret()
    }

    /// In hexadecimal digits.
    pub(crate) fn hex(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::encode(self.bytes()))
    }

    /// Wraps another key, bound to `context`.
    pub(crate) fn wrap(&self, nonce: &[u8; 24], key: &Self, context: &[u8]) -> Result<Vec<u8>, StoreError> {
        let payload = Payload { msg: key.bytes(), aad: context };
        self.cipher().encrypt(&XNonce::from(*nonce), payload).map_err(|_| StoreError::DamagedSlots)
    }

    /// Unwraps a key; `None` where this key or the context is another one.
    pub(crate) fn unwrap(&self, nonce: &[u8; 24], wrapped: &[u8], context: &[u8]) -> Option<Self> {
        let payload = Payload { msg: wrapped, aad: context };
        Self::from_bytes(self.cipher().decrypt(&XNonce::from(*nonce), payload).ok()?)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(self.bytes().into())
    }
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn a_wrapped_key_opens_with_its_key_and_its_context_only() {
        let (outer, inner, nonce) = (Key::random().unwrap(), Key::random().unwrap(), [7; 24]);
        let mut wrapped = outer.wrap(&nonce, &inner, b"here").unwrap();
        assert_eq!(outer.unwrap(&nonce, &wrapped, b"here").unwrap().bytes(), inner.bytes());
        assert!(outer.unwrap(&nonce, &wrapped, b"elsewhere").is_none());
        assert!(inner.unwrap(&nonce, &wrapped, b"here").is_none());
        wrapped[3] ^= 1;
        assert!(outer.unwrap(&nonce, &wrapped, b"here").is_none());
    }

    #[test]
    fn a_key_is_not_printed() {
        let key = Key::random().unwrap();
        assert!(!format!("{key:?}").contains(&*key.hex()));
        assert!(format!("{key:?}").contains("REDACTED"));
    }
}
