use chrono::{DateTime, Utc};
use domain::moment::Moment;
use domain::work_week::Plan;
use domain::zone::Zone;
use store::Store;

use crate::App;
use crate::error::ErrorCode;
use crate::settings::HostFacts;
use crate::view::{AfterHoursForm, AfterHoursReason, ContactWay, EveningStatus, SaidForm, SaidView};
use crate::words::Words;
use testing::words;

const HOST: HostFacts =
    HostFacts { autostart: None, notifications_work: true, tray: true, demo: false, zone_unknown: false };

fn warsaw() -> Zone {
    Zone::named("Europe/Warsaw").unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    warsaw().instant(text.parse().unwrap())
}

/// Leeward with Monday to Friday 9:00 to 17:30, in force since the first Monday of November 2026.
fn app() -> App {
    let day = r#"["09:00-17:30"]"#;
    let week = format!(r#"{{"week": {{"mon": {day}, "tue": {day}, "wed": {day}, "thu": {day}, "fri": {day}}}}}"#);
    let plan: Plan = serde_json::from_str(&week).unwrap();
    let mut store = Store::in_memory().unwrap();
    store.save_plan(&Moment::new(at("2026-11-02T08:00:00"), &warsaw()), &plan).unwrap();
    App::over(store, Words::new("en-GB"))
}

fn worked(minutes: &str, reason: Option<AfterHoursReason>) -> AfterHoursForm {
    let said = SaidForm::Worked { minutes: minutes.to_owned(), until: None, reason, on_call: false };
    AfterHoursForm { id: None, work_date: None, said }
}

fn until(typed: &str) -> AfterHoursForm {
    let said = SaidForm::Worked { minutes: String::new(), until: Some(typed.to_owned()), reason: None, on_call: false };
    AfterHoursForm { id: None, work_date: None, said }
}

fn on(date: &str, form: AfterHoursForm) -> AfterHoursForm {
    AfterHoursForm { work_date: Some(date.to_owned()), ..form }
}

fn log(app: &mut App, form: &AfterHoursForm, now: &str) -> String {
    app.log_after_hours(form, at(now), &warsaw()).unwrap().words
}

fn evening_of(app: &App, now: &str, nth: usize) -> (EveningStatus, String) {
    let view = app.today(&HOST, at(now), &warsaw()).unwrap().evenings.remove(nth);
    (view.status, view.words)
}

fn said(app: &App, now: &str) -> Vec<SaidView> {
    app.after_hours(at(now), &warsaw()).unwrap().said
}

#[test]
fn one_tap_logs_thirty_minutes_and_the_evening_is_no_longer_kept() {
    let mut app = app();
    app.done_for_today(at("2026-11-02T17:40:00"), &warsaw()).unwrap();
    assert_eq!(evening_of(&app, "2026-11-02T17:45:00", 0), (EveningStatus::Kept, words!("evening-kept").to_owned()));
    let noted = app.still_working(30, at("2026-11-02T18:31:00"), &warsaw()).unwrap();
    assert_eq!(noted.words, words!("after-noted", minutes = 30, weekday = "Monday"));
    assert_eq!(
        evening_of(&app, "2026-11-02T18:32:00", 0),
        (EveningStatus::Stretched, words!("evening-minutes", minutes = 30).to_owned())
    );
    app.still_working(15, at("2026-11-02T19:05:00"), &warsaw()).unwrap();
    assert_eq!(
        evening_of(&app, "2026-11-03T10:00:00", 0),
        (EveningStatus::Over, words!("evening-minutes", minutes = 45).to_owned())
    );
    let view = app.after_hours(at("2026-11-02T19:06:00"), &warsaw()).unwrap();
    let lines: Vec<(&str, &str)> = view.said.iter().map(|said| (said.when.as_str(), said.what.as_str())).collect();
    assert_eq!(
        lines,
        [("18:31", words!("after-minutes", minutes = 30)), ("19:05", words!("after-minutes", minutes = 15))]
    );
    assert_eq!(view.total.as_deref(), Some(words!("after-total", minutes = 45)));
    app.delete_after_hours(&noted.id, at("2026-11-02T19:07:00")).unwrap();
    assert_eq!(evening_of(&app, "2026-11-02T19:08:00", 0).1, words!("evening-minutes", minutes = 15));
    app.undo_after_hours(&noted.id).unwrap();
    assert_eq!(evening_of(&app, "2026-11-02T19:08:00", 0).1, words!("evening-minutes", minutes = 45));
}

/// "Mon 2 Nov at 17:30".
fn moment(day: &str, time: &str) -> &'static str {
    words!("moment-long", day = day, time = time)
}

