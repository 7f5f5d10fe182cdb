// A view that stays true: read when the screen appears, when its question changes, when the
// program says `changed`, and when the window comes to the front. The old view stays on screen
// until the new one is there, and when reading fails.

import type { AppError } from "./bindings";
import { type Answer, type Args, asAppError, call, type CommandName, onChanged } from "./client";

export interface Live<T> {
  /** Null until the first answer. */
  readonly view: T | null;
  /** Why the last reading failed. */
  readonly error: AppError | null;
  reload(): Promise<void>;
}

/** What will probably be asked next, and its answer. */
let foreseen: { asked: string; answer: Promise<unknown> } | null = null;

const asking = (command: CommandName, args: unknown): string => JSON.stringify([command, args]);

/** Asks what will probably be asked next, so that its answer is there when it is: the pointer is on what asks it. */
export function foresee<C extends CommandName>(command: C, args: Args<C>): void {
  const asked = asking(command, args);
  if (foreseen?.asked === asked) return;
  const answer = call(command, args);
  // Why it failed is said when it is asked for.
  answer.catch(() => {
    if (foreseen?.answer === answer) foreseen = null;
  });
  foreseen = { asked, answer };
}

/** The answer that was asked for ahead, once. */
function taken<C extends CommandName>(command: C, args: Args<C>): Promise<Answer<C>> | null {
  if (foreseen?.asked !== asking(command, args)) return null;
  const { answer } = foreseen;
  foreseen = null;
  return answer as Promise<Answer<C>>;
}

/** Call it while a component is being set up. `args` may read state: a change asks again. */
export function live<C extends CommandName>(command: C, args: () => Args<C>): Live<Answer<C>> {
  let view = $state.raw<Answer<C> | null>(null);
  let error = $state.raw<AppError | null>(null);
  let latest = 0;

  async function read(asked: Args<C>): Promise<void> {
    const mine = ++latest;
    try {
      const answer = await (taken(command, asked) ?? call(command, asked));
      if (mine !== latest) return;
      view = answer;
      error = null;
    } catch (thrown) {
      if (mine === latest) error = asAppError(thrown);
    }
  }

  $effect(() => {
    void read(args());
  });
  $effect(() =>
    onChanged(() => {
      foreseen = null;
      void read(args());
    }),
  );

  return {
    get view() {
      return view;
    },
    get error() {
      return error;
    },
    reload: () => read(args()),
  };
}
