// The invented check-in.

import type { CheckInAsked, CheckInDraft, CheckInView, ResultView, SignNow } from "../bindings";
import { date, day } from "./dates";
import { scene, world } from "./state";
import { signs } from "./today";
import { say } from "./words";

const questions = signs(true).map(({ sign }) => ({
  sign,
  asked: say(`pulse-asked-${sign}`),
  options: [0, 1, 2, 3, 4].map((value) => say(`pulse-${sign}-${value}`)),
}));

export function checkIn(asked: CheckInAsked): CheckInView {
  const draft = asked.entry === null ? world.draft : null;
  return {
    work_date: asked.work_date ?? draft?.work_date ?? "2026-11-20",
    over_line:
      asked.work_date || asked.entry
        ? say("pulse-over-day", { date: date("2026-11-19") })
        : say("pulse-over-today"),
    questions,
    answers: draft?.answers ?? (asked.entry ? [2, 1, 0, 1, 1] : [null, null, null, null, null]),
    page: draft?.page ?? 0,
    note: draft?.note ?? "",
    note_asked: scene === "note" || world.settings.note_asked,
    entry: asked.entry,
    small_print: say("pulse-small-print"),
    footer: say("pulse-footer"),
    remark: asked.entry ? say("pulse-changing", { date: date("2026-11-19") }) : null,
  };
}

export function finish(draft: CheckInDraft): ResultView {
  const learning = scene === "new";
  return {
    entry: draft.entry ?? "01936f2e",
    title: say(draft.entry ? "result-title-changed" : "result-title"),
    summary: learning
      ? say("result-learning", { seen: 6, needed: 14 })
      : `${say("result-above", { sign: "exhaustion", name: "", day: day("2026-11-02") })} ${say("result-rest-usual")}`,
    signs: scene === "heavy" ? heavy() : signs(learning),
    suggestion: learning
      ? null
      : {
          id: "supervision",
          text: say("suggest-notice", { sign: "exhaustion", name: "", day: day("2026-11-02") }),
          action: null,
        },
    small_print: learning ? null : say("result-false-notices", { people: 4 }),
    said_done: draft.entry === null,
  };
}

/** The longest words a sign can have. */
function heavy(): SignNow[] {
  return signs(false).map((sign, index) =>
    index === 0
      ? { ...sign, status: "heavy", words: say("sign-heavy") }
      : index === 2
        ? { ...sign, words: say("sign-edge") }
        : sign,
  );
}
