//! 09:00–17:30 from Monday to Friday in Warsaw, heads-up ten minutes before, cutoff an hour after; the plan was saved on
//! Monday 23 November 2026 at 12:00. What is seen of the desktop is data.

mod checking_in;

use std::collections::BTreeSet;

use store::Store;

use super::*;
use crate::boundaries::propose_plan;
use crate::settings::HostFacts;
use crate::view::QuietLineKind::{ReminderCame, ReminderWaiting};
use crate::view::{DayPhase, HistoryOutcome, QuietLineKind, TodayView};
use testing::words;

const CLEAR: Sight = Sight {
    do_not_disturb: Seen::told(false, By::Kde),
    full_screen: Seen::told(false, By::Desktop),
    camera: Seen::told(false, By::Desktop),
    session: Seen::told(false, By::Desktop),
    check_in: None,
};
const QUIET: Sight = Sight { do_not_disturb: Seen::told(true, By::Kde), ..CLEAR };
/// A desktop that tells everything, with a window that fills the screen.
pub(crate) const FULL_SCREEN: Sight = Sight { full_screen: Seen::told(true, By::Desktop), ..CLEAR };
const FILMED: Sight = Sight { camera: Seen::told(true, By::Desktop), ..CLEAR };
const LOCKED: Sight = Sight { session: Seen::told(true, By::Desktop), ..CLEAR };
const BLIND: Sight = Sight::none(By::Nobody);
const HOST: HostFacts =
    HostFacts { autostart: None, notifications_work: true, tray: true, demo: false, zone_unknown: false };

struct Evening {
    app: App,
    zone: Zone,
}

impl Evening {
    /// With reminders that say what they are about.
    fn new() -> Evening {
        let zone = Zone::named("Europe/Warsaw").unwrap();
        let mut app = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
        let form = propose_plan(&app.words);
        let saved = zone.instant("2026-11-23T12:00:00".parse().unwrap());
        app.save_plan(&form, saved, &zone).unwrap();
        let mut form = app.chosen().unwrap();
        form.discreet = false;
        app.save_settings(&form, saved, &zone).unwrap();
        Evening { app, zone }
    }

    fn at(&self, time: &str) -> DateTime<Utc> {
        self.zone.instant(format!("2026-11-23T{time}").parse().unwrap())
    }

    /// What the shell does at this time of the Monday: it looks only where something is due. The titles shown.
    fn look(&mut self, time: &str, sight: Sight) -> Vec<String> {
        let now = self.at(time);
        let due = self.app.is_anything_due(now, &self.zone).unwrap();
        let shown = self.app.tick(now, &self.zone, due.then_some(sight)).unwrap().show;
        shown.into_iter().map(|one| one.text.title).collect()
    }

    fn tray(&self, time: &str) -> Vec<String> {
        self.app.tray(self.at(time), &self.zone).unwrap().lines
    }

    fn today(&self, time: &str) -> TodayView {
        self.app.today(&HOST, self.at(time), &self.zone).unwrap()
    }

    fn lines(&self, time: &str) -> Vec<(QuietLineKind, String)> {
        let view = self.today(time);
        let about = |kind| [ReminderCame, ReminderWaiting].contains(&kind);
        view.quiet_lines.into_iter().filter(|line| about(line.kind)).map(|line| (line.kind, line.text)).collect()
    }

    /// What "Why didn't I get it?" says of the Monday.
    fn why(&self, time: &str) -> Vec<String> {
        let view = self.app.reminder_history(None, self.at(time), &self.zone).unwrap();
        let monday = view.days.into_iter().find(|day| day.date == "2026-11-23").unwrap();
        monday.lines.into_iter().map(|line| format!("{}: {}", line.what, line.words)).collect()
    }
}

/// What is said of a reminder, or of what can be seen, by the id of its name.
fn line(name: &str, said: &str) -> String {
    format!("{}: {said}", words!(name))
}

#[test]
fn nothing_is_due_until_a_reminder_is_so_the_desktop_is_asked_nothing() {
    let mut evening = Evening::new();
    let zone = evening.zone.clone();
    let due = |evening: &Evening, time| evening.app.is_anything_due(evening.at(time), &zone).unwrap();
    assert!(!due(&evening, "17:19:59"));
    assert!(due(&evening, "17:20:00"));
    evening.look("17:20:00", CLEAR);
    assert!(!due(&evening, "17:20:01"));
    evening.look("17:30:00", QUIET);
    assert!(due(&evening, "17:31:00"), "what waits is looked at again");
    let empty = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
    assert!(!empty.is_anything_due(evening.at("17:30:00"), &zone).unwrap());
}

