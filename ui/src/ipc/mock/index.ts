// Invented answers, for tests and for a browser without the program: `?scene=` in the address
// chooses the state (see `scenes`), `?theme=light|dark` the colours. Nothing here is used when
// the program is there, and nothing here is a person's.

import type { AppError, BackupsView } from "../bindings";
import type { Answer, Args, CommandName } from "../client";
import { boundaries } from "./boundaries";
import { addCalendar, calendarAs } from "./calendar";
import { checkIn, finish } from "./check_in";
import { date, day, momentShort } from "./dates";
import { evening } from "./evening";
import { history } from "./history";
import { month } from "./month";
import { checkPlan } from "./plan";
import { firstStart, help, scene, settings, start, world } from "./state";
import * as questionnaires from "./questionnaires";
import { sessions } from "./sessions";
import { today } from "./today";
import { trends } from "./trends";
import { say } from "./words";

type Answers = { [C in CommandName]: (args: Args<C>) => Answer<C> };

function refuse(code: AppError["code"], message: string): never {
  throw { code, message } satisfies AppError;
}

const holds = say("backups-holds", { check_ins: 214, after_hours: 31, thoughts: 12 });
const made = (weekday: string, day: string, time: string): string =>
  say("backups-when", { weekday, day: `${day} November`, year: "2026", time });
const backups: BackupsView = {
  folder: "/home/ana/.local/share/leeward/backups",
  newest: `${say("backups-newest", { when: made("Thursday", "19", "18:02") })} ${holds}`,
  needs: null,
  rows: [
    { name: "leeward-20261119T170200000Z", when: made("Thursday", "19", "18:02") },
    { name: "leeward-20261118T171100000Z", when: made("Wednesday", "18", "18:11") },
  ],
};

