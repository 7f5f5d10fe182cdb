//! What a person typed about work after hours, read: minutes or an end, a date, a contact. What can't be taken is
//! refused in a sentence that names the field; nobody checks again.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::after_hours::{AfterHours, MOST_MINUTES, Minutes, Way};
use domain::work_week::parse_date;
use domain::zone::Zone;

use crate::calendar::Calendar;
use crate::error::AppError;
use crate::plan_form::typed_time;
use crate::view::{AfterHoursForm, SaidForm};
use crate::words::Words;

/// What was said, and of which work date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) work_date: NaiveDate,
    pub(super) said: AfterHours,
    /// Up to when work is said to have gone on, and by which field.
    pub(super) until: DateTime<Utc>,
    pub(super) field: &'static str,
    /// Whether that is still ahead.
    pub(super) reaches_ahead: bool,
}

impl Told {
    /// `ahead` is how far the minutes may reach past now, where they were not counted to an end that was typed.
    pub(super) fn read(
        form: &AfterHoursForm,
        ahead: TimeDelta,
        calendar: &Calendar,
        now: DateTime<Utc>,
        zone: &Zone,
        words: &Words,
    ) -> Result<Told, AppError> {
        let today = calendar.today();
        let work_date = form.work_date.as_deref().map_or(Ok(today), |typed| work_date(typed, today, words))?;
        let (mut reaches, mut field) = (now + ahead, "field-minutes");
        let said = match &form.said {
            SaidForm::Worked { minutes, until, reason, on_call } => {
                let minutes = match until {
                    Some(until) if work_date == today => {
                        let begun = calendar.end_of(today).map_or(now, |end| end.max(now));
                        let (minutes, end) = minutes_until(until, begun, now, zone, words)?;
                        (reaches, field) = (end, "field-until");
                        minutes
                    }
                    Some(until) => {
                        let args = [("typed", until.trim().into())];
                        return Err(AppError::invalid(words.say_with("after-until-other-day", &args)));
                    }
                    None => typed_minutes(minutes, words)?,
                };
                AfterHours::Worked { minutes, reason: reason.map(Into::into), on_call: *on_call }
            }
            SaidForm::Contact { way, expected, on_call } => {
                AfterHours::Contact { way: (*way).into(), expected: *expected, on_call: *on_call }
            }
        };
        let reaches_ahead = work_date == today && reaches > now;
        Ok(Told { work_date, said, until: reaches, field, reaches_ahead })
    }
}

fn typed_minutes(typed: &str, words: &Words) -> Result<Minutes, AppError> {
    let read = typed.trim().parse::<i64>().ok().and_then(|minutes| Minutes::try_from(minutes).ok());
    read.ok_or_else(|| {
        let args = [("typed", typed.trim().into()), ("most", MOST_MINUTES.into())];
        AppError::invalid(words.say_with("after-minutes-problem", &args))
    })
}

/// The minutes from when after-hours work begins, which is never before the day's end, until a time on the clock of
/// today or, past midnight, of tomorrow; and that end.
fn minutes_until(
    typed: &str,
    begun: DateTime<Utc>,
    now: DateTime<Utc>,
    zone: &Zone,
    words: &Words,
) -> Result<(Minutes, DateTime<Utc>), AppError> {
    let local = zone.local(now);
    let refuse = |id: &str| {
        let args = [
            ("typed", typed.trim().into()),
            ("now", words.time(local.time()).into()),
            ("hours", (MOST_MINUTES / 60).into()),
        ];
        AppError::invalid(words.say_with(id, &args))
    };
    let time = typed_time(typed).ok_or_else(|| refuse("after-until-problem"))?;
    let at = |days: u64| zone.instant((local.date() + Days::new(days)).and_time(time));
    let Some(end) = (0..2).map(at).find(|end| *end > now) else { return Err(refuse("after-until-past")) };
    // A minute that has begun counts.
    let minutes = ((end - begun).num_seconds() + 59).div_euclid(60);
    let read = Minutes::try_from(minutes);
    read.map(|minutes| (minutes, end))
        .map_err(|_| refuse(if end <= begun { "after-until-before-end" } else { "after-until-past" }))
}

fn work_date(typed: &str, today: NaiveDate, words: &Words) -> Result<NaiveDate, AppError> {
    match parse_date(typed.trim()) {
        Some(date) if date <= today => Ok(date),
        Some(date) => {
            let args = [("day", words.date_with_year(date).into())];
            Err(AppError::invalid(words.say_with("after-date-future", &args)))
        }
        None => Err(AppError::invalid(words.say_with("after-date-problem", &[("typed", typed.trim().into())]))),
    }
}

/// The words of who turned to whom.
pub(super) fn way_id(way: Way) -> &'static str {
    match way {
        Way::TheyContacted => "after-they-contacted",
        Way::IAnswered => "after-i-answered",
        Way::IReachedOut => "after-i-reached-out",
    }
}
