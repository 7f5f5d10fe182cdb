// An invented calendar file: what it would bring, as one thing or another.

import type { CalendarAs, CalendarForm, CalendarPreview, CalendarRow } from "../bindings";
import { dateShort, day, momentShort } from "./dates";
import { world } from "./state";
import { say } from "./words";

/** Whether its leave was added already. */
const added = (): boolean => world.leave.some(({ from }) => from === "2027-02-15");

const row = (line: number, title: string, words: string, remark?: string): CalendarRow => ({
  line,
  title,
  words,
  remark: remark ?? null,
  open: ![say("ics-row-known"), say("ics-row-marked-free")].includes(remark ?? ""),
  replaces: remark === say("ics-row-overlaps", { line: 48 }),
  chosen: !remark,
});

export function calendarAs({ whole_days, timed, with_free }: CalendarAs): CalendarPreview {
  const entered = say("ics-row-known");
  const known = added() ? entered : undefined;
  const days = (from: string, to: string): string =>
    say("ics-days", { from: dateShort(from), to: dateShort(to) });
  /** Hours of one day, as a shift and as anything else. */
  const hours = (from: string, until: string, instead?: string): string => {
    if (timed !== "shift") {
      return say("ics-days", { from: momentShort(from), to: momentShort(until) });
    }
    const [start, end] = [from, until].map((at) => at.slice(11).replace(/^0/, ""));
    const when = say("ics-hours", { day: dateShort(from.slice(0, 10)), hours: `${start}–${end}` });
    return instead ? say("ics-instead", { when, hours: instead }) : when;
  };
  return {
    file: "rota-winter.ics",
    words: say("ics-coming", known ? { new: 3, known: 2 } : { new: 4, known: 1 }),
    remarks: [
      say("ics-left-past", { count: 14, lines: "104, 112, 120, …" }),
      say("ics-goes-on", { count: 1, day: "24 November 2028" }),
    ],
    groups: [
      {
        whole_days: true,
        becomes: whole_days,
        choices: ["leave", "off", "on_call"],
        rows: [
          row(9, "Annual leave", days("2026-12-24", "2027-01-03"), entered),
          row(31, "Half-term", days("2027-02-15", "2027-02-19"), known),
          row(
            64,
            "Payday",
            dateShort("2026-12-28"),
            with_free ? undefined : say("ics-row-marked-free"),
          ),
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
            say("ics-more", {
              when: hours("2026-12-04T22:00", "2026-12-05T06:00", "9:00–17:30"),
              more: 7,
              last: day("2027-01-29"),
            }),
          ),
          row(48, "", hours("2026-12-12T08:00", "2026-12-12T14:00")),
          row(
            56,
            "Cover",
            hours("2026-12-12T12:00", "2026-12-12T18:00"),
            say("ics-row-overlaps", { line: 48 }),
          ),
        ],
      },
    ],
    left: [
      {
        line: 73,
        title: "Supervision",
        words: say("ics-left", {
          line: 73,
          why: say("ics-zone", { name: "Customized Time Zone" }),
        }),
      },
    ],
    more_left: null,
    becomes: { whole_days, timed, with_free },
    any_free: true,
    seen: "invented",
  };
}

export function addCalendar({ lines, replacing }: CalendarForm): string {
  if (lines.includes(48) && replacing.includes(56)) {
    throw {
      code: "invalid_input",
      message: say("ics-overlap", { other: 48, line: 56, day: day("2026-12-12") }),
    };
  }
  if (lines.includes(31)) world.leave.push({ from: "2027-02-15", to: "2027-02-19", leave: true });
  return say("ics-added", { events: lines.length, dates: lines.length === 1 ? 0 : 10 });
}
