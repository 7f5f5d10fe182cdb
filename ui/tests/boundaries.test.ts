// What a person does on Boundaries, in a real browser engine over the built window: the week, the
// calendar, leave and calendar files.

import { expect, test } from "vitest";
import type { PlanForm } from "../src/ipc/bindings";
import { change, inBrowser, last, wide } from "./browser";
import { words } from "./words";

const { open } = inBrowser();

test("the week is changed, kept while it is typed, and saved once it can be", async () => {
  const opened = await open({ hash: "/main/boundaries" }, wide);
  const { page } = opened;
  await page.getByRole("button", { name: words("boundaries-edit") }).click();
  const end = page.getByLabel(words("week-end", { day: "Monday", number: 1 }));
  await end.fill("16:75");
  await change(page);
  expect(await end.inputValue()).toBe("16:75");
  await page.getByRole("button", { name: words("boundaries-save") }).click();
  await page.getByText(words("boundaries-unfinished")).waitFor();
  await expect.poll(() => last(opened, "save_plan")).toBeUndefined();
  await end.fill("16:45");
  await page.getByRole("button", { name: words("boundaries-save") }).click();
  await page.getByText(words("boundaries-saved")).waitFor();
  await expect
    .poll(() => last(opened, "save_plan"))
    .toHaveProperty("form.days[0].ranges", [
      { start: "9:00", end: "16:45", overnight_meant: false },
    ]);
  await page.getByText(words("plan-ends", { time: "16:45" })).waitFor();
  await page.waitForTimeout(600);
  const asked = (await opened.asked()).length;
  await page.waitForTimeout(600);
  expect((await opened.asked()).length, "an answer asked again").toBe(asked);
});

test("the strip is changed by keys, taken back step by step, and saved", async () => {
  const opened = await open({ hash: "/main/boundaries" }, wide);
  const { page } = opened;
  const end = page.getByRole("slider", { name: words("strip-end", { day: "Tuesday", number: 1 }) });
  await end.focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  expect(await end.getAttribute("aria-valuetext")).toBe("17:10");
  await change(page);
  expect(await end.getAttribute("aria-valuetext")).toBe("17:10");
  await page.waitForTimeout(500);
  await page
    .getByRole("slider", {
      name: words("strip-protected-start", { day: "Monday", name: words("strip-what-example") }),
    })
    .focus();
  await page.keyboard.press("Delete");
  await page.getByText(words("removed", { what: "Monday 19:00–21:00" })).waitFor();
  await page.getByRole("button", { name: words("undo") }).click();
  await page
    .getByRole("slider", {
      name: words("strip-protected-start", { day: "Monday", name: words("strip-what-example") }),
    })
    .waitFor();
  await page.getByRole("button", { name: words("boundaries-save") }).click();
  await page.getByText(words("boundaries-saved")).waitFor();
  expect(await last(opened, "save_plan")).toHaveProperty("form.days[1].ranges", [
    { start: "09:00", end: "17:10", overnight_meant: false },
  ]);
  expect(await last(opened, "save_plan")).toHaveProperty("form.days[0].protected[0].end", "21:00");
  await page.getByRole("button", { name: words("undo") }).click();
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
  const start = await box(words("strip-start", { day: "Friday", number: 1 }));
  const hour = (await box(words("strip-end", { day: "Friday", number: 1 }))).x - start.x;
  await drag(start, (hour / 8.5) * -2);
  const valueOf = (name: string) =>
    page.getByRole("slider", { name }).getAttribute("aria-valuetext");
  expect(await valueOf(words("strip-start", { day: "Friday", number: 1 }))).toBe("07:00");
  const middle = { x: start.x + hour / 2, y: start.y };
  await drag(middle, (hour / 8.5) * 8);
  expect(await valueOf(words("strip-start", { day: "Friday", number: 1 }))).toBe("15:00");
  expect(await valueOf(words("strip-end", { day: "Friday", number: 1 }))).toBe(
    words("strip-next-day", { time: "01:30" }),
  );
  await page.getByRole("button", { name: words("strip-discard") }).click();
  expect(await valueOf(words("strip-start", { day: "Friday", number: 1 }))).toBe("09:00");
});

