// What a person does on Today, in a real browser engine over the built window: what the program is
// asked, where the focus stays, what can be undone.

import { expect, test } from "vitest";
import { inBrowser, last, wide } from "./browser";
import { words } from "./words";

const { open } = inBrowser();
/** The button of a type of session, with its count. */
const counted = (type: string, count: number): string =>
  `${words(`sessions-${type}`)} ${words("sessions-so-far")} ${count}`;

test("closing the day opens the check-in, and Done for today says done", async () => {
  const opened = await open({ hash: "/main/today" }, wide);
  await opened.page.getByRole("button", { name: words("done-for-today") }).click();
  await opened.page.getByText(words("today-done-said")).waitFor();
  await expect.poll(() => last(opened, "done_for_today")).toEqual({});
});

test("Close the day asks for the check-in of today", async () => {
  const opened = await open({ hash: "/main/today" }, wide);
  await opened.page.getByRole("button", { name: words("today-close") }).click();
  await opened.page.getByText(words("pulse-asked-exhaustion")).waitFor();
  await expect
    .poll(() => last(opened, "open_check_in"))
    .toEqual({ asked: { entry: null, work_date: null } });
});

test("a pause is chosen by keyboard, and taken back", async () => {
  const opened = await open({ hash: "/main/today" }, wide);
  const { page } = opened;
  const opener = page.getByRole("button", { name: words("pause-reminders") });
  await opener.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  expect(await page.getByRole("button", { name: words("pause-120") }).count()).toBe(0);
  await page.keyboard.press("Enter");
  for (let i = 0; i < 3; i += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText(words("paused")).waitFor();
  await expect
    .poll(() => last(opened, "pause"))
    .toEqual({ form: { kind: "minutes", minutes: 120 } });
  await page.getByRole("button", { name: words("undo") }).click();
  await opener.waitFor();
  await expect.poll(() => last(opened, "resume")).toEqual({});
});

test("a pause until a date asks for the date", async () => {
  const opened = await open({ hash: "/main/today" }, wide);
  const { page } = opened;
  await page.getByRole("button", { name: words("pause-reminders") }).click();
  await page.getByRole("button", { name: words("until-date") }).click();
  await page.getByRole("button", { name: words("pause-set"), exact: true }).click();
  await page.getByText(words("pause-missing")).waitFor();
  await page.getByLabel(words("pause-until")).fill("2026-11-30");
  await page.getByRole("button", { name: words("pause-set"), exact: true }).click();
  await page.getByText(words("paused")).waitFor();
  await expect
    .poll(() => last(opened, "pause"))
    .toEqual({ form: { kind: "until_date", date: "2026-11-30" } });
});

test("leave and time on call are said from the same list", async () => {
  const opened = await open({ hash: "/main/today" }, wide);
  const { page } = opened;
  await page.getByRole("button", { name: words("pause-reminders") }).click();
  await page.getByRole("button", { name: words("on-leave-until") }).click();
  await page.getByLabel(words("pause-leave-until")).fill("2026-12-04");
  await page.keyboard.press("Enter");
  await page.getByText(words("pause-leave-said")).waitFor();
  await expect.poll(() => last(opened, "leave_until")).toEqual({ date: "2026-12-04" });
  await page.getByRole("button", { name: words("pause-reminders") }).click();
  await page.getByRole("button", { name: words("on-call-until-time") }).click();
  await page.getByLabel(words("pause-on-call-until")).fill("2026-11-28T08:00");
  await page.keyboard.press("Enter");
  await page.getByText(words("pause-on-call-said")).waitFor();
  await expect.poll(() => last(opened, "on_call_until")).toEqual({ until: "2026-11-28T08:00" });
});

test("what the tray asks for is open, and the field has the focus", async () => {
  for (const [ask, label] of [
    ["leave_until", words("pause-leave-until")],
    ["on_call_until", words("pause-on-call-until")],
  ]) {
    const { page } = await open({ hash: `/main/today?ask=${ask}` }, wide);
    await page.getByLabel(label!).waitFor();
    const focused = () =>
      page.evaluate(
        () => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent,
      );
    await expect.poll(focused).toBe(label);
  }
});

test("a quiet line leads to the place it speaks of", async () => {
  const { page } = await open({ hash: "/main/today", scene: "new" }, wide);
  await page.getByRole("button", { name: words("today-recovery-action") }).click();
  await page.getByRole("heading", { name: words("settings-keys") }).waitFor();
});

test("a session is counted in one press, said with a way back, and taken back beside its count", async () => {
  const opened = await open({ hash: "/main/today", scene: "sessions-none" }, wide);
  const { page } = opened;
  const heavy = page.getByRole("button", { name: new RegExp(`^${words("sessions-heavy")}`) });
  await heavy.focus();
  await page.keyboard.press("Enter");
  await page.getByText(words("session-counted", { count: 1, kind: "heavy" })).waitFor();
  await expect.poll(() => last(opened, "count_session")).toEqual({ kind: "heavy" });
  await page.getByRole("button", { name: counted("heavy", 1) }).waitFor();
  await page.getByRole("button", { name: words("undo") }).click();
  await page.getByText(words("session-taken-back", { count: 0, kind: "heavy" })).waitFor();
  await heavy.click();
  const minus = page.getByRole("button", { name: words("sessions-back-heavy") });
  await minus.focus();
  await page.keyboard.press("Enter");
  await minus.waitFor({ state: "detached" });
  await expect.poll(() => heavy.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await last(opened, "take_session_back")).toEqual({ kind: "heavy" });
});

test("a count moves no button", async () => {
  const { page } = await open({ hash: "/main/today", scene: "sessions-none" }, wide);
  const places = (): Promise<unknown> =>
    page
      .getByRole("button", { name: words("sessions-so-far") })
      .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().toJSON()));
  await page.getByRole("button", { name: counted("ordinary", 0) }).waitFor();
  const before = await places();
  expect(before).toHaveLength(4);
  await page.getByRole("button", { name: new RegExp(`^${words("sessions-ordinary")}`) }).click();
  await page.getByRole("button", { name: words("sessions-back-ordinary") }).waitFor();
  expect(await places()).toEqual(before);
});

