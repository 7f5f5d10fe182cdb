// The invented week as the Boundaries screen shows it.

import type { BoundariesView } from "../bindings";
import { checkPlan } from "./plan";
import { world } from "./state";

export function boundaries(): BoundariesView {
  return {
    form: world.plan,
    week: checkPlan(world.plan).week,
    sentence:
      "Ten minutes before, then at the end. After the cutoff, one hour later, I will say it is past.",
    leave: world.leave.map((form) => ({
      form,
      words:
        form.from === "2026-12-24"
          ? "24 December to 3 January, leave"
          : `${form.from} to ${form.to}, ${form.leave ? "leave" : "day off"}`,
    })),
    days_off: [
      "Your last real day off was Sunday 15 November, 5 days ago.",
      "Your next leave begins on 24 December, in 34 days.",
    ],
    on_call: world.onCall.map((form) => ({
      form,
      words:
        form.from === "2026-12-05T18:00"
          ? "Sat 5 December 18:00 to Sun 6 December 8:00"
          : `${form.from} to ${form.until}`,
    })),
    coming_up: ["Today", "Mon 23 Nov", "Tue 24 Nov", "Wed 25 Nov", "Thu 26 Nov"].map((day) => ({
      day,
      reminders: [
        { when: day.startsWith("Wed") ? "19:20" : "17:20", what: "wrap up notes" },
        { when: day.startsWith("Wed") ? "19:30" : "17:30", what: "end of day, check in" },
        { when: day.startsWith("Wed") ? "20:30" : "18:30", what: "cutoff" },
      ],
    })),
    zone: "Europe/London",
  };
}
