//! Calendar files (.ics): leave, shifts and times on call taken in after a look, protected time written. Lives here: the
//! verbs. What does not: what a file says (`domain::icalendar`), how its events stand to the plan (`standing`).

mod export;
mod problem;
mod rows;
mod standing;
#[cfg(test)]
mod tests;
mod zones;

use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Read;
use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use domain::icalendar::{CalendarFile, LONGEST_FILE, LOOK_AHEAD_DAYS, Span};
use domain::work_week::{ExceptionKind, Range};
use domain::zone::Zone;
use serde::Serialize;

use crate::App;
use crate::days_off::on_call_form;
use crate::error::{AppError, ErrorCode, OrSay};
use crate::view::{CalendarAs, CalendarForm, CalendarPreview, EventBecomes, LeaveForm};
use standing::{Becomes, Sorted};

/// The most dates that are taken in at once: every tick reads the plan.
const MOST_DATES: usize = 1_000;

/// What came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CalendarCounts {
    /// Events.
    pub events: usize,
    /// Their dates.
    pub dates: usize,
}

/// A file that was read, and what tells this state of it from another.
struct Looked {
    file: CalendarFile,
    /// The last date that is here, where there are more.
    cut: Option<NaiveDate>,
    seen: String,
}

impl App {
    /// What a calendar file that was chosen would bring, as what the person asks for or, with nothing, by a guess; nothing
    /// is changed.
    ///
    /// # Errors
    /// None was chosen, it can't be read, or something in it is wrong: what, and at which line.
    pub fn calendar_preview(
        &self,
        chosen: Option<&Path>,
        asked: Option<CalendarAs>,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<CalendarPreview, AppError> {
        let (path, looked) = self.look(chosen, now, zone)?;
        let becomes = asked.unwrap_or_else(|| guess(&looked.file));
        let sorted = Sorted::of(&looked.file.events, becomes, &self.plan_or_none()?, now, zone);
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(self.preview_of(file, &looked, &sorted, becomes, now, zone))
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
        let counts = self.take_in(&looked.file, form.becomes, |line| form.lines.contains(&line), now, zone)?;
        Ok(self.added_words(counts))
    }

    /// Takes in all that a calendar file brings and that stands in nothing's way, all of it or nothing, and says what; a
    /// dry run changes nothing and says the same.
    ///
    /// # Errors
    /// As [`App::calendar_preview`]; or the records refuse.
    pub fn import_calendar(
        &mut self,
        path: &Path,
        asked: Option<EventBecomes>,
        dry_run: bool,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<(CalendarCounts, Vec<String>), AppError> {
        let (_, looked) = self.look(Some(path), now, zone)?;
        let guessed = guess(&looked.file);
        let becomes = asked.map_or(guessed, |all| CalendarAs { whole_days: all, timed: all });
        let sorted = Sorted::of(&looked.file.events, becomes, &self.plan_or_none()?, now, zone);
        let free: Vec<usize> =
            sorted.events.iter().filter(|event| event.free()).map(|event| event.event.line).collect();
        let said = self.said_of(&looked, &sorted, now, zone);
        let counts = CalendarCounts {
            events: free.len(),
            dates: sorted.events.iter().filter(|event| event.free()).map(standing::Standing::dates).sum(),
        };
        if !dry_run && !free.is_empty() {
            self.take_in(&looked.file, becomes, |line| free.contains(&line), now, zone)?;
        }
        Ok((counts, said))
    }

    /// In a sentence, what came.
    #[must_use]
    pub fn added_words(&self, counts: CalendarCounts) -> String {
        self.words.say_with("ics-added", &[("events", counts.events.into()), ("dates", counts.dates.into())])
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
        let mut file = read.map_err(|problem| self.ics_refused(&problem))?;
        let any = !file.events.is_empty() || file.past + file.far + file.cancelled + file.unusable > 0;
        if !any {
            return Err(AppError::invalid(self.words.say("ics-no-events")));
        }
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        let cut = bounded(&mut file);
        Ok((path, Looked { file, cut, seen: format!("{:016x}-{}", hasher.finish(), bytes.len()) }))
    }

    /// One change of the plan out of many, each held to what the calendar's own clicks hold it to; a backup is made first.
    fn take_in(
        &mut self,
        file: &CalendarFile,
        becomes: CalendarAs,
        chosen: impl Fn(usize) -> bool,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<CalendarCounts, AppError> {
        let was = self.plan_or_none()?;
        let today = zone.local(now).date();
        let sorted = Sorted::of(&file.events, becomes, &was, now, zone);
        let chosen: Vec<_> = sorted.events.iter().filter(|one| one.open() && chosen(one.event.line)).collect();
        if chosen.is_empty() {
            return Err(AppError::invalid(self.words.say("ics-none-chosen")));
        }
        if let Some((line, other, day)) = standing::clash(&chosen) {
            let args = [("line", line.into()), ("other", other.into()), ("day", self.words.day(day).into())];
            return Err(AppError::invalid(self.words.say_with("ics-overlap", &args)));
        }
        let (mut plan, mut leaves) = (was.clone(), Vec::new());
        for part in chosen.iter().flat_map(|one| one.taken()) {
            match part {
                Becomes::Away(exception) => {
                    let leave = exception.kind == ExceptionKind::Leave;
                    let form = LeaveForm { from: exception.from.to_string(), to: exception.to.to_string(), leave };
                    let exception = self.read_leave(&form, today)?;
                    leaves.extend(leave.then_some((exception.from, exception.to)));
                    plan.exceptions.push(exception);
                }
                Becomes::OnCall(spell) => {
                    let spell = self.read_on_call(&plan, &on_call_form(*spell, zone), now, zone)?;
                    plan.on_call.push(spell);
                }
                Becomes::Hours(..) => {}
            }
        }
        for (date, hours) in sorted.hours_of(&chosen, &was) {
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
        Ok(CalendarCounts { events: chosen.len(), dates: chosen.iter().map(|one| one.dates()).sum() })
    }
}

/// Whole days are most likely leave. What has times is a shift, unless most of it lasts longer than a day.
fn guess(file: &CalendarFile) -> CalendarAs {
    let spans = || file.events.iter().filter(|event| !event.whole_days).flat_map(|event| &event.spans);
    let long = spans().filter(|span| hours_of(**span).is_none()).count();
    let timed = if long * 2 > spans().count() { EventBecomes::OnCall } else { EventBecomes::Shift };
    CalendarAs { whole_days: EventBecomes::Leave, timed }
}

/// The hours of a shift; nothing where it is longer than a day.
fn hours_of(span: Span) -> Option<Range> {
    let minute = |time: chrono::NaiveTime| chrono::Timelike::with_second(&time, 0).unwrap_or(time);
    let range = Range { start: minute(span.from.time()), end: minute(span.until.time()) };
    let days = (span.until.date() - span.from.date()).num_days();
    (days == i64::from(range.overnight())).then_some(range)
}

/// Leaves out what is beyond the most dates that are taken at once; the last date that is still here.
fn bounded(file: &mut CalendarFile) -> Option<NaiveDate> {
    let mut starts: Vec<_> = file.events.iter().flat_map(|event| event.spans.iter().map(|span| span.from)).collect();
    if starts.len() <= MOST_DATES {
        return None;
    }
    starts.sort_unstable();
    let beyond = *starts.get(MOST_DATES)?;
    let last = starts.get(..MOST_DATES)?.iter().rfind(|from| **from < beyond)?.date();
    for event in &mut file.events {
        event.spans.retain(|span| span.from < beyond);
    }
    file.events.retain(|event| !event.spans.is_empty());
    Some(last)
}

/// The last day that is looked at.
fn horizon(now: DateTime<Utc>, zone: &Zone) -> NaiveDate {
    zone.local(now).date() + chrono::Days::new(LOOK_AHEAD_DAYS)
}
