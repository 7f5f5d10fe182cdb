// An invented run of check-ins, the same at every look: whole numbers, workdays only, a week of
// leave, and exhaustion that rises in November.

import type {
  EveningCell,
  SignTrend,
  TrendDot,
  TrendPoint,
  TrendSpan,
  TrendsView,
} from "../bindings";
import { dateShort, day, dayShort } from "./dates";
import { scene, world } from "./state";
import { load } from "./sessions";
import { newUsual } from "./today";
import { say } from "./words";

const lastDay = Date.UTC(2026, 10, 19);
const dayLong = 86_400_000;
const days: Record<TrendSpan, number> = {
  four_weeks: 28,
  three_months: 91,
  year: 365,
  all: scene === "ten-years" ? 3650 : 500,
};
const leave = { from: "2026-08-10", to: "2026-08-21", label: say("trend-leave") };

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const short = (time: number): string => dayShort(iso(time));

/** A small repeatable source of numbers from 0 to 1. */
function source(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const scales: [sign: string, usual: number][] = [
  ["exhaustion", 1.6],
  ["reduced_empathy", 1.3],
  ["intrusion", 0.9],
  ["irritability", 1.4],
  ["reduced_satisfaction", 1.1],
];

const since = "2026-11-02";
/** When the notice begins. */
const notice = "2026-11-06";

function trend(index: number, from: number): SignTrend {
  const [sign, usual] = scales[index] ?? ["exhaustion", 1];
  const name = say(`sign-${sign}`);
  const next = source(index * 77 + 5);
  const rising = index === 0;
  const dots: TrendDot[] = [];
  const line: TrendPoint[][] = [];
  let smooth = usual;
  let before = 0;
  for (let time = lastDay - days.all * dayLong; time <= lastDay; time += dayLong) {
    const weekday = new Date(time).getUTCDay();
    const missed = next() < 0.25;
    const noise = next() + next() + next() - 1.5;
    const date = iso(time);
    if (weekday === 0 || weekday === 6 || missed) continue;
    if (date >= leave.from && date <= leave.to) continue;
    const late = rising && date >= since;
    const value = Math.max(0, Math.min(4, Math.round(usual + noise * 1.6 + (late ? 1.3 : 0))));
    smooth = 0.8 * smooth + 0.2 * value;
    if (time < from) continue;
    const noticed = rising && date >= notice && smooth > 2.2;
    dots.push({ date, value, notice: noticed });
    if (time - before > 7 * dayLong) line.push([]);
    line.at(-1)?.push({ date, value: Math.round(smooth * 100) / 100, notice: noticed });
    before = time;
  }
  return {
    sign,
    name,
    status: rising ? "above" : "usual",
    words: say(rising ? "sign-above" : "trend-steady"),
    said: [0, 1, 2, 3, 4].map((value) => say(`pulse-${sign}-${value}`)),
    dots,
    line,
    range: { low: Math.max(0, usual - 0.6), high: usual + 0.55 },
    range_from: null,
    notices: rising
      ? [{ since: notice, until: null, label: say("trend-notice-since", { since: "6 Nov" }) }]
      : [],
    finding: rising
      ? `${say("trend-finding-above", { name, day: day(notice) })} ${say("trend-finding-rising", { slope: "1.1", low: "0.4", high: "1.9" })}`
      : `${say("trend-finding-usual", { name })} ${say("trend-finding-steady")}`,
  };
}

function evenings(): EveningCell[] {
  const next = source(9);
  const cells: EveningCell[] = [];
  for (let time = lastDay - 26 * 7 * dayLong + dayLong; time <= lastDay; time += dayLong) {
    const weekday = new Date(time).getUTCDay();
    const off = weekday === 0 || weekday === 6;
    const chance = next();
    const minutes = off || chance < 0.84 ? 0 : Math.round(5 + next() * 80);
    const status = off
      ? "off"
      : minutes > 30
        ? "over"
        : minutes
          ? "stretched"
          : chance < 0.2
            ? "not_known"
            : "kept";
    cells.push({
      date: iso(time),
      status,
      minutes_over: minutes,
      words: minutes
        ? say("evening-cell-minutes", { date: dateShort(iso(time)), minutes })
        : say("evening-cell", {
            date: dateShort(iso(time)),
            words: say(`evening-${status.replace("_", "-")}`),
          }),
    });
  }
  return cells;
}

export function trends(span: TrendSpan): TrendsView {
  const from = lastDay - (days[span] - 1) * dayLong;
  const ticks = [];
  for (let time = from; time <= lastDay; time += dayLong) {
    const date = new Date(time);
    const due = span === "four_weeks" ? date.getUTCDay() === 1 : date.getUTCDate() === 1;
    const every = span === "year" || span === "all" ? date.getUTCMonth() % 2 === 0 : true;
    if (due && every) ticks.push({ date: iso(time), label: short(time) });
  }
  const fresh = scene === "new";
  const signs = fresh ? [] : scales.map((_, index) => trend(index, from));
  const dates = [...new Set(signs.flatMap((sign) => sign.dots.map((dot) => dot.date)))]
    .sort()
    .reverse();
  return {
    span,
    title: say(`trend-title-${span}`),
    caption: say("trend-caption"),
    from: iso(from),
    to: iso(lastDay),
    ticks,
    signs,
    usuals: signs.map(({ sign, name }, index) => newUsual(sign, name, index === 3)),
    leave: iso(from) <= leave.to ? [leave] : [],
    table: {
      columns: [say("date"), ...signs.map((sign) => sign.name)],
      rows: dates.map((date) => [
        dateShort(date),
        ...signs.map((sign) => String(sign.dots.find((dot) => dot.date === date)?.value ?? "")),
      ]),
    },
    coverage: say("trend-coverage", { answered: 48, planned: 61 }),
    evenings: fresh ? [] : evenings(),
    evenings_sentence: `${say("evenings-all", { kept: 103, past: 130, unknown: 6 })} ${say("evenings-over", { over: 21 })}`,
    together: {
      text: say("trend-association-lower", {
        points: "0.5",
        low: say("trend-points-lower", { points: "0.2" }),
        high: say("trend-points-lower", { points: "0.8" }),
        days: 61,
      }),
      enough: true,
    },
    load: load(lastDay, source(31), short),
    entries: dates.slice(0, 12).map((date, index) => ({
      id: `entry-${index}`,
      work_date: date,
      when: say("pulse-entry-when", { date: dateShort(date), time: "17:34" }),
      answers: signs.map((sign) => sign.dots.find((dot) => dot.date === date)?.value ?? null),
      note: index === 1 ? say("demo-note-5") : "",
      remark:
        index === 2 && !world.takenBack.has(`entry-${index}`) ? say("pulse-entry-edited") : null,
      edited: index === 2 && !world.takenBack.has(`entry-${index}`),
    })),
    empty: fresh ? say("trend-empty") : null,
  };
}
