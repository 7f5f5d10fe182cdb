// The week while it is changed: one draft that the strip and the typed form share, with a way back
// for each change. A fresh reading takes nothing away that was not saved.

import type { PlanForm } from "../ipc/bindings";

/** Changes closer together than this are one step back. */
const TOGETHER = 400;

export class Draft {
  form = $state<PlanForm>() as PlanForm;
  #kept = $state.raw<PlanForm>() as PlanForm;
  #before = $state.raw<PlanForm[]>([]);
  #last: PlanForm;

  /** Call it while a component is being set up. `left` is what was changed and not saved before. */
  constructor(kept: PlanForm, left: PlanForm | null = null) {
    this.form = structuredClone(left ?? kept);
    this.#kept = kept;
    this.#last = kept;
    $effect(() => {
      const now = $state.snapshot(this.form);
      const timer = setTimeout(() => this.#step(now), TOGETHER);
      return () => clearTimeout(timer);
    });
  }

  /** Whether anything differs from what is kept. */
  get changed(): boolean {
    return !same(this.form, this.#kept);
  }

  get canUndo(): boolean {
    return this.#before.length > 0 || this.changed;
  }

  /** What is kept. */
  get kept(): PlanForm {
    return this.#kept;
  }

  /** A fresh reading: taken where nothing was changed. */
  follow(kept: PlanForm): void {
    if (same(kept, this.#kept)) return;
    const untouched = !this.changed;
    this.#kept = kept;
    if (untouched) this.#take(kept);
  }

  /** The change before last, step by step. */
  undo(): void {
    this.#step($state.snapshot(this.form));
    const to = this.#before.at(-1);
    if (!to) return;
    this.#before = this.#before.slice(0, -1);
    this.#last = to;
    this.form = structuredClone(to);
  }

  /** Back to what is kept. */
  discard(): void {
    this.#take(this.#kept);
  }

  /** What is in the form was kept. */
  saved(): void {
    this.#take($state.snapshot(this.form));
  }

  #take(kept: PlanForm): void {
    this.#kept = kept;
    this.#last = kept;
    this.#before = [];
    this.form = structuredClone(kept);
  }

  #step(now: PlanForm): void {
    if (same(now, this.#last)) return;
    this.#before = [...this.#before, this.#last];
    this.#last = now;
  }
}

function same(one: PlanForm, other: PlanForm): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
