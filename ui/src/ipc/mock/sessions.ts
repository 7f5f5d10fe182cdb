// The invented sessions: those of today, and the load of 26 weeks.

import type { LoadDay, LoadView, SessionKind, SessionsView } from "../bindings";
import { dateShort } from "./dates";
import { scene, world } from "./state";
import { say } from "./words";

const kinds: SessionKind[] = ["ordinary", "heavy", "trauma", "crisis"];
const counts: Record<SessionKind, number> =
  scene === "sessions"
    ? { ordinary: 3, heavy: 1, trauma: 1, crisis: 0 }
    : { ordinary: 0, heavy: 0, trauma: 0, crisis: 0 };
let buffer = scene === "sessions";
const total = (): number => kinds.reduce((sum, kind) => sum + counts[kind], 0);

export const sessions = {
  sessions: (): SessionsView => ({
    shown: world.settings.sessions_counted || total() > 0,
    kinds: kinds.map((kind) => ({ kind, sessions: counts[kind] })),
    total: total() > 0 ? say("session-total", { count: total() }) : null,
    reached:
      total() === 6 ? `${say("session-cap-all", { cap: 6 })} ${say("session-cap-lighter")}` : null,
    buffer: buffer ? say("day-buffer", { until: "14:20" }) : null,
  }),
  count_session({ kind }: { kind: SessionKind }): string {
    counts[kind] += 1;
    return say("session-counted", { kind, count: total() });
  },
  take_session_back({ kind }: { kind: SessionKind | null }): string {
    if (kind) counts[kind] -= 1;
    return say("session-taken-back", { kind: kind ?? "ordinary", count: total() });
  },
  end_session_buffer(): null {
    buffer = false;
    return null;
  },
};

/** Bars for workdays up to a date; the names of days are as the evenings have them. */
export function load(
  last: number,
  next: () => number,
  short: (time: number) => string,
): LoadView | null {
  if (scene === "new") return null;
  const day = 86_400_000;
  const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
  const days: LoadDay[] = [];
  const rows: string[][] = [];
  const ticks = [];
  const first = last - (26 * 7 - 1) * day;
  for (let time = first; time <= last; time += day) {
    const date = new Date(time);
    if (date.getUTCDate() === 1) ticks.push({ date: iso(time), label: short(time) });
    const weekday = date.getUTCDay();
    if (weekday === 0 || weekday === 6 || next() < 0.1) continue;
    const late = last - time < 28 * day ? 1 : 0;
    const four = [
      Math.round(2.6 + next() * 2.4),
      Math.round(next() * 0.9) + late,
      Math.round(next() * 0.7),
      Math.round(next() * 0.54),
    ];
    const [ordinary = 0, ...rest] = four;
    const heavier = rest.reduce((sum, one) => sum + one, 0);
    const words = say("load-day", {
      date: dateShort(iso(time)),
      count: ordinary + heavier,
      heavier,
    });
    days.push({ date: iso(time), heavier, ordinary, words });
    rows.unshift([dateShort(iso(time)), ...four.map(String)]);
  }
  return {
    from: iso(first),
    to: iso(last),
    ticks,
    days,
    finding: [
      say("load-finding", { days: 114, a_day: "5.1", heavier: "1.2" }),
      say("load-recent", {
        a_day: "5.9",
        heavier: "2.0",
        a_day_before: "4.9",
        heavier_before: "1.0",
      }),
      say("load-left-out"),
    ].join(" "),
    table: { columns: [say("date"), ...kinds.map((kind) => say(`sessions-${kind}`))], rows },
  };
}
