use chrono::TimeDelta;
use domain::moment::Moment;

use super::*;
use crate::status::Status;
use crate::view::{CutoffForm, DayChange, DayChangeForm, MonthDayKind, ProtectedForm, RangeForm, UsualKind};
use store::Store;
use testing::words;

fn app() -> App {
    App::over(Store::in_memory().unwrap(), Words::new("en-GB"))
}

fn now() -> DateTime<Utc> {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

fn warsaw() -> Zone {
    Zone::named("Europe/Warsaw").unwrap()
}

fn leave(from: &str, to: &str) -> LeaveForm {
    LeaveForm { from: from.into(), to: to.into(), leave: true }
}

#[test]
fn a_region_whose_week_is_sunday_to_thursday_gets_it_proposed() {
    let worked = |locale: &str| -> Vec<u8> {
        let form = propose_plan(&Words::new(locale));
        form.days.iter().filter(|day| !day.ranges.is_empty()).map(|day| day.weekday).collect()
    };
    assert_eq!(worked("pl-PL"), [1, 2, 3, 4, 5]);
    assert_eq!(worked("ar-EG"), [7, 1, 2, 3, 4]);
}

#[test]
fn a_week_that_is_saved_comes_back_as_it_was_and_keeps_the_leave() {
    let mut app = app();
    let mut form = propose_plan(&app.words);
    form.days[2].ranges = vec![RangeForm { start: "22".into(), end: "6".into(), overnight_meant: false }];
    form.cutoff = CutoffForm::At { time: "19".into() };
    app.save_plan(&form, now(), &warsaw()).unwrap();
    app.add_leave(&leave("2026-12-21", "2027-01-03"), now(), &warsaw()).unwrap();
    form.heads_up_minutes = None;
    app.save_plan(&form, now(), &warsaw()).unwrap();
    let view = app.boundaries(now(), &warsaw()).unwrap();
    assert_eq!(view.form.days[2].ranges[0].start, "22:00");
    assert_eq!(view.form.days[2].ranges[0].end, "06:00");
    assert_eq!(view.form.heads_up_minutes, None);
    assert_eq!(view.rows[2].words, words!("plan-ends-next-day", time = "06:00"));
    assert_eq!(view.leave.len(), 1);
    assert_eq!(view.leave[0].words, words!("leave-days", from = "Mon 21 Dec", to = "Sun 3 Jan"));
    let month = app.evenings_month(now(), &warsaw()).unwrap();
    assert_eq!(month.sentence, words!("evenings-month-none"));
    let tuesday = "2026-11-24T20:00:00Z".parse().unwrap();
    app.done_for_today("2026-11-24T16:40:00Z".parse().unwrap(), &warsaw()).unwrap();
    let month = app.evenings_month(tuesday, &warsaw()).unwrap();
    assert_eq!(month.sentence, words!("evenings-month", kept = 1, past = 2, unknown = 1));
}

#[test]
fn protected_time_is_saved_with_the_week_and_the_same_again_makes_no_new_version() {
    let mut app = app();
    let mut form = propose_plan(&app.words);
    let dinner = |name: &str| ProtectedForm { name: name.into(), start: "19".into(), end: "21".into() };
    form.days[0].protected = vec![dinner(" dinner, phones away ")];
    form.days[6].protected = vec![dinner("family")];
    app.save_plan(&form, now(), &warsaw()).unwrap();
    let view = app.boundaries(now(), &warsaw()).unwrap();
    assert_eq!(view.form.days[0].protected[0].name, "dinner, phones away");
    assert_eq!(view.form.days[0].protected[0].start, "19:00");
    assert_eq!(view.rows[6].words, words!("plan-day-off-for", what = "family"));
    assert_eq!(view.rows[0].words, words!("plan-ends", time = "17:30"));
    app.save_plan(&view.form, now(), &warsaw()).unwrap();
    assert_eq!(app.store.plans().unwrap().len(), 1);
}

#[test]
fn the_next_seven_days_are_what_the_engine_will_deliver() {
    let mut app = app();
    app.save_plan(&propose_plan(&app.words), now(), &warsaw()).unwrap();
    let coming = app.boundaries(now(), &warsaw()).unwrap().coming_up;
    let days: Vec<&str> = coming.iter().map(|day| day.day.as_str()).collect();
    assert_eq!(days, [words!("today"), "Tue 24 Nov", "Wed 25 Nov", "Thu 26 Nov", "Fri 27 Nov"]);
    let times: Vec<&str> = coming[1].reminders.iter().map(|one| one.when.as_str()).collect();
    assert_eq!(times, ["17:20", "17:30", "18:30"]);
}

#[test]
fn saving_the_same_week_again_makes_no_new_version() {
    let mut app = app();
    let form = propose_plan(&app.words);
    app.save_plan(&form, now(), &warsaw()).unwrap();
    app.save_plan(&form, now(), &warsaw()).unwrap();
    assert_eq!(app.store.plans().unwrap().len(), 1);
}

#[test]
fn leave_that_makes_no_sense_is_refused_and_nothing_changes() {
    let mut app = app();
    app.save_plan(&propose_plan(&app.words), now(), &warsaw()).unwrap();
    for (from, to) in [
        ("2026-12-24", "2026-12-01"),
        ("2026-11-01", "2026-11-22"),
        ("2026-12-01", "2028-12-01"),
        ("1 December", "2026-12-01"),
        ("2026-02-30", "2026-12-01"),
    ] {
        let refused = app.add_leave(&leave(from, to), now(), &warsaw()).unwrap_err();
        assert_eq!(refused.code, ErrorCode::InvalidInput, "{from} {to}");
    }
    assert!(app.boundaries(now(), &warsaw()).unwrap().leave.is_empty());
    assert_eq!(app.store.plans().unwrap().len(), 1);
}

#[test]
fn a_date_that_is_refused_is_said_with_its_year() {
    let mut app = app();
    let mut refused = |from: &str, to: &str| app.add_leave(&leave(from, to), now(), &warsaw()).unwrap_err().message;
    for (from, to, id) in [
        ("2027-01-11", "2028-01-15", "leave-too-long"),
        ("2027-01-11", "2026-01-15", "leave-ends-first"),
        ("2025-01-11", "2025-01-15", "leave-past"),
    ] {
        let date = |text: &str| app_words().date_with_year(text.parse().unwrap());
        let args = [("from", date(from).into()), ("to", date(to).into())];
        assert_eq!(refused(from, to), app_words().say_with(id, &args));
        assert!(date(to).contains(&to[..4]));
    }
}

fn app_words() -> Words {
    Words::new("en-GB")
}

#[test]
fn leave_is_removed_by_what_was_entered_and_only_once() {
    let mut app = app();
    app.add_leave(&leave("2026-12-21", "2026-12-21"), now(), &warsaw()).unwrap();
    app.remove_leave(&leave("2026-12-21", "2026-12-21"), now(), &warsaw()).unwrap();
    let gone = app.remove_leave(&leave("2026-12-21", "2026-12-21"), now(), &warsaw()).unwrap_err();
    assert_eq!(gone.code, ErrorCode::Gone);
}

/// Two days, two nights, four off, whose first day was Saturday 21 November: Monday the 23rd is a night.
fn rotating(app: &App) -> PlanForm {
    let mut form = propose_plan(&app.words);
    let day = |hours: &[(&str, &str)]| crate::view::RotationDayForm {
        ranges: hours
            .iter()
            .map(|(start, end)| RangeForm { start: (*start).into(), end: (*end).into(), overnight_meant: true })
            .collect(),
    };
    let (days, nights, off) = (&[("7", "19")][..], &[("19", "7")][..], &[][..]);
    form.rotation.from = "2026-11-21".into();
    form.rotation.days = [days, days, nights, nights, off, off, off, off].map(day).into();
    form.usual = UsualKind::Rotation;
    form
}

#[test]
fn scenario_59_a_rotation_is_saved_shown_and_read_back_with_the_day_it_is_today() {
    let mut app = app();
    let form = rotating(&app);
    let check = check_plan(&form, warsaw().local(now()).date(), &app.words);
    assert!(check.ok, "{check:?}");
    let today = app.words.say_with("plan-rotation-today", &[("number", 3.into()), ("length", 8.into())]);
    assert_eq!(check.today.as_deref(), Some(today.as_str()));
    app.save_plan(&form, now(), &warsaw()).unwrap();
    let view = app.boundaries(now(), &warsaw()).unwrap();
    assert_eq!(view.form.usual, UsualKind::Rotation);
    assert_eq!(view.form.rotation.from, "2026-11-21");
    assert_eq!(view.form.rotation.days[2].ranges[0].start, "19:00");
    assert_eq!(view.rows.len(), 8);
    assert_eq!(view.rows.iter().position(|row| row.today), Some(2));
    assert!((view.rows[2].bars[0].to - 31.0).abs() < 1e-9, "a night runs past midnight");
    let off = app.words.say("plan-day-off");
    assert_eq!(view.rows[4].words, off);
    app.save_plan(&view.form, now(), &warsaw()).unwrap();
    assert_eq!(app.store.plans().unwrap().len(), 1, "the same again makes no new version");
}

#[test]
fn scenario_59_days_off_protected_time_reminders_and_foresight_go_by_the_rotation() {
    let (mut app, zone) = (app(), warsaw());
    let mut form = rotating(&app);
    form.days[1].protected = vec![ProtectedForm { name: "dinner".into(), start: "17".into(), end: "18".into() }];
    app.save_plan(&form, now(), &zone).unwrap();
    // Nights of the 23rd and 24th, then four days off, then days of the 29th and 30th.
    let lines = app.next_lines(8, now(), &zone).unwrap();
    let work_dates: Vec<String> = lines
        .iter()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .filter(|line| line["kind"] == "day_end")
        .map(|line| line["at"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(
        work_dates,
        [
            "2026-11-24T07:00:00+01:00",
            "2026-11-25T07:00:00+01:00",
            "2026-11-29T19:00:00+01:00",
            "2026-11-30T19:00:00+01:00",
        ]
    );
    let at = |text: &str| zone.instant(text.parse().unwrap());
    let shown = app.tick(at("2026-11-24T07:00:00"), &zone, None).unwrap().show;
    assert_eq!(shown.len(), 1, "the night's end is said in the morning");
    let dinner = app.coming_up(at("2026-11-24T12:00:00"), &zone).unwrap();
    assert_eq!(dinner[0].what, "dinner", "protected time keeps its weekday");
    // In the night the dial has the night's arc, and the month says what each day is.
    let dial = app.tray(at("2026-11-24T02:00:00"), &zone).unwrap().dial;
    assert_eq!((dial.arcs[0].from, dial.arcs[0].to), (19.0, 7.0));
    let month = app.month(Some("2026-11"), at("2026-11-24T12:00:00"), &zone).unwrap();
    let day = |date: &str| month.weeks.iter().flatten().find(|day| day.date == date).unwrap();
    assert_eq!(day("2026-11-24").kind, MonthDayKind::Work);
    assert_eq!(day("2026-11-27").kind, MonthDayKind::Free);
    assert_eq!(
        day("2026-11-27").proposed,
        app.hours_words(app.plan_or_none().unwrap().usual.on("2026-11-24".parse().unwrap())),
        "the last workday's hours"
    );
    // A day off and leave hold over it.
    let change = DayChangeForm { date: "2026-11-29".into(), change: DayChange::Off };
    app.set_day(&change, at("2026-11-24T12:00:00"), &zone).unwrap();
    let ends = app.next_lines(8, at("2026-11-25T12:00:00"), &zone).unwrap();
    assert!(!ends.iter().any(|line| line.contains(r#""work_date":"2026-11-29""#)), "{ends:?}");
    assert!(ends.iter().any(|line| line.contains(r#""work_date":"2026-11-30""#)), "{ends:?}");
    let evenings = app.calendar(at("2026-11-28T12:00:00"), &zone).unwrap();
    assert!(evenings.works("2026-11-24".parse().unwrap()) && !evenings.works("2026-11-27".parse().unwrap()));
}

#[test]
fn scenario_59_the_status_line_names_the_next_reminder_beyond_a_fortnight_off() {
    let (mut app, zone) = (app(), warsaw());
    let mut form = rotating(&app);
    let off = form.rotation.days[7].clone();
    form.rotation.days.extend(vec![off; 20]);
    app.save_plan(&form, now(), &zone).unwrap();
    // Off from the 25th; day 1 comes again on 19 December.
    let status: Status = app.status("2026-11-26T12:00:00Z".parse().unwrap(), &zone).unwrap();
    let day = app.words.day_short("2026-12-19".parse().unwrap());
    assert!(status.line().contains(&day), "{}", status.line());
}

#[test]
fn going_from_a_week_to_a_rotation_and_back_keeps_both_and_is_taken_back() {
    let (mut app, zone) = (app(), warsaw());
    let mut week = propose_plan(&app.words);
    week.days[0].ranges = vec![RangeForm { start: "11:00".into(), end: "19:30".into(), overnight_meant: false }];
    app.save_plan(&week, now(), &zone).unwrap();
    let before = app.boundaries(now(), &zone).unwrap().form;
    assert_eq!(before.rotation.days.len(), 8, "one is proposed");
    assert_eq!(before.rotation.days[0].ranges, before.days[0].ranges, "with the week's own hours");
    assert_eq!(before.rotation.from, "", "and no date that nobody chose");
    let rotation = PlanForm { days: before.days.clone(), ..rotating(&app) };
    app.save_plan(&rotation, now() + TimeDelta::hours(1), &zone).unwrap();
    let kept = app.boundaries(now(), &zone).unwrap().form;
    assert_eq!(kept.days[0].ranges[0].start, "11:00", "the week waits");
    app.save_plan(&PlanForm { usual: UsualKind::Week, ..kept }, now() + TimeDelta::hours(2), &zone).unwrap();
    let back = app.boundaries(now(), &zone).unwrap().form;
    assert_eq!(back.usual, UsualKind::Week);
    assert_eq!(back.rotation.from, "2026-11-21", "and so does the rotation");
    app.take_back_plan(now() + TimeDelta::hours(3), &zone).unwrap();
    assert_eq!(app.boundaries(now(), &zone).unwrap().form.usual, UsualKind::Rotation);
    // What came due before the change is ignored, as after any other.
    let saved = app.store.plan_in_force().unwrap().unwrap();
    assert_eq!(saved.saved, Moment::new(now() + TimeDelta::hours(3), &zone));
}

#[test]
fn a_rotation_that_makes_no_sense_is_refused_by_name_and_nothing_is_saved() {
    let (mut app, zone) = (app(), warsaw());
    let say = |app: &App, id: &str, args: &[(&str, fluent_bundle::FluentValue<'_>)]| {
        app.words.say_with("plan-refused", &[("problem", app.words.say_with(id, args).into())])
    };
    let mut refused = |change: &dyn Fn(&mut PlanForm)| {
        let mut form = rotating(&app);
        change(&mut form);
        app.save_plan(&form, now(), &zone).unwrap_err().message
    };
    let missing = refused(&|form| form.rotation.from = " ".into());
    let no_date = refused(&|form| form.rotation.from = "Monday".into());
    let none = refused(&|form| form.rotation.days.clear());
    let many = refused(&|form| form.rotation.days = vec![form.rotation.days[0].clone(); 401]);
    let time = refused(&|form| form.rotation.days[1].ranges[0].end = "25".into());
    assert_eq!(missing, say(&app, "plan-rotation-from-missing", &[]));
    assert_eq!(no_date, say(&app, "plan-rotation-from-problem", &[("typed", "Monday".into())]));
    assert_eq!(none, say(&app, "plan-rotation-length-problem", &[("most", 400.into())]));
    assert_eq!(many, none);
    assert!(time.starts_with(&app.words.say_with("plan-rotation-day", &[("number", 2.into())])), "{time}");
    assert!(app.store.plans().unwrap().is_empty());
    // Of the week only protected time counts now: what is unfinished in its hours is in nobody's way.
    let mut form = rotating(&app);
    form.days[0].ranges[0].end = "half".into();
    app.save_plan(&form, now(), &zone).unwrap();
}
