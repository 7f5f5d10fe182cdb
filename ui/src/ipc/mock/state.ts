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
  country: string | null;
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
      dated: "checked on 3 October 2026",
    },
  ],
  country: "GB",
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

export function start(): StartView {
  switch (world.screen) {
    case "first_start":
      return { screen: "first_start", language: "en", needs_passphrase: world.needsPassphrase };
    case "locked":
      return {
        screen: "locked",
        language: "en",
        message:
          "Your records are here and encrypted, but the key store of this computer did not give the key. Nothing was changed.",
        passphrase: true,
        recovery_code: true,
      };
    case "trouble":
      return {
        screen: "trouble",
        language: "en",
        message:
          "The file vault.json is damaged, so the records can’t be opened. Nothing was changed and nothing was overwritten. A copy from your backup, put into this folder, opens them again.",
        folder: "/home/ana/.local/share/leeward",
      };
    default:
      return {
        screen: "ready",
        theme: world.settings.theme,
        language: "en",
        read_only:
          scene === "read-only"
            ? "These records were written by a newer Leeward (schema 7, this one knows 5). I have opened them for reading only. Update Leeward to go on writing."
            : null,
        demo: false,
      };
  }
}

export function firstStart(): FirstStartView {
  return {
    what: [
      "Leeward helps you notice compassion fatigue early and keep the edges of your working day. It takes about a minute a day.",
      "It is not a diagnosis and not a treatment.",
      "Nothing leaves this computer: no account, no network. On a work computer your employer may be able to see more than you expect.",
    ],
    plan: world.plan,
    check: checkPlan(world.plan),
    autostart: world.autostart,
    protection: "Your records are encrypted; the key is in this computer’s key store.",
  };
}

function sight(): SightView[] {
  if (scene !== "blind") {
    return [
      {
        kind: "do_not_disturb",
        name: "Wait while Do Not Disturb is on",
        words: "GNOME tells. It is off now.",
        can_be_seen: true,
      },
      {
        kind: "full_screen",
        name: "A window that fills the screen",
        words:
          "Can’t be seen on Wayland, which shows no program the windows of another. Reminders come on time; a pause keeps them away.",
        can_be_seen: false,
      },
      {
        kind: "camera",
        name: "Wait while a camera is in use",
        words: "Can be seen here. None is now.",
        can_be_seen: true,
      },
      {
        kind: "session",
        name: "Sleep and screen lock",
        words:
          "The system tells. After sleep I look at once, and on a locked screen reminders are discreet.",
        can_be_seen: true,
      },
    ];
  }
  const not = "Can’t be seen on this desktop.";
  const onTime = `${not} Reminders come on time; a pause keeps them away.`;
  return [
    {
      kind: "do_not_disturb",
      name: "Do Not Disturb",
      words: `${not} Reminders come on time, and Today keeps a line until you have seen them.`,
      can_be_seen: false,
    },
    {
      kind: "full_screen",
      name: "A window that fills the screen",
      words: onTime,
      can_be_seen: false,
    },
    { kind: "camera", name: "A camera in use", words: onTime, can_be_seen: false },
    {
      kind: "session",
      name: "Sleep and screen lock",
      words: `${not} After sleep I look within a minute.`,
      can_be_seen: false,
    },
  ];
}

export function settings(): SettingsView {
  const work = scene !== "no-notifications";
  return {
    form: world.settings,
    autostart: world.autostart,
    notifications: work
      ? "Reminders come as notifications."
      : "No notification service answers on this computer. Reminders will come as a small window instead.",
    notifications_work: work,
    tray: "The icon is in the tray; its menu says where the day is.",
    sight: sight(),
    protection: "Your records are encrypted; the key is in this computer’s key store.",
    keys: { key_store: true, passphrase: false, recovery_code: true, recovery_code_kept: false },
    folder: "/home/ana/.local/share/leeward",
    versions: "Leeward 0.1.0, schema 1, zones 2026f",
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
            dated: "read on the helpline’s own page, 1 November 2026",
          },
        ]
      : [];
  return {
    first: "If you or someone else is in danger now, call your emergency number first.",
    contacts: [...world.contacts, ...shipped],
    countries: [
      { code: "GB", name: "United Kingdom" },
      { code: "IE", name: "Ireland" },
      { code: "PL", name: "Poland" },
    ],
    country: world.country,
  };
}
