//! First start: what the five screens show, and keeping what was chosen, once. What does not live here: the work week
//! as it is typed (`plan_form`), making the records (`opening`).

use chrono::{DateTime, Utc};
use domain::zone::Zone;

use crate::{
    App,
    boundaries::{check_plan, propose_plan},
    error::AppError,
    settings::HostFacts,
    view::{FirstStartForm, FirstStartView},
};

/// The paragraphs of the first screen.
const WHAT: [&str; 4] = ["first-what-for", "first-what-not", "first-nothing-leaves", "first-work-computer"];

impl App {
    /// The five screens of first start, ready filled.
    ///
    /// # Errors
    /// None today; the window asks every screen in the same way.
    pub fn first_start(&self, host: &HostFacts, now: DateTime<Utc>, zone: &Zone) -> Result<FirstStartView, AppError> {
        let plan = propose_plan(&self.words);
        let check = check_plan(&plan, zone.local(now).date(), &self.words);
        Ok(FirstStartView {
            what: WHAT.iter().map(|id| self.words.say(id)).collect(),
            check,
            plan,
            autostart: host.autostart,
            protection: self.protection_words(),
        })
    }

    /// Keeps what was chosen in first start: once. Where it is behind already, nothing is changed.
    /// Starting with the computer is the shell's to set.
    ///
    /// # Errors
    /// When the work week can't be kept as typed, or the records can't be written.
    pub fn finish_first_start(
        &mut self,
        form: &FirstStartForm,
        now: DateTime<Utc>,
        zone: &Zone,
    ) -> Result<(), AppError> {
        if self.first_start_done() {
            return Ok(());
        }
        self.save_plan(&form.plan, now, zone)
    }

    /// Whether first start is behind: the person has a plan. Where that can't be read there is something to read,
    /// so it is behind too.
    #[must_use]
    pub fn first_start_done(&self) -> bool {
        !matches!(self.store.plan_in_force(), Ok(None))
    }
}

#[cfg(test)]
mod tests {
    use store::Store;

    use super::*;
    use crate::{view::StartView, words::Words};
    use testing::words;

    fn app(locale: &str) -> App {
        App::over(Store::in_memory().unwrap(), Words::new(locale))
    }

    fn form(app: &App) -> FirstStartForm {
        FirstStartForm {
            plan: app.first_start(&HostFacts::default(), DateTime::UNIX_EPOCH, &Zone::utc()).unwrap().plan,
            autostart: true,
        }
    }

    #[test]
    fn the_week_proposed_is_the_regions_and_can_be_kept_as_it_is() {
        for (locale, first, off) in [("en-GB", 1, [6, 7]), ("en-US", 7, [6, 7]), ("ar-EG", 6, [5, 6])] {
            let view = app(locale).first_start(&HostFacts::default(), DateTime::UNIX_EPOCH, &Zone::utc()).unwrap();
            assert!(view.check.ok, "{locale}: {:?}", view.check);
            assert_eq!(view.plan.days[0].weekday, first, "{locale}");
            let mut free: Vec<u8> = view.plan.days.iter().filter(|d| d.ranges.is_empty()).map(|d| d.weekday).collect();
            free.sort_unstable();
            assert_eq!(free, off, "{locale}");
        }
    }

    #[test]
    fn the_first_screen_says_what_an_employer_may_see() {
        let what = app("en-GB").first_start(&HostFacts::default(), DateTime::UNIX_EPOCH, &Zone::utc()).unwrap().what;
        assert_eq!(what[3], words!("first-work-computer"));
    }

    #[test]
    fn first_start_is_finished_once_and_never_again_over_what_is_there() {
        let (mut app, zone) = (app("en-GB"), Zone::named("Europe/London").unwrap());
        let now = "2026-11-23T09:00:00Z".parse().unwrap();
        assert!(matches!(app.start(false), StartView::FirstStart { needs_passphrase: false, .. }));
        let mut form = form(&app);
        app.finish_first_start(&form, now, &zone).unwrap();
        assert!(matches!(app.start(false), StartView::Ready { read_only: None, demo: false, .. }));
        let kept = app.store.plans().unwrap();
        form.plan.days[0].ranges.clear();
        app.finish_first_start(&form, now, &zone).unwrap();
        assert_eq!(app.store.plans().unwrap(), kept);
    }

    #[test]
    fn a_week_that_can_t_be_kept_leaves_first_start_open() {
        let (mut app, zone) = (app("en-GB"), Zone::utc());
        let mut form = form(&app);
        form.plan.days[0].ranges[0].end = "25:00".to_owned();
        assert!(app.finish_first_start(&form, DateTime::UNIX_EPOCH, &zone).is_err());
        assert!(!app.first_start_done());
    }
}
