// What a person does in Settings, in a real browser engine over the built window: what is kept at
// once, and what stays while something is typed.

import { expect, test } from "vitest";
import { change, inBrowser, last, wide } from "./browser";

const { open } = inBrowser();

test("a place begins at its beginning, and the keys that scroll act on it without a click into it", async () => {
  const { page } = await open({ hash: "/main/today" }, wide);
  const main = page.locator("main");
  const down = (): Promise<number> => main.evaluate((it) => it.scrollTop);
  const left = (): Promise<number> =>
    main.evaluate((it) => it.scrollHeight - it.clientHeight - it.scrollTop);
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("heading", { name: "Settings" }).waitFor();
  await page.getByRole("button", { name: "Open the folder" }).waitFor();
  await page.keyboard.press("End");
  await expect.poll(left).toBeLessThanOrEqual(1);
  expect(await down()).toBeGreaterThan(200);
  await page.getByRole("link", { name: "Boundaries" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Your week", level: 1 }).waitFor();
  await expect.poll(down).toBe(0);
  await page.keyboard.press("PageDown");
  await expect.poll(down).toBeGreaterThan(200);
});

test("a setting is kept at once, and what is typed outlives a fresh reading", async () => {
  const opened = await open({ hash: "/main/settings" }, wide);
  const { page } = opened;
  await page.getByText("Dark", { exact: true }).click();
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset["theme"]))
    .toBe("dark");
  await expect
    .poll(() => last(opened, "save_settings"))
    .toMatchObject({
      form: { theme: "dark", day_start: "04:00" },
    });
  const start = page.getByLabel("Your day starts at");
  await start.fill("05:3");
  await change(page);
  expect(await start.inputValue()).toBe("05:3");
  await start.fill("05:30");
  await page.keyboard.press("Tab");
  await expect
    .poll(() => last(opened, "save_settings"))
    .toMatchObject({ form: { theme: "dark", day_start: "05:30" } });
});

test("a passphrase is typed twice, and a refusal stands beside it", async () => {
  const opened = await open({ hash: "/main/settings" }, wide);
  const { page } = opened;
  await page.getByRole("button", { name: "Set a passphrase" }).click();
  await page.getByLabel("New passphrase").fill("tide");
  await page.getByLabel("The same again").fill("tides");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("The two are not the same.").waitFor();
  await page.getByLabel("The same again").fill("tide");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("At least eight characters").waitFor();
  await page.getByLabel("New passphrase").fill("harbour slate");
  await page.getByLabel("The same again").fill("harbour slate");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("The passphrase is set.").waitFor();
});

test("a number of sessions that is none says so, and stays as it was typed", async () => {
  const { page } = await open({ hash: "/main/settings", scene: "sessions" }, wide);
  const cap = page.getByLabel("Your own number of sessions a day");
  await cap.fill("0");
  await page.getByLabel("Of these, heavier ones").focus();
  await page.getByText("“0” is not a whole number").waitFor();
  expect(await cap.inputValue()).toBe("0");
  await cap.fill("5");
  await page.getByLabel("Of these, heavier ones").focus();
  await page.getByText("“0” is not a whole number").waitFor({ state: "detached" });
});

test("check-ins are taken out as plain files, and in after a look at what would come", async () => {
  const { page, asked } = await open({ hash: "/main/settings" }, wide);
  await page.getByText("These files are not encrypted").waitFor();
  await page.getByText("JSON", { exact: true }).click();
  await page.getByRole("button", { name: "Choose a folder…" }).click();
  await page.getByText("leeward-2026-11-20-json").waitFor();
  await page.getByRole("button", { name: "Choose a file…" }).click();
  await page.getByText("12 check-ins are new; 148 were here already.").waitFor();
  expect((await asked()).map(({ command }) => command)).not.toContain("import_check_ins");
  await page.getByRole("button", { name: "Take them in" }).click();
  await page.getByText("Done. 12 check-ins are new").waitFor();
});
