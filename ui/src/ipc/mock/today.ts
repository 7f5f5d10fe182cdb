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
import * as questionnaires from "./questionnaires";
import { scene, world } from "./state";

type Row = [string, string, number, number, number];
const rows: Row[] = [
  ["exhaustion", "Emotional exhaustion", 2.9, 1.1, 2.2],
  ["reduced_empathy", "Reduced empathy", 1.2, 0.6, 1.7],
  ["intrusion", "Intrusive thoughts", 0.8, 0.3, 1.4],
  ["irritability", "Irritability", 1.5, 0.8, 1.9],
  ["reduced_satisfaction", "Reduced satisfaction", 1.1, 0.6, 1.6],
];

export function signs(learning: boolean): SignNow[] {
  return rows.map(([sign, name, level, low, high]) => {
    const above = !learning && level > high;
    return {
      sign,
      name,
      level,
      range: learning ? null : { low, high },
      status: learning ? "learning" : above ? "above" : "usual",
      words: learning
        ? "still learning: 6 of 14"
        : above
          ? "above your usual"
          : "within your usual",
    };
  });
}

const evening = (date: string, day: string, status: EveningStatus, words: string): EveningView => ({
  date,
  day,
  status,
  words,
});

export function newUsual(sign: string, name: string, anew: boolean): NewUsualView {
  return {
    sign,
    name,
    hint: "Your usual for exhaustion is then learned from 2 November on: four weeks of check-ins, and no notices until they are there. Nothing is deleted, and it can be taken back.",
    said: anew ? "learned anew from 7 September on" : null,
    may: true,
  };
}

function notice(): NoticeSaid | null {
  if (scene !== "notice" || world.noticeAside) return null;
  return {
    text: "Exhaustion is above your usual range, and has been on most days since 2 November.",
    one_thing:
      "One thing that may help: telling one person how this has been, a supervisor, a colleague or your own therapist.",
    false_notices:
      "About one person in four sees a notice like this once in three months without any real change.",
    signs: [newUsual("exhaustion", "Emotional exhaustion", false)],
  };
}

export function today(): TodayView {
  const fresh = scene === "new";
  const off = scene === "off";
  const lines: QuietLine[] = [
    {
      kind: "recovery_code",
      text: "There is no recovery code yet. With one, your records open even if this computer forgets its key.",
      action: "Make one",
      about: null,
    },
  ];
  const waits: QuietLine = {
    kind: "reminder_waiting",
    text: "1 reminder waiting (full screen)",
    action: "Check in",
    about: null,
  };
  const came: QuietLine = {
    kind: "reminder_came",
    text: "A reminder came at 16:40. Do Not Disturb may have kept it from you.",
    action: "Check in",
    about: null,
  };
  const ahead: QuietLine = {
    kind: "entry_ahead",
    text: "There is a check-in of Monday 23 November, which is still to come. If this computer’s clock was ahead when you made it, delete it and check in for today instead.",
    action: "Delete it",
    about: "0198",
  };
  const due: QuietLine = {
    kind: "questionnaire_due",
    text: "WHO-5 Well-Being Index is due, as you chose. It can wait, too.",
    action: "Answer it",
    about: "WHO-5",
  };
  return {
    title: off ? "Saturday." : "Friday, nearly there.",
    subtitle: off
      ? "No work is planned today. Your next day begins on Monday at 9:00."
      : "Your day ends at 17:30. After 18:30 most messages can wait until Monday 9:00.",
    dial: off
      ? {
          arcs: [],
          hand: 10.5,
          headline: "Day off",
          caption: "next: Monday 9:00",
          label: "Day off, next: Monday 9:00. Day off, next reminder Mon 17:20.",
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
          caption: "until your day ends",
          label:
            "It is 16:48. Work from 9:00 to 17:30, then an hour to the cutoff at 18:30. 42 minutes until your day ends.",
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
          words: "not known yet",
        }))
      : signs(false),
    last_check_in: fresh ? null : "last check-in yesterday, 17:34",
    checked_in_today: off ? "Checked in today at 10:12" : null,
    check_in_takes: fresh ? "about a minute" : "about 30 seconds",
    evenings: [
      evening("2026-11-16", "Mon", "kept", "kept"),
      evening("2026-11-17", "Tue", "kept", "kept"),
      evening("2026-11-18", "Wed", "not_known", "not known"),
      evening("2026-11-19", "Thu", "kept", "kept"),
      evening("2026-11-20", "Fri", "today", "today"),
      evening("2026-11-21", "Sat", "off", "off"),
      evening("2026-11-22", "Sun", "off", "off"),
    ],
    evenings_sentence: "Three evenings kept, one not known.",
    notice: notice(),
    suggestion:
      !fresh && world.suggestion
        ? {
            id: "supervision",
            text: "Exhaustion has been above your usual range since 2 November. Supervision is on Tuesday: bring this up?",
            action: "Bring to supervision",
          }
        : null,
    coming_up: [
      { when: "Today 17:20", what: "time to finish notes" },
      { when: "Today 17:30", what: "end of your day" },
      { when: "Tonight 18:30", what: "cutoff" },
      { when: "Mon 17:20", what: "time to finish notes" },
    ],
    state: off
      ? "Day off, next reminder Mon 17:20"
      : scene === "held"
        ? "1 reminder waiting (full screen) · Day ends in 42 min"
        : "Day ends in 42 min",
    acts: {
      done: !off && !world.done,
      is_done: world.done,
      paused: world.paused,
      snooze: false,
      still_working: scene === "evening",
    },
  };
}
