// The invented work week, and a rough stand-in for what the program makes of a form. The true
// reading of times lives in the program; this one is only good enough to look at.

import type {
  DayForm,
  PlanCheck,
  PlanForm,
  ProtectedForm,
  RangeCheck,
  RangeForm,
  WeekRow,
} from "../bindings";
import { say } from "./words";

const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const nameOf = (weekday: number): string => names[weekday - 1] ?? "";

const range = (start: string, end: string): RangeForm => ({ start, end, overnight_meant: false });

const protectedOn: Record<number, ProtectedForm[]> = {
  1: [{ name: "dinner, phones away", start: "19:00", end: "21:00" }],
  4: [{ name: "choir", start: "18:45", end: "20:30" }],
  7: [{ name: "family", start: "09:00", end: "18:00" }],
};

export function plan(nights: boolean): PlanForm {
  const day = (weekday: number, ...ranges: RangeForm[]): DayForm => ({
    weekday,
    ranges,
    protected: nights ? [] : (protectedOn[weekday] ?? []),
  });
  return {
    usual: "week",
    rotation: {
      from: "",
      days: [...Array<RangeForm[]>(4).fill([range("9:00", "17:30")]), [], [], [], []].map(
        (ranges) => ({ ranges: structuredClone(ranges) }),
      ),
    },
    days: [
      day(1, range("9:00", "17:30")),
      nights
        ? day(2, range("9:00", "12:30"), range("14:00", "17:30"))
        : day(2, range("9:00", "17:30")),
      nights ? day(3, range("22:00", "6:00")) : day(3, range("11:00", "19:30")),
      nights ? day(4) : day(4, range("9:00", "17:30")),
      day(5, range("9:00", nights ? "15:00" : "17:30")),
      day(6),
      day(7),
    ],
    heads_up_minutes: 10,
    day_end: true,
    cutoff: { kind: "after", minutes: 60 },
  };
}

function hours(text: string): number | null {
  const [, h = "", m = ""] = /^\s*(\d{1,2})(?:[:.](\d{2}))?\s*$/.exec(text) ?? [];
  const value = Number(h) + Number(m || 0) / 60;
  return h !== "" && Number(h) < 24 && Number(m || 0) < 60 ? value : null;
}

function readRange(range: RangeForm): RangeCheck {
  const [from, to] = [hours(range.start), hours(range.end)];
  const end = from !== null && to !== null && to <= from ? to + 24 : to;
  const minutes = (value: number | null): number | null => value && Math.round(value * 60);
  return { ...judged(range), from: minutes(from), to: minutes(end) };
}

function judged({ start, end, overnight_meant }: RangeForm): Omit<RangeCheck, "from" | "to"> {
  const [from, to] = [hours(start), hours(end)];
  if (from === null || to === null) {
    const wrong = from === null ? start : end;
    return {
      note: null,
      problem:
        wrong.trim() === ""
          ? say("plan-time-missing")
          : say("plan-time-problem", { typed: wrong.trim() }),
      question: null,
    };
  }
  if (to > from) return { note: null, problem: null, question: null };
  const long = to + 24 - from > 16;
  if (long && !overnight_meant && to < 12) {
    const same = `${Math.floor(to) + 12}:${end.split(":")[1] ?? "00"}`;
    return {
      note: null,
      problem: null,
      question: {
        text: say("plan-which-end", { night: end, day: same }),
        overnight: say("plan-end-next-morning", { time: end }),
        same_day: say("plan-end-same-day", { time: same }),
        same_day_end: same,
      },
    };
  }
  return { note: say("plan-ends-next-day", { time: end }), problem: null, question: null };
}

