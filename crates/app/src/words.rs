//! Every sentence a person reads, in their language: Project Fluent for the words, ICU4X for dates, weeks and lists.
//! Lives here: looking words up. What does not: deciding which words are said.

mod dates;

use chrono::{NaiveDate, NaiveTime, Timelike, Weekday};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu::calendar::types::Weekday as IcuWeekday;
use icu::calendar::week::WeekInformation;
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;
use icu::locale::subtags::Region;
use icu::locale::{Locale as Tag, subtags};
use unic_langid::LanguageIdentifier;

use crate::region::Locale;
use crate::view::LocaleView;
use dates::Dates;

/// The shipped languages, each with its files. The first is the one fallen back on.
const LANGUAGES: &[(&str, &[&str])] = &[(
    "en",
    &[
        include_str!("../../../locales/en/acts.ftl"),
        include_str!("../../../locales/en/backups.ftl"),
        include_str!("../../../locales/en/calendar_files.ftl"),
        include_str!("../../../locales/en/common.ftl"),
        include_str!("../../../locales/en/data.ftl"),
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
    region: Option<Region>,
    /// The language with the region, as the window's own dates take it.
    tag: String,
    /// The language, then English where that is another one.
    bundles: Vec<FluentBundle<FluentResource>>,
    dates: Option<Dates>,
    lists: Option<ListFormatter>,
    first_weekday: Weekday,
    weekend: Vec<Weekday>,
}

impl Words {
    /// The words for a language and a region; a tag such as `en-GB` says both. The first of the languages that ships is
    /// taken, else English; the region decides how a week begins and how a date is written, whatever the language.
    #[must_use]
    pub fn new(locale: impl Into<Locale>) -> Words {
        Words::among(LANGUAGES, &locale.into())
    }

    fn among(languages: &[(&'static str, &[&str])], locale: &Locale) -> Words {
        let position = |asked: &subtags::Language| languages.iter().position(|(tag, _)| asked.as_str() == *tag);
        let chosen = locale.languages().iter().find_map(position).unwrap_or(0);
        let (language, _) = languages[chosen];
        let region = locale.region();
        let mut shown: Tag = language.parse().unwrap_or(Tag::UNKNOWN);
        // Dates are read with the sentences around them, so they take the sentences' language. In English they take
        // the day-first order outside the Americas.
        shown.id.region = region.or_else(|| "GB".parse().ok());
        let mut somewhere = Tag::UNKNOWN;
        somewhere.id.region = region;
        let week = WeekInformation::try_new((&somewhere).into());
        let (first_weekday, weekend) = week.map_or_else(
            |_| (Weekday::Mon, vec![Weekday::Sat, Weekday::Sun]),
            |week| (from_icu(week.first_weekday), week.weekend().map(from_icu).collect()),
        );
        let mut wanted = vec![chosen, 0];
        wanted.dedup();
        Words {
            language,
            region,
            tag: shown.to_string(),
            bundles: wanted.into_iter().map(|at| bundle(languages[at])).collect(),
            dates: Dates::new(&shown),
            lists: ListFormatter::try_new_and((&shown).into(), ListFormatterOptions::default()).ok(),
            first_weekday,
            weekend,
        }
    }

    /// The language the words are in: `en`.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The person's region, where it is known.
    pub(crate) fn region(&self) -> Option<Region> {
        self.region
    }

    /// What a window needs to write as these words do.
    pub(crate) fn locale(&self) -> LocaleView {
        LocaleView {
            language: self.language.to_owned(),
            tag: self.tag.clone(),
            first_weekday: u8::try_from(self.first_weekday.number_from_monday()).unwrap_or(1),
        }
    }

    /// The sentence of an id.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// The sentence of an id with its arguments filled in, in English where the language lacks it. Tests hold that
    /// English has every id and that each call brings its arguments; a fault stops a debug build and is logged
    /// otherwise. An id is never shown to a person.
    #[must_use]
    pub fn say_with(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        let found = self.bundles.iter().find_map(|bundle| Some((bundle, bundle.get_message(id)?.value()?)));
        let Some((bundle, pattern)) = found else {
            tracing::error!(id, "a message is missing");
            debug_assert!(false, "no message {id}");
            return String::new();
        };
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut faults = Vec::new();
        let sentence = bundle.format_pattern(pattern, Some(&args), &mut faults);
        if !faults.is_empty() {
            tracing::error!(id, "a message lacks an argument");
            debug_assert!(false, "{id}: {faults:?}");
        }
        sentence.into_owned()
    }

    /// Whether these words exist.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.has_message(id))
    }

    /// "a", "a and b", "a, b and c" as the region writes lists.
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        self.lists.as_ref().map_or_else(|| items.join(", "), |lists| lists.format(items.iter()).to_string())
    }

    /// A time of day on a 24-hour clock: `9:00`, `17:30`.
    #[must_use]
    pub fn time(&self, time: NaiveTime) -> String {
        format!("{}:{:02}", time.hour(), time.minute())
    }

    /// A day with a time: "Monday at 9:00".
    #[must_use]
    pub fn moment(&self, day: &str, time: NaiveTime) -> String {
        self.say_with("moment-long", &[("day", day.into()), ("time", self.time(time).into())])
    }

    /// "Monday 2 November", "Monday, November 2" in the US.
    #[must_use]
    pub fn date(&self, date: NaiveDate) -> String {
        self.with_dates(date, Dates::date)
    }

    /// "Mon 2 Nov".
    #[must_use]
    pub fn date_short(&self, date: NaiveDate) -> String {
        self.with_dates(date, Dates::date_short)
    }

    /// "2 November 2026".
    #[must_use]
    pub fn date_with_year(&self, date: NaiveDate) -> String {
        self.with_dates(date, Dates::date_with_year)
    }

    /// "Mon, 2 Nov 2026".
    #[must_use]
    pub fn date_short_with_year(&self, date: NaiveDate) -> String {
        self.with_dates(date, Dates::date_short_with_year)
    }

    /// "2 November", "November 2" in the US.
    #[must_use]
    pub fn day(&self, date: NaiveDate) -> String {
        self.with_dates(date, Dates::day)
    }

    /// "2 Nov".
    #[must_use]
    pub fn day_short(&self, date: NaiveDate) -> String {
        self.with_dates(date, Dates::day_short)
    }

    /// "2 Nov 2026".
    #[must_use]
    pub fn day_short_with_year(&self, date: NaiveDate) -> String {
        self.with_dates(date, Dates::day_short_with_year)
    }

    /// "November 2026".
    #[must_use]
    pub fn month(&self, date: NaiveDate) -> String {
        self.with_dates(date, Dates::month)
    }

    /// "Monday".
    #[must_use]
    pub fn weekday(&self, day: Weekday) -> String {
        self.with_dates(some_date(day), Dates::weekday)
    }

    /// "Mon".
    #[must_use]
    pub fn weekday_short(&self, day: Weekday) -> String {
        self.with_dates(some_date(day), Dates::weekday_short)
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

    fn with_dates(&self, date: NaiveDate, write: impl Fn(&Dates, NaiveDate) -> Option<String>) -> String {
        self.dates.as_ref().and_then(|dates| write(dates, date)).unwrap_or_else(|| date.to_string())
    }
}

fn bundle((language, files): (&str, &[&str])) -> FluentBundle<FluentResource> {
    let languages: Vec<LanguageIdentifier> = language.parse().into_iter().collect();
    let mut bundle = FluentBundle::new_concurrent(languages);
    // The marks are for mixed scripts; in a tray menu they show as boxes.
    bundle.set_use_isolating(false);
    for file in files {
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, errors)| {
            tracing::error!(count = errors.len(), language, "a file of messages has faults");
            resource
        });
        if bundle.add_resource(resource).is_err() {
            tracing::error!(language, "two files of messages share an id");
        }
    }
    bundle
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
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
mod tests;
