//! The same verbs that the window, the tray and the terminal call, over real records, write the lines that `simulate`
//! prints: through sleep, restarts, travel and a clock that is set. So the records keep all that the engine has to know.

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, SecondsFormat};
use domain::work_week::Plan;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::ledger_line::printed;
use crate::presence::FULL_SCREEN;
use crate::simulate::simulate;

#[derive(Debug, Clone)]
enum Happens {
    /// `sleep`, `wake`, `quit`, `start`, `restart`, `defer`, `undefer`, `resume`, `done`.
    Plain(&'static str),
    Pause(Option<i64>),
    Snooze(u32),
    /// From so many days off today, which is not after it, so many days ahead of today.
    Leave(i64, i64),
    OnCall(i64),
    Zone(&'static str),
    Clock(i64),
}

#[derive(Debug, Clone)]
struct Script {
    zone: &'static str,
    from: &'static str,
    plan: Value,
    /// Each so many seconds after the wall clock that the one before left.
    events: Vec<(i64, Happens)>,
    tail: i64,
}

/// Leeward as the shell drives it.
struct Life {
    app: App,
    zone: Zone,
    now: DateTime<Utc>,
    asleep: bool,
    stopped: bool,
    held: bool,
    wake: Option<DateTime<Utc>>,
}

impl Life {
    fn awake(&self) -> bool {
        !self.asleep && !self.stopped
    }

    fn look(&mut self) {
        if self.awake() {
            self.wake = self.app.tick(self.now, &self.zone, self.held.then_some(FULL_SCREEN)).unwrap().next_wake;
        }
    }

    fn run_to(&mut self, until: DateTime<Utc>) {
        while self.awake() && !self.held {
            let Some(wake) = self.wake.filter(|wake| *wake <= until) else { break };
            assert!(wake > self.now, "a wake is ahead");
            self.now = wake;
            self.look();
        }
        self.now = until;
    }

    fn last_shown(&self) -> Option<DateTime<Utc>> {
        let ledger = self.app.store.whole_ledger().unwrap();
        ledger.iter().filter_map(Entry::line).filter(|line| line.outcome.shown()).map(|line| line.at.at).max()
    }

    /// Does it in the program, and says it as a scenario does; nothing where no verb can ask for it.
    fn happens(&mut self, what: &Happens, earliest: DateTime<Utc>) -> Option<Value> {
        let (now, zone) = (self.now, self.zone.clone());
        let written = |at: DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, false);
        let after = |minutes: i64| written(now + TimeDelta::minutes(minutes));
        let mut event = match what {
            Happens::Plain(verb) => {
                match *verb {
                    "sleep" => self.asleep = true,
                    "wake" => self.asleep = false,
                    "quit" => self.stopped = true,
                    "start" | "restart" => {
                        // Another program over the same records.
                        let other = || App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
                        let App { store, words, .. } = std::mem::replace(&mut self.app, other());
                        self.app = App::over(store, words);
                        self.stopped = false;
                    }
                    "defer" => self.held = true,
                    "undefer" => self.held = false,
                    "resume" => self.app.resume(now, &zone).unwrap(),
                    _ => self.app.done_for_today(now, &zone).unwrap(),
                }
                json!({"do": verb})
            }
            Happens::Pause(None) => {
                self.app.pause(&PauseForm::UntilISaySo, now, &zone).unwrap();
                json!({"do": "pause"})
            }
            Happens::Pause(Some(minutes)) => {
                self.app.pause_until(&after(*minutes), now, &zone).unwrap();
                json!({"do": "pause", "until": after(*minutes)})
            }
            Happens::Snooze(minutes) => {
                // What was shown weeks ago the records no longer hold ready, and nothing offers to snooze it.
                if self.last_shown().is_some_and(|at| now - at > LOOK_BACK) {
                    return None;
                }
                // Where it has no effect the person is told so.
                let _ = self.app.snooze(*minutes, now, &zone);
                json!({"do": "snooze", "minutes": minutes})
            }
            Happens::Leave(back, ahead) => {
                let today = zone.local(now).date();
                let date = |days: i64| (today + TimeDelta::days(days)).to_string();
                self.app.leave(Some(&date(-back)), &date(*ahead), now, &zone).unwrap();
                json!({"do": "leave", "from": date(-back), "to": date(*ahead)})
            }
            Happens::OnCall(minutes) => {
                self.app.on_call(&after(*minutes), now, &zone).unwrap();
                json!({"do": "on_call", "until": after(*minutes)})
            }
            Happens::Zone(name) => {
                self.zone = Zone::named(name).unwrap();
                json!({"do": "zone", "to": name})
            }
            Happens::Clock(seconds) => {
                // A plan saved by a clock that was wrong is another matter, and has a test of its own.
                let to = self.now + TimeDelta::seconds(*seconds);
                if to < earliest {
                    return None;
                }
                self.now = to;
                json!({"do": "clock", "shift_seconds": seconds})
            }
        };
        event["at"] = written(now).into();
        Some(event)
    }
}

/// What only a later zone brings after the moment the plan was saved in: by the first zone it was due before, and
/// ignored. `simulate` writes such a line however late; the records look back so far and not further (`LOOK_BACK`).
struct Edge {
    forgotten: DateTime<Utc>,
    day: NaiveDate,
}

impl Edge {
    /// The other lines, sorted.
    fn leave_out(&self, mut lines: Vec<String>) -> Vec<String> {
        lines.retain(|line| {
            let line: Value = serde_json::from_str(line).unwrap();
            let at: DateTime<FixedOffset> = line["at"].as_str().unwrap().parse().unwrap();
            let work_date: NaiveDate = line["work_date"].as_str().unwrap().parse().unwrap();
            at < self.forgotten || work_date > self.day
        });
        lines.sort();
        lines
    }
}

/// The lines in the records, and those of the same day simulated, each sorted.
fn both(script: &Script) -> (Vec<String>, Vec<String>) {
    let zone = Zone::named(script.zone).unwrap();
    let from = zone.instant(script.from.parse().unwrap());
    let plan: Plan = serde_json::from_value(script.plan.clone()).unwrap();
    let mut store = Store::in_memory().unwrap();
    store.save_plan(&Moment::new(from, &zone), &plan).unwrap();
    let app = App::over(store, Words::new("en-GB"));
    let mut life = Life { app, zone, now: from, asleep: false, stopped: false, held: false, wake: None };
    life.look();
    let mut events = Vec::new();
    for (gap, what) in &script.events {
        life.run_to(life.now + TimeDelta::seconds(*gap));
        events.extend(life.happens(what, from - TimeDelta::hours(11)));
        life.look();
    }
    let until = life.now + TimeDelta::seconds(script.tail);
    life.run_to(until.max(from));
    let written = |at: DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, false);
    let scenario = json!({"zone": script.zone, "from": written(from), "until": written(until.max(from)),
        "plan": script.plan, "events": events});
    let kept = life.app.store.whole_ledger().unwrap().iter().filter_map(Entry::line).map(printed).collect();
    let simulated = simulate(scenario.to_string().as_bytes()).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    let edge = Edge { forgotten: from + LOOK_BACK, day: script.from.parse::<NaiveDateTime>().unwrap().date() };
    (edge.leave_out(kept), edge.leave_out(simulated))
}