#[test]
fn scenario_6_in_a_full_screen_window_from_1725_to_1820_exactly_one_comes_at_1820_worded_as_past() {
    let mut evening = Evening::new();
    assert_eq!(evening.look("17:20:00", CLEAR), [words!("reminder-heads-up", minutes = 10)]);
    for time in ["17:25:00", "17:30:00", "17:31:00", "18:19:59"] {
        assert_eq!(evening.look(time, FULL_SCREEN), [""; 0], "{time}");
    }
    assert_eq!(
        evening.tray("18:19:59"),
        [
            words!("day-waiting-why", count = 1, why = words!("hold-full-screen")),
            words!("day-ended", cutoff = "18:30", end = "17:30")
        ]
    );
    let today = evening.today("18:19:59");
    assert_eq!(today.dial.phase, DayPhase::Waiting);
    let line = words!("day-waiting-why", count = 1, why = words!("hold-full-screen"));
    assert_eq!(today.state, format!("{line} · {}", words!("day-ended", cutoff = "18:30", end = "17:30")));
    let waiting = (ReminderWaiting, line.to_owned());
    assert_eq!(evening.lines("18:19:59"), [waiting]);
    assert_eq!(evening.look("18:20:00", CLEAR), [words!("reminder-day-end-late", end = "17:30")]);
    assert_eq!(evening.look("18:20:01", CLEAR), [""; 0]);
    assert_eq!(evening.tray("18:20:01"), [words!("day-ended", cutoff = "18:30", end = "17:30")]);
    assert_eq!(evening.lines("18:20:01"), []);
    assert_eq!(
        evening.look("18:30:00", CLEAR),
        [words!("reminder-cutoff", cutoff = "18:30")],
        "the schedule is not reset"
    );
}

#[test]
fn each_hold_is_named_in_the_tray_and_the_one_that_holds_now_is_said() {
    for (sight, line) in [
        (QUIET, words!("day-waiting-why", count = 1, why = words!("hold-do-not-disturb"))),
        (FULL_SCREEN, words!("day-waiting-why", count = 1, why = words!("hold-full-screen"))),
        (FILMED, words!("day-waiting-why", count = 1, why = words!("hold-camera"))),
    ] {
        let mut evening = Evening::new();
        evening.look("17:30:00", sight);
        assert_eq!(evening.tray("17:30:00")[0], line);
        evening.look("17:31:00", FILMED);
        assert_eq!(evening.tray("17:31:00")[0], words!("day-waiting-why", count = 1, why = words!("hold-camera")));
    }
}

#[test]
fn what_waits_for_the_same_thing_for_hours_is_written_down_once() {
    let mut evening = Evening::new();
    for minute in 30..59 {
        evening.look(&format!("17:{minute}:00"), QUIET);
    }
    assert_eq!(evening.app.store.whole_ledger().unwrap().len(), 1);
    // It survives the program: another one, or a terminal, says the same.
    let Evening { app: App { store, .. }, zone } = evening;
    let again = Evening { app: App::over(store, Words::new("en-GB")), zone };
    assert_eq!(again.tray("18:00:00")[0], words!("day-waiting-why", count = 1, why = words!("hold-do-not-disturb")));
}

#[test]
fn scenario_7_do_not_disturb_does_not_swallow_it_and_one_comes_afterwards() {
    let mut evening = Evening::new();
    evening.look("17:20:00", CLEAR);
    for time in ["17:30:00", "18:00:00", "18:30:00", "19:00:00"] {
        assert_eq!(evening.look(time, QUIET), [""; 0], "{time}");
        assert_eq!(
            evening.tray(time)[0],
            words!("day-waiting-why", count = 1, why = words!("hold-do-not-disturb")),
            "{time}"
        );
    }
    assert_eq!(evening.look("19:05:00", CLEAR), [words!("reminder-both-late", cutoff = "18:30", end = "17:30")]);
    assert_eq!(evening.look("19:06:00", CLEAR), [""; 0]);
}

