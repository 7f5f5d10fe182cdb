//! What the Today screen and the tray show.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The Today screen.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TodayView {
    /// "Friday, nearly there."
    pub title: String,
    /// "Your day ends at 17:30. After 18:30 most messages can wait until Monday 9:00."
    pub subtitle: String,
    /// The day dial.
    pub dial: DialView,
    /// Lines that ask for something quietly: no recovery code yet, a reminder waiting, no notification service.
    pub quiet_lines: Vec<QuietLine>,
    /// The five signs, in the order of the pulse.
    pub signs: Vec<SignNow>,
    /// "last check-in yesterday, 17:34", or nothing before the first.
    pub last_check_in: Option<String>,
    /// The check-in of this work date, where there is one: the button then says "Check in again".
    pub checked_in_today: Option<String>,
    /// "about 30 seconds", the person's own median once there are five.
    pub check_in_takes: String,
    /// Monday to Sunday in the locale's order.
    pub evenings: Vec<EveningView>,
    /// The week's evenings in one sentence.
    pub evenings_sentence: String,
    /// A sign has left its usual range; said for a week, then the next may be.
    pub notice: Option<NoticeSaid>,
    /// One suggestion that fits, or none.
    pub suggestion: Option<SuggestionView>,
    /// What comes next, at most four.
    pub coming_up: Vec<ComingView>,
    /// The state in the words of the tray's first line.
    pub state: String,
    /// Which acts make sense now.
    pub acts: DayActs,
}

/// Which of the day's acts make sense now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct DayActs {
    /// "Done for today" has something to end.
    pub done: bool,
    /// "Done for today" was said.
    pub is_done: bool,
    /// A pause is in force.
    pub paused: bool,
    /// A reminder was shown that can be snoozed.
    pub snooze: bool,
    /// Work after hours can be said: the day has ended, or there is none.
    pub still_working: bool,
}

/// A line on Today that asks for something, once, quietly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuietLine {
    /// What the line's button does.
    pub kind: QuietLineKind,
    /// The sentence.
    pub text: String,
    /// The button's words.
    pub action: String,
    /// The questionnaire it is about.
    pub about: Option<String>,
}

/// What a quiet line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum QuietLineKind {
    /// No recovery code was saved yet; the button opens Settings there.
    RecoveryCode,
    /// Changes have waited for a backup for a week.
    BackupWaits,
    /// A reminder could not be shown or was not seen; the button opens the check-in.
    ReminderWaiting,
    /// A reminder came, but "do not disturb" may have kept it away; the button opens the check-in.
    ReminderCame,
    /// No notification service answers; the button opens Settings there.
    NoNotifications,
    /// No tray; the button dismisses the note for good.
    NoTray,
    /// No leave is planned for a long while; the button opens Boundaries.
    NoLeave,
    /// A half-answered check-in; the button opens it.
    Draft,
    /// Check-ins are asked for every other workday, since the last ones went unanswered; the button opens one.
    PulseHalved,
    /// A questionnaire is due, as often as was chosen; the button opens it.
    QuestionnaireDue,
    /// Sessions could be counted; the button opens Settings there.
    Sessions,
    /// This computer's clock can hardly be right; the button says that it is.
    ClockDoubt,
    /// A check-in is of a day that is still to come: the clock may have been ahead when it was made. The button deletes
    /// it; it is the one that the line is about.
    EntryAhead,
    /// This computer is in no time zone that is known; the button dismisses the note for good.
    ZoneUnknown,
    /// An invented year is shown; the button says how to start one's own.
    Demo,
}

/// The 24-hour ring.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DialView {
    /// Arcs in the order they are drawn; `from` may be greater than `to` where midnight lies between.
    pub arcs: Vec<DialArc>,
    /// Where the hand stands, in hours of the local day.
    pub hand: f64,
    /// "0:42" or a short word.
    pub headline: String,
    /// "until your day ends".
    pub caption: String,
    /// The whole dial in words, for a screen reader.
    pub label: String,
    /// The state, for colour and mark.
    pub phase: DayPhase,
}

