//! A stored moment: an instant with what the wall clock said. What does not live here: zones and their rules.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::zone::Zone;

/// A moment as it is kept for ever: an entry made at 21:15 in Warsaw reads 21:15 wherever it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// The instant.
    pub at: DateTime<Utc>,
    /// How far the wall clock was ahead of UTC.
    pub offset_seconds: i32,
    /// The IANA name of the zone it showed.
    pub zone: String,
}

impl Moment {
    /// This instant as the wall clock of a zone shows it.
    #[must_use]
    pub fn new(at: DateTime<Utc>, zone: &Zone) -> Moment {
        Moment { at, offset_seconds: zone.offset(at).local_minus_utc(), zone: zone.name().to_owned() }
    }

    /// What the wall clock said.
    #[must_use]
    pub fn local(&self) -> NaiveDateTime {
        self.at.naive_utc() + TimeDelta::seconds(self.offset_seconds.into())
    }
}
