//! Ticks and acts over the real store in memory. 09:00–17:30 from Monday to Friday in Warsaw, heads-up ten minutes
//! before, cutoff an hour after; the plan was saved on Monday 23 November 2026 at 12:00.

use domain::zone::Zone;
use store::Store;

use super::*;
use crate::boundaries::propose_plan;
use crate::ipc::PauseForm;
use crate::view::DayPhase;
use crate::words::Words;
use testing::words;

struct Week {
    app: App,
    zone: Zone,
}

impl Week {
    fn new() -> Week {
        let zone = Zone::named("Europe/Warsaw").unwrap();
        let mut app = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
        let form = propose_plan(&app.words);
        app.save_plan(&form, zone.instant("2026-11-23T12:00:00".parse().unwrap()), &zone).unwrap();
        Week { app, zone }
    }

    fn at(&self, local: &str) -> DateTime<Utc> {
        self.zone.instant(local.parse().unwrap())
    }

    /// The titles that a tick at this time shows.
    fn tick(&mut self, local: &str) -> Vec<String> {
        let now = self.at(local);
        self.app.tick(now, &self.zone, None).unwrap().show.into_iter().map(|one| one.text.title).collect()
    }

    fn in_full(mut self) -> Week {
        let mut form = self.app.chosen().unwrap();
        form.discreet = false;
        let now = self.at("2026-11-23T12:00:00");
        self.app.save_settings(&form, now, &self.zone).unwrap();
        self
    }
}

#[test]
fn a_day_is_said_three_times_and_each_once() {
    let mut week = Week::new().in_full();
    assert_eq!(week.tick("2026-11-23T17:19:59"), [""; 0]);
    assert_eq!(week.tick("2026-11-23T17:20:00"), [words!("reminder-heads-up", minutes = 10)]);
    assert_eq!(week.tick("2026-11-23T17:30:01"), [words!("reminder-day-end", end = "17:30")]);
    assert_eq!(week.tick("2026-11-23T17:30:30"), [""; 0]);
    assert_eq!(week.tick("2026-11-23T18:30:00"), [words!("reminder-cutoff", cutoff = "18:30")]);
    assert_eq!(week.tick("2026-11-23T23:00:00"), [""; 0]);
}

#[test]
fn a_snooze_with_nothing_shown_that_day_says_so_while_the_cutoff_is_still_due() {
    let mut week = Week::new();
    let mut form = propose_plan(&week.app.words);
    (form.heads_up_minutes, form.day_end) = (None, false);
    let noon = week.at("2026-11-23T12:00:00");
    week.app.save_plan(&form, noon, &week.zone).unwrap();
    let mut settings = week.app.chosen().unwrap();
    settings.pulse_asked = false;
    week.app.save_settings(&settings, noon, &week.zone).unwrap();
    let snooze = |week: &mut Week, local: &str| {
        let now = week.at(local);
        week.app.snooze(15, now, &week.zone).unwrap_err().message
    };
    assert_eq!(snooze(&mut week, "2026-11-23T17:45:00"), words!("act-snooze-nothing"));
    assert_eq!(week.tick("2026-11-23T18:30:00").len(), 1);
    let evening = week.at("2026-11-23T18:31:00");
    week.app.done_for_today(evening, &week.zone).unwrap();
    assert_eq!(snooze(&mut week, "2026-11-23T18:32:00"), words!("act-snooze-over"));
    // The next day nothing was shown yet, and its cutoff still comes.
    assert_eq!(snooze(&mut week, "2026-11-24T17:45:00"), words!("act-snooze-nothing"));
    assert_eq!(week.tick("2026-11-24T18:30:00").len(), 1);
}

#[test]
fn who_wants_no_check_in_asked_for_is_not_asked() {
    let mut week = Week::new().in_full();
    let mut plan = propose_plan(&week.app.words);
    plan.day_end = false;
    let noon = week.at("2026-11-23T12:00:00");
    week.app.save_plan(&plan, noon, &week.zone).unwrap();
    let mut form = week.app.chosen().unwrap();
    assert!(form.pulse_asked);
    form.pulse_asked = false;
    week.app.save_settings(&form, noon, &week.zone).unwrap();
    assert_eq!(week.tick("2026-11-23T17:30:01"), [""; 0]);
    form.pulse_asked = true;
    let later = week.at("2026-11-23T20:00:00");
    week.app.save_settings(&form, later, &week.zone).unwrap();
    assert_eq!(week.tick("2026-11-24T17:30:01").len(), 1);
}

#[test]
fn a_plan_saved_by_a_wrong_clock_does_not_silence_the_days_until_then() {
    let mut week = Week::new().in_full();
    let mut form = propose_plan(&week.app.words);
    form.heads_up_minutes = None;
    let ahead = week.at("2027-11-23T12:00:00");
    week.app.save_plan(&form, ahead, &week.zone).unwrap();
    assert_eq!(week.tick("2026-11-24T17:30:00"), [words!("reminder-day-end", end = "17:30")]);
}

