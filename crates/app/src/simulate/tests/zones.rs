//! Gaps, overlaps, half hours, days that a zone skips and laws that changed, each by hand: the time with the offset that
//! is then in force (IANA 2026f).

use serde_json::json;

use super::scenarios::{check_in, ends};

/// One evening's end in a zone: its line.
#[track_caller]
fn ends_at(zone: &str, date: &str, hours: &str, line: &str) {
    let day: chrono::NaiveDate = date.parse().unwrap();
    let weekday = chrono::Datelike::weekday(&day).to_string().to_lowercase();
    let week = ends(&json!({weekday: [hours]}));
    let (from, until) = (format!("{date}T00:00:00"), format!("{}T12:00:00", day + chrono::Days::new(2)));
    check_in(zone, &week, &from, &[], &until, &[line]);
}

#[test]
fn a_time_in_a_gap_is_that_much_later() {
    ends_at("Europe/Warsaw", "2027-03-27", "18:00-02:30", "03-28T03:30+02:00 03-27: day_end delivered");
    ends_at("America/New_York", "2027-03-13", "18:00-02:00", "03-14T03:00-04:00 03-13: day_end delivered");
    // At midnight, by half an hour, by two hours.
    ends_at("Africa/Cairo", "2026-04-23", "18:00-00:30", "04-24T01:30+03:00 04-23: day_end delivered");
    ends_at("Australia/Lord_Howe", "2026-10-03", "18:00-02:15", "10-04T02:45+11:00 10-03: day_end delivered");
    ends_at("Antarctica/Troll", "2027-03-27", "18:00-01:30", "03-28T03:30+02:00 03-27: day_end delivered");
}

#[test]
fn a_time_that_comes_twice_is_the_first() {
    ends_at("Europe/Warsaw", "2027-10-30", "18:00-02:30", "10-31T02:30+02:00 10-30: day_end delivered");
    ends_at("Africa/Cairo", "2026-10-29", "09:00-23:30", "10-29T23:30+03:00 day_end delivered");
    ends_at("Australia/Lord_Howe", "2027-04-03", "18:00-01:45", "04-04T01:45+11:00 04-03: day_end delivered");
    ends_at("Antarctica/Troll", "2027-10-30", "18:00-02:30", "10-31T02:30+02:00 10-30: day_end delivered");
    ends_at("Asia/Almaty", "2024-02-29", "09:00-23:30", "02-29T23:30+06:00 day_end delivered");
}

#[test]
fn odd_offsets_are_written_as_they_are() {
    ends_at("Asia/Kathmandu", "2027-01-11", "09:00-17:30", "01-11T17:30+05:45 day_end delivered");
    ends_at("America/St_Johns", "2027-01-11", "09:00-17:30", "01-11T17:30-03:30 day_end delivered");
    ends_at("Pacific/Chatham", "2027-01-11", "09:00-17:30", "01-11T17:30+13:45 day_end delivered");
}

#[test]
fn laws_that_changed_are_followed() {
    ends_at("America/Vancouver", "2026-10-31", "18:00-01:30", "11-01T01:30-07:00 10-31: day_end delivered");
    ends_at("America/Vancouver", "2026-11-02", "09:00-17:30", "11-02T17:30-07:00 day_end delivered");
    ends_at("America/Vancouver", "2027-03-13", "18:00-02:30", "03-14T02:30-07:00 03-13: day_end delivered");
    ends_at("America/Edmonton", "2026-11-02", "09:00-17:30", "11-02T17:30-06:00 day_end delivered");
    ends_at("America/Winnipeg", "2026-11-02", "09:00-17:30", "11-02T17:30-05:00 day_end delivered");
    ends_at("Africa/Casablanca", "2026-02-15", "00:00-02:30", "02-15T02:30+01:00 day_end delivered");
    ends_at("Africa/Casablanca", "2026-09-19", "18:00-01:30", "09-20T01:30+01:00 09-19: day_end delivered");
    ends_at("Africa/Casablanca", "2027-02-15", "09:00-17:30", "02-15T17:30+00:00 day_end delivered");
    ends_at("America/Asuncion", "2024-10-05", "18:00-00:30", "10-06T01:30-03:00 10-05: day_end delivered");
    ends_at("America/Asuncion", "2025-03-24", "09:00-17:30", "03-24T17:30-03:00 day_end delivered");
    ends_at("Asia/Almaty", "2024-03-01", "09:00-17:30", "03-01T17:30+05:00 day_end delivered");
}

#[test]
fn a_day_that_a_zone_skips_has_no_line() {
    let day = ["09:00-17:30"];
    let week = ends(&json!({"thu": day, "fri": day, "sat": day}));
    check_in(
        "Pacific/Apia",
        &week,
        "2011-12-29T08:00:00",
        &[],
        "2011-12-31T20:00:00",
        &["12-29T17:30-10:00 day_end delivered", "12-31T17:30+14:00 day_end delivered"],
    );
    ends_at("Pacific/Apia", "2011-12-29", "22:00-06:00", "12-31T06:00+14:00 12-29: day_end delivered");
}
