// What every chart is: a plot and the same figures as a table, both made by a pure function of a view.
// Lives here: the shape of a figure and the few measures all of them share. What a figure finds is said in the
// view's own sentences; no statistic is computed in the window.
import type { PlotOptions } from "@observablehq/plot";

/** How much room a figure has. */
export interface Room {
  /** Width in CSS pixels. */
  width: number;
  /** The root font size in CSS pixels: a figure grows with the text. */
  rem: number;
  /** Whether the pointer is on it: what is said of a point is not made before. */
  pointed?: boolean;
}

/** The figures of a chart as rows of words. */
export interface Rows {
  columns: string[];
  rows: string[][];
}

/** A chart: what to draw in a given room, and the same as a table. */
export interface Figure {
  plot: (room: Room) => PlotOptions;
  rows: () => Rows;
}

const instants = new Map<string, Date>();

/** A date of a view ("2026-11-02") as the instant a time scale places it at; every figure asks for the same dates. */
export function at(date: string): Date {
  let instant = instants.get(date);
  if (instant === undefined) {
    instant = new Date(`${date}T00:00:00Z`);
    instants.set(date, instant);
  }
  return instant;
}

const DAY = 86_400_000;

/** A date some days on, as an instant of the same scale; halves are allowed. */
export function daysFrom(date: string, days: number): Date {
  return new Date(at(date).getTime() + days * DAY);
}

/** Whole days between two dates of a view. */
export function daysBetween(from: string, to: string): number {
  return Math.round((at(to).getTime() - at(from).getTime()) / DAY);
}
