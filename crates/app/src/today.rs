//! The Today screen: where the day is, how the person has been, this week's evenings, one suggestion.
//! Lives here: putting it together, and the lines that ask for something quietly. What does not: the day in words
//! (day.rs), the signs (signs.rs), what happens at which moment (`domain::reminder`).

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};
use domain::care::Suggestion;
use domain::evening::Evening;
use domain::zone::Zone;
use store::CheckIn;

use crate::App;
use crate::calendar::Calendar;
use crate::day::{Day, coming_up, dial, state_lines, subtitle, title, until_words};
use crate::error::{AppError, OrSay};
use crate::evening_words::{Tally, status, words_of};
use crate::pulses::Pulses;
use crate::settings::HostFacts;
use crate::signs::rows;
use crate::tick::Loaded;
use crate::view::{EveningStatus, EveningView, QuietLine, QuietLineKind, TodayView};

/// Lines that were dismissed for good.
const DISMISSED: &str = "today.dismissed_lines";
/// From so many check-ins on the person's own median is said.
const TOOK_FEWEST: usize = 5;
/// From so many check-ins on, once they are a habit, it is said that sessions can be counted.
const SESSIONS_FROM: usize = 5;

impl App {
    /// The Today screen.
    ///
    /// # Errors
    /// The records refuse.
    pub fn today(&self, host: &HostFacts, now: DateTime<Utc>, zone: &Zone) -> Result<TodayView, AppError> {
        let words = &self.words;
        let loaded = self.loaded(now, zone)?;
        let day = loaded.day(now, zone);
        let lines = state_lines(&day, words);
        let waiting = lines.first().filter(|_| day.waiting() > 0);
        let calendar = self.calendar(now, zone)?;
        let pulses = self.pulses(&calendar)?;
        let today = calendar.today();
        let readings = pulses.readings(today);
        let notice = self.notice_today(&readings, today)?;
        // The notice brings its own thing to do.
        let suggestion = self
            .suggestion(&pulses, &readings, today, false)?
            .filter(|suggestion| notice.is_none() || !is_about_a_notice(&suggestion.id));
        let week = week(&calendar, words.first_weekday());
        let mut quiet_lines = self.quiet_lines(
            *host,
            waiting
                .cloned()
                .map(|text| (QuietLineKind::ReminderWaiting, text))
                .or_else(|| Some((QuietLineKind::ReminderCame, self.came_line(&day, &loaded)?))),
            self.is_pulse_asked() && loaded.state.pulses_halved(),
            &calendar,
            self.no_leave_line(day.plan, &calendar, now, zone),
            pulses.all.len() >= SESSIONS_FROM && !self.are_sessions_counted()?,
        )?;
        quiet_lines.splice(0..0, self.ahead_line(&pulses, today));
        if let Some(text) = self.clock_line(now, zone)? {
            let action = words.say("today-clock-action");
            quiet_lines.insert(0, QuietLine { kind: QuietLineKind::ClockDoubt, text, action, about: None });
        }
        quiet_lines.extend(self.backup_line(now).filter(|_| !host.demo));
        let lived = |date: NaiveDate| calendar.first_date().is_some_and(|first| date >= first);
        Ok(TodayView {
            title: title(&day, words),
            subtitle: subtitle(&day, words),
            dial: dial(&day, words),
            quiet_lines,
            signs: rows(words, &readings),
            last_check_in: self.last_check_in(&pulses, now, zone),
            checked_in_today: self.checked_in(&pulses, today),
            check_in_takes: self.check_in_takes()?,
            evenings: week.iter().map(|&(date, evening)| self.evening_view(date, evening, lived(date))).collect(),
            evenings_sentence: Tally::of(week.iter().filter(|(date, _)| lived(*date)).map(|(_, evening)| *evening))
                .sentence(["evenings-week-none", "evenings-week-all", "evenings-week"], words),
            suggestion,
            notice,
            coming_up: coming_up(&day, words),
            state: lines.join(" · "),
            acts: day.acts(),
        })
    }

    /// A quiet line was dismissed: it does not come back. That a reminder came was seen with it; the next may be missed.
    ///
    /// # Errors
    /// The records refuse.
    pub fn dismiss_line(&mut self, kind: QuietLineKind, now: DateTime<Utc>, zone: &Zone) -> Result<(), AppError> {
        match kind {
            QuietLineKind::ReminderCame => return self.seen(now, zone),
            QuietLineKind::ClockDoubt => return self.believe_clock(now),
            _ => {}
        }
        let mut dismissed = self.dismissed()?;
        dismissed.insert(kind);
        self.store.set_setting(DISMISSED, &dismissed).or_say(&self.words)
    }

    fn dismissed(&self) -> Result<BTreeSet<QuietLineKind>, AppError> {
        Ok(self.store.setting(DISMISSED).or_say(&self.words)?.unwrap_or_default())
    }

