// Written by `cargo xtask bindings` from crates/app/src/ipc.rs; a test fails when it is stale. Do not edit.

export type AppError = { 
/**
 * What the window does with it.
 */
code: ErrorCode, 
/**
 * The sentence from `locales/`, in the person's language.
 */
message: string, };

export type ErrorCode = "invalid_input" | "locked" | "wrong_secret" | "read_only" | "io" | "damaged" | "gone" | "internal";

export type StartView = { "screen": "ready", 
/**
 * Colours.
 */
theme: Theme, 
/**
 * How the window speaks and writes.
 */
locale: LocaleView, 
/**
 * Opened for reading only, and why, in a sentence.
 */
read_only: string | null, 
/**
 * Whether this is the invented year.
 */
demo: boolean, } | { "screen": "first_start", 
/**
 * How the window speaks and writes.
 */
locale: LocaleView, 
/**
 * No key store answered: a passphrase is asked for before the rest.
 */
needs_passphrase: boolean, } | { "screen": "locked", 
/**
 * How the window speaks and writes.
 */
locale: LocaleView, 
/**
 * What happened, and what to do.
 */
message: string, 
/**
 * Whether a passphrase was ever set.
 */
passphrase: boolean, 
/**
 * Whether a recovery code was ever made.
 */
recovery_code: boolean, 
/**
 * Whether the system's key store holds a key that can be asked for again.
 */
key_store: boolean, 
/**
 * Whether a key file opens them, once it is back.
 */
key_file: boolean, } | { "screen": "trouble", 
/**
 * How the window speaks and writes.
 */
locale: LocaleView, 
/**
 * What happened, what is safe, what to do.
 */
message: string, 
/**
 * The folder, to be opened.
 */
folder: string, };

export type LocaleView = { 
/**
 * `en`, `es`: which labels.
 */
language: string, 
/**
 * A BCP 47 tag for the dates that the window writes itself; the engine's own may be none (`C.UTF-8`).
 */
tag: string, 
/**
 * The day a week begins with, 1 Monday to 7 Sunday.
 */
first_weekday: number, };

export type FirstStartView = { 
/**
 * What this is and is not, a paragraph an entry.
 */
what: Array<string>, 
/**
 * The proposed work week, from the computer's region.
 */
plan: PlanForm, 
/**
 * What Leeward makes of it.
 */
check: PlanCheck, 
/**
 * Whether Leeward starts with the computer now; null where it can't be told.
 */
autostart: boolean | null, 
/**
 * What protects the records, in words.
 */
protection: string, };

export type FirstStartForm = { 
/**
 * The work week and the reminders.
 */
plan: PlanForm, 
/**
 * Start with the computer.
 */
autostart: boolean, };

export type RecoveryCodeView = { 
/**
 * Seven groups of four characters.
 */
code: string, 
/**
 * What it is for and where to keep it.
 */
words: string, };

export type TestReminderView = { 
/**
 * It went out as a notification.
 */
sent: boolean, 
/**
 * What happened, in a sentence.
 */
words: string, };

export type Theme = "system" | "light" | "dark";

export type TodayView = { 
/**
 * "Friday, nearly there."
 */
title: string, 
/**
 * "Your day ends at 17:30. After 18:30 most messages can wait until Monday 9:00."
 */
subtitle: string, 
/**
 * The day dial.
 */
dial: DialView, 
/**
 * Lines that ask for something quietly: no recovery code yet, a reminder waiting, no notification service.
 */
quiet_lines: Array<QuietLine>, 
/**
 * The five signs, in the order of the pulse.
 */
signs: Array<SignNow>, 
/**
 * "last check-in yesterday, 17:34", or nothing before the first.
 */
last_check_in: string | null, 
/**
 * The check-in of this work date, where there is one: the button then says "Check in again".
 */
checked_in_today: string | null, 
/**
 * "about 30 seconds", the person's own median once there are five.
 */
check_in_takes: string, 
/**
 * Monday to Sunday in the locale's order.
 */
evenings: Array<EveningView>, 
/**
 * The week's evenings in one sentence.
 */
evenings_sentence: string, 
/**
 * A sign has left its usual range; said for a week, then the next may be.
 */
notice: NoticeSaid | null, 
/**
 * One suggestion that fits, or none.
 */
suggestion: SuggestionView | null, 
/**
 * What comes next, at most four.
 */
coming_up: Array<ComingView>, 
/**
 * The state in the words of the tray's first line.
 */
state: string, 
/**
 * Which acts make sense now.
 */
acts: DayActs, };

export type DayActs = { 
/**
 * "Done for today" has something to end.
 */
done: boolean, 
/**
 * "Done for today" was said.
 */
is_done: boolean, 
/**
 * A pause is in force.
 */
paused: boolean, 
/**
 * A reminder was shown that can be snoozed.
 */
snooze: boolean, 
/**
 * Work after hours can be said: the day has ended, or there is none.
 */
still_working: boolean, };

export type QuietLine = { 
/**
 * What the line's button does.
 */
kind: QuietLineKind, 
/**
 * The sentence.
 */
text: string, 
/**
 * The button's words.
 */
action: string, 
/**
 * The questionnaire it is about.
 */
about: string | null, };

export type QuietLineKind = "recovery_code" | "backup_waits" | "reminder_waiting" | "reminder_came" | "no_notifications" | "no_tray" | "no_leave" | "draft" | "pulse_halved" | "questionnaire_due" | "sessions" | "clock_doubt" | "entry_ahead" | "zone_unknown" | "demo";

export type DialView = { 
/**
 * Arcs in the order they are drawn; `from` may be greater than `to` where midnight lies between.
 */
arcs: Array<DialArc>, 
/**
 * Where the hand stands, in hours of the local day.
 */
hand: number, 
/**
 * "0:42" or a short word.
 */
headline: string, 
/**
 * "until your day ends".
 */
caption: string, 
/**
 * The whole dial in words, for a screen reader.
 */
label: string, 
/**
 * The state, for colour and mark.
 */
phase: DayPhase, };

export type DialArc = { 
/**
 * What it stands for.
 */
kind: ArcKind, 
/**
 * Start, in hours of the local day (0 to 24).
 */
from: number, 
/**
 * End, in hours of the local day (0 to 24).
 */
to: number, };

export type ArcKind = "work" | "to_cutoff" | "protected";

export type DayPhase = "before" | "working" | "near_end" | "ended" | "past_cutoff" | "done" | "day_off" | "on_leave" | "paused" | "waiting";

export type SignNow = { 
/**
 * The sign's id, as in science.md: exhaustion, reduced_empathy, …
 */
sign: string, 
/**
 * "Emotional exhaustion".
 */
name: string, 
/**
 * The smoothed value, 0 to 4; null before the first check-in.
 */
level: number | null, 
/**
 * The usual range, 0 to 4; null while it is being learned.
 */
range: SignRange | null, 
/**
 * Where the level stands.
 */
status: SignStatus, 
/**
 * "within your usual", "above your usual", "still learning: 6 of 14".
 */
words: string, };

export type SignRange = { 
/**
 * Lower edge.
 */
low: number, 
/**
 * Upper edge.
 */
high: number, };

export type SignStatus = "unknown" | "learning" | "usual" | "above" | "heavy";

