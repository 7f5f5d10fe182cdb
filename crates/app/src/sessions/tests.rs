//! Sessions over the real store in memory. 09:00–17:30 from Monday to Friday in Warsaw; the plan was saved on Monday
//! 23 November 2026 at 8:00.

use std::collections::BTreeSet;

use domain::zone::Zone;

use super::*;
use crate::boundaries::propose_plan;
use crate::settings::HostFacts;
use crate::view::SessionKind::{Crisis, Heavy, Ordinary, Trauma};
use crate::view::TrendSpan;
use testing::words;

struct Week {
    app: App,
    zone: Zone,
}

impl Week {
    /// Sessions are counted, quiet minutes wanted, and the words are not discreet.
    fn new() -> Week {
        let zone = Zone::named("Europe/Warsaw").unwrap();
        let app = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
        let mut week = Week { app, zone };
        let plan = propose_plan(&week.app.words);
        week.app.save_plan(&plan, week.at("2026-11-23T08:00:00"), &week.zone).unwrap();
        week.choose(|form| {
            form.sessions_counted = true;
            form.session_buffer = true;
            form.discreet = false;
        });
        week
    }

    fn at(&self, local: &str) -> DateTime<Utc> {
        self.zone.instant(local.parse().unwrap())
    }

    fn choose(&mut self, change: impl FnOnce(&mut SettingsForm)) {
        let mut form = self.app.chosen().unwrap();
        change(&mut form);
        let now = self.at("2026-11-23T08:00:00");
        self.app.save_settings(&form, now, &self.zone).unwrap();
    }

    fn count(&mut self, kind: crate::view::SessionKind, local: &str) -> String {
        let now = self.at(local);
        self.app.count_session(kind, now, &self.zone).unwrap()
    }

    fn view(&self, local: &str) -> SessionsView {
        self.app.sessions(self.at(local), &self.zone).unwrap()
    }

    fn counts(&self, local: &str) -> [u32; 4] {
        self.app.session_counts(self.at(local), &self.zone).unwrap().map(|(_, sessions)| sessions)
    }

    fn tray(&self, local: &str) -> (Vec<String>, Option<TraySessions>) {
        let tray = self.app.tray(self.at(local), &self.zone).unwrap();
        (tray.lines, tray.sessions)
    }

    /// The titles that a tick shows.
    fn tick(&mut self, local: &str) -> Vec<String> {
        let now = self.at(local);
        self.app.tick(now, &self.zone, None).unwrap().show.into_iter().map(|one| one.text.title).collect()
    }
}

/// "Heavy session counted. 1 session today."
fn counted(kind: &str, count: u32) -> &'static str {
    words!("session-counted", kind = kind, count = count)
}

#[test]
fn a_session_is_counted_by_its_kind_and_one_step_is_taken_back() {
    let mut week = Week::new();
    assert_eq!(week.count(Ordinary, "2026-11-23T10:00:00"), counted("ordinary", 1));
    week.count(Crisis, "2026-11-23T11:00:00");
    week.count(Ordinary, "2026-11-23T12:00:00");
    assert_eq!(week.counts("2026-11-23T12:30:00"), [2, 0, 0, 1]);
    let now = week.at("2026-11-23T12:30:00");
    let said = week.app.take_session_back(None, now, &week.zone).unwrap();
    assert_eq!(said, words!("session-taken-back", count = 2, kind = "ordinary"));
    let again = week.app.take_session_back(None, now, &week.zone).unwrap_err();
    assert_eq!(again.message, words!("session-none-back"));
    assert_eq!(
        week.app.take_session_back(Some(Crisis), now, &week.zone).unwrap(),
        words!("session-taken-back", count = 1, kind = "crisis")
    );
    let none = week.app.take_session_back(Some(Trauma), now, &week.zone).unwrap_err();
    assert_eq!(none.message, words!("session-none-of-kind", kind = "trauma"));
    assert_eq!(week.counts("2026-11-23T12:30:00"), [1, 0, 0, 0]);
}

#[test]
fn a_session_belongs_to_the_shift_that_runs_or_has_just_ended_and_else_to_the_persons_day() {
    let mut week = Week::new();
    week.count(Ordinary, "2026-11-23T20:29:00");
    week.count(Ordinary, "2026-11-24T03:59:00");
    assert_eq!(week.counts("2026-11-24T03:59:00"), [2, 0, 0, 0], "still Monday");
    week.count(Ordinary, "2026-11-24T04:00:00");
    assert_eq!(week.counts("2026-11-24T12:00:00"), [1, 0, 0, 0]);
    let now = week.at("2026-11-25T12:00:00");
    assert!(week.app.take_session_back(None, now, &week.zone).is_err(), "yesterday's is not taken back by a slip");
}

