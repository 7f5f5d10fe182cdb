//! A calendar file looked at, taken in and taken back; refused in a sentence; protected time written and read again.

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
        let becomes = CalendarAs { whole_days: becomes(true), timed: becomes(false) };
        let lines = lines.map_or_else(chosen, <[usize]>::to_vec);
        self.app.add_calendar(Some(path), &CalendarForm { seen: seen.seen, becomes, lines }, now(), &warsaw())
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
    CalendarAs { whole_days: becomes, timed: becomes }
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
    assert_eq!((seen.file.as_str(), seen.words.as_str()), ("rota.ics", words!("ics-coming", known = 0, new = 2)));
    assert_eq!(seen.remarks, [words!("ics-left-past", count = 1)]);
    let words: Vec<(String, String)> = rows(&seen).into_iter().map(|row| (row.title, row.words)).collect();
    assert_eq!(
        words,
        [
            ("With Anna Kowalska".to_owned(), words!("ics-days", from = "Mon 21 Dec", to = "Sun 3 Jan").to_owned()),
            (
                "Night".to_owned(),
                words!("ics-more", last = "18 December", more = 2, when = instead("Fri 4 Dec", "22:00–6:00"))
                    .to_owned()
            ),
        ]
    );
    assert_eq!(desk.plan(), before);
    assert_eq!(desk.add(&path, None, None).unwrap(), words!("ics-added", dates = 4, events = 2));
    assert_eq!(desk.hours("2026-12-11"), "22:00–6:00");
    assert_eq!(desk.hours("2026-12-28"), "");
    assert_eq!(desk.app.store.plans().unwrap().len(), 2, "one change of the plan");
    let again = desk.seen(&path, None);
    assert_eq!(again.words, words!("ics-coming", known = 2, new = 0));
    assert!(rows(&again).iter().all(|row| !row.open && row.remark.as_deref() == Some(words!("ics-row-known"))));
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
        "DTSTART:20261221T0800\nSUMMARY:Anna",
        "Anna",
    ] {
        let path = desk.file(calendar(&[broken]));
        let said = desk.app.calendar_preview(Some(&path), None, now(), &warsaw()).unwrap_err().message;
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
    assert_eq!(rows(&shift)[0].remark.as_deref(), Some(words!("ics-row-long-shift")));
    assert!(!rows(&shift)[0].open);
    let off = desk.seen(&path, Some(all_as(EventBecomes::Off)));
    assert_eq!(rows(&off)[0].words, words!("ics-days", from = "Sat 5 Dec", to = "Mon 7 Dec"));
    assert_eq!(desk.add(&path, None, None).unwrap(), words!("ics-added", dates = 1, events = 1));
    assert_eq!(desk.plan().on_call.len(), 1);
    assert_eq!(rows(&desk.seen(&path, None))[0].remark.as_deref(), Some(words!("ics-row-known")));
    let sunday = desk.file(calendar(&["DTSTART;VALUE=DATE:20261206"]));
    let on_call = desk.seen(&sunday, Some(all_as(EventBecomes::OnCall)));
    assert_eq!(
        rows(&on_call)[0].remark.as_deref(),
        Some(words!("ics-row-on-call-overlaps", other = words!("on-call-span", from = from, until = until)))
    );
    let free = desk.seen(&sunday, Some(all_as(EventBecomes::Off)));
    assert_eq!(rows(&free)[0].remark.as_deref(), Some(words!("ics-row-free")));
    assert_eq!(
        rows(&desk.seen(&sunday, Some(all_as(EventBecomes::Shift))))[0].remark.as_deref(),
        Some(words!("ics-row-whole-day"))
    );
}

#[test]
fn two_shifts_of_one_date_stand_side_by_side_and_two_that_overlap_do_not() {
    let mut desk = Desk::new();
    let (early, late) = ("DTSTART:20261128T060000\nDURATION:PT6H", "DTSTART:20261128T140000\nDURATION:PT4H");
    let path = desk.file(calendar(&[early, late, "DTSTART:20261128T150000\nDURATION:PT1H"]));
    let seen = rows(&desk.seen(&path, None));
    assert_eq!(seen.iter().map(|row| row.chosen).collect::<Vec<_>>(), [true, true, false]);
    assert_eq!(seen[2].remark.as_deref(), Some(words!("ics-row-overlaps", line = 6)));
    let refused = desk.add(&path, None, Some(&[2, 6, 10])).unwrap_err();
    assert_eq!(refused.message, words!("ics-overlap", day = "28 November", line = 10, other = 6));
    assert_eq!(desk.hours("2026-11-28"), "");
    desk.add(&path, None, None).unwrap();
    assert_eq!(desk.hours("2026-11-28"), "6:00–12:00, 14:00–18:00");
    // A shift that was moved takes the place of what it overlaps, and only if the person says so.
    let moved = desk.file(calendar(&["DTSTART:20261128T150000\nDURATION:PT4H"]));
    let row = rows(&desk.seen(&moved, None)).remove(0);
    assert_eq!((row.open, row.chosen), (true, false));
    assert_eq!(row.remark.as_deref(), Some(words!("ics-row-hours", day = "28 November", hours = "14:00–18:00")));
    desk.add(&moved, None, Some(&[2])).unwrap();
    assert_eq!(desk.hours("2026-11-28"), "6:00–12:00, 15:00–19:00");
}

