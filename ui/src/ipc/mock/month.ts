// The invented calendar: enough of a month to look at and to move in.

import type { MonthDay, MonthDayKind, MonthView } from "../bindings";
import { date as dateOf } from "./dates";
import { world } from "./state";
import { say } from "./words";

const names = ["January", "February", "March", "April", "May", "June", "July"];
names.push("August", "September", "October", "November", "December");
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const iso = (date: Date): string => date.toISOString().slice(0, 10);
const plus = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);

function day(date: Date, month: number): MonthDay {
  const text = iso(date);
  const weekday = (date.getUTCDay() + 6) % 7;
  const change = world.days.find((each) => each.date === text)?.change;
  const leave = world.leave.some(({ from, to }) => from <= text && text <= to);
  const onCall = world.onCall.some(
    ({ from, until }) => from.slice(0, 10) <= text && text <= until.slice(0, 10),
  );
  const usual: MonthDayKind = leave ? "leave" : weekday < 5 ? "work" : "free";
  const kinds = { as_the_week: weekday < 5 ? "work" : "free", off: "off", leave: "leave" } as const;
  const kind = !change ? usual : change.kind === "work" ? "extra" : kinds[change.kind];
  const hours = change?.kind === "work" ? change.hours : "9:00–17:30";
  const what = {
    work: say("month-work", { hours }),
    extra: say("month-extra", { hours }),
    free: say("month-free"),
  };
  const leaveWords = say("month-leave");
  const said = { ...what, off: say("plan-day-off"), leave: leaveWords }[kind];
  return {
    date: text,
    number: date.getUTCDate(),
    in_month: date.getUTCMonth() === month,
    today: text === "2026-11-20",
    kind,
    on_call: onCall,
    short: { work: hours, extra: hours, free: "", off: say("month-off"), leave: leaveWords }[kind],
    words: `${dateOf(text)}, ${said}${onCall ? `, ${say("month-on-call")}` : ""}`,
    open: text >= "2026-11-20",
    entered: change ? change.kind !== "as_the_week" : leave,
    proposed: "9:00–17:30",
  };
}

export function month(shown: string | null): MonthView {
  const first = new Date(`${shown ?? "2026-11"}-01T00:00:00Z`);
  const start = plus(first, -((first.getUTCDay() + 6) % 7));
  const named = (by: number): string =>
    iso(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + by, 1))).slice(0, 7);
  const weeks = Array.from({ length: 6 }, (_, week) => plus(start, week * 7))
    .filter((monday) => iso(monday).slice(0, 7) <= named(0))
    .map((monday) =>
      Array.from({ length: 7 }, (_, at) => day(plus(monday, at), first.getUTCMonth())),
    );
  return {
    title: `${names[first.getUTCMonth()] ?? ""} ${String(first.getUTCFullYear())}`,
    before: named(-1),
    after: named(1),
    weekdays: weekdays.map((name) => name.slice(0, 3)),
    weeks,
  };
}
