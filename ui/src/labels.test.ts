// Every label that the window asks for is written, every label of the window's files is asked for, and what a language
// lacks is said in English.

import { describe, expect, test } from "vitest";
import { known, labelsOf, t } from "./labels";

const sources = import.meta.glob<string>(["./**/*.svelte", "./**/*.ts", "!./**/*.test.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});
/** The window's own files; what common.ftl says may be the program's alone. */
const files = import.meta.glob<string>(
  [
    "../../locales/en/window.ftl",
    "../../locales/en/screens.ftl",
    "../../locales/en/boundaries.ftl",
    "../../locales/en/*_labels.ftl",
  ],
  { query: "?raw", import: "default", eager: true },
);

/** Ids that are put together, each as it stands in the code, with all that it can become. */
const composed: Record<string, string[]> = {
  "after-expected-${id}": each("after-expected-", "yes", "no", "unsaid"),
  "after-reason-label-${one}": each(
    "after-reason-label-",
    ...["notes", "crisis", "client_contact", "admin", "catching_up"],
  ),
  "after-way-${one}": each("after-way-", "they_contacted", "i_answered", "i_reached_out"),
  "evening-${key}": each("evening-", "kept", "stretched", "over", "not-known"),
  "exchange-form-${value}": each("exchange-form-", "csv", "json", "fhir"),
  "exchange-form-${form}-hint": ["csv", "json", "fhir"].map((form) => `exchange-form-${form}-hint`),
  "first-${page}-title": ["what", "week", "end", "knock", "first"].map(
    (page) => `first-${page}-title`,
  ),
  "first-${page}-subtitle": ["week", "end", "knock", "first"].map(
    (page) => `first-${page}-subtitle`,
  ),
  "ics-as-${value}": each("ics-as-", "leave", "off", "shift", "on_call"),
  "nav-${place}": each("nav-", "today", "trends", "boundaries", "settings"),
  "sessions-${kind}": each("sessions-", "ordinary", "heavy", "trauma", "crisis"),
  "sessions-back-${kind}": each("sessions-back-", "ordinary", "heavy", "trauma", "crisis"),
  'settings-${cap.replace("_", "-")}': ["settings-session-cap", "settings-heavier-cap"],
  'settings-${cap.replace("_", "-")}-hint': [
    "settings-session-cap-hint",
    "settings-heavier-cap-hint",
  ],
  "settings-on-close-${value}": each("settings-on-close-", "ask", "tray", "quit"),
  "settings-theme-${value}": each("settings-theme-", "system", "light", "dark"),
  "strip-${part}": each("strip-", "start", "end"),
  "strip-protected-${part}": each("strip-protected-", "start", "end"),
  "${of}-start": ["week-start", "week-protected-start"],
  "${of}-end": ["week-end", "week-protected-end"],
};

/** Ids that stand in a list and are asked for by its name, with the file of the list. */
const held: Record<string, { file: string; ids: string[] }> = {
  "choice.label": {
    file: "./components/PauseMenu.svelte",
    ids: ["pause-30", "pause-60", "pause-120", "until-tomorrow", "until-resumed"],
  },
  "of.field": {
    file: "./components/PauseMenu.svelte",
    ids: ["pause-until", "pause-leave-until", "pause-on-call-until"],
  },
  "of.set": {
    file: "./components/PauseMenu.svelte",
    ids: ["pause-set", "pause-leave-set", "pause-on-call-set"],
  },
  "of.entry": {
    file: "./components/PauseMenu.svelte",
    ids: ["until-date", "on-leave-until", "on-call-until-time"],
  },
  "step.title": {
    file: "./check-in/ClosingRitual.svelte",
    ids: each("closing-", "unfinished", "difficult", "well", "colleague", "home"),
  },
  "step.hint": {
    file: "./check-in/ClosingRitual.svelte",
    ids: ["unfinished", "well", "colleague", "home"].map((line) => `closing-${line}-hint`),
  },
};

function each(before: string, ...ends: string[]): string[] {
  return ends.map((end) => before + end);
}

/** The first argument of each call of `t`, as it is written. */
function firstArguments(source: string): string[] {
  return [...source.matchAll(/(?<![\w.])t\(/g)].map(({ index, 0: call }) => {
    const from = index + call.length;
    let depth = 0;
    let quote = "";
    for (let at = from; at < source.length; at += 1) {
      const here = source[at] ?? "";
      if (quote !== "") {
        if (here === quote) quote = "";
      } else if (`"'\``.includes(here)) {
        quote = here;
      } else if ("([{".includes(here)) {
        depth += 1;
      } else if (depth === 0 && ",)".includes(here)) {
        return source.slice(from, at).trim();
      } else if (")]}".includes(here)) {
        depth -= 1;
      }
    }
    throw new Error(`a call of t without an end: ${source.slice(from, from + 40)}`);
  });
}

interface Asked {
  file: string;
  /** Whole ids. */
  ids: string[];
  /** Ids that are put together. */
  templates: string[];
  /** What is asked for by a name. */
  names: string[];
}

const asked: Asked[] = Object.entries(sources).flatMap(([file, source]) =>
  file === "./labels.ts"
    ? []
    : firstArguments(source).map((argument) => {
        const templates = [...argument.matchAll(/`([^`]*)`/g)].map(([, text = ""]) => text);
        // What a choice compares with is no label.
        const rest = argument.replace(/`[^`]*`/g, "").replace(/===\s*"[^"]*"/g, "");
        const ids = [...rest.matchAll(/["']([^"']*)["']/g)].map(([, id = ""]) => id);
        return { file, ids, templates, names: ids.length + templates.length ? [] : [argument] };
      }),
);

const whole = asked.flatMap(({ ids }) => ids);
const all = new Set([
  ...whole,
  ...Object.values(composed).flat(),
  ...Object.values(held).flatMap(({ ids }) => ids),
]);

const unique = (ids: string[]): string[] => [...new Set(ids)].sort();

test("every label that is asked for is there", () => {
  expect(unique(whole).length).toBeGreaterThan(100);
  expect([...all].filter((id) => !known(id))).toEqual([]);
});

test("what ids are put together from, and the lists they stand in, are those of the code", () => {
  expect(unique(asked.flatMap(({ templates }) => templates))).toEqual(Object.keys(composed).sort());
  expect(unique(asked.flatMap(({ names }) => names))).toEqual(Object.keys(held).sort());
  const strays = Object.values(held).flatMap(({ file, ids }) =>
    ids.filter((id) => !sources[file]?.includes(`"${id}"`)),
  );
  expect(strays).toEqual([]);
});

test("every label of the window's files is asked for", () => {
  const written = Object.values(files).flatMap((source) =>
    [...source.matchAll(/^([a-zA-Z][\w-]*) *=/gm)].map(([, id = ""]) => id),
  );
  expect(written.length).toBeGreaterThan(300);
  expect(written.filter((id) => !all.has(id))).toEqual([]);
  expect(written).toEqual([...new Set(written)]);
});

test("a label takes its values without marks around them", () => {
  expect(t("progress", { at: 2, of: 5 })).toBe("2 of 5");
  expect(t("week-start", { day: "Monday", number: 1 })).toBe("Monday, from");
  expect(t("week-start", { day: "Monday", number: 2 })).toBe("Monday, hours 2, from");
});

describe("in a second language", () => {
  const two = {
    "../../locales/en/window.ftl": "back = Back\nnext = Next\nminutes = +{ $minutes } min",
    "../../locales/en/common.ftl": "leave = Leave",
    "../../locales/xx/window.ftl": "back = Kcab\nminutes = { $minutse } nim+",
  };
  const strict = labelsOf(two, true);
  const mild = labelsOf(two, false);
  for (const labels of [strict, mild]) labels.speak("xx");

  test("a label is said in it, and in English where it has none", () => {
    expect(strict.t("back")).toBe("Kcab");
    expect(strict.t("next")).toBe("Next");
    expect(strict.t("leave")).toBe("Leave");
  });

  test("a label that neither has is thrown here and empty in a release, never its id", () => {
    expect(() => strict.t("nowhere")).toThrow("no label nowhere");
    expect(mild.t("nowhere")).toBe("");
  });

  test("a label that asks for a value nobody gives is thrown here and said in English in a release", () => {
    expect(() => strict.t("minutes", { minutes: 15 })).toThrow("label minutes");
    expect(mild.t("minutes", { minutes: 15 })).toBe("+15 min");
    expect(mild.t("minutes")).toBe("");
  });

  test("English is spoken until another is chosen, again when it is, and where one is unknown", () => {
    const labels = labelsOf(two, true);
    expect(labels.t("back")).toBe("Back");
    labels.speak("xx");
    labels.speak("en");
    expect(labels.t("back")).toBe("Back");
    labels.speak("yy");
    expect(labels.t("back")).toBe("Back");
  });
});

test("the labels of this window throw what is missing", () => {
  expect(() => t("nowhere")).toThrow("no label nowhere");
  expect(() => t("progress", { at: 1 })).toThrow("label progress");
});
