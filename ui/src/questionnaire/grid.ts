// The grid of a questionnaire as plain values: which page an item is on, which key gives which
// answer, and what a key makes of where one is. No page, no program here.

/** So many items stand on a page. */
export const ON_A_PAGE = 10;

export const pagesOf = (items: number): number => Math.max(1, Math.ceil(items / ON_A_PAGE));

/** The items of a page, from 0. */
export function itemsOn(page: number, items: number): number[] {
  const from = page * ON_A_PAGE;
  return Array.from({ length: Math.max(0, Math.min(ON_A_PAGE, items - from)) }, (_, n) => from + n);
}

/**
 * The key of each answer; null where it has none. The printed value where all are single digits, else its place, unless
 * a place would say another answer than the digit that is printed: then only what is printed counts.
 */
export function keysOf(options: readonly number[]): (string | null)[] {
  const isDigit = (value: number) => Number.isInteger(value) && value >= 0 && value <= 9;
  const misleads = (value: number, at: number) =>
    isDigit(value) && value >= 1 && value <= options.length && value !== at + 1;
  if (options.every(isDigit) || options.some(misleads)) {
    return options.map((value) => (isDigit(value) ? String(value) : null));
  }
  return options.map((_, at) => (at < 9 ? String(at + 1) : null));
}

/** The keys in a line, where all items share them and nothing is left out: "0–4". */
export function keysInWords(items: readonly (readonly number[])[]): string | null {
  const [first = [], ...others] = items.map(keysOf);
  const shared = others.every((keys) => keys.join() === first.join());
  if (!shared || first.length === 0 || first.includes(null)) return null;
  const steady = first.every((key, at) => Number(key) === Number(first[0]) + at);
  return steady ? `${first[0]}–${first.at(-1)}` : first.join(", ");
}

/** A typed number; null where nothing or no number stands there. */
export function typed(text: string): number | null {
  const plain = text.trim().replace(",", ".");
  return plain === "" || Number.isNaN(Number(plain)) ? null : Number(plain);
}

export type Move =
  /** Answers the item and goes to the next. */
  | { do: "answer"; value: number | null; on: boolean }
  | { do: "item"; to: number }
  | { do: "go_on" }
  | { do: "close" };

/** What a key means at an item; null leaves it to the browser. */
export function meaning(
  key: string,
  options: readonly number[],
  answer: number | null,
  item: number,
): Move | null {
  const at = keysOf(options).indexOf(key);
  const value = options[at];
  if (value !== undefined) return { do: "answer", value, on: true };
  const current = answer === null ? -1 : options.indexOf(answer);
  switch (key) {
    case "ArrowRight":
      return {
        do: "answer",
        value: options[Math.min(current + 1, options.length - 1)] ?? null,
        on: false,
      };
    case "ArrowLeft":
      return { do: "answer", value: options[Math.max(current - 1, 0)] ?? null, on: false };
    case "ArrowDown":
      return { do: "item", to: item + 1 };
    case "ArrowUp":
    case "Backspace":
      return { do: "item", to: item - 1 };
    case "s":
    case "S":
      return { do: "answer", value: null, on: true };
    case "Enter":
      return { do: "go_on" };
    case "Escape":
      return { do: "close" };
    default:
      return null;
  }
}
