// Dates and moments as the program writes them for en-GB.

import { say } from "./words";

const options = { timeZone: "UTC" } as const;
const part = (date: string, asked: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat("en-GB", { ...options, ...asked }).format(new Date(`${date}T00:00:00Z`));

/** "Thursday". */
export const weekday = (date: string): string => part(date, { weekday: "long" });

/** "24 December". */
export const day = (date: string): string => part(date, { day: "numeric", month: "long" });

/** "24 Dec". */
export const dayShort = (date: string): string => part(date, { day: "numeric", month: "short" });

/** "Thursday 24 December". */
export const date = (date: string): string => `${weekday(date)} ${day(date)}`;

/** "Thu 24 Dec". */
export const dateShort = (date: string): string =>
  `${part(date, { weekday: "short" })} ${dayShort(date)}`;

const clock = (local: string): string => (local.split("T")[1] ?? "").replace(/^0/, "");

/** "Sat 5 Dec at 18:00", of "2026-12-05T18:00". */
export const momentShort = (local: string): string =>
  say("moment-long", { day: dateShort(local.slice(0, 10)), time: clock(local) });

/** "Monday at 9:00". */
export const moment = (local: string): string =>
  say("moment-long", { day: weekday(local.slice(0, 10)), time: clock(local) });
