//! What a window may ask, one line each. Lives here: from a name of `app::ipc::COMMANDS` to the verb that answers.
//! What does not: any decision.
//!
//! None runs on the main thread: a key store may take seconds, and the window must stay alive meanwhile.
#![expect(clippy::needless_pass_by_value, reason = "what a command takes is Tauri's to decide")]

use app::App;
use app::error::AppError;
use app::ipc::{PauseForm, Screen};
use app::reminder_answers::ReminderAnswer;
#[allow(clippy::wildcard_imports, reason = "this file names most of them")]
use app::view::*;
use tauri::{AppHandle, Manager, Runtime, State, Window, command};

use crate::program::Program;
use crate::windows::{self, Wanted};
use crate::{closing, desk, dialogs, notify, presence, ticker};

type Answer<T> = Result<T, AppError>;
type It<'a> = State<'a, Program>;

#[command(async)]
pub(crate) fn start(it: It<'_>) -> StartView {
    it.start()
}

#[command(async)]
pub(crate) fn unlock(it: It<'_>, secret: String) -> Answer<StartView> {
    it.reopen(|records, now| records.unlock(secret, now))
}

#[command(async)]
pub(crate) fn create_with_passphrase(it: It<'_>, passphrase: String) -> Answer<StartView> {
    it.reopen(|records, now| records.create_with_passphrase(passphrase, now))
}

#[command(async)]
pub(crate) fn create_with_key_file(it: It<'_>) -> Answer<StartView> {
    it.reopen(app::opening::Opened::create_with_key_file)
}

#[command(async)]
pub(crate) fn first_start<R: Runtime>(handle: AppHandle<R>, it: It<'_>) -> Answer<FirstStartView> {
    let host = ticker::look_around(&handle);
    it.ask(|app, now, zone| app.first_start(&host, now, zone))
}

#[command(async)]
pub(crate) fn finish_first_start<R: Runtime>(handle: AppHandle<R>, it: It<'_>, form: FirstStartForm) -> Answer<()> {
    it.change(|app, now, zone| app.finish_first_start(&form, now, zone))?;
    desk::start_with_computer(&handle, form.autostart)
}

#[command(async)]
pub(crate) fn check_plan(it: It<'_>, form: PlanForm) -> PlanCheck {
    app::boundaries::check_plan(&form, it.today(), it.records().words())
}

#[command(async)]
pub(crate) fn send_test_reminder<R: Runtime>(handle: AppHandle<R>) -> TestReminderView {
    notify::test(&handle)
}

#[command(async)]
pub(crate) fn test_reminder_seen(it: It<'_>, seen: bool) -> Answer<()> {
    it.change(|app, _, _| app.test_reminder_seen(seen))
}

#[command(async)]
pub(crate) fn make_recovery_code(it: It<'_>) -> Answer<RecoveryCodeView> {
    it.change(|app, now, _| app.make_recovery_code(now))
}

#[command(async)]
pub(crate) fn save_recovery_code<R: Runtime>(handle: AppHandle<R>, it: It<'_>) -> Answer<Option<String>> {
    dialogs::file_to_save(&handle, &it.say("recovery-file-name"))
        .map(|file| it.ask(|app, _, _| app.write_recovery_code(&file)).map(|()| file.display().to_string()))
        .transpose()
}

#[command(async)]
pub(crate) fn recovery_code_kept(it: It<'_>) -> Answer<()> {
    it.change(|app, _, _| app.recovery_code_kept())
}

#[command(async)]
pub(crate) fn today(it: It<'_>) -> Answer<TodayView> {
    let host = it.host();
    it.ask(|app, now, zone| app.today(&host, now, zone))
}

#[command(async)]
pub(crate) fn done_for_today(it: It<'_>) -> Answer<()> {
    it.change(App::done_for_today)
}

#[command(async)]
pub(crate) fn answer_reminder(it: It<'_>, answer: ReminderAnswer, of: String) -> Answer<()> {
    it.change(|app, now, zone| app.answer_reminder_of(answer, &of, now, zone))
}

#[command(async)]
pub(crate) fn open_check_in_of<R: Runtime>(handle: AppHandle<R>, of: String) -> Answer<()> {
    notify::check_in_of(&handle, &of)
}

#[command(async)]
pub(crate) fn pause(it: It<'_>, form: PauseForm) -> Answer<()> {
    it.change(|app, now, zone| app.pause(&form, now, zone))
}

#[command(async)]
pub(crate) fn resume(it: It<'_>) -> Answer<()> {
    it.change(App::resume)
}

