import { expect, test } from "vitest";
import type { NoticeView, SignTrend, TrendPoint } from "../ipc/bindings";
import { dotsPath } from "./dots";
import { daysBetween } from "./figure";
import { apart, dotRadius, labels, runs, signTrend, type Frame } from "./signTrend";
import { words } from "../../tests/words";

const p = (date: string, notice = false): TrendPoint => ({ date, value: 1, notice });
const notice = (since: string, until: string | null = null): NoticeView => ({
  since,
  until,
  label: words("trend-notice-since", { since: "2 Nov" }),
});
const frame: Frame = {
  from: "2026-09-01",
  to: "2026-11-30",
  ticks: [{ date: "2026-10-01", label: "1 Oct" }],
  leave: [],
  dated: true,
  day: (date) => date,
  columns: { date: words("date"), answer: words("trends-answer"), notice: words("trends-notice") },
};
const room = { width: 600, rem: 16 };
const sign = (over: Partial<SignTrend> = {}): SignTrend => ({
  sign: "exhaustion",
  name: words("sign-exhaustion"),
  status: "usual",
  words: words("trend-steady"),
  said: [0, 1, 2, 3, 4].map((value) => words(`pulse-exhaustion-${value}`)),
  dots: [],
  line: [],
  range: null,
  range_from: null,
  notices: [],
  finding: "Emotional exhaustion is within your usual range.",
  ...over,
});

test("gaps stay gaps: two stretches of days are two lines", () => {
  const drawn = runs([
    [p("2026-09-01"), p("2026-09-02")],
    [p("2026-10-01"), p("2026-10-02")],
  ]);
  expect(drawn.map((r) => r.points.map((x) => x.date))).toEqual([
    ["2026-09-01", "2026-09-02"],
    ["2026-10-01", "2026-10-02"],
  ]);
});

test("where a notice begins the colour changes and the line does not break", () => {
  const drawn = runs([[p("2026-09-01"), p("2026-09-02"), p("2026-09-03", true)]]);
  expect(drawn.map((r) => [r.notice, r.points.length])).toEqual([
    [false, 2],
    [true, 2],
  ]);
  expect(drawn[1]?.points[0]?.date).toBe("2026-09-02");
});

test("of the points within a pixel the lowest and the highest are drawn, in their order, and both ends", () => {
  const values = [1, 3, 0, 2, 4, 2, 2, 1];
  const points = values.map((value, day) => ({ ...p(`2026-09-0${String(day + 1)}`), value }));
  const four = apart(points, (point) => daysBetween("2026-09-01", point.date) / 4);
  expect(four.map((point) => point.value)).toEqual([1, 3, 0, 4, 2, 1]);
  expect(apart(points, (point) => daysBetween("2026-09-01", point.date))).toEqual(points);
  expect(apart([], () => 0)).toEqual([]);
});

test("what is said of a point is made once the pointer is there", () => {
  const marks = (pointed: boolean) => signTrend(sign(), frame).plot({ ...room, pointed }).marks;
  expect(marks(true)?.length).toBe((marks(false)?.length ?? 0) + 1);
});

test("a notice's words stand before its line, and after it where there is no room", () => {
  expect(labels([notice("2026-11-02")], frame, room)[0]?.anchor).toBe("end");
  expect(labels([notice("2026-09-03")], frame, room)[0]?.anchor).toBe("start");
});

test("notices close together: the newest has the words", () => {
  const said = labels([notice("2026-10-30", "2026-11-01"), notice("2026-11-02")], frame, room);
  expect(said.map((l) => l.date)).toContain("2026-11-02");
  expect(said).toHaveLength(1);
});

test("a notice from before the span has no words in it", () => {
  expect(labels([notice("2026-08-01")], frame, room)).toEqual([]);
});

test("dots shrink as the span grows and grow with the text", () => {
  expect(dotRadius(91, room)).toBeGreaterThan(dotRadius(3650, room));
  expect(dotRadius(91, { width: 1200, rem: 32 })).toBeCloseTo(2 * dotRadius(91, room));
});

test("many dots are one path of round strokes", () => {
  expect(dotsPath([1, 2.04, 3], [4, 5, 6], [0, 1], 1)).toBe("M1,4h0M2,5h0");
});

test("dots of one height that lie on one another are one stroke, whatever lies between them", () => {
  const xs = [1, 1.4, 1.8, 2.2, 9];
  expect(dotsPath(xs, [4, 7, 4, 4, 4], [0, 1, 2, 3, 4], 1)).toBe("M1,4H2.2M9,4h0M1.4,7h0");
});

test("the table holds the words chosen, newest first, with the notice of that day", () => {
  const { rows } = signTrend(
    sign({
      dots: [
        { date: "2026-11-01", value: 2, notice: false },
        { date: "2026-11-03", value: 3, notice: true },
      ],
      notices: [notice("2026-11-02")],
    }),
    frame,
  );
  expect(rows().rows).toEqual([
    ["2026-11-03", words("pulse-exhaustion-3"), words("trend-notice-since", { since: "2 Nov" })],
    ["2026-11-01", words("pulse-exhaustion-2"), ""],
  ]);
});

test("the figure says its finding to a screen reader and holds the whole scale", () => {
  const plot = signTrend(sign(), frame).plot(room);
  expect(plot.ariaDescription).toBe("Emotional exhaustion is within your usual range.");
  expect([...(plot.y?.domain ?? [])].at(-1)).toBeGreaterThanOrEqual(4);
});

test("while the usual range is being learned no band is drawn", () => {
  const without = signTrend(sign(), frame).plot(room).marks?.length ?? 0;
  const withBand = signTrend(sign({ range: { low: 1, high: 2 } }), frame).plot(room).marks?.length;
  expect(withBand).toBe(without + 2);
});

test("larger text makes a taller figure", () => {
  const tall = signTrend(sign(), frame).plot({ width: 600, rem: 32 }).height ?? 0;
  expect(tall).toBe(2 * (signTrend(sign(), frame).plot(room).height ?? 0));
});

test("a span over a clock change has whole days", () => {
  expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
});
