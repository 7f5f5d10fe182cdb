// Draws many dots as one path. Ten years of check-ins are thousands of dots a sign, and one element each would cost
// more than the rest of the screen together.
import { dot, type Dot, type DotOptions } from "@observablehq/plot";

const SVG = "http://www.w3.org/2000/svg";

/**
 * The path of round dots, from left to right: each is a stroke of no length with a round cap. Those of one height that
 * are nearer than `near` are one stroke: it looks the same (at their radius, to a seventh of it), and a stroke is what
 * painting pays for.
 */
export function dotsPath(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  index: Iterable<number>,
  near: number,
): string {
  const round = (value: number) => Math.round(value * 10) / 10;
  const rows = new Map<number, [number, number][]>();
  for (const i of index) {
    const x = xs[i];
    const y = ys[i];
    if (x === undefined || y === undefined) continue;
    const row = rows.get(round(y)) ?? [];
    rows.set(round(y), row);
    const last = row.at(-1);
    if (last && x - last[1] <= near) last[1] = x;
    else row.push([x, x]);
  }
  let path = "";
  for (const [y, strokes] of rows) {
    for (const [from, to] of strokes.map((ends) => ends.map(round))) {
      path += `M${String(from)},${String(y)}${from === to ? "h0" : `H${String(to)}`}`;
    }
  }
  return path;
}

/** A dot mark of one colour that is one path. */
export function manyDots<T>(data: T[], options: DotOptions & { stroke: string; r: number }): Dot {
  return dot(data, {
    ...options,
    render: (index, _scales, values, _dimensions, context) => {
      const path = context.document.createElementNS(SVG, "path");
      path.setAttribute("d", dotsPath(values.x ?? [], values.y ?? [], index, options.r));
      path.setAttribute("fill", "none");
      path.setAttribute("stroke", options.stroke);
      path.setAttribute("stroke-width", String(options.r * 2));
      path.setAttribute("stroke-linecap", "round");
      if (options.className !== undefined) path.setAttribute("class", options.className);
      return path;
    },
  });
}
