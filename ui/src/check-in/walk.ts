// The guided check-in as a plain value and one step function: which page is shown, what is
// answered, and what a key or a click makes of it. No page, no timer, no program here.

/** Five answers, 0 to 4; null is unanswered or skipped. */
export type Answers = readonly (number | null)[];

export interface Walk {
  /** From 0; the page after the last question is the note, where one is asked for. */
  page: number;
  answers: Answers;
  note: string;
  noteAsked: boolean;
}

export type Act =
  | { do: "choose"; answer: number }
  /** Chooses and stays: the arrow keys look around before they go on. */
  | { do: "mark"; answer: number }
  | { do: "skip" }
  | { do: "back" }
  | { do: "go_on" }
  | { do: "write"; note: string };

export type Effect = "none" | "keep" | "finish";

export interface Step {
  walk: Walk;
  /** `keep`: something was said that a crash must not lose. */
  effect: Effect;
}

export const onNote = (walk: Walk): boolean => walk.page >= walk.answers.length;

export const pages = (walk: Walk): number => walk.answers.length + (walk.noteAsked ? 1 : 0);

const isLast = (walk: Walk): boolean => walk.page === pages(walk) - 1;

/** One answer or a note is a check-in; nothing at all is not. */
export function saysSomething({ answers, note }: Walk): boolean {
  return answers.some((answer) => answer !== null) || note.trim() !== "";
}

export function step(walk: Walk, act: Act): Step {
  switch (act.do) {
    case "choose":
      return onward(answered(walk, act.answer));
    case "mark":
      return { walk: answered(walk, act.answer), effect: onNote(walk) ? "none" : "keep" };
    case "skip":
      return isLast(walk) ? finished(answered(walk, null)) : onward(answered(walk, null));
    case "back":
      return walk.page === 0
        ? { walk, effect: "none" }
        : { walk: { ...walk, page: walk.page - 1 }, effect: "keep" };
    case "go_on":
      if (isLast(walk)) return finished(walk);
      return walk.answers[walk.page] === null ? { walk, effect: "none" } : onward(walk);
    case "write":
      return { walk: { ...walk, note: act.note }, effect: "keep" };
  }
}

function answered(walk: Walk, answer: number | null): Walk {
  if (onNote(walk)) return walk;
  return { ...walk, answers: walk.answers.with(walk.page, answer) };
}

/** The next page; the last one stays, so that a slip can be mended before Enter finishes. */
function onward(walk: Walk): Step {
  const page = isLast(walk) ? walk.page : walk.page + 1;
  return { walk: { ...walk, page }, effect: "keep" };
}

function finished(walk: Walk): Step {
  return { walk, effect: saysSomething(walk) ? "finish" : "none" };
}

/**
 * What a key means while the answers have the focus; null leaves it to the browser. `current` is
 * the option that the arrow keys start from, null where none is.
 */
export function meaning(
  key: string,
  options: number,
  current: number | null,
): Act | "close" | null {
  const number = Number(key);
  if (Number.isInteger(number) && number >= 1 && number <= options) {
    return { do: "choose", answer: number - 1 };
  }
  switch (key) {
    case "Backspace":
      return { do: "back" };
    case "s":
    case "S":
      return { do: "skip" };
    case "Enter":
      return { do: "go_on" };
    case "Escape":
      return "close";
    case "ArrowDown":
    case "ArrowRight":
      return { do: "mark", answer: current === null ? 0 : (current + 1) % options };
    case "ArrowUp":
    case "ArrowLeft":
      return {
        do: "mark",
        answer: current === null ? options - 1 : (current + options - 1) % options,
      };
    default:
      return null;
  }
}
