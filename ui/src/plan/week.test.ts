import { expect, test } from "vitest";
import type { DayForm } from "../ipc/bindings";
import { allAsFirst, differs, minutes, rangesFor, without, withRange } from "./week";

const range = (start: string, end: string) => ({ start, end, overnight_meant: false });
const week = (): DayForm[] => [
  { weekday: 7, ranges: [range("8:00", "14:00")], protected: [] },
  { weekday: 1, ranges: [range("9:00", "12:00"), range("14:00", "17:30")], protected: [] },
  { weekday: 2, ranges: [], protected: [] },
  { weekday: 3, ranges: [range("22:00", "6:00")], protected: [] },
];

test("a new workday takes the hours of the workday before it", () => {
  expect(rangesFor(week(), 2, undefined)).toEqual(week()[1]?.ranges);
});

test("a new first workday takes the hours of the next one", () => {
  expect(rangesFor([{ weekday: 6, ranges: [], protected: [] }, ...week()], 0, [])).toEqual(
    week()[0]?.ranges,
  );
});

test("a workday switched off and on again has its own hours back", () => {
  expect(rangesFor(week(), 2, [range("10:00", "11:00")])).toEqual([range("10:00", "11:00")]);
});

test("the first workday of an empty week starts with an empty range", () => {
  expect(rangesFor([{ ranges: [] }], 0, undefined)).toEqual([range("", "")]);
});

test("ranges are added at the end and taken from where they are", () => {
  const [, monday] = week();
  const more = withRange(monday?.ranges ?? []);
  expect(more).toHaveLength(3);
  expect(without(more, 0)).toEqual([range("14:00", "17:30"), range("", "")]);
});

test("the first day's hours go to workdays and leave days off alone", () => {
  const same = allAsFirst(week());
  expect(same.map((day) => day.ranges.length)).toEqual([1, 1, 0, 1]);
  expect(same[3]?.ranges).toEqual([range("8:00", "14:00")]);
  expect(differs(week())).toBe(true);
  expect(differs(same)).toBe(false);
});

test("changing a copied day leaves the day it came from as it was", () => {
  const same = allAsFirst(week());
  const copied = same[1]?.ranges[0];
  if (copied) copied.end = "15:00";
  expect(same[0]?.ranges[0]?.end).toBe("14:00");
});

test("minutes are whole, not negative and within a day", () => {
  expect(["60", "", "-5", "12.4", "x", "99999"].map(minutes)).toEqual([60, 0, 0, 12, 0, 1440]);
});
