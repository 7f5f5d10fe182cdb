// The invented week as the Boundaries screen shows it.

import type { BoundariesView, LeaveForm } from "../bindings";
import { date, dateShort, day, momentShort } from "./dates";
import { checkPlan } from "./plan";
import { world } from "./state";
import { say } from "./words";

/** Leave or days off, in words. */
function leaveWords({ from, to, leave }: LeaveForm): string {
  const one = from === to;
  const id = leave
    ? one
      ? "leave-one-day"
      : "leave-days"
    : one
      ? "leave-one-day-off"
      : "leave-days-off";
  return say(id, { from: dateShort(from), to: dateShort(to) });
}

export function boundaries(): BoundariesView {
  return {
    form: world.plan,
    rows: checkPlan(world.plan).rows,
    protected: checkPlan(world.plan).protected,
    today: "2026-11-20",
    sentence: checkPlan(world.plan).sentence,
    leave: world.leave.map((form) => ({ form, words: leaveWords(form) })),
    days_off: [
      say("days-off-since", { day: date("2026-11-15"), days: 5 }),
      say("days-next-leave", { day: day("2026-12-24"), days: 34 }),
    ],
    on_call: world.onCall.map((form) => ({
      form,
      words: say("on-call-span", { from: momentShort(form.from), until: momentShort(form.until) }),
    })),
    coming_up: [say("today"), "Mon 23 Nov", "Tue 24 Nov", "Wed 25 Nov", "Thu 26 Nov"].map(
      (name) => ({
        day: name,
        reminders: [
          { when: name.startsWith("Wed") ? "19:20" : "17:20", what: say("coming-heads-up") },
          { when: name.startsWith("Wed") ? "19:30" : "17:30", what: say("coming-day-end") },
          { when: name.startsWith("Wed") ? "20:30" : "18:30", what: say("coming-cutoff") },
        ],
      }),
    ),
    zone: "Europe/London",
  };
}
