// Draws every screen of screens.ts in a real browser engine and holds it to what every screen
// owes: no violation of axe-core, no sideways scrolling, nothing that the security policy stops,
// nothing said to the console. `ONLY=today npm run test:screens` draws what begins so.

import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { AxeResults } from "axe-core";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { screens, type Shot } from "./screens";
import { serve } from "./serve";

const folder = fileURLToPath(new URL("./shots/", import.meta.url));
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const only = process.env["ONLY"];

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  site = await serve(fileURLToPath(new URL("../dist/", import.meta.url)));
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function draw(shot: Shot, theme: "light" | "dark", text: 100 | 200): Promise<void> {
  const context = await browser.newContext({
    // Doubled text is read further down: the picture shows as much of the page.
    viewport: { width: shot.width, height: (shot.height * text) / 100 },
    colorScheme: theme,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(error.message));
  await page.goto(`${site.url}?scene=${shot.scene ?? "ready"}#${shot.hash}`);
  if (text === 200) {
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
  }
  await page.locator("h1").first().waitFor();
  await shot.steps?.(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(200);
  const name = `${shot.name}-${theme}${text === 200 ? "-200" : ""}`;
  await page.screenshot({ path: `${folder}${name}.png` });
  const sideways = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("html, main")]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName} ${element.scrollWidth} > ${element.clientWidth}`),
  );
  expect(said, "said to the console").toEqual([]);
  await page.evaluate(await source());
  const { violations } = await page.evaluate((): Promise<AxeResults> =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  await context.close();
  expect(
    violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) })),
    "axe-core",
  ).toEqual([]);
  expect(sideways, "scrolls sideways").toEqual([]);
}

let read: Promise<string> | undefined;
function source(): Promise<string> {
  read ??= import("node:fs/promises").then((files) => files.readFile(axe, "utf8"));
  return read;
}

for (const shot of screens) {
  if (only && !shot.name.startsWith(only)) continue;
  describe(shot.name, () => {
    for (const theme of ["light", "dark"] as const) {
      for (const text of [100, 200] as const) {
        test(`${theme}, text at ${text} %`, () => draw(shot, theme, text));
      }
    }
  });
}
