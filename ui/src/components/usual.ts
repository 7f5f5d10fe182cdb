// "This is my new usual", and its way back: Today and Trends ask for it alike.

import { act } from "../act";
import type { AppError } from "../ipc/bindings";
import { t } from "../labels";
import { toast } from "./toast.svelte";

/** Has a sign's usual learned anew; the toast takes it back. What was refused, if anything. */
export async function learnAnew(sign: string): Promise<AppError | null> {
  const { answer, error } = await act("learn_anew", { sign });
  if (error) return error;
  toast.say(answer, { label: t("undo"), run: async () => void (await keepOld(sign)) });
  return null;
}

/** Takes the last request back. What was refused, if anything. */
export async function keepOld(sign: string): Promise<AppError | null> {
  const { error } = await act("keep_old_usual", { sign });
  if (!error) toast.say(t("notice-taken-back"));
  return error;
}
