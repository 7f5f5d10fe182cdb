//! Leeward as a person meets it: the real program in a real window with a real tray, notification service and key
//! store, each test on a desktop of its own that exists only in memory.
//! Lives here: the desktop (`desk`), what hangs on its bus (`files`, `notices`, `quiet`, `tray`), the window as one sees it
//! (`window`), what is no page (`screen`), and the tests. What does not: anything that holds without a window; that is
//! tested where it lives.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
#![expect(clippy::print_stderr, reason = "a test that fails shows what the programs of its desktop wrote")]
#![cfg(target_os = "linux")]

mod desk;
mod files;
mod notices;
mod quiet;
mod real_window;
mod screen;
mod tray;
mod wait;
mod window;
