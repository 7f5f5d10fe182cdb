// What the invented person has and has chosen, and the screens around it: start, first start,
// settings, help.

import type {
  CheckInDraft,
  ContactView,
  FirstStartView,
  HelpView,
  DayChangeForm,
  LeaveForm,
  OnCallForm,
  PlanForm,
  QuietLineKind,
  SettingsForm,
  SettingsView,
  SightView,
  StartView,
  Theme,
} from "../bindings";
import { checkPlan, plan } from "./plan";
import { say } from "./words";

const asked = new URLSearchParams(globalThis.location?.search ?? "");

/**
 * `ready` (the default) · `first-start` · `passphrase` (first start without a key store) · `locked`
 * · `trouble` · `read-only` · `new` (nothing entered yet) · `note` (a note is asked for)
 * · `no-notifications` · `nights`, `nights-first` (an uneven week) · `draft` (two answers under way)
 * · `blind` (nothing can be seen of the desktop, and a reminder came)
 * · `held` (a reminder waits for a full-screen window) · `ten-years` (ten years of check-ins)
 * · `heavy` (long words at the end of a check-in)
 * · `ahead` (a check-in of a day to come) · `off` (a Saturday) · `evening` (past the cutoff, with things noted)
 * · `notice` (a notice is said on Today) · `bad-calendar` (a calendar file that is refused)
 * · `sessions`, `sessions-none` (sessions are counted: five so far and quiet minutes, or none yet)
 * · `closing` (the ritual before a check-in) · `morning` (parked thoughts whose morning has come)
 * · `abroad` (the country is not known)
 */
export const scene = asked.get("scene") ?? "ready";

const askedTheme = asked.get("theme");

export const world: {
  screen: StartView["screen"];
  needsPassphrase: boolean;
  plan: PlanForm;
  leave: LeaveForm[];
  onCall: OnCallForm[];
  days: DayChangeForm[];
  settings: SettingsForm;
  autostart: boolean;
  contacts: ContactView[];
  /** Nothing was said yet: undefined. */
  country: string | null | undefined;
  draft: CheckInDraft | null;
  dismissed: Set<QuietLineKind>;
  done: boolean;
  paused: boolean;
  suggestion: boolean;
  noticeAside: boolean;
  /** Entries whose change was taken back. */
  takenBack: Set<string>;
} = {
  screen:
    scene === "locked" || scene === "trouble"
      ? scene
      : scene.includes("first") || scene === "passphrase"
        ? "first_start"
        : "ready",
  needsPassphrase: scene === "passphrase",
  plan: plan(scene.startsWith("nights")),
  leave: [{ from: "2026-12-24", to: "2027-01-03", leave: true }],
  onCall: [{ from: "2026-12-05T18:00", until: "2026-12-06T08:00" }],
  days: [],
  settings: {
    theme: askedTheme === "light" || askedTheme === "dark" ? (askedTheme as Theme) : "system",
    pulse_asked: true,
    note_asked: scene === "note",
    closing_ritual: true,
    discreet: true,
    wait_for: { do_not_disturb: true, full_screen: true, camera: true },
    day_start: "04:00",
    on_close: "tray",
    sessions_counted: scene === "sessions" || scene === "sessions-none",
    session_cap: scene === "sessions" ? "6" : "",
    heavier_cap: scene === "sessions" ? "2" : "",
    session_buffer: scene === "sessions",
  },
  autostart: true,
  contacts: [
    {
      id: "own-1",
      name: "Marta, supervisor",
      reach: "0601 555 010, evenings until 21:00",
      dated: say("contact-checked", { date: "3 October 2026" }),
    },
  ],
  country: scene === "abroad" ? undefined : "GB",
  draft:
    scene === "draft"
      ? {
          work_date: "2026-11-20",
          answers: [3, 2, null, null, null],
          page: 2,
          note: "",
          entry: null,
        }
      : null,
  dismissed: new Set(),
  done: false,
  paused: false,
  suggestion: true,
  noticeAside: false,
  takenBack: new Set(),
};

