//! Replies to those who write after hours, as the window shows and takes them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The ready replies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RepliesView {
    /// Each filled in, ready to copy, in the person's order.
    pub replies: Vec<ReplyView>,
    /// Whether Today offers them: the day has ended, or there is none.
    pub offered: bool,
    /// The same as typed, ready to change.
    pub form: RepliesForm,
    /// The sign for the next working time: `{next}`.
    pub sign: String,
}

/// One reply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReplyView {
    /// What would be sent, the emergency line among it.
    pub text: String,
    /// What is worth a look: it does not say when the person is back.
    pub remark: Option<String>,
}

/// Replies as typed. Parsed at the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RepliesForm {
    /// The person's own words; the sign in them stands for the next working time.
    pub texts: Vec<String>,
    /// What stands at the end of each: where to turn in an emergency.
    pub emergency: String,
}
