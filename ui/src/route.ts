// A window says in its address which one it is:
//   #/main/today  #/main/trends  #/main/boundaries  #/main/why  #/main/settings  #/main/help
//   #/main/today?ask=…                Today, with what the tray asked for open: pause_until, leave_until,
//                                     on_call_until or still_until
//   #/check-in?entry=…&work_date=…    the guided check-in, 480 × 640; &instrument=… a questionnaire in it
//   #/reminder?title=…&body=…&kind=…&of=…  our own small reminder; kind is test, refused (only closes), cutoff,
//                                     reminder or last-reminder (no more snoozing); of is its work date
//   #/park                            the small window for one thought
//   #/start                           the main window at its first start

import type { Screen } from "./ipc/bindings";

export type Route =
  | { window: "main"; screen: Screen; ask: Ask | null }
  | {
      window: "check_in";
      entry: string | null;
      work_date: string | null;
      instrument: string | null;
    }
  | { window: "park" }
  | { window: "reminder"; title: string; body: string; kind: Kind; of: string };

/** What Today is opened for: the last day of a pause or of leave, until when one is on call or still works. */
export type Ask = "pause_until" | "leave_until" | "on_call_until" | "still_until";
type Kind = "test" | "refused" | "cutoff" | "reminder" | "last-reminder";

const asks: readonly Ask[] = ["pause_until", "leave_until", "on_call_until", "still_until"];
const kinds: readonly Kind[] = ["test", "refused", "cutoff", "reminder", "last-reminder"];
const screens: readonly Screen[] = ["today", "trends", "boundaries", "why", "settings", "help"];

export function route(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const asked = new URLSearchParams(query);
  const [window, place] = path.split("/");
  switch (window) {
    case "check-in":
      return {
        window: "check_in",
        entry: asked.get("entry") || null,
        work_date: asked.get("work_date") || null,
        instrument: asked.get("instrument") || null,
      };
    case "park":
      return { window: "park" };
    case "reminder":
      return {
        window: "reminder",
        title: asked.get("title") ?? "",
        body: asked.get("body") ?? "",
        kind: kinds.find((kind) => kind === asked.get("kind")) ?? "reminder",
        of: asked.get("of") ?? "",
      };
    default:
      return {
        window: "main",
        screen: screens.find((screen) => screen === place) ?? "today",
        ask: asks.find((ask) => ask === asked.get("ask")) ?? null,
      };
  }
}

export function addressOf(screen: Screen): string {
  return `#/main/${screen}`;
}