#[test]
fn scenario_47_the_minutes_of_a_date_are_at_most_the_time_since_its_end() {
    let refused = |app: &mut App, form: &AfterHoursForm, now: &str| {
        app.log_after_hours(form, at(now), &warsaw()).unwrap_err().message
    };
    let (end, now) = (moment("Mon 2 Nov", "17:30"), moment("Mon 2 Nov", "18:31"));
    let sum = |whole: u32, logged: u32, from: &'static str, to: &'static str| {
        let left = whole.saturating_sub(logged);
        let field = words!("field-minutes");
        words!("after-sum", field = field, from = from, to = to, whole = whole, logged = logged, left = left)
    };
    let mut app = app();
    assert_eq!(refused(&mut app, &worked("62", None), "2026-11-02T18:31:00"), sum(61, 0, end, now));
    log(&mut app, &worked("45", None), "2026-11-02T18:31:00");
    assert_eq!(refused(&mut app, &worked("17", None), "2026-11-02T18:31:00"), sum(61, 45, end, now));
    log(&mut app, &worked("16", None), "2026-11-02T18:31:00");
    assert_eq!(refused(&mut app, &worked("1", None), "2026-11-02T18:31:00"), sum(61, 61, end, now));
    assert_eq!(said(&app, "2026-11-02T18:32:00").len(), 2, "what was refused is not kept");
    // Nothing before the day is over.
    let early = words!("after-sum-not-over", field = words!("field-minutes"), end = end);
    assert_eq!(refused(&mut app, &worked("5", None), "2026-11-02T12:00:00"), early);
    // A past date reaches to the next shift's start, not to now: 36 hours in an evening can't be.
    let tuesday = moment("Tue 3 Nov", "9:00");
    for minutes in ["720", "149"] {
        log(&mut app, &on("2026-11-02", worked(minutes, None)), "2026-11-20T12:00:00");
    }
    let more = on("2026-11-02", worked("1", None));
    assert_eq!(refused(&mut app, &more, "2026-11-20T12:00:00"), sum(930, 930, end, tuesday));
    // On a day off the day itself is the start.
    let saturday = on("2026-11-07", worked("361", None));
    let (from, to) = (moment("Sat 7 Nov", "4:00"), moment("Sat 7 Nov", "10:00"));
    assert_eq!(refused(&mut app, &saturday, "2026-11-07T10:00:00"), sum(360, 0, from, to));
    log(&mut app, &on("2026-11-07", worked("360", None)), "2026-11-07T10:00:00");
}

#[test]
fn scenario_47_one_tap_reaches_30_minutes_ahead_and_an_end_that_was_typed_as_far_as_it_says() {
    let mut app = app();
    let tap = |app: &mut App, now: &str| app.still_working(30, at(now), &warsaw());
    assert!(tap(&mut app, "2026-11-02T17:29:00").is_err(), "the day itself is not over");
    tap(&mut app, "2026-11-02T17:30:00").unwrap();
    let again = tap(&mut app, "2026-11-02T17:40:00").unwrap_err();
    assert_eq!(again.code, ErrorCode::InvalidInput);
    tap(&mut app, "2026-11-02T18:00:00").unwrap();
    // Until 19:00 is 30 minutes from 18:30, and 90 since the end with the 60 that are logged.
    log(&mut app, &until("19:00"), "2026-11-02T18:30:00");
    let field = words!("field-until");
    let over = app.log_after_hours(&until("19:30"), at("2026-11-02T18:30:00"), &warsaw()).unwrap_err().message;
    assert!(over.starts_with(field), "{over}");
    assert_eq!(said(&app, "2026-11-02T18:31:00").len(), 3);
}

