// Draws every screen of screens.ts in a real browser engine and holds it to what every screen
// owes: no violation of axe-core, no sideways scrolling, nothing to scroll to below its end, nothing that
// the security policy stops, nothing said to the console. `ONLY=today npm run test:screens` draws what begins so.

import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { AxeResults } from "axe-core";
import { describe, expect, test } from "vitest";
import { inBrowser } from "./browser";
import { screens, type Shot } from "./screens";

const folder = fileURLToPath(new URL("./shots/", import.meta.url));
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const only = process.env["ONLY"];

mkdirSync(folder, { recursive: true });
const { open } = inBrowser();

/** Draws a screen with ordinary text, then doubles the text where it stands and draws it again. */
async function draw(shot: Shot, theme: "light" | "dark"): Promise<void> {
  const { page, said } = await open(shot, {
    viewport: { width: shot.width, height: shot.height },
    colorScheme: theme,
  });
  await shot.steps?.(page);
  await page.evaluate(() => document.fonts.ready);
  const script = await source();
  for (const [text, ending] of [
    ["100%", ""],
    ["200%", "-200"],
  ] as const) {
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, text);
    await page.waitForTimeout(150);
    await page.screenshot({ path: `${folder}${shot.name}-${theme}${ending}.png` });
    const sideways = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("html, main")]
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => `${element.tagName} ${element.scrollWidth} > ${element.clientWidth}`),
    );
    const below = await page.evaluate(() => {
      const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
      const end = document.querySelector("main")?.getBoundingClientRect().bottom ?? 0;
      return scrollHeight - Math.max(clientHeight, Math.ceil(end + scrollTop));
    });
    expect(said, `said to the console, text at ${text}`).toEqual([]);
    if (ending === "") await page.evaluate(script);
    const { violations } = await page.evaluate((): Promise<AxeResults> =>
      (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    );
    expect(
      violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) })),
      `axe-core, text at ${text}`,
    ).toEqual([]);
    expect(below, `pixels of nothing below the end, text at ${text}`).toBeLessThanOrEqual(1);
    expect(sideways, `scrolls sideways, text at ${text}`).toEqual([]);
  }
  await page.context().close();
}

let read: Promise<string> | undefined;
function source(): Promise<string> {
  read ??= import("node:fs/promises").then((files) => files.readFile(axe, "utf8"));
  return read;
}

for (const shot of screens) {
  if (only && !shot.name.startsWith(only)) continue;
  describe.concurrent(shot.name, () => {
    test("in light, with ordinary and doubled text", () => draw(shot, "light"));
    test("in dark, with ordinary and doubled text", () => draw(shot, "dark"));
  });
}
