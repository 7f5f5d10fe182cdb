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
      problem: `“${wrong}” is not a time. Write it like 17:30.`,
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
        text: `Until ${end} the next morning, or until ${same}?`,
        overnight: "Next morning",
        same_day: same,
        same_day_end: same,
      },
    };
  }
  return { note: `ends ${end} next day`, problem: null, question: null };
}

function row(day: DayForm, form: PlanForm): WeekRow {
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
      weekday: day.weekday,
      day: nameOf(day.weekday).slice(0, 3),
      bars: kept,
      words: ["day off", ...day.protected.map(({ name }) => name)].join(", "),
    };
  }
  const cutoff = form.cutoff.kind === "after" ? form.cutoff.minutes / 60 : 0;
  const end = day.ranges.at(-1)?.end ?? "";
  return {
    weekday: day.weekday,
    day: nameOf(day.weekday).slice(0, 3),
    bars: [
      ...bars,
      ...(cutoff ? [{ kind: "to_cutoff" as const, from: last.to, to: last.to + cutoff }] : []),
      ...kept,
    ],
    words: last.to > 24 ? `ends ${end} next day` : `ends ${end}`,
  };
}

export function checkPlan(form: PlanForm): PlanCheck {
  const days = form.days.map((day) => ({
    name: nameOf(day.weekday),
    ranges: day.ranges.map(readRange),
    protected: day.protected.map((one) => readRange({ ...one, overnight_meant: true })),
  }));
  const minutes = form.cutoff.kind === "after" ? form.cutoff.minutes : 0;
  const problem =
    minutes < 0 || Number.isNaN(minutes) ? "A cutoff is 0 minutes or more after the end." : null;
  const ok =
    !problem && days.every((day) => day.ranges.every((each) => !each.problem && !each.question));
  const nights = days.some((day) => day.ranges.some((each) => each.note));
  return {
    ok,
    days,
    sentence: !ok
      ? "A time is still missing."
      : form.cutoff.kind === "none"
        ? "Monday to Friday your day ends at 17:30."
        : nights
          ? "Your day ends at 17:30, on Wednesday at 6:00 the next day and on Friday at 15:00; an hour later the evening is yours."
          : "Monday to Friday your day ends at 17:30, on Wednesday at 19:30; an hour later the evening is yours.",
    problem,
    week: form.days.map((day) => row(day, form)),
  };
}
