//! The guided check-in: begun, kept with every key, finished, changed, deleted, taken back.
//! Lives here: the verbs. What does not: the last page (`check_in/result.rs`), what a window sends (`check_in/parsed.rs`),
//! one said in one line (`check_in/at_once.rs`).

mod at_once;
mod parsed;
mod result;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::instrument::{PULSE, Sign, pulse};
use domain::moment::Moment;
use domain::reminder::{Act, Entry, act};
use domain::zone::Zone;
use store::{CheckIn, CheckInId, Draft, NewCheckIn, StoreError, Undone};

use crate::App;
use crate::calendar::Calendar;
use crate::error::{AppError, OrSay};
use crate::pulses::five;
use crate::view::{CheckInAsked, CheckInDraft, CheckInView, QuestionView, ResultView};
pub use at_once::{CheckedIn, NotTaken, TypedAnswers};
use parsed::Parsed;
pub(crate) use parsed::date;
use result::Finished;

/// How long the last check-ins took, in seconds.
const TOOK: &str = "check_in.took_seconds";
/// So many of them are kept.
const TOOK_KEPT: usize = 15;
/// A check-in that lay open longer than this does not tell how long one takes.
const TOOK_LONGEST_SECONDS: i64 = 600;
/// A draft of another day is gone on with for so long; later it is kept as that day's check-in.
const DRAFT_RESUMED_HOURS: i64 = 12;
/// The page of the note.
const NOTE_PAGE: u8 = 5;

impl App {
    /// The check-in as it stands: a new one, the draft, an entry to change, or one entered after the fact.
    ///
    /// # Errors
    /// A date that is none or is still to come, an entry that is gone, or the records refuse.
    pub fn check_in(&mut self, asked: &CheckInAsked, now: DateTime<Utc>, zone: &Zone) -> Result<CheckInView, AppError> {
        let calendar = self.calendar(now, zone)?;
        let entry = asked.entry.as_deref().map(|id| self.entry(id)).transpose()?;
        let date = asked.work_date.as_deref().map(|text| parsed::date(text, &calendar, &self.words)).transpose()?;
        let draft = self.store.draft().or_say(&self.words)?;
        let mut remark = None;
        if let Some(draft) = draft {
            if resumes(&draft, entry.as_ref(), date, calendar.today(), now) {
                return Ok(self.begin(Begin::Draft(draft), &calendar));
            }
            remark = self.put_aside(draft)?;
        }
        let begin = match entry {
            Some(entry) => Begin::Entry(entry),
            None => Begin::New(date.unwrap_or(calendar.today())),
        };
        let mut view = self.begin(begin, &calendar);
        view.remark = remark.or(view.remark);
        Ok(view)
    }

    /// Keeps answers under way, at once.
    ///
    /// # Errors
    /// An answer, a date or a note that can't be taken, or the records refuse.
    pub fn keep_draft(&mut self, draft: &CheckInDraft, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        let calendar = self.calendar(now, zone)?;
        let parsed = Parsed::new(draft, &calendar, &self.words)?;
        let before = self.store.draft().or_say(&self.words)?;
        // The moment it was begun stays: it tells how long a check-in takes, and which day a forgotten one is of.
        let begun = before
            .filter(|before| before.work_date == parsed.work_date && before.entry == parsed.entry)
            .map_or_else(|| Moment::new(now, zone), |before| before.kept);
        let draft = Draft {
            kept: begun,
            work_date: parsed.work_date,
            instrument: PULSE.to_owned(),
            answers: parsed.answers.kept(pulse()),
            note: parsed.note,
            page: draft.page.min(NOTE_PAGE),
            entry: parsed.entry,
        };
        self.store.keep_draft(&draft).or_say(&self.words)
    }

    /// Throws answers under way away.
    ///
    /// # Errors
    /// The records refuse.
    pub fn drop_draft(&mut self) -> Result<(), AppError> {
        self.store.drop_draft().or_say(&self.words)
    }

