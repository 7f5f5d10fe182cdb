// The figure of one sign over time: dots are check-ins, the line smooths them, the band is the usual range, gaps
// stay gaps, and where a notice stood the marks turn to clay with its date beside them. One hue for all signs.
import {
  axisX,
  axisY,
  line,
  plot,
  rect,
  ruleX,
  ruleY,
  text,
  tip,
  pointer,
  type Markish,
} from "@observablehq/plot";
import type {
  DateSpan,
  DateTick,
  NoticeView,
  SignTrend,
  TrendDot,
  TrendPoint,
} from "../ipc/bindings";
import { manyDots } from "./dots";
import { at, daysBetween, daysFrom, type Figure, type Room } from "./figure";

/** What the five figures of the screen share. */
export interface Frame {
  from: string;
  to: string;
  ticks: DateTick[];
  leave: DateSpan[];
  /** Whether the dates are written under this one. */
  dated: boolean;
  /** "Mon 2 Nov", by a date of the view. */
  day: (date: string) => string;
  /** The heads of the table's columns. */
  columns: { date: string; answer: string; notice: string };
}

/** A stretch of the smoothed line of one colour. */
export interface Run {
  notice: boolean;
  points: TrendPoint[];
}

/**
 * Cuts the line where a notice begins or ends. The joining point belongs to both stretches, so that the line does
 * not break where only its colour changes; where days are missing it stays broken.
 */
export function runs(segments: TrendPoint[][]): Run[] {
  const out: Run[] = [];
  for (const segment of segments) {
    let run: Run | undefined;
    for (const point of segment) {
      if (run === undefined || run.notice !== point.notice) {
        const joint: TrendPoint | undefined = run?.points.at(-1);
        run = { notice: point.notice, points: joint === undefined ? [point] : [joint, point] };
        out.push(run);
      } else {
        run.points.push(point);
      }
    }
  }
  return out;
}

/**
 * The points of a line that can be told apart: of those within one pixel, the lowest and the highest, and the first and
 * the last of all. What is drawn is the same.
 */
export function apart(points: TrendPoint[], x: (point: TrendPoint) => number): TrendPoint[] {
  const out: TrendPoint[] = [];
  let column: TrendPoint[] = [];
  const close = (): void => {
    const [first] = column;
    if (first === undefined) return;
    let [low, high] = [first, first];
    for (const point of column) {
      if (point.value < low.value) low = point;
      if (point.value > high.value) high = point;
    }
    out.push(...(low === high ? [low] : low.date < high.date ? [low, high] : [high, low]));
    column = [];
  };
  points.forEach((point, nth) => {
    const [first] = column;
    const joins = nth > 1 && nth < points.length - 1;
    if (first === undefined || !joins || Math.floor(x(first)) !== Math.floor(x(point))) close();
    column.push(point);
  });
  close();
  return out;
}

/** A notice's label and the side of its line that has room for it. */
export interface Label {
  date: string;
  text: string;
  anchor: "start" | "end";
}

/**
 * Which notices get their words: the newest first, then every older one that has room. A label stands before its
 * line, as in a margin, and after it where it would leave the figure.
 */
export function labels(
  notices: NoticeView[],
  frame: Pick<Frame, "from" | "to">,
  room: Room,
): Label[] {
  const days = Math.max(1, daysBetween(frame.from, frame.to));
  const perDay = room.width / days;
  const taken: [number, number][] = [];
  const out: Label[] = [];
  for (const notice of [...notices].sort((a, b) => b.since.localeCompare(a.since))) {
    const x = daysBetween(frame.from, notice.since) * perDay;
    if (x < 0) continue;
    const wide = notice.label.length * room.rem * 0.4 + room.rem / 2;
    const before: [number, number] = [x - wide, x];
    const after: [number, number] = [x, x + wide];
    const free = ([a, b]: [number, number]) =>
      a >= 0 && b <= room.width && taken.every(([c, d]) => b <= c || a >= d);
    const place = free(before) ? before : free(after) ? after : undefined;
    if (place === undefined) continue;
    taken.push(place);
    out.push({
      date: notice.since,
      text: notice.label,
      anchor: place === before ? "end" : "start",
    });
  }
  return out;
}

/** How large a dot is: small enough that the year's stay apart. */
export function dotRadius(days: number, room: Room): number {
  const perDay = room.width / Math.max(1, days);
  return (room.rem / 16) * Math.min(2.6, Math.max(1.3, perDay * 0.4));
}

/** The figure of one sign. */
export function signTrend(sign: SignTrend, frame: Frame): Figure {
  return {
    plot: (room) => draw(sign, frame, room),
    rows: () => ({
      columns: [frame.columns.date, frame.columns.answer, frame.columns.notice],
      rows: [...sign.dots]
        .reverse()
        .map((d) => [frame.day(d.date), sign.said[d.value] ?? "", noticeOf(d, sign.notices)]),
    }),
  };
}

function noticeOf(dot: TrendDot, notices: NoticeView[]): string {
  if (!dot.notice) return "";
  return (
    notices.find((n) => n.since <= dot.date && (n.until === null || dot.date <= n.until))?.label ??
    ""
  );
}

type Options = Parameters<typeof plot>[0];

