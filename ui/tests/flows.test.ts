// What a person does in the guided windows, in a real browser engine over the built window: the
// keys, where the focus is, and what the program is asked.

import { expect, test } from "vitest";
import { inBrowser, last, pressAt, small, wide } from "./browser";
import { words } from "./words";

const { open } = inBrowser();
/** The fields of a day's first hours. */
const from = (day: string): string => words("week-start", { day, number: 1 });
const to = (day: string): string => words("week-end", { day, number: 1 });
const guided = { viewport: { width: 720, height: 560 } };

test("a check-in is five keys and Enter, and the last draft is what is stored", async () => {
  const { page, asked } = await open({ hash: "/check-in" }, small);
  for (const key of ["4", "3", "1", "2", "2", "Enter"]) await page.keyboard.press(key);
  await page.getByText(words("result-title")).waitFor();
  const calls = await asked();
  expect(calls.map(({ command }) => command)).not.toContain("close_window");
  const kept = calls.filter(({ command }) => command === "keep_draft");
  expect(kept.at(-1)?.args).toEqual({
    draft: { work_date: "2026-11-20", answers: [3, 2, 0, 1, 1], page: 4, note: "", entry: null },
  });
  expect(calls.find(({ command }) => command === "finish_check_in")?.args).toEqual(
    kept.at(-1)?.args,
  );
  // Each key says that it is in use, so that the day's end does not ring into it.
  const touches = calls.filter(({ command }) => command === "touch_check_in");
  expect(touches.length).toBeGreaterThan(1);
  expect(touches.at(-1)?.args).toEqual({ workDate: "2026-11-20" });
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => (await asked()).map(({ command }) => command))
    .toContain("close_window");
});

test("on a French keyboard the digit row answers without Shift, and so does the number pad", async () => {
  const { page, asked } = await open({ hash: "/check-in" }, small);
  await page.getByRole("radiogroup").first().waitFor();
  await pressAt(
    page,
    { key: "'", code: "Digit4" },
    { key: "&", code: "Digit1" },
    { key: "3", code: "Numpad3" },
    { key: "(", code: "Digit5" },
    { key: "é", code: "Digit2" },
    { key: "Enter", code: "NumpadEnter" },
  );
  await page.getByText(words("result-title")).waitFor();
  const stored = (await asked()).find(({ command }) => command === "finish_check_in")?.args;
  expect(stored).toMatchObject({ draft: { answers: [3, 0, 2, 4, 1] } });
});

test("a digit's place answers only while the answers have the focus and nothing is held with it", async () => {
  const { page, asked } = await open({ hash: "/check-in" }, small);
  const answers = page.getByRole("radiogroup").first();
  await answers.waitFor();
  for (const held of ["Control", "Alt", "Meta"]) {
    await page.keyboard.down(held);
    await page.keyboard.press("Digit4");
    await page.keyboard.up(held);
  }
  await page.getByRole("button", { name: words("skip") }).focus();
  await pressAt(page, { key: "&", code: "Digit1" });
  expect((await asked()).map(({ command }) => command)).not.toContain("keep_draft");
  await answers.focus();
  await pressAt(page, { key: "&", code: "Digit1" });
  await expect
    .poll(async () => (await asked()).map(({ command }) => command))
    .toContain("keep_draft");
});

test("where the country isn't known it is asked, and the number comes with the answer", async () => {
  const opened = await open({ hash: "/main/help", scene: "abroad" }, wide);
  const { page } = opened;
  await page.getByText(words("help-first"), { exact: true }).waitFor();
  const question = page.getByLabel(words("help-which-country"));
  await question.focus();
  await question.selectOption({ label: words("country-gb") });
  await page.getByText(words("help-first-gb"), { exact: true }).waitFor();
  expect(await last(opened, "choose_country")).toEqual({ code: "GB" });
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("help-country");
  expect(await page.getByText(words("help-which-country")).count()).toBe(0);
});

test("the closing ritual is five lines and Enter, kept as they are typed, and the pulse follows", async () => {
  const { page, asked } = await open({ hash: "/check-in", scene: "closing" }, small);
  await page.getByRole("textbox", { name: words("closing-unfinished") }).waitFor();
  for (const [at, line] of ["Two letters", "", "The group laughed", "", "The garden"].entries()) {
    await page.getByText(words("progress", { at: at + 1, of: 5 })).waitFor();
    if (at === 0) await page.getByLabel(words("closing-done-on")).selectOption("2026-11-24");
    await page.getByRole("textbox").focus();
    await page.keyboard.type(line);
    await page.keyboard.press("Enter");
  }
  await page.getByRole("radiogroup", { name: words("pulse-asked-exhaustion") }).waitFor();
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
  await page.getByRole("button", { name: words("closing-straight") }).click();
  await page.getByRole("radiogroup", { name: words("pulse-asked-exhaustion") }).waitFor();
});