fn happens() -> impl Strategy<Value = Happens> {
    let minutes = || prop::sample::select(&[1_i64, 5, 15, 30, 60, 200, 1440][..]);
    let shifts = &[-1_i64, 61, 3600, -3600, 43_200, 43_201, -43_200, -50_000, 259_200, -259_200, 2_000_000, -2_000_000];
    let zones = &["Europe/Warsaw", "America/New_York", "Australia/Lord_Howe", "Pacific/Kiritimati"];
    let plain = |weight: u32, verb: &'static str| (weight, Just(Happens::Plain(verb)).boxed());
    prop::strategy::Union::new_weighted(vec![
        plain(2, "sleep"),
        plain(4, "wake"),
        plain(1, "quit"),
        plain(2, "start"),
        plain(2, "restart"),
        plain(2, "defer"),
        plain(4, "undefer"),
        plain(2, "resume"),
        plain(2, "done"),
        (3, prop::option::weighted(0.8, minutes()).prop_map(Happens::Pause).boxed()),
        (6, prop::sample::select(&[1_u32, 5, 15, 30, 60, 200][..]).prop_map(Happens::Snooze).boxed()),
        (2, (0_i64..3, 0_i64..3).prop_map(|(back, ahead)| Happens::Leave(back, ahead)).boxed()),
        (2, minutes().prop_map(Happens::OnCall).boxed()),
        (2, prop::sample::select(&zones[..]).prop_map(Happens::Zone).boxed()),
        (4, prop::sample::select(&shifts[..]).prop_map(Happens::Clock).boxed()),
    ])
}

const HOURS: &[&[&str]] = &[
    &[],
    &["09:00-17:30"],
    &["09:00-17:30"],
    &["13:00-17:30", "09:00-12:00"],
    &["22:00-06:00"],
    &["18:00-02:30"],
    &["20:00-10:00"],
];

/// A week, or a rotation of a few days.
fn usual() -> impl Strategy<Value = (&'static str, Value)> {
    let week = vec(prop::sample::select(HOURS), 7).prop_map(|hours| {
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let week = days.iter().zip(hours).map(|(day, hours)| ((*day).to_owned(), json!(hours)));
        ("week", Value::Object(week.collect()))
    });
    let rotation = vec(prop::sample::select(HOURS), 1..9)
        .prop_map(|days| ("rotation", json!({"from": "2026-12-30", "days": days})));
    prop_oneof![2 => week, 1 => rotation]
}

prop_compose! {
    fn script()(
        zone in prop::sample::select(&["Europe/Warsaw", "America/New_York", "Asia/Kathmandu"][..]),
        from in prop::sample::select(
            &["2027-01-11T08:00:00", "2027-01-11T17:10:00", "2027-03-27T16:00:00", "2026-10-31T16:00:00"][..]),
        usual in usual(),
        heads_up in prop::sample::select(&[None, Some(10), Some(60)][..]),
        cutoff in prop::sample::select(vec![
            Value::Null, json!({"minutes_after_end": 0}), json!({"minutes_after_end": 30}), json!({"at": "02:30"}),
            json!({"at": "18:30"})]),
        lateness in prop::sample::select(&[0, 30, 180, 180, 1440][..]),
        on_call in prop::option::of(Just(
            json!([{"from": "2027-01-11T17:45", "until": "2027-01-12T08:00"}]))),
        events in vec((prop_oneof![
            2 => Just(0_i64), 1 => 0_i64..120, 6 => (0_i64..600).prop_map(|n| n * 60), 1 => 0_i64..90_000,
        ], happens()), 0..14),
        tail in 0_i64..200_000,
    ) -> Script {
        let (key, usual) = usual;
        let plan = json!({key: usual, "heads_up_minutes": heads_up, "cutoff": cutoff,
            "lateness_limit_minutes": lateness, "on_call": on_call.unwrap_or_else(|| json!([]))});
        Script { zone, from, plan, events, tail }
    }
}

proptest! {
    // Each is a day or two of a whole program over a database.
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 8, ..ProptestConfig::default() })]

    #[test]
    fn the_records_hold_the_lines_that_simulate_prints(script in script()) {
        let (kept, simulated) = both(&script);
        prop_assert_eq!(kept, simulated);
    }
}
