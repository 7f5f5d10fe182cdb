//! What a program is told of an import, and what a person at a terminal is.

use super::*;

fn import(desk: &mut Desk, path: &Path, asked: Option<EventBecomes>, dry_run: bool) -> CalendarImport {
    desk.app.import_calendar(path, (asked, false), dry_run, now(), &warsaw()).unwrap()
}

/// The lines as they are printed.
fn told(import: &CalendarImport) -> Vec<String> {
    import.lines.iter().map(|line| serde_json::to_string(line).unwrap()).collect()
}

#[test]
fn the_terminal_takes_what_is_in_nothings_way_and_a_dry_run_takes_nothing() {
    let mut desk = Desk::new();
    let form = DayChangeForm { date: "2026-12-05".into(), change: DayChange::Leave };
    desk.app.set_day(&form, now(), &warsaw()).unwrap();
    let path =
        desk.file(calendar(&["DTSTART:20261205T080000\nDURATION:PT4H", "DTSTART:20261206T080000\nDURATION:PT4H"]));
    let before = desk.plan();
    let dry = import(&mut desk, &path, Some(EventBecomes::Shift), true);
    assert_eq!(desk.plan(), before);
    assert_eq!(
        told(&dry),
        [
            r#"{"line":2,"as":"shift","date":"2026-12-05","hours":"08:00-12:00","why":"replaces"}"#,
            r#"{"line":6,"as":"shift","date":"2026-12-06","hours":"08:00-12:00","why":null}"#,
        ]
    );
    assert_eq!(dry.counts, CalendarCounts { events: 2, dates: 1, left_out: 1 });
    let came = import(&mut desk, &path, Some(EventBecomes::Shift), false);
    assert_eq!((told(&came), came.counts), (told(&dry), dry.counts));
    assert_eq!((desk.hours("2026-12-05"), desk.hours("2026-12-06")), (String::new(), "8:00–12:00".to_owned()));
    let why = words!("ics-row-leave", day = "5 December").to_owned();
    let args = [("line", 2.into()), ("when", "Sat 5 Dec 8:00–12:00".into()), ("why", why.into())];
    assert!(came.said.contains(&desk.app.words.say_with("ics-left-date", &args)), "{:?}", came.said);
    let again = import(&mut desk, &path, Some(EventBecomes::Shift), false);
    assert_eq!((again.counts.dates, again.lines[1].why), (0, Some("known")));
    assert_eq!(again.notes, [words!("ics-nothing-came").to_owned()]);
}

#[test]
fn each_kind_of_object_has_its_keys() {
    let mut desk = Desk::new();
    let path = desk.file(calendar(&[
        HOLIDAY,
        "DTSTART:20261211T180000\nDTEND:20261213T080000",
        "DTSTART:20261218T180000\nDTEND:20261220T080000",
        "DTSTART:20270105T090000",
    ]));
    assert_eq!(
        told(&import(&mut desk, &path, None, true)),
        [
            r#"{"line":2,"as":"leave","from":"2026-12-21","to":"2027-01-03","why":null}"#,
            r#"{"line":7,"as":"on_call","from":"2026-12-11T18:00","until":"2026-12-13T08:00","why":null}"#,
            r#"{"line":11,"as":"on_call","from":"2026-12-18T18:00","until":"2026-12-20T08:00","why":null}"#,
            r#"{"line":15,"as":null,"why":"no_length"}"#,
        ]
    );
    assert_eq!(
        told(&import(&mut desk, &path, Some(EventBecomes::Shift), true))[..2],
        [
            r#"{"line":2,"as":"shift","date":"2026-12-21","why":"whole_day"}"#,
            r#"{"line":7,"as":"shift","date":"2026-12-11","why":"too_long"}"#,
        ]
    );
    let half = desk.file(calendar(&["DTSTART:20261207T120000\nDTEND:20261207T140000"]));
    assert_eq!(
        told(&import(&mut desk, &half, Some(EventBecomes::Leave), true)),
        [r#"{"line":2,"as":"leave","date":"2026-12-07","hours":"09:00-12:00, 14:00-17:30","why":null}"#]
    );
    let year = desk.file(calendar(&["DTSTART;VALUE=DATE:20270101\nDTEND;VALUE=DATE:20290101"]));
    assert_eq!(
        told(&import(&mut desk, &year, None, true)),
        [r#"{"line":2,"as":"leave","from":"2027-01-01","to":"2028-12-31","why":"too_long"}"#]
    );
}

#[test]
fn what_is_over_or_entered_or_called_off_is_no_reason_to_look_again_and_the_rest_is() {
    let mut desk = Desk::new();
    let of = |events: &[&str], desk: &mut Desk| {
        let path = desk.file(calendar(events));
        import(desk, &path, None, true).lines.iter().any(CalendarLine::matters)
    };
    assert!(!of(&[PAST, "DTSTART:20321204\n", "DTSTART:20261204\nSTATUS:CANCELLED"], &mut desk));
    assert!(!of(&["DTSTART:20261130T090000\nDTEND:20261130T173000"], &mut desk), "as the week has it");
    assert!(!of(&["UID:a\nSEQUENCE:1\nDTSTART:20261204", "UID:a\nSEQUENCE:2\nDTSTART:20261205"], &mut desk));
    for events in [
        vec!["DTSTART:20261204T090000"],
        vec!["DTSTART:20261204\nTRANSP:TRANSPARENT"],
        vec!["DTSTART:20261205T080000\nDURATION:PT4H", "DTSTART:20261205T090000\nDURATION:PT4H"],
    ] {
        assert!(of(&events, &mut desk), "{events:?}");
    }
}

#[test]
fn a_date_of_today_that_is_over_is_past_and_one_that_began_yesterday_is_not_of_today() {
    let mut desk = Desk::new();
    let path = desk.file(calendar(&[
        "DTSTART:20261124T060000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3",
        "DTSTART:20261123T220000\nDURATION:PT13H\nRRULE:FREQ=DAILY;COUNT=3",
        "DTSTART:20261124T230000\nDURATION:PT13H",
    ]));
    let lines = import(&mut desk, &path, None, true).lines;
    let told: Vec<(usize, Option<&str>, Option<&str>)> =
        lines.iter().map(|line| (line.line, line.date.as_deref(), line.why)).collect();
    assert_eq!(
        told,
        [
            (2, Some("2026-11-25"), Some("past")),
            (2, Some("2026-11-26"), None),
            (7, Some("2026-11-25"), None),
            (12, Some("2026-11-24"), Some("past")),
        ]
    );
}
