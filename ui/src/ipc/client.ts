// The one way to the program: a typed call a command, and the program's word that something
// changed. In a browser without the program the invented answers of mock/ take its place, but not
// in the window that ships: Vite leaves them out of what it builds for the program.

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { AppError, Commands, ErrorCode } from "./bindings";

export type CommandName = keyof Commands;
export type Args<C extends CommandName> = Commands[C]["args"];
export type Answer<C extends CommandName> = Commands[C]["result"];

const inProgram = "__TAURI_INTERNALS__" in globalThis;

/** Asks the program; what it refuses is thrown as an `AppError`. */
export async function call<C extends CommandName>(command: C, args: Args<C>): Promise<Answer<C>> {
  try {
    // A constant to the builder: all that is behind it goes with it.
    if (import.meta.env.MODE !== "production" && !inProgram) {
      const { answer } = await import("./mock");
      return await answer(command, args);
    }
    return await invoke<Answer<C>>(command, args as Record<string, unknown>);
  } catch (thrown) {
    throw asAppError(thrown);
  }
}

const codes: readonly ErrorCode[] = [
  "invalid_input",
  "locked",
  "wrong_secret",
  "read_only",
  "io",
  "damaged",
  "gone",
  "internal",
];

export function isAppError(value: unknown): value is AppError {
  if (typeof value !== "object" || value === null) return false;
  const { code, message } = value as Partial<AppError>;
  return typeof message === "string" && codes.some((known) => known === code);
}

/** Whatever was thrown, as the one kind of error a screen shows. */
export function asAppError(thrown: unknown): AppError {
  if (isAppError(thrown)) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: "internal", message };
}

/**
 * Calls back when what is shown may be old: the program says `changed` each minute and after each
 * change, and a window that comes to the front reads afresh. Returns how to stop.
 */
export function onChanged(reload: () => void): () => void {
  let stopped = false;
  let unlisten: (() => void) | undefined;
  if (inProgram) {
    listen("changed", reload).then(
      (stop) => (stopped ? stop() : (unlisten = stop)),
      () => undefined,
    );
  }
  window.addEventListener("leeward:changed", reload);
  window.addEventListener("focus", reload);
  return () => {
    stopped = true;
    unlisten?.();
    window.removeEventListener("leeward:changed", reload);
    window.removeEventListener("focus", reload);
  };
}

/** Tells this window's own screens to read afresh, after something they did. */
export function sayChanged(): void {
  window.dispatchEvent(new Event("leeward:changed"));
}

/**
 * Takes the closing of the window over: `close` writes what is not written yet and then asks for
 * `close_window`. Where nobody takes it over, the window just closes. Returns how to stop.
 */
export function onClosing(close: () => void): () => void {
  const taken = (event: Event): void => {
    event.preventDefault();
    close();
  };
  window.addEventListener("leeward:closing", taken);
  return () => window.removeEventListener("leeward:closing", taken);
}
