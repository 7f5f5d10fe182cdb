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
    evenings_sentence: "14 kept, 4 not known, 1 stretched.",
    leave: world.leave.map((form) => ({
      form,
      words:
        form.from === "2026-12-24"
          ? "24 December to 3 January, leave"
          : `${form.from} to ${form.to}, ${form.leave ? "leave" : "day off"}`,
    })),
    coming_up: [
      { when: "Fri 17:20", what: "time to finish notes" },
      { when: "Fri 17:30", what: "end of day, check in" },
      { when: "Fri 18:30", what: "cutoff" },
      { when: "Mon 17:20", what: "time to finish notes" },
    ],
    zone: "Europe/London",
  };
}
