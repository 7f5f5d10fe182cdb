// What a person does in Trends, in a real browser engine over the built window: what is drawn and
// said, what of the entries can be changed and taken back.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { change, inBrowser, last, wide } from "./browser";
import { words } from "./words";

const { open } = inBrowser();

test("each sign is a figure with its finding, its dates and its notice, within the policy", async () => {
  const { page, said } = await open({ hash: "/main/trends" }, wide);
  const name = words("sign-exhaustion");
  const figure = page.getByRole("img", {
    name: `${name}. ${words("trend-finding-above", { name, day: "6 November" })}`,
  });
  await figure.waitFor();
  await figure.getByText(words("trend-notice-since", { since: "6 Nov" })).waitFor();
  expect(await page.locator(".plot .dots").count()).toBeGreaterThanOrEqual(6);
  await page.locator(".plot").nth(4).getByText("1 Oct").waitFor();
  const box = await figure.boundingBox();
  if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  expect(said).toEqual([]);
  expect(await page.locator("svg style").count()).toBe(0);
});

/** What a figure says where it can't be drawn, by the name of its table. */
const table = (page: Page, name: string) =>
  page
    .locator("div", { has: page.getByText(words("figure-not-drawn")) })
    .getByRole("group", { name })
    .last();

/** In the page: from now on the engine refuses to make elements of this name. */
function noElement(refused: string): void {
  const make = document.createElementNS.bind(document) as (space: string, name: string) => Element;
  const broken = (space: string, name: string): Element => {
    if (name === refused) throw new RangeError("no such element");
    return make(space, name);
  };
  Object.assign(document, { createElementNS: broken });
}

test("a figure that throws shows its table and a sentence, and the others are drawn", async () => {
  const { page } = await open({ hash: "/main/today" }, wide);
  // Of the figures, only the calendar of evenings draws circles.
  await page.evaluate(noElement, "circle");
  await page.getByRole("link", { name: words("nav-trends") }).click();
  const evenings = table(page, words("trends-evenings-chart"));
  await evenings.waitFor();
  expect(await evenings.getByRole("row").count()).toBeGreaterThan(40);
  expect(await page.getByText(words("figure-not-drawn")).count()).toBe(1);
  expect(await page.locator(".plot").count()).toBeGreaterThanOrEqual(5);
});

test("where nothing can be drawn each figure is its own table", async () => {
  const { page } = await open({ hash: "/main/today" }, wide);
  // Every mark of a figure is drawn into a group.
  await page.evaluate(noElement, "g");
  await page.getByRole("link", { name: words("nav-trends") }).click();
  for (const name of [words("sign-exhaustion"), words("trends-evenings-chart")]) {
    await table(page, name).waitFor();
  }
  await expect.poll(() => page.getByText(words("figure-not-drawn")).count()).toBeGreaterThan(5);
});

test("where the code of the figures can't be read their tables are shown", async () => {
  const { page } = await open({ hash: "/main/today" }, wide);
  await page.route(/(TrendFigures|EveningFigure|LoadFigure)/, (route) => route.abort());
  await page.getByRole("link", { name: words("nav-trends") }).click();
  await table(page, words("trends-signs")).waitFor();
  await table(page, words("trends-evenings")).waitFor();
  expect(await page.locator(".plot").count()).toBe(0);
});

test("the same figures are a table", async () => {
  const { page } = await open({ hash: "/main/trends" }, wide);
  await page.getByText(words("trends-table"), { exact: true }).click();
  await page.getByRole("columnheader", { name: words("sign-exhaustion") }).waitFor();
  expect(await page.getByRole("row").count()).toBeGreaterThan(40);
  expect(await page.locator(".plot").count()).toBe(0);
});

test("another span is asked for, by the arrow keys too", async () => {
  const opened = await open({ hash: "/main/trends" }, wide);
  await opened.page.getByRole("radio", { name: words("trends-three-months") }).focus();
  await opened.page.keyboard.press("ArrowRight");
  await opened.page.getByRole("heading", { name: words("trend-title-year") }).waitFor();
  await expect.poll(() => last(opened, "trends")).toEqual({ span: "year" });
});

test("ten years are drawn with few elements, not one a dot", async () => {
  const { page } = await open({ hash: "/main/trends", scene: "ten-years" }, wide);
  await page.locator(".plot").first().waitFor();
  await page.getByText(words("trends-all"), { exact: true }).click();
  await page.getByRole("heading", { name: words("trend-title-all") }).waitFor();
  // Five signs, 2,600 workdays: 13,000 dots.
  const drawn = await page.locator(".plot *").count();
  expect(drawn).toBeLessThan(2_000);
});

