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
import { scene } from "./state";

const worked = (
  id: string,
  when: string,
  minutes: number,
  reason: "notes" | "crisis" | null,
): SaidView => ({
  id,
  when,
  what: `${minutes} minutes`,
  more: reason === "crisis" ? "a crisis, on call" : (reason ?? ""),
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
  what: "A client called or wrote, and I answered",
  more: "not expected",
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
  texts: [
    "Thank you for your message. I am away from work now and will read it when I am back, {next}.",
  ],
  emergency:
    "If someone is in danger now, call 999. If it can’t wait, please use our service’s on-call route.",
};

let thoughts: ThoughtView[] =
  scene === "morning"
    ? [
        {
          id: "thought-a",
          about: null,
          thought: "Ask about the referral before the team meeting",
          when: "parked on Thursday 19 November, 21:40",
        },
        {
          id: "thought-b",
          about: "Unfinished",
          thought: "The report for the school, two paragraphs are left",
          when: "parked on Thursday 19 November, 17:35",
        },
      ]
    : [];
let moved: ThoughtView | undefined;
let waiting = scene === "evening" ? 2 : 0;

function note(form: AfterHoursForm): NotedView {
  const id = form.id ?? `said-${said.length + 1}`;
  if (form.said.kind === "worked") {
    const { minutes, until, reason } = form.said;
    if (until === null && !(Number(minutes) >= 1)) {
      throw {
        code: "invalid_input",
        message: `Minutes: “${minutes}” is not a whole number from 1 to 720. Nothing was changed.`,
      };
    }
    const entry = worked(id, "18:31", Number(minutes) || 59, null);
    entry.form.said = { ...form.said, minutes: String(Number(minutes) || 59), until: null };
    entry.more = reason === null ? "" : reason.replace("_", " ");
    said = form.id ? said.map((one) => (one.id === id ? entry : one)) : [...said, entry];
    return {
      id,
      words: form.id ? "The change is kept." : `${entry.what} are noted for Friday.`,
    };
  }
  const entry = { ...contact, id, form: { ...form, id } };
  said = form.id ? said.map((one) => (one.id === id ? entry : one)) : [...said, entry];
  return { id, words: "The contact is noted for Friday." };
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
      total: minutes > 0 ? `${minutes} minutes after your day’s end.` : null,
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
          sentence: "No workday of this month is behind you yet.",
          why: null,
          offer: null,
          together: null,
          said: [],
          last: "2026-11-20",
        }
      : {
          sentence: "Kept on 4 of 14 evenings this month; 2 are not known.",
          why: "7 evenings over, 5 of them for notes. 1 was stretched.",
          offer: {
            text: "Time for notes inside the day may help: the heads-up 30 minutes before the end, not 10.",
            action: "Make time for notes",
            done: "From now on the heads-up comes 30 minutes before the end.",
          },
          together:
            "With the closing ritual 78 of 100 evenings were kept, without it 61 (plausibly between 3 fewer and 35 more of 100; 61 days). This does not show that one caused the other.",
          said: [
            worked("m-1", "Thu 19 Nov", 45, "notes"),
            worked("m-2", "Tue 17 Nov", 60, "crisis"),
            worked("m-3", "Mon 16 Nov", 35, null),
          ],
          last: "2026-11-20",
        },
  make_time_for_notes: (): null => null,
  closing: (): ClosingView | null =>
    scene !== "closing" || closed
      ? null
      : {
          form: closing,
          mornings: [
            { date: "2026-11-23", words: "Monday 9:00" },
            { date: "2026-11-24", words: "Tuesday 9:00" },
            { date: "2026-11-25", words: "Wednesday 9:00" },
          ],
          safety:
            "If it is about someone’s safety, act on it now: your service’s on-call route, or the emergency number.",
          footer: "Stays on this computer, encrypted.",
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
      text: `${text.replaceAll("{next}", "on Monday at 9:00")}\n\n${replies.emergency}`,
      remark: text.includes("{next}")
        ? null
        : "This reply does not say when you are back: {next} stands for it.",
    })),
    offered: scene === "evening",
    form: replies,
    sign: "{next}",
  }),
  save_replies({ form }: { form: RepliesForm }): null {
    if (form.emergency.trim() === "") {
      throw {
        code: "invalid_input",
        message:
          "Emergency line: it stands at the end of every reply and can’t be empty. Nothing was changed.",
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
        message: "There is nothing to park yet: write one line.",
      };
    }
    waiting += 1;
    return { id: `thought-${waiting}`, words: "Parked until Monday 9:00." };
  },
  parked_thoughts: (): ParkedView => ({
    shown: thoughts,
    waiting: waiting === 0 ? null : `${waiting} thoughts wait, the first until Monday 9:00.`,
    archived:
      scene === "new"
        ? []
        : [
            {
              id: "old-1",
              about: null,
              thought: "Ask Joan how the new room is",
              when: "parked on Tuesday 3 November, 20:15",
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
