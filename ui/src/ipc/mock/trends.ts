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
import { scene, world } from "./state";
import { load } from "./sessions";
import { newUsual } from "./today";

const lastDay = Date.UTC(2026, 10, 19);
const day = 86_400_000;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const days: Record<TrendSpan, number> = {
  four_weeks: 28,
  three_months: 91,
  year: 365,
  all: scene === "ten-years" ? 3650 : 500,
};
const leave = { from: "2026-08-10", to: "2026-08-21", label: "leave" };

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const short = (time: number): string => {
  const date = new Date(time);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
};

/** A small repeatable source of numbers from 0 to 1. */
function source(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const scales: [string, string, number, string[]][] = [
  [
    "exhaustion",
    "Emotional exhaustion",
    1.6,
    ["Fresh enough", "A little tired", "Tired", "Very drained", "Nothing left"],
  ],
  [
    "reduced_empathy",
    "Reduced empathy",
    1.3,
    ["Very easy", "Mostly easy", "Some effort", "Hard", "I could hardly feel with them"],
  ],
  [
    "intrusion",
    "Intrusive thoughts",
    0.9,
    ["Not at all", "Once, briefly", "A few times", "Often", "They would not leave me"],
  ],
  [
    "irritability",
    "Irritability",
    1.4,
    ["Hardly at all", "A little", "Somewhat", "Easily", "By almost everything"],
  ],
  [
    "reduced_satisfaction",
    "Reduced satisfaction",
    1.1,
    ["Very", "Mostly", "Partly", "Barely", "Not at all"],
  ],
];

const since = "2026-11-02";

function trend(index: number, from: number): SignTrend {
  const [sign, name, usual, words] = scales[index] ?? ["", "", 1, []];
  const next = source(index * 77 + 5);
  const rising = index === 0;
  const dots: TrendDot[] = [];
  const line: TrendPoint[][] = [];
  let smooth = usual;
  let before = 0;
  for (let time = lastDay - days.all * day; time <= lastDay; time += day) {
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
    const notice = rising && date >= "2026-11-06" && smooth > 2.2;
    dots.push({ date, value, notice });
    if (time - before > 7 * day) line.push([]);
    line.at(-1)?.push({ date, value: Math.round(smooth * 100) / 100, notice });
    before = time;
  }
  return {
    sign,
    name,
    status: rising ? "above" : "usual",
    words: rising ? "rising" : "steady",
    said: [...words],
    dots,
    line,
    range: { low: Math.max(0, usual - 0.6), high: usual + 0.55 },
    range_from: null,
    notices: rising
      ? [{ since: "2026-11-06", until: null, label: "above your usual since 6 Nov" }]
      : [],
    finding: rising
      ? "Emotional exhaustion has been above your usual range since 6 November."
      : `${name}: within your usual range.`,
  };
}

function evenings(): EveningCell[] {
  const next = source(9);
  const cells: EveningCell[] = [];
  for (let time = lastDay - 26 * 7 * day + day; time <= lastDay; time += day) {
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
      words: `${short(time)}: ${minutes ? `${minutes} minutes over` : status.replace("_", " ")}`,
    });
  }
  return cells;
}

export function trends(span: TrendSpan): TrendsView {
  const from = lastDay - (days[span] - 1) * day;
  const titles: Record<TrendSpan, string> = {
    four_weeks: "Your last four weeks",
    three_months: "Your last three months",
    year: "Your last year",
    all: "All of it",
  };
  const ticks = [];
  for (let time = from; time <= lastDay; time += day) {
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
    title: titles[span],
    caption: "Dots are check-ins, the line smooths them, the band is your usual range.",
    from: iso(from),
    to: iso(lastDay),
    ticks,
    signs,
    usuals: signs.map(({ sign, name }, index) => newUsual(sign, name, index === 3)),
    leave: iso(from) <= leave.to ? [leave] : [],
    table: {
      columns: ["Date", ...signs.map((sign) => sign.name)],
      rows: dates.map((date) => [
        short(Date.parse(date)),
        ...signs.map((sign) => String(sign.dots.find((dot) => dot.date === date)?.value ?? "")),
      ]),
    },
    coverage: "You checked in on 48 of 61 planned workdays.",
    evenings: fresh ? [] : evenings(),
    evenings_sentence: "Over on 9 evenings, stretched on 12. Darker is longer; a dot is a day off.",
    together: {
      text: "On days after an evening you kept, exhaustion was 0.5 lower (plausibly between 0.2 lower and 0.8 lower; 61 days). This does not show that one caused the other.",
      enough: true,
    },
    load: load(lastDay, source(31), short),
    entries: dates.slice(0, 12).map((date, index) => ({
      id: `entry-${index}`,
      work_date: date,
      when: `${short(Date.parse(date))}, 17:34`,
      answers: signs.map((sign) => sign.dots.find((dot) => dot.date === date)?.value ?? null),
      note: index === 1 ? "A long team meeting; the new referrals are heavy." : "",
      remark: index === 2 && !world.takenBack.has(`entry-${index}`) ? "edited" : null,
      edited: index === 2 && !world.takenBack.has(`entry-${index}`),
    })),
    empty: fresh ? "Nothing to draw yet. After the first check-in this page begins." : null,
  };
}
