# The day: the tray's first lines, Today's head, the dial, what comes next.

day-ends-in = Day ends in { $left }
day-before = Day starts at { $start }, ends at { $end }
day-ended = Day ended at { $end }, cutoff at { $cutoff }
day-ended-plain = Day ended at { $end }
day-past-cutoff = Past cutoff { $cutoff }
day-done = Done for today
day-done-next = Done for today, next reminder { $next }
day-off = Day off
day-off-next = Day off, next reminder { $next }
day-on-leave = On leave until { $date }
day-paused-until = Paused until { $until }
day-paused = Paused until you say so
day-on-call = On call until { $until }
day-buffer = Ten quiet minutes until { $until }
day-snoozed = Again at { $until }
day-waiting = { $count ->
    [one] 1 reminder waiting
   *[other] { $count } reminders waiting
}
day-waiting-why = { $count ->
    [one] 1 reminder waiting ({ $why })
   *[other] { $count } reminders waiting ({ $why })
}

span-minutes = { $minutes } min
span-hours = { $hours } h
span-hours-minutes = { $hours } h { $minutes } min

today-before = { $weekday }, not yet begun.
today-working = { $weekday }, at work.
today-near-end = { $weekday }, nearly there.
today-ended = { $weekday }, the day is over.
today-past-cutoff = { $weekday } evening.
today-done = { $weekday }, done for today.
today-off = { $weekday }, a day off.
today-on-leave = { $weekday }, on leave.
today-day-ends = Your day ends at { $end }.
today-day-ended = Your day ended at { $end }.
today-messages-wait = After { $cutoff } most messages can wait until { $next }.
today-evening = From { $cutoff } the evening is yours.
today-next-start = Work begins again { $next }.
today-no-work-ahead = No working hours are planned.

dial-until-end = until your day ends
dial-until-cutoff = until your cutoff
dial-starts = your day begins
dial-evening = Evening
dial-done = Done
dial-off = Day off
dial-leave = Leave
dial-next = next: { $next }

coming-today = Today { $time }
coming-tonight = Tonight { $time }
coming-heads-up = wrap up notes
coming-day-end = end of day, check in
coming-cutoff = cutoff
coming-day-today = Today
coming-protected = protected time
coming-soft-landing = first morning after leave
coming-still-paused = is the pause still meant?

clock-date = { $day } { $year }
clock-problem = Clock: this computer shows { $now }, and the last day I know of is { $known }. Set its clock right, or say on Today that the date is right. Nothing was changed.
today-clock = This computer’s clock shows { $now }, and the last day I know of is { $known }. Until it is settled which is right, I write nothing down. If the date is wrong, set the clock; it then goes on as before.
today-clock-action = The date is right
today-ahead = There is a check-in of { $weekday } { $day }, which is still to come. If this computer’s clock was ahead when you made it, delete it and check in for today instead.
today-ahead-action = Delete it
today-zone = I don’t know the time zone this computer is set to, so I read its hours as UTC. Reminders come at the wrong hour until a zone is chosen in the system’s settings.
zone-problem = Time zone: “{ $zone }” is none that I know. Set this computer to one like Europe/Warsaw, in its settings or by TZ. Nothing was changed.
