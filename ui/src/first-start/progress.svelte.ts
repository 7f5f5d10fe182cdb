// How far first start is, for as long as the window lives: looking at "Need someone now?" on the
// way loses nothing that was typed.

import type { FirstStartForm, FirstStartView, RecoveryCodeView } from "../ipc/bindings";
import { asAppError, call } from "../ipc/client";

export const pages = ["what", "week", "end", "knock", "first"] as const;
export type PageName = (typeof pages)[number];

class Progress {
  at = $state(0);
  view = $state.raw<FirstStartView | null>(null);
  form = $state<FirstStartForm | null>(null);
  code = $state.raw<RecoveryCodeView | null>(null);

  get page(): PageName {
    return pages[this.at] ?? "what";
  }

  /** Reads the proposal once; what was typed since stays. */
  async begin(): Promise<void> {
    if (this.view) return;
    this.view = await call("first_start", {});
    this.useDefaults();
  }

  useDefaults(): void {
    if (!this.view) return;
    this.form = {
      plan: structuredClone(this.view.plan),
      autostart: this.view.autostart ?? false,
    };
  }

  /** Stores what was chosen; throws an `AppError` if that fails. */
  async finish(): Promise<void> {
    if (!this.form) return;
    try {
      await call("finish_first_start", { form: $state.snapshot(this.form) });
    } catch (thrown) {
      throw asAppError(thrown);
    }
  }
}

export const progress = new Progress();
