// Which key was meant, on any layout. Lives here: from a press to the key that a page's shortcuts are written for. What
// does not: what a key does (the pages), and whether it acts now.

/** What of a press is looked at; of a `KeyboardEvent`, all of it is. */
export type Press = Pick<KeyboardEvent, "key" | "code" | "shiftKey">;

/**
 * The key, or what stands at its place on a US keyboard where the layout has no such sign without Shift: `&` on the
 * digit row of AZERTY is 1, `١` of an Arabic layout too, and `ы` of a Russian one is s. On the number pad only while it
 * types: with Num Lock off its 4 is an arrow.
 */
export function keyOf({ key, code, shiftKey }: Press): string {
  if (/^[0-9]$/.test(key)) return key;
  const row = /^Digit([0-9])$/.exec(code)?.[1];
  // Where Shift gives the digit it arrives as one above; elsewhere Shift+1 is an exclamation mark and no answer.
  if (row !== undefined && !shiftKey) return row;
  const types = [...key].length === 1;
  const pad = /^Numpad([0-9])$/.exec(code)?.[1];
  if (pad !== undefined && types) return pad;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const foreign = types && /\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key);
  return letter !== undefined && foreign ? letter.toLowerCase() : key;
}

/** Whether a key is pressed by itself: one with Ctrl, Alt, AltGr or Meta belongs to the system, one that composes to a text. */
export function alone(event: KeyboardEvent): boolean {
  const held = event.ctrlKey || event.altKey || event.metaKey || event.isComposing;
  return !held && !event.getModifierState("AltGraph");
}