#[test]
fn leave_said_by_a_wrong_clock_asks_nothing_about_the_days_before_the_plan() {
    let mut week = Week::new().in_full();
    let ahead = week.at("2026-11-24T13:00:00");
    week.app.leave(None, "2026-11-25", ahead, &week.zone).unwrap();
    assert_eq!(week.tick("2026-11-23T17:30:00"), [words!("reminder-day-end", end = "17:30")]);
    let ledger = week.app.store.whole_ledger().unwrap();
    let monday = "2026-11-23".parse().unwrap();
    assert!(ledger.iter().filter_map(Entry::line).all(|line| line.work_date >= monday), "{ledger:?}");
}

#[test]
fn the_next_wake_is_the_next_due_time() {
    let mut week = Week::new();
    let (now, zone) = (week.at("2026-11-23T17:00:00"), week.zone.clone());
    assert_eq!(week.app.tick(now, &zone, None).unwrap().next_wake, Some(week.at("2026-11-23T17:20:00")));
    let mut empty = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
    assert_eq!(empty.tick(now, &zone, None).unwrap(), Ticked { show: Vec::new(), next_wake: None, work_date: None });
}

#[test]
fn snoozed_for_fifteen_minutes_it_comes_again_worded_as_past() {
    let mut week = Week::new().in_full();
    week.tick("2026-11-23T17:30:00");
    let (now, zone) = (week.at("2026-11-23T17:31:00"), week.zone.clone());
    week.app.snooze(15, now, &zone).unwrap();
    assert_eq!(week.app.tray(now, &zone).unwrap().lines[0], words!("day-snoozed", until = "17:46"));
    assert_eq!(week.tick("2026-11-23T17:46:00"), [words!("reminder-day-end-late", end = "17:30")]);
}

#[test]
fn done_for_today_ends_the_day_and_a_restart_does_not_bring_it_back() {
    let mut week = Week::new();
    week.tick("2026-11-23T17:30:00");
    let (now, zone) = (week.at("2026-11-23T17:40:00"), week.zone.clone());
    week.app.done_for_today(now, &zone).unwrap();
    let tray = week.app.tray(now, &zone).unwrap();
    assert_eq!(tray.lines, [words!("day-done-next", next = "Tue 17:20")]);
    assert!(tray.acts.is_done && !tray.acts.done);
    assert_eq!(week.tick("2026-11-23T18:30:00"), [""; 0]);
}

#[test]
fn a_pause_until_tomorrow_ends_where_the_persons_day_begins() {
    let mut week = Week::new();
    let (now, zone) = (week.at("2026-11-23T16:00:00"), week.zone.clone());
    week.app.pause(&PauseForm::UntilTomorrow, now, &zone).unwrap();
    let tray = week.app.tray(now, &zone).unwrap();
    assert_eq!(tray.lines[0], words!("day-paused-until", until = "Tue 4:00"));
    assert_eq!(tray.dial.phase, DayPhase::Paused);
    week.app.resume(now, &zone).unwrap();
    assert_eq!(week.app.tray(now, &zone).unwrap().lines.len(), 1);
    for form in [
        PauseForm::Minutes { minutes: 0 },
        PauseForm::UntilDate { date: "2026-11-23".into() },
        PauseForm::UntilDate { date: "soon".into() },
    ] {
        assert!(week.app.pause(&form, now, &zone).is_err(), "{form:?}");
    }
    assert_eq!(week.app.tray(now, &zone).unwrap().lines.len(), 1);
}

#[test]
fn a_reminder_that_was_not_shown_waits_until_the_person_acts() {
    let mut week = Week::new();
    let (now, zone) = (week.at("2026-11-23T17:30:00"), week.zone.clone());
    let key = week.app.tick(now, &zone, None).unwrap().show[0].key;
    week.app.not_shown(key, now, &zone).unwrap();
    let later = week.at("2026-11-23T17:35:00");
    assert_eq!(week.app.tray(later, &zone).unwrap().lines[0], words!("day-waiting", count = 1));
    week.app.done_for_today(later, &zone).unwrap();
    assert_eq!(week.app.tray(later, &zone).unwrap().lines.len(), 1);
}

/// The outcomes in the ledger, `HeadsUp Expired` and so on, from the given work date on.
fn outcomes(week: &Week, from: &str) -> Vec<String> {
    let entries = week.app.store.whole_ledger().unwrap();
    let lines = entries.iter().filter_map(Entry::line).filter(|line| line.work_date >= from.parse().unwrap());
    lines.map(|line| format!("{} {:?} {:?}", line.work_date.format("%m-%d"), line.kind, line.outcome)).collect()
}

