//! The quiet minutes after a heavier session: said when they are over, and written down nowhere.

use chrono::{DateTime, TimeDelta, Utc};

use super::fixture::{OFFICE, instant};
use crate::moment::Moment;
use crate::reminder::{Entry, Rule, Standing, State, day_state, next_wake, outlook_once, settle};
use crate::work_week::Plan;
use crate::zone::Zone;

struct Afternoon {
    plan: Plan,
    zone: Zone,
    paused: bool,
}

impl Afternoon {
    fn new() -> Afternoon {
        Afternoon {
            plan: serde_json::from_str(OFFICE).unwrap(),
            zone: Zone::named("Europe/Warsaw").unwrap(),
            paused: false,
        }
    }

    fn at(&self, time: &str) -> DateTime<Utc> {
        instant(&format!("2027-01-11T{time}"), &self.zone)
    }

    fn standing(&self) -> Standing<'_> {
        Standing::new(&self.plan, self.at("08:00:00"), &self.zone).with_rules()
    }

    /// Quiet minutes until 14:20.
    fn state(&self) -> State {
        let pause = Entry::Pause {
            at: Moment::new(self.at("14:00:00"), &self.zone),
            until: Some(self.at("16:00:00")),
            matters_until: self.at("20:00:00"),
        };
        let said = if self.paused { vec![pause] } else { Vec::new() };
        State::of(&said).with_buffer(Some(self.at("14:20:00")))
    }

    /// What a look at this time comes to: whether their end is said, and whether it is to be forgotten.
    #[track_caller]
    fn check(&self, time: &str, held: bool, said: bool, over: bool) {
        let now = self.at(time);
        let settled = settle(&self.standing(), &self.state(), now, &self.zone, held);
        let rules: Vec<Rule> = settled.show_once.iter().map(|once| once.rule).collect();
        assert_eq!((rules, settled.buffer_over), (vec![Rule::Buffer; usize::from(said)], over), "{time}");
        let written =
            settled.entries.iter().any(|entry| matches!(entry, Entry::Once { once, .. } if once.rule == Rule::Buffer));
        assert!(!written && settled.show.is_empty(), "the ledger is for ever: {:?}", settled.entries);
    }
}

#[test]
fn they_run_for_ten_minutes_and_their_end_is_said_and_forgotten() {
    let afternoon = Afternoon::new();
    afternoon.check("14:10:00", false, false, false);
    afternoon.check("14:19:59", false, false, false);
    afternoon.check("14:20:00", false, true, true);
    afternoon.check("14:25:00", false, true, true);
    let until = |time: &str| afternoon.state().buffer_until(afternoon.at(time));
    assert_eq!(until("14:12:00"), Some(afternoon.at("14:20:00")));
    assert_eq!(until("14:20:00"), None);
    let day = day_state(&afternoon.standing(), &afternoon.state(), afternoon.at("14:12:00"), &afternoon.zone);
    assert_eq!(day.buffer_until, Some(afternoon.at("14:20:00")));
}

#[test]
fn what_was_slept_through_paused_or_held_back_is_forgotten_and_not_said() {
    let mut afternoon = Afternoon::new();
    afternoon.check("14:25:01", false, false, true);
    afternoon.check("14:20:00", true, false, true);
    afternoon.check("14:15:00", true, false, false);
    afternoon.paused = true;
    afternoon.check("14:20:00", false, false, true);
    afternoon.check("14:15:00", false, false, false);
}

#[test]
fn an_end_that_a_wrong_clock_set_holds_nothing() {
    let afternoon = Afternoon::new();
    afternoon.check("14:09:00", false, false, false);
    afternoon.check("14:08:59", false, false, true);
    assert_eq!(afternoon.state().buffer_until(afternoon.at("14:08:59")), None);
}

#[test]
fn the_engine_wakes_for_their_end_and_forgets_it_when_it_looks_ahead() {
    let mut afternoon = Afternoon::new();
    let now = afternoon.at("14:12:00");
    let wake = |afternoon: &Afternoon| next_wake(&afternoon.standing(), &afternoon.state(), now, &afternoon.zone);
    assert_eq!(wake(&afternoon), Some(afternoon.at("14:20:00")));
    let ahead = outlook_once(&afternoon.standing(), &afternoon.state(), now, &afternoon.zone, 2);
    let buffers: Vec<_> = ahead.iter().filter(|(_, once)| once.rule == Rule::Buffer).collect();
    assert_eq!(buffers.len(), 1);
    assert_eq!(buffers[0].0, afternoon.at("14:20:00"));
    afternoon.paused = true;
    assert_eq!(wake(&afternoon), Some(afternoon.at("14:20:00")), "before the pause ends");
}

#[test]
fn they_hold_no_reminder_back_since_a_late_line_would_date_them() {
    let afternoon = Afternoon::new();
    let now = afternoon.at("17:30:00");
    let state = State::default().with_buffer(Some(now + TimeDelta::minutes(4)));
    let settled = settle(&afternoon.standing(), &state, now, &afternoon.zone, false);
    assert_eq!(settled.show.len(), 1);
}

#[test]
fn the_engine_alone_knows_nothing_of_them() {
    let afternoon = Afternoon::new();
    let plain = Standing::new(&afternoon.plan, afternoon.at("08:00:00"), &afternoon.zone);
    let settled = settle(&plain, &afternoon.state(), afternoon.at("14:20:00"), &afternoon.zone, false);
    assert!(settled.show_once.is_empty());
    let wake = next_wake(&plain, &afternoon.state(), afternoon.at("14:12:00"), &afternoon.zone);
    assert_eq!(wake, Some(afternoon.at("17:30:00")));
}