test("no answer is chosen when a question appears, and the keys act at once", async () => {
  const { page } = await open({ hash: "/check-in" }, small);
  expect(await page.locator("[aria-checked=true]").count()).toBe(0);
  const group = page.getByRole("radiogroup", { name: words("pulse-asked-exhaustion") });
  await expect.poll(() => group.evaluate((it) => it === document.activeElement)).toBe(true);
  await page.keyboard.press("5");
  await page.getByText(words("progress", { at: 2, of: 5 })).waitFor();
  expect(await page.locator("[aria-checked=true]").count()).toBe(0);
});

test("a draft comes back where it was left", async () => {
  const { page } = await open({ hash: "/check-in", scene: "draft" }, small);
  await page.getByText(words("progress", { at: 3, of: 5 })).waitFor();
  await page.keyboard.press("Backspace");
  await page
    .getByRole("radio", { name: words("pulse-reduced_empathy-2"), checked: true })
    .waitFor();
});

test("keys that are typed faster than the pages turn are all answers", async () => {
  const { page } = await open({ hash: "/check-in" }, { ...small, reducedMotion: "no-preference" });
  await page.keyboard.type("12345");
  await page.keyboard.press("Enter");
  await page.getByText(words("result-title")).waitFor();
});

test("with motion a click shows its choice and then turns the page", async () => {
  const { page } = await open({ hash: "/check-in" }, { ...small, reducedMotion: "no-preference" });
  await page.getByRole("radio", { name: words("pulse-exhaustion-2"), exact: true }).click();
  await page.getByText(words("progress", { at: 2, of: 5 })).waitFor();
  await page.getByRole("button", { name: words("back") }).click();
  await page
    .getByRole("radio", { name: words("pulse-exhaustion-2"), exact: true, checked: true })
    .waitFor();
});

test("in the note every key is text, and Escape closes nothing", async () => {
  const { page, asked } = await open({ hash: "/check-in", scene: "note" }, small);
  for (const key of ["1", "1", "1", "1", "1"]) await page.keyboard.press(key);
  await page.getByRole("textbox", { name: words("check-in-note") }).waitFor();
  await page.keyboard.type("s 3 lines");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Backspace");
  expect(await page.getByRole("textbox").inputValue()).toBe("s 3 lines");
  await expect
    .poll(async () => JSON.stringify((await asked()).at(-1)?.args))
    .toContain('"note":"s 3 lines"');
  expect((await asked()).map(({ command }) => command)).not.toContain("close_window");
  await page.getByRole("button", { name: words("check-in-finish") }).click();
  await page.getByText(words("result-title")).waitFor();
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
  await page.getByText(words("progress", { at: 2, of: 5 })).waitFor();
});

test("the suggestion is put off with Not now", async () => {
  const { page, asked } = await open({ hash: "/check-in" }, small);
  for (const key of ["4", "3", "1", "2", "2", "Enter"]) await page.keyboard.press(key);
  await page.getByRole("button", { name: words("not-now") }).click();
  expect(await page.getByText(words("result-one-thing")).count()).toBe(0);
  await expect
    .poll(async () => (await asked()).at(-1))
    .toEqual({
      command: "answer_suggestion",
      args: { id: "supervision", accepted: false },
    });
});

test("first start with the defaults is two clicks", async () => {
  const { page, asked } = await open({ hash: "/start", scene: "first-start" }, guided);
  await page.getByRole("button", { name: words("first-use-defaults") }).click();
  await page.getByRole("button", { name: words("later") }).click();
  await page.getByRole("navigation").waitFor();
  const finish = (await asked()).filter(({ command }) => command === "finish_first_start");
  expect(finish).toHaveLength(1);
  expect(finish[0]?.args).toMatchObject({ form: { autostart: true, plan: { day_end: true } } });
});

