//! A line of the reminders' ledger as it is printed: for `simulate` and for `next`. What does not live here: which
//! lines there are.

use domain::reminder::{Kind, Line, Outcome};
use serde::Serialize;

/// The keys, in their order.
#[derive(Serialize)]
struct Printed {
    at: String,
    work_date: String,
    kind: Kind,
    outcome: Outcome,
    #[serde(skip_serializing_if = "Option::is_none")]
    snooze: Option<u32>,
}

/// The line as one JSON object: the wall clock of then to the second, with the offset that was in force.
pub(crate) fn printed(line: &Line) -> String {
    let at = chrono::FixedOffset::east_opt(line.at.offset_seconds)
        .map_or_else(|| line.at.at.fixed_offset(), |offset| line.at.at.with_timezone(&offset));
    let printed = Printed {
        at: at.format("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        work_date: line.work_date.to_string(),
        kind: line.kind,
        outcome: line.outcome,
        snooze: line.snooze,
    };
    serde_json::to_string(&printed).unwrap_or_default()
}
