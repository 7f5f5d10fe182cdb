// What a person does in the guided windows, in a real browser engine over the built window: the
// keys, where the focus is, and what the program is asked.

import { expect, test } from "vitest";
import { inBrowser, small, wide } from "./browser";

const { open } = inBrowser();
const guided = { viewport: { width: 720, height: 560 } };

test("a check-in is five keys and Enter, and the last draft is what is stored", async () => {
  const { page, asked } = await open({ hash: "/check-in" }, small);
  for (const key of ["4", "3", "1", "2", "2", "Enter"]) await page.keyboard.press(key);
  await page.getByText("Thank you. That is the day.").waitFor();
  const calls = await asked();
  expect(calls.map(({ command }) => command)).not.toContain("close_window");
  const kept = calls.filter(({ command }) => command === "keep_draft");
  expect(kept.at(-1)?.args).toEqual({
    draft: { work_date: "2026-11-20", answers: [3, 2, 0, 1, 1], page: 4, note: "", entry: null },
  });
  expect(calls.find(({ command }) => command === "finish_check_in")?.args).toEqual(
    kept.at(-1)?.args,
  );
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => (await asked()).map(({ command }) => command))
    .toContain("close_window");
});

test("the closing ritual is five lines and Enter, kept as they are typed, and the pulse follows", async () => {
  const { page, asked } = await open({ hash: "/check-in", scene: "closing" }, small);
  await page.getByRole("textbox", { name: "What is unfinished?" }).waitFor();
  for (const [at, line] of ["Two letters", "", "The group laughed", "", "The garden"].entries()) {
    await page.getByText(`${at + 1} of 5`).waitFor();
    if (at === 0) await page.getByLabel("It will be done").selectOption("2026-11-24");
    await page.getByRole("textbox").focus();
    await page.keyboard.type(line);
    await page.keyboard.press("Enter");
  }
  await page.getByRole("radiogroup", { name: "How drained are you now?" }).waitFor();
  const form = {
    work_date: "2026-11-20",
    step: 4,
    unfinished: "Two letters",
    unfinished_on: "2026-11-24",
    difficult: "",
    difficult_on: null,
    went_well: "The group laughed",
    colleague: "",
    home: "The garden",
  };
  const calls = await asked();
  expect(calls.find(({ command }) => command === "finish_closing")?.args).toEqual({ form });
  expect(calls.filter(({ command }) => command === "keep_closing_draft").at(-1)?.args).toEqual({
    form,
  });
});

test("the closing ritual can be left for the check-in at once", async () => {
  const { page } = await open({ hash: "/check-in", scene: "closing" }, small);
  await page.getByRole("button", { name: "Straight to the check-in" }).click();
  await page.getByRole("radiogroup", { name: "How drained are you now?" }).waitFor();
});

test("no answer is chosen when a question appears, and the keys act at once", async () => {
  const { page } = await open({ hash: "/check-in" }, small);
  expect(await page.locator("[aria-checked=true]").count()).toBe(0);
  const group = page.getByRole("radiogroup", { name: "How drained are you now?" });
  await expect.poll(() => group.evaluate((it) => it === document.activeElement)).toBe(true);
  await page.keyboard.press("5");
  await page.getByText("2 of 5").waitFor();
  expect(await page.locator("[aria-checked=true]").count()).toBe(0);
});

test("a draft comes back where it was left", async () => {
  const { page } = await open({ hash: "/check-in", scene: "draft" }, small);
  await page.getByText("3 of 5").waitFor();
  await page.keyboard.press("Backspace");
  await page.getByRole("radio", { name: "Some effort", checked: true }).waitFor();
});

test("keys that are typed faster than the pages turn are all answers", async () => {
  const { page } = await open({ hash: "/check-in" }, { ...small, reducedMotion: "no-preference" });
  await page.keyboard.type("12345");
  await page.keyboard.press("Enter");
  await page.getByText("Thank you. That is the day.").waitFor();
});

test("with motion a click shows its choice and then turns the page", async () => {
  const { page } = await open({ hash: "/check-in" }, { ...small, reducedMotion: "no-preference" });
  await page.getByRole("radio", { name: "Tired", exact: true }).click();
  await page.getByText("2 of 5").waitFor();
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("radio", { name: "Tired", exact: true, checked: true }).waitFor();
});

test("in the note every key is text, and Escape closes nothing", async () => {
  const { page, asked } = await open({ hash: "/check-in", scene: "note" }, small);
  for (const key of ["1", "1", "1", "1", "1"]) await page.keyboard.press(key);
  await page.getByRole("textbox", { name: "Anything to note?" }).waitFor();
  await page.keyboard.type("s 3 lines");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Backspace");
  expect(await page.getByRole("textbox").inputValue()).toBe("s 3 lines");
  await expect
    .poll(async () => JSON.stringify((await asked()).at(-1)?.args))
    .toContain('"note":"s 3 lines"');
  expect((await asked()).map(({ command }) => command)).not.toContain("close_window");
  await page.getByRole("button", { name: "Finish" }).click();
  await page.getByText("Thank you. That is the day.").waitFor();
});

