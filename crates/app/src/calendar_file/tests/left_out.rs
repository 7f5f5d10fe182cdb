//! What is left out: named, with its line, and nothing else left out with it.

use domain::icalendar::{NoCalendar, Why};

use super::*;

#[test]
fn an_event_that_cant_be_read_is_listed_with_its_line_and_the_others_come() {
    let mut desk = Desk::new();
    let broken = "SUMMARY:Supervision\nDTSTART;TZID=Our ward:20261204T090000\nDURATION:PT1H";
    let path = desk.file(calendar(&[HOLIDAY, broken, NIGHTS]));
    let seen = desk.seen(&path, None);
    assert_eq!(seen.words, words!("ics-coming", new = 2, known = 0).to_owned());
    let words = words!("ics-left", line = 9, why = words!("ics-zone", name = "Our ward")).to_owned();
    assert_eq!(seen.left, [crate::view::CalendarLeft { line: 9, title: "Supervision".into(), words }]);
    assert_eq!(seen.more_left, None);
    desk.add(&path, None, None).unwrap();
    assert_eq!(desk.hours("2026-12-11"), "22:00–6:00");
    let many = desk.file(calendar(&vec!["DTSTART:soon"; 230]));
    let seen = desk.seen(&many, None);
    assert_eq!((seen.left.len(), seen.more_left), (200, Some(words!("ics-left-more", count = 30).to_owned())));
}

#[test]
fn a_series_of_which_one_date_is_in_the_way_comes_without_it_and_that_date_is_asked_about() {
    let mut desk = Desk::new();
    let leave = desk.file(calendar(&["DTSTART;VALUE=DATE:20261211"]));
    desk.add(&leave, None, None).unwrap();
    let path = desk.file(calendar(&[NIGHTS]));
    let seen = rows(&desk.seen(&path, None));
    let told: Vec<(usize, bool, bool, bool)> =
        seen.iter().map(|row| (row.line, row.open, row.replaces, row.chosen)).collect();
    assert_eq!(told, [(2, true, false, true), (2, true, true, false)]);
    assert_eq!(seen[1].remark, Some(words!("ics-row-leave", day = "11 December").to_owned()));
    assert_eq!(desk.add(&path, None, None).unwrap(), words!("ics-added", events = 1, dates = 2).to_owned());
    assert_eq!((desk.hours("2026-12-04").as_str(), desk.hours("2026-12-11").as_str()), ("22:00–6:00", ""));
    // What was asked about is taken only when the person says so.
    let seen = desk.seen(&path, None);
    let becomes = seen.becomes;
    let form = CalendarForm { seen: seen.seen, becomes, lines: Vec::new(), replacing: vec![2] };
    desk.app.add_calendar(Some(&path), &form, now(), &warsaw()).unwrap();
    assert_eq!(desk.hours("2026-12-11"), "22:00–6:00");
}

#[test]
fn what_is_marked_as_free_comes_only_when_it_is_asked_for() {
    let mut desk = Desk::new();
    let payday = "SUMMARY:Payday\nDTSTART;VALUE=DATE:20261224\nTRANSP:TRANSPARENT";
    let path = desk.file(calendar(&[payday, HOLIDAY]));
    let seen = desk.seen(&path, None);
    assert!(seen.any_free && !seen.becomes.with_free);
    let row = rows(&seen).into_iter().find(|row| row.title == "Payday").unwrap();
    assert_eq!((row.open, row.remark), (false, Some(words!("ics-row-marked-free").to_owned())));
    assert_eq!(seen.remarks, [desk.app.words.say_with("ics-left-free", &[("count", 1.into()), ("lines", "2".into())])]);
    let with_free = CalendarAs { with_free: true, ..seen.becomes };
    assert!(desk.seen(&path, Some(with_free)).remarks.is_empty());
    let only = desk.file(calendar(&[payday]));
    desk.add(&only, Some(with_free), None).unwrap();
    assert!(desk.plan().is_leave("2026-12-24".parse().unwrap()));
    // What is entered needs no asking.
    let row = rows(&desk.seen(&only, None)).remove(0);
    assert_eq!(row.remark, Some(words!("ics-row-known").to_owned()));
    assert!(!desk.seen(&desk.file(calendar(&[HOLIDAY])), None).any_free);
}

#[test]
fn a_copy_of_what_is_left_out_is_not_left_out_with_it() {
    let desk = Desk::new();
    let free = "DTSTART;VALUE=DATE:20261224\nTRANSP:TRANSPARENT";
    let path = desk.file(calendar(&[free, "DTSTART;VALUE=DATE:20261224"]));
    assert_eq!(rows(&desk.seen(&path, None)).iter().filter(|row| row.chosen).count(), 1);
}