test("hours and protected time are added to a day", async () => {
  const opened = await open({ hash: "/main/boundaries" }, wide);
  const { page } = opened;
  await page.getByRole("button", { name: words("strip-add-protected") }).click();
  await page.getByLabel(words("field-day"), { exact: true }).selectOption("Wednesday");
  await page.getByLabel(words("strip-what")).fill("swimming");
  await page
    .getByRole("button", { name: words("add"), exact: true })
    .first()
    .click();
  await page
    .getByRole("slider", {
      name: words("strip-protected-start", { day: "Wednesday", name: "swimming" }),
    })
    .waitFor();
  await page.getByRole("button", { name: words("strip-add-hours") }).click();
  await page
    .getByRole("button", { name: words("add"), exact: true })
    .first()
    .click();
  await page
    .getByRole("slider", { name: words("strip-start", { day: "Saturday", number: 1 }) })
    .waitFor();
  await page.getByRole("button", { name: words("boundaries-save") }).click();
  await expect
    .poll(() => last(opened, "save_plan"))
    .toHaveProperty("form.days[2].protected", [{ name: "swimming", start: "19:00", end: "21:00" }]);
});

test("the week gives way to a rotation, whose days, length and start are chosen, and back", async () => {
  const opened = await open({ hash: "/main/boundaries" }, wide);
  const { page } = opened;
  await page.getByText(words("rotation-on"), { exact: true }).click();
  // What is proposed has a name for each day, and says which of them is today.
  await page.getByText(words("plan-rotation-today", { number: 1, length: 8 })).waitFor();
  await page.getByLabel(words("rotation-from")).fill("2026-11-18");
  await page.getByText(words("plan-rotation-today", { number: 3, length: 8 })).waitFor();
  const length = page.getByLabel(words("rotation-length"));
  await length.fill("401");
  await length.press("Tab");
  await page.getByText(words("rotation-length-problem", { most: 400 })).waitFor();
  await length.fill("6");
  await length.press("Tab");
  await page.getByText(words("plan-rotation-today", { number: 3, length: 6 })).waitFor();
  await page
    .getByRole("slider", {
      name: words("strip-end", { day: words("plan-rotation-day", { number: 3 }), number: 1 }),
    })
    .focus();
  await page.keyboard.press("ArrowRight");
  // Protected time keeps its weekday, in rows of its own.
  await page
    .getByRole("slider", {
      name: words("strip-protected-end", { day: "Monday", name: "dinner, phones away" }),
    })
    .waitFor();
  // Back to the week and again to the rotation: what was typed is there.
  await page.getByText(words("rotation-off"), { exact: true }).click();
  await page
    .getByRole("slider", { name: words("strip-end", { day: "Wednesday", number: 1 }) })
    .waitFor();
  await page.getByText(words("rotation-on"), { exact: true }).click();
  await page.getByText(words("plan-rotation-today", { number: 3, length: 6 })).waitFor();
  await page.getByRole("button", { name: words("rotation-save") }).click();
  await expect.poll(() => last(opened, "save_plan")).toHaveProperty("form.usual", "rotation");
  const saved = (await last(opened, "save_plan")) as { form: PlanForm };
  expect(saved.form.rotation.from).toBe("2026-11-18");
  expect(saved.form.rotation.days.map((day) => day.ranges[0]?.end)).toEqual([
    "17:30",
    "17:30",
    "17:45",
    "17:30",
    undefined,
    undefined,
  ]);
  expect(saved.form.days[2]?.ranges[0]?.end).toBe("19:30");
  await page.getByRole("heading", { name: words("rotation-title"), exact: true }).waitFor();
  await page.getByRole("button", { name: words("undo") }).click();
  await page.getByRole("heading", { name: words("boundaries-title"), exact: true }).waitFor();
});

