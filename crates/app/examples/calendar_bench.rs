//! Prints how long the worst calendar files take to be looked at, as one JSON line:
//! `cargo run --release -p leeward-app --example calendar_bench`. `cargo xtask bench` reads it.

use std::time::Instant;

use app::App;
use app::words::Words;

const ROUNDS: usize = 5;
const MEGABYTES: usize = 20;

/// As much of a calendar as may be: the same events over and over.
fn filled(event: &str, most: usize) -> String {
    let event = format!("BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n");
    let times = (((MEGABYTES << 20) - 100) / event.len()).min(most);
    format!("BEGIN:VCALENDAR\r\n{}END:VCALENDAR\r\n", event.repeat(times))
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let zone = app::Zone::named("Europe/Warsaw")?;
    let now = "2026-11-25T09:00:00Z".parse()?;
    let file = std::env::temp_dir().join(format!("leeward-calendar-bench-{}.ics", std::process::id()));
    let app = App::over(store::Store::in_memory()?, Words::new("en-GB"));
    let series = "DTSTART;TZID=Asia/Tokyo:20100104T080000\r\nDTEND;TZID=Asia/Tokyo:20100104T160000\r\nRRULE:FREQ=DAILY";
    let shift = "SUMMARY:Early\r\nDTSTART;TZID=Asia/Tokyo:20261204T080000\r\nDURATION:PT8H";
    let long_ago = "DTSTART:00010101T080000\r\nDURATION:PT8H\r\nRRULE:FREQ=DAILY;COUNT=100000";
    let often = format!("{shift}\r\nRRULE:FREQ=YEARLY;BYDAY={}MO", "-53SU,".repeat(700));
    let mut worst: f64 = 0.0;
    let mut files = serde_json::Map::new();
    for (name, text) in [
        ("a_hundred_thousand_repetitions", filled(&format!("{shift}\r\nRRULE:FREQ=DAILY;COUNT=100000"), 1)),
        ("500_series_since_2010", filled(series, 500)),
        ("100000_events", filled(shift, 100_000)),
        ("too_many_events", filled("DTSTART:20261204", 1_000_000)),
        ("series_since_the_year_1", filled(long_ago, 100_000)),
        ("rules_of_700_parts", filled(&often, 100_000)),
        ("one_long_line", format!("BEGIN:VCALENDAR\r\nX:{}\r\n", "x".repeat((MEGABYTES << 20) - 100))),
        ("folds", format!("BEGIN:VCALENDAR\r\nX:{}\r\n", "x\r\n ".repeat(((MEGABYTES << 20) - 100) / 4))),
        ("blank_lines", "\r\n".repeat((MEGABYTES << 19) - 100)),
    ] {
        std::fs::write(&file, text)?;
        let mut took = [0.0_f64; ROUNDS];
        for took in &mut took {
            let begun = Instant::now();
            // Refused or not: the time is what counts.
            let _ = app.calendar_preview(Some(&file), None, now, &zone);
            *took = begun.elapsed().as_secs_f64() * 1000.0;
        }
        took.sort_by(f64::total_cmp);
        worst = worst.max(took[ROUNDS / 2]);
        files.insert(name.to_owned(), serde_json::json!(took[ROUNDS / 2]));
    }
    std::fs::remove_file(&file)?;
    let line = serde_json::json!({
        "bench": "looking_at_the_worst_calendar_file", "median_ms": worst, "files_ms": files, "limit_ms": 2000.0,
    });
    #[expect(clippy::print_stdout, reason = "this is what it is for")]
    {
        println!("{line}");
    }
    Ok(())
}
