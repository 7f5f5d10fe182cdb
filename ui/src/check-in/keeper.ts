// Keeps a draft without losing the newest and without two writes at once: while one is on its
// way the next waits, and of several that wait only the last is written.

export interface Keeper<T> {
  /** `soon` waits a moment for more, but not for the typing to end. */
  keep(value: T, when: "now" | "soon"): void;
  /** Resolves once everything said so far is kept, or was refused. */
  settled(): Promise<void>;
}

const pause = 250;

/** `said` hears null after a write that worked and what was thrown after one that did not. */
export function keeper<T>(
  write: (value: T) => Promise<unknown>,
  said: (thrown: unknown) => void,
): Keeper<T> {
  let waiting: { value: T } | null = null;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function drain(): Promise<void> {
    while (waiting) {
      const { value } = waiting;
      waiting = null;
      try {
        await write(value);
        said(null);
      } catch (thrown) {
        said(thrown);
      }
    }
    running = null;
  }

  function go(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    // Without anything to write, `drain` would be over before it is known to run, and would seem to run for ever.
    if (!running && waiting) running = drain();
    return running ?? Promise.resolve();
  }

  return {
    keep(value, when) {
      waiting = { value };
      if (when === "now") void go();
      else timer ??= setTimeout(() => void go(), pause);
    },
    settled: () => go(),
  };
}
