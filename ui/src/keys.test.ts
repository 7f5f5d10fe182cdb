import { expect, test } from "vitest";
import { keyOf } from "./keys";

const pressed = (key: string, code: string, shiftKey = false) => keyOf({ key, code, shiftKey });

test("on a layout whose digits need Shift, the digit row answers by position and with Shift", () => {
  const french = ["&", "é", '"', "'", "("];
  expect(french.map((key, at) => pressed(key, `Digit${at + 1}`))).toEqual([
    "1",
    "2",
    "3",
    "4",
    "5",
  ]);
  expect(["1", "2", "3"].map((key) => pressed(key, `Digit${key}`, true))).toEqual(["1", "2", "3"]);
  const czech = ["+", "ě", "š", "č", "ř"];
  expect(czech.map((key, at) => pressed(key, `Digit${at + 1}`)).join("")).toBe("12345");
  expect(pressed("à", "Digit0")).toBe("0");
  expect(pressed("Dead", "Digit2")).toBe("2");
});

test("where digits need no Shift, what Shift makes of them is no answer, and a moved digit is what it types", () => {
  expect(pressed("!", "Digit1", true)).toBe("!");
  expect(pressed("7", "Digit2")).toBe("7");
});

test("digits of other scripts count by their place", () => {
  expect(pressed("١", "Digit1")).toBe("1");
  expect(pressed("۵", "Numpad5")).toBe("5");
});

test("the number pad answers while it types and moves while it doesn't", () => {
  expect(pressed("3", "Numpad3")).toBe("3");
  expect(pressed("ArrowLeft", "Numpad4")).toBe("ArrowLeft");
  expect(pressed("End", "Numpad1")).toBe("End");
});

test("a letter of another script counts by its place, one of our own by itself", () => {
  expect(pressed("ы", "KeyS")).toBe("s");
  expect(pressed("σ", "KeyS")).toBe("s");
  expect(pressed("s", "KeyS")).toBe("s");
  expect(pressed("ö", "KeyS")).toBe("ö");
  expect(pressed("o", "KeyS")).toBe("o");
  expect(pressed("Enter", "Enter")).toBe("Enter");
});