export type NoticeSaid = { 
/**
 * Which signs are above their usual range, since when.
 */
text: string, 
/**
 * One thing to do.
 */
one_thing: string, 
/**
 * How often such a notice is a false one.
 */
false_notices: string, 
/**
 * The signs it is about, each with what "this is my new usual" does.
 */
signs: Array<NewUsualView>, };

export type NewUsualView = { 
/**
 * The sign's id.
 */
sign: string, 
/**
 * "Emotional exhaustion".
 */
name: string, 
/**
 * What learning it anew does, and from when.
 */
hint: string, 
/**
 * "learned anew from 2 November on", where it was asked for; it can be taken back.
 */
said: string | null, 
/**
 * Whether it may be asked for: not while the usual is being learned.
 */
may: boolean, };

export type EveningView = { 
/**
 * The work date.
 */
date: string, 
/**
 * "Mon".
 */
day: string, 
/**
 * Its state.
 */
status: EveningStatus, 
/**
 * "kept", "not known", "off", "today".
 */
words: string, };

export type EveningStatus = "kept" | "stretched" | "over" | "not_known" | "today" | "off" | "ahead" | "before";

export type SuggestionView = { 
/**
 * Its id, to accept it or put it off by.
 */
id: string, 
/**
 * The sentence.
 */
text: string, 
/**
 * The button's words; null where there is nothing to press.
 */
action: string | null, };

export type ComingView = { 
/**
 * "Tonight 18:30".
 */
when: string, 
/**
 * "cutoff".
 */
what: string, };

export type CheckInAsked = { 
/**
 * An entry to edit.
 */
entry: string | null, 
/**
 * A work date to enter after the fact; not in the future.
 */
work_date: string | null, 
/**
 * A questionnaire to answer by item number in place of the pulse.
 */
instrument?: string, };

export type CheckInView = { 
/**
 * The work date it belongs to.
 */
work_date: string, 
/**
 * "Thinking of your working day today", or of another day, by name.
 */
over_line: string, 
/**
 * The five signs in order.
 */
questions: Array<QuestionView>, 
/**
 * The draft's answers, 0 to 4 by question; null is unanswered or skipped. Never an earlier check-in's.
 */
answers: Array<number | null>, 
/**
 * The page to open on: 0 to 4 the questions, 5 the note.
 */
page: number, 
/**
 * The draft's note.
 */
note: string, 
/**
 * Whether "anything to note?" is asked.
 */
note_asked: boolean, 
/**
 * The entry that is being edited.
 */
entry: string | null, 
/**
 * "Our own words, not a validated scale. It compares you with yourself."
 */
small_print: string, 
/**
 * Where the answers are going: "Stays on this computer, encrypted. …"
 */
footer: string, 
/**
 * Set when an earlier draft of another work date was put aside as an entry of its own day or a date asks a question first.
 */
remark: string | null, };

export type QuestionView = { 
/**
 * The sign's id.
 */
sign: string, 
/**
 * The sentence asked.
 */
asked: string, 
/**
 * Five answers in words, for 0 to 4.
 */
options: Array<string>, };

export type CheckInDraft = { 
/**
 * The work date it belongs to.
 */
work_date: string, 
/**
 * Five answers, 0 to 4 or null.
 */
answers: Array<number | null>, 
/**
 * The page shown.
 */
page: number, 
/**
 * The note.
 */
note: string, 
/**
 * The entry that is being edited.
 */
entry: string | null, };

export type ResultView = { 
/**
 * The entry written.
 */
entry: string, 
/**
 * "Thank you. That is the day."
 */
title: string, 
/**
 * The finding in words.
 */
summary: string, 
/**
 * One row a sign.
 */
signs: Array<SignNow>, 
/**
 * One suggestion that fits, or none.
 */
suggestion: SuggestionView | null, 
/**
 * How often such a notice is a false one, where there is one.
 */
small_print: string | null, 
/**
 * Whether finishing it also said "done for today".
 */
said_done: boolean, };

export type EntryView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its work date.
 */
work_date: string, 
/**
 * "Mon 21 Nov, 17:34", in the zone it was made in.
 */
when: string, 
/**
 * Five answers, 0 to 4 or null.
 */
answers: Array<number | null>, 
/**
 * The note.
 */
note: string, 
/**
 * "for Fri 18 Nov, entered later", "edited", both, or nothing.
 */
remark: string | null, 
/**
 * Whether there is a change to take back.
 */
edited: boolean, };

export type TrendSpan = "four_weeks" | "three_months" | "year" | "all";

export type TrendsView = { 
/**
 * What was asked for.
 */
span: TrendSpan, 
/**
 * "Your last three months".
 */
title: string, 
/**
 * What dots, line and band are.
 */
caption: string, 
/**
 * First and last date of the axis.
 */
from: string, 
/**
 * Last date of the axis.
 */
to: string, 
/**
 * Labelled dates on the axis.
 */
ticks: Array<DateTick>, 
/**
 * One row a sign.
 */
signs: Array<SignTrend>, 
/**
 * What may be asked of each sign's usual; empty while all are learned for the first time.
 */
usuals: Array<NewUsualView>, 
/**
 * Leave, as ranges.
 */
leave: Array<DateSpan>, 
/**
 * The same figures as a table: work date and five values a row, newest first.
 */
table: TrendTable, 
/**
 * Answered planned workdays of the span, in words.
 */
coverage: string, 
/**
 * The evenings of the last 26 weeks; empty before the first.
 */
evenings: Array<EveningCell>, 
/**
 * The evenings in words.
 */
evenings_sentence: string, 
/**
 * What goes together.
 */
together: TogetherView, 
/**
 * The sessions of the last 26 weeks; null until a day with any is over.
 */
load: LoadView | null, 
/**
 * What was entered, newest first, to edit or delete.
 */
entries: Array<EntryView>, 
/**
 * What to say where there is nothing to draw yet.
 */
empty: string | null, };

export type TogetherView = { 
/**
 * In words.
 */
text: string, 
/**
 * Whether there are enough days to say it.
 */
enough: boolean, };

export type DateTick = { 
/**
 * The date.
 */
date: string, 
/**
 * "1 Sep".
 */
label: string, };

export type DateSpan = { 
/**
 * First.
 */
from: string, 
/**
 * Last.
 */
to: string, 
/**
 * "leave".
 */
label: string, };

export type SignTrend = { 
/**
 * The sign's id.
 */
sign: string, 
/**
 * "Emotional exhaustion".
 */
name: string, 
/**
 * Where it stands now.
 */
status: SignStatus, 
/**
 * "rising", "steady", "still learning: 6 of 14".
 */
words: string, 
/**
 * The words that can be chosen, from 0 to 4: "Very drained".
 */
said: Array<string>, 
/**
 * One dot a check-in.
 */
dots: Array<TrendDot>, 
/**
 * The smoothed line, cut where days are missing for more than seven days.
 */
line: Array<Array<TrendPoint>>, 
/**
 * The usual range; null while it is being learned.
 */
range: SignRange | null, 
/**
 * From when on the range holds, where it was learned anew; null where it holds for all that is drawn.
 */
range_from: string | null, 
/**
 * Where the value left the usual range, and until when.
 */
notices: Array<NoticeView>, 
/**
 * The finding in one sentence, for the caption and a screen reader.
 */
finding: string, };

