# The day: the tray’s first lines, the head of Today, the dial, what comes next.

day-ends-in = Day ends in { $left }
day-before = Day starts at { $start }, ends at { $end }
day-ended = Day ended at { $end }, cutoff at { $cutoff }
day-ended-plain = Day ended at { $end }
day-past-cutoff = Past your { $cutoff } cutoff
day-done = Done for today
day-done-next = Done for today, next reminder { $next }
day-off-next = Day off, next reminder { $next }
day-on-leave = On leave until { $date }
day-paused-until = Paused until { $until }
day-paused = Paused until you resume
day-on-call = On call until { $until }
day-buffer = Ten quiet minutes, until { $until }
day-snoozed = Snoozed until { $until }
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

# The page’s heading: no full stop.
today-before = { $weekday }, before work
today-working = { $weekday }, at work
today-near-end = { $weekday }, nearly there
today-ended = { $weekday }, after work
today-past-cutoff = { $weekday } evening
today-done = { $weekday }, done for today
today-off = { $weekday }, day off
today-on-leave = { $weekday }, on leave
today-day-ends = Your day ends at { $end }.
today-day-ended = Your day ended at { $end }.
today-messages-wait = After { $cutoff }, most messages can wait until { $next }.
today-evening = From { $cutoff }, the evening is yours.
today-next-start = Work starts again on { $next }.
today-no-work-ahead = You have no working hours planned.

# Under the dial’s big time or word; a screen reader hears both as one phrase: “0:42 until your day ends”.
dial-until-end = until your day ends
dial-until-cutoff = until your cutoff
dial-starts = start of your day
dial-evening = Evening
dial-done = Done
dial-leave = On leave
dial-next = back { $next }
# For a screen reader: “0:42 until your day ends.” or “Done, back Monday at 9:00.”, then the tray’s lines.
dial-label = { $kind ->
    [time] { $headline } { $caption }
    [alone] { $headline }
   *[word] { $headline }, { $caption }
}. { $lines }.

# Inside a sentence: “until Monday at 9:00”.
moment-long = { $day } at { $time }

coming-today = Today { $time }
coming-tonight = Tonight { $time }
coming-heads-up = finish notes
coming-day-end = end of day, check in
coming-cutoff = cutoff
today = Today
coming-soft-landing = first morning after leave
coming-still-paused = still paused?

clock-problem = Clock: this computer shows { $now }, but the last date Leeward saw was { $known }. Set the clock, or confirm the date on Today. Nothing was changed.
today-clock = This computer’s clock shows { $now }, but the last date Leeward saw was { $known }. Until you confirm which is right, nothing is recorded. If the date is wrong, set the clock, and Leeward carries on as before.
today-clock-action = The date is right
today-ahead = There’s a check-in for { $date }, which hasn’t come yet. If this computer’s clock was ahead when you made it, delete it and check in for today instead.
today-ahead-action = Delete check-in
today-zone = Leeward doesn’t know the time zone of this computer, so it reads the clock as UTC. Reminders come at the wrong time until you choose a time zone in the system settings.
zone-problem = Time zone: Leeward doesn’t know “{ $zone }”. Set this computer to one like Europe/Warsaw, in its settings or with TZ. Nothing was changed.
