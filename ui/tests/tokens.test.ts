// The colours can be read: 4.5:1 for text on its ground, 3:1 for marks and the edges of controls
// (WCAG 2.2, 1.4.3 and 1.4.11), in both themes; and the dark theme is one theme.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../src/styles/tokens.css", import.meta.url), "utf8");

function colours(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

function blockAfter(selector: string): string {
  const start = css.indexOf(selector);
  return css.slice(start, css.indexOf("}", start));
}

const themes = {
  light: colours(blockAfter(":root {")),
  dark: colours(blockAfter(':root[data-theme="dark"] {')),
};

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const text: [string, string][] = [
  ...["paper", "surface", "sand"].flatMap((ground): [string, string][] => [
    ["ink", ground],
    ["ink-2", ground],
  ]),
  ...["tide", "sage", "clay", "dusk"].flatMap((hue): [string, string][] => [
    [hue, "paper"],
    [hue, "surface"],
    [hue, `${hue}-soft`],
    ["ink", `${hue}-soft`],
  ]),
  ["on-tide", "tide"],
];

const marks: [string, string][] = [
  ...["paper", "surface"].flatMap((ground) =>
    ["edge", "tide", "sage", "clay", "dusk"].map((mark): [string, string] => [mark, ground]),
  ),
  ["tide", "sand"],
  ["sage", "sand"],
  ["clay", "sand"],
  ["clay", "tide-soft"],
];

test("the computed contrast agrees with two known pairs", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 6);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

describe.each(Object.entries(themes))("%s", (_, tokens) => {
  const of = (name: string): string => {
    const value = tokens[name];
    if (!value) throw new Error(`no colour --${name}`);
    return value;
  };
  test.each(text)("text %s on %s reaches 4.5:1", (front, ground) => {
    expect(contrast(of(front), of(ground))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(marks)("mark %s on %s reaches 3:1", (front, ground) => {
    expect(contrast(of(front), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

test("a chosen dark theme and the system's are the same colours", () => {
  expect(colours(blockAfter(':root:not([data-theme="light"]) {'))).toEqual(themes.dark);
  expect(Object.keys(themes.light)).toEqual(Object.keys(themes.dark));
});