test("a step of a rotation is undone like one of the week, and its hours are typed by day", async () => {
  const opened = await open({ hash: "/main/boundaries" }, wide);
  const { page } = opened;
  await page.getByText(words("rotation-on"), { exact: true }).click();
  await page.getByText(words("plan-rotation-today", { number: 1, length: 8 })).waitFor();
  // What comes closer together than this is one step back.
  await page.waitForTimeout(500);
  const length = page.getByLabel(words("rotation-length"));
  await length.fill("3");
  await length.press("Tab");
  await page.getByText(words("plan-rotation-today", { number: 1, length: 3 })).waitFor();
  await page.waitForTimeout(500);
  await page.getByRole("button", { name: words("undo") }).click();
  await page.getByText(words("plan-rotation-today", { number: 1, length: 8 })).waitFor();
  await page.getByRole("button", { name: words("boundaries-edit") }).click();
  const group = page.getByRole("group", {
    name: words("plan-rotation-day", { number: 8 }),
    exact: true,
  });
  await group.getByRole("checkbox").check();
  await page
    .getByRole("slider", {
      name: words("strip-start", { day: words("plan-rotation-day", { number: 8 }), number: 1 }),
    })
    .waitFor();
});

test("a day of the calendar is changed by one click, by keys too, and back", async () => {
  const opened = await open({ hash: "/main/boundaries" }, wide);
  const { page } = opened;
  const free = `Saturday 21 November, ${words("month-free")}`;
  await page.getByRole("button", { name: free }).click();
  await page
    .getByRole("button", { name: words("calendar-extra", { hours: "9:00–17:30" }) })
    .click();
  const form = { date: "2026-11-21", change: { kind: "work", hours: "9:00–17:30" } };
  await expect.poll(() => last(opened, "set_day")).toEqual({ form });
  const extra = `Saturday 21 November, ${words("month-extra", { hours: "9:00–17:30" })}`;
  await page.getByRole("button", { name: extra }).waitFor();
  await page.getByRole("button", { name: words("undo") }).click();
  await page.getByRole("button", { name: free }).focus();
  const at = () => page.evaluate(() => document.activeElement?.getAttribute("data-date"));
  await page.keyboard.press("ArrowDown");
  await expect.poll(at).toBe("2026-11-28");
  await page.keyboard.press("ArrowDown");
  await expect.poll(at).toBe("2026-12-05");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(at).toBe("2026-12-04");
  await page.getByRole("button", { name: words("day-off"), exact: true }).click();
  await expect
    .poll(() => last(opened, "set_day"))
    .toEqual({ form: { date: "2026-12-04", change: { kind: "off" } } });
});

test("a time on call is added, refused where it makes no sense, and taken out", async () => {
  const opened = await open({ hash: "/main/boundaries" }, wide);
  const { page } = opened;
  const add = page.getByRole("button", { name: words("on-call-add") });
  await add.click();
  await page.getByText(words("on-call-missing")).waitFor();
  await page.getByLabel(words("field-from"), { exact: true }).fill("2026-12-12T18:00");
  await page.getByLabel(words("field-until"), { exact: true }).fill("2026-12-12T08:00");
  await add.click();
  await page
    .getByText(
      words("on-call-ends-first", { from: "Sat 12 Dec at 18:00", until: "Sat 12 Dec at 8:00" }),
    )
    .waitFor();
  await page.getByLabel(words("field-until"), { exact: true }).fill("2026-12-13T08:00");
  await add.click();
  await page
    .getByRole("button", {
      name: words("remove-of", {
        what: words("on-call-span", { from: "Sat 12 Dec at 18:00", until: "Sun 13 Dec at 8:00" }),
      }),
    })
    .click();
  await expect
    .poll(() => last(opened, "remove_on_call"))
    .toEqual({ form: { from: "2026-12-12T18:00", until: "2026-12-13T08:00" } });
});

test("leave is added, taken out, and brought back", async () => {
  const opened = await open({ hash: "/main/boundaries" }, wide);
  const { page } = opened;
  const add = page.getByRole("button", { name: words("add"), exact: true });
  await add.click();
  await page.getByText(words("boundaries-leave-missing")).waitFor();
  await page.getByLabel(words("field-first-day")).fill("2026-12-10");
  await page.getByLabel(words("field-last-day")).fill("2026-12-01");
  await add.click();
  await page.getByText(words("boundaries-leave-order")).waitFor();
  await page.getByLabel(words("field-last-day")).fill("");
  await page.getByText(words("day-off"), { exact: true }).click();
  await add.click();
  const removed = words("remove-of", { what: words("leave-one-day-off", { from: "Thu 10 Dec" }) });
  const form = { from: "2026-12-10", to: "2026-12-10", leave: false };
  await expect.poll(() => last(opened, "add_leave")).toEqual({ form });
  await page.getByRole("button", { name: removed }).click();
  await expect.poll(() => last(opened, "remove_leave")).toEqual({ form });
  await page.getByRole("button", { name: words("undo") }).click();
  await page.getByRole("button", { name: removed }).waitFor();
});

