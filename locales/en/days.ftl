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
days-past = { $day } is past. Days to come can be changed. Nothing was saved.
days-hours-problem = “{ $typed }” is no range of hours. Write it like 9:00–17:30. Nothing was saved.
days-hours-overlap = The hours “{ $typed }” overlap others of that day. Nothing was saved.

on-call-span = { $from } to { $until }
on-call-time-problem = “{ $typed }” is not a day and time. Write it like 2026-12-24T18:00. Nothing was saved.
on-call-ends-first = The end, { $until }, is not after the start, { $from }. Nothing was saved.
on-call-past = This time on call ended on { $until }. It is entered for days to come. Nothing was saved.
on-call-too-long = From { $from } to { $until } is more than 31 days. Is the month right? Nothing was saved.
on-call-overlaps = This overlaps the time on call from { $other }. Nothing was saved.

month-problem = “{ $typed }” is not a month within ten years of now.
month-leave = leave
month-off = off
month-free = free
month-work = work { $hours }
month-extra = work { $hours }, entered for this day
month-on-call = on call