export type TrendDot = { 
/**
 * The work date.
 */
date: string, 
/**
 * 0 to 4.
 */
value: number, 
/**
 * Whether a notice stood that day.
 */
notice: boolean, };

export type TrendPoint = { 
/**
 * The work date.
 */
date: string, 
/**
 * 0 to 4, to the thousandth: finer than can be drawn, and ten years of it are sent at once.
 */
value: number, 
/**
 * Whether a notice stood that day.
 */
notice: boolean, };

export type NoticeView = { 
/**
 * First work date.
 */
since: string, 
/**
 * Last work date; null while it lasts.
 */
until: string | null, 
/**
 * "above your usual since 2 Nov".
 */
label: string, };

export type TrendTable = { 
/**
 * Column heads, the date first.
 */
columns: Array<string>, 
/**
 * Rows, newest first; an unanswered cell is an empty string.
 */
rows: Array<Array<string>>, };

export type EveningCell = { 
/**
 * The work date.
 */
date: string, 
/**
 * Its state.
 */
status: EveningStatus, 
/**
 * Minutes after the end; 0 where none are logged.
 */
minutes_over: number, 
/**
 * "Mon 2 Nov: 25 minutes over".
 */
words: string, };

export type QuestionnairesView = { 
/**
 * One row each, in the order they are listed.
 */
rows: Array<QuestionnaireRow>, };

export type QuestionnaireRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * "19 items; it asks about the last 30 days."
 */
about: string, 
/**
 * When it was answered last, or from when on it may be answered again; null before the first time.
 */
last: string | null, 
/**
 * Whether it is offered: not inside its recall period.
 */
may: boolean, 
/**
 * Whether it was brought as a file, and can be taken out.
 */
mine: boolean, 
/**
 * Today says that it is due every so many days; 0 where it does not.
 */
every_days: number, 
/**
 * What can be chosen instead.
 */
cadences: Array<CadenceChoice>, 
/**
 * Whether answers are under way.
 */
under_way: boolean, 
/**
 * The last scores, newest entry first; empty before the first.
 */
entries: Array<QuestionnaireEntry>, };

export type CadenceChoice = { 
/**
 * Every so many days; 0 for never.
 */
days: number, 
/**
 * "every two weeks".
 */
words: string, };

export type QuestionnairePreview = { 
/**
 * Its name.
 */
name: string, 
/**
 * "19 items; it asks about the last 30 days."
 */
about: string, 
/**
 * "Answers: 0 not at all · 1 · 2 very"; or that each item has its own.
 */
options: string, 
/**
 * Its items.
 */
items: Array<PreviewItem>, 
/**
 * What of the file is not asked and not scored, and why: a line each.
 */
left_out: Array<string>, 
/**
 * Which items the file asks in some cases only; here they are always asked.
 */
conditional: string | null, 
/**
 * What will be scored and how: a line a subscale, and what is turned round.
 */
scored: Array<string>, 
/**
 * On which terms it may be used, and who made it.
 */
terms: string, 
/**
 * One of this id is there already.
 */
remark: string | null, 
/**
 * The file, to be added as it is.
 */
file: BroughtFile, };

export type PreviewItem = { 
/**
 * Its text, else its number.
 */
words: string, 
/**
 * "0 no · 2 yes", where items differ in what they take.
 */
answers: string | null, };

export type BroughtFile = { 
/**
 * A FHIR R4 Questionnaire; else an instrument file (TOML).
 */
fhir: boolean, 
/**
 * What is in it.
 */
text: string, };

export type ExchangeForm = "csv" | "json" | "fhir";

export type ImportPreview = { 
/**
 * Its name.
 */
file: string, 
/**
 * "12 new rows, 0 changed, 3 already in Leeward."
 */
words: string, 
/**
 * The same for each kind.
 */
kinds: Array<string>, 
/**
 * Whether there is anything to take in.
 */
any_new: boolean, };

export type QuestionnaireEntry = { 
/**
 * The entry's id, to change or delete it.
 */
id: string, 
/**
 * "2 Nov".
 */
when: string, 
/**
 * "personal burnout 50 · work-related burnout 43 · client-related burnout 25".
 */
scores: string, };

export type QuestionnaireView = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it asks about, and that the wording is on the person's own copy.
 */
over_line: string, 
/**
 * The prints it comes in, where there are several.
 */
editions: Array<EditionView>, 
/**
 * What the lowest value stands for in print, where known and the same in all: to check one's sheet by.
 */
anchor: string | null, 
/**
 * Its items, in order.
 */
items: Array<ItemView>, 
/**
 * What is answered so far.
 */
form: QuestionnaireForm, 
/**
 * The last date it can be entered for.
 */
today: string, 
/**
 * On which terms it may be used, and who made it.
 */
credit: string, 
/**
 * Where the answers are going.
 */
footer: string, };

export type EditionView = { 
/**
 * Its id.
 */
id: string, 
/**
 * How a person tells it.
 */
told_by: string, };

export type ItemView = { 
/**
 * Its number, or its text where the person's file has it.
 */
words: string, 
/**
 * What can be chosen, ascending; none where a number is typed.
 */
options: Array<OptionView>, 
/**
 * Between which numbers one is typed; null where one of the options is chosen.
 */
between: BetweenView | null, };

export type OptionView = { 
/**
 * Its value.
 */
value: number, 
/**
 * What stands on it: the value, with its words where the person's file has them.
 */
label: string, 
/**
 * The value and its words, for a screen reader.
 */
spoken: string, };

export type BetweenView = { 
/**
 * The least.
 */
least: number, 
/**
 * The most.
 */
most: number, 
/**
 * Only whole numbers.
 */
whole: boolean, 
/**
 * "A whole number from 0 to 100".
 */
hint: string, };

export type QuestionnaireForm = { 
/**
 * The questionnaire's id.
 */
id: string, 
/**
 * The print, once it is known.
 */
edition: string | null, 
/**
 * The date it was answered on.
 */
work_date: string, 
/**
 * One answer an item: the printed value or null.
 */
answers: Array<number | null>, 
/**
 * The page shown, from 0.
 */
page: number, 
/**
 * The entry that is being changed.
 */
entry: string | null, };

export type QuestionnaireResultView = { 
/**
 * "Stored: Copenhagen Burnout Inventory".
 */
title: string, 
/**
 * An entry was changed, which can be taken back.
 */
changed: boolean, 
/**
 * One a subscale, in the questionnaire's order; no total that it does not have.
 */
scales: Array<ScaleView>, 
/**
 * What the numbers do not mean.
 */
not_meant: string, };

export type ScaleView = { 
/**
 * Its name.
 */
name: string, 
/**
 * "29", or "not scored: 8 of 10 answered".
 */
number: string, 
/**
 * The error band, the change since the last time, earlier numbers, the published band: a sentence each.
 */
lines: Array<string>, };

