//! An invented year, to look at and to try things out on: whole numbers on workdays, a quarter of them missed, two
//! leaves, a bad month near the end, and questionnaires now and then. Lives here: inventing it, the same one each time
//! for the same week. What does not: anything of a real person; it is never mixed with a person's own records.

mod after;
mod plan;
mod questionnaires;
mod sessions;

use std::path::PathBuf;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};
use domain::after_hours::AfterHours;
use domain::instrument::{PULSE, Sign};
use domain::moment::Moment;
use domain::parked::Place;
use domain::reminder::{Entry, Kind, Line, Once, Outcome, Rule};
use domain::work_week::Plan;
use domain::zone::Zone;
use store::{Closing, KeyStore, NewCheckIn, StoreError, ThoughtKind};

use crate::App;
use crate::error::{AppError, OrSay};
use crate::opening::{Records, open};
use crate::region::Locale;

/// Days of the year, whole weeks of it.
const DAYS: u64 = 364;
/// The invented person's day starts where everyone's does until it is changed.
const DAY_STARTS: TimeDelta = TimeDelta::hours(4);
/// From here on exhaustion rises, in days before today.
const BAD_FROM_DAYS_BACK: i64 = 24;
/// … by so much once it has risen.
const BAD_BY: f64 = 1.7;
/// A sign's usual level and how much a day differs from it.
const USUAL: [(f64, f64); 5] = [(1.3, 0.55), (1.05, 0.5), (0.75, 0.5), (1.35, 0.5), (1.0, 0.5)];
/// The year is another one with another seed.
const SEED: u64 = 20;
/// So many notes are in the words.
const NOTES: u64 = 6;

impl App {
    /// Fills new records with the invented year that ends yesterday. Records that hold anything are left as they are;
    /// whether anything was filled.
    ///
    /// # Errors
    /// The records refuse; then nothing is filled.
    pub fn fill_demo(&mut self, now: DateTime<Utc>, zone: &Zone) -> Result<bool, AppError> {
        if self.first_start_done() || !self.store.all_check_ins().or_say(&self.words)?.is_empty() {
            return Ok(false);
        }
        // After midnight the day before still runs: what is counted then is its own.
        let today = (zone.local(now) - DAY_STARTS).date();
        let Some(first) = first_monday(today) else { return Ok(false) };
        let plan = plan::plan(first);
        let begun = zone.instant(first.and_time(NaiveTime::MIN));
        let year: Vec<(NewCheckIn, Option<Entry>)> = workdays(first, today, &plan)
            .filter_map(|date| Some((date, evening(first, today, date, zone, &plan)?)))
            .map(|(date, evening)| (date, evening, self.note(first, date)))
            .filter_map(|(date, evening, note)| evening.told(date, note, zone))
            .collect();
        let silent: Vec<Entry> = workdays(first, today, &plan)
            .filter_map(|date| evening(first, today, date, zone, &plan)?.done_only(date, zone))
            .collect();
        let after: Vec<(NaiveDate, DateTime<Utc>, AfterHours)> = workdays(first, today, &plan)
            .flat_map(|date| {
                let said = after::after_hours(first, today, date, &plan, zone);
                said.into_iter().map(move |(at, said)| (date, at, said))
            })
            .collect();
        let thought_lines = [1, 2].map(|n| self.words.say(&format!("demo-thought-{n}")));
        let went_well = [1, 2].map(|n| self.words.say(&format!("demo-well-{n}")));
        let days: Vec<NaiveDate> = workdays(first, today, &plan).collect();
        let after_end = |date: NaiveDate, minutes: i64| {
            plan.shift_of(date, zone).map(|shift| Moment::new(shift.end + TimeDelta::minutes(minutes), zone))
        };
        let reminders: Vec<Entry> = workdays(first, today, &plan)
            .filter_map(|date| Some(evening(first, today, date, zone, &plan)?.reminders(date, zone, &plan)))
            .flatten()
            .chain(plan::kept_free(first, today, &plan, zone))
            .collect();
        let answered = questionnaires::entries(first, today, &plan, zone);
        self.store
            .together(|store| {
                store.save_plan(&Moment::new(begun, zone), &plan)?;
                answered.iter().try_for_each(|check_in| store.add_check_in(check_in).map(|_| ()))?;
                for (check_in, done) in &year {
                    store.add_check_in(check_in)?;
                    store.append_ledger(done.as_slice())?;
                }
                for (date, at, said) in &after {
                    store.add_after_hours(&Moment::new(*at, zone), *date, said)?;
                }
                crate::sessions::count_from_now_on(store)?;
                for &date in &days {
                    store.set_sessions(date, &sessions::counts(first, today, date))?;
                    if let Some(made) = after_end(date, 4).filter(|_| after::ritual(first, date)) {
                        let which = usize::from(dice(first, date, 62) < 0.5);
                        let said = Closing { went_well: went_well[which].clone(), ..Closing::default() };
                        store.save_closing(&made, date, &said)?;
                    }
                    if let Some((which, made)) = after::thought(first, date).zip(after_end(date, 200)) {
                        let place = Place::Parked { since: made.clone(), morning: None };
                        store.add_thought(
                            &made,
                            ThoughtKind::Thought,
                            &thought_lines[usize::from(which - 1)],
                            &place,
                        )?;
                    }
                }
                store.append_ledger(&silent)?;
                store.append_ledger(&reminders)
            })
            .or_say(&self.words)?;
        Ok(true)
    }

