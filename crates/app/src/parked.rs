//! Parked thoughts: one line at any hour, out of sight until work starts again. Lives here: parking, showing, putting
//! away. What does not: when one is shown (`domain::parked`). No notification ever says one.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::moment::Moment;
use domain::parked::{Place, Seen, shown_from};
use domain::work_week::parse_date;
use domain::zone::Zone;
use store::{ParkedThought, StoreError, ThoughtKind};

use crate::App;
use crate::day::long_moment_at;
use crate::error::{AppError, OrSay};
use crate::view::{NotedView, ParkForm, ParkedView, ThoughtGoes, ThoughtView};

/// A line that is longer than this is more than one line.
pub(crate) const MOST_CHARACTERS: usize = 280;
/// What is typed may be longer until it is parked.
const LONGEST_DRAFT: usize = 10_000;
/// A morning further off was more likely mistyped.
const FURTHEST: TimeDelta = TimeDelta::days(366);
/// So many archived thoughts are listed.
const ARCHIVE_LISTED: usize = 200;

impl App {
    /// Parks a thought.
    ///
    /// # Errors
    /// No line, one that is too long, a morning that is none, or the records refuse.
    pub fn park_thought(&mut self, form: &ParkForm, now: DateTime<Utc>, zone: &Zone) -> Result<NotedView, AppError> {
        self.hold_clock(now, zone)?;
        let morning = form.morning.as_deref().map(|typed| self.morning(typed, now, zone)).transpose()?;
        self.park(ThoughtKind::Thought, &form.thought, morning, now, zone)
    }

    /// The line that is being typed and not parked yet; empty where none is.
    ///
    /// # Errors
    /// The records refuse.
    pub fn parked_draft(&self) -> Result<String, AppError> {
        self.store.thought_draft().or_say(&self.words)
    }

    /// Keeps the line that is being typed, so that closing the window or losing the computer loses none of it.
    ///
    /// # Errors
    /// It is longer than any line can be that is still being shortened, or the records refuse.
    pub fn keep_parked_draft(&mut self, line: &str) -> Result<(), AppError> {
        if line.chars().count() > LONGEST_DRAFT {
            return Err(AppError::invalid(self.words.say_with("parked-long", &[("most", MOST_CHARACTERS.into())])));
        }
        self.store.keep_thought_draft(line).or_say(&self.words)
    }

    /// The thoughts that wait, are shown, or rest.
    ///
    /// # Errors
    /// The records refuse.
    pub fn parked_thoughts(&self, now: DateTime<Utc>, zone: &Zone) -> Result<ParkedView, AppError> {
        let plan = self.plan()?;
        let mut view = ParkedView::default();
        let (mut waiting, mut next) = (0_usize, DateTime::<Utc>::MAX_UTC);
        for thought in self.store.thoughts().or_say(&self.words)? {
            match thought.place.seen(plan.as_ref(), now, zone) {
                Seen::Waits(until) => {
                    waiting += 1;
                    next = next.min(until);
                }
                Seen::Shown => view.shown.push(self.thought_view(thought)),
                Seen::Archived => view.archived.push(self.thought_view(thought)),
                Seen::Deleted => {}
            }
        }
        view.archived.reverse();
        view.archived.truncate(ARCHIVE_LISTED);
        view.waiting = (waiting > 0).then(|| {
            let until = long_moment_at(next, now, zone, &self.words);
            self.words.say_with("parked-waiting", &[("count", waiting.into()), ("until", until.into())])
        });
        Ok(view)
    }

    /// Puts a thought away, parks it again or deletes it.
    ///
    /// # Errors
    /// It is gone, or the records refuse.
    pub fn move_thought(&mut self, id: &str, to: ThoughtGoes, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let at = Moment::new(now, zone);
        let place = match to {
            ThoughtGoes::Away => Place::PutAway { at },
            ThoughtGoes::Again => Place::Parked { since: at, morning: None },
            ThoughtGoes::Deleted => Place::Deleted { at },
        };
        if !self.store.has_thought(id).or_say(&self.words)? {
            return Err(AppError::of_store(&StoreError::Gone, &self.words));
        }
        self.store.move_thought(id, &place).or_say(&self.words)
    }

    /// Takes the last move of a thought back.
    ///
    /// # Errors
    /// There is nothing to take back, or the records refuse.
    pub fn undo_thought(&mut self, id: &str) -> Result<(), AppError> {
        self.store.undo_thought(id).or_say(&self.words)
    }

