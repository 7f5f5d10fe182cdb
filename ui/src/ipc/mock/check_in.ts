// The invented check-in.

import type { CheckInAsked, CheckInDraft, CheckInView, ResultView, SignNow } from "../bindings";
import { scene, world } from "./state";
import { signs } from "./today";

const questions = [
  {
    sign: "exhaustion",
    asked: "How drained are you now?",
    options: ["Fresh enough", "A little tired", "Tired", "Very drained", "Nothing left"],
  },
  {
    sign: "reduced_empathy",
    asked: "How easy was it to feel with the people you helped?",
    options: ["Very easy", "Mostly easy", "Some effort", "Hard", "I could hardly feel with them"],
  },
  {
    sign: "intrusion",
    asked: "Did things you heard or saw at work come back when you did not want them?",
    options: ["Not at all", "Once, briefly", "A few times", "Often", "They would not leave me"],
  },
  {
    sign: "irritability",
    asked: "How easily were you irritated?",
    options: ["Hardly at all", "A little", "Somewhat", "Easily", "By almost everything"],
  },
  {
    sign: "reduced_satisfaction",
    asked: "How worthwhile did the work feel?",
    options: ["Very", "Mostly", "Partly", "Barely", "Not at all"],
  },
];

export function checkIn(asked: CheckInAsked): CheckInView {
  const draft = asked.entry === null ? world.draft : null;
  return {
    work_date: asked.work_date ?? draft?.work_date ?? "2026-11-20",
    over_line:
      asked.work_date || asked.entry
        ? "Thinking of your working day on Thursday 19 November"
        : "Thinking of your working day today",
    questions,
    answers: draft?.answers ?? (asked.entry ? [2, 1, 0, 1, 1] : [null, null, null, null, null]),
    page: draft?.page ?? 0,
    note: draft?.note ?? "",
    note_asked: scene === "note" || world.settings.note_asked,
    entry: asked.entry,
    small_print: "Our own words, not a validated scale. It compares you with yourself.",
    footer: "Stays on this computer, encrypted. Close any time, your answers are kept.",
    remark: asked.work_date ? "Entered later, for Thursday 19 November." : null,
  };
}

export function finish(draft: CheckInDraft): ResultView {
  const learning = scene === "new";
  return {
    entry: draft.entry ?? "01936f2e",
    title: draft.entry ? "Changed." : "Thank you. That is the day.",
    summary: learning
      ? "Still learning your usual: 6 of 14 check-ins."
      : "Exhaustion is above your usual range, and has been on most days since 2 November. The rest is much as always.",
    signs: scene === "heavy" ? heavy() : signs(learning),
    suggestion: learning
      ? null
      : {
          id: "supervision",
          text: "Supervision is on Tuesday. Put “tired since early November” on the list?",
          action: "Put it on the list",
        },
    small_print: learning
      ? null
      : "About one person in four sees a notice like this once in three months without any real change.",
    said_done: draft.entry === null,
  };
}

/** The longest words a sign can have. */
function heavy(): SignNow[] {
  return signs(false).map((sign, index) =>
    index === 0
      ? { ...sign, status: "heavy", words: "your usual is heavy here" }
      : index === 2
        ? { ...sign, words: "at the edge of your usual" }
        : sign,
  );
}
