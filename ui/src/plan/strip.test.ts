import { expect, test } from "vitest";
import { plan } from "../ipc/mock/plan";
import { moved, remove, spanOf, stepTo, write, written } from "./strip";

const day = { from: 540, to: 1050 };
const night = { from: 1320, to: 1800 };

test("a range is read from its own writing, else as the program understood it", () => {
  expect(spanOf({ start: "09:00", end: "17:30" }, undefined)).toEqual(day);
  expect(spanOf({ start: "22:00", end: "06:00" }, undefined)).toEqual(night);
  expect(spanOf({ start: "9", end: "5pm" }, { from: 540, to: 1020 })).toEqual({
    from: 540,
    to: 1020,
  });
  expect(spanOf({ start: "9", end: "18:75" }, { from: null, to: null })).toBeNull();
});

test("an edge moves, stops before it meets the other, and a start keeps its day", () => {
  expect(moved(day, "end", 15)).toEqual({ from: 540, to: 1065 });
  expect(moved(day, "start", 2000)).toEqual({ from: 1045, to: 1050 });
  expect(moved(day, "start", -2000)).toEqual({ from: 0, to: 1050 });
  expect(moved(day, "end", -2000)).toEqual({ from: 540, to: 545 });
  expect(moved(night, "end", 2000)).toEqual({ from: 1320, to: 2760 });
  expect(moved(night, "start", 500)).toEqual({ from: 1435, to: 1800 });
});

test("a whole range keeps its length, also over midnight", () => {
  expect(moved(day, "whole", 60)).toEqual({ from: 600, to: 1110 });
  expect(moved(day, "whole", 800)).toEqual({ from: 1340, to: 1850 });
  expect(moved(night, "whole", -2000)).toEqual({ from: 0, to: 480 });
});

test("a drag comes to stand on a step", () => {
  expect(stepTo(day, "end", 1061, 15)).toBe(15);
  expect(stepTo(day, "start", 533, 5)).toBe(-5);
});

test("a night made on the strip was meant, and midnight is written as such", () => {
  const form = plan(false);
  const monday = { day: 0, kind: "work" as const, at: 0 };
  write(form, monday, night);
  expect(form.days[0]?.ranges[0]).toEqual({ start: "22:00", end: "06:00", overnight_meant: true });
  write(form, monday, day);
  expect(form.days[0]?.ranges[0]?.overnight_meant).toBe(false);
  expect(written(1440)).toBe("00:00");
  remove(form, monday);
  expect(form.days[0]?.ranges).toEqual([]);
});
