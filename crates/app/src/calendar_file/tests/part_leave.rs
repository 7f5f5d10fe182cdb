//! Leave told by times shortens the day (scenario 49).

use super::*;

fn leave() -> CalendarAs {
    CalendarAs { whole_days: EventBecomes::Leave, timed: EventBecomes::Leave, with_free: false }
}

#[test]
fn half_a_day_of_leave_shortens_that_day_and_comes_once() {
    let mut desk = Desk::new();
    let path = desk.file(calendar(&["SUMMARY:Dentist\nDTSTART:20261207T130000\nDTEND:20261207T173000"]));
    let row = rows(&desk.seen(&path, Some(leave()))).remove(0);
    let words = words!("ics-part-leave", when = "Mon 7 Dec 13:00–17:30", hours = "9:00–13:00").to_owned();
    assert_eq!((row.words, row.chosen), (words, true));
    desk.add(&path, Some(leave()), None).unwrap();
    assert_eq!(desk.hours("2026-12-07"), "9:00–13:00");
    assert!(!desk.plan().is_leave("2026-12-07".parse().unwrap()));
    assert_eq!(desk.hours("2026-12-14"), "9:00–17:30", "that day alone");
    let again = rows(&desk.seen(&path, Some(leave()))).remove(0);
    assert_eq!((again.open, again.remark), (false, Some(words!("ics-row-free").to_owned())));
    assert!(rows(&desk.seen(&path, Some(all_as(EventBecomes::Off))))[0].words.starts_with("Mon 7 Dec"));
}

#[test]
fn leave_over_all_of_a_workday_is_leave_and_over_none_of_it_is_nothing_new() {
    let mut desk = Desk::new();
    let path = desk.file(calendar(&[
        "DTSTART:20261207T080000\nDTEND:20261207T180000",
        "DTSTART:20261208T180000\nDTEND:20261208T200000",
        // Sunday.
        "DTSTART:20261213T100000\nDTEND:20261213T120000",
    ]));
    let seen = rows(&desk.seen(&path, Some(leave())));
    assert_eq!(seen.iter().map(|row| row.chosen).collect::<Vec<_>>(), [true, false, true]);
    desk.add(&path, Some(leave()), None).unwrap();
    let is_leave = |date: &str| desk.plan().is_leave(date.parse().unwrap());
    assert_eq!([is_leave("2026-12-07"), is_leave("2026-12-08"), is_leave("2026-12-13")], [true, false, true]);
    assert_eq!(desk.hours("2026-12-08"), "9:00–17:30");
}

#[test]
fn leave_over_several_days_shortens_its_ends_and_takes_what_lies_between() {
    let mut desk = Desk::new();
    let path = desk.file(calendar(&["DTSTART:20261211T120000\nDTEND:20261215T110000"]));
    let import = desk.app.import_calendar(&path, (Some(EventBecomes::Leave), false), false, now(), &warsaw()).unwrap();
    assert_eq!((import.counts.events, import.counts.dates, import.counts.left_out), (1, 3, 0));
    assert_eq!((desk.hours("2026-12-11"), desk.hours("2026-12-15")), ("9:00–12:00".into(), "11:00–17:30".into()));
    for date in ["2026-12-12", "2026-12-13", "2026-12-14"] {
        assert!(desk.plan().is_leave(date.parse().unwrap()), "{date}");
    }
}

#[test]
fn two_leaves_of_one_day_both_count_and_either_alone() {
    let (morning, evening) = ("DTSTART:20261207T090000\nDURATION:PT1H", "DTSTART:20261207T160000\nDURATION:PT3H");
    let mut desk = Desk::new();
    let path = desk.file(calendar(&[morning, evening]));
    let import = desk.app.import_calendar(&path, (Some(EventBecomes::Leave), false), true, now(), &warsaw()).unwrap();
    let hours: Vec<Option<String>> = import.lines.iter().map(|line| line.hours.clone()).collect();
    assert_eq!(hours, [Some("10:00-17:30".to_owned()), Some("10:00-16:00".to_owned())]);
    desk.add(&path, Some(leave()), None).unwrap();
    assert_eq!(desk.hours("2026-12-07"), "10:00–16:00");
    let mut other = Desk::new();
    let path = other.file(calendar(&[morning, evening]));
    other.add(&path, Some(leave()), Some(&[6])).unwrap();
    assert_eq!(other.hours("2026-12-07"), "9:00–16:00");
}

#[test]
fn hours_that_were_entered_by_hand_give_way_to_leave_only_if_the_person_says_so() {
    let mut desk = Desk::new();
    let form = DayChangeForm { date: "2026-12-07".into(), change: DayChange::Work { hours: "10-20".into() } };
    desk.app.set_day(&form, now(), &warsaw()).unwrap();
    let path = desk.file(calendar(&["DTSTART:20261207T150000\nDTEND:20261207T200000"]));
    let row = rows(&desk.seen(&path, Some(leave()))).remove(0);
    assert_eq!((row.open, row.replaces, row.chosen), (true, true, false));
    desk.add(&path, Some(leave()), Some(&[2])).unwrap();
    assert_eq!(desk.hours("2026-12-07"), "10:00–15:00");
}

#[test]
fn the_middle_of_a_night_is_not_taken_out_of_it() {
    let mut desk = Desk::new();
    let night = desk.file(calendar(&["DTSTART:20261207T220000\nDURATION:PT8H"]));
    desk.add(&night, None, None).unwrap();
    let path = desk.file(calendar(&["DTSTART:20261208T000000\nDTEND:20261208T020000"]));
    let row = rows(&desk.seen(&path, Some(leave()))).remove(0);
    assert_eq!((row.open, row.remark), (false, Some(words!("ics-row-splits-night").to_owned())));
}