test("Escape in the answers keeps the draft and closes the window", async () => {
  const { page, asked } = await open({ hash: "/check-in" }, small);
  await page.keyboard.press("4");
  await page.keyboard.press("Escape");
  await expect
    .poll(async () => (await asked()).map(({ command }) => command))
    .toEqual(expect.arrayContaining(["keep_draft", "close_window"]));
  expect((await asked()).map(({ command }) => command)).not.toContain("drop_draft");
});

test("a click beside everything gives the keys back", async () => {
  const { page } = await open({ hash: "/check-in" }, small);
  await page.mouse.click(240, 100);
  await page.keyboard.press("2");
  await page.getByText("2 of 5").waitFor();
});

test("the suggestion is put off with Not now", async () => {
  const { page, asked } = await open({ hash: "/check-in" }, small);
  for (const key of ["4", "3", "1", "2", "2", "Enter"]) await page.keyboard.press(key);
  await page.getByRole("button", { name: "Not now" }).click();
  expect(await page.getByText("One small thing").count()).toBe(0);
  await expect
    .poll(async () => (await asked()).at(-1))
    .toEqual({
      command: "answer_suggestion",
      args: { id: "supervision", accepted: false },
    });
});

test("first start with the defaults is two clicks", async () => {
  const { page, asked } = await open({ hash: "/start", scene: "first-start" }, guided);
  await page.getByRole("button", { name: "Use these defaults" }).click();
  await page.getByRole("button", { name: "Later" }).click();
  await page.getByRole("navigation").waitFor();
  const finish = (await asked()).filter(({ command }) => command === "finish_first_start");
  expect(finish).toHaveLength(1);
  expect(finish[0]?.args).toMatchObject({ form: { autostart: true, plan: { day_end: true } } });
});

test("first start can be passed screen by screen, and back", async () => {
  const { page, asked } = await open({ hash: "/start", scene: "first-start" }, guided);
  await page.getByRole("button", { name: "Choose my own" }).click();
  await page.getByRole("button", { name: "Skip this" }).click();
  await page.getByRole("button", { name: "Skip this" }).click();
  await page.getByRole("button", { name: "Later" }).click();
  await page.getByText("5 of 5").waitFor();
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByText("4 of 5").waitFor();
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByRole("button", { name: "Check in now" }).click();
  await page.getByText("How drained are you now?").waitFor();
  const commands = (await asked()).map(({ command }) => command);
  expect(commands.indexOf("finish_first_start")).toBeLessThan(commands.indexOf("open_check_in"));
});

test("the week takes several ranges, asks which end was meant, and stops at a wrong time", async () => {
  const { page, asked } = await open({ hash: "/start", scene: "first-start" }, guided);
  await page.getByRole("button", { name: "Choose my own" }).click();
  await page.getByRole("button", { name: "Add hours on Monday" }).click();
  await page.keyboard.type("19:00");
  await page.keyboard.press("Tab");
  await page.keyboard.type("20:30");
  await page.getByLabel("Tuesday, to").fill("4:00");
  await page.getByRole("button", { name: "16:00" }).click();
  await expect.poll(() => page.getByLabel("Tuesday, to").inputValue()).toBe("16:00");
  await page.getByRole("checkbox", { name: "Friday" }).uncheck();
  await page.getByLabel("Thursday, from").fill("18:75");
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByText("is not a time").waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
    .toBe("Thursday, from");
  await page.getByLabel("Thursday, from").fill("10:00");
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByText("3 of 5").waitFor();
  await page.getByRole("radio", { name: "No cutoff" }).check();
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByRole("button", { name: "Later" }).click();
  await page.getByRole("navigation").waitFor();
  const form = (await asked()).find(({ command }) => command === "finish_first_start")?.args;
  expect(form).toMatchObject({
    form: {
      plan: {
        cutoff: { kind: "none" },
        days: [
          { weekday: 1, ranges: [{ end: "17:30" }, { start: "19:00", end: "20:30" }] },
          { weekday: 2, ranges: [{ start: "9:00", end: "16:00" }] },
          { weekday: 3 },
          { weekday: 4, ranges: [{ start: "10:00" }] },
          { weekday: 5, ranges: [] },
          { weekday: 6, ranges: [] },
          { weekday: 7, ranges: [] },
        ],
      },
    },
  });
});

test("looking at Need someone now on the way loses nothing", async () => {
  const { page } = await open({ hash: "/start", scene: "first-start" }, guided);
  await page.getByRole("button", { name: "Choose my own" }).click();
  await page.getByLabel("Monday, to").fill("15:15");
  await page.getByRole("link", { name: "Need someone now?" }).click();
  await page.getByText("call your emergency number first").waitFor();
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByText("2 of 5").waitFor();
  expect(await page.getByLabel("Monday, to").inputValue()).toBe("15:15");
});