export type BoundariesView = { 
/**
 * The work week and the reminders, ready to edit.
 */
form: PlanForm, 
/**
 * The strip: a row for each day of the pattern, in the locale's order or the rotation's.
 */
rows: Array<WeekRow>, 
/**
 * Protected time of each weekday, where the hours are a rotation's; else none, since it stands in the rows.
 */
protected: Array<WeekRow>, 
/**
 * The date it is: from when a rotation begins that no one has dated yet.
 */
today: string, 
/**
 * "Ten minutes before, then at the end. After the cutoff, one hour later, I will say it is past."
 */
sentence: string, 
/**
 * Leave and days off, the next first; past ones are left out.
 */
leave: Array<LeaveView>, 
/**
 * The last real day off and the next leave, a sentence each.
 */
days_off: Array<string>, 
/**
 * Times on call that are not over, the next first.
 */
on_call: Array<OnCallView>, 
/**
 * The reminders of the next seven days by their day, as the engine will deliver them.
 */
coming_up: Array<ComingDay>, 
/**
 * The zone in which times are read: "Europe/Warsaw".
 */
zone: string, };

export type ComingDay = { 
/**
 * "Today", "Mon 30 November".
 */
day: string, 
/**
 * Each with its time: "17:20".
 */
reminders: Array<ComingView>, };

export type WeekRow = { 
/**
 * "Mon"; of a rotation "1".
 */
day: string, 
/**
 * Whether it is today's day of a rotation.
 */
today: boolean, 
/**
 * Bars in hours; a night runs past 24.
 */
bars: Array<WeekBar>, 
/**
 * "ends 17:30", "ends 06:00 next day", "day off"; "ends 17:30, today" of a rotation.
 */
words: string, };

export type WeekBar = { 
/**
 * What it stands for.
 */
kind: ArcKind, 
/**
 * Start in hours.
 */
from: number, 
/**
 * End in hours; above 24 it is the next day's.
 */
to: number, };

export type PlanForm = { 
/**
 * Which hours hold; the others are kept as they were typed.
 */
usual: UsualKind, 
/**
 * Seven days in the locale's order.
 */
days: Array<DayForm>, 
/**
 * A pattern of days that repeats.
 */
rotation: RotationForm, 
/**
 * Minutes before the end, or null for no heads-up.
 */
heads_up_minutes: number | null, 
/**
 * Whether the day's end is said.
 */
day_end: boolean, 
/**
 * The cutoff.
 */
cutoff: CutoffForm, };

export type UsualKind = "week" | "rotation";

export type RotationForm = { 
/**
 * A date on which its first day falls; empty while none is chosen.
 */
from: string, 
/**
 * Its days in order; no ranges is a day off.
 */
days: Array<RotationDayForm>, };

export type RotationDayForm = { 
/**
 * Ranges as typed.
 */
ranges: Array<RangeForm>, };

export type DayForm = { 
/**
 * 1 Monday to 7 Sunday.
 */
weekday: number, 
/**
 * Ranges as typed.
 */
ranges: Array<RangeForm>, 
/**
 * Protected time that starts on it.
 */
protected: Array<ProtectedForm>, };

export type RangeForm = { 
/**
 * Start.
 */
start: string, 
/**
 * End; at or before the start it is the next day's.
 */
end: string, 
/**
 * Set once the person said that the end is meant to be the next morning.
 */
overnight_meant: boolean, };

export type ProtectedForm = { 
/**
 * "dinner, phones away"; may be empty.
 */
name: string, 
/**
 * Start.
 */
start: string, 
/**
 * End; at or before the start it is the next day's.
 */
end: string, };

export type CutoffForm = { "kind": "none" } | { "kind": "after", 
/**
 * Minutes.
 */
minutes: number, } | { "kind": "at", 
/**
 * As typed.
 */
time: string, };

export type PlanCheck = { 
/**
 * Whether it can be saved.
 */
ok: boolean, 
/**
 * One entry a weekday of the form, in its order; where a rotation holds, its ranges are not read.
 */
days: Array<DayCheck>, 
/**
 * One entry a day of the rotation, where it holds.
 */
rotation: Array<DayCheck>, 
/**
 * "Today is day 3 of 8.", where a rotation holds that has a date.
 */
today: string | null, 
/**
 * The live sentence: "Monday to Friday your day ends at 17:30; from 18:30 the evening is yours."
 */
sentence: string, 
/**
 * A problem of the rotation's date or length.
 */
rotation_problem: string | null, 
/**
 * A problem of the reminders' own fields.
 */
problem: string | null, 
/**
 * The strip, as it would be: a row for each day of the pattern.
 */
rows: Array<WeekRow>, 
/**
 * Protected time of each weekday, where a rotation holds.
 */
protected: Array<WeekRow>, };

export type DayCheck = { 
/**
 * "Monday", "Day 3".
 */
name: string, 
/**
 * One entry a range.
 */
ranges: Array<RangeCheck>, 
/**
 * One entry for each protected time.
 */
protected: Array<RangeCheck>, };

export type RangeCheck = { 
/**
 * The start that was understood, in minutes of the day.
 */
from: number | null, 
/**
 * The end that was understood, in minutes; past 1440 for a night.
 */
to: number | null, 
/**
 * "ends 06:00 next day".
 */
note: string | null, 
/**
 * What is wrong, in a sentence.
 */
problem: string | null, 
/**
 * "Until 4:00 the next morning, or until 16:00?": the two buttons' words and the times they set.
 */
question: RangeQuestion | null, };

export type RangeQuestion = { 
/**
 * The question.
 */
text: string, 
/**
 * "Next morning": keeps the end and sets `overnight_meant`.
 */
overnight: string, 
/**
 * "16:00": takes this end instead.
 */
same_day: string, 
/**
 * The end that `same_day` sets.
 */
same_day_end: string, };

export type LeaveForm = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day, inclusive.
 */
to: string, 
/**
 * Leave, or an ordinary day off.
 */
leave: boolean, };

export type LeaveView = { 
/**
 * What was entered; give it back to remove it.
 */
form: LeaveForm, 
/**
 * "1 to 14 July, leave".
 */
words: string, };

export type HistoryView = { 
/**
 * The days.
 */
days: Array<HistoryDay>, 
/**
 * The day to ask for to see what was before; null where nothing was.
 */
earlier: string | null, };

export type HistoryDay = { 
/**
 * The work date.
 */
date: string, 
/**
 * "Today", "Monday 23 November".
 */
day: string, 
/**
 * What holds of the whole day: "Day off: no reminders.", "Paused until 15:00".
 */
note: string | null, 
/**
 * Its reminders, in the order they were settled; then what is still to come.
 */
lines: Array<HistoryLine>, };

export type HistoryLine = { 
/**
 * "End of day".
 */
what: string, 
/**
 * What became of it, for a mark.
 */
outcome: HistoryOutcome, 
/**
 * "Not shown: it came due in a pause, and was too old when the pause ended."
 */
words: string, };

export type HistoryOutcome = "shown" | "late" | "merged" | "not_shown" | "ahead" | "void";

export type MonthView = { 
/**
 * "December 2026".
 */
title: string, 
/**
 * The month before: "2026-11".
 */
before: string, 
/**
 * The month after: "2027-01".
 */
after: string, 
/**
 * "Mon" to "Sun" in the locale's order.
 */
weekdays: Array<string>, 
/**
 * Weeks of seven days; the first and last reach into the months beside it.
 */
weeks: Array<Array<MonthDay>>, };