    fn note(&self, first: NaiveDate, date: NaiveDate) -> String {
        let n = dice(first, date, 90);
        if n < 0.06 { self.words.say(&format!("demo-note-{}", pick(n / 0.06))) } else { String::new() }
    }
}

/// Makes records in a new folder, fills them with the invented year, and leaves them closed. Their key lies beside them.
///
/// # Errors
/// Records stand there already, or the folder refuses.
pub fn make_demo(folder: PathBuf, locale: &Locale, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
    let words = crate::words::Words::new(locale);
    if std::fs::read_dir(&folder).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(AppError::of_store(&StoreError::AlreadyThere, &words));
    }
    let records = Records { folder, locale: locale.clone(), key_store: KeyStore::System, demo: true };
    open(records, now).app()?.fill_demo(now, zone).map(|_| ())
}

/// An invented evening.
struct Evening {
    answers: Option<[u8; 5]>,
    at: DateTime<Utc>,
    ended: bool,
    done: bool,
}

impl Evening {
    /// The check-in, and "done for today" where it closed the day.
    fn told(&self, date: NaiveDate, note: String, zone: &Zone) -> Option<(NewCheckIn, Option<Entry>)> {
        let answers = self.answers?;
        let made = Moment::new(self.at, zone);
        let check_in = NewCheckIn {
            made: made.clone(),
            work_date: date,
            instrument: PULSE.to_owned(),
            edition: None,
            answers: Sign::ALL.iter().zip(answers).map(|(sign, value)| (sign.item(), Some(value.into()))).collect(),
            note,
        };
        Some((check_in, self.ended.then_some(Entry::Done { at: made, work_date: Some(date) })))
    }

    /// What became of the day's reminders: on time, until "done for today" was said.
    fn reminders(&self, date: NaiveDate, zone: &Zone, plan: &Plan) -> Vec<Entry> {
        let Some(end) = plan.shift_of(date, zone).map(|shift| shift.end) else { return Vec::new() };
        let said_done = if self.answers.is_some() { self.ended } else { self.done };
        let mut entries: Vec<Entry> = [(Kind::HeadsUp, -10), (Kind::DayEnd, 0), (Kind::Cutoff, 60)]
            .into_iter()
            .map(|(kind, minutes)| {
                let due = end + TimeDelta::minutes(minutes);
                let (at, outcome) =
                    if said_done && self.at < due { (self.at, Outcome::Done) } else { (due, Outcome::Delivered) };
                Entry::Line(Line { at: Moment::new(at, zone), work_date: date, kind, outcome, snooze: None })
            })
            .collect();
        let answered = self.answers.is_some();
        let outcome = if answered && self.at < end { Outcome::Done } else { Outcome::Merged };
        let once = Once { rule: Rule::Pulse, date, minute: 0 };
        entries.insert(2, Entry::Once { at: Moment::new(end, zone), once, outcome });
        entries.extend(answered.then(|| Entry::Answered { at: Moment::new(self.at, zone), work_date: date }));
        entries
    }

    /// "Done for today" said without a check-in.
    fn done_only(&self, date: NaiveDate, zone: &Zone) -> Option<Entry> {
        let silent = self.answers.is_none() && self.done;
        silent.then(|| Entry::Done { at: Moment::new(self.at, zone), work_date: Some(date) })
    }
}

