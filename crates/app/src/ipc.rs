//! The one list of commands, for both sides: what the window may ask, with what, and what it gets.
//! Lives here: names and types, and the TypeScript made of them. What a command does is a method of `App`
//! or, where only the shell can do it, of the shell.

use ts_rs::{Config, TS};

use crate::error::{AppError, ErrorCode};
use crate::reminder_answers::ReminderAnswer;
#[allow(clippy::wildcard_imports, reason = "this file is the list of all of them")]
use crate::view::*;

/// The types that cross to the window, in the order they are written to the bindings.
macro_rules! types {
    ($($t:ty),* $(,)?) => {
        fn declarations(config: &Config) -> Vec<String> {
            vec![$(format!("export {}", <$t as TS>::decl(config))),*]
        }
    };
}

types![
    AppError,
    ErrorCode,
    StartView,
    LocaleView,
    FirstStartView,
    FirstStartForm,
    RecoveryCodeView,
    TestReminderView,
    Theme,
    TodayView,
    DayActs,
    QuietLine,
    QuietLineKind,
    DialView,
    DialArc,
    ArcKind,
    DayPhase,
    SignNow,
    SignRange,
    SignStatus,
    NoticeSaid,
    NewUsualView,
    EveningView,
    EveningStatus,
    SuggestionView,
    ComingView,
    CheckInAsked,
    CheckInView,
    QuestionView,
    CheckInDraft,
    ResultView,
    EntryView,
    TrendSpan,
    TrendsView,
    TogetherView,
    DateTick,
    DateSpan,
    SignTrend,
    TrendDot,
    TrendPoint,
    NoticeView,
    TrendTable,
    EveningCell,
    QuestionnairesView,
    QuestionnaireRow,
    CadenceChoice,
    QuestionnairePreview,
    PreviewItem,
    BroughtFile,
    ExchangeForm,
    ImportPreview,
    QuestionnaireEntry,
    QuestionnaireView,
    EditionView,
    ItemView,
    OptionView,
    BetweenView,
    QuestionnaireForm,
    QuestionnaireResultView,
    ScaleView,
    BoundariesView,
    ComingDay,
    WeekRow,
    WeekBar,
    PlanForm,
    UsualKind,
    RotationForm,
    RotationDayForm,
    DayForm,
    RangeForm,
    ProtectedForm,
    CutoffForm,
    PlanCheck,
    DayCheck,
    RangeCheck,
    RangeQuestion,
    LeaveForm,
    LeaveView,
    HistoryView,
    HistoryDay,
    HistoryLine,
    HistoryOutcome,
    MonthView,
    MonthDay,
    MonthDayKind,
    DayChangeForm,
    DayChange,
    OnCallForm,
    OnCallView,
    EventBecomes,
    CalendarPreview,
    CalendarGroup,
    CalendarRow,
    CalendarLeft,
    CalendarAs,
    CalendarForm,
    CalendarExport,
    BackupsView,
    BackupRow,
    BackupPreview,
    SettingsView,
    SettingsForm,
    OnClose,
    WaitFor,
    SightView,
    SightKind,
    KeysView,
    HelpView,
    CountryView,
    ContactView,
    ContactForm,
    AfterHoursView,
    SaidView,
    AfterHoursForm,
    SaidForm,
    AfterHoursReason,
    ContactWay,
    NotedView,
    SessionKind,
    SessionsView,
    SessionCount,
    LoadView,
    LoadDay,
    EveningsMonthView,
    OfferView,
    ParkedView,
    ThoughtView,
    ParkForm,
    ThoughtGoes,
    RepliesView,
    ReplyView,
    RepliesForm,
    ClosingView,
    MorningView,
    ClosingForm,
    PauseForm,
    ReminderAnswer,
    Screen,
];

/// A pause as asked for.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PauseForm {
    /// So many minutes.
    Minutes {
        /// Minutes, at least 1.
        minutes: u32,
    },
    /// Until the start of the person's next day.
    UntilTomorrow,
    /// Until the start of a date.
    UntilDate {
        /// The date.
        date: String,
    },
    /// Until the person says so; asks again after seven days.
    UntilISaySo,
}

