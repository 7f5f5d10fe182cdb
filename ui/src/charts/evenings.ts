// The calendar of evenings: a column a week, a row a weekday. A kept evening is a filled cell, one that was stretched
// is filled from below, one that went over is filled whole, an unknown one is an outline, a day off is a dot: the
// shape says what the colour says.
import { cell, dot, plot, text, axisY, type Markish } from "@observablehq/plot";
import type { EveningCell, EveningStatus } from "../ipc/bindings";
import { at, daysBetween, type Figure, type Room } from "./figure";

/** A cell with its place. */
export interface Placed extends EveningCell {
  week: number;
  row: number;
}

/** What the calendar needs besides the evenings. */
export interface Calendar {
  /** 1 Monday to 7 Sunday: the first row. */
  firstWeekday: number;
  /** "M" for Monday and so on, by number from 1. */
  weekdayInitial: (weekday: number) => string;
  /** "Nov", by a date in it. */
  monthName: (date: Date) => string;
  columns: { evening: string };
  label: string;
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(date: string): number {
  return ((at(date).getUTCDay() + 6) % 7) + 1;
}

/** Puts each evening into its week and row, whatever days are missing. */
export function place(evenings: EveningCell[], firstWeekday: number): Placed[] {
  const first = evenings.map((e) => e.date).sort()[0];
  if (first === undefined) return [];
  const rowOf = (date: string) => (weekdayOf(date) - firstWeekday + 7) % 7;
  const lead = rowOf(first);
  return evenings.map((evening) => ({
    ...evening,
    row: rowOf(evening.date),
    week: Math.floor((daysBetween(first, evening.date) + lead) / 7),
  }));
}

/** The weeks in which a month begins, so that its name can stand over them. */
export function months(
  placed: Placed[],
  name: (date: Date) => string,
): { week: number; text: string }[] {
  const out: { week: number; text: string }[] = [];
  let last = "";
  let lastWeek = -4;
  for (const { date, week } of [...placed].sort((a, b) => a.date.localeCompare(b.date))) {
    const month = date.slice(0, 7);
    if (month === last) continue;
    const first = last === "";
    last = month;
    // A month of which only the last days are shown would write over the next one's name.
    if (first && Number(date.slice(8)) > 15) continue;
    if (week - lastWeek < 3) continue;
    lastWeek = week;
    out.push({ week, text: name(at(date)) });
  }
  return out;
}

/** The calendar. */
export function eveningsFigure(evenings: EveningCell[], calendar: Calendar): Figure {
  const placed = place(evenings, calendar.firstWeekday);
  return {
    plot: (room) => draw(placed, calendar, room),
    rows: () => ({
      columns: [calendar.columns.evening],
      rows: [...evenings]
        .sort((a, b) => b.date.localeCompare(a.date))
        .filter((e) => e.status !== "ahead")
        .map((e) => [e.words]),
    }),
  };
}

/** Longer is darker: full from an hour and a half on. */
export function overOpacity(minutes: number): number {
  return 0.55 + 0.45 * Math.min(1, Math.max(0, (minutes - 30) / 60));
}

type Options = NonNullable<Parameters<typeof plot>[0]>;

function draw(placed: Placed[], calendar: Calendar, room: Room): Options {
  const { rem } = room;
  const weeks = Math.max(1, ...placed.map((p) => p.week + 1));
  const left = 1.25 * rem;
  const top = 1.25 * rem;
  const step = Math.min(1.35 * rem, (room.width - left) / weeks);
  const height = Math.max(step * 0.82, 0.7 * rem);
  const gap = Math.max(1, step * 0.09);
  const of = (...status: EveningStatus[]) => placed.filter((p) => status.includes(p.status));
  const title = (e: Placed) => e.words;
  const where = { x: "week", y: "row", title, inset: gap, rx: 2 } as const;
  const marks: Markish[] = [
    axisY({
      tickSize: 0,
      tickPadding: 0.4 * rem,
      label: null,
      fontSize: 0.75 * rem,
      fill: "var(--ink-2)",
      tickFormat: (row: number) =>
        row % 2 === 0 ? calendar.weekdayInitial(((calendar.firstWeekday - 1 + row) % 7) + 1) : "",
    }),
    text(months(placed, calendar.monthName), {
      x: "week",
      text: "text",
      frameAnchor: "top",
      lineAnchor: "bottom",
      textAnchor: "start",
      dx: -step / 2 + gap,
      dy: -0.35 * rem,
      fontSize: 0.75 * rem,
      fill: "var(--ink-2)",
    }),
    cell(of("not_known"), {
      ...where,
      className: "not-known",
      fill: "transparent",
      stroke: "var(--edge)",
      strokeDasharray: "2 2",
    }),
    cell(of("kept"), {
      ...where,
      className: "kept",
      fill: "var(--sage-soft)",
      stroke: "var(--sage)",
    }),
    cell(of("stretched"), {
      ...where,
      className: "stretched",
      fill: "var(--clay-soft)",
      stroke: "var(--clay)",
    }),
    cell(of("stretched"), {
      ...where,
      insetTop: height / 2,
      fill: "var(--clay)",
      title: undefined,
    }),
    cell(of("over"), {
      ...where,
      className: "over",
      fill: "var(--clay)",
      fillOpacity: (e: Placed) => overOpacity(e.minutes_over),
      stroke: "var(--clay)",
    }),
    cell(of("today"), {
      ...where,
      className: "today",
      fill: "var(--tide-soft)",
      stroke: "var(--tide)",
      strokeWidth: 1.5,
    }),
    dot(of("off"), {
      x: "week",
      y: "row",
      title,
      className: "off",
      r: rem / 11,
      fill: "var(--edge)",
    }),
  ];
  return {
    width: left + step * weeks,
    height: top + height * 7,
    marginTop: top,
    marginLeft: left,
    marginRight: 0,
    marginBottom: 0,
    opacity: { type: "identity" },
    className: "plot",
    ariaLabel: calendar.label,
    x: { type: "band", domain: Array.from({ length: weeks }, (_, i) => i), padding: 0, axis: null },
    y: { type: "band", domain: [0, 1, 2, 3, 4, 5, 6], padding: 0 },
    marks,
  };
}
