// What the buttons of the week's form do to its days, as plain functions.

import type { RangeForm } from "../ipc/bindings";

/** A day with its hours: of a week or of a rotation. */
interface Day {
  ranges: RangeForm[];
}

const empty = (): RangeForm => ({ start: "", end: "", overnight_meant: false });
const copy = (ranges: readonly RangeForm[]): RangeForm[] => ranges.map((range) => ({ ...range }));

/** Ranges for a day that becomes a workday: what it had, else the nearest earlier workday's. */
export function rangesFor(
  days: readonly Day[],
  index: number,
  had: readonly RangeForm[] | undefined,
): RangeForm[] {
  if (had?.length) return copy(had);
  const earlier = days.slice(0, index).toReversed();
  const near = [...earlier, ...days.slice(index + 1)].find((day) => day.ranges.length > 0);
  return near ? copy(near.ranges) : [empty()];
}

export function withRange(ranges: readonly RangeForm[]): RangeForm[] {
  return [...copy(ranges), empty()];
}

export function without(ranges: readonly RangeForm[], index: number): RangeForm[] {
  return copy(ranges.filter((_, at) => at !== index));
}

/** Every workday with the hours of the first one. */
export function allAsFirst<D extends Day>(days: readonly D[]): D[] {
  const first = days.find((day) => day.ranges.length > 0);
  return days.map((day) => ({
    ...day,
    ranges: day.ranges.length > 0 && first ? copy(first.ranges) : [],
  }));
}

/** Whether there are two workdays whose hours differ. */
export function differs(days: readonly Day[]): boolean {
  const hours = days
    .filter((day) => day.ranges.length > 0)
    .map((day) => JSON.stringify(day.ranges));
  return new Set(hours).size > 1;
}

/** A typed number of minutes, within a day; what is no number is 0. */
export function minutes(text: string): number {
  const typed = Math.round(Number(text));
  return Number.isFinite(typed) ? Math.min(1440, Math.max(0, typed)) : 0;
}
