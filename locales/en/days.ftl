# Days off, leave, times on call, and the calendar.

days-off-today = Today is a day off.
days-off-since = { $days ->
    [one] Your last real day off was yesterday, { $day }.
   *[other] Your last real day off was { $day }, { $days } days ago.
}
days-off-none = No day since { $day } was wholly off: each had work or was on call.
days-on-leave = You are on leave until { $day }.
days-next-leave = { $days ->
    [one] Your next leave begins tomorrow, { $day }.
   *[other] Your next leave begins on { $day }, in { $days } days.
}
days-leave-none = No leave is planned.
days-no-leave = No leave is planned for the next { $days } days.
days-no-leave-action = Look at the calendar
days-past = Day: { $day } is past. Days to come can be changed. Nothing was saved.
days-hours-problem = Hours: “{ $typed }” is no range. Write it like 9:00–17:30. Nothing was saved.
days-hours-overlap = Hours: “{ $typed }” overlaps others of that day. Change one of the two. Nothing was saved.

on-call-span = { $from } to { $until }
on-call-time-problem = { $field }: “{ $typed }” is not a day and time. Write it like 2026-12-24T18:00. Nothing was saved.
on-call-ends-first = Until: { $until } is not after the start, { $from }. Choose a later end. Nothing was saved.
on-call-past = Until: this time on call ended on { $until }. It is entered for days to come. Nothing was saved.
on-call-too-long = Until: from { $from } to { $until } is more than 31 days. Check the month. Nothing was saved.
on-call-overlaps = From: this overlaps the time on call from { $other }. Remove that one first, or choose other times. Nothing was saved.

month-problem = “{ $typed }” is not a month within ten years of now.
month-leave = leave
month-off = off
month-free = free
month-work = work { $hours }
month-extra = work { $hours }, entered for this day
month-on-call = on call
