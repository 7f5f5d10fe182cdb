// Something a person asked for from a screen: done, or said in a sentence why not.

import type { AppError } from "./ipc/bindings";
import {
  type Args,
  type Answer,
  asAppError,
  call,
  type CommandName,
  sayChanged,
} from "./ipc/client";

export type Done<T> = { answer: T; error: null } | { answer: null; error: AppError };

/** Asks the program to do something, and the screens to read afresh when it did. */
export async function act<C extends CommandName>(
  command: C,
  args: Args<C>,
): Promise<Done<Answer<C>>> {
  try {
    const answer = await call(command, args);
    sayChanged();
    return { answer, error: null };
  } catch (thrown) {
    return { answer: null, error: asAppError(thrown) };
  }
}