    /// Parks a line about something. A thought is no longer being typed then.
    pub(crate) fn park(
        &mut self,
        kind: ThoughtKind,
        line: &str,
        morning: Option<NaiveDate>,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<NotedView, AppError> {
        let line = self.one_line("parked-empty", line)?;
        let made = Moment::new(now, zone);
        let place = Place::Parked { since: made.clone(), morning };
        let parked = self.store.together(|store| {
            if kind == ThoughtKind::Thought {
                store.keep_thought_draft("")?;
            }
            store.add_thought(&made, kind, &line, &place)
        });
        let id = parked.or_say(&self.words)?;
        let from = shown_from(now, morning, self.plan()?.as_ref(), zone);
        let until = long_moment_at(from, now, zone, &self.words);
        Ok(NotedView { id, words: self.words.say_with("parked-until", &[("until", until.into())]) })
    }

    /// A line as it is kept: what was typed or pasted over several lines is one.
    pub(crate) fn one_line(&self, empty: &str, typed: &str) -> Result<String, AppError> {
        let line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            return Err(AppError::invalid(self.words.say(empty)));
        }
        if line.chars().count() > MOST_CHARACTERS {
            return Err(AppError::invalid(self.words.say_with("parked-long", &[("most", MOST_CHARACTERS.into())])));
        }
        Ok(line)
    }

    /// A morning as it is typed: a date to come.
    pub(crate) fn morning(&self, typed: &str, now: DateTime<Utc>, zone: &Zone) -> Result<NaiveDate, AppError> {
        let today = zone.local(now).date();
        let refuse = |id: &str| AppError::invalid(self.words.say_with(id, &[("typed", typed.trim().into())]));
        match parse_date(typed.trim()) {
            None => Err(refuse("parked-no-date")),
            Some(date) if date <= today => Err(refuse("parked-past")),
            Some(date) if date - today > FURTHEST => Err(refuse("parked-far")),
            Some(date) => Ok(date),
        }
    }

    fn thought_view(&self, thought: ParkedThought) -> ThoughtView {
        let words = &self.words;
        let made = thought.made.local();
        let args = [("date", words.date(made.date()).into()), ("time", words.time(made.time()).into())];
        let about = match thought.kind {
            ThoughtKind::Thought => None,
            kind => Some(words.say(&format!("parked-about-{}", kind.id()))),
        };
        ThoughtView { id: thought.id, about, thought: thought.thought, when: words.say_with("parked-when", &args) }
    }
}

#[cfg(test)]
mod tests {
    use domain::work_week::Plan;
    use store::Store;

    use super::*;
    use crate::error::ErrorCode;
    use crate::words::Words;
    use testing::words;

    const LINE: &str = "ask about the referral for the plum tree";

    fn warsaw() -> Zone {
        Zone::named("Europe/Warsaw").unwrap()
    }

    fn at(text: &str) -> DateTime<Utc> {
        warsaw().instant(text.parse().unwrap())
    }