export type MonthDay = { 
/**
 * "2026-12-21".
 */
date: string, 
/**
 * 21.
 */
number: number, 
/**
 * Whether it belongs to the month that is shown.
 */
in_month: boolean, 
/**
 * Whether it is today.
 */
today: boolean, 
/**
 * What it is.
 */
kind: MonthDayKind, 
/**
 * Whether any of it is on call.
 */
on_call: boolean, 
/**
 * "9:00–17:30", "leave", "off", or nothing on an ordinary free day.
 */
short: string, 
/**
 * "Monday 21 December, leave, on call".
 */
words: string, 
/**
 * Whether it can be changed: today and later.
 */
open: boolean, 
/**
 * Whether something was entered for it: then it can be made as the week has it.
 */
entered: boolean, 
/**
 * Hours proposed for an extra shift.
 */
proposed: string, };

export type MonthDayKind = "work" | "extra" | "free" | "off" | "leave";

export type DayChangeForm = { 
/**
 * The date.
 */
date: string, 
/**
 * What it is to be.
 */
change: DayChange, };

export type DayChange = { "kind": "as_the_week" } | { "kind": "off" } | { "kind": "leave" } | { "kind": "work", 
/**
 * As typed.
 */
hours: string, };

export type OnCallForm = { 
/**
 * "2026-12-05T18:00".
 */
from: string, 
/**
 * "2026-12-06T08:00".
 */
until: string, };

export type OnCallView = { 
/**
 * What was entered; give it back to remove it.
 */
form: OnCallForm, 
/**
 * "Sat 5 December 18:00 to Sun 6 December 8:00".
 */
words: string, };

export type EventBecomes = "leave" | "off" | "shift" | "on_call";

export type CalendarPreview = { 
/**
 * Its name.
 */
file: string, 
/**
 * "12 events are new; 3 are entered already."
 */
words: string, 
/**
 * What is left out and why, a sentence each.
 */
remarks: Array<string>, 
/**
 * The events, those that last whole days apart.
 */
groups: Array<CalendarGroup>, 
/**
 * The events that can't be read.
 */
left: Array<CalendarLeft>, 
/**
 * "12 more are left out."
 */
more_left: string | null, 
/**
 * What its events are looked at as.
 */
becomes: CalendarAs, 
/**
 * Whether any event is marked as free.
 */
any_free: boolean, 
/**
 * Tells this state of the file; to be given back.
 */
seen: string, };

export type CalendarGroup = { 
/**
 * Whether they last whole days.
 */
whole_days: boolean, 
/**
 * What they would become.
 */
becomes: EventBecomes, 
/**
 * What they may become.
 */
choices: Array<EventBecomes>, 
/**
 * The events, the soonest first.
 */
rows: Array<CalendarRow>, };

export type CalendarRow = { 
/**
 * The line of the file at which it begins; with `replaces` it tells it from the others.
 */
line: number, 
/**
 * What it is called there. It is shown here and kept nowhere.
 */
title: string, 
/**
 * "Mon 21 December to Sun 3 January".
 */
words: string, 
/**
 * "entered already", "overlaps the event of line 24".
 */
remark: string | null, 
/**
 * Whether something gives way to it where it is chosen.
 */
replaces: boolean, 
/**
 * Whether it can be chosen.
 */
open: boolean, 
/**
 * Whether it is chosen unless the person says otherwise.
 */
chosen: boolean, };

export type CalendarLeft = { 
/**
 * The line of what is wrong.
 */
line: number, 
/**
 * What the event is called there. It is shown here and kept nowhere.
 */
title: string, 
/**
 * "Line 12: this event ends before it starts. …"
 */
words: string, };

export type CalendarAs = { 
/**
 * Those that last whole days.
 */
whole_days: EventBecomes, 
/**
 * Those with times.
 */
timed: EventBecomes, 
/**
 * Whether those that are marked as free count, too.
 */
with_free: boolean, };

export type CalendarForm = { 
/**
 * The state of the file that was looked at.
 */
seen: string, 
/**
 * What they are to be.
 */
becomes: CalendarAs, 
/**
 * Those that are chosen, by their lines.
 */
lines: Array<number>, 
/**
 * Those of which what takes another's place is chosen.
 */
replacing: Array<number>, };

export type CalendarExport = { 
/**
 * By the person's own words for protected time; "Busy" otherwise.
 */
own_words: boolean, 
/**
 * Leave and days off ahead as well.
 */
leave: boolean, };

export type BackupsView = { 
/**
 * Their folder.
 */
folder: string, 
/**
 * "Newest backup: Tuesday 24 November 2026, 17:41. It holds …", or that there is none.
 */
newest: string, 
/**
 * What they need that nobody holds a key to; null where somebody does.
 */
needs: string | null, 
/**
 * All of them, the newest first.
 */
rows: Array<BackupRow>, };

export type BackupRow = { 
/**
 * Its name; give it back to look into it.
 */
name: string, 
/**
 * When it was made, in words.
 */
when: string, };

export type BackupPreview = { 
/**
 * Its name.
 */
name: string, 
/**
 * When it was made, in words.
 */
when: string, 
/**
 * "It holds 214 check-ins, …"; null while it is not opened.
 */
holds: string | null, 
/**
 * "Keys that open it: keychain, recovery code."
 */
keys: string, 
/**
 * Why it is not opened, and what would open it; null where it is.
 */
problem: string | null, 
/**
 * Whether a passphrase or a recovery code would open it.
 */
asks_secret: boolean, };

export type SettingsView = { 
/**
 * What a person chooses.
 */
form: SettingsForm, 
/**
 * Whether Leeward starts with the computer, as the system says; null where it can't be told.
 */
autostart: boolean | null, 
/**
 * Notifications in words: "Reminders come as notifications.", or that none answers and what happens instead.
 */
notifications: string, 
/**
 * Whether a notification service answers.
 */
notifications_work: boolean, 
/**
 * The tray in words.
 */
tray: string, 
/**
 * What can be seen of what reminders wait for.
 */
sight: Array<SightView>, 
/**
 * How the records are protected, in words.
 */
protection: string, 
/**
 * Which keys open them.
 */
keys: KeysView, 
/**
 * The folder of the records.
 */
folder: string, 
/**
 * "Leeward 0.1.0, schema 1, zones 2026f".
 */
versions: string, 
/**
 * Whether this is the invented year.
 */
demo: boolean, };

export type SettingsForm = { 
/**
 * `system`, `light` or `dark`.
 */
theme: Theme, 
/**
 * Ask for the check-in of each workday.
 */
pulse_asked: boolean, 
/**
 * Ask "anything to note?" at the end of a check-in.
 */
note_asked: boolean, 
/**
 * The closing ritual comes before the pulse at the end of a day.
 */
closing_ritual: boolean, 
/**
 * Discreet notifications: "A moment for you?" for everything.
 */
discreet: boolean, 
/**
 * What reminders wait for, where it can be seen.
 */
wait_for: WaitFor, 
/**
 * The hour a person's day starts, `HH:MM`.
 */
day_start: string, 
/**
 * Minutes that closing the last window keeps Leeward in the tray (`tray`) or ends it (`quit`).
 */
on_close: OnClose, 
/**
 * Sessions are counted, in the tray and on Today.
 */
sessions_counted: boolean, 
/**
 * The day's own cap of all sessions, as typed; empty for none.
 */
session_cap: string, 
/**
 * The day's own cap of heavy, trauma and crisis sessions, as typed; empty for none.
 */
heavier_cap: string, 
/**
 * Ten quiet minutes after a heavy, trauma or crisis session.
 */
session_buffer: boolean, };