/// One arc of the dial.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct DialArc {
    /// What it stands for.
    pub kind: ArcKind,
    /// Start, in hours of the local day (0 to 24).
    pub from: f64,
    /// End, in hours of the local day (0 to 24).
    pub to: f64,
}

/// What an arc of the dial stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ArcKind {
    /// Working hours.
    Work,
    /// From the day's end to the cutoff.
    ToCutoff,
    /// Protected time.
    Protected,
}

/// Where the day is; the tray icon has one drawing for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DayPhase {
    /// Before the first range of the work date.
    Before,
    /// Within working hours or a break between them.
    Working,
    /// The last `heads_up` minutes (ten where there is none).
    NearEnd,
    /// The day has ended and the cutoff has not passed.
    Ended,
    /// The cutoff has passed.
    PastCutoff,
    /// "Done for today" was said.
    Done,
    /// No work today.
    DayOff,
    /// On leave.
    OnLeave,
    /// Paused.
    Paused,
    /// A reminder waits to be seen.
    Waiting,
}

/// One sign, now, against the person's usual range.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SignNow {
    /// The sign's id, as in science.md: exhaustion, reduced_empathy, …
    pub sign: String,
    /// "Emotional exhaustion".
    pub name: String,
    /// The smoothed value, 0 to 4; null before the first check-in.
    pub level: Option<f64>,
    /// The usual range, 0 to 4; null while it is being learned.
    pub range: Option<SignRange>,
    /// Where the level stands.
    pub status: SignStatus,
    /// "within your usual", "above your usual", "still learning: 6 of 14".
    pub words: String,
}

/// A usual range, mean ± max(s, 0.2), cut to 0 to 4.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct SignRange {
    /// Lower edge.
    pub low: f64,
    /// Upper edge.
    pub high: f64,
}

/// Where a sign stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SignStatus {
    /// No check-in yet.
    Unknown,
    /// The usual range is still being learned.
    Learning,
    /// Within or below the usual range.
    Usual,
    /// A notice stands.
    Above,
    /// The usual itself is heavy (mean of 2.5 or more).
    Heavy,
}

/// A notice as it is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NoticeSaid {
    /// Which signs are above their usual range, since when.
    pub text: String,
    /// One thing to do.
    pub one_thing: String,
    /// How often such a notice is a false one.
    pub false_notices: String,
    /// The signs it is about, each with what "this is my new usual" does.
    pub signs: Vec<NewUsualView>,
}

/// What may be asked of a sign's usual.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NewUsualView {
    /// The sign's id.
    pub sign: String,
    /// "Emotional exhaustion".
    pub name: String,
    /// What learning it anew does, and from when.
    pub hint: String,
    /// "learned anew from 2 November on", where it was asked for; it can be taken back.
    pub said: Option<String>,
    /// Whether it may be asked for: not while the usual is being learned.
    pub may: bool,
}

/// One evening of the week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EveningView {
    /// The work date.
    pub date: String,
    /// "Mon".
    pub day: String,
    /// Its state.
    pub status: EveningStatus,
    /// "kept", "not known", "off", "today".
    pub words: String,
}

/// What followed a work date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EveningStatus {
    /// Done for today was said by the cutoff, and nothing is logged after it.
    Kept,
    /// 1 to 30 minutes after it.
    Stretched,
    /// More.
    Over,
    /// Silence is never counted as kept.
    NotKnown,
    /// The running work date.
    Today,
    /// A day off or leave.
    Off,
    /// Still to come.
    Ahead,
    /// Before the first plan was saved: nothing could have been said.
    Before,
}

/// One suggestion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SuggestionView {
    /// Its id, to accept it or put it off by.
    pub id: String,
    /// The sentence.
    pub text: String,
    /// The button's words; null where there is nothing to press.
    pub action: Option<String>,
}

/// One thing that comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ComingView {
    /// "Tonight 18:30".
    pub when: String,
    /// "cutoff".
    pub what: String,
}
