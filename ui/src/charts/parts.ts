// The figures, each with the chart library: read when they are wanted, so that no other window carries the library.

export const trendFigures = () => import("./TrendFigures.svelte");
export const eveningFigure = () => import("./EveningFigure.svelte");
export const loadFigure = () => import("./LoadFigure.svelte");

/** How long the main window is left alone before the library is read ahead, in milliseconds. */
const ALONE = 600;

/** Reads them ahead, once what is shown is drawn; gives back how to leave it. */
export function readAhead(): () => void {
  const later = setTimeout(() => {
    for (const part of [trendFigures, eveningFigure, loadFigure]) {
      // Trends says so itself if they can't be read.
      void part().catch(() => undefined);
    }
  }, ALONE);
  return () => {
    clearTimeout(later);
  };
}
