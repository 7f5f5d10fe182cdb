//! Every sentence a person reads, in their language: Project Fluent for the words, ICU4X for dates and weeks.
//! Lives here: looking words up. What does not: deciding which words are said.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu::calendar::types::Weekday as IcuWeekday;
use icu::calendar::week::WeekInformation;
use icu::calendar::{Date, Gregorian};
use icu::datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu::datetime::fieldsets;
use icu::locale::Locale;
use unic_langid::LanguageIdentifier;

/// The shipped languages, each with its files. The first is the one fallen back on.
const LANGUAGES: &[(&str, &[&str])] = &[(
    "en",
    &[
        include_str!("../../../locales/en/acts.ftl"),
        include_str!("../../../locales/en/calendar_files.ftl"),
        include_str!("../../../locales/en/day.ftl"),
        include_str!("../../../locales/en/evening.ftl"),
        include_str!("../../../locales/en/history.ftl"),
        include_str!("../../../locales/en/days.ftl"),
        include_str!("../../../locales/en/exchange.ftl"),
        include_str!("../../../locales/en/notices.ftl"),
        include_str!("../../../locales/en/plan.ftl"),
        include_str!("../../../locales/en/presence.ftl"),
        include_str!("../../../locales/en/pulse.ftl"),
        include_str!("../../../locales/en/questionnaires.ftl"),
        include_str!("../../../locales/en/records.ftl"),
        include_str!("../../../locales/en/reminders.ftl"),
        include_str!("../../../locales/en/sessions.ftl"),
        include_str!("../../../locales/en/shell.ftl"),
        include_str!("../../../locales/en/trends.ftl"),
        include_str!("../../../locales/en/trouble.ftl"),
    ],
)];

/// The words of one language and the dates of one region.
pub struct Words {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
    dates: Option<Dates>,
    first_weekday: Weekday,
    weekend: Vec<Weekday>,
}

struct Dates {
    day: Formatter<Gregorian, fieldsets::MD>,
    day_short: Formatter<Gregorian, fieldsets::MD>,
    month: Formatter<Gregorian, fieldsets::YM>,
    weekday: Formatter<Gregorian, fieldsets::E>,
    weekday_short: Formatter<Gregorian, fieldsets::E>,
}

