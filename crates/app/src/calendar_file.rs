//! Calendar files (.ics): leave, shifts and times on call taken in after a look, protected time written. Lives here: the
//! verbs. What does not: what a file says (`domain::icalendar`), how its events stand to the plan (`standing`).

mod export;
mod judge;
mod left;
mod part_leave;
mod problem;
mod rows;
mod standing;
#[cfg(test)]
mod tests;
mod told;
mod zones;

use std::collections::HashSet;
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Read;
use std::path::Path;

use chrono::{DateTime, Utc};
use domain::icalendar::{CalendarFile, LONGEST_FILE, Span};
use domain::work_week::{ExceptionKind, Range};
use domain::zone::Zone;
use serde::Serialize;

use crate::App;
use crate::days_off::on_call_form;
use crate::error::{AppError, ErrorCode, OrSay};
use crate::view::{CalendarAs, CalendarForm, CalendarPreview, EventBecomes, LeaveForm};
use standing::{Becomes, Choice, Sorted};
pub use told::CalendarLine;

/// The most dates that are taken in at once: every tick reads the plan.
const MOST_DATES: usize = 1_000;

/// What an import came to, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CalendarCounts {
    /// The events of the file.
    pub events: usize,
    /// The dates that came, a leave of several days as one.
    pub dates: usize,
    /// What was left out.
    pub left_out: usize,
}

/// What an import came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarImport {
    /// In numbers.
    pub counts: CalendarCounts,
    /// Each leave, date and time on call, and each event that is left out.
    pub lines: Vec<CalendarLine>,
    /// What was found, what is left out and why, and what came, a sentence each.
    pub said: Vec<String>,
    /// Those of the sentences that nothing in the lines says.
    pub notes: Vec<String>,
}

/// A file that was read, and what tells this state of it from another.
struct Looked {
    file: CalendarFile,
    seen: String,
}

