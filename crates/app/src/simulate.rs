//! "What would happen in my week?": the reminder engine over a virtual clock. Lives here: running a scenario and
//! the lines it prints (formats.md, `simulate`). What does not: reading the scenario (`scenario`) and the rules.

mod json_path;
mod scenario;

use chrono::{DateTime, Utc};
use domain::reminder::{Act, Standing, State, act, next_wake_until, settle};
use domain::zone::Zone;

use crate::ledger_line::printed;
use scenario::{Event, Scenario, What};

/// The longest scenario, in bytes: some hundred thousand events.
pub const LONGEST_SCENARIO: u64 = 4 << 20;

/// Why a scenario is not run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// `invalid_json` or `invalid_scenario`.
    pub code: &'static str,
    /// The place, and what is wrong there.
    pub message: String,
}

/// Runs a scenario; the lines of its ledger, in the order written.
///
/// # Errors
/// Where the scenario can't be read, or makes no sense: before any line.
pub fn simulate(text: &[u8]) -> Result<Vec<String>, Refusal> {
    let scenario = Scenario::read(text)?;
    Ok(World::run(&scenario))
}

/// The engine's surroundings, each a switch.
struct World<'s> {
    standing: Standing<'s>,
    state: State,
    zone: Zone,
    now: DateTime<Utc>,
    asleep: bool,
    stopped: bool,
    deferring: bool,
    lines: Vec<String>,
}

impl World<'_> {
    fn run(scenario: &Scenario) -> Vec<String> {
        let mut world = World {
            standing: Standing::new(&scenario.plan, scenario.from, &scenario.zone),
            state: State::default(),
            zone: scenario.zone.clone(),
            now: scenario.from,
            asleep: false,
            stopped: false,
            deferring: false,
            lines: Vec::new(),
        };
        world.settle();
        for event in &scenario.events {
            world.advance(event.at);
            world.happen(event);
            world.settle();
        }
        world.advance(scenario.until);
        world.lines
    }

    fn awake(&self) -> bool {
        !self.asleep && !self.stopped
    }

    /// Lets the clock run to a moment, inclusive.
    fn advance(&mut self, until: DateTime<Utc>) {
        while self.awake() && !self.deferring {
            let wake = next_wake_until(&self.standing, &self.state, self.now, until, &self.zone);
            let Some(wake) = wake.filter(|wake| *wake > self.now) else { break };
            self.now = wake;
            self.settle();
        }
        self.now = self.now.max(until);
    }

    fn settle(&mut self) {
        if self.awake() {
            let settlement = settle(&self.standing, &self.state, self.now, &self.zone, self.deferring);
            for entry in &settlement.entries {
                self.state.apply(entry);
            }
            self.lines.extend(settlement.lines().into_iter().map(printed));
        }
    }

    fn happen(&mut self, event: &Event) {
        match &event.what {
            What::Sleep => self.asleep = true,
            What::Wake => self.asleep = false,
            What::Quit => self.stopped = true,
            What::Start | What::Restart => self.stopped = false,
            What::Defer => self.deferring = true,
            What::Undefer => self.deferring = false,
            What::Zone(zone) => self.zone = zone.clone(),
            What::Clock(wall) => self.now = *wall,
            What::Act(what) => self.act(*what),
        }
    }

    fn act(&mut self, what: Act) {
        for entry in act(&self.standing, &self.state, self.now, &self.zone, what) {
            self.state.apply(&entry);
            self.lines.extend(entry.line().map(printed));
        }
    }
}

#[cfg(test)]
mod tests;