/// A place of the main window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Screen {
    /// Today.
    Today,
    /// Trends.
    Trends,
    /// Boundaries.
    Boundaries,
    /// "Why didn't I get it?"
    Why,
    /// Settings.
    Settings,
    /// "Need someone now?"
    Help,
}

/// Names, arguments and results of the commands.
macro_rules! commands {
    ($($(#[doc = $doc:literal])* $name:ident($($arg:ident: $arg_type:ty),*) -> $result:ty;)*) => {
        /// The names of all commands.
        pub const COMMANDS: &[&str] = &[$(stringify!($name)),*];

        fn signatures(config: &Config) -> Vec<String> {
            vec![$({
                let args: Vec<String> = vec![$(format!("{}: {}", camel(stringify!($arg)), <$arg_type as TS>::name(config))),*];
                let doc = concat!($($doc),*).trim();
                format!("  /** {doc} */\n  {}: {{ args: {{ {} }}; result: {} }};", stringify!($name), args.join("; "), <$result as TS>::name(config))
            }),*]
        }
    };
}

commands! {
    /// Which screen a window begins with.
    start() -> StartView;
    /// Opens the records with a passphrase or a recovery code.
    unlock(secret: String) -> StartView;
    /// Makes the records behind a passphrase, where no key store answers.
    create_with_passphrase(passphrase: String) -> StartView;
    /// Makes the records behind a key file that only this account can read: hidden, not locked.
    create_with_key_file() -> StartView;
    /// The five screens of first start, ready filled.
    first_start() -> FirstStartView;
    /// Keeps what was chosen in first start, once.
    finish_first_start(form: FirstStartForm) -> ();
    /// What Leeward makes of a work week while it is typed.
    check_plan(form: PlanForm) -> PlanCheck;
    /// Sends a test reminder.
    send_test_reminder() -> TestReminderView;
    /// Whether the person saw it.
    test_reminder_seen(seen: bool) -> ();
    /// Makes a new recovery code; an older one no longer opens the records.
    make_recovery_code() -> RecoveryCodeView;
    /// Asks where to and saves the code just made; the file, or null where the person thought better of it.
    save_recovery_code() -> Option<String>;
    /// The person has the code in a safe place.
    recovery_code_kept() -> ();
    /// The Today screen.
    today() -> TodayView;
    /// "Done for today": ends the day's reminders.
    done_for_today() -> ();
    /// What a button of our own small reminder does, of the reminder's work date.
    answer_reminder(answer: ReminderAnswer, of: String) -> ();
    /// Opens the check-in of a reminder's work date.
    open_check_in_of(of: String) -> ();
    /// Pauses the reminders.
    pause(form: PauseForm) -> ();
    /// Ends a pause.
    resume() -> ();
    /// Shows the last reminder again in so many minutes.
    snooze(minutes: u32) -> ();
    /// On leave from today until a date, inclusive.
    leave_until(date: String) -> ();
    /// On call from now until a time.
    on_call_until(until: String) -> ();
    /// "Still working": so many minutes after the day's end, the reason later.
    still_working(minutes: u32) -> NotedView;
    /// The time after the day's end, on Today.
    after_hours() -> AfterHoursView;
    /// Keeps what is said of the time after a day's end, new or changed.
    log_after_hours(form: AfterHoursForm) -> NotedView;
    /// Deletes something said of it.
    delete_after_hours(id: String) -> ();
    /// Takes the deletion back, or else the last change.
    undo_after_hours(id: String) -> ();
    /// The month's evenings, on Boundaries.
    evenings_month() -> EveningsMonthView;
    /// The heads-up comes earlier, so that notes are done by the end.
    make_time_for_notes() -> ();
    /// Parks a thought until work starts next, or until a morning.
    park_thought(form: ParkForm) -> NotedView;
    /// The line to park that is being typed; empty where none is.
    parked_draft() -> String;
    /// Keeps the line to park that is being typed.
    keep_parked_draft(line: String) -> ();
    /// The thoughts that wait, are shown, or rest.
    parked_thoughts() -> ParkedView;
    /// Puts a thought away, parks it again or deletes it.
    move_thought(id: String, to: ThoughtGoes) -> ();
    /// Takes the last move of a thought back.
    undo_thought(id: String) -> ();
    /// The ready replies to those who write after hours.
    replies() -> RepliesView;
    /// Keeps them.
    save_replies(form: RepliesForm) -> ();
    /// Puts one of them, counted from 0, on the clipboard.
    copy_reply(nth: u32) -> ();
    /// The sessions of today.
    sessions() -> SessionsView;
    /// Counts one more session; what is said of it.
    count_session(kind: SessionKind) -> String;
    /// Takes one session of a kind back, or the last one where it is null; what is said of it.
    take_session_back(kind: Option<SessionKind>) -> String;
    /// Ends the quiet minutes after a session.
    end_session_buffer() -> ();
    /// A suggestion was taken up, or put off.
    answer_suggestion(id: String, accepted: bool) -> ();
    /// A quiet line was dismissed.
    dismiss_line(kind: QuietLineKind) -> ();
    /// The notice on Today is put aside.
    put_notice_aside() -> ();
    /// "This is my new usual": a sign's usual is learned anew; what is said.
    learn_anew(sign: String) -> String;
    /// Takes the last "this is my new usual" of a sign back.
    keep_old_usual(sign: String) -> ();
    /// The Trends screen.
    trends(span: TrendSpan) -> TrendsView;
    /// The guided check-in as it stands.
    check_in(asked: CheckInAsked) -> CheckInView;
    /// The closing ritual before the pulse, where it is wanted now.
    closing() -> Option<ClosingView>;
    /// Keeps the ritual under way.
    keep_closing_draft(form: ClosingForm) -> ();
    /// Finishes the ritual: its lines are parked.
    finish_closing(form: ClosingForm) -> ();
    /// Keeps answers under way.
    keep_draft(draft: CheckInDraft) -> ();
    /// Throws answers under way away.
    drop_draft() -> ();
    /// Something was done in the check-in of a work date: it is in use.
    touch_check_in(work_date: String) -> ();
    /// Stores a check-in; at least one answer or a note.
    finish_check_in(draft: CheckInDraft) -> ResultView;
    /// Deletes a check-in.
    delete_entry(id: String) -> ();
    /// Takes the last change of one check-in back; what was taken back, in words.
    undo_change(id: String) -> String;
    /// Takes the last edit or deletion of a check-in back; what was taken back, in words.
    undo() -> Option<String>;
    /// The questionnaires that can be answered by item number.
    questionnaires() -> QuestionnairesView;
    /// One of them as it is answered.
    questionnaire(id: String, entry: Option<String>) -> QuestionnaireView;
    /// Keeps its answers under way.
    keep_questionnaire(form: QuestionnaireForm) -> ();
    /// Stores its answers.
    finish_questionnaire(form: QuestionnaireForm) -> QuestionnaireResultView;
    /// Today says that a questionnaire is due every so many days; 0 for no longer.
    set_cadence(id: String, days: u32) -> ();
    /// "Not now": a due questionnaire is not said for a week.
    put_questionnaire_off(id: String) -> ();
    /// Asks for a questionnaire's file and says what it would bring; null where the person thought better of it.
    choose_questionnaire() -> Option<QuestionnairePreview>;
    /// Adds the file that was looked at.
    add_questionnaire(file: BroughtFile) -> ();
    /// Takes a questionnaire out that was brought, or brings it back.
    remove_questionnaire(id: String, removed: bool) -> ();
    /// Asks for a folder and writes data into it; what was written, or null where the person thought better
    /// of it.
    export_data(form: ExchangeForm) -> Option<String>;
    /// Asks for a file and says what it would bring.
    choose_import() -> Option<ImportPreview>;
    /// Takes in the file that was looked at; what came, in words.
    import_data() -> String;
    /// The Boundaries screen.
    boundaries() -> BoundariesView;
    /// Keeps a work week and its reminders.
    save_plan(form: PlanForm) -> ();
    /// Adds leave or days off.
    add_leave(form: LeaveForm) -> ();
    /// Removes leave or days off.
    remove_leave(form: LeaveForm) -> ();
    /// What became of the reminders of the fourteen days up to a date; up to today where it is null.
    reminder_history(until: Option<String>) -> HistoryView;
    /// A month of the calendar ("2026-12"), or the one that is now.
    month(month: Option<String>) -> MonthView;
    /// Makes one date otherwise than the plan has it.
    set_day(form: DayChangeForm) -> ();
    /// Adds a time on call.
    add_on_call(form: OnCallForm) -> ();
    /// Removes a time on call.
    remove_on_call(form: OnCallForm) -> ();
    /// Takes the last change of the plan back.
    take_back_plan() -> ();
    /// Asks for a calendar file and says what it would bring; null where the person thought better of it.
    choose_calendar() -> Option<CalendarPreview>;
    /// The file that was chosen, its events as something else.
    calendar_as(becomes: CalendarAs) -> CalendarPreview;
    /// Takes in events of it; what came, in words.
    add_calendar(form: CalendarForm) -> String;
    /// Asks for a file and writes protected time into it; what was written, or null where the person thought better of
    /// it.
    export_calendar(form: CalendarExport) -> Option<String>;
    /// The Settings screen.
    settings() -> SettingsView;
    /// Keeps settings.
    save_settings(form: SettingsForm) -> ();
    /// The backups that lie beside the records, open or not.
    backups() -> BackupsView;
    /// Looks into a backup; with a passphrase or a recovery code where no key of this computer opens it.
    look_at_backup(name: String, secret: Option<String>) -> BackupPreview;
    /// Puts a backup in the place of the records, which are kept; what was done, in words.
    restore_backup(name: String, secret: Option<String>) -> String;
    /// Opens the backups' folder in the system's file manager.
    open_backups() -> ();
    /// Starts Leeward with the computer, or no longer.
    set_autostart(on: bool) -> ();
    /// Sets or changes the passphrase.
    set_passphrase(passphrase: String) -> ();
    /// "Need someone now?", open or locked.
    help() -> HelpView;
    /// Keeps a contact of one's own.
    save_contact(form: ContactForm) -> ();
    /// Deletes a contact of one's own.
    delete_contact(id: String) -> ();
    /// Chooses whose lines are shown; null for none.
    choose_country(code: Option<String>) -> ();
    /// Opens the guided check-in in its own window.
    open_check_in(asked: CheckInAsked) -> ();
    /// Opens the main window at a place.
    open_main(screen: Screen) -> ();
    /// Closes the window that asks.
    close_window() -> ();
    /// Opens the records' folder in the system's file manager.
    open_folder() -> ();
    /// Quits Leeward.
    quit() -> ();
}

/// The bindings the window is written against, whole.
#[must_use]
pub fn bindings() -> String {
    let config = Config::new();
    let mut text = String::from(
        "// Written by `cargo xtask bindings` from crates/app/src/ipc.rs; a test fails when it is stale. Do not edit.\n\n",
    );
    for declaration in declarations(&config) {
        text.push_str(&declaration);
        text.push_str("\n\n");
    }
    text.push_str("export interface Commands {\n");
    text.push_str(&signatures(&config).join("\n"));
    text.push_str("\n}\n");
    text
}

/// Tauri renames a command's arguments to camelCase.
fn camel(name: &str) -> String {
    let mut out = String::new();
    let mut upper = false;
    for c in name.chars() {
        if c == '_' {
            upper = true;
        } else if upper {
            out.extend(c.to_uppercase());
            upper = false;
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::bindings;

    const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/ipc/bindings.ts");

    #[test]
    fn the_windows_bindings_are_fresh() {
        let fresh = bindings();
        if std::env::var_os("LEEWARD_WRITE_BINDINGS").is_some() {
            std::fs::write(FILE, &fresh).unwrap();
        }
        let committed = std::fs::read_to_string(FILE).unwrap_or_default();
        assert!(committed == fresh, "ui/src/ipc/bindings.ts is stale: run cargo xtask bindings");
    }
}
