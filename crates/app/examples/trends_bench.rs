//! Prints how long Trends takes, query and view, over ten years of workday check-ins, as one JSON line:
//! `cargo run --release -p leeward-app --example trends_bench`. `cargo xtask bench` reads it.

mod records;

use std::time::Instant;

use app::App;
use app::view::TrendSpan;
use app::words::Words;
use chrono::{Datelike, NaiveDate, TimeDelta};
use domain::zone::Zone;

const YEARS: i32 = 10;
const ROUNDS: usize = 21;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let zone = Zone::named("Europe/Warsaw")?;
    let first = NaiveDate::from_ymd_opt(2016, 11, 21).ok_or("a date")?;
    let last = first.with_year(first.year() + YEARS).ok_or("a date")?;
    let now = records::evening(last, &zone) - TimeDelta::hours(1);

    let folder = std::env::temp_dir().join(format!("leeward-trends-bench-{}", std::process::id()));
    let (store, check_ins) = records::write(&folder, (first, last), &zone)?;
    let app = App::over(store, Words::new("en-GB"));
    let mut took = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        let view = app.trends(TrendSpan::All, now, &zone)?;
        took.push(begun.elapsed().as_secs_f64() * 1000.0);
        assert_eq!(view.entries.len(), check_ins, "all are shown");
    }
    std::fs::remove_dir_all(&folder)?;
    took.sort_by(f64::total_cmp);
    let line = serde_json::json!({
        "bench": "trends_all_ten_years",
        "check_ins": check_ins,
        "median_ms": took[ROUNDS / 2],
        "worst_ms": took[ROUNDS - 1],
        "limit_ms": 20.0,
    });
    #[expect(clippy::print_stdout, reason = "this is what it is for")]
    {
        println!("{line}");
    }
    Ok(())
}
