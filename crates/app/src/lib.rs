//! The use cases: load, ask a pure function, save. Lives here: the program without a window.
//! What does not: Tauri, SQL, the clock (every verb takes `now`).

pub mod error;
pub mod ipc;
#[allow(dead_code, reason = "boundaries keeps what this reads")]
mod plan_form;
pub mod view;
pub mod words;
