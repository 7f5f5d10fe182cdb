// Dates on a chart's marks, as the program says this region writes them. Only names of days and months: what a date
// means is said by the program. The engine's own language is never asked: under `LANG=C.UTF-8` it is none, and throws.
import type { LocaleView } from "./ipc/bindings";

let place: Pick<LocaleView, "tag" | "first_weekday"> = { tag: "en-GB", first_weekday: 1 };

const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes dates from now on as the program does. */
export function writeAs(locale: LocaleView): void {
  if (locale.tag !== place.tag) formats.clear();
  place = locale;
}

function format(kind: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  let made = formats.get(kind);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(place.tag, { ...options, timeZone: "UTC" });
    formats.set(kind, made);
  }
  return made;
}

/** "Mon, 2 Nov": a date of a view. */
export function dayName(date: string): string {
  return format("day", { weekday: "short", day: "numeric", month: "short" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** "Nov". */
export function monthName(date: Date): string {
  return format("month", { month: "short" }).format(date);
}

/** "M": 1 Monday to 7 Sunday. */
export function weekdayInitial(weekday: number): string {
  // 1 January 2024 was a Monday.
  return format("initial", { weekday: "narrow" }).format(new Date(Date.UTC(2024, 0, weekday)));
}

/** The first day of the region's week, 1 Monday to 7 Sunday. */
export function firstWeekday(): number {
  return place.first_weekday;
}
