//! A week in Warsaw: 09:00–17:30 on Monday, Tuesday and Friday, a night on Wednesday, heads-up ten minutes before,
//! cutoff an hour after.

use domain::reminder::{Act, Entry, Standing, State, act, day_state, outlook, settle};

use super::*;
use crate::view::ArcKind;
use crate::words::Words;

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

fn line(local: &str, done: &[(&str, Act)]) -> String {
    seen(local, done, |day, words| state_lines(day, words).join(" | "))
}

#[test]
fn the_trays_first_line_says_where_the_day_is() {
    for (local, said) in [
        ("2026-11-27T08:00:00", "Day starts at 9:00, ends at 17:30"),
        ("2026-11-27T16:48:00", "Day ends in 42 min"),
        ("2026-11-27T16:48:30", "Day ends in 42 min"),
        ("2026-11-27T14:30:00", "Day ends in 3 h"),
        ("2026-11-27T14:25:00", "Day ends in 3 h 5 min"),
        ("2026-11-27T17:29:59", "Day ends in 1 min"),
        ("2026-11-27T17:30:00", "Day ended at 17:30, cutoff at 18:30"),
        ("2026-11-27T18:30:00", "Past cutoff 18:30"),
        ("2026-11-28T01:00:00", "Past cutoff 18:30"),
        ("2026-11-28T12:00:00", "Day off, next reminder Mon 17:20"),
        ("2026-11-26T02:00:00", "Day ends in 4 h"),
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
    for (act, expected) in [
        (Act::Done, "Done for today, next reminder Mon 17:20"),
        (pause("2026-11-27T15:00:00"), "Paused until 15:00 | Day ends in 3 h"),
        (pause("2026-11-28T04:00:00"), "Paused until Sat 4:00 | Day ends in 3 h"),
        (Act::Pause { until: None }, "Paused until you say so | Day ends in 3 h"),
        (Act::Leave { from: date("2026-11-27"), to: date("2026-12-04") }, "On leave until 4 December"),
        (Act::OnCall { until: at(&zone, "2026-11-29T08:00:00") }, "On call until Sun 8:00 | Day ends in 3 h"),
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
    assert_eq!(line, "1 reminder waiting | Day ends in 42 min");
}

#[test]
fn todays_head_says_the_end_and_what_can_wait() {
    let head = |local: &str| seen(local, &[], |day, words| (title(day, words), subtitle(day, words)));
    assert_eq!(
        head("2026-11-27T16:48:00"),
        (
            "Friday, nearly there.".to_owned(),
            "Your day ends at 17:30. After 18:30 most messages can wait until Monday 9:00.".to_owned()
        )
    );
    assert_eq!(head("2026-11-28T16:48:00").1, "Work begins again Monday 9:00.");
    assert_eq!(head("2026-11-27T10:00:00").0, "Friday, at work.");
    assert_eq!(head("2026-11-28T00:20:00").0, "Friday evening.");
}

#[test]
fn the_dial_counts_down_and_shows_the_way_to_the_cutoff() {
    let view = seen("2026-11-27T16:48:00", &[], dial);
    assert_eq!((view.headline.as_str(), view.caption.as_str()), ("0:42", "until your day ends"));
    assert_eq!(view.arcs.iter().map(|arc| arc.kind).collect::<Vec<_>>(), [ArcKind::Work, ArcKind::ToCutoff]);
    assert!((view.arcs[0].from - 9.0).abs() < 1e-9 && (view.arcs[0].to - 17.5).abs() < 1e-9);
    assert!((view.hand - 16.8).abs() < 1e-9);
    assert_eq!(view.label, "0:42 until your day ends. Day ends in 42 min.");
    // A night's arc runs over midnight.
    let arc = seen("2026-11-26T02:00:00", &[], dial).arcs[0];
    assert!((arc.from - 22.0).abs() < 1e-9 && (arc.to - 6.0).abs() < 1e-9);
}

#[test]
fn what_comes_next_is_named_by_its_day() {
    let coming = seen("2026-11-27T16:48:00", &[], coming_up);
    let said: Vec<_> = coming.iter().map(|one| format!("{}: {}", one.when, one.what)).collect();
    assert_eq!(
        said,
        [
            "Today 17:20: wrap up notes",
            "Today 17:30: end of day, check in",
            "Tonight 18:30: cutoff",
            "Mon 17:20: wrap up notes"
        ]
    );
}
