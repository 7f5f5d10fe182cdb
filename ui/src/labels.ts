// The window's labels, from the same Fluent files as the program's sentences. A computed sentence
// is never made here: it comes ready from the program, in a view.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

const files = import.meta.glob<string>(
  [
    "../../locales/*/common.ftl",
    "../../locales/*/window.ftl",
    "../../locales/*/screens.ftl",
    "../../locales/*/boundaries.ftl",
    "../../locales/*/*_labels.ftl",
  ],
  { query: "?raw", import: "default", eager: true },
);

/** Labels in a chosen language, in English where that lacks one. */
export interface Labels {
  speak(language: string): void;
  t(id: string, values?: Record<string, FluentVariable>): string;
  known(id: string): boolean;
}

/**
 * The labels of files by their paths, `…/locales/<language>/<file>`. A label or a value that is missing is thrown where
 * it is `strict`; else an empty string stands in its place, so that no person reads an id and no screen is lost for it.
 */
export function labelsOf(files: Record<string, string>, strict: boolean): Labels {
  const bundleOf = (language: string): FluentBundle => {
    const bundle = new FluentBundle(language, { useIsolating: false });
    for (const [path, source] of Object.entries(files)) {
      if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(source));
    }
    return bundle;
  };
  const english = bundleOf("en");
  let chosen = english;
  return {
    speak(language) {
      chosen = language === "en" ? english : bundleOf(language);
    },
    t(id, values) {
      for (const bundle of [chosen, english]) {
        const pattern = bundle.getMessage(id)?.value;
        if (!pattern) continue;
        const faults: Error[] = [];
        const words = bundle.formatPattern(pattern, values, faults);
        if (faults.length === 0) return words;
        if (strict) throw new Error(`label ${id}`, { cause: faults[0] });
      }
      if (strict) throw new Error(`no label ${id}`);
      return "";
    },
    known: (id) => english.hasMessage(id),
  };
}

// A constant to the builder: strict in all but the window that ships.
const labels = labelsOf(files, import.meta.env.MODE !== "production");

/** Chooses the labels' language; what a language lacks is said in English. */
export function speak(language: string): void {
  labels.speak(language);
  document.documentElement.lang = language;
}

/** A label by its id. */
export const t = labels.t;

/** Whether a label is written; for the tests. */
export const known = labels.known;