function draw(sign: SignTrend, frame: Frame, room: Room): NonNullable<Options> {
  const { rem } = room;
  const left = 1.75 * rem;
  const right = 0.75 * rem;
  const inner: Room = { width: Math.max(1, room.width - left - right), rem };
  const days = daysBetween(frame.from, frame.to);
  const r = dotRadius(days, inner);
  const start = daysFrom(frame.from, -0.5);
  const end = daysFrom(frame.to, 0.5);
  const usual = { stroke: "var(--tide)", r };
  const noticed = { stroke: "var(--clay)", r };
  const thin = Math.max(1.25, rem / 9);
  const where = { x: (d: TrendPoint) => at(d.date), y: "value" } as const;
  const marks: Markish[] = [
    rect(frame.leave, {
      className: "leave",
      x1: (s: DateSpan) => new Date(Math.max(+daysFrom(s.from, -0.5), +start)),
      x2: (s: DateSpan) => new Date(Math.min(+daysFrom(s.to, 0.5), +end)),
      y1: -0.35,
      y2: 4.35,
      fill: "var(--dusk-soft)",
      filter: (s: DateSpan) => s.to >= frame.from && s.from <= frame.to,
    }),
  ];
  if (sign.range !== null) {
    const { low, high } = sign.range;
    // A usual that was learned anew says nothing of the days before.
    const begins =
      sign.range_from === null
        ? start
        : new Date(Math.max(+daysFrom(sign.range_from, -0.5), +start));
    marks.push(
      rect([sign.range], {
        className: "range",
        x1: begins,
        x2: end,
        y1: "low",
        y2: "high",
        fill: "var(--tide-soft)",
        fillOpacity: 0.85,
      }),
      ruleY([low, high], {
        className: "range-edge",
        x1: begins,
        x2: end,
        stroke: "var(--tide)",
        strokeWidth: rem / 16,
        strokeDasharray: `${String(rem / 16)} ${String(rem / 5)}`,
      }),
    );
  }
  marks.push(
    axisY([0, 2, 4], {
      tickSize: 0,
      tickPadding: 0.5 * rem,
      label: null,
      fontSize: 0.75 * rem,
      fill: "var(--ink-2)",
    }),
    ruleX(sign.notices, {
      className: "notice-start",
      x: (n: NoticeView) => at(n.since),
      y1: 0,
      y2: 4.75,
      stroke: "var(--clay)",
      strokeWidth: rem / 14,
      strokeDasharray: `${String(rem / 5.5)} ${String(rem / 7)}`,
      filter: (n: NoticeView) => n.since >= frame.from,
    }),
  );
  // One mark for all stretches of a colour: a year of gaps is hundreds of them.
  const perDay = inner.width / Math.max(1, days);
  const column = (point: TrendPoint) => daysBetween(frame.from, point.date) * perDay;
  const stretches = runs(sign.line).map((run) => ({ ...run, points: apart(run.points, column) }));
  for (const noticed of [false, true]) {
    const own = stretches.filter((run) => run.notice === noticed);
    const stretch = own.flatMap((run, nth) => run.points.map(() => nth));
    const points = own.flatMap((run) => run.points);
    marks.push(
      line(points, {
        ...where,
        z: stretch,
        className: noticed ? "line notice" : "line",
        stroke: noticed ? "var(--clay)" : "var(--tide)",
        strokeWidth: thin,
        strokeLinejoin: "round",
        strokeLinecap: "round",
      }),
    );
  }
  marks.push(
    manyDots(
      sign.dots.filter((d) => !d.notice),
      { ...where, ...usual, className: "dots" },
    ),
    manyDots(
      sign.dots.filter((d) => d.notice),
      { ...where, ...noticed, className: "dots notice" },
    ),
    ...(["end", "start"] as const).map((anchor) =>
      text(
        labels(sign.notices, frame, inner).filter((l) => l.anchor === anchor),
        {
          className: "notice-label",
          x: (l: Label) => at(l.date),
          y: 4.75,
          text: "text",
          textAnchor: anchor,
          lineAnchor: "middle",
          dx: (anchor === "end" ? -0.35 : 0.35) * rem,
          fill: "var(--clay)",
          fontSize: 0.8125 * rem,
        },
      ),
    ),
  );
  if (room.pointed) {
    marks.push(
      tip(
        sign.dots,
        pointer({
          ...where,
          // Written when the pointer is there: of ten years' thousands of dots one is pointed at.
          title: (d: TrendDot) => d,
          format: { title: (d: TrendDot) => `${frame.day(d.date)}: ${sign.said[d.value] ?? ""}` },
          fontSize: 0.8125 * rem,
          maxRadius: 2 * rem,
          anchor: "bottom",
          fill: "var(--surface)",
          stroke: "var(--edge)",
          textPadding: 0.5 * rem,
          pathFilter: "none",
        }),
      ),
    );
  }
  if (frame.dated) {
    const ticks = frame.ticks.map((t) => at(t.date));
    marks.push(
      axisX(ticks, {
        tickSize: 0.3 * rem,
        tickPadding: 0.3 * rem,
        stroke: "var(--edge)",
        fill: "var(--ink-2)",
        label: null,
        fontSize: 0.8125 * rem,
        tickFormat: (d: Date) => frame.ticks.find((t) => +at(t.date) === +d)?.label ?? "",
      }),
    );
  }
  const top = 0.5 * rem;
  const bottom = (frame.dated ? 1.75 : 0.35) * rem;
  return {
    width: room.width,
    height: top + bottom + 6 * rem,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
    className: "plot",
    ariaLabel: sign.name,
    ariaDescription: sign.finding,
    x: { type: "utc", domain: [start, end], axis: null },
    y: { type: "linear", domain: [-0.35, 4.85] },
    marks,
  };
}
