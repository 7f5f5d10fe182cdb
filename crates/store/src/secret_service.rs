//! A Secret Service, asked for a key without its dialog: nothing is ever unlocked here, so a locked one can only say that
//! it is. Lives here: that one question. What does not: keeping a key, and every other kind of key store (`key_store`).

use std::{collections::HashMap, time::Duration};

use secret_service::{EncryptionType, Error, blocking::SecretService};
use zbus::blocking::connection::Builder;

use crate::NoKey;

/// The secret kept for a vault by this service's name. Each question waits no longer than `limit`.
pub(crate) fn get(service: &str, vault: &str, limit: Duration) -> Result<Vec<u8>, NoKey> {
    let bus =
        Builder::session().and_then(|builder| builder.method_timeout(limit).build()).map_err(|_| NoKey::Absent)?;
    ask(bus, service, vault).map_err(|error| reason(&error))?
}

fn ask(bus: zbus::blocking::Connection, service: &str, vault: &str) -> Result<Result<Vec<u8>, NoKey>, Error> {
    let secrets = SecretService::connect_with_existing(EncryptionType::Dh, bus)?;
    let found = secrets.search_items(HashMap::from([("service", service), ("username", vault)]))?;
    match (found.unlocked.as_slice(), found.locked.len()) {
        ([item], 0) => item.get_secret().map(Ok),
        // Some services find nothing in what is locked: what they hold can't be told yet.
        ([], 0) => match secrets.get_default_collection() {
            Ok(keyring) if keyring.is_locked()? => Ok(Err(NoKey::Locked)),
            Ok(_) | Err(Error::NoResult) => Ok(Err(NoKey::NoEntry)),
            Err(error) => Err(error),
        },
        ([], _) => Ok(Err(NoKey::Locked)),
        _ => Ok(Err(NoKey::Wrong)),
    }
}

fn reason(error: &Error) -> NoKey {
    match error {
        Error::Locked | Error::Prompt => NoKey::Locked,
        Error::Zbus(zbus::Error::InputOutput(error)) if error.kind() == std::io::ErrorKind::TimedOut => NoKey::Silent,
        _ => NoKey::Absent,
    }
}
