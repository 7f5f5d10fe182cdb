// The words a person reads, asked for by id, so that rewording a message changes its file in locales/ and no test.
// A test about the wording itself keeps the text.

import { readdirSync, readFileSync } from "node:fs";
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

const folder = new URL("../../locales/en/", import.meta.url);
const english = new FluentBundle("en", { useIsolating: false });
for (const file of readdirSync(folder)) {
  const faults = english.addResource(
    new FluentResource(readFileSync(new URL(file, folder), "utf8")),
  );
  if (faults.length > 0) throw faults[0];
}

/** The English words of an id, from the program's files and the window's; it throws where one is missing. */
export function words(id: string, values?: Record<string, FluentVariable>): string {
  const pattern = english.getMessage(id)?.value;
  if (!pattern) throw new Error(`no message ${id}`);
  return english.formatPattern(pattern, values);
}
