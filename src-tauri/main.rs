//! Starts Leeward.
// No console window beside it on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    leeward_shell::main(std::env::args().skip(1))
}
