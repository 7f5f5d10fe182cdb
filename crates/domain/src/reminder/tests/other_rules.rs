//! The rules beside the evening's three: the pulse, protected time, the first morning after leave, a pause that lasts.

use chrono::{DateTime, Utc};

use super::fixture::{OFFICE, instant};
use crate::moment::Moment;
use crate::reminder::{Act, Entry, Outcome, Rule, Standing, State, act, next_wake_until, outlook_once, settle};
use crate::work_week::Plan;
use crate::zone::Zone;

/// A life from a moment on, each day looked at whenever something comes due.
struct Life {
    plan: Plan,
    zone: Zone,
    since: DateTime<Utc>,
    now: DateTime<Utc>,
    entries: Vec<Entry>,
    shown: Vec<String>,
}

impl Life {
    fn new(plan: &str, from: &str) -> Life {
        let zone = Zone::named("Europe/Warsaw").unwrap();
        let since = instant(from, &zone);
        let plan = serde_json::from_str(plan).unwrap();
        Life { plan, zone, since, now: since, entries: Vec::new(), shown: Vec::new() }
    }

    fn standing(&self) -> Standing<'_> {
        Standing::new(&self.plan, self.since, &self.zone).with_rules()
    }

    fn look(&mut self) {
        let settled = settle(&self.standing(), &State::of(&self.entries), self.now, &self.zone, false);
        let at = self.zone.local(self.now).format("%m-%d %H:%M").to_string();
        self.shown.extend(settled.show_once.iter().map(|once| format!("{at} {:?}", once.rule)));
        self.shown.extend(settled.show.iter().filter(|due| due.asks).map(|_| format!("{at} asks")));
        self.entries.extend(settled.entries);
    }

    fn run_to(&mut self, until: &str) {
        let until = instant(until, &self.zone);
        self.look();
        while let Some(wake) = next_wake_until(&self.standing(), &State::of(&self.entries), self.now, until, &self.zone)
        {
            self.now = wake;
            self.look();
        }
        self.now = until;
        self.look();
    }

    fn act(&mut self, what: Act) {
        let written = act(&self.standing(), &State::of(&self.entries), self.now, &self.zone, what);
        self.entries.extend(written);
    }

    fn answer(&mut self) {
        let at = Moment::new(self.now, &self.zone);
        let work_date = self.zone.local(self.now).date();
        self.entries.push(Entry::Answered { at, work_date });
    }

    /// What was shown since last asked for.
    fn shown(&mut self) -> Vec<String> {
        std::mem::take(&mut self.shown)
    }
}