#[test]
fn what_came_due_while_the_computer_was_off_for_a_month_still_gets_its_line() {
    let mut week = Week::new();
    week.tick("2026-11-23T18:30:00");
    week.tick("2026-12-22T12:00:00");
    let written = outcomes(&week, "2026-11-24");
    assert_eq!(written.len(), 20 * 3, "{written:?}");
    assert!(written.iter().all(|line| line.ends_with("Expired")));
    assert_eq!(written[0], "11-24 HeadsUp Expired");
    // And only once.
    week.tick("2026-12-22T12:01:00");
    week.tick("2027-01-30T12:00:00");
    assert_eq!(outcomes(&week, "2026-11-24").iter().filter(|line| line.starts_with("11-24")).count(), 3);
}

#[test]
fn what_came_due_in_a_pause_of_a_month_is_called_paused_when_it_ends() {
    let mut week = Week::new();
    let (now, zone) = (week.at("2026-11-23T13:00:00"), week.zone.clone());
    week.app.pause(&PauseForm::UntilISaySo, now, &zone).unwrap();
    for day in 24..=30 {
        week.tick(&format!("2026-11-{day}T12:00:00"));
    }
    let back = week.at("2026-12-24T12:00:00");
    week.app.resume(back, &zone).unwrap();
    week.tick("2026-12-24T12:00:01");
    let written = outcomes(&week, "2026-11-23");
    assert_eq!(written.len(), 23 * 3, "{written:?}");
    assert!(written.iter().all(|line| line.ends_with("Paused")));
}

#[test]
fn scenario_5_a_pause_until_i_say_so_asks_again_after_seven_days_and_only_once_a_week() {
    let mut week = Week::new().in_full();
    let (now, zone) = (week.at("2026-11-23T13:00:00"), week.zone.clone());
    week.app.pause(&PauseForm::UntilISaySo, now, &zone).unwrap();
    assert_eq!(week.tick("2026-11-30T12:59:59"), [""; 0]);
    let asked = week.app.tick(week.at("2026-11-30T13:00:00"), &zone, None).unwrap().show.remove(0);
    assert_eq!(asked.text.title, words!("reminder-still-paused"));
    assert_eq!(asked.text.body, words!("reminder-still-paused-body", day = "Monday 23 November"));
    assert!(!asked.text.buttons);
    assert_eq!(week.tick("2026-11-30T13:00:01"), [""; 0]);
    assert_eq!(week.tick("2026-12-07T13:00:00").len(), 1);
    week.app.not_shown(asked.key, week.at("2026-12-07T13:00:01"), &zone).unwrap();
    assert_eq!(
        week.app.tray(week.at("2026-12-07T13:00:02"), &zone).unwrap().lines[0],
        words!("day-waiting", count = 1)
    );
}

#[test]
fn after_three_unanswered_evenings_the_day_ends_without_asking_every_other_day() {
    let mut week = Week::new().in_full();
    let zone = week.zone.clone();
    let mut bodies = Vec::new();
    for day in 23..=27 {
        let now = week.at(&format!("2026-11-{day}T17:30:00"));
        let shown = week.app.tick(now, &zone, None).unwrap().show;
        bodies.extend(shown.into_iter().map(|one| one.text.body));
    }
    let (asks, rests) = (words!("reminder-day-end-body"), words!("reminder-day-end-rest-body"));
    assert_eq!(bodies, [asks, asks, asks, rests, asks]);
    let later = week.at("2026-11-27T17:31:00");
    let lines = week.app.today(&crate::settings::HostFacts::default(), later, &zone).unwrap().quiet_lines;
    let said = lines.iter().any(|line| line.kind == crate::view::QuietLineKind::PulseHalved);
    assert!(said, "{lines:?}");
}

#[test]
fn a_reminder_is_discreet_until_the_person_asks_for_the_words() {
    assert_eq!(Week::new().tick("2026-11-23T17:30:00"), [words!("reminder-discreet")]);
}

#[test]
fn of_ten_years_a_tick_reads_a_handful_of_entries() {
    let mut week = Week::new();
    let zone = week.zone.clone();
    let mut now = week.at("2026-11-23T17:00:00");
    let mut shown = 0;
    // Two years of ticks write as a real life does; ten years only take longer to write.
    let end = week.at("2028-11-23T12:00:00");
    while now < end {
        let ticked = week.app.tick(now, &zone, None).unwrap();
        shown += ticked.show.len();
        now = ticked.next_wake.unwrap();
    }
    assert!(shown > 1500, "{shown}");
    let read = week.app.store.ledger_since(now).unwrap().len();
    assert!(read < 60, "{read}");
}

mod as_simulated;
mod scenarios;