export type OnClose = "ask" | "tray" | "quit";

export type WaitFor = { 
/**
 * The desktop's "do not disturb".
 */
do_not_disturb: boolean, 
/**
 * A window that fills the screen.
 */
full_screen: boolean, 
/**
 * A camera in use.
 */
camera: boolean, };

export type SightView = { 
/**
 * Which.
 */
kind: SightKind, 
/**
 * "Wait while Do Not Disturb is on" where it can be seen, else "Do Not Disturb".
 */
name: string, 
/**
 * Who tells and whether it holds now, or why it can't be seen and what follows.
 */
words: string, 
/**
 * Whether it can be seen.
 */
can_be_seen: boolean, };

export type SightKind = "do_not_disturb" | "full_screen" | "camera" | "session";

export type KeysView = { 
/**
 * The system's key store holds one.
 */
key_store: boolean, 
/**
 * A passphrase was set.
 */
passphrase: boolean, 
/**
 * A recovery code was made.
 */
recovery_code: boolean, 
/**
 * The person said that the recovery code is in a safe place.
 */
recovery_code_kept: boolean, };

export type HelpView = { 
/**
 * What to do first where someone is in danger.
 */
first: string, 
/**
 * "Which country are you in?", where it isn't known and was never said.
 */
ask: string | null, 
/**
 * Contacts, the person's own first.
 */
contacts: Array<ContactView>, 
/**
 * Countries with lines that ship: ISO code and name.
 */
countries: Array<CountryView>, 
/**
 * The country whose lines are shown, or null.
 */
country: string | null, };

export type CountryView = { 
/**
 * ISO 3166-1 alpha-2.
 */
code: string, 
/**
 * In the person's language.
 */
name: string, };

export type ContactView = { 
/**
 * Its id; null for the lines that ship.
 */
id: string | null, 
/**
 * Name.
 */
name: string, 
/**
 * Number or another way to reach them, as written.
 */
reach: string, 
/**
 * "checked on 3 October 2026", or where a shipped line's number was read.
 */
dated: string, };

export type ContactForm = { 
/**
 * The one to change; null for a new one.
 */
id: string | null, 
/**
 * Name.
 */
name: string, 
/**
 * Number or another way to reach them.
 */
reach: string, };

export type AfterHoursView = { 
/**
 * Whether work after hours can be said now: the day has ended, or there is none today.
 */
offered: boolean, 
/**
 * What was said of the running work date, in the order said.
 */
said: Array<SaidView>, 
/**
 * "45 minutes after your day’s end so far.", or nothing.
 */
total: string | null, 
/**
 * What a new entry begins with: whether the person is on call now.
 */
on_call: boolean, };

export type SaidView = { 
/**
 * Its id.
 */
id: string, 
/**
 * "18:34", or "Mon 2 Nov" among those of a month.
 */
when: string, 
/**
 * "30 minutes", "A client wrote or called, and I answered".
 */
what: string, 
/**
 * "notes, on call", "not expected"; may be empty.
 */
more: string, 
/**
 * The same, ready to change.
 */
form: AfterHoursForm, };

export type AfterHoursForm = { 
/**
 * What is changed; null for something new.
 */
id: string | null, 
/**
 * The work date, not in the future; null for the running one.
 */
work_date: string | null, 
/**
 * What is said.
 */
said: SaidForm, };

export type SaidForm = { "kind": "worked", 
/**
 * For so many minutes, as typed.
 */
minutes: string, 
/**
 * Until this time, as typed; then the minutes count for nothing. Only on the running work date.
 */
until: string | null, 
/**
 * Why; null until the person says.
 */
reason: AfterHoursReason | null, 
/**
 * Whether the person was on call.
 */
on_call: boolean, } | { "kind": "contact", 
/**
 * Who turned to whom.
 */
way: ContactWay, 
/**
 * Whether it had been agreed; null where that is not said.
 */
expected: boolean | null, 
/**
 * Whether the person was on call.
 */
on_call: boolean, };

export type AfterHoursReason = "notes" | "crisis" | "client_contact" | "admin" | "catching_up";

export type ContactWay = "they_contacted" | "i_answered" | "i_reached_out";

export type NotedView = { 
/**
 * Its id.
 */
id: string, 
/**
 * "30 minutes are noted for Monday."
 */
words: string, };

export type SessionKind = "ordinary" | "heavy" | "trauma" | "crisis";

export type SessionsView = { 
/**
 * Whether sessions are counted, or were today.
 */
shown: boolean, 
/**
 * Each kind, in the order it is offered.
 */
kinds: Array<SessionCount>, 
/**
 * "3 today", or nothing.
 */
total: string | null, 
/**
 * That a cap is come to, kindly; nothing before and beyond.
 */
reached: string | null, 
/**
 * "Ten quiet minutes until 14:20", while they run.
 */
buffer: string | null, };

export type SessionCount = { 
/**
 * The kind.
 */
kind: SessionKind, 
/**
 * Sessions today.
 */
sessions: number, };

export type LoadView = { 
/**
 * First date of the axis.
 */
from: string, 
/**
 * Last date of the axis.
 */
to: string, 
/**
 * Labelled dates on it.
 */
ticks: Array<DateTick>, 
/**
 * One a counted day, the oldest first.
 */
days: Array<LoadDay>, 
/**
 * The finding in words.
 */
finding: string, 
/**
 * The same figures as a table, newest first.
 */
table: TrendTable, };

export type LoadDay = { 
/**
 * The work date.
 */
date: string, 
/**
 * Heavy, trauma and crisis sessions.
 */
heavier: number, 
/**
 * The others.
 */
ordinary: number, 
/**
 * "Mon 2 Nov: 5 sessions, 2 of them heavier".
 */
words: string, };

export type EveningsMonthView = { 
/**
 * "Kept on 8 of 20 evenings this month; 3 are not known."
 */
sentence: string, 
/**
 * "7 evenings over, 5 of them for notes."; nothing where none was.
 */
why: string | null, 
/**
 * One change that may help.
 */
offer: OfferView | null, 
/**
 * Whether the closing ritual goes with kept evenings, from the person's own days; nothing with too few.
 */
together: string | null, 
/**
 * What was said of the month's evenings, the newest first.
 */
said: Array<SaidView>, 
/**
 * The last date that something can be said of.
 */
last: string, };

export type OfferView = { 
/**
 * The sentence.
 */
text: string, 
/**
 * The button's words.
 */
action: string, 
/**
 * What is said once it is done.
 */
done: string, };

export type ParkedView = { 
/**
 * Shown now, the oldest first.
 */
shown: Array<ThoughtView>, 
/**
 * "2 thoughts wait until Monday 9:00."; their lines stay away until then. Nothing where none waits.
 */
waiting: string | null, 
/**
 * Put away, or shown for 14 days; the newest first.
 */
archived: Array<ThoughtView>, };

