// What a person does in Settings, in a real browser engine over the built window: what is kept at
// once, and what stays while something is typed.

import { expect, test } from "vitest";
import { change, inBrowser, last, wide } from "./browser";
import { words } from "./words";

const { open } = inBrowser();

test("a place begins at its beginning, and the keys that scroll act on it without a click into it", async () => {
  const { page } = await open({ hash: "/main/today" }, wide);
  const main = page.locator("main");
  const down = (): Promise<number> => main.evaluate((it) => it.scrollTop);
  const left = (): Promise<number> =>
    main.evaluate((it) => it.scrollHeight - it.clientHeight - it.scrollTop);
  await page.getByRole("link", { name: words("nav-settings") }).click();
  await page.getByRole("heading", { name: words("nav-settings") }).waitFor();
  await page.getByRole("button", { name: words("open-folder") }).waitFor();
  await page.keyboard.press("End");
  await expect.poll(left).toBeLessThanOrEqual(1);
  expect(await down()).toBeGreaterThan(200);
  await page.getByRole("link", { name: words("nav-boundaries") }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: words("boundaries-title"), level: 1 }).waitFor();
  await expect.poll(down).toBe(0);
  await page.keyboard.press("PageDown");
  await expect.poll(down).toBeGreaterThan(200);
});

test("a setting is kept at once, and what is typed outlives a fresh reading", async () => {
  const opened = await open({ hash: "/main/settings" }, wide);
  const { page } = opened;
  await page.getByText(words("settings-theme-dark"), { exact: true }).click();
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset["theme"]))
    .toBe("dark");
  await expect
    .poll(() => last(opened, "save_settings"))
    .toMatchObject({
      form: { theme: "dark", day_start: "04:00" },
    });
  const start = page.getByLabel(words("settings-day-start"));
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
  await page.getByRole("button", { name: words("settings-passphrase-set") }).click();
  await page.getByLabel(words("settings-passphrase-new")).fill("tide");
  await page.getByLabel(words("passphrase-again")).fill("tides");
  await page.getByRole("button", { name: words("save"), exact: true }).click();
  await page.getByText(words("passphrase-differs")).waitFor();
  await page.getByLabel(words("passphrase-again")).fill("tide");
  await page.getByRole("button", { name: words("save"), exact: true }).click();
  await page.getByText(words("trouble-passphrase-short")).waitFor();
  await page.getByLabel(words("settings-passphrase-new")).fill("harbour slate");
  await page.getByLabel(words("passphrase-again")).fill("harbour slate");
  await page.getByRole("button", { name: words("save"), exact: true }).click();
  await page.getByText(words("settings-passphrase-kept")).waitFor();
});

test("a number of sessions that is none says so, and stays as it was typed", async () => {
  const { page } = await open({ hash: "/main/settings", scene: "sessions" }, wide);
  const cap = page.getByLabel(words("settings-session-cap"), { exact: true });
  await cap.fill("0");
  await page.getByLabel(words("settings-heavier-cap")).focus();
  await page.getByText(words("session-cap-problem", { typed: "0", most: 30 })).waitFor();
  expect(await cap.inputValue()).toBe("0");
  await cap.fill("5");
  await page.getByLabel(words("settings-heavier-cap")).focus();
  await page
    .getByText(words("session-cap-problem", { typed: "0", most: 30 }))
    .waitFor({ state: "detached" });
});

test("data is taken out as plain files, and in after a look at what would come", async () => {
  const { page, asked } = await open({ hash: "/main/settings" }, wide);
  await page.getByText(words("exchange-plain")).waitFor();
  await page.getByText(words("exchange-form-json"), { exact: true }).click();
  await page.getByRole("button", { name: words("export") }).click();
  await page
    .getByText(
      words("exchange-written", {
        files: 20,
        folder: "/home/ana/Documents/leeward-2026-11-20-json",
      }),
    )
    .waitFor();
  await page.getByRole("button", { name: words("choose-a-file") }).click();
  await page.getByText(words("data-counts", { new: 12, changed: 0, known: 148 })).waitFor();
  await page.getByText(words("data-kind-contacts")).waitFor();
  expect((await asked()).map(({ command }) => command)).not.toContain("import_data");
  await page.getByRole("button", { name: words("exchange-in") }).click();
  await page
    .getByText(
      words("exchange-taken-in", {
        counts: words("data-counts", { new: 12, changed: 0, known: 148 }),
      }),
    )
    .waitFor();
});

test("a backup is looked into before it takes the place of the data", async () => {
  const { page, asked } = await open({ hash: "/main/settings" }, wide);
  const looked = async (): Promise<unknown> =>
    (await asked()).findLast(({ command }) => command === "look_at_backup")?.args;
  await page.getByText("19 November 2026, 18:02").first().waitFor();
  await page.getByRole("button", { name: words("backups-restore"), exact: true }).click();
  await page.getByText(words("doctor-recovery-code")).last().waitFor();
  await page.getByLabel(words("backups-choose")).selectOption({ index: 1 });
  await expect.poll(looked).toMatchObject({ name: "leeward-20261118T171100000Z", secret: null });
  expect((await asked()).map(({ command }) => command)).not.toContain("restore_backup");
  await page.getByRole("button", { name: words("backups-restore-do"), exact: true }).click();
  await page.getByText(words("restore-done-count", { count: 214 })).waitFor();
});

test("a line to park is kept while it is typed", async () => {
  const small = { viewport: { width: 420, height: 230 } };
  const { page, asked } = await open({ hash: "/park" }, small);
  await page.getByLabel(words("parked-line")).fill("ask about the plum tree");
  await expect
    .poll(
      async () => (await asked()).findLast(({ command }) => command === "keep_parked_draft")?.args,
    )
    .toMatchObject({ line: "ask about the plum tree" });
});