    fn app() -> App {
        let day = r#"["09:00-17:30"]"#;
        let week = format!(r#"{{"week": {{"mon": {day}, "tue": {day}, "wed": {day}, "thu": {day}, "fri": {day}}}}}"#);
        let plan: Plan = serde_json::from_str(&week).unwrap();
        let mut store = Store::in_memory().unwrap();
        store.save_plan(&Moment::new(at("2026-11-16T08:00:00"), &warsaw()), &plan).unwrap();
        App::over(store, Words::new("en-GB"))
    }

    fn park(app: &mut App, line: &str, now: &str) -> NotedView {
        let form = ParkForm { thought: line.to_owned(), morning: None };
        app.park_thought(&form, at(now), &warsaw()).unwrap()
    }

    fn seen(app: &App, now: &str) -> (Vec<String>, Option<String>, Vec<String>) {
        let view = app.parked_thoughts(at(now), &warsaw()).unwrap();
        let lines = |thoughts: Vec<ThoughtView>| thoughts.into_iter().map(|thought| thought.thought).collect();
        (lines(view.shown), view.waiting, lines(view.archived))
    }

    #[test]
    fn a_thought_of_friday_night_is_out_of_sight_until_monday_morning() {
        let mut app = app();
        let monday = words!("moment-long", day = "Monday", time = "9:00");
        let noted = park(&mut app, LINE, "2026-11-20T21:40:00");
        assert_eq!(noted.words, words!("parked-until", until = monday));
        let waiting = Some(words!("parked-waiting", count = 1, until = monday).to_owned());
        assert_eq!(seen(&app, "2026-11-20T21:41:00"), (vec![], waiting.clone(), vec![]));
        assert_eq!(seen(&app, "2026-11-23T08:59:00").1, waiting);
        assert_eq!(seen(&app, "2026-11-23T09:00:00"), (vec![LINE.to_owned()], None, vec![]));
        let view = app.parked_thoughts(at("2026-11-23T09:00:00"), &warsaw()).unwrap();
        assert_eq!(view.shown[0].when, words!("parked-when", date = "Friday 20 November", time = "21:40"));
        assert_eq!(seen(&app, "2026-12-07T09:00:00"), (vec![], None, vec![LINE.to_owned()]), "14 days later it rests");
        assert_eq!(seen(&app, "2036-12-07T09:00:00").2, [LINE], "and is never deleted by itself");
    }

    #[test]
    fn it_is_put_away_parked_again_or_deleted_and_each_can_be_taken_back() {
        let mut app = app();
        let id = park(&mut app, LINE, "2026-11-20T21:40:00").id;
        let now = "2026-11-23T09:10:00";
        for (to, shown, waits, archived) in
            [(ThoughtGoes::Away, 0, false, 1), (ThoughtGoes::Again, 0, true, 0), (ThoughtGoes::Deleted, 0, false, 0)]
        {
            app.move_thought(&id, to, at(now), &warsaw()).unwrap();
            let found = seen(&app, now);
            assert_eq!((found.0.len(), found.1.is_some(), found.2.len()), (shown, waits, archived), "{to:?}");
            app.undo_thought(&id).unwrap();
            assert_eq!(seen(&app, now).0, [LINE]);
        }
        app.move_thought(&id, ThoughtGoes::Deleted, at(now), &warsaw()).unwrap();
        let again = app.move_thought(&id, ThoughtGoes::Away, at(now), &warsaw()).unwrap_err();
        assert_eq!(again.code, ErrorCode::Gone);
    }

    #[test]
    fn it_is_one_line_and_what_can_not_be_taken_is_refused_in_a_sentence() {
        let mut app = app();
        park(&mut app, "  two\n lines\tpasted ", "2026-11-20T12:00:00");
        assert_eq!(seen(&app, "2026-11-23T09:00:00").0, ["two lines pasted"]);
        let form = |thought: &str, morning: Option<&str>| ParkForm {
            thought: thought.to_owned(),
            morning: morning.map(str::to_owned),
        };
        for (form, sentence) in [
            (form(" \n", None), words!("parked-empty")),
            (form(&"x".repeat(281), None), words!("parked-long", most = 280)),
            (form("x", Some("soon")), words!("parked-no-date", typed = "soon")),
            (form("x", Some("2026-11-20")), words!("parked-past", typed = "2026-11-20")),
            (form("x", Some("2036-11-20")), words!("parked-far", typed = "2036-11-20")),
        ] {
            let error = app.park_thought(&form, at("2026-11-20T12:00:00"), &warsaw()).unwrap_err();
            assert_eq!((error.code, error.message.as_str()), (ErrorCode::InvalidInput, sentence));
        }
        let picked = app.park_thought(&form("x", Some("2026-11-25")), at("2026-11-20T12:00:00"), &warsaw()).unwrap();
        assert_eq!(
            picked.words,
            words!("parked-until", until = words!("moment-long", day = "Wednesday", time = "9:00"))
        );
    }

    #[test]
    fn a_line_that_is_being_typed_is_back_until_it_is_parked() {
        let folder = tempfile::tempdir().unwrap();
        let place = crate::opening::Records {
            folder: folder.path().join("records"),
            locale: "en-GB".into(),
            key_store: store::KeyStore::None,
            demo: true,
        };
        let begin = || crate::opening::open(place.clone(), at("2026-11-20T21:40:00"));
        let mut opened = begin();
        opened.app().unwrap().keep_parked_draft("ask about the ref").unwrap();
        opened.app().unwrap().keep_parked_draft(LINE).unwrap();
        drop(opened);
        let mut opened = begin();
        let app = opened.app().unwrap();
        assert_eq!(app.parked_draft().unwrap(), LINE);
        let refused = app.park_thought(
            &ParkForm { thought: LINE.to_owned(), morning: Some("soon".to_owned()) },
            at("2026-11-20T21:41:00"),
            &warsaw(),
        );
        assert!(refused.is_err());
        assert_eq!(app.parked_draft().unwrap(), LINE, "what can't be parked is still being typed");
        assert!(app.keep_parked_draft(&"x".repeat(10_001)).is_err());
        park(app, LINE, "2026-11-20T21:42:00");
        assert_eq!(app.parked_draft().unwrap(), "");
        app.keep_parked_draft("another").unwrap();
        app.keep_parked_draft("").unwrap();
        assert_eq!(app.parked_draft().unwrap(), "");
    }

    #[test]
    fn no_reminder_and_no_line_of_the_tray_ever_says_one() {
        let mut app = app();
        app.store.set_setting("discreet", &false).unwrap();
        park(&mut app, LINE, "2026-11-20T21:40:00");
        let mut shown = 0;
        for hours in 0..(24 * 20) {
            let now = at("2026-11-20T22:00:00") + TimeDelta::hours(hours) + TimeDelta::minutes(30);
            for reminder in app.tick(now, &warsaw(), None).unwrap().show {
                shown += 1;
                assert!(!format!("{} {}", reminder.text.title, reminder.text.body).contains("plum tree"));
            }
            assert!(!app.tray(now, &warsaw()).unwrap().lines.join(" ").contains("plum tree"));
        }
        assert!(shown > 20);
    }
}
