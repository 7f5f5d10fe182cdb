//! A week in Warsaw: 09:00–17:30 on Monday, Tuesday and Friday, a night on Wednesday, heads-up ten minutes before,
//! cutoff an hour after.

use domain::reminder::{Act, Entry, Standing, State, act, day_state, outlook, settle};

use super::*;
use crate::view::ArcKind;
use crate::words::Words;
use testing::words;

fn at(zone: &Zone, local: &str) -> DateTime<Utc> {
    zone.instant(local.parse().unwrap())
}

/// Hands on the day at a moment after what was done in it, the engine settling at each step.
fn seen<T>(local: &str, done: &[(&str, Act)], look: impl Fn(&Day<'_>, &Words) -> T) -> T {
    let zone = Zone::named("Europe/Warsaw").unwrap();
    let plan: Plan = serde_json::from_str(
        r#"{"week":{"mon":["09:00-17:30"],"tue":["09:00-17:30"],"wed":["22:00-06:00"],"fri":["09:00-17:30"]}}"#,
    )
    .unwrap();
    let standing = Standing::new(&plan, at(&zone, "2026-11-24T12:00:00"), &zone);
    let mut entries: Vec<Entry> = Vec::new();
    for (local, asked) in done {
        let now = at(&zone, local);
        entries.extend(settle(&standing, &State::of(&entries), now, &zone, false).entries);
        entries.extend(act(&standing, &State::of(&entries), now, &zone, *asked));
    }
    let now = at(&zone, local);
    entries.extend(settle(&standing, &State::of(&entries), now, &zone, false).entries);
    let state = State::of(&entries);
    let ahead = outlook(&standing, &state, now, &zone, 10);
    let state = day_state(&standing, &state, now, &zone);
    let day = Day { plan: &plan, zone: &zone, now, state, ahead, others: Vec::new() };
    look(&day, &Words::new("en-GB"))
}

/// "Day ends in 42 min".
fn ends_in(left: &str) -> &'static str {
    words!("day-ends-in", left = left)
}

fn line(local: &str, done: &[(&str, Act)]) -> String {
    seen(local, done, |day, words| state_lines(day, words).join(" | "))
}

#[test]
fn the_trays_first_line_says_where_the_day_is() {
    for (local, said) in [
        ("2026-11-27T08:00:00", words!("day-before", end = "17:30", start = "9:00")),
        ("2026-11-27T16:48:00", ends_in(words!("span-minutes", minutes = 42))),
        ("2026-11-27T16:48:30", ends_in(words!("span-minutes", minutes = 42))),
        ("2026-11-27T14:30:00", ends_in(words!("span-hours", hours = 3))),
        ("2026-11-27T14:25:00", ends_in(words!("span-hours-minutes", hours = 3, minutes = 5))),
        ("2026-11-27T17:29:59", ends_in(words!("span-minutes", minutes = 1))),
        ("2026-11-27T17:30:00", words!("day-ended", cutoff = "18:30", end = "17:30")),
        ("2026-11-27T18:30:00", words!("day-past-cutoff", cutoff = "18:30")),
        ("2026-11-28T01:00:00", words!("day-past-cutoff", cutoff = "18:30")),
        ("2026-11-28T12:00:00", words!("day-off-next", next = "Mon 17:20")),
        ("2026-11-26T02:00:00", ends_in(words!("span-hours", hours = 4))),
    ] {
        assert_eq!(line(local, &[]), said, "{local}");
    }
}