#[test]
fn hours_that_the_week_has_are_left_to_it_and_stay_beside_others_of_the_file() {
    let mut desk = Desk::new();
    let (usual, evening) = ("DTSTART:20261130T090000\nDTEND:20261130T173000", "DTSTART:20261130T190000\nDURATION:PT2H");
    let path = desk.file(calendar(&[usual, evening]));
    let seen = rows(&desk.seen(&path, None));
    assert_eq!((seen[0].remark.as_deref(), seen[0].open), (Some(words!("ics-row-week")), false));
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
    assert_eq!(row.remark.as_deref(), Some(words!("ics-row-leave", day = "28 December")));
    assert_eq!(desk.add(&shift, None, None).unwrap_err().message, words!("ics-none-chosen"));
    desk.add(&shift, None, Some(&[2])).unwrap();
    assert_eq!(desk.hours("2026-12-28"), "9:00–13:00");
    let row = rows(&desk.seen(&desk.file(calendar(&[HOLIDAY])), None)).remove(0);
    assert_eq!(row.remark.as_deref(), Some(words!("ics-row-hours", day = "28 December", hours = "9:00–13:00")));
    let twice = desk.file(calendar(&["DTSTART:20270301\nDTEND:20270303", "DTSTART:20270301\nDTEND:20270303"]));
    assert_eq!(rows(&desk.seen(&twice, None))[1].remark.as_deref(), Some(words!("ics-row-twice", line = 2)));
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
fn a_file_that_is_wrong_is_refused_in_a_sentence_and_nothing_changes() {
    let desk = Desk::new();
    let before = desk.plan();
    let check = |bytes: &[u8], said: &str| {
        let path = desk.file(bytes);
        let refused = desk.app.calendar_preview(Some(&path), None, now(), &warsaw()).unwrap_err();
        assert_eq!((refused.code, refused.message.as_str()), (ErrorCode::InvalidInput, said));
    };
    let one = |lines: &str| calendar(&[lines]).into_bytes();
    let at = |line: usize, why: &str| words!("ics-refused", line = line, why = why);
    check(b"<html>", at(1, words!("ics-no-property")));
    check(b"BEGIN:VCARD\n", at(1, words!("ics-no-calendar")));
    check(&calendar(&[]).into_bytes(), words!("ics-no-events"));
    check(&one("DTSTART:2026-12-24"), at(3, words!("ics-value-when", property = "DTSTART")));
    check(
        &one("DTSTART;TZID=Customized Time Zone:20261224T090000"),
        at(3, words!("ics-zone", name = "Customized Time Zone")),
    );
    check(&one("DTSTART:20261224\nDTEND:20261220"), at(4, words!("ics-ends-first")));
    check(b"BEGIN:VCALENDAR\nX:\xff", at(2, words!("ics-not-utf8", byte = 18)));
    check(&vec![b'\n'; LONGEST_FILE + 1], words!("ics-long-file", megabytes = 20));
    let gone =
        desk.app.calendar_preview(Some(&desk.folder.path().join("none.ics")), None, now(), &warsaw()).unwrap_err();
    assert_eq!(gone.code, ErrorCode::Io);
    assert_eq!(desk.plan(), before);
}

#[test]
fn every_reason_for_refusing_a_file_has_its_words() {
    use domain::icalendar::{Problem, Wrong};
    let desk = Desk::new();
    let value = |property| Wrong::Value { property };
    for wrong in [
        Wrong::LongFile,
        Wrong::NotUtf8 { byte: 1 },
        Wrong::NoCalendar,
        Wrong::NoProperty,
        Wrong::NothingEnds,
        Wrong::NoEnd,
        Wrong::LongField,
        value("DURATION"),
        value("RRULE"),
        value("DTEND"),
        Wrong::Zone { name: "Mars".into() },
        Wrong::NoStart,
        Wrong::EndsFirst,
        Wrong::Many,
        Wrong::Count,
        Wrong::Repetitions,
    ] {
        let said = desk.app.ics_refused(&Problem { line: 14, wrong }).message;
        let (place, nothing) = words!("ics-refused", line = 14, why = "|").split_once('|').unwrap();
        let long = words!("ics-long-file", megabytes = 20);
        assert!(said == long || (said.starts_with(place) && said.ends_with(nothing)), "{said}");
        assert!(said.len() > place.len() + nothing.len() && !said.contains("ics-") && !said.contains("{ $"), "{said}");
    }
}

#[test]
fn a_file_that_changed_after_the_look_is_not_taken_in() {
    let mut desk = Desk::new();
    let path = desk.file(calendar(&[HOLIDAY]));
    let seen = desk.seen(&path, None).seen;
    desk.file(calendar(&[NIGHTS]));
    let becomes = CalendarAs { whole_days: EventBecomes::Leave, timed: EventBecomes::Shift };
    let form = CalendarForm { seen, becomes, lines: vec![2] };
    let refused = desk.app.add_calendar(Some(&path), &form, now(), &warsaw()).unwrap_err();
    assert_eq!(refused.message, words!("ics-changed"));
    assert!(desk.app.add_calendar(None, &form, now(), &warsaw()).is_err());
}

#[test]
fn a_million_repetitions_and_more_dates_than_a_plan_takes_are_said_and_bounded() {
    let mut desk = Desk::new();
    let daily = "DTSTART:20261130T080000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=1000000";
    let path = desk.file(calendar(&[daily]));
    let before = desk.plan();
    let refused = desk.app.calendar_preview(Some(&path), None, now(), &warsaw()).unwrap_err();
    let sentence = words!("ics-refused", line = 5, why = words!("ics-count", most = 100_000));
    assert_eq!((refused.code, refused.message.as_str()), (ErrorCode::InvalidInput, sentence));
    let asked = desk.app.import_calendar(&path, None, false, now(), &warsaw()).unwrap_err();
    assert_eq!(asked, refused);
    assert_eq!(desk.plan(), before);
    // As many as that in small files, or without an end, are bounded.
    let daily = &daily.replace("1000000", "100000");
    let path = desk.file(calendar(&[daily]));
    assert_eq!(desk.seen(&path, None).remarks, [words!("ics-goes-on", count = 1, day = "25 November 2028")]);
    let evening = daily.replace("T08", "T19");
    let path = desk.file(calendar(&[daily, &evening]));
    let seen = desk.seen(&path, None);
    assert_eq!(seen.remarks, [words!("ics-left-many", day = "12 April 2028", most = 1000)]);
    assert_eq!(desk.add(&path, None, None).unwrap(), words!("ics-added", dates = 1000, events = 2));
}

#[test]
fn the_terminal_takes_what_is_in_nothings_way_and_a_dry_run_takes_nothing() {
    let mut desk = Desk::new();
    let form = DayChangeForm { date: "2026-12-05".into(), change: DayChange::Leave };
    desk.app.set_day(&form, now(), &warsaw()).unwrap();
    let path =
        desk.file(calendar(&["DTSTART:20261205T080000\nDURATION:PT4H", "DTSTART:20261206T080000\nDURATION:PT4H"]));
    let import = |desk: &mut Desk, dry| {
        desk.app.import_calendar(&path, Some(EventBecomes::Shift), dry, now(), &warsaw()).unwrap().0
    };
    let one = CalendarCounts { events: 1, dates: 1 };
    let before = desk.plan();
    assert_eq!(import(&mut desk, true), one);
    assert_eq!(desk.plan(), before);
    assert_eq!(import(&mut desk, false), one);
    assert_eq!((desk.hours("2026-12-05"), desk.hours("2026-12-06")), (String::new(), "8:00–12:00".to_owned()));
    assert_eq!(import(&mut desk, false), CalendarCounts { events: 0, dates: 0 });
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
    assert_eq!(said, words!("ics-written", events = 3, file = path.display().to_string()));
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
    let seen = desk.seen(&path, None);
    let words: Vec<(String, String)> = rows(&seen).into_iter().map(|row| (row.title, row.words)).collect();
    let saturday = words!("ics-hours", day = "Sat 28 Nov", hours = "19:00–21:00");
    let monday = instead("Mon 30 Nov", "19:00–21:00");
    assert_eq!(
        words,
        [
            ("Anna".to_owned(), words!("ics-more", when = saturday, more = 103, last = "18 November 2028").to_owned()),
            ("dinner".to_owned(), words!("ics-more", when = monday, more = 207, last = "21 November 2028").to_owned()),
        ]
    );
}

#[test]
fn where_there_is_nothing_to_write_no_file_is_made() {
    let desk = Desk::new();
    let path = desk.folder.path().join("out.ics");
    let form = CalendarExport { own_words: false, leave: false };
    let refused = desk.app.write_calendar(&path, form, now(), &warsaw()).unwrap_err();
    assert_eq!(refused.message, words!("ics-nothing-to-write", leave = "no"));
    assert!(!path.exists());
}

#[test]
fn times_on_call_that_overlap_within_a_file_are_chosen_by_the_person() {
    let mut desk = Desk::new();
    let form = OnCallForm { from: "2026-12-19T18:00".into(), until: "2026-12-20T08:00".into() };
    desk.app.add_on_call(&form, now(), &warsaw()).unwrap();
    let path = desk.file(calendar(&["DTSTART:20261205T180000\nDURATION:P1D", "DTSTART:20261206T080000\nDURATION:P1D"]));
    let seen = rows(&desk.seen(&path, Some(all_as(EventBecomes::OnCall))));
    assert_eq!(seen[1].remark.as_deref(), Some(words!("ics-row-overlaps", line = 2)));
    let refused = desk.add(&path, Some(all_as(EventBecomes::OnCall)), Some(&[2, 6])).unwrap_err();
    assert_eq!(refused.message, words!("ics-overlap", other = 2, line = 6, day = "6 December"));
    desk.add(&path, Some(all_as(EventBecomes::OnCall)), Some(&[6])).unwrap();
    assert_eq!(desk.plan().on_call.len(), 2);
}