test("a calendar file is looked at, its events chosen and turned, and taken in with a way back", async () => {
  const opened = await open({ hash: "/main/boundaries" }, wide);
  const { page } = opened;
  await page.getByRole("button", { name: words("choose-a-file") }).click();
  const file = page.getByRole("heading", { name: "rota-winter.ics" });
  await file.waitFor();
  await expect.poll(() => file.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(
    await page
      .getByRole("checkbox", {
        name: words("ics-days", { from: "Thu 24 Dec", to: "Sun 3 Jan" }),
      })
      .count(),
  ).toBe(0);
  const night = words("ics-days", { from: "Fri 4 Dec at 22:00", to: "Sat 5 Dec at 6:00" });
  const cover = page.getByRole("checkbox", { name: /12:00–18:00/ });
  expect(await cover.isChecked()).toBe(false);
  await cover.focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: words("ics-add", { count: 4 }) }).click();
  await page.getByText(words("ics-overlap", { other: 48, line: 56, day: "12 December" })).waitFor();
  await page
    .getByRole("radio", { name: words("ics-as-on_call") })
    .nth(1)
    .check({ force: true });
  await page.getByText(night).waitFor();
  await expect
    .poll(() => last(opened, "calendar_as"))
    .toEqual({ becomes: { whole_days: "leave", timed: "on_call", with_free: false } });
  await page.getByRole("checkbox", { name: night }).uncheck();
  await page.getByRole("button", { name: words("ics-add", { count: 2 }) }).click();
  await page.getByText(words("ics-added", { events: 2, dates: 10 })).waitFor();
  await expect
    .poll(() => last(opened, "add_calendar"))
    .toEqual({
      form: {
        seen: "invented",
        becomes: { whole_days: "leave", timed: "on_call", with_free: false },
        lines: [31, 48],
        replacing: [],
      },
    });
  await page.getByRole("button", { name: words("undo") }).click();
  await expect.poll(() => last(opened, "take_back_plan")).toEqual({});
  await page.getByRole("button", { name: words("choose-a-file") }).click();
  await page.getByText(words("ics-coming", { known: 2, new: 3 })).waitFor();
});

test("what can't be imported is listed with its line, and what is free is imported when it is asked for", async () => {
  const opened = await open({ hash: "/main/boundaries" }, wide);
  const { page } = opened;
  await page.getByRole("button", { name: words("choose-a-file") }).click();
  await page.getByText("Supervision").waitFor();
  const why = words("ics-zone", { name: "Customized Time Zone" });
  await page.getByText(words("ics-left", { line: 73, why })).waitFor();
  const free = ["Payday", words("ics-line", { line: 64 }), words("ics-row-marked-free")];
  await page.getByText(free.join(" · ")).waitFor();
  await page.getByRole("checkbox", { name: words("ics-with-free") }).check();
  await page.getByRole("checkbox", { name: "Mon 28 Dec" }).waitFor();
  await expect
    .poll(() => last(opened, "calendar_as"))
    .toEqual({ becomes: { whole_days: "leave", timed: "shift", with_free: true } });
});

test("a file that is no calendar is refused, and protected time is written discreetly", async () => {
  const opened = await open({ hash: "/main/boundaries", scene: "bad-calendar" }, wide);
  const { page } = opened;
  await page.getByRole("button", { name: words("choose-a-file") }).click();
  await page.getByText(words("ics-web-page")).waitFor();
  await page.getByRole("checkbox", { name: words("ics-with-leave") }).check();
  await page.getByRole("button", { name: words("export") }).click();
  await page
    .getByText(words("ics-written", { events: 3, file: "/home/ana/Documents/leeward.ics" }))
    .waitFor();
  expect(await last(opened, "export_calendar")).toEqual({
    form: { own_words: false, leave: true },
  });
});
