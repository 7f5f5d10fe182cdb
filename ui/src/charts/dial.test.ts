import { expect, test } from "vitest";
import { RING, arc, pieces, point, span } from "./dial";

test("midnight is at the top, 6 on the right, noon at the bottom, 18 on the left", () => {
  const c = RING.centre;
  expect(point(0, 50)).toEqual({ x: c, y: c - 50 });
  expect(point(6, 50)).toEqual({ x: c + 50, y: c });
  expect(point(12, 50)).toEqual({ x: c, y: c + 50 });
  expect(point(18, 50)).toEqual({ x: c - 50, y: c });
});

test("a night's arc runs through midnight", () => {
  expect(span(22, 6)).toBe(8);
  expect(span(22, 30)).toBe(8);
  expect(span(9, 17.5)).toBe(8.5);
  expect(span(0, 24)).toBe(24);
});

test("an arc longer than half a day takes the long way round", () => {
  expect(arc(0, 13)).toContain(" 0 1 1 ");
  expect(arc(0, 11)).toContain(" 0 0 1 ");
});

test("a whole day is two halves, since an arc cannot end where it starts", () => {
  expect(arc(0, 24).match(/A/g)).toHaveLength(2);
});

test("the ring is cut where the hand passes, and nowhere else", () => {
  const work = { kind: "work", from: 9, to: 17.5 } as const;
  expect(pieces({ arcs: [work], hand: 16.8 })).toHaveLength(2);
  expect(pieces({ arcs: [work], hand: 20 })).toHaveLength(1);
  expect(pieces({ arcs: [work], hand: 9 })).toHaveLength(1);
});

test("an arc that the hand covers whole leaves nothing to draw and nothing broken", () => {
  const drawn = pieces({ arcs: [{ kind: "to_cutoff", from: 18, to: 18.25 }], hand: 18.1 });
  expect(drawn.every(({ path }) => !path.includes("NaN"))).toBe(true);
});
