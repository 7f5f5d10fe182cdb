// The window's labels, from the same Fluent files as the program's sentences. A computed sentence
// is never made here: it comes ready from the program, in a view.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

const files = import.meta.glob<string>(
  [
    "../../locales/*/window.ftl",
    "../../locales/*/screens.ftl",
    "../../locales/*/boundaries.ftl",
    "../../locales/*/*_labels.ftl",
  ],
  { query: "?raw", import: "default", eager: true },
);

function bundleOf(language: string): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, source] of Object.entries(files)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(source));
  }
  return bundle;
}

const english = bundleOf("en");
let chosen = english;

/** Chooses the labels' language; what a language lacks is said in English. */
export function speak(language: string): void {
  chosen = language === "en" ? english : bundleOf(language);
  document.documentElement.lang = language;
}

/** A label by its id. */
export function t(id: string, values?: Record<string, FluentVariable>): string {
  for (const bundle of [chosen, english]) {
    const pattern = bundle.getMessage(id)?.value;
    if (pattern) return bundle.formatPattern(pattern, values);
  }
  return id;
}

/** Whether a label is written; for the tests. */
export function known(id: string): boolean {
  return english.hasMessage(id);
}
