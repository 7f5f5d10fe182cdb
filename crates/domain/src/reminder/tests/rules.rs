//! The engine's rules, each by its number.
