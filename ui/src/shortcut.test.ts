import { expect, test } from "vitest";
import { shortcut } from "./shortcut";

test("a shortcut is written as the system writes it", () => {
  expect(shortcut("C", "Linux x86_64")).toBe("Ctrl+C");
  expect(shortcut("C", "Win32")).toBe("Ctrl+C");
  expect(shortcut("C", "MacIntel")).toBe("⌘C");
});
