import { afterEach, expect, test, vi } from "vitest";
import { dayName, firstWeekday, monthName, weekdayInitial, writeAs } from "./dates";

afterEach(() => {
  vi.unstubAllGlobals();
  writeAs({ language: "en", tag: "en-GB", first_weekday: 1 });
});

test("the week's initials begin with Monday", () => {
  expect([1, 2, 3, 4, 5, 6, 7].map(weekdayInitial).join("")).toBe("MTWTFSS");
});

test("a month's name is that of its date, whatever the computer's zone", () => {
  expect(monthName(new Date("2026-11-01T00:00:00Z"))).toBe("Nov");
});

test("a date and a week are written as the program says, whatever was written before", () => {
  expect(dayName("2026-11-02")).toMatch(/^Mon,? 2 Nov$/);
  writeAs({ language: "en", tag: "en-US", first_weekday: 7 });
  expect(dayName("2026-11-02")).toBe("Mon, Nov 2");
  expect(firstWeekday()).toBe(7);
});

test.each(["C.UTF-8", "c", "POSIX", "", undefined])(
  "an engine whose own language is %s writes dates all the same",
  (language) => {
    vi.stubGlobal("navigator", { language });
    writeAs({ language: "en", tag: "en-IE", first_weekday: 1 });
    expect(dayName("2026-11-02")).toMatch(/^Mon,? 2 Nov$/);
    expect([firstWeekday(), weekdayInitial(1)]).toEqual([1, "M"]);
  },
);
