//! Sessions, counted by day and kind: one more, one taken back, the person's own caps, ten quiet minutes after a heavier
//! one. Lives here: the verbs, what Today and the tray show, what is chosen in Settings. What does not: what counts as
//! heavier and when a cap is come to (`domain::sessions`), when the quiet minutes are over (`domain::reminder`), the
//! load of past days (`trends/load.rs`).
//!
//! No time of a session is kept, nor anything it could be told from: a count adds no entry to the ledger and says of no
//! reminder that it was seen. While quiet minutes run their end is stored; it is forgotten as they are over.

#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use domain::sessions::{BUFFER, Cap, Caps, Counts, HIGHEST_CAP, MOST_OF_A_KIND, Reached, SessionKind, reached};
use domain::zone::Zone;
use store::{Store, StoreError};

use crate::App;
use crate::day::{Day, until_words};
use crate::error::{AppError, OrSay};
use crate::tick::Loaded;
use crate::view::{SessionCount, SessionsView, SettingsForm};
use crate::words::Words;

const COUNTED: &str = "sessions.counted";
const CAP: &str = "sessions.cap";
const CAP_HEAVIER: &str = "sessions.cap_heavier";
const BUFFER_WANTED: &str = "sessions.buffer";

/// Counting sessions, in the tray's menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TraySessions {
    /// The submenu's words: with the day's count, unless Leeward is discreet.
    pub label: String,
    /// Each kind and its words.
    pub kinds: Vec<(crate::view::SessionKind, String)>,
    /// Whether one of today can be taken back.
    pub back: bool,
    /// Whether quiet minutes run that can be ended.
    pub buffer: bool,
    /// That a cap is come to.
    pub reached: Vec<String>,
}

/// What a person chose about sessions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct SessionsChosen {
    counted: bool,
    caps: Caps,
    buffer: bool,
}

impl SessionsChosen {
    /// What a form asks for, or in a sentence which of its numbers is none.
    pub(crate) fn read(form: &SettingsForm, words: &Words) -> Result<SessionsChosen, AppError> {
        let cap = |typed: &str, id: &str| match typed.trim() {
            "" => Ok(None),
            typed => typed.parse::<i64>().ok().and_then(|cap| Cap::try_from(cap).ok()).map(Some).ok_or_else(|| {
                AppError::invalid(words.say_with(id, &[("typed", typed.into()), ("most", HIGHEST_CAP.into())]))
            }),
        };
        Ok(SessionsChosen {
            counted: form.sessions_counted,
            caps: Caps {
                all: cap(&form.session_cap, "session-cap-problem")?,
                heavier: cap(&form.heavier_cap, "session-cap-heavier-problem")?,
            },
            buffer: form.session_buffer,
        })
    }

    /// Keeps it. Quiet minutes that are no longer wanted end.
    pub(crate) fn keep(self, store: &mut Store) -> Result<(), StoreError> {
        store.set_setting(COUNTED, &self.counted)?;
        store.set_setting(CAP, &self.caps.all)?;
        store.set_setting(CAP_HEAVIER, &self.caps.heavier)?;
        store.set_setting(BUFFER_WANTED, &self.buffer)?;
        if self.counted && self.buffer { Ok(()) } else { store.forget_session_buffer() }
    }
}

/// Sessions are counted from now on, without caps and quiet minutes.
pub(crate) fn count_from_now_on(store: &mut Store) -> Result<(), StoreError> {
    SessionsChosen { counted: true, ..SessionsChosen::default() }.keep(store)
}

