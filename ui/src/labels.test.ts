// Every label that the window asks for is written: what is not would be shown as its id.

import { expect, test } from "vitest";
import { known, t } from "./labels";

const sources = import.meta.glob<string>(["./**/*.svelte", "./**/*.ts", "!./**/*.test.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});

const asked = Object.entries(sources).flatMap(([file, source]) =>
  [...source.matchAll(/\bt\(\s*"([\w-]+)"/g)].map(([, id = ""]) => ({ file, id })),
);

test("every label that is asked for by its id is there", () => {
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter(({ id }) => !known(id))).toEqual([]);
});

test("labels whose id is put together are there", () => {
  const pages = ["what", "week", "end", "knock", "first"];
  const ids = [
    ...["today", "trends", "boundaries", "settings"].map((place) => `nav-${place}`),
    ...pages.map((page) => `first-${page}-title`),
    ...pages.slice(1).map((page) => `first-${page}-subtitle`),
    ...["ordinary", "heavy", "trauma", "crisis"].flatMap((kind) => [
      `sessions-${kind}`,
      `sessions-back-${kind}`,
    ]),
    ...["session-cap", "heavier-cap"].flatMap((cap) => [`settings-${cap}`, `settings-${cap}-hint`]),
    "week-start",
    "week-end",
  ];
  expect(ids.filter((id) => !known(id))).toEqual([]);
});

test("a label takes its values without marks around them", () => {
  expect(t("progress", { at: 2, of: 5 })).toBe("2 of 5");
  expect(t("week-start", { day: "Monday", number: 1 })).toBe("Monday, from");
  expect(t("week-start", { day: "Monday", number: 2 })).toBe("Monday, hours 2, from");
});
