# Days off, leave, on-call time, and the calendar.

days-off-today = Today is a day off.
days-off-since = { $days ->
    [one] Your last full day off was yesterday, { $day }.
   *[other] Your last full day off was { $day }, { $days } days ago.
}
days-off-none = Since { $day }, every day has had work or on-call time.
days-on-leave = You’re on leave until { $day }.
days-next-leave = { $days ->
    [one] Your next leave starts tomorrow, { $day }.
   *[other] Your next leave starts on { $day }, in { $days } days.
}
days-leave-none = You have no leave planned.
days-no-leave = You have no leave planned for the next { $days } days.
days-no-leave-action = Open calendar
days-past = Day: { $day } has passed. Choose today or a later day. Nothing was saved.
days-hours-problem = Hours: “{ $typed }” isn’t a time range. Use a form like 9:00–17:30. Nothing was saved.
days-hours-overlap = Hours: “{ $typed }” overlaps other hours on that day. Change one of the two. Nothing was saved.

on-call-span = { $from } to { $until }
on-call-time-problem = { $field }: “{ $typed }” isn’t a date and time. Use a form like 2026-12-24T18:00. Nothing was saved.
on-call-ends-first = Until: { $until } isn’t after the start, { $from }. Choose a later end. Nothing was saved.
on-call-past = Until: this on-call time ended on { $until }. Choose an end that’s still ahead. Nothing was saved.
on-call-too-long = Until: { $from } to { $until } is more than 31 days. Check the month. Nothing was saved.
on-call-overlaps = From: this overlaps your on-call time from { $other }. Remove that first, or choose other times. Nothing was saved.

month-problem = “{ $typed }” isn’t a month within ten years of now.
month-leave = leave
month-off = off
month-free = free
month-work = work { $hours }
month-extra = work { $hours }, set for this day