test("first start can be passed screen by screen, and back", async () => {
  const { page, asked } = await open({ hash: "/start", scene: "first-start" }, guided);
  await page.getByRole("button", { name: words("first-begin") }).click();
  await page.getByRole("button", { name: words("skip") }).click();
  await page.getByRole("button", { name: words("skip") }).click();
  await page.getByRole("button", { name: words("later") }).click();
  await page.getByText(words("progress", { at: 5, of: 5 })).waitFor();
  await page.getByRole("button", { name: words("back") }).click();
  await page.getByText(words("progress", { at: 4, of: 5 })).waitFor();
  await page.getByRole("button", { name: words("next"), exact: true }).click();
  await page.getByRole("button", { name: words("check-in-now") }).click();
  await page.getByText(words("pulse-asked-exhaustion")).waitFor();
  const commands = (await asked()).map(({ command }) => command);
  expect(commands.indexOf("finish_first_start")).toBeLessThan(commands.indexOf("open_check_in"));
});

test("the week takes several ranges, asks which end was meant, and stops at a wrong time", async () => {
  const { page, asked } = await open({ hash: "/start", scene: "first-start" }, guided);
  await page.getByRole("button", { name: words("first-begin") }).click();
  await page.getByRole("button", { name: words("week-add", { day: "Monday" }) }).click();
  await page.keyboard.type("19:00");
  await page.keyboard.press("Tab");
  await page.keyboard.type("20:30");
  await page.getByLabel(to("Tuesday")).fill("4:00");
  await page.getByRole("button", { name: words("plan-end-same-day", { time: "16:00" }) }).click();
  await expect.poll(() => page.getByLabel(to("Tuesday")).inputValue()).toBe("16:00");
  await page.getByRole("checkbox", { name: "Friday" }).uncheck();
  await page.getByLabel(from("Thursday")).fill("18:75");
  await page.getByRole("button", { name: words("next"), exact: true }).click();
  await page.getByText(words("plan-time-problem", { typed: "18:75" })).waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
    .toBe(from("Thursday"));
  await page.getByLabel(from("Thursday")).fill("10:00");
  await page.getByRole("button", { name: words("next"), exact: true }).click();
  await page.getByText(words("progress", { at: 3, of: 5 })).waitFor();
  await page.getByRole("radio", { name: words("cutoff-none") }).check();
  await page.getByRole("button", { name: words("next"), exact: true }).click();
  await page.getByRole("button", { name: words("next"), exact: true }).click();
  await page.getByRole("button", { name: words("later") }).click();
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
  await page.getByRole("button", { name: words("first-begin") }).click();
  await page.getByLabel(to("Monday")).fill("15:15");
  await page.getByRole("link", { name: words("need-someone") }).click();
  await page.getByText(words("help-first-gb")).waitFor();
  await page.getByRole("button", { name: words("back") }).click();
  await page.getByText(words("progress", { at: 2, of: 5 })).waitFor();
  expect(await page.getByLabel(to("Monday")).inputValue()).toBe("15:15");
});

test("without a key store a passphrase comes first, typed twice", async () => {
  const { page, asked } = await open({ hash: "/start", scene: "passphrase" }, guided);
  await page.getByLabel(words("passphrase"), { exact: true }).fill("four calm harbour words");
  await page.getByLabel(words("passphrase-again")).fill("four calm");
  await page.keyboard.press("Enter");
  await page.getByText(words("passphrase-differs")).waitFor();
  await page.getByLabel(words("passphrase-again")).fill("four calm harbour words");
  await page.keyboard.press("Enter");
  await page.getByText(words("first-what-title")).waitFor();
  expect((await asked()).filter(({ command }) => command.startsWith("create"))).toHaveLength(1);
});

test("locked records open with a passphrase, and a wrong one is said beside the field", async () => {
  const { page } = await open({ hash: "/main/today", scene: "locked" }, guided);
  await page.getByLabel(words("unlock-either")).fill("abc");
  await page.keyboard.press("Enter");
  await page.getByText(words("trouble-wrong-secret")).waitFor();
  await page.keyboard.type("correct horse");
  await page.keyboard.press("Enter");
  await page.getByRole("navigation").waitFor();
});

