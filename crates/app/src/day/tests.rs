//! A week in Warsaw, 09:00–17:30 from Monday to Friday, cutoff 18:30, heads-up ten minutes before.

use super::*;
use crate::view::ArcKind;
use crate::words::Words;

fn at(zone: &Zone, local: &str) -> DateTime<Utc> {
    zone.instant(local.parse().unwrap())
}

fn week() -> Plan {
    serde_json::from_str(
        r#"{"week":{"mon":["09:00-17:30"],"tue":["09:00-17:30"],"wed":["22:00-06:00"],"fri":["09:00-17:30"]}}"#,
    )
    .unwrap()
}

/// The reminder that the next Monday's heads-up would be.
fn monday(zone: &Zone) -> Vec<Ahead> {
    vec![Ahead { at: at(zone, "2026-11-30T17:20:00"), what: AheadKind::HeadsUp }]
}

fn line(local: &str, said: Said) -> String {
    let (plan, zone) = (week(), Zone::named("Europe/Warsaw").unwrap());
    let day = Day::new(&plan, &zone, at(&zone, local), said, monday(&zone));
    state_lines(&day, &Words::new("en-GB")).join(" | ")
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
        assert_eq!(line(local, Said::default()), said, "{local}");
    }
}

#[test]
fn what_the_person_said_comes_first() {
    let zone = Zone::named("Europe/Warsaw").unwrap();
    let paused = |until: Option<&str>| Said {
        pause: Some(until.map_or(Pause::UntilSaidSo, |until| Pause::Until(at(&zone, until)))),
        ..Said::default()
    };
    for (said, expected) in [
        (Said { done: true, ..Said::default() }, "Done for today, next reminder Mon 17:20"),
        (paused(Some("2026-11-27T15:00:00")), "Paused until 15:00 | Day ends in 3 h"),
        (paused(Some("2026-11-28T04:00:00")), "Paused until Sat 4:00 | Day ends in 3 h"),
        (paused(None), "Paused until you say so | Day ends in 3 h"),
        (Said { leave_until: NaiveDate::from_ymd_opt(2026, 12, 4), ..Said::default() }, "On leave until 4 December"),
        (Said { waiting: 1, ..Said::default() }, "1 reminder waiting | Day ends in 3 h"),
        (
            Said { waiting: 2, held_by: Some("full screen".into()), ..Said::default() },
            "2 reminders waiting (full screen) | Day ends in 3 h",
        ),
        (
            Said { on_call: Some(at(&zone, "2026-11-29T08:00:00")), ..Said::default() },
            "On call until Sun 8:00 | Day ends in 3 h",
        ),
    ] {
        assert_eq!(line("2026-11-27T14:30:00", said), expected);
    }
}

#[test]
fn todays_head_says_the_end_and_what_can_wait() {
    let (plan, zone, words) = (week(), Zone::named("Europe/Warsaw").unwrap(), Words::new("en-GB"));
    let head = |local: &str| {
        let day = Day::new(&plan, &zone, at(&zone, local), Said::default(), Vec::new());
        (title(&day, &words), subtitle(&day, &words))
    };
    assert_eq!(
        head("2026-11-27T16:48:00"),
        (
            "Friday, nearly there.".to_owned(),
            "Your day ends at 17:30. After 18:30 most messages can wait until Monday 9:00.".to_owned()
        )
    );
    assert_eq!(head("2026-11-28T16:48:00").1, "Work begins again Monday 9:00.");
    assert_eq!(head("2026-11-27T10:00:00").0, "Friday, at work.");
}

#[test]
fn the_dial_counts_down_and_shows_the_way_to_the_cutoff() {
    let (plan, zone, words) = (week(), Zone::named("Europe/Warsaw").unwrap(), Words::new("en-GB"));
    let day = Day::new(&plan, &zone, at(&zone, "2026-11-27T16:48:00"), Said::default(), Vec::new());
    let seen = dial(&day, &words);
    assert_eq!((seen.headline.as_str(), seen.caption.as_str()), ("0:42", "until your day ends"));
    assert_eq!(seen.arcs.iter().map(|arc| arc.kind).collect::<Vec<_>>(), [ArcKind::Work, ArcKind::ToCutoff]);
    assert!((seen.arcs[0].from - 9.0).abs() < 1e-9 && (seen.arcs[0].to - 17.5).abs() < 1e-9);
    assert!((seen.hand - 16.8).abs() < 1e-9);
    assert_eq!(seen.label, "0:42 until your day ends. Day ends in 42 min.");
    // A night's arc runs over midnight.
    let night = Day::new(&plan, &zone, at(&zone, "2026-11-26T02:00:00"), Said::default(), Vec::new());
    let arc = dial(&night, &words).arcs[0];
    assert!((arc.from - 22.0).abs() < 1e-9 && (arc.to - 6.0).abs() < 1e-9);
}

#[test]
fn the_phase_follows_the_clock_until_something_is_said() {
    let (plan, zone) = (week(), Zone::named("Europe/Warsaw").unwrap());
    let phase = |local: &str, said: Said| Day::new(&plan, &zone, at(&zone, local), said, Vec::new()).phase();
    assert_eq!(phase("2026-11-27T08:00:00", Said::default()), DayPhase::Before);
    assert_eq!(phase("2026-11-27T17:19:59", Said::default()), DayPhase::Working);
    assert_eq!(phase("2026-11-27T17:20:00", Said::default()), DayPhase::NearEnd);
    assert_eq!(phase("2026-11-27T17:30:00", Said::default()), DayPhase::Ended);
    assert_eq!(phase("2026-11-27T18:30:00", Said::default()), DayPhase::PastCutoff);
    assert_eq!(phase("2026-11-28T12:00:00", Said::default()), DayPhase::DayOff);
    assert_eq!(phase("2026-11-27T18:00:00", Said { done: true, ..Said::default() }), DayPhase::Done);
}
