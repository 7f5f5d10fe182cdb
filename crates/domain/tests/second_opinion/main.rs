//! The engine against a second, slow implementation on the same zone data: random plans, zones and days.
//! More cases than the default: `PROPTEST_CASES=100000 cargo test -p leeward-domain --test second_opinion`.

#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod script;
mod slow;

use chrono::{DateTime, TimeDelta, Utc};
use domain::reminder::{Act, Entry, Standing, State, act, next_wake_until, settle};
use domain::zone::Zone;
use proptest::prelude::*;

use script::{Happens, Script, leaps, script};
use slow::Line;

/// The engine over a virtual clock, from the ledger alone: it is folded anew before every step.
struct Engine<'s> {
    standing: Standing<'s>,
    zone: Zone,
    now: DateTime<Utc>,
    awake: bool,
    running: bool,
    deferring: bool,
    ledger: Vec<Entry>,
    lines: Vec<Line>,
}

impl Engine<'_> {
    fn state(&self) -> State {
        State::of(&self.ledger)
    }

    fn look(&mut self) {
        if self.awake && self.running {
            let settled = settle(&self.standing, &self.state(), self.now, &self.zone, self.deferring);
            self.lines.extend(settled.lines().into_iter().map(line));
            self.ledger.extend(settled.entries);
        }
    }

    fn run_to(&mut self, until: DateTime<Utc>) {
        while self.awake && self.running && !self.deferring {
            let wake = next_wake_until(&self.standing, &self.state(), self.now, until, &self.zone);
            let Some(wake) = wake else { break };
            assert!(wake > self.now, "a wake is ahead");
            self.now = wake;
            self.look();
        }
        self.now = until;
    }

    fn act(&mut self, what: Act) {
        let written = act(&self.standing, &self.state(), self.now, &self.zone, what);
        self.lines.extend(written.iter().filter_map(Entry::line).map(line));
        self.ledger.extend(written);
    }

    fn happens(&mut self, what: &Happens) {
        let after = |minutes: i64| self.now + TimeDelta::minutes(minutes);
        match what {
            Happens::Sleep => self.awake = false,
            Happens::Wake => self.awake = true,
            Happens::Quit => self.running = false,
            Happens::Start => self.running = true,
            Happens::Defer => self.deferring = true,
            Happens::Undefer => self.deferring = false,
            Happens::Pause(minutes) => self.act(Act::Pause { until: minutes.map(after) }),
            Happens::Resume => self.act(Act::Resume),
            Happens::Snooze(minutes) => self.act(Act::Snooze { until: after(*minutes) }),
            Happens::Done => self.act(Act::Done),
            Happens::Leave(ahead, days) => {
                let from = self.zone.local(self.now).date() + TimeDelta::days(*ahead);
                self.act(Act::Leave { from, to: from + TimeDelta::days(*days) });
            }
            Happens::OnCall(minutes) => self.act(Act::OnCall { until: after(*minutes) }),
            Happens::Zone(name) => self.zone = Zone::named(name).unwrap(),
            Happens::Clock(seconds) => self.now += TimeDelta::seconds(*seconds),
        }
    }
}

fn run(script: &Script) -> Vec<Line> {
    let (plan, zone) = (script.plan(), script.zone());
    let from = zone.instant(script.from);
    let mut engine = Engine {
        standing: Standing::new(&plan, from, &zone),
        zone,
        now: from,
        awake: true,
        running: true,
        deferring: false,
        ledger: Vec::new(),
        lines: Vec::new(),
    };
    engine.look();
    for (gap, what) in &script.events {
        engine.run_to(engine.now + TimeDelta::seconds(*gap));
        engine.happens(what);
        engine.look();
    }
    engine.run_to(engine.now + TimeDelta::seconds(script.tail));
    engine.lines
}

fn line(line: &domain::reminder::Line) -> Line {
    use domain::reminder::Outcome;
    let outcome = match line.outcome {
        Outcome::Delivered => "delivered",
        Outcome::DeliveredLate => "delivered_late",
        Outcome::Merged => "merged",
        Outcome::Expired => "expired",
        Outcome::Paused => "paused",
        Outcome::OnCall => "on_call",
        Outcome::Done => "done",
        Outcome::OnLeave => "on_leave",
    };
    let offset = chrono::FixedOffset::east_opt(line.at.offset_seconds).unwrap();
    let wall = line.at.at.with_timezone(&offset).to_rfc3339();
    (wall, line.work_date, line.kind as usize, outcome, line.snooze)
}

proptest! {
    #[test]
    fn two_implementations_write_the_same_lines(script in script()) {
        prop_assert_eq!(run(&script), slow::run(&script));
    }
}

proptest! {
    // Ten years of days, looked at each minute: one of these takes as long as some twenty of the others.
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 16, ..ProptestConfig::default() })]

    #[test]
    fn two_implementations_agree_when_the_clock_leaps_by_years(script in leaps()) {
        prop_assert_eq!(run(&script), slow::run(&script));
    }
}
