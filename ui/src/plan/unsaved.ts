// A week that was changed and not saved yet: it outlives its place on screen, not the window.

import type { PlanForm } from "../ipc/bindings";

let kept: PlanForm | null = null;

export const unsaved = {
  /** What was left behind, if anything. */
  get plan(): PlanForm | null {
    return kept;
  },
  /** Keeps what was typed, where it says something else than what it began from. */
  leave(typed: PlanForm, began: PlanForm): boolean {
    kept = JSON.stringify(typed) === JSON.stringify(began) ? null : typed;
    return kept !== null;
  },
  drop(): void {
    kept = null;
  },
};
