//! Check-ins as one JSON file.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};
use store::{CheckIn, StoredAnswers};

use super::{ExportFile, written};

/// What the file says it is.
pub(super) const KIND: &str = "leeward-check-ins";
/// The version of its form.
pub(super) const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) kind: String,
    pub(super) version: u32,
    pub(super) check_ins: Vec<One>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct One {
    pub(super) made_at: DateTime<FixedOffset>,
    pub(super) zone: String,
    pub(super) work_date: NaiveDate,
    pub(super) instrument: String,
    pub(super) edition: Option<String>,
    pub(super) answers: StoredAnswers,
    #[serde(default)]
    pub(super) note: String,
}

pub(super) fn file(check_ins: &[CheckIn]) -> ExportFile {
    let one = |check_in: &CheckIn| {
        serde_json::json!({
            "made_at": written(&check_in.made), "zone": check_in.made.zone, "work_date": check_in.work_date,
            "instrument": check_in.instrument, "edition": check_in.edition, "answers": check_in.answers,
            "note": check_in.note,
        })
    };
    let check_ins: Vec<_> = check_ins.iter().map(one).collect();
    let file = serde_json::json!({ "kind": KIND, "version": VERSION, "check_ins": check_ins });
    ExportFile { name: "check-ins.json", text: format!("{file:#}\n") }
}
