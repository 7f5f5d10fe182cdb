// Dates on a chart's marks, as the computer's region writes them. Only names of days and months: what a date means
// is said by the program.

const region = (): string => globalThis.navigator?.language ?? "en-GB";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(kind: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  let made = formats.get(kind);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(region(), { ...options, timeZone: "UTC" });
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

/** The first day of the region's week, 1 Monday to 7 Sunday; Monday where it can't be told. */
export function firstWeekday(): number {
  interface Weeks {
    weekInfo?: { firstDay: number };
    getWeekInfo?: () => { firstDay: number };
  }
  const weeks = new Intl.Locale(region()) as unknown as Weeks;
  return (weeks.getWeekInfo?.() ?? weeks.weekInfo)?.firstDay ?? 1;
}