#[command(async)]
pub(crate) fn snooze(it: It<'_>, minutes: u32) -> Answer<()> {
    it.change(|app, now, zone| app.snooze(minutes, now, zone))
}

#[command(async)]
pub(crate) fn leave_until(it: It<'_>, date: String) -> Answer<()> {
    it.change(|app, now, zone| app.leave(None, &date, now, zone))
}

#[command(async)]
pub(crate) fn on_call_until(it: It<'_>, until: String) -> Answer<()> {
    it.change(|app, now, zone| app.on_call(&until, now, zone))
}

#[command(async)]
pub(crate) fn still_working(it: It<'_>, minutes: u32) -> Answer<NotedView> {
    it.change(|app, now, zone| app.still_working(minutes, now, zone))
}

#[command(async)]
pub(crate) fn after_hours(it: It<'_>) -> Answer<AfterHoursView> {
    it.ask(|app, now, zone| app.after_hours(now, zone))
}

#[command(async)]
pub(crate) fn log_after_hours(it: It<'_>, form: AfterHoursForm) -> Answer<NotedView> {
    it.change(|app, now, zone| app.log_after_hours(&form, now, zone))
}

#[command(async)]
pub(crate) fn delete_after_hours(it: It<'_>, id: String) -> Answer<()> {
    it.change(|app, now, _| app.delete_after_hours(&id, now))
}

#[command(async)]
pub(crate) fn undo_after_hours(it: It<'_>, id: String) -> Answer<()> {
    it.change(|app, _, _| app.undo_after_hours(&id))
}

#[command(async)]
pub(crate) fn evenings_month(it: It<'_>) -> Answer<EveningsMonthView> {
    it.ask(|app, now, zone| app.evenings_month(now, zone))
}

#[command(async)]
pub(crate) fn make_time_for_notes(it: It<'_>) -> Answer<()> {
    it.change(App::make_time_for_notes)
}

#[command(async)]
pub(crate) fn park_thought(it: It<'_>, form: ParkForm) -> Answer<NotedView> {
    it.change(|app, now, zone| app.park_thought(&form, now, zone))
}

#[command(async)]
pub(crate) fn parked_draft(it: It<'_>) -> Answer<String> {
    it.ask(|app, _, _| app.parked_draft())
}

#[command(async)]
pub(crate) fn keep_parked_draft(it: It<'_>, line: String) -> Answer<()> {
    it.keep(|app, _, _| app.keep_parked_draft(&line))
}

#[command(async)]
pub(crate) fn parked_thoughts(it: It<'_>) -> Answer<ParkedView> {
    it.ask(|app, now, zone| app.parked_thoughts(now, zone))
}

#[command(async)]
pub(crate) fn move_thought(it: It<'_>, id: String, to: ThoughtGoes) -> Answer<()> {
    it.change(|app, now, zone| app.move_thought(&id, to, now, zone))
}

#[command(async)]
pub(crate) fn undo_thought(it: It<'_>, id: String) -> Answer<()> {
    it.change(|app, _, _| app.undo_thought(&id))
}

#[command(async)]
pub(crate) fn replies(it: It<'_>) -> Answer<RepliesView> {
    it.ask(|app, now, zone| app.replies(now, zone))
}

#[command(async)]
pub(crate) fn save_replies(it: It<'_>, form: RepliesForm) -> Answer<()> {
    it.change(|app, _, _| app.save_replies(&form))
}

#[command(async)]
pub(crate) fn copy_reply<R: Runtime>(handle: AppHandle<R>, it: It<'_>, nth: u32) -> Answer<()> {
    desk::copy(&handle, it.ask(|app, now, zone| app.reply(nth, now, zone))?)
}

#[command(async)]
pub(crate) fn sessions(it: It<'_>) -> Answer<SessionsView> {
    it.ask(|app, now, zone| app.sessions(now, zone))
}

#[command(async)]
pub(crate) fn count_session(it: It<'_>, kind: SessionKind) -> Answer<String> {
    it.change(|app, now, zone| app.count_session(kind, now, zone))
}

#[command(async)]
pub(crate) fn take_session_back(it: It<'_>, kind: Option<SessionKind>) -> Answer<String> {
    it.change(|app, now, zone| app.take_session_back(kind, now, zone))
}

#[command(async)]
pub(crate) fn end_session_buffer(it: It<'_>) -> Answer<()> {
    it.change(|app, _, _| app.end_session_buffer())
}

