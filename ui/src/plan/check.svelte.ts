// What the program makes of a work week while it is typed: asked again a moment after each
// change, the newest answer wins.

import { untrack } from "svelte";
import type { AppError, PlanCheck, PlanForm } from "../ipc/bindings";
import { asAppError, call } from "../ipc/client";

export interface Checked {
  /** The last answer; it may be a moment older than the form. */
  readonly check: PlanCheck | null;
  readonly error: AppError | null;
  /** The answer for the form as it is now, for the moment before it is kept. */
  now(): Promise<PlanCheck | null>;
}

const pause = 150;

/** Call it while a component is being set up; `form` reads state. */
export function checked(form: () => PlanForm | null, first: PlanCheck | null = null): Checked {
  let check = $state.raw(first);
  let error = $state.raw<AppError | null>(null);
  let latest = 0;

  async function ask(form: PlanForm): Promise<PlanCheck | null> {
    const mine = ++latest;
    try {
      const answer = await call("check_plan", { form });
      if (mine !== latest) return answer;
      check = answer;
      error = null;
      return answer;
    } catch (thrown) {
      if (mine === latest) error = asAppError(thrown);
      return null;
    }
  }

  $effect(() => {
    const now = form();
    if (!now) return;
    const plain = $state.snapshot(now);
    // The answer must not ask again.
    const first = untrack(() => check === null);
    const timer = setTimeout(() => void ask(plain), first ? 0 : pause);
    return () => clearTimeout(timer);
  });

  return {
    get check() {
      return check;
    },
    get error() {
      return error;
    },
    async now() {
      const current = form();
      return current ? ask($state.snapshot(current)) : null;
    },
  };
}
