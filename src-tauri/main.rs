//! Starts Leeward.
fn main() {}
