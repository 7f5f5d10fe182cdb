// Serves the built window on this computer only, under the content security policy of the
// program, so that a screen that breaks the policy breaks its test.

import { createServer, type Server } from "node:http";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import type { AddressInfo } from "node:net";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};

interface Security {
  csp: Record<string, string>;
  freezePrototype?: boolean;
}

/** What the program's configuration says about every window. */
export const security: Security = (
  JSON.parse(readFileSync(new URL("../../tauri.conf.json", import.meta.url), "utf8")) as {
    app: { security: Security };
  }
).app.security;

/** The program's own policy; a directive it does not know, a browser passes by. */
const policy = Object.entries(security.csp)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join("; ");

export async function serve(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path === "/favicon.ico") {
      response.writeHead(204);
      response.end();
      return;
    }
    const file = join(folder, normalize(path === "/" ? "/index.html" : path));
    readFile(file).then(
      (body) => {
        response.writeHead(200, {
          "content-type": types[extname(file)] ?? "application/octet-stream",
          "content-security-policy": policy,
        });
        response.end(body);
      },
      () => {
        response.writeHead(404);
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
