// A range of the week as it is moved on the strip: minutes of its day, and back into what the form holds. Pure; the
// drawing and the keys are components/StripEditor.svelte's and StripBar.svelte's, what a week means is the program's.

import type {
  DayCheck,
  PlanForm,
  ProtectedForm,
  RangeCheck,
  RangeForm,
  WeekRow,
} from "../ipc/bindings";
import { daysOf } from "./rotation";

/** Minutes of the day; `to` runs past 1440 for a night. */
export interface Span {
  from: number;
  to: number;
}

/** Which part of a range is moved. */
export type Part = "start" | "end" | "whole";

/**
 * A range of the strip: its day's place, hours or protected time, its place among them. Hours lie on a day of the week or
 * of the rotation, whichever holds; protected time always on a weekday.
 */
export interface Place {
  day: number;
  kind: "work" | "protected";
  at: number;
}

/** A range as the strip draws it. */
export interface Bar {
  place: Place;
  span: Span;
  /** What protected time is called; empty for hours. */
  name: string;
  problem: string | null;
}

const DAY = 1440;
/** The shortest range the strip makes. */
const SHORTEST = 5;

/** `09:15`, as the form writes it. */
export function written(minutes: number): string {
  const ofDay = ((minutes % DAY) + DAY) % DAY;
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

/** Minutes of a time in the form's own writing; what else people type is the program's to read. */
function plain(text: string): number | null {
  const [, hour, minute] = /^\s*(\d{1,2}):(\d{2})\s*$/.exec(text) ?? [];
  if (hour === undefined || minute === undefined) return null;
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(hour) < 24 && Number(minute) < 60 ? minutes : null;
}

/** Where a range lies: read from its own writing, else as the program understood it; null while it is no range. */
export function spanOf(
  range: { start: string; end: string },
  check: Pick<RangeCheck, "from" | "to"> | undefined,
): Span | null {
  const [from, to] = [plain(range.start), plain(range.end)];
  if (from !== null && to !== null) return { from, to: to <= from ? to + DAY : to };
  if (check === undefined || check.from === null || check.to === null) return null;
  return { from: check.from, to: check.to };
}

/** What a row of the strip holds. */
export interface Held {
  ranges: readonly RangeForm[];
  protected: readonly ProtectedForm[];
}

/** A day's ranges that are ranges, hours first. */
export function barsOf(day: number, form: Held, check: DayCheck | undefined): Bar[] {
  const bar = (
    kind: Place["kind"],
    at: number,
    range: { start: string; end: string },
    checked: RangeCheck | undefined,
    name: string,
  ): Bar[] => {
    const span = spanOf(range, checked);
    return span
      ? [{ place: { day, kind, at }, span, name, problem: checked?.problem ?? null }]
      : [];
  };
  return [
    ...form.ranges.flatMap((range, at) => bar("work", at, range, check?.ranges[at], "")),
    ...form.protected.flatMap((one, at) =>
      bar("protected", at, one, check?.protected[at], one.name),
    ),
  ];
}

/** The cutoff as last made, at the end as it is now. */
export function cutoffOf(
  form: PlanForm,
  bars: readonly Bar[],
  row: WeekRow | undefined,
): Span | null {
  const made = row?.bars.find((bar) => bar.kind === "to_cutoff");
  const ends = bars.filter(({ place }) => place.kind === "work").map(({ span }) => span.to);
  if (!made || ends.length === 0) return null;
  const end = Math.max(...ends);
  const to = form.cutoff.kind === "after" ? end + form.cutoff.minutes : made.to * 60;
  return to > end ? { from: end, to } : null;
}

/** A range with a part of it moved; it keeps a length, its start keeps its day. */
export function moved(span: Span, part: Part, by: number): Span {
  const within = (value: number, low: number, high: number): number =>
    Math.min(Math.max(value, low), high);
  if (part === "start") {
    const from = within(
      span.from + by,
      Math.max(0, span.to - DAY),
      Math.min(DAY, span.to) - SHORTEST,
    );
    return { from, to: span.to };
  }
  if (part === "end") {
    return { from: span.from, to: within(span.to + by, span.from + SHORTEST, span.from + DAY) };
  }
  const from = within(span.from + by, 0, DAY - SHORTEST);
  return { from, to: from + span.to - span.from };
}

/** How far a part has to move so that it stands on a step near where it is wanted. */
export function stepTo(span: Span, part: Part, wanted: number, step: number): number {
  const now = part === "end" ? span.to : span.from;
  return Math.round(wanted / step) * step - now;
}

/** Writes a span into the form; a night that was made here was meant. */
export function write(form: PlanForm, { day, kind, at }: Place, span: Span): void {
  const [start, end] = [written(span.from), written(span.to)];
  if (kind === "protected") {
    const one = form.days[day]?.protected[at];
    if (one) Object.assign(one, { start, end });
  } else {
    const range = daysOf(form)[day]?.ranges[at];
    if (range) Object.assign(range, { start, end, overnight_meant: span.to >= DAY });
  }
}

/** Takes a range out of the form. */
export function remove(form: PlanForm, { day, kind, at }: Place): void {
  if (kind === "protected") form.days[day]?.protected.splice(at, 1);
  else daysOf(form)[day]?.ranges.splice(at, 1);
}