#[command(async)]
pub(crate) fn answer_suggestion(it: It<'_>, id: String, accepted: bool) -> Answer<()> {
    it.change(|app, now, zone| app.answer_suggestion(&id, accepted, now, zone))
}

#[command(async)]
pub(crate) fn dismiss_line(it: It<'_>, kind: QuietLineKind) -> Answer<()> {
    it.change(|app, now, zone| app.dismiss_line(kind, now, zone))
}

#[command(async)]
pub(crate) fn put_notice_aside(it: It<'_>) -> Answer<()> {
    it.change(App::put_notice_aside)
}

#[command(async)]
pub(crate) fn learn_anew(it: It<'_>, sign: String) -> Answer<String> {
    it.change(|app, now, zone| app.learn_anew(&sign, now, zone))
}

#[command(async)]
pub(crate) fn keep_old_usual(it: It<'_>, sign: String) -> Answer<()> {
    it.change(|app, _, _| app.keep_old_usual(&sign))
}

#[command(async)]
pub(crate) fn trends(it: It<'_>, span: TrendSpan) -> Answer<TrendsView> {
    it.ask(|app, now, zone| app.trends(span, now, zone))
}

#[command(async)]
pub(crate) fn check_in(it: It<'_>, asked: CheckInAsked) -> Answer<CheckInView> {
    it.ask(|app, now, zone| app.check_in(&asked, now, zone))
}

#[command(async)]
pub(crate) fn closing(it: It<'_>) -> Answer<Option<ClosingView>> {
    it.ask(App::closing)
}

#[command(async)]
pub(crate) fn keep_closing_draft(it: It<'_>, form: ClosingForm) -> Answer<()> {
    it.keep(|app, now, zone| app.keep_closing_draft(&form, now, zone))
}

#[command(async)]
pub(crate) fn finish_closing(it: It<'_>, form: ClosingForm) -> Answer<()> {
    it.change(|app, now, zone| app.finish_closing(&form, now, zone))
}

#[command(async)]
pub(crate) fn keep_draft(it: It<'_>, draft: CheckInDraft) -> Answer<()> {
    it.keep(|app, now, zone| app.keep_draft(&draft, now, zone))
}

#[command(async)]
pub(crate) fn drop_draft(it: It<'_>) -> Answer<()> {
    it.change(|app, _, _| app.drop_draft())
}

#[command(async)]
pub(crate) fn touch_check_in(it: It<'_>, work_date: String) {
    it.touch_check_in(&work_date);
}

#[command(async)]
pub(crate) fn finish_check_in(it: It<'_>, draft: CheckInDraft) -> Answer<ResultView> {
    it.change(|app, now, zone| app.finish_check_in(&draft, now, zone))
}

#[command(async)]
pub(crate) fn delete_entry(it: It<'_>, id: String) -> Answer<()> {
    it.change(|app, now, _| app.delete_entry(&id, now))
}

#[command(async)]
pub(crate) fn undo_change(it: It<'_>, id: String) -> Answer<String> {
    it.change(|app, _, _| app.undo_change(&id))
}

#[command(async)]
pub(crate) fn undo(it: It<'_>) -> Answer<Option<String>> {
    it.change(|app, _, _| app.undo())
}

#[command(async)]
pub(crate) fn questionnaires(it: It<'_>) -> Answer<QuestionnairesView> {
    it.ask(|app, now, zone| app.questionnaires(now, zone))
}

#[command(async)]
pub(crate) fn questionnaire(it: It<'_>, id: String, entry: Option<String>) -> Answer<QuestionnaireView> {
    it.ask(|app, now, zone| app.questionnaire(&id, entry.as_deref(), now, zone))
}

#[command(async)]
pub(crate) fn keep_questionnaire(it: It<'_>, form: QuestionnaireForm) -> Answer<()> {
    it.keep(|app, _, _| app.keep_questionnaire(&form))
}

#[command(async)]
pub(crate) fn finish_questionnaire(it: It<'_>, form: QuestionnaireForm) -> Answer<QuestionnaireResultView> {
    it.change(|app, now, zone| app.finish_questionnaire(&form, now, zone))
}

#[command(async)]
pub(crate) fn set_cadence(it: It<'_>, id: String, days: u32) -> Answer<()> {
    it.change(|app, now, zone| app.set_cadence(&id, days, now, zone))
}

#[command(async)]
pub(crate) fn put_questionnaire_off(it: It<'_>, id: String) -> Answer<()> {
    it.change(|app, now, zone| app.put_questionnaire_off(&id, now, zone))
}

