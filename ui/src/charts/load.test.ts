import { expect, test } from "vitest";
import type { LoadDay, LoadView } from "../ipc/bindings";
import { highest, loadFigure, steps } from "./load";

const day = (date: string, heavier: number, ordinary: number): LoadDay => ({
  date,
  heavier,
  ordinary,
  words: `${date}: ${heavier + ordinary}`,
});

const load = (days: LoadDay[]): LoadView => ({
  from: "2026-10-28",
  to: "2026-11-24",
  ticks: [{ date: "2026-11-02", label: "2 Nov" }],
  days,
  finding: "",
  table: { columns: ["Work date", "Ordinary"], rows: [["Mon 2 Nov", "3"]] },
});

test("the axis reaches the fullest day, and four at the least", () => {
  expect(highest([])).toBe(4);
  expect(highest([day("2026-11-02", 1, 1)])).toBe(4);
  expect(highest([day("2026-11-02", 2, 7), day("2026-11-03", 0, 6)])).toBe(9);
});

test("the axis has whole numbers of sessions only", () => {
  expect(steps(4)).toEqual([0, 2, 4]);
  expect(steps(9)).toEqual([0, 4, 8]);
  for (let most = 4; most < 60; most += 1) {
    expect(steps(most).every((step) => Number.isInteger(step) && step <= most)).toBe(true);
  }
});

test("a day without heavier sessions has no bar of them, and a narrow room is drawn too", () => {
  const figure = loadFigure(load([day("2026-11-02", 0, 3), day("2026-11-03", 2, 0)]));
  for (const width of [240, 1000]) {
    const marks = figure.plot({ width, rem: 16 }).marks as unknown as {
      className?: string;
      data?: unknown[];
    }[];
    const drawn = (name: string) => marks.find((mark) => mark.className === name)?.data;
    expect(drawn("heavier")).toHaveLength(1);
    expect(drawn("ordinary")).toHaveLength(1);
  }
});

test("the table is the program's own, with all four kinds", () => {
  expect(loadFigure(load([])).rows().rows).toEqual([["Mon 2 Nov", "3"]]);
});
