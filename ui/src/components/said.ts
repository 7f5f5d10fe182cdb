// What can be said of the time after a day's end, in the order it is offered.

import type { AfterHoursForm, AfterHoursReason, ContactWay } from "../ipc/bindings";

export const reasons: readonly AfterHoursReason[] = [
  "notes",
  "crisis",
  "client_contact",
  "admin",
  "catching_up",
];

export const ways: readonly ContactWay[] = ["they_contacted", "i_answered", "i_reached_out"];

/** An entry still to be written. `on` is its day; null is the running one. */
export function blank(kind: "minutes" | "until" | "contact", onCall: boolean): AfterHoursForm {
  return {
    id: null,
    work_date: null,
    said:
      kind === "contact"
        ? { kind: "contact", way: "they_contacted", expected: null, on_call: onCall }
        : {
            kind: "worked",
            minutes: "",
            until: kind === "until" ? "" : null,
            reason: null,
            on_call: onCall,
          },
  };
}
