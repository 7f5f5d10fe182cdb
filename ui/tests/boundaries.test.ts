// What a person does on Boundaries, in a real browser engine over the built window: the week, the
// calendar, leave and calendar files.

import { expect, test } from "vitest";
import { change, inBrowser, last, wide } from "./browser";

const { open } = inBrowser();

test("the week is changed, kept while it is typed, and saved once it can be", async () => {
  const opened = await open({ hash: "/main/boundaries" }, wide);
  const { page } = opened;
  await page.getByRole("button", { name: "Change hours and reminders" }).click();
  const end = page.getByLabel("Monday, to");
  await end.fill("16:75");
  await change(page);
  expect(await end.inputValue()).toBe("16:75");
  await page.getByRole("button", { name: "Save the week" }).click();
  await page.getByText("Something above needs a look first").waitFor();
  await expect.poll(() => last(opened, "save_plan")).toBeUndefined();
  await end.fill("16:45");
  await page.getByRole("button", { name: "Save the week" }).click();
  await page.getByText("Your week is saved.").waitFor();
  await expect
    .poll(() => last(opened, "save_plan"))
    .toHaveProperty("form.days[0].ranges", [
      { start: "9:00", end: "16:45", overnight_meant: false },
    ]);
  await page.getByText("ends 16:45").waitFor();
  await page.waitForTimeout(600);
  const asked = (await opened.asked()).length;
  await page.waitForTimeout(600);
  expect((await opened.asked()).length, "an answer asked again").toBe(asked);
});

test("the strip is changed by keys, taken back step by step, and saved", async () => {
  const opened = await open({ hash: "/main/boundaries" }, wide);
  const { page } = opened;
  const end = page.getByRole("slider", { name: "Tuesday, end of hours 1" });
  await end.focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  expect(await end.getAttribute("aria-valuetext")).toBe("17:10");
  await change(page);
  expect(await end.getAttribute("aria-valuetext")).toBe("17:10");
  await page.waitForTimeout(500);
  await page.getByRole("slider", { name: "Monday, dinner, phones away: start" }).focus();
  await page.keyboard.press("Delete");
  await page.getByText("Removed: Monday 19:00–21:00.").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("slider", { name: "Monday, dinner, phones away: start" }).waitFor();
  await page.getByRole("button", { name: "Save the week" }).click();
  await page.getByText("Your week is saved.").waitFor();
  expect(await last(opened, "save_plan")).toHaveProperty("form.days[1].ranges", [
    { start: "09:00", end: "17:10", overnight_meant: false },
  ]);
  expect(await last(opened, "save_plan")).toHaveProperty("form.days[0].protected[0].end", "21:00");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect
    .poll(async () => JSON.stringify(await last(opened, "save_plan")))
    .toContain('"weekday":2,"ranges":[{"start":"9:00","end":"17:30"');
});

test("the strip is changed by mouse: an edge, a whole range, past midnight", async () => {
  const opened = await open({ hash: "/main/boundaries" }, wide);
  const { page } = opened;
  const drag = async (from: { x: number; y: number }, by: number): Promise<void> => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + by / 2, from.y, { steps: 4 });
    await page.mouse.move(from.x + by, from.y, { steps: 4 });
    await page.mouse.up();
  };
  const box = async (name: string) => {
    const found = await page.getByRole("slider", { name }).boundingBox();
    if (!found) throw new Error(name);
    return { x: found.x + found.width / 2, y: found.y + found.height / 2 };
  };
  const start = await box("Friday, start of hours 1");
  const hour = (await box("Friday, end of hours 1")).x - start.x;
  await drag(start, (hour / 8.5) * -2);
  const valueOf = (name: string) =>
    page.getByRole("slider", { name }).getAttribute("aria-valuetext");
  expect(await valueOf("Friday, start of hours 1")).toBe("07:00");
  const middle = { x: start.x + hour / 2, y: start.y };
  await drag(middle, (hour / 8.5) * 8);
  expect(await valueOf("Friday, start of hours 1")).toBe("15:00");
  expect(await valueOf("Friday, end of hours 1")).toBe("01:30 next day");
  await page.getByRole("button", { name: "Discard changes" }).click();
  expect(await valueOf("Friday, start of hours 1")).toBe("09:00");
});

test("hours and protected time are added to a day", async () => {
  const opened = await open({ hash: "/main/boundaries" }, wide);
  const { page } = opened;
  await page.getByRole("button", { name: "Add protected time" }).click();
  await page.getByLabel("Day", { exact: true }).selectOption("Wednesday");
  await page.getByLabel("What for").fill("swimming");
  await page.getByRole("button", { name: "Add", exact: true }).first().click();
  await page.getByRole("slider", { name: "Wednesday, swimming: start" }).waitFor();
  await page.getByRole("button", { name: "Add hours" }).click();
  await page.getByRole("button", { name: "Add", exact: true }).first().click();
  await page.getByRole("slider", { name: "Saturday, start of hours 1" }).waitFor();
  await page.getByRole("button", { name: "Save the week" }).click();
  await expect
    .poll(() => last(opened, "save_plan"))
    .toHaveProperty("form.days[2].protected", [{ name: "swimming", start: "19:00", end: "21:00" }]);
});

