// The geometry of the day dial: a ring of 24 hours, midnight at the top, clockwise, so that 6 is on the right, noon
// at the bottom and 18 on the left. Pure; the drawing is DayDial.svelte's.
import type { ArcKind, DialView } from "../ipc/bindings";

/** The ring, in the units of its own picture. */
export const RING = { size: 240, centre: 120, radius: 90, width: 15 } as const;

/** A point at so many hours and so far from the centre. */
export function point(hour: number, radius: number): { x: number; y: number } {
  const turn = (hour / 24) * 2 * Math.PI;
  return {
    x: round(RING.centre + radius * Math.sin(turn)),
    y: round(RING.centre - radius * Math.cos(turn)),
  };
}

/** An arc from one hour to another, through midnight where `to` is not after `from`; empty where nothing is left. */
export function arc(from: number, to: number, gap = 0): string {
  const length = span(from, to) - 2 * gap;
  if (length <= 0) return "";
  if (length >= 23.999) {
    // A circle has no start to end at: two halves.
    return `${arc(from, from + 12)}${arc(from + 12, from + 24)}`;
  }
  const start = point(from + gap, RING.radius);
  const end = point(from + gap + length, RING.radius);
  const large = length > 12 ? 1 : 0;
  const r = String(RING.radius);
  return `M${String(start.x)} ${String(start.y)}A${r} ${r} 0 ${String(large)} 1 ${String(end.x)} ${String(end.y)}`;
}

/** Hours from one to the other going clockwise; the whole day where they are a day apart. */
export function span(from: number, to: number): number {
  const hours = to - from;
  if (hours >= 24) return 24;
  return hours < 0 ? hours + 24 : hours;
}

/** A piece of the ring ready to draw. */
export interface Piece {
  kind: ArcKind;
  path: string;
}

/** Half the clear space on each side of the hand, in hours. */
const CLEAR = 0.24;

/** The ring's pieces, cut where the hand passes so that it stays readable on every colour. */
export function pieces(view: Pick<DialView, "arcs" | "hand">): Piece[] {
  return view.arcs.flatMap(({ kind, from, to }) => {
    const length = span(from, to);
    const hand = span(from, view.hand);
    const parts: [number, number][] =
      hand < length + CLEAR
        ? [
            [from, from + Math.max(0, hand - CLEAR)],
            [from + Math.min(length, hand + CLEAR), from + length],
          ]
        : span(view.hand, from) < CLEAR
          ? [[from + CLEAR - span(view.hand, from), from + length]]
          : [[from, from + length]];
    return parts
      .filter(([a, b]) => b - a > 0.02)
      .map(([a, b]) => ({ kind, path: arc(a, b, Math.min(GAP, (b - a) / 4)) }))
      .filter(({ path }) => path !== "");
  });
}

/** The hairline between neighbours, in hours, on each side. */
const GAP = 0.06;

/** The hand: across the ring and a little beyond it on both sides. */
export function hand(hour: number): { x1: number; y1: number; x2: number; y2: number } {
  const inner = point(hour, RING.radius - RING.width / 2 - 7);
  const outer = point(hour, RING.radius + RING.width / 2 + 7);
  return { x1: inner.x, y1: inner.y, x2: outer.x, y2: outer.y };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
