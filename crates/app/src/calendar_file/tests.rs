//! A calendar file looked at, taken in and taken back; protected time written and read again.

mod left_out;
mod part_leave;
mod terminal;

use std::path::PathBuf;

use chrono::Weekday;
use domain::work_week::Protected;
use store::Store;

use super::*;
use crate::boundaries::propose_plan;
use crate::view::{CalendarExport, CalendarRow, DayChange, DayChangeForm, OnCallForm};
use crate::words::Words;
use testing::words;

/// A Wednesday in Warsaw, 10:00.
fn now() -> DateTime<Utc> {
    "2026-11-25T09:00:00Z".parse().unwrap()
}

fn warsaw() -> Zone {
    Zone::named("Europe/Warsaw").unwrap()
}

struct Desk {
    app: App,
    folder: tempfile::TempDir,
}

impl Desk {
    /// Monday to Friday, 9:00 to 17:30.
    fn new() -> Desk {
        let mut app = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
        app.save_plan(&propose_plan(&app.words), now(), &warsaw()).unwrap();
        Desk { app, folder: tempfile::tempdir().unwrap() }
    }

    fn file(&self, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join("rota.ics");
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn seen(&self, path: &Path, asked: Option<CalendarAs>) -> CalendarPreview {
        self.app.calendar_preview(Some(path), asked, now(), &warsaw()).unwrap()
    }

    /// Takes in these lines of a file, or those that are chosen.
    fn add(&mut self, path: &Path, asked: Option<CalendarAs>, lines: Option<&[usize]>) -> Result<String, AppError> {
        let seen = self.seen(path, asked);
        let chosen = || rows(&seen).iter().filter(|row| row.chosen).map(|row| row.line).collect();
        let becomes = |whole_days| {
            seen.groups
                .iter()
                .find(|group| group.whole_days == whole_days)
                .map_or(EventBecomes::Leave, |group| group.becomes)
        };
        let becomes =
            CalendarAs { whole_days: becomes(true), timed: becomes(false), with_free: seen.becomes.with_free };
        let replacing = lines.map(<[usize]>::to_vec).unwrap_or_default();
        let lines = lines.map_or_else(chosen, <[usize]>::to_vec);
        let form = CalendarForm { seen: seen.seen, becomes, lines, replacing };
        self.app.add_calendar(Some(path), &form, now(), &warsaw())
    }

    fn plan(&self) -> domain::work_week::Plan {
        self.app.plan_or_none().unwrap()
    }

    /// The hours of a date.
    fn hours(&self, date: &str) -> String {
        self.app.hours_words(self.plan().ranges_on(date.parse().unwrap()))
    }
}

fn rows(seen: &CalendarPreview) -> Vec<CalendarRow> {
    seen.groups.iter().flat_map(|group| group.rows.clone()).collect()
}

fn calendar(events: &[&str]) -> String {
    let events: Vec<String> = events.iter().map(|event| format!("BEGIN:VEVENT\n{event}\nEND:VEVENT\n")).collect();
    format!("BEGIN:VCALENDAR\n{}END:VCALENDAR\n", events.concat())
}

fn all_as(becomes: EventBecomes) -> CalendarAs {
    CalendarAs { whole_days: becomes, timed: becomes, with_free: false }
}

/// Hours of a day in the place of the week's.
fn instead(day: &str, hours: &str) -> &'static str {
    words!("ics-instead", when = words!("ics-hours", day = day, hours = hours), hours = "9:00–17:30")
}

const HOLIDAY: &str = "SUMMARY:With Anna Kowalska\nDTSTART;VALUE=DATE:20261221\nDTEND;VALUE=DATE:20270104";
const NIGHTS: &str = "SUMMARY:Night\nDTSTART;TZID=Central European Standard Time:20261204T220000\nDURATION:PT8H\nRRULE:FREQ=WEEKLY;COUNT=3";
const PAST: &str = "SUMMARY:Old\nDTSTART;VALUE=DATE:20260101";