#[test]
fn scenario_47_minutes_never_reach_past_the_next_shifts_start() {
    let week = r#"{"week": {"mon": ["22:00-06:00"], "tue": ["14:00-20:00"]}}"#;
    let plan: Plan = serde_json::from_str(week).unwrap();
    let mut store = Store::in_memory().unwrap();
    store.save_plan(&Moment::new(at("2026-11-02T08:00:00"), &warsaw()), &plan).unwrap();
    let mut app = App::over(store, Words::new("en-GB"));
    let past = app.log_after_hours(&until("14:30"), at("2026-11-03T07:00:00"), &warsaw()).unwrap_err().message;
    let start = moment("Tue 3 Nov", "14:00");
    assert_eq!(past, words!("after-sum-next-shift", field = words!("field-until"), start = start));
    log(&mut app, &until("14:00"), "2026-11-03T07:00:00");
    // The night ended at 6:00: eight hours fit before the shift, and seven are logged.
    let form = |minutes: &str| on("2026-11-02", worked(minutes, None));
    assert!(app.log_after_hours(&form("61"), at("2026-11-05T12:00:00"), &warsaw()).is_err());
    log(&mut app, &form("60"), "2026-11-05T12:00:00");
}

#[test]
fn scenario_47_a_change_that_adds_no_minutes_is_taken_though_the_tap_reached_ahead() {
    let mut app = app();
    let id = app.still_working(30, at("2026-11-02T17:31:00"), &warsaw()).unwrap().id;
    let form = |minutes: &str, reason| AfterHoursForm { id: Some(id.clone()), ..worked(minutes, reason) };
    log(&mut app, &form("30", Some(AfterHoursReason::Notes)), "2026-11-02T17:32:00");
    log(&mut app, &form("20", None), "2026-11-02T17:33:00");
    assert!(app.log_after_hours(&form("21", None), at("2026-11-02T17:34:00"), &warsaw()).is_err());
    let moved = on("2026-10-30", form("700", None));
    log(&mut app, &moved, "2026-11-02T17:35:00");
}

#[test]
fn it_is_offered_once_the_day_has_ended_and_on_days_off() {
    let app = app();
    let offered = |now: &str| app.after_hours(at(now), &warsaw()).unwrap().offered;
    for (now, expected) in [
        ("2026-11-02T08:00:00", false),
        ("2026-11-02T12:00:00", false),
        ("2026-11-02T17:25:00", false),
        ("2026-11-02T17:30:00", true),
        ("2026-11-02T23:50:00", true),
        ("2026-11-03T01:00:00", true),
        ("2026-11-07T11:00:00", true),
    ] {
        assert_eq!(offered(now), expected, "{now}");
        assert_eq!(app.tray(at(now), &warsaw()).unwrap().acts.still_working, expected, "{now}");
    }
}

#[test]
fn until_a_time_counts_from_now_and_never_from_before_the_days_end() {
    for (now, typed, minutes) in [
        ("2026-11-02T18:31:00", "19:30", words!("after-minutes", minutes = 59)),
        ("2026-11-02T17:10:00", "18:00", words!("after-minutes", minutes = 30)),
        ("2026-11-02T23:30:00", "00:15", words!("after-minutes", minutes = 45)),
        ("2026-11-03T00:30:00", "1:00", words!("after-minutes", minutes = 30)),
        ("2026-11-02T18:31:20", "18:32", words!("after-minutes", minutes = 1)),
    ] {
        let mut app = app();
        log(&mut app, &until(typed), now);
        let monday = said(&app, now);
        assert_eq!(monday[0].what, minutes, "{now} until {typed}");
        assert_eq!(monday[0].form.work_date.as_deref(), Some("2026-11-02"));
    }
}

