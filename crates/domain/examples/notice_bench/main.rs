//! Prints how often the early notice is false and how often it comes when something rose, as JSON Lines:
//! `cargo run --example notice_bench -p leeward-domain`. `cargo xtask bench` reads it. What it prints is kept in
//! `expected.jsonl` beside it; `tests/early_notice.rs` holds the two together.
#![allow(clippy::print_stdout, reason = "it prints what it finds")]

mod simulation;

fn main() {
    for line in simulation::lines() {
        println!("{line}");
    }
}
