// Two invented questionnaires under way; neither has any wording.

import type {
  ItemView,
  QuestionnaireForm,
  QuestionnairePreview,
  QuestionnaireResultView,
  QuestionnairesView,
  QuestionnaireView,
} from "../bindings";
import { say } from "./words";

let kept: QuestionnaireForm | null = null;
let putOff = false;
const every: Record<string, number> = { CBI: 60 };

export const isPutOff = (): boolean => putOff;

export function notNow(): null {
  putOff = true;
  return null;
}

export function setCadence(id: string, days: number): null {
  every[id] = days;
  return null;
}

const offered = [0, 14, 30, 60].map((days) => ({
  days,
  words: say("questionnaire-cadence", { days }),
}));
const cadences = (recall: number) => offered.filter(({ days }) => days === 0 || days >= recall);

const own: QuestionnairePreview = {
  name: "How the team shift went",
  about: say("questionnaire-about", { items: 4, days: 7 }),
  options: say("questionnaire-file-options", { list: "0 not at all · 1 · 2 · 3 very" }),
  items: [
    "1. Was there someone to ask?",
    "2. Did you get a break when you needed one?",
    "3. Was the handover unhurried?",
    "4. Did something stay with you that belongs to the team?",
  ].map((words) => ({ words, answers: null })),
  left_out: [say("questionnaire-file-left-out", { name: "Anything else?", why: "no_number" })],
  conditional: null,
  scored: [
    say("questionnaire-file-scored", { name: "Support", how: "mean", count: 3, items: "1, 2, 3" }),
    say("questionnaire-file-scored", { name: "Carried home", how: "sum", count: 1, items: "4" }),
    say("questionnaire-file-reversed", { edition: "standard", count: 3, items: "1, 2, 3" }),
  ],
  terms: `${say("questionnaire-file-terms", { licence: "for our own use" })} · The day clinic's team, 2026`,
  remark: null,
  file: { fhir: false, text: "format = 1" },
};
let added = false;

export function choose(): QuestionnairePreview {
  return own;
}

export function add(): null {
  added = true;
  return null;
}

export function remove(removed: boolean): null {
  added = !removed;
  return null;
}

const scores = (satisfaction: number, burnout: number, stress: number): string =>
  [
    `${say("scale-compassion_satisfaction")} ${satisfaction}`,
    `${say("scale-burnout")} ${burnout}`,
    `${say("scale-secondary_traumatic_stress")} ${stress}`,
  ].join(" · ");

const band = (low: string, high: string, reliability: string): string =>
  say("questionnaire-error-band", {
    low,
    high,
    reliability,
    source: "SD: de la Rosa 2018; alpha: Stamm 2010",
  });

const change = (way: string, points: string, threshold: string): string =>
  say("questionnaire-change", { day: "2 Nov", way, points, verdict: "within", threshold });

export function questionnaires(): QuestionnairesView {
  return {
    rows: [
      {
        id: "ProQOL-5",
        name: "Professional Quality of Life Scale, version 5",
        about: say("questionnaire-about", { items: 30, days: 30 }),
        last: say("questionnaire-last-again", { day: "2 Nov", again: "2 Dec" }),
        may: false,
        mine: false,
        every_days: every["ProQOL-5"] ?? 0,
        cadences: cadences(30),
        under_way: false,
        entries: [
          {
            id: "q-2",
            when: "2 Nov",
            scores: scores(36, 29, 24),
          },
          {
            id: "q-1",
            when: "1 Sept",
            scores: scores(38, 24, 21),
          },
        ],
      },
      {
        id: "CBI",
        name: "Copenhagen Burnout Inventory",
        about: say("questionnaire-about", { items: 19, days: 0 }),
        last: null,
        may: true,
        mine: false,
        every_days: every["CBI"] ?? 0,
        cadences: cadences(14),
        under_way: kept !== null,
        entries: [],
      },
      {
        id: "WHO-5",
        name: "WHO-5 Well-Being Index",
        about: say("questionnaire-about", { items: 5, days: 14 }),
        last: null,
        may: true,
        mine: false,
        every_days: every["WHO-5"] ?? 0,
        cadences: cadences(14),
        under_way: false,
        entries: [],
      },
      ...(added
        ? [
            {
              id: "team-shift",
              name: own.name,
              about: own.about,
              last: null,
              may: true,
              mine: true,
              every_days: every["team-shift"] ?? 0,
              cadences: cadences(7),
              under_way: false,
              entries: [],
            },
          ]
        : []),
    ],
  };
}