impl App {
    /// What a calendar file that was chosen would bring, as what the person asks for or, with nothing, by a guess; nothing
    /// is changed.
    ///
    /// # Errors
    /// None was chosen, it can't be read, or it is no calendar or has nothing in it.
    pub fn calendar_preview(
        &self,
        chosen: Option<&Path>,
        asked: Option<CalendarAs>,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<CalendarPreview, AppError> {
        let (path, looked) = self.look(chosen, now, zone)?;
        if looked.file.total == 0 {
            return Err(AppError::invalid(self.words.say("ics-no-events")));
        }
        let becomes = asked.unwrap_or_else(|| guess(&looked.file, false));
        let sorted = Sorted::of(&looked.file.events, becomes, &self.plan_or_none()?, now, zone);
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(self.preview_of(file, &looked, &sorted, becomes, (now, zone)))
    }

    /// Takes in the events that are chosen of the file that was looked at, all of them or none; what came.
    ///
    /// # Errors
    /// The file is another by now, nothing is chosen, two of the events can't both be; or the records refuse.
    pub fn add_calendar(
        &mut self,
        chosen: Option<&Path>,
        form: &CalendarForm,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<String, AppError> {
        let (_, looked) = self.look(chosen, now, zone)?;
        if looked.seen != form.seen {
            return Err(AppError::invalid(self.words.say("ics-changed")));
        }
        let of = |lines: &[usize]| -> HashSet<usize> { lines.iter().copied().collect() };
        let choice = Choice::Lines { free: of(&form.lines), replacing: of(&form.replacing) };
        let (events, dates) = self.take_in(&looked.file, form.becomes, &choice, now, zone)?;
        Ok(self.added_words(events, dates))
    }

    /// Takes in all that a calendar file brings and that stands in nothing's way, all of it or nothing, and says what; a
    /// dry run changes nothing and says the same.
    ///
    /// # Errors
    /// The file can't be read or is no calendar; or the records refuse.
    pub fn import_calendar(
        &mut self,
        path: &Path,
        (asked, with_free): (Option<EventBecomes>, bool),
        dry_run: bool,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<CalendarImport, AppError> {
        let (_, looked) = self.look(Some(path), now, zone)?;
        let guessed = guess(&looked.file, with_free);
        let becomes = asked.map_or(guessed, |all| CalendarAs { whole_days: all, timed: all, with_free });
        let sorted = Sorted::of(&looked.file.events, becomes, &self.plan_or_none()?, now, zone);
        let lines = told::lines(&sorted, &looked.file.left, becomes);
        let dates = lines.iter().filter(|line| line.why.is_none()).count();
        let left_out = lines.len() - dates;
        let mut said = self.said_of(&looked, &sorted, now, zone);
        said.extend(self.left_words(&sorted, &looked.file.left, zone, zone.local(now).date()));
        let mut notes = Vec::new();
        notes.extend(looked.file.cut.map(|line| self.words.say_with("ics-stops-early", &[("line", line.into())])));
        if dates == 0 {
            notes.push(self.words.say(if looked.file.total == 0 { "ics-no-events" } else { "ics-nothing-came" }));
        } else if !dry_run {
            let (events, dates) = self.take_in(&looked.file, becomes, &Choice::Free, now, zone)?;
            said.push(self.added_words(events, dates));
        }
        said.extend((dates == 0).then(|| notes.last().cloned()).flatten());
        let counts = CalendarCounts { events: looked.file.total, dates, left_out };
        Ok(CalendarImport { counts, lines, said, notes })
    }

    /// In a sentence, what came.
    fn added_words(&self, events: usize, dates: usize) -> String {
        self.words.say_with("ics-added", &[("events", events.into()), ("dates", dates.into())])
    }

    fn look<'p>(
        &self,
        chosen: Option<&'p Path>,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<(&'p Path, Looked), AppError> {
        let path = chosen.ok_or_else(|| AppError::invalid(self.words.say("ics-changed")))?;
        let mut bytes = Vec::new();
        let read = File::open(path).and_then(|file| file.take(LONGEST_FILE as u64 + 1).read_to_end(&mut bytes));
        if read.is_err() {
            return Err(AppError { code: ErrorCode::Io, message: self.words.say("ics-not-read") });
        }
        let read = domain::icalendar::read(&bytes, now, zone, &zones::of_file);
        let file = read.map_err(|problem| self.ics_refused(problem))?;
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        Ok((path, Looked { file, seen: format!("{:016x}-{}", hasher.finish(), bytes.len()) }))
    }

    /// One change of the plan out of many, each held to what the calendar's own clicks hold it to; a backup is made first.
    /// How many events and dates came.
    fn take_in(
        &mut self,
        file: &CalendarFile,
        becomes: CalendarAs,
        choice: &Choice,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<(usize, usize), AppError> {
        let was = self.plan_or_none()?;
        let today = zone.local(now).date();
        let sorted = Sorted::of(&file.events, becomes, &was, now, zone);
        let counts: Vec<usize> =
            sorted.events.iter().map(|one| one.taken(choice).count()).filter(|count| *count > 0).collect();
        if counts.is_empty() {
            return Err(AppError::invalid(self.words.say("ics-none-chosen")));
        }
        if let Some((line, other, day)) = sorted.clash(choice) {
            let args = [("line", line.into()), ("other", other.into()), ("day", self.words.day(day).into())];
            return Err(AppError::invalid(self.words.say_with("ics-overlap", &args)));
        }
        let (mut plan, mut leaves) = (was.clone(), Vec::new());
        for part in sorted.events.iter().flat_map(|one| one.taken(choice)) {
            match part {
                Becomes::Away(exception) => {
                    let leave = exception.kind == ExceptionKind::Leave;
                    let form = LeaveForm { from: exception.from.to_string(), to: exception.to.to_string(), leave };
                    let exception = self.read_leave(&form, today)?;
                    leaves.extend(leave.then_some((exception.from, exception.to)));
                    plan.exceptions.push(exception);
                }
                Becomes::Shorter { date, taken, .. } => {
                    self.hold_open(*date, now, zone)?;
                    let left = part_leave::without(*date, plan.ranges_on(*date), *taken).unwrap_or_default();
                    leaves.extend(left.is_empty().then_some((*date, *date)));
                    let kind = if left.is_empty() { ExceptionKind::Leave } else { ExceptionKind::Work(left) };
                    plan = plan.with_day(*date, Some(kind));
                }
                Becomes::OnCall(spell) => {
                    let spell = self.read_on_call(&plan, &on_call_form(*spell, zone), now, zone)?;
                    plan.on_call.push(spell);
                }
                Becomes::Hours(..) => {}
            }
        }
        for (date, hours) in sorted.hours_of(choice, &was) {
            self.hold_open(date, now, zone)?;
            plan = plan.with_day(date, Some(ExceptionKind::Work(hours)));
        }
        // What of a leave has begun is settled at once, as when it is entered by hand; of the others nothing is open.
        let begun = leaves.iter().filter(|(from, _)| *from <= today);
        let begun = begun.copied().reduce(|(a, b), (c, d)| (a.min(c), b.max(d)));
        let leave = begun.or_else(|| leaves.first().copied());
        let lines = leave.map_or(Ok(Vec::new()), |(from, to)| self.lines_of_leave(from, to, now, zone))?;
        if let Some(vault) = &self.vault {
            self.store.back_up(vault.folder(), now).or_say(&self.words)?;
        }
        let new = self.new_plan(&plan, lines, now, zone)?;
        self.store.together(|store| new.keep(store)).or_say(&self.words)?;
        Ok((counts.len(), counts.into_iter().sum()))
    }
}

/// Whole days are most likely leave. What has times is a shift, unless most of it lasts longer than a day.
fn guess(file: &CalendarFile, with_free: bool) -> CalendarAs {
    let counts = |event: &&domain::icalendar::Event| !event.whole_days && (with_free || !event.free);
    let spans = || file.events.iter().filter(counts).flat_map(|event| &event.spans);
    let long = spans().filter(|span| hours_of(**span).is_none()).count();
    let timed = if long * 2 > spans().count() { EventBecomes::OnCall } else { EventBecomes::Shift };
    CalendarAs { whole_days: EventBecomes::Leave, timed, with_free }
}

/// The hours of a shift; nothing where it is longer than a day.
fn hours_of(span: Span) -> Option<Range> {
    let minute = |time: chrono::NaiveTime| chrono::Timelike::with_second(&time, 0).unwrap_or(time);
    let range = Range { start: minute(span.from.time()), end: minute(span.until.time()) };
    let days = (span.until.date() - span.from.date()).num_days();
    (days == i64::from(range.overnight())).then_some(range)
}
