// An invented calendar file: what it would bring, as one thing or another.

import type { CalendarAs, CalendarForm, CalendarPreview, CalendarRow } from "../bindings";
import { world } from "./state";

/** Whether its leave was added already. */
const added = (): boolean => world.leave.some(({ from }) => from === "2027-02-15");

const row = (line: number, title: string, words: string, remark?: string): CalendarRow => ({
  line,
  title,
  words,
  remark: remark ?? null,
  open: remark !== "entered already",
  chosen: !remark,
});

export function calendarAs({ whole_days, timed }: CalendarAs): CalendarPreview {
  const known = added() ? "entered already" : undefined;
  const hours = (text: string, other: string): string => (timed === "shift" ? text : other);
  return {
    file: "rota-winter.ics",
    words: known
      ? "3 events are new; 2 are entered already."
      : "4 events are new; one is entered already.",
    remarks: [
      "14 events are past and left out.",
      "One event goes on; its dates until 24 November 2028 are here.",
    ],
    groups: [
      {
        whole_days: true,
        becomes: whole_days,
        choices: ["leave", "off", "on_call"],
        rows: [
          row(9, "Annual leave", "Thu 24 December to Sun 3 January", "entered already"),
          row(31, "Half-term", "Mon 15 February to Fri 19 February", known),
        ],
      },
      {
        whole_days: false,
        becomes: timed,
        choices: ["shift", "on_call", "leave", "off"],
        rows: [
          row(
            40,
            "Night, ward 3",
            hours(
              "Fri 4 December 22:00–6:00, instead of 9:00–17:30, and 7 more times until 29 January",
              "Fri 4 December 22:00 to Sat 5 December 6:00, and 7 more times until 29 January",
            ),
          ),
          row(
            48,
            "",
            hours("Sat 12 December 8:00–14:00", "Sat 12 December 8:00 to Sat 12 December 14:00"),
          ),
          row(
            56,
            "Cover",
            hours("Sat 12 December 12:00–18:00", "Sat 12 December 12:00 to Sat 12 December 18:00"),
            "overlaps the event of line 48",
          ),
        ],
      },
    ],
    seen: "invented",
  };
}

export function addCalendar({ lines }: CalendarForm): string {
  if (lines.includes(48) && lines.includes(56)) {
    throw {
      code: "invalid_input",
      message:
        "The events of lines 48 and 56 overlap on 12 December. Choose one of them. Nothing was imported.",
    };
  }
  if (lines.includes(31)) world.leave.push({ from: "2027-02-15", to: "2027-02-19", leave: true });
  return lines.length === 1
    ? "One event was added."
    : `${lines.length} events were added, 10 dates in all.`;
}
