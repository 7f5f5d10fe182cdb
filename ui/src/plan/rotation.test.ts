import { expect, test } from "vitest";
import { checkPlan, plan } from "../ipc/mock/plan";
import { checksOf, daysOf, lengthOf, ofLength } from "./rotation";
import { remove, write } from "./strip";

const day = (start: string) => ({ ranges: [{ start, end: "19:00", overnight_meant: false }] });

test("a rotation that is shortened has its days back when it grows again", () => {
  const four = [day("7:00"), day("8:00"), day("9:00"), day("10:00")];
  const two = ofLength(four, [], 2);
  expect(two).toEqual({ days: four.slice(0, 2), aside: four.slice(2) });
  expect(ofLength(two.days, two.aside, 3)).toEqual({
    days: four.slice(0, 3),
    aside: four.slice(3),
  });
  expect(ofLength(two.days, two.aside, 6)).toEqual({
    days: [...four, { ranges: [] }, { ranges: [] }],
    aside: [],
  });
});

test("a rotation has from 1 to 400 days, and nothing else is taken for a number of them", () => {
  const typed = ["1", "8", "400", "0", "401", "-3", "2.5", "", "eight"];
  expect(typed.map(lengthOf)).toEqual([1, 8, 400, null, null, null, null, null, null]);
});

test("hours on the strip are the rotation's while it holds, protected time is the week's", () => {
  const form = plan(false);
  form.usual = "rotation";
  expect(daysOf(form)).toHaveLength(8);
  write(form, { day: 1, kind: "work", at: 0 }, { from: 1140, to: 1860 });
  expect(form.rotation.days[1]?.ranges[0]).toMatchObject({ start: "19:00", end: "07:00" });
  expect(form.days[1]?.ranges[0]).toMatchObject({ start: "9:00" });
  write(form, { day: 0, kind: "protected", at: 0 }, { from: 1200, to: 1260 });
  expect(form.days[0]?.protected[0]).toMatchObject({ start: "20:00", end: "21:00" });
  remove(form, { day: 1, kind: "work", at: 0 });
  expect(form.rotation.days[1]?.ranges).toEqual([]);
  expect(form.days[1]?.ranges).toHaveLength(1);
  expect(checksOf(form, checkPlan(form)).map((made) => made.name)[2]).toBe("Day 3");
});