#[command(async)]
pub(crate) fn choose_questionnaire<R: Runtime>(
    handle: AppHandle<R>,
    it: It<'_>,
) -> Answer<Option<QuestionnairePreview>> {
    dialogs::file_to_open(&handle).map(|file| it.ask(|app, _, _| app.read_questionnaire(&file))).transpose()
}

#[command(async)]
pub(crate) fn add_questionnaire(it: It<'_>, file: BroughtFile) -> Answer<()> {
    it.change(|app, _, _| app.add_questionnaire(&file))
}

#[command(async)]
pub(crate) fn remove_questionnaire(it: It<'_>, id: String, removed: bool) -> Answer<()> {
    it.change(|app, _, _| app.remove_questionnaire(&id, removed))
}

#[command(async)]
pub(crate) fn export_data<R: Runtime>(handle: AppHandle<R>, it: It<'_>, form: ExchangeForm) -> Answer<Option<String>> {
    dialogs::folder_to_fill(&handle)
        .map(|folder| it.ask(|app, now, zone| app.export_from_window(form, &folder, now, zone)))
        .transpose()
}

#[command(async)]
pub(crate) fn choose_import<R: Runtime>(
    handle: AppHandle<R>,
    it: It<'_>,
    chosen: State<'_, desk::Chosen>,
) -> Answer<Option<ImportPreview>> {
    dialogs::file_to_open(&handle)
        .map(|file| it.ask(|app, _, _| app.import_preview(&file)).inspect(|_| chosen.keep(file)))
        .transpose()
}

#[command(async)]
pub(crate) fn import_data(it: It<'_>, chosen: State<'_, desk::Chosen>) -> Answer<String> {
    it.change(|app, now, _| app.import_chosen(chosen.take().as_deref(), now))
}

#[command(async)]
pub(crate) fn boundaries(it: It<'_>) -> Answer<BoundariesView> {
    it.ask(|app, now, zone| app.boundaries(now, zone))
}

#[command(async)]
pub(crate) fn reminder_history(it: It<'_>, until: Option<String>) -> Answer<HistoryView> {
    it.ask(|app, now, zone| app.reminder_history(until.as_deref(), now, zone))
}

#[command(async)]
pub(crate) fn save_plan(it: It<'_>, form: PlanForm) -> Answer<()> {
    it.change(|app, now, zone| app.save_plan(&form, now, zone))
}

#[command(async)]
pub(crate) fn add_leave(it: It<'_>, form: LeaveForm) -> Answer<()> {
    it.change(|app, now, zone| app.add_leave(&form, now, zone))
}

#[command(async)]
pub(crate) fn remove_leave(it: It<'_>, form: LeaveForm) -> Answer<()> {
    it.change(|app, now, zone| app.remove_leave(&form, now, zone))
}

#[command(async)]
pub(crate) fn month(it: It<'_>, month: Option<String>) -> Answer<MonthView> {
    it.ask(|app, now, zone| app.month(month.as_deref(), now, zone))
}

#[command(async)]
pub(crate) fn set_day(it: It<'_>, form: DayChangeForm) -> Answer<()> {
    it.change(|app, now, zone| app.set_day(&form, now, zone))
}

#[command(async)]
pub(crate) fn add_on_call(it: It<'_>, form: OnCallForm) -> Answer<()> {
    it.change(|app, now, zone| app.add_on_call(&form, now, zone))
}

#[command(async)]
pub(crate) fn remove_on_call(it: It<'_>, form: OnCallForm) -> Answer<()> {
    it.change(|app, now, zone| app.remove_on_call(&form, now, zone))
}

#[command(async)]
pub(crate) fn take_back_plan(it: It<'_>) -> Answer<()> {
    it.change(App::take_back_plan)
}

#[command(async)]
pub(crate) fn choose_calendar<R: Runtime>(
    handle: AppHandle<R>,
    it: It<'_>,
    chosen: State<'_, desk::ChosenCalendar>,
) -> Answer<Option<CalendarPreview>> {
    dialogs::file_to_open(&handle)
        .map(|file| {
            it.ask(|app, now, zone| app.calendar_preview(Some(&file), None, now, zone)).inspect(|_| chosen.0.keep(file))
        })
        .transpose()
}

#[command(async)]
pub(crate) fn calendar_as(
    it: It<'_>,
    chosen: State<'_, desk::ChosenCalendar>,
    becomes: CalendarAs,
) -> Answer<CalendarPreview> {
    it.ask(|app, now, zone| app.calendar_preview(chosen.0.kept().as_deref(), Some(becomes), now, zone))
}