#[test]
fn the_reason_can_come_later_and_the_change_be_taken_back() {
    let mut app = app();
    let id = app.still_working(30, at("2026-11-02T18:31:00"), &warsaw()).unwrap().id;
    let mut form = said(&app, "2026-11-02T18:40:00").remove(0).form;
    form.said = SaidForm::Worked {
        minutes: "40".to_owned(),
        until: None,
        reason: Some(AfterHoursReason::ClientContact),
        on_call: true,
    };
    assert_eq!(log(&mut app, &form, "2026-11-03T09:10:00"), words!("after-changed"));
    let now = said(&app, "2026-11-02T20:00:00").remove(0);
    assert_eq!(
        (now.when.as_str(), now.what.as_str()),
        ("18:31", words!("after-minutes", minutes = 40)),
        "when it was first said stays"
    );
    assert_eq!(now.more, format!("{}, {}", words!("after-reason-client_contact"), words!("after-on-call")));
    assert_eq!(now.form, form);
    app.undo_after_hours(&id).unwrap();
    assert_eq!(said(&app, "2026-11-02T20:00:00")[0].more, "");
}

#[test]
fn contacts_are_entries_of_their_own_and_take_no_minutes() {
    let mut app = app();
    app.done_for_today(at("2026-11-02T17:40:00"), &warsaw()).unwrap();
    let answered = format!("{}, {}", words!("after-not-expected"), words!("after-on-call"));
    for (way, expected, what, more) in [
        (ContactWay::TheyContacted, None, words!("after-they-contacted"), ""),
        (ContactWay::IAnswered, Some(false), words!("after-i-answered"), answered.as_str()),
        (ContactWay::IReachedOut, Some(true), words!("after-i-reached-out"), words!("after-expected")),
    ] {
        let said_now = SaidForm::Contact { way, expected, on_call: way == ContactWay::IAnswered };
        let form = AfterHoursForm { id: None, work_date: None, said: said_now };
        assert_eq!(log(&mut app, &form, "2026-11-02T19:00:00"), words!("after-noted-contact", weekday = "Monday"));
        let last = said(&app, "2026-11-02T20:00:00").pop().unwrap();
        assert_eq!((last.what.as_str(), last.more.as_str()), (what, more));
    }
    assert_eq!(evening_of(&app, "2026-11-02T20:00:00", 0).0, EveningStatus::Kept);
}

#[test]
fn what_can_not_be_taken_is_refused_by_its_field_and_nothing_is_changed() {
    let now = "2026-11-04T19:00:00";
    for (form, sentence) in [
        (worked("-5", None), words!("after-minutes-problem", most = 720, typed = -5)),
        (worked("0", None), words!("after-minutes-problem", most = 720, typed = 0)),
        (worked("half", None), words!("after-minutes-problem", most = 720, typed = "half")),
        (worked("9999999999999", None), words!("after-minutes-problem", most = 720, typed = "9999999999999")),
        (until("18:75"), words!("after-until-problem", typed = "18:75")),
        (until("18:30"), words!("after-until-past", hours = 12, now = "19:00", typed = "18:30")),
        (on("2026-11-03", until("20:00")), words!("after-until-other-day", typed = "20:00")),
        (on("2026-11-05", worked("30", None)), words!("after-date-future", day = "5 November 2026")),
        (on("soon", worked("30", None)), words!("after-date-problem", typed = "soon")),
    ] {
        let mut app = app();
        let error = app.log_after_hours(&form, at(now), &warsaw()).unwrap_err();
        assert_eq!((error.code, error.message.as_str()), (ErrorCode::InvalidInput, sentence));
        assert!(said(&app, now).is_empty());
    }
    let mut app = app();
    let error = app.log_after_hours(&until("17:20"), at("2026-11-04T17:10:00"), &warsaw()).unwrap_err();
    assert_eq!(error.message, words!("after-until-before-end", typed = "17:20"));
    let gone = AfterHoursForm { id: Some("none".to_owned()), ..worked("30", None) };
    assert_eq!(app.log_after_hours(&gone, at(now), &warsaw()).unwrap_err().code, ErrorCode::Gone);
}

