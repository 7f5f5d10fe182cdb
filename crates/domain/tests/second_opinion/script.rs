//! Random plans, zones and days. Lives here: what a script is, and how one is drawn and written as a plan.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use domain::work_week::Plan;
use domain::zone::Zone;
use proptest::collection::vec;
use proptest::prelude::*;

pub(crate) type Hours = Vec<(NaiveTime, NaiveTime)>;

/// A plan, a zone, and what happens.
#[derive(Debug, Clone)]
pub(crate) struct Script {
    pub(crate) zone: &'static str,
    pub(crate) from: NaiveDateTime,
    pub(crate) usual: Usual,
    pub(crate) exceptions: Vec<(NaiveDate, NaiveDate, Hours)>,
    pub(crate) on_call: Vec<(NaiveDateTime, NaiveDateTime)>,
    pub(crate) heads_up: Option<i64>,
    pub(crate) day_end: bool,
    pub(crate) cutoff: CutoffAt,
    pub(crate) lateness: i64,
    pub(crate) snooze_limit: u32,
    /// Each so many seconds after the wall clock that the one before left.
    pub(crate) events: Vec<(i64, Happens)>,
    pub(crate) tail: i64,
}

/// The hours of each day: Monday first, or repeating from a date on.
#[derive(Debug, Clone)]
pub(crate) enum Usual {
    Week(Vec<Hours>),
    Rotation(NaiveDate, Vec<Hours>),
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum CutoffAt {
    None,
    After(i64),
    Clock(NaiveTime),
}

#[derive(Debug, Clone)]
pub(crate) enum Happens {
    Sleep,
    Wake,
    Quit,
    Start,
    Defer,
    Undefer,
    Pause(Option<i64>),
    Resume,
    Snooze(i64),
    Done,
    /// From so many days ahead of today, so many days more than one.
    Leave(i64, i64),
    OnCall(i64),
    Zone(&'static str),
    Clock(i64),
}

const ZONES: &[&str] = &[
    "Europe/Warsaw",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Chatham",
    "America/St_Johns",
    "Africa/Casablanca",
    "America/Santiago",
    "Pacific/Apia",
    "UTC",
    "Africa/Cairo",
    "Asia/Beirut",
    "America/Nuuk",
    "America/Vancouver",
    "America/Edmonton",
    "America/Winnipeg",
    "America/Asuncion",
    "Asia/Almaty",
    "Antarctica/Troll",
    "Pacific/Kwajalein",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
];

const HOURS: &[&[(&str, &str)]] = &[
    &[],
    &[("09:00", "17:30")],
    &[("13:00", "17:30"), ("09:00", "12:00")],
    &[("22:00", "06:00")],
    &[("18:00", "02:30")],
    &[("00:00", "08:00"), ("12:00", "20:00")],
    &[("02:15", "02:45")],
    &[("07:00", "07:00")],
    &[("23:30", "01:30")],
    &[("20:00", "10:00")],
    &[("00:30", "03:00")],
    &[("09:00", "10:00"), ("10:00", "00:00")],
];

/// Nights on which some clock changes or stops changing, days that some zone skips, and days between them.
const DAYS: &[&str] = &[
    "1993-08-21",
    "1994-12-31",
    "2011-12-30",
    "2024-03-01",
    "2024-03-10",
    "2024-03-31",
    "2024-10-06",
    "2024-10-27",
    "2024-11-03",
    "2025-03-30",
    "2025-04-06",
    "2025-10-26",
    "2026-03-08",
    "2026-02-15",
    "2026-03-22",
    "2026-04-24",
    "2026-10-04",
    "2026-09-20",
    "2026-10-29",
    "2026-11-01",
    "2027-01-11",
    "2027-03-28",
    "2027-04-04",
    "2027-09-26",
    "2027-10-31",
];

fn hours(index: usize) -> Hours {
    let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").unwrap();
    HOURS[index].iter().map(|(start, end)| (time(start), time(end))).collect()
}

fn zones() -> impl Strategy<Value = &'static str> {
    prop::sample::select(ZONES)
}

fn happens() -> impl Strategy<Value = Happens> {
    let minutes = || prop::sample::select(&[1_i64, 5, 15, 30, 60, 200, 1440][..]);
    let shifts = &[
        -1_i64, 1, 59, 61, 3600, -3600, -7200, 43_200, 43_201, -43_200, -50_000, 259_200, -259_200, 2_000_000,
        -2_000_000,
    ];
    prop_oneof![
        2 => Just(Happens::Sleep),
        4 => Just(Happens::Wake),
        1 => Just(Happens::Quit),
        3 => Just(Happens::Start),
        2 => Just(Happens::Defer),
        4 => Just(Happens::Undefer),
        3 => prop::option::weighted(0.8, minutes()).prop_map(Happens::Pause),
        2 => Just(Happens::Resume),
        7 => minutes().prop_map(Happens::Snooze),
        2 => Just(Happens::Done),
        1 => (-1_i64..3, 0_i64..4).prop_map(|(ahead, days)| Happens::Leave(ahead, days)),
        2 => minutes().prop_map(Happens::OnCall),
        2 => zones().prop_map(Happens::Zone),
        4 => prop::sample::select(&shifts[..]).prop_map(Happens::Clock),
    ]
}

fn events() -> impl Strategy<Value = Vec<(i64, Happens)>> {
    let gap = prop_oneof![
        2 => Just(0_i64),
        1 => Just(1_i64),
        1 => 0_i64..120,
        4 => (0_i64..16).prop_map(|n| n * 900),
        4 => (0_i64..600).prop_map(|n| n * 60),
        1 => 0_i64..90_000,
    ];
    vec((gap, happens()), 0..16)
}

prop_compose! {
    fn reminders()(
        heads_up in prop::sample::select(&[None, Some(0), Some(1), Some(3), Some(10), Some(60), Some(600)][..]),
        day_end in prop::bool::weighted(0.8),
        cutoff in prop_oneof![
            Just(CutoffAt::None),
            prop::sample::select(&[0_i64, 1, 30, 60, 600, 1500][..]).prop_map(CutoffAt::After),
            prop::sample::select(&[(0, 0), (2, 30), (17, 30), (18, 0), (23, 59)][..])
                .prop_map(|(h, m)| CutoffAt::Clock(NaiveTime::from_hms_opt(h, m, 0).unwrap())),
        ],
        lateness in prop::sample::select(&[0_i64, 1, 30, 180, 180, 1440, 4000][..]),
        snooze_limit in prop::sample::select(&[0_u32, 1, 2, 2, 5][..]),
    ) -> (Option<i64>, bool, CutoffAt, i64, u32) {
        (heads_up, day_end, cutoff, lateness, snooze_limit)
    }
}

/// A week, or a rotation from so many days ahead of the first.
fn usual() -> impl Strategy<Value = (Option<i64>, Vec<Hours>)> {
    let day = || (0..HOURS.len()).prop_map(hours);
    prop_oneof![
        2 => (Just(None), vec(day(), 7)),
        1 => ((-1000_i64..1000).prop_map(Some), vec(day(), 1..12)),
    ]
}

prop_compose! {
    pub(crate) fn script()(
        zone in zones(),
        (day, ahead, minute) in (prop::sample::select(DAYS), -3_i64..3, 0_i64..1440),
        usual in usual(),
        exceptions in vec((0_i64..6, 0_i64..3, (0..HOURS.len()).prop_map(hours)), 0..3),
        on_call in vec((0_i64..6000, 1_i64..3000), 0..2),
        (heads_up, day_end, cutoff, lateness, snooze_limit) in reminders(),
        events in events(),
        tail in 0_i64..200_000,
    ) -> Script {
        let date = day.parse::<NaiveDate>().unwrap() + TimeDelta::days(ahead);
        let from = date.and_time(NaiveTime::MIN) + TimeDelta::minutes(minute);
        let after = |minutes: i64| from + TimeDelta::minutes(minutes);
        Script {
            zone,
            from,
            usual: match usual {
                (None, days) => Usual::Week(days),
                (Some(ahead), days) => Usual::Rotation(date + TimeDelta::days(ahead), days),
            },
            exceptions: exceptions
                .into_iter()
                .map(|(at, days, hours)| (date + TimeDelta::days(at), date + TimeDelta::days(at + days), hours))
                .collect(),
            on_call: on_call.into_iter().map(|(at, length)| (after(at), after(at + length))).collect(),
            heads_up,
            day_end,
            cutoff,
            lateness,
            snooze_limit,
            events,
            tail,
        }
    }
}

/// Clocks that leap by years, within hours and not days: the slow implementation looks at each minute.
pub(crate) fn leaps() -> impl Strategy<Value = Script> {
    let years = prop::sample::select(&[94_608_000_i64, -94_608_000, 315_360_000, -315_360_000][..]);
    (script(), vec((0_usize..6, years), 1..4)).prop_map(|(mut script, leaps)| {
        script.events.truncate(6);
        for (gap, _) in &mut script.events {
            *gap %= 7200;
        }
        for (at, seconds) in leaps {
            let at = at.min(script.events.len());
            script.events.insert(at, (600, Happens::Clock(seconds)));
        }
        script.tail %= 7200;
        script
    })
}

impl Script {
    pub(crate) fn zone(&self) -> Zone {
        Zone::named(self.zone).unwrap()
    }