export type ThoughtView = { 
/**
 * Its id.
 */
id: string, 
/**
 * "Unfinished", "A colleague to check on"; nothing for a plain thought.
 */
about: string | null, 
/**
 * The line.
 */
thought: string, 
/**
 * "parked on Friday 20 November, 21:40".
 */
when: string, };

export type ParkForm = { 
/**
 * The line.
 */
thought: string, 
/**
 * Until which morning; null until work starts next.
 */
morning: string | null, };

export type ThoughtGoes = "away" | "again" | "deleted";

export type RepliesView = { 
/**
 * Each filled in, ready to copy, in the person's order.
 */
replies: Array<ReplyView>, 
/**
 * Whether Today offers them: the day has ended, or there is none.
 */
offered: boolean, 
/**
 * The same as typed, ready to change.
 */
form: RepliesForm, 
/**
 * The sign for the next working time: `{next}`.
 */
sign: string, };

export type ReplyView = { 
/**
 * What would be sent, the emergency line among it.
 */
text: string, 
/**
 * What is worth a look: it does not say when the person is back.
 */
remark: string | null, };

export type RepliesForm = { 
/**
 * The person's own words; the sign in them stands for the next working time.
 */
texts: Array<string>, 
/**
 * What stands at the end of each: where to turn in an emergency.
 */
emergency: string, };

export type ClosingView = { 
/**
 * What was said so far.
 */
form: ClosingForm, 
/**
 * The next mornings of work that something can wait for, the next first.
 */
mornings: Array<MorningView>, 
/**
 * "If it is about someone’s safety, act on it now: …"
 */
safety: string, 
/**
 * Where it is going: "Stays on this computer, encrypted."
 */
footer: string, };

export type MorningView = { 
/**
 * The date.
 */
date: string, 
/**
 * "Monday 9:00".
 */
words: string, };

export type ClosingForm = { 
/**
 * The work date it belongs to.
 */
work_date: string, 
/**
 * The step shown: 0 unfinished, 1 difficult, 2 went well, 3 colleague, 4 home.
 */
step: number, 
/**
 * What is unfinished.
 */
unfinished: string, 
/**
 * The morning on which it will be done; null for the next.
 */
unfinished_on: string | null, 
/**
 * One difficult thing.
 */
difficult: string, 
/**
 * The morning it is parked until; null for the next.
 */
difficult_on: string | null, 
/**
 * One thing that went well.
 */
went_well: string, 
/**
 * A colleague to check on.
 */
colleague: string, 
/**
 * Where the attention goes now.
 */
home: string, };

export type PauseForm = { "kind": "minutes", 
/**
 * Minutes, at least 1.
 */
minutes: number, } | { "kind": "until_tomorrow" } | { "kind": "until_date", 
/**
 * The date.
 */
date: string, } | { "kind": "until_i_say_so" };

export type ReminderAnswer = "snooze" | "done" | "still_working";

export type Screen = "today" | "trends" | "boundaries" | "why" | "settings" | "help";

