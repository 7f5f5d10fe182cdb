// An invented fortnight of reminders, as "Why didn't I get it?" shows it.

import type { HistoryDay, HistoryOutcome, HistoryView } from "../bindings";

type Row = [what: string, outcome: HistoryOutcome, words: string];

function dayOf(date: string, name: string, note: string | null, rows: Row[]): HistoryDay {
  return {
    date,
    day: name,
    note,
    lines: rows.map(([what, outcome, words]) => ({ what, outcome, words })),
  };
}

const days: HistoryDay[] = [
  dayOf("2026-11-27", "Today", "Day ends in 42 min", [
    ["Heads-up", "ahead", "Comes at 17:20."],
    ["End of day", "ahead", "Comes at 17:30."],
    ["Cutoff", "ahead", "Comes at 18:30."],
  ]),
  dayOf("2026-11-26", "Thursday 26 November", null, [
    ["Heads-up", "shown", "Shown at 17:20."],
    ["End of day", "merged", "Not by itself: a later one said it too, at 19:05."],
    [
      "Cutoff",
      "late",
      "Shown late, at 19:05: the computer was asleep or off at its time, or a pause held it back.",
    ],
  ]),
  dayOf("2026-11-25", "Wednesday 25 November", null, [
    [
      "Heads-up",
      "not_shown",
      "Not shown: it came due in a pause, and was too old when that was over, at 21:30.",
    ],
    [
      "End of day",
      "not_shown",
      "Not shown: it came due in a pause, and was too old when that was over, at 21:30.",
    ],
    ["Protected time", "shown", "Shown at 19:00."],
    ["Cutoff", "not_shown", "Not shown: you were on call, and on call there is no cutoff."],
  ]),
  dayOf("2026-11-24", "Tuesday 24 November", null, [
    ["Heads-up", "shown", "Shown at 17:20."],
    ["End of day", "shown", "Shown at 17:30."],
    ["End of day, again", "shown", "Shown at 17:46."],
    ["Cutoff", "not_shown", "Not shown: you had said done for today, at 17:52."],
  ]),
  dayOf("2026-11-22", "Sunday 22 November", "Day off: no reminders.", []),
];

export function history(until: string | null): HistoryView {
  return until === null
    ? { days, earlier: "2026-11-13" }
    : { days: [dayOf(until, "Friday 13 November", "On leave: no reminders.", [])], earlier: null };
}
