//! Ids: UUIDv7, made from `now` and the system's randomness, so that they sort by when they were made.

use chrono::{DateTime, Utc};
use uuid::Builder;

use crate::StoreError;

/// A new id.
pub(crate) fn new_id(now: DateTime<Utc>) -> Result<String, StoreError> {
    let mut random = [0_u8; 10];
    crate::random(&mut random)?;
    let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
    Ok(Builder::from_unix_timestamp_millis(millis, &random).into_uuid().to_string())
}
