import { expect, test } from "vitest";
import { firstWeekday, monthName, weekdayInitial } from "./dates";

test("the week's initials begin with Monday", () => {
  expect([1, 2, 3, 4, 5, 6, 7].map(weekdayInitial).join("")).toBe("MTWTFSS");
});

test("a month's name is that of its date, whatever the computer's zone", () => {
  expect(monthName(new Date("2026-11-01T00:00:00Z"))).toBe("Nov");
});

test("the first weekday is one of the seven", () => {
  expect([1, 2, 3, 4, 5, 6, 7]).toContain(firstWeekday());
});
