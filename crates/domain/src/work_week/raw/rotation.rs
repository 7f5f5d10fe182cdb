//! How a rotation is written. Lives here: its JSON shape and the check that turns it into a `Rotation`.

use serde::{Deserialize, Serialize};

use super::{PlanError, date, ranges};
use crate::work_week::{LONGEST_ROTATION, Rotation};

/// A rotation as written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub(super) struct RawRotation {
    pub(super) from: String,
    pub(super) days: Vec<Vec<String>>,
}

pub(super) fn rotation(raw: &RawRotation) -> Result<Rotation, PlanError> {
    let from = date(&raw.from, "rotation.from")?;
    let days = raw.days.iter().enumerate().map(|(i, day)| ranges(day, &format!("rotation.days[{i}]")));
    let count = raw.days.len();
    let out_of_bounds = || {
        let message = format!("{count} days; a rotation has from 1 to {LONGEST_ROTATION}");
        PlanError::new("rotation.days", message)
    };
    // Counted first: of too many days none is read.
    if count > LONGEST_ROTATION {
        return Err(out_of_bounds());
    }
    Rotation::new(from, days.collect::<Result<_, _>>()?).ok_or_else(out_of_bounds)
}
