// What a person does with a longer questionnaire, in a real browser engine over the built window: answering
// by item number, how often it comes, one of one's own.

import { expect, test } from "vitest";
import { inBrowser, pressAt, small, wide } from "./browser";
import { words } from "./words";

const { open } = inBrowser();

test("a questionnaire is answered by keys, leaves one out, and stores what was typed", async () => {
  const { page, asked } = await open({ hash: "/check-in?instrument=CBI" }, small);
  await page.getByRole("button", { name: "work item, number 10" }).click();
  // Ten keys fill the page; Enter turns it; the focus is on the first item of the next.
  for (const key of ["1", "2", "3", "4", "5", "s", "1", "1", "1", "2", "Enter", "5"]) {
    await page.keyboard.press(key);
  }
  await page.getByText(words("questionnaire-answered", { answered: 10, of: 19 })).waitFor();
  await page.keyboard.press("Enter");
  await page
    .getByText(
      words("questionnaire-title", { name: "Professional Quality of Life Scale, version 5" }),
    )
    .waitFor();
  const sent = (await asked()).find(({ command }) => command === "finish_questionnaire");
  const answers = [0, 25, 50, 75, 100, null, 0, 0, 0, 25, 100, ...Array(8).fill(null)];
  expect(sent?.args).toEqual({
    form: {
      id: "CBI",
      edition: "energy-at-10",
      work_date: "2026-11-20",
      answers,
      page: 1,
      entry: null,
    },
  });
});

test("each item offers its own answers with their words, and a number is typed where any will do", async () => {
  const { page, asked } = await open({ hash: "/check-in?instrument=team-shift" }, small);
  const item = (name: RegExp) => page.getByRole("radiogroup", { name });
  await item(/^1\./).getByRole("radio", { name: "3, very" }).getByText("3 very").waitFor();
  await item(/^3\./).getByRole("radio", { name: "2, yes, not this week" }).click();
  // The key is what is printed, not the place: 4 is the third answer.
  await page.keyboard.press("4");
  const number = page.getByLabel(/^4\./);
  await number.fill("73");
  await number.press("Enter");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect
    .poll(
      async () => (await asked()).find(({ command }) => command === "finish_questionnaire")?.args,
    )
    .toMatchObject({ form: { answers: [2, null, 4, 73] } });
});

test("a questionnaire takes the digit row of a French keyboard and the number pad", async () => {
  const { page, asked } = await open({ hash: "/check-in?instrument=CBI" }, small);
  await page.getByRole("button", { name: "work item, number 10" }).click();
  await page.getByRole("radiogroup").first().waitFor();
  await pressAt(
    page,
    { key: "&", code: "Digit1" },
    { key: "(", code: "Digit5" },
    { key: "2", code: "Numpad2" },
  );
  await expect
    .poll(async () => JSON.stringify((await asked()).at(-1)?.args))
    .toContain('"answers":[0,100,25,');
});

test("a change of a questionnaire's answers is taken back on its last page", async () => {
  const { page, asked } = await open({ hash: "/check-in?instrument=WHO-5&entry=q-9" }, small);
  await page.getByRole("radiogroup").first().waitFor();
  for (const key of ["3", "Enter"]) await page.keyboard.press(key);
  await page
    .getByText(
      words("questionnaire-title-changed", {
        name: "Professional Quality of Life Scale, version 5",
      }),
    )
    .waitFor();
  await page.getByRole("button", { name: words("questionnaire-undo") }).click();
  await page.getByText(words("questionnaire-undone-hint")).waitFor();
  expect((await asked()).map(({ command }) => command)).toContain("undo");
});

test("a questionnaire that is due is one line on Today, and opens from there", async () => {
  const { page, asked } = await open({ hash: "/main/today", scene: "due" }, wide);
  await page.getByRole("button", { name: words("questionnaire-due-action") }).click();
  await expect
    .poll(async () => (await asked()).find(({ command }) => command === "open_check_in")?.args)
    .toEqual({ asked: { entry: null, work_date: null, instrument: "WHO-5" } });
});

test("a questionnaire that is due can wait, and how often it comes is chosen in Trends", async () => {
  const { page, asked } = await open({ hash: "/main/today", scene: "due" }, wide);
  await page
    .getByRole("listitem")
    .getByRole("button", { name: words("not-now") })
    .click();
  await page.getByText(words("today-questionnaire-put-off")).waitFor();
  await page
    .getByText(words("questionnaire-due", { name: "WHO-5 Well-Being Index" }))
    .waitFor({ state: "detached" });
  await page.getByRole("link", { name: words("nav-trends") }).click();
  const often = page.getByLabel(
    words("questionnaires-cadence-of", { name: "WHO-5 Well-Being Index" }),
  );
  await often.selectOption(words("questionnaire-cadence", { days: 14 }));
  await expect
    .poll(async () => (await asked()).find(({ command }) => command === "set_cadence")?.args)
    .toEqual({ id: "WHO-5", days: 14 });
});

test("a questionnaire of one's own is looked at, added, taken out and brought back", async () => {
  const { page, asked } = await open({ hash: "/main/trends" }, wide);
  await page.getByRole("button", { name: words("own-choose") }).click();
  await page.getByText(words("own-scored")).waitFor();
  await page
    .getByText(
      words("questionnaire-file-scored", {
        name: "Support",
        how: "mean",
        count: 3,
        items: "1, 2, 3",
      }),
    )
    .waitFor();
  const left = { name: "Anything else?", why: "no_number" };
  await page.getByText(words("questionnaire-file-left-out", left)).waitFor();
  expect((await asked()).map(({ command }) => command)).not.toContain("add_questionnaire");
  await page.getByRole("button", { name: words("add") }).click();
  await page
    .getByRole("button", { name: words("own-remove-of", { name: "How the team shift went" }) })
    .click();
  await page.getByText(words("own-removed", { name: "How the team shift went" })).waitFor();
  await page.getByRole("button", { name: words("undo"), exact: true }).click();
  await page
    .getByRole("button", {
      name: words("questionnaires-answer-of", { name: "How the team shift went" }),
    })
    .waitFor();
  const sent = (await asked()).filter(({ command }) => command === "remove_questionnaire");
  expect(sent.map(({ args }) => args)).toEqual([
    { id: "team-shift", removed: true },
    { id: "team-shift", removed: false },
  ]);
});