const locale = { language: "en", tag: "en-GB", first_weekday: 1 };

export function start(): StartView {
  switch (world.screen) {
    case "first_start":
      return { screen: "first_start", locale, needs_passphrase: world.needsPassphrase };
    case "locked":
      return {
        screen: "locked",
        locale,
        message: say("trouble-no-key-silent"),
        passphrase: true,
        recovery_code: true,
        key_store: true,
        key_file: false,
      };
    case "trouble":
      return {
        screen: "trouble",
        locale,
        message: say("trouble-damaged-slots"),
        folder: "/home/ana/.local/share/leeward",
      };
    default:
      return {
        screen: "ready",
        theme: world.settings.theme,
        locale,
        read_only: scene === "read-only" ? say("read-only-newer", { theirs: 7, ours: 5 }) : null,
        demo: false,
      };
  }
}

export function firstStart(): FirstStartView {
  return {
    what: [
      say("first-what-for"),
      say("first-what-not"),
      say("first-nothing-leaves"),
      say("first-work-computer"),
    ],
    plan: world.plan,
    check: checkPlan(world.plan),
    autostart: world.autostart,
    protection: say("protection-key-store"),
  };
}

function sight(): SightView[] {
  if (scene !== "blind") {
    return [
      {
        kind: "do_not_disturb",
        name: say("sight-wait-do-not-disturb"),
        words: `${say("sight-by-gnome")} ${say("sight-do-not-disturb-free")}`,
        can_be_seen: true,
      },
      {
        kind: "full_screen",
        name: say("sight-full-screen"),
        words: `${say("sight-wayland")} ${say("sight-on-time")}`,
        can_be_seen: false,
      },
      {
        kind: "camera",
        name: say("sight-wait-camera"),
        words: say("sight-camera-free"),
        can_be_seen: true,
      },
      {
        kind: "session",
        name: say("sight-session"),
        words: say("sight-session-told"),
        can_be_seen: true,
      },
    ];
  }
  const unseen = (kind: SightView["kind"], name: string, rest: string): SightView => ({
    kind,
    name: say(name),
    words: `${say("sight-nobody")} ${say(rest)}`,
    can_be_seen: false,
  });
  return [
    unseen("do_not_disturb", "sight-do-not-disturb", "sight-do-not-disturb-on-time"),
    unseen("full_screen", "sight-full-screen", "sight-on-time"),
    unseen("camera", "sight-camera", "sight-on-time"),
    unseen("session", "sight-session", "sight-session-not"),
  ];
}

export function settings(): SettingsView {
  const work = scene !== "no-notifications";
  return {
    form: world.settings,
    autostart: world.autostart,
    notifications: say(work ? "notifications-work" : "notifications-none"),
    notifications_work: work,
    tray: say("tray-shown"),
    sight: sight(),
    protection: say("protection-key-store"),
    keys: { key_store: true, passphrase: false, recovery_code: true, recovery_code_kept: false },
    folder: "/home/ana/.local/share/leeward",
    versions: say("versions", { program: "0.1.0", schema: 1, zones: "2026f" }),
    demo: false,
  };
}

export function help(): HelpView {
  const shipped: ContactView[] =
    world.country === "GB"
      ? [
          {
            id: null,
            name: "An invented helpline",
            reach: "0800 000 000, day and night",
            dated: "number seen on the helpline’s website in 2026",
          },
        ]
      : [];
  return {
    first: say(world.country === "GB" ? "help-first-gb" : "help-first"),
    ask: world.country === undefined ? say("help-which-country") : null,
    contacts: [...world.contacts, ...shipped],
    countries: [
      { code: "GB", name: say("country-gb") },
      { code: "IE", name: say("country-ie") },
      { code: "US", name: say("country-us") },
    ],
    country: world.country ?? null,
  };
}
