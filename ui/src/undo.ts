// The way back from a deletion, wherever it was made.

import { act } from "./act";
import { toast } from "./components/toast.svelte";
import type { AppError } from "./ipc/bindings";
import { t } from "./labels";

/** Brings back what was deleted last and says so; gives back why it can't. */
export async function undoDeletion(): Promise<AppError | null> {
  const { answer, error } = await act("undo", {});
  if (!error) toast.say(answer ?? t("restored"));
  return error;
}