fn evening(first: NaiveDate, today: NaiveDate, date: NaiveDate, zone: &Zone, plan: &Plan) -> Option<Evening> {
    let end = plan.shift_of(date, zone)?.end;
    // Mostly in the half hour after the end, now and then before it or long after the cutoff.
    let minutes = match dice(first, date, 1) {
        n if n < 0.12 => -20.0 * dice(first, date, 2),
        n if n < 0.9 => 3.0 + 40.0 * dice(first, date, 2),
        _ => 75.0 + 60.0 * dice(first, date, 2),
    };
    let missed = dice(first, date, 3) < 0.25;
    let answers = (!missed).then(|| answers(first, today, date));
    #[expect(clippy::cast_possible_truncation, reason = "seconds of an evening")]
    let at = end + TimeDelta::seconds((minutes * 60.0) as i64);
    Some(Evening { answers, at, ended: at >= end, done: dice(first, date, 4) < 0.3 })
}

fn answers(first: NaiveDate, today: NaiveDate, date: NaiveDate) -> [u8; 5] {
    let back = (today - date).num_days();
    #[expect(clippy::cast_precision_loss, reason = "a few days")]
    let risen = ((BAD_FROM_DAYS_BACK - back) as f64 / 7.0).clamp(0.0, 1.0);
    let of_the_day = swing(first, date, 10) * 0.25;
    let mut sign = 0;
    USUAL.map(|(level, spread)| {
        let bad = if sign == 0 { BAD_BY * risen } else { 0.0 };
        sign += 1;
        let value = level + bad + of_the_day + spread * swing(first, date, 20 + sign);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cut to 0 to 4")]
        let whole = value.round().clamp(0.0, 4.0) as u8;
        whole
    })
}

/// The Monday with which the year begins.
fn first_monday(today: NaiveDate) -> Option<NaiveDate> {
    today.checked_sub_days(Days::new(DAYS))?.week(Weekday::Mon).checked_first_day()
}

fn workdays(first: NaiveDate, today: NaiveDate, plan: &Plan) -> impl Iterator<Item = NaiveDate> {
    first.iter_days().take_while(move |date| *date < today).filter(|date| !plan.ranges_on(*date).is_empty())
}

/// A number from 0 to 1 for each day and purpose: the same each time, counted from the first Monday, so that only the
/// end of the year depends on the weekday it is looked at.
fn dice(first: NaiveDate, date: NaiveDate, purpose: u64) -> f64 {
    let day = u64::from(date.num_days_from_ce().abs_diff(first.num_days_from_ce()));
    // SplitMix64 (Steele, Lea, Flood 2014).
    let mut z = (SEED * 1_000_003 + day * 1_009 + purpose).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^= z >> 31;
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
    let number = (z >> 11) as f64 / (1_u64 << 53) as f64;
    number
}

/// Mostly near 0, with a spread of 1: the sum of twelve dice less six.
fn swing(first: NaiveDate, date: NaiveDate, purpose: u64) -> f64 {
    (0..12).map(|n| dice(first, date, purpose * 100 + n)).sum::<f64>() - 6.0
}

fn pick(n: f64) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "one of six"
    )]
    let note = (n * NOTES as f64) as u64;
    1 + note.min(NOTES - 1)
}

#[cfg(test)]
mod tests {
    use store::Store;

    use super::*;
    use crate::view::EveningStatus::{Kept, NotKnown, Off, Over, Stretched};
    use crate::view::SignStatus::{self, Above, Usual};
    use crate::view::TrendSpan;
    use crate::words::Words;
    use testing::words;

    fn filled(now: DateTime<Utc>, zone: &Zone) -> App {
        let mut app = App::over(Store::in_memory().unwrap(), Words::new("en-GB"));
        assert!(app.fill_demo(now, zone).unwrap());
        app
    }

    #[test]
    fn nothing_of_the_year_is_left_to_be_settled_and_every_day_says_what_became_of_its_reminders() {
        let zone = Zone::named("Europe/Warsaw").unwrap();
        let now = zone.instant("2026-11-25T12:00:00".parse().unwrap());
        let mut app = filled(now, &zone);
        let before = app.store.whole_ledger().unwrap().iter().filter_map(Entry::line).count();
        assert!(app.tick(now, &zone, None).unwrap().show.is_empty());
        assert_eq!(app.store.whole_ledger().unwrap().iter().filter_map(Entry::line).count(), before);
        let history = app.reminder_history(None, now, &zone).unwrap();
        let workdays = history.days.iter().skip(1).filter(|day| day.note.is_none());
        assert!(workdays.clone().count() >= 8);
        for day in workdays {
            let kept_free = ["Monday", "Thursday"].iter().any(|name| day.day.starts_with(name));
            assert_eq!(day.lines.len(), if kept_free { 5 } else { 4 }, "{}", day.day);
            assert!(
                !kept_free || day.lines[4].words == words!("history-delivered", at = "19:00"),
                "{}",
                day.lines[4].words
            );
        }
    }

