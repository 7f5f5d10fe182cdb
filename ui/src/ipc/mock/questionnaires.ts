// Two invented questionnaires under way; neither has any wording.

import type {
  QuestionnaireForm,
  QuestionnairePreview,
  QuestionnaireResultView,
  QuestionnairesView,
  QuestionnaireView,
} from "../bindings";

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

const offered = [
  { days: 0, words: "never" },
  { days: 14, words: "every two weeks" },
  { days: 30, words: "every month" },
  { days: 60, words: "every two months" },
];
const cadences = (recall: number) => offered.filter(({ days }) => days === 0 || days >= recall);

const own: QuestionnairePreview = {
  name: "How the team shift went",
  about: "4 items; it asks about the last 7 days.",
  options: "Answers: 0 not at all · 1 · 2 · 3 very",
  items: [
    "1. Was there someone to ask?",
    "2. Did you get a break when you needed one?",
    "3. Was the handover unhurried?",
    "4. Did something stay with you that belongs to the team?",
  ],
  scored: [
    "Support: the mean of items 1, 2, 3",
    "Carried home: the sum of item 4",
    "Turned round (standard): items 1, 2, 3",
  ],
  terms: "Terms: for our own use",
  source: "The day clinic's team, 2026",
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

export function questionnaires(): QuestionnairesView {
  return {
    rows: [
      {
        id: "ProQOL-5",
        name: "Professional Quality of Life Scale, version 5",
        about: "30 items; it asks about the last 30 days.",
        last: "Answered last on 2 Nov. It asks about the days before it, so it comes again from 2 Dec on.",
        may: false,
        mine: false,
        every_days: every["ProQOL-5"] ?? 0,
        cadences: cadences(30),
        under_way: false,
        entries: [
          {
            id: "q-2",
            when: "2 Nov",
            scores: "compassion satisfaction 36 · burnout 29 · secondary traumatic stress 24",
          },
          {
            id: "q-1",
            when: "1 Sep",
            scores: "compassion satisfaction 38 · burnout 24 · secondary traumatic stress 21",
          },
        ],
      },
      {
        id: "CBI",
        name: "Copenhagen Burnout Inventory",
        about: "19 items.",
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
        about: "5 items; it asks about the last 14 days.",
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

export function questionnaire(id: string, entry: string | null): QuestionnaireView {
  const five = id === "WHO-5";
  const items = five ? 5 : 19;
  if (id === "team-shift") {
    return {
      name: own.name,
      over_line: "From the file you brought. Think of the last 7 days.",
      editions: [],
      anchor: null,
      options: [0, 1, 2, 3],
      option_words: ["not at all", "", "", "very"],
      items: own.items,
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
      footer: "Stays on this computer, encrypted.",
    };
  }
  return {
    name: five ? "WHO-5 Well-Being Index" : "Copenhagen Burnout Inventory",
    over_line: "From your own copy, by item number.",
    editions: five
      ? []
      : [
          {
            id: "official",
            told_by:
              "The item about energy for family and friends is the last of the work items, 13 counted through",
          },
          {
            id: "energy-at-10",
            told_by:
              "The item about energy for family and friends is the fourth of the work items, 10 counted through",
          },
        ],
    anchor: five
      ? "On your copy, 0 stands for “at no time”. If it does not, this is another print, and its scores would be wrong."
      : null,
    options: five ? [0, 1, 2, 3, 4, 5] : [0, 25, 50, 75, 100],
    option_words: five ? ["at no time", "", "", "", "", "all of the time"] : ["", "", "", "", ""],
    items: Array.from({ length: items }, (_, n) => `Item ${n + 1}`),
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
    footer: "Stays on this computer, encrypted.",
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
    title: `${changed ? "Changed" : "Stored"}: Professional Quality of Life Scale, version 5`,
    changed,
    scales: [
      {
        name: "Compassion satisfaction",
        number: "36",
        lines: [
          "Error band 32 to 40 (reliability 0.88; SD: de la Rosa 2018; alpha: Stamm 2010).",
          "Since 2 Nov: 2 lower. That is within its error of measurement (6.2 points).",
          "Before: 38 (2 Nov), 38 (1 Sep).",
          "Published band: moderate.",
          "Here a higher number is better.",
        ],
      },
      {
        name: "Burnout",
        number: "29",
        lines: [
          "Error band 24 to 34 (reliability 0.75; SD: de la Rosa 2018; alpha: Stamm 2010).",
          "Since 2 Nov: 5 higher. That is within its error of measurement (7.5 points).",
          "Before: 24 (2 Nov), 26 (1 Sep).",
          "Published band: moderate.",
        ],
      },
      { name: "Secondary traumatic stress", number: "not scored: 8 of 10 answered", lines: [] },
    ],
    not_meant:
      "Numbers from one day. They are no diagnosis, and they say nothing about how good you are at your work. Bands come from other people’s answers; your own earlier numbers tell more.",
  };
}