    /// The plan as a scenario writes it.
    pub(crate) fn plan(&self) -> Plan {
        let write = |hours: &Hours| -> Vec<String> {
            hours.iter().map(|(start, end)| format!("{}-{}", start.format("%H:%M"), end.format("%H:%M"))).collect()
        };
        let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let (key, usual) = match &self.usual {
            Usual::Week(days) => {
                let days = names.iter().zip(days).map(|(name, hours)| ((*name).to_owned(), write(hours).into()));
                ("week", serde_json::Value::Object(days.collect()))
            }
            Usual::Rotation(from, days) => {
                let days: Vec<_> = days.iter().map(write).collect();
                ("rotation", serde_json::json!({ "from": from, "days": days }))
            }
        };
        let exceptions: Vec<_> = self
            .exceptions
            .iter()
            .map(|(from, to, hours)| {
                if hours.is_empty() {
                    serde_json::json!({ "from": from, "to": to, "kind": "off" })
                } else {
                    serde_json::json!({ "from": from, "to": to, "kind": "work", "hours": write(hours) })
                }
            })
            .collect();
        let on_call: Vec<_> =
            self.on_call.iter().map(|(from, until)| serde_json::json!({ "from": from, "until": until })).collect();
        let cutoff = match self.cutoff {
            CutoffAt::None => serde_json::Value::Null,
            CutoffAt::After(n) => serde_json::json!({ "minutes_after_end": n }),
            CutoffAt::Clock(time) => serde_json::json!({ "at": time.format("%H:%M").to_string() }),
        };
        serde_json::from_value(serde_json::json!({
            key: usual, "exceptions": exceptions, "on_call": on_call, "heads_up_minutes": self.heads_up,
            "day_end": self.day_end, "cutoff": cutoff, "lateness_limit_minutes": self.lateness,
            "snooze_limit": self.snooze_limit,
        }))
        .unwrap()
    }
}
