// Draws many dots as one path. Ten years of check-ins are thousands of dots a sign, and one element each would cost
// more than the rest of the screen together.
import { dot, type Dot, type DotOptions } from "@observablehq/plot";

const SVG = "http://www.w3.org/2000/svg";

/** The path of round dots: each is a stroke of no length with a round cap. */
export function dotsPath(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  index: Iterable<number>,
): string {
  let path = "";
  for (const i of index) {
    const x = xs[i];
    const y = ys[i];
    if (x === undefined || y === undefined) continue;
    path += `M${String(Math.round(x * 10) / 10)},${String(Math.round(y * 10) / 10)}h0`;
  }
  return path;
}

/** A dot mark of one colour that is one path. */
export function manyDots<T>(data: T[], options: DotOptions & { stroke: string; r: number }): Dot {
  return dot(data, {
    ...options,
    render: (index, _scales, values, _dimensions, context) => {
      const path = context.document.createElementNS(SVG, "path");
      path.setAttribute("d", dotsPath(values.x ?? [], values.y ?? [], index));
      path.setAttribute("fill", "none");
      path.setAttribute("stroke", options.stroke);
      path.setAttribute("stroke-width", String(options.r * 2));
      path.setAttribute("stroke-linecap", "round");
      if (options.className !== undefined) path.setAttribute("class", options.className);
      return path;
    },
  });
}
