import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keeper } from "./keeper";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("of several drafts that wait for a slow write only the last follows it", async () => {
  const written: number[] = [];
  const releases: (() => void)[] = [];
  const drafts = keeper<number>(
    (value) =>
      new Promise<void>((resolve) => {
        written.push(value);
        releases.push(resolve);
      }),
    () => undefined,
  );
  drafts.keep(1, "now");
  drafts.keep(2, "now");
  drafts.keep(3, "now");
  expect(written).toEqual([1]);
  const settled = drafts.settled();
  releases.shift()?.();
  await vi.waitFor(() => expect(written).toEqual([1, 3]));
  releases.shift()?.();
  await settled;
  expect(written).toEqual([1, 3]);
});

test("steady typing is written every quarter of a second, and at once when the window closes", async () => {
  const written: string[] = [];
  const drafts = keeper<string>(
    async (value) => void written.push(value),
    () => undefined,
  );
  drafts.keep("a", "soon");
  await vi.advanceTimersByTimeAsync(200);
  drafts.keep("ab", "soon");
  await vi.advanceTimersByTimeAsync(49);
  expect(written).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(written).toEqual(["ab"]);
  drafts.keep("abc", "soon");
  await drafts.settled();
  expect(written).toEqual(["ab", "abc"]);
});

test("a refused write is told, and the next one that works takes it back", async () => {
  const heard: unknown[] = [];
  let full = true;
  const drafts = keeper<number>(
    async () => {
      if (full) throw "disk full";
    },
    (thrown) => heard.push(thrown),
  );
  drafts.keep(1, "now");
  await drafts.settled();
  full = false;
  drafts.keep(2, "now");
  await drafts.settled();
  expect(heard).toEqual(["disk full", null]);
});

test("what is said after a look at whether all is kept is kept as well", async () => {
  const written: string[] = [];
  const drafts = keeper<string>(
    (value) => Promise.resolve(written.push(value)),
    () => undefined,
  );
  await drafts.settled();
  drafts.keep("a", "now");
  await drafts.settled();
  await drafts.settled();
  drafts.keep("b", "soon");
  await drafts.settled();
  expect(written).toEqual(["a", "b"]);
});