#[test]
fn scenario_7_where_do_not_disturb_cannot_be_read_it_comes_on_time_and_today_keeps_a_line_until_it_is_seen() {
    let mut evening = Evening::new();
    let zone = evening.zone.clone();
    assert_eq!(evening.look("17:20:00", BLIND), [words!("reminder-heads-up", minutes = 10)]);
    let came = |at: &str| [(ReminderCame, words!("today-came", at = at).to_owned())];
    assert_eq!(evening.lines("17:21:00"), came("17:20"));
    assert_eq!(
        evening.tray("17:21:00"),
        [words!("day-ends-in", left = words!("span-minutes", minutes = 9))],
        "the tray says only what surely waits"
    );
    assert_eq!(evening.look("17:30:00", BLIND), [words!("reminder-day-end", end = "17:30")]);
    assert_eq!(evening.lines("17:31:00"), came("17:30"));
    evening.app.dismiss_line(ReminderCame, evening.at("17:32:00"), &zone).unwrap();
    assert_eq!(evening.lines("17:32:00"), []);
    // Dismissed is seen; the next can be missed like any.
    evening.look("18:30:00", BLIND);
    assert_eq!(evening.lines("18:31:00"), came("18:30"));
    evening.app.seen(evening.at("18:32:00"), &zone).unwrap();
    assert_eq!(evening.lines("18:32:00"), [], "opening its check-in is seeing it");
}

#[test]
fn what_could_not_be_shown_at_all_is_said_by_that_line_alone() {
    let mut evening = Evening::new();
    let (now, zone) = (evening.at("17:30:00"), evening.zone.clone());
    let key = evening.app.tick(now, &zone, Some(BLIND)).unwrap().show[0].key;
    evening.app.not_shown(key, now, &zone).unwrap();
    assert_eq!(evening.lines("17:31:00"), [(ReminderWaiting, words!("day-waiting", count = 1).to_owned())]);
}

#[test]
fn scenario_8_where_nothing_can_be_seen_reminders_are_on_time() {
    let mut evening = Evening::new();
    let shown: Vec<String> =
        ["17:20:00", "17:30:00", "18:30:00"].into_iter().flat_map(|time| evening.look(time, BLIND)).collect();
    assert_eq!(
        shown,
        [
            words!("reminder-heads-up", minutes = 10),
            words!("reminder-day-end", end = "17:30"),
            words!("reminder-cutoff", cutoff = "18:30")
        ]
    );
}

#[test]
fn what_the_person_does_not_want_to_wait_for_holds_nothing_back() {
    let mut evening = Evening::new();
    let (saved, zone) = (evening.at("12:00:00"), evening.zone.clone());
    let mut form = evening.app.chosen().unwrap();
    form.wait_for.full_screen = false;
    evening.app.save_settings(&form, saved, &zone).unwrap();
    assert_eq!(evening.look("17:20:00", FULL_SCREEN), [words!("reminder-heads-up", minutes = 10)]);
    assert_eq!(evening.lines("17:21:00"), []);
    assert_eq!(evening.look("17:30:00", QUIET), [""; 0]);
    form.wait_for.do_not_disturb = false;
    evening.app.save_settings(&form, saved, &zone).unwrap();
    assert_eq!(evening.look("17:33:00", QUIET), [words!("reminder-day-end-late", end = "17:30")]);
    assert_eq!(evening.lines("17:34:00").len(), 1, "shown into Do Not Disturb, it may be missed");
}

#[test]
fn on_a_locked_screen_a_reminder_is_discreet() {
    let mut evening = Evening::new();
    assert_eq!(evening.look("17:20:00", LOCKED), [words!("reminder-discreet")]);
    assert_eq!(evening.look("17:30:00", CLEAR), [words!("reminder-day-end", end = "17:30")]);
}

#[test]
fn done_for_today_and_a_pause_end_the_waiting() {
    let mut evening = Evening::new();
    let zone = evening.zone.clone();
    evening.look("17:30:00", QUIET);
    let form = crate::ipc::PauseForm::Minutes { minutes: 60 };
    evening.app.pause(&form, evening.at("17:35:00"), &zone).unwrap();
    assert_eq!(evening.tray("17:36:00")[0], words!("day-paused-until", until = "18:35"));
    evening.app.resume(evening.at("17:40:00"), &zone).unwrap();
    evening.app.done_for_today(evening.at("17:41:00"), &zone).unwrap();
    assert_eq!(evening.tray("17:42:00"), [words!("day-done-next", next = "Tue 17:20")]);
    assert_eq!(evening.look("17:43:00", CLEAR), [""; 0]);
}