impl App {
    /// Counts one more session of the running work date; what to say of it.
    ///
    /// # Errors
    /// The day holds no more, or the records refuse.
    pub fn count_session(
        &mut self,
        kind: crate::view::SessionKind,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<String, AppError> {
        self.hold_clock(now, zone)?;
        let kind = SessionKind::from(kind);
        let chosen = self.sessions_chosen()?;
        let date = self.session_date(now, zone)?;
        let before = self.counts_of(date)?;
        if before.of(kind) >= MOST_OF_A_KIND {
            let args = [("most", MOST_OF_A_KIND.into()), ("kind", kind.id().into())];
            return Err(AppError::invalid(self.words.say_with("session-too-many", &args)));
        }
        let buffer = chosen.counted && chosen.buffer && kind.is_heavier();
        self.store
            .together(|store| {
                store.count_session(date, kind)?;
                if buffer { store.set_session_buffer(now + BUFFER) } else { Ok(()) }
            })
            .or_say(&self.words)?;
        let counts = self.counts_of(date)?;
        let args = [("kind", kind.id().into()), ("count", counts.total().into())];
        let mut said = vec![self.words.say_with("session-counted", &args)];
        let stood = reached(&before, &chosen.caps);
        let new: Vec<Reached> = reached(&counts, &chosen.caps).into_iter().filter(|cap| !stood.contains(cap)).collect();
        said.extend(kind_word(&new, &self.words));
        if buffer {
            let loaded = self.loaded(now, zone)?;
            said.extend(self.buffer_line(&loaded.day(now, zone)).map(|line| format!("{line}.")));
        }
        Ok(said.join(" "))
    }

    /// Takes one session of today back: of a kind, or the one that was counted last. Quiet minutes that it began end.
    ///
    /// # Errors
    /// There is none, or the records refuse.
    pub fn take_session_back(
        &mut self,
        kind: Option<crate::view::SessionKind>,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<String, AppError> {
        let date = self.session_date(now, zone)?;
        let last = self.last_session_of(date)?;
        let Some(kind) = kind.map(SessionKind::from).or(last) else {
            return Err(AppError::invalid(self.words.say("session-none-back")));
        };
        if self.counts_of(date)?.of(kind) == 0 {
            return Err(AppError::invalid(self.words.say_with("session-none-of-kind", &[("kind", kind.id().into())])));
        }
        self.store
            .together(|store| {
                store.take_session_back(date, kind)?;
                if kind.is_heavier() && last == Some(kind) { store.forget_session_buffer() } else { Ok(()) }
            })
            .or_say(&self.words)?;
        let args = [("kind", kind.id().into()), ("count", self.counts_of(date)?.total().into())];
        Ok(self.words.say_with("session-taken-back", &args))
    }

    /// Ends the quiet minutes that run.
    ///
    /// # Errors
    /// The records refuse.
    pub fn end_session_buffer(&mut self) -> Result<(), AppError> {
        self.store.forget_session_buffer().or_say(&self.words)
    }

    /// How many sessions of each kind the running work date has, by the kinds' names.
    ///
    /// # Errors
    /// The records refuse.
    pub fn session_counts(&self, now: DateTime<Utc>, zone: &Zone) -> Result<[(&'static str, u32); 4], AppError> {
        let counts = self.counts_of(self.session_date(now, zone)?)?;
        Ok(SessionKind::ALL.map(|kind| (kind.id(), counts.of(kind))))
    }

    /// The sessions of today, for Today.
    ///
    /// # Errors
    /// The records refuse.
    pub fn sessions(&self, now: DateTime<Utc>, zone: &Zone) -> Result<SessionsView, AppError> {
        let chosen = self.sessions_chosen()?;
        let loaded = self.loaded(now, zone)?;
        let day = loaded.day(now, zone);
        let counts = self.counts_of(day.state.work_date)?;
        let total = counts.total();
        let kinds = SessionKind::ALL.map(|kind| SessionCount { kind: kind.into(), sessions: counts.of(kind) });
        Ok(SessionsView {
            shown: chosen.counted || total > 0,
            kinds: kinds.into(),
            total: (total > 0).then(|| self.words.say_with("session-total", &[("count", total.into())])),
            reached: kind_word(&reached(&counts, &chosen.caps), &self.words),
            buffer: self.buffer_line(&day),
        })
    }

    /// Counting sessions in the tray; nothing where it is not wanted.
    pub(crate) fn tray_sessions(&self, day: &Day<'_>) -> Result<Option<TraySessions>, AppError> {
        let chosen = self.sessions_chosen()?;
        if !chosen.counted {
            return Ok(None);
        }
        let (words, date) = (&self.words, day.state.work_date);
        let counts = self.counts_of(date)?;
        // A menu is read by whoever stands beside the screen.
        let discreet = self.is_discreet();
        let caps = reached(&counts, &chosen.caps);
        let label = match counts.total() {
            count if count > 0 && !discreet => words.say_with("tray-sessions-count", &[("count", count.into())]),
            _ => words.say("tray-sessions"),
        };
        let reached = if discreet && !caps.is_empty() {
            vec![words.say("session-cap-discreet")]
        } else {
            caps.iter().map(|cap| cap_words(*cap, words)).collect()
        };
        Ok(Some(TraySessions {
            label,
            kinds: SessionKind::ALL.map(|kind| (kind.into(), words.say(&format!("sessions-{}", kind.id())))).into(),
            back: self.last_session_of(date)?.is_some(),
            buffer: day.state.buffer_until.is_some(),
            reached,
        }))
    }

    /// Whether sessions are counted: not until a person asks for it, since most who help have none.
    pub(crate) fn are_sessions_counted(&self) -> Result<bool, AppError> {
        Ok(self.sessions_chosen()?.counted)
    }

    /// What was chosen, in the form of Settings.
    pub(crate) fn sessions_in(&self, form: SettingsForm) -> Result<SettingsForm, AppError> {
        let chosen = self.sessions_chosen()?;
        let typed = |cap: Option<Cap>| cap.map(|cap| u32::from(cap).to_string()).unwrap_or_default();
        Ok(SettingsForm {
            sessions_counted: chosen.counted,
            session_cap: typed(chosen.caps.all),
            heavier_cap: typed(chosen.caps.heavier),
            session_buffer: chosen.buffer,
            ..form
        })
    }

    fn sessions_chosen(&self) -> Result<SessionsChosen, AppError> {
        let on = |key| Ok(self.store.setting(key).or_say(&self.words)?.unwrap_or(false));
        let cap = |key| Ok(self.store.setting::<Option<Cap>>(key).or_say(&self.words)?.flatten());
        Ok(SessionsChosen {
            counted: on(COUNTED)?,
            caps: Caps { all: cap(CAP)?, heavier: cap(CAP_HEAVIER)? },
            buffer: on(BUFFER_WANTED)?,
        })
    }

    /// The work date that a session counted now belongs to.
    fn session_date(&self, now: DateTime<Utc>, zone: &Zone) -> Result<NaiveDate, AppError> {
        let loaded: Loaded = self.loaded(now, zone)?;
        Ok(loaded.standing(now).work_date_of(&loaded.state, now, zone))
    }

    fn counts_of(&self, date: NaiveDate) -> Result<Counts, AppError> {
        let days = self.store.sessions(date..=date).or_say(&self.words)?;
        Ok(days.first().map(|(_, counts)| *counts).unwrap_or_default())
    }

    fn last_session_of(&self, date: NaiveDate) -> Result<Option<SessionKind>, AppError> {
        let last = self.store.last_session().or_say(&self.words)?;
        Ok(last.filter(|(of, _)| *of == date).map(|(_, kind)| kind))
    }

    fn buffer_line(&self, day: &Day<'_>) -> Option<String> {
        let until = until_words(day, day.state.buffer_until?, &self.words);
        Some(self.words.say_with("day-buffer", &[("until", until.into())]))
    }
}

/// "That is 6 today, the number you set for yourself.", and what can be done with it.
fn kind_word(caps: &[Reached], words: &Words) -> Option<String> {
    let mut said: Vec<String> = caps.iter().map(|cap| cap_words(*cap, words)).collect();
    if said.is_empty() {
        return None;
    }
    said.push(words.say("session-cap-lighter"));
    Some(said.join(" "))
}

fn cap_words(reached: Reached, words: &Words) -> String {
    let (id, cap) = match reached {
        Reached::All(cap) => ("session-cap-all", cap),
        Reached::Heavier(cap) => ("session-cap-heavier", cap),
    };
    words.say_with(id, &[("cap", u32::from(cap).into())])
}
