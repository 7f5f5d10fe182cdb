//! The recovery code: 130 random bits that a person can write down, read out and type in. Seven groups of four
//! Crockford base32 characters; the last two are check characters. What is not here: where a person keeps it.

use hkdf::Hkdf;
use secrecy::{ExposeSecret, SecretString};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{StoreError, key::Key, random};

/// Crockford's base32: no I, L, O, U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SECRET: usize = 26;
const LENGTH: usize = 28;
const GROUP: usize = 4;

/// A recovery code.
#[derive(Debug)]
pub struct RecoveryCode(SecretString);

/// What was typed is no recovery code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoCode {
    /// It has not the form of one: perhaps it is a passphrase.
    OtherForm,
    /// It has the form, and a typing error.
    Mistyped,
}

impl RecoveryCode {
    /// A code nobody has seen.
    pub(crate) fn random() -> Result<Self, StoreError> {
        let mut symbols = Zeroizing::new([0_u8; LENGTH]);
        random(&mut symbols[..SECRET])?;
        symbols[..SECRET].iter_mut().for_each(|symbol| *symbol &= 31);
        let (a, b) = check_symbols(&symbols[..SECRET]);
        symbols[SECRET] = a;
        symbols[SECRET + 1] = b;
        Ok(Self::from_symbols(&symbols))
    }

    /// Reads what a person typed: any case, any spaces and dashes, O for 0, I and L for 1.
    pub(crate) fn parse(text: &str) -> Result<Self, NoCode> {
        let mut symbols = Zeroizing::new([0_u8; LENGTH]);
        let mut count = 0;
        for c in text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}')) {
            let c = match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let symbol = ALPHABET.iter().position(|&a| char::from(a) == c).ok_or(NoCode::OtherForm)?;
            *symbols.get_mut(count).ok_or(NoCode::OtherForm)? = u8::try_from(symbol).map_err(|_| NoCode::OtherForm)?;
            count += 1;
        }
        if count != LENGTH {
            return Err(NoCode::OtherForm);
        }
        if syndromes(&*symbols) != (0, 0) {
            return Err(NoCode::Mistyped);
        }
        Ok(Self::from_symbols(&symbols))
    }

    /// In seven groups of four, for the person.
    #[must_use]
    pub fn text(&self) -> &str {
        self.0.expose_secret()
    }

    /// The key that this code is, for one slot.
    pub(crate) fn key(&self, salt: &[u8]) -> Result<Key, StoreError> {
        let secret: Zeroizing<Vec<u8>> =
            Zeroizing::new(self.text().bytes().filter(|&b| b != b'-').take(SECRET).collect());
        Key::made(|out| Hkdf::<Sha256>::new(Some(salt), &secret).expand(b"leeward recovery code 1", out))
            .map_err(|_| StoreError::DamagedSlots)
    }

    fn from_symbols(symbols: &[u8; LENGTH]) -> Self {
        let mut text = String::with_capacity(LENGTH + LENGTH / GROUP);
        for (i, &symbol) in symbols.iter().enumerate() {
            if i > 0 && i % GROUP == 0 {
                text.push('-');
            }
            text.push(char::from(ALPHABET[usize::from(symbol & 31)]));
        }
        Self(text.into())
    }
}

// The check characters are a Reed-Solomon code over GF(32): two parity symbols and 28 <= 31 in all give distance 3,
// so one or two wrong characters, and two that changed places, are always noticed.
// (Reed & Solomon 1960, doi 10.1137/0108018.)

/// A product in GF(32), modulo x^5 + x^2 + 1.
fn times(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b != 0 {
        if b & 1 != 0 {
            product ^= a;
        }
        a <<= 1;
        if a & 32 != 0 {
            a ^= 0b10_0101;
        }
        b >>= 1;
    }
    product
}

/// The word at x = 2 and at x = 4, a root of the field and its square; both are 0 for a word of the code.
fn syndromes(word: &[u8]) -> (u8, u8) {
    word.iter().fold((0, 0), |(one, two), &symbol| (times(one, 2) ^ symbol, times(two, 4) ^ symbol))
}

/// The two symbols that make a word of the code: the remainder by (x + 2)(x + 4) = x^2 + 6x + 8.
fn check_symbols(secret: &[u8]) -> (u8, u8) {
    secret.iter().fold((0, 0), |(high, low), &symbol| {
        let lead = high ^ symbol;
        (low ^ times(lead, 6), times(lead, 8))
    })
}

#[cfg(test)]
mod tests {
    use super::{ALPHABET, NoCode, RecoveryCode};

    #[test]
    fn a_code_is_seven_groups_of_four_and_reads_back_however_it_is_typed() {
        for _ in 0..50 {
            let code = RecoveryCode::random().unwrap();
            let groups: Vec<&str> = code.text().split('-').collect();
            assert!(groups.len() == 7 && groups.iter().all(|g| g.len() == 4), "{}", code.text());
            let typed = code.text().to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
            assert_eq!(RecoveryCode::parse(&typed).unwrap().text(), code.text());
        }
    }

    #[test]
    fn any_one_wrong_character_and_any_two_that_changed_places_are_noticed() {
        let code = RecoveryCode::random().unwrap();
        let plain: Vec<char> = code.text().chars().filter(|&c| c != '-').collect();
        let mistyped = |typed: &[char]| RecoveryCode::parse(&typed.iter().collect::<String>()).err();
        for at in 0..28 {
            for &other in ALPHABET {
                let mut typed = plain.clone();
                typed[at] = char::from(other);
                assert_eq!(mistyped(&typed), (typed != plain).then_some(NoCode::Mistyped));
            }
            for with in 0..28 {
                let mut typed = plain.clone();
                typed.swap(at, with);
                assert_eq!(mistyped(&typed), (typed != plain).then_some(NoCode::Mistyped));
            }
        }
    }

    #[test]
    fn a_passphrase_has_not_the_form_of_a_code() {
        for text in ["", "under the plum tree", "0123-4567", &"A".repeat(29), "uuuu-uuuu-uuuu-uuuu-uuuu-uuuu-uuuu"] {
            assert_eq!(RecoveryCode::parse(text).err(), Some(NoCode::OtherForm), "{text}");
        }
    }

    #[test]
    fn the_key_depends_on_the_code_and_on_the_salt() {
        let (one, other) = (RecoveryCode::random().unwrap(), RecoveryCode::random().unwrap());
        let again = RecoveryCode::parse(one.text()).unwrap();
        assert_eq!(one.key(b"salt").unwrap().bytes(), again.key(b"salt").unwrap().bytes());
        assert_ne!(one.key(b"salt").unwrap().bytes(), one.key(b"pepper").unwrap().bytes());
        assert_ne!(one.key(b"salt").unwrap().bytes(), other.key(b"salt").unwrap().bytes());
        assert!(!format!("{one:?}").contains(one.text()));
    }
}
