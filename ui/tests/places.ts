// The places of the main window, as screens.ts has them drawn: wide, at the least width, empty and full.

import type { Shot } from "./screens";

/** The main window. */
export const main = { width: 1120, height: 820 };
/** The least width of the main window. */
const narrow = { width: 720, height: 900 };

export const places: Shot[] = [
  { name: "today", hash: "/main/today", ...main },
  { name: "today-notice", hash: "/main/today", scene: "notice", ...main, height: 1000 },
  {
    name: "today-new-usual",
    hash: "/main/today",
    scene: "notice",
    ...main,
    height: 1000,
    steps: (page) => page.getByRole("button", { name: "This is my new usual" }).click(),
  },
  { name: "today-new", hash: "/main/today", scene: "new", ...main },
  { name: "today-off", hash: "/main/today", scene: "off", ...main },
  { name: "today-evening", hash: "/main/today", scene: "evening", ...main, height: 1000 },
  {
    name: "today-contact",
    hash: "/main/today",
    scene: "evening",
    ...main,
    height: 1000,
    steps: (page) => page.getByRole("button", { name: "A contact" }).click(),
  },
  {
    name: "boundaries-replies",
    hash: "/main/boundaries",
    ...main,
    height: 1300,
    steps: async (page) => {
      await page.getByRole("button", { name: "Edit", exact: true }).click();
      await page.getByRole("button", { name: "Another reply" }).click();
      await page.getByLabel("Emergency line").fill("");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await page.getByText("can’t be empty").waitFor();
    },
  },
  { name: "today-sessions-none", hash: "/main/today", scene: "sessions-none", ...main },
  {
    name: "today-sessions",
    hash: "/main/today",
    scene: "sessions",
    ...main,
    height: 1000,
    steps: async (page) => {
      await page.getByRole("button", { name: "Heavy" }).first().click();
      await page.getByText("the number you set for yourself").first().waitFor();
    },
  },
  { name: "narrow-today-sessions", hash: "/main/today", scene: "sessions", ...narrow },
  {
    name: "settings-sessions",
    hash: "/main/settings",
    scene: "sessions",
    ...main,
    height: 1300,
    steps: async (page) => {
      await page.getByLabel("Your own number of sessions a day").fill("six");
      await page.getByLabel("Of these, heavier ones").focus();
      await page.getByText("“six” is not a whole number").waitFor();
    },
  },
  {
    name: "trends-load",
    hash: "/main/trends",
    ...main,
    steps: (page) => page.getByText("Sessions a day, the last 26 weeks").scrollIntoViewIfNeeded(),
  },
  {
    name: "narrow-trends-load",
    hash: "/main/trends",
    ...narrow,
    steps: (page) => page.getByText("Counted on 114 days").scrollIntoViewIfNeeded(),
  },
  { name: "today-held", hash: "/main/today", scene: "held", ...main },
  { name: "today-came", hash: "/main/today", scene: "blind", ...main },
  { name: "today-ahead", hash: "/main/today", scene: "ahead", ...main },
  { name: "today-due", hash: "/main/today", scene: "due", ...main },
  { name: "today-morning", hash: "/main/today", scene: "morning", ...main, height: 1000 },
  { name: "narrow-today-evening", hash: "/main/today", scene: "evening", ...narrow },
  {
    name: "boundaries-month",
    hash: "/main/boundaries",
    ...main,
    height: 1200,
    steps: (page) => page.getByText("What you noted this month").click(),
  },
  { name: "trends", hash: "/main/trends", ...main, height: 1700 },
  {
    name: "trends-usuals",
    hash: "/main/trends",
    ...main,
    height: 2100,
    steps: async (page) => {
      await page.getByText("Your usual ranges").click();
      await page.getByRole("button", { name: "Learn it anew: Emotional" }).click();
    },
  },
  {
    name: "trends-questionnaires",
    hash: "/main/trends",
    ...main,
    steps: (page) => page.getByText("Questionnaires", { exact: true }).scrollIntoViewIfNeeded(),
  },
  {
    name: "trends-own",
    hash: "/main/trends",
    ...main,
    steps: async (page) => {
      await page.getByRole("button", { name: "Add one of your own" }).click();
      await page.getByText("Its 4 items").click();
      await page.getByRole("button", { name: "Add it" }).scrollIntoViewIfNeeded();
    },
  },
  { name: "trends-new", hash: "/main/trends", scene: "new", ...main },
  { name: "boundaries", hash: "/main/boundaries", ...main, height: 900 },
  { name: "boundaries-nights", hash: "/main/boundaries", scene: "nights", ...main, height: 900 },
  {
    name: "boundaries-strip",
    hash: "/main/boundaries",
    ...main,
    height: 1200,
    steps: async (page) => {
      await page.getByRole("slider", { name: "Monday, dinner, phones away: end" }).focus();
      await page.keyboard.press("ArrowRight");
      await page.getByRole("button", { name: "Add protected time" }).click();
      await page.getByRole("slider", { name: "Monday, dinner, phones away: end" }).focus();
      await page.waitForTimeout(300);
    },
  },
  {
    name: "boundaries-calendar",
    hash: "/main/boundaries",
    ...main,
    height: 1700,
    steps: (page) => page.getByRole("button", { name: "Saturday 21 November, free" }).click(),
  },
  {
    name: "boundaries-file",
    hash: "/main/boundaries",
    ...main,
    steps: async (page) => {
      await page.getByRole("button", { name: "Choose a file…" }).click();
      await page.getByRole("heading", { name: "rota-winter.ics" }).waitFor();
      await page.getByText("Protected time for another calendar").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "narrow-boundaries-file",
    hash: "/main/boundaries",
    scene: "bad-calendar",
    ...narrow,
    steps: async (page) => {
      await page.getByRole("button", { name: "Choose a file…" }).click();
      await page.getByText("Customized Time Zone").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "boundaries-edit",
    hash: "/main/boundaries",
    ...main,
    height: 1500,
    steps: (page) => page.getByRole("button", { name: "Change hours and reminders" }).click(),
  },
  {
    name: "narrow-boundaries-edit",
    hash: "/main/boundaries",
    scene: "nights",
    ...narrow,
    steps: (page) => page.getByRole("button", { name: "Change hours and reminders" }).click(),
  },
  {
    name: "settings-exchange",
    hash: "/main/settings",
    ...main,
    height: 1500,
    steps: async (page) => {
      await page.getByText("FHIR", { exact: true }).click();
      await page.getByRole("button", { name: "Choose a file…" }).click();
      await page.getByRole("button", { name: "Take them in" }).waitFor();
    },
  },
  {
    name: "settings-code",
    hash: "/main/settings",
    ...main,
    height: 1500,
    steps: async (page) => {
      await page.getByRole("button", { name: "Make a new one" }).click();
      await page.getByRole("button", { name: "Make a new recovery code" }).click();
      await page.getByRole("button", { name: "Set a passphrase" }).click();
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await page.getByRole("button", { name: "Send a test reminder" }).click();
    },
  },
  { name: "settings", hash: "/main/settings", ...main, height: 1800 },
  { name: "settings-blind", hash: "/main/settings", scene: "blind", ...main, height: 1800 },
  { name: "narrow-today", hash: "/main/today", ...narrow },
  { name: "narrow-trends", hash: "/main/trends", ...narrow },
  { name: "narrow-boundaries", hash: "/main/boundaries", ...narrow },
  { name: "why", hash: "/main/why", ...main, height: 1100 },
  { name: "narrow-why", hash: "/main/why", ...narrow },
  { name: "narrow-settings", hash: "/main/settings", ...narrow },
  {
    name: "trends-table",
    hash: "/main/trends",
    ...main,
    steps: (page) => page.getByText("Table", { exact: true }).click(),
  },
  {
    name: "trends-year",
    hash: "/main/trends",
    ...main,
    height: 900,
    steps: (page) => page.getByText("1 year", { exact: true }).click(),
  },
  {
    name: "today-pause",
    hash: "/main/today",
    ...main,
    steps: async (page) => {
      await page.getByRole("button", { name: "Pause reminders" }).click();
      await page.getByRole("button", { name: "Until a date" }).click();
    },
  },
];
