//! A scenario as written, and as it is run. Lives here: parsing and every refusal, before anything runs: local times
//! are resolved in the zone that the events before them leave in force, and events must come in the order of the clock.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use domain::reminder::Act;
use domain::work_week::{Plan, RawPlan, Said, parse_date, parse_said};
use domain::zone::Zone;
use serde::Deserialize;

use super::Refusal;
use super::json_path::path_at;

/// Years a virtual clock may show: the tables know no more than this is worth.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2500;

/// A scenario that can be run.
#[derive(Debug)]
pub(super) struct Scenario {
    pub(super) zone: Zone,
    pub(super) from: DateTime<Utc>,
    pub(super) until: DateTime<Utc>,
    pub(super) plan: Plan,
    pub(super) events: Vec<Event>,
}

/// Something that happens.
#[derive(Debug)]
pub(super) struct Event {
    pub(super) at: DateTime<Utc>,
    pub(super) what: What,
}

/// What happens.
#[derive(Debug)]
pub(super) enum What {
    Sleep,
    Wake,
    Quit,
    Start,
    Restart,
    Defer,
    Undefer,
    Zone(Zone),
    /// The wall clock is set to this.
    Clock(DateTime<Utc>),
    Act(Act),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
struct RawScenario {
    zone: String,
    from: String,
    until: String,
    plan: RawPlan,
    #[serde(default)]
    events: Vec<RawEvent>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
struct RawEvent {
    at: String,
    #[serde(rename = "do")]
    verb: Verb,
    until: Option<String>,
    minutes: Option<i64>,
    from: Option<String>,
    to: Option<String>,
    shift_seconds: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Verb {
    Sleep,
    Wake,
    Quit,
    Start,
    Restart,
    Pause,
    Resume,
    Defer,
    Undefer,
    Snooze,
    Done,
    Leave,
    OnCall,
    Zone,
    Clock,
}

impl Verb {
    /// The keys it may have beside `at` and `do`.
    fn keys(self) -> &'static [&'static str] {
        match self {
            Verb::Pause | Verb::OnCall => &["until"],
            Verb::Snooze => &["minutes", "until"],
            Verb::Leave => &["from", "to"],
            Verb::Zone => &["to"],
            Verb::Clock => &["shift_seconds"],
            _ => &[],
        }
    }
}

fn refuse(path: &str, message: impl std::fmt::Display) -> Refusal {
    Refusal { code: "invalid_scenario", message: format!("{path}: {message}") }
}

impl Scenario {
    /// Reads a scenario.
    pub(super) fn read(text: &[u8]) -> Result<Scenario, Refusal> {
        let raw = parse(text)?;
        let mut zone = Zone::named(&raw.zone).map_err(|error| refuse("zone", error))?;
        let first_zone = zone.clone();
        let from = moment(&raw.from, &zone, "from")?;
        let plan = Plan::parse(raw.plan).map_err(|error| refuse(&format!("plan.{}", error.path), error.message))?;
        check_on_call(&plan, &zone)?;
        let mut wall = from;
        let mut events = Vec::with_capacity(raw.events.len());
        for (i, raw) in raw.events.iter().enumerate() {
            let event = event(raw, &format!("events[{i}]"), wall, &zone)?;
            wall = event.at;
            match &event.what {
                What::Zone(to) => zone = to.clone(),
                What::Clock(to) => wall = *to,
                _ => {}
            }
            events.push(event);
        }
        let until = moment(&raw.until, &zone, "until")?;
        if until < from {
            return Err(refuse("until", format!("{} is before {}", raw.until, raw.from)));
        }
        Ok(Scenario { zone: first_zone, from, until, plan, events })
    }
}

fn parse(text: &[u8]) -> Result<RawScenario, Refusal> {
    // Syntax first: what is no JSON is not called a wrong scenario.
    let value: serde_json::Value =
        serde_json::from_slice(text).map_err(|error| Refusal { code: "invalid_json", message: error.to_string() })?;
    if let Some(path) = list_for_object(&value) {
        return Err(refuse(&path, "invalid type: sequence, expected an object"));
    }
    if value.pointer("/plan/protected").is_some() {
        // A plan has it, a scenario's ledger has no line for it.
        return Err(refuse("plan.protected", "unknown field `protected`"));
    }
    serde_json::from_slice(text).map_err(|error| {
        let path = path_at(text, error.line(), error.column());
        let message = error.to_string();
        // The path says where; the line and column would say it again.
        let message = message.rfind(" at line ").map_or(message.as_str(), |end| &message[..end]);
        if let Some(key) = message.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`')) {
            let path = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
            return refuse(&path, "is missing");
        }
        let message = message.replace("expected u32", "expected a whole number from 0 to 4294967295");
        let message = message.replace("expected i64", "expected a whole number");
        refuse(if path.is_empty() { "scenario" } else { &path }, message)
    })
}

/// Where a list stands for an object: serde would take its items for the fields in their order.
fn list_for_object(scenario: &serde_json::Value) -> Option<String> {
    let at = |pointer: &str| scenario.pointer(pointer).is_some_and(serde_json::Value::is_array);
    let whole = [
        ("", "scenario"),
        ("/plan", "plan"),
        ("/plan/week", "plan.week"),
        ("/plan/rotation", "plan.rotation"),
        ("/plan/cutoff", "plan.cutoff"),
    ];
    if let Some((_, path)) = whole.iter().find(|(pointer, _)| at(pointer)) {
        return Some((*path).to_owned());
    }
    let lists = [("/plan/exceptions", "plan.exceptions"), ("/plan/on_call", "plan.on_call"), ("/events", "events")];
    lists.iter().find_map(|(pointer, path)| {
        let items = scenario.pointer(pointer)?.as_array()?;
        items.iter().position(serde_json::Value::is_array).map(|i| format!("{path}[{i}]"))
    })
}

fn moment(text: &str, zone: &Zone, path: &str) -> Result<DateTime<Utc>, Refusal> {
    let said = parse_said(text).ok_or_else(|| {
        refuse(path, format!("`{text}` is not a time of the form YYYY-MM-DDTHH:MM:SS, with or without an offset"))
    })?;
    let year = match said {
        Said::Local(local) => local.year(),
        Said::Instant(at) => at.year(),
    };
    if !YEARS.contains(&year) {
        return Err(refuse(path, format!("{text} is not between {} and {}", YEARS.start(), YEARS.end())));
    }
    Ok(said.instant(zone))
}

fn check_on_call(plan: &Plan, zone: &Zone) -> Result<(), Refusal> {
    for (i, spell) in plan.on_call.iter().enumerate() {
        if spell.until.instant(zone) <= spell.from.instant(zone) {
            return Err(refuse(&format!("plan.on_call[{i}].until"), "is not after `from`"));
        }
    }
    Ok(())
}

fn event(raw: &RawEvent, path: &str, wall: DateTime<Utc>, zone: &Zone) -> Result<Event, Refusal> {
    let at = moment(&raw.at, zone, &format!("{path}.at"))?;
    if at < wall {
        let clock = zone.local(wall).format("%Y-%m-%dT%H:%M:%S");
        return Err(refuse(&format!("{path}.at"), format!("{} is before the clock, which shows {clock}", raw.at)));
    }
    check_keys(raw, path)?;
    let what = match raw.verb {
        Verb::Sleep => What::Sleep,
        Verb::Wake => What::Wake,
        Verb::Quit => What::Quit,
        Verb::Start => What::Start,
        Verb::Restart => What::Restart,
        Verb::Defer => What::Defer,
        Verb::Undefer => What::Undefer,
        Verb::Resume => What::Act(Act::Resume),
        Verb::Done => What::Act(Act::Done),
        Verb::Pause => {
            What::Act(Act::Pause { until: raw.until.as_ref().map(|until| later(until, at, zone, path)).transpose()? })
        }
        Verb::OnCall => {
            let until = raw.until.as_ref().ok_or_else(|| refuse(&format!("{path}.until"), "is missing"))?;
            What::Act(Act::OnCall { until: later(until, at, zone, path)? })
        }
        Verb::Snooze => What::Act(Act::Snooze { until: snooze_end(raw, at, zone, path)? }),
        Verb::Leave => leave(raw, path)?,
        Verb::Zone => {
            let to = raw.to.as_ref().ok_or_else(|| refuse(&format!("{path}.to"), "is missing"))?;
            What::Zone(Zone::named(to).map_err(|error| refuse(&format!("{path}.to"), error))?)
        }
        Verb::Clock => {
            let key = format!("{path}.shift_seconds");
            let shift = raw.shift_seconds.ok_or_else(|| refuse(&key, "is missing"))?;
            let to = TimeDelta::try_seconds(shift).and_then(|shift| at.checked_add_signed(shift));
            let to = to.filter(|to| YEARS.contains(&to.year()));
            What::Clock(to.ok_or_else(|| {
                refuse(&key, format!("{shift} sets the clock outside {} to {}", YEARS.start(), YEARS.end()))
            })?)
        }
    };
    Ok(Event { at, what })
}

fn check_keys(raw: &RawEvent, path: &str) -> Result<(), Refusal> {
    let present = [
        ("until", raw.until.is_some()),
        ("minutes", raw.minutes.is_some()),
        ("from", raw.from.is_some()),
        ("to", raw.to.is_some()),
        ("shift_seconds", raw.shift_seconds.is_some()),
    ];
    match present.iter().find(|(key, present)| *present && !raw.verb.keys().contains(key)) {
        Some((key, _)) => Err(refuse(&format!("{path}.{key}"), "does not belong to this event")),
        None => Ok(()),
    }
}

/// The end of an event, which must come after it.
fn later(text: &str, at: DateTime<Utc>, zone: &Zone, path: &str) -> Result<DateTime<Utc>, Refusal> {
    let path = format!("{path}.until");
    let until = moment(text, zone, &path)?;
    if until <= at { Err(refuse(&path, format!("{text} is not after the event"))) } else { Ok(until) }
}

fn snooze_end(raw: &RawEvent, at: DateTime<Utc>, zone: &Zone, path: &str) -> Result<DateTime<Utc>, Refusal> {
    match (raw.minutes, &raw.until) {
        (None, Some(until)) => later(until, at, zone, path),
        (Some(minutes), None) => {
            let end = TimeDelta::try_minutes(minutes).and_then(|span| at.checked_add_signed(span));
            let end = end.filter(|end| minutes > 0 && YEARS.contains(&end.year()));
            end.ok_or_else(|| refuse(&format!("{path}.minutes"), format!("{minutes} minutes is not a possible snooze")))
        }
        _ => Err(refuse(path, "a snooze needs either `minutes` or `until`")),
    }
}

fn leave(raw: &RawEvent, path: &str) -> Result<What, Refusal> {
    let date = |text: &Option<String>, key: &str| -> Result<NaiveDate, Refusal> {
        let path = format!("{path}.{key}");
        let text = text.as_ref().ok_or_else(|| refuse(&path, "is missing"))?;
        parse_date(text).ok_or_else(|| refuse(&path, format!("`{text}` is not a date of the form YYYY-MM-DD")))
    };
    let (from, to) = (date(&raw.from, "from")?, date(&raw.to, "to")?);
    if to < from {
        return Err(refuse(&format!("{path}.to"), format!("{to} is before {from}")));
    }
    Ok(What::Act(Act::Leave { from, to }))
}
