//! What check-ins are made of where they leave Leeward: as they stand, what they said before they were changed, and what
//! of it can still be taken back.

use super::{StoredAnswers, TABLE};
use crate::kinds::{Column, Form, Holds, Id, Kind, OFFSET, VERSION, column, typed};

const REVISION: Column = column("revision", Form::Whole(1, 0xffff_ffff));
const ANSWERS: Form = Form::Json(typed::<StoredAnswers>);

pub(crate) const KIND: Kind = Kind {
    name: "check_ins",
    table: TABLE,
    id: Id::Column("id"),
    key: &["id"],
    columns: &[
        column("id", Form::Text),
        column("device", Form::Text),
        column("made_at", Form::Instant),
        column("made_offset", OFFSET),
        column("made_zone", Form::Text),
        column("work_date", Form::Date),
        column("instrument", Form::Text),
        column("edition", Form::Text).or_nothing(),
        column("answers", ANSWERS),
        column("note", Form::Text),
        REVISION,
        column("deleted_at", Form::Instant).or_nothing(),
        VERSION,
    ],
    holds: Holds::Later,
    ordered: true,
};

pub(crate) const REVISIONS: Kind = Kind {
    name: "check_in_revisions",
    table: "check_in_revision",
    id: Id::Of(&["check_in", "revision"]),
    key: &["check_in", "revision"],
    columns: &[
        column("check_in", Form::Text),
        REVISION,
        column("device", Form::Text),
        column("replaced_at", Form::Instant),
        column("work_date", Form::Date),
        column("edition", Form::Text).or_nothing(),
        column("answers", ANSWERS),
        column("note", Form::Text),
    ],
    holds: Holds::CheckIn("check_in"),
    ordered: false,
};

pub(crate) const ACTS: Kind = Kind {
    name: "check_in_acts",
    table: "check_in_act",
    id: Id::Nth("check_in"),
    key: &[],
    columns: &[
        column("check_in", Form::Text),
        column("act", Form::Known(|act| ["change", "delete"].contains(&act))),
        column("at", Form::Instant),
    ],
    holds: Holds::CheckIn("check_in"),
    ordered: true,
};
