// What the program ships: nothing invented is in it. The same look at the window that is built for
// these tests finds what it looks for.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** A person and a folder that only the invented answers know. */
const invented = ["/home/ana/", "leeward:asked"];

function files(folder: string): string[] {
  const root = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
  const names = readdirSync(root, { recursive: true, encoding: "utf8" });
  return names.filter((name) => /\.(js|css|html)$/.test(name)).map((name) => root + name);
}

function found(folder: string): string[] {
  const texts = files(folder).map((file) => readFileSync(file, "utf8"));
  return invented.filter((words) => texts.some((text) => text.includes(words)));
}

test("the invented answers are in the window of these tests and not in the one that ships", () => {
  expect(found("dist-screens")).toEqual(invented);
  expect(files("dist")).not.toEqual([]);
  expect(found("dist")).toEqual([]);
});
