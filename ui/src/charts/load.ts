// Sessions a day as bars: the heavier ones filled from below, the ordinary ones an outline above them, so that the shape
// says what the colour says. A day without a count has no bar: nothing is known of it.
import { axisX, axisY, plot, pointerX, rectY, ruleY, tip } from "@observablehq/plot";
import type { LoadDay, LoadView } from "../ipc/bindings";
import { at, daysBetween, daysFrom, type Figure, type Room } from "./figure";

/** The highest of the axis: the fullest day, and at least four, so that two sessions do not fill the page. */
export function highest(days: LoadDay[]): number {
  return Math.max(4, ...days.map((day) => day.heavier + day.ordinary));
}

/** Whole numbers on the axis: 0, the highest even number and, where there is room, the one half way. */
export function steps(most: number): number[] {
  const top = most - (most % 2);
  return top >= 4 ? [0, top / 2, top] : [0, top];
}

/** The bars. */
export function loadFigure(load: LoadView): Figure {
  return { plot: (room) => draw(load, room), rows: () => load.table };
}

type Options = NonNullable<Parameters<typeof plot>[0]>;

function draw(load: LoadView, room: Room): Options {
  const { rem } = room;
  const left = 1.75 * rem;
  const right = 0.5 * rem;
  const top = 0.5 * rem;
  const bottom = 1.75 * rem;
  const most = highest(load.days);
  const start = daysFrom(load.from, -0.5);
  const end = daysFrom(load.to, 0.5);
  // A few wide bars would look like a wall.
  const perDay = (room.width - left - right) / (daysBetween(load.from, load.to) + 1);
  const half = Math.min(0.36, (0.45 * rem) / perDay);
  const across = {
    x1: (day: LoadDay) => daysFrom(day.date, -half),
    x2: (day: LoadDay) => daysFrom(day.date, half),
  };
  const thin = Math.min(1, Math.max(0.6, perDay / 6));
  return {
    width: room.width,
    height: top + bottom + 5.5 * rem,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
    className: "plot",
    ariaLabel: load.finding,
    x: { type: "utc", domain: [start, end], axis: null },
    y: { type: "linear", domain: [0, most] },
    marks: [
      axisY(steps(most), {
        tickSize: 0,
        tickPadding: 0.5 * rem,
        label: null,
        fontSize: 0.75 * rem,
        fill: "var(--ink-2)",
      }),
      rectY(
        load.days.filter((day) => day.heavier > 0),
        { ...across, className: "heavier", y1: 0, y2: "heavier", fill: "var(--tide)" },
      ),
      rectY(
        load.days.filter((day) => day.ordinary > 0),
        {
          ...across,
          className: "ordinary",
          y1: "heavier",
          y2: (day: LoadDay) => day.heavier + day.ordinary,
          fill: "var(--tide-soft)",
          stroke: "var(--tide)",
          strokeWidth: thin,
          inset: thin / 2,
        },
      ),
      ruleY([0], { stroke: "var(--edge)" }),
      axisX(
        load.ticks.map((tick) => at(tick.date)),
        {
          tickSize: 0.3 * rem,
          tickPadding: 0.3 * rem,
          stroke: "var(--edge)",
          fill: "var(--ink-2)",
          label: null,
          fontSize: 0.8125 * rem,
          tickFormat: (date: Date) =>
            load.ticks.find((tick) => +at(tick.date) === +date)?.label ?? "",
        },
      ),
      tip(
        load.days,
        pointerX({
          x: (day: LoadDay) => at(day.date),
          y: (day: LoadDay) => day.heavier + day.ordinary,
          title: (day: LoadDay) => day.words,
          fontSize: 0.8125 * rem,
          maxRadius: rem,
          anchor: "bottom",
          fill: "var(--surface)",
          stroke: "var(--edge)",
          textPadding: 0.5 * rem,
          pathFilter: "none",
        }),
      ),
    ],
  };
}