impl Words {
    /// The words for a locale such as `en-GB`, `es_MX` or `pl-PL.UTF-8`. A language that does not ship is answered
    /// in English; the region still decides how a week begins and how a date is written.
    #[must_use]
    pub fn new(locale: &str) -> Words {
        let tag = locale.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
        let asked: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        let (language, files) =
            LANGUAGES.iter().find(|(language, _)| asked.id.language.as_str() == *language).unwrap_or(&LANGUAGES[0]);
        let mut shown: Locale = language.parse().unwrap_or(Locale::UNKNOWN);
        // Dates are read with the sentences around them, so they take the sentences' language. In English they take
        // the day-first order outside the Americas.
        shown.id.region = asked.id.region.or_else(|| "GB".parse().ok());
        let week = WeekInformation::try_new((&asked).into());
        let (first_weekday, weekend) = week.map_or_else(
            |_| (Weekday::Mon, vec![Weekday::Sat, Weekday::Sun]),
            |week| (from_icu(week.first_weekday), week.weekend().map(from_icu).collect()),
        );
        let languages: Vec<LanguageIdentifier> = language.parse().into_iter().collect();
        let mut bundle = FluentBundle::new_concurrent(languages);
        // The marks are for mixed scripts; in a tray menu they show as boxes.
        bundle.set_use_isolating(false);
        for file in *files {
            let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, errors)| {
                tracing::error!(count = errors.len(), language, "a file of words has faults");
                resource
            });
            if bundle.add_resource(resource).is_err() {
                tracing::error!(language, "two files of words share an id");
            }
        }
        Words { language, bundle, dates: Dates::new(&shown), first_weekday, weekend }
    }

    /// The language the words are in: `en`.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The sentence of an id.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// The sentence of an id with its arguments filled in. An id that does not exist comes back as itself, since a
    /// strange word is better than no reminder.
    #[must_use]
    pub fn say_with(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            tracing::error!(id, "no such words");
            return id.to_owned();
        };
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut faults = Vec::new();
        let sentence = self.bundle.format_pattern(pattern, Some(&args), &mut faults);
        if !faults.is_empty() {
            tracing::error!(id, "an argument of these words is missing");
        }
        sentence.into_owned()
    }

    /// Whether these words exist.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// A time of day on a 24-hour clock: `9:00`, `17:30`.
    #[must_use]
    pub fn time(&self, time: NaiveTime) -> String {
        format!("{}:{:02}", time.hour(), time.minute())
    }

    /// "2 November", "November 2" in the Americas.
    #[must_use]
    pub fn day(&self, date: NaiveDate) -> String {
        self.with_date(date, |dates, date| dates.day.format(&date).to_string())
    }

    /// "2 Nov".
    #[must_use]
    pub fn day_short(&self, date: NaiveDate) -> String {
        self.with_date(date, |dates, date| dates.day_short.format(&date).to_string())
    }

    /// "November 2026".
    #[must_use]
    pub fn month(&self, date: NaiveDate) -> String {
        self.with_date(date, |dates, date| dates.month.format(&date).to_string())
    }

    /// "Monday".
    #[must_use]
    pub fn weekday(&self, day: Weekday) -> String {
        self.with_date(some_date(day), |dates, date| dates.weekday.format(&date).to_string())
    }

    /// "Mon".
    #[must_use]
    pub fn weekday_short(&self, day: Weekday) -> String {
        self.with_date(some_date(day), |dates, date| dates.weekday_short.format(&date).to_string())
    }

    /// The day a week begins with here.
    #[must_use]
    pub fn first_weekday(&self) -> Weekday {
        self.first_weekday
    }

    /// The days that are usually off here, in the order of this region's week.
    #[must_use]
    pub fn weekend(&self) -> &[Weekday] {
        &self.weekend
    }

    /// The seven days in the order of this region.
    #[must_use]
    pub fn week(&self) -> [Weekday; 7] {
        let mut day = self.first_weekday;
        [(); 7].map(|()| {
            let this = day;
            day = day.succ();
            this
        })
    }

    fn with_date(&self, date: NaiveDate, write: impl Fn(&Dates, Date<Gregorian>) -> String) -> String {
        let gregorian = u8::try_from(date.month())
            .ok()
            .zip(u8::try_from(date.day()).ok())
            .and_then(|(month, day)| Date::try_new_gregorian(date.year(), month, day).ok());
        match (&self.dates, gregorian) {
            (Some(dates), Some(gregorian)) => write(dates, gregorian),
            _ => date.to_string(),
        }
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Dates {
    fn new(locale: &Locale) -> Option<Dates> {
        Some(Dates {
            day: Formatter::try_new(locale.into(), fieldsets::MD::long()).ok()?,
            day_short: Formatter::try_new(locale.into(), fieldsets::MD::medium()).ok()?,
            month: Formatter::try_new(locale.into(), fieldsets::YM::long()).ok()?,
            weekday: Formatter::try_new(locale.into(), fieldsets::E::long()).ok()?,
            weekday_short: Formatter::try_new(locale.into(), fieldsets::E::medium()).ok()?,
        })
    }
}

fn from_icu(day: IcuWeekday) -> Weekday {
    match day {
        IcuWeekday::Monday => Weekday::Mon,
        IcuWeekday::Tuesday => Weekday::Tue,
        IcuWeekday::Wednesday => Weekday::Wed,
        IcuWeekday::Thursday => Weekday::Thu,
        IcuWeekday::Friday => Weekday::Fri,
        IcuWeekday::Saturday => Weekday::Sat,
        IcuWeekday::Sunday => Weekday::Sun,
    }
}

/// A date that falls on this weekday, to write its name by.
fn some_date(day: Weekday) -> NaiveDate {
    // 5 January 1970 was a Monday.
    NaiveDate::default() + chrono::Days::new(4 + u64::from(day.num_days_from_monday()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn dates_and_times_are_written_as_the_region_writes_them() {
        let british = Words::new("en-GB");
        assert_eq!(british.day(date("2026-11-02")), "2 November");
        assert_eq!(british.day_short(date("2026-11-02")), "2 Nov");
        assert_eq!(british.month(date("2026-11-02")), "November 2026");
        assert_eq!(british.weekday(Weekday::Wed), "Wednesday");
        assert_eq!(british.weekday_short(Weekday::Wed), "Wed");
        assert_eq!(british.time(NaiveTime::from_hms_opt(9, 0, 0).unwrap()), "9:00");
        assert_eq!(Words::new("en_US.UTF-8").day(date("2026-11-02")), "November 2");
    }

    #[test]
    fn a_week_begins_and_rests_where_the_region_has_it() {
        assert_eq!(Words::new("pl-PL").first_weekday(), Weekday::Mon);
        assert_eq!(Words::new("en-US").first_weekday(), Weekday::Sun);
        assert_eq!(Words::new("ar-EG").weekend(), [Weekday::Sat, Weekday::Fri]);
        assert_eq!(Words::new("en-US").week()[1], Weekday::Mon);
    }

    #[test]
    fn an_unknown_language_or_no_locale_is_answered_in_english() {
        for locale in ["tlh", "", "C", "C.UTF-8", "not a locale"] {
            let words = Words::new(locale);
            assert_eq!(words.language(), "en", "{locale}");
            assert_eq!(words.first_weekday(), Weekday::Mon, "{locale}");
            assert_eq!(words.weekend(), [Weekday::Sat, Weekday::Sun], "{locale}");
        }
    }

    #[test]
    fn no_two_files_share_an_id_and_all_can_be_read() {
        for (language, files) in LANGUAGES {
            let mut bundle = FluentBundle::new_concurrent(vec![language.parse().unwrap()]);
            for file in *files {
                let resource = FluentResource::try_new((*file).to_owned()).unwrap();
                assert!(bundle.add_resource(resource).is_ok(), "{language}: an id stands twice");
            }
        }
    }
}
