//! Prints how long a simulated year takes, as one JSON line:
//! `cargo run --release -p leeward-app --example simulate_bench`. `cargo xtask bench` reads it.

use std::time::Instant;

const ROUNDS: usize = 51;

const YEAR: &str = r#"{"zone":"Europe/Warsaw","from":"2026-01-01T08:00:00","until":"2027-01-01T08:00:00","plan":{"week":{
    "mon":["09:00-12:00","13:00-17:30"],"tue":["09:00-12:00","13:00-17:30"],"wed":["22:00-06:00"],
    "thu":["09:00-17:30"],"fri":["09:00-17:30"]}}}"#;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut took = Vec::with_capacity(ROUNDS);
    let mut lines = 0;
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        lines = app::simulate::simulate(YEAR.as_bytes()).map_err(|refusal| refusal.message)?.len();
        took.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    took.sort_by(f64::total_cmp);
    let line = serde_json::json!({
        "bench": "simulate_a_year",
        "entries": lines,
        "rounds": ROUNDS,
        "median_ms": took[ROUNDS / 2],
        "p99_ms": took[ROUNDS * 99 / 100],
        "worst_ms": took[ROUNDS - 1],
        "limit_ms": 50.0,
    });
    #[expect(clippy::print_stdout, reason = "this is what it is for")]
    {
        println!("{line}");
    }
    Ok(())
}