test("quiet minutes can be ended early, and the focus stays with the sessions", async () => {
  const opened = await open({ hash: "/main/today", scene: "sessions" }, wide);
  const { page } = opened;
  await page.getByText(words("day-buffer", { until: "14:20" })).waitFor();
  const end = page.getByRole("button", { name: words("sessions-buffer-end") });
  await end.focus();
  await page.keyboard.press("Enter");
  await end.waitFor({ state: "detached" });
  const first = page.getByRole("button", { name: new RegExp(`^${words("sessions-ordinary")}`) });
  await expect.poll(() => first.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await last(opened, "end_session_buffer")).toEqual({});
});

test("sessions are not on Today until Settings is told to count them", async () => {
  const { page } = await open({ hash: "/main/today" }, wide);
  await page.getByText(words("today-how")).waitFor();
  expect(await page.getByText(words("sessions-title")).count()).toBe(0);
  await page.getByRole("link", { name: words("nav-settings") }).click();
  expect(await page.getByLabel(words("settings-session-cap"), { exact: true }).count()).toBe(0);
  await page.getByLabel(words("settings-sessions-count")).check();
  await page.getByLabel(words("settings-session-cap"), { exact: true }).fill("6");
  await page.getByLabel(words("settings-heavier-cap")).focus();
  await page.getByRole("link", { name: words("nav-today") }).click();
  await page.getByText(words("sessions-title")).waitFor();
});

test("a check-in of a day to come is asked about on Today, deleted from there and taken back", async () => {
  const { page, asked } = await open({ hash: "/main/today", scene: "ahead" }, wide);
  const line = page.getByText(words("today-ahead", { date: "Monday 23 November" }));
  await page.getByRole("button", { name: words("today-ahead-action") }).click();
  await line.waitFor({ state: "detached" });
  expect((await asked()).find(({ command }) => command === "delete_entry")?.args).toEqual({
    id: "0198",
  });
  await page.getByRole("button", { name: words("undo") }).click();
  await line.waitFor();
});
