// The figures, each with the chart library: read when they are wanted, so that no other window carries the library.

export const trendFigures = () => import("./TrendFigures.svelte");
export const eveningFigure = () => import("./EveningFigure.svelte");
export const loadFigure = () => import("./LoadFigure.svelte");
const rehearse = () => import("./rehearse");

/** How long the main window is left alone before the library is read ahead, in milliseconds. */
const ALONE = 600;

/** Reads them ahead and draws each once, after what is shown is drawn; gives back how to leave it. */
export function readAhead(): () => void {
  let later = setTimeout(() => void read().catch(() => undefined), ALONE);
  async function read(): Promise<void> {
    const { rehearsals } = await rehearse();
    // Trends says so itself if they can't be read.
    await Promise.all([trendFigures(), eveningFigure(), loadFigure()]);
    for (const draw of rehearsals()) {
      await new Promise<void>((go) => (later = setTimeout(go)));
      draw();
    }
  }
  return () => {
    clearTimeout(later);
  };
}
