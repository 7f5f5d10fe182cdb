// The week as bars of hours, a row a weekday: how long the axis must be, what is written on it, and where a bar lies.
// Pure; the drawing is components/StripEditor.svelte's.
import type { WeekBar, WeekRow } from "../ipc/bindings";

/** The hours drawn and those written. */
export interface Hours {
  to: number;
  ticks: { hour: number; text: string }[];
}

/** A day, or as much more as the latest night needs, in steps of three hours. */
export function hoursOf(rows: WeekRow[]): Hours {
  const latest = Math.max(24, ...rows.flatMap((row) => row.bars.map((bar) => bar.to)));
  const to = Math.ceil(latest / 3) * 3;
  const ticks = Array.from({ length: to / 3 + 1 }, (_, i) => {
    const hour = i * 3;
    return { hour, text: String(hour > 24 ? hour - 24 : hour).padStart(2, "0") };
  });
  return { to, ticks };
}

/** Where a bar lies, in per cent of the row. */
export function placeOf(bar: WeekBar, to: number): { left: string; width: string } {
  return {
    left: `${String((bar.from / to) * 100)}%`,
    width: `${String(((bar.to - bar.from) / to) * 100)}%`,
  };
}