    #[test]
    fn after_midnight_the_day_that_still_runs_is_not_yet_told() {
        let zone = Zone::named("Europe/Warsaw").unwrap();
        let friday = NaiveDate::from_ymd_opt(2026, 11, 27).unwrap();
        for (now, told) in [("2026-11-28T00:30:00", false), ("2026-11-28T04:00:00", true)] {
            let app = filled(zone.instant(now.parse().unwrap()), &zone);
            assert_eq!(app.store.sessions(friday..=friday).unwrap().len() == 1, told, "{now}");
        }
    }

    #[test]
    fn on_every_weekday_exhaustion_has_left_its_usual_range_and_the_others_have_not() {
        let zone = Zone::named("Europe/Warsaw").unwrap();
        for day in 0..7 {
            let now = zone.instant(
                (NaiveDate::from_ymd_opt(2026, 11, 20).unwrap() + Days::new(day)).and_hms_opt(16, 48, 0).unwrap(),
            );
            let view = filled(now, &zone).trends(TrendSpan::Year, now, &zone).unwrap();
            let status: Vec<SignStatus> = view.signs.iter().map(|sign| sign.status).collect();
            let notices: Vec<usize> = view.signs.iter().map(|sign| sign.notices.len()).collect();
            assert_eq!(status, [Above, Usual, Usual, Usual, Usual], "{day} {notices:?}");
            assert_eq!(notices, [1, 0, 0, 0, 0], "{day}");
            let since: NaiveDate = view.signs[0].notices[0].since.parse().unwrap();
            let days = (zone.local(now).date() - since).num_days();
            assert!((10..=21).contains(&days), "{day}: {days}");
        }
    }

    #[test]
    fn the_year_looks_lived() {
        let zone = Zone::named("America/New_York").unwrap();
        let now = zone.instant("2026-11-20T16:48:00".parse().unwrap());
        let app = filled(now, &zone);
        let view = app.trends(TrendSpan::All, now, &zone).unwrap();
        assert!((150..220).contains(&view.entries.len()), "{}", view.entries.len());
        assert_eq!(view.leave.len(), 2);
        let notes = view.entries.iter().filter(|entry| !entry.note.is_empty()).count();
        assert!((4..25).contains(&notes), "{notes}");
        let count = |status| view.evenings.iter().filter(|cell| cell.status == status).count();
        assert!(count(Kept) > 50 && count(NotKnown) > 15 && count(Off) > 50, "{}", view.evenings_sentence);
        assert!(count(Over) > 10 && count(Stretched) > 3, "{}", view.evenings_sentence);
        assert!(view.together.enough, "{:?}", view.together);
        let load = view.load.unwrap();
        let most = load.days.iter().map(|day| day.heavier + day.ordinary).max().unwrap();
        let heavier = load.days.iter().filter(|day| day.heavier > 0).count();
        assert!((90..=130).contains(&load.days.len()) && (5..=9).contains(&most), "{} {most}", load.days.len());
        let recent = words!("load-recent", a_day = "|", heavier = "|", a_day_before = "|", heavier_before = "|");
        let recent = recent.split('|').next().unwrap();
        assert!(heavier > 40 && load.finding.contains(recent), "{heavier} {}", load.finding);
        let month = app.evenings_month(now, &zone).unwrap();
        assert!(month.together.is_some());
        let rows = app.questionnaires(now, &zone).unwrap().rows;
        let answered = |id: &str| rows.iter().find(|row| row.id == id).unwrap().entries.len();
        assert!(answered("ProQOL-5") >= 5 && answered("WHO-5") >= 8);
        assert!(!app.parked_thoughts(now, &zone).unwrap().archived.is_empty());
        let notes = words!("after-reason-notes");
        let for_notes = words!("after-month-over", over = "|", for = "some", count = "|", reason = notes);
        let for_notes = for_notes.rsplit('|').next().unwrap();
        assert!(month.why.is_some_and(|why| why.contains(for_notes)) && month.offer.is_some());
    }

    #[test]
    fn the_same_week_gives_the_same_year_and_records_that_hold_anything_are_left_alone() {
        let zone = Zone::utc();
        let now = zone.instant("2026-11-20T16:48:00".parse().unwrap());
        let mut app = filled(now, &zone);
        let view = |app: &App| app.trends(TrendSpan::All, now, &zone).unwrap().table;
        assert_eq!(view(&app), view(&filled(now, &zone)));
        let before = view(&app);
        assert!(!app.fill_demo(now, &zone).unwrap());
        assert_eq!(view(&app), before);
    }
}
