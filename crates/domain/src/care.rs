//! The one suggestion that fits. Lives here: which one, and when none. What does not: its words (`locales/`), and
//! when one was put off (the records keep that). The order is notice → talk → care of science.md §6; the last step,
//! "need someone now", is a permanent link and never the answer to a score.

use chrono::{Days, NaiveDate};

use crate::instrument::Sign;

/// The five strategies that hold compassion fatigue off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strategy {
    /// A work schedule, limits on contact after hours, protected time.
    Boundaries,
    /// Regular self-care.
    SelfCare,
    /// Supervision, own therapy.
    Support,
    /// A supportive work environment.
    Environment,
    /// Continuous learning.
    Learning,
}

impl Strategy {
    /// All five, in the order they take turns.
    pub const ALL: [Strategy; 5] =
        [Strategy::Boundaries, Strategy::SelfCare, Strategy::Support, Strategy::Environment, Strategy::Learning];

    fn id(self) -> &'static str {
        match self {
            Strategy::Boundaries => "boundaries",
            Strategy::SelfCare => "self_care",
            Strategy::Support => "support",
            Strategy::Environment => "environment",
            Strategy::Learning => "learning",
        }
    }
}

/// One suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suggestion {
    /// Three hard days in a row: log less and do one thing.
    HardDays,
    /// A usual that is itself heavy: talk it over with someone.
    HeavyUsual(Sign),
    /// A sign has been above its usual range for more than two weeks: the next rung is a doctor or clinician of one's own.
    LongNotice(Sign),
    /// A sign has left its usual range: bring it to someone.
    Notice(Sign),
    /// Something small from one of the five strategies.
    Strategy(Strategy),
}

/// What a suggestion is chosen from.
#[derive(Debug, Clone, Default)]
pub struct Situation {
    /// The last days with a full or part answer, oldest first: the five values of each.
    pub last_days: Vec<[Option<u8>; 5]>,
    /// Signs whose notice stands, with the work date it began.
    pub notices: Vec<(Sign, NaiveDate)>,
    /// Signs whose usual is itself heavy.
    pub heavy: Vec<Sign>,
    /// Whether the usual is known: before that, nothing is known to be out of the ordinary.
    pub usual_known: bool,
}

impl Suggestion {
    /// Its id, to accept it or put it off by. The sign is part of it: putting off one sign's does not hide another's.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Suggestion::HardDays => "hard-days".to_owned(),
            Suggestion::HeavyUsual(sign) => format!("heavy-usual.{}", sign.id()),
            Suggestion::LongNotice(sign) => format!("long-notice.{}", sign.id()),
            Suggestion::Notice(sign) => format!("notice.{}", sign.id()),
            Suggestion::Strategy(strategy) => format!("strategy.{}", strategy.id()),
        }
    }

    /// The suggestion of an id.
    #[must_use]
    pub fn by_id(id: &str) -> Option<Suggestion> {
        let of_signs = Sign::ALL
            .iter()
            .flat_map(|&sign| [Suggestion::HeavyUsual(sign), Suggestion::LongNotice(sign), Suggestion::Notice(sign)]);
        let of_strategies = Strategy::ALL.iter().map(|&strategy| Suggestion::Strategy(strategy));
        std::iter::once(Suggestion::HardDays)
            .chain(of_signs)
            .chain(of_strategies)
            .find(|suggestion| suggestion.id() == id)
    }

    /// What a standing notice calls for: to talk, and after two weeks a clinician.
    #[must_use]
    pub fn of_notice(sign: Sign, since: NaiveDate, today: NaiveDate) -> Suggestion {
        if since + Days::new(LONG_DAYS) < today { Suggestion::LongNotice(sign) } else { Suggestion::Notice(sign) }
    }

    /// Whether it is about a notice.
    #[must_use]
    pub fn is_about_a_notice(self) -> bool {
        matches!(self, Suggestion::Notice(_) | Suggestion::LongNotice(_))
    }

    /// For how many days "not now" puts it off.
    #[must_use]
    pub fn rests_days(self) -> u64 {
        match self {
            Suggestion::HardDays => 4,
            Suggestion::Notice(_) | Suggestion::LongNotice(_) | Suggestion::Strategy(_) => 7,
            Suggestion::HeavyUsual(_) => 14,
        }
    }
}