#[test]
fn the_month_says_how_many_evenings_were_over_and_for_what_and_offers_one_change() {
    use AfterHoursReason::{Admin, Notes};
    let mut app = app();
    let now = "2026-11-20T12:00:00";
    let month = |app: &App| app.evenings_month(at(now), &warsaw()).unwrap();
    assert_eq!((month(&app).why, month(&app).offer), (None, None));
    for (day, minutes, reason) in [
        (2, "40", Some(Notes)),
        (3, "50", Some(Notes)),
        (4, "60", Some(Notes)),
        (5, "35", Some(Notes)),
        (6, "45", Some(Notes)),
        (9, "90", Some(Admin)),
        (10, "31", None),
        (11, "30", Some(Notes)),
    ] {
        log(&mut app, &on(&format!("2026-11-{day:02}"), worked(minutes, reason)), now);
    }
    let view = month(&app);
    let over = words!("after-month-over", over = 7, for = "some", count = 5, reason = words!("after-reason-notes"));
    assert_eq!(view.why.unwrap(), format!("{over} {}", words!("after-month-stretched", stretched = 1)));
    assert_eq!(view.said.len(), 8);
    assert_eq!(
        (view.said[0].when.as_str(), view.said[0].what.as_str()),
        ("Wed 11 Nov", words!("after-minutes", minutes = 30))
    );
    let offer = view.offer.unwrap();
    assert_eq!(offer.text, words!("after-offer-notes", minutes = 30, now = 10));
    app.make_time_for_notes(at(now), &warsaw()).unwrap();
    assert_eq!(app.plan().unwrap().unwrap().heads_up_minutes, Some(30));
    assert_eq!(month(&app).offer, None, "once it is taken up there is nothing to offer");
    assert!(app.coming_up(at(now), &warsaw()).unwrap()[0].when.contains("17:00"));
}

#[test]
fn whether_the_ritual_goes_with_kept_evenings_is_said_from_the_persons_own_days() {
    let mut app = app();
    let first: chrono::NaiveDate = "2026-11-02".parse().unwrap();
    let now = "2027-01-15T12:00:00";
    let together = |app: &App| app.evenings_month(at(now), &warsaw()).unwrap().together;
    assert_eq!(together(&app), None);
    let workdays = first.iter_days().take(60).filter(|date| chrono::Datelike::weekday(date).num_days_from_monday() < 5);
    for (nth, date) in workdays.enumerate() {
        // Three of four evenings with the ritual are kept, one of two without.
        let (ritual, kept) = (nth % 2 == 0, if nth % 2 == 0 { nth % 8 != 0 } else { nth % 4 == 1 });
        let end = warsaw().instant(date.and_hms_opt(17, 40, 0).unwrap());
        if ritual {
            let said = store::Closing { went_well: "x".to_owned(), ..store::Closing::default() };
            app.store.save_closing(&Moment::new(end, &warsaw()), date, &said).unwrap();
        }
        if kept {
            app.done_for_today(end, &warsaw()).unwrap();
        } else {
            app.log_after_hours(&worked("45", None), end + chrono::TimeDelta::hours(1), &warsaw()).unwrap();
        }
    }
    let (low, high) = (words!("closing-more", n = 9), words!("closing-more", n = 41));
    let said = words!("closing-together", with = 73, without = 50, low = low, high = high, days = 44);
    assert_eq!(together(&app).unwrap(), said);
    // Three months on, most evenings are not known: what missed ones were like would decide it.
    assert_eq!(app.evenings_month(at("2027-04-15T12:00:00"), &warsaw()).unwrap().together, None);
}

#[test]
fn night_work_belongs_to_the_evening_before() {
    let mut app = app();
    app.still_working(60, at("2026-11-03T01:30:00"), &warsaw()).unwrap();
    assert_eq!(evening_of(&app, "2026-11-03T10:00:00", 0).1, words!("evening-minutes", minutes = 60));
}
