// What a person does on Today, in a real browser engine over the built window: what the program is
// asked, where the focus stays, what can be undone.

import { expect, test } from "vitest";
import { inBrowser, last, wide } from "./browser";

const { open } = inBrowser();

test("closing the day opens the check-in, and Done for today says done", async () => {
  const opened = await open({ hash: "/main/today" }, wide);
  await opened.page.getByRole("button", { name: "Done for today" }).click();
  await opened.page.getByText("no more reminders about this day").waitFor();
  await expect.poll(() => last(opened, "done_for_today")).toEqual({});
});

test("Close the day asks for the check-in of today", async () => {
  const opened = await open({ hash: "/main/today" }, wide);
  await opened.page.getByRole("button", { name: "Close the day" }).click();
  await opened.page.getByText("How drained are you now?").waitFor();
  await expect
    .poll(() => last(opened, "open_check_in"))
    .toEqual({ asked: { entry: null, work_date: null } });
});

test("a pause is chosen by keyboard, and taken back", async () => {
  const opened = await open({ hash: "/main/today" }, wide);
  const { page } = opened;
  const opener = page.getByRole("button", { name: "Pause reminders" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  expect(await page.getByRole("button", { name: "2 hours" }).count()).toBe(0);
  await page.keyboard.press("Enter");
  for (let i = 0; i < 3; i += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Reminders are paused.").waitFor();
  await expect
    .poll(() => last(opened, "pause"))
    .toEqual({ form: { kind: "minutes", minutes: 120 } });
  await page.getByRole("button", { name: "Undo" }).click();
  await opener.waitFor();
  await expect.poll(() => last(opened, "resume")).toEqual({});
});

test("a pause until a date asks for the date", async () => {
  const opened = await open({ hash: "/main/today" }, wide);
  const { page } = opened;
  await page.getByRole("button", { name: "Pause reminders" }).click();
  await page.getByRole("button", { name: "Until a date" }).click();
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await page.getByText("Choose the day first.").waitFor();
  await page.getByLabel("Paused until").fill("2026-11-30");
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await page.getByText("Reminders are paused.").waitFor();
  await expect
    .poll(() => last(opened, "pause"))
    .toEqual({ form: { kind: "until_date", date: "2026-11-30" } });
});

test("leave and time on call are said from the same list", async () => {
  const opened = await open({ hash: "/main/today" }, wide);
  const { page } = opened;
  await page.getByRole("button", { name: "Pause reminders" }).click();
  await page.getByRole("button", { name: "On leave until" }).click();
  await page.getByLabel("Last day of leave").fill("2026-12-04");
  await page.keyboard.press("Enter");
  await page.getByText("Leave is entered.").waitFor();
  await expect.poll(() => last(opened, "leave_until")).toEqual({ date: "2026-12-04" });
  await page.getByRole("button", { name: "Pause reminders" }).click();
  await page.getByRole("button", { name: "On call until" }).click();
  await page.getByLabel("On call until").fill("2026-11-28T08:00");
  await page.keyboard.press("Enter");
  await page.getByText("No cutoff is said until then.").waitFor();
  await expect.poll(() => last(opened, "on_call_until")).toEqual({ until: "2026-11-28T08:00" });
});

test("what the tray asks for is open, and the field has the focus", async () => {
  for (const [ask, label] of [
    ["leave_until", "Last day of leave"],
    ["on_call_until", "On call until"],
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
  await page.getByRole("button", { name: "Make one" }).click();
  await page.getByRole("heading", { name: "Protection and keys" }).waitFor();
});

test("a session is counted in one press, said with a way back, and taken back beside its count", async () => {
  const opened = await open({ hash: "/main/today", scene: "sessions-none" }, wide);
  const { page } = opened;
  const heavy = page.getByRole("button", { name: /^Heavy/ });
  await heavy.focus();
  await page.keyboard.press("Enter");
  await page.getByText("Counted as heavy: 1 today.").waitFor();
  await expect.poll(() => last(opened, "count_session")).toEqual({ kind: "heavy" });
  await page.getByRole("button", { name: "Heavy so far today: 1" }).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("A heavy one is taken back: 0 today.").waitFor();
  await heavy.click();
  const minus = page.getByRole("button", { name: "Take one heavy session back" });
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
      .getByRole("button", { name: /so far today/ })
      .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().toJSON()));
  await page.getByRole("button", { name: "Ordinary so far today: 0" }).waitFor();
  const before = await places();
  expect(before).toHaveLength(4);
  await page.getByRole("button", { name: /^Ordinary/ }).click();
  await page.getByRole("button", { name: "Take one ordinary session back" }).waitFor();
  expect(await places()).toEqual(before);
});

test("quiet minutes can be ended early, and the focus stays with the sessions", async () => {
  const opened = await open({ hash: "/main/today", scene: "sessions" }, wide);
  const { page } = opened;
  await page.getByText("Ten quiet minutes until 14:20").waitFor();
  const end = page.getByRole("button", { name: "End them" });
  await end.focus();
  await page.keyboard.press("Enter");
  await end.waitFor({ state: "detached" });
  const first = page.getByRole("button", { name: /^Ordinary/ });
  await expect.poll(() => first.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await last(opened, "end_session_buffer")).toEqual({});
});

test("sessions are not on Today until Settings is told to count them", async () => {
  const { page } = await open({ hash: "/main/today" }, wide);
  await page.getByText("How you have been").waitFor();
  expect(await page.getByText("Sessions today").count()).toBe(0);
  await page.getByRole("link", { name: "Settings" }).click();
  expect(await page.getByLabel("Your own number of sessions a day").count()).toBe(0);
  await page.getByLabel("Count sessions, in the tray and on Today").check();
  await page.getByLabel("Your own number of sessions a day").fill("6");
  await page.getByLabel("Of these, heavier ones").focus();
  await page.getByRole("link", { name: "Today" }).click();
  await page.getByText("Sessions today").waitFor();
});

test("a check-in of a day to come is asked about on Today, deleted from there and taken back", async () => {
  const { page, asked } = await open({ hash: "/main/today", scene: "ahead" }, wide);
  const line = page.getByText("which is still to come");
  await page.getByRole("button", { name: "Delete it" }).click();
  await line.waitFor({ state: "detached" });
  expect((await asked()).find(({ command }) => command === "delete_entry")?.args).toEqual({
    id: "0198",
  });
  await page.getByRole("button", { name: "Undo" }).click();
  await line.waitFor();
});