test("a contact is added, changed, deleted and brought back", async () => {
  const { page } = await open({ hash: "/main/help" }, { viewport: { width: 1120, height: 820 } });
  await page.getByRole("button", { name: words("help-add") }).click();
  await page.keyboard.type("Ben");
  await page.keyboard.press("Tab");
  await page.keyboard.type("next door");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: words("help-edit", { name: "Ben" }) }).click();
  await page.getByLabel(words("help-reach")).fill("0601 555 011");
  await page.getByRole("button", { name: words("save") }).click();
  await page.getByText("0601 555 011").waitFor();
  await page.getByRole("button", { name: words("help-delete", { name: "Ben" }) }).click();
  await page.getByText(words("help-deleted", { name: "Ben" })).waitFor();
  await page.getByRole("button", { name: words("undo") }).click();
  await page.getByRole("button", { name: words("help-edit", { name: "Ben" }) }).waitFor();
});

test("what a button without a window was refused is said in a small one, with nothing to do but close", async () => {
  const { page, asked } = await open(
    { hash: "/reminder?title=x&body=Minutes%3A%20no%20room.&kind=refused" },
    small,
  );
  await page.getByText("Minutes: no room.").waitFor();
  expect(await page.getByRole("button", { name: words("check-in") }).count()).toBe(0);
  await page.getByRole("button", { name: words("close") }).click();
  await expect
    .poll(async () => (await asked()).map(({ command }) => command))
    .toContain("close_window");
});

test("our own reminder says 15 minutes and closes", async () => {
  const { page, asked } = await open(
    { hash: "/reminder?title=Your%20day%20ends%20now&body=x&of=2026-11-27" },
    { viewport: { width: 420, height: 190 } },
  );
  await page.getByRole("button", { name: words("snooze-minutes", { minutes: 15 }) }).click();
  await expect
    .poll(async () => (await asked()).filter(({ command }) => command !== "start").slice(0, 2))
    .toEqual([
      { command: "answer_reminder", args: { answer: "snooze", of: "2026-11-27" } },
      { command: "close_window", args: {} },
    ]);
});

test("our own reminder that can't come again offers no snooze, and a refusal only closes", async () => {
  const window = { viewport: { width: 420, height: 240 } };
  const snooze = words("snooze-minutes", { minutes: 15 });
  const last = await open({ hash: "/reminder?title=x&kind=last-reminder&of=2026-11-27" }, window);
  await last.page.getByRole("button", { name: words("done-for-today") }).waitFor();
  expect(await last.page.getByRole("button", { name: snooze }).count()).toBe(0);
  const refused = await open({ hash: "/reminder?title=x&kind=refused" }, window);
  await refused.page.getByRole("button", { name: words("close") }).waitFor();
  expect(await refused.page.getByRole("button").count()).toBe(1);
});

test("a week that was changed waits when another place is opened, and discarding lets it go", async () => {
  const { page } = await open({ hash: "/main/boundaries" }, wide);
  const edit = page.getByRole("button", { name: words("boundaries-edit") });
  await edit.click();
  await page.getByLabel(to("Monday")).first().fill("15:15");
  await page.getByRole("link", { name: words("nav-today") }).click();
  await page.getByText(words("boundaries-unsaved")).waitFor();
  await page.getByRole("button", { name: words("boundaries-unsaved-back") }).click();
  await expect.poll(() => page.getByLabel(to("Monday")).first().inputValue()).toBe("15:15");
  await page.getByRole("button", { name: words("strip-discard") }).click();
  await edit.waitFor();
  await page.getByRole("link", { name: words("nav-trends") }).click();
  await page.getByRole("link", { name: words("nav-boundaries") }).click();
  await edit.waitFor();
});

test("a week that was looked at and not changed is left without a word", async () => {
  const { page } = await open({ hash: "/main/boundaries" }, wide);
  await page.getByRole("button", { name: words("boundaries-edit") }).click();
  await page.getByRole("link", { name: words("nav-today") }).click();
  await page.getByText(words("today-how")).waitFor();
  expect(await page.getByText(words("boundaries-unsaved")).count()).toBe(0);
});

test("after a pause the focus is on what ends it, and after that on what pauses again", async () => {
  const { page } = await open({ hash: "/main/today" }, wide);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  await page.getByRole("button", { name: words("pause-reminders") }).click();
  await page.getByRole("button", { name: words("pause-30") }).click();
  await expect.poll(focused).toBe(words("resume-reminders"));
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe(words("pause-reminders"));
});

test("a window that is being closed keeps the note to its last letter first", async () => {
  const { page, asked } = await open({ hash: "/check-in", scene: "note" }, small);
  for (const key of ["1", "1", "1", "1", "1"]) await page.keyboard.press(key);
  await page.getByRole("textbox", { name: words("check-in-note") }).fill("three lines");
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
