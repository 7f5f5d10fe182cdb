// The days whose hours hold, a week's or a rotation's, and how many a rotation has. Pure; what a pattern means is the
// program's.

import type { DayCheck, PlanCheck, PlanForm, RangeForm, RotationDayForm } from "../ipc/bindings";

/** The most days a rotation has. */
export const LONGEST = 400;

/** The days whose hours hold. */
export function daysOf(form: PlanForm): { ranges: RangeForm[] }[] {
  return form.usual === "rotation" ? form.rotation.days : form.days;
}

/** What the program makes of them. */
export function checksOf(form: PlanForm, check: PlanCheck | null): readonly DayCheck[] {
  return (form.usual === "rotation" ? check?.rotation : check?.days) ?? [];
}

/** A typed number of days; null for what is none. */
export function lengthOf(text: string): number | null {
  const typed = Number(text);
  return Number.isInteger(typed) && typed >= 1 && typed <= LONGEST ? typed : null;
}

/** A rotation of so many days. What is cut off is kept aside, and back when it grows again. */
export function ofLength(
  days: readonly RotationDayForm[],
  aside: readonly RotationDayForm[],
  length: number,
): { days: RotationDayForm[]; aside: RotationDayForm[] } {
  const all = [...days, ...aside];
  const free = Array.from({ length: Math.max(0, length - all.length) }, () => ({ ranges: [] }));
  return { days: [...all.slice(0, length), ...free], aside: all.slice(length) };
}
