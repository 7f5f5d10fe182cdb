//! The early notice's rates: what the simulation finds is what is published, what is committed, and what people are told.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#[path = "../examples/notice_bench/simulation.rs"]
mod simulation;

use domain::trend::notice::FALSE_NOTICE_ONE_PERSON_IN;
use simulation::{CARRY_OVERS, CASES, lines};

const COMMITTED: &str = include_str!("../examples/notice_bench/expected.jsonl");

/// The percentages of the committed output, in its order.
fn committed() -> Vec<f64> {
    let percent = |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["percent"].as_f64().unwrap();
    COMMITTED.lines().map(percent).collect()
}

#[test]
fn the_simulation_prints_what_is_committed() {
    assert_eq!(lines(), COMMITTED.lines().collect::<Vec<_>>());
}

#[test]
fn the_rates_are_within_four_points_of_the_published_ones() {
    let published = CASES.iter().flat_map(|case| case.published.map(|percent| (case.what, percent)));
    let found = committed();
    assert_eq!(found.len(), CASES.len() * CARRY_OVERS.len());
    for ((what, published), found) in published.zip(found) {
        assert!((found - published).abs() <= 4.0, "{what}: {found}, published {published}");
    }
}

#[test]
fn people_are_told_the_rate_that_the_simulation_finds() {
    // False notices at a carry-over of .3, the middle one.
    let one_in = (100.0 / committed()[1]).round();
    assert!((one_in - f64::from(FALSE_NOTICE_ONE_PERSON_IN)).abs() < 0.5, "{one_in}");
}
