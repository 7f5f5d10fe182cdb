// Draws every screen of screens.ts in a real browser engine and holds it to what every screen
// owes: no violation of axe-core, no sideways scrolling, nothing that the security policy stops,
// nothing said to the console. `ONLY=today npm run test:screens` draws what begins so.

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

async function draw(shot: Shot, theme: "light" | "dark", text: 100 | 200): Promise<void> {
  const { page, said } = await open(shot, {
    viewport: { width: shot.width, height: shot.height },
    colorScheme: theme,
  });
  if (text === 200) {
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
  }
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
  await page.context().close();
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
  describe.concurrent(shot.name, () => {
    for (const theme of ["light", "dark"] as const) {
      for (const text of [100, 200] as const) {
        test(`${theme}, text at ${text} %`, () => draw(shot, theme, text));
      }
    }
  });
}