#[test]
fn a_file_is_looked_at_and_nothing_changes_and_then_all_of_it_comes_at_once() {
    let mut desk = Desk::new();
    let path = desk.file(calendar(&[HOLIDAY, NIGHTS, PAST]));
    let before = desk.plan();
    let seen = desk.seen(&path, None);
    assert_eq!((seen.file, seen.words), ("rota.ics".to_owned(), words!("ics-coming", new = 2, known = 0).to_owned()));
    assert_eq!(seen.remarks.len(), 1);
    assert!(seen.remarks[0].contains("(line 13)"), "{:?}", seen.remarks);
    let words: Vec<(String, String)> =
        seen.groups.iter().flat_map(|group| &group.rows).map(|row| (row.title.clone(), row.words.clone())).collect();
    let night = instead("Fri 4 Dec", "22:00–6:00").to_owned();
    let more = [("when", night.into()), ("more", 2.into()), ("last", "18 December".into())];
    assert_eq!(
        words,
        [
            ("With Anna Kowalska".to_owned(), "Mon 21 Dec to Sun 3 Jan".to_owned()),
            ("Night".to_owned(), desk.app.words.say_with("ics-more", &more)),
        ]
    );
    assert_eq!(desk.plan(), before);
    assert_eq!(desk.add(&path, None, None).unwrap(), words!("ics-added", events = 2, dates = 4).to_owned());
    assert_eq!(desk.hours("2026-12-11"), "22:00–6:00");
    assert_eq!(desk.hours("2026-12-28"), "");
    assert_eq!(desk.app.store.plans().unwrap().len(), 2, "one change of the plan");
    let again = desk.seen(&path, None);
    assert_eq!(again.words, words!("ics-coming", new = 0, known = 2).to_owned());
    let known = words!("ics-row-known").to_owned();
    assert!(rows(&again).iter().all(|row| !row.open && row.remark.as_ref() == Some(&known)));
    desk.app.take_back_plan(now(), &warsaw()).unwrap();
    assert_eq!(desk.plan(), before);
}

#[test]
fn nothing_that_an_event_is_called_is_kept_or_said_elsewhere() {
    let mut desk = Desk::new();
    let path = desk.file(calendar(&[HOLIDAY, NIGHTS]));
    desk.add(&path, None, None).unwrap();
    let kept = serde_json::to_string(&desk.plan()).unwrap();
    assert!(!kept.contains("Anna") && !kept.contains("Night"), "{kept}");
    for broken in [
        "DTSTART:Anna",
        "DTSTART:20261221\nDTEND:20261220\nSUMMARY:Anna",
        "DTSTART:20261221T08\nSUMMARY:Anna",
        "SUMMARY:Anna\nDTSTART:20261221T080000\nDTEND:20261221T080000",
    ] {
        let path = desk.file(calendar(&[broken]));
        let import = desk.app.import_calendar(&path, (None, false), false, now(), &warsaw()).unwrap();
        let said = format!("{:?} {}", import.said, serde_json::to_string(&import.lines).unwrap());
        assert!(!said.contains("Anna"), "{said}");
    }
}

#[test]
fn events_become_what_the_person_says_and_times_that_are_no_shifts_are_guessed_to_be_on_call() {
    let mut desk = Desk::new();
    let weekend = "DTSTART:20261205T180000\nDTEND:20261207T080000";
    let path = desk.file(calendar(&[weekend]));
    let seen = desk.seen(&path, None);
    assert_eq!(seen.groups[0].becomes, EventBecomes::OnCall);
    let moment = |day: &str, time: &str| words!("moment-long", day = day, time = time);
    let (from, until) = (moment("Sat 5 Dec", "18:00"), moment("Mon 7 Dec", "8:00"));
    assert_eq!(rows(&seen)[0].words, words!("ics-days", from = from, to = until));
    let shift = desk.seen(&path, Some(all_as(EventBecomes::Shift)));
    assert_eq!(rows(&shift)[0].remark, Some(words!("ics-row-long-shift").to_owned()));
    assert!(!rows(&shift)[0].open);
    let off = desk.seen(&path, Some(all_as(EventBecomes::Off)));
    assert_eq!(rows(&off)[0].words, "Sat 5 Dec to Mon 7 Dec");
    desk.add(&path, None, None).unwrap();
    assert_eq!(desk.plan().on_call.len(), 1);
    assert_eq!(rows(&desk.seen(&path, None))[0].remark, Some(words!("ics-row-known").to_owned()));
    let sunday = desk.file(calendar(&["DTSTART;VALUE=DATE:20261206"]));
    let on_call = desk.seen(&sunday, Some(all_as(EventBecomes::OnCall)));
    let spell = desk.app.on_call_words(desk.plan().on_call[0], &warsaw());
    assert_eq!(rows(&on_call)[0].remark, Some(words!("ics-row-on-call-overlaps", other = spell).to_owned()));
    let free = desk.seen(&sunday, Some(all_as(EventBecomes::Off)));
    assert_eq!(rows(&free)[0].remark, Some(words!("ics-row-free").to_owned()));
    let shift = rows(&desk.seen(&sunday, Some(all_as(EventBecomes::Shift))));
    assert_eq!(shift[0].remark, Some(words!("ics-row-whole-day").to_owned()));
}

