// The invented evening: what was said after the day's end, and its month.

import type {
  AfterHoursForm,
  AfterHoursView,
  ClosingForm,
  ClosingView,
  EveningsMonthView,
  NotedView,
  ParkedView,
  ParkForm,
  RepliesForm,
  RepliesView,
  SaidView,
  ThoughtGoes,
  ThoughtView,
} from "../bindings";
import { date, dateShort, moment, weekday } from "./dates";
import { scene } from "./state";
import { say } from "./words";

const worked = (
  id: string,
  when: string,
  minutes: number,
  reason: "notes" | "crisis" | null,
): SaidView => ({
  id,
  when,
  what: say("after-minutes", { minutes }),
  more: [reason && say(`after-reason-${reason}`), reason === "crisis" && say("after-on-call")]
    .filter(Boolean)
    .join(", "),
  form: {
    id,
    work_date: "2026-11-20",
    said: {
      kind: "worked",
      minutes: String(minutes),
      until: null,
      reason,
      on_call: reason === "crisis",
    },
  },
});

const contact: SaidView = {
  id: "said-2",
  when: "19:02",
  what: say("after-i-answered"),
  more: say("after-not-expected"),
  form: {
    id: "said-2",
    work_date: "2026-11-20",
    said: { kind: "contact", way: "i_answered", expected: false, on_call: false },
  },
};

let said: SaidView[] =
  scene === "evening"
    ? [worked("said-1", "18:31", 30, null), contact, worked("said-3", "19:40", 15, "notes")]
    : [];
let deleted: SaidView | undefined;

let closed = false;
let closing: ClosingForm = {
  work_date: "2026-11-20",
  step: 0,
  unfinished: "",
  unfinished_on: null,
  difficult: "",
  difficult_on: null,
  went_well: "",
  colleague: "",
  home: "",
};

let replies: RepliesForm = {
  texts: [say("reply-first", { sign: "{next}" })],
  emergency: say("reply-emergency-first", { first: say("help-first-gb") }),
};

const parked = (on: string, time: string): string => say("parked-when", { date: date(on), time });

let thoughts: ThoughtView[] =
  scene === "morning"
    ? [
        {
          id: "thought-a",
          about: null,
          thought: "Ask about the referral before the team meeting",
          when: parked("2026-11-19", "21:40"),
        },
        {
          id: "thought-b",
          about: say("parked-about-unfinished"),
          thought: "The report for the school, two paragraphs are left",
          when: parked("2026-11-19", "17:35"),
        },
      ]
    : [];
let moved: ThoughtView | undefined;
const monday = moment("2026-11-23T09:00");
let line = "";
let waiting = scene === "evening" ? 2 : 0;

function note(form: AfterHoursForm): NotedView {
  const id = form.id ?? `said-${said.length + 1}`;
  if (form.said.kind === "worked") {
    const { minutes, until, reason } = form.said;
    if (until === null && !(Number(minutes) >= 1)) {
      throw {
        code: "invalid_input",
        message: say("after-minutes-problem", { typed: minutes, most: 720 }),
      };
    }
    const entry = worked(id, "18:31", Number(minutes) || 59, null);
    entry.form.said = { ...form.said, minutes: String(Number(minutes) || 59), until: null };
    entry.more = reason === null ? "" : say(`after-reason-${reason}`);
    said = form.id ? said.map((one) => (one.id === id ? entry : one)) : [...said, entry];
    return {
      id,
      words: form.id
        ? say("after-changed")
        : say("after-noted", {
            minutes: Number(entry.form.said.minutes),
            weekday: weekday("2026-11-20"),
          }),
    };
  }
  const entry = { ...contact, id, form: { ...form, id } };
  said = form.id ? said.map((one) => (one.id === id ? entry : one)) : [...said, entry];
  return { id, words: say("after-noted-contact", { weekday: weekday("2026-11-20") }) };
}

