// The first figure costs many times what the next one does: the engine of the window has read the chart library, and
// has run none of it. Draws one of invented answers, for nobody, so that the first one that is looked at is a next one.
import { plot } from "@observablehq/plot";
import type { EveningCell, SignTrend } from "../ipc/bindings";
import { eveningsFigure } from "./evenings";
import type { Figure } from "./figure";
import { signTrend } from "./signTrend";

const days = Array.from({ length: 28 }, (_, day) => `2026-01-${String(day + 1).padStart(2, "0")}`);

/** Two lines, one of them noticed, dots, a usual range and a date: every mark there is. */
const sign: SignTrend = {
  sign: "exhaustion",
  name: "",
  status: "above",
  words: "",
  finding: "",
  range: { low: 1, high: 2 },
  range_from: null,
  said: ["", "", "", "", ""],
  dots: days.map((date, day) => ({ date, value: day % 5, notice: day > 20 })),
  line: [days.map((date, day) => ({ date, value: day % 4, notice: day > 20 }))],
  notices: [{ since: "2026-01-21", until: null, label: "" }],
};

const evenings = days.map<EveningCell>((date, day) => ({
  date,
  status: day % 3 === 0 ? "over" : "kept",
  minutes_over: day,
  words: "",
}));

/** The figures, each drawn once: what is done in between need not wait for all of them. */
export function rehearsals(): (() => void)[] {
  const frame = {
    from: days[0] ?? "",
    to: days.at(-1) ?? "",
    ticks: [{ date: days[0] ?? "", label: "" }],
    leave: [{ from: days[2] ?? "", to: days[3] ?? "", label: "" }],
    dated: true,
    day: (date: string) => date,
    columns: { date: "", answer: "", notice: "" },
  };
  const calendar = {
    firstWeekday: 1,
    weekdayInitial: String,
    monthName: String,
    columns: { evening: "" },
    label: "",
  };
  const draw = (figure: Figure) => () =>
    void plot(figure.plot({ width: 640, rem: 16, pointed: true }));
  const signs = draw(signTrend(sign, frame));
  return [signs, signs, draw(eveningsFigure(evenings, calendar))];
}