#[command(async)]
pub(crate) fn add_calendar(it: It<'_>, chosen: State<'_, desk::ChosenCalendar>, form: CalendarForm) -> Answer<String> {
    it.change(|app, now, zone| app.add_calendar(chosen.0.kept().as_deref(), &form, now, zone))
}

#[command(async)]
pub(crate) fn export_calendar<R: Runtime>(
    handle: AppHandle<R>,
    it: It<'_>,
    form: CalendarExport,
) -> Answer<Option<String>> {
    dialogs::file_to_save(&handle, &it.say("ics-file-name"))
        .map(|file| it.ask(|app, now, zone| app.write_calendar(&file, form, now, zone)))
        .transpose()
}

#[command(async)]
pub(crate) fn settings<R: Runtime>(handle: AppHandle<R>, it: It<'_>) -> Answer<SettingsView> {
    let (host, sight) = (ticker::look_around(&handle), presence::look());
    it.ask(|app, _, _| app.settings(&host, sight))
}

#[command(async)]
pub(crate) fn save_settings(it: It<'_>, form: SettingsForm) -> Answer<()> {
    it.change(|app, now, zone| app.save_settings(&form, now, zone))
}

#[command(async)]
pub(crate) fn backups(it: It<'_>) -> BackupsView {
    it.ask_any(|records, _, zone| records.backups(zone))
}

#[command(async)]
pub(crate) fn look_at_backup(it: It<'_>, name: String, secret: Option<String>) -> Answer<BackupPreview> {
    it.ask_any(|records, _, zone| records.look_at_backup(&name, secret, zone))
}

#[command(async)]
pub(crate) fn restore_backup(it: It<'_>, name: String, secret: Option<String>) -> Answer<String> {
    it.reopen(|records, now| records.restore_backup(&name, secret, now))
}

#[command(async)]
pub(crate) fn open_backups<R: Runtime>(handle: AppHandle<R>) -> Answer<()> {
    desk::show_folder(&handle, &app::opening::backups_folder(&handle.state::<Program>().place.folder))
}

#[command(async)]
pub(crate) fn set_autostart<R: Runtime>(handle: AppHandle<R>, on: bool) -> Answer<()> {
    desk::start_with_computer(&handle, on)
}

#[command(async)]
pub(crate) fn set_passphrase(it: It<'_>, passphrase: String) -> Answer<()> {
    it.change(|app, now, _| app.set_passphrase(passphrase, now))
}

#[command(async)]
pub(crate) fn help(it: It<'_>) -> Answer<HelpView> {
    it.records().help(&it.clock.read().1)
}

#[command(async)]
pub(crate) fn save_contact(it: It<'_>, form: ContactForm) -> Answer<()> {
    it.change(|app, now, zone| app.save_contact(&form, now, zone))
}

#[command(async)]
pub(crate) fn delete_contact(it: It<'_>, id: String) -> Answer<()> {
    it.change(|app, _, _| app.delete_contact(&id))
}

#[command(async)]
pub(crate) fn choose_country(it: It<'_>, code: Option<String>) -> Answer<()> {
    it.change(|app, _, _| app.choose_country(code.as_deref()))
}

#[command(async)]
pub(crate) fn open_check_in<R: Runtime>(handle: AppHandle<R>, asked: CheckInAsked) {
    notify::check_in(&handle, asked);
}

#[command(async)]
pub(crate) fn open_main<R: Runtime>(handle: AppHandle<R>, screen: Screen) {
    windows::open(&handle, Wanted::Main(screen));
}

#[command(async)]
pub(crate) fn close_window<R: Runtime>(handle: AppHandle<R>, window: Window<R>) {
    windows::close(&handle, window.label());
}

#[command(async)]
pub(crate) fn open_folder<R: Runtime>(handle: AppHandle<R>) -> Answer<()> {
    desk::show_folder(&handle, &handle.state::<Program>().place.folder)
}

#[command(async)]
pub(crate) fn quit<R: Runtime>(handle: AppHandle<R>) {
    closing::quit(&handle);
}

#[cfg(test)]
mod tests {
    const NAMES: &[&str] = &include!("command_names.rs");

    #[test]
    fn build_rs_declares_the_commands_of_the_one_list() {
        assert_eq!(NAMES, app::ipc::COMMANDS);
    }

    #[test]
    fn the_main_window_may_ask_every_command() {
        let capability = include_str!("capabilities/main.json");
        let allowed = |name: &&&str| capability.contains(&format!("\"allow-{}\"", name.replace('_', "-")));
        let missing: Vec<_> = NAMES.iter().filter(|name| !allowed(name)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