test("a deleted check-in comes back with Undo, and another is edited", async () => {
  const opened = await open({ hash: "/main/trends" }, wide);
  const { page } = opened;
  await page
    .getByRole("button", { name: words("trends-delete", { when: "Thu 19 Nov, 17:34" }) })
    .click();
  await page.getByText(words("trends-deleted", { when: "Thu 19 Nov, 17:34" })).waitFor();
  await expect.poll(() => last(opened, "delete_entry")).toEqual({ id: "entry-0" });
  await page.getByRole("button", { name: words("undo"), exact: true }).click();
  await page.getByText(words("pulse-undone-deletion", { date: "Thursday 19 November" })).waitFor();
  await page
    .getByRole("button", { name: words("trends-edit", { when: "Tue 17 Nov, 17:34" }) })
    .click();
  await page.locator("h1").first().waitFor();
  await expect
    .poll(() => last(opened, "open_check_in"))
    .toEqual({
      asked: { entry: "entry-1", work_date: null },
    });
});

test("a changed check-in is taken back to what it was, and the focus stays on its row", async () => {
  const opened = await open({ hash: "/main/trends" }, wide);
  const { page } = opened;
  const back = page.getByRole("button", {
    name: words("trends-undo-change", { when: "Mon 16 Nov, 17:34" }),
  });
  expect(await back.count()).toBe(1);
  await back.click();
  await page.getByText(words("pulse-undone-change", { date: "Monday 16 November" })).waitFor();
  await expect.poll(() => last(opened, "undo_change")).toEqual({ id: "entry-2" });
  await expect.poll(() => back.count()).toBe(0);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(await focused()).toBe(words("trends-edit", { when: "Mon 16 Nov, 17:34" }));
});

test("an earlier day is entered by its date, and a day to come is not", async () => {
  const opened = await open({ hash: "/main/trends" }, wide);
  const { page } = opened;
  const go = page.getByRole("button", { name: words("trends-earlier-open") });
  await go.click();
  await page.getByText(words("trends-earlier-missing")).waitFor();
  await page.getByLabel(words("date"), { exact: true }).fill("2026-12-24");
  await go.click();
  await page.getByText(words("trends-earlier-ahead")).waitFor();
  await page.getByLabel(words("date"), { exact: true }).fill("2026-11-12");
  await change(page);
  expect(await page.getByLabel(words("date"), { exact: true }).inputValue()).toBe("2026-11-12");
  await go.click();
  await expect
    .poll(() => last(opened, "open_check_in"))
    .toEqual({ asked: { entry: null, work_date: "2026-11-12" } });
});

test("the load is bars with a finding, and the same in the table", async () => {
  const { page, said } = await open({ hash: "/main/trends" }, wide);
  await page
    .getByRole("img", {
      name: `${words("trends-load-chart")}. ${words("load-finding", { days: 114, a_day: "5.1", heavier: "1.2" })}`,
    })
    .waitFor();
  expect(await page.locator(".plot .heavier rect").count()).toBeGreaterThan(20);
  await page.getByText(words("trends-table"), { exact: true }).click();
  await page.getByRole("columnheader", { name: words("sessions-trauma") }).waitFor();
  expect(said).toEqual([]);
});

test("a check-in that the pointer is near says its day and its words", async () => {
  const { page } = await open({ hash: "/main/trends" }, wide);
  const figure = page.getByRole("img", { name: `${words("sign-exhaustion")}.` });
  const tip = figure.locator("[aria-label=tip] text");
  await figure.hover();
  await figure.hover({ position: { x: 260, y: 50 } });
  await expect.poll(() => tip.textContent()).toMatch(/^.{3,12}: \w/);
});

test("a span that the pointer rests on is read before it is chosen, once", async () => {
  const { page, asked } = await open({ hash: "/main/trends" }, wide);
  const spans = async () =>
    (await asked()).filter(({ command }) => command === "trends").map(({ args }) => args);
  await page.getByText(words("trends-year")).hover();
  await expect.poll(spans).toEqual([{ span: "three_months" }, { span: "year" }]);
  await page.getByText(words("trends-year")).click();
  await page.getByRole("heading", { name: words("trend-title-year") }).waitFor();
  expect(await spans()).toEqual([{ span: "three_months" }, { span: "year" }]);
});