#[test]
fn sessions_are_not_counted_in_the_tray_until_it_is_asked_for_and_what_was_counted_stays_to_be_seen() {
    let mut week = Week::new();
    week.choose(|form| form.sessions_counted = false);
    assert!(!week.view("2026-11-23T10:00:00").shown);
    assert_eq!(week.tray("2026-11-23T10:00:00").1, None);
    week.count(Heavy, "2026-11-23T10:00:00");
    let view = week.view("2026-11-23T10:01:00");
    assert!(view.shown && view.buffer.is_none());
    assert_eq!(view.total.as_deref(), Some(words!("session-total", count = 1)));
}

#[test]
fn the_tray_says_how_many_unless_it_is_discreet() {
    let mut week = Week::new();
    let label = |week: &Week| week.tray("2026-11-23T12:00:00").1.unwrap().label;
    assert_eq!(label(&week), words!("tray-sessions"));
    week.count(Ordinary, "2026-11-23T10:00:00");
    week.count(Trauma, "2026-11-23T11:00:00");
    assert_eq!(label(&week), words!("tray-sessions-count", count = 2));
    let sessions = week.tray("2026-11-23T12:00:00").1.unwrap();
    let names = ["ordinary", "heavy", "trauma", "crisis"].map(|kind| words!(&format!("sessions-{kind}"))).to_vec();
    let kinds: Vec<&str> = sessions.kinds.iter().map(|(_, label)| label.as_str()).collect();
    assert_eq!((kinds, sessions.back), (names, true));
    week.choose(|form| form.discreet = true);
    assert_eq!(label(&week), words!("tray-sessions"));
}

#[test]
fn a_cap_is_said_once_in_a_kind_word_as_it_is_come_to() {
    let mut week = Week::new();
    week.choose(|form| {
        form.session_cap = " 3 ".to_owned();
        form.heavier_cap = "1".to_owned();
        form.session_buffer = false;
    });
    let lighter = words!("session-cap-lighter");
    let heavier = words!("session-cap-heavier", cap = 1);
    let all = words!("session-cap-all", cap = 3);
    let said = week.count(Heavy, "2026-11-23T10:00:00");
    assert_eq!(said, format!("{} {heavier} {lighter}", counted("heavy", 1)));
    assert_eq!(week.count(Ordinary, "2026-11-23T11:00:00"), counted("ordinary", 2), "not said again");
    assert_eq!(week.tray("2026-11-23T11:00:00").0.last().unwrap(), heavier);
    let said = week.count(Ordinary, "2026-11-23T12:00:00");
    assert_eq!(said, format!("{} {all} {lighter}", counted("ordinary", 3)));
    assert_eq!(week.view("2026-11-23T12:00:00").reached.unwrap(), format!("{all} {heavier} {lighter}"));
    assert_eq!(week.count(Crisis, "2026-11-23T13:00:00"), counted("crisis", 4));
    assert_eq!(week.view("2026-11-23T13:00:00").reached, None, "beyond it nothing is said");
    assert_eq!(week.tray("2026-11-23T13:00:00").0.len(), 1);
    week.choose(|form| {
        form.session_cap = "4".to_owned();
        form.discreet = true;
    });
    assert_eq!(week.tray("2026-11-23T13:00:00").0.last().unwrap(), words!("session-cap-discreet"));
}

#[test]
fn a_cap_that_is_no_number_is_refused_by_its_name_and_nothing_is_changed() {
    let mut week = Week::new();
    let before = week.app.chosen().unwrap();
    let now = week.at("2026-11-23T10:00:00");
    for (all, heavier, sentence) in [
        ("six", "", words!("session-cap-problem", typed = "six", most = HIGHEST_CAP)),
        ("", "31", words!("session-cap-heavier-problem", typed = "31", most = HIGHEST_CAP)),
        ("0", "2", words!("session-cap-problem", typed = "0", most = HIGHEST_CAP)),
    ] {
        let form = SettingsForm {
            session_cap: all.to_owned(),
            heavier_cap: heavier.to_owned(),
            sessions_counted: false,
            ..before.clone()
        };
        let refused = week.app.save_settings(&form, now, &week.zone).unwrap_err();
        assert_eq!(refused.message, sentence);
        assert_eq!(week.app.chosen().unwrap(), before);
    }
}