#[test]
fn a_day_off_gives_way_to_leave_only_if_the_person_says_so_and_leave_in_leave_brings_nothing() {
    let mut desk = Desk::new();
    let form = DayChangeForm { date: "2026-12-24".into(), change: DayChange::Off };
    desk.app.set_day(&form, now(), &warsaw()).unwrap();
    let path = desk.file(calendar(&["DTSTART;VALUE=DATE:20261224"]));
    assert_eq!(rows(&desk.seen(&path, None))[0].remark, Some(words!("ics-row-off", day = "24 December").to_owned()));
    let two = "DTSTART;VALUE=DATE:20270118\nDTEND;VALUE=DATE:20270123";
    let path = desk.file(calendar(&[two, "DTSTART;VALUE=DATE:20270120", "DTSTART;VALUE=DATE:20270122\nDURATION:P3D"]));
    let seen = rows(&desk.seen(&path, None));
    assert_eq!(seen.iter().map(|row| row.chosen).collect::<Vec<_>>(), [true, false, true]);
    assert_eq!(seen[1].remark, Some(words!("ics-row-overlaps", line = 2).to_owned()));
}

#[test]
fn more_dates_than_a_plan_takes_are_said_and_bounded_the_nearest_first() {
    let mut desk = Desk::new();
    let daily = "DTSTART:20261130T080000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=1000000";
    let path = desk.file(calendar(&[daily]));
    let args = [("count", 1.into()), ("day", "25 November 2028".into())];
    assert_eq!(desk.seen(&path, None).remarks, [desk.app.words.say_with("ics-goes-on", &args)]);
    let evening = daily.replace("T08", "T19");
    let path = desk.file(calendar(&[daily, &evening]));
    let seen = desk.seen(&path, None);
    let args = [("most", 1_000.into()), ("day", "12 April 2028".into())];
    assert_eq!(seen.remarks, [desk.app.words.say_with("ics-left-many", &args)]);
    assert_eq!(desk.add(&path, None, None).unwrap(), words!("ics-added", events = 2, dates = 1_000).to_owned());
}

#[test]
fn what_is_no_calendar_is_refused_in_a_sentence_and_nothing_changes() {
    let mut desk = Desk::new();
    let before = desk.plan();
    for (bytes, id) in [
        (b"<html>".to_vec(), "ics-web-page"),
        (b"BEGIN:VCARD\n".to_vec(), "ics-no-calendar"),
        (b"PK\x03\x04".to_vec(), "ics-packed"),
        (
            calendar(&["VERSION:1.0"]).replace("BEGIN:VEVENT", "VERSION:1.0\nBEGIN:VEVENT").into_bytes(),
            "ics-vcalendar-1",
        ),
        (calendar(&[]).into_bytes(), "ics-no-events"),
    ] {
        let path = desk.file(bytes);
        let refused = desk.app.calendar_preview(Some(&path), None, now(), &warsaw()).unwrap_err();
        assert_eq!((refused.code, refused.message), (ErrorCode::InvalidInput, desk.app.words.say(id)), "{id}");
    }
    let long = desk.file(vec![b'\n'; LONGEST_FILE + 1]);
    let refused = desk.app.import_calendar(&long, (None, false), false, now(), &warsaw()).unwrap_err();
    assert_eq!(refused.message, words!("ics-long-file", megabytes = 20).to_owned());
    let gone =
        desk.app.calendar_preview(Some(&desk.folder.path().join("none.ics")), None, now(), &warsaw()).unwrap_err();
    assert_eq!(gone.code, ErrorCode::Io);
    assert_eq!(desk.plan(), before);
}

#[test]
fn every_reason_has_its_words() {
    let desk = Desk::new();
    for problem in
        [NoCalendar::TooLong, NoCalendar::WebPage, NoCalendar::Packed, NoCalendar::VCalendar1, NoCalendar::Other]
    {
        let said = desk.app.ics_refused(problem).message;
        assert!(said.ends_with("Nothing was imported.") && !said.contains("ics-") && !said.contains("{ $"), "{said}");
    }
    for why in [
        Why::NoLength,
        Why::UnknownZone("Mars".into()),
        Why::NoStart,
        Why::EndsFirst,
        Why::SameDateNight,
        Why::BadValue("DTSTART"),
        Why::BadValue("DURATION"),
        Why::BadValue("RRULE"),
        Why::TooMany,
    ] {
        let said = desk.app.ics_mistake(&why).unwrap();
        assert!(said.ends_with('.') && !said.contains("ics-") && !said.contains("{ $"), "{said}");
    }
    for counted in [Why::Past, Why::Far, Why::Cancelled, Why::Superseded] {
        assert_eq!(desk.app.ics_mistake(&counted), None);
    }
}
