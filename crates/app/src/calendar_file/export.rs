//! Protected time and leave written into a calendar file, for a calendar that others see: "Busy", unless the person wants
//! their own words there. What does not live here: the notation (`domain::icalendar`).

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc, Weekday};
use domain::icalendar::{Outgoing, When, written};
use domain::work_week::{Exception, ExceptionKind, Plan, Protected, Range};
use domain::zone::Zone;

use crate::App;
use crate::error::{AppError, ErrorCode};
use crate::view::CalendarExport;

/// Who wrote the file (RFC 5545, 3.7.3).
const PRODUCT: &str = concat!("-//Leeward//Leeward ", env!("CARGO_PKG_VERSION"), "//EN");

impl App {
    /// Writes protected time, and leave where it is wanted, into a file of the person's choice; what was written, in words.
    ///
    /// # Errors
    /// There is nothing to write, or the file can't be written.
    pub fn write_calendar(
        &self,
        path: &Path,
        form: CalendarExport,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<String, AppError> {
        let events = self.outgoing(form, zone.local(now).date())?;
        if events.is_empty() {
            let leave = if form.leave { "yes" } else { "no" };
            return Err(AppError::invalid(self.words.say_with("ics-nothing-to-write", &[("leave", leave.into())])));
        }
        let file = || ("file", path.display().to_string().into());
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let text = written(&events, now, PRODUCT);
        let done = options.open(path).and_then(|mut open| {
            open.write_all(text.as_bytes())?;
            open.sync_all()
        });
        done.map_err(|error| {
            tracing::warn!(kind = ?error.kind(), "a calendar file was not written");
            AppError { code: ErrorCode::Io, message: self.words.say_with("ics-not-written", &[file()]) }
        })?;
        Ok(self.words.say_with("ics-written", &[("events", events.len().into()), file()]))
    }

    fn outgoing(&self, form: CalendarExport, today: NaiveDate) -> Result<Vec<Outgoing>, AppError> {
        let plan = self.plan_or_none()?;
        // One person's ids are not another's where both files come into one calendar, and tell nothing of whose they are.
        let mut hasher = DefaultHasher::new();
        ("calendar", self.vault.as_ref().map(store::Vault::id)).hash(&mut hasher);
        let whose = hasher.finish();
        let uid = |what: String| format!("{what}-{whose:016x}@leeward");
        let mut events: Vec<Outgoing> = protected(&plan)
            .into_iter()
            .map(|(id, name, days, hours)| {
                let uid = uid(id);
                let named = form.own_words && !name.is_empty();
                let summary = if named { name } else { self.words.say("ics-busy") };
                Outgoing { uid, summary, when: When::Weekly { days, hours, from: today } }
            })
            .collect();
        if form.leave {
            let summary = self.words.say(if form.own_words { "leave" } else { "ics-busy" });
            for (from, to) in away(&plan, today) {
                let uid = uid(format!("leave-{from}"));
                events.push(Outgoing { uid, summary: summary.clone(), when: When::Days { from, to } });
            }
        }
        Ok(events)
    }
}

/// Protected time, the same hours and name of several weekdays as one. It is known by its hours, so that a later file
/// renames it or changes its days.
fn protected(plan: &Plan) -> Vec<(String, String, Vec<Weekday>, Range)> {
    let mut groups: Vec<(String, Vec<Weekday>, Range)> = Vec::new();
    for Protected { day, range, name } in &plan.protected {
        match groups.iter_mut().find(|(known, _, hours)| known == name && hours == range) {
            Some((_, days, _)) => days.push(*day),
            None => groups.push((name.clone(), vec![*day], *range)),
        }
    }
    let mut seen: HashMap<String, usize> = HashMap::new();
    groups
        .into_iter()
        .map(|(name, days, hours)| {
            let key = format!("{}-{}", hours.start.format("%H%M"), hours.end.format("%H%M"));
            let nth = seen.entry(key.clone()).and_modify(|nth| *nth += 1).or_insert(1);
            (format!("protected-{key}-{nth}"), name, days, hours)
        })
        .collect()
}

/// The stretches of days on leave or off that are not over: what holds of them, day by day.
fn away(plan: &Plan, today: NaiveDate) -> Vec<(NaiveDate, NaiveDate)> {
    let is_away = |date: NaiveDate| {
        plan.exception_on(date).is_some_and(|exception| !matches!(exception.kind, ExceptionKind::Work(_)))
    };
    let ahead = |exception: &&Exception| exception.to >= today;
    let mut dates: Vec<NaiveDate> = plan
        .exceptions
        .iter()
        .filter(ahead)
        .flat_map(|one| one.from.max(today).iter_days().take_while(|date| *date <= one.to))
        .filter(|date| is_away(*date))
        .collect();
    dates.sort_unstable();
    dates.dedup();
    let mut stretches: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for date in dates {
        match stretches.last_mut() {
            Some((_, last)) if last.succ_opt() == Some(date) => *last = date,
            _ => stretches.push((date, date)),
        }
    }
    stretches
}