/** An item whose answers are these values, some of them with words that stand on them or are only spoken. */
function item(words: string, values: number[], texts: string[], shown: boolean): ItemView {
  const options = values.map((value, at) => {
    const text = texts[at] ?? "";
    return {
      value,
      label: shown && text ? `${value} ${text}` : `${value}`,
      spoken: text ? `${value}, ${text}` : `${value}`,
    };
  });
  return { words, options, between: null };
}

export function questionnaire(id: string, entry: string | null): QuestionnaireView {
  const five = id === "WHO-5";
  const items = five ? 5 : 19;
  if (id === "team-shift") {
    return {
      name: own.name,
      over_line: say("questionnaire-over", { copy: "file", days: 7 }),
      editions: [],
      anchor: null,
      items: [
        ...own.items
          .slice(0, 2)
          .map(({ words }) => item(words, [0, 1, 2, 3], ["not at all", "", "", "very"], true)),
        item(own.items[2]?.words ?? "", [0, 2, 4], ["no", "yes, not this week", "yes"], true),
        {
          words: own.items[3]?.words ?? "",
          options: [],
          between: {
            least: 0,
            most: 100,
            whole: true,
            hint: say("questionnaire-between", { whole: "yes", least: 0, most: 100 }),
          },
        },
      ],
      form: {
        id,
        edition: "standard",
        work_date: "2026-11-20",
        answers: [2, null, null, null],
        page: 0,
        entry,
      },
      today: "2026-11-20",
      credit: "The day clinic's team, 2026. For our own use.",
      footer: say("pulse-footer"),
    };
  }
  return {
    name: five ? "WHO-5 Well-Being Index" : "Copenhagen Burnout Inventory",
    over_line: say("questionnaire-over", { copy: "paper", days: five ? 14 : 0 }),
    editions: five
      ? []
      : [
          {
            id: "official",
            told_by: "The energy item (for family and friends) is the last work item, number 13",
          },
          {
            id: "energy-at-10",
            told_by: "The energy item (for family and friends) is the fourth work item, number 10",
          },
        ],
    anchor: five ? say("questionnaire-anchor", { value: 0, text: "at no time" }) : null,
    items: Array.from({ length: items }, (_, n) => {
      const words = say("item-number", { item: n + 1 });
      return five
        ? item(words, [0, 1, 2, 3, 4, 5], ["at no time", "", "", "", "", "all of the time"], false)
        : item(words, [0, 25, 50, 75, 100], [], false);
    }),
    form: kept ?? {
      id,
      edition: five ? "standard" : null,
      work_date: "2026-11-20",
      answers: Array.from({ length: items }, () => null),
      page: 0,
      entry,
    },
    today: "2026-11-20",
    credit: "Kristensen, Borritz, Villadsen, Christensen (2005). Free, with the citation.",
    footer: say("pulse-footer"),
  };
}

export function keep(form: QuestionnaireForm): null {
  kept = form;
  return null;
}

export function finish(form: QuestionnaireForm): QuestionnaireResultView {
  kept = null;
  const changed = form.entry !== null;
  return {
    title: say(changed ? "questionnaire-title-changed" : "questionnaire-title", {
      name: "Professional Quality of Life Scale, version 5",
    }),
    changed,
    scales: [
      {
        name: "Compassion satisfaction",
        number: "36",
        lines: [
          band("32", "40", "0.88"),
          change("lower", "2", "6.2"),
          say("questionnaire-earlier", { list: "38 (2 Nov); 38 (1 Sept)" }),
          say("questionnaire-band", { band: say("questionnaire-band-moderate") }),
          say("questionnaire-higher-better"),
        ],
      },
      {
        name: "Burnout",
        number: "29",
        lines: [
          band("24", "34", "0.75"),
          change("higher", "5", "7.5"),
          say("questionnaire-earlier", { list: "24 (2 Nov); 26 (1 Sept)" }),
          say("questionnaire-band", { band: say("questionnaire-band-moderate") }),
        ],
      },
      {
        name: "Secondary traumatic stress",
        number: say("questionnaire-not-scored", { answered: 8, of: 10 }),
        lines: [],
      },
    ],
    not_meant: say("questionnaire-not-meant"),
  };
}
