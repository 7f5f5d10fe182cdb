// Every screen that is looked at and checked: add a line, and it is drawn in both themes, with
// ordinary and with doubled text, held to axe-core, and kept as a picture in tests/shots.

import type { Page } from "playwright-core";
import { main, places } from "./places";
import { words } from "./words";

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

const proqol = "Professional Quality of Life Scale, version 5";

const guided = { width: 720, height: 560 };
const small = { width: 400, height: 240 };

/** Goes on to a page of first start. */
const pageOn =
  (at: number) =>
  async (page: Page): Promise<void> => {
    for (let done = 0; done < at; done += 1) {
      await page
        .getByRole("button", { name: done === 0 ? words("first-begin") : words("next") })
        .click();
      await page.getByText(words("progress", { at: done + 2, of: 5 })).waitFor();
    }
  };

const monday = words("moment-long", { day: "Monday", time: "9:00" });

const reminder = new URLSearchParams({
  title: words("reminder-day-end", { end: "17:30" }),
  body: words("reminder-day-end-body"),
});
/** The longest that a reminder says. */
const cutoffReminder = new URLSearchParams({
  title: words("reminder-cutoff", { cutoff: "18:30" }),
  body: words("reminder-cutoff-body", { next: monday }),
  kind: "cutoff",
});
const testReminder = new URLSearchParams({
  title: words("reminder-test"),
  body: words("did-you-see-it"),
  kind: "test",
});

export const screens: Shot[] = [
  ...places,
  { name: "check-in-first", hash: "/check-in", ...checkIn },
  { name: "check-in-second", hash: "/check-in", ...checkIn, steps: press("4", "3", "Backspace") },
  { name: "questionnaire-own", hash: "/check-in?instrument=team-shift", ...checkIn },
  { name: "questionnaire-print", hash: "/check-in?instrument=CBI", ...checkIn },
  {
    name: "questionnaire-grid",
    hash: "/check-in?instrument=CBI",
    ...checkIn,
    steps: async (page) => {
      await page.getByRole("button", { name: "work item, number 13" }).click();
      await press("3", "2", "s", "5")(page);
    },
  },
  {
    name: "questionnaire-second",
    hash: "/check-in?instrument=CBI",
    ...checkIn,
    steps: async (page) => {
      await page.getByRole("button", { name: "work item, number 13" }).click();
      await press(..."1234512345", "Enter", ..."123")(page);
      await page.getByText(words("questionnaire-answered", { answered: 13, of: 19 })).waitFor();
    },
  },
  {
    name: "questionnaire-changed",
    hash: "/check-in?instrument=WHO-5&entry=q-9",
    ...checkIn,
    steps: async (page) => {
      await page.getByRole("radiogroup").first().waitFor();
      await press("3", "Enter")(page);
      await page.getByText(words("questionnaire-title-changed", { name: proqol })).waitFor();
    },
  },
  {
    name: "questionnaire-result",
    hash: "/check-in?instrument=WHO-5",
    ...checkIn,
    steps: async (page) => {
      await page.getByRole("radiogroup").first().waitFor();
      await press("3", "2", "0", "5", "1", "Enter")(page);
      await page.getByText(words("questionnaire-title", { name: proqol })).waitFor();
    },
  },
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
    name: "result-heavy",
    hash: "/check-in",
    scene: "heavy",
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
  { name: "check-in-later", hash: "/check-in?work_date=2026-11-19", ...checkIn },
  { name: "closing", hash: "/check-in", scene: "closing", ...checkIn },
  {
    name: "closing-difficult",
    hash: "/check-in",
    scene: "closing",
    ...checkIn,
    steps: async (page) => {
      await page.keyboard.type("Two letters");
      await page.keyboard.press("Enter");
      await page.getByText(words("progress", { at: 2, of: 5 })).waitFor();
      await page.keyboard.type("The call at four");
    },
  },
  {
    name: "closing-home",
    hash: "/check-in",
    scene: "closing",
    ...checkIn,
    steps: async (page) => {
      for (let at = 1; at < 5; at += 1) {
        await page.getByText(words("progress", { at: at, of: 5 })).waitFor();
        await page.keyboard.press("Enter");
      }
      await page.getByText(words("progress", { at: 5, of: 5 })).waitFor();
    },
  },
  { name: "park", hash: "/park", width: 420, height: 230 },
  {
    name: "park-done",
    hash: "/park",
    width: 420,
    height: 230,
    steps: async (page) => {
      await page.keyboard.type("Ask about the referral");
      await page.keyboard.press("Enter");
      await page.getByText(words("parked-until", { until: monday })).waitFor();
    },
  },
  { name: "first-what", hash: "/start", scene: "first-start", ...guided },
  { name: "first-week", hash: "/start", scene: "nights-first", ...guided, steps: pageOn(1) },
  {
    name: "first-question",
    hash: "/start",
    scene: "first-start",
    ...guided,
    steps: async (page) => {
      await pageOn(1)(page);
      await page.getByLabel(words("week-end", { day: "Monday", number: 1 })).fill("4:00");
      await page.getByLabel(words("week-start", { day: "Tuesday", number: 1 })).fill("18:75");
      await page.getByLabel(words("week-end", { day: "Tuesday", number: 1 })).focus();
      await page.getByLabel(words("week-start", { day: "Friday", number: 1 })).focus();
      await page
        .getByRole("button", { name: words("plan-end-next-morning", { time: "4:00" }) })
        .waitFor();
    },
  },
  { name: "first-wide", hash: "/start", scene: "nights-first", ...main, steps: pageOn(1) },
  { name: "first-end", hash: "/start", scene: "first-start", ...guided, steps: pageOn(2) },
  { name: "first-knock", hash: "/start", scene: "first-start", ...guided, steps: pageOn(3) },
  {
    name: "first-knock-done",
    hash: "/start",
    scene: "first-start",
    ...guided,
    steps: async (page) => {
      await pageOn(3)(page);
      await page.getByRole("button", { name: words("send-test-reminder") }).click();
      await page.getByRole("button", { name: words("recovery-make") }).click();
      await page.getByRole("button", { name: words("copy") }).waitFor();
    },
  },
  { name: "first-first", hash: "/start", scene: "first-start", ...guided, steps: pageOn(4) },
  { name: "passphrase", hash: "/start", scene: "passphrase", ...guided },
  { name: "unlock", hash: "/main/today", scene: "locked", ...guided },
  {
    name: "unlock-wrong",
    hash: "/main/today",
    scene: "locked",
    ...guided,
    steps: async (page) => {
      await page.getByLabel(words("unlock-either")).fill("abc");
      await page.getByRole("button", { name: words("unlock") }).click();
      await page.getByText(words("trouble-wrong-secret")).waitFor();
    },
  },
  { name: "trouble", hash: "/main/today", scene: "trouble", ...guided },
  { name: "help", hash: "/main/help", ...main },
  { name: "help-abroad", hash: "/main/help", scene: "abroad", ...main },
  { name: "help-alone", hash: "/main/help", scene: "locked", ...guided },
  {
    name: "help-edit",
    hash: "/main/help",
    ...main,
    steps: (page) => page.getByRole("button", { name: words("help-add") }).click(),
  },
  { name: "reminder", hash: `/reminder?${reminder}`, ...small },
  { name: "reminder-cutoff", hash: `/reminder?${cutoffReminder}`, ...small },
  { name: "reminder-test", hash: `/reminder?${testReminder}`, ...small },
];
