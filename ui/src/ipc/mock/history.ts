// An invented fortnight of reminders, as "Why didn't I get it?" shows it.

import type { HistoryDay, HistoryOutcome, HistoryView } from "../bindings";
import { date } from "./dates";
import { say } from "./words";

type Row = [what: string, outcome: HistoryOutcome, words: string];

const headsUp = say("history-heads-up");
const dayEnd = say("history-day-end");
const cutoff = say("history-cutoff");
const shown = (at: string): string => say("history-delivered", { at });
const paused = say("history-paused", { at: "21:30" });

function dayOf(on: string, note: string | null, rows: Row[], name = date(on)): HistoryDay {
  return {
    date: on,
    day: name,
    note,
    lines: rows.map(([what, outcome, words]) => ({ what, outcome, words })),
  };
}

const today: Row[] = [
  [headsUp, "ahead", say("history-ahead", { at: "17:20" })],
  [dayEnd, "ahead", say("history-ahead", { at: "17:30" })],
  [cutoff, "ahead", say("history-ahead", { at: "18:30" })],
];

const days: HistoryDay[] = [
  dayOf("2026-11-27", say("day-ends-in", { left: "42 min" }), today, say("today")),
  dayOf("2026-11-26", null, [
    [headsUp, "shown", shown("17:20")],
    [dayEnd, "merged", say("history-merged", { at: "19:05" })],
    [cutoff, "late", say("history-delivered-late", { at: "19:05" })],
  ]),
  dayOf("2026-11-25", null, [
    [headsUp, "not_shown", paused],
    [dayEnd, "not_shown", paused],
    [say("history-protected"), "shown", shown("19:00")],
    [cutoff, "not_shown", say("history-on-call")],
  ]),
  dayOf("2026-11-24", null, [
    [headsUp, "shown", shown("17:20")],
    [dayEnd, "shown", shown("17:30")],
    [say("history-again", { what: dayEnd }), "shown", shown("17:46")],
    [cutoff, "not_shown", say("history-done", { at: "17:52" })],
  ]),
  dayOf("2026-11-22", say("history-off"), []),
];

export function history(until: string | null): HistoryView {
  return until === null
    ? { days, earlier: "2026-11-13" }
    : { days: [dayOf(until, say("history-leave"), [])], earlier: null };
}
