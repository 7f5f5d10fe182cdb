// What every sheet in the guided window does: keeps its draft, sends it once, shows what came of
// it, and closes only when nothing is lost by it.
import type { AppError } from "../ipc/bindings";
import { asAppError, call } from "../ipc/client";
import { keeper } from "./keeper";

export class Guided<Draft, Result> {
  result = $state.raw<Result | null>(null);
  error = $state.raw<AppError | null>(null);
  /** The last draft could not be written: closing would lose it. */
  #unkept = false;
  #finishing = false;
  readonly #drafts;
  readonly #send;

  constructor(write: (draft: Draft) => Promise<unknown>, send: (draft: Draft) => Promise<Result>) {
    this.#send = send;
    this.#drafts = keeper<Draft>(write, (thrown) => {
      this.#unkept = thrown !== null;
      this.error = thrown === null ? null : asAppError(thrown);
    });
  }

  keep(draft: Draft, when: "now" | "soon"): void {
    this.#drafts.keep(draft, when);
  }

  settled(): Promise<void> {
    return this.#drafts.settled();
  }

  async finish(draft: Draft): Promise<void> {
    if (this.#finishing) return;
    this.#finishing = true;
    try {
      await this.settled();
      this.result = await this.#send(draft);
      this.error = null;
    } catch (thrown) {
      this.error = asAppError(thrown);
    } finally {
      this.#finishing = false;
    }
  }

  async close(): Promise<void> {
    await this.settled();
    if (this.#unkept && !this.result) return;
    await call("close_window", {}).catch((thrown: unknown) => (this.error = asAppError(thrown)));
  }
}