const answers: Answers = {
  start,
  unlock({ secret }) {
    if (secret === "") refuse("locked", say("trouble-no-key-silent"));
    if (secret.length < 4) {
      refuse("wrong_secret", say("trouble-wrong-secret"));
    }
    world.screen = "ready";
    return start();
  },
  create_with_passphrase({ passphrase }) {
    if (passphrase.length < 8) refuse("invalid_input", say("trouble-passphrase-short"));
    world.needsPassphrase = false;
    return start();
  },
  create_with_key_file() {
    world.needsPassphrase = false;
    return start();
  },
  first_start: firstStart,
  finish_first_start() {
    world.screen = "ready";
    return null;
  },
  check_plan: ({ form }) => checkPlan(form),
  send_test_reminder: () =>
    scene === "no-notifications"
      ? { sent: false, words: say("notifications-none") }
      : { sent: true, words: say("test-reminder-sent") },
  test_reminder_seen: () => null,
  make_recovery_code: () => ({
    code: "7QFD-K2MX-9RTA-4WPN-H6BC-V3YE-8JZG",
    words: say("recovery-words"),
  }),
  save_recovery_code: () => `/home/ana/Documents/${say("recovery-file-name")}`,
  recovery_code_kept: () => null,
  today,
  answer_reminder: () => null,
  open_check_in_of: () => null,
  done_for_today() {
    world.done = true;
    return null;
  },
  pause() {
    world.paused = true;
    return null;
  },
  resume() {
    world.paused = false;
    return null;
  },
  snooze: () => null,
  leave_until: () => null,
  on_call_until: () => null,
  ...evening,
  ...sessions,
  answer_suggestion() {
    world.suggestion = false;
    return null;
  },
  dismiss_line({ kind }) {
    world.dismissed.add(kind);
    return null;
  },
  put_notice_aside() {
    world.noticeAside = true;
    return null;
  },
  learn_anew() {
    world.noticeAside = true;
    return say("notice-anew-said", {
      name: say("sign-inline-exhaustion"),
      day: day("2026-11-02"),
    });
  },
  keep_old_usual() {
    world.noticeAside = false;
    return null;
  },
  trends: ({ span }) => trends(span),
  check_in: ({ asked }) => checkIn(asked),
  keep_draft({ draft }) {
    world.draft = draft;
    return null;
  },
  touch_check_in: () => null,
  drop_draft() {
    world.draft = null;
    return null;
  },
  finish_check_in: ({ draft }) => {
    if (draft.answers.every((answer) => answer === null) && draft.note.trim() === "") {
      refuse("invalid_input", say("pulse-refused-empty"));
    }
    world.draft = null;
    return finish(draft);
  },
  delete_entry: () => {
    world.dismissed.add("entry_ahead");
    return null;
  },
  undo_change: ({ id }) => {
    world.takenBack.add(id);
    return say("pulse-undone-change", { date: date("2026-11-16") });
  },
  undo: () => {
    const ahead = world.dismissed.delete("entry_ahead") && scene === "ahead";
    const of = ahead ? "2026-11-23" : "2026-11-19";
    return say("pulse-undone-deletion", { date: date(of) });
  },
  questionnaires: () => questionnaires.questionnaires(),
  questionnaire: ({ id, entry }) => questionnaires.questionnaire(id, entry),
  keep_questionnaire: ({ form }) => questionnaires.keep(form),
  finish_questionnaire: ({ form }) => questionnaires.finish(form),
  set_cadence: ({ id, days }) => questionnaires.setCadence(id, days),
  put_questionnaire_off: () => questionnaires.notNow(),
  export_data: ({ form }) =>
    say("exchange-written", {
      files: 20,
      folder: `/home/ana/Documents/leeward-2026-11-20-${form}`,
    }),
  choose_import: () => ({
    file: "leeward.json",
    words: say("data-counts", { new: 12, changed: 0, known: 148 }),
    kinds: [
      { kind: "check_ins", new: 11, known: 140 },
      { kind: "contacts", new: 1, known: 8 },
    ].map(({ kind, ...counts }) =>
      say("data-count", { kind: say(`data-kind-${kind}`), changed: 0, ...counts }),
    ),
    any_new: true,
  }),
  import_data: () =>
    say("exchange-taken-in", { counts: say("data-counts", { new: 12, changed: 0, known: 148 }) }),
  choose_questionnaire: () => questionnaires.choose(),
  add_questionnaire: () => questionnaires.add(),
  remove_questionnaire: ({ removed }) => questionnaires.remove(removed),
  boundaries,
  reminder_history: ({ until }) => history(until),
  save_plan({ form }) {
    world.plan = form;
    return null;
  },
  add_leave({ form }) {
    world.leave.push(form);
    return null;
  },
  remove_leave({ form }) {
    world.leave = world.leave.filter(({ from, to }) => from !== form.from || to !== form.to);
    return null;
  },
  month: ({ month: shown }) => month(shown),
  set_day({ form }) {
    world.days = [...world.days.filter(({ date }) => date !== form.date), form];
    return null;
  },
  add_on_call({ form }) {
    if (form.until <= form.from) {
      refuse(
        "invalid_input",
        say("on-call-ends-first", {
          from: momentShort(form.from),
          until: momentShort(form.until),
        }),
      );
    }
    world.onCall.push(form);
    return null;
  },
  remove_on_call({ form }) {
    world.onCall = world.onCall.filter(({ from }) => from !== form.from);
    return null;
  },
  take_back_plan() {
    world.days = world.days.slice(0, -1);
    return null;
  },
  choose_calendar() {
    if (scene === "bad-calendar") {
      refuse("invalid_input", say("ics-web-page"));
    }
    return calendarAs({ whole_days: "leave", timed: "shift", with_free: false });
  },
  calendar_as: ({ becomes }) => calendarAs(becomes),
  add_calendar: ({ form }) => addCalendar(form),
  export_calendar: ({ form }) =>
    say("ics-written", {
      events: form.leave ? 3 : 1,
      file: `/home/ana/Documents/${say("ics-file-name")}`,
    }),
  settings,
  save_settings({ form }) {
    if (form.session_cap !== "" && !(Number(form.session_cap) >= 1)) {
      refuse("invalid_input", say("session-cap-problem", { typed: form.session_cap, most: 30 }));
    }
    world.settings = form;
    return null;
  },
  backups: () => backups,
  look_at_backup: ({ name }) => ({
    name,
    when: backups.rows.find((row) => row.name === name)?.when ?? "",
    holds,
    keys: say("backups-keys", {
      keys: `${say("doctor-key-store")}, ${say("doctor-recovery-code")}`,
    }),
    problem: null,
    asks_secret: false,
  }),
  restore_backup: () => say("restore-done-count", { count: 214 }),
  open_backups: () => null,
  set_autostart({ on }) {
    world.autostart = on;
    return null;
  },
  set_passphrase({ passphrase }) {
    if (passphrase.length < 8) refuse("invalid_input", say("trouble-passphrase-short"));
    return null;
  },
  help,
  save_contact({ form }) {
    const id = form.id ?? `own-${world.contacts.length + 1}`;
    const contact = {
      id,
      name: form.name,
      reach: form.reach,
      dated: say("contact-checked", { date: "20 November 2026" }),
    };
    const at = world.contacts.findIndex((own) => own.id === id);
    if (at < 0) world.contacts.push(contact);
    else world.contacts[at] = contact;
    return null;
  },
  delete_contact({ id }) {
    world.contacts = world.contacts.filter((own) => own.id !== id);
    return null;
  },
  choose_country({ code }) {
    world.country = code;
    return null;
  },
  open_check_in({ asked }) {
    const query = new URLSearchParams();
    if (asked.entry) query.set("entry", asked.entry);
    if (asked.work_date) query.set("work_date", asked.work_date);
    location.hash = `#/check-in?${query}`;
    return null;
  },
  open_main({ screen }) {
    location.hash = `#/main/${screen}`;
    return null;
  },
  close_window() {
    location.hash = "#/main/today";
    return null;
  },
  open_folder: () => null,
  quit: () => null,
};

/** What the program would say; `leeward:asked` tells a test what it was asked. */
export async function answer<C extends CommandName>(command: C, args: Args<C>): Promise<Answer<C>> {
  window.dispatchEvent(new CustomEvent("leeward:asked", { detail: { command, args } }));
  const answering: (args: Args<C>) => Answer<C> = answers[command];
  return structuredClone(answering(args));
}