export interface Commands {
  /** Which screen a window begins with. */
  start: { args: {  }; result: StartView };
  /** Opens the records with a passphrase or a recovery code. */
  unlock: { args: { secret: string }; result: StartView };
  /** Makes the records behind a passphrase, where no key store answers. */
  create_with_passphrase: { args: { passphrase: string }; result: StartView };
  /** Makes the records behind a key file that only this account can read: hidden, not locked. */
  create_with_key_file: { args: {  }; result: StartView };
  /** The five screens of first start, ready filled. */
  first_start: { args: {  }; result: FirstStartView };
  /** Keeps what was chosen in first start, once. */
  finish_first_start: { args: { form: FirstStartForm }; result: null };
  /** What Leeward makes of a work week while it is typed. */
  check_plan: { args: { form: PlanForm }; result: PlanCheck };
  /** Sends a test reminder. */
  send_test_reminder: { args: {  }; result: TestReminderView };
  /** Whether the person saw it. */
  test_reminder_seen: { args: { seen: boolean }; result: null };
  /** Makes a new recovery code; an older one no longer opens the records. */
  make_recovery_code: { args: {  }; result: RecoveryCodeView };
  /** Asks where to and saves the code just made; the file, or null where the person thought better of it. */
  save_recovery_code: { args: {  }; result: string | null };
  /** The person has the code in a safe place. */
  recovery_code_kept: { args: {  }; result: null };
  /** The Today screen. */
  today: { args: {  }; result: TodayView };
  /** "Done for today": ends the day's reminders. */
  done_for_today: { args: {  }; result: null };
  /** What a button of our own small reminder does, of the reminder's work date. */
  answer_reminder: { args: { answer: ReminderAnswer; of: string }; result: null };
  /** Opens the check-in of a reminder's work date. */
  open_check_in_of: { args: { of: string }; result: null };
  /** Pauses the reminders. */
  pause: { args: { form: PauseForm }; result: null };
  /** Ends a pause. */
  resume: { args: {  }; result: null };
  /** Shows the last reminder again in so many minutes. */
  snooze: { args: { minutes: number }; result: null };
  /** On leave from today until a date, inclusive. */
  leave_until: { args: { date: string }; result: null };
  /** On call from now until a time. */
  on_call_until: { args: { until: string }; result: null };
  /** "Still working": so many minutes after the day's end, the reason later. */
  still_working: { args: { minutes: number }; result: NotedView };
  /** The time after the day's end, on Today. */
  after_hours: { args: {  }; result: AfterHoursView };
  /** Keeps what is said of the time after a day's end, new or changed. */
  log_after_hours: { args: { form: AfterHoursForm }; result: NotedView };
  /** Deletes something said of it. */
  delete_after_hours: { args: { id: string }; result: null };
  /** Takes the deletion back, or else the last change. */
  undo_after_hours: { args: { id: string }; result: null };
  /** The month's evenings, on Boundaries. */
  evenings_month: { args: {  }; result: EveningsMonthView };
  /** The heads-up comes earlier, so that notes are done by the end. */
  make_time_for_notes: { args: {  }; result: null };
  /** Parks a thought until work starts next, or until a morning. */
  park_thought: { args: { form: ParkForm }; result: NotedView };
  /** The line to park that is being typed; empty where none is. */
  parked_draft: { args: {  }; result: string };
  /** Keeps the line to park that is being typed. */
  keep_parked_draft: { args: { line: string }; result: null };
  /** The thoughts that wait, are shown, or rest. */
  parked_thoughts: { args: {  }; result: ParkedView };
  /** Puts a thought away, parks it again or deletes it. */
  move_thought: { args: { id: string; to: ThoughtGoes }; result: null };
  /** Takes the last move of a thought back. */
  undo_thought: { args: { id: string }; result: null };
  /** The ready replies to those who write after hours. */
  replies: { args: {  }; result: RepliesView };
  /** Keeps them. */
  save_replies: { args: { form: RepliesForm }; result: null };
  /** Puts one of them, counted from 0, on the clipboard. */
  copy_reply: { args: { nth: number }; result: null };
  /** The sessions of today. */
  sessions: { args: {  }; result: SessionsView };
  /** Counts one more session; what is said of it. */
  count_session: { args: { kind: SessionKind }; result: string };
  /** Takes one session of a kind back, or the last one where it is null; what is said of it. */
  take_session_back: { args: { kind: SessionKind | null }; result: string };
  /** Ends the quiet minutes after a session. */
  end_session_buffer: { args: {  }; result: null };
  /** A suggestion was taken up, or put off. */
  answer_suggestion: { args: { id: string; accepted: boolean }; result: null };
  /** A quiet line was dismissed. */
  dismiss_line: { args: { kind: QuietLineKind }; result: null };
  /** The notice on Today is put aside. */
  put_notice_aside: { args: {  }; result: null };
  /** "This is my new usual": a sign's usual is learned anew; what is said. */
  learn_anew: { args: { sign: string }; result: string };
  /** Takes the last "this is my new usual" of a sign back. */
  keep_old_usual: { args: { sign: string }; result: null };
  /** The Trends screen. */
  trends: { args: { span: TrendSpan }; result: TrendsView };
  /** The guided check-in as it stands. */
  check_in: { args: { asked: CheckInAsked }; result: CheckInView };
  /** The closing ritual before the pulse, where it is wanted now. */
  closing: { args: {  }; result: ClosingView | null };
  /** Keeps the ritual under way. */
  keep_closing_draft: { args: { form: ClosingForm }; result: null };
  /** Finishes the ritual: its lines are parked. */
  finish_closing: { args: { form: ClosingForm }; result: null };
  /** Keeps answers under way. */
  keep_draft: { args: { draft: CheckInDraft }; result: null };
  /** Throws answers under way away. */
  drop_draft: { args: {  }; result: null };
  /** Something was done in the check-in of a work date: it is in use. */
  touch_check_in: { args: { workDate: string }; result: null };
  /** Stores a check-in; at least one answer or a note. */
  finish_check_in: { args: { draft: CheckInDraft }; result: ResultView };
  /** Deletes a check-in. */
  delete_entry: { args: { id: string }; result: null };
  /** Takes the last change of one check-in back; what was taken back, in words. */
  undo_change: { args: { id: string }; result: string };
  /** Takes the last edit or deletion of a check-in back; what was taken back, in words. */
  undo: { args: {  }; result: string | null };
  /** The questionnaires that can be answered by item number. */
  questionnaires: { args: {  }; result: QuestionnairesView };
  /** One of them as it is answered. */
  questionnaire: { args: { id: string; entry: string | null }; result: QuestionnaireView };
  /** Keeps its answers under way. */
  keep_questionnaire: { args: { form: QuestionnaireForm }; result: null };
  /** Stores its answers. */
  finish_questionnaire: { args: { form: QuestionnaireForm }; result: QuestionnaireResultView };
  /** Today says that a questionnaire is due every so many days; 0 for no longer. */
  set_cadence: { args: { id: string; days: number }; result: null };
  /** "Not now": a due questionnaire is not said for a week. */
  put_questionnaire_off: { args: { id: string }; result: null };
  /** Asks for a questionnaire's file and says what it would bring; null where the person thought better of it. */
  choose_questionnaire: { args: {  }; result: QuestionnairePreview | null };
  /** Adds the file that was looked at. */
  add_questionnaire: { args: { file: BroughtFile }; result: null };
  /** Takes a questionnaire out that was brought, or brings it back. */
  remove_questionnaire: { args: { id: string; removed: boolean }; result: null };
  /** Asks for a folder and writes data into it; what was written, or null where the person thought better of it. */
  export_data: { args: { form: ExchangeForm }; result: string | null };
  /** Asks for a file and says what it would bring. */
  choose_import: { args: {  }; result: ImportPreview | null };
  /** Takes in the file that was looked at; what came, in words. */
  import_data: { args: {  }; result: string };
  /** The Boundaries screen. */
  boundaries: { args: {  }; result: BoundariesView };
  /** Keeps a work week and its reminders. */
  save_plan: { args: { form: PlanForm }; result: null };
  /** Adds leave or days off. */
  add_leave: { args: { form: LeaveForm }; result: null };
  /** Removes leave or days off. */
  remove_leave: { args: { form: LeaveForm }; result: null };
  /** What became of the reminders of the fourteen days up to a date; up to today where it is null. */
  reminder_history: { args: { until: string | null }; result: HistoryView };
  /** A month of the calendar ("2026-12"), or the one that is now. */
  month: { args: { month: string | null }; result: MonthView };
  /** Makes one date otherwise than the plan has it. */
  set_day: { args: { form: DayChangeForm }; result: null };
  /** Adds a time on call. */
  add_on_call: { args: { form: OnCallForm }; result: null };
  /** Removes a time on call. */
  remove_on_call: { args: { form: OnCallForm }; result: null };
  /** Takes the last change of the plan back. */
  take_back_plan: { args: {  }; result: null };
  /** Asks for a calendar file and says what it would bring; null where the person thought better of it. */
  choose_calendar: { args: {  }; result: CalendarPreview | null };
  /** The file that was chosen, its events as something else. */
  calendar_as: { args: { becomes: CalendarAs }; result: CalendarPreview };
  /** Takes in events of it; what came, in words. */
  add_calendar: { args: { form: CalendarForm }; result: string };
  /** Asks for a file and writes protected time into it; what was written, or null where the person thought better of it. */
  export_calendar: { args: { form: CalendarExport }; result: string | null };
  /** The Settings screen. */
  settings: { args: {  }; result: SettingsView };
  /** Keeps settings. */
  save_settings: { args: { form: SettingsForm }; result: null };
  /** The backups that lie beside the records, open or not. */
  backups: { args: {  }; result: BackupsView };
  /** Looks into a backup; with a passphrase or a recovery code where no key of this computer opens it. */
  look_at_backup: { args: { name: string; secret: string | null }; result: BackupPreview };
  /** Puts a backup in the place of the records, which are kept; what was done, in words. */
  restore_backup: { args: { name: string; secret: string | null }; result: string };
  /** Opens the backups' folder in the system's file manager. */
  open_backups: { args: {  }; result: null };
  /** Starts Leeward with the computer, or no longer. */
  set_autostart: { args: { on: boolean }; result: null };
  /** Sets or changes the passphrase. */
  set_passphrase: { args: { passphrase: string }; result: null };
  /** "Need someone now?", open or locked. */
  help: { args: {  }; result: HelpView };
  /** Keeps a contact of one's own. */
  save_contact: { args: { form: ContactForm }; result: null };
  /** Deletes a contact of one's own. */
  delete_contact: { args: { id: string }; result: null };
  /** Chooses whose lines are shown; null for none. */
  choose_country: { args: { code: string | null }; result: null };
  /** Opens the guided check-in in its own window. */
  open_check_in: { args: { asked: CheckInAsked }; result: null };
  /** Opens the main window at a place. */
  open_main: { args: { screen: Screen }; result: null };
  /** Closes the window that asks. */
  close_window: { args: {  }; result: null };
  /** Opens the records' folder in the system's file manager. */
  open_folder: { args: {  }; result: null };
  /** Quits Leeward. */
  quit: { args: {  }; result: null };
}
