// The places of the main window, as screens.ts has them drawn: wide, at the least width, empty and full.

import type { Shot } from "./screens";
import { words } from "./words";

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
    steps: (page) => page.getByRole("button", { name: words("notice-new-usual") }).click(),
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
    steps: (page) => page.getByRole("button", { name: words("after-contact") }).click(),
  },
  {
    name: "boundaries-replies",
    hash: "/main/boundaries",
    ...main,
    height: 1300,
    steps: async (page) => {
      const replies = page.getByRole("region", { name: words("reply-title") });
      await replies.getByRole("button", { name: words("edit"), exact: true }).click();
      await page.getByRole("button", { name: words("reply-add") }).click();
      await page.getByLabel(words("reply-emergency")).fill("");
      await page.getByRole("button", { name: words("save"), exact: true }).click();
      await page.getByText(words("reply-emergency-missing")).waitFor();
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
      await page
        .getByRole("button", { name: words("sessions-heavy") })
        .first()
        .click();
      await page
        .getByText(words("session-cap-all", { cap: 6 }))
        .first()
        .waitFor();
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
      await page.getByLabel(words("settings-session-cap"), { exact: true }).fill("six");
      await page.getByLabel(words("settings-heavier-cap")).focus();
      await page.getByText(words("session-cap-problem", { typed: "six", most: 30 })).waitFor();
    },
  },
  {
    name: "trends-load",
    hash: "/main/trends",
    ...main,
    steps: (page) => page.getByText(words("trends-load")).scrollIntoViewIfNeeded(),
  },
  {
    name: "narrow-trends-load",
    hash: "/main/trends",
    ...narrow,
    steps: (page) => page.getByText(words("load-left-out")).scrollIntoViewIfNeeded(),
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
    steps: (page) => page.getByText(words("after-month-list")).click(),
  },
  { name: "trends", hash: "/main/trends", ...main, height: 1700 },
  {
    name: "trends-usuals",
    hash: "/main/trends",
    ...main,
    height: 2100,
    steps: async (page) => {
      await page.getByText(words("usuals-title")).click();
      await page
        .getByRole("button", { name: words("usuals-anew-of", { name: words("sign-exhaustion") }) })
        .click();
    },
  },
  {
    name: "trends-questionnaires",
    hash: "/main/trends",
    ...main,
    steps: (page) =>
      page.getByText(words("questionnaires-title"), { exact: true }).scrollIntoViewIfNeeded(),
  },
  {
    name: "trends-own",
    hash: "/main/trends",
    ...main,
    steps: async (page) => {
      await page.getByRole("button", { name: words("own-choose") }).click();
      await page.getByText(words("own-items", { items: 4 })).click();
      await page.getByRole("button", { name: words("add") }).scrollIntoViewIfNeeded();
    },
  },
  { name: "trends-new", hash: "/main/trends", scene: "new", ...main },
  { name: "boundaries", hash: "/main/boundaries", ...main, height: 900 },
  { name: "boundaries-nights", hash: "/main/boundaries", scene: "nights", ...main, height: 900 },
  {
    name: "boundaries-rotation",
    hash: "/main/boundaries",
    ...main,
    height: 1500,
    steps: async (page) => {
      await page.getByText(words("rotation-on"), { exact: true }).click();
      await page.getByLabel(words("rotation-from")).fill("2026-11-18");
      await page.getByText(words("plan-rotation-today", { number: 3, length: 8 })).waitFor();
      await page.getByRole("button", { name: words("boundaries-edit") }).click();
    },
  },
  {
    name: "narrow-boundaries-rotation",
    hash: "/main/boundaries",
    ...narrow,
    steps: async (page) => {
      await page.getByText(words("rotation-on"), { exact: true }).click();
      await page.getByText(words("plan-rotation-today", { number: 1, length: 8 })).waitFor();
    },
  },
  {
    name: "boundaries-strip",
    hash: "/main/boundaries",
    ...main,
    height: 1200,
    steps: async (page) => {
      await page
        .getByRole("slider", {
          name: words("strip-protected-end", { day: "Monday", name: "dinner, phones away" }),
        })
        .focus();
      await page.keyboard.press("ArrowRight");
      await page.getByRole("button", { name: words("strip-add-protected") }).click();
      await page
        .getByRole("slider", {
          name: words("strip-protected-end", { day: "Monday", name: "dinner, phones away" }),
        })
        .focus();
      await page.waitForTimeout(300);
    },
  },
  {
    name: "boundaries-calendar",
    hash: "/main/boundaries",
    ...main,
    height: 1700,
    steps: (page) =>
      page.getByRole("button", { name: `Saturday 21 November, ${words("month-free")}` }).click(),
  },
  {
    name: "boundaries-file",
    hash: "/main/boundaries",
    ...main,
    steps: async (page) => {
      await page.getByRole("button", { name: words("choose-a-file") }).click();
      await page.getByRole("heading", { name: "rota-winter.ics" }).waitFor();
      await page.getByText(words("ics-write-title")).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "narrow-boundaries-file",
    hash: "/main/boundaries",
    scene: "bad-calendar",
    ...narrow,
    steps: async (page) => {
      await page.getByRole("button", { name: words("choose-a-file") }).click();
      await page.getByText(words("ics-web-page")).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "boundaries-edit",
    hash: "/main/boundaries",
    ...main,
    height: 1500,
    steps: (page) => page.getByRole("button", { name: words("boundaries-edit") }).click(),
  },
  {
    name: "narrow-boundaries-edit",
    hash: "/main/boundaries",
    scene: "nights",
    ...narrow,
    steps: (page) => page.getByRole("button", { name: words("boundaries-edit") }).click(),
  },
  {
    name: "settings-exchange",
    hash: "/main/settings",
    ...main,
    height: 1500,
    steps: async (page) => {
      await page.getByText(words("exchange-form-fhir"), { exact: true }).click();
      await page.getByRole("button", { name: words("choose-a-file") }).click();
      await page.getByRole("button", { name: words("exchange-in") }).waitFor();
    },
  },
  {
    name: "settings-code",
    hash: "/main/settings",
    ...main,
    height: 1500,
    steps: async (page) => {
      await page.getByRole("button", { name: words("settings-recovery-again") }).click();
      await page.getByRole("button", { name: words("recovery-make-again") }).click();
      await page.getByRole("button", { name: words("settings-passphrase-set") }).click();
      await page.getByRole("button", { name: words("save"), exact: true }).click();
      await page.getByRole("button", { name: words("send-test-reminder") }).click();
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
    steps: (page) => page.getByText(words("trends-table"), { exact: true }).click(),
  },
  {
    name: "trends-year",
    hash: "/main/trends",
    ...main,
    height: 900,
    steps: (page) => page.getByText(words("trends-year"), { exact: true }).click(),
  },
  {
    name: "today-pause",
    hash: "/main/today",
    ...main,
    steps: async (page) => {
      await page.getByRole("button", { name: words("pause-reminders") }).click();
      await page.getByRole("button", { name: words("until-date") }).click();
    },
  },
];