    fn quiet_lines(
        &self,
        host: HostFacts,
        reminder: Option<(QuietLineKind, String)>,
        halved: bool,
        calendar: &Calendar,
        no_leave: Option<String>,
        sessions: bool,
    ) -> Result<Vec<QuietLine>, AppError> {
        let say =
            |kind, text: String, action: &str| QuietLine { kind, text, action: self.words.say(action), about: None };
        // Leave nags nobody.
        let today = calendar.today();
        let due = if calendar.is_leave(today) { None } else { self.questionnaire_due(today)? };
        let draft = self.store.draft().or_say(&self.words)?;
        let lines = [
            host.demo.then(|| say(QuietLineKind::Demo, self.words.say("today-demo"), "today-demo-action")),
            host.zone_unknown
                .then(|| say(QuietLineKind::ZoneUnknown, self.words.say("today-zone"), "today-dismiss-action")),
            reminder.map(|(kind, text)| say(kind, text, "check-in")),
            draft.map(|draft| say(QuietLineKind::Draft, self.on_day("today-draft", draft.work_date), "continue")),
            halved.then(|| say(QuietLineKind::PulseHalved, self.words.say("today-pulse-halved"), "check-in")),
            due,
            (!host.notifications_work)
                .then(|| say(QuietLineKind::NoNotifications, self.words.say("notifications-none"), "open-settings")),
            (!host.tray).then(|| say(QuietLineKind::NoTray, self.words.say("tray-none"), "today-dismiss-action")),
            no_leave.map(|text| say(QuietLineKind::NoLeave, text, "days-no-leave-action")),
            (!host.demo && sessions)
                .then(|| say(QuietLineKind::Sessions, self.words.say("today-sessions"), "open-settings")),
            // The invented year needs no way back in.
            (!host.demo && self.wants_recovery_code())
                .then(|| say(QuietLineKind::RecoveryCode, self.words.say("today-recovery"), "today-recovery-action")),
        ];
        let dismissed = self.dismissed()?;
        Ok(lines.into_iter().flatten().filter(|line| !dismissed.contains(&line.kind)).collect())
    }

    /// That a reminder came which may have been missed, until it was seen. What waits in words of its own says more.
    fn came_line(&self, day: &Day<'_>, loaded: &Loaded) -> Option<String> {
        let at = loaded.state.perhaps_unseen().filter(|_| day.state.waiting == 0)?;
        Some(self.words.say_with("today-came", &[("at", until_words(day, at, &self.words).into())]))
    }

    /// A check-in of a day to come: made while the clock was ahead, it would answer for that day before it has begun.
    fn ahead_line(&self, pulses: &Pulses, today: NaiveDate) -> Option<QuietLine> {
        let ahead = pulses.all.last().filter(|last| last.work_date > today)?;
        Some(QuietLine {
            kind: QuietLineKind::EntryAhead,
            text: self.on_day("today-ahead", ahead.work_date),
            action: self.words.say("today-ahead-action"),
            about: Some(ahead.id.to_string()),
        })
    }

    fn last_check_in(&self, pulses: &Pulses, now: DateTime<Utc>, zone: &Zone) -> Option<String> {
        let last = pulses.all.iter().max_by_key(|check_in| check_in.made.at)?;
        let made = last.made.local();
        let today = zone.local(now).date();
        let id = match (today - made.date()).num_days() {
            0 => "today-last-check-in-today",
            1 => "today-last-check-in-yesterday",
            _ => "today-last-check-in",
        };
        let words = &self.words;
        Some(
            words.say_with(
                id,
                &[("date", words.date_short(made.date()).into()), ("time", words.time(made.time()).into())],
            ),
        )
    }

    fn checked_in(&self, pulses: &Pulses, today: NaiveDate) -> Option<String> {
        let of_today = |check_in: &&CheckIn| check_in.work_date == today;
        let last = pulses.all.iter().rfind(of_today)?;
        Some(self.words.say_with("today-checked-in", &[("time", self.words.time(last.made.local().time()).into())]))
    }

    /// The person's own median, in steps of ten seconds.
    fn check_in_takes(&self) -> Result<String, AppError> {
        let mut took = self.took().or_say(&self.words)?;
        if took.len() < TOOK_FEWEST {
            return Ok(self.words.say("pulse-takes-unknown"));
        }
        took.sort_unstable();
        let seconds = (took[took.len() / 2] + 9) / 10 * 10;
        Ok(self.words.say_with("pulse-takes", &[("seconds", seconds.into())]))
    }

    /// An evening of this week; `lived` with a plan, or before there was one.
    fn evening_view(&self, date: NaiveDate, evening: Evening, lived: bool) -> EveningView {
        let (status, words) = match evening {
            // Before the first plan nothing could have been said, so that nothing is asked about it either.
            Evening::NotKnown if !lived => (EveningStatus::Before, self.words.say("evening-before")),
            evening => (status(evening), words_of(evening, &self.words)),
        };
        EveningView { date: date.to_string(), day: self.words.weekday_short(date.weekday()), status, words }
    }
}

fn is_about_a_notice(id: &str) -> bool {
    Suggestion::by_id(id).is_some_and(Suggestion::is_about_a_notice)
}

/// The seven days of the week that runs, in the order of the region.
fn week(calendar: &Calendar, first_weekday: Weekday) -> Vec<(NaiveDate, Evening)> {
    let Some(first) = calendar.today().week(first_weekday).checked_first_day() else { return Vec::new() };
    (0..7)
        .filter_map(|days| first.checked_add_days(Days::new(days)))
        .map(|date| (date, calendar.evening(date)))
        .collect()
}
