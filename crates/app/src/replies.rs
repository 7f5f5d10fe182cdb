//! Replies to those who write after hours: the person's own words, the next working time filled in, and at the end of
//! each, always, where to turn in an emergency. Lives here: keeping and filling them. What does not: the clipboard (the
//! shell). Leeward sends nothing.

use chrono::{DateTime, Datelike, Utc};
use domain::zone::Zone;
use serde::{Deserialize, Serialize};

use crate::App;
use crate::day::next_start;
use crate::error::{AppError, ErrorCode, OrSay};
use crate::view::{RepliesForm, RepliesView, ReplyView};

pub(crate) const REPLIES: &str = "replies";
/// What stands for the next working time.
const NEXT: &str = "{next}";
/// More replies than these are not found in a hurry.
const MOST_REPLIES: usize = 5;
/// A reply is a message, not a letter.
const MOST_CHARACTERS: usize = 1000;

/// As they are kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Replies {
    texts: Vec<String>,
    emergency: String,
}

impl App {
    /// The ready replies.
    ///
    /// # Errors
    /// The records refuse.
    pub fn replies(&self, now: DateTime<Utc>, zone: &Zone) -> Result<RepliesView, AppError> {
        let replies = self.kept_replies(zone)?;
        let loaded = self.loaded(now, zone)?;
        let day = loaded.day(now, zone);
        let next = self.next_words(now, zone)?;
        let view = |text: &String| ReplyView {
            text: filled(text, &replies.emergency, &next),
            remark: (!text.contains(NEXT)).then(|| self.words.say_with("reply-no-next", &[("sign", NEXT.into())])),
        };
        Ok(RepliesView {
            replies: replies.texts.iter().map(view).collect(),
            offered: day.acts().still_working,
            form: RepliesForm { texts: replies.texts.clone(), emergency: replies.emergency.clone() },
            sign: NEXT.to_owned(),
        })
    }

    /// Keeps replies.
    ///
    /// # Errors
    /// None, too many, an empty or a too long one, no emergency line, or the records refuse; then nothing is changed.
    pub fn save_replies(&mut self, form: &RepliesForm) -> Result<(), AppError> {
        let refuse = |id: &str, number: usize| {
            let args = [("number", number.into()), ("most", MOST_CHARACTERS.into()), ("replies", MOST_REPLIES.into())];
            Err(AppError::invalid(self.words.say_with(id, &args)))
        };
        let texts: Vec<String> = form.texts.iter().map(|text| text.trim().to_owned()).collect();
        let emergency = form.emergency.trim().to_owned();
        if texts.is_empty() || texts.len() > MOST_REPLIES {
            return refuse("reply-count-problem", texts.len());
        }
        if let Some(at) = texts.iter().position(String::is_empty) {
            return refuse("reply-empty-problem", at + 1);
        }
        if let Some(at) = texts.iter().position(|text| text.chars().count() > MOST_CHARACTERS) {
            return refuse("reply-long-problem", at + 1);
        }
        if emergency.is_empty() {
            return refuse("reply-emergency-missing", 0);
        }
        if emergency.chars().count() > MOST_CHARACTERS {
            return refuse("reply-emergency-long", 0);
        }
        self.store.set_setting(REPLIES, &Replies { texts, emergency }).or_say(&self.words)
    }

    /// A reply, counted from 0, filled in and ready to be sent.
    ///
    /// # Errors
    /// There is none, or the records refuse.
    pub fn reply(&self, nth: u32, now: DateTime<Utc>, zone: &Zone) -> Result<String, AppError> {
        let replies = self.kept_replies(zone)?;
        let text = usize::try_from(nth).ok().and_then(|nth| replies.texts.get(nth));
        let gone = || AppError { code: ErrorCode::Gone, message: self.words.say("trouble-gone") };
        Ok(filled(text.ok_or_else(gone)?, &replies.emergency, &self.next_words(now, zone)?))
    }

    /// What was kept, or words to begin with; the emergency number is that of the country, where it is known.
    fn kept_replies(&self, zone: &Zone) -> Result<Replies, AppError> {
        let kept: Option<Replies> = self.store.setting(REPLIES).or_say(&self.words)?;
        Ok(match kept {
            Some(kept) => kept,
            None => Replies {
                texts: vec![self.words.say_with("reply-first", &[("sign", NEXT.into())])],
                emergency: self.words.say_with("reply-emergency-first", &[("first", self.help(zone)?.first.into())]),
            },
        })
    }

    /// "on Monday at 9:00": the next start of work after the running day.
    fn next_words(&self, now: DateTime<Utc>, zone: &Zone) -> Result<String, AppError> {
        let loaded = self.loaded(now, zone)?;
        let state = loaded.day_state(now, zone);
        let after = state.shift.as_ref().map_or(now, |shift| now.max(shift.end));
        let Some(next) = next_start(loaded.plan(), zone, after) else {
            return Ok(self.words.say("reply-next-unknown"));
        };
        let local = zone.local(next);
        let near = (local.date() - zone.local(now).date()).num_days() < 7;
        let args = [
            ("weekday", self.words.weekday(local.weekday()).into()),
            ("date", self.words.date(local.date()).into()),
            ("time", self.words.time(local.time()).into()),
        ];
        Ok(self.words.say_with(if near { "reply-next" } else { "reply-next-far" }, &args))
    }
}

fn filled(text: &str, emergency: &str, next: &str) -> String {
    format!("{}\n\n{emergency}", text.replace(NEXT, next))
}

