//! Decides: pure functions on plain values. No IO, no clock, no SQL.

pub mod moment;
