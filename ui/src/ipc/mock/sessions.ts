// The invented sessions: those of today, and the load of 26 weeks.

import type { LoadDay, LoadView, SessionKind, SessionsView } from "../bindings";
import { scene, world } from "./state";

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
    total: total() > 0 ? `${total()} today` : null,
    reached:
      total() === 6
        ? "That is 6 today, the number you set for yourself. Where there is a choice, the rest of the day can be lighter."
        : null,
    buffer: buffer ? "Ten quiet minutes until 14:20" : null,
  }),
  count_session({ kind }: { kind: SessionKind }): string {
    counts[kind] += 1;
    return `Counted as ${kind}: ${total()} today.`;
  },
  take_session_back({ kind }: { kind: SessionKind | null }): string {
    if (kind) counts[kind] -= 1;
    return `A ${kind} one is taken back: ${total()} today.`;
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
    const words = `${short(time)}: ${ordinary + heavier} sessions, ${heavier} of them heavier`;
    days.push({ date: iso(time), heavier, ordinary, words });
    rows.unshift([short(time), ...four.map(String)]);
  }
  return {
    from: iso(first),
    to: iso(last),
    ticks,
    days,
    finding:
      "Counted on 114 days of the last 26 weeks: 5.1 sessions a day, 1.2 of them heavier. In the last four weeks 5.9 a day, 2.0 of them heavier; before that 4.9 and 1.0. A day without a count is left out: nothing is known of it.",
    table: { columns: ["Work date", "Ordinary", "Heavy", "Trauma", "Crisis"], rows },
  };
}