test("without a key store a passphrase comes first, typed twice", async () => {
  const { page, asked } = await open({ hash: "/start", scene: "passphrase" }, guided);
  await page.getByLabel("Passphrase", { exact: true }).fill("four calm harbour words");
  await page.getByLabel("The same again").fill("four calm");
  await page.keyboard.press("Enter");
  await page.getByText("The two are not the same.").waitFor();
  await page.getByLabel("The same again").fill("four calm harbour words");
  await page.keyboard.press("Enter");
  await page.getByText("Welcome to Leeward").waitFor();
  expect((await asked()).filter(({ command }) => command.startsWith("create"))).toHaveLength(1);
});

test("locked records open with a passphrase, and a wrong one is said beside the field", async () => {
  const { page } = await open({ hash: "/main/today", scene: "locked" }, guided);
  await page.getByLabel("Passphrase or recovery code").fill("abc");
  await page.keyboard.press("Enter");
  await page.getByText("I can’t open your records with this key").waitFor();
  await page.keyboard.type("correct horse");
  await page.keyboard.press("Enter");
  await page.getByRole("navigation").waitFor();
});

test("a contact is added, changed, deleted and brought back", async () => {
  const { page } = await open({ hash: "/main/help" }, { viewport: { width: 1120, height: 820 } });
  await page.getByRole("button", { name: "Add someone" }).click();
  await page.keyboard.type("Ben");
  await page.keyboard.press("Tab");
  await page.keyboard.type("next door");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Edit Ben" }).click();
  await page.getByLabel("How to reach them").fill("0601 555 011");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("0601 555 011").waitFor();
  await page.getByRole("button", { name: "Delete Ben" }).click();
  await page.getByText("Ben is deleted.").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Edit Ben" }).waitFor();
});

test("our own reminder says 15 minutes and closes", async () => {
  const { page, asked } = await open(
    { hash: "/reminder?title=Your%20day%20ends%20now&body=x" },
    { viewport: { width: 420, height: 190 } },
  );
  await page.getByRole("button", { name: "15 min" }).click();
  await expect
    .poll(async () => (await asked()).filter(({ command }) => command !== "start").slice(0, 2))
    .toEqual([
      { command: "snooze", args: { minutes: 15 } },
      { command: "close_window", args: {} },
    ]);
});

test("a week that was changed waits when another place is opened, and discarding lets it go", async () => {
  const { page } = await open({ hash: "/main/boundaries" }, wide);
  const edit = page.getByRole("button", { name: "Change hours and reminders" });
  await edit.click();
  await page.getByLabel("Monday, to").first().fill("15:15");
  await page.getByRole("link", { name: "Today" }).click();
  await page.getByText("The change to your week is not saved.").waitFor();
  await page.getByRole("button", { name: "Back to it" }).click();
  await expect.poll(() => page.getByLabel("Monday, to").first().inputValue()).toBe("15:15");
  await page.getByRole("button", { name: "Discard changes" }).click();
  await edit.waitFor();
  await page.getByRole("link", { name: "Trends" }).click();
  await page.getByRole("link", { name: "Boundaries" }).click();
  await edit.waitFor();
});

test("a week that was looked at and not changed is left without a word", async () => {
  const { page } = await open({ hash: "/main/boundaries" }, wide);
  await page.getByRole("button", { name: "Change hours and reminders" }).click();
  await page.getByRole("link", { name: "Today" }).click();
  await page.getByText("How you have been").waitFor();
  expect(await page.getByText("is not saved").count()).toBe(0);
});

test("after a pause the focus is on what ends it, and after that on what pauses again", async () => {
  const { page } = await open({ hash: "/main/today" }, wide);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  await page.getByRole("button", { name: "Pause reminders" }).click();
  await page.getByRole("button", { name: "30 min" }).click();
  await expect.poll(focused).toBe("Resume reminders");
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe("Pause reminders");
});

test("a window that is being closed keeps the note to its last letter first", async () => {
  const { page, asked } = await open({ hash: "/check-in", scene: "note" }, small);
  for (const key of ["1", "1", "1", "1", "1"]) await page.keyboard.press(key);
  await page.getByRole("textbox", { name: "Anything to note?" }).fill("three lines");
  const left = await page.evaluate(() =>
    dispatchEvent(new Event("leeward:closing", { cancelable: true })),
  );
  expect(left).toBe(false);
  await expect
    .poll(async () => (await asked()).map(({ command }) => command))
    .toContain("close_window");
  // What a browser without the program shows next comes after.
  const calls = await asked();
  const closed = calls.findIndex(({ command }) => command === "close_window");
  expect(calls[closed - 1]?.command).toBe("keep_draft");
  expect(JSON.stringify(calls[closed - 1]?.args)).toContain('"note":"three lines"');
});