#[test]
fn what_the_person_said_is_in_the_first_lines() {
    let zone = Zone::named("Europe/Warsaw").unwrap();
    let then = "2026-11-27T14:00:00";
    let pause = |until: &str| Act::Pause { until: Some(at(&zone, until)) };
    let date = |text: &str| text.parse().unwrap();
    let alone = str::to_owned;
    let first = |line: &str| format!("{line} | {}", ends_in(words!("span-hours", hours = 3)));
    for (act, expected) in [
        (Act::Done, alone(words!("day-done-next", next = "Mon 17:20"))),
        (pause("2026-11-27T15:00:00"), first(words!("day-paused-until", until = "15:00"))),
        (pause("2026-11-28T04:00:00"), first(words!("day-paused-until", until = "Sat 4:00"))),
        (Act::Pause { until: None }, first(words!("day-paused"))),
        (
            Act::Leave { from: date("2026-11-27"), to: date("2026-12-04") },
            alone(words!("day-on-leave", date = "4 December")),
        ),
        (Act::OnCall { until: at(&zone, "2026-11-29T08:00:00") }, first(words!("day-on-call", until = "Sun 8:00"))),
    ] {
        assert_eq!(line("2026-11-27T14:30:00", &[(then, act)]), expected);
    }
}

#[test]
fn a_reminder_that_waits_is_said_first() {
    let line = seen("2026-11-27T16:48:00", &[], |day, words| {
        let mut day = day.clone();
        day.state.waiting = 1;
        assert_eq!(day.phase(), DayPhase::Waiting);
        state_lines(&day, words).join(" | ")
    });
    let left = words!("span-minutes", minutes = 42);
    assert_eq!(line, format!("{} | {}", words!("day-waiting", count = 1), ends_in(left)));
}

#[test]
fn todays_head_says_the_end_and_what_can_wait() {
    let head = |local: &str| seen(local, &[], |day, words| (title(day, words), subtitle(day, words)));
    let monday = words!("moment-long", day = "Monday", time = "9:00");
    let wait = words!("today-messages-wait", cutoff = "18:30", next = monday);
    assert_eq!(
        head("2026-11-27T16:48:00"),
        (
            words!("today-near-end", weekday = "Friday").to_owned(),
            format!("{} {wait}", words!("today-day-ends", end = "17:30"))
        )
    );
    assert_eq!(head("2026-11-28T16:48:00").1, words!("today-next-start", next = monday));
    assert_eq!(head("2026-11-27T10:00:00").0, words!("today-working", weekday = "Friday"));
    assert_eq!(head("2026-11-28T00:20:00").0, words!("today-past-cutoff", weekday = "Friday"));
}

#[test]
fn the_dial_counts_down_and_shows_the_way_to_the_cutoff() {
    let view = seen("2026-11-27T16:48:00", &[], dial);
    assert_eq!((view.headline.as_str(), view.caption.as_str()), ("0:42", words!("dial-until-end")));
    assert_eq!(view.arcs.iter().map(|arc| arc.kind).collect::<Vec<_>>(), [ArcKind::Work, ArcKind::ToCutoff]);
    assert!((view.arcs[0].from - 9.0).abs() < 1e-9 && (view.arcs[0].to - 17.5).abs() < 1e-9);
    assert!((view.hand - 16.8).abs() < 1e-9);
    let lines = ends_in(words!("span-minutes", minutes = 42));
    let caption = words!("dial-until-end");
    assert_eq!(view.label, words!("dial-label", kind = "time", headline = "0:42", caption = caption, lines = lines));
    // A night's arc runs over midnight.
    let arc = seen("2026-11-26T02:00:00", &[], dial).arcs[0];
    assert!((arc.from - 22.0).abs() < 1e-9 && (arc.to - 6.0).abs() < 1e-9);
}

#[test]
fn what_comes_next_is_named_by_its_day() {
    let coming = seen("2026-11-27T16:48:00", &[], coming_up);
    let said: Vec<_> = coming.iter().map(|one| format!("{}: {}", one.when, one.what)).collect();
    let one = |when: &str, id: &str| format!("{when}: {}", words!(id));
    assert_eq!(
        said,
        [
            one(words!("coming-today", time = "17:20"), "coming-heads-up"),
            one(words!("coming-today", time = "17:30"), "coming-day-end"),
            one(words!("coming-tonight", time = "18:30"), "coming-cutoff"),
            one("Mon 17:20", "coming-heads-up")
        ]
    );
}