function row(name: string, day: Pick<DayForm, "ranges" | "protected">, form: PlanForm): WeekRow {
  const kept = day.protected.flatMap(({ start, end }) => {
    const [from, to] = [hours(start), hours(end)];
    return from === null || to === null ? [] : [{ kind: "protected" as const, from, to }];
  });
  const bars = day.ranges.flatMap(({ start, end }) => {
    const [from, to] = [hours(start), hours(end)];
    return from === null || to === null
      ? []
      : [{ kind: "work" as const, from, to: to <= from ? to + 24 : to }];
  });
  const last = bars.at(-1);
  if (!last) {
    return {
      day: name,
      today: false,
      bars: kept,
      words:
        day.protected.length === 0
          ? say("plan-day-off")
          : say("plan-day-off-for", { what: day.protected.map(({ name }) => name).join(", ") }),
    };
  }
  const cutoff = form.cutoff.kind === "after" ? form.cutoff.minutes / 60 : 0;
  const end = day.ranges.at(-1)?.end ?? "";
  return {
    day: name,
    today: false,
    bars: [
      ...bars,
      ...(cutoff ? [{ kind: "to_cutoff" as const, from: last.to, to: last.to + cutoff }] : []),
      ...kept,
    ],
    words: say(last.to > 24 ? "plan-ends-next-day" : "plan-ends", { time: end }),
  };
}

/** The ends that can be read, the days of each in their order. */
function sentence(form: PlanForm): string {
  const ends = new Map<string, string[]>();
  for (const { weekday, ranges } of form.days) {
    const end = ranges.at(-1)?.end.replace(/^0/, "");
    if (end && hours(end) !== null) ends.set(end, [...(ends.get(end) ?? []), nameOf(weekday)]);
  }
  const list = (parts: string[]): string => new Intl.ListFormat("en-GB").format(parts);
  const several = [...ends].map(([time, days]) => say("plan-end-on", { time, days: list(days) }));
  if (several.length === 0) return say("plan-no-work");
  const cutoff =
    form.cutoff.kind === "after"
      ? say("plan-evening-after", { minutes: form.cutoff.minutes })
      : form.cutoff.kind === "at"
        ? say("plan-evening-from", { time: form.cutoff.time })
        : say("plan-no-cutoff");
  return `${say("plan-several-ends", { ends: list(several) })} ${cutoff}`;
}

export function checkPlan(form: PlanForm): PlanCheck {
  const turns = form.usual === "rotation";
  const days = form.days.map((day) => ({
    name: nameOf(day.weekday),
    ranges: turns ? [] : day.ranges.map(readRange),
    protected: day.protected.map((one) => readRange({ ...one, overnight_meant: true })),
  }));
  const rotation = (turns ? form.rotation.days : []).map((day, at) => ({
    name: say("plan-rotation-day", { number: at + 1 }),
    ranges: day.ranges.map(readRange),
    protected: [],
  }));
  const length = form.rotation.days.length;
  const since = (Date.UTC(2026, 10, 20) - Date.parse(form.rotation.from)) / 86_400_000;
  const place = ((since % length) + length) % length;
  const dated = turns && Number.isInteger(place);
  const minutes = form.cutoff.kind === "after" ? form.cutoff.minutes : 0;
  const problem =
    minutes < 0 || Number.isNaN(minutes) ? say("plan-cutoff-problem", { most: 720 }) : null;
  const ok =
    !problem &&
    (!turns || dated) &&
    [...days, ...rotation].every((day) =>
      day.ranges.every((each) => !each.problem && !each.question),
    );
  const worked = form.rotation.days.filter((day) => day.ranges.length > 0).length;
  return {
    ok,
    days,
    sentence: turns
      ? say("plan-rotation", { length, work: worked, off: length - worked })
      : sentence(form),
    problem,
    rotation,
    rotation_problem: turns && !dated ? say("plan-rotation-from-missing") : null,
    today: dated ? say("plan-rotation-today", { number: place + 1, length }) : null,
    rows: turns
      ? form.rotation.days.map((day, at) => {
          const made = row(String(at + 1), { ...day, protected: [] }, form);
          if (at !== place) return made;
          const words = say("plan-rotation-row-today", { words: made.words });
          return { ...made, today: true, words };
        })
      : form.days.map((day) => row(nameOf(day.weekday).slice(0, 3), day, form)),
    protected: turns
      ? form.days.map((day) => ({
          ...row(nameOf(day.weekday).slice(0, 3), { ...day, ranges: [] }, form),
          words: day.protected.map(({ name }) => name).join(", "),
        }))
      : [],
  };
}
