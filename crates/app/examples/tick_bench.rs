//! Prints how long a whole tick takes, its query included, over ten years of ledger, as one JSON line:
//! `cargo run --release -p leeward-app --example tick_bench`. `cargo xtask bench` reads it.

use std::time::Instant;

use app::App;
use app::words::Words;
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::moment::Moment;
use domain::reminder::{Entry, Kind, Line, Outcome};
use domain::work_week::{Plan, Range, WorkWeek};
use domain::zone::Zone;
use store::{Protection, Vault};

const YEARS: i32 = 10;
const ROUNDS: usize = 501;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let zone = Zone::named("Europe/Warsaw")?;
    let first = NaiveDate::from_ymd_opt(2016, 11, 21).ok_or("a date")?;
    let last = first.with_year(first.year() + YEARS).ok_or("a date")?;
    let at = |date: NaiveDate, minutes: i64| -> DateTime<Utc> {
        zone.instant(date.and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes))
    };

    // The real records, encrypted, in a file.
    let folder = std::env::temp_dir().join(format!("leeward-tick-bench-{}", std::process::id()));
    let (_vault, mut store) = Vault::create(&folder, Protection::KeyFile, at(first, 0))?;
    let time = |minutes: i64| NaiveTime::MIN + TimeDelta::minutes(minutes);
    let workday = || vec![Range { start: time(9 * 60), end: time(17 * 60 + 30) }];
    let week = WorkWeek::new([workday(), workday(), workday(), workday(), workday(), Vec::new(), Vec::new()]);
    let mut entries = Vec::new();
    for date in first.iter_days().take_while(|date| *date < last).filter(|date| date.weekday().number_from_monday() < 6)
    {
        let line = |kind, minutes, outcome| {
            Entry::Line(Line {
                at: Moment::new(at(date, minutes), &zone),
                work_date: date,
                kind,
                outcome,
                snooze: None,
            })
        };
        entries.push(line(Kind::HeadsUp, 1040, Outcome::Delivered));
        entries.push(line(Kind::DayEnd, 1050, Outcome::Delivered));
        entries.push(Entry::Done { at: Moment::new(at(date, 1060), &zone), work_date: Some(date) });
        entries.push(line(Kind::Cutoff, 1060, Outcome::Done));
        entries.push(Entry::Answered { at: Moment::new(at(date, 1060), &zone), work_date: date });
    }
    store.together(|store| {
        store.save_plan(&Moment::new(at(first, 0), &zone), &Plan::for_week(week))?;
        // As the ticks of ten years left it; without it the first tick finds all of them unsettled.
        store.set_setting("reminders.settled_until", &at(last, 0))?;
        store.append_ledger(&entries)
    })?;

    let mut app = App::over(store, Words::new("en-GB"));
    let mut took = Vec::with_capacity(ROUNDS);
    for round in 0..ROUNDS {
        // Wakes of a quiet hour, ten seconds apart: what a tick costs when nothing is due.
        let now = at(last, 15 * 60) + TimeDelta::seconds(i64::try_from(round)? * 10);
        let begun = Instant::now();
        app.tick(now, &zone, None)?;
        took.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    std::fs::remove_dir_all(&folder)?;
    took.sort_by(f64::total_cmp);
    let line = serde_json::json!({
        "bench": "tick_ten_years",
        "entries": entries.len(),
        "rounds": ROUNDS,
        "median_ms": took[ROUNDS / 2],
        "p99_ms": took[ROUNDS * 99 / 100],
        "worst_ms": took[ROUNDS - 1],
        "limit_ms": 1.0,
    });
    #[expect(clippy::print_stdout, reason = "this is what it is for")]
    {
        println!("{line}");
    }
    Ok(())
}