export const evening = {
  still_working: ({ minutes }: { minutes: number }): NotedView =>
    note({
      id: null,
      work_date: null,
      said: {
        kind: "worked",
        minutes: String(minutes),
        until: null,
        reason: null,
        on_call: false,
      },
    }),
  after_hours: (): AfterHoursView => {
    const minutes = said
      .map(({ form }) => (form.said.kind === "worked" ? Number(form.said.minutes) : 0))
      .reduce((sum, one) => sum + one, 0);
    return {
      offered: scene === "evening",
      said,
      total: minutes > 0 ? say("after-total", { minutes }) : null,
      on_call: false,
    };
  },
  log_after_hours: ({ form }: { form: AfterHoursForm }): NotedView => note(form),
  delete_after_hours({ id }: { id: string }): null {
    deleted = said.find((one) => one.id === id);
    said = said.filter((one) => one.id !== id);
    return null;
  },
  undo_after_hours(): null {
    if (deleted) said = [...said, deleted];
    deleted = undefined;
    return null;
  },
  evenings_month: (): EveningsMonthView =>
    scene === "new"
      ? {
          sentence: say("evenings-month-none"),
          why: null,
          offer: null,
          together: null,
          said: [],
          last: "2026-11-20",
        }
      : {
          sentence: say("evenings-month", { kept: 4, past: 14, unknown: 2 }),
          why: `${say("after-month-over", { over: 7, for: "some", count: 5, reason: say("after-reason-notes") })} ${say("after-month-stretched", { stretched: 1 })}`,
          offer: {
            text: say("after-offer-notes", { now: 10, minutes: 30 }),
            action: say("after-offer-notes-do"),
            done: say("after-offer-notes-done", { minutes: 30 }),
          },
          together: say("closing-together", {
            with: 78,
            without: 61,
            low: say("closing-fewer", { n: 3 }),
            high: say("closing-more", { n: 35 }),
            days: 61,
          }),
          said: [
            worked("m-1", dateShort("2026-11-19"), 45, "notes"),
            worked("m-2", dateShort("2026-11-17"), 60, "crisis"),
            worked("m-3", dateShort("2026-11-16"), 35, null),
          ],
          last: "2026-11-20",
        },
  make_time_for_notes: (): null => null,
  closing: (): ClosingView | null =>
    scene !== "closing" || closed
      ? null
      : {
          form: closing,
          mornings: ["2026-11-23", "2026-11-24", "2026-11-25"].map((date) => ({
            date,
            words: moment(`${date}T09:00`),
          })),
          safety: say("closing-safety"),
          footer: say("pulse-footer"),
        },
  keep_closing_draft({ form }: { form: ClosingForm }): null {
    closing = form;
    return null;
  },
  finish_closing(): null {
    closed = true;
    return null;
  },
  replies: (): RepliesView => ({
    replies: replies.texts.map((text) => ({
      text: `${text.replaceAll("{next}", say("reply-next", { weekday: "Monday", time: "9:00" }))}\n\n${replies.emergency}`,
      remark: text.includes("{next}") ? null : say("reply-no-next", { sign: "{next}" }),
    })),
    offered: scene === "evening",
    form: replies,
    sign: "{next}",
  }),
  save_replies({ form }: { form: RepliesForm }): null {
    if (form.emergency.trim() === "") {
      throw {
        code: "invalid_input",
        message: say("reply-emergency-missing"),
      };
    }
    replies = form;
    return null;
  },
  copy_reply: (): null => null,
  park_thought({ form }: { form: ParkForm }): NotedView {
    if (form.thought.trim() === "") {
      throw {
        code: "invalid_input",
        message: say("parked-empty"),
      };
    }
    line = "";
    waiting += 1;
    return { id: `thought-${waiting}`, words: say("parked-until", { until: monday }) };
  },
  parked_draft: (): string => line,
  keep_parked_draft(asked: { line: string }): null {
    line = asked.line;
    return null;
  },
  parked_thoughts: (): ParkedView => ({
    shown: thoughts,
    waiting: waiting === 0 ? null : say("parked-waiting", { count: waiting, until: monday }),
    archived:
      scene === "new"
        ? []
        : [
            {
              id: "old-1",
              about: null,
              thought: "Ask Joan how the new room is",
              when: parked("2026-11-03", "20:15"),
            },
          ],
  }),
  move_thought({ id }: { id: string; to: ThoughtGoes }): null {
    moved = thoughts.find((one) => one.id === id);
    thoughts = thoughts.filter((one) => one.id !== id);
    return null;
  },
  undo_thought(): null {
    if (moved) thoughts = [moved, ...thoughts];
    moved = undefined;
    return null;
  },
};
