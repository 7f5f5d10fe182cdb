//! What a person says of work after the day's end: minutes and why, or a contact. Lives here: what can be said, and
//! what stretches a person's evenings. What does not: judging an evening (`evening`), keeping it.
//! Nothing is watched: all of it is said by the person, and no name is part of it.

mod room;

use serde::{Deserialize, Serialize};

use crate::evening::Evening;
pub use room::Room;

/// More than this in one go is more likely a slip of the finger than an evening: 12 hours.
pub const MOST_MINUTES: u16 = 12 * 60;

/// A change is offered once so many evenings were over for the same reason.
const OFFERED_FROM: usize = 3;

/// 1 to [`MOST_MINUTES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Minutes(u16);

/// Why a number is no [`Minutes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not from 1 to {MOST_MINUTES} minutes")]
pub struct NotMinutes(i64);

impl TryFrom<i64> for Minutes {
    type Error = NotMinutes;

    fn try_from(minutes: i64) -> Result<Minutes, NotMinutes> {
        match u16::try_from(minutes) {
            Ok(fits @ 1..=MOST_MINUTES) => Ok(Minutes(fits)),
            _ => Err(NotMinutes(minutes)),
        }
    }
}

impl From<Minutes> for i64 {
    fn from(minutes: Minutes) -> i64 {
        minutes.0.into()
    }
}

impl From<Minutes> for u32 {
    fn from(minutes: Minutes) -> u32 {
        minutes.0.into()
    }
}

/// What the work was, in the order it is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Writing up the day.
    Notes,
    /// A crisis.
    Crisis,
    /// Someone wrote or called, or was called.
    ClientContact,
    /// Forms, mail, planning.
    Admin,
    /// What the day had no room for.
    CatchingUp,
}

impl Reason {
    /// All of them, in order.
    pub const ALL: [Reason; 5] =
        [Reason::Notes, Reason::Crisis, Reason::ClientContact, Reason::Admin, Reason::CatchingUp];

    /// As it is named in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Reason::Notes => "notes",
            Reason::Crisis => "crisis",
            Reason::ClientContact => "client_contact",
            Reason::Admin => "admin",
            Reason::CatchingUp => "catching_up",
        }
    }

    /// The reason of a name.
    #[must_use]
    pub fn by_id(id: &str) -> Option<Reason> {
        Reason::ALL.into_iter().find(|reason| reason.id() == id)
    }
}

/// Who turned to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// A client called or wrote; it was left for the next working day.
    TheyContacted,
    /// A client called or wrote, and the person answered.
    IAnswered,
    /// The person reached out.
    IReachedOut,
}

/// One thing said of the time after a day's end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "said", rename_all = "snake_case")]
pub enum AfterHours {
    /// Work went on.
    Worked {
        /// For how long.
        minutes: Minutes,
        /// Why, if that was said.
        reason: Option<Reason>,
        /// Whether the person was on call.
        on_call: bool,
    },
    /// There was a contact. It takes no minutes by itself: what it took is said as work.
    Contact {
        /// Who turned to whom.
        way: Way,
        /// Whether it had been agreed, if that was said.
        expected: Option<bool>,
        /// Whether the person was on call.
        on_call: bool,
    },
}

impl AfterHours {
    /// The minutes it adds to the evening.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        match self {
            AfterHours::Worked { minutes, .. } => (*minutes).into(),
            AfterHours::Contact { .. } => 0,
        }
    }

    /// Why work went on, where that was said.
    #[must_use]
    pub fn reason(&self) -> Option<Reason> {
        match self {
            AfterHours::Worked { reason, .. } => *reason,
            AfterHours::Contact { .. } => None,
        }
    }
}

/// What stretched some evenings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stretch {
    /// Evenings that were over.
    pub over: usize,
    /// Evenings that were stretched.
    pub stretched: usize,
    /// The reason of most of those that were over, and of how many it was one; the first of equals.
    pub most: Option<(Reason, usize)>,
}

