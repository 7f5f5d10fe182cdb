import { expect, test } from "vitest";
import { itemsOn, keysInWords, keysOf, meaning, pagesOf, typed } from "./grid";

test("thirty items are three pages of ten, and nineteen end with nine", () => {
  expect([pagesOf(30), pagesOf(19), pagesOf(4)]).toEqual([3, 2, 1]);
  expect(itemsOn(1, 19)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18]);
});

test("the printed value is the key, and where it has more digits its place is", () => {
  expect(keysOf([0, 1, 2, 3])).toEqual(["0", "1", "2", "3"]);
  expect(keysOf([0, 25, 50, 75, 100])).toEqual(["1", "2", "3", "4", "5"]);
});

test("no key says another answer than the digit that is printed", () => {
  const slider = Array.from({ length: 11 }, (_, n) => n);
  expect(keysOf(slider)).toEqual([..."0123456789", null]);
  expect(keysOf([-1, 0, 1])).toEqual([null, "0", "1"]);
  expect(keysOf([0, 0.5, 1])).toEqual(["0", null, "1"]);
  expect(keysOf([0, 2, 4])).toEqual(["0", "2", "4"]);
  expect(keysOf([1.5, 2.5])).toEqual(["1", "2"]);
  expect(meaning("1", [-1, 0, 1], null, 0)).toEqual({ do: "answer", value: 1, on: true });
});

test("the keys are said in a line only where they are the same for every item", () => {
  expect(
    keysInWords([
      [0, 1, 2],
      [0, 1, 2],
    ]),
  ).toBe("0–2");
  expect(keysInWords([[0, 25, 50]])).toBe("1–3");
  expect(keysInWords([[0, 2, 4]])).toBe("0, 2, 4");
  expect(
    keysInWords([
      [0, 1, 2],
      [0, 2, 4],
    ]),
  ).toBeNull();
  expect(keysInWords([[0, 0.5, 1]])).toBeNull();
  expect(keysInWords([])).toBeNull();
});

test("a typed number is taken with a point or a comma, and nothing is made of what is none", () => {
  expect([typed("7"), typed(" 0.5 "), typed("0,5"), typed("-1")]).toEqual([7, 0.5, 0.5, -1]);
  expect([typed(""), typed("x"), typed("1,2,3")]).toEqual([null, null, null]);
});

test("a key answers and goes on, and one that is not printed does nothing", () => {
  expect(meaning("5", [1, 2, 3, 4, 5], null, 0)).toEqual({ do: "answer", value: 5, on: true });
  expect(meaning("6", [1, 2, 3, 4, 5], null, 0)).toBeNull();
  expect(meaning("0", [1, 2, 3, 4, 5], null, 0)).toBeNull();
  expect(meaning("5", [0, 25, 50, 75, 100], null, 0)).toEqual({
    do: "answer",
    value: 100,
    on: true,
  });
  expect(meaning("s", [0, 1], 1, 3)).toEqual({ do: "answer", value: null, on: true });
});

test("arrows move between answers and items and stay inside the printed values", () => {
  expect(meaning("ArrowRight", [1, 2, 3], null, 0)).toEqual({ do: "answer", value: 1, on: false });
  expect(meaning("ArrowRight", [1, 2, 3], 3, 0)).toEqual({ do: "answer", value: 3, on: false });
  expect(meaning("ArrowLeft", [1, 2, 3], 2, 0)).toEqual({ do: "answer", value: 1, on: false });
  expect(meaning("ArrowDown", [1, 2, 3], 2, 4)).toEqual({ do: "item", to: 5 });
  expect(meaning("Backspace", [1, 2, 3], 2, 4)).toEqual({ do: "item", to: 3 });
});