fn with_protected() -> String {
    OFFICE.replacen('{', r#"{"protected":[{"day":"mon","hours":"19:00-21:00","name":"dinner"}],"#, 1)
}

#[test]
fn protected_time_is_said_once_as_it_starts_and_not_when_it_is_half_over() {
    let mut life = Life::new(&with_protected(), "2027-01-11T08:00:00");
    life.run_to("2027-01-11T22:00:00");
    assert_eq!(life.shown(), ["01-11 17:30 asks", "01-11 19:00 Protected"]);
    life.run_to("2027-01-18T18:50:00");
    life.shown();
    // Asleep over its start.
    life.now = instant("2027-01-18T19:31:00", &life.zone);
    life.look();
    assert_eq!(life.shown(), [""; 0]);
    let last = life.entries.last().unwrap();
    assert!(matches!(last, Entry::Once { outcome: Outcome::Expired, once, .. } if once.rule == Rule::Protected));
}

#[test]
fn on_leave_protected_time_is_not_said() {
    let leave = r#"{"exceptions":[{"from":"2027-01-11","to":"2027-01-15","kind":"leave"}],"#;
    let mut life = Life::new(&with_protected().replacen('{', leave, 1), "2027-01-11T08:00:00");
    life.run_to("2027-01-18T22:00:00");
    assert_eq!(life.shown(), ["01-18 09:00 SoftLanding", "01-18 17:30 asks", "01-18 19:00 Protected"]);
}

#[test]
fn a_pause_holds_protected_time_back_as_it_holds_the_evening() {
    let mut life = Life::new(&with_protected(), "2027-01-11T08:00:00");
    life.act(Act::Pause { until: Some(instant("2027-01-11T20:00:00", &life.zone)) });
    life.run_to("2027-01-11T22:00:00");
    assert_eq!(life.shown(), ["01-11 20:00 asks"]);
    let is_protected = |entry: &&Entry| matches!(entry, Entry::Once { once, .. } if once.rule == Rule::Protected);
    let written = life.entries.iter().find(is_protected).unwrap();
    assert!(matches!(written, Entry::Once { outcome: Outcome::Paused, .. }));
}

#[test]
fn the_first_morning_after_leave_is_greeted_and_a_weekend_is_no_leave() {
    let leave = r#"{"exceptions":[{"from":"2027-01-18","to":"2027-01-22","kind":"leave"}],"#;
    let mut life = Life::new(&OFFICE.replacen('{', leave, 1), "2027-01-14T08:00:00");
    life.run_to("2027-01-26T12:00:00");
    let landings: Vec<_> = life.shown().into_iter().filter(|line| line.contains("Landing")).collect();
    assert_eq!(landings, ["01-25 09:00 SoftLanding"]);
}

#[test]
fn a_pause_without_an_end_is_asked_about_after_a_week_and_each_week_after() {
    let mut life = Life::new(OFFICE, "2027-01-11T08:00:00");
    life.now = instant("2027-01-11T09:00:00", &life.zone);
    life.act(Act::Pause { until: None });
    life.run_to("2027-01-30T08:00:00");
    assert_eq!(life.shown(), ["01-18 09:00 StillPaused", "01-25 09:00 StillPaused"]);
    // After three weeks of sleep it is asked once.
    life.now = instant("2027-02-20T08:00:00", &life.zone);
    life.look();
    life.look();
    assert_eq!(life.shown(), ["02-20 08:00 StillPaused"]);
    life.act(Act::Resume);
    life.run_to("2027-02-21T08:00:00");
    assert_eq!(life.shown(), [""; 0]);
}

#[test]
fn three_unanswered_pulses_halve_them_and_one_check_in_brings_them_back() {
    let mut life = Life::new(OFFICE, "2027-01-11T08:00:00");
    life.run_to("2027-01-13T20:00:00");
    assert_eq!(life.shown(), ["01-11 17:30 asks", "01-12 17:30 asks", "01-13 17:30 asks"]);
    assert!(State::of(&life.entries).pulses_halved());
    life.run_to("2027-01-20T08:00:00");
    assert_eq!(life.shown(), ["01-15 17:30 asks", "01-19 17:30 asks"]);
    life.answer();
    assert!(!State::of(&life.entries).pulses_halved());
    life.run_to("2027-01-22T20:00:00");
    // The 20th has its check-in; the 21st and 22nd are asked for again.
    assert_eq!(life.shown(), ["01-21 17:30 asks", "01-22 17:30 asks"]);
}

#[test]
fn where_the_days_end_is_not_said_the_pulse_knocks_by_itself() {
    let quiet = OFFICE.replace(r#""cutoff":{"minutes_after_end":30}"#, r#""cutoff":null,"day_end":false"#);
    let mut life = Life::new(&quiet, "2027-01-11T08:00:00");
    life.run_to("2027-01-11T20:00:00");
    assert_eq!(life.shown(), ["01-11 17:30 Pulse"]);
    let ahead = outlook_once(&life.standing(), &State::of(&life.entries), life.now, &life.zone, 2);
    assert_eq!(ahead.len(), 2);
}

#[test]
fn a_pulse_that_is_not_wanted_is_never_asked_for_and_the_day_ends_as_ever() {
    let life = Life::new(OFFICE, "2027-01-11T08:00:00");
    let standing = life.standing().asking(false);
    let at = instant("2027-01-11T17:30:00", &life.zone);
    let settled = settle(&standing, &State::default(), at, &life.zone, false);
    assert_eq!((settled.show.len(), settled.show_once.len()), (1, 0));
    assert!(settled.entries.iter().all(|entry| entry.line().is_some()));
    assert!(outlook_once(&standing, &State::default(), life.now, &life.zone, 2).is_empty());
}

#[test]
fn the_engine_alone_knows_none_of_these() {
    let life = Life::new(&with_protected(), "2027-01-11T08:00:00");
    let plain = Standing::new(&life.plan, life.since, &life.zone);
    let at = instant("2027-01-11T23:00:00", &life.zone);
    let settled = settle(&plain, &State::default(), at, &life.zone, false);
    assert!(settled.entries.iter().all(|entry| entry.line().is_some()) && settled.show_once.is_empty());
}