#[test]
fn two_shifts_of_one_date_stand_side_by_side_and_two_that_overlap_do_not() {
    let mut desk = Desk::new();
    let (early, late) = ("DTSTART:20261128T060000\nDURATION:PT6H", "DTSTART:20261128T140000\nDURATION:PT4H");
    let path = desk.file(calendar(&[early, late, "DTSTART:20261128T150000\nDURATION:PT1H"]));
    let seen = rows(&desk.seen(&path, None));
    assert_eq!(seen.iter().map(|row| row.chosen).collect::<Vec<_>>(), [true, true, false]);
    assert_eq!(seen[2].remark, Some(words!("ics-row-overlaps", line = 6).to_owned()));
    let refused = desk.add(&path, None, Some(&[2, 6, 10])).unwrap_err();
    let args = [("line", 10.into()), ("other", 6.into()), ("day", "28 November".into())];
    assert_eq!(refused.message, desk.app.words.say_with("ics-overlap", &args));
    assert_eq!(desk.hours("2026-11-28"), "");
    desk.add(&path, None, None).unwrap();
    assert_eq!(desk.hours("2026-11-28"), "6:00–12:00, 14:00–18:00");
    // A shift that was moved takes the place of what it overlaps, and only if the person says so.
    let moved = desk.file(calendar(&["DTSTART:20261128T150000\nDURATION:PT4H"]));
    let row = rows(&desk.seen(&moved, None)).remove(0);
    assert_eq!((row.open, row.chosen), (true, false));
    assert_eq!(row.remark, Some(words!("ics-row-hours", hours = "14:00–18:00", day = "28 November").to_owned()));
    desk.add(&moved, None, Some(&[2])).unwrap();
    assert_eq!(desk.hours("2026-11-28"), "6:00–12:00, 15:00–19:00");
}

#[test]
fn hours_that_the_week_has_are_left_to_it_and_stay_beside_others_of_the_file() {
    let mut desk = Desk::new();
    let (usual, evening) = ("DTSTART:20261130T090000\nDTEND:20261130T173000", "DTSTART:20261130T190000\nDURATION:PT2H");
    let path = desk.file(calendar(&[usual, evening]));
    let seen = rows(&desk.seen(&path, None));
    assert_eq!((seen[0].remark.clone(), seen[0].open), (Some(words!("ics-row-week").to_owned()), false));
    desk.add(&path, None, None).unwrap();
    assert_eq!(desk.hours("2026-11-30"), "9:00–17:30, 19:00–21:00");
}

#[test]
fn leave_and_shifts_give_way_to_each_other_only_if_the_person_says_so() {
    let mut desk = Desk::new();
    let leave = desk.file(calendar(&[HOLIDAY]));
    desk.add(&leave, None, None).unwrap();
    let shift = desk.file(calendar(&["DTSTART:20261228T090000\nDURATION:PT4H"]));
    let row = rows(&desk.seen(&shift, None)).remove(0);
    assert_eq!((row.open, row.chosen), (true, false));
    assert_eq!(row.remark, Some(words!("ics-row-leave", day = "28 December").to_owned()));
    assert_eq!(desk.add(&shift, None, None).unwrap_err().message, words!("ics-none-chosen").to_owned());
    desk.add(&shift, None, Some(&[2])).unwrap();
    assert_eq!(desk.hours("2026-12-28"), "9:00–13:00");
    let row = rows(&desk.seen(&desk.file(calendar(&[HOLIDAY])), None)).remove(0);
    assert_eq!(row.remark, Some(words!("ics-row-hours", hours = "9:00–13:00", day = "28 December").to_owned()));
    let twice = desk.file(calendar(&["DTSTART:20270301\nDTEND:20270303", "DTSTART:20270301\nDTEND:20270303"]));
    assert_eq!(rows(&desk.seen(&twice, None))[1].remark, Some(words!("ics-row-twice", line = 2).to_owned()));
}

#[test]
fn leave_that_has_begun_settles_what_is_open_of_today() {
    let mut desk = Desk::new();
    let path = desk.file(calendar(&["DTSTART:20261123\nDTEND:20261128"]));
    desk.add(&path, None, None).unwrap();
    let by_hand = {
        let mut other = Desk::new();
        let form = LeaveForm { from: "2026-11-23".into(), to: "2026-11-27".into(), leave: true };
        other.app.add_leave(&form, now(), &warsaw()).unwrap();
        other
    };
    let lines = |desk: &Desk| desk.app.store.ledger_since(now() - chrono::TimeDelta::days(9)).unwrap();
    assert!(!lines(&desk).is_empty());
    assert_eq!(lines(&desk), lines(&by_hand));
    assert_eq!(desk.plan(), by_hand.plan());
}

