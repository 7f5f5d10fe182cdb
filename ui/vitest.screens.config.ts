import { defineConfig } from "vitest/config";

// Every screen in a real browser engine, over the window built with its invented answers. What
// the program ships is looked through as well: run `npm run build` first.
export default defineConfig({
  test: {
    include: [
      "tests/screens.test.ts",
      "tests/flows.test.ts",
      "tests/questionnaires.test.ts",
      "tests/today.test.ts",
      "tests/trends.test.ts",
      "tests/boundaries.test.ts",
      "tests/settings.test.ts",
      "tests/shipped.test.ts",
    ],
    maxConcurrency: 4,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
