// Every screen that is looked at and checked: add a line, and it is drawn in both themes, with
// ordinary and with doubled text, held to axe-core, and kept as a picture in tests/shots.

import type { Page } from "playwright-core";
import { places } from "./places";

export interface Shot {
  name: string;
  /** The address after `#`. */
  hash: string;
  /** The state of src/ipc/mock: see `scene` there. */
  scene?: string;
  width: number;
  height: number;
  /** What a person does before the picture is taken. */
  steps?: (page: Page) => Promise<void>;
}

const checkIn = { width: 480, height: 640 };

/** Presses keys one after another, where the focus is. */
const press =
  (...keys: string[]) =>
  async (page: Page): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

export const screens: Shot[] = [
  ...places,
  { name: "check-in-first", hash: "/check-in", ...checkIn },
  { name: "check-in-second", hash: "/check-in", ...checkIn, steps: press("4", "3", "Backspace") },
  { name: "check-in-last", hash: "/check-in", ...checkIn, steps: press("4", "3", "1", "2", "2") },
  { name: "check-in-nothing", hash: "/check-in", ...checkIn, steps: press(..."sssss") },
  {
    name: "check-in-note",
    hash: "/check-in",
    scene: "note",
    ...checkIn,
    steps: press("4", "3", "1", "2", "2"),
  },
  {
    name: "result",
    hash: "/check-in",
    ...checkIn,
    steps: press("4", "3", "1", "2", "2", "Enter"),
  },
  {
    name: "result-learning",
    hash: "/check-in",
    scene: "new",
    ...checkIn,
    steps: press("4", "3", "1", "2", "2", "Enter"),
  },
];