#[test]
fn a_file_that_changed_after_the_look_is_not_taken_in() {
    let mut desk = Desk::new();
    let path = desk.file(calendar(&[HOLIDAY]));
    let seen = desk.seen(&path, None).seen;
    desk.file(calendar(&[NIGHTS]));
    let becomes = CalendarAs { whole_days: EventBecomes::Leave, timed: EventBecomes::Shift, with_free: false };
    let form = CalendarForm { seen, becomes, lines: vec![2], replacing: Vec::new() };
    let refused = desk.app.add_calendar(Some(&path), &form, now(), &warsaw()).unwrap_err();
    assert_eq!(refused.message, words!("ics-changed").to_owned());
    assert!(desk.app.add_calendar(None, &form, now(), &warsaw()).is_err());
}

#[test]
fn protected_time_and_leave_are_written_discreetly_and_read_back() {
    let mut desk = Desk::new();
    let mut plan = desk.plan();
    let time = |hour| chrono::NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    let dinner =
        |day, name: &str| Protected { day, range: Range { start: time(19), end: time(21) }, name: name.to_owned() };
    plan.protected = vec![dinner(Weekday::Mon, "dinner"), dinner(Weekday::Tue, "dinner"), dinner(Weekday::Sat, "Anna")];
    desk.app.keep_plan(&plan, now(), &warsaw()).unwrap();
    let leave = desk.file(calendar(&[HOLIDAY]));
    desk.add(&leave, None, None).unwrap();
    let path = desk.folder.path().join("out.ics");
    let write = |desk: &Desk, own_words, leave| {
        let said = desk.app.write_calendar(&path, CalendarExport { own_words, leave }, now(), &warsaw()).unwrap();
        (said, std::fs::read_to_string(&path).unwrap())
    };
    let (said, discreet) = write(&desk, false, true);
    let args = [("events", 3.into()), ("file", path.display().to_string().into())];
    assert_eq!(said, desk.app.words.say_with("ics-written", &args));
    assert!(!discreet.contains("dinner") && !discreet.contains("Anna"), "{discreet}");
    assert_eq!(discreet.matches(&format!("SUMMARY:{}\r\n", words!("ics-busy"))).count(), 3);
    assert!(discreet.contains("BYDAY=MO,TU\r\n") && discreet.contains("DTEND;VALUE=DATE:20270104\r\n"), "{discreet}");
    let (_, own) = write(&desk, true, false);
    assert!(
        own.contains("SUMMARY:dinner\r\n") && own.contains("SUMMARY:Anna\r\n") && !own.contains("VALUE=DATE"),
        "{own}"
    );
    let uids = |text: &str| text.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(uids(&own)[..], uids(&discreet)[..2], "an event keeps its id");
    let seen = Desk::new().seen(&path, None);
    let words: Vec<String> = rows(&seen).into_iter().map(|row| format!("{}: {}", row.title, row.words)).collect();
    let more = |when: String, more: usize, last: &str| {
        let args = [("when", when.into()), ("more", more.into()), ("last", last.to_owned().into())];
        desk.app.words.say_with("ics-more", &args)
    };
    let instead = instead("Mon 30 Nov", "19:00–21:00").to_owned();
    assert_eq!(
        words,
        [
            format!("Anna: {}", more("Sat 28 Nov 19:00–21:00".to_owned(), 104, "25 November 2028")),
            format!("dinner: {}", more(instead, 207, "21 November 2028")),
        ]
    );
}

#[test]
fn where_there_is_nothing_to_write_no_file_is_made() {
    let desk = Desk::new();
    let path = desk.folder.path().join("out.ics");
    let form = CalendarExport { own_words: false, leave: false };
    let refused = desk.app.write_calendar(&path, form, now(), &warsaw()).unwrap_err();
    assert_eq!((refused.message, path.exists()), (words!("ics-nothing-to-write", leave = "no").to_owned(), false));
}

#[test]
fn times_on_call_that_overlap_within_a_file_are_chosen_by_the_person() {
    let mut desk = Desk::new();
    let form = OnCallForm { from: "2026-12-19T18:00".into(), until: "2026-12-20T08:00".into() };
    desk.app.add_on_call(&form, now(), &warsaw()).unwrap();
    let path = desk.file(calendar(&["DTSTART:20261205T180000\nDURATION:P1D", "DTSTART:20261206T080000\nDURATION:P1D"]));
    let seen = rows(&desk.seen(&path, Some(all_as(EventBecomes::OnCall))));
    assert_eq!(seen[1].remark, Some(words!("ics-row-overlaps", line = 2).to_owned()));
    let refused = desk.add(&path, Some(all_as(EventBecomes::OnCall)), Some(&[2, 6])).unwrap_err();
    assert_eq!(refused.message.matches("2 and 6").count(), 1, "{}", refused.message);
    desk.add(&path, Some(all_as(EventBecomes::OnCall)), Some(&[6])).unwrap();
    assert_eq!(desk.plan().on_call.len(), 2);
}
