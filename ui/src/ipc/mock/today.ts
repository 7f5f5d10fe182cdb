// The invented Friday.

import type {
  EveningStatus,
  EveningView,
  NewUsualView,
  NoticeSaid,
  QuietLine,
  SignNow,
  TodayView,
} from "../bindings";
import { date, dateShort, day, moment } from "./dates";
import * as questionnaires from "./questionnaires";
import { scene, world } from "./state";
import { say } from "./words";

type Row = [sign: string, level: number, low: number, high: number];
const rows: Row[] = [
  ["exhaustion", 2.9, 1.1, 2.2],
  ["reduced_empathy", 1.2, 0.6, 1.7],
  ["intrusion", 0.8, 0.3, 1.4],
  ["irritability", 1.5, 0.8, 1.9],
  ["reduced_satisfaction", 1.1, 0.6, 1.6],
];

export function signs(learning: boolean): SignNow[] {
  return rows.map(([sign, level, low, high]) => {
    const above = !learning && level > high;
    return {
      sign,
      name: say(`sign-${sign}`),
      level,
      range: learning ? null : { low, high },
      status: learning ? "learning" : above ? "above" : "usual",
      words: learning
        ? say("sign-learning", { seen: 6, needed: 14 })
        : say(above ? "sign-above" : "sign-usual"),
    };
  });
}

const evening = (date: string, status: EveningStatus, words: string): EveningView => ({
  date,
  day: dateShort(date).slice(0, 3),
  status,
  words: say(words),
});

const exhausted = { sign: "exhaustion", name: "" };
const monday = moment("2026-11-23T09:00");

export function newUsual(sign: string, name: string, anew: boolean): NewUsualView {
  return {
    sign,
    name,
    hint: say("notice-anew-hint-since", {
      name: say(`sign-inline-${sign}`),
      day: day("2026-11-02"),
    }),
    said: anew ? say("notice-anew-since", { day: day("2026-09-07") }) : null,
    may: true,
  };
}

function notice(): NoticeSaid | null {
  if (scene !== "notice" || world.noticeAside) return null;
  return {
    text: say("result-above", { ...exhausted, day: day("2026-11-02") }),
    one_thing: say("notice-talk"),
    false_notices: say("result-false-notices", { people: 4 }),
    signs: [newUsual("exhaustion", say("sign-exhaustion"), false)],
  };
}

export function today(): TodayView {
  const fresh = scene === "new";
  const off = scene === "off";
  const waiting = say("day-waiting-why", { count: 1, why: say("hold-full-screen") });
  const ends = say("day-ends-in", { left: say("span-minutes", { minutes: 42 }) });
  const state = off
    ? say("day-off-next", { next: "Mon 17:20" })
    : scene === "held"
      ? `${waiting} · ${ends}`
      : ends;
  const lines: QuietLine[] = [
    {
      kind: "recovery_code",
      text: say("today-recovery"),
      action: say("today-recovery-action"),
      about: null,
    },
  ];
  const waits: QuietLine = {
    kind: "reminder_waiting",
    text: waiting,
    action: say("check-in"),
    about: null,
  };
  const came: QuietLine = {
    kind: "reminder_came",
    text: say("today-came", { at: "16:40" }),
    action: say("check-in"),
    about: null,
  };
  const ahead: QuietLine = {
    kind: "entry_ahead",
    text: say("today-ahead", { date: date("2026-11-23") }),
    action: say("today-ahead-action"),
    about: "0198",
  };
  const due: QuietLine = {
    kind: "questionnaire_due",
    text: say("questionnaire-due", { name: "WHO-5 Well-Being Index" }),
    action: say("questionnaire-due-action"),
    about: "WHO-5",
  };
  return {
    title: off
      ? say("today-off", { weekday: "Saturday" })
      : say("today-near-end", { weekday: "Friday" }),
    subtitle: off
      ? say("today-next-start", { next: monday })
      : `${say("today-day-ends", { end: "17:30" })} ${say("today-messages-wait", { cutoff: "18:30", next: monday })}`,
    dial: off
      ? {
          arcs: [],
          hand: 10.5,
          headline: say("day-off"),
          caption: say("dial-next", { next: monday }),
          label: say("dial-label", {
            kind: "word",
            headline: say("day-off"),
            caption: say("dial-next", { next: monday }),
            lines: state,
          }),
          phase: "day_off",
        }
      : {
          arcs: [
            { kind: "work", from: 9, to: 17.5 },
            { kind: "to_cutoff", from: 17.5, to: 18.5 },
            { kind: "protected", from: 19, to: 21 },
          ],
          hand: 16.8,
          headline: "0:42",
          caption: say("dial-until-end"),
          label: say("dial-label", {
            kind: "time",
            headline: "0:42",
            caption: say("dial-until-end"),
            lines: state,
          }),
          phase: world.done
            ? "done"
            : world.paused
              ? "paused"
              : scene === "held"
                ? "waiting"
                : "working",
        },
    quiet_lines: [
      ...lines.filter((line) => fresh && !world.dismissed.has(line.kind)),
      ...(scene === "held" ? [waits] : []),
      ...(scene === "blind" && !world.dismissed.has("reminder_came") ? [came] : []),
      ...(scene === "ahead" && !world.dismissed.has("entry_ahead") ? [ahead] : []),
      ...(scene === "due" && !questionnaires.isPutOff() ? [due] : []),
    ],
    signs: fresh
      ? signs(true).map((sign) => ({
          ...sign,
          level: null,
          status: "unknown",
          words: say("sign-unknown"),
        }))
      : signs(false),
    last_check_in: fresh ? null : say("today-last-check-in-yesterday", { time: "17:34" }),
    checked_in_today: off ? say("today-checked-in", { time: "10:12" }) : null,
    check_in_takes: fresh ? say("pulse-takes-unknown") : say("pulse-takes", { seconds: 30 }),
    evenings: [
      evening("2026-11-16", "kept", "evening-kept"),
      evening("2026-11-17", "kept", "evening-kept"),
      evening("2026-11-18", "not_known", "evening-not-known"),
      evening("2026-11-19", "kept", "evening-kept"),
      evening("2026-11-20", "today", "evening-today"),
      evening("2026-11-21", "off", "evening-off"),
      evening("2026-11-22", "off", "evening-off"),
    ],
    evenings_sentence: say("evenings-week", { kept: 3, past: 4, unknown: 1 }),
    notice: notice(),
    suggestion:
      !fresh && world.suggestion
        ? {
            id: "supervision",
            text: say("suggest-notice", { ...exhausted, day: day("2026-11-02") }),
            action: null,
          }
        : null,
    coming_up: [
      { when: say("coming-today", { time: "17:20" }), what: say("coming-heads-up") },
      { when: say("coming-today", { time: "17:30" }), what: say("coming-day-end") },
      { when: say("coming-tonight", { time: "18:30" }), what: say("coming-cutoff") },
      { when: "Mon 17:20", what: say("coming-heads-up") },
    ],
    state,
    acts: {
      done: !off && !world.done,
      is_done: world.done,
      paused: world.paused,
      snooze: false,
      still_working: scene === "evening",
    },
  };
}