/// A day is hard with a composite of 3 or more (all five answered), or any sign at 4 (science.md §6).
#[must_use]
pub fn is_hard(day: &[Option<u8>; 5]) -> bool {
    let answered: Vec<u32> = day.iter().flatten().map(|&value| u32::from(value)).collect();
    answered.contains(&4) || (answered.len() == day.len() && answered.iter().sum::<u32>() >= 15)
}

/// A notice that has stood for more than this many days goes one rung up.
const LONG_DAYS: u64 = 14;
/// The strategies take turns by the week, and only a settled person is offered one on that week's first days.
const WEEK: i64 = 7;

/// The one suggestion that fits `today`, leaving out what `rests` says was put off; none if nothing fits.
pub fn suggest(situation: &Situation, today: NaiveDate, rests: impl Fn(&str) -> bool) -> Option<Suggestion> {
    let mut fitting = Vec::new();
    let last = &situation.last_days;
    if last.len() >= 3 && last[last.len() - 3..].iter().all(is_hard) {
        fitting.push(Suggestion::HardDays);
    }
    fitting.extend(situation.notices.iter().map(|&(sign, since)| Suggestion::of_notice(sign, since, today)));
    fitting.extend(situation.heavy.iter().map(|&sign| Suggestion::HeavyUsual(sign)));
    // Someone who is having a hard time and said "not now" is not offered a lesser thing instead.
    if fitting.is_empty() && situation.usual_known {
        fitting.push(Suggestion::Strategy(turn(today)));
    }
    fitting.into_iter().find(|suggestion| !rests(&suggestion.id()))
}

fn turn(today: NaiveDate) -> Strategy {
    let week = today.signed_duration_since(NaiveDate::default()).num_days().div_euclid(WEEK);
    let turn = usize::try_from(week.rem_euclid(5)).unwrap_or_default();
    Strategy::ALL[turn]
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: [Option<u8>; 5] = [Some(1); 5];
    const HARD: [Option<u8>; 5] = [Some(4), Some(1), None, Some(1), Some(1)];

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 20).unwrap()
    }

    fn suggested(situation: &Situation, put_off: &[&str]) -> Option<String> {
        suggest(situation, today(), |id| put_off.contains(&id)).map(Suggestion::id)
    }

    #[test]
    fn a_day_is_hard_by_one_sign_at_its_worst_or_by_all_of_them() {
        assert!(is_hard(&HARD) && is_hard(&[Some(3); 5]));
        assert!(!is_hard(&GOOD) && !is_hard(&[Some(3), Some(3), Some(3), Some(3), None]) && !is_hard(&[None; 5]));
    }

    #[test]
    fn three_hard_days_in_a_row_come_first() {
        let mut situation = Situation { last_days: vec![GOOD, HARD, HARD, HARD], ..Situation::default() };
        situation.notices.push((Sign::Exhaustion, today()));
        assert_eq!(suggested(&situation, &[]).as_deref(), Some("hard-days"));
        situation.last_days.push(GOOD);
        assert_eq!(suggested(&situation, &[]).as_deref(), Some("notice.exhaustion"));
    }

    #[test]
    fn a_notice_is_talked_over_and_after_two_weeks_goes_one_rung_up() {
        let notice = |days| Situation {
            notices: vec![(Sign::Irritability, today() - Days::new(days))],
            usual_known: true,
            ..Situation::default()
        };
        assert_eq!(suggested(&notice(14), &[]).as_deref(), Some("notice.irritability"));
        assert_eq!(suggested(&notice(15), &[]).as_deref(), Some("long-notice.irritability"));
    }

    #[test]
    fn not_now_is_not_answered_with_a_lesser_thing() {
        let situation = Situation { heavy: vec![Sign::Intrusion], usual_known: true, ..Situation::default() };
        assert_eq!(suggested(&situation, &["heavy-usual.intrusion"]), None);
    }

    #[test]
    fn a_settled_person_gets_the_five_strategies_in_turn_and_a_new_one_none() {
        let settled = Situation { usual_known: true, ..Situation::default() };
        let five: std::collections::BTreeSet<String> = (0..5)
            .filter_map(|week| suggest(&settled, today() + Days::new(week * 7), |_| false))
            .map(Suggestion::id)
            .collect();
        assert_eq!(five.len(), 5);
        assert_eq!(suggested(&Situation::default(), &[]), None);
    }
}
