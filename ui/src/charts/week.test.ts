import { expect, test } from "vitest";
import type { WeekRow } from "../ipc/bindings";
import { hoursOf, placeOf } from "./week";

const row = (...bars: [number, number][]): WeekRow => ({
  day: "Mon",
  today: false,
  words: "",
  bars: bars.map(([from, to]) => ({ kind: "work", from, to })),
});

test("a week of days is drawn from midnight to midnight", () => {
  const hours = hoursOf([row([9, 17.5]), row()]);
  expect(hours.to).toBe(24);
  expect(hours.ticks.map((t) => t.text)).toEqual([
    "00",
    "03",
    "06",
    "09",
    "12",
    "15",
    "18",
    "21",
    "24",
  ]);
});

test("a night runs on past 24 as far as it lasts", () => {
  const hours = hoursOf([row([22, 31])]);
  expect(hours.to).toBe(33);
  expect(hours.ticks.at(-1)?.text).toBe("09");
});

test("a bar lies where its hours are", () => {
  expect(placeOf({ kind: "work", from: 6, to: 18 }, 24)).toEqual({ left: "25%", width: "50%" });
});
