// One browser engine and one served window for a test file.

import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { security, serve } from "./serve";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Asked {
  command: string;
  args: Record<string, unknown>;
}

export interface Opened {
  page: Page;
  /** Errors and warnings of the console, and what was thrown. */
  said: string[];
  /** What the window asked the program, in order. */
  asked: () => Promise<Asked[]>;
}

/** The main window. */
export const wide = { viewport: { width: 1120, height: 900 } };

/** The window of a check-in. */
export const small = { viewport: { width: 480, height: 640 } };

/** The last thing the program was asked under a name. */
export async function last(opened: Opened, command: string): Promise<unknown> {
  return (await opened.asked()).filter((asked) => asked.command === command).at(-1)?.args;
}

/** Presses keys by their sign and place, as a keyboard of any layout sends them. */
export async function pressAt(page: Page, ...keys: { key: string; code: string }[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const { key, code } of keys) {
    const text = [...key].length === 1 ? { text: key } : {};
    await session.send("Input.dispatchKeyEvent", { type: "keyDown", key, code, ...text });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", key, code });
  }
  await session.detach();
}

/** The program says that something changed. */
export const change = (page: Page): Promise<boolean> =>
  page.evaluate(() => dispatchEvent(new Event("leeward:changed")));

/** Call it once at the top of a test file: `open` then opens a window at an address. */
export function inBrowser(): {
  open: (
    address: { hash: string; scene?: string | undefined },
    options: BrowserContextOptions,
  ) => Promise<Opened>;
} {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    site = await serve(fileURLToPath(new URL("../dist-screens/", import.meta.url)));
    browser = await chromium.launch({
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: flags,
    });
  });

  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  return {
    async open({ hash, scene = "ready" }, options) {
      const context = await browser.newContext({ reducedMotion: "reduce", ...options });
      const page = await context.newPage();
      const said: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") said.push(message.text());
      });
      page.on("pageerror", (error) => said.push(error.message));
      // As the program does before any script of a window. Observable Plot does not live with it.
      if (security.freezePrototype) {
        await page.addInitScript(() => void Object.freeze(Object.prototype));
      }
      await page.addInitScript(() => {
        const asked: unknown[] = [];
        Object.assign(globalThis, { asked });
        addEventListener("leeward:asked", (event) => asked.push((event as CustomEvent).detail));
      });
      await page.goto(`${site.url}?scene=${scene}#${hash}`);
      await page.locator("h1").first().waitFor();
      return {
        page,
        said,
        asked: () => page.evaluate(() => (globalThis as unknown as { asked: Asked[] }).asked),
      };
    },
  };
}