#[test]
fn ten_quiet_minutes_follow_a_heavier_session_and_their_end_is_said_and_forgotten() {
    let mut week = Week::new();
    assert_eq!(week.count(Ordinary, "2026-11-23T13:00:00"), counted("ordinary", 1));
    let said = week.count(Trauma, "2026-11-23T14:10:00");
    assert_eq!(said, format!("{} {}.", counted("trauma", 2), words!("day-buffer", until = "14:20")));
    let (lines, sessions) = week.tray("2026-11-23T14:12:00");
    assert_eq!(
        lines,
        [
            words!("day-buffer", until = "14:20"),
            words!("day-ends-in", left = words!("span-hours-minutes", hours = 3, minutes = 18))
        ]
    );
    assert!(sessions.unwrap().buffer);
    assert_eq!(week.view("2026-11-23T14:12:00").buffer.as_deref(), Some(words!("day-buffer", until = "14:20")));
    let now = week.at("2026-11-23T14:12:00");
    assert_eq!(week.app.tick(now, &week.zone, None).unwrap().next_wake, Some(week.at("2026-11-23T14:20:00")));
    assert_eq!(week.tick("2026-11-23T14:20:00"), [words!("reminder-buffer")]);
    assert_eq!(week.app.store.session_buffer().unwrap(), None);
    assert_eq!(week.tick("2026-11-23T14:20:30"), [""; 0]);
    assert_eq!(
        week.tray("2026-11-23T14:21:00").0,
        [words!("day-ends-in", left = words!("span-hours-minutes", hours = 3, minutes = 9))]
    );
}

#[test]
fn quiet_minutes_end_early_by_a_word_by_taking_the_session_back_and_by_the_switch() {
    let mut week = Week::new();
    let runs = |week: &Week| week.view("2026-11-23T14:12:00").buffer.is_some();
    week.count(Heavy, "2026-11-23T14:10:00");
    assert!(runs(&week));
    week.app.end_session_buffer().unwrap();
    assert!(!runs(&week));
    week.count(Heavy, "2026-11-23T14:10:00");
    let now = week.at("2026-11-23T14:11:00");
    week.app.take_session_back(Some(Heavy), now, &week.zone).unwrap();
    assert!(!runs(&week));
    week.count(Crisis, "2026-11-23T14:10:00");
    week.choose(|form| form.session_buffer = false);
    assert!(!runs(&week) && week.app.store.session_buffer().unwrap().is_none());
    assert_eq!(week.tick("2026-11-23T14:20:00"), [""; 0]);
}

#[test]
fn the_end_of_the_quiet_minutes_is_discreet_and_waits_for_nobody() {
    let mut week = Week::new();
    week.choose(|form| form.discreet = true);
    week.count(Heavy, "2026-11-23T14:10:00");
    let now = week.at("2026-11-23T14:20:00");
    let shown = week.app.tick(now, &week.zone, None).unwrap().show;
    assert_eq!((shown[0].text.title.as_str(), shown[0].text.buttons), (words!("reminder-discreet"), false));
    let before = week.app.store.all_rows().unwrap();
    week.app.not_shown(shown[0].key, now, &week.zone).unwrap();
    assert_eq!(week.app.store.all_rows().unwrap(), before, "that it was not shown would date the session");
}

/// What a day of sessions adds to the records and takes from them, the quiet minutes over.
fn left_behind(times: [&str; 4]) -> (BTreeSet<String>, BTreeSet<String>) {
    let mut week = Week::new();
    week.tick("2026-11-23T08:30:00");
    let rows = |week: &Week| BTreeSet::from_iter(week.app.store.all_rows().unwrap());
    let before = rows(&week);
    for (kind, time) in [Ordinary, Heavy, Crisis, Heavy].into_iter().zip(times) {
        week.count(kind, &format!("2026-11-23T{time}"));
        // The ticker looks at once, and again as the quiet minutes are over.
        week.tick(&format!("2026-11-23T{time}"));
        let over = week.at(&format!("2026-11-23T{time}")) + BUFFER;
        let shown = week.app.tick(over, &week.zone, None).unwrap().show;
        for reminder in shown {
            week.app.not_shown(reminder.key, over, &week.zone).unwrap();
        }
        week.app.seen(over, &week.zone).unwrap();
    }
    let after = rows(&week);
    (after.difference(&before).cloned().collect(), before.difference(&after).cloned().collect())
}