test("a day of the calendar is changed by one click, by keys too, and back", async () => {
  const opened = await open({ hash: "/main/boundaries" }, wide);
  const { page } = opened;
  await page.getByRole("button", { name: "Saturday 21 November, free" }).click();
  await page.getByRole("button", { name: "Extra shift, 9:00–17:30" }).click();
  const form = { date: "2026-11-21", change: { kind: "work", hours: "9:00–17:30" } };
  await expect.poll(() => last(opened, "set_day")).toEqual({ form });
  const extra = "Saturday 21 November, work 9:00–17:30, entered for this day";
  await page.getByRole("button", { name: extra }).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Saturday 21 November, free" }).focus();
  const at = () => page.evaluate(() => document.activeElement?.getAttribute("data-date"));
  await page.keyboard.press("ArrowDown");
  await expect.poll(at).toBe("2026-11-28");
  await page.keyboard.press("ArrowDown");
  await expect.poll(at).toBe("2026-12-05");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(at).toBe("2026-12-04");
  await page.getByRole("button", { name: "Day off", exact: true }).click();
  await expect
    .poll(() => last(opened, "set_day"))
    .toEqual({ form: { date: "2026-12-04", change: { kind: "off" } } });
});

test("a time on call is added, refused where it makes no sense, and taken out", async () => {
  const opened = await open({ hash: "/main/boundaries" }, wide);
  const { page } = opened;
  const add = page.getByRole("button", { name: "Add time on call" });
  await add.click();
  await page.getByText("Choose both, the start and the end.").waitFor();
  await page.getByLabel("From", { exact: true }).fill("2026-12-12T18:00");
  await page.getByLabel("Until", { exact: true }).fill("2026-12-12T08:00");
  await add.click();
  await page.getByText("is not after the start").waitFor();
  await page.getByLabel("Until", { exact: true }).fill("2026-12-13T08:00");
  await add.click();
  await page.getByRole("button", { name: /^Remove 2026-12-12T18:00/ }).click();
  await expect
    .poll(() => last(opened, "remove_on_call"))
    .toEqual({ form: { from: "2026-12-12T18:00", until: "2026-12-13T08:00" } });
});

test("leave is added, taken out, and brought back", async () => {
  const opened = await open({ hash: "/main/boundaries" }, wide);
  const { page } = opened;
  const add = page.getByRole("button", { name: "Add", exact: true });
  await add.click();
  await page.getByText("Choose the first day.").waitFor();
  await page.getByLabel("First day").fill("2026-12-10");
  await page.getByLabel("Last day").fill("2026-12-01");
  await add.click();
  await page.getByText("The last day lies before the first.").waitFor();
  await page.getByLabel("Last day").fill("");
  await page.getByText("A day off", { exact: true }).click();
  await add.click();
  const form = { from: "2026-12-10", to: "2026-12-10", leave: false };
  await expect.poll(() => last(opened, "add_leave")).toEqual({ form });
  await page.getByRole("button", { name: /^Remove 2026-12-10/ }).click();
  await expect.poll(() => last(opened, "remove_leave")).toEqual({ form });
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: /^Remove 2026-12-10/ }).waitFor();
});

test("a calendar file is looked at, its events chosen and turned, and taken in with a way back", async () => {
  const opened = await open({ hash: "/main/boundaries" }, wide);
  const { page } = opened;
  await page.getByRole("button", { name: "Choose a file…" }).click();
  const file = page.getByRole("heading", { name: "rota-winter.ics" });
  await file.waitFor();
  await expect.poll(() => file.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await page.getByRole("checkbox", { name: /24 December to Sun 3 January/ }).count()).toBe(
    0,
  );
  const cover = page.getByRole("checkbox", { name: /12:00–18:00/ });
  expect(await cover.isChecked()).toBe(false);
  await cover.focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Add 4 events" }).click();
  await page.getByText("overlap on 12 December").waitFor();
  await page.getByRole("radio", { name: "On call" }).nth(1).check({ force: true });
  await page.getByText("Fri 4 December 22:00 to Sat 5 December 6:00").waitFor();
  await expect
    .poll(() => last(opened, "calendar_as"))
    .toEqual({ becomes: { whole_days: "leave", timed: "on_call" } });
  await page.getByRole("checkbox", { name: /Fri 4 December/ }).uncheck();
  await page.getByRole("button", { name: "Add 2 events" }).click();
  await page.getByText("2 events were added").waitFor();
  await expect
    .poll(() => last(opened, "add_calendar"))
    .toEqual({
      form: {
        seen: "invented",
        becomes: { whole_days: "leave", timed: "on_call" },
        lines: [31, 48],
      },
    });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => last(opened, "take_back_plan")).toEqual({});
  await page.getByRole("button", { name: "Choose a file…" }).click();
  await page.getByText("3 events are new; 2 are entered already.").waitFor();
});

test("a calendar file that is wrong is refused with its line, and protected time is written discreetly", async () => {
  const opened = await open({ hash: "/main/boundaries", scene: "bad-calendar" }, wide);
  const { page } = opened;
  await page.getByRole("button", { name: "Choose a file…" }).click();
  await page.getByText("Line 14: “Customized Time Zone” is no time zone").waitFor();
  await page.getByRole("checkbox", { name: "Leave and days off, too" }).check();
  await page.getByRole("button", { name: "Write a file…" }).click();
  await page.getByText("3 events are in /home/ana/Documents/leeward.ics").waitFor();
  expect(await last(opened, "export_calendar")).toEqual({
    form: { own_words: false, leave: true },
  });
});
