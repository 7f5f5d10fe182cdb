//! Dates as a region writes them.

use chrono::{Datelike, NaiveDate};
use icu::calendar::{Date, Gregorian};
use icu::datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu::datetime::fieldsets;
use icu::locale::Locale;

pub(super) struct Dates {
    date: Formatter<Gregorian, fieldsets::MDE>,
    date_short: Formatter<Gregorian, fieldsets::MDE>,
    date_with_year: Formatter<Gregorian, fieldsets::YMD>,
    date_short_with_year: Formatter<Gregorian, fieldsets::YMDE>,
    day: Formatter<Gregorian, fieldsets::MD>,
    day_short: Formatter<Gregorian, fieldsets::MD>,
    day_short_with_year: Formatter<Gregorian, fieldsets::YMD>,
    month: Formatter<Gregorian, fieldsets::YM>,
    weekday: Formatter<Gregorian, fieldsets::E>,
    weekday_short: Formatter<Gregorian, fieldsets::E>,
}

impl Dates {
    pub(super) fn new(locale: &Locale) -> Option<Dates> {
        Some(Dates {
            date: Formatter::try_new(locale.into(), fieldsets::MDE::long()).ok()?,
            date_short: Formatter::try_new(locale.into(), fieldsets::MDE::medium()).ok()?,
            date_with_year: Formatter::try_new(locale.into(), fieldsets::YMD::long()).ok()?,
            date_short_with_year: Formatter::try_new(locale.into(), fieldsets::YMDE::medium()).ok()?,
            day: Formatter::try_new(locale.into(), fieldsets::MD::long()).ok()?,
            day_short: Formatter::try_new(locale.into(), fieldsets::MD::medium()).ok()?,
            day_short_with_year: Formatter::try_new(locale.into(), fieldsets::YMD::medium()).ok()?,
            month: Formatter::try_new(locale.into(), fieldsets::YM::long()).ok()?,
            weekday: Formatter::try_new(locale.into(), fieldsets::E::long()).ok()?,
            weekday_short: Formatter::try_new(locale.into(), fieldsets::E::medium()).ok()?,
        })
    }

    pub(super) fn date(&self, date: NaiveDate) -> Option<String> {
        Some(self.date.format(&gregorian(date)?).to_string())
    }

    pub(super) fn date_short(&self, date: NaiveDate) -> Option<String> {
        Some(self.date_short.format(&gregorian(date)?).to_string())
    }

    pub(super) fn date_with_year(&self, date: NaiveDate) -> Option<String> {
        Some(self.date_with_year.format(&gregorian(date)?).to_string())
    }

    pub(super) fn date_short_with_year(&self, date: NaiveDate) -> Option<String> {
        Some(self.date_short_with_year.format(&gregorian(date)?).to_string())
    }

    pub(super) fn day(&self, date: NaiveDate) -> Option<String> {
        Some(self.day.format(&gregorian(date)?).to_string())
    }

    pub(super) fn day_short(&self, date: NaiveDate) -> Option<String> {
        Some(self.day_short.format(&gregorian(date)?).to_string())
    }

    pub(super) fn day_short_with_year(&self, date: NaiveDate) -> Option<String> {
        Some(self.day_short_with_year.format(&gregorian(date)?).to_string())
    }

    pub(super) fn month(&self, date: NaiveDate) -> Option<String> {
        Some(self.month.format(&gregorian(date)?).to_string())
    }

    pub(super) fn weekday(&self, date: NaiveDate) -> Option<String> {
        Some(self.weekday.format(&gregorian(date)?).to_string())
    }

    pub(super) fn weekday_short(&self, date: NaiveDate) -> Option<String> {
        Some(self.weekday_short.format(&gregorian(date)?).to_string())
    }
}

fn gregorian(date: NaiveDate) -> Option<Date<Gregorian>> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    Date::try_new_gregorian(date.year(), month, day).ok()
}