#[cfg(test)]
mod tests {
    use domain::moment::Moment;
    use domain::work_week::Plan;
    use store::Store;

    use super::*;
    use crate::words::Words;
    use testing::words;

    fn warsaw() -> Zone {
        Zone::named("Europe/Warsaw").unwrap()
    }

    fn at(text: &str) -> DateTime<Utc> {
        warsaw().instant(text.parse().unwrap())
    }

    fn app() -> App {
        let day = r#"["09:00-17:30"]"#;
        let week = format!(
            r#"{{"week": {{"mon": {day}, "tue": {day}, "fri": {day}}},
                "exceptions": [{{"from": "2026-12-01", "to": "2026-12-11", "kind": "leave"}}]}}"#
        );
        let plan: Plan = serde_json::from_str(&week).unwrap();
        let mut store = Store::in_memory().unwrap();
        store.save_plan(&Moment::new(at("2026-11-16T08:00:00"), &warsaw()), &plan).unwrap();
        App::over(store, Words::new("en-GB"))
    }

    fn form(text: &str, emergency: &str) -> RepliesForm {
        RepliesForm { texts: vec![text.to_owned()], emergency: emergency.to_owned() }
    }

    fn next(weekday: &str) -> &'static str {
        words!("reply-next", weekday = weekday, time = "9:00")
    }

    #[test]
    fn the_next_working_time_is_filled_in_and_the_emergency_line_stands_at_the_end() {
        let mut app = app();
        app.save_replies(&form(" Back {next}. Truly {next}. ", "Call 999. ")).unwrap();
        let reply = |now: &str| app.reply(0, at(now), &warsaw()).unwrap();
        let monday = next("Monday");
        assert_eq!(reply("2026-11-20T18:40:00"), format!("Back {monday}. Truly {monday}.\n\nCall 999."));
        assert!(reply("2026-11-20T12:00:00").contains(monday), "not the day that runs");
        assert!(reply("2026-11-24T19:00:00").contains(next("Friday")));
        let far = words!("reply-next-far", date = "Monday 14 December", time = "9:00");
        assert!(reply("2026-11-30T19:00:00").contains(far), "leave is left out");
        assert_eq!(app.reply(1, at("2026-11-20T18:40:00"), &warsaw()).unwrap_err().code, ErrorCode::Gone);
    }

    #[test]
    fn there_are_words_to_begin_with_that_say_when_and_where_to_turn() {
        let view = app().replies(at("2026-11-20T18:40:00"), &warsaw()).unwrap();
        assert_eq!(view.replies.len(), 1);
        let text = &view.replies[0].text;
        let emergency = words!("reply-emergency-first", first = words!("help-first"));
        assert_eq!(*text, format!("{}\n\n{emergency}", words!("reply-first", sign = next("Monday"))));
        assert!(!text.contains(NEXT) && view.form.texts[0].contains(NEXT));
        assert_eq!((view.replies[0].remark.clone(), view.offered), (None, true));
        assert!(!app().replies(at("2026-11-20T12:00:00"), &warsaw()).unwrap().offered);
    }

    #[test]
    fn the_emergency_line_has_a_number_only_where_zone_and_region_agree_on_the_country() {
        for (locale, zone, first) in [
            ("en_US.UTF-8", "Europe/Warsaw", words!("help-first")),
            ("en_GB.UTF-8", "Europe/London", words!("help-first-gb")),
        ] {
            let app = App::over(app().store, Words::new(locale));
            let view = app.replies(at("2026-11-20T18:40:00"), &Zone::named(zone).unwrap()).unwrap();
            assert_eq!(view.form.emergency, words!("reply-emergency-first", first = first), "{zone} {locale}");
        }
    }

    #[test]
    fn the_emergency_line_can_not_be_left_out_and_a_bad_form_changes_nothing() {
        let mut app = app();
        let before = app.replies(at("2026-11-20T18:40:00"), &warsaw()).unwrap();
        let many = RepliesForm { texts: vec!["x".to_owned(); 6], emergency: "y".to_owned() };
        let none = RepliesForm { texts: vec![], emergency: "y".to_owned() };
        let second = RepliesForm { texts: vec!["x".to_owned(), " ".to_owned()], emergency: "y".to_owned() };
        for (form, sentence) in [
            (form("Back {next}.", "  "), words!("reply-emergency-missing")),
            (form("x", &"y".repeat(1001)), words!("reply-emergency-long", most = 1000)),
            (form(&"x".repeat(1001), "y"), words!("reply-long-problem", most = 1000, number = 1)),
            (second, words!("reply-empty-problem", number = 2)),
            (many, words!("reply-count-problem", replies = 5)),
            (none, words!("reply-count-problem", replies = 5)),
        ] {
            assert_eq!(app.save_replies(&form).unwrap_err().message, sentence);
            assert_eq!(app.replies(at("2026-11-20T18:40:00"), &warsaw()).unwrap(), before);
        }
    }

    #[test]
    fn a_reply_that_does_not_say_when_is_kept_and_remarked_on() {
        let mut app = app();
        app.save_replies(&form("I read this later.", "Call 999.")).unwrap();
        let view = app.replies(at("2026-11-20T18:40:00"), &warsaw()).unwrap();
        assert_eq!(view.replies[0].text, "I read this later.\n\nCall 999.");
        assert_eq!(view.replies[0].remark.as_deref(), Some(words!("reply-no-next", sign = NEXT)));
    }
}