#[test]
fn no_time_of_a_session_can_be_read_from_the_records() {
    let (added, gone) = left_behind(["09:05:00", "10:40:13", "12:02:59", "15:31:07"]);
    let expected = [("crisis", 1, "Null"), ("heavy", 2, "Integer(1)"), ("ordinary", 1, "Null")];
    assert_eq!(added.len(), expected.len(), "{added:#?}");
    assert!(added.iter().all(|row| row.starts_with("session_count: ")), "{added:#?}");
    assert!(gone.is_empty(), "{gone:#?}");
    // The same sessions at other times leave the same behind, to the last byte.
    assert_eq!(left_behind(["11:00:01", "11:20:02", "13:45:00", "16:59:58"]), (added, gone));
}

#[test]
fn a_stuck_key_is_refused_in_a_sentence() {
    let mut week = Week::new();
    for _ in 0..MOST_OF_A_KIND {
        week.count(Ordinary, "2026-11-23T10:00:00");
    }
    let now = week.at("2026-11-23T10:00:00");
    let refused = week.app.count_session(Ordinary, now, &week.zone).unwrap_err();
    assert_eq!(refused.message, words!("session-too-many", kind = "ordinary", most = 99));
    assert_eq!(week.counts("2026-11-23T10:00:00"), [99, 0, 0, 0]);
}

#[test]
fn trends_shows_the_load_once_a_day_with_sessions_is_over() {
    let mut week = Week::new();
    week.count(Ordinary, "2026-11-23T10:00:00");
    week.count(Heavy, "2026-11-23T11:00:00");
    let load =
        |week: &Week, local: &str| week.app.trends(TrendSpan::ThreeMonths, week.at(local), &week.zone).unwrap().load;
    assert_eq!(load(&week, "2026-11-23T12:00:00"), None, "the day is not over");
    week.count(Crisis, "2026-11-24T10:00:00");
    let shown = load(&week, "2026-11-24T12:00:00").unwrap();
    let finding = words!("load-finding", days = 1, a_day = "2.0", heavier = "1.0");
    assert_eq!(shown.finding, format!("{finding} {}", words!("load-left-out")));
    assert_eq!((shown.from.as_str(), shown.to.as_str()), ("2026-10-28", "2026-11-24"));
    let said: Vec<&str> = shown.days.iter().map(|day| day.words.as_str()).collect();
    assert_eq!(
        said,
        [
            words!("load-day", count = 2, date = "Mon 23 Nov", heavier = 1),
            words!("load-day", count = 1, date = "Tue 24 Nov", heavier = 1)
        ]
    );
    let columns = ["date", "sessions-ordinary", "sessions-heavy", "sessions-trauma", "sessions-crisis"];
    assert_eq!(shown.table.columns, columns.map(|id| words!(id)));
    assert_eq!(shown.table.rows, [["Tue 24 Nov", "0", "0", "0", "1"], ["Mon 23 Nov", "1", "1", "0", "0"]]);
}

#[test]
fn nothing_that_is_said_of_the_load_names_a_cause() {
    let words = Words::new("en-GB");
    let args = ["days", "a_day", "heavier", "a_day_before", "heavier_before", "cap"].map(|name| (name, "2".into()));
    for id in ["load-finding", "load-recent", "load-left-out", "session-cap-all", "session-cap-lighter"] {
        let said = words.say_with(id, &args).to_lowercase();
        assert!(!["because", "cause", "due to", "too many", "should"].iter().any(|word| said.contains(word)), "{said}");
    }
}

#[test]
fn that_sessions_can_be_counted_is_said_once_on_today_and_can_be_put_aside() {
    let mut week = Week::new();
    week.choose(|form| form.sessions_counted = false);
    let host = HostFacts { notifications_work: true, tray: true, ..HostFacts::default() };
    let offered = |week: &Week| {
        let view = week.app.today(&host, week.at("2026-11-27T12:00:00"), &week.zone).unwrap();
        view.quiet_lines.iter().any(|line| line.kind == crate::view::QuietLineKind::Sessions)
    };
    assert!(!offered(&week));
    for day in 23..=27 {
        let now = week.at(&format!("2026-11-{day}T09:30:00"));
        let draft = crate::view::CheckInDraft {
            work_date: format!("2026-11-{day}"),
            answers: vec![Some(1); 5],
            page: 4,
            note: String::new(),
            entry: None,
        };
        week.app.finish_check_in(&draft, now, &week.zone).unwrap();
    }
    assert!(offered(&week));
    week.app.dismiss_line(crate::view::QuietLineKind::Sessions, week.at("2026-11-28T09:00:00"), &week.zone).unwrap();
    assert!(!offered(&week));
}