#[test]
fn why_didnt_i_get_it_says_what_a_reminder_waits_and_waited_for() {
    let mut evening = Evening::new();
    evening.look("17:20:00", CLEAR);
    evening.look("17:30:00", FULL_SCREEN);
    let shown = line("history-heads-up", words!("history-delivered", at = "17:20"));
    let held = line("history-day-end", words!("history-held", why = words!("hold-is-full-screen")));
    assert_eq!(evening.why("17:40:00")[..2], [shown, held]);
    evening.look("18:05:00", CLEAR);
    let late = words!("history-late-held", at = "18:05", why = words!("hold-was-full-screen"));
    assert_eq!(evening.why("18:06:00")[1], line("history-day-end", late));
    evening.look("18:30:00", QUIET);
    evening.look("22:00:00", CLEAR);
    let said = evening.why("22:01:00");
    let expired = words!("history-expired-held", at = "22:00", why = words!("hold-was-do-not-disturb"));
    assert_eq!(*said.last().unwrap(), line("history-cutoff", expired));
    evening.look("18:30:00", CLEAR);
    let view = evening.app.reminder_history(None, evening.at("17:40:00"), &evening.zone).unwrap();
    assert!(view.days[0].lines.iter().all(|line| line.outcome != HistoryOutcome::Void));
}

#[test]
fn why_didnt_i_get_it_says_what_may_have_been_missed() {
    let mut evening = Evening::new();
    evening.look("17:20:00", BLIND);
    evening.look("17:30:00", CLEAR);
    let heads_up = line("history-heads-up", words!("history-delivered", at = "17:20"));
    let perhaps = format!("{heads_up} {}", words!("history-perhaps-unseen"));
    let day_end = line("history-day-end", words!("history-delivered", at = "17:30"));
    assert_eq!(evening.why("17:31:00")[..2], [perhaps, day_end]);
}

#[test]
fn settings_say_of_each_who_tells_and_what_now_or_why_not_and_what_then() {
    let app = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
    let said = |sight: Sight| -> Vec<String> {
        let views = app.settings(&HOST, sight).unwrap().sight;
        views.into_iter().map(|one| format!("{}: {}", one.name, one.words)).collect()
    };
    let two = |name: &str, first: &str, then: &str| line(name, &format!("{} {}", words!(first), words!(then)));
    assert_eq!(
        said(QUIET),
        [
            two("sight-wait-do-not-disturb", "sight-by-kde", "sight-do-not-disturb-busy"),
            line("sight-wait-full-screen", words!("sight-full-screen-free")),
            line("sight-wait-camera", words!("sight-camera-free")),
            line("sight-session", words!("sight-session-told")),
        ]
    );
    let blind = said(BLIND);
    assert_eq!(blind[0], two("sight-do-not-disturb", "sight-nobody", "sight-do-not-disturb-on-time"));
    assert_eq!(blind[3], two("sight-session", "sight-nobody", "sight-session-not"));
    let wayland = Sight { full_screen: Seen::cannot(By::Wayland), ..CLEAR };
    assert_eq!(said(wayland)[1], two("sight-full-screen", "sight-wayland", "sight-on-time"));
}

#[test]
fn everything_that_can_be_seen_or_not_has_its_words() {
    let app = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
    let mut all = BTreeSet::new();
    for by in
        [By::Gnome, By::Kde, By::Xfce, By::Dunst, By::Desktop, By::Nobody, By::NoAnswer, By::Wayland, By::PipeWire]
    {
        for seen in [Seen::told(true, by), Seen::told(false, by), Seen::cannot(by)] {
            let sight = Sight { do_not_disturb: seen, full_screen: seen, camera: seen, session: seen, check_in: None };
            for view in app.sight_views(sight) {
                assert!(view.words.ends_with('.') && !view.words.contains("sight-"), "{view:?}");
                assert!(!view.name.contains("sight-"), "{view:?}");
                all.insert(view.words);
            }
        }
    }
    assert!(all.len() > 20, "{all:#?}");
}
