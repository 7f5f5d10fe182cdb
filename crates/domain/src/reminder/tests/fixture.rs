//! The table that every test of the engine is written as: a plan, what happens, and the lines that come of it.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use crate::reminder::{Act, Entry, Line, Standing, State, act, next_wake_until, settle};
use crate::work_week::Plan;
use crate::zone::Zone;

/// Monday to Friday 09:00-17:30, no heads-up, cutoff 30 minutes after the end, lateness limit 3 h, two snoozes.
pub(super) const OFFICE: &str = r#"{"week":{"mon":["09:00-17:30"],"tue":["09:00-17:30"],"wed":["09:00-17:30"],
    "thu":["09:00-17:30"],"fri":["09:00-17:30"]},"heads_up_minutes":null,"cutoff":{"minutes_after_end":30}}"#;

/// The engine over a virtual clock.
pub(super) struct World {
    plan: Plan,
    pub(super) zone: Zone,
    since: DateTime<Utc>,
    since_zone: Zone,
    pub(super) now: DateTime<Utc>,
    pub(super) entries: Vec<Entry>,
    lines: Vec<Line>,
    asleep: bool,
    stopped: bool,
    held: bool,
}

impl World {
    pub(super) fn new(plan: &str, zone: &str, from: &str) -> World {
        let zone = Zone::named(zone).unwrap();
        let now = instant(from, &zone);
        let plan = serde_json::from_str(plan).unwrap();
        let mut world = World {
            plan,
            since_zone: zone.clone(),
            zone,
            since: now,
            now,
            entries: Vec::new(),
            lines: Vec::new(),
            asleep: false,
            stopped: false,
            held: false,
        };
        world.settle();
        world
    }

    pub(super) fn state(&self) -> State {
        State::of(&self.entries)
    }

    fn awake(&self) -> bool {
        !self.asleep && !self.stopped
    }

    fn settle(&mut self) {
        if self.awake() {
            let standing = Standing::new(&self.plan, self.since, &self.since_zone);
            let settled = settle(&standing, &self.state(), self.now, &self.zone, self.held);
            self.lines.extend(settled.lines().into_iter().cloned());
            self.entries.extend(settled.entries);
        }
    }

    fn act(&mut self, what: Act) {
        let standing = Standing::new(&self.plan, self.since, &self.since_zone);
        let written = act(&standing, &self.state(), self.now, &self.zone, what);
        self.lines.extend(written.iter().filter_map(Entry::line).cloned());
        self.entries.extend(written);
    }

    pub(super) fn run_to(&mut self, until: DateTime<Utc>) {
        while self.awake() && !self.held {
            let standing = Standing::new(&self.plan, self.since, &self.since_zone);
            let Some(wake) = next_wake_until(&standing, &self.state(), self.now, until, &self.zone) else { break };
            self.now = wake;
            self.settle();
        }
        self.now = self.now.max(until);
    }

    /// Runs to a local time and does one thing there: `sleep`, `wake`, `quit`, `start`, `restart`, `defer`, `undefer`,
    /// `done`, `resume`, `pause [until]`, `snooze minutes`, `leave from to`, `on_call until`, `zone name`, `clock seconds`.
    pub(super) fn at(&mut self, at: &str, what: &str) {
        let at = instant(at, &self.zone);
        assert!(at >= self.now, "{at} is past");
        self.run_to(at);
        let mut words = what.split(' ');
        let verb = words.next().unwrap();
        let args: Vec<&str> = words.collect();
        let until = |text: &str| instant(text, &self.zone);
        match verb {
            "sleep" => self.asleep = true,
            "wake" => self.asleep = false,
            "quit" => self.stopped = true,
            "start" | "restart" => self.stopped = false,
            "defer" => self.held = true,
            "undefer" => self.held = false,
            "done" => self.act(Act::Done),
            "resume" => self.act(Act::Resume),
            "pause" => self.act(Act::Pause { until: args.first().map(|text| until(text)) }),
            "snooze" => self.act(Act::Snooze { until: self.now + TimeDelta::minutes(args[0].parse().unwrap()) }),
            "leave" => self.act(Act::Leave { from: args[0].parse().unwrap(), to: args[1].parse().unwrap() }),
            "on_call" => self.act(Act::OnCall { until: until(args[0]) }),
            "zone" => self.zone = Zone::named(args[0]).unwrap(),
            "clock" => self.now += TimeDelta::seconds(args[0].parse().unwrap()),
            other => panic!("what is {other}?"),
        }
        self.settle();
    }

    /// The lines so far: `01-11 17:30 day_end delivered`, a snooze's with `#n`; the work date where it is another.
    pub(super) fn lines(&self) -> Vec<String> {
        let line = |line: &Line| {
            let at = line.at.local();
            let word = |value: serde_json::Value| value.as_str().unwrap().to_owned();
            let kind = word(serde_json::to_value(line.kind).unwrap());
            let outcome = word(serde_json::to_value(line.outcome).unwrap());
            let of =
                if at.date() == line.work_date { String::new() } else { line.work_date.format("%m-%d: ").to_string() };
            let snooze = line.snooze.map_or_else(String::new, |n| format!(" #{n}"));
            format!("{} {of}{kind} {outcome}{snooze}", at.format("%m-%d %H:%M"))
        };
        self.lines.iter().map(line).collect()
    }
}

pub(super) fn instant(text: &str, zone: &Zone) -> DateTime<Utc> {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S")
        .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M"));
    zone.instant(local.unwrap())
}

/// A plan in Warsaw, what happens, how long it runs, and the lines that come of it.
#[track_caller]
pub(super) fn check(plan: &str, from: &str, events: &[(&str, &str)], until: &str, lines: &[&str]) {
    check_in("Europe/Warsaw", plan, from, events, until, lines);
}

#[track_caller]
pub(super) fn check_in(zone: &str, plan: &str, from: &str, events: &[(&str, &str)], until: &str, lines: &[&str]) {
    let mut world = World::new(plan, zone, from);
    for (at, what) in events {
        world.at(at, what);
    }
    let until = instant(until, &world.zone);
    world.run_to(until);
    assert_eq!(world.lines(), lines);
}
