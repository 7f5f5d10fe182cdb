import { expect, test } from "vitest";
import type { EveningCell, EveningStatus } from "../ipc/bindings";
import { eveningsFigure, months, overOpacity, place, weekdayOf } from "./evenings";

const evening = (date: string, status: EveningStatus = "kept"): EveningCell => ({
  date,
  status,
  minutes_over: 0,
  words: `${date} ${status}`,
});

test("2 November 2026 is a Monday", () => {
  expect(weekdayOf("2026-11-02")).toBe(1);
  expect(weekdayOf("2026-11-08")).toBe(7);
});

test("evenings fall into weeks that begin on the region's first day", () => {
  const days = [evening("2026-11-01"), evening("2026-11-02"), evening("2026-11-08")];
  expect(place(days, 1).map(({ week, row }) => [week, row])).toEqual([
    [0, 6],
    [1, 0],
    [1, 6],
  ]);
  expect(place(days, 7).map(({ week, row }) => [week, row])).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
  ]);
});

test("a missing day leaves its cell empty and moves no other", () => {
  const [first, last] = place([evening("2026-11-02"), evening("2026-11-06")], 1);
  expect(first?.row).toBe(0);
  expect(last?.row).toBe(4);
});

test("the clock change does not move a day into another week", () => {
  const placed = place([evening("2026-10-19"), evening("2026-10-26"), evening("2026-11-02")], 1);
  expect(placed.map((p) => p.week)).toEqual([0, 1, 2]);
});

test("a month's name stands over the week it begins in, and not over its last days", () => {
  const days = ["2026-09-28", "2026-10-01", "2026-10-26", "2026-11-02"].map((d) => evening(d));
  const named = months(place(days, 1), (d) => String(d.getUTCMonth() + 1));
  expect(named).toEqual([
    { week: 0, text: "10" },
    { week: 5, text: "11" },
  ]);
});

test("the table has every evening that has come, newest first", () => {
  const figure = eveningsFigure(
    [evening("2026-11-02"), evening("2026-11-03", "over"), evening("2026-11-04", "ahead")],
    {
      firstWeekday: 1,
      weekdayInitial: String,
      monthName: String,
      columns: { evening: "Evening" },
      label: "",
    },
  );
  expect(figure.rows().rows).toEqual([["2026-11-03 over"], ["2026-11-02 kept"]]);
});

test("the longer an evening went on, the darker its cell", () => {
  expect(overOpacity(45)).toBeGreaterThan(overOpacity(31));
  expect(overOpacity(90)).toBe(1);
  expect(overOpacity(600)).toBe(1);
});