/// Finds what stretched evenings, each given with what was said of it.
#[must_use]
pub fn stretch<'a>(evenings: impl IntoIterator<Item = (Evening, &'a [AfterHours])>) -> Stretch {
    let mut found = Stretch::default();
    let mut of = [0_usize; Reason::ALL.len()];
    for (evening, said) in evenings {
        match evening {
            Evening::Over { .. } => found.over += 1,
            Evening::Stretched { .. } => {
                found.stretched += 1;
                continue;
            }
            _ => continue,
        }
        for (count, reason) in of.iter_mut().zip(Reason::ALL) {
            *count += usize::from(said.iter().any(|said| said.reason() == Some(reason)));
        }
    }
    found.most = Reason::ALL.into_iter().zip(of).filter(|(_, count)| *count > 0).rev().max_by_key(|(_, count)| *count);
    found
}

impl Stretch {
    /// Whether time for notes before the end is worth an offer: notes are the reason of three evenings that were over
    /// or more, and of at least half of them.
    #[must_use]
    pub fn asks_for_notes_time(&self) -> bool {
        matches!(self.most, Some((Reason::Notes, count)) if count >= OFFERED_FROM && count * 2 >= self.over)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn worked(reason: Option<Reason>) -> AfterHours {
        AfterHours::Worked { minutes: Minutes(40), reason, on_call: false }
    }

    const OVER: Evening = Evening::Over { minutes: 40 };

    #[test]
    fn minutes_are_1_to_720_also_where_they_are_read_back() {
        for (minutes, fits) in [(-5, false), (0, false), (1, true), (720, true), (721, false), (70_000, false)] {
            assert_eq!(Minutes::try_from(minutes).is_ok(), fits, "{minutes}");
            let kept = format!(r#"{{"said":"worked","minutes":{minutes},"reason":null,"on_call":false}}"#);
            assert_eq!(serde_json::from_str::<AfterHours>(&kept).is_ok(), fits, "{minutes}");
        }
    }

    #[test]
    fn what_is_said_is_kept_in_words_that_stay() {
        let said = AfterHours::Contact { way: Way::IReachedOut, expected: Some(false), on_call: true };
        let kept = serde_json::to_string(&said).unwrap();
        assert_eq!(kept, r#"{"said":"contact","way":"i_reached_out","expected":false,"on_call":true}"#);
        assert_eq!(serde_json::from_str::<AfterHours>(&kept).unwrap(), said);
        for reason in Reason::ALL {
            assert_eq!(serde_json::to_string(&reason).unwrap(), format!("\"{}\"", reason.id()));
            assert_eq!(Reason::by_id(reason.id()), Some(reason));
        }
    }

    #[test]
    fn seven_evenings_over_five_of_them_for_notes() {
        let notes = [worked(Some(Reason::Notes)), worked(Some(Reason::Notes))];
        let crisis = [worked(Some(Reason::Crisis)), worked(Some(Reason::Notes))];
        let silent = [worked(None)];
        let mut evenings: Vec<(Evening, &[AfterHours])> = vec![(OVER, &notes); 4];
        evenings.extend([(OVER, &crisis[..]), (OVER, &silent), (OVER, &silent)]);
        evenings.extend([(Evening::Stretched { minutes: 20 }, &notes[..]), (Evening::Kept, &[])]);
        let found = stretch(evenings);
        assert_eq!(found, Stretch { over: 7, stretched: 1, most: Some((Reason::Notes, 5)) });
        assert!(found.asks_for_notes_time());
    }

    #[test]
    fn of_equal_reasons_the_first_is_named_and_nothing_is_offered_for_two_evenings_or_another_reason() {
        let (admin, crisis, notes) =
            ([worked(Some(Reason::Admin))], [worked(Some(Reason::Crisis))], [worked(Some(Reason::Notes))]);
        let found = stretch([(OVER, &admin[..]), (OVER, &crisis[..])]);
        assert_eq!(found.most, Some((Reason::Crisis, 1)));
        assert!(!stretch([(OVER, &notes[..]); 2]).asks_for_notes_time());
        assert!(!stretch([(OVER, &crisis[..]); 9]).asks_for_notes_time());
        assert!(stretch([(OVER, &notes[..]); 3]).asks_for_notes_time());
        assert_eq!(stretch([]), Stretch::default());
    }
}
