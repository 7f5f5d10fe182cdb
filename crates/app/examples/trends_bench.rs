//! Prints how long Trends takes, query and view, over ten years of workday check-ins, as one JSON line:
//! `cargo run --release -p leeward-app --example trends_bench`. `cargo xtask bench` reads it.

use std::collections::BTreeMap;
use std::time::Instant;

use app::App;
use app::view::TrendSpan;
use app::words::Words;
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use domain::moment::Moment;
use domain::reminder::Entry;
use domain::work_week::{Plan, Range, WorkWeek};
use domain::zone::Zone;
use store::{NewCheckIn, Protection, Vault};

const YEARS: i32 = 10;
const ROUNDS: usize = 21;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let zone = Zone::named("Europe/Warsaw")?;
    let first = NaiveDate::from_ymd_opt(2016, 11, 21).ok_or("a date")?;
    let last = first.with_year(first.year() + YEARS).ok_or("a date")?;
    let evening = |date: NaiveDate| -> DateTime<Utc> {
        zone.instant(date.and_time(chrono::NaiveTime::MIN)) + TimeDelta::minutes(17 * 60 + 40)
    };
    let now = evening(last) - TimeDelta::hours(1);

    // The real records, encrypted, in a file.
    let folder = std::env::temp_dir().join(format!("leeward-trends-bench-{}", std::process::id()));
    let (_vault, mut store) = Vault::create(&folder, Protection::KeyFile, evening(first))?;
    let time = |minutes: i64| chrono::NaiveTime::MIN + TimeDelta::minutes(minutes);
    let workday = || vec![Range { start: time(9 * 60), end: time(17 * 60 + 30) }];
    let week = WorkWeek::new([workday(), workday(), workday(), workday(), workday(), Vec::new(), Vec::new()]);
    let mut check_ins = 0;
    store.together(|store| {
        store.save_plan(&Moment::new(evening(first), &zone), &Plan::for_week(week))?;
        for date in
            first.iter_days().take_while(|date| *date < last).filter(|date| date.weekday().number_from_monday() < 6)
        {
            let day = date.num_days_from_ce().unsigned_abs();
            let answers: BTreeMap<u32, Option<u8>> =
                (1..=5).map(|item| (item, u8::try_from((day * 7 + item * 3 + day / 5 % 3) % 11 / 3).ok())).collect();
            let made = Moment::new(evening(date), &zone);
            store.add_check_in(&NewCheckIn {
                made: made.clone(),
                work_date: date,
                instrument: "leeward-pulse".to_owned(),
                edition: None,
                answers,
                note: String::new(),
            })?;
            store.append_ledger(&[Entry::Done { at: made, work_date: Some(date) }])?;
            check_ins += 1;
        }
        Ok(())
    })?;

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