    /// Stores a check-in or a change of one. After the day's end it says "done for today" too. Both and the end of the
    /// draft are one: all or none.
    ///
    /// # Errors
    /// Nothing answered and no note, an answer or a date that can't be taken, an entry that is gone, or the records
    /// refuse; then the draft stays.
    pub fn finish_check_in(
        &mut self,
        draft: &CheckInDraft,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<ResultView, AppError> {
        let calendar = self.calendar(now, zone)?;
        let parsed = Parsed::new(draft, &calendar, &self.words)?;
        let finished = self.store_check_in(parsed, Under::Draft, &calendar, now, zone)?;
        self.result_view(&finished, now, zone)
    }

    /// Stores what was parsed, in one step with what it says of the day.
    fn store_check_in(
        &mut self,
        parsed: Parsed,
        under: Under,
        calendar: &Calendar,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<Finished, AppError> {
        self.hold_clock(now, zone)?;
        if parsed.answers.is_empty() && parsed.note.is_empty() {
            return Err(AppError::invalid(self.words.say("pulse-refused-empty")));
        }
        let new = NewCheckIn {
            made: Moment::new(now, zone),
            work_date: parsed.work_date,
            instrument: PULSE.to_owned(),
            edition: None,
            answers: parsed.answers.kept(pulse()),
            note: parsed.note,
        };
        let answered = Entry::Answered { at: new.made.clone(), work_date: new.work_date };
        let took = match under {
            Under::Draft => self.took_with(&new, now).or_say(&self.words)?,
            Under::Nothing => None,
        };
        let done = self.done_after(&new, parsed.entry.is_some(), calendar, zone)?;
        let id = self
            .store
            .together(|store| {
                let id = if let Some(entry) = &parsed.entry {
                    store.change_check_in(entry, &new)?;
                    entry.clone()
                } else {
                    store.add_check_in(&new)?
                };
                if let Under::Draft = under {
                    store.drop_draft()?;
                }
                store.append_ledger(&done)?;
                store.append_ledger(&[answered])?;
                if let Some(took) = took {
                    store.set_setting(TOOK, &took)?;
                }
                Ok(id)
            })
            .or_say(&self.words)?;
        Ok(Finished { id, new, changed: parsed.entry.is_some(), said_done: !done.is_empty() })
    }

    /// Deletes a check-in; `undo` takes it back.
    ///
    /// # Errors
    /// It is gone already, or the records refuse.
    pub fn delete_entry(&mut self, id: &str, now: DateTime<Utc>) -> Result<(), AppError> {
        self.store.delete_check_in(&CheckInId::from_text(id), now).or_say(&self.words)
    }

    /// Takes the last change or deletion back; what was taken back, in words.
    ///
    /// # Errors
    /// The records refuse.
    pub fn undo(&mut self) -> Result<Option<String>, AppError> {
        let undone = self.store.undo_last().or_say(&self.words)?;
        Ok(undone.map(|undone| match undone {
            Undone::Change(check_in) => self.on_day("pulse-undone-change", check_in.work_date),
            Undone::Deletion(check_in) => self.on_day("pulse-undone-deletion", check_in.work_date),
        }))
    }

    /// Takes the last change of one check-in back; what was taken back, in words.
    ///
    /// # Errors
    /// It is deleted, was never changed, or the records refuse.
    pub fn undo_change(&mut self, id: &str) -> Result<String, AppError> {
        let standing = self.store.undo_change(&CheckInId::from_text(id)).or_say(&self.words)?;
        Ok(self.on_day("pulse-undone-change", standing.work_date))
    }

    /// The seconds that the last check-ins took, oldest first.
    pub(crate) fn took(&self) -> Result<Vec<i64>, StoreError> {
        Ok(self.store.setting(TOOK)?.unwrap_or_default())
    }

    /// A sentence about a day.
    pub(crate) fn on_day(&self, id: &str, date: NaiveDate) -> String {
        self.words.say_with(id, &[("date", self.words.date(date).into())])
    }

    fn entry(&self, id: &str) -> Result<CheckIn, AppError> {
        let found = self.store.check_in(&CheckInId::from_text(id)).or_say(&self.words)?;
        found.ok_or_else(|| AppError::of_store(&StoreError::Gone, &self.words))
    }

    fn begin(&self, begin: Begin, calendar: &Calendar) -> CheckInView {
        let (work_date, answers, page, note, entry) = match begin {
            Begin::New(date) => (date, [None; 5], 0, String::new(), None),
            Begin::Draft(draft) => (draft.work_date, five(&draft.answers), draft.page, draft.note, draft.entry),
            Begin::Entry(entry) => (entry.work_date, five(&entry.answers), 0, entry.note, Some(entry.id)),
        };
        let over_line = if work_date == calendar.today() {
            self.words.say("pulse-over-today")
        } else {
            self.on_day("pulse-over-day", work_date)
        };
        CheckInView {
            work_date: work_date.to_string(),
            over_line,
            questions: Sign::ALL.iter().map(|&sign| self.question(sign)).collect(),
            answers: answers.to_vec(),
            page: page.min(NOTE_PAGE),
            note_asked: self.is_note_asked() || !note.is_empty(),
            note,
            remark: entry.as_ref().map(|_| self.on_day("pulse-changing", work_date)),
            entry: entry.map(|id| id.as_str().to_owned()),
            small_print: self.words.say("pulse-small-print"),
            footer: self.words.say("pulse-footer"),
        }
    }

    fn question(&self, sign: Sign) -> QuestionView {
        let id = sign.id();
        QuestionView {
            sign: id.to_owned(),
            asked: self.words.say(&format!("pulse-asked-{id}")),
            options: (0..5).map(|value| self.words.say(&format!("pulse-{id}-{value}"))).collect(),
        }
    }

    /// A draft that is not gone on with is kept as what it was going to be, and the person is told. One with nothing
    /// in it is dropped.
    fn put_aside(&mut self, draft: Draft) -> Result<Option<String>, AppError> {
        let answered = draft.answers.values().any(Option::is_some);
        if !answered && draft.note.is_empty() {
            self.drop_draft()?;
            return Ok(None);
        }
        let new = NewCheckIn {
            made: draft.kept,
            work_date: draft.work_date,
            instrument: draft.instrument,
            edition: None,
            answers: draft.answers,
            note: draft.note,
        };
        let kept = self.store.together(|store| {
            match &draft.entry {
                Some(entry) => store.change_check_in(entry, &new)?,
                None => store.add_check_in(&new).map(|_| ())?,
            }
            store.drop_draft()
        });
        match kept {
            // The entry it was to change is deleted: there is nothing to change any more.
            Err(StoreError::Gone) => self.drop_draft().map(|()| None),
            Err(error) => Err(AppError::of_store(&error, &self.words)),
            Ok(()) if draft.entry.is_some() => Ok(Some(self.on_day("pulse-put-aside-change", new.work_date))),
            Ok(()) => Ok(Some(self.on_day("pulse-put-aside", new.work_date))),
        }
    }

    /// "Done for today", where this check-in closes the day: it is the running work date's, made after its end, and that
    /// was not said before.
    fn done_after(
        &self,
        new: &NewCheckIn,
        changed: bool,
        calendar: &Calendar,
        zone: &Zone,
    ) -> Result<Vec<Entry>, AppError> {
        let now = new.made.at;
        let ended = calendar.end_of(new.work_date).is_some_and(|end| end <= now);
        if changed || new.work_date != calendar.today() || !ended {
            return Ok(Vec::new());
        }
        let Some(loaded) = self.load(now, zone)? else { return Ok(Vec::new()) };
        if loaded.state.is_done(new.work_date) {
            return Ok(Vec::new());
        }
        let mut entries = act(&loaded.standing(now), &loaded.state, now, zone, Act::Done);
        if !loaded.state.nothing_waits() {
            entries.push(Entry::Seen { at: new.made.clone() });
        }
        Ok(entries)
    }

    /// How long this check-in took, put to the last ones; null where it does not tell.
    fn took_with(&self, new: &NewCheckIn, now: DateTime<Utc>) -> Result<Option<Vec<i64>>, StoreError> {
        let draft = self.store.draft()?.filter(|draft| draft.work_date == new.work_date && draft.entry.is_none());
        let seconds = draft.map(|draft| (now - draft.kept.at).num_seconds());
        let Some(seconds) = seconds.filter(|seconds| (1..=TOOK_LONGEST_SECONDS).contains(seconds)) else {
            return Ok(None);
        };
        let mut took = self.took()?;
        took.push(seconds);
        let from = took.len().saturating_sub(TOOK_KEPT);
        Ok(Some(took.split_off(from)))
    }
}

/// What a check-in that is stored was under way as.
#[derive(Debug, Clone, Copy)]
enum Under {
    /// The draft: it ends with it, and tells how long it took.
    Draft,
    /// Nothing: it was said at once. A draft is someone else's, and stays.
    Nothing,
}

/// What a check-in begins with.
enum Begin {
    New(NaiveDate),
    Draft(Draft),
    Entry(CheckIn),
}

/// Whether what is asked for is what the draft was begun for. Asked for nothing in particular, a draft of another day is
/// gone on with while it is fresh: it was left in the middle, not forgotten.
fn resumes(
    draft: &Draft,
    entry: Option<&CheckIn>,
    date: Option<NaiveDate>,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> bool {
    match (entry, date) {
        (Some(entry), _) => draft.entry.as_ref() == Some(&entry.id),
        (None, Some(date)) => draft.entry.is_none() && draft.work_date == date,
        (None, None) => {
            let fresh = now - draft.kept.at <= TimeDelta::hours(DRAFT_RESUMED_HOURS);
            fresh || (draft.entry.is_none() && draft.work_date == today)
        }
    }
}
