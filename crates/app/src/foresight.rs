//! What will happen with the stored plan if nothing is said: `leeward-cli next`. Lives here: asking the engine.
//! What does not: the engine (domain::reminder), how a line is printed (`ledger_line`).

use chrono::{DateTime, TimeDelta, Utc};
use domain::reminder::foresee;
use domain::zone::Zone;

use crate::App;
use crate::error::AppError;
use crate::ledger_line::printed;

impl App {
    /// The lines that the engine will write from now until so many days from now, each as one JSON object, in the order
    /// of `simulate`. Nothing is written.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn next_lines(&self, days: u32, now: DateTime<Utc>, zone: &Zone) -> Result<Vec<String>, AppError> {
        let Some(loaded) = self.load(now, zone)? else { return Ok(Vec::new()) };
        let lines = foresee(&loaded.standing(now), &loaded.state, now, now + TimeDelta::days(days.into()), zone);
        Ok(lines.iter().map(printed).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::boundaries::propose_plan;
    use crate::ipc::PauseForm;
    use crate::words::Words;
    use domain::moment::Moment;
    use domain::reminder::Entry;
    use domain::work_week::Plan;
    use proptest::prelude::*;
    use store::Store;

    #[test]
    fn next_says_what_simulate_would_and_writes_nothing() {
        let zone = Zone::named("Europe/Warsaw").unwrap();
        let mut app = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
        let now = zone.instant("2026-11-27T12:00:00".parse().unwrap());
        assert!(app.next_lines(7, now, &zone).unwrap().is_empty());
        let mut form = propose_plan(app.words());
        form.heads_up_minutes = None;
        app.save_plan(&form, now, &zone).unwrap();
        let lines = [
            r#"{"at":"2026-11-27T17:30:00+01:00","work_date":"2026-11-27","kind":"day_end","outcome":"delivered"}"#,
            r#"{"at":"2026-11-27T18:30:00+01:00","work_date":"2026-11-27","kind":"cutoff","outcome":"delivered"}"#,
        ];
        assert_eq!(app.next_lines(2, now, &zone).unwrap(), lines);
        assert_eq!(app.next_lines(7, now, &zone).unwrap().len(), 10);
        assert_eq!(app.next_lines(2, now, &zone).unwrap(), lines);
        app.done_for_today(now, &zone).unwrap();
        assert!(app.next_lines(2, now, &zone).unwrap().is_empty());
    }

    fn plan() -> impl Strategy<Value = Plan> {
        let ranges = prop::sample::select(vec![
            r#"["09:00-17:30"]"#,
            r#"["22:00-06:00"]"#,
            r#"["09:00-12:00","12:00-17:30"]"#,
            r#"["19:00-02:30","08:00-10:00"]"#,
            "[]",
        ]);
        let cutoff = prop::sample::select(vec![
            "null",
            r#"{"minutes_after_end":0}"#,
            r#"{"minutes_after_end":30}"#,
            r#"{"at":"02:30"}"#,
        ]);
        let heads_up = prop::sample::select(vec!["null", "0", "10", "600"]);
        let usual = (prop::collection::vec(ranges, 7), prop::option::of(1..7_usize));
        (usual, cutoff, heads_up, 0..600_u32, 0..3_u8).prop_map(
            |((days, turn), cutoff, heads_up, lateness, snoozes)| {
                let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter();
                let usual = if let Some(length) = turn {
                    let days = days[..length].join(",");
                    format!(r#""rotation":{{"from":"2026-10-01","days":[{days}]}}"#)
                } else {
                    let week = names.zip(days).map(|(day, ranges)| format!("\"{day}\":{ranges}"));
                    format!(r#""week":{{{}}}"#, week.collect::<Vec<_>>().join(","))
                };
                serde_json::from_str(&format!(
                    r#"{{{usual},"cutoff":{cutoff},"heads_up_minutes":{heads_up},
                        "lateness_limit_minutes":{lateness},"snooze_limit":{snoozes}}}"#,
                ))
                .unwrap()
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]
        #[test]
        fn next_says_what_the_ticks_of_the_coming_days_write(
            plan in plan(), before in 0..4000_i64,
            said in prop::collection::vec((0..900_i64, 0..8_u8), 0..8),
        ) {
            let zone = Zone::named("Europe/Warsaw").unwrap();
            // Around the night that lasts an hour longer.
            let mut now = zone.instant("2026-10-25T12:00:00".parse().unwrap()) - TimeDelta::minutes(before);
            let mut app = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
            app.store.save_plan(&Moment::new(now, &zone), &plan).unwrap();
            for (minutes, act) in said {
                now += TimeDelta::minutes(minutes);
                app.tick(now, &zone, None).unwrap();
                // What has no effect is refused in a sentence.
                let _ = match act {
                    0 => app.done_for_today(now, &zone),
                    1 => app.pause(&PauseForm::Minutes { minutes: 90 }, now, &zone),
                    2 => app.pause(&PauseForm::UntilISaySo, now, &zone),
                    3 => app.resume(now, &zone),
                    4 => app.snooze(15, now, &zone),
                    5 => app.snooze(400, now, &zone),
                    6 => app.on_call("tomorrow", now, &zone),
                    _ => Ok(()),
                };
            }
            let until = now + TimeDelta::days(3);
            let foreseen = app.next_lines(3, now, &zone).unwrap();
            let written = app.store.ledger_since(now - TimeDelta::days(30)).unwrap().len();
            let mut wake = Some(now);
            while let Some(at) = wake.filter(|at| *at <= until) {
                let next = app.tick(at, &zone, None).unwrap().next_wake;
                prop_assert!(next.is_none_or(|next| next > at));
                wake = next;
            }
            let entries = app.store.ledger_since(now - TimeDelta::days(30)).unwrap();
            let lines: Vec<String> = entries[written..].iter().filter_map(Entry::line).map(printed).collect();
            prop_assert_eq!(foreseen, lines);
        }
    }

    #[test]
    fn the_next_seven_days_on_boundaries_are_the_lines_that_next_prints() {
        let zone = Zone::named("Europe/Warsaw").unwrap();
        let at = |local: &str| zone.instant(local.parse().unwrap());
        let day = r#"["09:00-17:30"]"#;
        // Nights, leave, a time on call over a cutoff, and the night in which the clock changes.
        let plan = format!(
            r#"{{"week":{{"mon":{day},"tue":["22:00-06:00"],"wed":[],"thu":{day},"fri":{day},"sat":["18:00-02:30"]}},
                "exceptions":[{{"from":"2027-03-25","to":"2027-03-25","kind":"leave"}},
                              {{"from":"2027-03-24","to":"2027-03-24","kind":"work","hours":["10:00-14:00"]}}],
                "on_call":[{{"from":"2027-03-26T17:00","until":"2027-03-26T20:00"}}],
                "heads_up_minutes":null,"cutoff":{{"at":"18:30"}}}}"#
        );
        let plan: domain::work_week::Plan = serde_json::from_str(&plan).unwrap();
        let mut store = Store::in_memory().unwrap();
        store.save_plan(&domain::moment::Moment::new(at("2027-03-22T08:00:00"), &zone), &plan).unwrap();
        let mut app = App::over(store, Words::new("en-GB"));
        for (now, act) in [("2027-03-22T12:00:00", None), ("2027-03-22T17:00:00", Some("2027-03-23T10:00"))] {
            let now = at(now);
            if let Some(until) = act {
                app.pause_until(until, now, &zone).unwrap();
            }
            let lines: Vec<serde_json::Value> =
                app.next_lines(7, now, &zone).unwrap().iter().map(|line| serde_json::from_str(line).unwrap()).collect();
            let shown = lines.iter().filter(|line| line["outcome"].as_str().unwrap().starts_with("delivered"));
            let printed: Vec<String> = shown
                .map(|line| {
                    let time = line["at"].as_str().unwrap()[11..16].trim_start_matches('0').to_owned();
                    if time.starts_with(':') { format!("0{time}") } else { time }
                })
                .collect();
            let seen = app.boundaries(now, &zone).unwrap().coming_up;
            let seen: Vec<String> = seen.into_iter().flat_map(|day| day.reminders).map(|one| one.when).collect();
            assert!(printed.len() >= 6, "{printed:?}");
            assert_eq!(seen, printed);
            assert!(printed.contains(&"3:30".to_owned()), "02:30 is 03:30 in that night: {printed:?}");
        }
    }
}
